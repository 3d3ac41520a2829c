"""Mappings → frozen dataclasses, driven by the dataclass itself.

A field is declared with `key()`, which names its Vietnamese key and its type; the field's own name
is the English key. Both names are accepted, accents and case folded.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Mapping as Map
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, TypeVar, cast

from sitegen.diagnostics import Related, error
from sitegen.schema.node import Mapping, Node, is_blank
from sitegen.schema.value import INVALID, Reading, Type, shape_of
from sitegen.text.folding import fold_key
from sitegen.text.suggestion import closest

_REQUIRED = object()


def key(
    vietnamese: str,
    type: Type,
    *,
    default: Any = _REQUIRED,
    name: str = "",
    also: tuple[str, ...] = (),
) -> Any:
    """Declare a field: its Vietnamese key, its type and, unless it is required, its default.

    `name` is the English key where Python reserves the word; `also` are further accepted names.
    """
    metadata = {"vi": vietnamese, "type": type, "name": name, "also": also}
    if default is _REQUIRED:
        return dataclasses.field(metadata=metadata | {"required": True})
    return dataclasses.field(default=default, metadata=metadata | {"required": False})


class _Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a record as declared: its names, its type and whether it must be there."""

    field: str
    english: str
    vietnamese: str
    names: tuple[str, ...]
    type: Type
    required: bool


@functools.cache
def keys_of(record: type[_Dataclass]) -> tuple[Key, ...]:
    """Return the keys that `record` declares, in order; other fields are not for writers."""
    found = []
    for field in dataclasses.fields(cast(Any, record)):
        meta = field.metadata
        if "type" in meta:
            english = meta["name"] or field.name
            names = tuple(dict.fromkeys(map(fold_key, (english, meta["vi"], *meta["also"]))))
            found.append(
                Key(field.name, english, meta["vi"], names, meta["type"], meta["required"])
            )
    return tuple(found)


R = TypeVar("R", bound=_Dataclass)


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping read into `record`.

    `ambiguous` names keys that are refused because they could mean either of two others.
    """

    record: Any
    ambiguous: Map[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)

    def read(self, node: Node, reading: Reading, at: str) -> Any:
        if not isinstance(node, Mapping):
            return reading.fail("expected-mapping", node.span, found=shape_of(node))
        keys = keys_of(self.record)
        by_name = {name: key for key in keys for name in key.names}
        values: dict[str, Any] = {}
        written: dict[str, Any] = {}
        for written_key, value in node.entries:
            name = fold_key(written_key.text)
            if name in self.ambiguous:
                reading.fail(
                    "key-ambiguous",
                    written_key.span,
                    key=written_key.text,
                    choices=self.ambiguous[name],
                )
                continue
            known = by_name.get(name)
            if known is None:
                near = closest(name, tuple(by_name)) or ""
                suggestion = by_name[near].vietnamese if near else ""
                reading.fail(
                    "key-unknown", written_key.span, key=written_key.text, suggestion=suggestion
                )
                continue
            if known.field in written:
                also = Related(written[known.field].span, "first-here")
                reading.problems.append(
                    error("duplicate-key", written_key.span, related=(also,), key=written_key.text)
                )
                continue
            written[known.field] = written_key
            if is_blank(value):
                continue
            place = f"{at}.{known.english}" if at else known.english
            reading.spans[place] = value.span
            values[known.field] = known.type.read(value, reading, place)
        for known in keys:
            if known.required and known.field not in values:
                span = written[known.field].span if known.field in written else node.span
                reading.fail("key-missing", span, key=known.vietnamese)
                values[known.field] = INVALID
        if any(value is INVALID for value in values.values()):
            return INVALID
        return self.record(**values)


def read_record(record: type[R], node: Node, reading: Reading, **options: Any) -> R | None:
    """Return `record` read from `node`, or None after reporting every problem of it."""
    value = Record(record, **options).read(node, reading, "")
    return None if value is INVALID else cast(R, value)
