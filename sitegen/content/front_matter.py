"""Where front matter ends and the text begins; it is never published as text."""

from __future__ import annotations

import re

from msgspec import Struct

from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.schema.node import Mapping
from sitegen.schema.yaml_text import read_yaml
from sitegen.text.pattern import pattern

_DASHES = frozenset("-–—−‒―_=+~*")
_CLOSING = pattern(r"^(?:---|\.\.\.)[^\S\n]*$", re.MULTILINE)


class Parts(Struct, frozen=True):
    """A file taken apart; lines count from 1 in the file."""

    matter: str
    matter_line: int
    body: str
    body_line: int


def split(text: str, path: str) -> tuple[Parts | None, list[Diagnostic]]:
    """Return the front matter and the body of `text`, or why they cannot be told apart."""
    lines = text.split("\n")
    start = next((n for n, line in enumerate(lines) if line.strip()), None)
    if start is None:
        return None, [error("file-empty", Span(path))]
    opening = lines[start].rstrip()
    if opening != "---":
        place = Span(path, start + 1, 1, len(lines[start]) + 1)
        id = "front-matter-fence" if _looks_like_fence(opening) else "front-matter-missing"
        return None, [error(id, place, text=opening[:40])]
    for number in range(start + 1, len(lines)):
        line = lines[number].rstrip()
        if line in ("---", "..."):
            matter = "\n".join(lines[start + 1 : number])
            body = "\n".join(lines[number + 1 :])
            return Parts(matter, start + 2, body, number + 2), []
        if _looks_like_fence(line):
            place = Span(path, number + 1, 1, len(line) + 1)
            return None, [error("front-matter-fence", place, text=line[:40])]
    return None, [error("front-matter-unclosed", Span(path, start + 1, 1, 4))]


def body_start(text: str) -> int:
    """Return the offset of the body of a text that `split` takes apart."""
    opening = text.find("---")
    closing = _CLOSING.search(text, text.find("\n", opening) + 1 or len(text))
    return min(closing.end() + 1, len(text)) if closing else len(text)


def read_matter(parts: Parts, path: str) -> tuple[Mapping | None, list[Diagnostic]]:
    """Return the front matter as a mapping, or what is wrong with it."""
    node, problems = read_yaml(parts.matter, path, parts.matter_line)
    if node is None:
        if not problems or all(p.severity.value != "error" for p in problems):
            problems.append(error("front-matter-empty", Span(path, parts.matter_line - 1, 1, 4)))
        return None, problems
    if not isinstance(node, Mapping):
        return None, [*problems, error("front-matter-not-keys", node.span)]
    return node, problems


def _looks_like_fence(line: str) -> bool:
    """Tell a mistyped fence: Word turns two hyphens into a dash, others type too many or `+++`."""
    if line[:1].isalpha():
        return False
    bare = line.strip()
    if bare in ("—", "––", "--"):
        return True
    return len(bare) >= 3 and bare != "---" and set(bare) <= _DASHES and len(set(bare)) <= 2
