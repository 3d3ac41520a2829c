"""A rule in words: what its diagnostic says, the cause behind it, and its example."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence

from sitegen.diagnostics import Span
from sitegen.report.catalogue import Catalogue
from sitegen.report.full import SEVERITIES, WIDTH, width
from sitegen.rules.rule import RuleDoc, Side, files, unmarked
from sitegen.rules.table import RULES
from sitegen.text.suggestion import closest

# Of a long file its opening is shown, and what stands around the marked places.
_OPENING = 12
_AROUND = 1

_WORDS = {
    "vi": {"help": "cách sửa", "bad": "sai", "good": "đúng", "picture": "(ảnh)"},
    "en": {"help": "help", "bad": "wrong", "good": "right", "picture": "(a picture)"},
}
_FIELD = re.compile(r"\{[^{}]*\}")
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp")
# Signs that no screen shows have signs that stand for them.
_CONTROLS = {code: 0x2400 + code for code in range(32)} | {0x7F: 0x2421}


def told(rule: RuleDoc, words: Catalogue) -> Iterator[str]:
    """Yield the lines that explain a rule; "…" stands where a diagnostic names what it found."""
    own, text = _WORDS[words.language], words.texts[rule.id]
    severity = SEVERITIES[words.language][rule.severity]
    yield f"{severity}[{rule.id}]: {_open(text.message)}"
    yield ""
    cause = rule.cause[0 if words.language == "vi" else 1]
    yield from textwrap.wrap(cause, WIDTH, initial_indent="  ", subsequent_indent="  ")
    yield ""
    for sentence in text.help:
        yield f"  = {own['help']}: {_open(sentence)}"
    if rule.example is None:
        return
    encoding = rule.example.encoding
    note = "" if encoding == "utf-8" else f" ({encoding.upper()})"
    yield from _side(rule.example.bad, own["bad"] + note, own["picture"])
    yield from _side(rule.example.good, own["good"], own["picture"])


def listed(words: Catalogue) -> Iterator[str]:
    """Yield a line a rule, by id: its severity and what its diagnostic says."""
    severities = SEVERITIES[words.language]
    longest = max(map(len, RULES))
    broadest = max(map(len, severities.values()))
    for id, rule in sorted(RULES.items()):
        severity = severities[rule.severity]
        yield f"{id:{longest}}  {severity:{broadest}}  {_open(words.texts[id].message)}"


def nearest(id: str) -> str:
    """Return the rule that a mistyped id was probably meant for, or nothing."""
    return closest(id, RULES) or ""


def _open(text: str) -> str:
    """Return a text whose arguments are left open."""
    whole = _FIELD.sub("…", text.replace("{{", "\0").replace("}}", "\1"))
    return whole.replace("\0", "{").replace("\1", "}")


def _side(side: Side, heading: str, picture: str) -> Iterator[str]:
    for path, marked in files(side).items():
        text, places = unmarked(path, marked)
        yield ""
        if path.lower().endswith(_PICTURES):
            yield f"{heading}: {path} {text or picture}"
            continue
        yield f"{heading}: {path}"
        yield from _lines(text.split("\n"), [place for place in places if place.line])


def _lines(lines: Sequence[str], places: Sequence[Span]) -> Iterator[str]:
    last = len(lines) if lines[-1] else len(lines) - 1
    near = {place.line + step for place in places for step in range(-_AROUND, _AROUND + 1)}
    shown = sorted({*range(1, last + 1)} & {*range(1, _OPENING + 1), *near})
    gutter = len(str(last))
    for before, number in zip((0, *shown), shown, strict=False):
        if number > before + 1:
            yield f"  {'':{gutter}} | …"
        yield from _line(lines[number - 1], number, gutter, places)
    if shown and shown[-1] < last:
        yield f"  {'':{gutter}} | …"


def _line(line: str, number: int, gutter: int, places: Sequence[Span]) -> Iterator[str]:
    here = [place for place in places if place.line == number]
    line = line.translate(_CONTROLS)
    cut = f"{line[: WIDTH - 1]}…" if len(line) > WIDTH else line
    yield f"  {number:{gutter}} | {cut}".rstrip()
    if not here:
        return
    carets, reached = "", 0
    for place in here:
        start = min(width(line[: place.column - 1]), WIDTH - 1)
        marked = max(1, width(line[place.column - 1 : place.end_column - 1]))
        carets += " " * (start - reached) + "^" * min(marked, WIDTH - start)
        reached = len(carets)
    yield f"  {'':{gutter}} | {carets}"
