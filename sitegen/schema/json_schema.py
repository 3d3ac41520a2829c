"""Record declarations → JSON Schema, draft 7, for editors that complete and check while one types.

A schema refuses nothing that the program takes, but for a text that YAML takes for true or false.
It lets pass what only the program can judge: what stands under a key that is spelled with accents
or capitals, dates, units, files.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC
from typing import Any

from msgspec import Struct

from sitegen.diagnostics import Span
from sitegen.schema import node as tree
from sitegen.schema import value
from sitegen.schema.quantity import QuantityText
from sitegen.schema.record import Key, Keyed, Record, keys_of
from sitegen.schema.reference import FilePath, Id, LanguageTag, OldAddress, Slug, Url
from sitegen.schema.yaml_text import read_yaml

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
# A name that folding would change: whether it is a key, only the program can say.
_UNFOLDED = "[^a-z0-9_]"
_LETTERS = "a-z0-9"


class MapOf(Struct, frozen=True):
    """A mapping with names of the writer's own, whose values are all of one type."""

    item: Any


class SchemaWords(Struct, frozen=True):
    """What a schema says in one language.

    `titles` of records and `keys` (English key → meaning, example as typed) go by the name of the
    record; `values` returns the label of a value of a Choice.
    """

    titles: Mapping[str, str]
    keys: Mapping[str, Mapping[str, tuple[str, str]]]
    values: Callable[[value.Choice, str], str]


class _Writer(Struct, frozen=True):
    words: SchemaWords
    english_first: bool
    stand_ins: Mapping[type, Any]


def json_schema(
    root: Any,
    words: SchemaWords,
    *,
    english_first: bool = False,
    stand_ins: Mapping[type, Any] | None = None,
) -> Schema:
    """Return the schema of a file whose content is of the type `root`.

    Both names of a key are taken, but editors offer one, the Vietnamese unless `english_first`.
    `stand_ins` maps types that are not of this package to those they are written like.
    """
    writer = _Writer(words, english_first, stand_ins or {})
    definitions: dict[str, Schema] = {}
    for record in records_in(root, writer.stand_ins):
        definitions[name_of(record)] = _record(record, writer)
        for known in keys_of(record):
            definitions[_place(record, known)] = _property(record, known, writer)
    return {"$schema": DRAFT, **_type(root, writer), "definitions": definitions}


def name_of(record: type[Keyed]) -> str:
    """Return the name of a record, under which its words and its definition are found."""
    return record.__name__


def records_in(type: Any, stand_ins: Mapping[type, Any] | None = None) -> tuple[type[Keyed], ...]:
    """Return the records that a type holds, each once, in the order they are met."""
    found: dict[Any, None] = {}
    _gather(type, stand_ins or {}, found)
    return tuple(found)


def _gather(type: Any, stand_ins: Mapping[type, Any], found: dict[Any, None]) -> None:
    match _written_as(type, stand_ins):
        case Record(record):
            if record not in found:
                found[record] = None
                for known in keys_of(record):
                    _gather(known.type, stand_ins, found)
        case value.Either(record) | value.ListOf(record) | MapOf(record):
            _gather(record, stand_ins, found)


def _written_as(type: Any, stand_ins: Mapping[type, Any]) -> Any:
    return stand_ins.get(type.__class__, type)


def _place(record: type[Keyed], known: Key) -> str:
    return f"{name_of(record)}.{known.english}"


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _record(record: type[Keyed], writer: _Writer) -> Schema:
    """Return the schema of a mapping: every name of every key, none twice, nothing else."""
    properties: Schema = {}
    second: Schema = {}
    demands: list[Schema] = []
    for known in keys_of(record):
        first, *others = _names(known, writer.english_first)
        here = _ref(_place(record, known))
        properties[first] = here
        second |= {name: {"allOf": [here], "doNotSuggest": True} for name in others}
        if known.required:
            spelled = {"not": {"propertyNames": {"not": {"pattern": _UNFOLDED}}}}
            one = [{"required": [name]} for name in (first, *others)]
            demands.append({"anyOf": [*one, spelled]})
        demands += [
            {"not": {"required": [a, b]}}
            for n, a in enumerate((first, *others))
            for b in others[n:]
        ]
    made: Schema = {
        "title": writer.words.titles[name_of(record)],
        "type": "object",
        "properties": properties | second,
        "patternProperties": {_UNFOLDED: {}},
        "additionalProperties": False,
    }
    return {**made, "allOf": demands} if demands else made


def _names(known: Key, english_first: bool) -> tuple[str, ...]:
    """Return the names of a key, the one to be offered first."""
    first = known.english if english_first else known.vietnamese
    return tuple(dict.fromkeys((first, known.english, known.vietnamese, *known.names)))


def _property(record: type[Keyed], known: Key, writer: _Writer) -> Schema:
    meaning, example = writer.words.keys[name_of(record)][known.english]
    made = {"description": meaning, "examples": [_parsed(example)], **_type(known.type, writer)}
    return made if known.required else _or_empty(made)


def _parsed(example: str) -> Any:
    node, _ = read_yaml(f"x: {example}\n", "x")
    assert isinstance(node, tree.Mapping)
    return as_data(node.entries[0][1])


def as_data(node: tree.Node) -> Any:
    """Return what was written as lists and dictionaries of texts; an empty value is None."""
    match node:
        case tree.Scalar():
            return None if tree.is_blank(node) else node.text
        case tree.Sequence():
            return [as_data(item) for item in node.items]
        case tree.Mapping():
            return {key.text: as_data(item) for key, item in node.entries}
    return None


def _or_empty(schema: Schema) -> Schema:
    """Return a schema that takes nothing too: a key left empty counts as not written."""
    nothing = {"type": "null"}
    if "$ref" in schema:
        told = {name: schema[name] for name in ("description", "examples")}
        return {**told, "anyOf": [{"$ref": schema["$ref"]}, nothing]}
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], nothing]}
    if "enum" in schema:
        schema = {**schema, "enum": [*schema["enum"], None]}
    if "type" in schema:
        types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        schema = {**schema, "type": [*types, "null"]}
    return schema


def _type(type: Any, writer: _Writer) -> Schema:
    """Return the schema of a value; a number stands for its own text."""
    type = _written_as(type, writer.stand_ins)
    match type:
        case Record(record):
            return _ref(name_of(record))
        case MapOf(item):
            return {"type": "object", "additionalProperties": _type(item, writer)}
        case value.ListOf(item, most):
            one = _type(item, writer)
            return {
                "anyOf": [one, {"type": "array", "items": _or_empty_item(one), "maxItems": most}]
            }
        case value.Either(record, expand):
            return {"anyOf": [_type(short_key(record, expand).type, writer), _type(record, writer)]}
        case value.Choice():
            return _choice(type, writer)
        case value.Text(most, least):
            return {"type": ["string", "number"], "minLength": least, "maxLength": most}
        case value.Whole(least, most):
            number = {"type": "integer", "minimum": least, "maximum": most}
            return {"anyOf": [number, {"type": "string", "pattern": r"\d"}]}
        case value.Ordinal():
            number = {"type": "integer", "minimum": 1, "maximum": 99}
            return {"anyOf": [number, {"type": "string", "minLength": 1}]}
        case value.YesNo():
            return _yes_no()
        case value.Free():
            return {}
    return dict(_PATTERNS[type.__class__])


def _or_empty_item(one: Schema) -> Schema:
    """An item of a list that is left empty is passed over."""
    return {"anyOf": [one, {"type": "null"}]}


def short_key(record: Any, expand: Any) -> Key:
    """Return the key that a lone text stands for in an Either of these."""
    expanded = expand(tree.Scalar("", Span("")))
    assert isinstance(expanded, tree.Mapping)
    english = expanded.entries[0][0].text
    return next(known for known in keys_of(record.record) if known.english == english)


def _choice(choice: value.Choice, writer: _Writer) -> Schema:
    """Return ids, their labels where they may be typed, and other spellings, each explained."""
    offered: dict[str, str] = {id: writer.words.values(choice, id) for id in choice.values}
    for id, label in tuple(offered.items()):
        if _reads_as(choice, label, id):
            offered.setdefault(label, f"= {id}")
    offered |= {alias: f"= {id}" for alias, id in choice.aliases}
    names = (*choice.values, *(alias for alias, _ in choice.aliases))
    listed = {"enum": list(offered), "enumDescriptions": list(offered.values())}
    spelled = "|".join("".join(map(_letter, name)) for name in names)
    return {"anyOf": [listed, {"type": "string", "pattern": f"^(?:{spelled})$"}]}


def _letter(letter: str) -> str:
    """Return a pattern for a letter of an id, in either case, with or without an accent."""
    if letter == "-":
        return r"[\s_-]+"
    accented = "À-ỹ" if letter in "adeiouy" else ""
    return f"[{letter}{letter.upper()}{accented}]"


def _reads_as(choice: value.Choice, text: str, id: str) -> bool:
    reading = value.Reading(UTC)
    return bool(choice.value(text, Span(""), reading) == id)


def _yes_no() -> Schema:
    offered: dict[Any, str] = {"có": "", "không": "", True: "= có", False: "= không"}
    for yes, words in (("có", "co đúng dung x yes on true"), ("không", "khong sai no off false")):
        for word in (yes, *words.split()):
            for spelled in (word, word.capitalize()):
                offered.setdefault(spelled, f"= {yes}")
    return {"enum": list(offered), "enumDescriptions": list(offered.values())}


_TEXT = {"type": "string"}
_DATE: Schema = {"type": ["string", "integer"], "pattern": r"\d"}

# Types written as one text; a pattern lets through what only the program can judge.
_PATTERNS: Mapping[type, Schema] = {
    QuantityText: {"type": ["string", "number"], "pattern": r"^\s*[+-]?\d"},
    value.TermYears: {
        **_TEXT,
        "pattern": r"^(?:[Nn]hiệm kỳ )?\d{4}(?:\s*[-–—]\s*|\s+)\d{4}$",
    },
    value.MomentText: _DATE,
    value.PeriodText: _DATE,
    Slug: {"type": ["string", "integer"], "pattern": rf"^[{_LETTERS}]+(?:-[{_LETTERS}]+)*$"},
    Id: {**_TEXT, "pattern": rf"^[a-z][{_LETTERS}]*(?:-[{_LETTERS}]+)*$"},
    LanguageTag: {**_TEXT, "pattern": r"^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$"},
    FilePath: {
        **_TEXT,
        "pattern": r"^(?![A-Za-z][A-Za-z0-9+.\-]*:|//|\\\\|~)[^\u0000-\u001f\u007f]+$",
    },
    Url: {**_TEXT, "pattern": r"^https?://[^\s/<>\"'\\@:]+"},
    OldAddress: {**_TEXT, "pattern": r"^(?!//|~)[^#\\<>\"'|*]+$"},
}
