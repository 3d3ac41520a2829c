"""The plainest YAML, `key: text` and `key: [text, text]` line by line, read without a parser.

Most front matter is nothing else. Whatever might mean more to YAML, or to the repair of what
officers type, is left to them: the tree that comes out is the one they would give.
"""

from __future__ import annotations

import re

from sitegen.diagnostics import Span
from sitegen.schema.node import Mapping, Node, Scalar, Sequence

_PAIR = re.compile(r"([A-Za-z][A-Za-z0-9_]{0,59}): +([^\W_].*|\[.*)")
# A colon before a space or at the end would make a key of what stands before it.
_MORE = re.compile(r":(?: |$)| #")
_ITEM = r"[^\W_][^,\[\]{}?:#&*!|>%@`\"'\\-]*"
_LIST = re.compile(rf"\[ *{_ITEM}(?:, *{_ITEM})*\]")
_EACH = re.compile(_ITEM)


def plain_mapping(text: str, path: str, first_line: int) -> Mapping | None:
    """Return the tree of a text, or None if it takes more than this to read it."""
    lines = text.split("\n")
    # Whatever else YAML takes for the end of a line or refuses is not printable.
    if not "".join(lines).isprintable():
        return None
    entries: list[tuple[Scalar, Node]] = []
    keys: set[str] = set()
    for number, line in enumerate(lines, first_line):
        found = _PAIR.fullmatch(line)
        if found is None:
            if line.strip(" ") and line[0] != "#":
                return None
            continue
        key, written = found.groups()
        value = _value(written.rstrip(" "), path, number, found.start(2) + 1)
        if value is None or key in keys:
            return None
        keys.add(key)
        entries.append((Scalar(key, Span(path, number, 1, len(key) + 1)), value))
    if not entries:
        return None
    begins = entries[0][0].span.line
    whole = Span(path, begins, 1, len(lines[begins - first_line]) + 1)
    return Mapping(tuple(entries), whole)


def _value(written: str, path: str, line: int, column: int) -> Node | None:
    span = Span(path, line, column, column + len(written))
    if written[0] != "[":
        return None if _MORE.search(written) else Scalar(written, span)
    if not _LIST.fullmatch(written):
        return None
    items: list[Node] = []
    for found in _EACH.finditer(written):
        text = found[0].rstrip(" ")
        start = column + found.start()
        items.append(Scalar(text, Span(path, line, start, start + len(text))))
    return Sequence(tuple(items), span)
