"""What is read otherwise than it stands in the file, told so that the file can be put right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sitegen.diagnostics import Diagnostic, Edit, Fix, Span, advice, error, warning
from sitegen.text.misread import may_be_misread, misread
from sitegen.text.normalise import control_characters, normalise, raw_lines

_MOST_CONTROLS = 20
_SHOWN = 40
# A foreign name or two may look like it; a text that was misread is full of it.
_FEW = 3


def misread_lines(path: str, raw: str) -> tuple[Diagnostic | None, frozenset[int]]:
    """Return the error for a text that was misread somewhere else, and the lines that were."""
    if not may_be_misread(raw):
        return None, frozenset()
    found = []
    for number, line in enumerate(raw_lines(raw), 1):
        if not line.isascii():
            meant, count = misread(line)
            if count:
                found.append((number, line, meant, count))
    if sum(count for *_, count in found) < _FEW:
        return None, frozenset()
    number, line, meant, _ = found[0]
    start, end, _ = _difference(line, meant)
    start = line.rfind(" ", 0, start) + 1
    shown = normalise(line[start:])[:_SHOWN].strip()
    words = meant[start:][:_SHOWN].strip()
    span = Span(path, number, start + 1, end + 1)
    problem = error("text-misread", span, text=shown, suggestion=words, count=len(found))
    return problem, frozenset(number for number, *_ in found)


def mended(
    path: str, raw: str, lines: Sequence[str], misread: frozenset[int]
) -> Iterator[Diagnostic]:
    """Yield a warning for each character that nobody types, and one remark on all others.

    `lines` are those of the file; those that were misread are told of elsewhere.
    """
    if "\r" in raw and normalise(raw) == raw.replace("\r\n", "\n").replace("\r", "\n"):
        return
    found = control_characters(raw, _MOST_CONTROLS)
    controls = [one for one in found if one[0] not in misread]
    for number, column, code in controls:
        place = Span(path, number, column, column + 1)
        edit = Edit(number, column, number, column + 1, normalise(chr(code)))
        yield warning("control-character", place, code=f"U+{code:04X}", fix=Fix((edit,)))
    told = {number for number, *_ in controls} | misread
    edits = list(_edits((n, line) for n, line in enumerate(lines, 1) if n not in told))
    if edits and not any(_is_in_old_font(lines[edit.line - 1]) for edit in edits):
        first = edits[0]
        place = Span(path, first.line, first.column, first.end_column)
        yield advice("hidden-characters", place, count=len(edits), fix=Fix(tuple(edits)))


def _edits(lines: Iterable[tuple[int, str]]) -> Iterator[Edit]:
    for number, line in lines:
        read = normalise(line)
        if read != line:
            start, end, text = _difference(line, read)
            yield Edit(number, start + 1, number, end + 1, text)


def _is_in_old_font(line: str) -> bool:
    """Tell whether what nobody sees is a letter: in TCVN3 the soft hyphen is ư, and Eth is é.

    Told by a check; put right as if it were Unicode, no program could convert the text any more.
    """
    if not ("®" in line or "µ" in line or "¸" in line):
        return False
    # Loaded only here: hardly a text comes so far.
    from sitegen.text.old_fonts import old_letters

    return old_letters(line) is not None


def _difference(line: str, other: str) -> tuple[int, int, str]:
    """Return where two lines differ in the first one, and what the other has there."""
    start = 0
    shorter = min(len(line), len(other))
    while start < shorter and line[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and line[-1 - end] == other[-1 - end]:
        end += 1
    return start, len(line) - end, other[start : len(other) - end]
