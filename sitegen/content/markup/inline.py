"""What stands inside lines: code, tags, links, images, addresses, attribute lists.

Everything found here is held back from Python-Markdown, whose own patterns for it are quadratic
on hostile input and lose the places in the source. What is left for it is emphasis, escapes,
entities, footnotes and attribute lists.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import NamedTuple

from sitegen.content.markup.addresses import (
    MAIL_HOST,
    MAIL_NAME,
    URL,
    Target,
    folded_label,
    plain_alt,
    read_target,
    without_punctuation,
)
from sitegen.content.markup.findings import LITERAL, Findings, Refusal
from sitegen.content.markup.html import tag
from sitegen.content.markup.tags import Tags
from sitegen.text.pattern import pattern

MAX_CONSTRUCTS = 20_000
MAX_TAGS = 100_000
# Python-Markdown numbers the places that name one footnote by trying all numbers from 2.
MAX_NOTE_USES = 200
MAX_NOTES = 5000

_TRIGGERS = "\\`<[]{@"
_ENTITY = pattern(r"&[#\w]")
_SPECIAL = pattern(
    r"\\[\\`*_{}\[\]()>#+\-.!|<@\n]|`+|<|!\[|\[|\]|\{|@|&#?\w{1,32};|(?<![\w@])https?://",
    re.IGNORECASE,
)
_TAG_ONLY = pattern("<")
_FOOTNOTE = pattern(r"\[\^[^\[\]\s^]{1,60}\]")
_AUTOLINK = pattern(r"<((?:https?://|mailto:|tel:)[^\s<>]+)>", re.IGNORECASE)
_AUTOMAIL = pattern(r"<([\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)>")
_PARENTHESIS = pattern(r"\\.|[()]", re.DOTALL)
ATTRIBUTE_LIST = pattern(
    r"\{:?[ ]*(?:[.#][\w-]+|[A-Za-z][\w-]*=(?:\"[^\"{}\n]*\"|'[^'{}\n]*'|[^\s\"'{}=]+))"
    r"(?:[ ]+(?:[.#][\w-]+|[A-Za-z][\w-]*=(?:\"[^\"{}\n]*\"|'[^'{}\n]*'|[^\s\"'{}=]+)))*[ ]*\}"
)
_LIST_WORD = pattern(r"([.#])([\w-]+)|([A-Za-z][\w-]*)=(\"[^\"]*\"|'[^']*'|[^\s\"'{}=]+)")


def has_constructs(text: str) -> bool:
    """Tell whether there may be anything to hold back; most paragraphs have nothing."""
    return (
        any(trigger in text for trigger in _TRIGGERS)
        or "://" in text
        or ("&" in text and _ENTITY.search(text) is not None)
    )


class _Opener(NamedTuple):
    piece: int
    inside: int
    is_image: bool


class Inline:
    """Holds back the constructs inside the lines of one text, chunk by chunk."""

    def __init__(self, findings: Findings, references: dict[str, Target]) -> None:
        self.findings = findings
        self.references = references
        self.tags = Tags(findings)
        self.notes: Counter[str] = Counter()

    def lines(self, chunk: str, base: int) -> str:
        """Return a paragraph's worth of lines with their constructs held back."""
        self.tags.begin(chunk, base)
        return _Scan(self, chunk, base, _SPECIAL).run() + self.tags.end_of_lines()

    def markup(self, chunk: str, base: int) -> str:
        """Return raw HTML with what is not allowed taken out; containers may stay open."""
        self.tags.begin(chunk, base)
        result = _Scan(self, chunk, base, _TAG_ONLY).run() + self.tags.end_of_block()
        return self.findings.release(result)


class _Scan:
    """One pass over one chunk; every character is looked at a bounded number of times."""

    def __init__(self, inline: Inline, chunk: str, base: int, special: re.Pattern[str]) -> None:
        self._findings = inline.findings
        self._references = inline.references
        self._tags = inline.tags
        self._notes = inline.notes
        self._chunk = chunk
        self._base = base
        self._special = special
        self._out: list[str] = []
        self._openers: list[_Opener] = []
        self._addresses: list[tuple[int, str]] = []
        self._plain_from = 0
        # Code spans by the length of their backticks: where each run begins, from the end.
        self._runs: dict[int, list[int]] | None = None

    def run(self) -> str:
        chunk, out = self._chunk, self._out
        position = count = 0
        most = MAX_CONSTRUCTS if self._special is _SPECIAL else MAX_TAGS
        while found := self._special.search(chunk, position):
            if found.start() > position:
                out.append(chunk[position : found.start()])
            count += 1
            if count > most:
                line = self._findings.line_of(self._base)
                raise Refusal("markup-too-complex", line, most)
            self._plain_from = position
            position = self._construct(found)
        out.append(chunk[position:])
        return "".join(out)

    def _construct(self, found: re.Match[str]) -> int:
        """Append what stands for one construct; return the position after it."""
        mark, start = found[0], found.start()
        first = mark[0]
        if first == "\\":
            self._out.append(LITERAL.get(mark[1], mark[1]))
        elif first == "&":
            self._out.append(self._findings.hold(mark))
        elif first == "<":
            return self._angle(start)
        elif first == "`":
            return self._code(start, len(mark))
        elif mark in ("[", "!["):
            return self._bracket(start, mark)
        elif first == "]":
            return self._closing(start)
        elif first == "{":
            return self._brace(start)
        elif first == "@":
            return self._mail(start)
        else:
            return self._address(start)
        return found.end()

    # Code

    def _code(self, start: int, length: int) -> int:
        if self._runs is None:
            self._runs = {}
            for run in re.finditer("`+", self._chunk):
                self._runs.setdefault(len(run[0]), []).append(run.start())
            for starts in self._runs.values():
                starts.reverse()
        starts = self._runs.get(length, [])
        while starts and starts[-1] < start + length:
            starts.pop()
        if not starts:
            self._out.append(self._findings.hold("`" * length))
            return start + length
        end = starts[-1]
        inside = " ".join(self._chunk[start + length : end].split("\n"))
        if inside.strip() and inside[0] == inside[-1] == " ":
            inside = inside[1:-1]
        self._out.append(self._findings.hold(f"<code>{html.escape(inside, quote=False)}</code>"))
        return end + length

    # Tags

    def _angle(self, start: int) -> int:
        if self._special is _SPECIAL:
            if address := _AUTOLINK.match(self._chunk, start):
                self._held_link(address[1], address[1], start + 1)
                return address.end()
            if mail := _AUTOMAIL.match(self._chunk, start):
                self._held_link(f"mailto:{mail[1]}", mail[1], start + 1)
                return mail.end()
        piece, after = self._tags.read(start)
        self._out.append(piece)
        return after

    # Links and images

    def _bracket(self, start: int, mark: str) -> int:
        if self._chunk.startswith("[^", start):
            if found := _FOOTNOTE.match(self._chunk, start):
                self._count_note(found[0], start)
                self._out.append(found[0])
                return found.end()
            self._out.append(LITERAL["["])
            return start + 1
        self._openers.append(_Opener(len(self._out), start + len(mark), mark == "!["))
        self._out.append(mark)
        return start + len(mark)

    def _count_note(self, label: str, start: int) -> None:
        self._notes[label] += 1
        for count, most in ((self._notes[label], MAX_NOTE_USES), (len(self._notes), MAX_NOTES)):
            if count > most:
                line = self._findings.line_of(self._base + start)
                raise Refusal("markup-too-complex", line, most)

    def _closing(self, start: int) -> int:
        if not self._openers:
            self._out.append("]")
            return start + 1
        opener = self._openers.pop()
        after = start + 1
        found = self._parenthesised(after) or self._reference(opener.inside, start)
        if found is None:
            self._out.append("]")
            return after
        target, after = found
        extra: tuple[tuple[str, str], ...] = ()
        if attributes := ATTRIBUTE_LIST.match(self._chunk, after):
            name = "img" if opener.is_image else "a"
            extra = self._listed(name, attributes[0], self._base + after)
            after = attributes.end()
        if opener.is_image:
            del self._out[opener.piece :]
            self._forget_addresses(opener.piece)
            alt = plain_alt(self._chunk[opener.inside : start])
            places = (target.start, target.end)
            identifier = dict(extra).get("id", "")
            self._out.append(
                self._findings.image(target.target, alt, target.title, *places, identifier)
            )
            return after
        number = self._findings.link(target.target, target.start, target.end)
        for piece, text in self._forget_addresses(opener.piece):
            self._out[piece] = text
        if number is None:
            self._out[opener.piece] = ""
            return after
        title = (("title", target.title),) if target.title else ()
        self._out[opener.piece] = self._findings.hold(tag("a", (("href", number), *title, *extra)))
        self._out.append(self._findings.hold("</a>"))
        # A link holds no link: what is open around it are plain brackets.
        self._openers = [other for other in self._openers if other.is_image][-20:]
        return after

    def _forget_addresses(self, first: int) -> list[tuple[int, str]]:
        """Take out and return the bare addresses found from a piece on."""
        depth = len(self._addresses)
        while depth and self._addresses[depth - 1][0] >= first:
            depth -= 1
        found = self._addresses[depth:]
        del self._addresses[depth:]
        return found

    def _parenthesised(self, start: int) -> tuple[Target, int] | None:
        if not self._chunk.startswith("(", start):
            return None
        depth = 0
        for found in _PARENTHESIS.finditer(self._chunk, start):
            if found[0] == "(":
                depth += 1
                if depth > 4:
                    return None
            elif found[0] == ")":
                depth -= 1
                if not depth:
                    return read_target(
                        self._chunk, start + 1, found.start(), self._base
                    ), found.end()
        return None

    def _reference(self, start: int, end: int) -> tuple[Target, int] | None:
        if not self._references or end - start > 300:
            return None
        label = inside = self._chunk[start:end]
        after = end + 1
        if self._chunk.startswith("[", after):
            stop = self._chunk.find("]", after, after + 302)
            if stop > 0:
                label = self._chunk[after + 1 : stop] or inside
                after = stop + 1
        target = self._references.get(folded_label(label))
        return None if target is None else (target, after)

    # Addresses

    def _address(self, start: int) -> int:
        found = URL.match(self._chunk, start)
        if found is None:
            self._out.append(self._chunk[start : start + 4])
            return start + 4
        address = without_punctuation(found[0])
        if len(address) <= len("https://"):
            self._out.append(found[0])
            return found.end()
        self._held_link(html.unescape(address), address, start)
        return start + len(address)

    def _mail(self, start: int) -> int:
        host = MAIL_HOST.match(self._chunk, start)
        before = self._chunk[max(self._plain_from, start - 64) : start]
        name = MAIL_NAME.search(before) if host else None
        if host is None or name is None:
            self._out.append("@")
            return start + 1
        self._out[-1] = self._out[-1][: -len(name[0])]
        written = f"{name[0]}@{host[1]}"
        self._held_link(f"mailto:{written}", written, start - len(name[0]))
        return start + len(host[0])

    def _held_link(self, target: str, shown: str, start: int) -> None:
        text = html.escape(html.unescape(shown), quote=False)
        if self._tags.is_open("a"):
            self._out.append(self._findings.hold(text))
            return
        at = self._base + start
        number = self._findings.link(target, at, at + len(shown))
        if number is None:
            self._out.append(self._findings.hold(text))
            return
        # Should it turn out to stand inside a link, only its text is wanted.
        self._addresses.append((len(self._out), self._findings.hold(text)))
        self._out.append(self._findings.hold(f"{tag('a', (('href', number),))}{text}</a>"))

    # Attribute lists

    def _brace(self, start: int) -> int:
        found = ATTRIBUTE_LIST.match(self._chunk, start)
        if found is None:
            self._out.append(LITERAL["{"])
            return start + 1
        attributes = self._listed("", found[0], self._base + start)
        words = [f"#{value}" if key == "id" else f'{key}="{value}"' for key, value in attributes]
        if words:
            self._out.append(f"{{: {' '.join(words)} }}")
        return found.end()

    def _listed(self, name: str, written: str, base: int) -> tuple[tuple[str, str], ...]:
        """Return the allowed attributes of a list; a link's own address cannot be changed."""
        result: list[tuple[str, str]] = []
        classes: list[str] = []
        for found in _LIST_WORD.finditer(written):
            at = base + found.start()
            if found[1] == "#":
                if self._findings.take_id(found[2], at + 1):
                    result.append(("id", found[2]))
                continue
            key, value = ("class", found[2]) if found[1] else (found[3], found[4].strip("\"'"))
            judged = self._findings.attributes(
                name or "p", f' {key}="{value}"' if key not in ("href", "src") else f" {key}", at
            )
            for kept_key, kept_value in judged or ():
                if kept_key == "class":
                    classes.append(kept_value)
                elif kept_key != "href":
                    result.append((kept_key, kept_value))
        if classes:
            result.append(("class", " ".join(dict.fromkeys(classes))))
        return tuple(result)
