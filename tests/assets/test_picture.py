"""Pictures as they are published: what is kept of them, and what is left out."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from sitegen.assets.picture import Picture, fit_picture

_COLOURS = ("red", "green", "blue")


def _frames(kind: str, **options: object) -> bytes:
    first, *others = (Image.new("RGB", (20, 10), colour) for colour in _COLOURS)
    out = io.BytesIO()
    first.save(out, kind, save_all=True, append_images=others, **options)
    return out.getvalue()


def _published(path: str, data: bytes) -> tuple[Picture, Image.Image]:
    picture = fit_picture(path, data)
    assert isinstance(picture, Picture), picture
    return picture, Image.open(io.BytesIO(picture.data))


def test_of_a_telephone_s_file_of_several_photos_the_first_is_published() -> None:
    data = _frames("MPO")
    assert Image.open(io.BytesIO(data)).format == "MPO"
    picture, image = _published("hop.jpg", data)
    assert (picture.ending, picture.width, picture.height) == (".jpg", 20, 10)
    assert (image.format, getattr(image, "n_frames", 1)) == ("JPEG", 1)
    pixel = image.convert("RGB").getpixel((5, 5))
    assert isinstance(pixel, tuple)
    assert pixel[0] > 200 and pixel[1] < 50


def test_a_file_of_several_photos_under_a_wrong_ending_is_told_the_right_one() -> None:
    problem = fit_picture("hop.png", _frames("MPO"))
    assert not isinstance(problem, Picture)
    assert (problem.id, dict(problem.args)["right"]) == ("picture-wrong-ending", ".jpg")


@pytest.mark.parametrize(
    ("path", "kind", "told"),
    [
        ("a.gif", "GIF", {"comment": b"by somebody at some place"}),
        ("a.webp", "WEBP", {"exif": b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0", "lossless": True}),
    ],
)
def test_a_moving_picture_loses_what_it_tells_and_keeps_how_it_moves(
    path: str, kind: str, told: dict[str, object]
) -> None:
    data = _frames(kind, duration=[100, 200, 300], loop=0, **told)
    picture, image = _published(path, data)
    assert picture.data != data
    assert not {"comment", "exif"} & set(image.info)
    assert image.info["loop"] == 0
    durations = []
    for frame in range(3):
        image.seek(frame)
        image.load()
        durations.append(image.info["duration"])
    assert durations == [100, 200, 300]


def test_a_moving_picture_that_plays_once_still_plays_once() -> None:
    _, image = _published("a.gif", _frames("GIF", duration=[100, 200, 300], comment=b"x"))
    assert "loop" not in image.info
