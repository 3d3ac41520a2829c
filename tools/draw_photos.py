"""Draw the demonstration site's illustrations: flat scenes, seeded, the same bytes on every run.

Usage: python -m tools.draw_photos [CONTENT_DIR] [NAME …]
A NAME draws only the files whose path contains it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import ExifTags, Image

from tools.photos.canvas import Picture
from tools.photos.collection import PHOTOS, Photo

# A place in the open sea, a name and a number that are nobody's: builds have to take them out.
PLACE: Mapping[int, object] = {
    ExifTags.GPS.GPSLatitudeRef: "N",
    ExifTags.GPS.GPSLatitude: (15.0, 30.0, 0.0),
    ExifTags.GPS.GPSLongitudeRef: "E",
    ExifTags.GPS.GPSLongitude: (113.0, 15.0, 0.0),
}
OWNER, SERIAL = "Trọng Đạt", "SH-2026-0001"


def drawn(photo: Photo) -> Image.Image:
    """Return a picture as somebody looks at it."""
    picture = Picture(*photo.size, photo.seed, photo.drawn, photo.kept)
    photo.scene(picture)
    return picture.finish()


def save(photo: Photo, path: Path) -> None:
    """Draw a picture into a file, with what its camera says of it."""
    image = drawn(photo)
    exif = Image.Exif()
    if photo.turned:
        image = image.transpose(Image.Transpose.ROTATE_90)
        exif[ExifTags.Base.Orientation] = 6
    if photo.camera:
        exif[ExifTags.Base.Make], exif[ExifTags.Base.Model] = "Minh hoa", "SH-12"
        exif[ExifTags.Base.DateTime] = "2026:03:29 05:45:00"
        details = exif.get_ifd(ExifTags.IFD.Exif)
        details[ExifTags.Base.CameraOwnerName] = OWNER
        details[ExifTags.Base.BodySerialNumber] = SERIAL
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(PLACE)
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(
        path,
        "JPEG",
        quality=photo.quality,
        optimize=True,
        progressive=photo.progressive,
        exif=exif.tobytes() if exif else b"",
    )


def main(arguments: Sequence[str]) -> int:
    """Draw all the illustrations, or those named."""
    root = Path(arguments[0]) if arguments else Path("content")
    for name, photo in PHOTOS.items():
        if len(arguments) > 1 and not any(part in name for part in arguments[1:]):
            continue
        path = root / "articles" / name
        save(photo, path)
        print(f"{path.as_posix()} {path.stat().st_size // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
