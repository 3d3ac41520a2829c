"""Marks that were typed a little wrong, so that readers would see them."""

from __future__ import annotations

import pytest

from tests.checks.found import A, P, arg, found, one
from tests.sites import article, matter

BAI = f"{A}bai.md"


@pytest.mark.parametrize(
    ("body", "id", "text"),
    [
        ("##Việc sắp tới\n\nBài.", "heading-not-read", "##Việc sắp tới"),
        ("| Khu | Số |\n| 1 | 2 |", "table-not-read", "| Khu | Số | | 1 | 2 |"),
        ("![Trao quà] (a.jpg)", "picture-not-read", "![Trao quà] (a.jpg)"),
        ("Ảnh: !(Trao quà)[a.jpg] đây.", "picture-not-read", "!(Trao quà)[a.jpg]"),
        ("##" + "Việc" * 50, "heading-not-read", "##" + ("Việc" * 50)[:77] + "…"),
    ],
)
def test_a_mark_that_stays_in_the_text_is_worth_a_look(body: str, id: str, text: str) -> None:
    problem = one({BAI: article("Bài", "24/5/2023", body=body)})
    assert (problem.id, problem.span.path, arg(problem, "text")) == (id, BAI, text)


@pytest.mark.parametrize(
    "body",
    [
        "## Việc sắp tới\n\nBài.",
        "#congdoan #thangcongnhan",
        "| Khu | Số |\n|---|---|\n| 1 | 2 |",
        "Mức |x| và |y|.",
        "Xin chúc mừng! [1] (tiếp theo)",
        "Sân số ##",
    ],
)
def test_what_is_no_mark_or_is_read_as_one_is_not_told(body: str) -> None:
    assert found({BAI: article("Bài", "24/5/2023", body=body)}) == []


def test_pages_are_looked_at_too() -> None:
    page = matter("tieu_de: Giới thiệu", body="##Lịch sử")
    assert found({f"{P}a.md": page}) == [f"heading-not-read {P}a.md"]
