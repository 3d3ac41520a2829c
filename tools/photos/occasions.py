# fmt: off
# One shape a line reads as a drawing.
# ruff: noqa: E501
"""Scenes of days that are not like others: a run, a drill, a contest, a last lunch."""

from __future__ import annotations

import math

from tools.photos.canvas import Picture, between, mix
from tools.photos.people import SKINS, back, bust, person
from tools.photos.things import crowd, hills, tree, water

SHIRTS_OF_ALL = ("#d9483b", "#2f6db0", "#f2c14e", "#f4f1ea", "#3f9a6a", "#e08a2e", "#7a5c9a", "#e9a9bd", "#2f8f8a")


def promenade(p: Picture, horizon: float, sky: tuple[str, str]) -> None:
    """The road along the bay early in the day, trees on one side."""
    w, h = p.width, p.height
    p.band(0, horizon, *sky)
    p.glow(w * 0.24, horizon - 40, h * 0.24, "#fff3cf", 200)
    p.oval(w * 0.24, horizon - 46, 40, 40, "#fff8e0")
    hills(p, horizon, h * 0.12, mix(sky[1], "#7d94a8", 0.5), 2.4)
    water(p, horizon, mix(sky[1], "#7fb0c4", 0.5), "#4f8ba6", "#fff0cb", w * 0.24)
    p.gradient([(w * 0.36, horizon + 8), (w * 0.56, horizon + 8), (w * 1.3, h), (-w * 0.2, h)], "#9a979a", "#5f5e66")
    p.poly((w * 0.56, horizon + 8), (w, horizon + 8), (w, h), (w * 1.3, h), fill="#8fae6a")
    p.poly((w * 0.345, horizon + 8), (w * 0.36, horizon + 8), (-w * 0.2, h), (-w * 0.27, h), fill="#e6ddc8")
    for k in range(8):
        t = (k / 7) ** 1.8
        tree(p, between(w * 0.6, w * 1.12, t), between(horizon + 20, h * 0.8, t), between(50, h * 0.62, t), ("#4f9158", "#43854f")[k % 2])


def run_start(p: Picture) -> None:
    """A thousand people under an arch, at a quarter to six."""
    w = p.width
    promenade(p, 400, ("#f29b6f", "#fbe0b4"))
    for x in (250.0, 1040):
        p.gradient([(x, 250), (x + 62, 250), (x + 62, 700), (x, 700)], "#e0483b", "#b5303b")
    p.gradient([(230, 190), (1122, 190), (1122, 292), (230, 292)], "#e0483b", "#c8323a")
    p.rect(330, 214, 690, 22, "#fff6dc", 8)
    p.rect(420, 250, 510, 18, "#f3d583", 8)
    for k in range(24):
        p.oval(236 + k * 38.4, 184, 16, 19, ("#f2c14e", "#fdfaf0", "#3f9a6a")[k % 3])
    for row in range(11):
        t = (row / 10) ** 1.35
        y, size = between(470, 960, t), between(74, 330, t)
        n = 17 - row
        for i in range(n):
            x = w / 2 + (i - (n - 1) / 2) * size * between(0.62, 0.5, t) + p.random.uniform(-0.1, 0.1) * size
            if not -size < x < w + size:
                continue
            near = row > 7
            person(p, x, y + p.random.uniform(-8, 8), size * p.random.uniform(0.94, 1.05), p.random.choice(SHIRTS_OF_ALL), p.random.choice(("#26303c", "#35405a", "#2f3a4a")), female=p.random.random() < 0.5, stride=0.13, lean=0.03, left=(-0.2, 0.34), right=(0.2, 0.4))
            if near:
                p.rect(x - size * 0.055, y - size * 0.66, size * 0.11, size * 0.085, "#fffdf6", 3)
                p.rect(x - size * 0.03, y - size * 0.635, size * 0.06, size * 0.03, "#35405a", 1)


def run_finish(p: Picture) -> None:
    """The last to arrive, in a wheelchair, pushed by a friend (upright)."""
    w = p.width
    promenade(p, 420, ("#8cc4e6", "#f4edd2"))
    p.gradient([(90, 230), (810, 230), (810, 300), (90, 300)], "#2f8f6a", "#25735a")
    p.rect(220, 250, 460, 24, "#fff6dc", 8)
    for x in (90.0, 762):
        p.rect(x, 290, 48, 430, "#2f8f6a")
    for i in range(9):
        side = -1 if i % 2 else 1
        person(p, w / 2 + side * (236 + 34 * (i // 2)), 660 + 42 * (i // 2), 250 + 40 * (i // 2), SHIRTS_OF_ALL[i], "#2f3a4a", female=i % 3 == 0, left=(-0.2, 0.06), right=(0.2, 0.08), look=i % 4)
    p.line([(120, 880), (450, 862), (790, 880)], 8, "#d8343f")
    person(p, 476, 1080, 560, "#f2c14e", "#26303c", stride=0.1, left=(-0.1, 0.5), right=(0.06, 0.5), look=2)
    p.oval(450, 1130, 200, 22, "#2b2b3040")
    for dx in (-96, 96):
        p.oval(450 + dx, 1034, 30, 96, "#1f232b")
        p.oval(450 + dx, 1034, 17, 78, "#8d959c")
    p.rect(366, 850, 168, 170, "#35405a", 16)
    bust(p, 450, 1010, 66, "#2f6db0")
    p.rect(372, 1000, 156, 44, "#2b3444", 12)
    for side in (-1, 1):
        p.line([(450 + side * 44, 1030), (450 + side * 48, 1120)], 46, "#2b3444")
        p.rect(450 + side * 48 - 26, 1116, 52, 22, "#26211f", 8)
        p.line([(450 + side * 92, 900), (450 + side * 150, 800)], 34, mix("#2f6db0", "#1f2937", 0.16))
        p.oval(450 + side * 152, 786, 22, 24, SKINS[0])


def drill(p: Picture) -> None:
    """Putting out a real fire in a tray."""
    p.band(0, 430, "#9fcbe8", "#eef2e2")
    p.gradient([(0, 170), (1200, 150), (1200, 430), (0, 430)], "#d9d2c2", "#b9b09c")
    for k in range(8):
        p.rect(36 + k * 150, 214, 96, 84, "#7fa0b4", 4)
        p.rect(36 + k * 150, 214, 96, 26, "#a9c4d2", 4)
    p.poly((0, 170), (1200, 150), (1200, 128), (0, 146), fill="#8a4a3c")
    crowd(p, 452, 1, 62)
    p.band(440, 800, "#a9a69c", "#7d7a72")
    p.line([(0, 486), (1200, 478)], 8, "#f2c14e")
    p.oval(820, 700, 190, 34, "#3a332c")
    p.poly((640, 640), (1000, 640), (970, 706), (670, 706), fill="#4d4a48")
    p.glow(820, 560, 200, "#ff9a3c", 150)
    for _ in range(26):
        x, s = p.random.uniform(664, 976), p.random.uniform(0.5, 1.0)
        hgt = (1 - abs(x - 820) / 220) * 190 * s + 30
        c = p.random.choice(("#ff7a2a", "#ffb13c", "#ffd75e", "#e8481f"))
        p.poly((x - 24 * s, 644), (x + p.random.uniform(-10, 10), 644 - hgt), (x + 24 * s, 644), fill=c)
        p.oval(x, 640, 24 * s, 15 * s, c)
    for k in range(9):
        p.oval(860 + k * 17 + p.random.uniform(-10, 10), 420 - k * 38, 40 + k * 9, 28 + k * 6, "#4a474860")
    for x, y, h, look in ((330, 742, 400, 0), (150, 716, 370, 2)):
        person(p, x, y, h, "#e08a2e", "#2b3a55", hard_hat="#f4f1ea", left=(0.05, 0.5), right=(0.3, 0.46), lean=0.03, stride=0.13, look=look)
        for dy in (0.3, 0.41):
            p.rect(x - 48, y - h + dy * h, 98, 11, "#f4efc0", 3)
        p.rect(x - 4, y - h * 0.5, 58, 150, "#d8343f", 20)
        p.rect(x + 12, y - h * 0.5 - 20, 24, 22, "#2a2d33", 4)
        p.line([(x + 26, y - h * 0.5 - 8), (x + h * 0.3, y - h * 0.56)], 9, "#1f2228")
        p.poly((x + h * 0.3, y - h * 0.58), (x + h * 0.3, y - h * 0.52), (716, 664), (716, 566), fill="#ffffff70")
    for _ in range(40):
        p.oval(p.random.uniform(600, 760), p.random.uniform(590, 680), p.random.uniform(9, 28), p.random.uniform(7, 17), "#ffffff58")


def plots(p: Picture) -> None:
    """Forty small fields, each with a sickness to be named."""
    p.band(0, 250, "#9fd0ea", "#eef4dc")
    hills(p, 250, 120, "#9cbfa8", 1.5)
    hills(p, 262, 64, "#7fa870", 3.2)
    p.band(256, 800, "#a98f62", "#8a7048")
    greens = ("#6aa84a", "#8fbf4f", "#c9c24a", "#7fae5a", "#b9b04a", "#5f9a4a")
    for row in range(4):
        t0, t1 = row / 4, (row + 0.86) / 4
        ya, yb = between(280, 810, t0**1.25), between(280, 810, t1**1.25)
        for col in range(-5, 5):
            xa, xb = (col + 0.06), (col + 0.94)
            sa, sb = between(112, 250, t0), between(112, 250, t1)
            c = greens[(row * 3 + col * 5) % 6]
            p.gradient([(600 + xa * sa, ya), (600 + xb * sa, ya), (600 + xb * sb, yb), (600 + xa * sb, yb)], mix(c, "#ffffff", 0.12), c)
            for _ in range(26):
                u, v = p.random.random(), p.random.random()
                x = between(between(600 + xa * sa, 600 + xb * sa, u), between(600 + xa * sb, 600 + xb * sb, u), v)
                y, s = between(ya, yb, v), between(9, 30, (row + v) / 4)
                blade = mix(c, "#2c4a1c", 0.3 + 0.3 * p.random.random()) if p.random.random() < 0.86 else "#b5703a"
                p.line([(x, y), (x + p.random.uniform(-0.4, 0.4) * s, y - s)], max(1.0, s * 0.12), blade)
            p.rect(600 + xa * sa + 6, ya - 17, 20, 17, "#fffdf6", 2)
    for i, (x, y, h) in enumerate(((250, 408, 150), (470, 420, 154), (760, 414, 150), (980, 424, 156), (140, 590, 230), (660, 604, 238), (1060, 598, 232))):
        person(p, x, y, h, SHIRTS_OF_ALL[(i * 2) % 9], "#3b4654", female=i % 2 == 0, hat="#ecd9a6", left=(-0.12, 0.62), right=(0.14, 0.64), lean=(-0.05, 0.05)[i % 2])
    person(p, 390, 792, 400, "#f4f1ea", "#2f3946", left=(-0.08, 0.44), right=(0.12, 0.42), look=1)
    p.rect(366, 560, 84, 64, "#a8713f", 4)
    p.rect(373, 566, 70, 52, "#fffdf6", 2)
    for k in range(4):
        p.line([(380, 576 + k * 10), (436, 576 + k * 10)], 2, "#8f9fb0")
    person(p, 830, 800, 380, "#3f9a6a", "#39424f", female=True, hat="#efdcaa", left=(-0.22, 0.66), right=(0.2, 0.66), lean=-0.04, look=3)


def yard_lunch(p: Picture) -> None:
    """One long table in the yard, under a tree."""
    p.band(0, 360, "#f2e3bd", "#e6cf9a")
    p.gradient([(0, 90), (1200, 90), (1200, 400), (0, 400)], "#e9d6a8", "#d2b982")
    p.rect(0, 70, 1200, 26, "#a8573f")
    for k in range(6):
        p.rect(70 + k * 190, 160, 96, 150, "#5f8a7a", 3)
        p.rect(70 + k * 190, 160, 46, 150, "#76a08e", 3)
    p.rect(520, 150, 160, 46, "#c8323a", 4)
    p.rect(546, 164, 108, 9, "#fbe9b6", 3)
    p.rect(560, 180, 80, 7, "#fbe9b6", 3)
    p.band(396, 800, "#c9a878", "#a07f52")
    p.line([(1010, 640), (990, 330), (930, 200)], 62, "#6b4a33")
    p.line([(990, 380), (1090, 250)], 34, "#6b4a33")
    for _ in range(46):
        a, d = p.random.random() * math.tau, p.random.random() ** 0.6
        x, y = 960 + math.cos(a) * d * 330, 120 + math.sin(a) * d * 140
        p.oval(x, y, p.random.uniform(40, 74), p.random.uniform(26, 46), mix("#3f7d3c", p.random.choice(("#86b35a", "#2c5a30")), p.random.random() * 0.7))
    for k in range(18):
        p.oval(700 + k * 28 + p.random.uniform(-9, 9), 210 + p.random.uniform(-40, 60), 8, 9, "#c9a24a")
    for _ in range(30):
        p.oval(p.random.uniform(560, 1190), p.random.uniform(440, 780), p.random.uniform(14, 46), p.random.uniform(6, 16), "#fff0c040")
    n = 9
    for i in range(n):
        bust(p, 110 + i * 112, 520, 35, SHIRTS_OF_ALL[(i * 4) % 9], female=i % 2 == 1)
    p.gradient([(20, 508), (1110, 508), (1190, 640), (-40, 640)], "#fbf6ea", "#e6dcc4")
    p.rect(-40, 636, 1230, 14, "#c9bda0")
    for i in range(9):
        x = 80 + i * 122.0
        p.oval(x, 560, 44, 15, "#ffffff")
        p.oval(x, 557, 34, 10, ("#5f9a4a", "#c9773f", "#e9b84a", "#d8563f")[i % 4])
        p.oval(x + 54, 590, 26, 10, "#ffffff")
        p.pie(x + 8, 600, 20, 20, 0, 180, "#dfe9ee")
    for i in range(7):
        back(p, 90 + i * 168 + 8 * (i % 2), 812, 56, SHIRTS_OF_ALL[(i * 5 + 2) % 9], female=i % 3 != 1, chair="#8a5f3d")
