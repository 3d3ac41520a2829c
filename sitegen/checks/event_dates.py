"""An event that lies after the report on it."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import DocumentCheck, Texts, place
from sitegen.checks.source import Source
from sitegen.content.document import ArticleDocument, Document
from sitegen.diagnostics import Diagnostic, warning
from sitegen.locale.text import Text
from sitegen.text.date_format import short

# An event that is announced, put off or called off may well lie ahead of its article.
_AHEAD = frozenset(("du-kien", "hoan", "huy"))


def run(document: Document, _source: Source) -> Iterator[Diagnostic]:
    """Yield a warning if the event certainly begins after the publication date."""
    if not isinstance(document, ArticleDocument):
        return
    event, published = document.matter.event, document.matter.date
    if event is None or event.start is None or event.status in _AHEAD:
        return
    if event.start.earliest() > published.latest():
        yield warning(
            "event-after-report",
            place(document.spans, document.path, "event.start", "held"),
            start=short(event.start, "vi"),
            published=short(published, "vi"),
        )


TEXTS: Texts = {
    "event-after-report": (
        Text(
            "Thời gian diễn ra ({start}) ở sau ngày đăng bài ({published}).",
            (
                (
                    "Nếu bài báo trước sự kiện, hãy thêm dòng su_kien: {{tinh_trang: du-kien}}; đã "
                    "có mục su_kien thì thêm tinh_trang: du-kien vào đó."
                ),
                "Nếu không, hãy kiểm tra lại hai ngày.",
            ),
        ),
        Text(
            "The event ({start}) lies after the date of publication ({published}).",
            (
                (
                    "If the article announces it, add event: {{status: du-kien}}, or status: "
                    "du-kien to the event that is there."
                ),
                "Otherwise check both dates.",
            ),
        ),
    ),
}

NEEDS = {
    "event-after-report": ("date", "event.start", "event.status", "held"),
}

EVENT_DATES = DocumentCheck("event-dates", run, TEXTS, needs=NEEDS)
