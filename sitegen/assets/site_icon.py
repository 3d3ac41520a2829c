"""The icon of a site on a phone's screen: initials on a square, drawn as title cards are."""

from __future__ import annotations

import io

import msgspec
from msgspec import Struct

from sitegen.assets.title_card import font, printable, rgb

# Raised by whoever changes how the same text looks: previews and phones keep what they fetched.
LOOK = 1
# Phones cut circles and drops out of an icon: only this part of it is safe.
_SAFE = 0.58


class SiteIcon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an icon shows."""

    letters: str
    size: int
    paper: str = "#0A4A8A"
    ink: str = "#FFFFFF"


def drawn(description: bytes) -> bytes:
    """Return the picture of an icon described as JSON; raises ValueError."""
    try:
        icon = msgspec.json.decode(description, type=SiteIcon)
    except msgspec.DecodeError as problem:
        raise ValueError(str(problem)) from None
    if not 16 <= icon.size <= 1024:
        raise ValueError(f"no size of an icon: {icon.size}")
    return draw(icon)


def draw(icon: SiteIcon) -> bytes:
    """Return an icon as PNG; raises ValueError for what is no colour."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (icon.size, icon.size), tuple(rgb(icon.paper)))
    letters = printable(icon.letters)
    if letters:
        left, top, right, bottom = font(1000, bold=True).getbbox(letters, anchor="ls")
        scale = icon.size * _SAFE / max(right - left, bottom - top)
        mask = Image.new("L", (2 * icon.size, 2 * icon.size))
        face = font(max(1, round(1000 * scale)), bold=True)
        ImageDraw.Draw(mask).text((icon.size, icon.size), letters, 255, face, anchor="ms")
        inked = mask.crop(mask.getbbox())
        at = ((icon.size - inked.width) // 2, (icon.size - inked.height) // 2)
        image.paste(tuple(rgb(icon.ink)), (*at, at[0] + inked.width, at[1] + inked.height), inked)
    out = io.BytesIO()
    image.quantize(32).save(out, "PNG", optimize=False, compress_level=9)
    return out.getvalue()
