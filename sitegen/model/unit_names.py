"""Which unit a writer means by what he typed: an id, a name, or an alias valid in scope."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, field

from sitegen.model.units import Units
from sitegen.text.collation import sort_key
from sitegen.text.folding import fold, unaccented
from sitegen.text.slug import is_id
from sitegen.text.suggestion import closest


class UnknownUnit(Struct, frozen=True):
    """No unit is meant: `is_id` tells that it looked like an id, which makes it an error."""

    text: str
    is_id: bool
    suggestion: str


class AmbiguousUnit(Struct, frozen=True):
    """More than one unit bears that name on that day."""

    text: str
    ids: tuple[str, ...]


class UnitNames(Struct, frozen=True):
    """The names of all units, folded; scoped aliases by the unit in whose articles they hold.

    `unknown` has what was made of texts before: comparing one with two thousand names takes a third
    of a second, and a unit that nobody registered is named by many articles.
    """

    everywhere: Mapping[str, tuple[str, ...]]
    scoped: Mapping[str, Mapping[str, str]]
    units: Units
    unknown: dict[str, UnknownUnit] = field(default_factory=dict)

    def resolve(self, text: str, scope: str, day: datetime) -> str | UnknownUnit | AmbiguousUnit:
        """Return the id meant by `text` in an article of unit `scope` about `day`.

        An alias holds in the articles of its own unit; where the site is one unit's, also that
        unit's aliases, because "Công đoàn Viên chức tỉnh" means the site's own province.
        """
        entries = self.units.entries
        if text in entries:
            return text
        name = fold(text)
        for place in (scope, self.units.root):
            alias = self.scoped.get(place, {}).get(name)
            if alias is not None:
                return alias
        found = self.everywhere.get(name, ())
        for narrower in (_lived, _bore):
            if len(found) > 1:
                fitting = tuple(id for id in found if narrower(self.units, id, name, day))
                found = fitting or found
        if len(found) == 1:
            return found[0]
        if found:
            return AmbiguousUnit(text, found)
        if text not in self.unknown:
            looks_like_id = is_id(text)
            names = tuple(entries) if looks_like_id else tuple(e.name for e in entries.values())
            self.unknown[text] = UnknownUnit(text, looks_like_id, closest(text, names) or "")
        return self.unknown[text]


def unit_names(units: Units) -> UnitNames:
    """Return the lookup of names for a registry."""
    everywhere: dict[str, dict[str, None]] = {}
    scoped: dict[str, dict[str, str]] = {}
    for id, entry in units.entries.items():
        matter = entry.matter
        # Also a name that is still to come: announcements use it first.
        names = [n for dated in (*entry.names, *matter.names) for n in (dated.name, dated.short)]
        for name in (*names, matter.short, *matter.site_aliases):
            if name:
                everywhere.setdefault(fold(name), {})[id] = None
        for alias in matter.aliases:
            scoped.setdefault(id, {})[fold(alias)] = id
    return UnitNames({name: tuple(ids) for name, ids in everywhere.items()}, scoped, units)


def matching(units: Units, text: str, limit: int = 10) -> tuple[str, ...]:
    """Return the units that a few words may mean, accents left out: at most `limit` of them.

    Every word begins a word of one of the unit's names or its id. Units that bear the words as they
    stand come first, then those that live, then by name.
    """
    words = unaccented(text.replace("-", " ")).split()
    wanted = " ".join(words)
    if not words:
        return ()
    found = []
    for id, entry in units.entries.items():
        dated = (*entry.names, *entry.matter.names)
        named = [name for one in dated for name in (one.name, one.short)]
        named += [entry.matter.short, *entry.matter.aliases, *entry.matter.site_aliases, id]
        known = [f" {unaccented(name.replace('-', ' '))} " for name in named if name]
        if any(all(f" {word}" in name for word in words) for name in known):
            literal = any(f" {wanted} " in name for name in known)
            found.append((not literal, entry.ended is not None, sort_key(entry.name), id))
    return tuple(id for *_, id in sorted(found)[:limit])


def _lived(units: Units, id: str, name: str, day: datetime) -> bool:
    entry = units.entries[id]
    begun = entry.founded is None or entry.founded.earliest() <= day
    return begun and (entry.ended is None or day <= entry.ended.latest())


def _bore(units: Units, id: str, name: str, day: datetime) -> bool:
    """Tell whether a name was the unit's on a day; its aliases are so on any."""
    entry = units.entries[id]
    dated = entry.name_on(day)
    borne = (dated.name, dated.short, entry.matter.short, *entry.matter.site_aliases)
    return any(fold(text) == name for text in borne)
