"""Beginnings of files and blocks of front matter, as snippets of VS Code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Template
from typing import Any

from sitegen.editor.schemas import FILE_KINDS, FileKind, schema_words
from sitegen.locale.editor import editor_words
from sitegen.locale.starter import starter
from sitegen.schema.json_schema import SchemaWords, name_of
from sitegen.schema.record import Key, keys_of
from sitegen.schema.value import Choice, MomentText
from sitegen.text import Language

_TODAY = "$CURRENT_DATE/$CURRENT_MONTH/$CURRENT_YEAR"
_FILLED = {"date": _TODAY, "year": "$CURRENT_YEAR", "term_end": "2030"}
# The keys that the beginning of a file of a kind has.
_BEGINNINGS = {
    "article": ("title", "date", "type", "unit", "authors"),
    "page": ("title",),
    "unit": ("names", "level", "parent"),
    "change": ("date", "kind", "from", "to"),
    "letter": ("article", "name", "place", "date"),
}
_VALUE = re.compile(r"(?<=: )(?![\[{])[^\n]+")


def snippets(language: Language) -> dict[str, Any]:
    """Return the snippets of a site in a language, by the name that VS Code lists.

    In front matter VS Code looks for those of YAML, also in a Markdown file.
    """
    words = schema_words(language)
    made = {}
    for kind in FILE_KINDS:
        if kind.name in _BEGINNINGS:
            prefix, name = editor_words(language).beginnings[kind.name]
            body = ["---", *_beginning(kind, words, language), "---", "", "$0"]
            made[name] = {"prefix": prefix, "scope": "markdown", "body": body}
    article = FILE_KINDS[0].content.record
    blocks = starter(language).blocks
    for known in keys_of(article):
        meaning, example = words.keys[name_of(article)][known.english]
        block = blocks.get(known.english)
        body = _block(block) if block else [_line(known, example, 1, language)]
        made[_name(known, language)] = {
            "prefix": [_name(known, language)],
            "scope": "yaml",
            "description": meaning,
            "body": body,
        }
    return made


def _name(known: Key, language: Language) -> str:
    return known.vietnamese if language == "vi" else known.english


def _beginning(kind: FileKind, words: SchemaWords, language: Language) -> Iterator[str]:
    record = kind.content.record
    known = {key.english: key for key in keys_of(record)}
    for number, english in enumerate(_BEGINNINGS[kind.name], 1):
        _, example = words.keys[name_of(record)][english]
        yield _line(known[english], example, number, language)


def _line(known: Key, example: str, number: int, language: Language) -> str:
    """Return the line of a key: a choice of values, today, or an example to be typed over."""
    if isinstance(known.type, Choice):
        stop = f"${{{number}|{','.join(known.type.values)}|}}"
    elif isinstance(known.type, MomentText):
        stop = f"${{{number}:{_TODAY}}}"
    else:
        stop = f"${{{number}:{_escaped(example)}}}"
    return f"{_name(known, language)}: {stop}"


def _escaped(text: str) -> str:
    return re.sub(r"[\\$}]", r"\\\g<0>", text)


def _block(block: str) -> list[str]:
    """Return a block of the starter with a stop at every value that stands alone on its line."""
    count = iter(range(1, 100))

    def stop(found: re.Match[str]) -> str:
        text = found[0] if found[0].startswith("$") else _escaped(found[0])
        return f"${{{next(count)}:{Template(text).safe_substitute(_FILLED)}}}"

    return _VALUE.sub(stop, block).split("\n")
