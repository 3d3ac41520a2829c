"""The styles and scripts of the default theme: small, and of one mind about the dark colours."""

from __future__ import annotations

import gzip
import re

import pytest

from sitegen.render.theme import default_theme

# Bytes; the early script as it is, since every page waits for it.
EARLY, SCRIPTS, STYLES = 600, 8 * 1024, 10 * 1024


def theme(ending: str) -> dict[str, bytes]:
    """Return the files of the theme that end so."""
    return {path.name: path.read_bytes() for path in default_theme().glob(f"*.{ending}")}


def zipped(files: dict[str, bytes]) -> int:
    """Return what a reader's line carries, in bytes."""
    return sum(len(gzip.compress(data, 9, mtime=0)) for data in files.values())


def test_scripts_and_styles_keep_within_their_budgets() -> None:
    scripts, styles = theme("js"), theme("css")
    assert set(scripts) == {"early.js", "site.js"}
    assert len(scripts["early.js"]) <= EARLY
    assert zipped(scripts) <= SCRIPTS
    assert styles and zipped(styles) <= STYLES


@pytest.mark.parametrize("tag", ["script", "style"])
def test_no_template_has_a_script_or_a_style_of_its_own(tag: str) -> None:
    """The policy of the pages would stop it; data for machines is neither."""
    for path in default_theme().rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        found = re.findall(rf"<{tag}\b[^>]*>", text)
        assert [
            one for one in found if " src=" not in one and "application/ld+json" not in one
        ] == [], path.name
        assert not re.search(r"<[^>]*\s(?:style|on\w+)=", text), path.name


def test_the_dark_colours_are_the_same_by_choice_and_by_device() -> None:
    text = theme("css")["site.css"].decode("utf-8")
    by_device = re.search(r':root:not\(\[data-theme="light"\]\) \{(.*?)\}', text, re.DOTALL)
    by_choice = re.search(r':root\[data-theme="dark"\] \{(.*?)\}', text, re.DOTALL)
    assert by_device and by_choice
    colours = re.findall(r"(--[\w-]+): ([^;]+);", by_device[1])
    assert len(colours) >= 10
    assert re.findall(r"(--[\w-]+): ([^;]+);", by_choice[1]) == colours
