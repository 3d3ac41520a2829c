"""A state of publication that contradicts itself: withdrawals without a word, expiry at birth."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import DocumentCheck, Texts, place
from sitegen.checks.source import Source
from sitegen.content.document import ArticleDocument, Document
from sitegen.diagnostics import Diagnostic, error
from sitegen.locale.text import Text
from sitegen.model.visibility import expiry

_WITHDRAWN = "go-bai"


def run(document: Document, _source: Source) -> Iterator[Diagnostic]:
    """Yield what would make an article vanish or stay against its writer's word."""
    if not isinstance(document, ArticleDocument):
        return
    matter, path, spans = document.matter, document.path, document.spans
    if matter.status == _WITHDRAWN and matter.withdrawn is None:
        yield error("withdrawal-missing", place(spans, path, "status"))
    if matter.withdrawn is not None and matter.status != _WITHDRAWN:
        yield error("withdrawal-without-status", place(spans, path, "withdrawn"))
    begins = matter.publish_at or matter.date
    if matter.expires_at is not None and expiry(matter.expires_at) <= begins.earliest():
        yield error("expires-before-published", place(spans, path, "expires_at"))


TEXTS: Texts = {
    "withdrawal-missing": (
        Text(
            "Bài đã gỡ nhưng chưa ghi ngày gỡ và lý do.",
            ("Hãy thêm: go_bai: {{ngay: 24/5/2023, ly_do: …}}",),
        ),
        Text(
            "The article is withdrawn, but not when and why.",
            ("Add: withdrawn: {{date: 2023-05-24, reason: …}}",),
        ),
    ),
    "withdrawal-without-status": (
        Text(
            "Có ghi ngày và lý do gỡ bài, nhưng trạng thái của bài không phải là gỡ bài.",
            ("Nếu muốn gỡ bài, hãy thêm dòng: trang_thai: go-bai", "Nếu không, hãy bỏ mục go_bai."),
        ),
        Text(
            "There is a date and reason of withdrawal, but the article isn't withdrawn.",
            ("To withdraw it, add: status: go-bai", "Otherwise remove the key withdrawn."),
        ),
    ),
    "expires-before-published": (
        Text(
            "Bài hết hạn trước khi được đăng nên sẽ không bao giờ hiện ra.",
            ("Hãy sửa het_han thành một ngày sau ngay_dang (và sau dang_luc, nếu có).",),
        ),
        Text(
            "The article expires before it is published, so it would never be seen.",
            ("Set expires_at to a day after date (and after publish_at, if there is one).",),
        ),
    ),
}

NEEDS = {
    "withdrawal-missing": ("withdrawn",),
    "withdrawal-without-status": ("status",),
    "expires-before-published": ("date", "publish_at"),
}

PUBLICATION = DocumentCheck("publication", run, TEXTS, needs=NEEDS)
