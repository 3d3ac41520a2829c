from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.text.normalise import (
    OriginalColumns,
    control_characters,
    is_printable,
    normalise,
    on_one_line,
    raw_lines,
)

TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "aệ\n\r\t ÐðĐ\ufeff\u200b\u00ad\u00a0\u0301\u0323\u0302\x0b\x0c\x85\u2028\ue003"
        ),
        st.characters(),
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (unicodedata.normalize("NFD", "Đại hội tuỵ"), "Đại hội tuỵ"),
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("\ufeffTiêu đề", "Tiêu đề"),
        ("công\u200b\u00adđoàn", "côngđoàn"),
        ("e\u200b\u0302", "ê"),  # composed although something invisible stood between
        ("ÐẢNG ỦY, ðoàn", "ĐẢNG ỦY, đoàn"),
        ("a\ue000b\ue00fc\ue010", "abc\ue010"),
        ("một\x0bhai\x0cba\x00bốn\x85năm\u2028sáu\u2029", "một hai ba bốn năm sáu "),
        ("a\tb\u00a0c\ufffe\U0001ffff", "a\tb\u00a0c  "),
        ("Côngđoàn 👩\u200d🔧", "Côngđoàn 👩\u200d🔧"),  # joiners of emoji stay
    ],
)
def test_the_door(raw: str, expected: str) -> None:
    assert normalise(raw) == expected


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_the_door_is_idempotent_and_keeps_the_lines(raw: str) -> None:
    text = normalise(raw)
    assert normalise(text) == text
    assert len(text.split("\n")) == len(raw_lines(raw))
    assert "\n".join(normalise(line) for line in raw_lines(raw)) == text
    assert text.splitlines() == text.removesuffix("\n").split("\n") or not text
    text.encode("utf-8")


def test_control_characters_are_located_in_the_text_as_read() -> None:
    raw = "\ufeffe\u0302\x00x\r\nab\ue003c\x0b"
    assert control_characters(raw) == ((1, 4, 0), (2, 3, 0xE003), (2, 5, 0x0B))
    assert control_characters("Đại hội\t\u00a0…\u200b") == ()


def test_of_countless_control_characters_only_those_asked_for_are_located() -> None:
    assert control_characters("\x01" * 1_000_000, 2) == ((1, 1, 1), (1, 2, 1))


def test_a_column_is_found_again_in_the_file() -> None:
    raw = "\ufeff" + unicodedata.normalize("NFD", "hội") + "\u200b: x"
    assert normalise(raw) == "hội: x"
    # File: BOM h o ◌̣ ◌̂ i ZWSP : space x
    assert [OriginalColumns(raw).of(column) for column in range(1, 8)] == [2, 3, 6, 8, 9, 10, 11]


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_columns_of_starters_map_back_exactly(raw: str) -> None:
    line = raw_lines(raw)[0]
    text = normalise(line)
    columns = [OriginalColumns(line).of(column) for column in range(1, len(text) + 2)]
    assert columns == sorted(columns)
    assert columns[-1] == len(line) + 1
    for column, original in enumerate(columns[:-1], start=1):
        if text[column - 1] in "a\t ":
            assert normalise(line[original - 1]) == text[column - 1]


def test_whatever_is_printable_holds_nothing_odd() -> None:
    # Beside a joiner, which stays and is not printable, each character is looked at by itself.
    texts = [f"\u200d{chr(code)}" for code in range(sys.maxunicode + 1)]
    odd = [text[1] for text in texts if normalise(text) != unicodedata.normalize("NFC", text)]
    assert {c for c in odd if is_printable(c)} == {"\u00d0", "\u00f0"}
    assert set("\u200b\ue000\x0b\x85\u2028\ufffe\x00\ufeff") < set(odd)


@given(st.text(st.sampled_from("ab \t\n\u00a0\u3000\x1f\u200b\u2028đ"), max_size=12))
def test_one_line_has_one_space_wherever_there_were_blanks(text: str) -> None:
    assert on_one_line(text) == " ".join(text.split())
