"""Renditions: upright, in sRGB, small, and without a word about who took the picture where."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageCms, ImageSequence, ImageStat

from sitegen.assets.picture import judge_picture
from sitegen.assets.recipe import Measured, Rendition, renditions
from sitegen.assets.rendering import render_picture
from tests.assets.shots import TELLING, exif, frames, saved, shot, telling

Rendered = Mapping[Rendition, bytes]
SAMPLES = tuple(telling())


def _rendered(path: str, data: bytes, *, avif: bool = False) -> Rendered:
    judged = judge_picture(path, data)
    assert isinstance(judged, Measured), judged
    return dict(render_picture(data, judged, tuple(renditions(judged, avif=avif))))


def _largest(path: str, data: bytes) -> Image.Image:
    rendered = _rendered(path, data)
    return Image.open(io.BytesIO(rendered[max(rendered, key=lambda r: (r.width, r.ending))]))


@pytest.mark.parametrize(("path", "data"), SAMPLES, ids=[path for path, _ in SAMPLES])
def test_no_rendition_tells_anything(path: str, data: bytes) -> None:
    assert [word for word in TELLING if word in data], "a sample that tells nothing"
    rendered = _rendered(path, data, avif=True)
    assert rendered
    for rendition, made in rendered.items():
        told = [word for word in TELLING if word in made and word not in (b"EXIF", b"ICCP")]
        assert told == [], rendition
        again = Image.open(io.BytesIO(made))
        assert not {"exif", "xmp", "icc_profile", "comment", "photoshop", "Author"} & {*again.info}
        assert not again.getexif()


@pytest.mark.parametrize("way", range(1, 9))
def test_every_rendition_is_upright(way: int) -> None:
    upright = Image.new("RGB", (600, 400), "white")
    upright.paste("red", (0, 0, 300, 200))
    upright.paste("blue", (300, 0, 600, 200))
    turned = upright
    for turn in _BACK[way]:
        turned = turned.transpose(turn)
    rendered = _rendered("a.jpg", saved(turned, "JPEG", quality=95, exif=exif(way)))
    assert {(r.width, r.height) for r in rendered} == {(600, 400), (480, 320)}
    for rendition, made in rendered.items():
        image = Image.open(io.BytesIO(made)).convert("RGB")
        assert image.size == (rendition.width, rendition.height)
        assert _near(_at(image, 0.25, 0.25), (254, 0, 0)), (way, rendition)
        assert _near(_at(image, 0.75, 0.25), (0, 0, 254)), (way, rendition)
        assert _near(_at(image, 0.5, 0.75), (255, 255, 255)), (way, rendition)


_T = Image.Transpose
_BACK = {
    1: (), 2: (_T.FLIP_LEFT_RIGHT,), 3: (_T.ROTATE_180,), 4: (_T.FLIP_TOP_BOTTOM,),
    5: (_T.TRANSPOSE,), 6: (_T.ROTATE_90,), 7: (_T.TRANSVERSE,), 8: (_T.ROTATE_270,),
}  # fmt: skip


def _at(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    pixel = image.getpixel((int(image.width * x), int(image.height * y)))
    assert isinstance(pixel, tuple)
    return pixel


def _near(pixel: tuple[int, ...], wanted: tuple[int, ...], by: int = 12) -> bool:
    return all(abs(one - other) <= by for one, other in zip(pixel, wanted, strict=False))


def test_of_a_telephone_s_file_of_several_photos_the_first_is_published() -> None:
    image = _largest("hop.jpg", frames("MPO"))
    assert (image.format, getattr(image, "n_frames", 1), image.size) == ("JPEG", 1, (20, 10))
    assert _near(_at(image.convert("RGB"), 0.5, 0.5), (254, 0, 0))


def test_colours_are_converted_to_those_of_screens() -> None:
    # Two profiles as wide as those of telephones are not at hand: one with swapped primaries.
    swapped = _swapped_profile()
    data = saved(Image.new("RGB", (60, 40), (200, 40, 30)), "JPEG", icc_profile=swapped, quality=95)
    pixel = _at(_largest("a.jpg", data).convert("RGB"), 0.5, 0.5)
    plain = saved(Image.new("RGB", (60, 40), (200, 40, 30)), "JPEG", quality=95)
    assert _near(_at(_largest("a.jpg", plain).convert("RGB"), 0.5, 0.5), (200, 40, 30))
    assert _near(pixel, (30, 40, 200), by=40)


def _swapped_profile() -> bytes:
    """Return sRGB with red and blue exchanged: the tags of both colours have each other's place."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for one, other in ((b"rXYZ", b"bXYZ"), (b"rTRC", b"bTRC")):
        a, b = data.index(one, 128), data.index(other, 128)
        data[a : a + 4], data[b : b + 4] = other, one
    name = data.find("sRGB".encode("utf-16-be"))
    while name >= 0:
        data[name : name + 8] = "khac".encode("utf-16-be")
        name = data.find("sRGB".encode("utf-16-be"))
    return bytes(data)


@pytest.mark.parametrize("icc", [b"nonsense", b"\0" * 200])
def test_a_profile_that_is_none_is_left_aside(icc: bytes) -> None:
    data = saved(Image.new("RGB", (60, 40), (200, 40, 30)), "JPEG", icc_profile=icc, quality=95)
    assert _near(_at(_largest("a.jpg", data), 0.5, 0.5), (200, 40, 30))


def test_colours_to_print_become_colours_of_screens() -> None:
    data = saved(Image.new("CMYK", (60, 40), (0, 255, 255, 0)), "JPEG", quality=95)
    image = _largest("a.jpg", data)
    assert image.mode == "RGB"
    assert _near(_at(image, 0.5, 0.5), (254, 0, 0), by=25)


def test_a_scan_in_sixteen_bits_keeps_its_greys() -> None:
    grey = Image.new("I;16", (60, 40), 0x8000)
    image = _largest("a.png", saved(grey, "PNG"))
    assert _near(_at(image.convert("RGB"), 0.5, 0.5), (128, 128, 128), by=2)


def test_what_lets_the_page_shine_through_still_does() -> None:
    mark = Image.new("RGBA", (60, 40), (0, 0, 0, 0))
    mark.paste((200, 0, 0, 255), (0, 0, 30, 40))
    image = _largest("a.png", saved(mark, "PNG"))
    assert (image.format, image.mode) == ("PNG", "RGBA")
    assert _at(image, 0.25, 0.5) == (200, 0, 0, 255)
    assert _at(image, 0.75, 0.5)[3] == 0


def test_a_photo_lets_white_shine_through() -> None:
    photo = shot(300, 200).convert("RGBA")
    photo.putalpha(Image.linear_gradient("L").resize((300, 200)))
    image = _largest("a.png", saved(photo, "PNG"))
    assert image.format == "JPEG"
    assert _near(_at(image, 0.5, 0.0), (255, 255, 255), by=20)


@pytest.mark.parametrize(
    ("path", "kind", "told"),
    [
        ("a.gif", "GIF", {"comment": b"by somebody at some place"}),
        ("a.webp", "WEBP", {"exif": b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0", "lossless": True}),
    ],
)
def test_a_moving_picture_loses_what_it_tells_and_keeps_how_it_moves(
    path: str, kind: str, told: dict[str, Any]
) -> None:
    data = frames(kind, duration=[100, 200, 300], loop=0, **told)
    [(rendition, made)] = _rendered(path, data).items()
    image = Image.open(io.BytesIO(made))
    assert (rendition.width, rendition.height, image.format) == (20, 10, kind)
    assert not {"comment", "exif"} & set(image.info)
    assert image.info["loop"] == 0
    durations = []
    for frame in range(3):
        image.seek(frame)
        image.load()
        durations.append(image.info["duration"])
    assert durations == [100, 200, 300]


def test_a_moving_picture_that_plays_once_still_plays_once() -> None:
    data = frames("GIF", duration=[100, 200, 300], comment=b"x")
    [made] = _rendered("a.gif", data).values()
    assert "loop" not in Image.open(io.BytesIO(made)).info


def _unlike(one: bytes, other: bytes) -> float:
    """Return how far the worst frame of one moving picture is from the other's, of 255."""
    pairs = zip(
        ImageSequence.Iterator(Image.open(io.BytesIO(one))),
        ImageSequence.Iterator(Image.open(io.BytesIO(other))),
        strict=True,
    )
    differences = (ImageChops.difference(a.convert("RGB"), b.convert("RGB")) for a, b in pairs)
    return max(max(ImageStat.Stat(found).rms) for found in differences)


def _moving(ending: str, several: list[Image.Image]) -> tuple[bytes, bytes]:
    """Return a moving picture and what is published of it."""
    data = io.BytesIO()
    first, *others = several
    exact = {"lossless": True} if ending == "webp" else {}
    first.save(data, ending, save_all=True, append_images=others, duration=300, **exact)
    ((_, made),) = _rendered(f"a.{ending}", data.getvalue()).items()
    return data.getvalue(), made


@pytest.mark.parametrize("ending", ["gif", "webp", "png"])
def test_a_moving_drawing_keeps_every_pixel(ending: str) -> None:
    several = [Image.new("RGB", (120, 80), "white") for _ in range(3)]
    for number, frame in enumerate(several):
        frame.paste((158, 27, 34), (10 + 30 * number, 20, 41 + 30 * number, 61))
    assert _unlike(*_moving(ending, several)) == 0


def test_a_moving_photo_is_small_and_better_than_encoders_have_it_by_themselves() -> None:
    gradient = Image.linear_gradient("L").resize((240, 160))
    turned = Image.radial_gradient("L").resize((240, 160))
    several = [
        Image.merge("RGB", (gradient, turned, ImageChops.offset(gradient, 60 * number)))
        for number in range(3)
    ]
    source, made = _moving("webp", several)
    usual = io.BytesIO()
    several[0].save(usual, "webp", save_all=True, append_images=several[1:], duration=300)
    assert _unlike(source, made) < _unlike(source, usual.getvalue())
    assert len(made) < len(source)


def test_equal_bytes_give_equal_renditions() -> None:
    data = saved(shot(1200, 900), "JPEG")
    assert _rendered("a.jpg", data) == _rendered("b.jpg", data)


def test_one_rendition_alone_is_what_it_is_among_the_others() -> None:
    """The server makes those that somebody looks at, and a build those that are missing."""
    data = saved(shot(1200, 900), "JPEG")
    judged = judge_picture("a.jpg", data)
    assert isinstance(judged, Measured)
    together = _rendered("a.jpg", data)
    assert len(together) == 6
    for rendition, made in together.items():
        assert dict(render_picture(data, judged, (rendition,))) == {rendition: made}


def test_a_large_photo_is_light_enough_for_a_telephone() -> None:
    judged = Measured("photo", 4032, 3024, ".jpg")
    data = saved(shot(4032, 3024), "JPEG", quality=92)
    wanted = [r for r in renditions(judged, avif=False) if r.width == 960]
    for rendition, made in render_picture(data, judged, wanted):
        assert len(made) <= 200_000, rendition
