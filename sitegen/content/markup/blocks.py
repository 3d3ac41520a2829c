"""Lines as officers type them, arranged into the blocks that Python-Markdown understands.

Every block comes out as one line, separated by blank ones, with list items numbered and indented
as Markdown wants them: nothing depends on how Python-Markdown would have cut the lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from sitegen.content.markup import figures
from sitegen.content.markup.findings import BLOCK, BREAK, LITERAL, Refusal
from sitegen.content.markup.inline import ATTRIBUTE_LIST
from sitegen.content.markup.placeholders import HELD, RELEASED
from sitegen.content.markup.source import Line
from sitegen.text.pattern import pattern

MAX_DEPTH = 12
MAX_BLOCKS = 20_000
MAX_CELLS = 2000
MAX_ALL_CELLS = 50_000
MAX_HEADING = 1000

# What keeps two lists apart; it leaves nothing on the page.
SEPARATOR = f"{HELD}S{RELEASED}"
LINE_BREAK = f"{HELD}{BREAK}{RELEASED}"

# First-line indents in use: spaces, tabs, no-break and ideographic spaces.
_INDENT = pattern(r"[ \t\u00a0\u2000-\u200a\u3000]*")
_HELD_BLOCK = pattern(rf"{HELD}{BLOCK}\d+{RELEASED}")
_HEADING = pattern(r"(#{1,6})[ \t\u00a0]+(?=\S)(.*)")
_RULE = pattern(r"([-*_=])(?:[ \t]*\1){2,}")
_QUOTED = pattern(r">[ ]?")
_FOOTNOTE = pattern(r"\[\^([^\[\]\s^]+)\]:[ \t]*(\S.*)")
_DIVIDER = pattern(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*+\|?")
_NUMBER = pattern(r"(\d{1,2})(?:\.(?:\s+|(?=[^\W\d_a-z]))|\)\s*|/(?:\s+|(?=[^\W\d_a-z])))(?=\S)")
_DASH = pattern(
    r"(?:[-*+•·▪●◦‣–—\uf0b7\uf0a7\uf02d][ \t\u00a0]+|-(?=[^\W_]|[“\"‘'(\ue002])|"
    r"[–—](?=[^\W_]|[“\"(])|[•▪●◦‣\uf0b7\uf0a7]|\+(?=[^\W\d_]))(?=\S)"
)
_ASIDE_DASHES = ("–", "—")
_TRAILING = pattern(rf"(?:[*_)\]\s]|\[\^[^\]]*\]|{HELD}i\d+{RELEASED})+$")
_LEADING = pattern(rf"(?:[*_“\"‘'(\[]|{HELD}i\d+{RELEASED})+")
_SENTENCE_ENDS = ".:;!?…”"
_MARKER_LIKE = pattern(r"([-+*#>]|\[(?=\^[^\[\]]*\]:))|(\d+)\.(?=\s|$)")
# Shorter than this, a line was ended on purpose and not by a wrapping editor.
_SHORT = 60


class _Level(Struct):
    indent: int
    kind: str
    number: int


def arrange(lines: Sequence[Line], depth: int = 0) -> str:
    """Return Markdown in which every list, paragraph and figure is one that Markdown sees.

    Raises Refusal for quotes or lists nested deeper, or tables wider, than anything printed.
    """
    if depth > MAX_DEPTH:
        raise Refusal("markup-too-deep", lines[0][0], MAX_DEPTH)
    return _Arrangement(lines, depth).run()


class _Arrangement:
    def __init__(self, lines: Sequence[Line], depth: int) -> None:
        self._lines = lines
        self._depth = depth
        self._out: list[str] = []
        # The paragraph, item or footnote being read: what stands before its text, and its lines.
        self._opening = ""
        self._text: list[str] = []
        self._levels: list[_Level] = []
        self._in_footnote = False
        # An item before has more than one paragraph.
        self._loose = False
        self._after_blank = True
        # After a paragraph that begins with an indent, an indent no longer means "of the item".
        self._prose_is_indented = False

    def run(self) -> str:
        number = 0
        while number < len(self._lines):
            if len(self._out) > 2 * MAX_BLOCKS:
                # Python-Markdown takes its blocks from the front of a list.
                raise Refusal("markup-too-complex", self._lines[number][0], MAX_BLOCKS)
            number = self._line(number)
        self._flush()
        return "\n".join(self._out).strip("\n")

    def _line(self, at: int) -> int:
        """Take in one line or a block that begins with it; return the line after."""
        line = self._lines[at][1]
        if line[:1].isalpha():
            # Nothing but a table begins with a letter.
            text, indent = line.rstrip(), 0
            after = self._table(at) if "|" in text and self._is_table(at) else at
            is_item = False
        else:
            blank = _INDENT.match(line)
            space = blank[0] if blank else ""
            text = line[len(space) :].rstrip()
            if not text:
                self._after_blank = True
                return at + 1
            indent = len(space.expandtabs(4))
            after = self._block(at, text, indent)
            is_item = after == at and self._item(at, text, indent)
        if after == at:
            if not is_item:
                self._words(text, indent)
            after = at + 1
        self._after_blank = False
        return after

    # Blocks that stand for themselves

    def _block(self, at: int, text: str, indent: int) -> int:
        first = text[0]
        if first == HELD:
            if _HELD_BLOCK.fullmatch(text):
                self._alone(text, indent)
                return at + 1
            if found := figures.images(text):
                return self._figures(at, found)
        elif first == "#":
            if len(text) <= MAX_HEADING and (heading := _HEADING.fullmatch(text)):
                words = heading[2].rstrip("#").rstrip()
                # Runs of "#" inside make Python-Markdown look at each of them from every place.
                words = words.replace("#", LITERAL["#"]) if "##" in words else words
                self._alone(f"{heading[1]} {words}", 0)
                return at + 1
        elif first == ">":
            return self._quote(at)
        elif first == "[" and (note := _FOOTNOTE.fullmatch(text)):
            self._end_lists()
            self._open(f"[^{note[1]}]: ", note[2])
            self._in_footnote = True
            return at + 1
        elif first in "-*_=" and _RULE.fullmatch(text):
            self._alone("* * *", 0)
            return at + 1
        if "|" in text and self._is_table(at):
            return self._table(at)
        return at

    def _alone(self, block: str, indent: int) -> None:
        self._flush()
        if indent >= 2 and self._levels and not self._prose_is_indented:
            self._paragraph(f"{'    ' * self._depth_of(indent)}{block}")
            return
        self._end_lists()
        self._paragraph(block)

    def _figures(self, at: int, found: list[str]) -> int:
        self._end_lists()
        caption, taken = figures.caption([line for _, line in self._lines[at + 1 : at + 5]])
        for image in found[:-1]:
            self._paragraph(figures.figure(image, ""))
        self._paragraph(figures.figure(found[-1], caption))
        return at + 1 + taken

    def _quote(self, at: int) -> int:
        self._end_lists()
        end = at
        inside: list[Line] = []
        while end < len(self._lines):
            number, line = self._lines[end]
            bare = line.lstrip()
            if not bare.startswith(">"):
                break
            inside.append((number, _QUOTED.sub("", bare, count=1)))
            end += 1
        quoted = arrange(inside, self._depth + 1)
        self._paragraph("\n".join(f"> {line}".rstrip() for line in quoted.split("\n")))
        return end

    def _is_table(self, at: int) -> bool:
        if at + 1 == len(self._lines):
            return False
        divider = self._lines[at + 1][1].strip()
        return "|" in divider and "-" in divider and _DIVIDER.fullmatch(divider) is not None

    def _table(self, at: int) -> int:
        self._end_lists()
        rows: list[str] = []
        cells = 0
        end = at
        while end < len(self._lines) and "|" in self._lines[end][1]:
            row = self._lines[end][1].strip()
            cells += row.count("|")
            if row.count("|") > MAX_CELLS or cells > MAX_ALL_CELLS:
                raise Refusal("markup-too-complex", self._lines[end][0], MAX_CELLS)
            # Python-Markdown looks for notes before it looks for tables.
            is_note = row[:1] == "[" and _MARKER_LIKE.match(row)
            rows.append(LITERAL["["] + row[1:] if is_note else row)
            end += 1
        self._paragraph("\n".join(rows))
        return end

    # Lists

    def _item(self, at: int, text: str, indent: int) -> bool:
        """Take a line as an item of a list, if it is one."""
        number = 0
        if found := _NUMBER.match(text):
            kind, number = "1", int(found[1])
            if not self._numbers(number, text):
                return False
        elif found := _DASH.match(text):
            kind = "+" if text[0] == "+" else "-"
            if not self._dashes(at, text):
                return False
        else:
            return False
        self._flush()
        self._in_footnote = False
        if self._loose:
            self._gap()
            self._loose = False
        apart = self._find_level(indent, kind, at)
        level = self._levels[-1]
        level.indent = indent
        if kind == "1":
            if number not in (level.number + 1, 1) or (number == 1 and level.number > 1):
                apart = apart or level.number > 0
            elif number == 1 and level.number == 1 and self._after_blank:
                apart = True
            level.number = number
        margin = "    " * (len(self._levels) - 1)
        if apart:
            self._paragraph(f"{margin}{SEPARATOR}")
            self._gap()
        marker = f"{number}." if kind == "1" else "-"
        self._opening = f"{margin}{marker} "
        self._text = [text[found.end() :]]
        return True

    def _numbers(self, number: int, text: str) -> bool:
        """Tell whether a number at the start of a line numbers an item."""
        if self._after_blank or not self._text:
            return True
        expected = any(lv.kind == "1" and number == lv.number + 1 for lv in self._levels)
        before = self._text[-1]
        broken_off = bool(self._levels) and len(before) < _SHORT
        return number == 1 or expected or broken_off or _ends_sentence(before)

    def _dashes(self, at: int, text: str) -> bool:
        """Tell whether a dash at the start of a line opens an item, and not an aside."""
        if self._after_blank or not self._text or self._levels or _ends_sentence(self._text[-1]):
            return True
        following = self._lines[at + 1][1].strip() if at + 1 < len(self._lines) else ""
        if _DASH.match(following):
            return True
        if text[0] in _ASIDE_DASHES:
            return False
        return not following[:1].islower()

    def _find_level(self, indent: int, kind: str, at: int) -> bool:
        """Make the last level the one of a new item; tell whether a new list has to begin there.

        "+" under "-", and "-" under "1.", at the same margin, are the levels of Vietnamese
        administrative texts.
        """
        levels = self._levels
        while len(levels) > 1 and indent < levels[-1].indent - 1:
            levels.pop()
        if not levels:
            self._gap()
            levels.append(_Level(indent, kind, 0))
            return False
        top = levels[-1]
        if indent >= top.indent + 2:
            self._push(indent, kind, at)
            return False
        if kind == top.kind:
            return False
        for depth in range(len(levels) - 1, -1, -1):
            if levels[depth].kind == kind and abs(levels[depth].indent - indent) <= 1:
                del levels[depth + 1 :]
                return False
        introduced = bool(self._out) and self._out[-1].rstrip().endswith(":")
        if not self._after_blank and ("1-+".index(kind) > "1-+".index(top.kind) or introduced):
            self._push(indent, kind, at)
            return False
        levels[-1] = _Level(indent, kind, 0)
        return True

    def _push(self, indent: int, kind: str, at: int) -> None:
        if len(self._levels) >= MAX_DEPTH:
            raise Refusal("markup-too-deep", self._lines[at][0], MAX_DEPTH)
        self._levels.append(_Level(indent, kind, 0))

    def _depth_of(self, indent: int) -> int:
        """Drop the levels that a paragraph of this indent lies outside of; return what is left."""
        while len(self._levels) > 1 and indent < self._levels[-1].indent + 2:
            self._levels.pop()
        return len(self._levels)

    def _end_lists(self) -> None:
        self._flush()
        self._levels.clear()
        self._in_footnote = False

    # Paragraphs

    def _words(self, text: str, indent: int) -> None:
        """Take a line as text: more of what is being read, or a new paragraph."""
        before = self._text[-1] if self._text else ""
        if before and not self._after_blank:
            if ATTRIBUTE_LIST.fullmatch(text):
                self._text[-1] = f"{before}\n{text}"
                return
            if self._levels:
                level = self._levels[-1]
                inside = indent >= level.indent + 2 and not self._prose_is_indented
                if inside or not _begins_sentence(text) or not self._breaks_off(before):
                    self._text.append(text)
                    return
            elif not (_ends_sentence(before) and _begins_sentence(text)):
                self._text.append(text)
                return
        elif self._after_blank and indent >= 2 and not self._prose_is_indented:
            margin = 0
            if self._levels and indent >= self._levels[0].indent + 2:
                margin = self._depth_of(indent)
            elif self._in_footnote:
                margin = 1
            if margin:
                self._flush()
                self._open("    " * margin, text)
                self._loose = True
                return
        self._prose_is_indented = self._prose_is_indented or indent > 0
        self._end_lists()
        self._open("", text)

    def _breaks_off(self, before: str) -> bool:
        """Tell whether an item is over, so that a capital after it begins the closing sentence."""
        return _ends_sentence(before) or len(before) < _SHORT

    def _open(self, opening: str, text: str) -> None:
        self._gap()
        self._opening = opening
        self._text = [text]

    def _flush(self) -> None:
        if self._text:
            text = LINE_BREAK.join(self._text)
            self._out.append(f"{self._opening}{_harmless(text)}")
            self._text = []
            self._opening = ""

    def _paragraph(self, block: str) -> None:
        self._gap()
        self._out.append(block)
        self._out.append("")

    def _gap(self) -> None:
        self._flush()
        if self._out and self._out[-1]:
            self._out.append("")


def _ends_sentence(line: str) -> bool:
    bare = _TRAILING.sub("", line[-200:].rstrip())
    return bool(bare) and bare[-1] in _SENTENCE_ENDS


def _begins_sentence(line: str) -> bool:
    bare = _LEADING.sub("", line, count=1) if line[:1] in "*_“\"‘'([\ue002" else line
    return bare[:1].isupper() or bare[:1].isdigit()


def _harmless(text: str) -> str:
    """Return text of which no line is anything but text to Python-Markdown."""
    found = None if text[:1].isalpha() else _MARKER_LIKE.match(text)
    if found is None:
        return text
    if not found[1]:
        return f"{found[2]}{LITERAL['.']}{text[len(found[2]) + 1 :]}"
    # Emphasis begins with an asterisk too.
    return text if found[1] == "*" and not text[1:2].isspace() else LITERAL[text[0]] + text[1:]
