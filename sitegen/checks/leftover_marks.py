"""Our own marks in the bytes of a page: something that should have been filled in was not."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import PageCheck, Texts
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.locale.text import Text
from sitegen.pages.page import Page

# U+E000 to U+E003 in UTF-8, as content.markup.placeholders has them.
_MARKS = (b"\xee\x80\x80", b"\xee\x80\x81", b"\xee\x80\x82", b"\xee\x80\x83")
# In the bytes of a picture they stand by chance.
_DRAWN = ".png"


def run(page: Page, data: bytes) -> Iterator[Diagnostic]:
    """Yield an error if a mark is left in a page."""
    if page.output.endswith(_DRAWN):
        return
    if b"\xee\x80" in data and any(mark in data for mark in _MARKS):
        yield error("page-mark-left", Span(page.source), page=page.output)


TEXTS: Texts = {
    "page-mark-left": (
        Text(
            "Trang “{page}” còn sót ký hiệu nội bộ của chương trình.",
            (
                "Hãy tìm và xóa ký tự lạ (hình ô vuông) trong bài.",
                "Nếu mẫu giao diện được sửa riêng, hãy kiểm tra chỗ in nội dung bài.",
            ),
        ),
        Text(
            "The page “{page}” still holds marks of the program.",
            (
                "Find and delete the odd character (a box) in the source.",
                "If the templates are your own, look where they print the body.",
            ),
        ),
    ),
}

LEFTOVER_MARKS = PageCheck("leftover-marks", run, TEXTS)
