"""What every page says of itself and of the site, whatever its kind."""

from __future__ import annotations

from sitegen.content.document import PageDocument
from sitegen.model import permalink
from sitegen.pages import view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Page


def page_view(
    leaves: Leaves,
    page: Page,
    title: str,
    *,
    short_title: str = "",
    description: str = "",
    crumbs: tuple[view.Link, ...] = (),
    feed: view.Link | None = None,
    noindex: bool = False,
    image: str = "",
    canonical: str = "",
) -> view.PageView:
    """Return a page's view; its crumbs start at the home page."""
    home = view.Link(leaves.t("home"), leaves.url(permalink.HOME))
    return view.PageView(
        kind=page.kind,
        title=title,
        share_title=short_title or title,
        description=description,
        url=leaves.url(page.address),
        canonical=canonical or leaves.absolute(page.address),
        crumbs=() if page.address == permalink.HOME else (home, *crumbs),
        feed=feed,
        noindex=noindex,
        image=image,
    )


def site_view(leaves: Leaves) -> view.SiteView:
    """Return what every page may show of the site."""
    config = leaves.site.config
    masthead = config.masthead
    used = leaves.site.sections
    return view.SiteView(
        title=config.title,
        slogan=config.slogan,
        language=config.language,
        home=leaves.url(permalink.HOME),
        sections=tuple(leaves.section_link(s.id) for s in config.menu_sections if s.id in used),
        menu=_menu(leaves),
        more=_more(leaves),
        masthead=view.Masthead(
            owner=masthead.owner,
            editor=masthead.editor,
            licence=masthead.licence,
            contact=view.Contact(masthead.address, masthead.phone, masthead.email),
        ),
        feed=leaves.url(permalink.SITE_FEED) if leaves.site.listed else "",
        stylesheet=leaves.url(leaves.theme["site.css"]),
        icon=leaves.url(leaves.theme["icon.svg"]),
    )


def _menu(leaves: Leaves) -> tuple[view.Link, ...]:
    site, t = leaves.site, leaves.t
    links = []
    if site.units.entries:
        links.append(view.Link(t("units"), leaves.url(permalink.UNITS)))
    if any(site.entries[path].placement.is_document for path in site.listed):
        links.append(view.Link(t("documents"), leaves.url(permalink.DOCUMENTS)))
    if site.listed:
        links.append(view.Link(t("archive"), leaves.url(permalink.ARCHIVE)))
    pages = [p for p in site.pages.values() if p.matter.menu and len(p.segments) == 1]
    for page in sorted(pages, key=_place):
        title = page.matter.short_title or page.title
        links.append(view.Link(title, leaves.url(permalink.page(page.segments))))
    return tuple(links)


def _place(page: PageDocument) -> tuple[bool, int, str]:
    order = page.matter.order
    return order is None, order or 0, page.path


def _more(leaves: Leaves) -> tuple[view.Link, ...]:
    site, t = leaves.site, leaves.t
    indexes = (
        ("tags", permalink.TAGS, site.tags.terms),
        ("authors", permalink.AUTHORS, site.authors.terms),
        ("glossary", permalink.GLOSSARY, site.glossary),
    )
    return tuple(view.Link(t(key), leaves.url(address)) for key, address, any_ in indexes if any_)
