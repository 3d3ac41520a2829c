"""Articles that say nothing below their title: the text was never pasted, or stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import DocumentCheck, Texts, place
from sitegen.checks.source import Source
from sitegen.content.article import Article
from sitegen.content.document import ArticleDocument, Document
from sitegen.diagnostics import Diagnostic, advice
from sitegen.locale.text import Text


def run(document: Document, source: Source) -> Iterator[Diagnostic]:
    """Yield a remark on an article whose page would show a title and a date."""
    if (
        isinstance(document, ArticleDocument)
        and not document.body.html.strip()
        # What was refused for its marks is no text either, and is told as that.
        and not any(letter.isalnum() for letter in source.masked)
        and document.matter.status == "da-dang"
        and not _says_something(document.matter)
    ):
        yield advice("article-empty", place(document.spans, document.path, "title"))


def _says_something(matter: Article) -> bool:
    return any(
        (
            matter.summary,
            matter.event,
            matter.congress,
            matter.appointments,
            matter.people,
            matter.document,
            matter.cites,
            matter.figures,
            matter.cover,
            matter.gallery,
            matter.video,
            matter.attachments,
            matter.withdrawn,
        )
    )


TEXTS: Texts = {
    "article-empty": (
        Text(
            "Bài này chỉ có tiêu đề, chưa có nội dung.",
            (
                "Dán nội dung vào dưới dòng --- thứ hai.",
                "Chưa viết xong thì thêm một dòng ở đầu bài: trang_thai: nhap",
            ),
        ),
        Text(
            "This article has a title and no text.",
            (
                "Paste the text below the second line ---.",
                "If it is not finished, add to the front matter: status: nhap",
            ),
        ),
    ),
}

EMPTY_ARTICLES = DocumentCheck("empty-articles", run, TEXTS)
