"""Numbers by Vietnamese rules: dots between thousands, a comma before decimals; Roman ordinals."""

from __future__ import annotations

from decimal import Decimal

from sitegen.text import Language
from sitegen.text.pattern import pattern

_NUMBER = pattern(
    r"(?P<sign>[+-]?)(?:(?P<grouped>[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?:[ ][0-9]{3})+)"
    r"|(?P<plain>[0-9]+))(?:,(?P<decimals>[0-9]+))?"
)
_SPACES = pattern(r"\s")
_ROMAN = pattern(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
# Nobody counts further, and Python makes no number of any length.
_MOST_DIGITS = 40
_VALUES = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def read_number(text: str) -> int | Decimal | None:
    """Return the number that a Vietnamese text writes, exactly; None if it is none.

    "28.150" is 28150 and "1,5" one and a half. "1.5" and "0.500" are no numbers by these
    rules: what the dot means would be a guess.
    """
    found = _NUMBER.fullmatch(_SPACES.sub(" ", text.strip()))
    if found is None:
        return None
    digits = (found["grouped"] or found["plain"]).replace(".", "").replace(" ", "")
    if len(digits) + len(found["decimals"] or "") > _MOST_DIGITS:
        return None
    sign = "-" if found["sign"] == "-" else ""
    if found["decimals"] is None:
        return int(sign + digits)
    return Decimal(f"{sign}{digits}.{found['decimals']}")


def format_number(number: int | Decimal, language: Language) -> str:
    """Return a number as the language prints it: `28.150.000` and `1,5`, or `28,150,000`."""
    text = f"{number:,f}" if isinstance(number, Decimal) else f"{number:,}"
    return text if language == "en" else text.translate({ord(","): ".", ord("."): ","})


def roman_to_int(text: str) -> int | None:
    """Return the value of a Roman number in its one right spelling, in either case, or None."""
    upper = text.strip().upper()
    if not upper or not _ROMAN.fullmatch(upper):
        return None
    total = 0
    for value, sign in _VALUES:
        while upper.startswith(sign):
            total += value
            upper = upper[len(sign) :]
    return total


def int_to_roman(number: int) -> str:
    """Return the Roman spelling of 1 to 3999; ValueError for others."""
    if not 1 <= number <= 3999:
        raise ValueError(f"no Roman number: {number}")
    text = ""
    for value, sign in _VALUES:
        count, number = divmod(number, value)
        text += sign * count
    return text
