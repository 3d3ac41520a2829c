"""Menus of config: where they lead, what they leave out, and what they may not name."""

from __future__ import annotations

import pytest

from sitegen.config import read_config
from tests.sites import CONFIG, article, matter, model

A, P = "content/articles/", "content/pages/"
FILES = {
    A + "hop.md": article("Họp", "1/6/2020", "don_vi: yt"),
    P + "gioi-thieu.md": matter("tieu_de: Giới thiệu chung", "tieu_de_ngan: Giới thiệu"),
    P + "noi-quy.md": matter("tieu_de: Nội quy", "trang_thai: nháp"),
    "content/units.csv": "id,tên\nyt,Công đoàn ngành Y tế\n",
}
MENU = """\
menu:
  - section: tin-hoat-dong
  - {section: van-hoa-the-thao}
  - {page: gioi-thieu}
  - {trang: noi-quy.md}
  - {don_vi: yt, ten: Ngành Y tế}
  - {title: Tỉnh, url: https://tinh.example.vn/}
  - {title: Đơn vị, url: /don-vi/}
footer:
  links: [{title: Nguồn tin, url: /atom.xml}, {page: gioi-thieu}]
  note: Ghi rõ nguồn.
"""


def _links(settings: str, within: str) -> list[tuple[str, str]]:
    page = model(FILES, settings=settings).html("/tin/2020/hop/")
    links = page.all(f"//*[@class='{within}']//a")
    return [(link.text, link.get("href")) for link in links]


def test_the_bar_leads_where_config_says_and_only_to_what_is_there() -> None:
    assert _links(CONFIG + MENU, "bar") == [
        ("Tin hoạt động", "/chuyen-muc/tin-hoat-dong/"),
        ("Giới thiệu", "/gioi-thieu/"),
        ("Ngành Y tế", "/don-vi/yt/"),
        ("Tỉnh", "https://tinh.example.vn/"),
        ("Đơn vị", "/don-vi/"),
    ]


def test_without_a_menu_the_bar_has_sections_registers_and_pages() -> None:
    assert [title for title, _ in _links(CONFIG, "bar")] == [
        "Tin hoạt động",
        "Đơn vị",
        "Tin theo năm",
        "Giới thiệu",
    ]


def test_the_foot_leads_everywhere_and_nowhere_twice() -> None:
    links = _links(CONFIG + MENU, "contents")
    addresses = [url for _, url in links]
    assert len(set(addresses)) == len(addresses)
    assert {"/chuyen-muc/tin-hoat-dong/", "/tin/", "/don-vi/", "/gioi-thieu/"} <= set(addresses)
    assert "https://tinh.example.vn/" in addresses and "/atom.xml" in addresses
    page = model(FILES, settings=CONFIG + MENU).render("/tin/2020/hop/")
    assert "Ghi rõ nguồn." in page


def test_addresses_of_the_site_get_its_path_and_others_do_not() -> None:
    settings = CONFIG.replace("example.vn/", "example.vn/bantin/")
    addresses = [url for _, url in _links(settings + MENU, "bar")]
    assert addresses[-2:] == ["https://tinh.example.vn/", "/bantin/don-vi/"]


@pytest.mark.parametrize(
    ("link", "id"),
    [
        ("{title: A}", "menu-link-aims"),
        ("{unit: a, section: b}", "menu-link-aims"),
        ("{url: https://a.example.vn/}", "menu-link-untitled"),
        ("{title: A, url: 'javascript:alert(1)'}", "url-invalid"),
        ("{title: A, url: //a.example.vn/}", "url-invalid"),
    ],
)
def test_a_link_leads_to_one_place_by_a_name(link: str, id: str) -> None:
    config, problems = read_config(f"{CONFIG}menu: [{link}]\n")
    assert config is None and [p.id for p in problems] == [id]
