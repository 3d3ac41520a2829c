"""What stands inside lines: code, tags, links, images, addresses, attribute lists.

Everything found here is held back from Python-Markdown, whose own patterns for it are quadratic
on hostile input and lose the places in the source. What is left for it is emphasis, escapes,
entities, footnotes and attribute lists.
"""

from __future__ import annotations

import html
import re
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
from sitegen.content.markup.findings import Findings, Refusal
from sitegen.content.markup.html import (
    ALLOWED,
    CONTAINERS,
    IMPLIED,
    INLINE,
    NAMES,
    REMOVED,
    TAG,
    VOID,
    kept,
    tag,
)

MAX_OPEN_TAGS = 60

_TRIGGER = re.compile(r"[\\`<\[\]{@]")
_SPECIAL = re.compile(
    r"\\[\\`*_{}\[\]()>#+\-.!|<@\n]|`+|<|!\[|\[|\]|\{|@|(?<![\w@])https?://", re.IGNORECASE
)
_TAG_ONLY = re.compile("<")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s^]{1,60}\]")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:|tel:)[^\s<>]+)>", re.IGNORECASE)
_AUTOMAIL = re.compile(r"<([\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)>")
_NOISE = re.compile(r"<\?xml[^<>]{0,300}>|<!\[(?:if [^<>\[\]]{0,60}|endif)\]>", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\\.|[()]", re.DOTALL)
ATTRIBUTE_LIST = re.compile(
    r"\{:?[ ]*(?:[.#][\w-]+|[A-Za-z][\w-]*=(?:\"[^\"{}\n]*\"|'[^'{}\n]*'|[^\s\"'{}=]+))"
    r"(?:[ ]+(?:[.#][\w-]+|[A-Za-z][\w-]*=(?:\"[^\"{}\n]*\"|'[^'{}\n]*'|[^\s\"'{}=]+)))*[ ]*\}"
)
_LIST_WORD = re.compile(r"([.#])([\w-]+)|([A-Za-z][\w-]*)=(\"[^\"]*\"|'[^']*'|[^\s\"'{}=]+)")


def has_constructs(text: str) -> bool:
    """Tell whether there may be anything to hold back; most paragraphs have nothing."""
    return _TRIGGER.search(text) is not None or "://" in text


class _Opener(NamedTuple):
    piece: int
    inside: int
    is_image: bool


class Inline:
    """Holds back the constructs inside the lines of one text, chunk by chunk."""

    def __init__(self, findings: Findings, references: dict[str, Target]) -> None:
        self._findings = findings
        self._references = references
        self._open: list[str] = []

    def lines(self, chunk: str, base: int) -> str:
        """Return a paragraph's worth of lines with their constructs held back."""
        outside = len(self._open)
        return _Scan(self, chunk, base, _SPECIAL).run() + self._closed(outside)

    def markup(self, chunk: str, base: int) -> str:
        """Return raw HTML with what is not allowed taken out; containers may stay open."""
        result = _Scan(self, chunk, base, _TAG_ONLY).run()
        kept_open = len(self._open)
        while kept_open and self._open[kept_open - 1] not in CONTAINERS:
            kept_open -= 1
        return self._findings.release(result + self._closed(kept_open))

    def _closed(self, depth: int) -> str:
        """Close what was opened beyond a depth, so that it cannot run over the rest."""
        if len(self._open) <= depth:
            return ""
        ends = "".join(f"</{name}>" for name in reversed(self._open[depth:]))
        del self._open[depth:]
        return self._findings.hold(ends)


class _Scan:
    """One pass over one chunk; every character is looked at a bounded number of times."""

    def __init__(self, inline: Inline, chunk: str, base: int, special: re.Pattern[str]) -> None:
        self._findings = inline._findings
        self._references = inline._references
        self._open = inline._open
        self._outside = len(inline._open)
        self._chunk = chunk
        self._base = base
        self._special = special
        self._out: list[str] = []
        self._openers: list[_Opener] = []
        self._addresses: list[tuple[int, str]] = []
        self._absent: set[str] = set()
        self._plain_from = 0
        # Code spans by the length of their backticks: where each run begins, from the end.
        self._runs: dict[int, list[int]] | None = None

    def run(self) -> str:
        chunk, out = self._chunk, self._out
        position = 0
        while found := self._special.search(chunk, position):
            if found.start() > position:
                out.append(chunk[position : found.start()])
            self._plain_from = position
            position = self._construct(found)
        out.append(chunk[position:])
        return "".join(out)

    def _construct(self, found: re.Match[str]) -> int:
        """Append what stands for one construct; return the position after it."""
        mark, start = found[0], found.start()
        first = mark[0]
        if first == "\\":
            self._out.append({"<": "&lt;", "@": "@", "\n": "\n"}.get(mark[1], mark))
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
            self._out.append("\\`" * length)
            return start + length
        end = starts[-1]
        inside = " ".join(self._chunk[start + length : end].split("\n"))
        if inside.strip() and inside[0] == inside[-1] == " ":
            inside = inside[1:-1]
        self._out.append(self._findings.hold(f"<code>{html.escape(inside, quote=False)}</code>"))
        return end + length

    # Tags

    def _angle(self, start: int) -> int:
        chunk = self._chunk
        if chunk.startswith("<!--", start):
            end = self._find("-->", start + 2)
            if end >= 0:
                return end + 3
        if noise := _NOISE.match(chunk, start):
            return noise.end()
        if self._special is _SPECIAL:
            if address := _AUTOLINK.match(chunk, start):
                self._held_link(address[1], address[1], start + 1)
                return address.end()
            if mail := _AUTOMAIL.match(chunk, start):
                self._held_link(f"mailto:{mail[1]}", mail[1], start + 1)
                return mail.end()
        found = TAG.match(chunk, start)
        name = found[2].lower() if found else ""
        if found and ":" in name:
            return found.end()
        if not found or name not in NAMES:
            self._out.append("&lt;")
            return start + 1
        return self._end_tag(found, name) if found[1] else self._start_tag(found, name)

    def _start_tag(self, found: re.Match[str], name: str) -> int:
        at = self._base + found.start()
        if name not in ALLOWED:
            self._findings.drop(f"<{name}>", at, at + len(name) + 1)
            if name not in REMOVED or found[0].endswith("/>"):
                return found.end()
            end = self._find(f"</{name}", found.end())
            closing = -1 if end < 0 else self._chunk.find(">", end)
            return found.end() if closing < 0 else closing + 1
        attributes = self._findings.attributes(name, found[3], self._base + found.start(3))
        if name == "img":
            self._raw_image(found, attributes or ())
            return found.end()
        if attributes is None:
            return found.end()
        if name not in INLINE and name not in VOID:
            self._end_formatting()
        if name not in VOID and name not in IMPLIED:
            if len(self._open) >= MAX_OPEN_TAGS:
                line = self._findings.line_of(at)
                raise Refusal("markup-too-deep", line, MAX_OPEN_TAGS)
            self._open.append(name)
        self._out.append(self._findings.hold(tag(name, attributes)))
        return found.end()

    def _end_formatting(self) -> None:
        """Close formatting left open in heaps: HTML parsers repeat all of it in every block."""
        depth = len(self._open)
        while depth and self._open[depth - 1] in INLINE:
            depth -= 1
        if len(self._open) - depth > 4:
            ends = "".join(f"</{name}>" for name in reversed(self._open[depth:]))
            del self._open[depth:]
            self._out.append(self._findings.hold(ends))

    def _end_tag(self, found: re.Match[str], name: str) -> int:
        if name in IMPLIED:
            self._out.append(self._findings.hold(f"</{name}>"))
        elif name in ALLOWED and name not in VOID:
            # Formatting ends in the lines where it began; a container may have begun long before.
            lowest = 0 if name in CONTAINERS else min(self._outside, len(self._open))
            depth = len(self._open) - 1
            while depth >= lowest and self._open[depth] != name:
                depth -= 1
            if depth >= lowest:
                ends = "".join(f"</{inner}>" for inner in reversed(self._open[depth:]))
                del self._open[depth:]
                self._out.append(self._findings.hold(ends))
        return found.end()

    def _raw_image(self, found: re.Match[str], attributes: tuple[tuple[str, str], ...]) -> None:
        written = dict(attributes)
        targets = kept("img", found[3]).targets
        start = self._base + found.start(3)
        if not targets:
            self._findings.drop("<img>", self._base + found.start(), self._base + found.end())
            self._out.append(html.escape(written.get("alt", "")))
            return
        source = targets[0]
        self._out.append(
            self._findings.image(
                source.value,
                written.get("alt", ""),
                written.get("title", ""),
                start + source.value_start,
                start + source.value_start + len(source.raw),
                written.get("id", ""),
            )
        )

    def _find(self, needle: str, start: int) -> int:
        """Find a needle, ignoring case; what is not there is looked for once only."""
        if needle in self._absent:
            return -1
        found = re.compile(re.escape(needle), re.IGNORECASE).search(self._chunk, start)
        if found is None:
            self._absent.add(needle)
            return -1
        return found.start()

    # Links and images

    def _bracket(self, start: int, mark: str) -> int:
        if self._chunk.startswith("[^", start):
            if found := _FOOTNOTE.match(self._chunk, start):
                self._out.append(found[0])
                return found.end()
            self._out.append("\\[")
            return start + 1
        self._openers.append(_Opener(len(self._out), start + len(mark), mark == "!["))
        self._out.append(mark)
        return start + len(mark)

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
        if "a" in self._open:
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
            self._out.append("\\{")
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
