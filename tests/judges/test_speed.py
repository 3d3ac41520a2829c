"""Lighthouse on a page of each main kind: a cheap phone on slow 4G, as it simulates them."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.judges.built import BuiltSite
from tests.judges.programs import LIGHTHOUSE, chromium, node, package
from tests.judges.server import serving

pytestmark = [pytest.mark.judge, pytest.mark.exhaustive, pytest.mark.xdist_group("speed")]

KINDS = ("home", "article", "section", "unit", "year", "documents", "page")
RUNS = 3
WHOLE = ("accessibility", "best-practices", "seo")
# On loopback there is no https, and what a host decides is not the site's.
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run"
SKIPPED = "is-on-https,redirects-http,uses-http2,canonical"


def lighthouse(url: str, folder: Path) -> Mapping[str, float]:
    """Return the medians of three runs: scores in percent, LCP in milliseconds, CLS."""
    runs = []
    for number in range(RUNS):
        report = folder / f"{number}.json"
        done = subprocess.run(
            [
                node(),
                str(package(LIGHTHOUSE)),
                url,
                "--quiet",
                "--output=json",
                f"--output-path={report}",
                "--only-categories=performance,accessibility,best-practices,seo",
                f"--skip-audits={SKIPPED}",
                "--throttling-method=simulate",
                "--form-factor=mobile",
                f"--chrome-flags={FLAGS} --user-data-dir={folder / str(number)}",
            ],
            env={**os.environ, "CHROME_PATH": chromium()},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert report.is_file(), done.stderr
        found = json.loads(report.read_text(encoding="utf-8"))
        assert "runtimeError" not in found, found["runtimeError"]
        values = {name: 100 * part["score"] for name, part in found["categories"].items()}
        values["lcp"] = found["audits"]["largest-contentful-paint"]["numericValue"]
        values["cls"] = found["audits"]["cumulative-layout-shift"]["numericValue"]
        runs.append(values)
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


@pytest.mark.parametrize("kind", KINDS)
def test_lighthouse_is_content(demo: BuiltSite, kind: str, tmp_path: Path) -> None:
    with serving(demo, packed=True) as address:
        found = lighthouse(address + demo.address(demo.kinds[kind]).lstrip("/"), tmp_path)
    print(kind, {name: round(value, 3) for name, value in found.items()})
    assert found["performance"] >= 98
    assert {name: found[name] for name in WHOLE} == dict.fromkeys(WHOLE, 100)
    assert found["lcp"] < 1800
    assert found["cls"] == 0


def test_lighthouse_is_not_content_with_everything(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text(
        "<!DOCTYPE html><html><title></title><img src='/a.png'><p style='color:#ccc'>x", "utf-8"
    )
    with serving(BuiltSite(site, "https://a.example/")) as address:
        found = lighthouse(address, tmp_path)
    assert found["accessibility"] < 90
    assert found["seo"] < 90
