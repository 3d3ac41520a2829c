"""The leaves: every value a page can name, ready for its context. What isn't named isn't given."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from sitegen.content.article import Image
from sitegen.content.document import (
    ArticleDocument,
    ChangeDocument,
    Document,
    PageDocument,
    UnitDocument,
)
from sitegen.content.markup.body import Photo
from sitegen.locale.strings import Strings
from sitegen.model import permalink
from sitegen.model.site import Entry, Site
from sitegen.model.units import UnitEntry
from sitegen.pages import view
from sitegen.pages.page import Page, Ref
from sitegen.text import date_format
from sitegen.text.dates import Moment, Period

D = TypeVar("D", bound=Document)


@dataclass(frozen=True, slots=True)
class PublishedPicture:
    """Where a picture is published, without prefix, and its size in pixels."""

    address: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """Where a file for download is published, without prefix, and its size in bytes."""

    address: str
    size: int


class UnnamedLeafError(Exception):
    """A context asked for a leaf that its page does not name: a fault of the page kind."""


@dataclass(frozen=True, slots=True)
class Leaves:
    """The values of one build. `named` restricts them to what one page names.

    A card is made once for all the pages that show it; `made` holds those made so far.
    """

    site: Site
    documents: Mapping[str, Document]
    pictures: Mapping[str, PublishedPicture]
    files: Mapping[str, PublishedFile]
    theme: Mapping[str, str]
    t: Strings
    named: frozenset[Ref] | None = None
    made: dict[str, view.Card] = field(default_factory=dict, compare=False, repr=False)

    def of(self, page: Page) -> Leaves:
        """Return the leaves that `page` names, and no others."""
        return dataclasses.replace(self, named=frozenset(page.refs))

    def article(self, path: str) -> ArticleDocument:
        """Return an article's front matter and body; names ("article", path)."""
        self._require("article", path)
        return self._document(path, ArticleDocument)

    def page(self, path: str) -> PageDocument:
        """Return a standalone page; names ("page", path)."""
        self._require("page", path)
        return self._document(path, PageDocument)

    def change(self, path: str) -> ChangeDocument:
        """Return an event in the life of units; names ("change", path)."""
        self._require("change", path)
        return self._document(path, ChangeDocument)

    def introduction(self, path: str) -> UnitDocument:
        """Return the file of a unit; names ("introduction", path)."""
        self._require("introduction", path)
        return self._document(path, UnitDocument)

    def unit(self, id: str) -> UnitEntry:
        """Return a unit; names ("unit", id)."""
        self._require("unit", id)
        return self.site.units.entries[id]

    def unit_link(self, id: str, *, short: bool = False) -> view.Link:
        """Return a link to a unit by its newest name; names ("unit", id)."""
        unit = self.unit(id)
        return view.Link(unit.short if short else unit.name, self.url(permalink.unit(id)))

    def card(self, path: str) -> view.Card:
        """Return what lists show of an article; names ("card", path)."""
        self._require("card", path)
        if path not in self.made:
            self.made[path] = self._card(path)
        return self.made[path]

    def _card(self, path: str) -> view.Card:
        entry = self.site.entries[path]
        card = self._document(path, ArticleDocument).card
        return view.Card(
            title=card.title,
            short_title=card.short_title,
            url=self.url(entry.address),
            summary=card.summary,
            published=self.time(card.date),
            held=self.held(card.event_start, card.event_end),
            type=self.type_link(card.type),
            section=self.section_link(entry.section),
            unit=self._unit_of(entry),
            cover=self._cover(entry, card.cover),
            photo_count=len(entry.pictures),
            pinned=card.pinned,
            draft=card.draft,
        )

    def picture(self, path: str, image: Image | Photo) -> view.Picture:
        """Return a published picture with its texts; names ("picture", path)."""
        self._require("picture", path)
        return self._picture(path, image)

    def picture_address(self, path: str) -> str:
        """Return where a picture is published, without prefix; names ("picture", path)."""
        self._require("picture", path)
        return self.pictures[path].address

    def abbreviation(self, short: str) -> view.Abbreviation:
        """Return what an abbreviation stands for; names ("abbreviation", short)."""
        self._require("abbreviation", short)
        return view.Abbreviation(short, self.site.meanings[short])

    def file(self, path: str, title: str) -> view.Attachment:
        """Return a published file for download; names ("file", path)."""
        self._require("file", path)
        file = self.files[path]
        name = path.rsplit("/", 1)[-1]
        return view.Attachment(
            title=title or name,
            url=self.url(file.address),
            kind=name.rsplit(".", 1)[-1].upper() if "." in name else "",
            size=self.size(file.size),
        )

    def url(self, address: str) -> str:
        """Return an address with the path prefix of the site."""
        return self.site.config.prefix + address.lstrip("/")

    def absolute(self, address: str) -> str:
        """Return an address with host and prefix."""
        return self.site.config.base_url + address.lstrip("/")

    def time(self, moment: Moment) -> view.Time:
        """Return a date for people and for machines."""
        language = self.t.language
        return view.Time(
            iso=moment.iso(self.site.config.zone),
            short=date_format.short(moment, language),
            long=date_format.medium(moment, language),
        )

    def held(self, start: Moment | None, end: Moment | None) -> view.Time | None:
        """Return when an event takes place, as a stretch of days where it has an end."""
        if start is None:
            return None
        language = self.t.language
        when = start if end is None else Period(start, end)
        return view.Time(
            iso=start.iso(self.site.config.zone),
            short=(
                date_format.short(start, language)
                if isinstance(when, Moment)
                else date_format.period(when, language)
            ),
            long=date_format.event(when, language),
        )

    def size(self, count: int) -> str:
        """Return a size in bytes in words: KB below a megabyte, else MB with one decimal."""
        if count < 1_000_000:
            return f"{max(1, round(count / 1000))} KB"
        number = f"{count / 1_000_000:.1f}"
        return (number.replace(".", ",") if self.t.language == "vi" else number) + " MB"

    def type_link(self, type: str) -> view.Link:
        """Return a link to the index of a form of activity."""
        return view.Link(
            self.t(f"type_{type.replace('-', '_')}"), self.url(permalink.type_index(type))
        )

    def section_link(self, id: str) -> view.Link:
        """Return a link to a section."""
        title = next(s.title for s in self.site.config.menu_sections if s.id == id)
        return view.Link(title, self.url(permalink.section(id)))

    def _require(self, kind: str, key: str) -> None:
        if self.named is not None and (kind, key) not in self.named:
            raise UnnamedLeafError(f"{kind} {key}")

    def _document(self, path: str, kind: type[D]) -> D:
        document = self.documents[path]
        assert isinstance(document, kind)
        return document

    def _unit_of(self, entry: Entry) -> view.Link | None:
        unit = self.site.units.entries.get(entry.unit)
        if unit is None:
            return None
        return view.Link(unit.short, self.url(permalink.unit(unit.id)))

    def _cover(self, entry: Entry, image: Image | None) -> view.Picture | None:
        path = entry.cover or next(iter(entry.pictures), "")
        return self._picture(path, image or Image(src=path)) if path in self.pictures else None

    def _picture(self, path: str, image: Image | Photo) -> view.Picture:
        picture = self.pictures[path]
        return view.Picture(
            url=self.url(picture.address),
            width=picture.width,
            height=picture.height,
            alt=image.alt or image.caption,
            caption=image.caption,
            credit=image.credit,
        )
