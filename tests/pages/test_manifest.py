"""The web manifest and the icons it names."""

from __future__ import annotations

import io
import json
import math
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PIL import Image

from sitegen.assets import recipe
from sitegen.assets.rendering import render_picture
from sitegen.pages.preview import initials
from tests.sites import CONFIG, article, model, photo, site_at

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


LOGO = CONFIG + "appearance: {logo: bieu-trung.png}\n"


@pytest.mark.parametrize(
    ("width", "height", "used"),
    [(512, 512, True), (192, 240, True), (192, 241, False), (640, 160, False), (191, 191, False)],
)
def test_a_logo_that_is_large_and_nearly_square_is_the_icon(
    tmp_path: Path, width: int, height: int, used: bool
) -> None:
    site = site_at(tmp_path, {**FILES, "content/bieu-trung.png": _logo(width, height)}, LOGO)
    site.built()
    icons = json.loads(site.text("manifest.webmanifest"))["icons"]
    told = [urlsplit(icon["src"]).path for icon in icons]
    (touch,) = site.page("/").all("//link[@rel='apple-touch-icon']/@href")
    for address in (*told, urlsplit(touch).path):
        assert address.startswith("/anh/bieu-trung-") == used
        size = int(address.rpartition("-")[2].removesuffix(".png"))
        image = Image.open(io.BytesIO(site.files()[address[1:]])).convert("RGB")
        assert image.size == (size, size)
        middle = image.getpixel((size // 2, size // 2))
        assert not used or (middle, image.getpixel((0, 0))) == ((255, 0, 0), (255, 255, 255))
    # Telephones that were told of the initials still find them.
    assert site.exists("/giao-dien/icon-192.png")


def test_a_logo_stays_in_the_part_that_no_phone_cuts_off() -> None:
    logo = recipe.Measured("drawing", 300, 240, ".png")
    ((_, data),) = render_picture(_logo(300, 240), logo, (recipe.icon(512),))
    image = Image.open(io.BytesIO(data)).convert("L")
    left, top, right, bottom = Image.eval(image, lambda value: 255 - value).getbbox() or (0,) * 4
    assert abs(left + right - 512) <= 1
    assert abs(top + bottom - 512) <= 1
    assert 0.39 * 512 <= math.hypot(right - left, bottom - top) / 2 <= 0.401 * 512


def test_a_new_logo_is_a_new_icon_made_once(tmp_path: Path) -> None:
    site = site_at(tmp_path, {**FILES, "content/bieu-trung.png": _logo(300, 300)}, LOGO)
    site.built()
    before = site.page("/").all("//link[@rel='apple-touch-icon']/@href")
    assert site.built().rendered == {}
    site.write({"content/bieu-trung.png": _logo(300, 280)})
    site.built()
    after = site.page("/").all("//link[@rel='apple-touch-icon']/@href")
    assert before != after
    assert not site.exists(before[0])
    assert site.exists(after[0])


def _logo(width: int, height: int) -> bytes:
    return photo(width, height, "red", "PNG")


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
