"""Front matter as it should look: keys in one language, in the order in which they are declared.

Lines move as they are: an entry is the lines of a main key, and the comments and blank lines above
it. Whatever stands under a key keeps its place there; nothing is changed but names of keys.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC
from typing import Any, NamedTuple

from sitegen.diagnostics import Span, has_errors
from sitegen.schema.node import Mapping
from sitegen.schema.record import Key, Keyed, Record, keys_of
from sitegen.schema.value import INVALID, Reading
from sitegen.schema.yaml_text import read_yaml
from sitegen.text import Language
from sitegen.text.folding import fold_key
from sitegen.text.normalise import OriginalColumns, normalise
from sitegen.text.pattern import pattern

_LINE = pattern(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_INDEX = pattern(r"\[\d+\]")


def rewritten(raw: str, record: type[Keyed], language: Language) -> str:
    """Return front matter, its last line ended, with its keys in a language and in order.

    It comes back as it is where it cannot be read without errors, or would be read otherwise.
    """
    before = _read(raw, record)
    if before is None:
        return raw
    lines = [line for line in _LINE.findall(raw) if line]
    renamed = _renamed(lines, record, before, language)
    text = "".join(_ordered(renamed, record, before.node))
    after = _read(text, record)
    same = after is not None and (after.value, after.told) == (before.value, before.told)
    return text if same else raw


class _Matter(NamedTuple):
    """What front matter says; `told` are the ids of what is remarked of it."""

    node: Mapping
    reading: Reading
    value: Keyed
    told: tuple[str, ...]


def _read(raw: str, record: type[Keyed]) -> _Matter | None:
    """Return what front matter says, None where anything is wrong with it."""
    text = normalise(raw)
    node, problems = read_yaml(text, "")
    if not isinstance(node, Mapping) or node.braces:
        return None
    # Whatever the time zone is, it is the same before and after.
    reading = Reading(UTC)
    value = Record(record).read(node, reading, "")
    told = (*problems, *reading.problems)
    if value is INVALID or has_errors(told):
        return None
    return _Matter(node, reading, value, tuple(sorted(problem.id for problem in told)))


def _renamed(
    lines: Sequence[str], record: type[Keyed], matter: _Matter, language: Language
) -> list[str]:
    """Return the lines with every key under its name in a language."""
    changed = list(lines)
    # From the right, so that the places before a key stay what they were.
    for path, span in sorted(matter.reading.keys.items(), key=lambda item: item[1], reverse=True):
        known = _key_at(record, path)
        line = changed[span.line - 1]
        start, end = _columns(lines[span.line - 1], span)
        written = line[start:end]
        # A short form has no key of its own: its place is that of its value.
        if known is None or fold_key(normalise(written).strip("'\"")) not in known.names:
            continue
        if line[end:].lstrip()[:1] in (":", "："):
            name = known.vietnamese if language == "vi" else known.english
            changed[span.line - 1] = line[:start] + name + line[end:]
    return changed


def _columns(raw_line: str, span: Span) -> tuple[int, int]:
    """Return where a place of the normalised text begins and ends in the line as it stands."""
    columns = OriginalColumns(raw_line.rstrip("\r\n"))
    return columns.of(span.column) - 1, columns.of(span.end_column) - 1


def _key_at(record: type[Keyed], path: str) -> Key | None:
    """Return the key at an English path such as `people[0].name`."""
    *above, last = _INDEX.sub("", path).split(".")
    inside: type[Keyed] | None = record
    for name in above:
        known = _named(inside, name)
        inside = None if known is None else _record_under(known)
    return _named(inside, last)


def _named(record: type[Keyed] | None, english: str) -> Key | None:
    keys = () if record is None else keys_of(record)
    return next((known for known in keys if known.english == english), None)


def _record_under(known: Key) -> type[Keyed] | None:
    """Return the record whose keys stand under a key, by itself or in a list."""
    type: Any = known.type
    while type is not None and not isinstance(type, Record):
        type = getattr(type, "record", None) or getattr(type, "item", None)
    return None if type is None else type.record


def _ordered(lines: Sequence[str], record: type[Keyed], node: Mapping) -> list[str]:
    """Return the lines with the main keys in the order of the record, and what is below the last.

    Comments and blank lines belong to the key that follows them.
    """
    margin = node.entries[0][0].span.column
    starts = [key.span.line - 1 for key, _ in node.entries]
    if any(key.span.column != margin for key, _ in node.entries):
        return list(lines)
    begins = [0, *(_above(lines, start, margin) for start in starts[1:]), len(lines)]
    begins[-1] = max(_above(lines, len(lines), margin), starts[-1] + 1)
    places = {name: n for n, known in enumerate(keys_of(record)) for name in known.names}
    entries = [
        (places.get(fold_key(key.text), len(places)), lines[start:end])
        for (key, _), start, end in zip(node.entries, begins[:-1], begins[1:], strict=True)
    ]
    ordered = sorted(entries, key=lambda entry: entry[0])
    return [line for _, entry in ordered for line in entry] + list(lines[begins[-1] :])


def _above(lines: Sequence[str], number: int, margin: int) -> int:
    """Return the first of the comments and blank lines right above a line."""
    while number and _is_between(lines[number - 1], margin):
        number -= 1
    return number


def _is_between(line: str, margin: int) -> bool:
    bare = line.strip()
    return not bare or (bare[0] == "#" and len(line) - len(line.lstrip()) < margin)
