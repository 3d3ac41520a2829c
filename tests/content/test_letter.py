"""A letter is a name, a date and plain words; whatever else it holds is told and not published."""

from __future__ import annotations

import pytest

from sitegen.content.document import LetterDocument, Parsed
from sitegen.content.letter import MOST_CHARACTERS
from sitegen.diagnostics import Severity
from sitegen.flow.parsing import checked
from tests.sites import matter

PATH = "content/letters/lan.md"
HEAD = ("bai: x", "ten: Chị Lan", "ngay: 26/5/2023")


def read(body: str, *lines: str) -> Parsed:
    return checked(PATH, matter(*(lines or HEAD), body=body).encode(), "Asia/Ho_Chi_Minh")


def errors(body: str, *lines: str) -> list[str]:
    found = read(body, *lines).diagnostics
    return [f"{p.id} {p.span.line}" for p in found if p.severity is Severity.ERROR]


def test_a_letter_has_paragraphs_lists_quotations_and_links() -> None:
    body = "Kính gửi **tòa soạn**.\n\n> Một câu.\n\n- một\n- hai\n\n1. ba\n\n[Bài](/tin/a/).\\\nLan"
    parsed = read(body)
    assert errors(body) == []
    (document,) = parsed.documents
    assert isinstance(document, LetterDocument)
    assert "<strong>tòa soạn</strong>" in document.body.html


@pytest.mark.parametrize(
    "body",
    [
        "Kính gửi.\n\n## Đề nghị\n\nMột câu.",
        "Kính gửi.\n\nMột câu.[^1]\n\n[^1]: Chú thích.",
        "Kính gửi.\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        "Kính gửi.\n\n<details><summary>a</summary>b</details>",
        "Kính gửi.\n\n```\nmã\n```",
    ],
)
def test_what_would_mix_with_the_article_is_refused_where_it_stands(body: str) -> None:
    assert errors(body) == ["letter-not-plain 8"]
    assert read(body).documents == ()


def test_a_picture_and_a_long_letter_are_refused() -> None:
    assert errors("Một câu.\n\n![Ảnh](a.jpg)") == ["letter-picture 8"]
    words = "Lời thư dài. " * (MOST_CHARACTERS // 13 + 1)
    assert errors(words) == ["letter-too-long 6"]


@pytest.mark.parametrize("missing", range(3))
def test_article_name_and_date_are_required(missing: int) -> None:
    lines = [line for number, line in enumerate(HEAD) if number != missing]
    assert errors("Một câu.", *lines) == ["key-missing 2"]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Số của tôi: 0912 345 678.", "personal-data 6"),
        ("Xin liên hệ 0912 345 678.", "personal-data 6"),
        ("Căn cước 079190000001.", "personal-data 6"),
        ("Thư: lan.nguyen@example.vn", "personal-email 6"),
    ],
)
def test_what_was_told_to_the_editors_alone_is_an_error(body: str, told: str) -> None:
    assert errors(body) == [told]


def test_front_matter_is_looked_at_too() -> None:
    assert errors("Một câu.", "bai: x", "ten: Lan (lan@example.vn)", "ngay: 26/5/2023") == [
        "personal-email 3"
    ]
