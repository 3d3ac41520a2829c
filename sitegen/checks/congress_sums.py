"""Impossible sums in the record of a congress."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import DocumentCheck, Texts, place
from sitegen.checks.source import Source
from sitegen.content.article import DelegatesUp, Results
from sitegen.content.document import ArticleDocument, Document, Spans
from sitegen.diagnostics import Diagnostic, error
from sitegen.locale.text import Text
from sitegen.text.folding import fold

_COMMITTEES = ("committee", "standing_committee", "inspection")


def run(document: Document, _source: Source) -> Iterator[Diagnostic]:
    """Yield every number of a congress that contradicts another one of the same record."""
    if not isinstance(document, ArticleDocument) or document.matter.congress is None:
        return
    congress = document.matter.congress
    path, spans = document.path, document.spans
    before = congress.previous_term
    if before is not None and before.first >= congress.term.first:
        span = place(spans, path, "congress.previous_term")
        yield error("congress-term-order", span, previous=str(before), term=str(congress.term))
    if congress.results is None:
        return
    yield from _committees(congress.results, path, spans)
    if congress.results.delegates_up is not None:
        yield from _delegates(congress.results.delegates_up, path, spans)


def _committees(results: Results, path: str, spans: Spans) -> Iterator[Diagnostic]:
    at = "congress.results."
    for name in _COMMITTEES:
        body = getattr(results, name)
        if body is not None and body.present is not None and body.present > body.size:
            span = place(spans, path, f"{at}{name}.present")
            yield error("congress-present-over-size", span, present=body.present, size=body.size)
    whole, part = results.committee, results.standing_committee
    if whole is None:
        return
    if part is not None and part.size > whole.size:
        span = place(spans, path, f"{at}standing_committee.size")
        yield error("congress-standing-over-committee", span, part=part.size, size=whole.size)
    people = (results.chair, *results.vice_chairs, *results.members)
    names = {fold(person.name) for person in people if person is not None}
    if len(names) > whole.size:
        span = place(spans, path, f"{at}members", f"{at}vice_chairs", f"{at}committee")
        yield error("congress-names-over-size", span, names=len(names), size=whole.size)


def _delegates(delegates: DelegatesUp, path: str, spans: Spans) -> Iterator[Diagnostic]:
    official, alternate, total = delegates.official, delegates.alternate, delegates.total
    if total is None:
        return
    given = (official or 0) + (alternate or 0)
    complete = official is not None and alternate is not None
    if given > total or (complete and given != total):
        span = place(spans, path, "congress.results.delegates_up.total")
        yield error(
            "congress-delegates-sum",
            span,
            official=official or 0,
            alternate=alternate or 0,
            sum=given,
            total=total,
        )


TEXTS: Texts = {
    "congress-term-order": (
        Text(
            "Nhiệm kỳ trước ({previous}) không bắt đầu trước nhiệm kỳ này ({term}).",
            ("Hãy kiểm tra hai dòng nhiem_ky và nhiem_ky_truoc.",),
        ),
        Text(
            "The previous term ({previous}) does not begin before this one ({term}).",
            ("Check the keys term and previous_term.",),
        ),
    ),
    "congress-present-over-size": (
        Text(
            "Số người hiện có ({present}) nhiều hơn số lượng được ấn định ({size}).",
            ("Hãy sửa so_luong hoặc hien_co cho đúng với biên bản đại hội.",),
        ),
        Text(
            "More seats are filled ({present}) than there are ({size}).",
            ("Correct size or present.",),
        ),
    ),
    "congress-standing-over-committee": (
        Text(
            "Ban Thường vụ có {part} người, nhiều hơn Ban Chấp hành ({size} người).",
            ("Hãy kiểm tra hai dòng bch và btv.",),
        ),
        Text(
            "The standing committee ({part}) is larger than the committee ({size}).",
            ("Check committee and standing_committee.",),
        ),
    ),
    "congress-names-over-size": (
        Text(
            "Bài nêu tên {names} người, nhưng Ban Chấp hành chỉ có {size} người.",
            ("Hãy sửa so_luong của bch, hoặc bỏ bớt tên trong chu_tich, pho_chu_tich, uy_vien.",),
        ),
        Text(
            "{names} people are named, but the committee has only {size} seats.",
            ("Correct the committee's size, or the names in chair, vice_chairs and members.",),
        ),
    ),
    "congress-delegates-sum": (
        Text(
            "Số đại biểu không khớp: {official} chính thức và {alternate} dự khuyết là {sum}, "
            "nhưng tổng ghi {total}.",
            ("Hãy sửa một trong ba số chinh_thuc, du_khuyet, tong.",),
        ),
        Text(
            "The delegates don't add up: {official} official and {alternate} alternate make "
            "{sum}, but the total says {total}.",
            ("Correct official, alternate or total.",),
        ),
    ),
}

NEEDS = {
    "congress-term-order": ("congress.term",),
    "congress-names-over-size": (
        "congress.results.chair.name",
        "congress.results.vice_chairs",
        "congress.results.vice_chairs[]",
        "congress.results.members",
        "congress.results.members[]",
    ),
    "congress-delegates-sum": (
        "congress.results.delegates_up.official",
        "congress.results.delegates_up.alternate",
        "congress.results.delegates_up.total",
    ),
}

CONGRESS_SUMS = DocumentCheck("congress-sums", run, TEXTS, needs=NEEDS)
