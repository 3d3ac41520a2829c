"""Bytes → text: UTF-8 or a refusal that names the place, the encoding and the way out."""

from __future__ import annotations

import codecs
import functools

from msgspec import Struct

from sitegen.content.source import MAX_TEXT_BYTES
from sitegen.diagnostics import Diagnostic, Span, error, warning
from sitegen.text.normalise import OriginalColumns, control_characters, normalise, raw_lines


class SourceText(Struct, frozen=True, dict=True):
    """The text of a file, normalised, and the lines as they stand in the file if those differ."""

    path: str
    text: str
    raw: tuple[str, ...] = ()

    def in_file(self, span: Span) -> Span:
        """Return a place of the normalised text in the file's own numbering."""
        if not self.raw or span.path != self.path or not 0 < span.line <= len(self.raw):
            return span
        columns = self._columns.get(span.line)
        if columns is None:
            columns = self._columns[span.line] = OriginalColumns(self.raw[span.line - 1])
        return Span(span.path, span.line, columns.of(span.column), columns.of(span.end_column))

    @functools.cached_property
    def _columns(self) -> dict[int, OriginalColumns]:
        return {}


def decode(path: str, data: bytes) -> tuple[SourceText | None, list[Diagnostic]]:
    """Return the text of a file and what is wrong with its characters."""
    if len(data) > MAX_TEXT_BYTES:
        limit = MAX_TEXT_BYTES // (1024 * 1024)
        return None, [error("text-file-too-large", Span(path), limit=limit)]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _is_wide(data):
        return None, [error("encoding-utf16", Span(path))]
    if b"\0" in data:
        return None, [error("file-is-binary", _place(path, data, data.index(b"\0")))]
    try:
        # A byte order mark is no column of the first line: no editor shows it.
        raw = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as problem:
        place = _place(path, data, problem.start)
        return None, [error("encoding-not-utf8", place, offset=problem.start)]
    text = normalise(raw)
    if text == raw:
        # What a warning is given for is never kept.
        return SourceText(path, text), []
    source = SourceText(path, text, tuple(raw_lines(raw)))
    problems = [
        warning("control-character", source.in_file(place), code=f"U+{code:04X}")
        for line, column, code in control_characters(raw)[:20]
        for place in [Span(path, line, column, column + 1)]
    ]
    return source, problems


def _is_wide(data: bytes) -> bool:
    """Tell whether the bytes are UTF-16 without a mark: every other one of the opening is zero."""
    opening = data[:4]
    return len(opening) == 4 and (
        (opening[0::2] == b"\0\0" and 0 not in opening[1::2])
        or (opening[1::2] == b"\0\0" and 0 not in opening[0::2])
    )


def _place(path: str, data: bytes, offset: int) -> Span:
    """Return the place of a byte, whatever ends the lines before it."""
    before = data[:offset].removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
    lines = raw_lines(before)
    column = len(lines[-1]) + 1
    return Span(path, len(lines), column, column + 1)
