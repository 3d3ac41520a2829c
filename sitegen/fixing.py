"""Applies fixes to the bytes of a file; whatever no fix names stays as it is, byte for byte."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sitegen.diagnostics import Edit, Fix
from sitegen.text.pattern import pattern

_LINE_END = pattern(r"\r\n|\r|\n")


class _Cut(NamedTuple):
    """Characters from `start` to before `end` of a text, and what stands there instead."""

    start: int
    end: int
    text: str


def apply(data: bytes, fixes: Iterable[Fix]) -> tuple[bytes, int]:
    """Return the bytes with as many of the fixes as can be applied together, and their number.

    Of two that touch the same characters the first is applied. One whose places are not in the
    file, or that would change nothing, is not applied; so is any of a file that is no UTF-8, but
    for one that names the file's encoding: that one is applied alone.
    """
    wanted = list(fixes)
    whole = next((fix for fix in wanted if fix.encoding), None)
    if whole is not None:
        recoded = _recoded(data, whole.encoding)
        return (data, 0) if recoded is None else (recoded, 1)
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        text = data[len(mark) :].decode("utf-8")
    except UnicodeDecodeError:
        return data, 0
    lines = _Lines(text)
    taken: list[_Cut] = []
    applied = 0
    for fix in wanted:
        cuts = lines.cuts(fix.edits)
        if cuts and not any(_meet(one, other) for one in cuts for other in taken):
            taken += cuts
            applied += 1
    if not applied:
        return data, 0
    return mark + "".join(_spliced(text, sorted(taken))).encode("utf-8"), applied


class _Lines:
    """The lines of a text as places count them: they end at CR, LF or both."""

    def __init__(self, text: str) -> None:
        self._text = text
        ends = list(_LINE_END.finditer(text))
        self._starts = [0, *(end.end() for end in ends)]
        self._stops = [*(end.start() for end in ends), len(text)]
        self._end = ends[0].group() if ends else "\n"

    def cuts(self, edits: Iterable[Edit]) -> list[_Cut] | None:
        """Return what the edits of one fix do; None if not all of them can be done, or nothing."""
        cuts: list[_Cut] = []
        for edit in edits:
            start = self._offset(edit.line, edit.column)
            end = self._offset(edit.end_line, edit.end_column)
            if start is None or end is None or start > end:
                return None
            cut = _Cut(start, end, edit.text.replace("\n", self._end_at(edit.line)))
            if any(_meet(cut, other) for other in cuts):
                return None
            if cut.text != self._text[start:end]:
                cuts.append(cut)
        return cuts

    def _offset(self, line: int, column: int) -> int | None:
        if not 0 < line <= len(self._starts):
            return None
        start, stop = self._starts[line - 1], self._stops[line - 1]
        return start + column - 1 if 0 < column <= stop - start + 1 else None

    def _end_at(self, line: int) -> str:
        """Return how a line ends; the last one would as the first one does."""
        if line == len(self._starts):
            return self._end
        return self._text[self._stops[line - 1] : self._starts[line]]


def _meet(one: _Cut, other: _Cut) -> bool:
    """Tell whether it matters which of two comes first; one may begin where the other ends."""
    if one.start == one.end == other.start == other.end:
        return True
    return one.start < other.end and other.start < one.end


def _spliced(text: str, cuts: Iterable[_Cut]) -> Iterator[str]:
    at = 0
    for cut in cuts:
        yield text[at : cut.start]
        yield cut.text
        at = cut.end
    yield text[at:]


def _recoded(data: bytes, encoding: str) -> bytes | None:
    """Return bytes of another encoding in UTF-8, None if they are not of that encoding."""
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    recoded = text.removeprefix("\ufeff").encode("utf-8")
    return recoded if recoded != data else None
