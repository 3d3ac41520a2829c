"""Photos as they come from a camera: on a telephone in the field they take a minute to load."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import PictureCheck, Texts
from sitegen.diagnostics import Diagnostic, Span, warning
from sitegen.locale.text import Text

_MEGABYTE = 1024 * 1024
MOST_BYTES = 5 * _MEGABYTE
MOST_PIXELS = 6000


def run(path: str, size: int, width: int, height: int) -> Iterator[Diagnostic]:
    """Yield a warning for a picture of too many bytes, or longer than any screen."""
    if size > MOST_BYTES or max(width, height) > MOST_PIXELS:
        # Rounded up: what is above the limit should not read as the limit.
        megabytes = -(-size // _MEGABYTE)
        yield warning("photo-heavy", Span(path), size=megabytes, width=width, height=height)


TEXTS: Texts = {
    "photo-heavy": (
        Text(
            "Ảnh này quá lớn ({size} MB, {width} × {height} điểm), người đọc phải chờ lâu.",
            (
                (
                    "Mở ảnh bằng Paint hoặc Photos → Đổi kích thước, để cạnh dài 2000 điểm, rồi "
                    "lưu đè lên."
                ),
            ),
        ),
        Text(
            "This picture is too large ({size} MB, {width} × {height} pixels) to load fast.",
            ("In Paint or Photos choose Resize, make the long side 2000 pixels, and save it.",),
        ),
    ),
}

HEAVY_PICTURES = PictureCheck("heavy-pictures", run, TEXTS)
