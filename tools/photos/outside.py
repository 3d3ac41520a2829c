# fmt: off
# One shape a line reads as a drawing.
# ruff: noqa: E501
"""Scenes in the open: matches, streets, new houses."""

from __future__ import annotations

import math

from tools.photos.canvas import Picture, mix
from tools.photos.people import SHIRTS, SKINS, person
from tools.photos.things import bouquet, flower_bed, hills, motorbike, tree


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
