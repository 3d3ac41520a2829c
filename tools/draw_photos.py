# fmt: off
# One shape a line reads as a drawing.
# ruff: noqa: E501
"""Draw the demonstration site's illustrations: flat scenes, seeded, the same bytes on every run.

Usage: python tools/draw_photos.py [CONTENT_DIR] [NAME …]
A NAME draws only the files whose path contains it.
All coordinates are pixels of the finished picture; the canvas itself is twice as large.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from PIL import Image, ImageColor, ImageDraw, ImageFilter

SCALE = 2
Point = tuple[float, float]
Box = tuple[float, float, float, float]
SKINS = ("#e0a878", "#d29a6a", "#c68a5c", "#e8b88a")
HAIRS = ("#1d1a1e", "#2a2326", "#231f20", "#3a3234")
SHIRTS = ("#f4f1ea", "#e8eef3", "#bcd3e6", "#f4f1ea", "#9fbfd8", "#dfe6d8", "#f0d9c4", "#ffffff")


def mix(a: str, b: str, t: float) -> str:
    """The colour at `t` (0 to 1) on the way from `a` to `b`."""
    p, q = ImageColor.getrgb(a)[:3], ImageColor.getrgb(b)[:3]
    return "#" + "".join(f"{round(x + (y - x) * t):02x}" for x, y in zip(p, q, strict=True))


def between(a: float, b: float, t: float) -> float:
    """The number at `t` (0 to 1) on the way from `a` to `b`."""
    return a + (b - a) * t


class Picture:
    """A canvas with the few shapes the scenes are made of."""

    def __init__(self, width: int, height: int, seed: int) -> None:
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * SCALE, height * SCALE))
        self.draw = ImageDraw.Draw(self.image, "RGBA")
        self.random = Random(seed)

    def gradient(self, points: Sequence[Point], top: str, bottom: str) -> None:
        """Fill a polygon with a vertical gradient over its own height."""
        xs, ys = [round(x * SCALE) for x, _ in points], [round(y * SCALE) for _, y in points]
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
        self.draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=fill)

    def rect(self, x: float, y: float, w: float, h: float, fill: str, r: float = 0) -> None:
        box = (x * SCALE, y * SCALE, (x + w) * SCALE, (y + h) * SCALE)
        self.draw.rounded_rectangle(box, r * SCALE, fill=fill)

    def oval(self, x: float, y: float, rx: float, ry: float, fill: str) -> None:
        box = ((x - rx) * SCALE, (y - ry) * SCALE, (x + rx) * SCALE, (y + ry) * SCALE)
        self.draw.ellipse(box, fill=fill)

    def pie(self, x: float, y: float, rx: float, ry: float, a: float, b: float, fill: str) -> None:
        box = ((x - rx) * SCALE, (y - ry) * SCALE, (x + rx) * SCALE, (y + ry) * SCALE)
        self.draw.pieslice(box, a, b, fill=fill)

    def line(self, points: Sequence[Point], width: float, fill: str) -> None:
        """A stroke with round ends and joints."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self.draw.line(scaled, fill=fill, width=max(1, round(width * SCALE)), joint="curve")
        if width > 1.5 and len(fill) == 7:
            for x, y in points:
                self.oval(x, y, width / 2, width / 2, fill)

    def glow(self, x: float, y: float, r: float, fill: str, strength: int) -> None:
        """Soft light (or shade) round a point; strength 0 to 255."""
        small = 8
        size = (self.image.width // small, self.image.height // small)
        mask = Image.new("L", size, 0)
        f = SCALE / small
        box = ((x - r) * f, (y - r) * f, (x + r) * f, (y + r) * f)
        ImageDraw.Draw(mask).ellipse(box, fill=strength)
        mask = mask.filter(ImageFilter.GaussianBlur(r * f / 2.2)).resize(self.image.size)
        self.image.paste(Image.new("RGB", self.image.size, fill), (0, 0), mask)

    def finish(self) -> Image.Image:
        size = (self.width, self.height)
        return self.image.resize(size, Image.Resampling.LANCZOS)


# --- people -----------------------------------------------------------------------------------


def head(p: Picture, x: float, y: float, r: float, skin: str, hair: str, female: bool) -> None:
    """A face seen from the front, without features."""
    if female:
        for side in (-1, 1):
            p.rect(x + side * r * 0.84 - r * 0.3, y - r * 0.5, r * 0.6, r * 1.85, hair, r * 0.28)
    p.oval(x, y, r * 0.92, r * 1.08, skin)
    p.pie(x, y - r * 0.12, r * 1.06, r * 1.12, 180, 360, hair)
    p.poly((x - r * 1.06, y - r * 0.14), (x - r * 0.2, y - r * 0.14), (x - r * 0.86, y + r * 0.3), (x - r * 1.0, y + r * 0.3), fill=hair)
    p.poly((x + r * 1.06, y - r * 0.14), (x + r * 0.62, y - r * 0.14), (x + r * 0.9, y + r * 0.3), (x + r * 1.0, y + r * 0.3), fill=hair)


def person(
    p: Picture,
    x: float,
    y: float,
    h: float,
    shirt: str,
    legs: str = "#2f3b4c",
    *,
    female: bool = False,
    left: Point = (-0.17, 0.5),
    right: Point = (0.17, 0.5),
    stride: float = 0.05,
    lean: float = 0.0,
    dress: bool = False,
    hat: str = "",
    hard_hat: str = "",
    look: int | None = None,
) -> None:
    """A standing figure with feet at (x, y); hands are offsets in heights from (x, top of the head)."""
    i = p.random.randrange(4) if look is None else look
    skin, hair = SKINS[i], HAIRS[i]
    top = y - h
    hx = x + lean * h
    shade = mix(shirt, "#1f2937", 0.16)
    p.oval(x, y, h * 0.17, h * 0.025, "#00000030")
    hip_y, sh_y = top + h * 0.54, top + h * 0.235
    for side in (-1, 1):
        foot = x + side * h * stride * 1.3
        points = [(x + side * h * 0.05, hip_y), (foot, y - h * 0.03)]
        p.line(points, h * 0.092, legs if side > 0 else mix(legs, "#000000", 0.18))
        p.line([(foot - h * 0.012, y - h * 0.018), (foot + side * h * 0.045, y - h * 0.016)], h * 0.034, "#26211f")
    sw, ww = h * 0.125, h * 0.1
    for side, hand in ((-1, left), (1, right)):
        sx, tx, ty = hx + side * sw * 0.88, x + hand[0] * h, top + hand[1] * h
        ex, ey = (sx + tx) / 2 + side * h * 0.035, (sh_y + h * 0.03 + ty) / 2 + h * 0.03
        p.line([(sx, sh_y + h * 0.03), (ex, ey), (between(ex, tx, 0.75), between(ey, ty, 0.75))], h * 0.062, shade)
        p.oval(tx, ty, h * 0.032, h * 0.034, skin)
    p.rect(hx - h * 0.032, top + h * 0.14, h * 0.064, h * 0.12, mix(skin, "#5a3a22", 0.2), h * 0.02)
    p.poly(
        (hx - sw * 0.7, sh_y - h * 0.03),
        (hx + sw * 0.7, sh_y - h * 0.03),
        (hx + sw, sh_y + h * 0.02),
        (x + ww, hip_y + h * 0.03),
        (x - ww, hip_y + h * 0.03),
        (hx - sw, sh_y + h * 0.02),
        fill=shirt,
    )
    if dress:
        p.poly((x - ww, hip_y - h * 0.04), (x + ww, hip_y - h * 0.04), (x + ww * 1.55, y - h * 0.1), (x - ww * 1.55, y - h * 0.1), fill=shirt)
        p.poly(
            (x + ww * 0.2, hip_y),
            (x + ww, hip_y - h * 0.04),
            (x + ww * 1.55, y - h * 0.1),
            (x + ww * 0.5, y - h * 0.1),
            fill=mix(shirt, "#000000", 0.1),
        )
    p.poly((hx - h * 0.035, sh_y - h * 0.03), (hx + h * 0.035, sh_y - h * 0.03), (hx, sh_y + h * 0.03), fill=mix(skin, "#5a3a22", 0.12))
    head(p, hx, top + h * 0.1, h * 0.075, skin, hair, female)
    if hat:
        p.poly((hx - h * 0.15, top + h * 0.1), (hx + h * 0.15, top + h * 0.1), (hx, top - h * 0.04), fill=hat)
        p.poly((hx + h * 0.02, top + h * 0.1), (hx + h * 0.15, top + h * 0.1), (hx, top - h * 0.04), fill=mix(hat, "#6b4b1f", 0.18))
    if hard_hat:
        p.pie(hx, top + h * 0.075, h * 0.09, h * 0.085, 180, 360, hard_hat)
        p.rect(hx - h * 0.105, top + h * 0.066, h * 0.21, h * 0.018, mix(hard_hat, "#000000", 0.15), h * 0.009)


def bust(p: Picture, x: float, y: float, r: float, shirt: str, *, female: bool = False, cap: str = "") -> None:
    """Somebody facing us, cut at the chest at `y`; `r` is the radius of the head."""
    i = p.random.randrange(4)
    p.pie(x, y, r * 1.75, r * 1.9, 180, 360, shirt)
    p.rect(x - r * 0.4, y - r * 2.4, r * 0.8, r * 0.9, mix(SKINS[i], "#5a3a22", 0.2), r * 0.3)
    p.poly((x - r * 0.45, y - r * 1.84), (x + r * 0.45, y - r * 1.84), (x, y - r * 1.1), fill=mix(SKINS[i], "#5a3a22", 0.12))
    head(p, x, y - r * 2.9, r, SKINS[i], HAIRS[i], female)
    if cap:
        p.pie(x, y - r * 3.05, r * 1.12, r * 1.1, 180, 360, cap)
        p.rect(x - r * 1.2, y - r * 3.1, r * 2.4, r * 0.22, mix(cap, "#000000", 0.12), r * 0.1)


def back(p: Picture, x: float, y: float, r: float, shirt: str, *, female: bool = False, chair: str = "") -> None:
    """Somebody seated, seen from behind; `y` is the lower edge, `r` the radius of the head."""
    i = p.random.randrange(4)
    p.gradient(
        [
            (x - r * 0.7, y - r * 2.1),
            (x + r * 0.7, y - r * 2.1),
            (x + r * 1.55, y - r * 1.5),
            (x + r * 1.75, y),
            (x - r * 1.75, y),
            (x - r * 1.55, y - r * 1.5),
        ],
        shirt,
        mix(shirt, "#26303c", 0.25),
    )
    p.rect(x - r * 0.38, y - r * 2.6, r * 0.76, r * 0.8, mix(SKINS[i], "#5a3a22", 0.3), r * 0.25)
    p.oval(x - r * 0.98, y - r * 2.95, r * 0.16, r * 0.26, SKINS[i])
    p.oval(x + r * 0.98, y - r * 2.95, r * 0.16, r * 0.26, SKINS[i])
    p.oval(x, y - r * 3.1, r * 0.98, r * 1.1, HAIRS[i])
    if female:
        p.rect(x - r * 0.92, y - r * 3.1, r * 1.84, r * 1.75, HAIRS[i], r * 0.7)
    if chair:
        p.rect(x - r * 1.5, y - r * 1.25, r * 3.0, r * 1.9, chair, r * 0.4)
        p.rect(x - r * 1.5, y - r * 1.25, r * 3.0, r * 0.22, mix(chair, "#ffffff", 0.2), r * 0.1)


# --- things -----------------------------------------------------------------------------------


def bouquet(p: Picture, x: float, y: float, r: float, colour: str) -> None:
    p.poly((x - r * 0.8, y), (x + r * 0.8, y), (x, y + r * 1.9), fill="#e9e2cf")
    for _ in range(16):
        a, d = p.random.random() * math.tau, p.random.random() * r * 0.85
        c = p.random.choice((colour, mix(colour, "#ffffff", 0.35), "#4f8a4c", mix(colour, "#7a1020", 0.25)))
        p.oval(x + math.cos(a) * d, y - r * 0.2 + math.sin(a) * d * 0.8, r * 0.3, r * 0.3, c)


def flower_bed(p: Picture, x0: float, x1: float, y: float, size: float, colours: Sequence[str]) -> None:
    for rise, step in ((0.0, 0.8), (0.35, 1.05)):
        x = x0
        while x < x1:
            leaf = p.random.choice(("#3f7d47", "#2f6a3c", "#5b9a52"))
            p.oval(x, y - rise * size, size * 1.1, size * 0.8, leaf)
            x += size * step
    x = x0
    while x < x1:
        dx, dy, r = (p.random.uniform(-3, 3), p.random.uniform(0.1, 0.9) * size, size * p.random.uniform(0.3, 0.44))
        colour = p.random.choice(colours)
        for k in range(5):
            a = k * math.tau / 5
            p.oval(x + dx + math.cos(a) * r * 0.6, y - dy + math.sin(a) * r * 0.6, r * 0.55, r * 0.55, colour)
        p.oval(x + dx, y - dy, r * 0.4, r * 0.4, mix(colour, "#f2a92e", 0.6))
        x += size * 1.05


def tree(p: Picture, x: float, y: float, h: float, leaf: str) -> None:
    p.line([(x, y), (x, y - h * 0.55)], h * 0.06, "#6b4a33")
    for dx, dy, r in ((-0.2, 0.55, 0.22), (0.2, 0.58, 0.21), (0, 0.75, 0.28), (-0.08, 0.5, 0.2)):
        p.oval(x + dx * h, y - dy * h, r * h, r * h * 0.9, mix(leaf, "#0d2b1a", p.random.random() * 0.22))
    p.oval(x - 0.1 * h, y - 0.83 * h, 0.13 * h, 0.1 * h, mix(leaf, "#ffffff", 0.18))


def hills(p: Picture, y: float, height: float, fill: str, seed: float) -> None:
    points: list[Point] = [(0, p.height)]
    for i in range(61):
        x = p.width * i / 60
        wave = math.sin(i * 0.17 + seed) + 0.5 * math.sin(i * 0.41 + seed * 2.3) + 0.2 * math.sin(i * 0.9 + seed)
        points.append((x, y - height * (0.5 + 0.3 * wave)))
    p.poly(*points, (p.width, p.height), fill=fill)


def water(p: Picture, y: float, top: str, bottom: str, light: str, sun_x: float | None) -> None:
    p.band(y, p.height, top, bottom)
    depth = p.height - y
    for _ in range(150):
        t = p.random.random() ** 1.6
        length = between(14, 120, t)
        x, yy = p.random.uniform(-40, p.width), y + 3 + t * depth
        p.rect(x, yy, length, between(1, 4, t), mix(light, bottom, 0.55) + "70", 2)
    if sun_x is not None:
        for i in range(46):
            t = i / 45
            half = between(26, 110, t) * p.random.uniform(0.4, 1)
            p.rect(sun_x - half + p.random.uniform(-14, 14), y + 3 + t * depth * 0.96, half * 2, between(1.6, 6, t), light + "b0", 3)


def boat(p: Picture, x: float, y: float, s: float, hull: str, *, flip: bool = False, lamps: bool = False) -> None:
    """A wooden fishing boat; (x, y) is the middle of its waterline."""
    f = -1.0 if flip else 1.0
    p.poly(
        (x - f * s * 0.95, y + s * 0.03),
        (x + f * s * 0.95, y + s * 0.03),
        (x + f * s * 0.7, y + s * 0.3),
        (x - f * s * 0.7, y + s * 0.3),
        fill="#0b1a2a38",
    )
    p.poly(
        (x - f * s * 0.92, y - s * 0.26),
        (x + f * s * 1.05, y - s * 0.44),
        (x + f * s * 0.72, y + s * 0.06),
        (x - f * s * 0.76, y + s * 0.06),
        fill=hull,
    )
    p.poly(
        (x - f * s * 0.8, y - s * 0.03),
        (x + f * s * 0.8, y - s * 0.03),
        (x + f * s * 0.72, y + s * 0.06),
        (x - f * s * 0.76, y + s * 0.06),
        fill=mix(hull, "#10141c", 0.55),
    )
    p.poly(
        (x - f * s * 0.92, y - s * 0.26),
        (x + f * s * 1.05, y - s * 0.44),
        (x + f * s * 1.02, y - s * 0.37),
        (x - f * s * 0.9, y - s * 0.19),
        fill=mix(hull, "#ffffff", 0.55),
    )
    cx = x - f * s * 0.3
    p.rect(cx - s * 0.3, y - s * 0.62, s * 0.6, s * 0.36, mix(hull, "#f7efe0", 0.72), s * 0.03)
    p.rect(cx - s * 0.36, y - s * 0.67, s * 0.72, s * 0.07, mix(hull, "#10141c", 0.25), s * 0.02)
    for i in range(3):
        glass = "#ffd98a" if lamps else "#33506a"
        p.rect(cx - s * 0.23 + i * s * 0.17, y - s * 0.55, s * 0.12, s * 0.12, glass, s * 0.02)
    p.line([(cx + f * s * 0.5, y - s * 0.32), (cx + f * s * 0.5, y - s * 1.15)], s * 0.035, "#3b2f2a")
    p.line([(cx + f * s * 0.5, y - s * 1.12), (x + f * s * 0.98, y - s * 0.44)], 1.4, "#3b2f2a")
    p.line([(cx + f * s * 0.5, y - s * 1.12), (cx - f * s * 0.3, y - s * 0.67)], 1.4, "#3b2f2a")
    p.poly((cx + f * s * 0.5, y - s * 1.15), (cx + f * s * 0.5, y - s * 0.98), (cx + f * s * 0.27, y - s * 1.065), fill="#d8392f")


# --- scenes -----------------------------------------------------------------------------------


def hall(p: Picture, *, curtain: str, panel: str, wall: str, seats: str, rows: int, table: int, speaker: str, congress: bool = True) -> None:
    """A hall in one-point perspective, the stage at the far end, the audience from behind."""
    left, right, top, floor = 210.0, 990.0, 120.0, 560.0
    w, h = p.width, p.height
    p.gradient([(0, 0), (w, 0), (right, top), (left, top)], mix(wall, "#ffffff", 0.5), mix(wall, "#8a7a62", 0.15))
    p.gradient([(0, 0), (left, top), (left, floor), (0, h)], mix(wall, "#5b5346", 0.12), mix(wall, "#5b5346", 0.38))
    p.gradient([(w, 0), (right, top), (right, floor), (w, h)], mix(wall, "#5b5346", 0.05), mix(wall, "#5b5346", 0.3))
    p.gradient([(left, floor), (right, floor), (w, h), (0, h)], "#a57c55", "#6d4b33")
    for side in (-1, 1):
        for i in range(3):
            a, b = i / 3 + 0.05, i / 3 + 0.2
            edge, far = (0.0, left) if side < 0 else (float(w), right)
            xa, xb = between(far, edge, a), between(far, edge, b)
            ya, yb = between(top, 0, a), between(top, 0, b)
            ba, bb = between(floor, h, a), between(floor, h, b)
            p.poly((xa, between(ya, ba, 0.22)), (xb, between(yb, bb, 0.22)), (xb, between(yb, bb, 0.62)), (xa, between(ya, ba, 0.62)), fill="#e4eef2")
            p.poly((xa, between(ya, ba, 0.22)), (xb, between(yb, bb, 0.22)), (xb, between(yb, bb, 0.42)), (xa, between(ya, ba, 0.42)), fill="#f8fbfa")
    for i in range(4):
        t = i / 3.4
        for fx in (0.28, 0.72):
            x = between(left, 0, t) + (between(right, w, t) - between(left, 0, t)) * fx
            p.oval(x, between(top - 6, 6, t), between(34, 90, t), between(3, 9, t), "#fffdf2")
    p.gradient([(left, top), (right, top), (right, floor), (left, floor)], curtain, mix(curtain, "#1a0508", 0.35))
    for i in range(40):
        x = left + i * (right - left) / 40
        p.rect(x, top, 7, floor - top, mix(curtain, "#000000", 0.3) + "50")
    p.rect(left, top, right - left, 26, mix(curtain, "#000000", 0.25))
    for i in range(20):
        p.pie(left + 19.5 + i * 39, top + 24, 20, 16, 0, 180, mix(curtain, "#e8b84a", 0.25))
    p.gradient([(400, 178), (800, 178), (800, 390), (400, 390)], mix(panel, "#ffffff", 0.12), panel)
    p.rect(400, 178, 400, 5, "#f0cf72")
    p.rect(400, 386, 400, 5, "#f0cf72")
    for k in range(12):
        a = k * math.tau / 12
        p.oval(600 + math.cos(a) * 33, 240 + math.sin(a) * 33, 8, 8, "#f3d583")
    p.oval(600, 240, 32, 32, "#f3d583")
    p.oval(600, 240, 23, 23, panel)
    p.pie(600, 252, 18, 18, 180, 360, "#f7f2e2")
    for yy, half, hh in ((298, 150, 15), (325, 178, 20), (358, 90, 10)):
        p.rect(600 - half, yy, half * 2, hh, "#fff6dc" if hh > 12 else "#f3d583", 4)
    p.rect(left, 508, right - left, 14, "#c79a68")
    p.gradient([(left, 522), (right, 522), (right, floor + 6), (left, floor + 6)], "#8a5f3d", "#5e3f29")
    for i in range(table):
        x = 640 - (table - 1) * 34 + i * 68
        bust(p, x, 482, 15, p.random.choice(("#f4f1ea", "#2d3b52", "#35405a", "#e8eef3")), female=p.random.random() < 0.4)
    if table:
        half = table * 36
        p.gradient([(640 - half, 462), (640 + half, 462), (640 + half + 8, 512), (640 - half - 8, 512)], "#ffffff", "#dfe3e2")
        flower_bed(p, 600, 690, 462, 9, ("#e9475b", "#f6c445", "#ffffff"))
    person(p, 330, 516, 148, speaker, left=(-0.1, 0.42), right=(0.12, 0.4))
    p.gradient([(296, 440), (364, 440), (356, 514), (304, 514)], "#a8713f", "#7c4d29")
    p.rect(290, 434, 80, 9, "#c48d55", 3)
    p.line([(322, 434), (330, 416)], 2.4, "#333333")
    bouquet(p, 330, 462, 14, "#e9475b")
    flower_bed(p, left + 10, right - 8, 553, 12 if congress else 8, ("#e9475b", "#f6c445", "#ffffff", "#f08a4b"))
    p.glow(600, 300, 330, "#ffe9bd", 60)
    for r in range(rows):
        t = (r / (rows - 1)) ** 1.25
        y, size = between(632, 872, t), between(14, 38, t)
        count = 7
        for side in (-1, 1):
            for i in range(count):
                x = w / 2 + side * (between(42, 76, t) + i * size * 4.3 + size)
                jitter = p.random.uniform(-2, 2)
                female = p.random.random() < 0.42
                shirt = p.random.choice(SHIRTS) if p.random.random() < 0.8 else p.random.choice(("#8e2f3f", "#2d4a6b", "#3d6b5a", "#c7788b"))
                if -size * 2 < x < w + size * 2:
                    back(p, x + jitter, y, size, mix(shirt, "#3a3040", (1 - t) * 0.18), female=female, chair=seats)
    p.glow(600, 860, 480, "#1a1210", 30)


def meeting(p: Picture, *, wall: str, cloth: str, wood: str, plants: bool) -> None:
    """A long table seen from its end."""
    p.band(0, 470, mix(wall, "#ffffff", 0.35), wall)
    p.band(430, 800, "#b7a184", "#8d7558")
    p.rect(0, 424, 1200, 10, mix(wall, "#4a3d2c", 0.45))
    for x in (90.0, 860.0):
        p.rect(x, 70, 250, 250, "#f5f2ea", 4)
        p.gradient([(x + 10, 80), (x + 240, 80), (x + 240, 310), (x + 10, 310)], "#a9d3ea", "#e7f2ea")
        p.oval(x + 70, 300, 60, 34, "#7fb08a")
        p.oval(x + 170, 306, 80, 40, "#659b76")
        p.rect(x + 10, 310, 230, 14, "#f5f2ea")
        p.rect(x + 121, 76, 8, 240, "#f5f2ea")
    p.gradient([(410, 90), (790, 90), (790, 290), (410, 290)], cloth, mix(cloth, "#000000", 0.25))
    p.rect(410, 90, 380, 6, "#e9c76a")
    for yy, half, hh in ((140, 90, 9), (170, 150, 18), (206, 120, 18), (248, 60, 8)):
        p.rect(600 - half, yy, half * 2, hh, "#fbf3d8", 4)
    if plants:
        for x in (378, 822):
            p.poly((x - 26, 400), (x + 26, 400), (x + 18, 452), (x - 18, 452), fill="#a65b3a")
            for k in range(9):
                a = math.pi * (0.12 + 0.76 * k / 8)
                p.line([(x, 402), (x + math.cos(a) * 56, 402 - math.sin(a) * 96)], 8, mix("#3b7a4a", "#7fb56a", k / 8))
    bust(p, 540, 438, 25, "#f4f1ea")
    bust(p, 650, 438, 25, "#d96b6b", female=True)
    rows = 5
    for side in (-1, 1):
        for i in range(rows):
            t = (i + 0.3) / rows
            x = 600 + side * between(190, 560, t**1.1)
            y, r = between(452, 700, t**1.15), between(24, 50, t)
            shirt = p.random.choice(SHIRTS)
            p.rect(x + side * r * 0.3 - r * 1.3, y - r * 2.2, r * 2.6, r * 3.4, mix(wood, "#1d130c", 0.35), r * 0.5)
            bust(p, x, y, r, mix(shirt, "#8a93a0", 0.08), female=p.random.random() < 0.5)
            p.rect(x - r * 1.74, y - 1, r * 3.48, r * 1.5, mix(shirt, "#8a93a0", 0.16))
    p.gradient([(440, 436), (760, 436), (1150, 800), (50, 800)], mix(wood, "#ffffff", 0.25), wood)
    p.gradient([(540, 436), (660, 436), (770, 800), (430, 800)], "#f8f5ec", "#e6e0d0")
    for i in range(4):
        t = (i + 0.4) / 4
        y = between(446, 760, t**1.3)
        for side in (-1, 1):
            x, s = 600 + side * between(130, 390, t**1.2), between(0.5, 1.25, t)
            p.poly((x - 34 * s, y + 10 * s), (x + 26 * s, y + 8 * s), (x + 36 * s, y + 34 * s), (x - 32 * s, y + 37 * s), fill="#ffffff")
            for k in range(3):
                p.line([(x - 24 * s, y + (16 + k * 6) * s), (x + 20 * s, y + (15 + k * 6) * s)], 1.4, "#9aa7b4")
            p.rect(x - side * 60 * s - 8 * s, y - 22 * s, 16 * s, 36 * s, "#cfe6f2", 5 * s)
            p.rect(x - side * 60 * s - 5 * s, y - 30 * s, 10 * s, 9 * s, "#3a78b5", 2)
    flower_bed(p, 560, 646, 470, 13, ("#f6c445", "#ffffff", "#e9475b"))
    flower_bed(p, 548, 660, 590, 19, ("#f6c445", "#ffffff", "#e9475b"))


def podium(p: Picture, *, backdrop: str, curtain: str, suit: str, female: bool) -> None:
    """A speaker at a lectern, near."""
    p.band(0, 800, mix(curtain, "#ffffff", 0.06), mix(curtain, "#000000", 0.38))
    for i in range(30):
        p.gradient([(i * 41, 0), (i * 41 + 17, 0), (i * 41 + 13, 800), (i * 41 + 2, 800)], mix(curtain, "#000000", 0.2), mix(curtain, "#000000", 0.5))
    p.gradient([(90, 90), (660, 90), (660, 480), (90, 480)], mix(backdrop, "#ffffff", 0.16), backdrop)
    p.rect(90, 90, 570, 8, "#f0cf72")
    p.rect(90, 472, 570, 8, "#f0cf72")
    p.oval(375, 186, 48, 48, "#f3d583")
    p.oval(375, 186, 36, 36, backdrop)
    p.pie(375, 204, 27, 27, 180, 360, "#f7f2e2")
    for yy, half, hh in ((262, 190, 20), (302, 230, 32), (356, 230, 32), (416, 120, 14)):
        p.rect(375 - half, yy, half * 2, hh, "#fff3d2", 6)
    p.glow(800, 260, 300, "#ffe3b0", 90)
    p.band(690, 800, "#99683f", "#64412a")
    person(p, 850, 800, 640, suit, left=(-0.19, 0.47), right=(0.17, 0.44), female=female, look=1)
    if not female:
        p.poly((846, 300), (862, 300), (869, 390), (854, 412), (840, 390), fill="#b5303b")
    p.gradient([(690, 500), (1000, 500), (970, 800), (720, 800)], "#b27a46", "#6f4527")
    p.poly((668, 488), (1022, 488), (1000, 512), (690, 512), fill="#d2a06a")
    p.oval(845, 640, 60, 60, "#d9b45e")
    p.oval(845, 640, 47, 47, "#8a5a33")
    for dx in (-38, 34):
        p.line([(850 + dx, 490), (850 + dx * 0.7, 404)], 5, "#2a2a2e")
        p.oval(850 + dx * 0.7, 400, 9, 13, "#1b1b1f")
    bouquet(p, 742, 476, 46, "#e9475b")
    flower_bed(p, 0, 1210, 778, 30, ("#f6c445", "#ffffff", "#e9475b", "#f08a4b"))


def handing(p: Picture, *, backdrop: str, floor: str, givers: Sequence[str], item: str) -> None:
    """A row of people on a stage; between each pair something changes hands."""
    p.band(0, 620, mix(backdrop, "#ffffff", 0.14), mix(backdrop, "#000000", 0.22))
    for i in range(24):
        p.rect(i * 52, 0, 20, 620, mix(backdrop, "#000000", 0.22) + "48")
    p.gradient([(170, 60), (1030, 60), (1030, 250), (170, 250)], "#fdf6e3", "#f0e3c2")
    for yy, half, hh in ((98, 170, 16), (132, 330, 34), (184, 260, 26), (222, 110, 9)):
        p.rect(600 - half, yy, half * 2, hh, mix(backdrop, "#b3202c", 0.7), 6)
    p.band(620, 800, mix(floor, "#ffffff", 0.14), mix(floor, "#000000", 0.2))
    p.rect(0, 616, 1200, 6, mix(floor, "#000000", 0.3))
    p.glow(600, 420, 420, "#fff1cf", 70)
    n = len(givers)
    for i, shirt in enumerate(givers):
        x = 600 + (i - (n - 1) / 2) * (1000 / n)
        toward = 1 if i % 2 == 0 else -1
        female = shirt.startswith("#f") is False and i % 3 != 0
        h = 470 + p.random.uniform(-16, 20) - (14 if female else 0)
        reach = (toward * 0.19, 0.46)
        other = (toward * 0.15, 0.5)
        left, right = (other, reach) if toward > 0 else (reach, other)
        dress = female and i % 2 == 1
        person(p, x, 728 + (i % 2) * 8, h, shirt, "#f7f4ee" if dress else "#2b3444", female=female, left=left, right=right, dress=dress)
    for i in range(0, n - 1, 2):
        x = 600 + (i + 0.5 - (n - 1) / 2) * (1000 / n)
        if item == "flowers":
            bouquet(p, x, 462, 42, ("#e9475b", "#f08a4b", "#d9579b")[i // 2 % 3])
        elif item == "frame":
            p.rect(x - 60, 436, 120, 84, "#c9973f", 4)
            p.rect(x - 51, 445, 102, 66, "#fffaf0", 2)
            for k in range(3):
                p.rect(x - 32 + k * 6, 458 + k * 14, 64 - k * 12, 5, "#b5303b", 2)
        else:
            p.rect(x - 52, 440, 104, 80, "#d8343f", 6)
            p.rect(x - 10, 440, 20, 80, "#f6cf63")
            p.rect(x - 52, 468, 104, 16, "#f6cf63")
            p.oval(x - 14, 434, 17, 11, "#f6cf63")
            p.oval(x + 14, 434, 17, 11, "#f6cf63")
    flower_bed(p, 0, 1210, 796, 26, ("#f6c445", "#ffffff", "#e9475b"))


def workshop(p: Picture, *, uniform: str, cloth: Sequence[str]) -> None:
    """A sewing floor; the lines of machines run to one vanishing point."""
    vx, vy = 610.0, 250.0
    p.band(0, 260, "#dfe7ea", "#c6d2d6")
    p.gradient([(0, 800), (vx - 60, vy + 40), (vx + 60, vy + 40), (1200, 800)], "#9fb0a6", "#cfd8cd")
    p.gradient([(0, 0), (vx - 60, vy - 50), (vx - 60, vy + 40), (0, 800)], "#b9c8cb", "#93a4a4")
    p.gradient([(1200, 0), (vx + 60, vy - 50), (vx + 60, vy + 40), (1200, 800)], "#c4d2d3", "#9dadab")
    p.rect(vx - 60, vy - 50, 120, 90, "#e9eff0")
    for i in range(9):
        t = (i / 8) ** 1.9
        for side in (-1, 1):
            x = between(vx + side * 16, vx + side * 330, t)
            y, half = between(vy - 44, -40, t), between(7, 150, t)
            p.poly((x - half, y), (x + half, y), (x + half * 0.86, y + half * 0.1 + 2), (x - half * 0.86, y + half * 0.1 + 2), fill="#fffef4")
            wx = between(vx + side * 62, 600 + side * 640, t)
            size = between(8, 150, t)
            wy = between(vy - 20, 190, t)
            if i > 2:
                p.poly(
                    (wx, wy - size * 0.6),
                    (wx + side * size * 0.5, wy - size * 0.75),
                    (wx + side * size * 0.5, wy + size * 0.5),
                    (wx, wy + size * 0.4),
                    fill="#eaf6fa",
                )
    for i in range(11):
        t = (i / 10) ** 2.0
        y, s = between(vy + 38, 840, t), between(0.1, 1.35, t)
        for lane in (-2, -1, 1, 2):
            x = between(vx + lane * 17, vx + lane * 345 - (lane / abs(lane)) * 120, t)
            side = 1 if lane > 0 else -1
            r = 37 * s
            bust(p, x, y - 62 * s, r, uniform, female=p.random.random() < 0.88, cap="#f3f6f6")
            p.rect(x - 98 * s, y - 92 * s, 196 * s, 18 * s, "#e7ddca", 3 * s)
            p.rect(x - 98 * s, y - 76 * s, 196 * s, 66 * s, mix("#b7a98e", "#6f6553", 0.3))
            c = cloth[(i + lane) % len(cloth)]
            p.poly((x - 80 * s, y - 92 * s), (x + 14 * s, y - 96 * s), (x + 6 * s, y - 34 * s), (x - 70 * s, y - 42 * s), fill=c)
            p.poly(
                (x - 40 * s, y - 94 * s), (x + 14 * s, y - 96 * s), (x + 6 * s, y - 34 * s), (x - 20 * s, y - 37 * s), fill=mix(c, "#000000", 0.12)
            )
            p.rect(x + side * 30 * s - 12 * s, y - 150 * s, 24 * s, 60 * s, "#f7f8f8", 5 * s)
            p.rect(x + side * 30 * s - 56 * s, y - 156 * s, 70 * s, 24 * s, "#f7f8f8", 6 * s)
            p.rect(x + side * 30 * s - 52 * s, y - 136 * s, 8 * s, 40 * s, "#8d979c")
            p.oval(x + side * 30 * s, y - 170 * s, 7 * s, 15 * s, c)
    p.glow(vx, vy, 260, "#ffffff", 110)


def planting(p: Picture, *, shore: bool) -> None:
    """Volunteers putting young trees in; a shore with mangroves, or a hillside."""
    p.band(0, 420, "#8cc7ea", "#eaf4ea")
    p.oval(930, 120, 56, 56, "#fff3c4")
    p.glow(930, 120, 150, "#fff3c4", 150)
    for x, y, s in ((180.0, 100.0, 1.0), (520, 70, 0.7), (760, 170, 0.8)):
        for dx, r in ((-46, 26), (0, 40), (44, 30)):
            p.oval(x + dx * s, y, r * 1.6 * s, r * 0.66 * s, "#ffffff")
    hills(p, 380, 150, "#9cc3b5", 0.7)
    hills(p, 420, 130, "#79aa90", 2.2)
    if shore:
        water(p, 400, "#8fc6d6", "#5fa3b5", "#eaf8f6", 930)
        p.gradient([(0, 520), (500, 468), (1200, 500), (1200, 800), (0, 800)], "#b59a72", "#7f6546")
    else:
        hills(p, 520, 130, "#6b9a58", 3.3)
        p.gradient([(0, 560), (420, 500), (1200, 560), (1200, 800), (0, 800)], "#8fae5c", "#5f7f3c")
    for row in range(4):
        t = row / 3
        y, s = between(528, 770, t**1.2), between(22, 74, t)
        x = p.random.uniform(-20, 40)
        while x < 1240:
            p.oval(x, y + 2, s * 0.42, s * 0.1, "#3d2c1e66")
            p.line([(x, y), (x, y - s * 0.9)], s * 0.05, "#5c4630")
            for k in range(6):
                a = math.pi * (0.08 + 0.84 * k / 5)
                p.oval(x + math.cos(a) * s * 0.26, y - s * 0.72 - math.sin(a) * s * 0.26, s * 0.16, s * 0.1, mix("#2f7a43", "#86bd5a", k / 5))
            x += s * p.random.uniform(2.3, 3.4)
    crowd = (
        (250, 610, 190, "#2f6db0"),
        (420, 585, 160, "#f4f1ea"),
        (640, 600, 175, "#2f6db0"),
        (800, 570, 145, "#d9483b"),
        (980, 590, 165, "#2f6db0"),
    )
    for x, y, h, shirt in crowd:
        person(p, x, y, h, shirt, "#3b4654", female=p.random.random() < 0.5, hat="#ecd9a6", left=(-0.2, 0.55), right=(0.2, 0.42))
        p.line([(x + h * 0.2, y - h * 0.72), (x + h * 0.26, y)], h * 0.025, "#7a5433")
    person(p, 1010, 772, 350, "#2f6db0", "#39424f", left=(-0.3, 0.66), right=(-0.12, 0.7), lean=-0.06, hat="#efdcaa", female=True, look=0)
    person(p, 700, 790, 370, "#f4f1ea", "#2f3946", left=(0.1, 0.62), right=(0.34, 0.6), lean=0.05, hat="#e8d199", look=2)
    p.line([(862, 770), (862, 590)], 7, "#5c4630")
    for k in range(11):
        a = math.pi * (k / 10)
        p.oval(862 + math.cos(a) * 52, 596 - math.sin(a) * 58, 30, 17, mix("#2f7a43", "#93c763", k / 10))
    p.oval(862, 778, 84, 20, "#4f3a28")


def football(p: Picture) -> None:
    """A match in the evening sun."""
    p.band(0, 330, "#f6b26b", "#fbe3b4")
    p.glow(220, 190, 200, "#fff4d0", 200)
    p.oval(220, 190, 46, 46, "#fff8e0")
    hills(p, 300, 120, "#c79a7e", 1.4)
    p.gradient([(0, 250), (1200, 230), (1200, 330), (0, 330)], "#8b95a0", "#6d7680")
    for row in range(4):
        y = 262 + row * 20
        x = p.random.uniform(0, 8)
        while x < 1200:
            p.pie(x, y + 20, 10, 16, 180, 360, p.random.choice(("#d9483b", "#f4f1ea", "#2f6db0", "#f2c14e", "#e8eef3", "#4d8a5c")))
            p.oval(x, y, 6.5, 7.5, p.random.choice(SKINS))
            p.pie(x, y - 1, 7, 8, 180, 360, "#241f20")
            x += p.random.uniform(17, 24)
    p.rect(0, 330, 1200, 26, "#f3f1ea")
    for i in range(12):
        p.rect(i * 100 + 6, 334, 88, 18, ("#c43c33", "#2f6db0", "#e3a72f", "#3f8f6b")[i % 4], 3)
    for i in range(9):
        a, b = i / 9, (i + 1) / 9
        ya, yb = 356 + 444 * a**1.35, 356 + 444 * b**1.35
        p.band(ya, yb, "#63a34a" if i % 2 else "#559541", "#5d9c46" if i % 2 else "#4f8d3c")
    p.line([(760, 372), (1200, 430)], 4, "#f2f6ea")
    p.line([(760, 372), (560, 640), (1200, 790)], 4, "#f2f6ea")
    for x, y in ((1040, 300), (1190, 322)):
        p.line([(x, y), (x, y + 120)], 7, "#ffffff")
    p.line([(1040, 300), (1200, 322)], 7, "#ffffff")
    for i in range(13):
        p.line([(1046 + i * 12, 304 + i * 1.6), (1054 + i * 12, 408 + i)], 1, "#ffffffa0")
        p.line([(1044, 310 + i * 8.5), (1200, 330 + i * 8.5)], 1, "#ffffffa0")
    person(p, 1010, 448, 132, "#f2c14e", "#26303c", left=(-0.34, 0.24), right=(0.32, 0.22), stride=0.12)
    team = (
        (140, 520, 165, "#d9483b", 0.12),
        (420, 470, 140, "#2f6db0", 0.1),
        (620, 450, 130, "#d9483b", 0.06),
        (850, 560, 190, "#2f6db0", 0.14),
        (300, 640, 225, "#2f6db0", 0.1),
    )
    for x, y, h, shirt, stride in team:
        person(p, x, y, h, shirt, "#f4f1ea", stride=stride, left=(-0.24, 0.44), right=(0.22, 0.34), lean=0.02)
    person(p, 590, 740, 330, "#d9483b", "#f4f1ea", stride=0.17, left=(-0.28, 0.36), right=(0.25, 0.48), lean=0.045, look=0)
    p.oval(722, 744, 36, 8, "#20401a70")
    p.oval(722, 716, 27, 27, "#fbfbf8")
    for k in range(5):
        a = k * math.tau / 5 + 0.4
        p.oval(722 + math.cos(a) * 17, 716 + math.sin(a) * 17, 6, 6, "#2a2d33")
    p.oval(722, 716, 7, 7, "#2a2d33")


def tug(p: Picture) -> None:
    """Tug of war in a factory yard."""
    p.band(0, 420, "#7fbfe6", "#e3f1ee")
    p.rect(780, 396, 420, 30, "#8db48a")
    p.gradient([(0, 210), (780, 210), (780, 420), (0, 420)], "#e9e2d2", "#cfc5b0")
    p.poly((0, 210), (130, 150), (260, 210), (390, 150), (520, 210), (650, 150), (780, 210), fill="#b4564a")
    for i in range(9):
        p.rect(30 + i * 84, 260, 52, 70, "#7ea6bd", 3)
        p.rect(30 + i * 84, 260, 52, 22, "#a9cadb", 3)
    for x, h in ((860.0, 230.0), (1000, 270), (1140, 220)):
        tree(p, x, 430, h, "#4f9158")
    p.band(410, 800, "#d9c7a0", "#b79a6b")
    for i in range(26):
        x, y = i * 48 + p.random.uniform(-9, 9), 436 + p.random.uniform(-8, 8)
        person(
            p,
            x,
            y + 34,
            128,
            p.random.choice(("#2f6db0", "#f4f1ea", "#d9483b", "#f2c14e", "#5a9a6a")),
            female=i % 2 == 0,
            left=(-0.13, 0.26),
            right=(0.14, 0.3),
        )
    p.oval(600, 700, 640, 46, "#8a6d4430")
    p.line([(-10, 560), (600, 572), (1210, 560)], 9, "#e6d3a0")
    p.poly((588, 572), (612, 572), (616, 640), (600, 626), (584, 640), fill="#d8343f")
    for i in range(4):
        x = 80 + i * 128
        person(p, x, 752 + (i % 2) * 12, 330, "#2f6db0", "#26303c", lean=-0.13, stride=0.14, left=(0.06, 0.43), right=(0.24, 0.43), female=i % 2 == 1)
    for i in range(4):
        x = 736 + i * 128
        person(
            p, x, 752 + (i % 2) * 12, 330, "#d9483b", "#26303c", lean=0.13, stride=0.14, left=(-0.24, 0.43), right=(-0.06, 0.43), female=i % 2 == 0
        )


def harbour(p: Picture, *, hour: str) -> None:
    """Fishing boats at dawn, by night, or in the heat of noon."""
    sky, sea, light, sun = {
        "dawn": (("#3d5a8c", "#f7b079"), ("#d88f72", "#2c4566"), "#ffdca0", 760.0),
        "night": (("#0b1430", "#263a66"), ("#20345c", "#081024"), "#ffd98a", None),
    }[hour]
    p.band(0, 440, *sky)
    if sun is not None:
        p.glow(sun, 400, 330, "#ffdf9e", 190)
        p.oval(sun, 396, 62, 62, "#fff3cf")
    else:
        for _ in range(90):
            x, y = p.random.uniform(0, 1200), p.random.uniform(0, 330)
            p.oval(x, y, 1.3, 1.3, "#dfe8ff")
        p.oval(250, 120, 38, 38, "#f4f0da")
        p.oval(266, 112, 34, 34, "#111d3e")
    far = mix(sky[1], sky[0], 0.55)
    hills(p, 440, 130, mix(far, "#20304a", 0.25), 4.1)
    hills(p, 452, 66, mix(far, "#1b2a42", 0.5), 1.2)
    water(p, 440, *sea, light, sun)
    night = hour == "night"
    for x, y, s, hull, flip in (
        (130, 470, 58, "#2f5f86", False),
        (330, 462, 44, "#8a4035", True),
        (560, 474, 56, "#2f6b5c", False),
        (1010, 468, 62, "#2b4f7a", True),
    ):
        boat(p, x, y, s, mix(hull, sea[1], 0.25), flip=flip, lamps=night)
    boat(p, 905, 566, 124, "#1f5c8f" if not night else "#173a63", flip=True, lamps=night)
    boat(p, 330, 650, 205, "#b1382f" if not night else "#6b2430", lamps=night)
    if night:
        for x, y, r in ((905, 470, 70), (260, 540, 120), (130, 430, 36), (1010, 430, 36), (560, 434, 34)):
            p.glow(x, y, r, "#ffcf7a", 120)
        for x, y in ((250, 690), (870, 610), (140, 500), (1000, 500), (560, 500)):
            for k in range(12):
                p.rect(x - 22 + p.random.uniform(-10, 10), y + k * 9, p.random.uniform(16, 46), 3, "#ffcf7a88", 2)
    p.gradient([(620, 800), (700, 712), (1200, 690), (1200, 800)], "#4a4a52" if night else "#7b6a60", "#26262d" if night else "#4f433e")
    for i, (x, h) in enumerate(((812, 128), (900, 138), (1060, 146))):
        person(
            p,
            x,
            772 + i * 4,
            h,
            ("#d97a3b", "#3f6f8f", "#5a6f4a")[i],
            "#2a2f38",
            hat="#cdb277" if i != 1 else "",
            left=(-0.2, 0.55),
            right=(0.22, 0.5),
        )
    for i in range(6):
        x, y = 930 + (i % 3) * 40, 770 - (i // 3) * 26
        p.rect(x, y, 36, 24, ("#2f7fb0", "#d2553f")[i % 2] if not night else ("#245a80", "#8f3d33")[i % 2], 4)
        p.oval(x + 18, y + 2, 15, 5, "#c9d6df")


def fish_market(p: Picture) -> None:
    """Sorting the catch under the roof of the quay."""
    p.band(0, 430, "#f3c58d", "#f9e6c3")
    p.glow(880, 260, 260, "#fff2c8", 170)
    water(p, 330, "#e2b48c", "#7d98a6", "#fff0cb", 880)
    for x, s, c in ((560.0, 60.0, "#2f6b8c"), (760, 74, "#a33d33"), (1010, 66, "#2f6b5c")):
        boat(p, x, 372, s, c, flip=x > 700)
    p.poly((0, 0), (1200, 0), (1200, 70), (600, 150), (0, 60), fill="#54616b")
    p.poly((0, 60), (600, 150), (1200, 70), (1200, 92), (600, 176), (0, 84), fill="#3d4850")
    for x in (70.0, 420, 800, 1130):
        p.rect(x - 13, 90, 26, 420, "#8c939a")
        p.rect(x - 13, 90, 9, 420, "#aab1b6")
    p.band(430, 800, "#b9aa98", "#857666")
    for _ in range(40):
        p.rect(p.random.uniform(0, 1200), p.random.uniform(450, 800), p.random.uniform(30, 130), 3, "#e9dcc660", 2)
    for i, x in enumerate((140, 300, 520, 690, 900, 1060)):
        person(
            p,
            x,
            560 + (i % 3) * 16,
            250,
            ("#c9587a", "#3f7f9f", "#e0a53c", "#5d8a5a", "#7a5c9a", "#d9663b")[i],
            "#2f3742",
            female=True,
            hat="#efdcaa",
            left=(-0.18, 0.56),
            right=(0.16, 0.58),
            lean=(-0.03, 0.03)[i % 2],
        )
    for row in range(3):
        y, s = 590 + row * 84, 1 + row * 0.34
        x = 20.0 + row * 30
        while x < 1230:
            c = p.random.choice(("#2f7fb0", "#d2553f", "#3f9a7a", "#e3b23c"))
            p.oval(x, y + 30 * s, 62 * s, 12 * s, "#4a3c3060")
            p.poly((x - 58 * s, y), (x + 58 * s, y), (x + 46 * s, y + 34 * s), (x - 46 * s, y + 34 * s), fill=mix(c, "#000000", 0.15))
            p.oval(x, y, 58 * s, 15 * s, c)
            p.oval(x, y, 50 * s, 11 * s, "#4d6675")
            for _ in range(9):
                fx, fy = x + p.random.uniform(-34, 34) * s, y + p.random.uniform(-6, 4) * s
                p.oval(fx, fy, 14 * s, 4.2 * s, p.random.choice(("#dfe8ee", "#b9cad6", "#9fb6c6", "#f0d9c8")))
                p.poly((fx + 12 * s, fy), (fx + 20 * s, fy - 4 * s), (fx + 20 * s, fy + 4 * s), fill="#a9bccb")
            x += 150 * s


def net_mender(p: Picture) -> None:
    """An old fisherman mending a net (upright)."""
    p.band(0, 640, "#5fa6cf", "#f6e3bd")
    p.glow(600, 500, 260, "#fff0c4", 180)
    hills(p, 560, 90, "#7d9fb0", 2.6)
    water(p, 560, "#7fb3c4", "#3d7890", "#fdf0cc", 600)
    boat(p, 590, 640, 120, "#a8392f", flip=True)
    boat(p, 190, 598, 60, "#2f6b8c")
    p.band(790, 1200, "#d9bd8c", "#a98454")
    for _ in range(70):
        p.oval(p.random.uniform(0, 800), p.random.uniform(800, 1190), p.random.uniform(2, 5), 2, "#8f6d4180")
    p.line([(110, 1010), (110, 470)], 16, "#6d4c34")
    p.line([(730, 1030), (730, 510)], 16, "#6d4c34")
    p.line([(110, 480), (420, 540), (730, 520)], 6, "#c9b48a")
    for i in range(27):
        x = 110 + i * 23.8
        sag = 480 + 60 * math.sin(math.pi * i / 26) + i * 1.5
        p.line([(x, sag), (x - 50 + p.random.uniform(-4, 4), 1010 - 60 * math.sin(math.pi * i / 26))], 1.6, "#2f8f8fd0")
    for j in range(17):
        points = [(110 + i * 23.8 - 50 * j / 17, 480 + 60 * math.sin(math.pi * i / 26) + i * 1.5 + j * 29 + (6 if i % 2 else -6)) for i in range(27)]
        p.line(points, 1.4, "#2f8f8fc0")
    p.oval(420, 1130, 230, 30, "#6b4e2c70")
    p.rect(300, 1010, 240, 110, "#7a5636", 10)
    p.rect(300, 1010, 240, 20, "#94704a", 10)
    skin = SKINS[2]
    for side in (-1, 1):
        p.line([(420 + side * 50, 1000), (420 + side * 150, 1000), (420 + side * 130, 1130)], 62, "#3a4a5c" if side > 0 else "#313f4f")
        p.line([(420 + side * 125, 1140), (420 + side * 168, 1142)], 26, skin)
    p.gradient([(340, 740), (500, 740), (540, 790), (510, 1020), (330, 1020), (300, 790)], "#8aa0ae", "#63798a")
    for side in (-1, 1):
        p.line([(420 + side * 100, 790), (420 + side * 150, 900), (420 + side * 50, 880)], 50, "#7c93a2" if side < 0 else "#6a8090")
        p.oval(420 + side * 42, 876, 27, 25, skin)
    p.line([(386, 868), (470, 846)], 7, "#e9c46a")
    p.rect(392, 690, 56, 70, mix(skin, "#4a2f1c", 0.25), 20)
    p.oval(420, 650, 62, 74, skin)
    p.pie(420, 640, 68, 72, 180, 360, "#d8d6d2")
    p.pie(420, 682, 44, 44, 10, 170, "#e4e1dc")
    p.poly((270, 640), (570, 640), (420, 520), fill="#ead39a")
    p.poly((440, 640), (570, 640), (420, 520), fill="#cfb173")


def classroom(p: Picture, *, screen: str) -> None:
    """A training day: the trainer, a chart, the rows of learners."""
    p.band(0, 520, "#f3ead9", "#e4d6bd")
    p.band(500, 800, "#bda688", "#937a5c")
    p.rect(0, 496, 1200, 8, "#a08a6c")
    p.rect(300, 50, 600, 360, "#4a4f57", 8)
    p.gradient([(312, 62), (888, 62), (888, 398), (312, 398)], mix(screen, "#ffffff", 0.82), mix(screen, "#ffffff", 0.66))
    p.rect(340, 88, 300, 20, screen, 4)
    p.rect(340, 118, 190, 10, mix(screen, "#ffffff", 0.4), 4)
    for i, v in enumerate((60, 96, 82, 140, 176, 205)):
        p.rect(352 + i * 46, 368 - v, 30, v, screen if i % 2 else "#e0913a", 3)
    p.rect(340, 368, 290, 4, "#5a6470")
    p.oval(766, 240, 84, 84, screen)
    p.pie(766, 240, 84, 84, -90, 60, "#e0913a")
    p.pie(766, 240, 84, 84, 60, 130, "#e9c46a")
    p.oval(766, 240, 40, 40, mix(screen, "#ffffff", 0.74))
    for x in (60.0, 1010.0):
        p.rect(x, 90, 140, 260, "#fbfaf5", 4)
        p.gradient([(x + 9, 99), (x + 131, 99), (x + 131, 341), (x + 9, 341)], "#9fd0ea", "#dff0e4")
        p.rect(x + 66, 95, 7, 250, "#fbfaf5")
    person(p, 966, 560, 330, "#8e2f55", "#f6f3ec", female=True, dress=True, left=(-0.33, 0.3), right=(0.13, 0.5), look=3)
    p.line([(858, 330), (800, 290)], 4, "#d9c08a")
    for r in range(3):
        t = r / 2
        y, size = between(610, 850, t), between(25, 46, t)
        count = 8 if r < 2 else 6
        for i in range(count):
            x = 600 + (i - (count - 1) / 2) * size * between(5.2, 4.7, t)
            back(p, x, y, size, p.random.choice(SHIRTS), female=p.random.random() < 0.5, chair="#37597a")
        if r < 2:
            p.rect(60 - t * 50, y + 6, 1080 + t * 100, 20 + 8 * t, "#d9b482", 4)
            p.rect(60 - t * 50, y + 24, 1080 + t * 100, 12, "#a67f51")


def group(p: Picture, *, building: str, dress: str) -> None:
    """Everybody in front of the building, for the record."""
    p.band(0, 520, "#7fb9e3", "#dfeef3")
    for x, y in ((150.0, 90.0), (960, 70)):
        for dx, r in ((-50, 24), (0, 38), (50, 28)):
            p.oval(x + dx, y, r * 1.7, r * 0.6, "#ffffff")
    p.gradient([(120, 150), (1080, 150), (1080, 520), (120, 520)], mix(building, "#ffffff", 0.25), building)
    p.poly((90, 156), (600, 66), (1110, 156), fill=mix(building, "#7a3b2c", 0.6))
    p.poly((180, 150), (600, 84), (1020, 150), fill=mix(building, "#ffffff", 0.35))
    p.oval(600, 124, 22, 22, "#e9c15a")
    for i in range(8):
        x = 165 + i * 116
        if 3 <= i <= 4:
            continue
        for y in (192, 318):
            p.rect(x, y, 66, 92, "#5f86a0", 3)
            p.rect(x, y, 66, 34, "#8fb4ca", 3)
    p.rect(500, 250, 200, 270, "#5a4636")
    p.rect(512, 262, 84, 258, "#7fa4b8")
    p.rect(604, 262, 84, 258, "#7fa4b8")
    for x in (470, 706):
        p.gradient([(x, 160), (x + 24, 160), (x + 24, 520), (x, 520)], "#ffffff", "#d8d2c4")
    p.rect(330, 196, 540, 44, "#c8323a", 4)
    for x0, half in ((450, 90), (690, 120)):
        p.rect(x0 - half, 212, half * 2, 12, "#fbe9b6", 4)
    tree(p, 60, 560, 300, "#4f9158")
    tree(p, 1150, 560, 330, "#43854f")
    p.band(520, 800, "#cbbda6", "#a39176")
    p.gradient([(420, 520), (780, 520), (1000, 800), (200, 800)], "#ddd2bf", "#bfae93")
    for row, (y, h, n, gap) in enumerate(((600, 236, 13, 72), (664, 262, 12, 82), (742, 290, 10, 98))):
        for i in range(n):
            x = 600 + (i - (n - 1) / 2) * gap + p.random.uniform(-5, 5)
            female = (i + row) % 2 == 0
            hh = h * p.random.uniform(0.95, 1.03)
            if female and row == 2:
                person(
                    p,
                    x,
                    y,
                    hh,
                    p.random.choice((dress, mix(dress, "#ffffff", 0.3), "#f2e6ea")),
                    "#f7f4ee",
                    female=True,
                    dress=True,
                    left=(-0.05, 0.5),
                    right=(0.05, 0.5),
                )
            else:
                person(p, x, y, hh, p.random.choice(SHIRTS), "#2d3848", female=female, left=(-0.14, 0.54), right=(0.14, 0.54))
    bouquet(p, 600, 600, 26, "#e9475b")


def clinic(p: Picture) -> None:
    """A doctor measures blood pressure."""
    p.band(0, 560, "#e3f1ef", "#cfe4e1")
    p.band(540, 800, "#b9cdc9", "#93aba7")
    p.rect(0, 534, 1200, 10, "#8fb3ad")
    p.rect(70, 70, 300, 300, "#ffffff", 6)
    p.gradient([(84, 84), (356, 84), (356, 356), (84, 356)], "#8fc9e6", "#e9f5ea")
    p.oval(160, 350, 70, 50, "#7db68a")
    p.oval(280, 356, 90, 56, "#68a578")
    p.rect(84, 352, 272, 18, "#ffffff")
    p.rect(216, 76, 8, 288, "#ffffff")
    p.rect(830, 90, 250, 180, "#ffffff", 8)
    p.rect(935, 116, 40, 128, "#2f8f7a", 4)
    p.rect(891, 160, 128, 40, "#2f8f7a", 4)
    for i in range(9):
        p.gradient([(450 + i * 34, 40), (484 + i * 34, 40), (484 + i * 34, 470), (450 + i * 34, 470)], "#bfe0da" if i % 2 else "#a9d1ca", "#9cc7c0")
    for i, (x, shirt) in enumerate(((1010, "#2f6db0"), (1085, "#2f6db0"), (1160, "#2f6db0"))):
        person(p, x, 590, 270, shirt, "#39424f", female=i != 1, left=(-0.15, 0.55), right=(0.13, 0.55))
    bust(p, 380, 600, 62, "#ffffff", female=True)
    p.line([(352, 490), (346, 560), (380, 592), (414, 560), (408, 490)], 6, "#3f5b66")
    p.oval(380, 598, 13, 13, "#9fb6bf")
    bust(p, 770, 600, 62, "#2f6db0")
    p.gradient([(120, 590), (1040, 590), (1150, 700), (30, 700)], "#fbfbf8", "#dfe6e3")
    p.rect(30, 700, 1120, 100, "#9db8b3")
    p.rect(30, 700, 1120, 12, "#b9cfcb")
    p.line([(860, 590), (840, 650), (640, 640)], 52, "#255b97")
    p.line([(680, 640), (590, 636)], 38, SKINS[1])
    p.rect(690, 606, 74, 66, "#39424f", 12)
    p.line([(690, 650), (620, 676), (560, 664)], 5, "#39424f")
    p.line([(300, 590), (420, 650), (540, 632)], 44, "#f0f3f3")
    p.oval(556, 632, 26, 22, SKINS[3])
    p.rect(470, 646, 92, 44, "#e9eeee", 8)
    p.rect(480, 653, 54, 28, "#bfe3c9", 3)
    p.poly((180, 640), (300, 636), (312, 682), (176, 688), fill="#ffffff")
    for k in range(4):
        p.line([(194, 648 + k * 9), (286, 646 + k * 9)], 2, "#9fb0b8")
    for i, c in enumerate(("#e0913a", "#5f9ac0", "#7db68a")):
        p.rect(900 + i * 44, 614, 34, 54, "#fdfdfb", 6)
        p.rect(900 + i * 44, 630, 34, 18, c)
        p.rect(903 + i * 44, 604, 28, 14, "#d5dcdc", 3)


def ballot(p: Picture, *, curtain: str) -> None:
    """Delegates vote; the box stands in front."""
    p.band(0, 560, mix(curtain, "#ffffff", 0.08), mix(curtain, "#000000", 0.3))
    for i in range(26):
        p.rect(i * 47, 0, 18, 560, mix(curtain, "#000000", 0.28) + "55")
    p.band(540, 800, "#a87a52", "#6c4a31")
    p.glow(500, 260, 380, "#ffe6b8", 80)
    for i in range(6):
        female = i % 2 == 1
        h = between(330, 420, i / 5)
        shirt = ("#e8eef3", "#c7788b", "#f4f1ea", "#3d6b8a", "#bcd3e6", "#f4f1ea")[i]
        person(p, 1130 - i * 108, 600 + i * 16, h, shirt, "#2d3848", female=female, left=(-0.16, 0.48), right=(0.13, 0.53))
        hx, hy = 1130 - i * 108 - h * 0.16, 600 + i * 16 - h * 0.52
        p.rect(hx - 19, hy - 24, 34, 46, "#fffdf6", 2)
        p.rect(hx - 13, hy - 16, 22, 4, "#d8343f")
    person(p, 505, 742, 560, "#a33d4e", "#f6f3ec", female=True, dress=True, left=(-0.26, 0.36), right=(0.15, 0.52), look=3)
    p.gradient([(210, 470), (460, 470), (460, 742), (210, 742)], "#d8343f", "#a81f2c")
    p.poly((210, 470), (250, 430), (490, 430), (460, 470), fill="#ee6a5f")
    p.gradient([(460, 470), (490, 430), (490, 706), (460, 742)], "#a81f2c", "#7d1420")
    p.rect(290, 444, 140, 11, "#4d0d14", 5)
    p.oval(335, 600, 62, 62, "#f3d583")
    p.oval(335, 600, 47, 47, "#b9242f")
    p.pie(335, 624, 34, 34, 180, 360, "#fdf3d6")
    p.poly((322, 392), (388, 378), (398, 446), (330, 450), fill="#fffdf6")
    p.rect(336, 402, 42, 5, "#d8343f")
    p.rect(338, 414, 34, 4, "#9aa7b4")
    p.oval(362, 386, 21, 18, SKINS[3])
    p.poly((150, 742), (560, 742), (600, 800), (110, 800), fill="#f4efe3")
    p.rect(110, 796, 490, 8, "#cfc6b0")
    flower_bed(p, 130, 590, 770, 15, ("#f6c445", "#ffffff", "#e9475b"))


def stage(p: Picture, *, act: str) -> None:
    """An evening on stage: a choir, dancers with hats, or one singer (upright)."""
    w, h = p.width, p.height
    floor = h * 0.72
    p.band(0, floor, "#2a1440", "#7a2a5c")
    for i, c in enumerate(("#ffcf7a", "#f07aa0", "#8ab8ff", "#ffcf7a", "#f07aa0")):
        x = w * (0.1 + 0.2 * i)
        spread = w * 0.16
        p.poly((x, -20), (x - spread + (w / 2 - x) * 0.5, floor), (x + spread + (w / 2 - x) * 0.5, floor), fill=c + "26")
        p.glow(x, 4, 60, c, 190)
    p.glow(w / 2, h * 0.42, w * 0.34, "#ffb98a", 70)
    p.band(floor, h, "#a4566a", "#3b1530")
    for _ in range(40):
        p.rect(p.random.uniform(0, w), p.random.uniform(floor, h), p.random.uniform(40, 150), 3, "#ffd2b030", 2)
    if act == "choir":
        for row in range(4):
            n, y, hh = 15 - row, floor - 130 + row * 52, 216 + row * 14
            p.rect(w / 2 - n * 33 - 30, y - 6, n * 66 + 60, 64, mix("#5b2f4c", "#1d0d20", row * 0.15), 4)
            for i in range(n):
                x = w / 2 + (i - (n - 1) / 2) * 66
                female = row >= 2
                shirt = ("#ffffff", "#f6f1e8", "#d8455f", "#f2c14e")[row]
                person(
                    p,
                    x,
                    y + 8,
                    hh,
                    shirt,
                    "#241c30" if not female else "#fbf6ee",
                    female=female,
                    dress=female,
                    left=(-0.06, 0.45),
                    right=(0.06, 0.45),
                )
        person(p, w / 2, h - 26, 300, "#1c1826", "#1c1826", left=(-0.32, 0.2), right=(0.32, 0.16), look=1)
        p.oval(w / 2, h - 296, 21, 25, HAIRS[1])
    elif act == "dance":
        for x, y, hh, c in (
            (180, 640, 300, "#3fa08a"),
            (1020, 640, 300, "#3fa08a"),
            (390, 690, 350, "#e8739a"),
            (810, 690, 350, "#e8739a"),
            (600, 760, 440, "#f2c14e"),
        ):
            person(p, x, y, hh, c, "#fdf8ee", female=True, dress=True, left=(-0.3, 0.12), right=(0.31, 0.4), lean=0.02)
            for dx, dy in ((-0.3, 0.1), (0.32, 0.42)):
                cx, cy = x + dx * hh, y - hh + dy * hh
                p.poly((cx - hh * 0.14, cy + hh * 0.06), (cx + hh * 0.14, cy + hh * 0.02), (cx - hh * 0.02, cy - hh * 0.1), fill="#f4e3b2")
                p.poly((cx, cy + hh * 0.04), (cx + hh * 0.14, cy + hh * 0.02), (cx - hh * 0.02, cy - hh * 0.1), fill="#d6bd7e")
        p.poly((0, h), (0, 700), (90, 730), (160, h), fill="#4d8a5c")
        p.poly((w, h), (w, 700), (1110, 730), (1040, h), fill="#4d8a5c")
    else:
        p.oval(w / 2, h - 130, 270, 40, "#00000050")
        person(p, w / 2, h - 120, 800, "#2f6db0", "#fbf6ee", female=True, dress=True, left=(-0.2, 0.32), right=(0.05, 0.21), look=3)
        p.line([(w / 2 + 44, h - 744), (w / 2 + 22, h - 792)], 15, "#2a2a30")
        p.oval(w / 2 + 18, h - 800, 17, 19, "#8d929c")
    if act != "solo":
        for i in range(20):
            x = i * 66 - 20 + p.random.uniform(-8, 8)
            p.oval(x, h + 6, 33, 40, "#140a1e")
            p.pie(x, h + 70, 58, 62, 180, 360, "#140a1e")
    else:
        flower_bed(p, 0, w + 20, h - 14, 30, ("#f6c445", "#ffffff", "#e9475b"))


def house(p: Picture, *, roof: str, wall: str, crowd: bool) -> None:
    """A new small house in the hills, handed over."""
    p.band(0, 460, "#8cc9ee", "#f0f5e4")
    for x, y, s in ((240, 90, 1.0), (700, 60, 0.8), (1040, 130, 0.9)):
        for dx, r in ((-46, 24), (0, 38), (44, 28)):
            p.oval(x + dx * s, y, r * 1.6 * s, r * 0.6 * s, "#ffffff")
    hills(p, 380, 220, "#9dc4c0", 0.2)
    hills(p, 430, 170, "#74a68c", 2.8)
    hills(p, 500, 120, "#568c5c", 4.4)
    p.band(520, 800, "#a9b765", "#7f8f45")
    p.gradient([(520, 540), (660, 540), (980, 800), (430, 800)], "#d9c49a", "#c1a673")
    tree(p, 150, 590, 300, "#3f8250")
    tree(p, 1090, 580, 260, "#55945a")
    p.poly((300, 552), (900, 552), (960, 580), (260, 580), fill="#00000028")
    p.gradient([(330, 320), (770, 320), (770, 556), (330, 556)], mix(wall, "#ffffff", 0.3), wall)
    p.gradient([(770, 320), (880, 340), (880, 548), (770, 556)], mix(wall, "#5b4a33", 0.18), mix(wall, "#5b4a33", 0.32))
    p.poly((290, 326), (390, 210), (790, 210), (800, 326), fill=roof)
    p.poly((790, 210), (800, 326), (910, 348), (850, 236), fill=mix(roof, "#000000", 0.25))
    for i in range(14):
        p.line([(396 + i * 29, 212), (304 + i * 35.5, 324)], 1.6, mix(roof, "#000000", 0.22))
    p.rect(500, 392, 92, 164, "#6b4a33", 2)
    p.rect(508, 400, 76, 156, "#8c6343", 2)
    p.oval(572, 482, 5, 5, "#e9c15a")
    for x in (376, 640):
        p.rect(x, 396, 84, 76, "#f6f3ea", 3)
        p.rect(x + 6, 402, 72, 64, "#78a7bf", 2)
        p.rect(x + 39, 398, 6, 72, "#f6f3ea")
    p.rect(330, 548, 440, 12, "#a99b82")
    p.line([(420, 370), (546, 384), (676, 370)], 7, "#d8343f")
    p.oval(546, 384, 17, 15, "#e9475b")
    if crowd:
        data = (
            (250, 670, 240, "#f4f1ea"),
            (350, 690, 256, "#bcd3e6"),
            (660, 700, 262, "#8e2f55"),
            (760, 690, 262, "#f4f1ea"),
            (865, 676, 250, "#3d6b8a"),
            (965, 664, 238, "#f0d9c4"),
        )
        for i, (x, y, h, shirt) in enumerate(data):
            person(p, x, y, h, shirt, "#2d3848", female=i in (2, 5), left=(-0.15, 0.46), right=(0.15, 0.46))
        person(p, 500, 770, 300, "#5a6f9a", "#2b3240", right=(0.2, 0.45), left=(-0.14, 0.52), look=2)
        person(p, 590, 776, 280, "#c9587a", "#2b3240", female=True, left=(-0.1, 0.47), right=(0.14, 0.53), look=0)
        person(p, 422, 780, 170, "#f2c14e", "#3b4a5f", left=(-0.15, 0.5), right=(0.2, 0.4))
    else:
        person(p, 640, 740, 240, "#c9587a", "#2b3240", female=True, hat="#efdcaa", left=(-0.18, 0.55), right=(0.16, 0.55))
        for i in range(4):
            p.oval(280 + i * 36, 640 + (i % 2) * 12, 15, 11, ("#8a4b2c", "#e9e2d0")[i % 2])
            p.oval(292 + i * 36, 630 + (i % 2) * 12, 6, 6, "#d8343f")
    flower_bed(p, 0, 420, 792, 22, ("#f6c445", "#ffffff", "#f08a4b"))
    flower_bed(p, 990, 1210, 792, 22, ("#f6c445", "#ffffff", "#f08a4b"))


def motorbike(p: Picture, x: float, y: float, s: float, jacket: str, box: str) -> None:
    """A rider with a delivery box, going right; (x, y) is the ground under the middle."""
    p.oval(x, y + s * 0.02, s * 1.1, s * 0.1, "#1d222a50")
    for dx in (-0.68, 0.72):
        p.oval(x + dx * s, y - s * 0.3, s * 0.31, s * 0.31, "#23262c")
        p.oval(x + dx * s, y - s * 0.3, s * 0.18, s * 0.18, "#aab2b8")
        p.oval(x + dx * s, y - s * 0.3, s * 0.06, s * 0.06, "#4a4f57")
    body = mix(jacket, "#20242c", 0.45)
    p.line([(x - s * 0.62, y - s * 0.34), (x - s * 0.1, y - s * 0.4), (x + s * 0.4, y - s * 0.46)], s * 0.17, body)
    p.line([(x + s * 0.72, y - s * 0.3), (x + s * 0.48, y - s * 0.98)], s * 0.1, "#39404a")
    p.poly((x - s * 0.8, y - s * 0.62), (x + s * 0.16, y - s * 0.66), (x + s * 0.2, y - s * 0.5), (x - s * 0.68, y - s * 0.44), fill="#2a2d33")
    p.poly((x + s * 0.36, y - s * 0.92), (x + s * 0.62, y - s * 0.86), (x + s * 0.52, y - s * 0.4), (x + s * 0.3, y - s * 0.42), fill=body)
    p.rect(x - s * 0.98, y - s * 1.28, s * 0.64, s * 0.62, box, s * 0.06)
    p.rect(x - s * 0.98, y - s * 1.28, s * 0.64, s * 0.13, mix(box, "#ffffff", 0.3), s * 0.06)
    p.line([(x - s * 0.12, y - s * 0.66), (x + s * 0.3, y - s * 0.62), (x + s * 0.2, y - s * 0.22)], s * 0.2, "#2f3a4a")
    p.line([(x + s * 0.18, y - s * 0.2), (x + s * 0.32, y - s * 0.18)], s * 0.1, "#1f1b1a")
    p.poly(
        (x - s * 0.26, y - s * 0.62),
        (x - s * 0.24, y - s * 1.26),
        (x + s * 0.06, y - s * 1.36),
        (x + s * 0.18, y - s * 1.2),
        (x + s * 0.06, y - s * 0.62),
        fill=jacket,
    )
    p.line([(x + s * 0.02, y - s * 1.22), (x + s * 0.2, y - s * 0.98), (x + s * 0.48, y - s * 1.0)], s * 0.15, mix(jacket, "#000000", 0.15))
    p.oval(x + s * 0.5, y - s * 1.0, s * 0.07, s * 0.07, SKINS[0])
    p.oval(x + s * 0.08, y - s * 1.5, s * 0.19, s * 0.21, SKINS[1])
    p.pie(x + s * 0.06, y - s * 1.54, s * 0.25, s * 0.24, 180, 360, box)
    p.rect(x - s * 0.19, y - s * 1.56, s * 0.5, s * 0.07, mix(box, "#000000", 0.2), s * 0.03)


def street(p: Picture) -> None:
    """App drivers gather on a street by the river."""
    p.band(0, 430, "#f2b98c", "#fbe7c6")
    p.glow(980, 300, 240, "#fff2cd", 180)
    for layer in range(2):
        x = -30.0
        while x < 1230:
            wd, ht = p.random.uniform(80, 150), p.random.uniform(150, 300) - layer * 60
            c = mix(p.random.choice(("#e0b48a", "#c98f78", "#d9a06c", "#b98a8f")), "#fbe7c6", 0.45 - layer * 0.35)
            p.rect(x, 470 - ht, wd, ht, c)
            if layer:
                p.poly((x - 6, 470 - ht), (x + wd / 2, 436 - ht), (x + wd + 6, 470 - ht), fill=mix(c, "#7a3326", 0.6))
            for wy in range(int(470 - ht + 24), 430, 44):
                for wx in range(int(x + 14), int(x + wd - 22), 34):
                    p.rect(wx, wy, 16, 24, mix(c, "#3f4f63", 0.4 + 0.2 * layer), 2)
            x += wd + p.random.uniform(2, 16)
    for x in (90, 400, 760, 1120):
        tree(p, x, 500, 220, "#5a9a58")
    p.band(470, 520, "#d6c6aa", "#bfae92")
    p.band(520, 800, "#767b84", "#4d525b")
    for i in range(6):
        p.poly((i * 240 - 60, 660), (i * 240 + 60, 660), (i * 240 + 40, 674), (i * 240 - 84, 674), fill="#e9e4d2")
    for i, (x, y, s) in enumerate(((190, 580, 88), (470, 572, 84), (760, 576, 86), (1040, 582, 88))):
        motorbike(p, x, y, s, ("#2f8f5f", "#e08a2e", "#2f8f5f", "#3f6fb0")[i], ("#2f8f5f", "#e08a2e", "#2f8f5f", "#3f6fb0")[i])
    for i, (x, y, s) in enumerate(((220, 770, 190), (640, 776, 200), (1050, 770, 190))):
        motorbike(p, x, y, s, ("#e08a2e", "#2f8f5f", "#d9483b")[i], ("#e08a2e", "#2f8f5f", "#d9483b")[i])


def crane_port(p: Picture) -> None:
    """A crane driver on the quay at sunset (upright)."""
    p.band(0, 760, "#3f5f94", "#f9b77c")
    p.glow(560, 640, 260, "#ffe2a6", 190)
    p.oval(560, 650, 58, 58, "#fff2cf")
    water(p, 740, "#e09a72", "#3d5672", "#ffdca0", 560)
    steel = "#c1442f"
    for x, k in ((470, 0.62), (150, 1.0)):
        c = mix(steel, "#f0a070", 0.35 if k < 1 else 0)
        top, base = 760 - 560 * k, 790 + (60 if k == 1 else 0)
        for dx in (0, 130 * k):
            p.line([(x + dx, base), (x + dx * 0.85 + 9, top)], 15 * k, c)
        p.line([(x - 90 * k, top + 120 * k), (x + 480 * k, top + 120 * k)], 19 * k, c)
        p.line([(x + 60 * k, top - 90 * k), (x + 470 * k, top + 116 * k)], 5 * k, c)
        p.line([(x + 60 * k, top - 90 * k), (x - 86 * k, top + 116 * k)], 5 * k, c)
        p.line([(x + 9, top), (x + 60 * k, top - 90 * k), (x + 120 * k, top)], 10 * k, c)
        p.line([(x, base - 200 * k), (x + 126 * k, base - 330 * k)], 8 * k, c)
        p.line([(x + 126 * k, base - 200 * k), (x + 6, base - 330 * k)], 8 * k, c)
        hx = x + 340 * k
        p.line([(hx - 20 * k, top + 120 * k), (hx - 20 * k, top + 300 * k)], 2, "#2a2d38")
        p.line([(hx + 20 * k, top + 120 * k), (hx + 20 * k, top + 300 * k)], 2, "#2a2d38")
        p.rect(hx - 62 * k, top + 300 * k, 124 * k, 56 * k, "#2f6b8c" if k < 1 else "#3f8f7a", 3)
        p.rect(x + 200 * k, top + 130 * k, 50 * k, 50 * k, "#e9eef0", 5)
    p.band(850, 1200, "#6d6a70", "#3f3d44")
    for row in range(3):
        for i in range(5):
            c = ("#2f6b8c", "#c1542f", "#3f8f7a", "#d0a03a", "#7a4a6a")[(i * 2 + row) % 5]
            x, y = 300 + i * 104, 836 - row * 52
            if row == 2 and i in (0, 1, 4):
                continue
            p.rect(x, y, 101, 50, mix(c, "#2a2430", 0.22), 2)
            for k in range(9):
                p.rect(x + 6 + k * 10.5, y + 5, 3, 40, mix(c, "#000000", 0.4))
    person(p, 270, 1150, 560, "#e08a2e", "#2b3a55", hard_hat="#f4f1ea", left=(-0.17, 0.5), right=(0.2, 0.34), look=2)
    for dy in (0.3, 0.42):
        p.rect(270 - 60, 590 + dy * 560, 120, 14, "#f4efc0", 3)
    p.rect(372, 720, 26, 58, "#22252c", 5)
    p.line([(380, 722), (380, 690)], 4, "#22252c")


def canteen(p: Picture) -> None:
    """A shift meal: long tables, trays, steam."""
    p.band(0, 430, "#f8e7c9", "#efd3a4")
    p.band(420, 800, "#c99f74", "#a47a51")
    for i in range(5):
        p.rect(40 + i * 240, 60, 170, 200, "#fffaf0", 6)
        p.gradient([(50 + i * 240, 70), (200 + i * 240, 70), (200 + i * 240, 250), (50 + i * 240, 250)], "#a8d6ea", "#e6f3e2")
    for i in range(4):
        x = 150.0 + i * 300
        p.line([(x, 0), (x, 36)], 3, "#5a4a3a")
        p.pie(x, 66, 56, 44, 180, 360, "#d9663b")
        p.glow(x, 80, 70, "#fff3cc", 100)
    for row in range(3):
        t = row / 2
        y, s = between(440, 690, t), between(0.62, 1.4, t)
        n = 9 - row * 2
        for i in range(n):
            x = 600 + (i - (n - 1) / 2) * 148 * s
            uniform = ("#3f7fb0", "#3f7fb0", "#e9eef3", "#d9845a")[(i + row) % 4]
            bust(p, x, y, 33 * s, uniform, female=p.random.random() < 0.65, cap="#ffffff" if uniform == "#e9eef3" else "")
        p.gradient([(-40, y - 14 * s), (1240, y - 14 * s), (1240, y + 44 * s), (-40, y + 44 * s)], "#f4f7f6", "#d3dcda")
        p.rect(-40, y + 44 * s, 1280, 9 * s, "#9fb0ad")
        for i in range(n):
            x = 600 + (i - (n - 1) / 2) * 148 * s
            p.rect(x - 54 * s, y - 2 * s, 108 * s, 36 * s, "#b9c6cb", 6 * s)
            p.oval(x - 28 * s, y + 10 * s, 19 * s, 8 * s, "#fffdf6")
            p.oval(x + 12 * s, y + 9 * s, 15 * s, 7 * s, "#c9773f")
            p.oval(x + 38 * s, y + 9 * s, 12 * s, 6 * s, "#5f9a4a")
            p.oval(x + 2 * s, y + 24 * s, 15 * s, 6 * s, "#e9b84a")
            p.oval(x + 34 * s, y + 24 * s, 14 * s, 6 * s, "#d8563f")


Scene = Callable[[Picture], None]
WIDE, TALL = (1200, 800), (800, 1200)


def photos() -> dict[str, tuple[tuple[int, int], int, Scene]]:
    """Every illustration of the site: path under content/articles, size, seed, scene."""
    return {
        "cdvc-tinh/2011/anh/toa-dam.jpg": (WIDE, 11, lambda p: meeting(p, wall="#cfd8c6", cloth="#a32a35", wood="#8a5a36", plants=True)),
        "cd-so-tnmt/2016/hop-danh-gia-cuoi-nam/hop-bch-mo-rong.jpg": (
            WIDE,
            16,
            lambda p: meeting(p, wall="#d9cdb8", cloth="#23527c", wood="#6f4a30", plants=False),
        ),
        "cd-so-tnmt/2016/hop-danh-gia-cuoi-nam/pho-chu-tich-trinh-bay.jpg": (
            WIDE,
            17,
            lambda p: podium(p, backdrop="#23527c", curtain="#3f6a86", suit="#f4f1ea", female=False),
        ),
        "cd-vp-ubnd/2017/dai-hoi-viii/toan-canh.jpg": (
            WIDE,
            18,
            lambda p: hall(p, curtain="#9e2230", panel="#9a1f2a", wall="#e6dcc6", seats="#7c2430", rows=5, table=5, speaker="#e8eef3"),
        ),
        "cd-vp-ubnd/2017/dai-hoi-viii/bo-phieu.jpg": (WIDE, 19, lambda p: ballot(p, curtain="#2f5a78")),
        "cd-so-tttt/2023/dai-hoi/giam-doc-phat-bieu.jpg": (
            WIDE,
            23,
            lambda p: podium(p, backdrop="#a3242f", curtain="#7d2433", suit="#2d3b52", female=False),
        ),
        "cd-so-tttt/2023/dai-hoi/tang-hoa.jpg": (
            WIDE,
            24,
            lambda p: handing(
                p, backdrop="#2f6a94", floor="#a9794f", givers=("#2d3b52", "#d9579b", "#f4f1ea", "#8e2f55", "#35405a", "#2f8f8a"), item="flowers"
            ),
        ),
        "2010/anh/le-cuoi.jpg": (WIDE, 10, lambda p: group(p, building="#d9c4b8", dress="#c2273a")),
        "2014/anh/xuong-may.jpg": (WIDE, 14, lambda p: workshop(p, uniform="#3f7fb0", cloth=("#d9663b", "#2d4a6b", "#e9c46a", "#5a8a6a"))),
        "2015/hoi-dien/anh/1-hop-xuong.jpg": (WIDE, 31, lambda p: stage(p, act="choir")),
        "2015/hoi-dien/anh/2-mua-non.jpg": (WIDE, 32, lambda p: stage(p, act="dance")),
        "2015/hoi-dien/anh/3-don-ca.jpg": (TALL, 33, lambda p: stage(p, act="solo")),
        "2017/anh/chung-ket-bong-da.jpg": (WIDE, 41, football),
        "2017/anh/keo-co.jpg": (WIDE, 42, tug),
        "2018/dem-cang-ca/1-tau-ve-ban-dem.jpg": (WIDE, 51, lambda p: harbour(p, hour="night")),
        "2018/dem-cang-ca/2-phan-loai-ca.jpg": (WIDE, 52, fish_market),
        "2018/dem-cang-ca/3-va-luoi.jpg": (TALL, 53, net_mender),
        "2018/dem-cang-ca/4-binh-minh.jpg": (WIDE, 54, lambda p: harbour(p, hour="dawn")),
        "2019/anh/lop-tap-huan.jpg": (WIDE, 61, lambda p: classroom(p, screen="#2f6a94")),
        "2021/anh/mai-am-dong-may.jpg": (WIDE, 62, lambda p: house(p, roof="#a8402f", wall="#f0dfb8", crowd=True)),
        "2022/ra-mat-nghiep-doan-lai-xe/xep-hang.jpg": (WIDE, 71, street),
        "2022/ra-mat-nghiep-doan-lai-xe/trao-quyet-dinh.jpg": (
            WIDE,
            72,
            lambda p: handing(p, backdrop="#3f7a5f", floor="#8f8f92", givers=("#f4f1ea", "#2f8f5f", "#8e2f55", "#e08a2e"), item="frame"),
        ),
        "cd-cang-tram/2024/anh/nguoi-lai-cau.jpg": (TALL, 73, crane_port),
        "2024/anh/mai-am-sa-vinh.jpg": (WIDE, 74, lambda p: house(p, roof="#3f6f94", wall="#e9ece2", crowd=False)),
        "2025/dai-hoi-i/toan-canh-dai-hoi.jpg": (
            WIDE,
            81,
            lambda p: hall(p, curtain="#23527c", panel="#a3202c", wall="#dfe3e6", seats="#2f4f78", rows=6, table=7, speaker="#8e2f55"),
        ),
        "2025/dai-hoi-i/ban-chap-hanh.jpg": (WIDE, 82, lambda p: group(p, building="#e0c79a", dress="#b5303b")),
        "cd-phuong-ben-thuyen/2025/anh/trao-qua.jpg": (
            WIDE,
            83,
            lambda p: handing(
                p, backdrop="#b5493f", floor="#a98a66", givers=("#f4f1ea", "#c9587a", "#3d6b8a", "#5a8a6a", "#f0d9c4", "#7a5c9a"), item="gift"
            ),
        ),
        "2026/trong-rung-ngap-man/trong-cay.jpg": (WIDE, 91, lambda p: planting(p, shore=True)),
        "2026/trong-rung-ngap-man/doan-tinh-nguyen.jpg": (WIDE, 92, lambda p: group(p, building="#c9d8d2", dress="#2f8f8a")),
        "2026/anh/kham-suc-khoe.jpg": (WIDE, 93, clinic),
        "2026/anh/lop-thuong-luong.jpg": (WIDE, 96, lambda p: classroom(p, screen="#9a3f34")),
        "2026/anh/mot-cua.jpg": (WIDE, 95, lambda p: meeting(p, wall="#e0d6c4", cloth="#2f6b5c", wood="#a3683f", plants=True)),
        "2026/anh/bua-com-ca.jpg": (WIDE, 94, canteen),
    }


def main(arguments: Sequence[str]) -> int:
    """Draw all the illustrations, or those named."""
    root = Path(arguments[0]) if arguments else Path("content")
    for name, (size, seed, scene) in photos().items():
        if len(arguments) > 1 and not any(part in name for part in arguments[1:]):
            continue
        picture = Picture(*size, seed)
        scene(picture)
        path = root / "articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        picture.finish().save(path, "JPEG", quality=82, optimize=True, progressive=True)
        print(f"{path.as_posix()} {path.stat().st_size // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
