"""An article in its place: its address, its units, its section and its pictures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec import Struct, field

from sitegen.config import Config, Section
from sitegen.content.document import Contents, Placement
from sitegen.diagnostics import Diagnostic, error, warning
from sitegen.model import permalink
from sitegen.model.links import Links, ToDocument, ToFile
from sitegen.model.unit_names import AmbiguousUnit, UnitNames
from sitegen.model.units import Units
from sitegen.model.unread_units import UnreadUnits
from sitegen.model.visibility import Visibility, visibility
from sitegen.text.folding import fold
from sitegen.text.slug import slugify

PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif")
# What problems rest on, as checks say it: which unit bore a name on the day of an article.
NEEDS: Mapping[str, tuple[str, ...]] = {
    "unit-name-ambiguous": ("date", "event.start", "held", "content/changes/", "content/units"),
    "unit-name-unknown": ("date", "event.start", "held", "content/changes/"),
}


class Entry(Struct, frozen=True, kw_only=True):
    """An article in its place: its address and everything it belongs to, by id.

    `year` is that of its address and of the archives.
    """

    path: str
    placement: Placement
    address: str
    time: datetime
    visibility: Visibility
    section: str
    unit: str
    participants: tuple[str, ...]
    pictures: tuple[str, ...]
    gallery: tuple[str, ...]
    cover: str
    year: int


class Desk(Struct, frozen=True):
    """What every article is held against, and the problems found on the way.

    `sections` and `folders` are answers given before: what a thousand articles ask in one spelling
    is looked up once.
    """

    config: Config
    names: UnitNames
    links: Links
    unread: UnreadUnits
    contents: Contents
    problems: list[Diagnostic]
    sections: dict[tuple[str, str], str] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)


def entry_of(placement: Placement, desk: Desk, now: datetime, drafts: bool) -> Entry:
    path, links = placement.path, desk.links
    folder = path[: path.rfind("/")]
    home = desk.folders.get(folder)
    if home is None:
        home = _folder_unit(folder, desk.names.units) or desk.names.units.root
        desk.folders[folder] = home
    unit = _unit(placement.unit, home, desk, placement, "unit") or home if placement.unit else home
    gallery = _pictures(path, placement.gallery, links) if placement.gallery else ()
    cover = _pictures(path, (placement.cover,), links) if placement.cover else ()
    body = _pictures(path, placement.photos, links) if placement.photos else ()
    pictures = (*cover, *body, *gallery)
    year = placement.date.year
    return Entry(
        path=path,
        placement=placement,
        address=permalink.article(year, placement.slug),
        time=_time(placement),
        visibility=visibility(placement, now, drafts=drafts),
        section=_section(placement, desk),
        unit=unit,
        participants=_participants(placement, unit, desk) if placement.participants else (),
        pictures=tuple(dict.fromkeys(pictures)) if pictures else (),
        gallery=gallery,
        cover=cover[0] if cover else "",
        year=year,
    )


def _participants(placement: Placement, unit: str, desk: Desk) -> tuple[str, ...]:
    """Return the other units that took part, each once."""
    found = (
        _unit(text, unit, desk, placement, f"participants[{index}]")
        for index, text in enumerate(placement.participants)
    )
    return tuple(dict.fromkeys(id for id in found if id and id != unit))


def _time(placement: Placement) -> datetime:
    """Return the instant that orders an article; a vague date yields to the event's start."""
    time = placement.date.earliest()
    if placement.date.precision in ("year", "month") and placement.event_start is not None:
        return max(time, placement.event_start.earliest())
    return time


def _folder_unit(path: str, units: Units) -> str:
    """Return the unit whose id names a folder of articles, or the nearest one above it."""
    for folder in reversed(path.split("/")[2:]):
        if folder in units.entries:
            return folder
    return ""


def _unit(text: str, scope: str, desk: Desk, placement: Placement, at: str) -> str:
    if text in desk.names.units.entries:
        return text
    day = (placement.event_start or placement.date).earliest()
    found = desk.names.resolve(text, scope, day)
    if isinstance(found, str):
        return found
    span = desk.contents.article(placement.path).spans[at]
    if isinstance(found, AmbiguousUnit):
        desk.problems.append(error("unit-name-ambiguous", span, text=text, choices=found.ids))
        return ""
    # Any file that could not be read may bear the name; an id is that of one file.
    if not (desk.unread.may_be(text) if found.is_id else desk.unread.any):
        near = found.suggestion
        if found.is_id:
            desk.problems.append(error("unit-id-unknown", span, text=text, suggestion=near))
        else:
            several = text.replace(";", ",") if "," in text or ";" in text else ""
            problem = warning("unit-name-unknown", span, text=text, suggestion=near, items=several)
            desk.problems.append(problem)
    return ""


def _section(placement: Placement, desk: Desk) -> str:
    wanted, type = placement.section, placement.type
    known = desk.sections.get((wanted, type))
    if known is not None:
        return known
    sections = desk.config.menu_sections
    named = _section_named(wanted, sections) if wanted else ""
    found = named or next((s.id for s in sections if type in s.types), sections[0].id)
    if wanted and not named:
        ids = tuple(section.id for section in sections)
        span = desk.contents.article(placement.path).spans["section"]
        desk.problems.append(error("section-unknown", span, text=wanted, choices=ids))
    else:
        desk.sections[wanted, type] = found
    return found


def _section_named(wanted: str, sections: tuple[Section, ...]) -> str:
    """Return the section of this id or title, the nearest spelling first; '' if there is none."""
    for spelt in (str, fold, slugify):
        name = spelt(wanted)
        for section in sections:
            if name and name in (spelt(section.id), spelt(section.title)):
                return section.id
    return ""


def _pictures(source: str, targets: Iterable[str], links: Links) -> tuple[str, ...]:
    """Return the picture files that targets lead to; a folder stands for the pictures in it."""
    found: list[str] = []
    for target in targets:
        leads = links.resolve(source, target)
        if isinstance(leads, ToFile):
            if leads.path.lower().endswith(PICTURE_ENDINGS):
                found.append(leads.path)
        elif hasattr(leads, "path") and not isinstance(leads, ToDocument):
            inside = links.files_in(leads.path) if leads.path else ()
            found.extend(p for p in inside if p.lower().endswith(PICTURE_ENDINGS))
    return tuple(found)
