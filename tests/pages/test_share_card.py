"""Which articles are shown by a title card where a link is previewed, and what stands on it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from PIL import Image

from tests.sites import CONFIG, Files, Html, Written, article, matter, model, photo, site_at

A = "content/articles/"
CARD = "/tin/2020/hop-ban-chap-hanh/chia-se.png"
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


def test_an_article_without_a_photo_is_previewed_by_its_title() -> None:
    site = model(FILES)
    assert _preview(site.html("/tin/2020/hop-ban-chap-hanh/")) == [
        "https://congdoan.example.vn" + CARD
    ]
    assert _preview(site.html("/tin/2020/co-anh/")) == ["https://congdoan.example.vn/anh/b-12.jpg"]
    assert _preview(site.html("/tin/2020/da-go/")) == []
    assert [p.address for p in site.pages.values() if p.template == "share_card.json"] == [CARD]


def test_title_unit_and_site_stand_on_the_card() -> None:
    card = json.loads(model(FILES).render(CARD))
    assert (card["title"], card["unit"], card["site"]) == (
        "Họp Ban Chấp hành",
        "CĐ Y tế",
        "Bản tin thử",
    )


def test_config_switches_cards_off() -> None:
    site = model(FILES, settings=CONFIG + "share_cards: không\n")
    assert CARD not in site.pages
    assert _preview(site.html("/tin/2020/hop-ban-chap-hanh/")) == []


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
    (problem,) = [d for d in result.diagnostics if d.id == "template-failed"]
    assert problem.span.path == "templates/share_card.json"
