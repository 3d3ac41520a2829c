# fmt: off
# One shape a line reads as a drawing.
# ruff: noqa: E501
"""Scenes at work: a sewing floor, a clinic, a canteen, a class, a quay."""

from __future__ import annotations

from collections.abc import Sequence

from tools.photos.canvas import Picture, between, mix
from tools.photos.people import SHIRTS, SKINS, back, bust, person
from tools.photos.things import water


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
