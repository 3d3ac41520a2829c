"""The text of a new file: what is known, then what can be put to use, then how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import Template
from typing import Any

from sitegen.diagnostics import Span
from sitegen.scaffold.desk import Desk
from sitegen.schema.record import Keyed, keys_of
from sitegen.schema.value import INVALID, OneText, Reading
from sitegen.schema.yaml_line import yaml_line
from sitegen.text.dates import Moment, zone_of


def text_of(
    lines: Sequence[str],
    hint: str,
    blocks: Sequence[str],
    filled: Mapping[str, str],
    desk: Desk,
) -> str:
    """Return a file of front matter: what is known, then what can be put to use, then how."""
    shown = [Template(desk.words.blocks[block]).substitute(filled) for block in blocks]
    commented = [f"#{one}" for block in shown for one in block.split("\n")]
    return "\n".join(["---", *lines, *commented, hint, "---", "", ""])


def line(record: type[Keyed], name: str, value: str, desk: Desk) -> str:
    """Return the line of a key under its name in the site's language."""
    found = next(known for known in keys_of(record) if known.english == name)
    key = found.vietnamese if desk.config.language == "vi" else found.english
    return yaml_line(key, value)


def lines_of_list(record: type[Keyed], name: str, values: Sequence[str], desk: Desk) -> list[str]:
    """Return the lines of a key with a value a line, or on its own line if there is but one."""
    if len(values) == 1:
        return [line(record, name, values[0], desk)]
    key = line(record, name, "x", desk).partition(":")[0]
    return [f"{key}:", *(f"  - {value}" for value in values)]


def typed(date: Moment) -> str:
    """Return a date as officers type it; what the parser reads back, but for a part of a day."""
    if date.month is None:
        return f"{date.year}"
    if date.day is None:
        return f"{date.month:02}/{date.year}"
    day = f"{date.day:02}/{date.month:02}/{date.year}"
    return day if date.hour is None else f"{day} - {date.hour:02}:{date.minute or 0:02}"


def checked(type: Any, text: str, place: str) -> Any:
    """Return the value of a text that the schema accepts, or its first problem."""
    assert isinstance(type, OneText)
    reading = Reading(zone_of("Asia/Ho_Chi_Minh"))
    value = type.value(text, Span(place), reading)
    return reading.problems[0] if value is INVALID else value
