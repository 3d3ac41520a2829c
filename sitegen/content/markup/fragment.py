"""The last pass over sanitised HTML: placeholders in, headings, anchors and plain text out."""

from __future__ import annotations

import functools
import html
import re

from msgspec.structs import replace

from sitegen.content.markup import placeholders
from sitegen.content.markup.abbreviations import CANDIDATE, is_candidate
from sitegen.content.markup.body import Body, Heading, Photo, Reference
from sitegen.content.markup.figures import credited
from sitegen.content.markup.findings import Findings
from sitegen.content.markup.html import RESERVED_IDS
from sitegen.text.normalise import on_one_line
from sitegen.text.pattern import pattern
from sitegen.text.slug import slugify

_TOKEN = pattern(r'<(/?)([a-z0-9]+)((?: [a-z-]+="[^"]*")*)>')
# Any tag but those of paragraphs, lists and emphasis, which mean nothing but themselves.
_TELLING = pattern(r'<(?!/?(?:p|li|ul|ol|strong|em)>|br>|hr>|ol start="\d+">)')
_ANY_TAG = pattern("<[^>]*>")
_EMPHASIS = pattern("</?(?:strong|em)>")
_ATTRIBUTE = pattern(r' ([a-z-]+)="([^"]*)"')
_NUMBERED = pattern(r"k(\d+)")
_FOOTNOTE_ID = pattern(r"(fn|fnref)(\d*):(.*)", re.DOTALL)
_FORBIDDEN = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\ue003\ufffe\uffff]")
_EMPTY = pattern(r"<p>\s*</p>\n?|<figcaption>\s*</figcaption>")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CODE = frozenset({"code", "pre", "kbd", "samp"})
_UNMARKED = _HEADINGS | _CODE | {"a", "abbr", "figcaption"}
_LINES = _HEADINGS | frozenset(
    "p li blockquote pre table caption tr dl dt dd ol ul div section details summary figure"
    " figcaption hr address aside".split()
)
_CELLS = frozenset({"td", "th", "br"})
NO_TITLE_ID = "muc"


def cleaned(sanitised: str) -> str:
    """Return sanitised HTML without characters that are ours or nobody's."""
    text = _FORBIDDEN.sub("", sanitised.replace("&nbsp;", "\u00a0"))
    return _EMPTY.sub("", text).strip()


def finished(fragment: str, findings: Findings, take_title: bool) -> Body:
    """Return the body of a cleaned fragment, whose links and images are numbered as found."""
    if _TELLING.search(fragment) is None:
        return _plain(fragment)
    return _Walk(fragment, findings, take_title).body()


def _plain(fragment: str) -> Body:
    """Return the body of a fragment of paragraphs and lists, in which no element needs a look."""
    abbreviations: dict[str, None] = {}
    text = fragment.replace("<br>", " ")
    if "<strong>" in text or "<em>" in text:
        text = _EMPHASIS.sub("", text)
    lines = (on_one_line(piece) for piece in _ANY_TAG.split(text) if piece != "\n")
    return Body(
        html=CANDIDATE.sub(functools.partial(_marked, abbreviations), fragment),
        abbreviations=tuple(abbreviations),
        text=html.unescape("\n".join(line for line in lines if line)),
    )


def _marked(abbreviations: dict[str, None], found: re.Match[str]) -> str:
    """Return a word with the mark of an abbreviation, if it is one not seen before."""
    word = html.unescape(found[0])
    if word in abbreviations or not is_candidate(found[0]):
        return found[0]
    abbreviations[word] = None
    return placeholders.abbreviation(found[0])


class _Walk:
    def __init__(self, fragment: str, findings: Findings, take_title: bool) -> None:
        self._fragment = fragment
        self._findings = findings
        self._out: list[str] = []
        self._links: list[Reference] = []
        self._photos: list[Photo] = []
        self._headings: list[Heading] = []
        self._anchors: dict[str, None] = {}
        self._counts: dict[str, int] = {}
        self._taken = RESERVED_IDS | findings.ids
        self._abbreviations: dict[str, None] = {}
        self._marked = functools.partial(_marked, self._abbreviations)
        self._footnotes: dict[str, int] = {}
        self._lines: list[str] = []
        self._captions: list[str] = []
        self._line: list[str] = []
        # How many elements are open in which no abbreviation is explained.
        self._unmarked = 0
        self._note_mark = False
        self._links_open = 0
        # Where the heading, the figure and the caption that are open began in the output.
        self._heading: tuple[int, int, str] | None = None
        self._figure: list[int] | None = None
        self._figure_title = ""
        self._caption: int | None = None
        titles = fragment.count("<h1>") + fragment.count("<h1 ")
        self._has_lead = fragment.startswith(("<h1>", "<h1 "))
        self._take_lead = take_title and self._has_lead
        self._shift = 1 if titles > self._take_lead else 0
        self._lead = ""

    def body(self) -> Body:
        fragment = self._fragment
        position = 0
        for found in _TOKEN.finditer(fragment):
            if found.start() > position:
                self._text(fragment[position : found.start()])
            position = found.end()
            if found[1]:
                self._end(found[2], found[0])
            else:
                self._start(found[2], found[3])
        self._text(fragment[position:])
        self._break()
        return Body(
            html="".join(self._out).strip(),
            links=tuple(self._links),
            photos=tuple(self._photos),
            abbreviations=tuple(self._abbreviations),
            anchors=tuple(self._anchors),
            headings=tuple(self._headings),
            text="\n".join(self._lines + self._captions),
            lead_title=self._lead,
        )

    def _text(self, escaped: str) -> None:
        if self._note_mark:
            self._out.append(escaped)
            return
        self._line.append(escaped)
        self._out.append(escaped if self._unmarked else CANDIDATE.sub(self._marked, escaped))

    def _start(self, name: str, written: str) -> None:
        if name in _LINES:
            self._break()
        elif name in _CELLS:
            self._line.append(" ")
        if name in _UNMARKED:
            self._unmarked += 1
        if name == "img":
            self._image(dict(_ATTRIBUTE.findall(written)))
            return
        if name in _HEADINGS:
            level = min(int(name[1]) + self._shift, 6)
            self._out.append("")
            self._heading = (len(self._out), level, written)
            return
        if name == "figure":
            self._figure = []
        elif name == "figcaption":
            self._caption = len(self._lines)
        elif name == "a":
            self._anchor(written)
            return
        self._out.append(f"<{name}{self._attributes(written) if written else ''}>")

    def _end(self, name: str, written: str) -> None:
        if name in _UNMARKED:
            self._unmarked -= 1
        if name == "a":
            self._note_mark = False
            self._links_open -= 1
            if self._links_open:
                return
        if name in _HEADINGS:
            self._end_heading()
            return
        if name in _LINES:
            self._break()
        if name == "figcaption":
            self._end_caption()
        elif name == "figure":
            self._end_figure()
        self._out.append(written)

    def _break(self) -> None:
        if not self._line:
            return
        line = on_one_line(html.unescape("".join(self._line)))
        self._line.clear()
        if line:
            self._lines.append(line)

    # Attributes

    def _attributes(self, written: str) -> str:
        return "".join(self._attribute(key, value) for key, value in _ATTRIBUTE.findall(written))

    def _attribute(self, key: str, value: str) -> str:
        if key == "id":
            return self._identified(value)
        return f' {key}="{value}"'

    def _identified(self, value: str) -> str:
        """Return an id as an attribute: the writer's, judged where it was read, or a footnote's."""
        name = html.unescape(value)
        if found := _FOOTNOTE_ID.fullmatch(name):
            name = self._footnote(found)
        elif name not in self._findings.ids:
            return ""
        if name in self._anchors:
            return ""
        self._anchors[name] = None
        return f' id="{name}"'

    def _footnote(self, found: re.Match[str]) -> str:
        """Return the id of a footnote: its label may be Vietnamese, an address should not be."""
        number = self._footnotes.setdefault(found[3], len(self._footnotes) + 1)
        again = f"-{found[2]}" if found[2] else ""
        return f"{found[1]}-{number}{again}"

    def _anchor(self, written: str) -> None:
        # A parser of HTML that meets a link in a table in a link leaves one in the other.
        self._links_open += 1
        if self._links_open > 1:
            return
        attributes = dict(_ATTRIBUTE.findall(written))
        address = html.unescape(attributes.pop("href", ""))
        rest = "".join(self._attribute(key, value) for key, value in attributes.items())
        numbered = _NUMBERED.fullmatch(address)
        if numbered and int(numbered[1]) < len(self._findings.links):
            mark = placeholders.link(len(self._links))
            self._links.append(self._findings.links[int(numbered[1])])
            self._out.append(f'<a href="{mark}"{rest}>')
        elif footnote := _FOOTNOTE_ID.fullmatch(address.removeprefix("#")):
            self._note_mark = True
            text = ""
            if footnote[1] == "fnref" and (number := attributes.get("title", "")).isdecimal():
                rest = rest.replace(f'"{number}"', f'"{placeholders.way_back(number)}"')
                text = placeholders.way_back()
            self._out.append(f'<a href="#{self._footnote(footnote)}"{rest}>{text}')
        else:
            self._out.append(f"<a{rest}>")

    # Images

    def _image(self, attributes: dict[str, str]) -> None:
        numbered = _NUMBERED.fullmatch(attributes.get("src", ""))
        if numbered is None or int(numbered[1]) >= len(self._findings.photos):
            return
        found = self._findings.photos[int(numbered[1])]
        if "id" in attributes and (anchor := self._identified(attributes["id"])):
            self._out.append(f"<span{anchor}></span>")
        self._out.append(placeholders.photo(len(self._photos)))
        if self._figure is not None:
            self._figure.append(len(self._photos))
            self._figure_title = self._findings.titles[int(numbered[1])]
        self._photos.append(found)

    def _end_caption(self) -> None:
        """Give the words of a caption to the photos of its figure, and the text at the end."""
        if self._caption is None:
            return
        whole = " ".join(self._lines[self._caption :])
        del self._lines[self._caption :]
        self._caption = None
        if whole:
            self._describe(whole)

    def _end_figure(self) -> None:
        """Print the title of a photo without a caption: that is what most writers meant by it."""
        number = self._figure[-1] if self._figure else -1
        title = self._figure_title
        self._figure_title = ""
        if number >= 0 and title and not self._photos[number].caption:
            self._out.append(f"<figcaption>{html.escape(title, quote=False)}</figcaption>")
            self._describe(title)
        self._figure = None

    def _describe(self, whole: str) -> None:
        self._captions.append(whole)
        caption, credit = credited(whole)
        for number in self._figure or ():
            self._photos[number] = replace(self._photos[number], caption=caption, credit=credit)

    # Headings

    def _end_heading(self) -> None:
        if self._heading is None:
            return
        start, level, written = self._heading
        self._heading = None
        words = on_one_line(html.unescape("".join(self._line)))
        if self._has_lead and not self._lead and not self._headings:
            self._lead = words
            if self._take_lead:
                del self._out[start - 1 :]
                self._line.clear()
                return
        self._break()
        attributes = self._attributes(written)
        if ' id="' not in attributes:
            anchor = self._heading_id(words)
            self._anchors[anchor] = None
            attributes = f' id="{anchor}"{attributes}'
        identifier = attributes.split(' id="', 1)[1].split('"', 1)[0]
        self._out[start - 1] = f"<h{level}{attributes}>"
        self._out.append(f"</h{level}>")
        self._headings.append(Heading(level, identifier, words))

    def _heading_id(self, words: str) -> str:
        base = slugify(words) or NO_TITLE_ID
        if base.startswith(("fn-", "fnref-")):
            base = f"{NO_TITLE_ID}-{base}"
        anchor = base
        count = self._counts.get(base, 1)
        while anchor in self._taken or anchor in self._anchors:
            count += 1
            anchor = f"{base}-{count}"
        self._counts[base] = count
        return anchor
