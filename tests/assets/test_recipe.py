"""Which files a picture is published as follows from its size, and from nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.assets.recipe import Measured, renditions, sizes

Sizes = tuple[tuple[int, int], ...]


@pytest.mark.parametrize(
    ("width", "height", "wanted"),
    [
        (4032, 3024, ((480, 360), (960, 720), (1600, 1200))),
        (3024, 4032, ((360, 480), (720, 960), (1200, 1600))),
        (1200, 800, ((480, 320), (960, 640), (1200, 800))),
        # Hardly larger than the step before.
        (1000, 700, ((480, 336), (1000, 700))),
        (500, 400, ((500, 400),)),
        (300, 200, ((300, 200),)),
        # A tall sheet stays wide enough to be read.
        (1000, 6000, ((240, 1440), (480, 2880), (800, 4800))),
    ],
)
def test_sizes(width: int, height: int, wanted: Sizes) -> None:
    assert sizes(Measured("photo", width, height, ".jpg")) == wanted


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_no_rendition_is_larger_than_the_picture_or_than_formats_allow(w: int, h: int) -> None:
    for kind in ("photo", "drawing"):
        found = sizes(Measured(kind, w, h, ".jpg"))
        assert found
        assert list(found) == sorted(set(found))
        assert len({width for width, _ in found}) == len(found)
        for width, height in found:
            assert 1 <= width <= min(w, 1600) and 1 <= height <= min(h, 16_383)


def test_formats() -> None:
    def formats(picture: Measured, *, avif: bool = False) -> list[str]:
        return [r.ending for r in renditions(picture, avif=avif) if r.width == picture.width]

    assert formats(Measured("photo", 900, 600, ".png")) == [".webp", ".jpg"]
    assert formats(Measured("photo", 900, 600, ".jpg"), avif=True) == [".avif", ".webp", ".jpg"]
    assert formats(Measured("drawing", 900, 600, ".gif"), avif=True) == [".webp", ".png"]
    assert formats(Measured("photo", 90, 60, ".jpg"), avif=True) == [".jpg"]
    assert formats(Measured("moving", 900, 600, ".gif"), avif=True) == [".gif"]
