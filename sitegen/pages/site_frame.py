"""The frame: what every page may show of the site, whatever its kind. One leaf of all pages."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.config import Config
from sitegen.content.document import PageDocument
from sitegen.locale.strings import Strings
from sitegen.model import permalink
from sitegen.model.site import Site
from sitegen.pages import view
from sitegen.pages.address import SiteAddress
from sitegen.pages.policy import content_security_policy


def site_view(site: Site, at: SiteAddress, theme: Mapping[str, str], t: Strings) -> view.SiteView:
    """Return what every page may show of a site; `theme` has the addresses of the theme's files."""
    config = site.config
    masthead = config.masthead
    return view.SiteView(
        title=config.title,
        slogan=config.slogan,
        language=config.language,
        home=at.url(permalink.HOME),
        sections=tuple(
            section_link(config, at, section.id)
            for section in config.menu_sections
            if section.id in site.sections
        ),
        menu=_menu(site, at, t),
        more=_more(site, at, t),
        masthead=view.Masthead(
            owner=masthead.owner,
            editor=masthead.editor,
            licence=masthead.licence,
            contact=view.Contact(masthead.address, masthead.phone, masthead.email),
        ),
        feed=at.url(permalink.SITE_FEED) if site.listed else "",
        json_feed=at.url(permalink.SITE_JSON_FEED) if site.listed else "",
        follow=at.url(permalink.FOLLOW) if site.listed else "",
        stylesheet=at.url(theme["site.css"]),
        icon=at.url(theme["icon.svg"]),
        policy=content_security_policy(),
        early=at.url(theme["early.js"]),
        script=at.url(theme["site.js"]),
    )


def section_link(config: Config, at: SiteAddress, id: str) -> view.Link:
    """Return a link to a section of the menu."""
    title = next(section.title for section in config.menu_sections if section.id == id)
    return view.Link(title, at.url(permalink.section(id)))


def _menu(site: Site, at: SiteAddress, t: Strings) -> tuple[view.Link, ...]:
    links = []
    if site.units.entries:
        links.append(view.Link(t("units"), at.url(permalink.UNITS)))
    if any(site.entries[path].placement.is_document for path in site.listed):
        links.append(view.Link(t("documents"), at.url(permalink.DOCUMENTS)))
    if site.listed:
        links.append(view.Link(t("archive"), at.url(permalink.ARCHIVE)))
    pages = [p for p in site.pages.values() if p.matter.menu and len(p.segments) == 1]
    for page in sorted(pages, key=_place):
        title = page.matter.short_title or page.title
        links.append(view.Link(title, at.url(permalink.page(page.segments))))
    return tuple(links)


def _place(page: PageDocument) -> tuple[bool, int, str]:
    order = page.matter.order
    return order is None, order or 0, page.path


def _more(site: Site, at: SiteAddress, t: Strings) -> tuple[view.Link, ...]:
    indexes = (
        ("tags", permalink.TAGS, site.tags.terms),
        ("authors", permalink.AUTHORS, site.authors.terms),
        ("glossary", permalink.GLOSSARY, site.glossary),
    )
    return tuple(view.Link(t(key), at.url(address)) for key, address, any_ in indexes if any_)
