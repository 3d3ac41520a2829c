"""Units and their lineage: names and parents by date, founding, end, predecessors, successors.

Everything here is derived from the registry and from the changes; nothing is typed twice. All
functions are total: a broken registry (cycles, unknown ids) yields a value, and the checks say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from msgspec import Struct, structs

from sitegen.content.document import ChangeDocument, UnitDocument
from sitegen.content.unit import Parent, Transfer, Unit, UnitName
from sitegen.schema.vocabulary import ENDING_CHANGES, FOUNDING_CHANGES, LEVELS
from sitegen.text.collation import sort_key
from sitegen.text.dates import Moment
from sitegen.text.turn import Turn

# The site itself where no root unit is named: it has articles and children, but no page of a unit.
SITE = ""


class UnitEntry(Struct, frozen=True, array_like=True, kw_only=True):
    """A unit of the registry with what the changes say of it."""

    id: str
    path: str
    matter: Unit
    names: tuple[UnitName, ...]
    parents: tuple[Parent, ...]
    parent: str
    founded: Moment | None
    ended: Moment | None
    ended_by: str
    predecessors: tuple[str, ...]
    successors: tuple[str, ...]
    changes: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name it bears, or bore last."""
        return self.names[-1].name

    @property
    def short(self) -> str:
        """The newest short name, or the name where there is none."""
        return self.names[-1].short or self.matter.short or self.name

    def name_on(self, day: datetime) -> UnitName:
        """Return the name the unit bore on a day; the oldest one before any date is known."""
        borne = [n for n in self.names if n.from_ is None or n.from_.earliest() <= day]
        return borne[-1] if borne else self.names[0]


class Units(Struct, frozen=True, kw_only=True):
    """The registry: lookups by id, read only. `root` is SITE where config names no root unit."""

    entries: Mapping[str, UnitEntry]
    children: Mapping[str, tuple[str, ...]]
    changes: Mapping[str, ChangeDocument]
    root: str

    def ancestors(self, id: str) -> tuple[str, ...]:
        """Return the chain above a unit, nearest first; a cycle or an unknown unit ends it."""
        chain: list[str] = []
        entry = self.entries.get(id)
        while entry is not None and entry.parent not in (id, *chain):
            above = self.entries.get(entry.parent)
            if above is not None:
                chain.append(above.id)
            entry = above
        return tuple(chain)

    def ancestors_on(self, id: str, day: datetime) -> tuple[str, ...]:
        """Return the chain that stood above a unit on a day, nearest first."""
        chain: list[str] = []
        entry = self.entries.get(id)
        while entry is not None:
            parent = _current(entry.parents, day)
            if parent in (id, *chain):
                break
            entry = self.entries.get(parent)
            if entry is not None:
                chain.append(parent)
        return tuple(chain)

    def subtree(self, id: str) -> Iterator[str]:
        """Yield a unit and everything under it, each once."""
        seen: set[str] = set()
        todo = [id]
        while todo:
            unit = todo.pop()
            if unit not in seen:
                seen.add(unit)
                yield unit
                todo.extend(self.children.get(unit, ()))


def build_units(
    documents: Iterable[UnitDocument],
    changes: Iterable[ChangeDocument],
    root: str,
    now: datetime,
) -> Units:
    """Return the registry as of `now` (naive, on the site's clock)."""
    merged = _merged(documents)
    events = sorted(changes, key=lambda change: (change.matter.date.earliest(), change.id))
    parents = _parents(merged, events)
    concerned: dict[str, list[ChangeDocument]] = {}
    for change in events:
        for id in dict.fromkeys((*change.matter.from_, *change.matter.to)):
            concerned.setdefault(id, []).append(change)
    entries: dict[str, UnitEntry] = {}
    for id, (path, matter) in merged.items():
        own = concerned.get(id, [])
        ended, ended_by = _end(id, matter, own, now)
        entries[id] = UnitEntry(
            id=id,
            path=path,
            matter=matter,
            names=_names(id, matter, now),
            parents=parents[id],
            parent=_current(parents[id], now),
            founded=_founding(id, matter, own),
            ended=ended,
            ended_by=ended_by,
            predecessors=_others(id, own, succeeded=True),
            successors=_others(id, own, succeeded=False),
            changes=tuple(c.path for c in own),
        )
    return Units(
        entries=entries,
        children=_children(entries, root),
        changes={change.path: change for change in events},
        root=root if root in entries else SITE,
    )


def turning_points(units: Units, now: datetime) -> Iterator[Turn]:
    """Yield the instants after `now` at which a unit ends, or gets a name or a parent."""
    for entry in units.entries.values():
        matter = entry.matter
        points = [("to", matter.to.latest())] if matter.to is not None else []
        points += [("names", n.from_.earliest()) for n in matter.names if n.from_ is not None]
        points += [("parent", p.from_.earliest()) for p in matter.parent if p.from_ is not None]
        yield from (Turn(point, entry.path, key) for key, point in points if point > now)
    for change in units.changes.values():
        if (point := change.matter.date.earliest()) > now:
            yield Turn(point, change.path, "date")


def _merged(documents: Iterable[UnitDocument]) -> dict[str, tuple[str, Unit]]:
    """Return each unit with its file laid over its row: what the file states wins."""
    rows: dict[str, UnitDocument] = {}
    files: dict[str, UnitDocument] = {}
    for document in documents:
        (files if document.body is not None else rows)[document.id] = document
    merged = {}
    for id in sorted({*rows, *files}):
        row, file = rows.get(id), files.get(id)
        if row is None or file is None:
            only = file or row
            assert only is not None
            merged[id] = (only.path, only.matter)
            continue
        blank = Unit()
        stated = {
            name: value
            for name in Unit.__struct_fields__
            if (value := getattr(file.matter, name)) != getattr(blank, name)
        }
        merged[id] = (file.path, structs.replace(row.matter, **stated))
    return merged


def _names(id: str, matter: Unit, now: datetime) -> tuple[UnitName, ...]:
    """Return the names borne so far; of a unit that is still to be founded, its first."""
    names = matter.names or (UnitName(name=id),)
    # A stable sort: names without a date keep their order, before every dated one.
    in_time = sorted(names, key=lambda n: n.from_.earliest() if n.from_ else datetime.min)
    borne = [n for n in in_time if n.from_ is None or n.from_.earliest() <= now]
    return tuple(borne or in_time[:1])


def _parents(
    merged: Mapping[str, tuple[str, Unit]], events: list[ChangeDocument]
) -> dict[str, tuple[Parent, ...]]:
    """Return each unit's parents in time, moved by every transfer that names its parent.

    A unit that had ended before is not moved: it stays where it last stood.
    """
    parents = {id: list(matter.parent) for id, (_, matter) in merged.items()}
    last_day = {id: m.to.latest() for id, (_, m) in merged.items() if m.to is not None}
    for change in events:
        facts = change.matter
        if facts.transfer is not None:
            _transfer(facts.transfer, facts.date, parents, last_day)
        if facts.kind in ENDING_CHANGES:
            for id in set(facts.from_) - set(facts.to):
                last_day.setdefault(id, facts.date.latest())
    return {id: tuple(held) for id, held in parents.items()}


def _transfer(
    transfer: Transfer,
    date: Moment,
    parents: Mapping[str, list[Parent]],
    last_day: Mapping[str, datetime],
) -> None:
    day = date.earliest()
    for id, held in parents.items():
        over = id in last_day and last_day[id] < day
        excepted = id == transfer.to or id in transfer.except_
        if not over and not excepted and _current(held, day) == transfer.all_under:
            held.append(Parent(id=transfer.to, from_=date))


def _current(parents: Iterable[Parent], day: datetime) -> str:
    """Return the parent on a day; of a unit that left its last parent, the last one."""
    begun = [p for p in parents if p.from_ is None or p.from_.earliest() <= day]
    latest = sorted(begun, key=lambda p: p.from_.earliest() if p.from_ else datetime.min)
    return latest[-1].id if latest else ""


def _founding(id: str, matter: Unit, own: list[ChangeDocument]) -> Moment | None:
    for change in own:
        facts = change.matter
        if facts.kind in FOUNDING_CHANGES and id in facts.to and id not in facts.from_:
            return facts.date
    if matter.from_ is not None:
        return matter.from_
    return matter.names[0].from_ if matter.names else None


def _end(
    id: str, matter: Unit, own: list[ChangeDocument], now: datetime
) -> tuple[Moment | None, str]:
    for change in own:
        facts = change.matter
        if facts.kind in ENDING_CHANGES and id in facts.from_ and id not in facts.to:
            return (facts.date, change.path) if facts.date.earliest() <= now else (None, "")
    if matter.to is not None and matter.to.latest() <= now:
        return matter.to, ""
    return None, ""


def _others(id: str, own: list[ChangeDocument], *, succeeded: bool) -> tuple[str, ...]:
    """Return the units before (`succeeded`) or after this one in its changes, each once."""
    found: dict[str, None] = {}
    for change in own:
        left, right = change.matter.from_, change.matter.to
        here, there = (right, left) if succeeded else (left, right)
        if id in here:
            found.update(dict.fromkeys(other for other in there if other != id))
    return tuple(found)


def _children(entries: Mapping[str, UnitEntry], root: str) -> dict[str, tuple[str, ...]]:
    """Return the children of each unit by level, then name; orphans stand under the site."""
    found: dict[str, list[UnitEntry]] = {}
    for entry in entries.values():
        top = SITE if entry.id == root or root not in entries else root
        found.setdefault(entry.parent if entry.parent in entries else top, []).append(entry)
    return {
        parent: tuple(entry.id for entry in sorted(group, key=_rank))
        for parent, group in found.items()
    }


def _rank(entry: UnitEntry) -> tuple[int, object, str]:
    level = entry.matter.level
    return (LEVELS.index(level) if level else len(LEVELS), sort_key(entry.name), entry.id)
