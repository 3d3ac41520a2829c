"""What templates see: plain values, complete and formatted, with addresses already resolved.

A view holds no key and no model object, so a template can show only what its page names.
"""

from __future__ import annotations

from typing import Protocol

from markupsafe import Markup
from msgspec import Struct


class StructuredData(Protocol):
    """What a page tells search engines, as JSON-LD; made only if a template prints it."""

    def __html__(self) -> str:
        """Return the JSON, safe inside a script element."""


class Link(Struct, frozen=True, array_like=True):
    """A title and the address it leads to, path prefix included."""

    title: str
    url: str


class Time(Struct, frozen=True):
    """A date as precise as the writer gave it: `iso` for `<time datetime>`, the rest for people."""

    iso: str
    short: str
    long: str


class PictureSource(Struct, frozen=True):
    """The files of a picture in one format: what a `<source>` is told."""

    type: str
    srcset: str


class Picture(Struct, frozen=True):
    """A published picture; `width` and `height` are those of its largest file.

    `srcset` and `sources` are empty where there is one file only; so may `caption` and `credit` be.
    """

    url: str
    width: int
    height: int
    alt: str
    large: str  # the largest file, for those who look closely and for link previews
    srcset: str = ""  # the files in the format of `url`
    sources: tuple[PictureSource, ...] = ()  # the files in smaller formats, smallest first
    caption: str = ""
    credit: str = ""


class Headline(Struct, frozen=True):
    """What neighbours and registers show of an article: less than a card, and so seldom changed.

    `lang` is said where the article is not in the site's language, else empty.
    """

    title: str
    short_title: str
    url: str
    lang: str
    published: Time
    unit: Link | None


class Card(Struct, frozen=True):
    """What lists show of an article; `lang` as of a headline."""

    title: str
    short_title: str
    url: str
    lang: str
    summary: str
    published: Time
    held: Time | None
    type: Link
    section: Link
    unit: Link | None
    cover: Picture | None
    photo_count: int
    pinned: bool
    draft: bool


class Reason(Struct, frozen=True):
    """A related article and why it is related, in words ("Cùng nhiệm kỳ")."""

    card: Headline
    reason: str


class Timeline(Struct, frozen=True):
    """The neighbours of an article in its unit, newest first on both sides."""

    unit: Link
    newer: tuple[Headline, ...]
    older: tuple[Headline, ...]


class Credit(Struct, frozen=True):
    """One line of a byline: the role in words, or empty, and who held it."""

    role: str
    people: tuple[Link, ...]  # url is empty where a person has no page


class Fact(Struct, frozen=True):
    """A row of a fact box: a label and one or more values (links where url is set)."""

    label: str
    values: tuple[Link, ...]
    time: Time | None = None


class FactBox(Struct, frozen=True):
    """A titled list of facts of an event, a congress or a document."""

    title: str
    facts: tuple[Fact, ...]


class Post(Struct, frozen=True):
    """Who came into or left which post: a row of a table."""

    name: str
    role: str
    position: str
    note: str


class Attachment(Struct, frozen=True):
    """A file to download; `kind` is its extension in capitals, `size` in words."""

    title: str
    url: str
    kind: str
    size: str


class Note(Struct, frozen=True):
    """A dated remark: a correction or a withdrawal."""

    time: Time
    text: str


class Notice(Struct, frozen=True):
    """A standing notice above an article or a unit: `strong` is its opening clause."""

    kind: str  # ended, old-name, withdrawn, expired, draft
    strong: str
    text: str
    link: Link | None = None


class Abbreviation(Struct, frozen=True):
    """An abbreviation and what it stands for."""

    short: str
    text: str


class Citation(Struct, frozen=True):
    """A document that an article cites, as one line; `url` may be empty."""

    text: str
    url: str


class ToolsView(Struct, frozen=True):
    """What a reader can do with a page; an address is empty where something isn't offered."""

    sheet: bool  # the phone's own sheet, where it has one
    copy: bool
    email: str
    facebook: str
    back: Link | None  # the section of an article
    report: str
    edit: str


class Reply(Struct, frozen=True):
    """An answer to a letter; `by` may be empty."""

    text: str
    by: str
    time: Time | None


class Letter(Struct, frozen=True):
    """What a reader wrote about an article; `place` is where the reader works, or empty."""

    name: str
    place: str
    time: Time
    body: Markup
    reply: Reply | None


class Invitation(Struct, frozen=True):
    """How to write about an article; empty strings where there is no such way."""

    code: str  # by which the editors find the article
    email: str
    mailto: str  # a new e-mail that says which article it is about
    server: str  # where isso answers
    policy: str  # the page's Content-Security-Policy, if it is another for that
    thread: str  # under which name it keeps what is said of this article
    title: str


class Comments(Struct, frozen=True):
    """What readers say about an article, oldest first, and how to say more, if that is welcome."""

    letters: tuple[Letter, ...]
    invitation: Invitation | None


class Translation(Struct, frozen=True):
    """An article in one of its languages; `own` is the one whose page this is.

    `label` is the language in words, `url` absolute; the original was written first.
    """

    lang: str
    label: str
    title: str
    url: str
    own: bool
    original: bool


class ArticleView(Struct, frozen=True):
    """Everything an article's own page shows of it."""

    card: Card
    lang: str  # where the article is not in the site's language, else empty
    sapo: str  # the writer's own summary; empty where the card's is taken from the text
    cover: Picture | None  # to print under the sapo; None where it is one of the text's own
    updated: Time | None
    minutes: int  # it takes to read; 0 where there is no text
    modified: str  # the latest update or correction as an ISO date, or empty
    byline: tuple[Credit, ...]
    translations: tuple[Translation, ...]  # all of them with this one, or none
    source: Link | None  # url may be empty
    notices: tuple[Notice, ...]
    fact_box: FactBox | None
    more_facts: tuple[Fact, ...]  # what the box has no room for
    body: Markup
    figures: tuple[Fact, ...]
    people: tuple[Post, ...]
    appointments: tuple[Post, ...]
    citations: tuple[Citation, ...]
    gallery: tuple[Picture, ...]
    video: Link | None
    attachments: tuple[Attachment, ...]
    corrections: tuple[Note, ...]
    abbreviations: tuple[Abbreviation, ...]
    tags: tuple[Link, ...]
    series: Link | None


class Group(Struct, frozen=True):
    """A titled run of articles, such as a section; `url` is empty where it has no page."""

    title: str
    url: str
    cards: tuple[Card, ...]


class Period(Struct, frozen=True):
    """The articles of a month or a year; `title` may be empty."""

    title: str
    cards: tuple[Headline, ...]


class Count(Struct, frozen=True):
    """A link with the number of articles behind it, such as a month of a year or a tag."""

    title: str
    url: str
    count: int


class UnitLine(Struct, frozen=True):
    """A unit in a list of units; `ended` is a sentence in words or empty."""

    title: str
    short: str
    url: str
    kind: str
    ended: str
    children: tuple[UnitLine, ...] = ()


class UnitGroup(Struct, frozen=True):
    """Units of one level or kind, counted."""

    title: str
    units: tuple[UnitLine, ...]


class TermLine(Struct, frozen=True):
    """A term of office of a unit: a row of a table."""

    title: str
    ordinal: str
    chair: str
    committee: str
    articles: tuple[Headline, ...]


class HistoryLine(Struct, frozen=True):
    """An event in the life of a unit, with the units it concerns and the decision behind it."""

    time: Time
    text: str
    units: tuple[Link, ...]
    decision: str


class Contact(Struct, frozen=True, array_like=True):
    """How to reach a unit or the editors; empty strings where unknown."""

    address: str = ""
    phone: str = ""
    email: str = ""
    zalo: str = ""


class UnitView(Struct, frozen=True):
    """Everything a unit's own page shows of it, but for its articles."""

    name: str
    short: str
    kind: str
    level: str
    years: str  # "2004–2025", "từ 2004", or empty
    workplace: str
    notices: tuple[Notice, ...]
    contact: Contact | None
    introduction: Markup
    leaders: tuple[Post, ...]
    leaders_term: str  # "2017–2022" where their term is over, else empty
    former_names: tuple[Fact, ...]
    terms: tuple[TermLine, ...]
    children: tuple[UnitGroup, ...]
    history: tuple[HistoryLine, ...]


class DocumentLine(Struct, frozen=True):
    """An official document: a row of the table of documents."""

    number: str
    kind: str
    issued: Time
    issuer: str
    abstract: str
    url: str
    file: Attachment | None


class Masthead(Struct, frozen=True, array_like=True):
    """Who publishes the site; empty strings where config is silent."""

    owner: str
    editor: str
    licence: str
    contact: Contact


class Preview(Struct, frozen=True, array_like=True):
    """A picture for link previews: absolute address, size in pixels, and what is on it."""

    url: str
    width: int
    height: int
    alt: str


class SiteView(Struct, frozen=True, array_like=True):
    """What every page with a frame may show of the site."""

    title: str
    slogan: str
    language: str
    home: str
    logo: Picture | None
    banner: Picture | None
    sections: tuple[Link, ...]
    menu: tuple[Link, ...]  # units, documents, archive, standalone pages
    more: tuple[Link, ...]  # further indexes, for the footer only
    bar: tuple[tuple[Link, ...], ...]  # the navigation bar, by config or sections and menu
    contents: tuple[Link, ...]  # all of these at the foot, each once, but for sections
    note: str
    masthead: Masthead
    feed: str
    json_feed: str
    follow: str  # the page that tells how to follow the site; empty where there is no feed
    stylesheet: str
    icon: str
    touch_icon: str  # a PNG of it, for phones
    manifest: str
    accent: str  # "#rrggbb" where config sets it, else empty
    preview: Preview | None  # of the site: for pages without one; None where cards are off
    policy: str  # Content-Security-Policy
    early: str  # the script that runs before anything is painted
    script: str


class PageView(Struct, frozen=True):
    """What a page says about itself in its head and path."""

    kind: str
    title: str
    share_title: str  # what link previews call it: the short title where there is one
    description: str
    url: str
    canonical: str
    crumbs: tuple[Link, ...]  # from the home page down, the page itself left out
    feed: Link | None
    noindex: bool
    structured_data: StructuredData | None = None  # for a script of type application/ld+json
    preview: Preview | None = None


class SitemapEntry(Struct, frozen=True):
    """A page in the sitemap: absolute addresses, a W3C date or an empty text."""

    url: str
    modified: str
    pictures: tuple[str, ...] = ()


class EntryView(Struct, frozen=True):
    """An article in a feed; times are RFC 3339, `content` is HTML with absolute addresses."""

    id: str
    title: str
    url: str
    published: str
    updated: str
    summary: str
    content: str  # empty where feeds have summaries only
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    image: str  # absolute address of a picture, or empty
    language: str  # where it is not the feed's, else empty


class FeedView(Struct, frozen=True):
    """A feed with its newest articles first; addresses are absolute."""

    id: str
    title: str
    url: str
    home: str
    language: str
    author: str  # who publishes the site, else its title
    updated: str
    entries: tuple[EntryView, ...]
