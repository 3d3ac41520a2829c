"""What pages show: which articles and units are on a page, at which place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from sitegen.inquiry.known import Known
from sitegen.model import permalink
from sitegen.pages.feed import FEED_KINDS
from sitegen.pages.page import Page

_MOST_TITLES = 20
# Pages that show an article besides those that list it.
NO_LISTS = frozenset(("article", *FEED_KINDS, "not-found", "page", "share-card"))
# Where an article stands on them is plain to see; on others there are several lists.
_ONE_LIST = frozenset(
    ("archive", "year", "month", "section", "type", "tag", "author", "series", "unit")
)


class Listed(Struct, frozen=True):
    """A page that lists something, and at which place; 0 where it has several lists."""

    address: str
    place: int
    of: int


def listed_on(page: Page, path: str) -> Listed:
    """Return the place of an article on a page that shows it."""
    # A unit's page names the reports of its congresses beside its list.
    kinds = ("card",) if page.kind == "unit" else ("card", "headline")
    paths = list(dict.fromkeys(key for kind, key in page.refs if kind in kinds))
    if page.kind not in _ONE_LIST or path not in paths:
        return Listed(page.address, 0, 0)
    return Listed(page.address, paths.index(path) + 1, len(paths))


def shows_article(page: Page, path: str) -> bool:
    """Tell whether a page shows an article: a feed its text, others its title."""
    kinds = ("article",) if page.kind in FEED_KINDS else ("card", "headline")
    return any((kind, path) in page.refs for kind in kinds)


def shown_on(page: Page, known: Known) -> Iterator[tuple[str, str]]:
    """Yield the articles and units on a page, or the addresses in it, with their titles."""
    if page.kind in ("sitemap", "sitemap-index"):
        yield from ((entry[0], "") for entry in page.own)
        return
    wanted = ("article",) if page.kind in FEED_KINDS else ("card", "headline")
    paths = dict.fromkeys(key for kind, key in page.refs if kind in wanted)
    yield from titled(paths, known)
    if page.kind in ("units", "home"):
        units = (key for kind, key in page.refs if kind == "unit")
        yield from ((permalink.unit(id), name_of_unit(known, id)) for id in units)
    if page.kind in ("tags", "authors"):
        yield from ((address, title) for title, address, _ in getattr(page.own, "terms", ()))


def title_of(page: Page) -> str:
    """Return the title of a page that no document asks for, where its plan says it."""
    title = getattr(page.own, "title", "")
    year, month = getattr(page.own, "year", 0), getattr(page.own, "month", 0)
    if isinstance(year, int) and year:
        when = f"{month}/{year}" if month else str(year)
        return f"{title} – {when}" if title else when
    return title if isinstance(title, str) else ""


def titled(paths: Iterable[str], known: Known) -> Iterator[tuple[str, str]]:
    """Yield articles with their titles; of a long list those of the first ones alone.

    A title is known only when its article is decoded.
    """
    for number, path in enumerate(paths):
        yield path, known.contents.article(path).card.title if number < _MOST_TITLES else ""


def name_of_unit(known: Known, id: str) -> str:
    """Return the name of a unit, of one that nobody knows its id."""
    entry = known.whole.units.entries.get(id)
    return entry.name if entry is not None else id
