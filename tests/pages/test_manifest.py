"""The web manifest and the icons it names."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from sitegen.pages.preview import initials
from tests.sites import CONFIG, article, model, site_at

FILES = {"content/articles/a.md": article("A", "1/6/2020")}
PREFIXED = 'title: "Bản tin \\"Công đoàn\\""\nbase_url: https://a.example.vn/ban-tin/\n'


def test_the_manifest_names_site_and_icons_under_the_prefix() -> None:
    site = model(FILES, settings=PREFIXED)
    manifest = json.loads(site.render("/manifest.webmanifest"))
    assert manifest["name"] == 'Bản tin "Công đoàn"'
    assert manifest["start_url"] == manifest["scope"] == "/ban-tin/"
    sizes = {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]}
    assert sizes >= {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")}
    for icon in manifest["icons"]:
        assert urlsplit(icon["src"]).path.removeprefix("/ban-tin") in site.pages
    (link,) = site.html("/").all("//link[@rel='manifest']/@href")
    assert link == "/ban-tin/manifest.webmanifest"
    (touch,) = site.html("/").all("//link[@rel='apple-touch-icon']/@href")
    assert urlsplit(touch).path.removeprefix("/ban-tin") in site.pages


def test_icons_and_the_bar_of_the_app_have_the_accent() -> None:
    plain, red = model(FILES), model(FILES, settings=CONFIG + "appearance: {accent: '#9e1b22'}\n")
    icon, manifest = "/giao-dien/icon-192.png", "/manifest.webmanifest"
    assert json.loads(plain.render(icon))["paper"] == "#0A4A8A"
    assert json.loads(red.render(icon))["paper"] == "#9e1b22"
    assert json.loads(plain.render(manifest))["theme_color"] == "#FFFFFF"
    assert json.loads(red.render(manifest))["theme_color"] == "#9e1b22"
    # A telephone fetches an icon anew only if it is called otherwise.
    told = {json.loads(site.render(manifest))["icons"][0]["src"] for site in (plain, red)}
    assert len(told) == 2


@pytest.mark.parametrize(
    ("title", "letters"),
    [
        ("Bản tin Công đoàn tỉnh Sơn Hải", "BC"),
        ("công đoàn", "C"),
        ("Đoàn kết", "Đ"),
        ("LĐLĐ tỉnh Ê-đê", "LÊ"),
        ("24 giờ", "2"),
    ],
)
def test_initials_are_those_of_words_with_a_capital(title: str, letters: str) -> None:
    assert initials(title) == letters


def test_a_theme_that_names_no_manifest_has_none(tmp_path: Path) -> None:
    plain = "{% block main %}{{ page.title }}{% endblock %}"
    site = site_at(tmp_path, {**FILES, "templates/base.html": plain})
    for name in ("article", "home", "listing", "archive", "year", "follow", "not_found"):
        site.write({f"templates/{name}.html": '{% extends "base.html" %}'})
    site.build()
    assert not site.exists("/manifest.webmanifest")
