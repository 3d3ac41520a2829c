"""Marks of a heading, a table or a picture that were typed a little wrong and stand in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.checks.check import DocumentCheck, Texts
from sitegen.checks.source import Source
from sitegen.content.document import Document, GlossaryDocument
from sitegen.diagnostics import Diagnostic, Span, warning
from sitegen.locale.text import Text

# One "#" is also how "#hashtag" begins.
_HEADING = re.compile(r"#{2,6}[^#\s]")
_ROW = re.compile(r"\|[^|]+\|.*\|$")
_PICTURE = re.compile(r"!\[[^\[\]]*\] \([^()]+\)|!\([^()]*\)\[[^\[\]]*\]")


def run(document: Document, source: Source) -> Iterator[Diagnostic]:
    """Yield a warning for each paragraph with a mark that readers would see."""
    if isinstance(document, GlossaryDocument) or document.body is None:
        return
    after = 0
    for line in document.body.text.split("\n"):
        if line.startswith("##") and _HEADING.match(line):
            id, mark, text = "heading-not-read", "##", line
        elif line.startswith("|") and _ROW.match(line):
            id, mark, text = "table-not-read", "|", line
        elif "!" in line and (found := _PICTURE.search(line)):
            id, mark, text = "picture-not-read", "!", found.group()
        else:
            continue
        span, after = _place(source, mark, text, after)
        yield warning(id, span, text=_shown(text))


def _place(source: Source, mark: str, text: str, after: int) -> tuple[Span, int]:
    """Return the place of a mark with its words, and where to look for the next one."""
    found = source.find(text, after) or source.find(text)
    if found is None:
        return source.place_of(text), after
    start, end = found
    line = source.body.rfind("\n", 0, start) + 1
    # A picture begins with the last mark before its words, other things with the first.
    look = source.body.rfind if mark == "!" else source.body.find
    begins = look(mark, line, start)
    return source.span(begins if begins >= 0 else start, end), end


def _shown(line: str) -> str:
    words = " ".join(line.split())
    return words if len(words) <= 80 else words[:79] + "…"


TEXTS: Texts = {
    "heading-not-read": (
        Text(
            "“{text}” không thành tiêu đề: sau dấu # thiếu dấu cách.",
            ("Gõ thêm một dấu cách, ví dụ: ## Việc sắp tới.",),
        ),
        Text(
            "“{text}” is no heading: there is no space after the #.",
            ("Type a space, as in: ## Việc sắp tới.",),
        ),
    ),
    "table-not-read": (
        Text(
            "“{text}” không thành bảng: dưới dòng đầu thiếu dòng gạch.",
            ("Ngay dưới dòng đầu của bảng gõ một dòng có chừng ấy ô, ví dụ: |---|---|",),
        ),
        Text(
            "“{text}” is no table: the line below the first one is missing.",
            ("Below the first line type one of as many cells, such as: |---|---|",),
        ),
    ),
    "picture-not-read": (
        Text(
            "“{text}” không thành ảnh.",
            ("Ghi liền nhau, ngoặc vuông trước, ngoặc tròn sau: ![Lời mô tả](anh-1.jpg)",),
        ),
        Text(
            "“{text}” is no picture.",
            ("Without a space, square brackets first: ![Lời mô tả](anh-1.jpg)",),
        ),
    ),
}

UNREAD_MARKS = DocumentCheck("unread-marks", run, TEXTS)
