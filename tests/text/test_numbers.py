from __future__ import annotations

from decimal import Decimal

import pytest

from sitegen.text.numbers import format_number, int_to_roman, read_number, roman_to_int


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("153.591.678", 153591678),
        ("28.150", 28150),
        ("28 150 000", 28150000),
        ("28\u00a0150", 28150),
        ("05", 5),
        ("0", 0),
        (" 15 ", 15),
        ("-3", -3),
        ("1,5", Decimal("1.5")),
        ("1.234,50", Decimal("1234.50")),
        ("1.5", None),
        ("0.500", None),
        ("1.23.456", None),
        ("1.234.56", None),
        ("1,5,6", None),
        ("mười", None),
        ("1e5", None),
        ("5%", None),
        ("٣", None),
        ("", None),
    ],
)
def test_read_number(text: str, expected: int | Decimal | None) -> None:
    found = read_number(text)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("number", "vi", "en"),
    [
        (153591678, "153.591.678", "153,591,678"),
        (-2023, "-2.023", "-2,023"),
        (15, "15", "15"),
        (Decimal("1234.50"), "1.234,50", "1,234.50"),
        (Decimal("1E+3"), "1.000", "1,000"),
    ],
)
def test_format_number(number: int | Decimal, vi: str, en: str) -> None:
    assert format_number(number, "vi") == vi
    assert format_number(number, "en") == en
    assert read_number(vi) == number


@pytest.mark.parametrize(
    ("roman", "value"),
    [("VIII", 8), ("IX", 9), ("XIV", 14), ("XL", 40), ("MCMXCIV", 1994), ("MMMCMXCIX", 3999)],
)
def test_roman_both_ways(roman: str, value: int) -> None:
    assert roman_to_int(roman) == value
    assert int_to_roman(value) == roman


def test_every_roman_number_is_read_back() -> None:
    assert [roman_to_int(int_to_roman(number)) for number in range(1, 4000)] == [*range(1, 4000)]


@pytest.mark.parametrize("text", ["IIII", "IIX", "VV", "IC", "MMMM", "8", "", "vi ii"])
def test_no_roman_number(text: str) -> None:
    assert roman_to_int(text) is None


def test_roman_in_small_letters() -> None:
    assert roman_to_int(" viii ") == 8


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_beyond_roman_numbers(number: int) -> None:
    with pytest.raises(ValueError, match="no Roman number"):
        int_to_roman(number)


@pytest.mark.parametrize("text", ["9" * 41, "1," + "9" * 40, "9" * 60_000])
def test_what_nobody_counts_is_no_number(text: str) -> None:
    assert read_number(text) is None
