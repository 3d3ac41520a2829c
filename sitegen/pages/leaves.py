"""The leaves: every value a page can name, ready for its context. What isn't named isn't given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from msgspec import Struct, field, structs

from sitegen.content.article import Appointment, Congress, Image, OfficialDocument
from sitegen.content.document import (
    ArticleDocument,
    ChangeDocument,
    Document,
    PageDocument,
    UnitDocument,
)
from sitegen.content.markup.body import Body, Photo
from sitegen.content.unit import UnitChange
from sitegen.locale.strings import Strings, strings
from sitegen.model import permalink
from sitegen.model.site import Entry, Site
from sitegen.model.units import UnitEntry
from sitegen.pages import view
from sitegen.pages.address import SiteAddress, site_address
from sitegen.pages.page import ADDRESS, FRAME, Page, Ref
from sitegen.pages.site_frame import section_link, site_view
from sitegen.text import date_format
from sitegen.text.dates import Moment, Period

D = TypeVar("D", bound=Document)


class PublishedPicture(Struct, frozen=True):
    """Where a picture is published, without prefix, and its size in pixels."""

    address: str
    width: int
    height: int


class PublishedFile(Struct, frozen=True):
    """Where a file for download is published, without prefix, and its size in bytes."""

    address: str
    size: int


class UnnamedLeafError(Exception):
    """A context asked for a leaf that its page does not name: a fault of the page kind."""


class UnitCard(Struct, frozen=True):
    """What lists, notices and links show of a unit; `ended` is its last day."""

    id: str
    name: str
    short: str
    kind: str
    ended: Moment | None


class ArticleRecord(Struct, frozen=True):
    """What an article puts on record for tables: a congress, posts, an official document."""

    congress: Congress | None
    appointments: tuple[Appointment, ...]
    document: OfficialDocument | None


class Leaves(Struct, frozen=True, kw_only=True):
    """The values of one build, restricted to what one page names by `of`.

    A page is fresh as long as `value` is what it was for every leaf it names. The site and all that
    it is made of are therefore private: a context takes a leaf by a method that requires its name.
    `address` and the words `t`, which follow from its language, are leaves of every page. `_made`
    holds the cards made so far: one serves all the pages that show it.
    """

    address: SiteAddress
    t: Strings
    _site: Site
    _documents: Mapping[str, Document]
    _pictures: Mapping[str, PublishedPicture]
    _files: Mapping[str, PublishedFile]
    _lists: Mapping[str, tuple[str, ...]]
    _frame: view.SiteView
    _named: frozenset[Ref] | None = None
    _made: dict[str, view.Card] = field(default_factory=dict)

    def of(self, page: Page) -> Leaves:
        """Return the leaves that `page` names, and no others."""
        return structs.replace(self, _named=frozenset(page.refs))

    def value(self, ref: Ref) -> object:
        """Return the whole value of a leaf: what has to be the same for a page to be fresh."""
        kind, key = ref
        return _VALUES[kind](self, key)

    def frame(self) -> view.SiteView:
        """Return what every page may show of the site; every page names ("frame", "")."""
        self._require(*FRAME)
        return self._frame

    def setting(self, name: str) -> str:
        """Return the title or the slogan of the site; names ("setting", name)."""
        self._require("setting", name)
        return {"title": self._site.config.title, "slogan": self._site.config.slogan}[name]

    def section_link(self, id: str) -> view.Link:
        """Return a link to a section; names ("section", id)."""
        self._require("section", id)
        return section_link(self._site.config, self.address, id)

    def list_cards(self, name: str) -> tuple[view.Card, ...]:
        """Return the cards of a named list; names ("list", name) and each card."""
        self._require("list", name)
        return tuple(self.card(path) for path in self._lists[name])

    def article(self, path: str) -> ArticleDocument:
        """Return an article's front matter and body; names ("article", path)."""
        self._require("article", path)
        return self._document(path, ArticleDocument)

    def record(self, path: str) -> ArticleRecord:
        """Return what an article puts on record, without its text; names ("record", path)."""
        self._require("record", path)
        matter = self._document(path, ArticleDocument).matter
        return ArticleRecord(matter.congress, matter.appointments, matter.document)

    def page(self, path: str) -> PageDocument:
        """Return a standalone page; names ("page", path)."""
        self._require("page", path)
        return self._document(path, PageDocument)

    def change(self, path: str) -> UnitChange:
        """Return an event in the life of units; names ("change", path)."""
        self._require("change", path)
        return self._document(path, ChangeDocument).matter

    def introduction(self, path: str) -> Body | None:
        """Return the text of a unit's file; names ("introduction", path)."""
        self._require("introduction", path)
        return self._document(path, UnitDocument).body

    def unit(self, id: str) -> UnitCard:
        """Return what others show of a unit; names ("unit", id)."""
        self._require("unit", id)
        unit = self._site.units.entries[id]
        return UnitCard(id, unit.name, unit.short, unit.matter.kind, unit.ended)

    def unit_page(self, id: str) -> UnitEntry:
        """Return all that is known of a unit, for its own page; names ("unit-page", id)."""
        self._require("unit-page", id)
        return self._site.units.entries[id]

    def unit_link(self, id: str, *, short: bool = False) -> view.Link:
        """Return a link to a unit by its newest name; names ("unit", id)."""
        unit = self.unit(id)
        return view.Link(unit.short if short else unit.name, self.url(permalink.unit(id)))

    def card(self, path: str) -> view.Card:
        """Return what lists show of an article; names ("card", path).

        The leaf is this view, not the card of the document: it has the names of unit and section
        in it, the address and the published picture.
        """
        self._require("card", path)
        if path not in self._made:
            self._made[path] = self._card(path)
        return self._made[path]

    def _card(self, path: str) -> view.Card:
        entry = self._site.entries[path]
        card = self._document(path, ArticleDocument).card
        return view.Card(
            title=card.title,
            short_title=card.short_title,
            url=self.url(entry.address),
            summary=card.summary,
            published=self.time(card.date),
            held=self.held(card.event_start, card.event_end),
            type=self.type_link(card.type),
            section=section_link(self._site.config, self.address, entry.section),
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
        return self._pictures[path].address

    def abbreviation(self, short: str) -> view.Abbreviation:
        """Return what an abbreviation stands for; names ("abbreviation", short)."""
        self._require("abbreviation", short)
        return view.Abbreviation(short, self._site.meanings[short])

    def file(self, path: str, title: str) -> view.Attachment:
        """Return a published file for download; names ("file", path)."""
        self._require("file", path)
        file = self._files[path]
        name = path.rsplit("/", 1)[-1]
        return view.Attachment(
            title=title or name,
            url=self.url(file.address),
            kind=name.rsplit(".", 1)[-1].upper() if "." in name else "",
            size=self.size(file.size),
        )

    def url(self, address: str) -> str:
        """Return an address with the path prefix of the site."""
        return self.address.url(address)

    def absolute(self, address: str) -> str:
        """Return an address with host and prefix."""
        return self.address.absolute(address)

    def time(self, moment: Moment) -> view.Time:
        """Return a date for people and for machines."""
        language = self.t.language
        return view.Time(
            iso=moment.iso(self.address.zone),
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
            iso=start.iso(self.address.zone),
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

    def _require(self, kind: str, key: str) -> None:
        if self._named is not None and (kind, key) not in self._named:
            raise UnnamedLeafError(f"{kind} {key}")

    def _document(self, path: str, kind: type[D]) -> D:
        document = self._documents[path]
        assert isinstance(document, kind)
        return document

    def _unit_of(self, entry: Entry) -> view.Link | None:
        unit = self._site.units.entries.get(entry.unit)
        if unit is None:
            return None
        return view.Link(unit.short, self.url(permalink.unit(unit.id)))

    def _cover(self, entry: Entry, image: Image | None) -> view.Picture | None:
        path = entry.cover or next(iter(entry.pictures), "")
        return self._picture(path, image or Image(src=path)) if path in self._pictures else None

    def _picture(self, path: str, image: Image | Photo) -> view.Picture:
        picture = self._pictures[path]
        return view.Picture(
            url=self.url(picture.address),
            width=picture.width,
            height=picture.height,
            alt=image.alt or image.caption,
            caption=image.caption,
            credit=image.credit,
        )


_VALUES: Mapping[str, Callable[[Leaves, str], object]] = {
    "abbreviation": Leaves.abbreviation,
    "article": Leaves.article,
    "card": Leaves.card,
    "change": Leaves.change,
    "file": lambda leaves, path: leaves._files[path],
    "frame": lambda leaves, _: leaves._frame,
    "introduction": Leaves.introduction,
    "list": lambda leaves, name: leaves._lists[name],
    "page": Leaves.page,
    "picture": lambda leaves, path: leaves._pictures[path],
    "record": Leaves.record,
    "section": Leaves.section_link,
    "setting": lambda leaves, name: leaves.address if name == ADDRESS[1] else leaves.setting(name),
    "unit": Leaves.unit,
    "unit-page": Leaves.unit_page,
}
LEAF_KINDS = frozenset(_VALUES)


def gather(
    site: Site,
    *,
    documents: Mapping[str, Document],
    pictures: Mapping[str, PublishedPicture],
    files: Mapping[str, PublishedFile],
    theme: Mapping[str, str],
    lists: Mapping[str, tuple[str, ...]],
) -> Leaves:
    """Return all the leaves of a build; `theme` has the addresses of the theme's files."""
    at, t = site_address(site.config), strings(site.config.language)
    return Leaves(
        address=at,
        t=t,
        _site=site,
        _documents=documents,
        _pictures=pictures,
        _files=files,
        _lists=lists,
        _frame=site_view(site, at, theme, t),
    )
