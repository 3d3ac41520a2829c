"""Pictures are judged by their bytes, before anybody decodes them at full size."""

from __future__ import annotations

import pytest
from PIL import Image

from sitegen.assets import picture
from sitegen.assets.picture import MAX_PIXELS, judge_picture
from sitegen.assets.recipe import Kind, Measured
from sitegen.diagnostics import Diagnostic
from tests.assets.shots import frames, saved


def _problem(path: str, data: bytes) -> Diagnostic:
    found = judge_picture(path, data)
    assert isinstance(found, Diagnostic), found
    return found


@pytest.mark.parametrize(
    ("path", "data", "kind"),
    [
        ("a.jpg", saved(Image.effect_noise((90, 60), 50), "JPEG"), "photo"),
        ("a.jpeg", saved(Image.new("CMYK", (90, 60)), "JPEG"), "photo"),
        ("a.png", saved(Image.effect_noise((90, 60), 50).convert("RGB"), "PNG"), "drawing"),
        ("a.png", saved(Image.radial_gradient("L").resize((90, 60)), "PNG"), "drawing"),
        ("a.gif", saved(Image.new("P", (90, 60)), "GIF"), "drawing"),
        ("a.gif", frames("GIF", (90, 60)), "moving"),
        ("a.webp", frames("WEBP", (90, 60)), "moving"),
        ("a.jpg", frames("MPO", (90, 60)), "photo"),
    ],
)
def test_a_picture_is_a_photo_a_drawing_or_moves(path: str, data: bytes, kind: Kind) -> None:
    found = judge_picture(path, data)
    assert isinstance(found, Measured)
    assert (found.kind, found.width, found.height) == (kind, 90, 60)


def test_a_png_of_many_colours_is_a_photo() -> None:
    red, green, blue = (Image.effect_noise((200, 200), 60) for _ in range(3))
    found = judge_picture("a.png", saved(Image.merge("RGB", (red, green, blue)), "PNG"))
    assert isinstance(found, Measured)
    assert found.kind == "photo"


@pytest.mark.parametrize(("way", "size"), [(1, (90, 60)), (3, (90, 60)), (6, (60, 90))])
@pytest.mark.parametrize(("path", "kind"), [("a.jpg", "JPEG"), ("a.png", "PNG")])
def test_the_size_is_that_of_the_upright_picture(
    path: str, kind: str, way: int, size: tuple[int, int]
) -> None:
    exif = Image.Exif()
    exif[0x0112] = way
    found = judge_picture(path, saved(Image.new("RGB", (90, 60)), kind, exif=exif))
    assert isinstance(found, Measured)
    assert (found.width, found.height) == size


def test_metadata_that_makes_no_sense_is_no_fault_of_the_picture() -> None:
    data = saved(Image.new("RGB", (90, 60)), "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff\1\1")
    assert isinstance(judge_picture("a.jpg", data), Measured)


def test_a_file_of_several_photos_under_a_wrong_ending_is_told_the_right_one() -> None:
    problem = _problem("hop.png", frames("MPO"))
    assert (problem.id, dict(problem.args)["right"]) == ("picture-wrong-ending", ".jpg")


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
@pytest.mark.parametrize(
    ("path", "kind"), [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP")]
)
def test_a_fragment_is_refused(path: str, kind: str, part: float) -> None:
    data = saved(Image.effect_noise((400, 300), 50).convert("RGB"), kind)
    assert _problem(path, data[: int(len(data) * part)]).id == "picture-unreadable"


def test_a_bomb_is_refused_before_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    side = 7300
    assert side * side > MAX_PIXELS
    data = saved(Image.new("1", (side, side)), "PNG")
    assert len(data) < 100_000

    def explode(image: Image.Image) -> None:
        raise AssertionError("decoded")

    monkeypatch.setattr("PIL.PngImagePlugin.PngImageFile.load", explode)
    assert _problem("a.png", data).id == "picture-too-large"


def test_a_picture_of_too_many_bytes_is_not_even_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "MAX_BYTES", 100)
    problem = _problem("a.jpg", b"x" * 101)
    assert problem.id == "picture-too-heavy"


def test_frames_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "_MAX_MOVED", 3 * 20 * 10 - 1)
    assert _problem("a.gif", frames("GIF")).id == "picture-too-long"
    assert isinstance(judge_picture("a.jpg", frames("MPO")), Measured)


@pytest.mark.parametrize("data", [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\xff\xd8"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    assert _problem("a.jpg", data).id == "picture-unreadable"
