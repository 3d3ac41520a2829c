"""Front matter in the text, where readers see it: pasted twice, or two articles in one file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.checks.check import DocumentCheck, Texts
from sitegen.checks.source import Source, lines
from sitegen.content.document import Document, GlossaryDocument
from sitegen.diagnostics import Diagnostic, warning
from sitegen.locale.text import Text
from sitegen.text.folding import fold_key
from sitegen.text.pattern import pattern

# What most texts are done with.
_MAY_BE_TITLE = pattern(r"^(?:title|tieu[ _]de|tiêu[ _]đề) *:", re.IGNORECASE | re.MULTILINE)
_PAIR = pattern(r"^(?P<key>[^\W\d][\w ]{2,20}):[^\n]*")
_TITLE = frozenset(("tieu_de", "title"))
_DATE = frozenset(("ngay_dang", "date"))


def run(document: Document, source: Source) -> Iterator[Diagnostic]:
    """Yield a warning for each title that stands next to a date, as front matter has them."""
    if isinstance(document, GlossaryDocument) or document.body is None:
        return
    if not _MAY_BE_TITLE.search(source.body):
        return
    before, place = "", (0, 0)
    for start, line in lines(source.masked):
        found = _PAIR.match(line) if ":" in line else None
        key = fold_key(found["key"]) if found else ""
        told = {before, key}
        if told & _TITLE and told & _DATE:
            yield warning("matter-in-text", source.span(*place), text=before)
        if line.strip():
            before, place = key, (start, start + len(line))


TEXTS: Texts = {
    "matter-in-text": (
        Text(
            "Phần khai báo (“{text}: …”) nằm trong bài nên người đọc sẽ thấy.",
            (
                "Mỗi tệp chỉ chứa một bài: nếu từ đây là bài khác, chuyển sang tệp mới.",
                "Nếu phần khai báo được dán hai lần, chỉ giữ lại phần ở đầu tệp.",
            ),
        ),
        Text(
            "Keys and values (“{text}: …”) stand in the text, where readers see them.",
            (
                "A file holds one article: if another one begins here, move it to a new file.",
                "If they were pasted twice, keep those at the top of the file only.",
            ),
        ),
    ),
}

MATTER_IN_TEXT = DocumentCheck("matter-in-text", run, TEXTS)
