"""A new unit: below whom it stands, and on which level."""

from __future__ import annotations

import re

from sitegen.content.unit import Unit
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.model.permalink import is_reserved
from sitegen.scaffold.desk import Desk, meant_unit, registered
from sitegen.scaffold.front_matter import line, text_of
from sitegen.scaffold.wanted import NewFile
from sitegen.text.folding import fold
from sitegen.text.slug import MAX_ID, is_id, slugify

_BLOCKS = ("short", "kind", "contact")

# The level a new unit most likely has, by that of the unit above it.
_LEVEL_BELOW = {"trung-uong": "cap-tinh", "co-so": "duoi-co-so", "duoi-co-so": "duoi-co-so"}
# The union of an area or a branch has grassroots unions below it: "Công đoàn phường Bến Thuyền",
# unlike "Công đoàn cơ sở phường Bến Thuyền" and "Công đoàn Trường Tiểu học phường Bến Thuyền".
_OVER_GRASSROOTS = re.compile(
    r"(?:công đoàn|cđ|liên đoàn lao động|lđlđ) (?:các )?(?:phường|xã|đặc khu|thị trấn|huyện|quận|"
    r"thị xã|thành phố|tp\.?|khu công nghiệp|kcn|khu kinh tế|kkt|khu chế xuất|viên chức|ngành)\b"
)


def unit(wanted: NewFile, title: str, desk: Desk) -> tuple[str, str] | Diagnostic:
    """Return path and text of a unit; of one in the registry, what its row leaves out."""
    id = meant_id(wanted.id, title, desk)
    if isinstance(id, Diagnostic):
        return id
    row = desk.units.entries.get(id)
    parent = "" if row else desk.units.root
    if wanted.unit:
        meant = meant_unit(wanted.unit, desk)
        if isinstance(meant, Diagnostic):
            return meant
        if meant == id:
            return error("unit-own-parent", Span("--unit"), unit=id)
        parent = meant
    lines = [line(Unit, "names", title, desk)]
    # A file overrides its row in the registry, so what the row says is not said again.
    if row is None or not row.matter.level:
        above = desk.units.entries.get(parent)
        level = _level(title, above.matter.level if above else "")
        lines.append(line(Unit, "level", level, desk))
    if parent:
        lines.append(line(Unit, "parent", parent, desk))
    text = text_of(lines, desk.words.unit_hint, _BLOCKS, {}, desk)
    return f"content/units/{id}.md", text


def meant_id(text: str, title: str, desk: Desk) -> str | Diagnostic:
    """Return the id of a new unit: as typed, else that of the registry, else made of its name."""
    known = registered(title, desk)
    id = text or known or _id_from(title)
    if not is_id(id) or is_reserved(id):
        return error("id-invalid", Span("--id"), text=id or title)
    return id


def _level(name: str, above: str) -> str:
    """Return the level that a unit of that name most likely has under one of level `above`."""
    if above in ("", "cap-tinh") and _OVER_GRASSROOTS.match(fold(name)):
        return "cap-tren-truc-tiep-co-so"
    return _LEVEL_BELOW.get(above, "co-so")


def _id_from(name: str) -> str:
    """Return the id made from a unit's name, cut at a word."""
    slug = slugify(name)
    return slug if len(slug) <= MAX_ID else slug[: MAX_ID + 1].rpartition("-")[0]
