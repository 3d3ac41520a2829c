"""Indexes of articles by what they share: section, form of activity, tag, author, series."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from sitegen.locale.strings import strings
from sitegen.model import permalink
from sitegen.model.archive import MONTHLY_ABOVE
from sitegen.model.site import Site
from sitegen.model.taxonomy import Term
from sitegen.pages import view
from sitegen.pages.archive import Index, index_years, numbers, year_links, years_of
from sitegen.pages.frame import page_view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Page, PageKind, cards, headlines
from sitegen.pages.share_card import page_preview


class ListingOwn(Struct, frozen=True, array_like=True):
    """The newest articles of an index, or all of them by year where it has no pages of years.

    Only an index that shows all its articles says how many there are (`total`). `id` is that of a
    section, else empty.
    """

    id: str
    title: str
    intro: str
    paths: tuple[str, ...]
    groups: tuple[tuple[int, tuple[str, ...]], ...]
    years: tuple[int, ...]
    total: int | None


class ListingContext(Struct, frozen=True):
    """What an index shows."""

    page: view.PageView
    heading: str
    intro: str
    cards: tuple[view.Card, ...]
    groups: tuple[view.Period, ...]
    years: tuple[view.Link, ...]
    total: int | None


def plan_listing(
    site: Site,
    kind: str,
    index: Index,
    *,
    id: str = "",
    intro: str = "",
    always_years: bool = True,
) -> Iterator[Page]:
    """Yield an index and its years.

    Small indexes that are many (tags, authors) list everything by year on one page.
    """
    with_years = always_years or len(index.paths) > MONTHLY_ABOVE
    years = years_of(site, index.paths)
    newest = index.paths[: site.config.page_size] if with_years else ()
    groups = (
        ()
        if with_years
        else tuple(
            (year.year, tuple(path for month in year.months for path in month.paths))
            for year in years
        )
    )
    own = ListingOwn(
        id=id,
        title=index.title,
        intro=intro,
        paths=newest,
        groups=groups,
        years=numbers(years) if with_years else (),
        total=None if with_years else len(index.paths),
    )
    yield Page(
        kind=kind,
        address=index.address,
        template="listing.html",
        own=own,
        refs=(*cards(newest), *headlines(path for _, paths in groups for path in paths)),
        source=index.source,
        listed=bool(index.paths),
    )
    if with_years:
        yield from index_years(index, years)


def listing_context(page: Page, leaves: Leaves) -> ListingContext:
    """Return the context of an index."""
    own: ListingOwn = page.own
    t = leaves.t
    crumbs: tuple[view.Link, ...] = ()
    if page.kind == "tag":
        crumbs = (view.Link(t("tags"), leaves.url(permalink.TAGS)),)
    elif page.kind == "author":
        crumbs = (view.Link(t("authors"), leaves.url(permalink.AUTHORS)),)
    return ListingContext(
        page=page_view(
            leaves,
            page,
            own.title,
            description=own.intro,
            crumbs=crumbs,
            preview=page_preview(leaves, page, own.title) if own.id else None,
        ),
        heading=own.title,
        intro=own.intro,
        cards=tuple(leaves.card(path) for path in own.paths),
        groups=tuple(
            view.Period(t("year", year=year), tuple(leaves.headline(path) for path in paths))
            for year, paths in own.groups
        ),
        years=year_links(leaves, page.address, own.years),
        total=own.total,
    )


def plan_sections(site: Site) -> Iterator[Page]:
    """Yield the index of every section that an article's page leads to.

    Of articles that are withdrawn or have expired too: their pages stay, and so do the indexes
    above them, without them.
    """
    used = {entry.section for entry in site.entries.values()}
    for section in site.config.menu_sections:
        if section.id in used:
            paths = site.sections.get(section.id, ())
            index = Index(permalink.section(section.id), section.title, paths, "config.yaml")
            yield from plan_listing(site, "section", index, id=section.id, intro=section.intro)


def plan_types(site: Site) -> Iterator[Page]:
    """Yield the index of every form of activity that an article's page leads to."""
    t = strings(site.config.language)
    for type in sorted({entry.placement.type for entry in site.entries.values()}):
        paths = site.types.get(type, ())
        title = t(f"type_{type.replace('-', '_')}")
        index = Index(permalink.type_index(type), title, paths, "templates/listing.html")
        yield from plan_listing(site, "type", index)


def plan_tags(site: Site) -> Iterator[Page]:
    """Yield the index of every tag."""
    yield from _plan_terms(site, "tag", site.tags.terms, permalink.tag)


def plan_authors(site: Site) -> Iterator[Page]:
    """Yield the index of every author."""
    yield from _plan_terms(site, "author", site.authors.terms, permalink.author)


def plan_series(site: Site) -> Iterator[Page]:
    """Yield the page of every series."""
    yield from _plan_terms(site, "series", site.series, permalink.series)


def _plan_terms(
    site: Site, kind: str, terms: Mapping[str, Term], address: Callable[[str], str]
) -> Iterator[Page]:
    for slug, term in terms.items():
        index = Index(address(slug), term.title, term.paths, term.paths[-1])
        yield from plan_listing(site, kind, index, always_years=False)


SECTIONS = PageKind(
    "section", "listing.html", plan_sections, listing_context, ListingContext, ListingOwn
)
TYPES = PageKind("type", "listing.html", plan_types, listing_context, ListingContext, ListingOwn)
TAGS = PageKind("tag", "listing.html", plan_tags, listing_context, ListingContext, ListingOwn)
AUTHORS = PageKind(
    "author", "listing.html", plan_authors, listing_context, ListingContext, ListingOwn
)
SERIES = PageKind(
    "series", "listing.html", plan_series, listing_context, ListingContext, ListingOwn
)
