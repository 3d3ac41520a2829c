"""Feeds, sitemap and robots.txt: what machines read."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sites import ATOM, CONFIG, SITEMAP, Modelled, article, matter, model, photo

A = "content/articles/"
PREFIXED = "title: Bản tin\nbase_url: https://congđoàn.example.vn/ban-tin/\n"


def _texts(entry: Any, *names: str) -> list[str]:
    return [entry.findtext(ATOM + name) for name in names]


def _entries(site: Modelled, address: str = "/atom.xml") -> list[Any]:
    found: list[Any] = site.xml(address).findall(ATOM + "entry")
    return found


def test_ids_stay_when_titles_and_so_addresses_change() -> None:
    before = model({A + "2020/a.md": article("Tên đầu", "1/6/2020")})
    after = model({A + "2020/a.md": article("Tên mới", "1/6/2020")})
    old, new = (_entries(site)[0] for site in (before, after))
    assert old.find(ATOM + "link").get("href") == "https://congdoan.example.vn/tin/2020/ten-dau/"
    assert new.find(ATOM + "link").get("href") == "https://congdoan.example.vn/tin/2020/ten-moi/"
    assert (
        _texts(old, "id") == _texts(new, "id") == ["tag:congdoan.example.vn,2000:articles/2020/a"]
    )


@pytest.mark.parametrize(
    ("path", "id"),
    [
        ("a/index.md", "articles/a"),
        ("Hội nghị <1>.md", "articles/H%E1%BB%99i%20ngh%E1%BB%8B%20%3C1%3E"),
    ],
)
def test_ids_are_addresses_whatever_the_file_is_called(path: str, id: str) -> None:
    entry = _entries(model({A + path: article("A", "1/6/2020")}))[0]
    assert _texts(entry, "id") == [f"tag:congdoan.example.vn,2000:{id}"]


def test_every_address_is_absolute_under_the_prefix() -> None:
    files: dict[str, str | bytes] = {
        A + "a.md": article(
            "Bài", "1/6/2020", body="[Kia](b.md#muc), ![Ảnh](anh/a.jpg) và [mục](#muc)\n\n## Mục"
        ),
        A + "b.md": article("Kia", "2/6/2020", body="## Mục\n\nMột câu."),
        A + "anh/a.jpg": photo(),
    }
    site = model(files, settings=PREFIXED)
    feed = site.xml("/atom.xml")
    root = "https://" + site.site.config.base_url.split("/")[2] + "/ban-tin/"
    assert "đ" not in root
    assert [link.get("href") for link in feed.findall(ATOM + "link")] == [
        root + "atom.xml",
        root,
    ]
    entry = _entries(site)[1]
    assert entry.find(ATOM + "link").get("href") == root + "tin/2020/bai/"
    content = entry.findtext(ATOM + "content")
    assert f'href="{root}tin/2020/kia/#muc"' in content
    assert f'src="{root}anh/a-12.jpg"' in content
    assert f'href="{root}tin/2020/bai/#muc"' in content


def test_footnotes_lead_to_those_of_the_page() -> None:
    body = 'Câu.[^a] Viết `<a href="#x">` thế này.\n\n[^a]: Chú thích.'
    site = model({A + "a.md": article("Bài", "1/6/2020", body=body)})
    content = _entries(site)[0].findtext(ATOM + "content")
    page = "https://congdoan.example.vn/tin/2020/bai/"
    assert content.count(f'<a href="{page}#fn') == 2
    assert '&lt;a href="#x"&gt;' in content


def test_updated_is_the_latest_of_publication_revision_and_corrections() -> None:
    files = {
        A + "a.md": article("A", "1/6/2020", "cap_nhat: 5/6/2020 - 08:30"),
        A + "b.md": article("B", "29/05/2020", "dinh_chinh: [{ngay: 7/6/2020, noi_dung: Một tên}]"),
        A + "c.md": article("C", "'9:1, 24-5-2020'"),
        A + "d.md": article("D", "5/2020"),
    }
    site = model(files)
    assert [_texts(e, "title", "published", "updated") for e in _entries(site)] == [
        ["A", "2020-06-01T00:00:00+07:00", "2020-06-05T08:30:00+07:00"],
        ["B", "2020-05-29T00:00:00+07:00", "2020-06-07T00:00:00+07:00"],
        ["C", "2020-05-24T09:01:00+07:00", "2020-05-24T09:01:00+07:00"],
        ["D", "2020-05-01T00:00:00+07:00", "2020-05-01T00:00:00+07:00"],
    ]
    assert site.xml("/atom.xml").findtext(ATOM + "updated") == "2020-06-07T00:00:00+07:00"


def test_a_feed_holds_the_newest_twenty() -> None:
    files = {A + f"{n}.md": article(f"Bài {n:02}", f"{n}/6/2020") for n in range(1, 31)}
    titles = [_texts(entry, "title")[0] for entry in _entries(model(files))]
    assert titles == [f"Bài {n:02}" for n in range(30, 10, -1)]


@pytest.mark.parametrize(
    ("count", "line", "feed"),
    [
        (19, "", False),
        (20, "", True),
        (1, "nguon_tin: có", True),
        (0, "nguon_tin: có", False),
        (25, "nguon_tin: không", False),
    ],
)
def test_a_unit_has_a_feed_from_twenty_articles_on_or_as_it_says(
    count: int, line: str, feed: bool
) -> None:
    files = {A + f"{n}.md": article(f"Bài {n}", f"1/6/{1990 + n}") for n in range(count)}
    files["content/units/cd-a.md"] = matter("ten: Công đoàn A", line)
    site = model(files, settings=CONFIG + "root_unit: cd-a\n")
    assert ("/don-vi/cd-a/atom.xml" in site.pages) is feed
    heads = site.html("/don-vi/cd-a/").all("//link[@type='application/atom+xml']/@href")
    assert ("/don-vi/cd-a/atom.xml" in heads) is feed


def _sitemap(site: Modelled) -> dict[str, str | None]:
    prefix = site.site.config.base_url.rstrip("/")
    return {
        url.findtext(SITEMAP + "loc").removeprefix(prefix): url.findtext(SITEMAP + "lastmod")
        for url in site.xml("/sitemap.xml").findall(SITEMAP + "url")
    }


def test_the_sitemap_has_every_page_that_wants_to_be_found() -> None:
    withdrawn = ("trang_thai: go-bai", "go_bai: {ngay: 12/6/2020, ly_do: Sai}")
    site = model(
        {
            A + "a.md": article("Có", "1/6/2020", "dia_chi_cu: [/cu/]", "cap_nhat: 9/6/2020"),
            A + "b.md": article("Không lập", "1/6/2020", "khong_lap_chi_muc: có"),
            A + "c.md": article("Đã gỡ", "1/6/2020", *withdrawn),
            A + "d.md": article("Hết hạn", "1/6/2020", "het_han: 2/6/2020"),
            A + "e.md": article("Nháp", "1/6/2020", "trang_thai: nhap"),
            A + "f.md": article("Tháng", "5/2020"),
            "content/pages/gt.md": matter("tieu_de: Giới thiệu"),
            "content/pages/an.md": matter("tieu_de: Ẩn", "khong_lap_chi_muc: có"),
        },
        settings=PREFIXED,
    )
    found = _sitemap(site)
    assert list(found) == sorted(found)
    assert {a: m for a, m in found.items() if a.startswith("/tin/2020/")} == {
        "/tin/2020/": None,
        "/tin/2020/co/": "2020-06-09",
        "/tin/2020/thang/": None,
    }
    assert {"/", "/gt/", "/tin/", "/tin/2020/", "/chuyen-muc/tin-hoat-dong/"} < set(found)
    others = {"/404.html", "/atom.xml", "/robots.txt", "/sitemap.xml", "/cu/", "/an/"}
    assert not others & set(found)


def test_robots_names_the_sitemap() -> None:
    text = model({}).render("/robots.txt")
    assert text.splitlines()[-1] == "Sitemap: https://congdoan.example.vn/sitemap.xml"


def test_feeds_and_share_cards_take_the_short_title_where_there_is_one() -> None:
    short = article("Tên dài của bài", "1/6/2020", "tieu_de_ngan: Tên ngắn")
    site = model({A + "a.md": short, A + "b.md": article("Tên kia", "2/6/2020")})
    assert [_texts(entry, "title") for entry in _entries(site)] == [["Tên kia"], ["Tên ngắn"]]
    page = site.html("/tin/2020/ten-dai-cua-bai/")
    assert page.all("//meta[@property='og:title']/@content") == ["Tên ngắn"]
    assert page.text("//title") == "Tên dài của bài – Bản tin thử"
    other = site.html("/tin/2020/ten-kia/")
    assert other.all("//meta[@property='og:title']/@content") == ["Tên kia"]
