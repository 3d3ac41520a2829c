"""Bold letters and links that nobody closed, told where they begin."""

from __future__ import annotations

import pytest

from tests.checks.found import A, arg, found, one
from tests.sites import article

BAI = f"{A}a.md"


def bai(body: str) -> dict[str, str]:
    return {BAI: article("Bài", "1/6/2026", body=body)}


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("**Trao quà cho đoàn viên.", "5:1"),
        ("Sáng nay **trao quà cho đoàn viên.\n\nĐoạn sau.", "5:10"),
        ("Sáng nay **trao ** quà.", "5:10"),
        ("** Trao quà** cho đoàn viên.", "5:1"),
        ("***Trao quà cho đoàn viên.", "5:1"),
        ("- **một\n- mục **hai**", "5:3"),
        ("## **Tiêu đề\n\nBài.", "5:4"),
        ("`a` **a** và **a", "5:14"),
        ("**Đoạn một\n\nđoạn hai**", "5:1"),
        ("| **a | b |\n|---|---|\n| c | d |", "5:3"),
        ("Một.\n\n> **Hai", "7:3"),
    ],
)
def test_bold_letters_that_do_not_end(body: str, place: str) -> None:
    assert found(bai(body)) == [f"bold-not-closed {BAI}:{place}"]


@pytest.mark.parametrize(
    "body",
    [
        "5 ** 2 = 25, 2**3 = 8",
        "Đoàn viên* và công đoàn**.\n\n*Tính đến 2022.\n\n**Tính đến 2023.",
        "Số liệu** tạm tính.\n\n**Theo báo cáo quý.",
        "Mật khẩu: ********",
        "Viết `**đậm` là đậm.",
        "```\n**a\n```\n\nChữ **a** và a.",
        "Gõ \\*\\*đậm.",
        "**Dòng một\ndòng hai** và nữa.",
        "**Đậm** và ** giữa hai dấu cách",
        "* * *\n\nĐiểm thưởng ** và *.",
    ],
)
def test_asterisks_that_begin_nothing(body: str) -> None:
    assert found(bai(body)) == []


@pytest.mark.parametrize(
    ("body", "place", "closed"),
    [
        ("Xem [tin](https://a.vn/tin", "5:5", "[tin](https://a.vn/tin)"),
        ("Xem [kế hoạch](ke-hoach.pdf.\n\nSau.", "5:5", "[kế hoạch](ke-hoach.pdf)"),
        ("Xem [tin](https://a.vn/b và sau\nđó nữa", "5:5", "[tin](https://a.vn/b)"),
        ("![Trao quà](anh.jpg", "5:1", "![Trao quà](anh.jpg)"),
        ("[a](https://a.vn/x_(y)", "5:1", "[a](https://a.vn/x_(y))"),
    ],
)
def test_links_that_do_not_end(body: str, place: str, closed: str) -> None:
    assert found(bai(body)) == [f"link-not-closed {BAI}:{place}"]
    assert arg(one(bai(body)), "closed") == closed


@pytest.mark.parametrize(
    "body",
    [
        "Xem mục [1](xem phụ lục",
        "Gõ `[a](b.md` thì không thành liên kết.",
        "Gõ [a\\](b.md rồi thôi.",
        "Xem [tin](https://a.vn/tin).",
    ],
)
def test_parentheses_that_are_none_of_a_link(body: str) -> None:
    assert found(bai(body)) == []
