"""Which pages are shown by a title card where a link is previewed, and what stands on it."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PIL import Image

from tests.sites import CONFIG, Files, Html, Written, article, matter, model, photo, site_at

A = "content/articles/"
CARD = "/tin/2020/hop-ban-chap-hanh/chia-se.png"
SITE_CARD = "/giao-dien/chia-se.png"
FILES: Files = {
    "content/units/yt.md": matter("ten_goi: Công đoàn Sở Y tế", "ten_tat: CĐ Y tế"),
    A + "a.md": article("Họp Ban Chấp hành", "1/6/2020", "don_vi: yt"),
    A + "b.md": article("Có ảnh", "2/6/2020", body="![Toàn cảnh](b.jpg)"),
    A + "c.md": article(
        "Đã gỡ", "3/6/2020", "trang_thai: go-bai", "go_bai: {ngay: 4/6/2020, ly_do: Nhầm}"
    ),
    A + "b.jpg": photo(),
}  # fmt: skip


def _preview(page: Html) -> list[str]:
    return [m.get("content") for m in page.all("//meta[@property='og:image']")]


def _previewed(page: Html) -> list[str]:
    """Return which files a page is previewed by, without the digests that tell their versions."""
    found = _preview(page)
    assert all(re.fullmatch(r"v=[0-9a-f]{8}", urlsplit(url).query) for url in found)
    return [urlsplit(url).path for url in found]


def test_an_article_without_a_photo_is_previewed_by_its_title() -> None:
    site = model(FILES)
    assert _previewed(site.html("/tin/2020/hop-ban-chap-hanh/")) == [CARD]
    assert _preview(site.html("/tin/2020/co-anh/")) == ["https://congdoan.example.vn/anh/b-12.jpg"]
    assert _preview(site.html("/tin/2020/da-go/")) == []
    assert CARD in site.pages
    for address in ("/tin/2020/co-anh/", "/tin/2020/da-go/"):
        assert f"{address}chia-se.png" not in site.pages


@pytest.mark.parametrize(
    ("address", "card"),
    [
        ("/", SITE_CARD),
        ("/chuyen-muc/tin-hoat-dong/", "/chuyen-muc/tin-hoat-dong/chia-se.png"),
        ("/don-vi/yt/", "/don-vi/yt/chia-se.png"),
        ("/tin/2020/", SITE_CARD),
        ("/don-vi/yt/2020/", SITE_CARD),
        ("/theo-doi/", SITE_CARD),
    ],
)
def test_every_other_page_is_previewed_by_its_own_card_or_that_of_the_site(
    address: str, card: str
) -> None:
    site = model(FILES)
    page = site.html(address)
    assert _previewed(page) == [card]
    assert card in site.pages
    assert page.all("//meta[@name='twitter:card']/@content") == ["summary_large_image"]


@pytest.mark.parametrize(
    ("card", "title", "unit", "site"),
    [
        (CARD, "Họp Ban Chấp hành", "CĐ Y tế", "Bản tin thử"),
        ("/don-vi/yt/chia-se.png", "Công đoàn Sở Y tế", "", "Bản tin thử"),
        ("/chuyen-muc/tin-hoat-dong/chia-se.png", "Tin hoạt động", "", "Bản tin thử"),
        (SITE_CARD, "Bản tin thử", "", "Đoàn kết"),
    ],
)
def test_what_stands_on_a_card(card: str, title: str, unit: str, site: str) -> None:
    told = json.loads(model(FILES, settings=CONFIG + "slogan: Đoàn kết\n").render(card))
    assert (told["title"], told["unit"], told["site"]) == (title, unit, site)


def test_cards_follow_the_accent() -> None:
    accent = CONFIG + "appearance: {accent: '#0A5A2A'}\n"
    assert json.loads(model(FILES).render(CARD))["accent"] == "#9E1B22"
    assert json.loads(model(FILES, settings=accent).render(CARD))["accent"] == "#0a5a2a"


def test_a_card_is_named_anew_when_something_else_stands_on_it() -> None:
    address = "/tin/2020/hop-ban-chap-hanh/"

    def told(title: str, body: str = "", settings: str = CONFIG) -> str:
        text = article(title, "1/6/2020", "don_vi: yt", "duong_dan: hop-ban-chap-hanh", body=body)
        (url,) = _preview(model({**FILES, A + "a.md": text}, settings=settings).html(address))
        return url

    first = told("Họp Ban Chấp hành")
    assert told("Họp Ban Chấp hành", body="Khác.") == first
    others = {
        told("Họp"),
        told("Họp Ban Chấp hành", settings=CONFIG.replace("thử", "khác")),
        told("Họp Ban Chấp hành", settings=CONFIG + "appearance: {accent: '#0A5A2A'}\n"),
    }
    assert len(others | {first}) == 4


def test_config_switches_cards_off() -> None:
    site = model(FILES, settings=CONFIG + "share_cards: không\n")
    assert [page.address for page in site.pages.values() if page.kind == "share-card"] == []
    for address in ("/", "/tin/2020/hop-ban-chap-hanh/", "/don-vi/yt/", "/tin/2020/"):
        assert _preview(site.html(address)) == []


@pytest.fixture
def written(tmp_path: Path) -> Written:
    site = site_at(tmp_path, FILES)
    site.built()
    return site


def test_a_card_is_a_picture_made_again_when_its_title_changes(written: Written) -> None:
    before = written.files()[CARD[1:]]
    assert Image.open(io.BytesIO(before)).size == (1200, 630)
    written.write(
        {A + "a.md": article("Họp Ban Chấp hành", "1/6/2020", "don_vi: yt", body="Khác.")}
    )
    assert f"{CARD[1:]}" not in written.built().rendered
    written.write(
        {A + "a.md": article("Họp", "1/6/2020", "don_vi: yt", "duong_dan: hop-ban-chap-hanh")}
    )
    assert CARD[1:] in written.built().rendered
    assert written.files()[CARD[1:]] != before


def test_a_theme_that_shows_no_previews_pays_for_none(written: Written) -> None:
    written.write({"templates/article.html": "<h1>{{ article.card.title }}</h1>"})
    written.built()
    assert not written.exists(CARD)


def test_a_theme_may_colour_cards(written: Written) -> None:
    written.write(
        {"templates/share_card.json": '{"title": {{ title | tojson }}, "paper": "#000000"}'}
    )
    written.built()
    image = Image.open(io.BytesIO(written.files()[CARD[1:]])).convert("RGB")
    assert image.getpixel((0, 0)) == (0, 0, 0)


def test_a_template_that_describes_no_card_is_told(written: Written) -> None:
    written.write({"templates/share_card.json": '{"colour": "red"}'})
    result = written.build()
    assert result.published is None
    failed = [d for d in result.diagnostics if d.id == "template-failed"]
    assert {problem.span.path for problem in failed} == {"templates/share_card.json"}
