"""What the parse stage makes of a file: one document a content kind, complete and of plain values.

An article is kept in three parts, because each is named by other pages: its *placement* is all that
the plan may look at, its *card* what lists show of it, its matter and body what its own page shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from sitegen.content.article import Article, Image
from sitegen.content.letter import Letter
from sitegen.content.markup.body import Body
from sitegen.content.standalone_page import StandalonePage
from sitegen.content.unit import Unit, UnitChange
from sitegen.diagnostics import Diagnostic, Span
from sitegen.schema.value import Term
from sitegen.text.dates import Moment
from sitegen.text.person import Credit

Spans = Mapping[str, Span]


class Stated(Struct, frozen=True, array_like=True):
    """A fact of a congress: its key in English, as it is shown, and as it is compared."""

    key: str
    shown: str
    value: str


class Placement(Struct, frozen=True, array_like=True, kw_only=True):
    """Where an article belongs and what it points to: every value that may move a page.

    Unit names, sections and link targets are as written; the model resolves them. The checks of
    the site decide from it too, so that a build decodes no article to find out that all is well.
    `slug_stated` tells a slug that the writer gave from one made of the title.
    """

    path: str
    slug: str
    slug_stated: bool
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
    congress: tuple[Stated, ...]
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
    lang: str
    translation_of: str
    cites: tuple[str, ...]
    people: tuple[str, ...]
    has_posts: bool
    is_document: bool
    abbreviations: tuple[str, ...]


class ArticleCard(Struct, frozen=True, array_like=True, kw_only=True):
    """What lists show of an article, but for the names of what it belongs to.

    `cover` is the picture with its texts: the writer's cover, else the first photo of the text,
    else of the gallery. What the writer named as the cover is in the matter. `lang` is as stated,
    empty where nothing is said.
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
    lang: str
    cover: Image | None


class ArticleDocument(Struct, frozen=True, array_like=True, kw_only=True):
    """An article as parsed."""

    path: str
    placement: Placement
    card: ArticleCard
    matter: Article
    credits: tuple[Credit, ...]
    body: Body
    spans: Spans


class PageDocument(Struct, frozen=True, array_like=True, kw_only=True):
    """A standalone page as parsed; `segments` are the parts of its address."""

    path: str
    segments: tuple[str, ...]
    title: str
    summary: str
    matter: StandalonePage
    body: Body
    spans: Spans


class UnitDocument(Struct, frozen=True, array_like=True, kw_only=True):
    """A unit from its file or its row of the registry; a row has no body."""

    path: str
    id: str
    matter: Unit
    body: Body | None
    spans: Spans


class ChangeDocument(Struct, frozen=True, array_like=True, kw_only=True):
    """An event in the life of units as parsed."""

    path: str
    id: str
    matter: UnitChange
    body: Body
    spans: Spans


class LetterDocument(Struct, frozen=True, array_like=True, kw_only=True):
    """A reader's letter as parsed."""

    path: str
    matter: Letter
    body: Body
    spans: Spans


class GlossaryEntry(Struct, frozen=True, array_like=True, kw_only=True):
    """An abbreviation, what it stands for and other spellings of it."""

    short: str
    text: str
    variants: tuple[str, ...] = ()


class GlossaryDocument(Struct, frozen=True, array_like=True, kw_only=True):
    """The site's abbreviations in the order they were written."""

    path: str
    entries: tuple[GlossaryEntry, ...]


Document = (
    ArticleDocument
    | PageDocument
    | UnitDocument
    | ChangeDocument
    | LetterDocument
    | GlossaryDocument
)


class Contents(Struct, frozen=True, array_like=True):
    """What the model is made of, and the site's checks look at.

    `placements` are those of every article by path, in the order of paths, `others` all documents
    that are none. `documents` holds both by key; an article is decoded when it is looked up. So
    everything that is decided of an article is decided from its placement, and `documents` is
    asked for an article only to say where something stands or what it says: never walked over.
    """

    placements: Mapping[str, Placement]
    documents: Mapping[str, Document]
    others: tuple[Document, ...]

    def article(self, path: str) -> ArticleDocument:
        """Return an article in full, for a place in it; KeyError if there is none."""
        document = self.documents[path]
        assert isinstance(document, ArticleDocument)
        return document


def contents_of(documents: Iterable[Document]) -> Contents:
    """Return documents that are at hand as contents, in the order given."""
    by_key = {key_of(document): document for document in documents}
    return Contents(
        placements={k: d.placement for k, d in by_key.items() if isinstance(d, ArticleDocument)},
        documents=by_key,
        others=tuple(d for d in by_key.values() if not isinstance(d, ArticleDocument)),
    )


def key_of(document: Document) -> str:
    """Return the key of a document: its path, unless other documents live in the same file."""
    if isinstance(document, UnitDocument) and document.body is None:
        return f"{document.path}#{document.id}"
    return document.path


class Partial(Struct, frozen=True, array_like=True):
    """A document of a faulty file, to be looked at for its other mistakes; never published.

    `wrong` are the paths of values that are not what the writer meant: `people[]` of an item, `""`
    of all front matter; `address` stands for what the address of an article is made of.
    """

    document: Document
    wrong: tuple[str, ...]


class Parsed(Struct, frozen=True, array_like=True):
    """What became of one file: documents, and all problems.

    What errors made unusable is in `partial`, as far as it could be read.
    """

    path: str
    documents: tuple[Document, ...]
    diagnostics: tuple[Diagnostic, ...]
    partial: tuple[Partial, ...] = ()
