# fmt: off
# One shape a line reads as a drawing.
# ruff: noqa: E501
"""People: standing, seated, from the front and from behind, without features."""

from __future__ import annotations

from tools.photos.canvas import Picture, Point, between, mix

SKINS = ("#e0a878", "#d29a6a", "#c68a5c", "#e8b88a")
HAIRS = ("#1d1a1e", "#2a2326", "#231f20", "#3a3234")
SHIRTS = ("#f4f1ea", "#e8eef3", "#bcd3e6", "#f4f1ea", "#9fbfd8", "#dfe6d8", "#f0d9c4", "#ffffff")


def head(p: Picture, x: float, y: float, r: float, skin: str, hair: str, female: bool) -> None:
    """A face seen from the front, without features."""
    if female:
        for side in (-1, 1):
            p.rect(x + side * r * 0.84 - r * 0.3, y - r * 0.5, r * 0.6, r * 1.85, hair, r * 0.28)
    p.oval(x, y, r * 0.92, r * 1.08, skin)
    p.pie(x, y - r * 0.12, r * 1.06, r * 1.12, 180, 360, hair)
    p.poly((x - r * 1.06, y - r * 0.14), (x - r * 0.2, y - r * 0.14), (x - r * 0.86, y + r * 0.3), (x - r * 1.0, y + r * 0.3), fill=hair)
    p.poly((x + r * 1.06, y - r * 0.14), (x + r * 0.62, y - r * 0.14), (x + r * 0.9, y + r * 0.3), (x + r * 1.0, y + r * 0.3), fill=hair)


def person(
    p: Picture,
    x: float,
    y: float,
    h: float,
    shirt: str,
    legs: str = "#2f3b4c",
    *,
    female: bool = False,
    left: Point = (-0.17, 0.5),
    right: Point = (0.17, 0.5),
    stride: float = 0.05,
    lean: float = 0.0,
    dress: bool = False,
    hat: str = "",
    hard_hat: str = "",
    look: int | None = None,
) -> None:
    """A standing figure with feet at (x, y); hands are offsets in heights from (x, top of the head)."""
    i = p.random.randrange(4) if look is None else look
    skin, hair = SKINS[i], HAIRS[i]
    top = y - h
    hx = x + lean * h
    shade = mix(shirt, "#1f2937", 0.16)
    p.oval(x, y, h * 0.17, h * 0.025, "#00000030")
    hip_y, sh_y = top + h * 0.54, top + h * 0.235
    for side in (-1, 1):
        foot = x + side * h * stride * 1.3
        points = [(x + side * h * 0.05, hip_y), (foot, y - h * 0.03)]
        p.line(points, h * 0.092, legs if side > 0 else mix(legs, "#000000", 0.18))
        p.line([(foot - h * 0.012, y - h * 0.018), (foot + side * h * 0.045, y - h * 0.016)], h * 0.034, "#26211f")
    sw, ww = h * 0.125, h * 0.1
    for side, hand in ((-1, left), (1, right)):
        sx, tx, ty = hx + side * sw * 0.88, x + hand[0] * h, top + hand[1] * h
        ex, ey = (sx + tx) / 2 + side * h * 0.035, (sh_y + h * 0.03 + ty) / 2 + h * 0.03
        p.line([(sx, sh_y + h * 0.03), (ex, ey), (between(ex, tx, 0.75), between(ey, ty, 0.75))], h * 0.062, shade)
        p.oval(tx, ty, h * 0.032, h * 0.034, skin)
    p.rect(hx - h * 0.032, top + h * 0.14, h * 0.064, h * 0.12, mix(skin, "#5a3a22", 0.2), h * 0.02)
    p.poly(
        (hx - sw * 0.7, sh_y - h * 0.03),
        (hx + sw * 0.7, sh_y - h * 0.03),
        (hx + sw, sh_y + h * 0.02),
        (x + ww, hip_y + h * 0.03),
        (x - ww, hip_y + h * 0.03),
        (hx - sw, sh_y + h * 0.02),
        fill=shirt,
    )
    if dress:
        p.poly((x - ww, hip_y - h * 0.04), (x + ww, hip_y - h * 0.04), (x + ww * 1.55, y - h * 0.1), (x - ww * 1.55, y - h * 0.1), fill=shirt)
        p.poly(
            (x + ww * 0.2, hip_y),
            (x + ww, hip_y - h * 0.04),
            (x + ww * 1.55, y - h * 0.1),
            (x + ww * 0.5, y - h * 0.1),
            fill=mix(shirt, "#000000", 0.1),
        )
    p.poly((hx - h * 0.035, sh_y - h * 0.03), (hx + h * 0.035, sh_y - h * 0.03), (hx, sh_y + h * 0.03), fill=mix(skin, "#5a3a22", 0.12))
    head(p, hx, top + h * 0.1, h * 0.075, skin, hair, female)
    if hat:
        p.poly((hx - h * 0.15, top + h * 0.1), (hx + h * 0.15, top + h * 0.1), (hx, top - h * 0.04), fill=hat)
        p.poly((hx + h * 0.02, top + h * 0.1), (hx + h * 0.15, top + h * 0.1), (hx, top - h * 0.04), fill=mix(hat, "#6b4b1f", 0.18))
    if hard_hat:
        p.pie(hx, top + h * 0.075, h * 0.09, h * 0.085, 180, 360, hard_hat)
        p.rect(hx - h * 0.105, top + h * 0.066, h * 0.21, h * 0.018, mix(hard_hat, "#000000", 0.15), h * 0.009)


def bust(p: Picture, x: float, y: float, r: float, shirt: str, *, female: bool = False, cap: str = "") -> None:
    """Somebody facing us, cut at the chest at `y`; `r` is the radius of the head."""
    i = p.random.randrange(4)
    p.pie(x, y, r * 1.75, r * 1.9, 180, 360, shirt)
    p.rect(x - r * 0.4, y - r * 2.4, r * 0.8, r * 0.9, mix(SKINS[i], "#5a3a22", 0.2), r * 0.3)
    p.poly((x - r * 0.45, y - r * 1.84), (x + r * 0.45, y - r * 1.84), (x, y - r * 1.1), fill=mix(SKINS[i], "#5a3a22", 0.12))
    head(p, x, y - r * 2.9, r, SKINS[i], HAIRS[i], female)
    if cap:
        p.pie(x, y - r * 3.05, r * 1.12, r * 1.1, 180, 360, cap)
        p.rect(x - r * 1.2, y - r * 3.1, r * 2.4, r * 0.22, mix(cap, "#000000", 0.12), r * 0.1)


def back(p: Picture, x: float, y: float, r: float, shirt: str, *, female: bool = False, chair: str = "") -> None:
    """Somebody seated, seen from behind; `y` is the lower edge, `r` the radius of the head."""
    i = p.random.randrange(4)
    p.gradient(
        [
            (x - r * 0.7, y - r * 2.1),
            (x + r * 0.7, y - r * 2.1),
            (x + r * 1.55, y - r * 1.5),
            (x + r * 1.75, y),
            (x - r * 1.75, y),
            (x - r * 1.55, y - r * 1.5),
        ],
        shirt,
        mix(shirt, "#26303c", 0.25),
    )
    p.rect(x - r * 0.38, y - r * 2.6, r * 0.76, r * 0.8, mix(SKINS[i], "#5a3a22", 0.3), r * 0.25)
    p.oval(x - r * 0.98, y - r * 2.95, r * 0.16, r * 0.26, SKINS[i])
    p.oval(x + r * 0.98, y - r * 2.95, r * 0.16, r * 0.26, SKINS[i])
    p.oval(x, y - r * 3.1, r * 0.98, r * 1.1, HAIRS[i])
    if female:
        p.rect(x - r * 0.92, y - r * 3.1, r * 1.84, r * 1.75, HAIRS[i], r * 0.7)
    if chair:
        p.rect(x - r * 1.5, y - r * 1.25, r * 3.0, r * 1.9, chair, r * 0.4)
        p.rect(x - r * 1.5, y - r * 1.25, r * 3.0, r * 0.22, mix(chair, "#ffffff", 0.2), r * 0.1)
