"""Pages about pages: the sitemap, robots.txt, and redirects from old addresses."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from sitegen.model import permalink
from sitegen.model.site import Site
from sitegen.pages import view
from sitegen.pages.frame import page_view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Frameless, Page, SiteKind

ICON = "icon.svg"
# What the protocol allows in one sitemap, and for one page.
MOST, MOST_PICTURES = 50_000, 1000


class SitemapContext(Frameless, frozen=True):
    """What the sitemap shows."""

    page: view.PageView
    entries: tuple[view.SitemapEntry, ...]


# An address without prefix, its W3C date or an empty text, the paths of its pictures.
_Entry: TypeAlias = tuple[str, str, tuple[str, ...]]


def plan_sitemap(site: Site, pages: tuple[Page, ...]) -> Iterator[Page]:
    """Yield the sitemap of every page that wants to be found; several with an index above MOST."""
    entries = sorted(_entry(site, page) for page in pages if page.listed)
    if len(entries) <= MOST:
        yield _sitemap(permalink.SITEMAP, entries)
        return
    parts = []
    for number, start in enumerate(range(0, len(entries), MOST), start=1):
        part = _sitemap(permalink.sitemap_part(number), entries[start : start + MOST])
        parts.append((part.address, max(modified for _, modified, _ in part.own)))
        yield part
    yield Page(
        kind="sitemap-index",
        address=permalink.SITEMAP,
        template="sitemap_index.xml",
        own=tuple(parts),
        refs=(),
        source="templates/sitemap_index.xml",
        listed=False,
    )


def _sitemap(address: str, entries: list[_Entry]) -> Page:
    pictures = dict.fromkeys(path for _, _, paths in entries for path in paths)
    return Page(
        kind="sitemap",
        address=address,
        template="sitemap.xml",
        own=tuple(entries),
        refs=tuple(("picture", path) for path in pictures),
        source="templates/sitemap.xml",
        listed=False,
    )


def _entry(site: Site, page: Page) -> _Entry:
    entry = site.entries.get(page.source) if page.kind == "article" else None
    pictures = entry.pictures[:MOST_PICTURES] if entry is not None else ()
    return page.address, _last_modified(site, page), pictures


def _last_modified(site: Site, page: Page) -> str:
    entry = site.entries.get(page.source) if page.kind == "article" else None
    if entry is None:
        return ""
    day = entry.placement.revised or entry.placement.date
    return f"{day.year:04}-{day.month:02}-{day.day:02}" if day.day is not None else ""


def sitemap_context(page: Page, leaves: Leaves) -> SitemapContext:
    """Return the context of the sitemap."""
    entries = tuple(
        view.SitemapEntry(
            url=leaves.absolute(address),
            modified=modified,
            pictures=tuple(
                leaves.absolute(leaves.large_picture_address(path)) for path in pictures
            ),
        )
        for address, modified, pictures in page.own
    )
    return SitemapContext(page=page_view(leaves, page, ""), entries=entries)


class SitemapIndexContext(Frameless, frozen=True):
    """What the index of several sitemaps shows: each with the date of its newest page."""

    page: view.PageView
    sitemaps: tuple[view.SitemapEntry, ...]


def sitemap_index_context(page: Page, leaves: Leaves) -> SitemapIndexContext:
    """Return the context of the index of sitemaps."""
    sitemaps = (view.SitemapEntry(leaves.absolute(part), modified) for part, modified in page.own)
    return SitemapIndexContext(page=page_view(leaves, page, ""), sitemaps=tuple(sitemaps))


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
    tuple[_Entry, ...],
)
SITEMAP_INDEX = SiteKind(
    "sitemap-index",
    "sitemap_index.xml",
    lambda site, pages: (),
    sitemap_index_context,
    SitemapIndexContext,
    tuple[tuple[str, str], ...],
)
ROBOTS = SiteKind("robots", "robots.txt", plan_robots, robots_context, RobotsContext, None)
REDIRECTS = SiteKind(
    "redirect", "redirect.html", plan_redirects, redirect_context, RedirectContext, str
)
