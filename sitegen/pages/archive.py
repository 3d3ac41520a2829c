"""Indexes over time: the site's archive, and the years and months of every index."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from sitegen.model import permalink
from sitegen.model.archive import Year, by_year
from sitegen.model.site import Site
from sitegen.pages import view
from sitegen.pages.frame import page_view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Page, PageKind, headlines

# Years stand in for no file of content: one more file of a unit makes none of them stale.
YEAR_SOURCE = "templates/year.html"


class Index(Struct, frozen=True):
    """An index with years: its address, title (empty for the site's own) and articles."""

    address: str
    title: str
    paths: tuple[str, ...]
    source: str


def years_of(site: Site, paths: Iterable[str]) -> tuple[Year, ...]:
    """Return articles, given newest first, by year and month of their publication."""
    return by_year(paths, site.months)


def numbers(years: Iterable[Year]) -> tuple[int, ...]:
    """Return the years of an index as it names them, newest first.

    Without counts: an article dated back into a year that is there touches the page of that year
    and no index.
    """
    return tuple(year.year for year in years)


def year_links(leaves: Leaves, index: str, years: Iterable[int]) -> tuple[view.Link, ...]:
    """Return links to the years of the index at an address."""
    return tuple(view.Link(str(y), leaves.url(permalink.year(index, y))) for y in years)


class YearOwn(Struct, frozen=True, array_like=True):
    """A year or a month of an index: its articles by month, and the periods beside it."""

    index: str
    title: str
    year: int
    month: int
    months: tuple[tuple[int, tuple[str, ...]], ...]
    counts: tuple[tuple[int, int], ...]
    newer: tuple[int, int] | None
    older: tuple[int, int] | None
    total: int


def index_years(index: Index, years: Sequence[Year]) -> Iterator[Page]:
    """Yield the pages of the years of an index, and of the months where a year is large."""
    for at, year in enumerate(years):
        listed = tuple((m.month, m.paths) for m in year.months)
        counts = tuple((m.month, len(m.paths)) for m in year.months if m.month)
        shown = listed if not year.monthly else tuple(m for m in listed if not m[0])
        own = YearOwn(
            index=index.address,
            title=index.title,
            year=year.year,
            month=0,
            months=shown,
            counts=counts if year.monthly else (),
            newer=(years[at - 1].year, 0) if at else None,
            older=(years[at + 1].year, 0) if at + 1 < len(years) else None,
            total=year.count,
        )
        yield _page("year", permalink.year(index.address, year.year), own, index)
        if not year.monthly:
            continue
        months = [m for m in year.months if m.month]
        for place, month in enumerate(months):
            own = YearOwn(
                index=index.address,
                title=index.title,
                year=year.year,
                month=month.month,
                months=((0, month.paths),),
                counts=(),
                newer=(year.year, months[place - 1].month) if place else None,
                older=((year.year, months[place + 1].month) if place + 1 < len(months) else None),
                total=len(month.paths),
            )
            address = permalink.month(index.address, year.year, month.month)
            yield _page("month", address, own, index)


def _page(kind: str, address: str, own: YearOwn, index: Index) -> Page:
    paths = itertools.chain.from_iterable(group for _, group in own.months)
    return Page(
        kind=kind,
        address=address,
        template="year.html",
        own=own,
        refs=headlines(paths),
        source=index.source,
    )


class YearContext(Struct, frozen=True):
    """What the page of a year or a month shows."""

    page: view.PageView
    heading: str
    parent: view.Link
    groups: tuple[view.Period, ...]
    months: tuple[view.Count, ...]
    newer: view.Link | None
    older: view.Link | None
    total: int


def year_context(page: Page, leaves: Leaves) -> YearContext:
    """Return the context of a year or a month."""
    own: YearOwn = page.own
    t = leaves.t
    parent = view.Link(own.title or t("archive"), leaves.url(own.index))
    period = _period(leaves, own.year, own.month)
    if t.language == "vi":
        # Within a heading "Năm" and "Tháng" begin no sentence; English months keep their capital.
        period = period.lower()
    heading = t("articles_in_period", period=period)
    if own.title:
        heading = t("index_in_period", index=own.title, period=period)
    crumbs = [parent]
    if own.month:
        address = permalink.year(own.index, own.year)
        crumbs.append(view.Link(_period(leaves, own.year, 0), leaves.url(address)))
    groups = tuple(
        view.Period(
            title=_period(leaves, own.year, month) if month else "",
            cards=tuple(leaves.headline(path) for path in paths),
        )
        for month, paths in own.months
    )
    return YearContext(
        page=page_view(leaves, page, heading, crumbs=tuple(crumbs)),
        heading=heading,
        parent=parent,
        groups=groups,
        months=tuple(
            view.Count(
                _period(leaves, own.year, month),
                leaves.url(permalink.month(own.index, own.year, month)),
                count,
            )
            for month, count in own.counts
        ),
        newer=_neighbour(leaves, own.index, own.newer),
        older=_neighbour(leaves, own.index, own.older),
        total=own.total,
    )


def _period(leaves: Leaves, year: int, month: int) -> str:
    if month:
        return leaves.t("month", month=leaves.t(f"month_{month}"), year=year)
    return leaves.t("year", year=year)


def _neighbour(leaves: Leaves, index: str, period: tuple[int, int] | None) -> view.Link | None:
    if period is None:
        return None
    year, month = period
    address = permalink.month(index, year, month) if month else permalink.year(index, year)
    return view.Link(_period(leaves, year, month), leaves.url(address))


class ArchiveOwn(Struct, frozen=True, array_like=True):
    """The newest articles of the site and its years."""

    paths: tuple[str, ...]
    years: tuple[int, ...]


class ArchiveContext(Struct, frozen=True):
    """What the site's archive shows."""

    page: view.PageView
    heading: str
    cards: tuple[view.Headline, ...]
    years: tuple[view.Link, ...]


def plan_archive(site: Site) -> Iterator[Page]:
    """Yield the site's archive with its years and months."""
    if not site.listed:
        return
    newest = site.listed[: site.config.page_size]
    yield Page(
        kind="archive",
        address=permalink.ARCHIVE,
        template="archive.html",
        own=ArchiveOwn(newest, numbers(years_of(site, site.listed))),
        refs=(("setting", "title"), *headlines(newest)),
        source="templates/archive.html",
    )


def plan_years(site: Site) -> Iterator[Page]:
    """Yield the years and months of the site's own archive."""
    index = Index(permalink.ARCHIVE, "", site.listed, YEAR_SOURCE)
    yield from index_years(index, years_of(site, site.listed))


def archive_context(page: Page, leaves: Leaves) -> ArchiveContext:
    """Return the context of the site's archive."""
    own: ArchiveOwn = page.own
    heading = leaves.t("archive")
    return ArchiveContext(
        page=page_view(
            leaves,
            page,
            heading,
            feed=view.Link(leaves.setting("title"), leaves.url(permalink.SITE_FEED)),
        ),
        heading=heading,
        cards=tuple(leaves.headline(path) for path in own.paths),
        years=year_links(leaves, permalink.ARCHIVE, own.years),
    )


ARCHIVE = PageKind(
    "archive", "archive.html", plan_archive, archive_context, ArchiveContext, ArchiveOwn
)
YEARS = PageKind("year", "year.html", plan_years, year_context, YearContext, YearOwn)
MONTHS = PageKind("month", "year.html", lambda site: (), year_context, YearContext, YearOwn)
