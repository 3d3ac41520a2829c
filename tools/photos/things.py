# fmt: off
# One shape a line reads as a drawing.
# ruff: noqa: E501
"""What stands about: flowers, trees, hills, water, boats, motorbikes."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tools.photos.canvas import Picture, Point, between, mix
from tools.photos.people import SKINS


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


def crowd(p: Picture, y: float, rows: int, gap: float) -> None:
    """Rows of people far away across the whole width, the lowest with its shoulders at `y`."""
    for row in range(rows):
        top = y - (rows - row) * gap * 1.1
        x = p.random.uniform(0, gap)
        while x < p.width:
            shirt = p.random.choice(("#d9483b", "#f4f1ea", "#2f6db0", "#f2c14e", "#e8eef3", "#4d8a5c"))
            p.pie(x, top + gap, gap * 0.52, gap * 0.84, 180, 360, shirt)
            p.oval(x, top, gap * 0.34, gap * 0.39, p.random.choice(SKINS))
            p.pie(x, top - gap * 0.05, gap * 0.37, gap * 0.42, 180, 360, "#241f20")
            x += gap * p.random.uniform(0.9, 1.25)
