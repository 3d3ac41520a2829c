"""What a site says about itself, as far as a new file depends on it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from msgspec import Struct

from sitegen.config import FILE, Config, read_config
from sitegen.content.decoding import decode
from sitegen.content.document import UnitDocument
from sitegen.content.kinds import parse
from sitegen.content.markup.converter import converter
from sitegen.content.settings import ParseSettings
from sitegen.diagnostics import Diagnostic, Severity, Span, error
from sitegen.locale.starter import Starter, starter
from sitegen.model.site import root_unit
from sitegen.model.unit_names import AmbiguousUnit, matching, unit_names
from sitegen.model.units import Units, build_units
from sitegen.text.date_parsing import parse_moment
from sitegen.text.dates import DateProblem, Moment, YearlessMoment
from sitegen.text.folding import unaccented
from sitegen.text.normalise import normalise
from sitegen.text.suggestion import closest


class Desk(Struct, frozen=True):
    """What the site says about itself, as far as a new file depends on it."""

    config: Config
    units: Units
    now: datetime

    @property
    def words(self) -> Starter:
        return starter(self.config.language)


def desk_of(root: Path, now: datetime) -> Desk | tuple[Diagnostic, ...]:
    """Return what the site says about itself; of settings with errors all that is wrong."""
    source, problems = decode(FILE, (root / FILE).read_bytes())
    config = None
    if source is not None:
        config, found = read_config(source.text)
        problems += found
    if config is None:
        return tuple(p for p in problems if p.severity is Severity.ERROR)
    local = now.astimezone(config.zone) if now.tzinfo else now.replace(tzinfo=config.zone)
    naive = local.replace(tzinfo=None)
    units = build_units(_registered(root, config), (), root_unit(config, naive), naive)
    return Desk(config, units, local)


def meant_date(text: str, desk: Desk) -> Moment | Diagnostic:
    """Return the date of publication: as typed, else today on the site's clock."""
    if not text:
        day = desk.now
        return Moment(day.year, day.month, day.day)
    found = parse_moment(normalise(text), desk.config.zone)
    if isinstance(found, DateProblem):
        return found.at(Span("--date"))
    if isinstance(found, YearlessMoment):
        return error("date-no-year", Span("--date"), text=text)
    return found


def meant_unit(text: str, desk: Desk, place: str = "--unit") -> str | Diagnostic:
    """Return the id of the unit that a text names, also without accents, or why none."""
    text = " ".join(normalise(text).split())
    ids = _named(text, desk)
    if len(ids) == 1:
        return ids[0]
    if not ids:
        # Some words of a name do not name a unit, but they tell which ones may be meant.
        ids = matching(desk.units, text)
    if len(ids) > 1:
        return error("unit-name-ambiguous", Span(place), text=text, choices=ids)
    suggestion = ids[0] if ids else _suggested(text, desk)
    return error("unit-id-unknown", Span(place), text=text, suggestion=suggestion)


def registered(name: str, desk: Desk) -> str:
    """Return the id of the unit of that name, empty if there is none or more than one."""
    ids = _named(name, desk)
    return ids[0] if len(ids) == 1 else ""


def _named(text: str, desk: Desk) -> tuple[str, ...]:
    names = unit_names(desk.units)
    found = names.resolve(text, desk.units.root, desk.now.replace(tzinfo=None))
    if isinstance(found, str):
        return (found,)
    if isinstance(found, AmbiguousUnit):
        return found.ids
    bare = unaccented(text)
    ids = {id for name, all in names.everywhere.items() if unaccented(name) == bare for id in all}
    return tuple(sorted(ids))


def _suggested(text: str, desk: Desk) -> str:
    """Return the id or the name that was probably mistyped."""
    entries = desk.units.entries
    near = closest(text, (*entries, *(entry.name for entry in entries.values())))
    return near or ""


def _registered(root: Path, config: Config) -> list[UnitDocument]:
    """Return the units that can be read; what is wrong with the others, a build will say."""
    settings = ParseSettings(config.zone, converter())
    registry = root / "content" / "units.csv"
    files = [registry] if registry.is_file() else []
    files += sorted((root / "content" / "units").glob("*.md"))
    return [
        document
        for file in files
        for document in parse(
            file.relative_to(root).as_posix(), file.read_bytes(), settings
        ).documents
        if isinstance(document, UnitDocument)
    ]
