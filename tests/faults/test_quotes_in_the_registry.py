"""A quotation mark in units.csv that nobody closed: one mistake, not one a row."""

from __future__ import annotations

import pytest

from sitegen.content.document import UnitDocument
from sitegen.flow.parsing import checked

PATH = "content/units.csv"
REST = "".join(f"cd-{number},Công đoàn xã {number}\n" for number in range(2000))


def read(text: str) -> tuple[list[str], dict[str, str]]:
    """Return what is told as "id line:column-end", and the names of units by id."""
    parsed = checked(PATH, text.encode("utf-8"), "Asia/Ho_Chi_Minh")
    told = [f"{p.id} {p.span.line}:{p.span.column}-{p.span.end_column}" for p in parsed.diagnostics]
    names = {d.id: d.matter.names[0].name for d in parsed.documents if isinstance(d, UnitDocument)}
    return told, names


def test_one_mark_is_one_problem_and_all_other_rows_are_read() -> None:
    told, names = read(f'id,tên\ncd-a,"Công đoàn A\n{REST}')
    assert told == ["registry-quote 2:6-18"]
    assert len(names) == 2001
    assert names["cd-a"] == "Công đoàn A"


def test_two_marks_are_two() -> None:
    told, names = read(f'id,tên\ncd-a,"Công đoàn A\ncd-b,B\ncd-c,"C, c\n{REST}')
    assert told[:2] == ["registry-quote 2:6-18", "registry-quote 4:6-11"]
    assert {"cd-a", "cd-b", "cd-1999"} <= set(names)


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ('cd-a,"Công đoàn ""A"""', 'Công đoàn "A"'),
        # A mark within a cell is a letter.
        ('cd-a,Công đoàn 5" A', 'Công đoàn 5" A'),
        ('cd-a,"Công đoàn\nxã A"', "Công đoàn\nxã A"),
    ],
)
def test_marks_that_are_in_order_are_no_problem(row: str, name: str) -> None:
    told, names = read(f"id,tên\n{row}\n{REST}")
    assert [one for one in told if one.startswith("registry")] == []
    assert " ".join(names.get("cd-a", name).split()) == " ".join(name.split())
    assert "cd-1999" in names
