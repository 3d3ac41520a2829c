"""The site's abbreviations: content/glossary.yaml."""

from __future__ import annotations

from sitegen.content.decoding import SourceText
from sitegen.content.document import GlossaryDocument, GlossaryEntry, Parsed
from sitegen.content.marked_file import parsed
from sitegen.content.settings import ParseSettings
from sitegen.diagnostics import Related, Span, error
from sitegen.schema.node import Mapping, is_blank
from sitegen.schema.record import Keyed, Record, key
from sitegen.schema.value import INVALID, Either, ListOf, Reading, Text, as_field
from sitegen.schema.yaml_text import read_yaml


class Meaning(Keyed, frozen=True, kw_only=True):
    """What an abbreviation stands for, and how else it is written."""

    text: str = key("nghia", Text(300))
    variants: tuple[str, ...] = key("cach_viet_khac", ListOf(Text(60)), default=())


MEANING = Either(Record(Meaning), as_field("text"))


def read_glossary(source: SourceText, settings: ParseSettings) -> Parsed:
    """Return the glossary; an abbreviation or a variant may stand for one meaning only."""
    node, problems = read_yaml(source.text, source.path)
    if node is None:
        return parsed(source, (GlossaryDocument(path=source.path, entries=()),), problems)
    if not isinstance(node, Mapping):
        return parsed(source, (), [*problems, error("glossary-not-keys", node.span)])
    reading = Reading(settings.zone)
    entries = []
    first: dict[str, Span] = {}
    for short, meaning in node.entries:
        if is_blank(meaning):
            problems.append(error("key-missing", short.span, key=short.text))
            continue
        value = MEANING.read(meaning, reading, short.text)
        if value is INVALID:
            continue
        for form in (short.text, *value.variants):
            if form in first:
                also = Related(first[form], "first-here")
                problems.append(error("duplicate-key", short.span, related=(also,), key=form))
            first[form] = short.span
        entries.append(GlossaryEntry(short=short.text, text=value.text, variants=value.variants))
    document = GlossaryDocument(path=source.path, entries=tuple(entries))
    return parsed(source, (document,), [*problems, *reading.problems])
