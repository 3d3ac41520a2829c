"""Firefox and Chromium agree on every kind of page: what is seen, in which colours, how large."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.judges.looking import DESK, NARROW, PHONE, looking
from tests.judges.programs import PUPPETEER, firefox, node, package, run
from tests.judges.sights import Sight

pytestmark = [pytest.mark.browser, pytest.mark.exhaustive, pytest.mark.xdist_group("firefox")]

DRIVER = Path(__file__).with_name("firefox.mjs")
# The same question is put to both.
QUESTION = (
    DRIVER.read_text(encoding="utf-8").partition("page.evaluate(")[2].partition(");\n    await")
)
# Two engines round each line by itself: lengths of pages differ by that, not by a missing part.
TOLERANCE = 0.05


def in_firefox(urls: list[str], size: tuple[int, int]) -> Mapping[str, Mapping[str, Any]]:
    """Return what Firefox sees on these pages."""
    package(PUPPETEER)
    done = run(node(), str(DRIVER), firefox(), *map(str, size), *urls)
    assert done.returncode == 0, done.stderr[-2000:]
    found: Mapping[str, Mapping[str, Any]] = json.loads(done.stdout)
    assert list(found) == urls
    return found


@pytest.mark.parametrize("size", [NARROW, PHONE, DESK], ids=["narrow", "phone", "desk"])
def test_both_see_the_same(
    sights: tuple[Sight, ...], browser: Browser, size: tuple[int, int]
) -> None:
    theirs = in_firefox(list(dict.fromkeys(sight.url for sight in sights)), size)
    for sight in sights:
        with looking(browser, sight.url, size=size) as (page, _):
            page.goto(sight.url, wait_until="load")
            ours = page.evaluate(QUESTION[0])
        their = theirs[sight.url]
        assert (sight.label, their["overflow"]) == (sight.label, 0)
        assert ours["headings"]
        for value in ("headings", "colours", "size"):
            assert (sight.label, their[value]) == (sight.label, ours[value])
        assert their["height"] == pytest.approx(ours["height"], rel=TOLERANCE), sight.label


def test_firefox_looks(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(
        "<!DOCTYPE html><meta charset=utf-8><title>a</title><body style='background:#123456'>"
        "<h1 hidden>Không</h1><h2>Có</h2><main><p style='width:3000px'>a",
        "utf-8",
    )
    found = in_firefox([page.as_uri()], PHONE)[page.as_uri()]
    assert found["overflow"] > 2000
    assert found["headings"] == ["Có"]
    assert found["colours"][0] == "rgb(18, 52, 86)"
