"""Footnotes of which one half is missing: the number in the text, or the note below it."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import DocumentCheck, Texts
from sitegen.checks.source import Source, lines
from sitegen.content.document import Document, GlossaryDocument
from sitegen.diagnostics import Diagnostic, warning
from sitegen.locale.text import Text
from sitegen.text.pattern import pattern

_MARK = pattern(r"(?<!\\)\[\^[^\[\]\s^]{1,60}\]")
_NOTE = pattern(r"^[ \t\u00a0]*(\[\^[^\[\]\s^]{1,60}\]):[ \t]*\S")


def run(document: Document, source: Source) -> Iterator[Diagnostic]:
    """Yield a warning for the first mark of each note that is not there, and the other way round.

    Readers see the marks of the one as they were typed; the way back from the other leads nowhere.
    """
    if isinstance(document, GlossaryDocument) or document.body is None or "[^" not in source.body:
        return
    marks: dict[str, int] = {}
    notes: dict[str, int] = {}
    for start, line in lines(source.masked):
        note = _NOTE.match(line)
        if note:
            notes.setdefault(note[1], start + note.start(1))
        for mark in _MARK.finditer(line, note.end(1) if note else 0):
            marks.setdefault(mark[0], start + mark.start())
    for text, at in marks.items():
        if text not in notes:
            yield warning("footnote-missing", source.span(at, at + len(text)), text=text)
    for text, at in notes.items():
        if text not in marks:
            yield warning("footnote-unused", source.span(at, at + len(text)), text=text)


TEXTS: Texts = {
    "footnote-missing": (
        Text(
            "Bài có dấu chú thích {text} nhưng không có lời chú thích ấy.",
            ("Thêm ở cuối bài một dòng: {text}: Lời chú thích.", "Nếu không cần, xóa {text} đi."),
        ),
        Text(
            "There is no footnote {text}.",
            ("Add it at the end of the text, as a line: {text}: The note.", "Or remove {text}."),
        ),
    ),
    "footnote-unused": (
        Text(
            "Không chỗ nào trong bài nhắc tới chú thích {text}.",
            ("Gõ {text} vào ngay sau chữ cần chú thích, hoặc xóa dòng này.",),
        ),
        Text(
            "Nothing in the text refers to the footnote {text}.",
            ("Type {text} behind the word that it is about, or remove this line.",),
        ),
    ),
}

FOOTNOTES = DocumentCheck("footnotes", run, TEXTS)
