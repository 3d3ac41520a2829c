"""Tables pasted from Word or Excel: their cells come with tabs between them, and run together."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import DocumentCheck, Texts
from sitegen.checks.source import Source, lines
from sitegen.content.document import Document, GlossaryDocument
from sitegen.diagnostics import Diagnostic, warning
from sitegen.locale.text import Text
from sitegen.text.pattern import pattern

_TABS = pattern(r"\t+")
# Word also puts a tab behind the mark of an item.
_MARKER = pattern(r"\W{0,2}(?:\w|\d{1,3}|[ivxIVX]{1,6})?\W{0,2}")
_SHOWN = 60


def run(document: Document, source: Source) -> Iterator[Diagnostic]:
    """Yield a warning for each two rows or more of as many cells."""
    if isinstance(document, GlossaryDocument) or document.body is None or "\t" not in source.body:
        return
    rows, cells = 0, 0
    for start, line in lines(source.masked):
        before, cells = cells, _cells(line)
        rows = rows + 1 if cells and cells == before else 1
        if cells and rows == 2:
            begins = source.body.rfind("\n", 0, start - 1) + 1
            first = source.body[begins : start - 1]
            row = "| " + " | ".join(_TABS.split(first.strip())) + " |"
            yield warning(
                "table-of-tabs",
                source.span(begins, start - 1),
                text=" ".join(first.split())[:_SHOWN],
                row=row if len(row) <= 2 * _SHOWN else "| Khu phố | Số suất |",
                rule="|" + "---|" * cells,
            )


def _cells(line: str) -> int:
    """Return how many cells a line has with tabs between them, 0 if it is no row of a table."""
    parts = _TABS.split(line.strip())
    if len(parts) < 2 or line.startswith(("\t", " ")) or "|" in line:
        return 0
    return 0 if len(parts) == 2 and _MARKER.fullmatch(parts[0]) else len(parts)


TEXTS: Texts = {
    "table-of-tabs": (
        Text(
            "“{text}” và các dòng dưới là bảng dán từ Word, các ô bị dính vào nhau.",
            ("Gõ dấu | giữa các ô và một dòng gạch dưới dòng đầu: {row} rồi xuống dòng {rule}",),
        ),
        Text(
            "“{text}” and the lines below are a table from Word, whose cells run together.",
            ("Put | between the cells, and a rule below the first row: {row}, then {rule}",),
        ),
    ),
}

PASTED_TABLES = DocumentCheck("pasted-tables", run, TEXTS)
