"""Two articles of one day under one title: one copied twice, or two that nobody tells apart."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from sitegen.checks.check import OTHER, OTHER_TEXTS, HeadlineCheck, Texts, place
from sitegen.content.document import ArticleDocument
from sitegen.diagnostics import Diagnostic, Related, warning
from sitegen.locale.text import Text


def run(
    alike: Iterable[Collection[str]], article: Callable[[str], ArticleDocument]
) -> Iterator[Diagnostic]:
    """Yield a warning for each article but the first of those of one title, day and unit."""
    for paths in alike:
        first: dict[str, ArticleDocument] = {}
        for document in map(article, sorted(paths)):
            if document.card.date.precision in ("year", "month"):
                continue
            other = first.setdefault(_unit(document), document)
            if other is not document:
                also = Related(place(other.spans, other.path, "title"), OTHER)
                span = place(document.spans, document.path, "title")
                title = document.card.title
                yield warning("title-twice", span, related=(also,), text=title, path=other.path)


def _unit(document: ArticleDocument) -> str:
    """Return what tells units apart that held the same meeting on one day."""
    folders = document.path.split("/")[2:-1]
    home = folders[0] if folders and not folders[0].isdigit() else ""
    return document.placement.unit or home


TEXTS: Texts = {
    **OTHER_TEXTS,
    "title-twice": (
        Text(
            "Hai bài cùng ngày có chung tiêu đề “{text}”: bài này và {path}",
            (
                "Nếu là một bài chép hai lần, hãy xóa một bài.",
                "Nếu là hai bài, thêm vào tiêu đề chỗ khác nhau, ví dụ: (phần 2).",
            ),
        ),
        Text(
            "Two articles of one day are titled “{text}”: this one and {path}",
            (
                "If it is one article copied twice, delete one.",
                "If they are two, say in the titles what differs, such as: (part 2).",
            ),
        ),
    ),
}

SAME_TITLES = HeadlineCheck("same-titles", run, TEXTS)
