"""A canvas with the few shapes that scenes are made of."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from PIL import Image, ImageColor, ImageDraw, ImageFilter

Point = tuple[float, float]


def mix(a: str, b: str, t: float) -> str:
    """The colour at `t` (0 to 1) on the way from `a` to `b`."""
    p, q = ImageColor.getrgb(a)[:3], ImageColor.getrgb(b)[:3]
    return "#" + "".join(f"{round(x + (y - x) * t):02x}" for x, y in zip(p, q, strict=True))


def between(a: float, b: float, t: float) -> float:
    """The number at `t` (0 to 1) on the way from `a` to `b`."""
    return a + (b - a) * t


class Picture:
    """A canvas with the few shapes the scenes are made of.

    Coordinates are those of a small picture; `drawn` pixels a unit are painted, `kept` are left.
    """

    def __init__(self, width: int, height: int, seed: int, drawn: int = 2, kept: int = 1) -> None:
        self.width, self.height, self.drawn, self.kept = width, height, drawn, kept
        self.image = Image.new("RGB", (width * drawn, height * drawn))
        self.draw = ImageDraw.Draw(self.image, "RGBA")
        self.random = Random(seed)

    def gradient(self, points: Sequence[Point], top: str, bottom: str) -> None:
        """Fill a polygon with a vertical gradient over its own height."""
        f = self.drawn
        xs, ys = [round(x * f) for x, _ in points], [round(y * f) for _, y in points]
        left, upper, size = min(xs), min(ys), (max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)
        ramp = Image.linear_gradient("L").resize(size)
        paint = Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), ramp)
        mask = Image.new("L", size, 0)
        moved = [(x - left, y - upper) for x, y in zip(xs, ys, strict=True)]
        ImageDraw.Draw(mask).polygon(moved, fill=255)
        self.image.paste(paint, (left, upper), mask)

    def band(self, top_y: float, bottom_y: float, top: str, bottom: str) -> None:
        """A gradient across the whole width."""
        w = self.width
        self.gradient(((0, top_y), (w, top_y), (w, bottom_y), (0, bottom_y)), top, bottom)

    def poly(self, *points: Point, fill: str) -> None:
        self.draw.polygon([(x * self.drawn, y * self.drawn) for x, y in points], fill=fill)

    def rect(self, x: float, y: float, w: float, h: float, fill: str, r: float = 0) -> None:
        box = (x * self.drawn, y * self.drawn, (x + w) * self.drawn, (y + h) * self.drawn)
        self.draw.rounded_rectangle(box, r * self.drawn, fill=fill)

    def oval(self, x: float, y: float, rx: float, ry: float, fill: str) -> None:
        f = self.drawn
        box = ((x - rx) * f, (y - ry) * f, (x + rx) * f, (y + ry) * f)
        self.draw.ellipse(box, fill=fill)

    def pie(self, x: float, y: float, rx: float, ry: float, a: float, b: float, fill: str) -> None:
        f = self.drawn
        box = ((x - rx) * f, (y - ry) * f, (x + rx) * f, (y + ry) * f)
        self.draw.pieslice(box, a, b, fill=fill)

    def line(self, points: Sequence[Point], width: float, fill: str) -> None:
        """A stroke with round ends and joints."""
        scaled = [(x * self.drawn, y * self.drawn) for x, y in points]
        self.draw.line(scaled, fill=fill, width=max(1, round(width * self.drawn)), joint="curve")
        if width > 1.5 and len(fill) == 7:
            for x, y in points:
                self.oval(x, y, width / 2, width / 2, fill)

    def glow(self, x: float, y: float, r: float, fill: str, strength: int) -> None:
        """Soft light (or shade) round a point; strength 0 to 255."""
        small = 8
        size = (self.image.width // small, self.image.height // small)
        mask = Image.new("L", size, 0)
        f = self.drawn / small
        box = ((x - r) * f, (y - r) * f, (x + r) * f, (y + r) * f)
        ImageDraw.Draw(mask).ellipse(box, fill=strength)
        mask = mask.filter(ImageFilter.GaussianBlur(r * f / 2.2)).resize(self.image.size)
        self.image.paste(Image.new("RGB", self.image.size, fill), (0, 0), mask)

    def finish(self) -> Image.Image:
        """Return the picture as it is kept: its edges are smooth if more was painted."""
        size = (self.width * self.kept, self.height * self.kept)
        if size == self.image.size:
            return self.image
        return self.image.resize(size, Image.Resampling.LANCZOS)
