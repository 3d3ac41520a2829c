"""Where front matter ends and the text begins; it is never published as text."""

from __future__ import annotations

import re

from msgspec import Struct

from sitegen.diagnostics import Diagnostic, Edit, Fix, Span, error
from sitegen.schema.node import Mapping
from sitegen.schema.yaml_text import read_yaml
from sitegen.text.pattern import pattern

_DASHES = frozenset("-–—−‒―_=+~*")
_FENCES = ("---", "...")
_OPENING = pattern(r"\s*\S[^\n]*\n")
# No letters or digits, so that only few lines are looked at twice.
_LIKE_FENCE = pattern(r"^[^\S\n]*[-–—−‒―_=+~*.][^\w\n]*$", re.MULTILINE)


class Parts(Struct, frozen=True):
    """A file taken apart; lines count from 1 in the file. `fence` is how long the first one is."""

    matter: str
    matter_line: int
    body: str
    body_line: int
    fence: int


def split(text: str, path: str) -> tuple[Parts | None, list[Diagnostic]]:
    """Return the front matter and the body of `text`, or why they cannot be told apart.

    A fence that is mistyped is told, and taken for one.
    """
    lines = text.split("\n")
    start = next((n for n, line in enumerate(lines) if line.strip()), None)
    if start is None:
        return None, [error("file-empty", Span(path))]
    opening = lines[start].rstrip()
    loose = _is_loose(opening)
    problems: list[Diagnostic] = []
    if opening != "---":
        place = Span(path, start + 1, 1, len(lines[start]) + 1)
        if not loose and not _looks_like_fence(opening):
            return None, [error("front-matter-missing", place, text=opening[:40])]
        if opening.startswith("+"):
            # Front matter of another language.
            return None, [error("front-matter-fence", place, text=opening[:40])]
        problems.append(_mistyped(place, opening))
    for number in range(start + 1, len(lines)):
        line = lines[number].rstrip()
        mistyped = line not in _FENCES and _is_mistyped(line, loose=loose)
        if mistyped:
            place = Span(path, number + 1, 1, len(line) + 1)
            # A rule in the text may be taken for the fence that is not there.
            sure = _is_dashes(line) or all(map(str.strip, lines[start + 1 : number]))
            problems.append(_mistyped(place, line, sure=sure))
        if mistyped or line in _FENCES:
            matter = "\n".join(lines[start + 1 : number])
            body = "\n".join(lines[number + 1 :])
            return Parts(matter, start + 2, body, number + 2, len(opening)), problems
    if problems:
        return None, problems
    return None, [error("front-matter-unclosed", Span(path, start + 1, 1, 4))]


def fence(parts: Parts, path: str) -> Span:
    """Return the place of the line that front matter begins with."""
    return Span(path, parts.matter_line - 1, 1, parts.fence + 1)


def body_start(text: str) -> int:
    """Return the offset of the body of a text that `split` takes apart."""
    opening = _OPENING.match(text)
    if opening is None:
        return len(text)
    loose = _is_loose(opening.group().strip("\n").rstrip())
    for found in _LIKE_FENCE.finditer(text, opening.end()):
        line = found.group().rstrip()
        if line in _FENCES or _is_mistyped(line, loose=loose):
            return min(found.end() + 1, len(text))
    return len(text)


def read_matter(parts: Parts, path: str) -> tuple[Mapping | None, list[Diagnostic]]:
    """Return the front matter as a mapping, or what is wrong with it."""
    node, problems = read_yaml(parts.matter, path, parts.matter_line)
    if node is None:
        if not problems or all(p.severity.value != "error" for p in problems):
            problems.append(error("front-matter-empty", fence(parts, path)))
        return None, problems
    if not isinstance(node, Mapping):
        return None, [*problems, error("front-matter-not-keys", node.span)]
    return node, problems


def _mistyped(place: Span, line: str, *, sure: bool = True) -> Diagnostic:
    """Return the error for a line that is taken for a fence, with the fix if it is `sure` one."""
    edit = Edit(place.line, 1, place.line, place.end_column, "---")
    return error("front-matter-fence", place, fix=Fix((edit,)) if sure else None, text=line[:40])


def _is_dashes(line: str) -> bool:
    return set(line.strip()) <= _DASHES - set("=_+~*")


def _is_loose(line: str) -> bool:
    """Tell a fence that is indented, or has spaces between its hyphens."""
    return line != "---" and "".join(line.split()) in ("---", "–––", "———", "----")


def _is_mistyped(line: str, *, loose: bool) -> bool:
    """Tell whether a line that is no fence was meant to be the second one.

    One with spaces between its hyphens is a rule of the text, unless the first is `loose` as well.
    """
    return _looks_like_fence(line) or line.strip() == "---" or (loose and _is_loose(line))


def _looks_like_fence(line: str) -> bool:
    """Tell a mistyped fence: Word turns two hyphens into a dash, others type too many or `+++`."""
    if line[:1].isalpha():
        return False
    bare = line.strip()
    if bare in ("—", "––", "--"):
        return True
    return len(bare) >= 3 and bare != "---" and set(bare) <= _DASHES and len(set(bare)) <= 2
