"""The leaves: every value a page can name, ready for its context. What isn't named isn't given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, cast

from msgspec import Struct, field, structs

from sitegen.content.article import Image
from sitegen.content.correspondence import Comments
from sitegen.content.document import ArticleCard, ArticleDocument, Document, PageDocument
from sitegen.content.markup.body import Body, Photo
from sitegen.content.unit import UnitChange
from sitegen.locale.strings import Strings, strings
from sitegen.model import permalink
from sitegen.model.site import Site
from sitegen.pages import view
from sitegen.pages.address import SiteAddress
from sitegen.pages.leaf_values import (
    ARTICLE_LEAVES,
    ArticleRecord,
    ArticleText,
    EncodedArticle,
    HeadlineSlot,
    LetterText,
    PublishedFile,
    PublishedPicture,
    SiteValues,
    Slot,
    UnitCard,
    UnitRecord,
    decoder,
    encode_article,
    headline_of,
)
from sitegen.pages.page import FRAME, Page, Ref
from sitegen.pages.tools import TOOLS, Tools
from sitegen.text import date_format
from sitegen.text.dates import Moment, Period


class UnnamedLeafError(Exception):
    """A context asked for a leaf that its page does not name: a fault of the page kind."""


# Pages that show the same cards stand near each other.
_MOST_CARDS = 20_000


class ArticleParts(Protocol):
    """Gives what pages name of an article, written down."""

    def card(self, path: str) -> bytes:
        """Return what lists show of it."""

    def record(self, path: str) -> bytes:
        """Return what it puts on record."""

    def text(self, path: str) -> bytes:
        """Return what its own page shows."""


class Leaves(Struct, frozen=True, kw_only=True):
    """The values of one build, restricted to what one page names by `of`.

    A page is fresh as long as `value` is what it was for every leaf it names. `address` and the
    words `t`, which follow from its language, are leaves of every page. `_made` holds the values
    read so far; `_cards`, `_headlines` and `_times` the latest of each: one serves all pages that
    show it.
    """

    address: SiteAddress
    t: Strings
    _values: Mapping[Ref, bytes]
    _articles: ArticleParts
    _named: frozenset[Ref] | None = None
    _made: dict[Ref, Any] = field(default_factory=dict)
    _cards: dict[str, view.Card] = field(default_factory=dict)
    _headlines: dict[str, view.Headline] = field(default_factory=dict)
    _times: dict[Moment, view.Time] = field(default_factory=dict)

    def of(self, page: Page) -> Leaves:
        """Return the leaves that `page` names, and no others."""
        return structs.replace(self, _named=frozenset(page.refs))

    def value(self, ref: Ref) -> bytes:
        """Return the whole value of a leaf: what has to be the same for a page to be fresh."""
        kind, key = ref
        if kind not in ARTICLE_LEAVES:
            return self._values[ref]
        if kind == "card":
            return self._values["slot", key] + self._articles.card(key)
        if kind == "headline":
            return self._values["headline-slot", key] + headline_of(self._article_card(key))
        return self._articles.record(key) if kind == "record" else self._articles.text(key)

    def frame(self) -> view.SiteView:
        """Return what every page may show of the site; names ("frame", "")."""
        self._require(*FRAME)
        return cast(view.SiteView, self._read(FRAME))

    def setting(self, name: str) -> str:
        """Return title, slogan, owner or accent of the site; names ("setting", name)."""
        return cast(str, self._named_value("setting", name))

    def icon(self, size: int) -> str:
        """Return where the icon of the site is in a size; names ("icon", size)."""
        return cast(str, self._named_value("icon", str(size)))

    def asset(self, name: str) -> str:
        """Return where a file of the theme is published; names ("asset", name)."""
        return cast(str, self._named_value("asset", name))

    def tools(self) -> Tools:
        """Return what the site offers its readers; names TOOLS."""
        return cast(Tools, self._named_value(*TOOLS))

    def section_link(self, id: str) -> view.Link:
        """Return a link to a section; names ("section", id)."""
        return cast(view.Link, self._named_value("section", id))

    def list_cards(self, name: str) -> tuple[view.Card, ...]:
        """Return the cards of a named list; names ("list", name) and each card."""
        paths = cast(tuple[str, ...], self._named_value("list", name))
        return tuple(self.card(path) for path in paths)

    def article(self, path: str) -> ArticleText:
        """Return an article's front matter and body; names ("article", path)."""
        self._require("article", path)
        # Not kept: a text is large and shown by two pages at most, its own and a feed.
        return cast(ArticleText, decoder("article")(self._articles.text(path)))

    def record(self, path: str) -> ArticleRecord:
        """Return what an article puts on record, without its text; names ("record", path)."""
        self._require("record", path)
        return cast(ArticleRecord, decoder("record")(self._articles.record(path)))

    def page(self, path: str) -> PageDocument:
        """Return a standalone page; names ("page", path)."""
        return cast(PageDocument, self._named_value("page", path))

    def letter(self, path: str) -> LetterText:
        """Return a reader's letter; names ("letter", path)."""
        return cast(LetterText, self._named_value("letter", path))

    def comments(self) -> Comments:
        """Return how readers may write about articles; names ("comments", "")."""
        return cast(Comments, self._named_value("comments", ""))

    def change(self, path: str) -> UnitChange:
        """Return an event in the life of units; names ("change", path)."""
        return cast(UnitChange, self._named_value("change", path))

    def introduction(self, path: str) -> Body | None:
        """Return the text of a unit's file; names ("introduction", path)."""
        return cast(Body | None, self._named_value("introduction", path))

    def unit(self, id: str) -> UnitCard:
        """Return what others show of a unit; names ("unit", id)."""
        return cast(UnitCard, self._named_value("unit", id))

    def unit_page(self, id: str) -> UnitRecord:
        """Return what a unit's own page shows of it; names ("unit-page", id)."""
        return cast(UnitRecord, self._named_value("unit-page", id))

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
        made = self._cards.get(path)
        if made is None:
            if len(self._cards) >= _MOST_CARDS:
                self._cards.clear()
            made = self._cards[path] = self._card(path)
        return made

    def headline(self, path: str) -> view.Headline:
        """Return what neighbours and registers show of an article; names ("headline", path)."""
        self._require("headline", path)
        made = self._headlines.get(path)
        if made is None:
            if len(self._headlines) >= _MOST_CARDS:
                self._headlines.clear()
            made = self._headlines[path] = self._headline(path)
        return made

    def _headline(self, path: str) -> view.Headline:
        slot = cast(HeadlineSlot, decoder("headline-slot")(self._values["headline-slot", path]))
        card = self._article_card(path)
        return view.Headline(
            title=card.title,
            short_title=card.short_title,
            url=slot.url,
            lang=self.foreign(card.lang),
            published=self.time(card.date),
            unit=slot.unit,
        )

    def foreign(self, lang: str) -> str:
        """Return the language of a text where it is not the site's, else nothing."""
        return lang if lang != self.t.language else ""

    def _article_card(self, path: str) -> ArticleCard:
        return cast(ArticleCard, decoder("card")(self._articles.card(path)))

    def _card(self, path: str) -> view.Card:
        slot = cast(Slot, decoder("slot")(self._values["slot", path]))
        card = self._article_card(path)
        return view.Card(
            title=card.title,
            short_title=card.short_title,
            url=slot.url,
            lang=self.foreign(card.lang),
            summary=card.summary,
            published=self.time(card.date),
            held=self.held(card.event_start, card.event_end),
            type=self.type_link(card.type),
            section=slot.section,
            unit=slot.unit,
            cover=self._picture(slot.cover, card.cover or Image(src="")) if slot.cover else None,
            photo_count=slot.photo_count,
            pinned=card.pinned,
            draft=card.draft,
        )

    def picture(self, path: str, image: Image | Photo) -> view.Picture:
        """Return a published picture with its texts; names ("picture", path)."""
        return self._picture(self._published(path), image)

    def picture_address(self, path: str) -> str:
        """Return where a picture is published, without prefix; names ("picture", path)."""
        return self._published(path).plain

    def large_picture_address(self, path: str) -> str:
        """Return where the largest file of a picture is, without prefix; names ("picture", …)."""
        return self._published(path).large

    def _published(self, path: str) -> PublishedPicture:
        return cast(PublishedPicture, self._named_value("picture", path))

    def abbreviation(self, short: str) -> view.Abbreviation:
        """Return what an abbreviation stands for; names ("abbreviation", short)."""
        return view.Abbreviation(short, cast(str, self._named_value("abbreviation", short)))

    def file(self, path: str, title: str) -> view.Attachment:
        """Return a published file for download; names ("file", path)."""
        file = cast(PublishedFile, self._named_value("file", path))
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
        made = self._times.get(moment)
        if made is None:
            if len(self._times) >= _MOST_CARDS:
                self._times.clear()
            language = self.t.language
            made = self._times[moment] = view.Time(
                iso=moment.iso(self.address.zone),
                short=date_format.short(moment, language),
                long=date_format.medium(moment, language),
            )
        return made

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

    def _named_value(self, kind: str, key: str) -> object:
        self._require(kind, key)
        return self._read((kind, key))

    def _read(self, ref: Ref) -> object:
        if ref not in self._made:
            self._made[ref] = decoder(ref[0])(self._values[ref])
        return self._made[ref]

    def _picture(self, picture: PublishedPicture, image: Image | Photo) -> view.Picture:
        alt = image.alt or image.caption
        return picture.shown(self.url, alt, image.caption, image.credit)


def gather(
    site: Site,
    *,
    documents: Mapping[str, Document],
    pictures: Mapping[str, PublishedPicture],
    files: Mapping[str, PublishedFile],
    theme: Mapping[str, str],
    lists: Mapping[str, tuple[str, ...]],
) -> Leaves:
    """Return all the leaves of a site whose documents are at hand."""
    t = strings(site.config.language)
    values = SiteValues(site, documents, pictures, files, theme, lists, t)

    return Leaves(address=values.address, t=t, _values=values, _articles=_Parsed(documents))


class _Parsed(Struct, frozen=True):
    """Gives the parts of articles from documents at hand."""

    documents: Mapping[str, Document]

    def card(self, path: str) -> bytes:
        return self._parts(path).card

    def record(self, path: str) -> bytes:
        return self._parts(path).record

    def text(self, path: str) -> bytes:
        return self._parts(path).text

    def _parts(self, path: str) -> EncodedArticle:
        document = self.documents[path]
        assert isinstance(document, ArticleDocument)
        return encode_article(document)
