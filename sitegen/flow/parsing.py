"""Reading one file of content, from its bytes to what is remembered of it; runs in workers."""

from __future__ import annotations

import functools

import msgspec
from msgspec import Raw, Struct, structs

from sitegen.checks.document_checks import DOCUMENT_CHECKS, DOCUMENT_NEEDS
from sitegen.checks.source import Source
from sitegen.checks.trust import trusted
from sitegen.content.decoding import decode
from sitegen.content.document import (
    ArticleCard,
    ArticleDocument,
    ChangeDocument,
    Document,
    GlossaryDocument,
    LetterDocument,
    PageDocument,
    Parsed,
    Placement,
    Spans,
    UnitDocument,
)
from sitegen.content.kinds import parse_text
from sitegen.content.markup.body import Photo, Reference
from sitegen.content.markup.converter import converter
from sitegen.content.placing import in_file
from sitegen.content.settings import ParseSettings
from sitegen.content.source import MAX_TEXT_BYTES, SourceFile, read
from sitegen.diagnostics import Span, error, in_order
from sitegen.engine.digest import digest
from sitegen.flow.memory import Head, Row, encode, row_input
from sitegen.pages.leaf_values import (
    ArticleText,
    EncodedArticle,
    decoder,
    encode_article,
    headline_of,
)
from sitegen.text.dates import zone_of


class ParseTask(Struct, frozen=True):
    """One file to read, with what else its meaning depends on."""

    file: SourceFile
    timezone: str
    program: str


class ParseResult(Struct, frozen=True, array_like=True):
    """The digest of the bytes that were read, and what they mean: a Row, written down."""

    digest: str
    row: bytes


class Places(Struct, frozen=True, array_like=True):
    """Where in its file the parts of an article stand."""

    spans: Spans
    links: tuple[Reference, ...]
    photos: tuple[Photo, ...]


class Others(Struct, frozen=True, array_like=True):
    """Documents that are no articles, by type; a file has those of one type only."""

    units: tuple[UnitDocument, ...] = ()
    changes: tuple[ChangeDocument, ...] = ()
    pages: tuple[PageDocument, ...] = ()
    glossaries: tuple[GlossaryDocument, ...] = ()
    letters: tuple[LetterDocument, ...] = ()


_NONE = Raw(encode(None))


def parse_task(task: ParseTask) -> ParseResult:
    """Read a file and say what it means, checked as far as it can be by itself."""
    path = task.file.path
    try:
        data = read(task.file, MAX_TEXT_BYTES)
    except OSError:
        unread = Parsed(path, (), (error("file-unreadable", Span(path)),))
        return ParseResult("", encode(_row("", unread)))
    name = digest(data)
    input = row_input(path, name, task.timezone, task.program)
    return ParseResult(name, encode(_row(input, _survived(path, data, task.timezone))))


def _survived(path: str, data: bytes, timezone: str) -> Parsed:
    """Return what a file means; a file that the program stumbles over stops no other."""
    try:
        return checked(path, data, timezone)
    except Exception as problem:
        stumbled = error("file-not-understood", Span(path), detail=repr(problem)[:200])
        return Parsed(path, (), (stumbled,))


def checked(path: str, data: bytes, timezone: str) -> Parsed:
    """Return what the bytes of a file mean, with what is wrong with it by itself."""
    text, problems = decode(path, data)
    if text is None:
        return Parsed(path, (), tuple(problems))
    parsed = parse_text(text, _settings(timezone))
    source = Source(path, text.text)
    # A list with a document a row has but one text, which is all that these checks ask of it.
    found = [
        problem
        for document in parsed.documents[:1]
        for check in DOCUMENT_CHECKS
        for problem in check.run(document, source)
    ]
    for partial in parsed.partial[:1]:
        some = [p for check in DOCUMENT_CHECKS for p in check.run(partial.document, source)]
        found += trusted(some, {path: partial.wrong}, DOCUMENT_NEEDS)
    if found:
        parsed = structs.replace(parsed, diagnostics=(*parsed.diagnostics, *found))
    parsed = in_file(text, parsed)
    if not (found or problems):
        return parsed
    return structs.replace(parsed, diagnostics=in_order((*problems, *parsed.diagnostics)))


@functools.cache
def _settings(timezone: str) -> ParseSettings:
    """One converter a process: making one costs more than converting an article."""
    return ParseSettings(zone_of(timezone), converter())


def _row(input: str, parsed: Parsed) -> Row:
    documents: tuple[Document, ...] = parsed.documents
    wrong: tuple[str, ...] | None = None
    if parsed.partial:
        documents = (*documents, *(partial.document for partial in parsed.partial))
        wrong = tuple(sorted({path for partial in parsed.partial for path in partial.wrong}))
    article = next((d for d in documents if isinstance(d, ArticleDocument)), None)
    others = Others(
        tuple(d for d in documents if isinstance(d, UnitDocument)),
        tuple(d for d in documents if isinstance(d, ChangeDocument)),
        tuple(d for d in documents if isinstance(d, PageDocument)),
        tuple(d for d in documents if isinstance(d, GlossaryDocument)),
        tuple(d for d in documents if isinstance(d, LetterDocument)),
    )
    if article is None:
        written = _NONE if others == Others() else Raw(encode(others))
        name = "" if others == Others() else digest(bytes(written))
        head = Head(input, b"", "", "", "", "", name, parsed.diagnostics, wrong)
        return Row(head, _NONE, _NONE, written)
    parts = encode_article(article)
    head = Head(
        input,
        encode(article.placement),
        digest(parts.card),
        digest(headline_of(article.card)),
        digest(parts.record),
        digest(parts.text),
        "",
        parsed.diagnostics,
        wrong,
    )
    body = article.body
    places = Places(article.spans, body.links, body.photos)
    return Row(head, Raw(encode(parts)), Raw(encode(places)), _NONE)


_row_of = msgspec.msgpack.Decoder(Row).decode
_parts_of = msgspec.msgpack.Decoder(EncodedArticle).decode
_places_of = msgspec.msgpack.Decoder(Places).decode
_others_of = msgspec.msgpack.Decoder(Others | None).decode
_placement_of = msgspec.msgpack.Decoder(Placement).decode


def head_of(row: bytes) -> Head:
    """Return what is kept at hand of a row."""
    return _row_of(row).head


def placement_of(head: Head) -> Placement | None:
    """Return the placement of an article."""
    return _placement_of(head.placement) if head.placement else None


def article_parts(row: bytes) -> EncodedArticle:
    """Return the parts of an article that pages name."""
    return _parts_of(_row_of(row).article)


def documents_of(path: str, row: bytes) -> tuple[Document, ...]:
    """Return all documents of a file; the bodies of articles without their plain text."""
    read = _row_of(row)
    others = _others_of(read.others)
    if others is not None:
        return (
            *others.units,
            *others.changes,
            *others.pages,
            *others.glossaries,
            *others.letters,
        )
    placement = placement_of(read.head)
    if placement is None:
        return ()
    parts, places = _parts_of(read.article), _places_of(read.places)
    text = decoder("article")(parts.text)
    card = decoder("card")(parts.card)
    assert isinstance(text, ArticleText) and isinstance(card, ArticleCard)
    body = structs.replace(text.body, links=places.links, photos=places.photos)
    return (
        ArticleDocument(
            path=path,
            placement=placement,
            card=card,
            matter=text.matter,
            credits=text.credits,
            body=body,
            spans=places.spans,
        ),
    )
