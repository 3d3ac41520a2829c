"""The recipe of pictures: which renditions a picture is published in, known before any is made.

A rendition is named by the bytes of its source and by this recipe, so its address is known when
pages are rendered, and nothing has to be decoded to know it. Whoever changes what comes out of
`rendering` raises VERSION.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

VERSION = 2

Kind = Literal["photo", "drawing", "moving"]
# For telephones, for large ones and for those who look closely: the longer side.
_STEPS = (480, 960, 1600)
# One that is hardly smaller than the next is not worth its bytes.
_NEAR = 0.8
# A logo that is smaller would be blurred on a phone's screen, one that is longer a stripe.
_LEAST_ICON = 192
_LONGEST_ICON = 1.25
# Of a tall sheet of text the longer side would leave nothing to read.
_NARROWEST = 0.5
_MOST_ROWS = 8_000


class Measured(Struct, frozen=True, array_like=True):
    """A picture that can be published: what it is, its size in pixels upright, its own ending.

    A drawing has few colours and keeps each of them, and what is transparent; a moving picture is
    published as the one file that it is.
    """

    kind: Kind
    width: int
    height: int
    ending: str


class Rendition(Struct, frozen=True, array_like=True):
    """One file that a picture is published as; an icon has it in the middle of a white square."""

    width: int
    height: int
    ending: str
    icon: bool = False


def sizes(picture: Measured) -> tuple[tuple[int, int], ...]:
    """Return the widths and heights that a picture is published in, smallest first."""
    if picture.kind == "moving":
        return ((picture.width, picture.height),)
    found: list[tuple[int, int]] = []
    for step in _STEPS:
        size = _within(picture, step)
        if found and found[-1][0] > _NEAR * size[0]:
            if found[-1] == size:
                break
            found.pop()
        found.append(size)
    return tuple(found)


def _within(picture: Measured, step: int) -> tuple[int, int]:
    longer = max(picture.width, picture.height)
    scale = max(step / longer, _NARROWEST * step / picture.width)
    scale = min(scale, 1.0, _MOST_ROWS / picture.height)
    return max(1, round(picture.width * scale)), max(1, round(picture.height * scale))


def endings(picture: Measured, *, avif: bool) -> tuple[str, ...]:
    """Return the formats of a picture, the smallest files first; the last one everybody reads."""
    if picture.kind == "moving":
        return (picture.ending,)
    plain = ".jpg" if picture.kind == "photo" else ".png"
    if len(sizes(picture)) == 1:
        # A few bytes: one file that everybody reads.
        return (plain,)
    return (".avif", ".webp", plain) if avif and picture.kind == "photo" else (".webp", plain)


def renditions(picture: Measured, *, avif: bool) -> Iterator[Rendition]:
    """Yield every file that a picture is published as, the largest first."""
    formats = endings(picture, avif=avif)
    for width, height in reversed(sizes(picture)):
        for ending in formats:
            yield Rendition(width, height, ending)


def makes_icons(width: int, height: int) -> bool:
    """Tell whether a logo of this size can be the icon of a site."""
    shorter, longer = sorted((width, height))
    return shorter >= _LEAST_ICON and longer <= _LONGEST_ICON * shorter


def icon(size: int) -> Rendition:
    """Return the rendition of a logo as an icon of a size."""
    return Rendition(size, size, ".png", icon=True)
