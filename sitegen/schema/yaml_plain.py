"""The plainest YAML, keys and texts in blocks, `[…]` and `{…}` on one line, read without a parser.

Most front matter is nothing else. Whatever might mean more to YAML, or to the repair of what
officers type, is left to them: the tree that comes out is the one they would give.
"""

from __future__ import annotations

import re

from sitegen.diagnostics import Span
from sitegen.schema.node import Mapping, Node, Scalar, Sequence
from sitegen.text.pattern import pattern

_KEY = r"([A-Za-z][A-Za-z0-9_]{0,59}):"
_PAIR = pattern(rf"{_KEY} +([^\W_].*|[\[{{\"'].*)")
_HEADING = pattern(_KEY)
_ITEM = pattern(r"- ([^\W_].*|[\[{\"'].*)")
# A colon before a space or at the end would make a key of what stands before it.
_MORE = pattern(r":(?: |$)| #")
_WORDS = r"[^\W_][^,\[\]{}?:#]*"
_LIST = pattern(rf"\[ *{_WORDS}(?:, *{_WORDS})*\]")
_EACH = pattern(_WORDS)
_KEYED = rf"{_KEY} +({_WORDS})"
_BRACES = pattern(rf"\{{ *{_KEYED}(?:, *{_KEYED})*\}}")
_EACH_KEYED = pattern(_KEYED)
_QUOTED = pattern(r"\"[^\"\\]*\"|'[^']*'")
_MOST_LEVELS = 6


class _NotPlain(Exception):
    """There is more to the text than this module reads."""


def plain_mapping(text: str, path: str, first_line: int) -> Mapping | None:
    """Return the tree of a text, or None if it takes more than this to read it."""
    lines = text.split("\n")
    # Whatever else YAML takes for the end of a line or refuses is not printable.
    if not "".join(lines).isprintable():
        return None
    blocks = _Blocks(lines, path, first_line)
    try:
        root = blocks.block(0, 1)
        return root if isinstance(root, Mapping) and blocks.is_at_end else None
    except _NotPlain:
        return None


class _Blocks:
    """Reads the lines from the first to the last, each once; columns count from 0 here."""

    def __init__(self, lines: list[str], path: str, first_line: int) -> None:
        self._lines = lines
        self._path = path
        self._first_line = first_line
        # The next line: its number, its indent and its text.
        self._next, self._indent, self._text = -1, -1, ""
        self._advance()

    @property
    def is_at_end(self) -> bool:
        """Whether no line is left."""
        return self._next == len(self._lines)

    def block(self, indent: int, level: int) -> Node:
        """Return the mapping or the list whose first line is the next one."""
        if self._indent != indent or level > _MOST_LEVELS:
            raise _NotPlain
        span = self._span(indent, len(self._lines[self._next]))
        if self._text[:2] == "- ":
            return Sequence(tuple(self._items(indent, level)), span)
        return self._mapping(indent, level, span)

    def _mapping(self, indent: int, level: int, span: Span) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while self._indent == indent:
            found = _PAIR.fullmatch(self._text)
            heading = None if found else _HEADING.fullmatch(self._text)
            if found is None and heading is None:
                # What else stands here may be an item of the list that this is in.
                break
            name = (found or heading)[1]  # type: ignore[index]
            if name in entries:
                raise _NotPlain
            key = Scalar(name, self._span(indent, indent + len(name)))
            if found:
                entries[name] = key, self._value(found[2].rstrip(" "), indent + found.start(2))
                self._advance()
            else:
                self._advance()
                # A list may stand as far left as its key.
                deeper = self._indent > indent
                if not deeper and not (self._indent == indent and self._text[:2] == "- "):
                    raise _NotPlain
                entries[name] = key, self.block(self._indent, level + 1)
        if not entries or self._indent > indent:
            raise _NotPlain
        return Mapping(tuple(entries.values()), span)

    def _items(self, indent: int, level: int) -> list[Node]:
        items: list[Node] = []
        while self._indent == indent and (found := _ITEM.fullmatch(self._text)):
            if _PAIR.match(found[1]) or _HEADING.fullmatch(found[1]):
                self._indent += 2
                self._text = found[1]
                items.append(self.block(indent + 2, level + 1))
                continue
            items.append(self._value(found[1].rstrip(" "), indent + 2))
            self._advance()
        if not items or self._indent > indent:
            raise _NotPlain
        return items

    def _value(self, written: str, column: int) -> Node:
        span = self._span(column, column + len(written))
        first = written[0]
        if first == "[" and _LIST.fullmatch(written):
            items = (self._part(found, 0, column) for found in _EACH.finditer(written))
            return Sequence(tuple(items), span)
        if first == "{" and _BRACES.fullmatch(written):
            entries = tuple(
                (self._part(found, 1, column), self._part(found, 2, column))
                for found in _EACH_KEYED.finditer(written)
            )
            if len({key.text for key, _ in entries}) == len(entries):
                return Mapping(entries, span, braces=True)
        elif first in "\"'" and _QUOTED.fullmatch(written):
            return Scalar(written[1:-1], span, plain=False)
        elif first not in "[{\"'" and not _MORE.search(written):
            return Scalar(written, span)
        raise _NotPlain

    def _part(self, found: re.Match[str], group: int, column: int) -> Scalar:
        text = found[group].rstrip(" ")
        start = column + found.start(group)
        return Scalar(text, self._span(start, start + len(text)))

    def _advance(self) -> None:
        """Turn to the next line that holds something; past the last one the indent is -1."""
        number = self._next + 1
        while number < len(self._lines):
            line = self._lines[number]
            text = line.lstrip(" ")
            if text and line[0] != "#":
                self._next, self._indent, self._text = number, len(line) - len(text), text
                return
            number += 1
        self._next, self._indent, self._text = number, -1, ""

    def _span(self, start: int, end: int) -> Span:
        return Span(self._path, self._first_line + self._next, start + 1, end + 1)
