"""Headings that skip a level: who listens to a page takes it that something is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitegen.checks.check import DocumentCheck, Texts
from sitegen.checks.source import Source
from sitegen.content.document import Document, GlossaryDocument
from sitegen.content.markup.body import Heading
from sitegen.diagnostics import Diagnostic, Span, advice
from sitegen.locale.text import Text

# The title of the page.
_TOP = 1


def run(document: Document, source: Source) -> Iterator[Diagnostic]:
    """Yield a remark on the first heading that is more than one level below the one before."""
    if isinstance(document, GlossaryDocument) or document.body is None:
        return
    above = _TOP
    for index, heading in enumerate(document.body.headings):
        if heading.level > above + 1:
            yield advice(
                "heading-skipped",
                _place(document.body.headings, index, source),
                text=heading.text,
                given="#" * heading.level,
                wanted="#" * (above + 1),
            )
            return
        above = heading.level


def _place(headings: Sequence[Heading], index: int, source: Source) -> Span:
    """Return the place of a heading; the first of all may have become the title."""
    lines = source.headings
    if 0 <= len(lines) - len(headings) <= 1:
        line = lines[index - len(headings)]
        return source.span(line.start, line.end)
    return source.place_of(headings[index].text)


TEXTS: Texts = {
    "heading-skipped": (
        Text(
            "Tiêu đề “{text}” nhảy cóc một cấp.",
            ("Dùng {wanted} thay cho {given} ở đầu dòng, rồi sửa các tiêu đề nhỏ hơn theo.",),
        ),
        Text(
            "The heading “{text}” skips a level.",
            ("Begin it with {wanted} instead of {given}, and those below it accordingly.",),
        ),
    ),
}

HEADING_LEVELS = DocumentCheck("heading-levels", run, TEXTS)
