"""The frame: what every page may show of the site, whatever its kind. One leaf of all pages."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.config import Config
from sitegen.locale.strings import Strings
from sitegen.model import permalink
from sitegen.model.site import Site
from sitegen.pages import navigation, view
from sitegen.pages.address import SiteAddress
from sitegen.pages.policy import content_security_policy
from sitegen.pages.preview import card_preview


def site_view(
    site: Site,
    at: SiteAddress,
    theme: Mapping[str, str],
    pictures: Mapping[str, view.Picture],
    touch_icon: str,
    t: Strings,
) -> view.SiteView:
    """Return what every page may show of a site.

    `theme` has the addresses of the theme's files, `pictures` the site's logo and banner, if any.
    """
    config = site.config
    masthead, accent = config.masthead, config.appearance.accent
    sections, menu = navigation.sections(site, at), navigation.menu(site, at, t)
    more = navigation.more(site, at, t)
    chosen = navigation.chosen(site, config.menu, at)
    footer = navigation.chosen(site, config.footer.links, at)
    follow = view.Link(t("follow"), at.url(permalink.FOLLOW))
    return view.SiteView(
        title=config.title,
        slogan=config.slogan,
        language=config.language,
        home=at.url(permalink.HOME),
        logo=pictures.get("logo"),
        banner=pictures.get("banner"),
        sections=sections,
        menu=menu,
        more=more,
        bar=tuple(row for row in ((chosen,) if chosen else (sections, menu)) if row),
        contents=navigation.once((*chosen, *footer, *menu, *more), but=(*sections, follow)),
        note=config.footer.note,
        masthead=view.Masthead(
            owner=masthead.owner,
            editor=masthead.editor,
            licence=masthead.licence,
            contact=view.Contact(masthead.address, masthead.phone, masthead.email),
        ),
        feed=at.url(permalink.SITE_FEED) if site.listed else "",
        json_feed=at.url(permalink.SITE_JSON_FEED) if site.listed else "",
        follow=follow.url if site.listed else "",
        stylesheet=at.url(theme["site.css"]),
        icon=at.url(theme["icon.svg"]),
        touch_icon=touch_icon,
        manifest=at.url(permalink.MANIFEST),
        accent=accent,
        preview=(
            card_preview(at, permalink.HOME, config.title, "", config.slogan, accent)
            if config.share_cards
            else None
        ),
        policy=content_security_policy(),
        early=at.url(theme["early.js"]),
        script=at.url(theme["site.js"]),
    )


def section_link(config: Config, at: SiteAddress, id: str) -> view.Link:
    """Return a link to a section of the menu."""
    title = next(section.title for section in config.menu_sections if section.id == id)
    return view.Link(title, at.url(permalink.section(id)))
