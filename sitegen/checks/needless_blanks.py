"""No-break spaces where nothing needs them: beside another space, at an end of a line."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import DocumentCheck, Texts
from sitegen.checks.source import Source
from sitegen.content.document import Document
from sitegen.diagnostics import Diagnostic, Fix, advice
from sitegen.locale.text import Text
from sitegen.text.pattern import pattern

_NO_BREAK = "\u00a0"
_RUN = pattern("[ \u00a0]+")
# Longer ones were meant: somebody has lined up two columns.
_LONGEST = 3


def run(_document: Document, source: Source) -> Iterator[Diagnostic]:
    """Yield one remark on all that can go without a change to what readers see."""
    if _NO_BREAK not in source.text or _NO_BREAK not in source.body:
        return
    found = list(_needless(source))
    if found:
        start, end, _ = found[0]
        fix = Fix(tuple(source.edit(*one) for one in found))
        yield advice("no-break-space", source.span(start, end), count=len(found), fix=fix)


def _needless(source: Source) -> Iterator[tuple[int, int, str]]:
    """Yield where they stand in the body, and what belongs there."""
    body, masked = source.body, source.masked
    for found in _RUN.finditer(body):
        start, end = found.span()
        run = found[0]
        if _NO_BREAK not in run or masked[start:end] != run or len(run) > _LONGEST:
            continue
        before, after = body[start - 1 : start], body[end : end + 1]
        if before.strip() and after.strip():
            if len(run) > 1 and " " in run:
                yield start, end, " "
        elif before.strip():
            # Two spaces at the end of a line break it.
            yield start, end, "  " if run.endswith("  ") else ""
        elif after.isalpha():
            yield start, end, ""


TEXTS: Texts = {
    "no-break-space": (
        Text(
            "{count} chỗ thừa dấu cách không ngắt (từ Word), làm chữ thưa ra hoặc lệch dòng.",
            ("Chạy sitegen check --fix để bỏ, hoặc xóa đi rồi gõ lại một dấu cách.",),
        ),
        Text(
            "{count} no-break spaces too many (from Word) leave gaps between words.",
            ("Run sitegen check --fix to remove them, or type a single space instead.",),
        ),
    ),
}

NEEDLESS_BLANKS = DocumentCheck("needless-blanks", run, TEXTS)
