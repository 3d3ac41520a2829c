"""Five articles of the shapes that real ones have, as a writer would file them."""

from __future__ import annotations

import functools

import pytest

from tests.sites import Modelled, article, ids, model

A = "content/articles/"
TASKS = "\n".join(f"{n}. Nhiệm vụ thứ {n} của năm tới;" for n in range(1, 9))
# Written as officers do: some with a space after the hyphen, some without, a blank line between.
GOALS = "\n\n".join(
    f"-{'' if n in (4, 6) else ' '}100% đoàn viên đạt chỉ tiêu thứ {n}." for n in range(1, 13)
)
REGISTRY = """\
id,tên,tên tắt,trực thuộc
cdvc-tinh,Công đoàn Viên chức tỉnh,CĐVC tỉnh,
cd-so-mt,Công đoàn Sở Môi trường,CĐ Sở MT,cdvc-tinh
cd-so-tttt,Công đoàn Sở Thông tin và Truyền thông,CĐ Sở TT&TT,cdvc-tinh
"""


@functools.cache
def _site() -> Modelled:
    return model(
        {
            "content/units.csv": REGISTRY,
            A + "0.md": article(
                "Họp cuối năm", "15/11/2016", "the_loai: hop", "dien_ra: 10/11/2016",
                "don_vi: CĐ Sở MT",
                body=f"Cuộc họp bàn các việc sau:\n{TASKS}\nCuộc họp đã bế mạc.",
            ),
            A + "1.md": article(
                "Ủng hộ", "11/07/2016", "dien_ra: 22.6.2016",
                "so_lieu: [{ten: Số tiền, gia_tri: 153.591.678, don_vi_tinh: đồng}]",
            ),
            A + "2.md": article(
                "Đại hội Công đoàn Sở", "9:1, Thứ Tư, 24-5-2023", "the_loai: dai-hoi",
                "dien_ra: Chiều ngày 23/5/2023", "don_vi: cd-so-tttt",
                "dai_hoi: {nhiem_ky: 2023-2028, nhiem_ky_truoc: 2018-2023}",
                body=f"Đại hội đề ra các chỉ tiêu:\n\n{GOALS}\n\nĐại hội đã bế mạc.",
            ),
            A + "3.md": article(
                "Bóng đá", "29/08/2011 - 07:32", "the_loai: hoi-thao-the-thao",
                "dien_ra: 25/8/2011", "tac_gia: LÊ VĂN LUÂN",
                "don_vi_tham_gia: [cd-so-tttt, cd-so-mt]",
            ),
            A + "4.md": article("Sơ kết", "10/2017", "dien_ra: Chiều ngày 16-10"),
        }
    )  # fmt: skip


@pytest.mark.parametrize(
    ("address", "datetimes"),
    [
        ("/tin/2016/hop-cuoi-nam/", ["2016-11-10", "2016-11-15"]),
        ("/tin/2016/ung-ho/", ["2016-06-22", "2016-07-11"]),
        ("/tin/2023/dai-hoi-cong-doan-so/", ["2023-05-23", "2023-05-24T09:01:00+07:00"]),
        ("/tin/2011/bong-da/", ["2011-08-25", "2011-08-29T07:32:00+07:00"]),
        ("/tin/2017/so-ket/", ["2017-10-16", "2017-10"]),
    ],
)
def test_each_has_a_page_with_its_dates(address: str, datetimes: list[str]) -> None:
    page = _site().html(address)
    assert [t.get("datetime") for t in page.all("//dl[@class='dates']//time")] == datetimes


def test_nothing_is_wrong_with_them() -> None:
    assert ids(_site().problems) == []


def test_a_numbered_list_right_under_a_paragraph() -> None:
    page = _site().html("/tin/2016/hop-cuoi-nam/")
    (numbered,) = page.all("//div[@class='text']//ol")
    assert [li.text_content() for li in numbered][7].strip() == "Nhiệm vụ thứ 8 của năm tới;"
    assert len(numbered) == 8


def test_a_list_of_hyphens_with_and_without_a_space() -> None:
    page = _site().html("/tin/2023/dai-hoi-cong-doan-so/")
    (bullets,) = page.all("//div[@class='text']//ul")
    assert [li.text_content().strip() for li in bullets] == [
        f"100% đoàn viên đạt chỉ tiêu thứ {n}." for n in range(1, 13)
    ]


def test_units_list_them_through_the_subtree() -> None:
    site = _site()
    assert site.html("/don-vi/cd-so-tttt/").texts("//h3/a") == ["Đại hội Công đoàn Sở", "Bóng đá"]
    assert site.html("/don-vi/cdvc-tinh/").texts("//h3/a") == [
        "Đại hội Công đoàn Sở",
        "Họp cuối năm",
        "Bóng đá",
    ]
