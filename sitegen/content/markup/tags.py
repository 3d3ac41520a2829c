"""The tags that a writer typed: what is allowed goes on, balanced; the rest is reported."""

from __future__ import annotations

import html
import re

from sitegen.content.markup.findings import LITERAL, Findings, Refusal
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
from sitegen.text.pattern import pattern

MAX_OPEN = 60
# HTML parsers repeat all formatting that is open in every block that follows.
MAX_OPEN_FORMATTING = 4

# What Word leaves in text pasted from it.
_NOISE = pattern(r"<\?xml[^<>]{0,300}>|<!\[(?:if [^<>\[\]]{0,60}|endif)\]>", re.IGNORECASE)


class Tags:
    """Reads the tags of one text, chunk by chunk, and knows which elements are open."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._open: list[str] = []
        self.begin("", 0)

    def begin(self, chunk: str, base: int) -> None:
        """Turn to the next chunk, which stands at `base` in the text."""
        self._chunk = chunk
        self._base = base
        self._outside = len(self._open)
        self._absent: set[str] = set()

    def is_open(self, name: str) -> bool:
        """Tell whether an element is open here."""
        return name in self._open

    def end_of_lines(self) -> str:
        """Close what was opened in these lines, so that it cannot run over the rest."""
        return self._closed(min(self._outside, len(self._open)))

    def end_of_block(self) -> str:
        """Close the formatting that a block of HTML left open; Markdown may follow inside of
        its containers."""
        depth = len(self._open)
        while depth and self._open[depth - 1] not in CONTAINERS:
            depth -= 1
        return self._closed(depth)

    def read(self, start: int) -> tuple[str, int]:
        """Return what stands for the "<" at a place of the chunk, and the place after it."""
        chunk = self._chunk
        if chunk.startswith("<!--", start) and (end := self._find("-->", start + 2)) >= 0:
            return "", end + 3
        if noise := _NOISE.match(chunk, start):
            return "", noise.end()
        found = TAG.match(chunk, start)
        name = found[2].lower() if found else ""
        if found and ":" in name:
            return "", found.end()
        if not found or name not in NAMES:
            return LITERAL["<"], start + 1
        if found[1]:
            return self._end_tag(name), found.end()
        if name not in ALLOWED:
            return "", self._dropped(found, name)
        return self._start_tag(found, name), found.end()

    def _dropped(self, found: re.Match[str], name: str) -> int:
        """Report an element that is not allowed; return where what is kept of it begins."""
        at = self._base + found.start()
        self._findings.drop(f"<{name}>", at, at + len(name) + 1)
        if name not in REMOVED or found[0].endswith("/>"):
            return found.end()
        end = self._find(f"</{name}", found.end())
        closing = -1 if end < 0 else self._chunk.find(">", end)
        return found.end() if closing < 0 else closing + 1

    def _start_tag(self, found: re.Match[str], name: str) -> str:
        attributes = self._findings.attributes(name, found[3], self._base + found.start(3))
        if name == "img":
            return self._image(found, dict(attributes or ()))
        if attributes is None:
            return ""
        before = "" if name in INLINE or name in VOID else self._formatting_closed()
        if name not in VOID and name not in IMPLIED:
            if len(self._open) >= MAX_OPEN:
                line = self._findings.line_of(self._base + found.start())
                raise Refusal("markup-too-deep", line, MAX_OPEN)
            self._open.append(name)
        return before + self._findings.hold(tag(name, attributes))

    def _end_tag(self, name: str) -> str:
        if name in IMPLIED:
            return self._findings.hold(f"</{name}>")
        # Formatting ends in the lines where it began; a container may have begun long before.
        lowest = 0 if name in CONTAINERS else min(self._outside, len(self._open))
        for depth in range(len(self._open) - 1, lowest - 1, -1):
            if self._open[depth] == name:
                return self._closed(depth)
        return ""

    def _image(self, found: re.Match[str], written: dict[str, str]) -> str:
        targets = kept("img", found[3]).targets
        if not targets:
            self._findings.drop("<img>", self._base + found.start(), self._base + found.end())
            return html.escape(written.get("alt", ""))
        source = targets[0]
        start = self._base + found.start(3) + source.value_start
        return self._findings.image(
            source.value,
            written.get("alt", ""),
            written.get("title", ""),
            start,
            start + len(source.raw),
            written.get("id", ""),
        )

    def _formatting_closed(self) -> str:
        depth = len(self._open)
        while depth and self._open[depth - 1] in INLINE:
            depth -= 1
        return self._closed(depth) if len(self._open) - depth > MAX_OPEN_FORMATTING else ""

    def _closed(self, depth: int) -> str:
        if len(self._open) <= depth:
            return ""
        ends = "".join(f"</{name}>" for name in reversed(self._open[depth:]))
        del self._open[depth:]
        return self._findings.hold(ends)

    def _find(self, needle: str, start: int) -> int:
        """Find a needle, ignoring case; what is not there is looked for once only."""
        if needle in self._absent:
            return -1
        found = re.compile(re.escape(needle), re.IGNORECASE).search(self._chunk, start)
        if found is None:
            self._absent.add(needle)
            return -1
        return found.start()
