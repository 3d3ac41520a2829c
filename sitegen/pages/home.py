"""The front page: what is pinned and newest, what is coming, sections, documents, units."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from msgspec import Struct

from sitegen.model import permalink
from sitegen.model.entry import Entry
from sitegen.model.site import Site
from sitegen.pages import view
from sitegen.pages.documents import DocumentRef, document_line, document_refs, documents_of
from sitegen.pages.frame import page_view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Page, PageKind, Ref, cards
from sitegen.pages.structured_data import publisher, website
from sitegen.pages.units import unit_line

LATEST, EVENTS, IN_SECTION, DOCUMENTS, UNITS = 6, 3, 3, 5, 12


class HomeOwn(Struct, frozen=True, array_like=True):
    """Which articles, documents and units the front page shows; no article twice."""

    lead: str
    latest: tuple[str, ...]
    events: tuple[str, ...]
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    documents: tuple[DocumentRef, ...]
    units: tuple[str, ...]


class HomeContext(Struct, frozen=True):
    """What the front page shows."""

    page: view.PageView
    lead: view.Card | None
    latest: tuple[view.Card, ...]
    events: tuple[view.Card, ...]
    sections: tuple[view.Group, ...]
    documents: tuple[view.DocumentLine, ...]
    units: tuple[view.UnitLine, ...]
    units_url: str


def plan_home(site: Site) -> Iterator[Page]:
    """Yield the front page, also of a site without articles."""
    entries = [site.entries[path] for path in site.listed]
    pinned = [entry for entry in entries if entry.placement.pinned]
    coming = [entry for entry in _coming(site, entries) if entry not in pinned]
    events = tuple(entry.path for entry in coming[:EVENTS])
    others = (e for e in entries if not e.placement.pinned and e.path not in events)
    order = [entry.path for entry in (*pinned, *itertools.islice(others, 1 + LATEST))]
    lead, latest = next(iter(order), ""), tuple(order[1 : 1 + LATEST])
    shown = {lead, *latest, *events}
    sections = []
    for section in site.config.menu_sections:
        rest = [path for path in site.sections.get(section.id, ()) if path not in shown]
        if rest:
            sections.append((section.id, tuple(rest[:IN_SECTION])))
    top = site.units.children.get(site.units.root, ())
    own = HomeOwn(
        lead=lead,
        latest=latest,
        events=events,
        sections=tuple(sections),
        documents=documents_of(site)[:DOCUMENTS],
        units=tuple(id for id in top if site.units.entries[id].ended is None)[:UNITS],
    )
    yield Page(
        kind="home",
        address=permalink.HOME,
        template="home.html",
        own=own,
        refs=_refs(own),
        source="templates/home.html",
    )


def _refs(own: HomeOwn) -> tuple[Ref, ...]:
    listed = [path for _, paths in own.sections for path in paths]
    refs: list[Ref] = [("setting", "title"), ("setting", "slogan")]
    refs += [("section", id) for id, _ in own.sections]
    refs += cards(path for path in (own.lead, *own.latest, *own.events, *listed) if path)
    refs += document_refs(own.documents)
    refs += [("unit", id) for id in own.units]
    return tuple(dict.fromkeys(refs))


def _coming(site: Site, entries: list[Entry]) -> list[Entry]:
    """Return articles about events that have not begun, the nearest first."""
    coming = []
    for entry in entries:
        start = entry.placement.event_start
        called_off = entry.placement.event_status in ("hoan", "huy")
        if start is not None and not called_off and start.latest() > site.now:
            coming.append((start.earliest(), entry.address, entry))
    return [entry for _, _, entry in sorted(coming, key=lambda c: c[:2])]


def home_context(page: Page, leaves: Leaves) -> HomeContext:
    """Return the context of the front page."""
    own: HomeOwn = page.own
    title, slogan = leaves.setting("title"), leaves.setting("slogan")
    return HomeContext(
        page=page_view(
            leaves,
            page,
            title,
            description=slogan,
            things=lambda: (website(leaves), publisher(leaves)),
        ),
        lead=leaves.card(own.lead) if own.lead else None,
        latest=tuple(leaves.card(path) for path in own.latest),
        events=tuple(leaves.card(path) for path in own.events),
        sections=tuple(_section(leaves, id, paths) for id, paths in own.sections),
        documents=tuple(document_line(leaves, document) for document in own.documents),
        units=tuple(unit_line(leaves, id) for id in own.units),
        units_url=leaves.url(permalink.UNITS),
    )


def _section(leaves: Leaves, id: str, paths: tuple[str, ...]) -> view.Group:
    link = leaves.section_link(id)
    return view.Group(link.title, link.url, tuple(leaves.card(path) for path in paths))


HOME = PageKind("home", "home.html", plan_home, home_context, HomeContext, HomeOwn)
