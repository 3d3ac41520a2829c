"""The title of an article as a picture, 1200 by 630: what link previews show where no photo is.

The same bytes on every machine: the font lies beside this module, letters are set one after the
other without shaping, and nothing is drawn that depends on a locale.
"""

from __future__ import annotations

import functools
import io
import itertools
import unicodedata
from collections.abc import Iterator
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from msgspec import Struct

from sitegen.text.phrases import nowrap_pieces

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

# Raised by whoever changes how the same text looks: previews and phones keep what they fetched.
LOOK = 1
WIDTH, HEIGHT = 1200, 630
ENDING = ".png"
_MARGIN = 72
# From the largest at which a title fits; the least holds 30 words.
_SIZES = (76, 68, 60, 54, 48, 43, 38)
_SMALL, _LEADING = 32, 1.32
_MOST_LINES = 6
# Stacked accents stand this far above the line, in parts of the size; below dots under it.
_ASCENT = 1.07
# Shades of a colour on paper: enough for smooth edges, few enough for a small file.
_SHADES = 16
_FONTS = resources.files("sitegen.assets").joinpath("fonts")


class TitleCard(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands on a card; `unit` and `site` may be empty."""

    title: str
    unit: str = ""
    site: str = ""
    paper: str = "#FFFFFF"
    ink: str = "#1A1D21"
    accent: str = "#9E1B22"
    muted: str = "#4B5158"


class _Line(Struct, frozen=True):
    text: str
    size: int
    bold: bool
    top: int
    colour: int

    @property
    def bottom(self) -> int:
        return self.top + round(self.size * (_ASCENT + 0.35))


def drawn(description: bytes) -> bytes:
    """Return the picture of a card described as JSON; raises ValueError."""
    try:
        card = msgspec.json.decode(description, type=TitleCard)
    except msgspec.DecodeError as problem:
        raise ValueError(str(problem)) from None
    return draw(card)


def draw(card: TitleCard) -> bytes:
    """Return a card as PNG; raises ValueError for what is no colour."""
    from PIL import Image, ImageDraw

    sheet = Image.new("L", (WIDTH, HEIGHT), 0)
    # Lines of one colour reach into each other, those of different colours never do.
    for colour, lines in itertools.groupby(_lines(card), key=lambda line: line.colour):
        top = bottom = -1
        for line in lines:
            _set(sheet, line)
            top, bottom = (line.top if top < 0 else top), line.bottom
        band = (0, top, WIDTH, bottom)
        sheet.paste(sheet.crop(band).point(_shades(colour)), band)
    rule = ImageDraw.Draw(sheet)
    top = _MARGIN + round(_SMALL * 1.55) if card.site else _MARGIN
    rule.rectangle((_MARGIN, top, WIDTH - _MARGIN - 1, top + 5), fill=_SHADES - 1)
    colours = (card.ink, card.accent, card.muted)
    sheet.putpalette([value for colour in colours for value in _ramp(card.paper, colour)])
    out = io.BytesIO()
    # A step more takes half as much time again and saves a twentieth.
    sheet.save(out, "PNG", bits=8, compress_level=5)
    return out.getvalue()


def _set(sheet: Image, line: _Line) -> None:
    """Set the letters of a line, one after the other as Pillow does."""
    at, base = _MARGIN, line.top + round(line.size * _ASCENT)
    for letter in line.text:
        glyph = _glyph(letter, line.size, bold=line.bold)
        if glyph.shape is not None:
            sheet.paste(255, (at + glyph.left, base + glyph.top), glyph.shape)
        at += glyph.advance


class _Glyph(NamedTuple):
    """A letter as it is drawn at a size; `left` and `top` are seen from its place on the line."""

    shape: Image | None
    left: int
    top: int
    advance: int


# To draw a letter takes longer than to set it, and one card has much the same as the next.
@functools.lru_cache(maxsize=2048)
def _glyph(letter: str, size: int, *, bold: bool) -> _Glyph:
    from PIL import Image, ImageDraw

    face = font(size, bold=bold)
    left, top, right, bottom = map(round, face.getbbox(letter, anchor="ls"))
    shape = None
    if right > left and bottom > top:
        shape = Image.new("L", (right - left, bottom - top), 0)
        ImageDraw.Draw(shape).text((-left, -top), letter, fill=255, font=face, anchor="ls")
    return _Glyph(shape, left, top, round(face.getlength(letter)))


@functools.cache
def _shades(colour: int) -> list[int]:
    """Return which entry of the palette each degree of ink is in a colour; none is paper."""
    first = colour * _SHADES
    return [first + value * (_SHADES - 1) // 255 if value else 0 for value in range(256)]


def _lines(card: TitleCard) -> Iterator[_Line]:
    """Yield every line of a card with its place: site and rule, unit and title below."""
    site, unit = printable(card.site), printable(card.unit)
    top = _MARGIN
    if site:
        yield _Line(_cut(site, _SMALL), _SMALL, False, top - round(_SMALL * 0.35), 2)
        top += round(_SMALL * 1.55)
    top += 5 + 38
    if unit:
        yield _Line(_cut(unit, _SMALL + 4, bold=True), _SMALL + 4, True, top, 1)
        top += round((_SMALL + 4) * 1.65)
    size, lines = fitted(printable(card.title), HEIGHT - _MARGIN // 2 - top)
    for text in lines:
        yield _Line(text, size, True, top, 0)
        top += round(size * _LEADING)


def printable(text: str) -> str:
    """Return a text without what the font has no letters for."""
    known = _letters()
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(c if c in known else " " for c in composed).split())


def fitted(title: str, height: int) -> tuple[int, tuple[str, ...]]:
    """Return the largest size at which a title fits, and its lines, none much shorter than others.

    What doesn't fit at the least size ends in "…".
    """
    pieces = _unbroken(title)
    for size in _SIZES:
        room = min(_MOST_LINES, int(height / (size * _LEADING)))
        lines = _broken(pieces, size, WIDTH - 2 * _MARGIN)
        if len(lines) <= room and all(_width(line, size) <= WIDTH - 2 * _MARGIN for line in lines):
            return size, _balanced(pieces, size, len(lines))
    size = _SIZES[-1]
    room = min(_MOST_LINES, int(height / (size * _LEADING)))
    lines = _broken(title.split(), size, WIDTH - 2 * _MARGIN)
    kept = [_cut(line, size, bold=True) for line in lines[:room]]
    if len(lines) > room:
        kept[-1] = _cut(kept[-1] + " " + lines[room], size, bold=True)
    return size, tuple(kept)


def _unbroken(title: str) -> list[str]:
    """Return the words of a title, those that belong together as one."""
    glued = "".join(
        piece.replace(" ", "\u00a0") if together else piece
        for piece, together in nowrap_pieces(title)
    )
    return [word.replace("\u00a0", " ") for word in glued.split(" ") if word]


def _broken(words: list[str], size: int, width: float) -> list[str]:
    """Break words into lines, each as full as it gets."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _balanced(words: list[str], size: int, count: int) -> tuple[str, ...]:
    """Break words into as many lines, the longest of which is as short as it gets."""
    low, high = 0, WIDTH - 2 * _MARGIN
    while high - low > size:
        middle = (low + high) // 2
        lines = _broken(words, size, middle)
        fits = len(lines) <= count and all(_width(line, size) <= middle for line in lines)
        low, high = (low, middle) if fits else (middle, high)
    return tuple(_broken(words, size, high))


def _cut(text: str, size: int, *, bold: bool = False) -> str:
    """Return a text that fits into one line, its last words left out if need be."""
    room = WIDTH - 2 * _MARGIN
    if _width(text, size, bold=bold) <= room:
        return text
    while text and _width(text + "…", size, bold=bold) > room:
        text = text[:-1]
    return text.rstrip(" ,;:–-") + "…"


def _width(text: str, size: int, *, bold: bool = True) -> float:
    # Letters stand beside each other without kerning, so their widths add up.
    advances = _advances(bold=bold)
    return size * sum(map(advances.__getitem__, text))


class _Advances(dict[str, float]):
    """How wide letters are, in parts of the size; each is measured once."""

    def __init__(self, font: FreeTypeFont) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, letter: str) -> float:
        width = self[letter] = self._font.getlength(letter) / self._font.size
        return width


@functools.cache
def _advances(*, bold: bool) -> _Advances:
    return _Advances(font(1000, bold=bold))


@functools.cache
def _letters() -> frozenset[str]:
    return frozenset(_FONTS.joinpath("letters.txt").read_text("utf-8"))


@functools.cache
def font(size: int, *, bold: bool) -> FreeTypeFont:
    """Return the font of cards and icons at a size."""
    from PIL import ImageFont

    name = "NotoSerif-Bold.ttf" if bold else "NotoSerif-Regular.ttf"
    data = io.BytesIO(_FONTS.joinpath(name).read_bytes())
    return ImageFont.truetype(data, size, layout_engine=ImageFont.Layout.BASIC)


def _ramp(paper: str, colour: str) -> Iterator[int]:
    """Yield red, green and blue of every shade from paper to a colour."""
    start, end = rgb(paper), rgb(colour)
    for shade in range(_SHADES):
        for a, b in zip(start, end, strict=True):
            yield a + (b - a) * shade // (_SHADES - 1)


def rgb(colour: str) -> bytes:
    """Return red, green and blue of "#RRGGBB"; raises ValueError."""
    digits = colour.removeprefix("#")
    if len(digits) != 6:
        raise ValueError(f"no colour: {colour}")
    return bytes.fromhex(digits)
