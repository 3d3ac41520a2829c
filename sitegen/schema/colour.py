"""Colours as CSS writes them: how they stand against one another by WCAG 2.2, and their type."""

from __future__ import annotations

import colorsys
import re

from msgspec import Struct

from sitegen.diagnostics import Span
from sitegen.schema.value import OneText, Reading
from sitegen.text.pattern import pattern

# What WCAG 2.2 (1.4.3) asks of text that is neither large nor bold.
LEAST = 4.5

_HEX = pattern(r"#?([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_STEPS = 256


class Colour(Struct, OneText, frozen=True):
    """A colour of text, `#` and six hexadecimal digits, that can be read on all of `grounds`.

    The `#` may be left out: after a space YAML takes it for the beginning of a comment.
    """

    grounds: tuple[str, ...]

    def value(self, text: str, span: Span, reading: Reading) -> object:
        found = _HEX.fullmatch(text)
        if found is None:
            return reading.fail("colour-unreadable", span, text=text)
        digits = found[1].lower()
        colour = "#" + (digits if len(digits) == 6 else "".join(d * 2 for d in digits))
        worst = worst_contrast(colour, self.grounds)
        if worst < LEAST:
            near = readable(colour, self.grounds)
            return reading.fail(
                "colour-faint", span, colour=colour, ratio=_told(worst), suggestion=near
            )
        return colour


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def worst_contrast(colour: str, grounds: tuple[str, ...]) -> float:
    """Return the contrast with the ground on which a colour is hardest to read."""
    return min(contrast(colour, ground) for ground in grounds)


def readable(colour: str, grounds: tuple[str, ...], least: float = LEAST) -> str:
    """Return the shade of a colour nearest to it that has this contrast with all of `grounds`.

    Hue and saturation stay; it becomes darker on light grounds and lighter on dark ones, so that
    black or white is the last resort.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    end = 0.0 if all(_luminance(ground) > 0.18 for ground in grounds) else 1.0
    for step in range(_STEPS + 1):
        shade = _hex(hue, lightness + (end - lightness) * step / _STEPS, saturation)
        if worst_contrast(shade, grounds) >= least:
            return shade
    raise ValueError(f"no shade of {colour} has a contrast of {least} with {grounds}")


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(hue: float, lightness: float, saturation: float) -> str:
    channels = colorsys.hls_to_rgb(hue, lightness, saturation)
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)


def _luminance(colour: str) -> float:
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _told(ratio: float) -> str:
    """Return a ratio with one decimal, rounded down: 4.49 should not read as enough."""
    return f"{int(ratio * 10) / 10:.1f}"
