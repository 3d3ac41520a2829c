"""Rendering a picture: decoded once, turned upright, in sRGB, and without a word about its origin.

Nothing of the source is passed on but its pixels. Equal bytes give equal bytes: every encoder is
told all that it would otherwise choose, and runs in one thread.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Sequence
from typing import Any

from PIL import Image, ImageCms, ImageSequence

from sitegen.assets.picture import is_drawing, opened, orientation
from sitegen.assets.recipe import Measured, Rendition, sizes

_TURNS = {
    2: (Image.Transpose.FLIP_LEFT_RIGHT,),
    3: (Image.Transpose.ROTATE_180,),
    4: (Image.Transpose.FLIP_TOP_BOTTOM,),
    5: (Image.Transpose.TRANSPOSE,),
    6: (Image.Transpose.ROTATE_270,),
    7: (Image.Transpose.TRANSVERSE,),
    8: (Image.Transpose.ROTATE_90,),
}
_PHOTO: dict[str, dict[str, Any]] = {
    ".jpg": {"format": "JPEG", "quality": 78, "optimize": True, "progressive": True},
    ".webp": {"format": "WEBP", "quality": 75, "method": 4},
    ".avif": {"format": "AVIF", "quality": 58, "speed": 8, "max_threads": 1},
}
_DRAWING: dict[str, dict[str, Any]] = {
    ".png": {"format": "PNG", "optimize": True},
    ".webp": {"format": "WEBP", "lossless": True, "quality": 75, "method": 4},
}
# Somebody has encoded it before: a second loss of the same size would show.
_MOVING_PHOTO: dict[str, Any] = {"quality": 90, "method": 4}
_MOVING_DRAWING: dict[str, Any] = {"lossless": True, "quality": 75, "method": 4}
# Above this a slower search costs more time than it saves bytes: the one for looking closely.
_LARGE = 1_000_000
_FASTER = {".webp": {"method": 2}}
# Of a photo that was never larger every fault shows, and it weighs next to nothing.
_SMALL = 480 * 480
_FINER = {".jpg": {"quality": 88}}
# Longer profiles describe printers.
_LONGEST_PROFILE = 4 * 1024 * 1024
# The part of a maskable icon's width that no phone cuts off, by the manifest's specification.
_SAFE = 0.8
_JPEGS = ("JPEG", "MPO")


def render_picture(
    data: bytes, picture: Measured, wanted: Sequence[Rendition]
) -> Iterator[tuple[Rendition, bytes]]:
    """Yield those renditions of a judged picture that are wanted: icons, then the largest first."""
    icons = [rendition for rendition in wanted if rendition.icon]
    if icons:
        with opened(data) as image:
            logo = _first(image, picture, sizes(picture)[-1])
        yield from ((rendition, _icon(logo, rendition.width)) for rendition in icons)
        wanted = [rendition for rendition in wanted if not rendition.icon]
    with opened(data) as image:
        if picture.kind == "moving":
            yield from ((rendition, _moving(image)) for rendition in wanted)
            return
        upright: Image.Image | None = None
        for size in reversed(sizes(picture)):
            # Each from the next larger one, wanted or not: so a rendition is the same whether it is
            # made alone or among others. As good to the eye as from the source, and much faster.
            upright = _first(image, picture, size) if upright is None else _less(upright, size)
            for rendition in wanted:
                if (rendition.width, rendition.height) == size:
                    yield rendition, _encoded(upright, picture, rendition)


def _first(image: Image.Image, picture: Measured, size: tuple[int, int]) -> Image.Image:
    """Decode a picture at a size."""
    way = orientation(image)
    lying = (size[1], size[0]) if way >= 5 else size
    if image.format in _JPEGS:
        # The decoder leaves out what would be thrown away.
        image.draft(image.mode, lying)
    image.load()
    profile = image.info.get("icc_profile")
    plain = _plain(image, keep_alpha=picture.kind == "drawing")
    # Encoders write some of what a decoder found; from here on there is nothing to be found.
    plain.info = {}
    plain = _in_srgb(_less(plain, lying), profile)
    for turn in _TURNS.get(way, ()):
        plain = plain.transpose(turn)
    return plain


def _plain(image: Image.Image, *, keep_alpha: bool) -> Image.Image:
    """Return a picture as grey, colours, colours to print, or colours that let some light through.

    Where transparency is not kept, white shines through.
    """
    if image.mode.startswith(("I", "F")):
        # Scans in 16 bits: Pillow would cut off what is above 255.
        low, high = image.getextrema()
        assert isinstance(low, (int, float)) and isinstance(high, (int, float))
        most = max(1.0, 65535.0 if image.mode.startswith("I") else float(high))
        return image.convert("F").point(lambda value: value * (255.0 / most)).convert("L")
    if not image.has_transparency_data:
        mode = {"1": "L", "P": "RGB", "L": "L", "CMYK": "CMYK"}.get(image.mode, "RGB")
        return image.convert(mode)
    clear = image.convert("RGBA")
    if keep_alpha:
        return clear
    white = Image.new("RGB", clear.size, "white")
    white.paste(clear, mask=clear.getchannel("A"))
    return white


def _less(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    return image if image.size == size else image.resize(size, Image.Resampling.LANCZOS)


def _in_srgb(image: Image.Image, profile: object) -> Image.Image:
    """Return a picture in the colours that screens take for granted; grey is grey in any."""
    if image.mode != "L" and isinstance(profile, bytes) and len(profile) <= _LONGEST_PROFILE:
        mode = "RGB" if image.mode == "CMYK" else image.mode
        try:
            source = ImageCms.getOpenProfile(io.BytesIO(profile))
            if "srgb" in ImageCms.getProfileDescription(source).lower():
                return image
            srgb = ImageCms.createProfile("sRGB")
            made = ImageCms.profileToProfile(image, source, srgb, outputMode=mode)
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            # A profile of something else, or none at all: the numbers are taken as they are.
            made = None
        if made is not None:
            made.info = {}
            return made
    return image.convert("RGB") if image.mode == "CMYK" else image


def _encoded(image: Image.Image, picture: Measured, rendition: Rendition) -> bytes:
    options = dict((_PHOTO if picture.kind == "photo" else _DRAWING)[rendition.ending])
    if picture.kind == "photo":
        pixels = rendition.width * rendition.height
        options |= _FASTER.get(rendition.ending, {}) if pixels > _LARGE else {}
        if pixels <= _SMALL and rendition.width == picture.width:
            options |= _FINER.get(rendition.ending, {})
    out = io.BytesIO()
    image.save(out, **options)
    return out.getvalue()


def _moving(image: Image.Image) -> bytes:
    """Return a moving picture with how it moves and nothing else."""
    movement: dict[str, object] = {"loop": image.info["loop"]} if "loop" in image.info else {}
    durations = []
    for frame in ImageSequence.Iterator(image):
        frame.load()
        durations.append(int(frame.info.get("duration", 0)))
    movement["duration"] = durations
    image.seek(0)
    image.load()
    if image.format == "WEBP":
        # The other formats keep every pixel; this one as far as a picture asks for it.
        movement |= _MOVING_DRAWING if is_drawing(image) else _MOVING_PHOTO
    image.info = {}
    out = io.BytesIO()
    image.save(out, image.format, save_all=True, exif=b"", xmp=b"", **movement)
    return out.getvalue()


def _icon(logo: Image.Image, size: int) -> bytes:
    """Return a logo on a white square, in the circle that is left of it on every phone."""
    scale = _SAFE * size / math.hypot(*logo.size)
    fitted = _less(logo, (round(logo.width * scale), round(logo.height * scale))).convert("RGBA")
    square = Image.new("RGB", (size, size), "white")
    square.paste(fitted, ((size - fitted.width) // 2, (size - fitted.height) // 2), fitted)
    out = io.BytesIO()
    square.save(out, **_DRAWING[".png"])
    return out.getvalue()
