"""One id on two elements of a page: links to it and scripts would take the wrong one."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from sitegen.checks.check import PageCheck, Texts
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.locale.text import Text
from sitegen.pages.page import Page


def run(page: Page, data: bytes) -> Iterator[Diagnostic]:
    """Yield an error for each id that stands twice in an HTML page."""
    if not page.output.endswith(".html"):
        return
    values = [part.partition(b'"')[0] for part in data.split(b' id="')[1:]]
    if len(values) == len(set(values)):
        return
    # The quick look also finds ids in printed code, where they are text.
    for id in _repeated(data.decode("utf-8", "replace")):
        yield error("page-id-twice", Span(page.source), page=page.output, anchor=id)


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.times: dict[str, int] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.times[value] = self.times.get(value, 0) + 1


def _repeated(html: str) -> list[str]:
    reader = _Ids()
    reader.feed(html)
    reader.close()
    return [id for id, times in reader.times.items() if times > 1]


TEXTS: Texts = {
    "page-id-twice": (
        Text(
            "Trang “{page}” có hai chỗ cùng mang mã “{anchor}”.",
            (
                "Nếu mã do người viết đặt ({{#{anchor}}}), hãy đổi mã ở một chỗ.",
                "Nếu không, mẫu giao diện có lỗi.",
            ),
        ),
        Text(
            "The page “{page}” has the id “{anchor}” twice.",
            (
                "If a writer gave it ({{#{anchor}}}), rename one of them.",
                "Otherwise a template is wrong.",
            ),
        ),
    ),
}

DUPLICATE_IDS = PageCheck("duplicate-ids", run, TEXTS)
