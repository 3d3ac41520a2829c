# fmt: off
# One shape a line reads as a drawing.
# ruff: noqa: E501
"""Scenes of a holiday on the bay: coracles, their crews, the three who won."""

from __future__ import annotations

import math

from tools.photos.canvas import Picture, between, mix
from tools.photos.people import SKINS, person
from tools.photos.things import bouquet, crowd, hills, water

WEAVE = ("#8a6236", "#7a5530", "#96703f", "#6f4c2c")
TEAMS = ("#d9483b", "#2f6db0", "#f2c14e", "#f4f1ea", "#3f9a6a", "#e08a2e", "#7a5c9a")


def coracle(p: Picture, x: float, y: float, r: float, shirt: str, *, female: bool = False, lean: float = 0.0, look: int | None = None) -> None:
    """A round basket boat with somebody standing in it, swinging one oar; (x, y) is its rim."""
    wood = WEAVE[(look or 0) % 4]
    p.oval(x, y + r * 0.62, r * 1.2, r * 0.16, "#0b2a3a48")
    p.oval(x, y, r, r * 0.3, mix(wood, "#e8d3a0", 0.35))
    p.oval(x, y, r * 0.9, r * 0.24, mix(wood, "#1b0f06", 0.5))
    hand = (0.3, 0.36)
    person(p, x, y + r * 0.16, r * 2.7, shirt, "#2f3a4a", female=female, lean=lean, left=(0.16, 0.46), right=hand, stride=0.07, hat="#ecd9a6" if (look or 0) % 2 else "", look=look)
    ox, oy = x + hand[0] * r * 2.7, y + r * 0.16 - r * 2.7 * 0.64
    p.line([(ox - r * 0.34, oy - r * 0.6), (ox + r * 0.5, y + r * 0.78)], r * 0.07, "#c9a66b")
    rim = [(x + math.cos(a) * r, y + math.sin(a) * r * 0.3) for a in (math.pi * k / 24 for k in range(25))]
    keel = [(x + math.cos(a) * r * 0.99, y + math.sin(a) * r * 0.78) for a in (math.pi * k / 24 for k in range(24, -1, -1))]
    p.gradient([*rim, *keel], mix(wood, "#f0d9a0", 0.2), mix(wood, "#1b0f06", 0.35))
    for k in range(1, 6):
        t = k / 6
        p.line([(x + math.cos(a) * r * 0.99, y + math.sin(a) * r * between(0.3, 0.78, t)) for a in (math.pi * (0.06 + 0.88 * i / 16) for i in range(17))], max(1.0, r * 0.016), mix(wood, "#1b0f06", 0.4))
    p.line(rim, r * 0.07, mix(wood, "#f0d9a0", 0.45))


def bay(p: Picture, horizon: float) -> None:
    """Afternoon on the bay; the far shore lies at the horizon."""
    p.band(0, horizon, "#6fb4e0", "#f2ead2")
    for i in range(max(2, p.width // 420)):
        x, y, s = p.random.uniform(0, p.width), p.random.uniform(0.1, 0.5) * horizon, p.random.uniform(0.6, 1.1)
        for dx, r in ((-46, 22 + i % 3), (0, 36), (44, 26)):
            p.oval(x + dx * s, y, r * 1.7 * s, r * 0.55 * s, "#ffffff")
    hills(p, horizon - 6, horizon * 0.42, "#9cc0c4", 1.9)
    hills(p, horizon, horizon * 0.24, "#78a6a0", 3.6)
    water(p, horizon, "#8fcbd8", "#2f7d98", "#eefaf6", p.width * 0.72)


def quay(p: Picture, y: float) -> None:
    """A quay in the distance with town houses, flags and everybody who could come."""
    x = -20.0
    while x < p.width + 20:
        w, h = p.random.uniform(46, 110), p.random.uniform(46, 110)
        c = mix(p.random.choice(("#e7c7a0", "#d9a58a", "#efe3c8", "#c9d6cf", "#e0b7a8")), "#dfe9ea", 0.3)
        p.rect(x, y - 34 - h, w, h + 10, c)
        p.poly((x - 5, y - 34 - h), (x + w / 2, y - 56 - h), (x + w + 5, y - 34 - h), fill=mix(c, "#8a3f30", 0.55))
        for k in range(int(w // 22)):
            p.rect(x + 8 + k * 22, y - 22 - h, 10, 15, mix(c, "#3f5166", 0.5))
        x += w + p.random.uniform(3, 26)
    crowd(p, y, 3, 11)
    p.band(y, y + 30, "#c9bda6", "#8f8471")
    for k in range(p.width // 60):
        x = 18 + k * 60.0
        p.line([(x, y + 6), (x, y - 66)], 2.4, "#6a5a48")
        p.poly((x, y - 66), (x + 26, y - 58), (x, y - 48), fill=("#d8343f", "#f2c14e", "#2f6db0")[k % 3])


def race(p: Picture) -> None:
    """Twenty coracles in what was to be one line (a panorama)."""
    bay(p, 300)
    quay(p, 330)
    crews = sorted((480 + 56 * math.sin(i * 1.7) + 26 * (i % 4), 100.0 + i * 116) for i in range(20))
    for i, (y, x) in enumerate(crews):
        coracle(p, x, y, between(34, 62, (y - 420) / 200), TEAMS[i % 7], female=i % 3 == 0, lean=(-0.04, 0.03)[i % 2], look=i % 4)
    for k in range(26):
        x = 30 + k * 96.0
        p.oval(x, 742 + 6 * math.sin(k), 13, 9, ("#e8563f", "#fdfaf0")[k % 2])
        p.oval(x, 752 + 6 * math.sin(k), 20, 4, "#0b2a3a40")


def start(p: Picture) -> None:
    """Crews wait for the whistle."""
    bay(p, 270)
    quay(p, 290)
    for i, (x, y, r) in enumerate(((150, 400, 52), (390, 418, 56), (640, 404, 54), (880, 420, 56), (1090, 402, 52))):
        coracle(p, x, y, r, TEAMS[i], female=i % 2 == 1, look=i % 4)
    for i, (x, y, r) in enumerate(((270, 610, 108), (640, 640, 118), (1010, 612, 110))):
        coracle(p, x, y, r, TEAMS[(i + 3) % 7], female=i == 1, lean=(0.03, -0.03, 0.02)[i], look=(2, 0, 1)[i])


def rower(p: Picture) -> None:
    """A woman swings her coracle forward (upright)."""
    bay(p, 420)
    for i, (x, y) in enumerate(((150.0, 500.0), (690.0, 520.0))):
        coracle(p, x, y, 46, TEAMS[i + 1], look=i)
    coracle(p, 400, 840, 236, "#d9483b", female=True, lean=0.05, look=3)
    for i in range(9):
        x, y = 620 + i * 11 + p.random.uniform(-26, 26), 1010 - i * 9 + p.random.uniform(-14, 14)
        p.oval(x, y, p.random.uniform(4, 11), p.random.uniform(3, 7), "#f4fbfb")
    for k in range(5):
        p.line([(90 - k * 8, 1050 + k * 26), (720 + k * 6, 1060 + k * 24)], 3, "#d8f0f2")


def podium_of_three(p: Picture) -> None:
    """First, second and third, with medals."""
    bay(p, 300)
    quay(p, 330)
    p.band(430, 800, "#dcc89c", "#b3966a")
    for _ in range(60):
        p.oval(p.random.uniform(0, 1200), p.random.uniform(440, 790), p.random.uniform(3, 8), 2, "#8f6d4170")
    for x, top, c, n in ((600, 560, "#e0b23c", 1), (360, 610, "#b9c2c8", 2), (840, 646, "#b77a45", 3)):
        p.gradient([(x - 116, top), (x + 116, top), (x + 116, 770), (x - 116, 770)], mix(c, "#ffffff", 0.35), c)
        p.rect(x - 116, top, 232, 12, mix(c, "#ffffff", 0.6))
        for k in range(n):
            p.rect(x - 10 * n + k * 20 + 4, top + 50, 10, 66, "#5a4020", 4)
    for x, top, shirt, female, look in ((600, 566, "#2f6db0", False, 0), (360, 616, "#f2c14e", False, 2), (840, 652, "#d9483b", True, 3)):
        person(p, x, top, 330, shirt, "#2f3a4a", female=female, left=(-0.18, 0.5), right=(0.2, 0.04 if x == 600 else 0.48), look=look)
        cx, cy = x, top - 330 + 330 * 0.42
        p.line([(x - 26, top - 252), (cx, cy), (x + 26, top - 252)], 5, "#c8323a")
        p.oval(cx, cy + 8, 17, 17, "#f0cf72")
        p.oval(cx, cy + 8, 10, 10, "#d9a93c")
        p.oval(x, top - 2, 40, 4, "#00000030")
    bouquet(p, 676, 262, 34, "#e9475b")
    p.oval(666, 252, 12, 12, SKINS[0])
