"""Where the navigation bar and the foot of every page lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.content.document import PageDocument
from sitegen.content.navigation import MenuLink
from sitegen.locale.strings import Strings
from sitegen.model import permalink
from sitegen.model.links import External, ToAddress
from sitegen.model.site import Site
from sitegen.pages import view
from sitegen.pages.address import SiteAddress


def sections(site: Site, at: SiteAddress) -> tuple[view.Link, ...]:
    """Return the sections that have articles, in menu order."""
    return tuple(
        view.Link(section.title, at.url(permalink.section(section.id)))
        for section in site.config.menu_sections
        if section.id in site.sections
    )


def menu(site: Site, at: SiteAddress, t: Strings) -> tuple[view.Link, ...]:
    """Return the registers of the site and the pages that want to be in the menu."""
    links = []
    if site.units.entries:
        links.append(view.Link(t("units"), at.url(permalink.UNITS)))
    if any(site.entries[path].placement.is_document for path in site.listed):
        links.append(view.Link(t("documents"), at.url(permalink.DOCUMENTS)))
    if site.listed:
        links.append(view.Link(t("archive"), at.url(permalink.ARCHIVE)))
    pages = [p for p in site.pages.values() if p.matter.menu and len(p.segments) == 1]
    links += [_to_page(page, at) for page in sorted(pages, key=_place)]
    return tuple(links)


def more(site: Site, at: SiteAddress, t: Strings) -> tuple[view.Link, ...]:
    """Return the indexes that only the foot of a page leads to."""
    indexes = (
        ("tags", permalink.TAGS, site.tags.terms),
        ("authors", permalink.AUTHORS, site.authors.terms),
        ("glossary", permalink.GLOSSARY, site.glossary),
    )
    return tuple(view.Link(t(key), at.url(address)) for key, address, any_ in indexes if any_)


def chosen(site: Site, links: Iterable[MenuLink], at: SiteAddress) -> tuple[view.Link, ...]:
    """Return the links of config that lead somewhere now.

    A section without articles and a page that is still a draft are left out until there is
    something to see; what can never be there is an error (`checks/menus`).
    """
    return tuple(found for link in links for found in _chosen(site, link, at))


def _chosen(site: Site, link: MenuLink, at: SiteAddress) -> Iterator[view.Link]:
    if link.url:
        own = own_address(site, link.url)
        yield view.Link(link.title, link.url if own is None else at.url(own))
    elif link.page:
        page = next((p for p in site.pages.values() if p.path in page_paths(link.page)), None)
        if page is not None:
            yield _renamed(_to_page(page, at), link)
    elif link.section:
        yield from (
            _renamed(found, link)
            for found in sections(site, at)
            if found.url == at.url(permalink.section(link.section))
        )
    elif link.unit in site.units.entries:
        unit = site.units.entries[link.unit]
        yield _renamed(view.Link(unit.short, at.url(permalink.unit(unit.id))), link)


def own_address(site: Site, url: str) -> str | None:
    """Return the address on this site that a menu leads to, anchor included; None if elsewhere."""
    leads = site.links.resolve("content/", url)
    if isinstance(leads, External):
        return None
    if isinstance(leads, ToAddress):
        return f"{leads.address}#{leads.anchor}" if leads.anchor else leads.address
    return url


def page_paths(name: str) -> tuple[str, str]:
    """Return the files that a page named in a menu may be: `gioi-thieu`, `gioi-thieu.md`."""
    stem = name.strip("/").removesuffix(".md")
    return f"content/pages/{stem}.md", f"content/pages/{stem}/index.md"


def once(links: Iterable[view.Link], but: Iterable[view.Link] = ()) -> tuple[view.Link, ...]:
    """Return links, the first to each address, without those to where `but` lead."""
    taken = {link.url for link in but}
    found: dict[str, view.Link] = {}
    for link in links:
        if link.url not in taken:
            found.setdefault(link.url, link)
    return tuple(found.values())


def _renamed(link: view.Link, asked: MenuLink) -> view.Link:
    return view.Link(asked.title or link.title, link.url)


def _to_page(page: PageDocument, at: SiteAddress) -> view.Link:
    title = page.matter.short_title or page.title
    return view.Link(title, at.url(permalink.page(page.segments)))


def _place(page: PageDocument) -> tuple[bool, int, str]:
    order = page.matter.order
    return order is None, order or 0, page.path
