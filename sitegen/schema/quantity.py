"""A number with what it counts, as reports write it: `153.591.678 đồng`, `98,5%`."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from msgspec import Struct

from sitegen.diagnostics import Span
from sitegen.schema.value import OneText, Reading
from sitegen.text.numbers import read_number
from sitegen.text.pattern import pattern

_QUANTITY = pattern(r"(?P<number>[+-]?\d(?:[\d., ]*\d)?)\s*(?P<measure>\D*)")


class Quantity(Struct, frozen=True, array_like=True):
    """An exact number; `measure` is what stood behind it, or empty."""

    number: int | Decimal
    measure: str = ""


class QuantityText(Struct, OneText, frozen=True):
    """A number by Vietnamese rules, with or without the word for what is counted."""

    def value(self, text: str, span: Span, reading: Reading) -> Any:
        found = _QUANTITY.fullmatch(text)
        number = read_number(found["number"]) if found else None
        if found is None or number is None:
            return reading.fail("number-unreadable", span, text=text)
        return Quantity(number, found["measure"].strip())
