"""What comes along when text is pasted: tables with tabs, front matter, halves of footnotes."""

from __future__ import annotations

import pytest

from tests.checks.found import A, arg, found, one
from tests.sites import article

BAI = f"{A}bai.md"


def told(body: str) -> list[str]:
    """Return the line, the column and the id of what is told of a text that begins on line 5."""
    problems = found({BAI: article("Bài", "24/5/2023", body=body)})
    return [problem.replace(f" {BAI}:", " ") for problem in problems]


# Tables


def test_a_table_with_tabs_is_told_once_and_how_to_write_it() -> None:
    body = "Danh sách:\n\nKhu phố\tSố suất\t\tGhi chú\n1\t20\tđủ\n3\t30\tthiếu"
    problem = one({BAI: article("Bài", "24/5/2023", body=body)})
    assert (problem.id, problem.span.line, problem.span.column) == ("table-of-tabs", 7, 1)
    assert arg(problem, "text") == "Khu phố Số suất Ghi chú"
    assert arg(problem, "row") == "| Khu phố | Số suất | Ghi chú |"
    assert arg(problem, "rule") == "|---|---|---|"


@pytest.mark.parametrize(
    "body",
    [
        "1.\tmột\n2.\thai",
        "a)\tmột\nb)\thai",
        "•\tmột\n•\thai",
        "IV.\tmột\nV.\thai",
        "Nơi nhận:\tLưu VT",
        "Một\thai\nba\tbốn\tnăm",
        "\tThụt đầu dòng\tmột\n\tThụt đầu dòng\thai",
        "`a\tb\nc\td`",
    ],
)
def test_other_tabs_make_no_table(body: str) -> None:
    assert told(body) == []


# Front matter


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("---\ntieu_de: A\nngay_dang: 1/2/2023\n---\nCâu.", 6),
        ("Câu.\n\n---\n\nNgày đăng: 1/2/2023\n\nTiêu đề: B\n---", 9),
        ("date: 2023-02-01\ntitle: B", 5),
    ],
)
def test_front_matter_in_the_text_is_seen_by_readers(body: str, line: int) -> None:
    assert told(body) == [f"matter-in-text {line}:1"]


@pytest.mark.parametrize(
    "body",
    ["Tiêu đề: A\n\nCâu.\n\nNgày đăng: 1/2/2023", "```\ntieu_de: A\nngay_dang: B\n```"],
)
def test_a_title_alone_and_an_example_are_text(body: str) -> None:
    assert told(body) == []


# Footnotes


def test_half_a_footnote_is_told_where_it_stands() -> None:
    body = "Một[^1]. Hai[^2], hai[^2].\n\n[^1]: Xem[^x].\n[^3]: Thừa."
    assert told(body) == ["footnote-missing 5:13", "footnote-missing 7:10", "footnote-unused 8:1"]


def test_whole_footnotes_and_what_only_looks_like_them_are_fine() -> None:
    assert told("Một[^a]. `[^b]` \\[^c] [^] [^d e]\n\n[^a]: Hai.") == []
