# fmt: off
# One shape a line reads as a drawing.
# ruff: noqa: E501
"""Scenes by night and at dusk: a road of lamps, a bus, a train, a radio watch."""

from __future__ import annotations

import math

from tools.photos.canvas import Picture, between, mix
from tools.photos.people import SKINS, back, bust, person
from tools.photos.things import hills, tree


def lamp(p: Picture, x: float, y: float, h: float, *, lit: bool, side: int = 1) -> None:
    """A street lamp; (x, y) is its foot."""
    p.line([(x, y), (x, y - h), (x + side * h * 0.16, y - h * 1.04)], max(1.2, h * 0.022), "#3d4350")
    hx, hy = x + side * h * 0.18, y - h * 1.035
    p.rect(hx - h * 0.06, hy - h * 0.012, h * 0.12, h * 0.026, "#fff2c4" if lit else "#4a505c", h * 0.01)
    if lit:
        p.poly((hx - h * 0.05, hy), (hx + h * 0.05, hy), (hx + h * 0.34, y), (hx - h * 0.34, y), fill="#ffe6a41c")
        p.glow(hx, hy, max(9.0, h * 0.16), "#ffe6a4", 150)
        p.oval(hx, y + h * 0.01, h * 0.34, h * 0.05, "#ffe6a440")


def ring_road(p: Picture) -> None:
    """A long road by the factories at dusk; in the middle eight lamps are out (a panorama)."""
    w = p.width
    p.band(0, 470, "#2c3f6b", "#f0a878")
    p.glow(w * 0.2, 460, 330, "#ffd3a0", 150)
    hills(p, 470, 150, "#6b6486", 2.2)
    x = -40.0
    while x < w + 40:
        bw, bh = p.random.uniform(190, 380), p.random.uniform(70, 150)
        c = mix(p.random.choice(("#56607c", "#6a6a80", "#4c5872")), "#2a3048", 0.3)
        p.rect(x, 500 - bh, bw, bh + 20, c)
        teeth = int(bw // 58)
        for k in range(teeth):
            bx = x + k * bw / teeth
            p.poly((bx, 500 - bh), (bx + bw / teeth, 500 - bh), (bx + bw / teeth, 474 - bh), fill=mix(c, "#1c2236", 0.3))
        for k in range(int(bw // 30)):
            if p.random.random() < 0.6:
                p.rect(x + 9 + k * 30, 520 - bh + 14, 17, 11, p.random.choice(("#ffd98a", "#ffe9bd", "#f2b45f")), 2)
        if p.random.random() < 0.5:
            p.rect(x + bw * 0.7, 420 - bh, 20, 92, mix(c, "#1c2236", 0.2))
            for k in range(4):
                p.oval(x + bw * 0.7 + 16 + k * 20, 408 - bh - k * 13, 15 + k * 7, 9 + k * 4, "#8d879a50")
        x += bw + p.random.uniform(16, 60)
    p.band(512, 560, "#4a5148", "#3a4038")
    p.band(556, 800, "#3c4150", "#23262f")
    p.rect(0, 556, w, 7, "#7d7a74")
    for k in range(w // 120 + 1):
        p.poly((k * 120 - 30, 668), (k * 120 + 36, 668), (k * 120 + 24, 676), (k * 120 - 42, 676), fill="#d9d4c0")
    for k in range(24):
        lamp(p, 60 + k * 105.0, 566, 216, lit=not 10 <= k <= 17)
    p.glow(1500, 640, 420, "#0d0f18", 90)
    for k, (x, y) in enumerate(((210, 650), (460, 700), (700, 640), (1330, 690), (1590, 650), (1980, 706), (2210, 640))):
        rider(p, x, y, 34 + 6 * (k % 3), ("#3f7fb0", "#c9587a", "#e9eef3", "#d9845a")[k % 4])


def rider(p: Picture, x: float, y: float, s: float, shirt: str) -> None:
    """Somebody on a bicycle, going right; (x, y) is the ground under the middle."""
    p.oval(x, y + 2, s * 1.1, s * 0.1, "#0d0f1860")
    for dx in (-0.62, 0.62):
        p.oval(x + dx * s, y - s * 0.36, s * 0.37, s * 0.37, "#11141b")
        p.oval(x + dx * s, y - s * 0.36, s * 0.31, s * 0.31, "#3c4150")
    p.line([(x - s * 0.62, y - s * 0.36), (x - s * 0.2, y - s * 0.86), (x + s * 0.42, y - s * 0.86), (x + s * 0.62, y - s * 0.36)], s * 0.07, "#a33d33")
    p.line([(x - s * 0.2, y - s * 1.0), (x + s * 0.1, y - s * 0.62), (x, y - s * 0.26)], s * 0.16, "#232a38")
    p.line([(x - s * 0.2, y - s * 1.02), (x + s * 0.02, y - s * 1.62)], s * 0.34, shirt)
    p.line([(x + s * 0.04, y - s * 1.5), (x + s * 0.46, y - s * 1.06)], s * 0.12, mix(shirt, "#10141c", 0.25))
    p.oval(x + s * 0.08, y - s * 1.94, s * 0.2, s * 0.22, SKINS[1])
    p.pie(x + s * 0.06, y - s * 1.98, s * 0.25, s * 0.24, 180, 360, "#e9e4d6")
    p.poly((x + s * 0.72, y - s * 0.9), (x + s * 2.2, y - s * 0.3), (x + s * 2.2, y + s * 0.06), fill="#fff2c42c")


def bus_stop(p: Picture) -> None:
    """The bus of a quarter past ten at the gate (16:9)."""
    p.band(0, 470, "#0e1730", "#2c3a63")
    for _ in range(70):
        p.oval(p.random.uniform(0, 1280), p.random.uniform(0, 250), 1.2, 1.2, "#dfe8ff")
    p.rect(0, 250, 430, 240, "#28324c")
    for row in range(3):
        for k in range(7):
            p.rect(22 + k * 58, 276 + row * 62, 38, 36, "#ffdf9a" if (k + row) % 3 else "#33405e", 2)
    tree(p, 1190, 500, 330, "#24463c")
    p.band(470, 720, "#343a49", "#1e222c")
    p.band(470, 492, "#58606f", "#464d5b")
    lamp(p, 1060, 486, 380, lit=True, side=-1)
    p.glow(900, 380, 360, "#ffe2a0", 46)
    x, y, w, h = 250.0, 566.0, 700.0, 290.0
    p.oval(x + w / 2, y + 12, w * 0.54, 20, "#00000070")
    p.rect(x, y - h, w, h - 18, "#d9483b", 26)
    p.rect(x, y - h * 0.42, w, h * 0.36, "#f4f1ea")
    p.rect(x, y - h * 0.44, w, 7, "#b5303b")
    p.rect(x + 22, y - h + 34, w - 190, 112, "#ffe9b0", 8)
    for k in range(5):
        p.rect(x + 22 + (k + 1) * 86, y - h + 34, 7, 112, "#b5303b")
        if k != 2:
            bust(p, x + 66 + k * 87, y - h + 146, 23, ("#3f7fb0", "#e9eef3", "#c9587a", "#3f7fb0", "#d9845a")[k], female=k % 2 == 0)
    p.rect(x + w - 152, y - h + 30, 92, h - 62, "#ffefc4", 6)
    p.rect(x + w - 50, y - h + 36, 40, 112, "#bfe0ee", 8)
    p.rect(x + 120, y - h + 6, 330, 22, "#1c2030", 5)
    p.rect(x + 150, y - h + 12, 200, 9, "#ffb648", 3)
    p.rect(x + 372, y - h + 12, 50, 9, "#ffb648", 3)
    for dx in (140, 468):
        p.oval(x + dx, y - 16, 44, 44, "#15181f")
        p.oval(x + dx, y - 16, 21, 21, "#8d959c")
    p.oval(x + w - 16, y - 62, 12, 16, "#fff6d8")
    p.poly((x + w - 10, y - 74), (1280, y - 96), (1280, y + 40), (x + w - 10, y - 46), fill="#fff2c420")
    person(p, x + w - 104, y - 6, 226, "#3f7fb0", "#232a38", female=True, left=(-0.06, 0.44), right=(0.19, 0.3), stride=0.08, look=1)
    for k, (px, shirt, female) in enumerate(((1010, "#e9eef3", True), (1078, "#3f7fb0", True), (1142, "#d9845a", False), (1210, "#3f7fb0", True))):
        person(p, px, 640 + k * 9, 262 + k * 8, shirt, "#232a38", female=female, left=(-0.16, 0.5), right=(0.12, 0.46), look=k)
        p.rect(px + 22, 640 + k * 9 - 120, 34, 42, ("#7a5c9a", "#3f6f8f", "#2f6b5c", "#a33d4e")[k], 8)


def station(p: Picture) -> None:
    """The night train before the new year: carriages, bundles, children."""
    p.band(0, 300, "#101a38", "#33406a")
    p.poly((0, 0), (1200, 0), (1200, 66), (0, 130), fill="#2b3040")
    p.poly((0, 130), (1200, 66), (1200, 84), (0, 152), fill="#1d212d")
    for k in range(7):
        x = 90 + k * 190.0
        p.line([(x, 120 - k * 9), (x, 176 - k * 9)], 3, "#1d212d")
        p.oval(x, 184 - k * 9, 30, 8, "#fff2c4")
        p.glow(x, 190 - k * 9, 96, "#ffe6a4", 110)
    p.gradient([(0, 236), (1200, 212), (1200, 560), (0, 590)], "#2f6b8c", "#1d4660")
    p.poly((0, 330), (1200, 300), (1200, 318), (0, 350), fill="#f0cf72")
    for k in range(9):
        x = 26 + k * 138.0
        top = 386 - k * 5
        if k in (2, 6):
            p.rect(x + 4, top - 36, 84, 220, "#153449", 6)
            p.rect(x + 16, top - 20, 60, 96, "#ffe9b0", 6)
            continue
        p.rect(x, top, 104, 84, "#ffe9b0", 10)
        bust(p, x + 34, top + 84, 17, ("#c9587a", "#f4f1ea", "#3d6b8a")[k % 3], female=k % 2 == 0)
        if k % 3 != 1:
            bust(p, x + 76, top + 84, 13, ("#f2c14e", "#d9483b")[k % 2])
    p.band(588, 800, "#8d8578", "#5f584e")
    p.poly((0, 588), (1200, 560), (1200, 588), (0, 616), fill="#c9bfae")
    p.poly((0, 622), (1200, 592), (1200, 602), (0, 634), fill="#f2c14e")
    family = ((180, 728, 330, "#3d6b8a", False), (306, 736, 306, "#c9587a", True), (700, 726, 320, "#f4f1ea", False), (816, 738, 300, "#7a5c9a", True), (1040, 730, 326, "#5a6f4a", False))
    for k, (x, y, h, shirt, female) in enumerate(family):
        person(p, x, y, h, shirt, "#2b3240", female=female, left=(-0.17, 0.52), right=(0.18, 0.52), look=k % 4)
    for k, (x, y, h, shirt) in enumerate(((246, 756, 178, "#f2c14e"), (760, 764, 160, "#d9483b"), (934, 760, 190, "#e9a9bd"))):
        person(p, x, y, h, shirt, "#3b4a5f", left=(-0.2, 0.36), right=(0.2, 0.4), look=k)
    for x, y, c in ((120, 744, "#d8343f"), (370, 752, "#2f6b5c"), (640, 748, "#a8713f"), (980, 750, "#35405a")):
        p.rect(x - 36, y - 52, 72, 54, c, 12)
        p.line([(x - 20, y - 50), (x, y - 74), (x + 20, y - 50)], 5, mix(c, "#000000", 0.3))
        p.rect(x - 36, y - 34, 72, 7, mix(c, "#ffffff", 0.3))
    for k in range(4):
        a = k * 0.5
        p.line([(1120 + k * 16, 744), (1112 + k * 20, 640 - 10 * math.sin(a))], 4, "#6b4a33")
        for _ in range(6):
            p.oval(1108 + k * 20 + p.random.uniform(-16, 16), 640 + p.random.uniform(-20, 60), 8, 8, p.random.choice(("#f7a8bd", "#f07a9a", "#ffd5df")))


def radio_watch(p: Picture) -> None:
    """A radio by the window, the sea outside (upright)."""
    p.band(0, 1200, "#5a4a3c", "#2f2620")
    p.rect(150, 110, 500, 520, "#3b2c20", 6)
    p.gradient([(172, 132), (628, 132), (628, 608), (172, 608)], "#0c1838", "#2a4270")
    for _ in range(60):
        p.oval(p.random.uniform(176, 624), p.random.uniform(136, 400), 1.6, 1.6, "#dfe8ff")
    p.oval(520, 220, 34, 34, "#f4f0da")
    p.gradient([(172, 470), (628, 470), (628, 608), (172, 608)], "#1d3258", "#0b1730")
    for k in range(14):
        p.rect(180 + p.random.uniform(0, 380), 480 + k * 9, p.random.uniform(20, 70), 2.4, "#9fb6d8", 1)
    for x, y in ((240, 486), (330, 478), (470, 482), (580, 490)):
        p.oval(x, y, 4, 4, "#ffd98a")
        p.glow(x, y, 16, "#ffd98a", 120)
    p.rect(390, 132, 16, 476, "#4a3828")
    p.rect(172, 360, 456, 14, "#4a3828")
    p.line([(400, 0), (400, 52)], 3, "#1c1712")
    p.pie(400, 92, 74, 52, 180, 360, "#3f7a5f")
    p.glow(400, 330, 420, "#ffcf86", 60)
    p.gradient([(40, 820), (760, 820), (800, 1200), (0, 1200)], "#8a5f3d", "#4d3322")
    p.rect(40, 806, 720, 22, "#a8774c", 4)
    p.rect(430, 610, 280, 200, "#39424c", 14)
    p.rect(448, 630, 150, 74, "#c9e6b0", 6)
    for k in range(9):
        p.line([(460 + k * 16, 690), (460 + k * 16, 676 - 8 * (k % 2))], 2, "#39424c")
    p.line([(520, 692), (548, 646)], 3, "#b5303b")
    for k in range(3):
        p.oval(640, 648 + k * 50, 19, 19, "#20262e")
        p.line([(640, 648 + k * 50), (652, 638 + k * 50)], 3, "#dfe5e8")
    for k in range(6):
        p.rect(452, 724 + k * 12, 140, 5, "#20262e", 2)
    p.line([(690, 610), (716, 380)], 4, "#b9c2c8")
    back(p, 270, 1130, 92, "#d8dfe3", chair="#5a3a26")
    p.line([(400, 960), (470, 880), (452, 800)], 46, "#c2ccd2")
    p.oval(452, 790, 27, 25, SKINS[1])
    p.line([(452, 784), (430, 720)], 7, "#15181f")
    p.rect(416, 676, 36, 54, "#20262e", 10)
    p.poly((560, 850), (720, 846), (740, 930), (556, 936), fill="#fbf7ea")
    for k in range(5):
        p.line([(574, 866 + k * 14), (716, 864 + k * 13)], 2.4, "#7f8fa0")
    p.line([(730, 850), (690, 900)], 5, "#2f6db0")
    p.oval(120, 860, 50, 14, "#d9d2c2")
    p.rect(92, 796, 56, 62, "#f4f1ea", 10)
    for k in range(3):
        t = k / 2
        p.oval(112 + 10 * math.sin(k * 2.0), between(780, 720, t), 6 + 3 * k, 9, "#ffffff30")
