"""Icons: initials in the part that no phone cuts off."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from sitegen.assets.site_icon import SiteIcon, draw, drawn


@pytest.mark.parametrize("letters", ["BC", "Đ", "ẬỂ", "WM", ""])
@pytest.mark.parametrize("size", [180, 192, 512])
def test_letters_stand_in_the_safe_circle(letters: str, size: int) -> None:
    data = draw(SiteIcon(letters=letters, size=size))
    assert draw(SiteIcon(letters=letters, size=size)) == data
    image = Image.open(io.BytesIO(data)).convert("RGB")
    assert image.size == (size, size)
    inked = Image.eval(image.convert("L"), lambda value: 255 if value > 150 else 0).getbbox()
    assert (inked is None) == (letters == "")
    if inked is not None:
        middle = size / 2
        corners = [(x - middle, y - middle) for x in inked[::2] for y in inked[1::2]]
        assert max((x * x + y * y) ** 0.5 for x, y in corners) <= 0.42 * size
        assert abs(inked[0] + inked[2] - size) <= 0.02 * size


@pytest.mark.parametrize(
    "text", ['{"letters": "A"}', '{"letters": "A", "size": 1}', '{"letters": "A", "size": 100000}']
)
def test_a_wrong_description_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        drawn(text.encode())
