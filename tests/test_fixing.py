"""Fixes applied to bytes: what no fix names stays as it is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.diagnostics import Edit, Fix
from sitegen.fixing import apply


def edit(line: int, column: int, end_column: int, text: str, end_line: int = 0) -> Edit:
    return Edit(line, column, end_line or line, end_column, text)


def fix(*edits: Edit) -> Fix:
    return Fix(edits)


def test_characters_are_replaced_put_in_and_taken_out() -> None:
    assert apply(b"abc\ndef\n", [fix(edit(1, 2, 3, "XY"))]) == (b"aXYc\ndef\n", 1)
    assert apply(b"abc\ndef\n", [fix(edit(2, 1, 1, "> "))]) == (b"abc\n> def\n", 1)
    assert apply(b"abc\ndef\n", [fix(edit(2, 4, 4, "!"))]) == (b"abc\ndef!\n", 1)
    assert apply(b"abc\ndef\n", [fix(edit(1, 3, 2, "", end_line=2))]) == (b"abef\n", 1)


def test_columns_count_characters_of_the_file() -> None:
    data = unicodedata.normalize("NFD", "ế b").encode()
    assert apply(data, [fix(edit(1, 5, 6, "c"))])[0].decode() == "e\u0302\u0301 c"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_the_byte_order_mark_stay(end: str, mark: bytes) -> None:
    data = mark + "mô\ntả\nx".replace("\n", end).encode()
    mended, count = apply(data, [fix(edit(2, 1, 1, "a\nb ")), fix(edit(3, 2, 2, "\n"))])
    assert count == 2
    assert mended == mark + "mô\na\nb tả\nx\n".replace("\n", end).encode()


def test_of_two_that_touch_the_same_the_first_is_applied() -> None:
    first, second = fix(edit(1, 1, 3, "X")), fix(edit(1, 2, 4, "Y"))
    assert apply(b"abcd", [first, second]) == (b"Xcd", 1)
    assert apply(b"abcd", [second, first]) == (b"aYd", 1)
    assert apply(b"abcd", [fix(edit(1, 2, 2, "X")), fix(edit(1, 2, 2, "Y"))]) == (b"aXbcd", 1)


def test_one_may_begin_where_another_ends() -> None:
    both = [fix(edit(1, 3, 4, "Y")), fix(edit(1, 1, 3, "X"))]
    assert apply(b"abcd", both) == (b"XYd", 2)
    assert apply(b"abcd", [fix(edit(1, 1, 3, "X")), fix(edit(1, 3, 3, "-"))]) == (b"X-cd", 2)


def test_all_edits_of_a_fix_or_none() -> None:
    taken, half = fix(edit(1, 2, 3, "B")), fix(edit(1, 1, 2, "A"), edit(1, 2, 3, "?"))
    assert apply(b"abc", [taken, half]) == (b"aBc", 1)
    assert apply(b"abc", [half, taken]) == (b"A?c", 1)
    assert apply(b"abc", [fix(edit(1, 1, 2, "A"), edit(9, 1, 1, "?"))]) == (b"abc", 0)
    assert apply(b"abc", [fix(edit(1, 1, 3, "A"), edit(1, 2, 3, "?"))]) == (b"abc", 0)


@pytest.mark.parametrize(
    "wrong",
    [
        edit(0, 1, 1, "x"),
        edit(3, 1, 1, "x"),
        edit(1, 0, 1, "x"),
        edit(1, 5, 5, "x"),
        edit(1, 3, 2, "x"),
        edit(2, 1, 1, "x", end_line=1),
        edit(1, 1, 2, "a"),
    ],
)
def test_what_has_no_place_or_changes_nothing_is_not_applied(wrong: Edit) -> None:
    assert apply(b"abc\nd", [fix(wrong)]) == (b"abc\nd", 0)


def test_no_text_is_left_alone() -> None:
    assert apply(b"a\xffc", [fix(edit(1, 1, 2, "x"))]) == (b"a\xffc", 0)


def test_an_encoding_is_changed_as_a_whole() -> None:
    data = "Đại hội\r\n".encode("utf-16")
    assert apply(data, [Fix(encoding="utf-16")]) == ("Đại hội\r\n".encode(), 1)
    assert apply(b"\x81", [Fix(encoding="cp1258")]) == (b"\x81", 0)
    assert apply(b"abc", [Fix(encoding="no-such")]) == (b"abc", 0)


TEXT = st.text(st.sampled_from("aế\u0301\u200b\n\r—"), max_size=12)
EDITS = st.builds(
    Edit, st.integers(0, 4), st.integers(0, 6), st.integers(0, 4), st.integers(0, 6), TEXT
)
FIXES = st.lists(st.builds(Fix, st.lists(EDITS, max_size=3).map(tuple)), max_size=4)


@given(TEXT, FIXES)
def test_what_was_there_is_there_in_order_but_for_what_fixes_name(
    text: str, fixes: list[Fix]
) -> None:
    data = text.encode()
    mended, count = apply(data, fixes)
    assert count <= len(fixes)
    assert (count > 0) == any(apply(data, [one])[1] for one in fixes)
    assert mended == data or count
    if all(not edit.text for one in fixes for edit in one.edits):
        left = iter(text)
        assert all(character in left for character in mended.decode())
