"""Tabs at the beginning of lines, which YAML refuses → the spaces that were meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

from msgspec import structs

from sitegen.diagnostics import Diagnostic, Edit, Fix
from sitegen.schema.yaml_repair import HEADING, PAIR
from sitegen.text.pattern import pattern

_TAB = "yaml-tab"
_STEP = 2
_OPENING = pattern(r"(?P<indent>[ \t]*)(?P<items>(?:-[ \t]+)*)")


def with_spaces(
    text: str,
    first_line: int,
    problems: list[Diagnostic],
    judge: Callable[[str], Iterable[Diagnostic]],
) -> list[Diagnostic]:
    """Return the problems of a text, those of tabs with the fix that puts spaces there.

    It begins at `first_line` of its file; `judge` finds the problems of another text in its place.
    What a tab stands for is seen from the lines above it. There is no fix if anything would be
    wrong then that was not before; to find out, the whole text is read once more.
    """
    if all(problem.id != _TAB for problem in problems):
        return problems
    before = {(p.id, p.span.line) for p in problems if p.id != _TAB}
    lines = text.split("\n")
    spaced = list(_as_laid_out(lines))
    after = {(p.id, p.span.line) for p in judge("\n".join(spaced))}
    if not after <= before:
        return problems
    edits = list(_edits(lines, spaced, first_line))
    told = sorted({p.span.line for p in problems if p.id == _TAB})
    # Each mends its line and those below that nothing is told of, lest a thousand hold a million.
    cuts = [0, *(bisect_left(edits, line, key=_line) for line in told[1:]), len(edits)]
    shares = {
        line: Fix(tuple(edits[start:end]))
        for line, start, end in zip(told, cuts[:-1], cuts[1:], strict=True)
        if start < end
    }
    return [
        structs.replace(p, fix=shares.get(p.span.line)) if p.id == _TAB else p for p in problems
    ]


def _line(edit: Edit) -> int:
    return edit.line


def _edits(lines: list[str], spaced: list[str], first_line: int) -> Iterator[Edit]:
    for number, (line, other) in enumerate(zip(lines, spaced, strict=True), first_line):
        if line != other:
            before, after = _opening(line), _opening(other)
            yield Edit(number, 1, number, len(before) + 1, after)


def _opening(line: str) -> str:
    found = _OPENING.match(line)
    return found[0] if found else ""


def _as_laid_out(lines: list[str]) -> Iterator[str]:
    """Yield lines indented like those above with the same tabs, or deeper below an empty key."""
    known: dict[str, int] = {}
    indent, above, tabs = 0, "", ""
    for line in lines:
        found = _OPENING.match(line)
        assert found is not None
        text = line[found.end() :]
        if not text:
            yield line
            continue
        if text[0] == "#" and not found["items"]:
            yield " " * indent + text if "\t" in found[0] else line
            continue
        items = found["items"].replace("\t", " ")
        if "\t" not in found["indent"]:
            indent = len(found["indent"])
        elif found["indent"] != tabs:
            indent = _indent(above, items + text, known.get(found["indent"], indent), indent)
        known = {raw: n for raw, n in known.items() if len(raw) < len(found["indent"])}
        tabs = found["indent"]
        known[tabs] = indent
        above = items + text
        yield " " * indent + above


def _indent(above: str, text: str, same: int, indent: int) -> int:
    """Return the indent of a line with other tabs than the one above, which is at `indent`."""
    inside = len(_opening(above))
    if HEADING.match(above):
        return indent + inside + _STEP
    begins = bool(_opening(text))
    if inside and not begins and PAIR.match(above):
        # Another key of the item that the line above begins.
        return indent + inside
    goes_on = not begins and not (HEADING.match(text) or PAIR.match(text))
    return indent + inside + _STEP if goes_on else same
