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
    span = Span(document.path)
    for line in document.body.text.split("\n"):
        if line.startswith("##") and _HEADING.match(line):
            yield warning("heading-not-read", span, text=_shown(line))
        elif line.startswith("|") and _ROW.match(line):
            yield warning("table-not-read", span, text=_shown(line))
        elif "!" in line and (found := _PICTURE.search(line)):
            yield warning("picture-not-read", span, text=_shown(found.group()))


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
