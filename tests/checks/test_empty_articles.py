"""Articles that say nothing below their title."""

from __future__ import annotations

import pytest

from tests.checks.found import A, found
from tests.sites import article

BAI = f"{A}a.md"


def told(*lines: str, body: str = "") -> list[str]:
    return found({BAI: article("Bài", "1/6/2026", *lines, body=body)}, remarks=True)


@pytest.mark.parametrize("body", ["", "\n\n", "<!-- sẽ viết sau -->"])
def test_an_article_without_a_text(body: str) -> None:
    assert told(body=body) == [f"article-empty {BAI}:2:10"]


@pytest.mark.parametrize(
    "line",
    [
        "trang_thai: nhap",
        "sapo: Sáng nay, công đoàn phường họp.",
        "so_lieu: [{ten: Số suất quà, gia_tri: 50}]",
        "su_kien: {bat_dau: 30/5/2026, dia_diem: Hội trường}",
        "video: https://www.youtube.com/watch?v=abcdefghijk",
    ],
)
def test_what_says_something_without_a_text(line: str) -> None:
    assert told(line) == []


def test_an_article_with_a_text() -> None:
    assert told(body="Một câu.") == []
    assert told(body="## Tiêu đề") == []
