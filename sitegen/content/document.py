"""What the parse stage makes of a file: one document a content kind, complete and of plain values.

An article is kept in three parts, because each is named by other pages: its *placement* is all that
the plan may look at, its *card* what lists show of it, its matter and body what its own page shows.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from sitegen.content.article import Article, Image
from sitegen.content.markup.body import Body
from sitegen.content.standalone_page import StandalonePage
from sitegen.content.unit import Unit, UnitChange
from sitegen.diagnostics import Diagnostic, Span
from sitegen.schema.value import Term
from sitegen.text.dates import Moment
from sitegen.text.person import Credit

Spans = Mapping[str, Span]


class Placement(Struct, frozen=True, kw_only=True):
    """Where an article belongs and what it points to: every value that may move a page.

    Unit names, sections and link targets are as written; the model resolves them.
    """

    path: str
    slug: str
    title_key: str
    date: Moment
    event_start: Moment | None
    event_end: Moment | None
    event_status: str
    type: str
    section: str
    unit: str
    participants: tuple[str, ...]
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    series: str
    term: Term | None
    status: str
    publish_at: Moment | None
    expires_at: Moment | None
    revised: Moment | None
    pinned: bool
    archival: bool
    noindex: bool
    aliases: tuple[str, ...]
    links: tuple[str, ...]
    anchors: tuple[str, ...]
    photos: tuple[str, ...]
    cover: str
    gallery: tuple[str, ...]
    attachments: tuple[str, ...]
    document_file: str
    document_issued: Moment | None
    related: tuple[str, ...]
    cites: tuple[str, ...]
    people: tuple[str, ...]
    has_posts: bool
    is_document: bool
    abbreviations: tuple[str, ...]


class ArticleCard(Struct, frozen=True, kw_only=True):
    """What lists show of an article, but for the names of what it belongs to.

    `cover` is the picture with its texts: the writer's cover, else the first photo of the text,
    else of the gallery. What the writer named as the cover is in the matter.
    """

    title: str
    short_title: str
    summary: str
    date: Moment
    event_start: Moment | None
    event_end: Moment | None
    type: str
    pinned: bool
    draft: bool
    cover: Image | None


class ArticleDocument(Struct, frozen=True, kw_only=True):
    """An article as parsed."""

    path: str
    placement: Placement
    card: ArticleCard
    matter: Article
    credits: tuple[Credit, ...]
    body: Body
    spans: Spans


class PageDocument(Struct, frozen=True, kw_only=True):
    """A standalone page as parsed; `segments` are the parts of its address."""

    path: str
    segments: tuple[str, ...]
    title: str
    summary: str
    matter: StandalonePage
    body: Body
    spans: Spans


class UnitDocument(Struct, frozen=True, kw_only=True):
    """A unit from its file or its row of the registry; a row has no body."""

    path: str
    id: str
    matter: Unit
    body: Body | None
    spans: Spans


class ChangeDocument(Struct, frozen=True, kw_only=True):
    """An event in the life of units as parsed."""

    path: str
    id: str
    matter: UnitChange
    body: Body
    spans: Spans


class GlossaryEntry(Struct, frozen=True, kw_only=True):
    """An abbreviation, what it stands for and other spellings of it."""

    short: str
    text: str
    variants: tuple[str, ...] = ()


class GlossaryDocument(Struct, frozen=True, kw_only=True):
    """The site's abbreviations in the order they were written."""

    path: str
    entries: tuple[GlossaryEntry, ...]


Document = ArticleDocument | PageDocument | UnitDocument | ChangeDocument | GlossaryDocument


class Parsed(Struct, frozen=True):
    """What became of one file: documents, none where errors made it unusable, and all problems."""

    path: str
    documents: tuple[Document, ...]
    diagnostics: tuple[Diagnostic, ...]
