"""Photos far larger than what is published of them: they burden the archive and every build."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import PictureCheck, Texts
from sitegen.diagnostics import Diagnostic, Span, warning
from sitegen.locale.text import Text

_MEGABYTE = 1024 * 1024
# Telephones save up to 12 megapixels in less, and up to 50 in no longer ones.
MOST_BYTES = 10 * _MEGABYTE
MOST_PIXELS = 8200


def run(path: str, size: int, width: int, height: int) -> Iterator[Diagnostic]:
    """Yield a warning for a picture of too many bytes, or longer than any screen."""
    if size > MOST_BYTES or max(width, height) > MOST_PIXELS:
        # Rounded up: what is above the limit should not read as the limit.
        megabytes = -(-size // _MEGABYTE)
        yield warning("photo-heavy", Span(path), size=megabytes, width=width, height=height)


TEXTS: Texts = {
    "photo-heavy": (
        Text(
            "Tệp ảnh này quá nặng ({size} MB, {width} × {height} điểm); đăng chỉ còn 1600 điểm.",
            (
                (
                    "Mở ảnh bằng Paint hoặc Photos → Đổi kích thước, để cạnh dài 2000 điểm, rồi "
                    "lưu đè lên."
                ),
            ),
        ),
        Text(
            "This file is heavy ({size} MB, {width} × {height} pixels); 1600 are published.",
            ("In Paint or Photos choose Resize, make the long side 2000 pixels, and save it.",),
        ),
    ),
}

HEAVY_PICTURES = PictureCheck("heavy-pictures", run, TEXTS)
