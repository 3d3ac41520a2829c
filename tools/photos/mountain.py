# fmt: off
# One shape a line reads as a drawing.
# ruff: noqa: E501
"""Scenes in the mountains: a lake behind a dam, its control room, a pole, a supper."""

from __future__ import annotations

import math

from tools.photos.canvas import Picture, between, mix
from tools.photos.people import back, bust, person
from tools.photos.things import hills, tree, water


def ridge(p: Picture, y: float, height: float, fill: str, seed: float) -> None:
    """A sharp mountain ridge across the picture."""
    points = [(0.0, float(p.height))]
    for i in range(121):
        x = p.width * i / 120
        wave = math.sin(i * 0.11 + seed) + 0.6 * math.sin(i * 0.27 + seed * 3) + 0.3 * abs(math.sin(i * 0.7 + seed))
        points.append((x, y - height * (0.5 + 0.28 * wave)))
    p.poly(*points, (p.width, p.height), fill=fill)


def reservoir(p: Picture) -> None:
    """The lake from above the dam at six in the morning (a panorama)."""
    w = p.width
    p.band(0, 420, "#88b4d8", "#fbe8cf")
    p.glow(w * 0.64, 250, 260, "#fff3cf", 190)
    ridge(p, 330, 250, "#b3c3d0", 0.4)
    ridge(p, 380, 240, "#8fa9b0", 2.1)
    for k in range(7):
        p.oval(w * (0.08 + 0.15 * k), 360 + 14 * (k % 3), 190, 17, "#ffffff60")
    ridge(p, 430, 210, "#6a9080", 4.7)
    water(p, 430, "#a9ccd0", "#3f7f86", "#f4f7ea", w * 0.64)
    p.poly((0, 430), (470, 452), (760, 520), (640, 640), (0, 700), fill="#4f7a54")
    p.poly((w, 420), (w - 520, 452), (w - 760, 530), (w - 560, 690), (w, 760), fill="#45704d")
    for k in range(70):
        left = k % 2 == 0
        t = p.random.random()
        x = between(10, 600, t) if left else between(w - 10, w - 620, t)
        tree(p, x, between(520, 470, t) + p.random.uniform(0, 110), p.random.uniform(46, 84), p.random.choice(("#3f7d4a", "#4f8f52", "#5c9a58")))
    p.gradient([(620, 640), (w - 560, 640), (w - 500, 800), (560, 800)], "#c6c6bf", "#8f918c")
    p.rect(610, 626, w - 1160, 20, "#dcdcd4")
    for k in range(22):
        x = 650 + k * (w - 1250) / 21
        p.line([(x, 626), (x, 604)], 3, "#7d7f7c")
    p.line([(650, 604), (w - 600, 604)], 3, "#7d7f7c")
    for k in range(5):
        x = 820 + k * 180.0
        p.rect(x, 660, 100, 150, "#5f6a6c", 4)
        p.gradient([(x + 10, 690), (x + 90, 690), (x + 104, 800), (x - 4, 800)], "#eef6f6", "#cfe3e4")
    x = w - 720.0
    p.rect(x, 540, 120, 96, "#f0e6d2", 3)
    p.poly((x - 14, 544), (x + 60, 492), (x + 134, 544), fill="#b4503f")
    p.rect(x + 16, 566, 30, 30, "#5f86a0", 2)
    p.rect(x + 70, 566, 30, 70, "#7a5a40", 2)
    person(p, x - 90, 632, 86, "#e08a2e", "#2b3a55", hard_hat="#f4f1ea", left=(-0.2, 0.42), right=(0.16, 0.5), look=1)
    p.line([(700, 470), (700, 660)], 5, "#fdfaf0")
    for k in range(9):
        p.rect(696, 480 + k * 20, 12, 9, "#c8323a" if k % 2 else "#2a2d38")


def control_room(p: Picture) -> None:
    """A woman at the panel of a small power station."""
    p.band(0, 560, "#cfd9d2", "#a9bab2")
    p.band(540, 800, "#8c8f86", "#676a63")
    for k in range(5):
        x = 40 + k * 228.0
        p.gradient([(x, 70), (x + 210, 70), (x + 210, 540), (x, 540)], "#8fa89a", "#6d8578")
        p.rect(x + 8, 78, 194, 30, "#2f3d3a", 3)
        p.rect(x + 30, 88, 90, 9, "#e7efe6", 3)
        for j in range(2):
            cx, cy = x + 56 + j * 98, 170.0
            p.oval(cx, cy, 42, 42, "#2f3d3a")
            p.oval(cx, cy, 36, 36, "#fdfdf6")
            for n in range(9):
                a = math.pi * (1.15 + 0.7 * n / 8)
                p.line([(cx + math.cos(a) * 28, cy + math.sin(a) * 28), (cx + math.cos(a) * 34, cy + math.sin(a) * 34)], 2, "#2f3d3a")
            a = math.pi * (1.25 + 0.5 * p.random.random())
            p.line([(cx, cy + 6), (cx + math.cos(a) * 28, cy + math.sin(a) * 28)], 3, "#c8323a")
        for j in range(6):
            p.oval(x + 28 + j * 31, 252, 9, 9, ("#3fae5a", "#3fae5a", "#e8b23c", "#3fae5a", "#d8343f", "#3fae5a")[(j + k) % 6])
        for j in range(3):
            p.rect(x + 24 + j * 62, 290, 40, 62, "#3a4a47", 4)
            p.rect(x + 38 + j * 62, 300 + 22 * ((j + k) % 2), 12, 26, "#d9dfdc", 3)
        p.line([(x + 20, 400), (x + 190, 400)], 4, "#2f3d3a")
        p.line([(x + 50, 400), (x + 50, 470), (x + 150, 470), (x + 150, 400)], 4, "#c8323a")
        p.oval(x + 100, 470, 17, 17, "#fdfdf6")
        p.oval(x + 100, 470, 12, 12, "#6d8578")
    p.glow(600, 120, 380, "#ffffff", 70)
    p.gradient([(60, 610), (1140, 610), (1200, 800), (0, 800)], "#b9a07c", "#86704f")
    p.rect(60, 598, 1080, 18, "#d2ba94", 4)
    p.rect(250, 520, 190, 90, "#2f3d3a", 8)
    p.rect(260, 530, 170, 70, "#bfe3d0", 4)
    for k in range(12):
        p.line([(268 + k * 13, 590), (268 + k * 13, 580 - 22 * abs(math.sin(k * 0.8)))], 5, "#2f7f6a")
    p.rect(880, 566, 130, 42, "#d8343f", 8)
    p.rect(900, 546, 90, 26, "#b5242f", 10)
    back(p, 640, 806, 84, "#e08a2e", female=True, chair="#37475a")
    p.rect(120, 640, 170, 100, "#fbf7ea", 3)
    for k in range(6):
        p.line([(134, 658 + k * 13), (276, 658 + k * 13)], 2, "#8f9fb0")
    p.rect(1050, 560, 30, 46, "#cfe6f2", 6)


def pole(p: Picture) -> None:
    """A lineman at the top of a pole, terraces far below (upright)."""
    p.band(0, 760, "#5fa3d8", "#e8f2e6")
    for x, y, s in ((150.0, 170.0, 1.0), (640, 110, 0.8), (700, 420, 0.7)):
        for dx, r in ((-46, 24), (0, 38), (44, 28)):
            p.oval(x + dx * s, y, r * 1.7 * s, r * 0.6 * s, "#ffffff")
    ridge(p, 700, 260, "#9dbcc8", 1.2)
    ridge(p, 780, 220, "#6f9a8a", 3.9)
    p.band(800, 1200, "#7fae5a", "#4f7f3c")
    for k in range(13):
        y = 830 + k * 30.0
        lean = 40 * math.sin(k * 0.6)
        c = ("#d9c45a", "#9cbf5a", "#b9d06a", "#7fae5a")[k % 4]
        pts = [(x, y + 26 * math.sin(x / 150 + k * 0.5) + lean * 0.2) for x in range(-10, 811, 20)]
        p.poly(*pts, (810, 1200), (-10, 1200), fill=c)
        p.line(pts, 3, mix(c, "#3a4a20", 0.45))
    p.rect(120, 860, 70, 44, "#a8774c", 2)
    p.poly((106, 864), (155, 826), (204, 864), fill="#7a5436")
    p.rect(640, 930, 76, 46, "#b98a5a", 2)
    p.poly((626, 934), (678, 894), (730, 934), fill="#8a5f3d")
    p.poly((404, 300), (440, 300), (462, 1200), (382, 1200), fill="#b9b5aa")
    p.poly((424, 300), (440, 300), (462, 1200), (428, 1200), fill="#96928a")
    for y in (330.0, 420):
        p.rect(210, y, 424, 20, "#6f6a60", 3)
        for k in (0, 1, 2, 3):
            x = 226 + k * 130
            p.rect(x - 7, y - 36, 14, 38, "#f4f4f0", 5)
            p.oval(x, y - 36, 17, 8, "#8a4a32")
            p.oval(x, y - 22, 19, 8, "#8a4a32")
    for k in range(4):
        x = 226 + k * 130
        for y in (290.0, 380):
            p.line([(x, y), (x + 420, y + 100 - k * 12)], 2.4, "#2f3338")
            p.line([(x, y), (x - 420, y + 110 + k * 12)], 2.4, "#2f3338")
    x, y = 500.0, 960.0
    person(p, x, y, 470, "#e08a2e", "#2b3a55", hard_hat="#f2c14e", left=(-0.16, -0.02), right=(0.02, 0.06), lean=0.03, stride=0.06, look=2)
    p.line([(x - 44, y - 212), (404, y - 190), (392, y - 230), (x + 20, y - 236)], 9, "#c8323a")
    p.rect(x - 50, y - 226, 112, 22, "#5a3a26", 5)
    for k in range(4):
        p.rect(x - 40 + k * 30, y - 206, 15, 34, ("#c9a66b", "#8d959c", "#c8323a", "#8d959c")[k], 4)
    for dy in (0.3, 0.4):
        p.rect(x - 54, y - 470 + dy * 470, 116, 12, "#f4efc0", 3)


def supper(p: Picture) -> None:
    """Supper after the shift, the village across the lake."""
    p.band(0, 420, "#17244a", "#5a5a86")
    for _ in range(80):
        p.oval(p.random.uniform(0, 1200), p.random.uniform(0, 220), 1.3, 1.3, "#dfe8ff")
    ridge(p, 350, 180, "#2a335a", 2.8)
    hills(p, 430, 90, "#222a4a", 1.1)
    for _ in range(34):
        x, y = p.random.uniform(240, 960), p.random.uniform(352, 408)
        p.oval(x, y, 3, 3, "#ffd98a")
        p.glow(x, y, 13, "#ffd98a", 90)
    water(p, 430, "#33406a", "#1b2444", "#ffd98a", None)
    p.band(540, 800, "#6b4a33", "#3a2819")
    for k in range(9):
        p.line([(k * 150 - 20, 540), (k * 190 - 160, 800)], 2.4, "#2c1d12")
    for x in (60.0, 1120):
        p.rect(x, 0, 34, 640, "#4a3322")
    p.poly((0, 0), (1200, 0), (1200, 40), (0, 84), fill="#33231a")
    p.line([(600, 40), (600, 132)], 3, "#1c130c")
    p.pie(600, 176, 74, 50, 180, 360, "#c9973f")
    p.glow(600, 230, 330, "#ffcf86", 150)
    bust(p, 330, 640, 58, "#e08a2e", female=True)
    bust(p, 600, 610, 54, "#3d6b8a")
    bust(p, 880, 640, 58, "#5a6f4a")
    p.oval(600, 716, 330, 74, "#2b1c12")
    p.oval(600, 700, 330, 74, "#b9824a")
    p.oval(600, 698, 296, 62, "#cf9a5e")
    for x, y, rx, c in ((470, 690, 56, "#5f9a4a"), (620, 676, 62, "#c9773f"), (740, 704, 50, "#f4e6c0"), (560, 726, 52, "#d8563f")):
        p.oval(x, y, rx, rx * 0.34, "#fbfbf6")
        p.oval(x, y - 2, rx * 0.8, rx * 0.24, c)
    for x, y in ((360, 706), (840, 712), (600, 748)):
        p.oval(x, y + 6, 40, 15, "#d9d2c2")
        p.pie(x, y, 40, 34, 0, 180, "#fbfbf6")
        p.oval(x, y, 40, 12, "#ffffff")
    for k in range(3):
        p.oval(612 + 9 * math.sin(k * 1.8), between(650, 560, k / 2), 12 + 5 * k, 13, "#ffffff2a")
