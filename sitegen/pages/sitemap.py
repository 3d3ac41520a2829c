"""Pages about pages: the sitemap, robots.txt, and redirects from old addresses."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from sitegen.model import permalink
from sitegen.model.site import Site
from sitegen.pages import view
from sitegen.pages.frame import page_view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Frameless, Page, SiteKind

ICON = "icon.svg"


class SitemapContext(Frameless, frozen=True):
    """What the sitemap shows: absolute addresses, each with a W3C date or an empty string."""

    page: view.PageView
    entries: tuple[tuple[str, str], ...]


def plan_sitemap(site: Site, pages: tuple[Page, ...]) -> Iterator[Page]:
    """Yield the sitemap of every page that wants to be found."""
    entries = [(page.address, _last_modified(site, page)) for page in pages if page.listed]
    yield Page(
        kind="sitemap",
        address=permalink.SITEMAP,
        template="sitemap.xml",
        own=tuple(sorted(entries)),
        refs=(),
        source="templates/sitemap.xml",
        listed=False,
    )


def _last_modified(site: Site, page: Page) -> str:
    entry = site.entries.get(page.source) if page.kind == "article" else None
    if entry is None:
        return ""
    day = entry.placement.revised or entry.placement.date
    return f"{day.year:04}-{day.month:02}-{day.day:02}" if day.day is not None else ""


def sitemap_context(page: Page, leaves: Leaves) -> SitemapContext:
    """Return the context of the sitemap."""
    entries = tuple((leaves.absolute(address), modified) for address, modified in page.own)
    return SitemapContext(page=page_view(leaves, page, ""), entries=entries)


class RobotsContext(Frameless, frozen=True):
    """What robots.txt shows: the absolute address of the sitemap."""

    page: view.PageView
    sitemap: str


def plan_robots(site: Site, pages: tuple[Page, ...]) -> Iterator[Page]:
    """Yield robots.txt."""
    yield Page(
        kind="robots",
        address=permalink.ROBOTS,
        template="robots.txt",
        own=None,
        refs=(),
        source="templates/robots.txt",
        listed=False,
    )


def robots_context(page: Page, leaves: Leaves) -> RobotsContext:
    """Return the context of robots.txt."""
    return RobotsContext(
        page=page_view(leaves, page, ""), sitemap=leaves.absolute(permalink.SITEMAP)
    )


class RedirectContext(Frameless, frozen=True):
    """Where an old address leads; `icon` is the theme's."""

    page: view.PageView
    language: str
    icon: str
    target: str


def plan_redirects(site: Site, pages: tuple[Page, ...]) -> Iterator[Page]:
    """Yield a redirect for every old address; one with a query string can have no page."""
    for source, address, aliases in _aliases(site):
        seen = {_meeting(address)}
        for alias in aliases:
            if "?" in alias:
                continue
            last = alias.rsplit("/", 1)[-1]
            plain = alias if alias.endswith("/") or "." in last else alias + "/"
            # The same address in other letters would be the same file on some systems.
            if _meeting(plain) in seen:
                continue
            seen.add(_meeting(plain))
            yield Page(
                kind="redirect",
                address=plain,
                template="redirect.html",
                own=address,
                refs=(("asset", ICON),),
                source=source,
                listed=False,
            )


def _meeting(address: str) -> str:
    return unicodedata.normalize("NFC", address).casefold()


def _aliases(site: Site) -> Iterable[tuple[str, str, tuple[str, ...]]]:
    for path, entry in site.entries.items():
        yield path, entry.address, entry.placement.aliases
    for path, page in site.pages.items():
        yield path, permalink.page(page.segments), page.matter.aliases


def redirect_context(page: Page, leaves: Leaves) -> RedirectContext:
    """Return the context of a redirect; its canonical address is the new one."""
    return RedirectContext(
        page=page_view(leaves, page, "", canonical=leaves.absolute(page.own), noindex=True),
        language=leaves.t.language,
        icon=leaves.asset(ICON),
        target=leaves.url(page.own),
    )


SITEMAP = SiteKind(
    "sitemap",
    "sitemap.xml",
    plan_sitemap,
    sitemap_context,
    SitemapContext,
    tuple[tuple[str, str], ...],
)
ROBOTS = SiteKind("robots", "robots.txt", plan_robots, robots_context, RobotsContext, None)
REDIRECTS = SiteKind(
    "redirect", "redirect.html", plan_redirects, redirect_context, RedirectContext, str
)
