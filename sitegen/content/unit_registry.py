"""The unit registry as saved from Excel: one row a unit, `;`, `,` or tabs."""

from __future__ import annotations

import csv
import io

from msgspec import structs

from sitegen.content.decoding import SourceText
from sitegen.content.document import Parsed, Partial, UnitDocument
from sitegen.content.marked_file import parsed
from sitegen.content.settings import ParseSettings
from sitegen.content.unit import Unit
from sitegen.diagnostics import Diagnostic, Related, Span, error
from sitegen.schema.node import Mapping, Node, Scalar
from sitegen.schema.record import read_record, rest_of
from sitegen.schema.value import Reading
from sitegen.text.folding import fold_key
from sitegen.text.slug import is_id
from sitegen.text.suggestion import closest

# Folded heading → key of the unit's record; `id` is not in the record.
_HEADINGS = {
    "id": "id",
    "ma": "id",
    "ma_don_vi": "id",
    "ten": "names",
    "ten_don_vi": "names",
    "name": "names",
    "ten_tat": "short",
    "short": "short",
    "cap": "level",
    "level": "level",
    "loai_hinh": "kind",
    "kind": "kind",
    "truc_thuoc": "parent",
    "parent": "parent",
    "tu": "from",
    "from": "from",
    "den": "to",
    "to": "to",
}
# Columns that officers keep for themselves.
_IGNORED = frozenset(("stt", "tt", "so_thu_tu", "ghi_chu"))
_NEEDED = ("id", "names")
_SHOWN = {"id": "id", "names": "tên"}
# Headings as officers write them, where they are not written as they are compared.
_WRITTEN = {
    "ma": "mã",
    "ma_don_vi": "mã đơn vị",
    "ten": "tên",
    "ten_don_vi": "tên đơn vị",
    "ten_tat": "tên tắt",
    "cap": "cấp",
    "loai_hinh": "loại hình",
    "truc_thuoc": "trực thuộc",
    "tu": "từ",
    "den": "đến",
}


def read_registry(source: SourceText, settings: ParseSettings) -> Parsed:
    """Return a document a row of the registry, and the problems of all rows."""
    problems: list[Diagnostic] = []
    rows = _rows(source, problems)
    if not rows:
        return parsed(source, (), [*problems, error("registry-empty", Span(source.path))])
    headings = _headings(rows[0], problems)
    missing = [key for key in _NEEDED if key not in headings]
    for key in missing:
        problems.append(error("registry-heading-missing", rows[0][0].span, heading=_SHOWN[key]))
    if missing:
        return parsed(source, (), problems)
    documents: list[UnitDocument] = []
    partial: list[Partial] = []
    lost = len(problems)
    first: dict[str, Span] = {}
    width = max(index for index, cell in enumerate(rows[0]) if cell.text) + 1
    for row in rows[1:]:
        extra = next((cell for cell in row[width:] if cell.text), None)
        if extra is not None:
            problems.append(error("registry-row-too-long", extra.span, text=extra.text))
            lost += 1
            continue
        before = len(problems)
        document = _unit(source.path, row, headings, first, settings, problems)
        if isinstance(document, Partial):
            partial.append(document)
        elif document is not None:
            documents.append(document)
        else:
            lost += len(problems) - before
    if partial and lost:
        # Of other rows not even the ids are known.
        partial[0] = structs.replace(partial[0], wrong=(*partial[0].wrong, "id"))
    result = parsed(source, tuple(documents), problems)
    return structs.replace(result, partial=tuple(partial)) if partial else result


def _rows(source: SourceText, problems: list[Diagnostic]) -> list[list[Scalar]]:
    """Return the cells of every row that is not empty, each with its place."""
    lines = source.text.split("\n")
    header = next((line for line in lines if line.strip()), "")
    # Excel writes `sep=;` on a line of its own where it was told to.
    separator = max(";,\t", key=header.count)
    reader = csv.reader(io.StringIO(source.text), delimiter=separator, strict=False)
    rows: list[list[Scalar]] = []
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells) and not cells[0].lower().startswith("sep="):
                rows.append(_located(source.path, cells, line, lines[line - 1]))
            line = reader.line_num + 1
    except csv.Error as problem:
        problems.append(
            error("registry-unreadable", Span(source.path, line, 1, 1), detail=str(problem))
        )
    return rows


def _located(path: str, cells: list[str], line: int, text: str) -> list[Scalar]:
    located = []
    start = 0
    for cell in cells:
        value = cell.strip()
        at = text.find(value, start)
        column = (at if at >= 0 else start) + 1
        start = column - 1 + len(value)
        located.append(Scalar(value, Span(path, line, column, column + len(value))))
    return located


def _headings(row: list[Scalar], problems: list[Diagnostic]) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, cell in enumerate(row):
        if not cell.text:
            continue
        name = fold_key(cell.text)
        if name in _IGNORED:
            continue
        key = _HEADINGS.get(name)
        if key is None:
            near = closest(name, tuple(_HEADINGS)) or ""
            suggestion = _WRITTEN.get(near, near)
            problems.append(
                error("registry-heading-unknown", cell.span, key=cell.text, suggestion=suggestion)
            )
        elif key in found:
            problems.append(error("duplicate-key", cell.span, key=cell.text))
        else:
            found[key] = index
    return found


def _unit(
    path: str,
    row: list[Scalar],
    headings: dict[str, int],
    first: dict[str, Span],
    settings: ParseSettings,
    problems: list[Diagnostic],
) -> UnitDocument | Partial | None:
    """Return the unit of a row, or None if not even its id is known."""
    cells = {key: row[index] for key, index in headings.items() if index < len(row)}
    id = cells.get("id", row[0])
    if not is_id(id.text):
        problems.append(error("id-invalid", id.span, text=id.text))
        return None
    if id.text in first:
        also = Related(first[id.text], "first-here")
        problems.append(error("unit-twice", id.span, related=(also,), unit=id.text))
        return None
    first[id.text] = id.span
    nameless = not cells["names"].text if "names" in cells else True
    if nameless:
        problems.append(error("key-missing", id.span, key="tên"))
    entries: tuple[tuple[Scalar, Node], ...] = tuple(
        (Scalar(key, cell.span), cell) for key, cell in cells.items() if key != "id" and cell.text
    )
    reading = Reading(settings.zone)
    reading.spans[""] = id.span
    matter = read_record(Unit, Mapping(entries, id.span), reading)
    problems += reading.problems
    whole = matter is not None and not nameless
    matter = matter or rest_of(Unit, reading)
    if matter is None:
        return None
    document = UnitDocument(path=path, id=id.text, matter=matter, body=None, spans=reading.spans)
    if whole:
        return document
    return Partial(document, tuple(sorted(reading.untrusted | ({"names"} if nameless else set()))))
