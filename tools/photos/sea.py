# fmt: off
# One shape a line reads as a drawing.
# ruff: noqa: E501
"""Scenes by the sea."""

from __future__ import annotations

import math

from tools.photos.canvas import Picture, between, mix
from tools.photos.people import SKINS, person
from tools.photos.things import boat, hills, water


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
