"""Marks that were typed a little wrong, so that readers would see them."""

from __future__ import annotations

import pytest

from sitegen.diagnostics import Span
from tests.checks.found import A, P, arg, found, one
from tests.sites import article, matter

BAI = f"{A}bai.md"


@pytest.mark.parametrize(
    ("body", "id", "text", "place"),
    [
        ("##Việc sắp tới\n\nBài.", "heading-not-read", "##Việc sắp tới", (5, 1, 15)),
        ("| Khu | Số |\n| 1 | 2 |", "table-not-read", "| Khu | Số | | 1 | 2 |", (5, 1, 13)),
        ("![Trao quà] (a.jpg)", "picture-not-read", "![Trao quà] (a.jpg)", (5, 1, 19)),
        ("Ảnh!\n\nA! !(Trao quà)[a.jpg].", "picture-not-read", "!(Trao quà)[a.jpg]", (7, 4, 21)),
        ("Xem [kế hoạch] (kh.pdf).", "link-not-read", "[kế hoạch] (kh.pdf)", (5, 5, 23)),
        ("[1] (2023) (báo)[www.a.vn]", "link-not-read", "(báo)[www.a.vn]", (5, 12, 26)),
        ("> ##Việc", "heading-not-read", "##Việc", (5, 3, 9)),
        ("a `##Việc`\n\n##Việc", "heading-not-read", "##Việc", (7, 1, 7)),
        ("##" + "Việc" * 50, "heading-not-read", "##" + ("Việc" * 50)[:77] + "…", (5, 1, 203)),
    ],
)
def test_a_mark_that_stays_in_the_text_is_worth_a_look(
    body: str, id: str, text: str, place: tuple[int, int, int]
) -> None:
    problem = one({BAI: article("Bài", "24/5/2023", body=body)})
    assert (problem.id, arg(problem, "text"), problem.span) == (id, text, Span(BAI, *place))


def test_each_mark_is_told_where_it_stands() -> None:
    body = "##Việc\n\nCâu.\n\n##Việc"
    assert found({BAI: article("Bài", "24/5/2023", body=body)}) == [
        f"heading-not-read {BAI}:5:1",
        f"heading-not-read {BAI}:9:1",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "## Việc sắp tới\n\nBài.",
        "#congdoan #thangcongnhan",
        "| Khu | Số |\n|---|---|\n| 1 | 2 |",
        "Mức |x| và |y|.",
        "Xin chúc mừng! [1] (tiếp theo)",
        "Sân số ##",
        "Theo [1] (2023), [sic] (bản gốc) và (a)[b].",
    ],
)
def test_what_is_no_mark_or_is_read_as_one_is_not_told(body: str) -> None:
    assert found({BAI: article("Bài", "24/5/2023", body=body)}) == []


def test_pages_are_looked_at_too() -> None:
    page = matter("tieu_de: Giới thiệu", body="##Lịch sử")
    assert found({f"{P}a.md": page}) == [f"heading-not-read {P}a.md:4:1"]
