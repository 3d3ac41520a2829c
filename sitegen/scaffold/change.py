"""A new change of units: what became of which ones, and when."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.content.unit import UnitChange
from sitegen.diagnostics import Diagnostic
from sitegen.scaffold.desk import Desk, meant_date, meant_unit
from sitegen.scaffold.front_matter import checked, line, lines_of_list, text_of, typed
from sitegen.scaffold.wanted import NewFile
from sitegen.schema.vocabulary import CHANGE_KIND
from sitegen.text.slug import slugify

CHANGES = "content/changes"
# The sides of a change that have units, by its kind; the others have both.
ONE_SIDED: Mapping[str, tuple[str, ...]] = {
    "thanh-lap": ("to",),
    "giai-the": ("from",),
    "ket-thuc-hoat-dong": ("from",),
}
SIDES = ("from", "to")
_BLOCKS = ("decision",)


def change(wanted: NewFile, title: str, desk: Desk) -> tuple[str, str] | Diagnostic:
    """Return path and text of a change; its file is called by year, kind and first unit."""
    date = meant_date(wanted.date, desk)
    if isinstance(date, Diagnostic):
        return date
    kind = checked(CHANGE_KIND, wanted.type, "--type")
    if isinstance(kind, Diagnostic):
        return kind
    lines = [
        line(UnitChange, "date", typed(date), desk),
        line(UnitChange, "kind", kind, desk),
    ]
    named = [str(date.year), kind]
    for side, text in zip(SIDES, (wanted.from_, wanted.to), strict=True):
        units = meant_units(text, desk, f"--{side}")
        if isinstance(units, Diagnostic):
            return units
        if units:
            lines += lines_of_list(UnitChange, side, units, desk)
            named.append(units[0])
    blocks = ("from_to", *_BLOCKS) if len(named) == 2 else _BLOCKS
    filled = {"date": typed(date), "unit": next(iter(desk.units.entries), "ma-don-vi")}
    name = slugify(title) or "-".join(named[:3])
    return f"{CHANGES}/{name}.md", text_of(lines, desk.words.change_hint, blocks, filled, desk)


def meant_units(text: str, desk: Desk, place: str) -> tuple[str, ...] | Diagnostic:
    """Return the ids of units named in a text with commas between them."""
    found: dict[str, None] = {}
    for part in text.split(","):
        if part.strip():
            unit = meant_unit(part, desk, place)
            if isinstance(unit, Diagnostic):
                return unit
            found[unit] = None
    return tuple(found)
