"""The JSON feed says what the Atom feed says, and how much of an article either says."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.sites import ATOM, CONFIG, Files, Modelled, article, matter, model, photo

A = "content/articles/"
HOST = "https://congdoan.example.vn"
FILES: Files = {
    A + "a.md": article(
        "Hội thao & hội diễn",
        "1/6/2020",
        "sapo: Tóm tắt của bài.",
        "chu_de: [thể thao]",
        "tac_gia: Lê Văn An",
        "anh_dai_dien: {anh: bia.jpg, mo_ta: Bìa}",
        "cap_nhat: 3/6/2020",
        body='Toàn văn của bài, có "ngoặc" và </script>.',
    ),
    A + "b.md": article("A visit", "5/2020", "ngon_ngu: en"),
    A + "bia.jpg": photo(),
}


def _feed(site: Modelled) -> Any:
    return json.loads(site.render("/feed.json"))


def test_it_is_a_json_feed_of_the_site() -> None:
    feed = _feed(model(FILES))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert (feed["home_page_url"], feed["feed_url"]) == (HOST + "/", HOST + "/feed.json")
    assert (feed["title"], feed["language"]) == ("Bản tin thử", "vi")


def test_items_are_the_entries_of_the_atom_feed() -> None:
    site = model(FILES)
    entries = site.xml("/atom.xml").findall(ATOM + "entry")
    items = _feed(site)["items"]
    for item, entry in zip(items, entries, strict=True):
        assert item["id"] == entry.findtext(ATOM + "id")
        assert item["title"] == entry.findtext(ATOM + "title")
        assert item["content_html"] == entry.findtext(ATOM + "content")
        assert item["date_published"] == entry.findtext(ATOM + "published")
        assert item.get("tags", []) == [c.get("term") for c in entry.findall(ATOM + "category")]
    first, second = items
    assert first["image"] == HOST + "/anh/bia-12.jpg"
    assert first["authors"] == [{"name": "Lê Văn An"}]
    assert first["date_modified"] == "2020-06-03T00:00:00+07:00"
    assert (first.get("language"), second["language"]) == (None, "en")


def test_feeds_may_hold_summaries_only() -> None:
    site = model(FILES, settings=CONFIG + "feeds: {content: tóm tắt}\n")
    assert "Toàn văn" not in site.render("/atom.xml") + site.render("/feed.json")
    entry = site.xml("/atom.xml").find(ATOM + "entry")
    assert entry.findtext(ATOM + "summary") == "Tóm tắt của bài."
    assert _feed(site)["items"][0]["content_text"] == "Tóm tắt của bài."
    # What no feed shows makes no feed stale.
    assert not any(kind == "picture" for kind, _ in site.pages["/atom.xml"].refs)


@pytest.mark.parametrize("count", [1, 2])
def test_feeds_hold_as_many_articles_as_config_says(count: int) -> None:
    site = model(FILES, settings=CONFIG + f"feeds: {{count: {count}}}\n")
    assert len(_feed(site)["items"]) == count
    assert len(site.xml("/atom.xml").findall(ATOM + "entry")) == count


def test_a_page_tells_how_to_follow_with_every_feed() -> None:
    site = model(
        {
            **FILES,
            "content/units/yt.md": matter("ten_goi: Công đoàn Y tế", "nguon_tin: co"),
            "content/units/gd.md": matter("ten_goi: Công đoàn Giáo dục"),
            A + "c.md": article("Bài", "1/1/2020", "don_vi: yt"),
        }
    )
    page = site.html("/theo-doi/")
    assert page.links("//dl[@class='feeds']") == [
        HOST + "/atom.xml",
        HOST + "/feed.json",
        HOST + "/don-vi/yt/atom.xml",
    ]
    assert page.texts("//dl[@class='feeds']//dt")[-1] == "Công đoàn Y tế"
    assert "/theo-doi/" in site.html("/").links("//footer")


def test_a_site_without_articles_has_nothing_to_follow() -> None:
    site = model({})
    assert not {"/theo-doi/", "/feed.json", "/atom.xml"} & set(site.pages)
    assert "/theo-doi/" not in site.html("/").links("//footer")
