"""Ten pages of the specimen look as they did when somebody last looked at them (pixelmatch)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.judges.baselines import ENGINE, FOLDER, LIMIT, VIEWS, taken
from tests.judges.built import BuiltSite
from tests.judges.programs import PIXELMATCH, node, package, run

pytestmark = [pytest.mark.browser]

PIXELS = Path(__file__).with_name("pixels.mjs")
# A few points of letters that one machine smooths otherwise than another; a moved line is more.
SAME_ENGINE = 0.0005
# Another version of Chromium draws letters anew: a block that moved is found, a hue is not.
OTHER_ENGINE = 0.02


def differing(pairs: list[tuple[Path, Path]], folder: Path) -> list[float]:
    """Return which part of each pair's points differ, 1 where not even the sizes are the same."""
    package(PIXELMATCH)
    files = [
        str(file)
        for number, (before, after) in enumerate(pairs)
        for file in (before, after, folder / f"difference-{number}.png")
    ]
    done = run(node(), str(PIXELS), *files)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    return [
        1.0 if one["differing"] is None else one["differing"] / (one["size"][0] * one["size"][1])
        for one in found
    ]


def test_pages_look_as_they_did(
    specimen: BuiltSite, specimen_address: str, browser: Browser, tmp_path: Path
) -> None:
    expected = ENGINE.read_text(encoding="utf-8").strip()
    used = f"Chromium {browser.version}"
    same = used.split(".")[0] == expected.split(".")[0]
    pairs = {}
    for view, picture in taken(specimen, specimen_address, browser):
        after = tmp_path / f"{view.name}.png"
        after.write_bytes(picture)
        pairs[view.name] = (FOLDER / after.name, after)
    parts = dict(zip(pairs, differing(list(pairs.values()), tmp_path), strict=True))
    allowed = SAME_ENGINE if same else OTHER_ENGINE
    changed = {name: round(part, 5) for name, part in parts.items() if part > allowed}
    words = (
        f"drawn by {used}, the baselines by {expected}; look at {tmp_path}, and where a page is "
        "meant to look like that, `make baselines`"
    )
    assert changed == {}, words
    if not same:
        # Alike through a wide mesh is not the same: this must not be counted as passed.
        pytest.skip(f"nothing moved much, but it was {words}")


def test_there_is_a_baseline_for_each_view_and_no_other() -> None:
    files = list(FOLDER.glob("*.png"))
    assert {file.stem for file in files} == {view.name for view in VIEWS}
    assert len(VIEWS) == 10
    assert sum(file.stat().st_size for file in files) <= LIMIT


def test_a_moved_line_is_a_difference(tmp_path: Path) -> None:
    for name, at in (("a", 100), ("b", 104), ("c", 100)):
        picture = Image.new("RGB", (390, 800), "white")
        picture.paste((20, 20, 20), (20, at, 370, at + 6))
        picture.save(tmp_path / f"{name}.png")
    a, b, c = (tmp_path / f"{name}.png" for name in "abc")
    Image.new("RGB", (390, 801), "white").save(tmp_path / "d.png")
    found = differing([(a, b), (a, c), (a, tmp_path / "d.png")], tmp_path)
    assert found[0] > OTHER_ENGINE / 4 > SAME_ENGINE
    assert found[1:] == [0, 1]
