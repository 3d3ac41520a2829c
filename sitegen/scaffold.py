"""Files made for writers: a new site, article or unit, an imported article; nothing overwritten."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib import resources
from pathlib import Path, PurePath
from string import Template
from typing import Any

from msgspec import Struct

from sitegen.config import FILE, Config, default_sections, read_config
from sitegen.content.article import Article
from sitegen.content.decoding import decode
from sitegen.content.document import UnitDocument
from sitegen.content.kinds import parse
from sitegen.content.markup.converter import converter
from sitegen.content.settings import ParseSettings
from sitegen.content.unit import Unit
from sitegen.diagnostics import Diagnostic, Severity, Span, error
from sitegen.importers.imported import Imported
from sitegen.locale.starter import Starter, starter
from sitegen.model.permalink import is_reserved
from sitegen.model.site import root_unit
from sitegen.model.unit_names import AmbiguousUnit, UnknownUnit, unit_names
from sitegen.model.units import Units, build_units
from sitegen.schema.record import keys_of
from sitegen.schema.value import INVALID, OneText, Reading, Text
from sitegen.schema.vocabulary import ARTICLE_TYPE
from sitegen.schema.yaml_line import yaml_line
from sitegen.text import Language
from sitegen.text.date_parsing import parse_moment
from sitegen.text.dates import DateProblem, Moment, YearlessMoment, zone_of
from sitegen.text.folding import fold, unaccented
from sitegen.text.normalise import normalise
from sitegen.text.slug import MAX_ID, is_id, slugify

ARTICLES = "content/articles"
# Where imported articles wait whose original tells no date.
UNDATED = "chua-ro-ngay"

# The blocks of front matter that an article of a type usually fills, besides author and photo.
_BLOCKS: Mapping[str, tuple[str, ...]] = {
    "hoi-nghi": ("event", "appointments"),
    "dai-hoi": ("event", "congress", "appointments"),
    "toa-dam": ("event", "people"),
    "hoi-thao-khoa-hoc": ("event", "people"),
    "hoi-thao-the-thao": ("event",),
    "tap-huan": ("event", "people"),
    "hoi-thi": ("event",),
    "hoi-dien": ("event",),
    "le": ("event", "people"),
    "doi-thoai": ("event", "people"),
    "thuong-luong": ("event", "document"),
    "ket-nap": ("event", "figures"),
    "tuyen-duong": ("event", "people"),
    "kiem-tra-giam-sat": ("event",),
    "cham-lo": ("event", "figures"),
    "guong-dien-hinh": ("people",),
    "phong-su-anh": ("gallery",),
    "thong-bao": ("attachments",),
    "van-ban": ("document", "attachments"),
}
_UNIT_BLOCKS = ("short", "kind", "contact")

# The level a new unit most likely has, by that of the unit above it.
_LEVEL_BELOW = {"trung-uong": "cap-tinh", "co-so": "duoi-co-so", "duoi-co-so": "duoi-co-so"}
# The union of an area or a branch has grassroots unions below it: "Công đoàn phường Bến Thuyền",
# unlike "Công đoàn cơ sở phường Bến Thuyền" and "Công đoàn Trường Tiểu học phường Bến Thuyền".
_OVER_GRASSROOTS = re.compile(
    r"(?:công đoàn|cđ|liên đoàn lao động|lđlđ) (?:các )?(?:phường|xã|đặc khu|thị trấn|huyện|quận|"
    r"thị xã|thành phố|tp\.?|khu công nghiệp|kcn|khu kinh tế|kkt|khu chế xuất|viên chức|ngành)\b"
)

# The options of `new` that mean nothing for the other kind.
_UNFIT = {"article": ("id",), "unit": ("date", "type")}


class FolderInUseError(Exception):
    """The folder of a new site holds something already."""


class FileExistsAlreadyError(Exception):
    """There is a file where a new one should be; `path` is relative to the site's root."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class NewFile(Struct, frozen=True):
    """What `sitegen new` is asked for, as typed; what was left out is empty."""

    kind: str
    title: str
    date: str = ""
    type: str = ""
    unit: str = ""
    id: str = ""


class _Desk(Struct, frozen=True):
    """What the site says about itself, as far as a new file depends on it."""

    config: Config
    units: Units
    now: datetime

    @property
    def words(self) -> Starter:
        return starter(self.config.language)


def new_site(folder: Path, now: datetime, language: Language) -> tuple[str, ...]:
    """Write the files of a new site; return their paths, POSIX and relative to `folder`.

    Of those for editors, the folder alone is told. Raises FolderInUseError if `folder` exists and
    is not empty, and OSError.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderInUseError(str(folder))
    today = now.astimezone(zone_of("Asia/Ho_Chi_Minh")) if now.tzinfo else now
    filled = {
        "date": today.strftime("%d/%m/%Y"),
        "year": str(today.year),
        "sections": "\n".join(_sections(language)),
    }
    written = []
    for path, text in starter(language).site.items():
        place = Template(path).substitute(filled)
        write_new(folder, place, Template(text).substitute(filled))
        written.append(place)
    for path, text in editor_support(language).items():
        write_new(folder, path, text)
    return (*written, ".vscode/")


def editor_support(language: Language) -> Mapping[str, str]:
    """Return the files that let VS Code help writers, by path relative to the site's root."""
    # Imported where it is used: most of what is written for writers needs none of it.
    from sitegen.editor.vscode import EXTENSION, EXTENSION_FOLDER, editor_files

    carried = resources.files("sitegen.editor") / "extension"
    program = {
        f"{EXTENSION_FOLDER}/{name}": (carried / name).read_text(encoding="utf-8")
        for name in EXTENSION
    }
    return {**editor_files(language), **program}


def write_editor_support(root: Path, language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Bring the files of `editor_support` up to date; return those written and those kept.

    Kept is what people make their own: settings, tasks and recommendations that are there already
    and say something else. Raises OSError.
    """
    from sitegen.editor.vscode import OWN_FILES

    written, kept = [], []
    for path, text in editor_support(language).items():
        place = root / path
        there = place.read_bytes() if place.is_file() else None
        if there == text.encode("utf-8"):
            continue
        if there is not None and path in OWN_FILES:
            kept.append(path)
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return tuple(written), tuple(kept)


def new_file(root: Path, wanted: NewFile, now: datetime) -> str | Diagnostic:
    """Write the file of an article or a unit; return its path, or why it cannot be made.

    Raises FileExistsAlreadyError and OSError.
    """
    for option in _UNFIT[wanted.kind]:
        if getattr(wanted, option):
            return error("option-unfit", Span(f"--{option}"), kind=wanted.kind)
    title = " ".join(normalise(wanted.title).split())
    if not title:
        return error("title-missing", Span("title"), kind=wanted.kind)
    desk = _desk(root, now)
    if isinstance(desk, Diagnostic):
        return desk
    made = (_article if wanted.kind == "article" else _unit)(wanted, title, desk)
    if isinstance(made, Diagnostic):
        return made
    path, text = made
    write_new(root, path, text)
    return path


def file_imported(root: Path, imported: Imported, source: str, folder: str = "") -> str:
    """Write an imported article; return its path. `folder` is where, by default that of its year.

    The name of the file it came from, `source`, serves where a title leaves no slug. Raises
    FileExistsAlreadyError and OSError.
    """
    where = folder or f"{ARTICLES}/{imported.year or UNDATED}"
    name = slugify(imported.title) or slugify(Path(source).stem) or "bai"
    path = (PurePath(where) / f"{name}.md").as_posix()
    write_new(root, path, imported.text)
    return path


def write_new(root: Path, path: str, text: str) -> None:
    """Write a file that does not exist yet, and the folders above it.

    Raises FileExistsAlreadyError, whatever is there, and OSError.
    """
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        with place.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        raise FileExistsAlreadyError(path) from None


def _article(wanted: NewFile, title: str, desk: _Desk) -> tuple[str, str] | Diagnostic:
    date = _date(wanted.date, desk)
    if isinstance(date, Diagnostic):
        return date
    checked = _checked(keys_of(Article)[0].type, title, "title")
    if isinstance(checked, Diagnostic):
        return checked
    lines = [_line(Article, "title", title, desk), _line(Article, "date", _typed(date), desk)]
    type = "tin"
    if wanted.type:
        read = _checked(ARTICLE_TYPE, wanted.type, "--type")
        if isinstance(read, Diagnostic):
            return read
        type = read
        lines.append(_line(Article, "type", type, desk))
    blocks = ["authors", "cover", *_BLOCKS.get(type, ())]
    if wanted.unit:
        unit = _meant(wanted.unit, desk)
        if isinstance(unit, Diagnostic):
            return unit
        lines.append(_line(Article, "unit", unit, desk))
    else:
        blocks.insert(0, "unit")
    filled = {"date": _typed(date), "year": str(date.year), "term_end": str(date.year + 5)}
    slug = slugify(title) or f"bai-{date.iso()[:10]}"
    text = _text(lines, desk.words.article_hint, blocks, filled, desk)
    return f"{ARTICLES}/{date.year}/{slug}.md", text


def _unit(wanted: NewFile, title: str, desk: _Desk) -> tuple[str, str] | Diagnostic:
    checked = _checked(Text(300), title, "title")
    if isinstance(checked, Diagnostic):
        return checked
    known = _meant(title, desk)
    id = wanted.id or (known if isinstance(known, str) else _id_from(title))
    if not is_id(id) or is_reserved(id):
        return error("id-invalid", Span("--id"), text=id or title)
    row = desk.units.entries.get(id)
    parent = "" if row else desk.units.root
    if wanted.unit:
        meant = _meant(wanted.unit, desk)
        if isinstance(meant, Diagnostic):
            return meant
        if meant == id:
            return error("unit-own-parent", Span("--unit"), unit=id)
        parent = meant
    lines = [_line(Unit, "names", title, desk)]
    # A file overrides its row in the registry, so what the row says is not said again.
    if row is None or not row.matter.level:
        above = desk.units.entries.get(parent)
        level = _level(title, above.matter.level if above else "")
        lines.append(_line(Unit, "level", level, desk))
    if parent:
        lines.append(_line(Unit, "parent", parent, desk))
    text = _text(lines, desk.words.unit_hint, _UNIT_BLOCKS, {}, desk)
    return f"content/units/{id}.md", text


def _level(name: str, above: str) -> str:
    """Return the level that a unit of that name most likely has under one of level `above`."""
    if above in ("", "cap-tinh") and _OVER_GRASSROOTS.match(fold(name)):
        return "cap-tren-truc-tiep-co-so"
    return _LEVEL_BELOW.get(above, "co-so")


def _text(
    lines: Sequence[str],
    hint: str,
    blocks: Sequence[str],
    filled: Mapping[str, str],
    desk: _Desk,
) -> str:
    """Return a file of front matter: what is known, then what can be put to use, then how."""
    shown = [Template(desk.words.blocks[block]).substitute(filled) for block in blocks]
    commented = [f"#{line}" for block in shown for line in block.split("\n")]
    return "\n".join(["---", *lines, *commented, hint, "---", "", ""])


def _line(record: Any, name: str, value: str, desk: _Desk) -> str:
    """Return the line of a key under its name in the site's language."""
    found = next(known for known in keys_of(record) if known.english == name)
    key = found.vietnamese if desk.config.language == "vi" else found.english
    return yaml_line(key, value)


def _date(text: str, desk: _Desk) -> Moment | Diagnostic:
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


def _typed(date: Moment) -> str:
    """Return a date as officers type it; what the parser reads back, but for a part of a day."""
    if date.month is None:
        return f"{date.year}"
    if date.day is None:
        return f"{date.month:02}/{date.year}"
    day = f"{date.day:02}/{date.month:02}/{date.year}"
    return day if date.hour is None else f"{day} - {date.hour:02}:{date.minute or 0:02}"


def _checked(type: Any, text: str, place: str) -> Any:
    """Return the value of a text that the schema accepts, or its first problem."""
    assert isinstance(type, OneText)
    reading = Reading(zone_of("Asia/Ho_Chi_Minh"))
    value = type.value(text, Span(place), reading)
    return reading.problems[0] if value is INVALID else value


def _meant(text: str, desk: _Desk) -> str | Diagnostic:
    """Return the id of the unit that a text names, also without accents, or why none."""
    text = " ".join(normalise(text).split())
    names = unit_names(desk.units)
    found = names.resolve(text, desk.units.root, desk.now.replace(tzinfo=None))
    if isinstance(found, str):
        return found
    if isinstance(found, UnknownUnit):
        bare = unaccented(text)
        ids = {
            id for name, all in names.everywhere.items() if unaccented(name) == bare for id in all
        }
        if len(ids) == 1:
            return ids.pop()
        if not ids:
            suggestion = found.suggestion
            return error("unit-id-unknown", Span("--unit"), text=text, suggestion=suggestion)
        found = AmbiguousUnit(text, tuple(sorted(ids)))
    return error("unit-name-ambiguous", Span("--unit"), text=text, choices=found.ids)


def _id_from(name: str) -> str:
    """Return the id made from a unit's name, cut at a word."""
    slug = slugify(name)
    return slug if len(slug) <= MAX_ID else slug[: MAX_ID + 1].rpartition("-")[0]


def _desk(root: Path, now: datetime) -> _Desk | Diagnostic:
    """Return what the site says about itself; a config with an error is that error."""
    source, problems = decode(FILE, (root / FILE).read_bytes())
    config = None
    if source is not None:
        config, found = read_config(source.text)
        problems += found
    if config is None:
        return next(p for p in problems if p.severity is Severity.ERROR)
    local = now.astimezone(config.zone) if now.tzinfo else now.replace(tzinfo=config.zone)
    naive = local.replace(tzinfo=None)
    units = build_units(_registered(root, config), (), root_unit(config, naive), naive)
    return _Desk(config, units, local)


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


def _sections(language: Language) -> list[str]:
    """Return the default sections as lines of config that can be put to use."""
    lines = ["#sections:"]
    for section in default_sections(language):
        lines += [
            f"#  - id: {section.id}",
            f"#    title: {section.title}",
            f"#    types: [{', '.join(section.types)}]",
        ]
    return lines
