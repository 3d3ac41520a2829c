"""The site as a value: every article resolved and in order, read-only lookups by path or id."""

from __future__ import annotations

import operator
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import MAXYEAR, datetime

from msgspec import Struct

from sitegen.config import FILE, Config
from sitegen.content.document import (
    ChangeDocument,
    Contents,
    GlossaryDocument,
    GlossaryEntry,
    LetterDocument,
    PageDocument,
    UnitDocument,
)
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.model import units as lineage
from sitegen.model.entry import Desk, Entry, entry_of
from sitegen.model.letters import letters_by_article
from sitegen.model.links import Links, ToDocument
from sitegen.model.related import Features, Relation, relate
from sitegen.model.taxonomy import Slugs, Taxonomy, series, taxonomy
from sitegen.model.taxonomy import Term as Taxon
from sitegen.model.translations import Translation, translations
from sitegen.model.unit_names import unit_names
from sitegen.model.units import SITE, Units, build_units
from sitegen.model.unread_units import UnreadUnits, unread_units
from sitegen.model.visibility import Visibility, turning_points
from sitegen.schema.value import Term
from sitegen.text.suggestion import closest
from sitegen.text.turn import Turn

# How many neighbours of its unit an article's page shows on each side.
NEWER_IN_UNIT, OLDER_IN_UNIT = 2, 3
_NOWHERE: Mapping[str, Span] = {}


class Site(Struct, frozen=True, kw_only=True):
    """Everything the plan may look at. Entries are newest first in a total order.

    `months` has the year and the month of every listed article, 0 where it is dated by the year;
    `letters` are those about each article, in the order of their dates;
    `turns` is what happens when the site changes by itself for the first time after `now`.
    """

    config: Config
    now: datetime
    entries: Mapping[str, Entry]
    listed: tuple[str, ...]
    months: Mapping[str, tuple[int, int]]
    hidden: tuple[Entry, ...]
    units: Units
    unit_articles: Mapping[str, tuple[str, ...]]
    own_articles: Mapping[str, tuple[str, ...]]
    congresses: Mapping[str, tuple[tuple[Term, tuple[str, ...]], ...]]
    posts: Mapping[str, tuple[str, ...]]
    sections: Mapping[str, tuple[str, ...]]
    types: Mapping[str, tuple[str, ...]]
    tags: Taxonomy
    authors: Taxonomy
    series: Mapping[str, Taxon]
    related: Mapping[str, tuple[Relation, ...]]
    translations: Mapping[str, tuple[Translation, ...]]
    pages: Mapping[str, PageDocument]
    introductions: Mapping[str, UnitDocument]
    letters: Mapping[str, tuple[LetterDocument, ...]]
    glossary: tuple[GlossaryEntry, ...]
    meanings: Mapping[str, str]
    links: Links
    held: frozenset[str]
    unread: UnreadUnits
    places: Mapping[str, Span]
    turns: tuple[Turn, ...]

    @property
    def due(self) -> datetime | None:
        """The next instant at which the site changes by itself."""
        return self.turns[0].at if self.turns else None


def build_site(
    config: Config,
    contents: Contents,
    files: Collection[str],
    held: Collection[str],
    now: datetime,
    *,
    drafts: bool = False,
    places: Mapping[str, Span] = _NOWHERE,
) -> tuple[Site, tuple[Diagnostic, ...]]:
    """Return the site at `now` (naive, on the site's clock), and what could not be resolved.

    `files` are the paths of photos, attachments and static files, `held` those of documents that
    are left out, wholly or in part, because of their errors; `places` is where config.yaml says
    what. The texts of articles are none of the model's business: it looks one up only to say where
    a problem lies.
    """
    documents = contents.others
    unread = unread_units(held)
    problems: list[Diagnostic] = []
    root = root_unit(config, now)
    units = build_units(
        [d for d in documents if isinstance(d, UnitDocument)],
        [d for d in documents if isinstance(d, ChangeDocument)],
        root,
        now,
    )
    if root and root not in units.entries and not unread.may_be(root):
        problems.append(_root_unknown(config, root, units, places))
    pages = {
        d.path: d
        for d in documents
        if isinstance(d, PageDocument) and (drafts or d.matter.status == "da-dang")
    }
    links = Links(
        documents=frozenset((*contents.placements, *(d.path for d in documents), *held)),
        units=frozenset(units.entries),
        files=frozenset(files),
        base_url=config.base_url,
    )
    desk = Desk(config, unit_names(units), links, unread, contents, problems)
    resolved = [entry_of(one, desk, now, drafts) for one in contents.placements.values()]
    shown = [entry for entry in resolved if entry.visibility.has_page]
    shown.sort(key=operator.attrgetter("time", "address"), reverse=True)
    entries = {entry.path: entry for entry in shown}
    listed = [entry for entry in shown if entry.visibility is Visibility.LISTED]
    own = _grouped((entry.path, entry.unit) for entry in listed)
    tags = taxonomy((e.path, e.placement.tags) for e in listed if e.placement.tags)
    authors = taxonomy(
        ((e.path, e.placement.authors) for e in listed if e.placement.authors), numbered=True
    )
    turns = [
        turn for entry in resolved for turn in turning_points(entry.placement, now, drafts=drafts)
    ]
    turns += lineage.turning_points(units, now)
    turns += [
        Turn(point, FILE, "root_unit")
        for owner in config.root_unit
        if owner.from_ is not None and (point := owner.from_.earliest()) > now
    ]
    congresses = _congresses(listed)
    posts = _grouped((e.path, e.unit) for e in listed if e.placement.has_posts)
    turns += _ends_of_terms(congresses, posts, units, now)
    letters, wrong = letters_by_article(
        [d for d in documents if isinstance(d, LetterDocument)],
        (
            (address, entry.path)
            for entry in resolved
            for address in (entry.address, *entry.placement.aliases)
        ),
        contents.placements,
        links,
        held,
    )
    problems += wrong
    glossary = tuple(
        entry for d in documents if isinstance(d, GlossaryDocument) for entry in d.entries
    )
    site = Site(
        config=config,
        now=now,
        entries=entries,
        listed=tuple(entry.path for entry in listed),
        months=_months(listed),
        hidden=tuple(entry for entry in resolved if not entry.visibility.has_page),
        units=units,
        unit_articles=_unit_articles(listed, units),
        own_articles=own,
        congresses=congresses,
        posts=posts,
        sections=_grouped((e.path, e.section) for e in listed),
        types=_grouped((e.path, e.placement.type) for e in listed),
        tags=tags,
        authors=authors,
        series=series((e.path, e.placement.series) for e in listed if e.placement.series),
        related=_related(listed, own, tags, entries, links),
        translations=translations((entry.placement for entry in listed), links, config.language),
        pages=pages,
        introductions={
            d.id: d for d in documents if isinstance(d, UnitDocument) and d.body is not None
        },
        letters=letters,
        glossary=glossary,
        meanings={
            form: entry.text for entry in glossary for form in (entry.short, *entry.variants)
        },
        links=links,
        held=frozenset(held),
        unread=unread,
        places=places,
        turns=_next(turns),
    )
    return site, tuple(problems)


def _next(turns: Collection[Turn]) -> tuple[Turn, ...]:
    """Return what happens first."""
    first = min((turn.at for turn in turns), default=None)
    return tuple(sorted({turn for turn in turns if turn.at == first}))


def root_unit(config: Config, now: datetime) -> str:
    """Return the id of the unit whose site this is at `now`, or SITE where config names none."""
    begun = [r for r in config.root_unit if r.from_ is None or r.from_.earliest() <= now]
    roots = sorted(begun, key=lambda r: r.from_.earliest() if r.from_ else datetime.min)
    return roots[-1].id if roots else SITE


def _root_unknown(
    config: Config, root: str, units: Units, places: Mapping[str, Span]
) -> Diagnostic:
    index = next(i for i, owner in enumerate(config.root_unit) if owner.id == root)
    keys = (f"root_unit[{index}].id", f"root_unit[{index}]", "root_unit")
    span = next((places[key] for key in keys if key in places), Span(FILE))
    near = closest(root, units.entries) or ""
    return error("root-unit-unknown", span, unit=root, suggestion=near)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for path, key in pairs:
        groups.setdefault(key, []).append(path)
    return {key: tuple(paths) for key, paths in groups.items()}


def _months(listed: Iterable[Entry]) -> dict[str, tuple[int, int]]:
    months: dict[tuple[int, int], tuple[int, int]] = {}
    found: dict[str, tuple[int, int]] = {}
    for entry in listed:
        month = (entry.year, entry.placement.date.month or 0)
        # One tuple a month, so that comparing two is comparing what they are.
        found[entry.path] = months.setdefault(month, month)
    return found


def _unit_articles(listed: Iterable[Entry], units: Units) -> dict[str, tuple[str, ...]]:
    """Return for each unit its own articles, those it took part in, and those of its subtree.

    The subtree is today's and that of the article's day: a unit whose grassroots were handed on
    keeps the bulletins of its own time.
    """
    above = {id: (id, *units.ancestors(id)) for id in units.entries}
    moved = {id for id, entry in units.entries.items() if len(entry.parents) > 1}
    moved |= {id for id, chain in above.items() if moved.intersection(chain)}
    groups: dict[str, list[str]] = {}
    for entry in listed:
        chain: Iterable[str] = above.get(entry.unit, ())
        if entry.participants or entry.unit in moved:
            found: dict[str, None] = {}
            for id in (entry.unit, *entry.participants):
                found.update(dict.fromkeys(above.get(id, ())))
                if id in moved:
                    found.update(dict.fromkeys(units.ancestors_on(id, entry.time)))
            chain = found
        for id in chain:
            groups.setdefault(id, []).append(entry.path)
    return {id: tuple(paths) for id, paths in groups.items()}


def _congresses(
    listed: Iterable[Entry],
) -> dict[str, tuple[tuple[Term, tuple[str, ...]], ...]]:
    """Return each unit's terms, newest first, with the articles that report its congress."""
    found: dict[str, dict[Term, list[str]]] = {}
    for entry in listed:
        if entry.placement.term is not None:
            terms = found.setdefault(entry.unit, {})
            terms.setdefault(entry.placement.term, []).append(entry.path)
    return {
        unit: tuple((term, tuple(terms[term])) for term in sorted(terms, reverse=True))
        for unit, terms in found.items()
    }


def _ends_of_terms(
    congresses: Mapping[str, tuple[tuple[Term, tuple[str, ...]], ...]],
    posts: Collection[str],
    units: Units,
    now: datetime,
) -> Iterator[Turn]:
    """Yield when those who were elected last are no longer known to be in office."""
    for id, ((term, paths), *_) in congresses.items():
        unit = units.entries.get(id)
        if unit is None or unit.ended or id not in posts:
            continue
        if now.year <= term.last < MAXYEAR:
            yield Turn(datetime(term.last + 1, 1, 1), paths[0], "congress.term")


def _related(
    listed: list[Entry],
    own: Mapping[str, tuple[str, ...]],
    tags: Taxonomy,
    entries: Mapping[str, Entry],
    links: Links,
) -> dict[str, tuple[Relation, ...]]:
    shown: dict[str, tuple[str, ...]] = {}
    pins: dict[str, tuple[str, ...]] = {}
    unit_place = {path: index for paths in own.values() for index, path in enumerate(paths)}
    order = tuple(entry.path for entry in listed)
    for index, entry in enumerate(listed):
        path = entry.path
        # Newer ones are no candidates, so only older neighbours could be shown twice.
        beside = order[index + 1 : index + 2]
        if entry.unit != SITE:
            at = unit_place[path]
            beside += own[entry.unit][at + 1 : at + 1 + OLDER_IN_UNIT]
        shown[path] = beside
        if entry.placement.related:
            targets = (links.resolve(path, target) for target in entry.placement.related)
            pins[path] = tuple(
                t.path for t in targets if isinstance(t, ToDocument) and t.path in entries
            )
    slugs = Slugs()
    features = (Features(e.path, _features(e, tags, slugs)) for e in reversed(listed))
    return relate(features, pins, shown)


def _features(entry: Entry, tags: Taxonomy, slugs: Slugs) -> tuple[tuple[str, str], ...]:
    """Return what an article may share, the heaviest kinds first, each once."""
    placement = entry.placement
    found: list[tuple[str, str]] = []
    if placement.term is not None:
        found.append(("term", f"{entry.unit} {placement.term.slug}"))
    if placement.series:
        found.append(("series", slugs[placement.series]))
    found += [("cites", number) for number in placement.cites]
    found += [("people", person) for person in placement.people]
    if placement.tags:
        shared = dict.fromkeys(map(tags.spelt.get, placement.tags))
        found += [("tags", slug) for slug in shared if slug is not None]
    if entry.unit:
        found.append(("unit", entry.unit))
    found += [("unit", unit) for unit in entry.participants]
    found.append(("type", placement.type))
    return tuple(found)
