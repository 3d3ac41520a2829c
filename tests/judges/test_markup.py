"""vnu, the W3C's checker, on every file of the site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.judges.built import BuiltSite
from tests.judges.programs import VNU, java, package, run

pytestmark = [pytest.mark.judge, pytest.mark.xdist_group("vnu")]

WRONG = "<!DOCTYPE html><html lang=vi><title>a</title><p><b>x</p></b><img src=a.png><div><li>y"


def vnu(folder: Path) -> list[str]:
    """Return what vnu has against the HTML, CSS and SVG files below the folder."""
    done = run(
        java(),
        "-Xss1m",
        "-jar",
        str(package(VNU)),
        "--format",
        "json",
        "--errors-only",
        "--skip-non-html",
        "--also-check-css",
        "--also-check-svg",
        "--exit-zero-always",
        str(folder),
    )
    assert done.returncode == 0, done.stderr
    return [
        f"{Path(message['url'].removeprefix('file:')).relative_to(folder)}"
        f":{message.get('lastLine', 0)}: {message['message']}"
        for message in json.loads(done.stderr)["messages"]
    ]


def test_every_page_style_and_drawing_conforms(site: BuiltSite) -> None:
    assert len(site.pages) > 100
    assert vnu(site.folder) == []


def test_the_judge_finds_faults(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(WRONG, encoding="utf-8")
    (tmp_path / "a.css").write_text("p { colour: red; }", encoding="utf-8")
    found = vnu(tmp_path)
    assert any(line.startswith("index.html") for line in found)
    assert any(line.startswith("a.css") for line in found)
