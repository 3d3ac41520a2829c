"""Colours: WCAG's own numbers, what is read and what is refused, and shades derived from them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.config import read_located
from sitegen.content.appearance import DARK_GROUNDS, LIGHT_GROUNDS
from sitegen.diagnostics import Arg, Span
from sitegen.render.theme import default_theme
from sitegen.schema.colour import LEAST, contrast, readable, worst_contrast
from tests.sites import CONFIG

HEX = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),  # the grey that famously fails
        ("#767676", "#ffffff", 4.54),
        ("#9e1b22", "#9e1b22", 1.0),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


@given(HEX, st.sampled_from([LIGHT_GROUNDS, DARK_GROUNDS]), st.sampled_from([LEAST, 7.0]))
def test_every_colour_has_a_shade_that_can_be_read(
    colour: str, grounds: tuple[str, ...], least: float
) -> None:
    shade = readable(colour, grounds, least)
    assert worst_contrast(shade, grounds) >= least
    if worst_contrast(colour, grounds) >= least:
        assert contrast(shade, colour) < 1.05  # its own, but for rounding


def test_the_shade_named_is_the_nearest() -> None:
    shade = readable("#e8a33d", LIGHT_GROUNDS)
    assert LEAST <= worst_contrast(shade, LIGHT_GROUNDS) < LEAST + 0.1


def _read(line: str) -> tuple[str, list[tuple[str, Span, dict[str, Arg]]]]:
    config, _, problems = read_located(f"{CONFIG}appearance: {line}\n")
    told = [(p.id, p.span, dict(p.args)) for p in problems]
    return (config.appearance.accent if config else ""), told


@pytest.mark.parametrize("text", ["'#9E1B22'", "9e1b22", "'#9e1b22'", '"#9e1b22"  # đỏ'])
def test_a_colour_is_read_with_and_without_its_mark(text: str) -> None:
    assert _read(f"\n  accent: {text}") == ("#9e1b22", [])


def test_three_digits_are_six() -> None:
    assert _read("{accent: '#a00'}") == ("#aa0000", [])


def test_a_faint_colour_is_told_with_its_contrast_and_the_nearest_shade() -> None:
    _, ((id, span, args),) = _read("{mau_nhan: '#e8a33d'}")
    assert (id, span.column, span.end_column) == ("colour-faint", 24, 33)
    assert args["ratio"] == "1.9"
    assert worst_contrast(str(args["suggestion"]), LIGHT_GROUNDS) >= LEAST


def test_a_colour_that_yaml_takes_for_a_comment_is_told() -> None:
    _, ((id, span, args),) = _read("\n  accent: #9e1b22\n  link: 0a4a8a")
    assert (id, args) == ("colour-empty", {"key": "accent"})
    assert span.line == len(CONFIG.splitlines()) + 2


@pytest.mark.parametrize("text", ["đỏ", "red", "'#12345'", "'#1234567'", "'rgb(1,2,3)'"])
def test_what_is_no_colour_is_told(text: str) -> None:
    _, ((id, _, _),) = _read(f"{{accent: {text}}}")
    assert id == "colour-unreadable"


def test_colours_are_judged_on_the_grounds_that_the_theme_has() -> None:
    sheet = Path(default_theme() / "site.css").read_text(encoding="utf-8")
    for name, index in (("paper", 0), ("tint", 1)):
        light, dark = re.findall(rf"--{name}: (#\w+);", sheet)[:2]
        whole = light if len(light) == 7 else "#" + "".join(d * 2 for d in light[1:])
        assert (whole, dark) == (LIGHT_GROUNDS[index], DARK_GROUNDS[index])
