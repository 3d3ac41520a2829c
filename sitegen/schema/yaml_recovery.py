"""YAML that the parser refuses → what it takes of it: a slip hides only the entry it stands in.

The text is taken apart at its main keys, so that each is judged by itself; in one with a slip the
smallest entry around it is left out until the parser takes the rest. No line is tried by the parser
more than a fixed number of times.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from sitegen.diagnostics import Diagnostic
from sitegen.schema.yaml_repair import HEADING, ITEM, PAIR, end_of_value
from sitegen.text.pattern import pattern

# Of one main key; whoever makes more slips in it is told of the others when these are mended.
MOST_ROUNDS = 20

_FIRST_WORDS = pattern(r"\w+(?: \w+){0,3}")

# What is wrong with the lines from one to before another, whose main keys stand at a column.
Judge = Callable[[list[str], int, int, int], Diagnostic | None]


class Recovered(Struct, frozen=True):
    """As many lines as before, which the parser takes, and the slips in what was left out.

    `hidden` are the places (line, column, from 0) where an empty text stands for what could not be
    read; `lost` are the keys in lines that were left out, and those they may have belonged to.
    """

    lines: tuple[str, ...]
    problems: tuple[Diagnostic, ...]
    hidden: frozenset[tuple[int, int]]
    lost: tuple[str, ...]


def recovered(lines: tuple[str, ...], first_line: int, judge: Judge) -> Recovered | None:
    """Return what can be read of lines of which the first is `first_line` of the file.

    None if they are no keys and values, or if nothing is wrong with any of them.
    """
    recovery = _Recovery(lines, first_line, judge)
    recovery.run()
    if not recovery.problems:
        return None
    return Recovered(
        tuple(recovery.lines),
        tuple(recovery.problems),
        frozenset(recovery.hidden),
        tuple(dict.fromkeys(recovery.lost)),
    )


class _Recovery:
    def __init__(self, lines: tuple[str, ...], first_line: int, judge: Judge) -> None:
        self.lines = list(lines)
        self.problems: list[Diagnostic] = []
        self.hidden: set[tuple[int, int]] = set()
        self.lost: list[str] = []
        self._first_line = first_line
        self._judge = judge

    def run(self) -> None:
        written = [line for line in self.lines if not _is_bare(line) and line[0] != "\t"]
        if not written or written[0].lstrip(" ").startswith("- "):
            return
        margin = min(map(_indent, written))
        starts = [n for n, line in enumerate(self.lines) if _begins_entry(line, margin)]
        begun = starts[0] if starts else len(self.lines)
        if any(not _is_bare(line) for line in self.lines[:begun]):
            starts.insert(0, 0)
        for start, end in zip(starts, [*starts[1:], len(self.lines)], strict=True):
            self._entry(start, end, margin)

    def _entry(self, start: int, end: int, margin: int) -> None:
        """Leave out what the parser refuses of one main key and all that belongs to it."""
        told: set[int] = set()
        uneven: set[int] = set()
        for _ in range(MOST_ROUNDS):
            problem = self._judge(self.lines, start, end, margin)
            if problem is None:
                return
            at = min(problem.span.line - self._first_line, end - 1)
            while at > start and _is_bare(self.lines[at]):
                at -= 1
            again = at in told
            # Lines as far in as one that was told are so for the same reason.
            indent = _indent(self.lines[at])
            if not again and not (problem.id == "yaml-indent" and indent in uneven):
                self.problems.append(problem)
            told.add(at)
            if problem.id == "yaml-indent":
                uneven.add(indent)
            if at <= start:
                break
            if again or problem.id == "yaml-indent" or not self._stand_in(at):
                line = self.lines[at]
                tab = line.lstrip(" ")[0] == "\t"
                self._leave_out(at, at + 1 if tab else end_of_value(self.lines, at, _indent(line)))
                heading = HEADING.match(self.lines[start])
                if heading:
                    self.lost.append(heading["key"].strip())
                    if all(map(_is_bare, self.lines[start + 1 : end])):
                        break
        if not self._stand_in(start):
            self._leave_out(start, start + 1)
        self._leave_out(start + 1, end)

    def _stand_in(self, at: int) -> bool:
        """Put an empty text for the value of a key or an item, if the line begins one."""
        line = self.lines[at]
        found = HEADING.match(line) or PAIR.match(line)
        if found:
            key = line[: found.end("key")]
            self.lines[at] = f"{key}: ''"
            self.hidden.add((at, len(key) + 2))
            inner = len(found["indent"])
        elif found := ITEM.match(line):
            self.lines[at] = f"{found['indent']}''"
            self.hidden.add((at, len(found["indent"])))
            inner = len(found["indent"]) - 1
        else:
            return False
        self._leave_out(at + 1, end_of_value(self.lines, at, inner))
        return True

    def _leave_out(self, start: int, end: int) -> None:
        for number in range(start, end):
            line = self.lines[number].lstrip()
            found = PAIR.match(line) or HEADING.match(line)
            self.lost += [found["key"].strip()] if found else _maybe_keys(line)
            self.lines[number] = ""


def _maybe_keys(line: str) -> list[str]:
    """Return what may be the key of a line that shows none: the colon may just be missing."""
    words = _FIRST_WORDS.match(line)
    found = words[0].split() if words else []
    return [" ".join(found[:count]) for count in range(1, len(found) + 1)]


def _begins_entry(line: str, margin: int) -> bool:
    """Tell whether a line at the margin begins a main key, and not what stands above goes on."""
    if _is_bare(line) or line[0] == "\t" or _indent(line) != margin:
        return False
    return line[margin] not in "]}:" and line[margin : margin + 2] not in ("-", "- ")


def _is_bare(line: str) -> bool:
    text = line.lstrip()
    return not text or text[0] == "#"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
