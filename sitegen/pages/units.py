"""The tree of all units."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sitegen.model import permalink
from sitegen.model.site import Site
from sitegen.model.units import SITE
from sitegen.pages import view
from sitegen.pages.frame import page_view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Page, PageKind
from sitegen.text import date_format
from sitegen.text.collation import sort_key


class Branch(Struct, frozen=True):
    """A unit in the tree and what is under it."""

    id: str
    children: tuple[Branch, ...]


class UnitsOwn(Struct, frozen=True, array_like=True):
    """Living units as a tree, ended ones in a row."""

    tree: tuple[Branch, ...]
    ended: tuple[str, ...]
    total: int


class UnitsContext(Struct, frozen=True):
    """What the tree of units shows."""

    page: view.PageView
    heading: str
    tree: tuple[view.UnitLine, ...]
    ended: tuple[view.UnitLine, ...]
    total: int


def unit_line(leaves: Leaves, id: str, children: tuple[view.UnitLine, ...] = ()) -> view.UnitLine:
    """Return a unit in a list; names ("unit", id)."""
    unit = leaves.unit(id)
    ended = ""
    if unit.ended is not None:
        ended = leaves.t("ended_on", day=date_format.short(unit.ended, leaves.t.language))
    return view.UnitLine(
        title=unit.name,
        short=unit.short,
        url=leaves.url(permalink.unit(id)),
        kind=unit.kind,
        ended=ended,
        children=children,
    )


def plan_units(site: Site) -> Iterator[Page]:
    """Yield the tree of units of a site that registers any."""
    units = site.units
    if not units.entries:
        return
    seen: set[str] = set()

    def branches(parent: str) -> tuple[Branch, ...]:
        found = []
        for id in units.children.get(parent, ()):
            if id in seen:
                continue
            seen.add(id)
            under = branches(id)
            if units.entries[id].ended is None:
                found.append(Branch(id, under))
            else:
                # What stood under a unit that ended and was moved nowhere stays in sight.
                found.extend(under)
        return tuple(found)

    over = [entry for entry in units.entries.values() if entry.ended is not None]
    over.sort(key=lambda entry: (sort_key(entry.name), entry.id))
    ended = tuple(entry.id for entry in over)
    yield Page(
        kind="units",
        address=permalink.UNITS,
        template="units.html",
        own=UnitsOwn(branches(SITE), ended, len(units.entries)),
        refs=tuple(("unit", id) for id in units.entries),
        source="templates/units.html",
    )


def units_context(page: Page, leaves: Leaves) -> UnitsContext:
    """Return the context of the tree of units."""
    own: UnitsOwn = page.own
    heading = leaves.t("units")

    def line(branch: Branch) -> view.UnitLine:
        return unit_line(leaves, branch.id, tuple(map(line, branch.children)))

    return UnitsContext(
        page=page_view(leaves, page, heading),
        heading=heading,
        tree=tuple(map(line, own.tree)),
        ended=tuple(unit_line(leaves, id) for id in own.ended),
        total=own.total,
    )


UNITS = PageKind("units", "units.html", plan_units, units_context, UnitsContext, UnitsOwn)
