"""Rows of the registry in which a name was cut in two at a comma that stands outside of quotes."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from msgspec import structs

from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.schema.node import Scalar

# The parts of one name: "Công đoàn Sở Văn hóa, Thể thao, Du lịch".
_MOST_PARTS = 4
# No table of units is wider; to try every place of a longer row would take with its square.
_MOST_CELLS = 50
_QUOTE = '"'


def slipped(
    row: list[Scalar], width: int, line: str, reads: Callable[[list[Scalar]], bool]
) -> Diagnostic | None:
    """Return what is wrong with a row that has more cells than headings, or whose cells slipped.

    `width` is the number of headings, `line` the row as typed; `reads` tells whether a row makes
    sense. Where no cell is too many, a row has only slipped if it makes no sense as it stands but
    does once neighbours are one, and a space divides them, as in prose, that divides no others.
    """
    extra = next((cell for cell in row[width:] if cell.text), None)
    if len(row) > _MOST_CELLS:
        return _too_long(extra)
    gaps = [_between(line, one, other) for one, other in itertools.pairwise(row)]
    if extra is None:
        prose = [gap != gap.rstrip() for gap in gaps]
        if all(prose) or not any(prose) or reads(row):
            return None
    for parts in range(2, _MOST_PARTS + 1):
        for first in range(1, len(row) - parts + 1):
            cells, inside = row[first : first + parts], gaps[first : first + parts - 1]
            if not all(cell.text for cell in cells) or not _may_divide(inside, extra is not None):
                continue
            whole = _joined(cells, inside)
            mended = [*row[:first], whole, *row[first + parts :]]
            if not any(cell.text for cell in mended[width:]) and reads(mended):
                quoted = f"{_QUOTE}{whole.text.replace(_QUOTE, _QUOTE * 2)}{_QUOTE}"
                return error("registry-name-cut", whole.span, text=whole.text, quoted=quoted)
    return _too_long(extra)


def _too_long(extra: Scalar | None) -> Diagnostic | None:
    """Return what is wrong with a row that has a cell too many, if it has."""
    return error("registry-row-too-long", extra.span, text=extra.text) if extra else None


def _between(line: str, one: Scalar, other: Scalar) -> str:
    """Return what stands between two neighbours: what divides them, and the spaces behind it."""
    return line[one.span.end_column - 1 : other.span.column - 1].replace(_QUOTE, "")


def _may_divide(gaps: Sequence[str], has_too_many: bool) -> bool:
    """Tell whether these may stand inside a name; a comma without a space only with evidence."""
    return all(gap in (", ", "; ") or (gap == "," and has_too_many) for gap in gaps)


def _joined(cells: Sequence[Scalar], gaps: Sequence[str]) -> Scalar:
    """Return neighbours of one row as the one cell that was meant."""
    text = "".join(cell.text + gap for cell, gap in zip(cells, [*gaps, ""], strict=True))
    first, last = cells[0].span, cells[-1].span
    return structs.replace(
        cells[0], text=text, span=Span(first.path, first.line, first.column, last.end_column)
    )
