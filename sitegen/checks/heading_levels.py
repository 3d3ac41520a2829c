"""Headings that skip a level: who listens to a page takes it that something is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitegen.checks.check import DocumentCheck, Texts
from sitegen.checks.source import HeadingLine, Source
from sitegen.content.document import Document, GlossaryDocument
from sitegen.content.markup.body import Heading
from sitegen.diagnostics import Diagnostic, advice
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
            written = _written(document.body.headings, index, source)
            # Where the text begins with "#", all of its headings stand a level below their marks.
            level = written.level if written else heading.level
            yield advice(
                "heading-skipped",
                source.span(written.start, written.end)
                if written
                else source.place_of(heading.text),
                text=heading.text,
                given="#" * level,
                wanted="#" * (level - heading.level + above + 1),
            )
            return
        above = heading.level


def _written(headings: Sequence[Heading], index: int, source: Source) -> HeadingLine | None:
    """Return a heading as written, where it is known; the first of all may be the title."""
    lines = source.headings
    if 0 <= len(lines) - len(headings) <= 1:
        return lines[index - len(headings)]
    return None


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
