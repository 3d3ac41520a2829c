"""Mappings → frozen structs, driven by the struct itself.

A field is declared with `key()`, which names its Vietnamese key and its type; the field's own name
is the English key. Both names are accepted, accents and case folded.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from collections.abc import Mapping as Map
from typing import Any, ClassVar, NamedTuple, TypeVar, cast

from msgspec import Struct, StructMeta, field, structs

from sitegen.diagnostics import Diagnostic, Edit, Fix, Related, error, has_errors
from sitegen.schema.node import (
    Faulty,
    Mapping,
    Node,
    Scalar,
    in_quotes,
    is_blank,
    left_out,
    put_in,
    stands_on_line_of,
)
from sitegen.schema.value import INVALID, Reading, Text, Type, shape_of
from sitegen.text.folding import fold_key
from sitegen.text.suggestion import closest, distance

_REQUIRED = object()
# Comparing a name with every key takes a while; who mistypes more than this mends these first.
_MOST_SEARCHES = 100


def key(
    vietnamese: str,
    type: Type,
    *,
    default: Any = _REQUIRED,
    name: str = "",
    also: tuple[str, ...] = (),
    elsewhere: tuple[str, ...] = (),
    stand_in: Any = _REQUIRED,
) -> Any:
    """Declare a field: its Vietnamese key, its type and, unless it is required, its default.

    `name` is the English key where Python reserves the word; `also` are further accepted names;
    under those `elsewhere` other programs know it: they are refused with this one as suggestion.
    Of a faulty record the rest can be judged if what is wrong has a default or a `stand_in`.
    """
    return _Declared(default, vietnamese, type, name, also, elsewhere, stand_in)


class _Declared(NamedTuple):
    default: Any
    vietnamese: str
    type: Type
    name: str
    also: tuple[str, ...]
    elsewhere: tuple[str, ...]
    stand_in: Any


class _KeyedMeta(StructMeta):
    """Takes what `key()` declared out of a class body, leaving the plain defaults."""

    def __new__(
        mcls, name: str, bases: tuple[type, ...], space: dict[str, Any], **options: Any
    ) -> Any:
        declared = {n: value for n, value in space.items() if isinstance(value, _Declared)}
        for field_name, one in declared.items():
            if one.default is _REQUIRED:
                del space[field_name]
            else:
                space[field_name] = one.default
        made: Any = super().__new__(mcls, name, bases, space, **options)
        made.__declared__ = declared
        return made


class Keyed(Struct, metaclass=_KeyedMeta, frozen=True, array_like=True, kw_only=True):
    """What writers fill in: a struct whose fields are declared with `key()`."""

    __declared__: ClassVar[Map[str, _Declared]]


class Key(Struct, frozen=True):
    """A key of a record as declared: its names, its type and whether it must be there."""

    field: str
    english: str
    vietnamese: str
    names: tuple[str, ...]
    type: Type
    required: bool
    elsewhere: tuple[str, ...] = ()


@functools.cache
def keys_of(record: type[Keyed]) -> tuple[Key, ...]:
    """Return the keys that `record` declares, in order; other fields are not for writers."""
    return tuple(_key(name, declared) for name, declared in record.__declared__.items())


@functools.cache
def _by_name(record: type[Keyed]) -> Map[str, Key]:
    return {name: key for key in keys_of(record) for name in key.names}


def _named(written: Scalar, by_name: Map[str, Key]) -> Key | None:
    """Return the key that a text names; names are what folding leaves as it is."""
    return by_name.get(written.text) or by_name.get(fold_key(written.text))


def _key(name: str, declared: _Declared) -> Key:
    english = declared.name or name
    return Key(
        name,
        english,
        declared.vietnamese,
        tuple(dict.fromkeys(map(fold_key, (english, declared.vietnamese, *declared.also)))),
        declared.type,
        declared.default is _REQUIRED,
        declared.elsewhere,
    )


R = TypeVar("R", bound=Keyed)


class Record(Struct, frozen=True):
    """A mapping read into `record`.

    `ambiguous` names keys that are refused because they could mean either of two others.
    """

    record: Any
    ambiguous: Map[str, tuple[str, ...]] = field(default_factory=dict)

    def read(self, node: Node, reading: Reading, at: str) -> Any:
        if isinstance(node, Faulty):
            return INVALID
        if not isinstance(node, Mapping):
            return reading.fail("expected-mapping", node.span, found=shape_of(node))
        keys = keys_of(self.record)
        by_name = _by_name(self.record)
        values: dict[str, Any] = {}
        written: dict[str, tuple[Scalar, Node]] = {}
        left_empty: list[_Holder] = []
        beside: list[_Beside] = []
        if node.lost:
            lost = set(map(fold_key, node.lost))
            if not at:
                reading.lost |= lost
            here = (by_name[name] for name in lost if name in by_name)
            reading.mistyped.update(_inside(at, known) for known in here)
        for written_key, value in _uncut(node, by_name, reading, at):
            known = _named(written_key, by_name)
            if known is None and (inner := _outdented(written_key, left_empty, reading)):
                beside.append(_Beside(written_key, value, len(reading.problems) - 1))
                if is_blank(value):
                    left_empty += _holder(written_key, inner, at)
                continue
            if known is None or not self.ambiguous.keys().isdisjoint(known.names):
                known = self._known(written_key, value, node, reading, at)
            if known is None:
                continue
            place = _inside(at, known)
            if known.field in written:
                first, before = written[known.field]
                also = Related(first.span, "first-here")
                fix = None if node.braces else left_out(written_key, value, before)
                span, name = written_key.span, written_key.text
                reading.problems.append(
                    error("duplicate-key", span, related=(also,), fix=fix, key=name)
                )
                reading.wrong.add(place)
                continue
            written[known.field] = written_key, value
            reading.keys[place] = written_key.span
            if is_blank(value):
                left_empty += _holder(written_key, known, place)
                continue
            reading.spans[place] = value.span
            values[known.field] = known.type.read(value, reading, place)
        _indent(beside, node, reading)
        for known in keys:
            if known.required and known.field not in values:
                place = _inside(at, known)
                if place not in reading.mistyped and reading.lost.isdisjoint(known.names):
                    span = reading.keys.get(place, node.span)
                    reading.fail("key-missing", span, key=known.vietnamese)
                values[known.field] = INVALID
        if any(value is INVALID for value in values.values()):
            return self._rest(values, reading, at)
        return self.record(**values)

    def _rest(self, values: dict[str, Any], reading: Reading, at: str) -> Any:
        """Put by what can be used of a faulty record."""
        kept = {name: value for name, value in values.items() if value is not INVALID}
        for known in keys_of(self.record):
            if values.get(known.field) is not INVALID:
                continue
            place = _inside(at, known)
            if place in reading.rests:
                kept[known.field] = reading.rests.pop(place)
                continue
            reading.wrong.add(place)
            if known.required:
                stand_in = self.record.__declared__[known.field].stand_in
                if stand_in is _REQUIRED:
                    return INVALID
                kept[known.field] = stand_in
        reading.rests[at] = self.record(**kept)
        return INVALID

    def _known(
        self, written: Scalar, value: Node, node: Mapping, reading: Reading, at: str
    ) -> Key | None:
        """Return the key that is meant, or None after reporting that none is."""
        by_name = _by_name(self.record)
        name = fold_key(written.text)
        known = by_name.get(name)
        if name in self.ambiguous:
            choices = self.ambiguous[name]
            reading.fail("key-ambiguous", written.span, key=written.text, choices=choices)
            reading.mistyped.update(_inside(at, by_name[choice]) for choice in choices)
            return None
        if known is None:
            near = next((key for key in by_name.values() if name in key.elsewhere), None)
            if near is None and reading.searches < _MOST_SEARCHES:
                reading.searches += 1
                near = by_name.get(closest(name, tuple(by_name)) or "")
            suggestion = near.vietnamese if near else ""
            fix = None
            if near and reading.searches < _MOST_SEARCHES:
                fix = self._respelt(written, value, node, reading)
            reading.fail(
                "key-unknown", written.span, fix=fix, key=written.text, suggestion=suggestion
            )
            if near:
                reading.mistyped.add(_inside(at, near))
        return known

    def _respelt(self, written: Scalar, value: Node, node: Mapping, reading: Reading) -> Fix | None:
        """Return what mends a slip in a key, where it can be but one that is not there yet.

        What stands under it has to be a value of that key.
        """
        by_name = _by_name(self.record)
        typed = fold_key(written.text)
        names = [name for name in by_name if distance(typed, name, 1) is not None]
        if len({by_name[name].field for name in names}) != 1 or is_blank(value):
            return None
        meant = by_name[names[0]]
        others = {found.field for key, _ in node.entries if (found := _named(key, by_name))}
        if meant.field in others or not self.ambiguous.keys().isdisjoint(meant.names):
            return None
        trial = Reading(reading.zone)
        if meant.type.read(value, trial, "") is INVALID or has_errors(trial.problems):
            return None
        span = written.span
        return Fix((Edit(span.line, span.column, span.line, span.end_column, min(names)),))


class _Beside(NamedTuple):
    """A key that stands beside the one left empty that it belongs under; its problem's number."""

    written: Scalar
    value: Node
    problem: int


def _indent(beside: list[_Beside], node: Mapping, reading: Reading) -> None:
    """Give the problems of keys that stand beside their record the fix that moves them under it.

    All of them have to stand right below it, on a line each.
    """
    if not beside or node.braces:
        return
    keys = [key for key, _ in node.entries]
    start = keys.index(beside[0].written)
    count = len(beside)
    lines = [key.span.line for key in keys[start : start + count]]
    if (
        [one.written for one in beside] != keys[start : start + count]
        or lines != list(range(lines[0], lines[0] + count))
        or not all(_is_short(one) for one in beside)
        or not is_blank(node.entries[start - 1][1])
    ):
        return
    edits = tuple(put_in((one.written.span.line, one.written.span.column), "  ") for one in beside)
    for one in beside:
        told: Diagnostic = reading.problems[one.problem]
        reading.problems[one.problem] = structs.replace(told, fix=Fix(edits))


def _is_short(one: _Beside) -> bool:
    value = one.value
    return (
        isinstance(value, Scalar) and not is_blank(value) and stands_on_line_of(one.written, value)
    )


class _Holder(NamedTuple):
    """A key without a value, the record that belongs under it, and its path."""

    written: Scalar
    record: Any
    at: str


def _holder(written: Scalar, known: Key, at: str) -> list[_Holder]:
    """Return a key with its record if keys belong under it, which may stand beside it instead."""
    type: Any = known.type
    while not isinstance(type, Record):
        type = getattr(type, "record", None) or getattr(type, "item", None)
        if type is None:
            return []
    return [_Holder(written, type.record, at)]


def _outdented(written: Scalar, left_empty: list[_Holder], reading: Reading) -> Key | None:
    """Return the key of a record left empty above that stands beside it, after reporting it."""
    name = fold_key(written.text)
    for above in reversed(left_empty):
        known = next((key for key in keys_of(above.record) if name in key.names), None)
        if known is not None:
            text = above.written.text
            reading.fail("key-not-indented", written.span, key=written.text, above=text)
            reading.wrong.add(above.at)
            return known
    return None


def _inside(at: str, known: Key) -> str:
    return f"{at}.{known.english}" if at else known.english


def _uncut(
    node: Mapping, by_name: Map[str, Key], reading: Reading, at: str
) -> Iterator[tuple[Scalar, Node]]:
    """Yield the entries, each with the texts that a comma cut off from it.

    Of `{mo_ta: Hai người, phía sau là biển}` YAML takes what follows the comma for a key without a
    value. To a free text it is given back; what else it could belong to is not guessed.
    """
    held: tuple[Scalar, Node] | None = None
    for entry in node.entries:
        written, value = _parted(*entry, by_name) if node.braces else entry
        cut = node.braces and is_blank(value) and _named(written, by_name) is None
        key, before = held or (written, value)
        if cut and key is not written and isinstance(before, Scalar) and before.plain:
            known = _named(key, by_name)
            text = f"{before.text}, {written.text}"
            if known is not None and isinstance(known.type, Text):
                span = structs.replace(before.span, end_column=written.span.end_column)
                held = (key, Scalar(text, span, True, key.text, in_quotes(text, span)))
            else:
                reading.fail("key-cut-by-comma", written.span, key=key.text, text=text)
                if known is not None:
                    reading.wrong.add(_inside(at, known))
            continue
        if held is not None:
            yield held
        held = (written, value)
    if held is not None:
        yield held


def _parted(written: Scalar, value: Node, by_name: Map[str, Key]) -> tuple[Scalar, Node]:
    """Return a key and its value of an entry in braces that has no space after the colon."""
    name, colon, text = written.text.partition(":")
    if not colon or not written.plain or not is_blank(value) or fold_key(name) not in by_name:
        return written, value
    middle = written.span.column + len(name)
    key = Scalar(name, structs.replace(written.span, end_column=middle), True)
    return key, Scalar(text, structs.replace(written.span, column=middle + 1), True)


def read_record(record: type[R], node: Node, reading: Reading, **options: Any) -> R | None:
    """Return `record` read from `node`, or None after reporting every problem of it."""
    value = Record(record, **options).read(node, reading, "")
    return None if value is INVALID else cast(R, value)


def rest_of(record: type[R], reading: Reading) -> R | None:
    """Return what could be read of a `record` that `read_record` refused, None if nothing.

    Wherever its values are wrong they are defaults or stand-ins: see `Reading.untrusted`.
    """
    if "" in reading.rests:
        return cast(R, reading.rests[""])
    reading.wrong.add("")
    missing = {name: one for name, one in record.__declared__.items() if one.default is _REQUIRED}
    if any(one.stand_in is _REQUIRED for one in missing.values()):
        return None
    return record(**{name: one.stand_in for name, one in missing.items()})
