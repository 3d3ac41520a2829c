"""Pictures: judged before decoding, upright, without a word about who took them where."""

from __future__ import annotations

import io
import warnings

from msgspec import Struct
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from sitegen.diagnostics import Diagnostic, Span, error

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "GIF": ".gif"}
_NAMED = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".gif": "GIF"}
MAX_PIXELS = 50_000_000
MAX_FRAMES = 1_000
# High enough that a photo saved once more is not told from the first.
QUALITY = 90


class Picture(Struct, frozen=True):
    """A picture fit to be published: its bytes, its ending, and its size in pixels, upright."""

    data: bytes
    ending: str
    width: int
    height: int


def fit_picture(path: str, data: bytes) -> Picture | Diagnostic:
    """Return the picture in `data`, or why it cannot be published.

    Bytes that hold no metadata are passed on as they are; others are saved anew without it, after
    the turn that the metadata asks for has been made.
    """
    span = Span(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _fit(path, data)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return error("picture-too-large", span, limit=MAX_PIXELS // 1_000_000)
    except UnidentifiedImageError:
        # Its own words tell where in memory the bytes stand.
        return error("picture-unreadable", span, detail="cannot identify image file")
    except (OSError, ValueError, SyntaxError, EOFError) as problem:
        return error("picture-unreadable", span, detail=" ".join(str(problem).split())[:120])


def _fit(path: str, data: bytes) -> Picture | Diagnostic:
    span = Span(path)
    with Image.open(io.BytesIO(data), formats=FORMATS) as image:
        # Telephones put previews and depth maps after the photo: a JPEG of which we keep the first.
        several = image.format == "MPO"
        kind = "JPEG" if several else image.format or ""
        width, height = image.size
        if width * height > MAX_PIXELS:
            return error("picture-too-large", span, limit=MAX_PIXELS // 1_000_000)
        if getattr(image, "n_frames", 1) > MAX_FRAMES:
            return error("picture-too-long", span, limit=MAX_FRAMES)
        ending = "." + path.rsplit(".", 1)[-1].lower()
        if _NAMED.get(ending) != kind:
            return error("picture-wrong-ending", span, ending=ending, right=_ENDINGS[kind])
        image.load()
        if not several and not _tells(image):
            return Picture(data, _ENDINGS[kind], width, height)
        return _saved_anew(image, kind)


def _tells(image: Image.Image) -> bool:
    """Tell whether a picture carries anything besides its pixels and its colour profile."""
    harmless = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "icc_profile", "gamma"}
    harmless |= {"loop", "duration", "background", "transparency", "version", "extension"}
    harmless |= {"progressive", "progression", "adobe", "adobe_transform", "srgb", "aspect"}
    harmless |= {"interlace", "timestamp"}
    return bool(set(image.info) - harmless) or bool(image.getexif())


def _movement(image: Image.Image) -> dict[str, object]:
    """Return how long the frames of a moving picture stand and how often it repeats.

    Leaves the picture at its first frame with nothing else told of it.
    """
    movement: dict[str, object] = {"loop": image.info["loop"]} if "loop" in image.info else {}
    durations = []
    for frame in ImageSequence.Iterator(image):
        frame.load()
        durations.append(int(frame.info.get("duration", 0)))
    movement["duration"] = durations
    image.seek(0)
    image.info = {}
    return movement


def _saved_anew(image: Image.Image, kind: str) -> Picture:
    profile = image.info.get("icc_profile")
    out = io.BytesIO()
    if kind != "JPEG" and getattr(image, "is_animated", False):
        image.save(out, kind, save_all=True, exif=b"", xmp=b"", **_movement(image))
        return Picture(out.getvalue(), _ENDINGS[kind], *image.size)
    upright = ImageOps.exif_transpose(image)
    bare = Image.frombytes(upright.mode, upright.size, upright.tobytes())
    if upright.mode == "P":
        palette = upright.getpalette()
        if palette is not None:
            bare.putpalette(palette)
    options: dict[str, object] = {"icc_profile": profile} if profile else {}
    if kind in ("JPEG", "WEBP"):
        options["quality"] = QUALITY
    if "transparency" in image.info and kind in ("PNG", "GIF"):
        options["transparency"] = image.info["transparency"]
    bare.save(out, kind, **options)
    return Picture(out.getvalue(), _ENDINGS[kind], *bare.size)
