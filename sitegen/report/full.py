"""A diagnostic with the line it is about, a caret under the place, and what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from sitegen.diagnostics import Diagnostic, Severity, Span
from sitegen.report.catalogue import Catalogue
from sitegen.report.concise import Lines, where

SEVERITIES = {
    "vi": {Severity.ERROR: "lỗi", Severity.WARNING: "lưu ý", Severity.ADVICE: "góp ý"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "advice"},
}
_FIX = {
    "vi": "lệnh “sitegen check --fix” sửa được lỗi này",
    "en": "“sitegen check --fix” can mend this",
}
_HELP = {"vi": "cách sửa", "en": "help"}
WIDTH = 100


def full(diagnostics: Iterable[Diagnostic], words: Catalogue, lines: Lines) -> Iterator[str]:
    """Yield the lines of every diagnostic, an empty one between two."""
    for number, diagnostic in enumerate(diagnostics):
        if number:
            yield ""
        severity = SEVERITIES[words.language][diagnostic.severity]
        yield f"{severity}[{diagnostic.id}]: {words.message(diagnostic)}"
        yield from frame(diagnostic.span, lines)
        for related in diagnostic.related:
            yield f"  {words.note(related.note)}:"
            yield from frame(related.span, lines)
        for sentence in words.help(diagnostic):
            yield f"  = {_HELP[words.language]}: {sentence}"
        if diagnostic.fix is not None:
            yield f"  = {_FIX[words.language]}"


def frame(span: Span, lines: Lines) -> Iterator[str]:
    """Yield the place, then its line with a caret under what is meant."""
    yield f"  --> {where(span)}"
    if not span.line:
        return
    text = lines(span.path)
    if span.line > len(text):
        return
    line = text[span.line - 1].replace("\t", " ")
    start = max(0, span.column - 1)
    end = max(start + 1, span.end_column - 1)
    # Long paragraphs are cut around the place, so that the caret stays in sight.
    first = 0 if len(line) <= WIDTH else max(0, min(start - WIDTH // 3, len(line) - WIDTH))
    shown = line[first : first + WIDTH]
    before = width(shown[: start - first])
    marked = max(1, width(shown[start - first : end - first]))
    gutter = " " * len(str(span.line))
    dots = "…" if first else ""
    yield f"   {gutter} |"
    yield f"   {span.line} | {dots}{shown}{'…' if first + WIDTH < len(line) else ''}"
    yield f"   {gutter} | {' ' * (before + len(dots))}{'^' * marked}"


def width(text: str) -> int:
    """Return the columns a text takes in a terminal: combining marks none, wide letters two."""
    columns = 0
    for character in text:
        if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
            continue
        columns += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return columns
