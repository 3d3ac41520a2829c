"""The unit registry as saved from Excel: one row a unit, `;`, `,` or tabs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from msgspec import structs

from sitegen.content.cut_names import slipped
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
_QUOTE = '"'
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
    unknown: list[Diagnostic] = []
    headings = _headings(rows[0], unknown)
    if not headings:
        # No row of headings at all: its cells need no word each.
        both = ", ".join(_SHOWN.values())
        problems.append(error("registry-heading-missing", rows[0][0].span, heading=both))
        return parsed(source, (), problems)
    problems += unknown
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
    lines = source.text.split("\n")
    for row in rows[1:]:
        line = lines[row[0].span.line - 1]
        cut = slipped(row, width, line, lambda cells: _reads(cells, headings, settings))
        if cut is not None:
            problems.append(cut)
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
    if _is_unclosed(lines, separator):
        return list(_line_by_line(source.path, lines, separator, problems))
    reader = csv.reader(io.StringIO(source.text), delimiter=separator, strict=False)
    rows: list[list[Scalar]] = []
    line = 1
    try:
        for cells in reader:
            if _is_row(cells):
                rows.append(_located(source.path, cells, line, lines[line - 1]))
            line = reader.line_num + 1
    except csv.Error as problem:
        problems.append(
            error("registry-unreadable", Span(source.path, line, 1, 1), detail=str(problem))
        )
    return rows


def _is_row(cells: list[str]) -> bool:
    return any(cell.strip() for cell in cells) and not cells[0].lower().startswith("sep=")


def _is_unclosed(lines: list[str], separator: str) -> bool:
    """Tell whether a quotation mark that nobody closed swallows the rows below it.

    A cell may have several lines, but none of them has as many cells as the headings.
    """
    width = max(1, next((line for line in lines if line.strip()), "").count(separator))
    inside = False
    for line in lines:
        if inside and line.count(separator) >= width:
            return True
        inside = _open_quote(line, separator, inside=inside) >= 0
    return False


def _open_quote(line: str, separator: str, *, inside: bool = False) -> int:
    """Return where a quotation mark stands that is still open at the end of a line, else -1.

    Within a cell that does not begin with one, a mark is a letter like any other.
    """
    opened, position = 0, 0
    while True:
        if not inside:
            if line.startswith(_QUOTE, position):
                inside, opened = True, position
                position += 1
            else:
                position = line.find(separator, position) + 1
                if not position:
                    return -1
        else:
            closed = line.find(_QUOTE, position)
            if closed < 0:
                return opened
            position = closed + 1
            if line.startswith(_QUOTE, position):
                position += 1
                continue
            inside = False
            position = line.find(separator, position) + 1
            if not position:
                return -1


def _line_by_line(
    path: str, lines: list[str], separator: str, problems: list[Diagnostic]
) -> Iterator[list[Scalar]]:
    """Yield a row a line, and tell each mark that is not closed on its line."""
    for number, line in enumerate(lines, 1):
        opened = _open_quote(line, separator)
        if opened < 0:
            cells = next(csv.reader([line], delimiter=separator), [])
        else:
            place = Span(path, number, opened + 1, len(line) + 1)
            problems.append(error("registry-quote", place))
            cells = [cell.strip(f"{_QUOTE} ") for cell in line.split(separator)]
        if _is_row(cells):
            yield _located(path, cells, number, line)


def _located(path: str, cells: list[str], line: int, text: str) -> list[Scalar]:
    located = []
    start = 0
    for cell in cells:
        value = cell.strip()
        # Of a cell over several lines the first one; what stands below has no place of its own.
        shown = value.partition("\n")[0]
        at = text.find(shown, start)
        begun = at if at >= 0 else start
        start = min(begun + len(shown), len(text))
        located.append(Scalar(value, Span(path, line, begun + 1, start + 1)))
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


def _reads(row: list[Scalar], headings: dict[str, int], settings: ParseSettings) -> bool:
    """Tell whether a row by itself makes sense."""
    problems: list[Diagnostic] = []
    unit = _unit("", row, headings, {}, settings, problems)
    return isinstance(unit, UnitDocument) and not problems


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
    if not id.text:
        problems.append(error("registry-cell-empty", id.span, heading=_SHOWN["id"]))
        return None
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
        problems.append(error("registry-cell-empty", id.span, heading=_SHOWN["names"]))
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
