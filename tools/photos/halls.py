# fmt: off
# One shape a line reads as a drawing.
# ruff: noqa: E501
"""Scenes in halls: congresses, meetings, an evening on stage."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tools.photos.canvas import Picture, between, mix
from tools.photos.people import HAIRS, SHIRTS, SKINS, back, bust, person
from tools.photos.things import bouquet, flower_bed


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
