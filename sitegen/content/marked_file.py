"""A file of front matter and Markdown: what every content kind written by hand starts from."""

from __future__ import annotations

from collections.abc import Mapping as Map
from typing import Any, Generic, TypeVar

from msgspec import Struct, structs

from sitegen.content.decoding import SourceText
from sitegen.content.document import Document, Parsed, Partial, Spans
from sitegen.content.front_matter import fence, read_matter, split
from sitegen.content.markup.body import Body
from sitegen.content.settings import ParseSettings
from sitegen.diagnostics import Diagnostic, Severity, Span, error, in_order
from sitegen.schema.record import read_record, rest_of
from sitegen.schema.value import Reading

R = TypeVar("R")


class MarkedFile(Struct, Generic[R], frozen=True):
    """A file as far as it could be read; `spans` holds the opening fence under the empty path.

    `wrong` are the paths of values that are not what the writer meant, None if there is no error.
    """

    matter: R
    body: Body
    spans: Spans
    wrong: frozenset[str] | None = None

    @property
    def opening(self) -> Span:
        """The place of the front matter as a whole."""
        return self.spans[""]


def read_marked(
    source: SourceText,
    record: type[R],
    settings: ParseSettings,
    *,
    titled: bool = False,
    ambiguous: Map[str, tuple[str, ...]] | None = None,
) -> tuple[MarkedFile[R] | None, list[Diagnostic]]:
    """Return the front matter of `source` as a `record`, and its text, and every problem of both.

    With `titled` the record's `title` is required, and the first `# …` line serves where the key
    is missing. None comes only where front matter and text cannot be told apart.
    """
    path = source.path
    parts, problems = split(source.text, path)
    if parts is None:
        return None, problems
    node, wrong_matter = read_matter(parts, path)
    problems += wrong_matter
    reading = Reading(settings.zone)
    reading.spans[""] = opening = fence(parts, path)
    matter: Any = None
    if node is not None:
        matter = read_record(record, node, reading, ambiguous=ambiguous or {})
        problems += reading.problems
    untitled = titled and "title" not in reading.spans
    told = "title" in reading.mistyped
    body, found = settings.converter.convert(parts.body, path, parts.body_line, take_title=untitled)
    problems += found
    if untitled and node is not None and not body.lead_title and not told:
        place = reading.keys.get("title", opening)
        problems.append(error("key-missing", place, key="tieu_de"))
        reading.wrong.add("title")
    wrong = None
    if matter is None:
        matter = rest_of(record, reading)
    if any(p.severity is Severity.ERROR for p in problems):
        wrong = reading.untrusted
    if matter is None:
        return None, problems
    if untitled:
        matter = structs.replace(matter, title=body.lead_title[:300])
    return MarkedFile(matter, body, dict(reading.spans), wrong), problems


def parsed(
    source: SourceText, documents: tuple[Document, ...], problems: list[Diagnostic]
) -> Parsed:
    """Return the outcome of a file, its places still those of the normalised text."""
    return Parsed(source.path, documents, in_order(problems))


def judged(
    source: SourceText,
    document: Document,
    problems: list[Diagnostic],
    wrong: frozenset[str] | None,
) -> Parsed:
    """Return the outcome of a file of one document: whole, or partial if anything is wrong."""
    if wrong is None:
        return parsed(source, (document,), problems)
    partial = Partial(document, tuple(sorted(wrong)))
    return Parsed(source.path, (), in_order(problems), (partial,))
