"""The kinds of files that writers fill in, and the JSON Schema of each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from sitegen.config import (
    SEVERITY,
    BaseUrl,
    Config,
    NamedList,
    NamedLists,
    Severities,
    ZoneName,
)
from sitegen.content.appearance import Appearance, AppearanceRecord
from sitegen.content.article import Article
from sitegen.content.correspondence import EmailAddress, ServerAddress
from sitegen.content.glossary import MEANING
from sitegen.content.letter import Letter
from sitegen.content.navigation import MenuAddress, MenuLink, MenuLinkRecord
from sitegen.content.standalone_page import StandalonePage
from sitegen.content.unit import Unit, UnitChange
from sitegen.locale.keys import key_words
from sitegen.locale.strings import strings
from sitegen.schema import vocabulary
from sitegen.schema.colour import Colour
from sitegen.schema.json_schema import MapOf, Schema, SchemaWords, json_schema
from sitegen.schema.record import Record
from sitegen.schema.reference import Url
from sitegen.schema.value import Choice, Text
from sitegen.text import Language


class FileKind(Struct, frozen=True):
    """A kind of file: what it holds, which files are of it, in which language its keys are.

    The files lie under `prefix`, or are the one of that name. Without `keys`, its keys are in the
    language of the site.
    """

    name: str
    content: Any
    prefix: str
    keys: Language | None = None


FILE_KINDS = (
    FileKind("article", Record(Article), "content/articles/"),
    FileKind("page", Record(StandalonePage), "content/pages/"),
    FileKind("unit", Record(Unit), "content/units/"),
    FileKind("change", Record(UnitChange), "content/changes/"),
    FileKind("letter", Record(Letter), "content/letters/"),
    FileKind("config", Record(Config), "config.yaml", "en"),
    FileKind("glossary", MapOf(MEANING), "content/glossary.yaml"),
)

# How values of the types that only config.yaml knows are written.
STAND_INS: Mapping[type, Any] = {
    BaseUrl: Url(),
    EmailAddress: Text(120),
    ServerAddress: Text(300),
    ZoneName: Text(60),
    NamedLists: MapOf(Record(NamedList)),
    Severities: MapOf(SEVERITY),
    AppearanceRecord: Record(Appearance),
    Colour: Text(7, 3),
    MenuLinkRecord: Record(MenuLink),
    MenuAddress: Text(500),
}

# The prefix of the names of a vocabulary among the strings of the interface.
VOCABULARIES: Mapping[Choice, str] = {
    vocabulary.ARTICLE_TYPE: "type",
    vocabulary.EVENT_STATUS: "status",
    vocabulary.ROLE: "role",
    vocabulary.CONGRESS_FORM: "form",
    vocabulary.APPOINTMENT: "how",
    vocabulary.LEVEL: "level",
    vocabulary.CHANGE_KIND: "change",
}


def schema_words(language: Language) -> SchemaWords:
    """Return what schemas say in a language."""
    words = key_words(language)
    shown = strings(language).table

    def label(choice: Choice, id: str) -> str:
        prefix = VOCABULARIES.get(choice)
        return shown[f"{prefix}_{id.replace('-', '_')}"] if prefix else words.values[id]

    return SchemaWords(words.titles, words.words, label)


def schema(kind: FileKind, language: Language) -> Schema:
    """Return the schema of a kind of file for a site in a language."""
    first = kind.keys or language
    words = schema_words(language)
    return json_schema(
        kind.content,
        words,
        english_first=first == "en",
        stand_ins=STAND_INS,
    )


def schema_text(name: str, language: Language) -> str:
    """Return the schema of the kind of file called `name` as it is printed and written.

    Without a name, it is an object of all of them by kind. Raises KeyError if there is no such
    kind.
    """
    made = {kind.name: kind for kind in FILE_KINDS}
    if not name:
        return as_json({kind.name: schema(kind, language) for kind in FILE_KINDS})
    return as_json(schema(made[name], language))


def as_json(value: Any) -> str:
    """Return a value as the text of a JSON file."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
