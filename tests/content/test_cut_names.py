"""Rows of the registry that slipped, because a name has a comma and no quotation marks."""

from __future__ import annotations

import pytest

from sitegen.content.document import UnitDocument
from sitegen.flow.parsing import checked

WIDE = "id,tên,tên tắt,cấp,từ"
PATH = "content/units.csv"


def told(text: str) -> list[tuple[str, int, int, int, str]]:
    """Return id and place of every problem of a registry, and what to type instead."""
    parsed = checked(PATH, text.encode(), "Asia/Ho_Chi_Minh")
    return [
        (
            problem.id,
            problem.span.line,
            problem.span.column,
            problem.span.end_column,
            str(dict(problem.args).get("quoted", "")),
        )
        for problem in parsed.diagnostics
    ]


@pytest.mark.parametrize(
    ("rows", "columns", "quoted"),
    [
        # More cells than headings.
        (
            f"{WIDE}\na,Sở Văn hóa, Thể thao và Du lịch,VHTTDL,co-so,2004",
            (3, 34),
            '"Sở Văn hóa, Thể thao và Du lịch"',
        ),
        ("id,tên,cấp\na,CB,CC,VC tỉnh,co-so", (3, 16), '"CB,CC,VC tỉnh"'),
        ("STT,id,tên\n1,a,Sở A, Sở B", (5, 15), '"Sở A, Sở B"'),
        ("id;tên;từ;đến\na;Sở A; Sở B;2004;2025", (3, 13), '"Sở A; Sở B"'),
        # No more cells than headings: what stands in the wrong column gives it away.
        ("id,tên,cấp,loại hình\na,Sở A, Sở B,co-so", (3, 13), '"Sở A, Sở B"'),
        ("id,tên,từ,trực thuộc\na,Sở A, Sở B,2004", (3, 13), '"Sở A, Sở B"'),
    ],
)
def test_a_name_cut_in_two_is_told_as_one(rows: str, columns: tuple[int, int], quoted: str) -> None:
    assert told(rows + "\n") == [("registry-name-cut", 2, *columns, quoted)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # Wrong by itself, with nothing cut.
        (f"{WIDE}\na,Tên,CĐ X,co-soo,", [("choice-unknown", 2, 12, 18, "")]),
        ("id, tên, tên tắt, cấp\na, Tên, CĐ X, co-soo", [("choice-unknown", 2, 15, 21, "")]),
        ("id,tên,cấp,từ\na,Sở A,co-so, 2004x", [("date-unreadable", 2, 15, 20, "")]),
        ("id;tên\na;B;C", [("registry-row-too-long", 2, 5, 6, "")]),
        # Right as it is.
        ('id,tên,cấp\na,"Sở A, Sở B",co-so', []),
        ("id,tên,tên tắt,cấp\na,Sở A, Sở,co-so", []),
        ("id, tên, cấp\na, Sở A, co-so", []),
    ],
)
def test_nothing_else_is_taken_for_a_cut_name(
    rows: str, expected: list[tuple[str, int, int, int, str]]
) -> None:
    assert told(rows + "\n") == expected


def test_the_other_rows_are_read() -> None:
    parsed = checked(PATH, "id,tên\na,A, B\nb,C\n".encode(), "Asia/Ho_Chi_Minh")
    assert [one.id for one in parsed.documents if isinstance(one, UnitDocument)] == ["b"]
    assert parsed.partial == ()
