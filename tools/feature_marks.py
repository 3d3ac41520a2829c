"""How to tell from an article, its text or a photo that it shows a feature: plain tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from msgspec import Struct
from PIL import ExifTags, Image

from sitegen.content.document import ArticleDocument
from sitegen.model.entry import Entry
from sitegen.model.links import External, Target, ToAddress, ToDocument, ToFile
from sitegen.model.site import Site

# Congress reports of one term, articles of one series: from how many on they are more than one.
SEVERAL = 2


class Case(Struct, frozen=True):
    """An article to be looked at: its document, its file as written, its place in the site."""

    article: ArticleDocument
    written: str
    entry: Entry
    site: Site

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys its front matter states, by their English names."""
        return tuple(path for path in self.article.spans if path and not re.search(r"[.\[]", path))

    @property
    def words(self) -> int:
        """How many words its text has."""
        return len(self.article.body.text.split())

    @property
    def text(self) -> str:
        """The Markdown below the front matter."""
        return self.written.split("\n---", 1)[1].partition("\n")[2]

    @property
    def targets(self) -> tuple[Target, ...]:
        """Where its links lead."""
        path, links = self.article.path, self.article.body.links
        return tuple(self.site.links.resolve(path, link.target) for link in links)

    def unit_ended(self) -> bool:
        """Tell whether its unit exists no more."""
        unit = self.site.units.entries.get(self.entry.unit)
        return unit is not None and unit.ended is not None


Mark = Callable[[Case], bool]


def _published(first: int, last: int) -> Mark:
    return lambda case: first <= case.article.matter.date.earliest().year <= last


def _title_of(words: int) -> Mark:
    return lambda case: len(case.article.matter.title.split()) >= words


def _alone_with_photo(case: Case) -> bool:
    return set(case.keys) == {"title", "date"} and bool(case.article.body.photos)


def _after_the_end(case: Case) -> bool:
    unit = case.site.units.entries.get(case.entry.unit)
    if unit is None or unit.ended is None:
        return False
    return case.article.matter.date.earliest() > unit.ended.earliest()


def _old_name(case: Case) -> bool:
    unit = case.site.units.entries.get(case.entry.unit)
    if unit is None:
        return False
    return any(name.from_ and name.from_.earliest() > case.entry.time for name in unit.names)


def _same_term(case: Case) -> bool:
    term = case.entry.placement.term
    known = dict(case.site.congresses.get(case.entry.unit, ()))
    return term is not None and len(known.get(term, ())) >= SEVERAL


SHAPES: Mapping[str, Mark] = {
    "title and date alone": lambda case: set(case.keys) == {"title", "date"},
    "title, date and a photo": _alone_with_photo,
    "short note, at most 90 words": lambda case: case.words <= 90,
    "long report, at least 1,200 words": lambda case: case.words >= 1200,
    "title of 30 words and more": _title_of(30),
    "keys in English": lambda case: bool(re.search(r"^title:", case.written, re.MULTILINE)),
    "keys with accents": lambda case: bool(re.search(r"^Tiêu đề:", case.written, re.MULTILINE)),
    "date without a day": lambda case: case.article.matter.date.precision in ("month", "year"),
    "date with the time": lambda case: case.article.matter.date.precision == "minute",
    "event on several days": lambda case: case.entry.placement.event_end is not None,
    "event still to come": lambda case: (
        case.article.matter.event is not None and case.article.matter.event.status == "du-kien"
    ),
    "published 2009 to 2015": _published(2009, 2015),
    "unit no longer there": Case.unit_ended,
    "published after its unit had ended": _after_the_end,
    "unit under an earlier name": _old_name,
    "congress told by several articles": _same_term,
    "a folder of its own": lambda case: case.article.path.endswith("/index.md"),
    "photo story": lambda case: len(case.article.body.photos) >= 3 and case.words <= 400,
    "gallery of a folder": lambda case: any(
        not re.search(r"\.\w+$", image.src) for image in case.article.matter.gallery
    ),
    "gallery of named photos": lambda case: len(case.article.matter.gallery) > 1,
    "both spellings of uy, oa": lambda case: bool(re.search(r"\b(?:uỷ|toạ|hoá)\b", case.text)),
}


def _html(part: str) -> Mark:
    return lambda case: re.search(part, case.article.body.html) is not None


def _written(part: str) -> Mark:
    return lambda case: re.search(part, case.text, re.MULTILINE) is not None


def _leads(*kinds: type) -> Mark:
    return lambda case: any(isinstance(target, kinds) for target in case.targets)


def _to_anchor(case: Case) -> bool:
    return any(isinstance(target, ToDocument) and target.anchor for target in case.targets)


def _to_itself(case: Case) -> bool:
    own = case.article.path
    return any(isinstance(t, ToDocument) and t.path == own and t.anchor for t in case.targets)


def _to(start: str) -> Mark:
    return lambda case: any(
        isinstance(target, ToDocument) and target.path.startswith(start) for target in case.targets
    )


def _abroad(scheme: str) -> Mark:
    return lambda case: any(
        isinstance(target, External) and target.url.startswith(scheme) for target in case.targets
    )


TEXTS: Mapping[str, Mark] = {
    "heading `##`": _html("<h2"),
    "heading `###`": _html("<h3"),
    "anchor given to a heading `{: #… }`": _written(r"^#+ .*\{: *#"),
    "class given to a paragraph `{: .… }`": _written(r"\{: *\."),
    "`**bold**`": _written(r"\*\*\S"),
    "`*italics*`": _written(r"(?<![*\w])\*[^*\s][^*\n]*\*"),
    "list with dots": _html("<ul"),
    "list with numbers": _html("<ol"),
    "list with numbers, beginning elsewhere": _html("<ol start="),
    "list in a list": _html(r"<li>(?:(?!</li>)[\s\S])*<[uo]l"),
    "list right below a paragraph": _written(r"^[^-\d\n|*>#!: ][^\n]*\n(?:- |1\. )"),
    "list of `1)`": _written(r"^1\) "),
    "list of `*`": _written(r"^\* "),
    "list without a blank: `-100%`": _written(r"^-\d"),
    "quotation `>`": _html("<blockquote"),
    "rule `---`": _html("<hr"),
    "code": _html("<code"),
    "forced line break": _html("<br"),
    "table": _written(r"^\|?[ :]*-{2,}[ :]*\|"),
    "table with columns to the right": _html("can-phai"),
    "table with columns in the middle": _html("can-giua"),
    "table without outer strokes": _written(r"^-{2,}.* \| "),
    "footnote": _html("footnote"),
    "photo with a caption in italics": _written(r"^!\[[^\n]*\n\*"),
    "photo with a caption as title": _written(r"^!\[.*\]\(\S+ \""),
    "photo with a credit in its caption": lambda case: any(
        p.credit for p in case.article.body.photos
    ),
    "photos announced, then shown": _written(r"hình ảnh"),
    "abbreviation of the glossary": lambda case: bool(case.article.body.abbreviations),
    "link to an article": _to("content/articles/"),
    "link to an anchor of an article": _to_anchor,
    "link to an anchor of its own": _to_itself,
    "link to a standalone page": _to("content/pages/"),
    "link to a unit": _to("content/units/"),
    "link to an attachment": _leads(ToFile),
    "link to an address of the site": _leads(ToAddress),
    "link to another site": _abroad("https:"),
    "link to a mail address": _abroad("mailto:"),
    "address that becomes a link": _written(r"<(?:https?:|[\w.]+@)"),
    "link named below": _written(r"^\[[^\]^]+\]: "),
    "HTML: table": _written("<table"),
    "HTML: figure": _written("<figure"),
    "HTML: details": _written("<details"),
    "HTML: deleted and inserted": lambda case: _html("<del")(case) and _html("<ins")(case),
    "HTML: superscript or subscript": _html("<su[bp]>"),
}


def _orientation(picture: Image.Image) -> int:
    return int(picture.getexif().get(ExifTags.Base.Orientation, 1))


def _ratio(picture: Image.Image) -> float:
    """Return width by height as the picture is looked at."""
    turned = _orientation(picture) >= 5
    return picture.height / picture.width if turned else picture.width / picture.height


PICTURES: Mapping[str, Callable[[Image.Image], bool]] = {
    "lying, about 3:2": lambda picture: 1.3 <= _ratio(picture) < 1.7,
    "upright": lambda picture: _ratio(picture) < 0.9,
    "square": lambda picture: 0.9 <= _ratio(picture) <= 1.1,
    "wide, 16:9": lambda picture: 1.7 <= _ratio(picture) < 1.9,
    "panorama, 2.5:1 and more": lambda picture: _ratio(picture) >= 2.5,
    "12 megapixels": lambda picture: picture.width * picture.height >= 12_000_000,
    "turned by EXIF": lambda picture: _orientation(picture) > 1,
    "with a place (GPS)": lambda picture: bool(picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)),
    "with owner and serial number": lambda picture: bool(
        picture.getexif().get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.BodySerialNumber)
    ),
    "progressive": lambda picture: bool(picture.info.get("progressive")),
    "baseline": lambda picture: not picture.info.get("progressive"),
}
