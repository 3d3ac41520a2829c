"""What holds of every file, whatever stands in it."""

from __future__ import annotations

import time

import lxml.html

from sitegen.content.document import Parsed
from sitegen.diagnostics import Diagnostic, Edit, Span
from sitegen.fixing import apply
from sitegen.flow.fixing import MOST_ROUNDS
from sitegen.flow.parsing import checked
from sitegen.report.catalogue import catalogue
from sitegen.text.normalise import raw_lines

WORDS = (catalogue("vi"), catalogue("en"))
MOST_SECONDS = 5
_FORBIDDEN = {"script", "iframe", "object", "embed", "form", "base", "meta", "style", "ro-ri"}


def judge(path: str, data: bytes) -> Parsed:
    """Read a file; fail where it is not understood, told wrong, slow to read or let through."""
    begun = time.process_time()
    parsed = checked(path, data, "Asia/Ho_Chi_Minh")
    assert time.process_time() - begun < MOST_SECONDS
    lines = _lines(data)
    for problem in parsed.diagnostics:
        assert problem.id != "file-not-understood"
        told(problem)
        for span in (problem.span, *(also.span for also in problem.related)):
            assert _is_inside(span, path, lines), problem
        for edit in problem.fix.edits if problem.fix is not None else ():
            assert _can_be_made(edit, lines), problem
    for document in (*parsed.documents, *(partial.document for partial in parsed.partial)):
        body = getattr(document, "body", None)
        if body is not None:
            assert not leaks(body.html), body.html
    return parsed


def told(problem: Diagnostic) -> None:
    """Tell a problem in both languages."""
    for words in WORDS:
        assert words.message(problem)
        assert all(words.help(problem))
        assert all(words.note(also.note) for also in problem.related)


def leaks(page: str) -> bool:
    """Tell whether a part of a page would run what a writer typed."""
    if not page.strip():
        return False
    for node in lxml.html.fragment_fromstring(page, create_parent="div").iter():
        if node.tag in _FORBIDDEN:
            return True
        for name, value in node.attrib.items():
            if name.startswith("on") or "script:" in "".join(value.split()).lower():
                return True
    return False


def mended(path: str, data: bytes) -> bytes:
    """Return the bytes of a file after `check --fix`, which has to come to an end."""
    for _ in range(MOST_ROUNDS):
        found = checked(path, data, "Asia/Ho_Chi_Minh").diagnostics
        data, count = apply(data, [p.fix for p in found if p.fix is not None])
        if not count:
            return data
    raise AssertionError(f"it is never mended: {data!r}")


def _lines(data: bytes) -> list[str] | None:
    """Return the lines of a file, None if it is not read for its encoding."""
    try:
        return raw_lines(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return None


def _is_inside(span: Span, path: str, lines: list[str] | None) -> bool:
    if span.path != path:
        return False
    if lines is None or span.line == 0:
        return span.line >= 0
    if not 0 < span.line <= len(lines):
        return False
    return 0 < span.column <= span.end_column <= len(lines[span.line - 1]) + 1


def _can_be_made(edit: Edit, lines: list[str] | None) -> bool:
    if lines is None or not 0 < edit.line <= edit.end_line <= len(lines):
        return False
    start, end = (edit.line, edit.column), (edit.end_line, edit.end_column)
    return start <= end and all(
        0 < column <= len(lines[line - 1]) + 1 for line, column in (start, end)
    )
