"""The HTML that a writer may use, and what of a tag he wrote is kept."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

import nh3
from msgspec import Struct

from sitegen.text.pattern import pattern

INLINE = frozenset(
    "a abbr b cite code del em i ins kbd mark q s samp small span strong sub sup time u".split()
)
# Elements that may stay open over blank lines and have to be closed.
CONTAINERS = frozenset(
    "address aside blockquote details div dl figcaption figure h1 h2 h3 h4 h5 h6 ol pre section"
    " summary table ul".split()
)
# Elements whose end tag may be left out; HTML parsers know where they end.
IMPLIED = frozenset("caption colgroup dd dt li p tbody td tfoot th thead tr".split())
VOID = frozenset("br col hr img".split())
ALLOWED = INLINE | CONTAINERS | IMPLIED | VOID

# Taken out with all that is inside.
REMOVED = frozenset(
    "applet audio canvas frameset head iframe map math noembed noframes noscript object plaintext"
    " script select style svg template textarea title video xmp".split()
)
_TAKEN_APART = frozenset(
    "acronym area article base basefont bdi bdo bgsound big blink body button center data datalist"
    " dialog dir embed fieldset font footer form frame header hgroup html image input isindex"
    " keygen label legend link listing main marquee menu menuitem meta meter nav nextid nobr"
    " optgroup option output param picture portal progress rb rp rt rtc ruby search selectedcontent"
    " slot source spacer strike track tt var wbr".split()
)
# Any other name between < and > is text: "<Tên đơn vị>".
NAMES = ALLOWED | REMOVED | _TAKEN_APART

CLASSES = frozenset({"anh-cua", "can-giua", "can-phai", "ghi-chu", "ky-ten"})
_FOOTNOTE_CLASSES = frozenset({"footnote", "footnote-ref", "footnote-backref"})
SCHEMES = frozenset({"http", "https", "mailto", "tel"})

# Ids of the theme, and names by which an element would hide a property of the document, the
# window, or a form ("DOM clobbering").
RESERVED_IDS = frozenset(
    """
    noi-dung muc-luc dau-trang tim-kiem cung-don-vi tin-lien-quan chu-viet-tat chan-trang main
    search tin-moi-hon tin-cu-hon chu-thich tep-dinh-kem dinh-chinh cong-cu thong-bao dieu-huong
    y-kien-ban-doc isso-thread isso-root
    about accessibility action alert all anchors animate applets atob attributes autocomplete blur
    body btoa caches caption cells charset children chrome clear click clone close closed
    compare confirm console constructor contains content cookie cookies crypto customelements data
    dataset defaultview dialog dir doctype document documentelement domain elements embeds enctype
    event external fetch fileslist find focus fonts form forms frameelement frames fullscreen get
    head hidden history href html id images implementation index indexeddb input item items
    keys lang length links load localstorage location locationbar matches menubar method moveby
    moveto name namespace navigation navigator normalize onload onerror open opener origin
    outerhtml innerhtml ownerdocument parent parentnode performance personalbar plugins postmessage
    print process prompt prototype proto referrer reload remove reset rows screen scripts scroll
    scrollbars self sessionstorage size slot src start status statusbar stop styles style submit
    sum tagname target tbodies template tfoot thead text title toolbar top toplayer tostring type
    undefined url values value valueof visualviewport window write writeln
    """.split()
)
_ID = pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Footnotes have ids of this form.
_FOOTNOTE_ID = pattern(r"fn(?:ref)?-\d.*")

TAG = pattern(
    r"""<(/?)([A-Za-z][A-Za-z0-9:_-]*+)"""
    r"""((?:[\s/]++(?:[^\s"'<>/=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'<>]++))?+)?+)*+)>"""
)
_ATTRIBUTE = pattern(
    r"""([^\s"'<>/=]++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'<>]++))?+""",
)
_ALIGNED = pattern(r"\s*text-align\s*:\s*(left|right|center|justify)\s*;?\s*", re.IGNORECASE)
_ALIGNMENTS = {"left": "", "justify": "", "right": "can-phai", "center": "can-giua"}

_EVERYWHERE = frozenset({"id", "class", "lang"})
_ATTRIBUTES: dict[str, frozenset[str]] = {
    "a": frozenset({"href", "title"}),
    "abbr": frozenset({"title"}),
    "del": frozenset({"datetime"}),
    "details": frozenset({"open"}),
    "img": frozenset({"src", "alt", "title"}),
    "ins": frozenset({"datetime"}),
    "ol": frozenset({"start", "reversed", "type"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan", "scope"}),
    "time": frozenset({"datetime"}),
}
_NONE: frozenset[str] = frozenset()
_VALUES = {
    "lang": pattern(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"),
    "datetime": pattern(r"[0-9T:.Z+ -]{4,40}"),
    "open": pattern(r"(?:open)?"),
    "reversed": pattern(r"(?:reversed)?"),
    "start": pattern(r"-?[0-9]{1,6}"),
    "type": pattern(r"[1aAiI]"),
    "colspan": pattern(r"[1-9][0-9]?"),
    "rowspan": pattern(r"[1-9][0-9]{0,2}"),
    "scope": pattern(r"(?:row|col)(?:group)?"),
}


class Attribute(NamedTuple):
    """An attribute as written; `start` and `value_start` count within the attributes' text."""

    name: str
    value: str
    raw: str
    start: int
    value_start: int


class Kept(Struct, frozen=True):
    """What is kept of a tag's attributes, and what is not, with its place."""

    attributes: tuple[tuple[str, str], ...]
    targets: tuple[Attribute, ...]
    ids: tuple[Attribute, ...]
    dropped: tuple[tuple[str, Attribute], ...]


def attributes(text: str) -> Iterator[Attribute]:
    """Read the attributes of a tag; values come with entities decoded."""
    for found in _ATTRIBUTE.finditer(text):
        raw = found[2] or ""
        quoted = raw[:1] in ('"', "'")
        value = raw[1:-1] if quoted else raw
        value_start = found.start(2) + quoted if found[2] is not None else found.end()
        yield Attribute(found[1].lower(), html.unescape(value), value, found.start(), value_start)


def kept(name: str, text: str) -> Kept:
    """Sort the attributes of an allowed element; links and ids are judged by the caller."""
    allowed = _ATTRIBUTES.get(name, _NONE)
    good: dict[str, str] = {}
    classes: list[str] = []
    targets: list[Attribute] = []
    ids: list[Attribute] = []
    dropped: list[tuple[str, Attribute]] = []
    for attribute in attributes(text):
        key, value = attribute.name, attribute.value
        if key in ("href", "src") and key in allowed:
            targets.append(attribute)
        elif key == "id":
            ids.append(attribute)
        elif key == "class":
            words = value.split()
            classes += [word for word in words if word in CLASSES]
            # Word marks every paragraph with classes of its own.
            if any(word not in CLASSES and not word.startswith("Mso") for word in words):
                dropped.append((f'class="{value}"', attribute))
        elif key in ("align", "style") and (alignment := _alignment(key, value)) is not None:
            if alignment:
                classes.append(alignment)
        elif key.startswith("xmlns"):
            continue
        elif (
            key in (allowed | _EVERYWHERE)
            and key not in good
            and (key not in _VALUES or _VALUES[key].fullmatch(value))
        ):
            good[key] = value
        else:
            dropped.append((key, attribute))
    if classes:
        good["class"] = " ".join(dict.fromkeys(classes))
    return Kept(tuple(good.items()), tuple(targets), tuple(ids), tuple(dropped))


def is_free_id(value: str) -> bool:
    """Tell whether a writer may use an id: plain letters, and no name of the page's own."""
    return (
        len(value) <= 80
        and _ID.fullmatch(value) is not None
        and value not in RESERVED_IDS
        and _FOOTNOTE_ID.fullmatch(value) is None
    )


_SCHEME = pattern(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED_IN_ADDRESSES = pattern(r"[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\ufeff]+")


def safe_target(written: str) -> str | None:
    """Return the target of a link as a browser would read it, or None if it is not to be followed.

    Other hosts need a scheme that we know; `//host` and `\\\\host` have none.
    """
    target = _IGNORED_IN_ADDRESSES.sub("", written).strip()
    if target[:2].replace("\\", "/") == "//":
        return None
    scheme = _SCHEME.match(target)
    if scheme and scheme[1].lower() not in SCHEMES:
        return None
    return target


def tag(name: str, attributes: tuple[tuple[str, str], ...] = ()) -> str:
    """Return a start tag."""
    written = "".join(f' {key}="{html.escape(value)}"' for key, value in attributes)
    return f"<{name}{written}>"


def cleaner() -> nh3.Cleaner:
    """Return the sanitiser of rendered HTML: the last word on what goes out."""
    everything = {name: set(names - {"class"}) for name, names in _ATTRIBUTES.items()}
    return nh3.Cleaner(
        tags=set(ALLOWED),
        clean_content_tags=set(REMOVED),
        attributes={**everything, "*": {"id", "lang"}},
        allowed_classes={name: set(CLASSES | _FOOTNOTE_CLASSES) for name in ALLOWED},
        url_schemes=set(SCHEMES),
        link_rel=None,
        strip_comments=True,
    )


def _alignment(key: str, value: str) -> str | None:
    if key == "style":
        found = _ALIGNED.fullmatch(value)
        return _ALIGNMENTS[found[1].lower()] if found else None
    return _ALIGNMENTS.get(value.strip().lower())
