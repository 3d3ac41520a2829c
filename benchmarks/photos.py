"""`python -m benchmarks.photos`: what a photo of 12 megapixels costs, and what its files weigh.

The photo is made up, the same on every machine: noise of equal strength at every scale, as nature
has it, without the smooth skies and walls that make most photos cheaper.
"""

from __future__ import annotations

import argparse
import io
import time
from collections.abc import Sequence
from random import Random

from PIL import Image, ImageChops

from benchmarks.programs import CHECKOUT
from benchmarks.table import put_section
from sitegen.assets.picture import judge_picture
from sitegen.assets.recipe import Measured, renditions
from sitegen.assets.rendering import render_picture

DOCUMENT = CHECKOUT / "docs" / "benchmarks.md"
SECTION = "photos"
WIDTH, HEIGHT = 4032, 3024
_STEPS, _STRENGTH = range(1, 10), 0.1


def photo(width: int = WIDTH, height: int = HEIGHT) -> bytes:
    """Return a photo as a telephone saves it."""
    grey, red, blue = (_noise(width, height, seed) for seed in range(3))
    bands = (_more(grey, red), grey, _more(grey, blue))
    data = io.BytesIO()
    Image.merge("RGB", bands).save(data, "JPEG", quality=92)
    return data.getvalue()


def _noise(width: int, height: int, seed: int) -> Image.Image:
    random, found = Random(seed), Image.new("L", (width, height), 128)
    for step in _STEPS:
        size = max(2, width >> step), max(2, height >> step)
        noise = Image.frombytes("L", size, random.randbytes(size[0] * size[1]))
        noise = noise.point(lambda value: round(128 + (value - 128) * _STRENGTH))
        found = _more(found, noise.resize((width, height), Image.Resampling.BICUBIC))
    return found


def _more(one: Image.Image, other: Image.Image) -> Image.Image:
    return ImageChops.add(one, other, 1, -128)


def measure(data: bytes, *, avif: bool) -> tuple[float, float, dict[str, int]]:
    """Return CPU s to judge a photo and to make its files, and how many bytes each of these has."""
    start = time.process_time()
    picture = judge_picture("a.jpg", data)
    judged = time.process_time()
    assert isinstance(picture, Measured)
    wanted = tuple(renditions(picture, avif=avif))
    made = {f"{r.width}{r.ending}": len(m) for r, m in render_picture(data, picture, wanted)}
    return judged - start, time.process_time() - judged, made


def table(data: bytes, runs: int) -> str:
    """Return what a photo costs as Markdown."""
    judged, rendered, made = min(measure(data, avif=False) for _ in range(runs))
    _, with_avif, more = min(measure(data, avif=True) for _ in range(runs))
    rows = [
        f"A photo of {WIDTH} × {HEIGHT}, {len(data) / 1e6:.1f} MB, best of {runs}:",
        f"{judged:.2f} s of CPU to judge it, {rendered:.2f} s for its files,",
        f"{with_avif:.2f} s with AVIF.",
        "",
        "| file | KB |",
        "|---|--:|",
    ]
    sizes = sorted((made | more).items(), key=lambda item: -item[1])
    rows += [f"| {name} | {size / 1000:.0f} |" for name, size in sizes]
    return "\n".join(rows)


def main(argv: Sequence[str] | None = None) -> int:
    """Print, and with --write put down, what a photo costs."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.photos", description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(argv)
    text = table(photo(), options.runs)
    print(text)
    if options.write:
        put_section(DOCUMENT, SECTION, text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
