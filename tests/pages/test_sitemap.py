"""Pictures in the sitemap, and several sitemaps where one may not hold all pages."""

from __future__ import annotations

import pytest

from sitegen.pages import sitemap
from tests.sites import SITEMAP, Files, article, model, photo

A = "content/articles/"
HOST = "https://congdoan.example.vn"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"
FILES: Files = {
    A + "a.md": article(
        "A", "1/6/2020", "anh_dai_dien: {anh: a.jpg, mo_ta: A}", body="![B](b.jpg)"
    ),
    A + "b.md": article("B", "2/6/2020"),
    A + "a.jpg": photo(),
    A + "b.jpg": photo(colour="red"),
}  # fmt: skip


def test_photos_stand_with_the_article_that_shows_them() -> None:
    root = model(FILES).xml("/sitemap.xml")
    photos = {
        url.findtext(SITEMAP + "loc"): [loc.text for loc in url.iter(IMAGE + "loc")]
        for url in root.iter(SITEMAP + "url")
    }
    assert photos[HOST + "/tin/2020/a/"] == [HOST + "/anh/a-12.jpg", HOST + "/anh/b-12.jpg"]
    assert sum(map(len, photos.values())) == 2


def test_a_site_with_more_pages_than_a_sitemap_may_hold_has_several(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = [loc.text for loc in model(FILES).xml("/sitemap.xml").iter(SITEMAP + "loc")]
    monkeypatch.setattr(sitemap, "MOST", 4)
    site = model(FILES)
    index = site.xml("/sitemap.xml")
    assert index.tag == SITEMAP + "sitemapindex"
    parts = [loc.text for loc in index.iter(SITEMAP + "loc")]
    assert parts == [f"{HOST}/sitemap-{n}.xml" for n in range(1, len(parts) + 1)]
    listed = [
        [loc.text for loc in site.xml(part.removeprefix(HOST)).iter(SITEMAP + "loc")]
        for part in parts
    ]
    assert [page for part in listed for page in part] == whole
    assert all(len(part) <= 4 for part in listed)
    dates = [s.findtext(SITEMAP + "lastmod") for s in index.iter(SITEMAP + "sitemap")]
    assert "2020-06-02" in dates
