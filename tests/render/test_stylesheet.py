"""The style sheet that is shipped: small, and nothing in it that a phone of 2022 lacks."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator

import pytest

from sitegen.content.appearance import Appearance
from sitegen.render.stylesheet import stylesheet
from sitegen.render.theme import default_theme

MOST_BYTES = 10_000

# What Chrome 100 (March 2022) does not know, by what it would look like in a sheet. Properties that
# only better what is there without them stand in IMPROVEMENTS.
NEWER = {
    "cascade layers": r"@layer\b",
    "container queries": r"@container\b|container-(type|name)\s*:|\d(cqw|cqh|cqi|cqb)\b",
    "scope": r"@scope\b",
    "starting style": r"@starting-style\b",
    "relational selector": r":has\(",
    "nesting selector": r"&",
    "colour functions": r"\b(color-mix|light-dark|oklch|oklab|lab|lch|color)\(",
    "relative colours": r"\b(rgb|hsl)a?\(\s*from\b",
    "subgrid": r"\bsubgrid\b",
    "ranges in media queries": r"@media[^{]*[<>]",
    "individual transforms": r"[;{]\s*(translate|rotate|scale)\s*:",
    "mathematics": r"\b(round|mod|rem|sin|cos|tan|pow|sqrt|hypot|abs|sign)\(",
    "anchor positioning": r"\banchor(-size|-name)?\b\s*[:(]|position-anchor",
    "scroll timelines": r"animation-timeline|view-timeline",
    "newer units": r"\d(rlh|rex|rch|ric|rcap|cap)\b",
    "inset areas and sizing": r"\b(field-sizing|interpolate-size)\s*:|\bstretch\b(?=\s*[;}])",
    "important": r"!important",
}
# Units that need a fallback of the same property before them.
DYNAMIC = re.compile(r"([a-z-]+)\s*:\s*[^;{}]*\d(?:[sdl]v[hwib]|[sdl]vm(?:in|ax)|lh)\b")
IMPROVEMENTS = {"text-wrap"}


def shipped() -> str:
    sources = {"site.css": (default_theme() / "site.css").read_text(encoding="utf-8")}
    return stylesheet(sources, Appearance(accent="#0b6b3a", link="#7a3e00"))


def bare(sheet: str) -> str:
    """Return a sheet without comments and texts, in which anything may stand."""
    return re.sub(r'"[^"\n]*"|\'[^\'\n]*\'', '""', re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL))


def too_new(sheet: str) -> Iterator[str]:
    """Yield what a sheet asks of a browser that one of 2022 does not have."""
    text = bare(sheet)
    for name, pattern in NEWER.items():
        yield from (f"{name}: {found[0].strip()}" for found in re.finditer(pattern, text))
    for rule in re.finditer(r"\{([^{}]*)\}", text):
        for found in DYNAMIC.finditer(rule[1]):
            before = rule[1][: found.start()]
            if not re.search(rf"(?:^|[;\s]){found[1]}\s*:", before):
                yield f"no fallback: {found[0].strip()}"
    yield from _nested(text)


def _nested(text: str) -> Iterator[str]:
    """Yield rules that stand inside of rules; only these at-rules hold others."""
    holders: list[bool] = []
    for found in re.finditer(r"([^{};]*)([{}])", text):
        if found[2] == "}":
            if not holders:
                yield "a brace too many"
                return
            holders.pop()
            continue
        if holders and not holders[-1]:
            yield f"nested: {found[1].strip()}"
        holders.append(found[1].strip().startswith(("@media", "@supports", "@keyframes", "@page")))
    if holders:
        yield "a brace too few"


def test_the_sheet_asks_nothing_that_a_phone_of_2022_lacks() -> None:
    assert list(too_new(shipped())) == []


def test_what_is_newer_is_an_improvement_only() -> None:
    declared = set(re.findall(r"[;{]\s*(text-wrap|text-box|hyphenate-limit-chars)\s*:", shipped()))
    assert declared <= IMPROVEMENTS


def test_the_sheet_is_small() -> None:
    assert len(gzip.compress(shipped().encode("utf-8"), 9)) <= MOST_BYTES


def test_the_sheet_asks_for_no_other_file() -> None:
    assert not re.search(r"@import|@font-face|url\(", bare(shipped()))


@pytest.mark.parametrize(
    "bad",
    [
        "@layer a { p { color: red } }",
        "p { & b { color: red } }",
        "p { b { color: red } }",
        "@media screen { p { b { color: red } } }",
        "p:has(b) { color: red }",
        "@container (min-width: 20em) { p { color: red } }",
        "p { color: color-mix(in srgb, red, blue) }",
        "p { height: 100dvh }",
        "p { width: 50cqw }",
        "@media (width >= 40em) { p { color: red } }",
        "p { grid-template-rows: subgrid }",
        "p { rotate: 3deg }",
        "p { color: red !important }",
        "p { color: red } }",
        "p { color: red",
    ],
)
def test_the_scan_finds_what_is_newer(bad: str) -> None:
    assert list(too_new(bad)) != []


@pytest.mark.parametrize(
    "good",
    [
        "p { height: 100vh; height: 100dvh }",
        '/* @layer & */ p::before { content: "& :has(" }',
        "@media (min-width: 40em) { p { color: red } }",
        "@page { size: A4; @bottom-left { margin: 0 } }",
        "@keyframes a { from { top: 0 } to { top: 1px } }",
        "p { max-width: 2rem; width: min(1rem, 2px); transform: rotate(3deg) }",
    ],
)
def test_the_scan_lets_the_rest_pass(good: str) -> None:
    assert list(too_new(good)) == []
