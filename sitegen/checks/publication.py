"""A state of publication that contradicts itself: withdrawals without a word, expiry at birth."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import OTHER, OTHER_TEXTS, DocumentCheck, Texts, place
from sitegen.checks.source import Source
from sitegen.content.document import ArticleDocument, Document
from sitegen.diagnostics import Diagnostic, Related, error, warning
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
    yield from _too_early(document)


def _too_early(article: ArticleDocument) -> Iterator[Diagnostic]:
    """Yield a warning for each date of what can only happen to an article that is out."""
    matter = article.matter
    if not (matter.updated or matter.corrections or matter.withdrawn):
        return
    dates = [("updated", matter.updated)]
    dates += [(f"corrections[{n}].date", one.date) for n, one in enumerate(matter.corrections)]
    if matter.withdrawn is not None:
        dates.append(("withdrawn.date", matter.withdrawn.date))
    for key, date in dates:
        if date is not None and date.latest() < matter.date.earliest():
            span = place(article.spans, article.path, key)
            also = Related(place(article.spans, article.path, "date"), OTHER)
            yield warning("dated-before-published", span, related=(also,))


TEXTS: Texts = {
    **OTHER_TEXTS,
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
    "dated-before-published": (
        Text(
            "Ngày này sớm hơn ngày đăng bài.",
            ("Cập nhật, đính chính hay gỡ bài chỉ có sau khi đăng: xem lại hai ngày.",),
        ),
        Text(
            "This date comes before that of publication.",
            ("Updates, corrections and withdrawals come after it: check both dates.",),
        ),
    ),
}

NEEDS = {
    "dated-before-published": ("date", "updated", "corrections.date", "withdrawn.date"),
    "withdrawal-missing": ("withdrawn",),
    "withdrawal-without-status": ("status",),
    "expires-before-published": ("date", "publish_at"),
}

PUBLICATION = DocumentCheck("publication", run, TEXTS, needs=NEEDS)
