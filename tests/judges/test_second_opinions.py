"""pa11y (axe and HTML_CodeSniffer) and html-validate: a second opinion on every kind of page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.judges.built import BuiltSite
from tests.judges.programs import HTML_VALIDATE, PA11Y, chromium, node, package, run
from tests.judges.server import serving
from tests.judges.sights import Sight

pytestmark = [pytest.mark.judge, pytest.mark.exhaustive]

# What html-validate has against pages that vnu accepts, and why they stay as they are.
TASTE = {
    # The standard's own spelling has no case.
    "doctype-style": "off",
    # Titles are the writers': search engines cut them, readers do not mind.
    "long-title": "off",
    # A table's frame scrolls, so it has a name and a place for the keyboard; it is no section of
    # the text. The list of ways to share has a name, as ARIA lets lists have.
    "prefer-native-element": "off",
    "aria-label-misuse": "off",
    # Numbers stand as writers typed them; a line may end between two groups of digits.
    "tel-non-breaking": "off",
}

# HTML_CodeSniffer's questions for people are not findings.
LEVEL = ["--standard", "WCAG2AA", "--runner", "axe", "--runner", "htmlcs"]


def html_validate(files: Sequence[Path], folder: Path) -> list[str]:
    """Return what html-validate has against these files."""
    config = folder / "html-validate.json"
    preset = {"extends": ["html-validate:recommended"], "rules": TASTE, "root": True}
    config.write_text(json.dumps(preset), encoding="utf-8")
    done = run(
        node(),
        str(package(HTML_VALIDATE)),
        "--config",
        str(config),
        "--formatter",
        "json",
        *map(str, files),
    )
    assert done.stdout.startswith("["), done.stdout + done.stderr
    return [
        f"{Path(page['filePath']).name}:{message['line']} {message['ruleId']}: {message['message']}"
        for page in json.loads(done.stdout)
        for message in page["messages"]
    ]


def pa11y(url: str, folder: Path) -> list[str]:
    """Return what pa11y has against a page."""
    config = folder / "pa11y.json"
    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic"]
    browser = {"executablePath": chromium(), "args": flags}
    config.write_text(
        json.dumps({"chromeLaunchConfig": browser, "timeout": 120_000}), encoding="utf-8"
    )
    done = run(
        node(), str(package(PA11Y)), "--config", str(config), *LEVEL, "--reporter", "json", url
    )
    assert done.stdout.startswith("["), done.stdout + done.stderr
    return [
        f"{found['code']}: {found['message']} {found['context'][:120]}"
        for found in json.loads(done.stdout)
    ]


def test_html_validate_finds_nothing(demo: BuiltSite, tmp_path: Path) -> None:
    assert html_validate([demo.folder / name for name in demo.pages], tmp_path) == []


def test_pa11y_finds_nothing(sights: tuple[Sight, ...], tmp_path: Path) -> None:
    found = {sight.label: wrong for sight in sights if (wrong := pa11y(sight.url, tmp_path))}
    assert found == {}


WRONG = """<!DOCTYPE html><html><head><title>a</title></head><body><img src="a.png">
<p style="color:#bbb">mờ</p><button></button><ul><p>x</p></ul></body></html>"""


def test_both_find_faults(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text(WRONG, encoding="utf-8")
    assert len(html_validate([folder / "index.html"], tmp_path)) >= 3
    with serving(BuiltSite(folder, "https://a.example/")) as address:
        assert len(pa11y(address, tmp_path)) >= 3
