"""The page of a unit and the tree of all units."""

from __future__ import annotations

from typing import Any

from tests.sites import CONFIG, Files, Html, Modelled, article, matter, model, words

A = "content/articles/"
ROOTED = CONFIG + "root_unit: ldld-tinh\n"
REGISTRY = """\
id;tên;tên tắt;cấp;loại hình;trực thuộc
ldld-tinh;Liên đoàn Lao động tỉnh;LĐLĐ tỉnh;cap-tinh;;
cdvc-tinh;Công đoàn Viên chức tỉnh;CĐVC tỉnh;;;ldld-tinh
cd-so-tttt;Công đoàn Sở Thông tin và Truyền thông;CĐ Sở TT&TT;co-so;CĐCS;cdvc-tinh
cd-so-yt;Công đoàn Sở Y tế;;co-so;CĐCS;cdvc-tinh
"""


def _site(files: Files) -> Modelled:
    return model({"content/units.csv": REGISTRY, **files}, settings=ROOTED)


def _facts(page: Html, xpath: str) -> list[tuple[str, str]]:
    rows: list[Any] = page.all(xpath + "/div")
    return [(words(row.find("dt")), words(row.find("dd"))) for row in rows]


def test_a_congress_stands_on_the_units_page_and_on_those_above_it() -> None:
    congress = article(
        "Đại hội Công đoàn Sở",
        "29/08/2011 - 07:32",
        "the_loai: dai-hoi",
        "don_vi: CĐ Sở TT&TT",
        "dien_ra: 25/8/2011",
        "dai_hoi: {nhiem_ky: 2011-2013}",
    )
    site = _site({A + "a.md": congress})
    for unit in ("cd-so-tttt", "cdvc-tinh", "ldld-tinh"):
        page = site.html(f"/don-vi/{unit}/")
        assert page.texts("//section[contains(@class, 'news')]//h3/a") == ["Đại hội Công đoàn Sở"]
        assert page.links("//nav[contains(@class, 'counts')]") == [f"/don-vi/{unit}/2011/"]
        assert f"/don-vi/{unit}/2011/" in site.pages
    assert site.html("/don-vi/cd-so-yt/").all("//section") == []
    # The terms are the unit's own.
    assert site.html("/don-vi/cd-so-tttt/").texts("//table//tbody/tr/th") == ["2011–2013"]
    assert site.html("/don-vi/cdvc-tinh/").all("//table") == []


def test_former_names_say_their_years_as_far_as_they_are_known() -> None:
    names = "ten_goi: [Tên A, Tên B, {ten: Tên C, tu: 2010}, {ten: Tên D, tu: 2015}]"
    page = _site({"content/units/x.md": matter(names)}).html("/don-vi/x/")
    assert _facts(page, "//section[@class='history']/dl") == [
        ("tên cũ", "Tên A"),
        ("đến năm 2010", "Tên B"),
        ("2010–2015", "Tên C"),
    ]


def test_the_path_leads_up_the_chain_and_children_are_listed_by_kind() -> None:
    site = _site({})
    page = site.html("/don-vi/cd-so-tttt/")
    assert page.texts("//nav[@class='crumbs']//li") == [
        "Trang chủ",
        "Đơn vị",
        "LĐLĐ tỉnh",
        "CĐVC tỉnh",
    ]
    above = site.html("/don-vi/cdvc-tinh/")
    assert above.texts("//section[@class='children']/h3") == ["CĐCS 2 đơn vị"]
    assert above.links("//section[@class='children']") == [
        "/don-vi/cd-so-tttt/",
        "/don-vi/cd-so-yt/",
    ]


TERMS: Files = {
    A + "1.md": article(
        "Đại hội 2017", "1/6/2017", "the_loai: dai-hoi", "don_vi: cd-so-yt",
        "dai_hoi: {nhiem_ky: 2017-2022, lan_thu: V, ket_qua: {bch: 9, chu_tich: Lê A,"
        " pho_chu_tich: [Trần B]}}",
    ),
    A + "2.md": article(
        "Đại hội 2022", "1/6/2022", "the_loai: dai-hoi", "don_vi: cd-so-yt",
        "dai_hoi: {nhiem_ky: 2022-2027, lan_thu: VI, ket_qua: {bch: {so_luong: 9, hien_co: 8},"
        " chu_tich: {ten: Trần B, chuc_vu: Phó Giám đốc Sở}, pho_chu_tich: [Đỗ C]}}",
    ),
    A + "3.md": article(
        "Tin thêm về Đại hội", "2/6/2022", "don_vi: cd-so-yt", "dai_hoi: {nhiem_ky: 2022-2027}"
    ),
    A + "4.md": article(
        "Kiện toàn", "1/6/2024", "don_vi: cd-so-yt",
        "nhan_su: [{ten: Đỗ C, chuc_danh: Chủ tịch, hinh_thuc: bau, tu_ngay: 1/6/2024},"
        " {ten: Trần B, hinh_thuc: nghi-huu}]",
    ),
}  # fmt: skip


def test_terms_newest_first_with_every_article_about_them() -> None:
    page = _site(TERMS).html("/don-vi/cd-so-yt/")
    rows = [
        [words(cell) for cell in row.iter("th", "td")]
        for row in page.all("//section[@class='terms']//tbody/tr")
    ]
    assert rows == [
        ["2022–2027", "VI", "Trần B", "9 đồng chí (hiện có 8)", "Tin thêm về Đại hộiĐại hội 2022"],
        ["2017–2022", "V", "Lê A", "9 đồng chí", "Đại hội 2017"],
    ]


def test_leaders_follow_from_congresses_and_appointments() -> None:
    def leaders(until: str) -> list[tuple[str, str]]:
        files = {path: text for path, text in TERMS.items() if path <= A + until}
        return _facts(
            _site(files).html("/don-vi/cd-so-yt/"), "//section[contains(@class, 'leaders')]/dl"
        )

    assert leaders("1.md") == [("Chủ tịch", "Lê A"), ("Phó Chủ tịch", "Trần B")]
    assert leaders("2.md") == [("Chủ tịch", "Trần B, Phó Giám đốc Sở"), ("Phó Chủ tịch", "Đỗ C")]
    assert leaders("4.md") == [("Chủ tịch", "Đỗ C (từ 1/6/2024)")]


def test_leaders_whose_term_is_over_are_not_called_current() -> None:
    congress = TERMS[A + "1.md"]
    section = "//section[contains(@class, 'leaders')]"
    over = _site({A + "1.md": congress}).html("/don-vi/cd-so-yt/")
    assert over.text(section + "/h2") == "Lãnh đạo nhiệm kỳ 2017–2022"
    assert over.text(section + "/p").startswith("Nhiệm kỳ này đã hết")
    assert '"member"' not in over.text("//script[@type='application/ld+json']")
    # Whoever was named after its end is in office as far as anybody knows.
    for files in (TERMS, {A + "1.md": congress, A + "4.md": TERMS[A + "4.md"]}):
        page = _site(files).html("/don-vi/cd-so-yt/")
        assert page.text(section + "/h2") == "Lãnh đạo đương nhiệm"
        assert page.all(section + "/p") == []


LIFE: Files = {
    "content/units/cd-so-tttt.md": matter(
        "ten_goi:",
        "  - {ten: Công đoàn Sở Bưu chính, tu: 2004}",
        "  - {ten: Công đoàn Sở Thông tin và Truyền thông, tu: 2008}",
        body="Giới thiệu của **đơn vị**.",
    ),
    "content/changes/2025-ket-thuc.md": matter(
        "ngay: 20/6/2025",
        "loai: ket-thuc-hoat-dong",
        "tu: [cdvc-tinh, cd-so-tttt]",
        "noi_luu_ho_so: ldld-tinh",
        "quyet_dinh: {so: 12/QĐ-LĐLĐ, ngay: 19/6/2025, co_quan: LĐLĐ tỉnh}",
        "chuyen_giao: {tat_ca_truc_thuoc: cdvc-tinh, ve: ldld-tinh}",
    ),
    A + "a.md": article("Cũ", "1/6/2020", "don_vi: cd-so-tttt"),
}


def test_what_became_of_a_unit() -> None:
    site = _site(LIFE)
    page = site.html("/don-vi/cd-so-tttt/")
    assert page.text("//div[contains(@class, 'text')]") == "Giới thiệu của đơn vị."
    assert "2004–2025" in page.texts("//header//li")
    (notice,) = page.texts("//p[@role='note']")
    assert notice == (
        "Công đoàn Sở Thông tin và Truyền thông đã kết thúc hoạt động từ 20/6/2025 "
        "(Quyết định số 12/QĐ-LĐLĐ). Hồ sơ do LĐLĐ tỉnh lưu giữ."
    )
    assert _facts(page, "//section[@class='history']/dl") == [
        ("2004–2008", "Công đoàn Sở Bưu chính")
    ]
    assert page.texts("//section[@class='history']/ol/li") == [
        "20/6/2025Kết thúc hoạt độngQuyết định số 12/QĐ-LĐLĐ ngày 19/6/2025 của LĐLĐ tỉnh"
    ]
    # What was done before the end is still told, under the new parent too.
    assert page.texts("//section[contains(@class, 'news')]//h3/a") == ["Cũ"]
    assert site.html("/don-vi/ldld-tinh/").texts("//section[contains(@class, 'news')]//h3/a") == [
        "Cũ"
    ]


def test_the_tree_of_units_keeps_ended_ones_apart() -> None:
    page = _site(LIFE).html("/don-vi/")
    living = [words(a) for a in page.all("//div[@class='tree']//a")]
    assert living == ["Liên đoàn Lao động tỉnh", "Công đoàn Sở Y tế"]
    assert page.texts("//main/section//a") == [
        "Công đoàn Sở Thông tin và Truyền thông",
        "Công đoàn Viên chức tỉnh",
    ]


def test_participants_find_the_article_on_their_page() -> None:
    site = _site(
        {A + "a.md": article("Giao lưu", "1/6/2020", "don_vi_tham_gia: [cd-so-yt, cd-so-tttt]")}
    )
    for unit in ("cd-so-yt", "cd-so-tttt", "cdvc-tinh", "ldld-tinh"):
        assert site.html(f"/don-vi/{unit}/").texts("//h3/a") == ["Giao lưu"]


def test_a_page_of_a_unit_without_anything_has_no_heading_below_its_name() -> None:
    page = model({"content/units/cd-a.md": matter("ten: Công đoàn A")}).html("/don-vi/cd-a/")
    assert page.texts("//main//h1") == ["Công đoàn A"]
    assert page.all("//main//h2 | //main//h3 | //main//table") == []
