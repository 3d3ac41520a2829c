"""What a reader on a slow line has to wait for, as a server sends it: gzip, in kilobytes."""

from __future__ import annotations

import gzip
import re

import pytest

from tests.judges.built import BuiltSite

pytestmark = [pytest.mark.judge]

KILOBYTE = 1024
ARTICLE = 12 * KILOBYTE
STYLES = 10 * KILOBYTE
SCRIPTS = 8 * KILOBYTE
# What the browser stops for before it paints anything.
EARLY = 600


def sent(text: str) -> int:
    """Return how many bytes a text is when a server has packed it as most do."""
    return len(gzip.compress(text.encode(), compresslevel=6, mtime=0))


def read(site: BuiltSite, name: str) -> str:
    return (site.folder / name).read_text(encoding="utf-8")


def test_an_article_is_light(demo: BuiltSite) -> None:
    articles = [name for name in demo.pages if demo.outlines[name].kind == "article"]
    assert len(articles) > 50
    heavy = {name: size for name in articles if (size := sent(read(demo, name))) > ARTICLE}
    assert heavy == {}


def test_all_styles_and_all_scripts_are_light(demo: BuiltSite) -> None:
    styles = [read(demo, name) for name in demo.files if name.endswith(".css")]
    scripts = [read(demo, name) for name in demo.files if name.endswith((".js", ".mjs"))]
    assert styles and scripts
    assert sum(map(sent, styles)) <= STYLES
    assert sum(map(sent, scripts)) <= SCRIPTS


def test_nothing_is_waited_for_but_the_style_and_one_short_script(demo: BuiltSite) -> None:
    for name in demo.pages:
        html = read(demo, name)
        assert re.search(r"<style\b| style=|<script(?![^>]*\bsrc=)(?![^>]*json)", html) is None, (
            name
        )
        blocking = re.findall(r'<script(?![^>]*\b(?:defer|async|json))[^>]*\bsrc="([^"]*)"', html)
        assert len(blocking) == 1, name
        assert html.count('rel="stylesheet"') == 1, name
    early = demo.file_of(blocking[0])
    assert early is not None
    assert len(read(demo, early).encode()) <= EARLY


def test_bytes_are_counted_as_they_are_sent() -> None:
    assert sent("ấ" * 10_000) < 200 < len("ấ" * 10_000)
