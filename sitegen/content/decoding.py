"""Bytes → text: UTF-8 or a refusal that names the place, the encoding and the way out."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from sitegen.content.source import MAX_TEXT_BYTES
from sitegen.diagnostics import Diagnostic, Span, error, warning
from sitegen.text.normalise import control_characters, normalise, original_column, raw_lines


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a file, normalised, and the lines as they stand in the file if those differ."""

    path: str
    text: str
    raw: tuple[str, ...] = ()

    def in_file(self, span: Span) -> Span:
        """Return a place of the normalised text in the file's own numbering."""
        if not self.raw or span.path != self.path or not 0 < span.line <= len(self.raw):
            return span
        line = self.raw[span.line - 1]
        start = original_column(line, span.column)
        return Span(span.path, span.line, start, original_column(line, span.end_column))


def decode(path: str, data: bytes) -> tuple[SourceText | None, list[Diagnostic]]:
    """Return the text of a file and what is wrong with its characters."""
    if len(data) > MAX_TEXT_BYTES:
        limit = MAX_TEXT_BYTES // (1024 * 1024)
        return None, [error("text-file-too-large", Span(path), limit=limit)]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None, [error("encoding-utf16", Span(path))]
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        return None, [error("file-is-binary", Span(path, line))]
    try:
        raw = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        start = data.rfind(b"\n", 0, problem.start) + 1
        column = len(data[start : problem.start].decode("utf-8", "replace")) + 1
        place = Span(path, line, column, column + 1)
        return None, [error("encoding-not-utf8", place, offset=problem.start)]
    text = normalise(raw)
    lines = () if text == raw else tuple(raw_lines(raw))
    problems = [
        warning("control-character", Span(path, line, column, column + 1), code=f"U+{code:04X}")
        for line, column, code in control_characters(raw)[:20]
    ]
    return SourceText(path, text, lines), problems
