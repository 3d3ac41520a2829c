"""Files for download that name whoever made them: everybody who downloads one can read it."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.assets.authorship import ENDINGS, people_named
from sitegen.checks.check import FileCheck, Texts
from sitegen.diagnostics import Diagnostic, Span, advice
from sitegen.locale.text import Text


def run(path: str, data: bytes) -> Iterator[Diagnostic]:
    """Yield advice for a file that names people in what it tells of itself."""
    people = people_named(path, data)
    if people:
        yield advice("file-names-maker", Span(path), people="; ".join(people))


TEXTS: Texts = {
    "file-names-maker": (
        Text(
            "Tệp này còn ghi tên người soạn: {people}. Ai tải tệp về cũng xem được.",
            (
                (
                    "Word, Excel: Tệp → Thông tin → Kiểm tra tài liệu → xóa thông tin cá nhân, rồi "
                    "lưu lại."
                ),
                "PDF: xóa như vậy trong tệp Word rồi xuất lại thành PDF.",
            ),
        ),
        Text(
            "This file names who made it: {people}. Whoever downloads it can read that.",
            (
                "Word, Excel: File → Info → Inspect Document, remove personal information, save.",
                "PDF: do so in the Word file and export it again.",
            ),
        ),
    ),
}

MAKERS_NAMED = FileCheck("makers-named", run, TEXTS, ENDINGS)
