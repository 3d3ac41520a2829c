"""A text with all that readers do not read as words blanked out, every character in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.content.markup.addresses import URL, without_punctuation
from sitegen.content.markup.html import NAMES, REMOVED, TAG
from sitegen.content.markup.inline import ATTRIBUTE_LIST, has_constructs
from sitegen.content.markup.source import DEFINITION, closed_fences
from sitegen.text.pattern import pattern

# A pattern that begins with a set is searched for much faster than one of alternatives.
_SPECIAL = pattern(r"[\\`<\]{:]")
_SCHEME = pattern(r"(?<![\w@])https?$", re.IGNORECASE)
_PARENTHESIS = pattern(r"\\.|[()]|\n[ \t]*\n", re.DOTALL)
_PARAGRAPH_END = pattern(r"\n[ \t]*(?=\n)")
_WORD = pattern(r"[^\n]+")
_DEEPEST = 4

Part = tuple[int, int]
_NO: Part = (0, 0)


def masked(text: str) -> str:
    """Return a text of the same length, with spaces for code, tags, attributes and link targets.

    Line ends stay, so that every offset means the same place. What is told of a text is looked for
    here; it is close to what the converter reads, not the same: nothing is published from it.
    """
    if not has_constructs(text) and "~~~" not in text:
        return text
    if "```" in text or "~~~" in text or "]:" in text:
        text = _blanked(text, list(_blocks(text)))
    return _blanked(text, list(_Scan(text).run()))


def _blanked(text: str, parts: list[Part]) -> str:
    if not parts:
        return text
    out = []
    position = 0
    for start, end in parts:
        out.append(text[position:start])
        out.append(_WORD.sub(_spaces, text[start:end]))
        position = end
    out.append(text[position:])
    return "".join(out)


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _blocks(text: str) -> Iterator[Part]:
    """Yield code between fences, and where definitions of links lead."""
    lines = text.split("\n")
    fences = closed_fences(lines)
    start, inside_until = 0, -1
    for number, line in enumerate(lines):
        inside_until = max(inside_until, fences.get(number, -1))
        if number <= inside_until:
            yield start, start + len(line)
        elif "]:" in line and (found := DEFINITION.fullmatch(line)):
            group = 2 if found[2] is not None else 3
            yield start + found.start(group), start + found.end(group)
        start += len(line) + 1


class _Scan:
    """One pass over a text; every character is looked at a bounded number of times."""

    def __init__(self, text: str) -> None:
        self._text = text
        # Where paragraphs end, and where runs of backticks of each length begin, the last first.
        self._ends: list[int] = []
        self._runs: dict[int, list[int]] = {}
        if "`" in text:
            self._ends = [found.start() for found in _PARAGRAPH_END.finditer(text)]
            self._ends.append(len(text))
            self._ends.reverse()
            for run in reversed(list(re.finditer("`+", text))):
                self._runs.setdefault(len(run[0]), []).append(run.start())
        self._absent: set[str] = set()

    def run(self) -> Iterator[Part]:
        """Yield the parts to be blanked, in their order."""
        position = 0
        while found := _SPECIAL.search(self._text, position):
            start = found.start()
            begins, ends = self._part(start, position)
            if ends > begins:
                yield begins, ends
            position = max(ends, start + 1)

    def _part(self, start: int, after: int) -> Part:
        """Return what is blanked at a mark, nothing where it ends as it begins."""
        text = self._text
        mark = text[start]
        if mark == "\\":
            return start + 2, start + 2
        if mark == "`":
            end = start + 1
            while text.startswith("`", end):
                end += 1
            stop = self._code(start, end - start)
            return (start, stop) if stop else (end, end)
        if mark == "<":
            return start, self._tag(start)
        if mark == "]":
            return (start + 2, self._target(start + 1)) if text.startswith("(", start + 1) else _NO
        if mark == "{":
            found = ATTRIBUTE_LIST.match(text, start)
            return (start, found.end()) if found else _NO
        if text.startswith("://", start):
            scheme = _SCHEME.search(text, max(after, start - 5), start)
            found = scheme and URL.match(text, scheme.start())
            if found:
                return found.start(), found.start() + len(without_punctuation(found[0]))
        return _NO

    def _code(self, start: int, length: int) -> int:
        runs = self._runs.get(length, [])
        while runs and runs[-1] <= start:
            runs.pop()
        while self._ends[-1] < start:
            self._ends.pop()
        return runs[-1] + length if runs and runs[-1] < self._ends[-1] else 0

    def _tag(self, start: int) -> int:
        text = self._text
        if text.startswith("<!--", start):
            return self._after("-->", start + 2) or start
        found = TAG.match(text, start)
        if found is None:
            return start
        name = found[2].lower()
        if name not in NAMES and ":" not in name:
            return start
        if name in REMOVED and not found[1] and not found[0].endswith("/>"):
            return self._after(f"</{name}>", found.end()) or found.end()
        return found.end()

    def _target(self, start: int) -> int:
        """Return where the parentheses close; they close within their paragraph."""
        depth = 0
        for found in _PARENTHESIS.finditer(self._text, start):
            if found[0] == "(":
                depth += 1
                if depth > _DEEPEST:
                    break
            elif found[0] == ")":
                depth -= 1
                if not depth:
                    return found.start()
            elif found[0][0] == "\n":
                break
        return start

    def _after(self, needle: str, start: int) -> int:
        """Return the place after a needle, ignoring case; 0 where there is none to come."""
        if needle in self._absent:
            return 0
        found = re.compile(re.escape(needle), re.IGNORECASE).search(self._text, start)
        if found is None:
            self._absent.add(needle)
            return 0
        return found.end()
