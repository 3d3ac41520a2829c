"""Pictures: judged before they are decoded, by their bytes alone.

Content is not trusted: a picture may be a bomb, a fragment or no picture at all. What it tells
besides its pixels is only looked at to know which side is up.
"""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Iterator

from PIL import Image, UnidentifiedImageError

from sitegen.assets.recipe import Kind, Measured
from sitegen.diagnostics import Diagnostic, Span, error

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "GIF": ".gif"}
_NAMED = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".gif": "GIF"}
MEGABYTE = 1024 * 1024
MAX_BYTES = 40 * MEGABYTE
# The largest that telephones make by themselves is 8160 × 6144.
MAX_PIXELS = 52_000_000
MAX_FRAMES = 1_000
# Of all frames of a moving picture together.
_MAX_MOVED = 400_000_000
# Photos have hundreds of thousands.
_FEW_COLOURS = 4_096
_ORIENTATION = 0x0112
_ON_THE_SIDE = (5, 6, 7, 8)


def too_heavy(path: str) -> Diagnostic:
    """Return the problem of a picture of more than MAX_BYTES, which is not even read."""
    return error("picture-too-heavy", Span(path), limit=MAX_BYTES // MEGABYTE)


def judge_picture(path: str, data: bytes) -> Measured | Diagnostic:
    """Return what the picture in `data` is, or why it cannot be published.

    It is decoded as coarsely as its format allows: only that tells whether it is whole.
    """
    span = Span(path)
    if len(data) > MAX_BYTES:
        return too_heavy(path)
    try:
        with opened(data) as image:
            return _judged(path, image)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return error("picture-too-large", span, limit=MAX_PIXELS // 1_000_000)
    except UnidentifiedImageError:
        # Its own words tell where in memory the bytes stand.
        return error("picture-unreadable", span, detail="cannot identify image file")
    except (OSError, ValueError, SyntaxError, EOFError) as problem:
        return error("picture-unreadable", span, detail=" ".join(str(problem).split())[:120])


@contextlib.contextmanager
def opened(data: bytes) -> Iterator[Image.Image]:
    """Open a picture without decoding it, in one of the formats that are published."""
    with warnings.catch_warnings():
        # Pillow warns of metadata, which nobody reads.
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            yield image


def _judged(path: str, image: Image.Image) -> Measured | Diagnostic:
    span = Span(path)
    # Telephones put previews and depth maps after the photo: a JPEG of which we keep the first.
    several = image.format == "MPO"
    format = "JPEG" if several else image.format or ""
    width, height = image.size
    frames = 1 if several else getattr(image, "n_frames", 1)
    if width * height > MAX_PIXELS:
        return error("picture-too-large", span, limit=MAX_PIXELS // 1_000_000)
    if frames > MAX_FRAMES or (frames > 1 and frames * width * height > _MAX_MOVED):
        return error("picture-too-long", span, limit=MAX_FRAMES)
    ending = "." + path.rsplit(".", 1)[-1].lower()
    if _NAMED.get(ending) != format:
        return error("picture-wrong-ending", span, ending=ending, right=_ENDINGS[format])
    if format == "JPEG":
        image.draft(image.mode, (1, 1))
    image.load()
    kind: Kind = "moving" if frames > 1 else "photo"
    if frames == 1 and format != "JPEG" and is_drawing(image):
        kind = "drawing"
    if kind != "moving" and orientation(image) in _ON_THE_SIDE:
        width, height = height, width
    return Measured(kind, width, height, _ENDINGS[format])


def is_drawing(image: Image.Image) -> bool:
    """Tell whether a decoded picture has so few colours that each of them counts."""
    if image.mode in ("1", "P"):
        return True
    # Colours of scans in 16 bits cannot be counted.
    return image.mode[0] not in "IF" and image.getcolors(_FEW_COLOURS) is not None


def orientation(image: Image.Image) -> int:
    """Return which side of a picture is up, as its metadata has it; 1 where that says nothing."""
    try:
        found = image.getexif().get(_ORIENTATION, 1)
    except Exception:
        # Metadata can be wrong in any way; a picture is not worse for it.
        return 1
    return found if isinstance(found, int) and 1 < found <= 8 else 1
