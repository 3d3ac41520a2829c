"""The values of the leaves, written down: what pages are compared by is what they are made of.

A leaf is bytes from here on. Whether a page is fresh is a question about these bytes alone, and a
context is read from nothing else, so no page can show what it was not compared by. Spans are left
out: a line more above a paragraph changes no page.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import TypeVar

import msgspec
from msgspec import Struct, structs

from sitegen.config import Config
from sitegen.content.article import Appointment, Article, Congress, OfficialDocument
from sitegen.content.correspondence import Comments
from sitegen.content.document import (
    ArticleCard,
    ArticleDocument,
    ChangeDocument,
    Document,
    LetterDocument,
    PageDocument,
    UnitDocument,
)
from sitegen.content.letter import Letter
from sitegen.content.markup.body import Body
from sitegen.content.unit import Contact, UnitChange, UnitName
from sitegen.diagnostics import Span
from sitegen.locale.strings import Strings
from sitegen.model import permalink
from sitegen.model.resources import appearance_files
from sitegen.model.site import Site
from sitegen.pages import view
from sitegen.pages.address import SiteAddress, site_address
from sitegen.pages.page import ADDRESS, Ref
from sitegen.pages.preview import icon_url
from sitegen.pages.published_picture import PublishedPicture as PublishedPicture
from sitegen.pages.site_frame import section_link, site_view
from sitegen.pages.tools import Tools, tools_of
from sitegen.text import Language
from sitegen.text.dates import Moment
from sitegen.text.excerpt import words
from sitegen.text.person import Credit

D = TypeVar("D", bound=Document)

_NOWHERE = Span("")


class PublishedFile(Struct, frozen=True, array_like=True):
    """Where a file for download is published, without prefix, and its size in bytes."""

    address: str
    size: int


class UnitCard(Struct, frozen=True, array_like=True):
    """What lists, notices and links show of a unit; `ended` is its last day."""

    id: str
    name: str
    short: str
    kind: str
    ended: Moment | None


class UnitRecord(Struct, frozen=True, array_like=True):
    """What a unit's own page shows of it besides units around it, changes and articles."""

    name: str
    short: str
    names: tuple[UnitName, ...]
    founded: Moment | None
    ended: Moment | None
    level: str
    kind: str
    workplace: str
    contact: Contact | None


class ArticleRecord(Struct, frozen=True, array_like=True):
    """What an article puts on record for tables: a congress, posts, an official document."""

    congress: Congress | None
    appointments: tuple[Appointment, ...]
    document: OfficialDocument | None


class ArticleText(Struct, frozen=True, array_like=True):
    """What the page of an article and feeds show of it besides its card."""

    matter: Article
    credits: tuple[Credit, ...]
    body: Body
    words: int  # of the text, syllables in Vietnamese


class LetterText(Struct, frozen=True, array_like=True):
    """A reader's letter as its article shows it."""

    matter: Letter
    body: Body


class Slot(Struct, frozen=True, array_like=True):
    """What lists show of an article that is not its own: its address and what it belongs to."""

    url: str
    section: view.Link
    unit: view.Link | None
    cover: PublishedPicture | None
    photo_count: int


class Headline(Struct, frozen=True, array_like=True):
    """What neighbours and registers show of an article: a part of its card."""

    title: str
    short_title: str
    date: Moment
    lang: str


class HeadlineSlot(Struct, frozen=True, array_like=True):
    """What neighbours and registers show of an article that is not its own."""

    url: str
    unit: view.Link | None


class Address(Struct, frozen=True, array_like=True):
    """Where the site lies on the web, its time zone by name and its language."""

    base_url: str
    prefix: str
    zone: str
    language: Language


class EncodedArticle(Struct, frozen=True, array_like=True):
    """An article in the parts that pages name: its card, its record and its text.

    The headline is made of the card.
    """

    card: bytes
    record: bytes
    text: bytes


encode: Callable[[object], bytes] = msgspec.msgpack.Encoder().encode


@functools.cache
def decoder(kind: str) -> Callable[[bytes], object]:
    """Return what reads the value of a kind of leaf; it raises msgspec.DecodeError."""
    return msgspec.msgpack.Decoder(_TYPES[kind]).decode


def encode_article(document: ArticleDocument) -> EncodedArticle:
    """Return what pages name of an article."""
    matter = document.matter
    return EncodedArticle(
        card=encode(document.card),
        record=encode(ArticleRecord(matter.congress, matter.appointments, matter.document)),
        text=encode(_text(document)),
    )


def _text(document: ArticleDocument) -> ArticleText:
    body = document.body
    shown = _unplaced(body, text="")
    return ArticleText(document.matter, document.credits, shown, words(body.text))


def headline_of(card: ArticleCard) -> bytes:
    """Return the headline of an article."""
    return encode(Headline(card.title, card.short_title, card.date, card.lang))


def _unplaced(body: Body, *, text: str) -> Body:
    """Return a body without its places in the source, which only checks ask for."""
    return structs.replace(
        body,
        links=tuple(structs.replace(link, span=_NOWHERE) for link in body.links),
        photos=tuple(structs.replace(photo, span=_NOWHERE) for photo in body.photos),
        text=text,
    )


class SiteValues(dict[Ref, bytes]):
    """The values of all leaves but those of articles, each written down when first asked for."""

    def __init__(
        self,
        site: Site,
        documents: Mapping[str, Document],
        pictures: Mapping[str, PublishedPicture],
        files: Mapping[str, PublishedFile],
        theme: Mapping[str, str],
        lists: Mapping[str, tuple[str, ...]],
        t: Strings,
    ) -> None:
        """Take a site and what a build knows besides; `theme` has the addresses of its files."""
        super().__init__()
        self.site = site
        self.address: SiteAddress = site_address(site.config)
        self._documents = documents
        self._pictures = pictures
        self._files = files
        self._lists = lists
        self._theme = theme
        touch_icon = self.icon(permalink.TOUCH_ICON_SIZE)
        self._frame = encode(
            site_view(site, self.address, theme, self._appearance(), touch_icon, t)
        )
        self._units: dict[str, view.Link | None] = {}
        self._sections: dict[str, view.Link] = {}

    def __missing__(self, ref: Ref) -> bytes:
        kind, key = ref
        value = self[ref] = _ENCODED[kind](self, key)
        return value

    def planned(self, ref: Ref) -> bytes:
        """Return what the plan knows of a leaf: of an article's part, its slot or nothing."""
        kind, key = ref
        if kind in ARTICLE_LEAVES:
            return self[SLOTS[kind], key] if kind in SLOTS else b""
        return self[ref]

    def _appearance(self) -> Mapping[str, view.Picture]:
        """Return the logo and the banner of the site as far as they can be published."""
        config = self.site.config
        found = {}
        for name, path in appearance_files(config, self.site.links).items():
            picture = self._pictures.get(path)
            told = config.appearance.logo if name == "logo" else config.appearance.banner
            if picture is not None and told is not None:
                found[name] = picture.shown(self.address.url, told.alt)
        return found

    def icon(self, size: int) -> str:
        """Return where the icon of the site is in a size, with prefix: its logo or its initials."""
        config = self.site.config
        logo = appearance_files(config, self.site.links).get("logo", "")
        picture = self._pictures.get(logo)
        if picture is not None and picture.makes_icons:
            return self.address.url(picture.icon(size))
        return icon_url(self.address, size, config.title, config.appearance.accent)

    def headline_slot(self, path: str) -> bytes:
        """Return the place of an article's headline."""
        entry = self.site.entries[path]
        return encode(HeadlineSlot(self.address.url(entry.address), self._unit(entry.unit)))

    def slot(self, path: str) -> bytes:
        """Return the place of an article's card."""
        entry = self.site.entries[path]
        cover = entry.cover or next(iter(entry.pictures), "")
        return encode(
            Slot(
                self.address.url(entry.address),
                self._section(entry.section),
                self._unit(entry.unit),
                self._pictures.get(cover),
                len(entry.pictures),
            )
        )

    def _section(self, id: str) -> view.Link:
        link = self._sections.get(id)
        if link is None:
            link = self._sections[id] = section_link(self.site.config, self.address, id)
        return link

    def _unit(self, id: str) -> view.Link | None:
        if id not in self._units:
            unit = self.site.units.entries.get(id)
            self._units[id] = (
                None
                if unit is None
                else view.Link(unit.short, self.address.url(permalink.unit(unit.id)))
            )
        return self._units[id]

    def unit(self, id: str) -> UnitCard:
        """Return what others show of a unit."""
        unit = self.site.units.entries[id]
        return UnitCard(id, unit.name, unit.short, unit.matter.kind, unit.ended)

    def unit_record(self, id: str) -> UnitRecord:
        """Return what a unit's own page shows of it."""
        unit = self.site.units.entries[id]
        return UnitRecord(
            name=unit.name,
            short=unit.short,
            names=unit.names,
            founded=unit.founded,
            ended=unit.ended,
            level=unit.matter.level,
            kind=unit.matter.kind,
            workplace=unit.matter.workplace,
            contact=unit.matter.contact,
        )

    def setting(self, name: str) -> object:
        """Return a setting that some pages show."""
        config = self.site.config
        if name == ADDRESS[1]:
            return address_value(config)
        return {
            "title": config.title,
            "slogan": config.slogan,
            "owner": config.masthead.owner,
            "accent": config.appearance.accent,
        }[name]

    def document(self, path: str, kind: type[D]) -> D:
        """Return a document other than an article."""
        document = self._documents[path]
        assert isinstance(document, kind)
        return document

    def introduction(self, path: str) -> Body | None:
        """Return the text of a unit's file."""
        body = self.document(path, UnitDocument).body
        return None if body is None else _unplaced(body, text=body.text)

    def letter(self, path: str) -> LetterText:
        """Return a reader's letter."""
        document = self.document(path, LetterDocument)
        # What it is about is the plan's to say, in whatever words it was written.
        matter = structs.replace(document.matter, article="")
        return LetterText(matter, _unplaced(document.body, text=""))

    def page(self, path: str) -> PageDocument:
        """Return a standalone page."""
        document = self.document(path, PageDocument)
        return structs.replace(document, body=_unplaced(document.body, text=""), spans={})


def address_value(config: Config) -> Address:
    """Return the leaf that tells where the site lies."""
    return Address(config.base_url, config.prefix, config.timezone, config.language)


_TYPES: Mapping[str, object] = {
    "abbreviation": str,
    "article": ArticleText,
    "asset": str,
    "card": ArticleCard,
    "change": UnitChange,
    "comments": Comments,
    "file": PublishedFile,
    "frame": view.SiteView,
    "headline": Headline,
    "headline-slot": HeadlineSlot,
    "icon": str,
    "introduction": Body | None,
    "letter": LetterText,
    "list": tuple[str, ...],
    "page": PageDocument,
    "picture": PublishedPicture,
    "record": ArticleRecord,
    "section": view.Link,
    "setting": str,
    "slot": Slot,
    "tools": Tools,
    "unit": UnitCard,
    "unit-page": UnitRecord,
}
_ENCODED: Mapping[str, Callable[[SiteValues, str], bytes]] = {
    "abbreviation": lambda values, short: encode(values.site.meanings[short]),
    "asset": lambda values, name: encode(values.address.url(values._theme[name])),
    "change": lambda values, path: encode(values.document(path, ChangeDocument).matter),
    "comments": lambda values, _: encode(values.site.config.correspondence),
    "file": lambda values, path: encode(values._files[path]),
    "frame": lambda values, _: values._frame,
    "headline-slot": SiteValues.headline_slot,
    "icon": lambda values, size: encode(values.icon(int(size))),
    "introduction": lambda values, path: encode(values.introduction(path)),
    "letter": lambda values, path: encode(values.letter(path)),
    "list": lambda values, name: encode(values._lists[name]),
    "page": lambda values, path: encode(values.page(path)),
    "picture": lambda values, path: encode(values._pictures[path]),
    "section": lambda values, id: encode(values._section(id)),
    "setting": lambda values, name: encode(values.setting(name)),
    "slot": SiteValues.slot,
    "tools": lambda values, _: encode(tools_of(values.site.config)),
    "unit": lambda values, id: encode(values.unit(id)),
    "unit-page": lambda values, id: encode(values.unit_record(id)),
}
# The leaves that articles themselves are, in parts, and what some of them stand in.
ARTICLE_LEAVES = frozenset({"article", "card", "headline", "record"})
SLOTS: Mapping[str, str] = {"card": "slot", "headline": "headline-slot"}
LEAF_KINDS = frozenset(_TYPES) - {*SLOTS.values()}
