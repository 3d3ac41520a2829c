"""What the page of an article shows, row by row; and what it doesn't show."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.sites import CONFIG, Files, Html, Modelled, article, matter, model, photo, words

A = "content/articles/"
UNITS = "id,tên,tên tắt,trực thuộc\nldld-tinh,Liên đoàn Lao động tỉnh,LĐLĐ tỉnh,\n" + "".join(
    f"cd-{c},Công đoàn Sở {c.upper()},CĐ Sở {c.upper()},ldld-tinh\n" for c in "abc"
)
ROOTED = CONFIG + "root_unit: ldld-tinh\n"


def _page(
    *lines: str, body: str = "Một câu.", date: str = "11/07/2016", more: Files | None = None
) -> Html:
    files = {
        "content/units.csv": UNITS,
        A + "x.md": article("Bài đang xem", date, *lines, body=body),
        **(more or {}),
    }
    return model(files, settings=ROOTED).html(f"/tin/{date[-4:]}/bai-dang-xem/")


def _rows(page: Html, xpath: str) -> list[tuple[str, ...]]:
    """Return the rows of definition lists as label and values."""
    return [
        (words(row.find("dt")), *(words(dd) for dd in row.iter("dd")))
        for dl in page.all(xpath)
        for row in dl.findall("div")
    ]


DATES = "//dl[@class='dates']"
FACTS = "//section[@class='fact-box']//dl"


def test_when_it_was_held_and_when_published_are_labelled_apart() -> None:
    page = _page("dien_ra: 22.6.2016", "the_loai: hoi-nghi")
    assert _rows(page, DATES) == [
        ("Diễn ra", "Thứ Tư, 22/6/2016"),
        ("Đăng", "thứ Hai, 11/7/2016"),
        ("Thể loại", "Hội nghị"),
        ("Đọc", "khoảng 1 phút Công cụ đọc bài"),
    ]
    assert [t.get("datetime") for t in page.all(DATES + "//time")] == ["2016-06-22", "2016-07-11"]


@pytest.mark.parametrize(
    ("date", "lines", "datetimes"),
    [
        ("10/2017", (), ["2017-10"]),
        ("2017", (), ["2017"]),
        ("'9:1, Thứ Tư, 24-5-2023'", (), ["2023-05-24T09:01:00+07:00"]),
        ("29/08/2011 - 07:32", (), ["2011-08-29T07:32:00+07:00"]),
        ("2011-08-29T07:32Z", (), ["2011-08-29T14:32:00+07:00"]),
        ("24/5/2023", ("cap_nhat: 25/5/2023",), ["2023-05-24", "2023-05-25"]),
        ("24/7/2019", ("dien_ra: 16-20/7/2019",), ["2019-07-16", "2019-07-24"]),
        ("10/2017", ("dien_ra: Chiều ngày 16-10",), ["2017-10-16", "2017-10"]),
    ],
)
def test_datetimes_are_as_precise_as_they_were_written(
    date: str, lines: tuple[str, ...], datetimes: list[str]
) -> None:
    site = model({A + "x.md": article("Bài", date, *lines)})
    (address,) = [p.address for p in site.plan().pages if p.kind == "article"]
    page = site.html(address)
    assert [t.get("datetime") for t in page.all(DATES + "//time")] == datetimes


def test_without_an_event_there_is_no_line_of_it() -> None:
    assert "Diễn ra" not in _page().main


def test_a_page_with_two_keys_shows_no_heading_without_content() -> None:
    page = _page()
    assert page.texts("//main//h1") == ["Bài đang xem"]
    assert page.all("//main//h2 | //main//h3 | //main//table | //main//caption") == []
    assert page.all("//main//nav") == []
    assert page.all("//*[contains(@class, 'byline') or contains(@class, 'notice')]") == []


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("Tin, ảnh: Phan Tuấn", ["Tin, ảnh: Phan Tuấn"]),
        ('"Bài: Lê A; ảnh: Trần B"', ["Bài: Lê A", "Ảnh: Trần B"]),
        ("ĐOÀN LUÔNG", ["Đoàn Luông"]),
        ("[Lê A, Trần B]", ["Lê A, Trần B"]),
    ],
)
def test_bylines(author: str, byline: list[str]) -> None:
    page = _page(f"tac_gia: {author}")
    assert page.texts("//ul[contains(@class, 'byline')]/li") == byline


def test_authors_are_linked_to_their_pages() -> None:
    page = _page("tac_gia: ĐOÀN LUÔNG")
    assert page.links("//ul[contains(@class, 'byline')]") == ["/tac-gia/doan-luong/"]


def test_the_source_of_a_reprint() -> None:
    page = _page("nguon: {ten: Báo Lao Động, dia_chi: https://example.com/bai}")
    assert page.texts("//ul[contains(@class, 'byline')]/li") == ["Nguồn: Báo Lao Động"]
    assert page.links("//ul[contains(@class, 'byline')]") == ["https://example.com/bai"]


CONGRESS = """\
dai_hoi:
  nhiem_ky: 2023 – 2028
  lan_thu: VIII
  hinh_thuc: toan-the
  ket_qua:
    bch: {so_luong: 15, hien_co: 13}
    btv: 5
    ubkt: 3
    chu_tich: {ten: Hoàng Thanh Hiến, chuc_vu: Phó Giám đốc Sở}
    pho_chu_tich: [{ten: Trần Thị Hoa Lý, hinh_thuc: tai-cu}]
    uy_vien: [Lê A, Trần B]
    dai_bieu: {chinh_thuc: 2, du_khuyet: 1}
su_kien: {bat_dau: 23/5/2016, dia_diem: Hội trường Sở}
""".splitlines()


def test_the_facts_of_a_congress_at_most_seven() -> None:
    page = _page("the_loai: dai-hoi", *CONGRESS)
    assert page.text("//section[@class='fact-box']/h2") == "Kết quả Đại hội"
    assert _rows(page, FACTS) == [
        ("Nhiệm kỳ", "2023–2028"),
        ("Đại hội", "Đại hội toàn thể, lần thứ VIII"),
        ("Ban Chấp hành", "15 đồng chí (hiện có 13) (bài nêu tên 2/15 ủy viên)"),
        ("Chủ tịch", "Hoàng Thanh Hiến, Phó Giám đốc Sở"),
        ("Phó Chủ tịch", "Trần Thị Hoa Lý (tái cử)"),
        ("Ban Thường vụ", "5 đồng chí"),
        ("Ủy ban Kiểm tra", "3 đồng chí"),
    ]


def test_a_congress_named_by_its_term_alone() -> None:
    assert _rows(_page("dai_hoi: {nhiem_ky: 2023-2028}"), FACTS) == [("Nhiệm kỳ", "2023–2028")]


def test_the_facts_of_an_event() -> None:
    page = _page(
        "su_kien:",
        "  bat_dau: 22/6/2016",
        "  dia_diem: Hội trường",
        "  don_vi_to_chuc: Công đoàn Sở",
        "  chu_tri: [Lê A, Trần B]",
        "  noi_dung: Sơ kết 6 tháng",
        "  tinh_trang: hoan",
        "don_vi_tham_gia: [cd-b, cd-c]",
    )
    assert page.text("//section[@class='fact-box']/h2") == "Thông tin hoạt động"
    assert _rows(page, FACTS) == [
        ("Tình trạng", "Hoãn"),
        ("Địa điểm", "Hội trường"),
        ("Đơn vị tổ chức", "Công đoàn Sở"),
        ("Chủ trì", "Lê A", "Trần B"),
        ("Nội dung", "Sơ kết 6 tháng"),
        ("Đơn vị tham gia", "Công đoàn Sở B", "Công đoàn Sở C"),
    ]
    assert page.links(FACTS) == ["/don-vi/cd-b/", "/don-vi/cd-c/"]


def test_the_facts_and_the_file_of_a_document() -> None:
    lines = (
        "the_loai: van-ban",
        "van_ban:",
        "  so_ky_hieu: 12/KH-LĐLĐ",
        "  loai: Kế hoạch",
        "  ngay_ban_hanh: 5/7/2016",
        "  co_quan: LĐLĐ tỉnh",
        "  nguoi_ky: Lê A",
        "  trich_yeu: Về Tháng Công nhân",
        "  tep: /tep/kh-12.pdf",
    )
    more = {"content/tep/kh-12.pdf": b"%PDF-1.4" + b"x" * 150_000}
    page = _page(*lines, more=more)
    assert page.text("//section[@class='fact-box']/h2") == "Thông tin văn bản"
    assert _rows(page, FACTS) == [
        ("Số, ký hiệu", "12/KH-LĐLĐ"),
        ("Loại văn bản", "Kế hoạch"),
        ("Ngày ban hành", "thứ Ba, 5/7/2016"),
        ("Cơ quan ban hành", "LĐLĐ tỉnh"),
        ("Người ký", "Lê A"),
        ("Trích yếu", "Về Tháng Công nhân"),
    ]
    assert page.texts("//ul[@class='files']/li") == ["Về Tháng Công nhân PDF, 150 KB"]
    assert page.links("//ul[@class='files']") == ["/tep/kh-12.pdf"]


def test_people_and_appointments() -> None:
    page = _page(
        "nhan_vat:",
        "  - {ten: Trần Thanh Hà, chuc_vu: Chủ tịch Công đoàn, vai_tro: chu-tri}",
        "  - Lê Văn B",
        "nhan_su:",
        "  - {ten: Lê C, chuc_danh: Chủ tịch, chuc_vu: Phó Giám đốc Sở, hinh_thuc: bau-bo-sung,",
        "     tu_ngay: 1/7/2016, nhiem_ky: 2013-2018, quyet_dinh: 12/QĐ-LĐLĐ}",
        "  - {ten: Lê D, to_chuc: ubkt, hinh_thuc: nghi-huu}",
    )
    tables = [
        [[words(cell) for cell in row.iter("th", "td")] for row in table.iter("tr")]
        for table in page.all("//main//table")
    ]
    assert page.texts("//main//table/caption") == ["Người được nêu trong bài", "Nhân sự"]
    assert tables == [
        [
            ["Họ và tên", "Vai trò", "Chức vụ"],
            ["Trần Thanh Hà", "Chủ trì", "Chủ tịch Công đoàn"],
            ["Lê Văn B", "", ""],
        ],
        [
            ["Họ và tên", "Chức danh", "Chức vụ", "Ghi chú"],
            [
                "Lê C",
                "Chủ tịch",
                "Phó Giám đốc Sở",
                "Bầu bổ sung; từ 1/7/2016; nhiệm kỳ 2013–2018; Quyết định số 12/QĐ-LĐLĐ",
            ],
            ["Lê D", "Ủy ban Kiểm tra", "", "Nghỉ hưu"],
        ],
    ]


def test_figures_are_read_exactly_and_grouped() -> None:
    page = _page(
        "so_lieu:",
        "  - {ten: Số tiền ủng hộ, gia_tri: 153.591.678, don_vi_tinh: đồng}",
        "  - {ten: Tỷ lệ, gia_tri: '97,5', don_vi_tinh: '%'}",
        "  - {ten: Đoàn viên, gia_tri: 28150}",
        "  - {ten: Quỹ, gia_tri: '1,5 tỷ đồng'}",
    )
    assert _rows(page, "//div[@class='text']/dl") == [
        ("Số tiền ủng hộ", "153.591.678 đồng"),
        ("Tỷ lệ", "97,5%"),
        ("Đoàn viên", "28.150"),
        ("Quỹ", "1,5 tỷ đồng"),
    ]


def test_citations() -> None:
    page = _page(
        "vien_dan:",
        "  - 05-CT/TW",
        "  - {so: 71/2014/NĐ-CP, ngay: 21/7/2014, co_quan: Chính phủ, ten: Về cạnh tranh,",
        "     lien_ket: https://example.com/71}",
    )
    assert page.texts("//h2[.='Văn bản viện dẫn']/following-sibling::ul[1]/li") == [
        "05-CT/TW",
        "71/2014/NĐ-CP ngày 21/7/2014 của Chính phủ: Về cạnh tranh",
    ]
    assert page.links("//h2[.='Văn bản viện dẫn']/following-sibling::ul[1]") == [
        "https://example.com/71"
    ]


PHOTOS: Files = {A + "anh/a.jpg": photo(), A + "anh/b.png": photo(), A + "anh/ghi-chu.txt": "x"}


def test_cover_gallery_and_photos_in_the_text() -> None:
    page = _page(
        "anh_dai_dien: {anh: anh/a.jpg, mo_ta: Toàn cảnh, chu_thich: Quang cảnh, anh_cua: Lê A}",
        "thu_vien_anh: [{anh: anh/b.png, chu_thich: Trao quà}]",
        body="![Chụp chung](anh/a.jpg)\n*Các đại biểu*\n\nMột câu.",
        more=PHOTOS,
    )
    shown = [(i.get("src"), i.get("alt"), i.get("width")) for i in page.all("//main//img")]
    # The cover is one of the text's own photos: it is shown there, once.
    assert shown == [("/anh/a-12.jpg", "Chụp chung", "12"), ("/anh/b-12.png", "Trao quà", "12")]
    assert page.texts("//figcaption") == ["Các đại biểu", "Trao quà"]
    assert page.all("//meta[@property='og:image']/@content") == [
        "https://congdoan.example.vn/anh/a-12.jpg"
    ]


def test_a_cover_alone_is_shown_with_caption_and_credit() -> None:
    page = _page(
        "anh_dai_dien: {anh: anh/a.jpg, mo_ta: Toàn cảnh, chu_thich: Quang cảnh, anh_cua: Lê A}",
        more=PHOTOS,
    )
    assert [i.get("alt") for i in page.all("//main//img")] == ["Toàn cảnh"]
    assert page.texts("//figcaption") == ["Quang cảnh Ảnh: Lê A"]


def test_every_photo_of_an_article_is_a_link_to_the_large_one() -> None:
    page = _page(
        "anh_dai_dien: {anh: anh/c.jpg, mo_ta: Toàn cảnh}",
        "thu_vien_anh: [{anh: anh/b.png, chu_thich: Trao quà}]",
        body="![Chụp chung](anh/a.jpg)",
        more={**PHOTOS, A + "anh/c.jpg": photo()},
    )
    links = page.all("//main//a[@class='zoom'][img]")
    assert [(link.get("href"), link.get("aria-label")) for link in links] == [
        ("/anh/c-12.jpg", "Xem ảnh lớn: Toàn cảnh"),
        ("/anh/a-12.jpg", "Xem ảnh lớn: Chụp chung"),
        ("/anh/b-12.png", "Xem ảnh 1: Trao quà"),
    ]


def test_a_gallery_may_be_a_folder() -> None:
    page = _page("thu_vien_anh: anh/", more=PHOTOS)
    assert [i.get("src") for i in page.all("//main//img")] == ["/anh/a-12.jpg", "/anh/b-12.png"]


def test_attachments_with_kind_and_size() -> None:
    page = _page(
        "tep_dinh_kem:",
        "  - {tep: tep/Mẫu đơn.docx, ten: Mẫu đơn}",
        "  - tep/so-lieu.xlsx",
        more={A + "tep/Mẫu đơn.docx": b"x" * 1_250_000, A + "tep/so-lieu.xlsx": b"x" * 400},
    )
    assert page.texts("//ul[@class='files']/li") == [
        "Mẫu đơn DOCX, 1,2 MB",
        "so-lieu.xlsx XLSX, 1 KB",
    ]
    assert page.links("//ul[@class='files']") == ["/tep/mau-don.docx", "/tep/so-lieu.xlsx"]


def test_a_video_is_a_link() -> None:
    page = _page("video: https://example.com/phim")
    assert page.links("//p[@class='video']") == ["https://example.com/phim"]
    assert page.all("//iframe | //video | //main//script") == []


def test_corrections() -> None:
    page = _page("dinh_chinh: [{ngay: 12/7/2016, noi_dung: Số đại biểu là 120}]")
    assert page.texts("//h2[.='Đính chính']/following-sibling::ul[1]/li") == [
        "12/7/2016: Số đại biểu là 120"
    ]


def _notices(page: Html) -> dict[str, str]:
    return {p.get("data-kind"): words(p) for p in page.all("//p[@role='note']")}


def test_a_withdrawn_article_says_when_and_why() -> None:
    page = _page("trang_thai: go-bai", "go_bai: {ngay: 12/7/2016, ly_do: Nêu sai tên đơn vị.}")
    assert _notices(page) == {"withdrawn": "Bài đã được gỡ ngày 12/7/2016. Nêu sai tên đơn vị."}
    assert page.all("//meta[@name='robots']/@content") == ["noindex"]


def test_an_expired_article_says_so() -> None:
    page = _page("het_han: 20/7/2016")
    assert list(_notices(page)) == ["expired"]
    assert "20/7/2016" in _notices(page)["expired"]


def test_a_draft_says_so() -> None:
    files = {A + "x.md": article("Bài", "1/7/2016", "trang_thai: nhap")}
    page = model(files, drafts=True).html("/tin/2016/bai/")
    assert list(_notices(page)) == ["draft"]


ENDED: Files = {
    "content/units/cd-a.md": matter(
        "ten_goi: [{ten: Công đoàn Sở A cũ}, {ten: Công đoàn Sở A, tu: 2018}]"
    ),
    "content/changes/het.md": matter(
        "ngay: 20/6/2025",
        "loai: ket-thuc-hoat-dong",
        "tu: [cd-a]",
        "noi_luu_ho_so: ldld-tinh",
        "quyet_dinh: {so: 12/QĐ-LĐLĐ}",
    ),
}


def test_an_article_of_a_unit_that_ended_under_an_old_name() -> None:
    notices = _notices(_page("don_vi: cd-a", more=ENDED))
    assert list(notices) == ["ended", "old-name"]
    assert "20/6/2025" in notices["ended"] and "12/QĐ-LĐLĐ" in notices["ended"]
    assert "LĐLĐ tỉnh" in notices["ended"]
    assert notices["old-name"].endswith("Công đoàn Sở A cũ")
    later = _notices(_page("don_vi: cd-a", date="11/07/2019", more=ENDED))
    assert list(later) == ["ended"]


def test_the_path_to_an_article_leads_through_its_section_and_says_its_unit_once() -> None:
    page = _page("don_vi: cd-a")
    assert page.texts("//nav[@class='crumbs']//li") == ["Trang chủ", "Tin hoạt động"]
    assert page.links("//nav[@class='crumbs']") == ["/", "/chuyen-muc/tin-hoat-dong/"]
    assert page.links("//article/header/p[@class='unit']") == ["/don-vi/cd-a/"]


def _neighbourhood() -> Modelled:
    files: dict[str, str | bytes] = {"content/units.csv": UNITS}
    for day in range(1, 13):
        unit = "a" if day % 2 else "b"
        pin = ("lien_quan: 2.md",) if day == 9 else ()
        files[A + f"{day}.md"] = article(
            f"Bài {day}", f"{day}/3/2024", f"don_vi: cd-{unit}", "chu_de: [an toàn]", *pin
        )
    return model(files, settings=ROOTED)


def test_newer_and_older_stand_in_the_right_direction() -> None:
    page = _neighbourhood().html("/tin/2024/bai-6/")
    assert page.links("//p[@class='newer']") == ["/tin/2024/bai-7/"]
    assert page.links("//p[@class='older']") == ["/tin/2024/bai-5/"]
    assert page.texts("//nav[@class='timeline']/ol/li/p") == [
        "Bài 10",
        "Bài 8",
        "Bài 6 (bài đang xem)",
        "Bài 4",
        "Bài 2",
    ]


def test_pins_come_first_and_nothing_is_linked_twice() -> None:
    page = _neighbourhood().html("/tin/2024/bai-9/")
    related = page.links("//nav[@class='related']")
    assert related == [f"/tin/2024/bai-{n}/" for n in (2, 1, 6, 4)]
    assert page.texts("//nav[@class='related']//ul[contains(@class, 'meta')]/li[1]")[0] == (
        "Tòa soạn chọn"
    )
    beside = page.links("//nav[@class='timeline']") + page.links("//nav[@class='neighbours']")
    assert len({*related, *beside}) == len(related) + len(beside)


def test_the_first_and_the_last_article_have_one_neighbour() -> None:
    site = _neighbourhood()
    assert site.html("/tin/2024/bai-12/").all("//p[@class='newer']") == []
    assert site.html("/tin/2024/bai-1/").all("//p[@class='older']") == []


def test_tags_and_series_lead_to_their_pages() -> None:
    page = _page("chu_de: [an toàn, Hoà giải]", "dong_su_kien: Giải bóng đá")
    assert _rows(page, "//dl[@class='filed']") == [
        ("Dòng sự kiện", "Giải bóng đá"),
        ("Chủ đề", "an toàn", "Hoà giải"),
    ]
    assert page.links("//dl[@class='filed']") == [
        "/dong-su-kien/giai-bong-da/",
        "/chu-de/an-toan/",
        "/chu-de/hoa-giai/",
    ]


GLOSSARY: Files = {
    "content/glossary.yaml": "BCH: Ban Chấp hành\nCĐCS: Công đoàn cơ sở\n"
    'CBCCVC: {text: "cán bộ, công chức, viên chức", variants: ["CB,CC,VC"]}\n'
}


def test_abbreviations_are_told_at_their_first_use_and_listed() -> None:
    page = _page(body="BCH họp. BCH và CB,CC,VC bàn việc.", more=GLOSSARY)
    assert [(words(a), a.get("title")) for a in page.all("//abbr")] == [
        ("BCH", "Ban Chấp hành"),
        ("CB,CC,VC", "cán bộ, công chức, viên chức"),
    ]
    assert _rows(page, "//dl[@class='abbreviations']") == [
        ("BCH", "Ban Chấp hành"),
        ("CB,CC,VC", "cán bộ, công chức, viên chức"),
    ]


def test_links_in_the_text_lead_to_addresses() -> None:
    more: Files = {
        A + "y.md": article("Bài kia", "1/7/2016", body="## Mục tiêu\n\nMột câu."),
        A + "nhap.md": article("Nháp", "1/7/2016", "trang_thai: nhap"),
        "content/pages/gioi-thieu.md": matter("tieu_de: Giới thiệu"),
        A + "tep/mau.docx": b"x",
        A + "anh/a.jpg": photo(),
        "content/static/so-do.svg": "<svg/>",
    }
    targets = {
        "y.md": "/tin/2016/bai-kia/",
        "y.md#muc-tieu": "/tin/2016/bai-kia/#muc-tieu",
        "../pages/gioi-thieu.md": "/gioi-thieu/",
        "/don-vi/cd-a/": "/don-vi/cd-a/",
        "../units/cd-a.md": "/don-vi/cd-a/",
        "tep/mau.docx": "/tep/mau.docx",
        "anh/a.jpg": "/anh/a-12.jpg",
        "/static/so-do.svg": "/so-do.svg",
        "https://example.com/?a=1&b=2": "https://example.com/?a=1&b=2",
        "https://congdoan.example.vn/tin/2016/": "/tin/2016/",
    }
    body = "\n\n".join(f"[Đây]({target})." for target in targets)
    page = _page(body=body, more=more)
    links = page.links("//div[@class='text']/p")
    assert links == list(targets.values())


def test_a_path_prefix_is_before_every_address() -> None:
    files: Files = {
        "content/units.csv": UNITS,
        A + "x.md": article(
            "Bài",
            "1/7/2016",
            "don_vi: cd-a",
            "tac_gia: Lê A",
            "chu_de: [tết]",
            body="[Kia](y.md), ![Ảnh](anh/a.jpg)",
        ),
        A + "y.md": article("Kia", "2/7/2016"),
        A + "anh/a.jpg": photo(),
    }
    settings = "title: Bản tin\nbase_url: https://a.example.vn/ban-tin\n"
    site = model(files, settings=settings)
    for address in site.pages:
        if not address.endswith("/"):
            continue
        page = site.html(address)
        urls = page.all("//@href | //@src")
        inner = [u for u in urls if not u.startswith(("https://", "#", "mailto:", "tel:"))]
        assert inner and all(u.startswith("/ban-tin/") for u in inner), address
        assert page.all("//link[@rel='canonical']/@href") == [
            "https://a.example.vn/ban-tin" + address
        ]


def test_names_by_date_use_the_day_of_the_event() -> None:
    site = model({"content/units.csv": UNITS, **ENDED}, settings=ROOTED).site
    assert site.units.entries["cd-a"].name_on(datetime(2017, 1, 1)).name == "Công đoàn Sở A cũ"


def test_a_congress_put_off_says_so_first_and_no_fact_is_lost() -> None:
    results = "bch: 15, btv: 5, ubkt: 3, chu_tich: Lê An, pho_chu_tich: [Mai Bình], dai_bieu: 3"
    lines = (
        "the_loai: dai-hoi",
        "su_kien: {dia_diem: Nhà văn hóa, tinh_trang: hoan}",
        f"dai_hoi: {{nhiem_ky: 2023-2028, lan_thu: 8, ket_qua: {{{results}}}}}",
        "van_ban: {so_ky_hieu: 05-QĐ/CĐ}",
    )
    page = model({A + "a.md": article("Đại hội", "1/6/2020", *lines)}).html("/tin/2020/dai-hoi/")
    box = page.texts("//section[@class='fact-box']//dt")
    more = page.texts("//div[@class='text']/dl[@class='facts']//dt")
    assert box[0] == "Tình trạng"
    assert len(box) == 7
    assert more == ["Ủy ban Kiểm tra", "Đại biểu dự đại hội cấp trên", "Số, ký hiệu", "Địa điểm"]


TABLES = """\
| A | B |
|---|---|
| 1 | 2 |

## Kết quả[^1] của `cả năm`

| A | B |
|---|---|
| 1 | 2 |

| A | B |
|---|---|
| 1 | 2 |

<table><caption>Tổng sắp &amp; xếp hạng</caption><thead><tr><th>A</th><th>B</th></tr></thead>\
<tbody><tr><td>1</td><td>2</td></tr></tbody></table>

[^1]: Chưa kiểm toán.
"""


def test_a_table_is_named_by_its_caption_or_heading_and_its_heads_say_of_what_they_are() -> None:
    page = model({A + "a.md": article("Bảng", "1/6/2020", body=TABLES)}).html("/tin/2020/bang/")
    regions = page.all("//div[@class='bang']")
    assert [region.get("aria-label") for region in regions] == [
        "Bảng",
        "Bảng: Kết quả của cả năm",
        "Bảng: Kết quả của cả năm 2",
        "Bảng: Tổng sắp & xếp hạng",
    ]
    assert {(r.get("role"), r.get("tabindex")) for r in regions} == {("region", "0")}
    heads = page.all("//div[@class='bang']//th")
    assert len(heads) == 8
    assert {head.get("scope") for head in heads} == {"col"}
