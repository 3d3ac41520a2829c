"""The first reading of a text: code fences, raw HTML, link definitions; the rest line by line."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from sitegen.content.markup.addresses import Target, folded_label
from sitegen.content.markup.findings import BLOCK, Findings, Refusal
from sitegen.content.markup.html import CONTAINERS, IMPLIED, REMOVED, TAG
from sitegen.content.markup.inline import Inline, has_constructs
from sitegen.text.pattern import pattern

# Emphasis is matched by trying pairs; no paragraph of a person has thousands of asterisks.
MAX_DELIMITERS = 4000
MAX_LINES = 50_000

_FENCE = pattern(r"[ \t]*(`{3,}|~{3,})[ \t]*([^`]*)")
DEFINITION = pattern(
    r"[ ]{0,3}\[(?!\^)([^\[\]]{1,300})\]:[ \t]*(?:<([^<>]*)>|(\S+))"
    r"(?:[ \t]+(?:\"([^\"]*)\"|'([^']*)'|\(([^()]*)\)|“([^”]*)”))?[ \t]*"
)
# A line with which something new begins: neither code nor a link reaches over it.
_BOUNDARY = pattern(r"\s*(?:[-*+•·▪●◦‣–—#>|]|\d{1,2}[.)/]|\[\^[^\]]*\]:)")
_BLOCKS = CONTAINERS | IMPLIED | REMOVED

Line = tuple[int, str]


def read(findings: Findings) -> list[Line]:
    """Return the text's lines, numbered from 0, with everything but Markdown's own held back."""
    text = findings.text
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        raise Refusal("markup-too-complex", MAX_LINES, MAX_LINES)
    if not has_constructs(text) and "~~~" not in text:
        if text.count("*") + text.count("_") > MAX_DELIMITERS:
            _limit_delimiters(lines, 0)
        return list(enumerate(lines))
    return _Reading(findings, lines).run()


class _Reading:
    def __init__(self, findings: Findings, lines: list[str]) -> None:
        self._findings = findings
        self._lines = lines
        self._starts = [0]
        for line in lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._out: list[Line] = []
        self._chunk: list[int] = []
        self._fences = closed_fences(lines)
        references, self._definitions = self._defined()
        self._inline = Inline(findings, references)
        self._unclosed: set[str] = set()

    def run(self) -> list[Line]:
        number = 0
        while number < len(self._lines):
            line = self._lines[number]
            begins = line.lstrip()[:1]
            if not begins:
                self._flush()
                self._out.append((number, ""))
                number += 1
            elif number in self._fences:
                number = self._code(number)
            elif number in self._definitions:
                self._flush()
                self._out.append((number, ""))
                number += 1
            elif begins == "<" and (end := self._html_end(number)) > number:
                self._flush()
                number = self._html(number, end)
            else:
                if self._chunk and _BOUNDARY.match(line):
                    self._flush()
                self._chunk.append(number)
                number += 1
        self._flush()
        return self._out

    def _flush(self) -> None:
        if not self._chunk:
            return
        first = self._chunk[0]
        lines = [self._lines[number] for number in self._chunk]
        _limit_delimiters(lines, first)
        chunk = "\n".join(lines)
        if has_constructs(chunk):
            lines = self._inline.lines(chunk, self._starts[first]).split("\n")
        self._out += [(first + count, line) for count, line in enumerate(lines)]
        self._chunk.clear()

    def _code(self, number: int) -> int:
        self._flush()
        end = self._fences[number]
        indent = len(self._lines[number]) - len(self._lines[number].lstrip())
        inside = [
            line[min(indent, len(line) - len(line.lstrip())) :]
            for line in self._lines[number + 1 : end]
        ]
        code = html.escape("".join(f"{line}\n" for line in inside), quote=False)
        held = self._findings.hold(f"<pre><code>{code}</code></pre>", BLOCK)
        self._out.append((number, " " * indent + held))
        return end + 1

    def _html_end(self, number: int) -> int:
        """Return the line after a block of raw HTML that begins here; `number` if none does.

        As in CommonMark a block lasts until a blank line, so that Markdown may stand inside of
        containers; what is taken out with its content, and `<pre>`, until it is closed.
        """
        start = self._starts[number]
        line = self._lines[number]
        at = start + len(line) - len(line.lstrip())
        if self._findings.text.startswith("<!--", at):
            end = self._find("-->", at + 2)
            return number if end is None else self._findings.line_of(end) + 1
        found = TAG.match(self._findings.text, at)
        if found is None or (name := found[2].lower()) not in _BLOCKS:
            return number
        last = self._findings.line_of(found.end() - 1)
        if not found[1] and (name == "pre" or name in REMOVED):
            closed = self._find(f"</{name}", found.end())
            if closed is not None:
                last = self._findings.line_of(closed)
        while last + 1 < len(self._lines) and self._lines[last + 1].strip():
            last += 1
        return last + 1

    def _find(self, needle: str, start: int) -> int | None:
        """Find a needle, ignoring case; what is not there is looked for once only."""
        if needle in self._unclosed:
            return None
        found = re.compile(re.escape(needle), re.IGNORECASE).search(self._findings.text, start)
        if found is None:
            self._unclosed.add(needle)
            return None
        return found.start()

    def _html(self, number: int, end: int) -> int:
        chunk = "\n".join(self._lines[number:end])
        start = self._starts[number]
        if chunk.lstrip().startswith("<!--"):
            # A comment is no block: what follows it on its last line is text.
            stop = chunk.index("-->", chunk.index("<!--") + 2) + 3
            rest = chunk[stop:]
            if rest.strip():
                self._out.append((end - 1, self._inline.lines(rest, start + stop)))
            return end
        markup = self._inline.markup(chunk, start)
        self._out.append((number, self._findings.hold(markup, BLOCK)))
        return end

    def _defined(self) -> tuple[dict[str, Target], set[int]]:
        """Find the definitions of links (`[nhãn]: địa chỉ "tiêu đề"`) and their lines."""
        references: dict[str, Target] = {}
        places: set[int] = set()
        inside_until = -1
        for number, line in enumerate(self._lines):
            inside_until = max(inside_until, self._fences.get(number, -1))
            if number <= inside_until or "]:" not in line:
                continue
            found = DEFINITION.fullmatch(line)
            if found is None:
                continue
            group = 2 if found[2] is not None else 3
            target = Target(
                html.unescape(found[group]),
                self._starts[number] + found.start(group),
                self._starts[number] + found.end(group),
                html.unescape(found[4] or found[5] or found[6] or found[7] or ""),
            )
            references.setdefault(folded_label(found[1]), target)
            places.add(number)
        return references, places


def _limit_delimiters(lines: Sequence[str], first: int) -> None:
    """Refuse a paragraph with more marks of emphasis or notes than a person types."""
    count = 0
    for number, line in enumerate(lines):
        if not line.strip():
            count = 0
        count += line.count("*") + line.count("_") + line.count("[^")
        if count > MAX_DELIMITERS:
            raise Refusal("markup-too-complex", first + number, MAX_DELIMITERS)


def closed_fences(lines: list[str]) -> dict[int, int]:
    """Return the last line of each closed code fence by its first; an open one is text."""
    ends: list[tuple[int, str, int]] = []
    for number, line in enumerate(lines):
        bare = line.strip()
        if bare[:3] in ("```", "~~~") and not bare.strip(bare[0]):
            ends.append((number, bare[0], len(bare)))
    # The longest end still to come, so that a search that must fail is never begun.
    longest: list[dict[str, int]] = [{}]
    for _, mark, length in reversed(ends):
        longest.append({**longest[-1], mark: max(length, longest[-1].get(mark, 0))})
    longest.reverse()
    fences: dict[int, int] = {}
    following = 0
    inside_until = -1
    for number, line in enumerate(lines):
        if number <= inside_until or line.lstrip()[:3] not in ("```", "~~~"):
            continue
        found = _FENCE.fullmatch(line)
        while following < len(ends) and ends[following][0] <= number:
            following += 1
        if found is None or longest[following].get(found[1][0], 0) < len(found[1]):
            continue
        while ends[following][1] != found[1][0] or ends[following][2] < len(found[1]):
            following += 1
        inside_until = fences[number] = ends[following][0]
    return fences
