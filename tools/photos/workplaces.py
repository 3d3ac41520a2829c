# fmt: off
# One shape a line reads as a drawing.
# ruff: noqa: E501
"""Scenes at workplaces: a cold store, a grinder, hands raised in a canteen, a nursery."""

from __future__ import annotations

import math

from tools.photos.canvas import Picture, between, mix
from tools.photos.people import HAIRS, SKINS, back, head, person
from tools.photos.things import flower_bed


def cold_store(p: Picture) -> None:
    """Eighteen degrees of frost: shelves, breath, a trolley."""
    vx, vy = 600.0, 300.0
    p.band(0, 800, "#cfe2ee", "#9dbdd0")
    p.gradient([(0, 800), (vx - 80, vy + 60), (vx + 80, vy + 60), (1200, 800)], "#b9d0dc", "#e6f0f4")
    p.gradient([(0, 0), (vx - 80, vy - 80), (vx + 80, vy - 80), (1200, 0)], "#a9c4d4", "#86a8bc")
    p.rect(vx - 80, vy - 80, 160, 140, "#e2eef4")
    p.rect(vx - 44, vy - 40, 88, 100, "#7f9fb2", 3)
    for i in range(5):
        t = (i / 4) ** 1.6
        p.rect(vx - between(30, 190, t), between(vy - 66, 40, t), between(60, 380, t), between(5, 22, t), "#fdffff", 4)
    for side in (-1, 1):
        for i in range(7, -1, -1):
            t, u = (i / 8) ** 1.5, ((i + 0.9) / 8) ** 1.5
            xa, xb = vx + side * between(90, 640, t), vx + side * between(90, 640, u)
            for level in range(4):
                ya = between(vy - 74 + level * 34, -60 + level * 220, t)
                yb = between(vy - 74 + level * 34, -60 + level * 220, u)
                ha, hb = between(28, 170, t), between(28, 170, u)
                c = ("#d9c29a", "#cdb68c", "#e0cca6", "#c9b184")[(i + level) % 4]
                p.poly((xa, ya), (xb, yb), (xb, yb + hb), (xa, ya + ha), fill=mix(c, "#cfe2ee", 0.42 - 0.3 * t))
                p.poly((xa, ya), (xb, yb), (xb, yb + hb * 0.16), (xa, ya + ha * 0.16), fill="#f6fbfd")
                p.line([(xa, ya + ha), (xb, yb + hb)], between(1.4, 6, t), "#5f7f94")
            p.line([(xa, between(vy - 80, -60, t)), (xa, between(vy + 62, 800, t))], between(2, 9, t), "#5f7f94")
    p.rect(560, 640, 330, 26, "#3f6f8f", 4)
    for k in range(3):
        for j in range(2):
            p.rect(576 + k * 104, 560 - j * 84, 98, 80, ("#d9c29a", "#cdb68c")[(k + j) % 2], 3)
            p.rect(576 + k * 104, 560 - j * 84, 98, 13, "#f6fbfd", 3)
            p.rect(606 + k * 104, 596 - j * 84, 38, 22, "#2f6db0", 2)
    for x in (600.0, 850):
        p.oval(x, 690, 27, 27, "#22303c")
        p.oval(x, 690, 11, 11, "#9fb6c4")
    p.line([(560, 650), (500, 470)], 9, "#3f6f8f")
    for x, y, h, coat, look in ((430.0, 762.0, 500, "#2f5f8f", 0), (1030, 690, 380, "#c8642f", 3)):
        person(p, x, y, h, coat, "#26384a", left=(-0.16, 0.5), right=(0.16, 0.4), stride=0.08, look=look)
        r = h * 0.075
        hx, hy = x, y - h + h * 0.1
        p.oval(hx, hy - r * 0.1, r * 1.5, r * 1.6, mix(coat, "#0d1820", 0.1))
        p.oval(hx, hy - r * 0.02, r * 1.16, r * 1.26, "#efe6d6")
        p.oval(hx, hy, r * 0.92, r * 1.02, SKINS[look])
        p.pie(hx, hy - r * 0.2, r * 0.92, r * 0.86, 180, 360, HAIRS[look])
        p.rect(hx - r * 1.1, hy + r * 1.2, r * 2.2, r * 0.7, "#efe6d6", r * 0.3)
        for k in range(4):
            p.oval(hx + r * (1.4 + k * 0.9), hy + r * (0.5 - k * 0.3), r * (0.4 + 0.2 * k), r * (0.3 + 0.12 * k), "#ffffff70")
    for _ in range(130):
        p.oval(p.random.uniform(0, 1200), p.random.uniform(0, 800), p.random.uniform(1, 3), p.random.uniform(1, 3), "#ffffff90")


def grinder(p: Picture) -> None:
    """Sharpening a circular saw, sparks flying (upright)."""
    p.band(0, 900, "#4a4038", "#2a241f")
    for k in range(4):
        p.rect(70 + k * 176, 90, 120, 200, "#6a5c4c", 4)
        p.gradient([(80 + k * 176, 100), (180 + k * 176, 100), (180 + k * 176, 280), (80 + k * 176, 280)], "#c9dce0", "#e9d9b4")
        p.rect(126 + k * 176, 96, 8, 190, "#6a5c4c")
    for k, (x, r) in enumerate(((120.0, 62.0), (270, 46), (660, 56))):
        p.line([(x, 320), (x, 400 - r * 0.4)], 3, "#1c1712")
        p.oval(x, 420, r, r, "#9aa3a8")
        p.oval(x, 420, r * 0.9, r * 0.9, "#b9c2c6")
        p.oval(x, 420, r * 0.18, r * 0.18, "#2a241f")
        for j in range(24):
            a = j * math.tau / 24 + k
            p.poly((x + math.cos(a) * r * 1.1, 420 + math.sin(a) * r * 1.1), (x + math.cos(a + 0.16) * r * 0.96, 420 + math.sin(a + 0.16) * r * 0.96), (x + math.cos(a - 0.06) * r * 0.96, 420 + math.sin(a - 0.06) * r * 0.96), fill="#9aa3a8")
    p.glow(470, 800, 300, "#ffb45a", 120)
    person(p, 290, 1180, 820, "#3f6f8f", "#26303c", female=True, left=(0.12, 0.5), right=(0.26, 0.5), lean=0.06, look=3)
    hx, hy = 290 + 0.06 * 820, 1180 - 820 + 82
    p.rect(hx - 58, hy - 16, 116, 34, "#2a2d33", 14)
    p.rect(hx - 50, hy - 11, 46, 23, "#bfe0ee", 9)
    p.rect(hx + 4, hy - 11, 46, 23, "#bfe0ee", 9)
    p.poly((232, 590), (420, 590), (440, 1010), (200, 1010), fill="#8a5f3d")
    p.line([(250, 600), (300, 520)], 9, "#8a5f3d")
    p.line([(404, 600), (370, 520)], 9, "#8a5f3d")
    p.line([(410, 640), (470, 700), (500, 776)], 58, mix("#3f6f8f", "#1f2937", 0.2))
    p.rect(0, 930, 800, 40, "#7a6a58")
    p.gradient([(0, 970), (800, 970), (800, 1200), (0, 1200)], "#5a4c3e", "#2e261e")
    p.rect(560, 760, 190, 180, "#2f6b5c", 14)
    p.oval(600, 830, 74, 74, "#c9c2b4")
    p.oval(600, 830, 56, 56, "#aaa294")
    p.oval(600, 830, 13, 13, "#2a241f")
    p.oval(452, 850, 118, 118, "#9aa3a8")
    p.oval(452, 850, 106, 106, "#c3cbce")
    for j in range(36):
        a = j * math.tau / 36
        p.poly((452 + math.cos(a) * 130, 850 + math.sin(a) * 130), (452 + math.cos(a + 0.13) * 112, 850 + math.sin(a + 0.13) * 112), (452 + math.cos(a - 0.05) * 112, 850 + math.sin(a - 0.05) * 112), fill="#8d969b")
    p.oval(452, 850, 20, 20, "#2a241f")
    p.oval(500, 786, 34, 30, SKINS[3])
    p.oval(396, 800, 32, 30, SKINS[3])
    for k in range(64):
        a = math.pi * p.random.uniform(0.02, 0.46)
        d = p.random.uniform(30, 250)
        x, y = 560 + math.cos(a) * d * 0.8, 800 + math.sin(a) * d + d * d * 0.0006
        length = p.random.uniform(8, 30)
        p.line([(x, y), (x + math.cos(a) * length, y + math.sin(a) * length)], p.random.uniform(1.6, 3.2), ("#fff3c4", "#ffcf5a", "#ff9a3c")[k % 3])
    p.glow(548, 810, 60, "#fff3c4", 220)


def show_of_cards(p: Picture) -> None:
    """Delegates in a canteen raise their pink cards (16:9)."""
    p.band(0, 300, "#eef1ea", "#d8dfd6")
    for k in range(6):
        p.rect(40 + k * 212, 40, 150, 110, "#fbfcf8", 4)
        p.gradient([(48 + k * 212, 48), (182 + k * 212, 48), (182 + k * 212, 142), (48 + k * 212, 142)], "#a9d3ea", "#e7f2ea")
    p.gradient([(390, 36), (890, 36), (890, 196), (390, 196)], "#b5303b", "#8e1f2b")
    p.rect(390, 36, 500, 6, "#f0cf72")
    p.rect(390, 190, 500, 6, "#f0cf72")
    for yy, half, hh in ((72, 110, 12), (100, 200, 24), (140, 170, 18), (170, 70, 8)):
        p.rect(640 - half, yy, half * 2, hh, "#fff3d2", 5)
    p.rect(420, 246, 440, 70, "#f4f1ea", 4)
    flower_bed(p, 560, 730, 250, 10, ("#e9475b", "#f6c445", "#ffffff"))
    for i in range(5):
        x = 470 + i * 86.0
        head(p, x, 206, 15, SKINS[i % 4], HAIRS[i % 4], i % 2 == 0)
        p.pie(x, 250, 28, 30, 180, 360, ("#8e2f55", "#f4f1ea", "#c9587a", "#2d3b52", "#2f8f8a")[i])
    p.band(300, 720, "#c9b894", "#a08c66")
    for row in range(5):
        t = (row / 4) ** 1.2
        y, r = between(380, 742, t), between(17, 50, t)
        n = 15 - row * 2
        for i in range(n):
            x = 640 + (i - (n - 1) / 2) * r * between(5.0, 3.7, t) + p.random.uniform(-3, 3)
            up = p.random.random() < 0.88
            if up:
                hx, hy = x + r * 1.5, y - r * p.random.uniform(4.6, 5.4)
                p.line([(x + r * 1.3, y - r * 1.2), (hx, hy + r * 0.6)], r * 0.62, "#356a9a")
                p.oval(hx, hy + r * 0.3, r * 0.34, r * 0.36, SKINS[(i + row) % 4])
                p.rect(hx - r * 0.55, hy - r * 1.2, r * 1.1, r * 1.5, "#f08aa8", r * 0.1)
                p.rect(hx - r * 0.3, hy - r * 0.9, r * 0.6, r * 0.14, "#fdeaf0")
            back(p, x, y, r, "#3f7fb0" if (i + row) % 5 else "#e9eef3", female=p.random.random() < 0.85)


def nursery(p: Picture) -> None:
    """Small children and their teacher in a ring (square)."""
    p.band(0, 520, "#fdf0cf", "#f6dfae")
    p.rect(70, 70, 300, 240, "#ffffff", 8)
    p.gradient([(84, 84), (356, 84), (356, 296), (84, 296)], "#9fd3ee", "#eaf5e2")
    p.oval(150, 292, 60, 38, "#7db68a")
    p.oval(290, 296, 74, 44, "#68a578")
    p.rect(84, 290, 272, 22, "#ffffff")
    p.rect(214, 76, 10, 226, "#ffffff")
    for k in range(5):
        x, y = 480 + k * 96.0, 120 + 22 * math.sin(k * 1.3)
        p.line([(x, 0), (x, y - 30)], 2, "#c9a66b")
        p.poly((x, y - 34), (x + 32, y), (x, y + 34), (x - 32, y), fill=("#e9475b", "#f2c14e", "#3fa08a", "#7a5c9a", "#e08a2e")[k])
    p.rect(470, 230, 470, 130, "#c9976a", 6)
    for k in range(9):
        p.rect(484 + k * 50, 244 + 8 * (k % 3), 36, 104 - 8 * (k % 3), ("#d9483b", "#2f6db0", "#f2c14e", "#3f9a6a", "#e9a9bd")[k % 5], 3)
    p.band(500, 1000, "#d9b98c", "#b9925f")
    p.oval(500, 780, 450, 190, "#3f8f7a")
    p.oval(500, 774, 430, 178, "#5fae92")
    p.oval(500, 774, 300, 112, "#7cc2a6")
    for k in range(7):
        x, y = 420 + (k % 4) * 60.0, 760 + (k // 4) * 40.0
        p.rect(x, y, 34, 34, ("#e9475b", "#f2c14e", "#2f6db0", "#f4f1ea")[k % 4], 4)
    person(p, 500, 700, 380, "#c9587a", "#f6f3ec", female=True, dress=True, left=(-0.3, 0.36), right=(0.3, 0.36), look=3)
    ring = sorted(((774 + 178 * math.sin(a), 500 + 400 * math.cos(a), k) for k, a in enumerate(math.tau * (i + 0.5) / 11 - math.pi / 2 for i in range(11)) if not 4.3 < (a % math.tau) < 5.1))
    for y, x, k in ring:
        s = between(0.86, 1.3, (y - 600) / 360)
        c = ("#f2c14e", "#2f6db0", "#e9a9bd", "#3f9a6a", "#d9483b", "#7a5c9a")[k % 6]
        p.oval(x, y + 36 * s, 62 * s, 17 * s, "#2c5a4a40")
        p.oval(x, y + 8 * s, 46 * s, 40 * s, c)
        for side in (-1, 1):
            p.line([(x + side * 20 * s, y + 30 * s), (x + side * 56 * s, y + 34 * s)], 25 * s, "#35507a")
            p.line([(x + side * 38 * s, y - 8 * s), (x + side * 54 * s, y + 16 * s)], 18 * s, mix(c, "#000000", 0.12))
            p.oval(x + side * 56 * s, y + 20 * s, 10 * s, 10 * s, SKINS[k % 4])
        head(p, x, y - 52 * s, 34 * s, SKINS[k % 4], HAIRS[k % 4], k % 2 == 0)
