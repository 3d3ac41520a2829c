"""The whole contract of front matter is accepted: names, nested names, values, examples."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest

from sitegen.config import Config, Masthead, NamedList, RootUnit, Section
from sitegen.content import article as a
from sitegen.content import unit as u
from sitegen.content.repository import Repository
from sitegen.content.standalone_page import StandalonePage
from sitegen.diagnostics import Span
from sitegen.schema.node import Mapping, Scalar
from sitegen.schema.record import keys_of, read_record
from sitegen.schema.value import Ordinal, Reading, Whole
from sitegen.schema.vocabulary import (
    APPOINTMENT,
    ARTICLE_TYPE,
    CHANGE_KIND,
    CONGRESS_FORM,
    DAY_PART,
    EVENT_STATUS,
    LEVEL,
    ROLE,
    STATUS,
)
from sitegen.text.dates import zone_of
from tests.faults.running import Run, build
from tests.sites import article, matter, photo

RECORDS: tuple[Any, ...] = (
    *(a.Article, a.Event, a.Congress, a.Results, a.Committee, a.Elected, a.DelegatesUp),
    *(a.Appointment, a.Person, a.OfficialDocument, a.Citation, a.Figure, a.Image, a.Attachment),
    *(a.Correction, a.Withdrawal, a.Source),
    *(u.Unit, u.UnitName, u.Parent, u.Contact, u.UnitChange, u.Decision, u.Transfer),
    *(StandalonePage, Config, Masthead, NamedList, Repository, RootUnit, Section),
)

# Keys as the contract lists them: English, Vietnamese; a record in a line.
CONTRACT = {
    a.Source: "name ten, url dia_chi",
    a.Event: (
        "start bat_dau, end ket_thuc, part buoi, place dia_diem, organizer don_vi_to_chuc, "
        "chair chu_tri, topic noi_dung, status tinh_trang"
    ),
    a.Congress: (
        "term nhiem_ky, previous_term nhiem_ky_truoc, ordinal lan_thu, form hinh_thuc, "
        "results ket_qua"
    ),
    a.Results: (
        "committee bch, standing_committee btv, inspection ubkt, chair chu_tich, "
        "vice_chairs pho_chu_tich, members uy_vien, delegates_up dai_bieu"
    ),
    a.Committee: "size so_luong, present hien_co",
    a.Elected: "name ten, position chuc_vu, how hinh_thuc",
    a.DelegatesUp: (
        "to di_du, ordinal lan_thu, official chinh_thuc, alternate du_khuyet, total tong"
    ),
    a.Appointment: (
        "name ten, body to_chuc, role chuc_danh, position chuc_vu, how hinh_thuc, from tu_ngay, "
        "term nhiem_ky, decision quyet_dinh"
    ),
    a.Person: "name ten, position chuc_vu, role vai_tro",
    a.OfficialDocument: (
        "number so_ky_hieu, kind loai, issued ngay_ban_hanh, issuer co_quan, signer nguoi_ky, "
        "abstract trich_yeu, file tep"
    ),
    a.Citation: "number so, date ngay, issuer co_quan, title ten, url lien_ket",
    a.Figure: "label ten, value gia_tri, measure don_vi_tinh",
    a.Image: "src anh, alt mo_ta, caption chu_thich, credit anh_cua",
    a.Attachment: "src tep, title ten",
    a.Withdrawal: "date ngay, reason ly_do",
    a.Correction: "date ngay, note noi_dung",
    a.Article: (
        "title tieu_de, date ngay_dang, short_title tieu_de_ngan, type the_loai, "
        "section chuyen_muc, unit don_vi, participants don_vi_tham_gia, authors tac_gia, "
        "source nguon, summary sapo, held dien_ra, place dia_diem, event su_kien, "
        "congress dai_hoi, appointments nhan_su, people nhan_vat, document van_ban, "
        "cites vien_dan, figures so_lieu, cover anh_dai_dien, gallery thu_vien_anh, video video, "
        "attachments tep_dinh_kem, tags chu_de, series dong_su_kien, related lien_quan, "
        "status trang_thai, withdrawn go_bai, publish_at dang_luc, expires_at het_han, "
        "updated cap_nhat, corrections dinh_chinh, slug duong_dan, aliases dia_chi_cu, "
        "comments gop_y, lang ngon_ngu, translation_of ban_dich_cua, noindex khong_lap_chi_muc, "
        "archival luu_tru, pinned ghim, extra khac"
    ),
}


@pytest.mark.parametrize("record", list(CONTRACT), ids=lambda record: record.__name__)
def test_a_record_has_the_keys_of_the_contract(record: Any) -> None:
    pairs = [tuple(pair.split()) for pair in CONTRACT[record].split(",")]
    assert [(key.english, key.vietnamese) for key in keys_of(record)] == pairs


def _unknown(record: Any, name: str) -> list[str]:
    """Return what is said of a key as such; it stands without a value."""
    span = Span("a.md", 1, 1, 2)
    reading = Reading(zone_of("Asia/Ho_Chi_Minh"))
    read_record(record, Mapping(((Scalar(name, span), Scalar("", span)),), span), reading)
    return [d.id for d in reading.problems if d.id.startswith("key-") and d.id != "key-missing"]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_key_in_both_languages_however_it_is_typed(record: Any) -> None:
    for key in keys_of(record):
        for name in (key.english, key.vietnamese):
            for typed in (
                name,
                name.upper(),
                name.capitalize(),
                name.replace("_", " "),
                f" {name}",
            ):
                assert _unknown(record, typed) == [], typed
            assert _unknown(record, name.replace("_", "-")) == []


ACCENTED = (
    "Tiêu đề, Ngày đăng, Tiêu đề ngắn, Thể loại, Chuyên mục, Đơn vị, Đơn vị tham gia, Tác giả, "
    "Nguồn, Sapo, Diễn ra, Địa điểm, Sự kiện, Đại hội, Nhân sự, Nhân vật, Văn bản, Viện dẫn, "
    "Số liệu, Ảnh đại diện, Thư viện ảnh, Video, Tệp đính kèm, Chủ đề, Dòng sự kiện, Liên quan, "
    "Trạng thái, Gỡ bài, Đăng lúc, Hết hạn, Cập nhật, Đính chính, Đường dẫn, Địa chỉ cũ, "
    "Góp ý, Ngôn ngữ, Bản dịch của, Không lập chỉ mục, Lưu trữ, Ghim, Khác"
).split(", ")


def test_every_key_of_an_article_with_its_accents() -> None:
    assert len(ACCENTED) == len(keys_of(a.Article))
    for name in ACCENTED:
        for typed in (name, name.upper(), unicodedata.normalize("NFD", name)):
            assert _unknown(a.Article, unicodedata.normalize("NFC", typed)) == [], typed


VALUES = {
    ARTICLE_TYPE: (
        "Tin, Hội nghị, Đại hội, Tọa đàm, Hội thảo khoa học, Hội thao thể thao, Tập huấn, "
        "Hội thi, Hội diễn, Lễ, Đối thoại, Thương lượng, Kết nạp, Tuyên dương, "
        "Kiểm tra giám sát, Chăm lo, Gương điển hình, Phóng sự ảnh, Thông báo, Văn bản"
    ),
    STATUS: "Nháp, Chờ duyệt, Đã đăng, Gỡ bài",
    EVENT_STATUS: "Dự kiến, Đã diễn ra, Hoãn, Hủy",
    DAY_PART: "Sáng, Chiều, Tối, Cả ngày",
    ROLE: "Chủ trì, Khách mời, Phát biểu, Trình bày",
    CONGRESS_FORM: "Toàn thể, Đại biểu, Hội nghị đại biểu, Thành lập",
    APPOINTMENT: (
        "Bầu, Tái cử, Bầu bổ sung, Chỉ định, Công nhận, Điều động, Thôi tham gia, Nghỉ hưu"
    ),
    LEVEL: "Trung ương, Cấp tỉnh, Cấp trên trực tiếp cơ sở, Cơ sở, Dưới cơ sở",
    CHANGE_KIND: (
        "Thành lập, Đổi tên, Hợp nhất, Sáp nhập, Chia tách, Chuyển giao, Chuyển loại hình, "
        "Giải thể, Kết thúc hoạt động"
    ),
}


@pytest.mark.parametrize("choice", list(VALUES), ids=lambda choice: choice.values[0])
def test_every_value_with_and_without_accents(choice: Any) -> None:
    words = VALUES[choice].split(", ")
    assert len(words) == len(choice.values)
    span = Span("a.md", 1, 1, 2)
    for word, id in zip(words, choice.values, strict=True):
        for typed in (word, word.upper(), id, id.replace("-", "_"), id.replace("-", " ")):
            reading = Reading(zone_of("Asia/Ho_Chi_Minh"))
            assert choice.value(typed, span, reading) == id, typed
            assert reading.problems == []


ALSO: dict[Any, dict[str, Any]] = {
    STATUS: {
        "đăng": "da-dang",
        "đã đăng": "da-dang",
        "Bản nháp": "nhap",
        "chờ duyệt": "cho-duyet",
        "gỡ": "go-bai",
        "đã gỡ": "go-bai",
    },
    CONGRESS_FORM: {
        "đại hội toàn thể": "toan-the",
        "Đại hội đại biểu": "dai-bieu",
        "hội nghị đại biểu": "hoi-nghi-dai-bieu",
        "đại hội thành lập": "thanh-lap",
    },
    LEVEL: {
        "cấp trung ương": "trung-uong",
        "tỉnh": "cap-tinh",
        "cấp trên cơ sở": "cap-tren-truc-tiep-co-so",
        "cấp trên trực tiếp": "cap-tren-truc-tiep-co-so",
        "cấp cơ sở": "co-so",
        "CĐCS": "co-so",
        "Công đoàn cơ sở": "co-so",
        "cấp dưới cơ sở": "duoi-co-so",
    },
    Whole(): {
        "15 đồng chí": 15,
        "05 đồng chí": 5,
        "15 đ/c": 15,
        "15 người": 15,
        "15 ủy viên": 15,
        "15 uỷ viên": 15,
        "15.591 Đoàn viên": 15_591,
        "120 đại biểu": 120,
    },
    Ordinal(): {
        **dict.fromkeys(("VIII", "viii", "8", "08", "thứ 8", "Lần thứ VIII", "lần thứ tám"), 8),
        "thứ nhất": 1,
        "lần thứ hai": 2,
        "lần thứ tư": 4,
        "bảy": 7,
        "mười": 10,
        "mười một": 11,
        "mười bốn": 14,
        "mười lăm": 15,
        "mười chín": 19,
        "hai mươi": 20,
    },
}


@pytest.mark.parametrize(
    ("type", "typed"), [(type, typed) for type, words in ALSO.items() for typed in words]
)
def test_what_is_clear_is_accepted(type: Any, typed: str) -> None:
    reading = Reading(zone_of("Asia/Ho_Chi_Minh"))
    assert type.value(typed, Span("a.md", 1, 1, 2), reading) == ALSO[type][typed]
    assert reading.problems == []


@pytest.mark.parametrize(
    ("type", "typed", "id"),
    [
        (Whole(), "15 bàn", "number-unreadable"),
        (Whole(), "đồng chí", "number-unreadable"),
        (Whole(), "15 đồng chí và 3 đại biểu", "number-unreadable"),
        (Whole(most=9), "15 đồng chí", "number-out-of-range"),
        (Ordinal(), "lần thứ", "ordinal-unreadable"),
        (Ordinal(), "hai mốt", "ordinal-unreadable"),
        (Ordinal(), "100", "ordinal-unreadable"),
        (Ordinal(), "9" * 5000, "ordinal-unreadable"),
    ],
)
def test_what_is_not_clear_is_refused(type: Any, typed: str, id: str) -> None:
    reading = Reading(zone_of("Asia/Ho_Chi_Minh"))
    type.value(typed, Span("a.md", 1, 1, 2), reading)
    assert [problem.id for problem in reading.problems] == [id]


# The contract's own examples, as they are printed there; `…` stands where a name was left out.
CONGRESS = """\
dai_hoi:
  nhiem_ky: 2023-2028           # term; -, –, spaces accepted; printed with an en dash
  nhiem_ky_truoc: 2018-2023     # previous_term
  lan_thu: VIII                 # ordinal; Roman or Arabic; restarts when units merge
  hinh_thuc: toan-the           # form: toan-the, dai-bieu, hoi-nghi-dai-bieu, thanh-lap
  ket_qua:                      # results
    bch: {so_luong: 15, hien_co: 13}      # committee; a plain number is accepted
    btv: 5                      # standing committee, often elected at a later meeting
    ubkt: 3                     # inspection committee
    chu_tich: {ten: Hoàng Thanh Hiến, chuc_vu: Phó Giám đốc Sở}      # chair
    pho_chu_tich: [{ten: Trần Thị Hoa Lý, hinh_thuc: tai-cu}]        # vice_chairs
    uy_vien: []                 # members; may be partial: "bài nêu tên 2/5 ủy viên"
    dai_bieu: {di_du: cdvc-tinh, lan_thu: V, chinh_thuc: 2, du_khuyet: 1, tong: 3}   # up"""
UNIT = """\
# content/units/cd-so-tttt.md             id = file name
names:                # ten_goi; dated, newest last; no `from` (tu) = since ever
  - {name: Công đoàn Sở Thông tin và Truyền thông, short: CĐ Sở TT&TT, from: 2004}
congress_name: …      # ten_to_chuc: "LĐLĐ tỉnh X" holds "Đại hội Công đoàn tỉnh X"
level: co-so          # cap: trung-uong, cap-tinh, cap-tren-truc-tiep-co-so, co-so, duoi-co-so
kind: …               # loai_hinh, free text with suggestions: CĐCS, LĐLĐ huyện, CĐ các KCN, CĐCS
parent: [{id: cdvc-tinh, from: 2004, to: 2025-06}]     # truc_thuoc; a plain id is accepted
workplace: …          # noi_lam_viec
aliases: [Công đoàn Sở]          # ten_khac: valid inside this unit's own articles
site_aliases: [CĐ Sở TT&TT]      # ten_khac_toan_trang: valid everywhere
contact: {address: …, phone: …, email: …, zalo_oa: …}
feeds: true           # own Atom and calendar; default for units with 20 articles or more"""
CHANGE = """\
date: 2025-06-20
kind: ket-thuc-hoat-dong   # thanh-lap, doi-ten, hop-nhat, sap-nhap, chia-tach, chuyen-giao
from: [cdvc-tinh]
to: []                     # no successor: the ordinary case for the agency unions wound up
custodian: ldld-tinh       # who keeps the papers
decision: {number: …, date: 2025-06-19, issuer: …}
transfer: {all_under: cdvc-tinh, to: ldld-tinh, except: [cd-so-tttt]}   # one decision moves all"""
SETTINGS = """\
title: Bản tin Công đoàn tỉnh …          # required
base_url: https://congdoan.example.vn/   # required; a path prefix is allowed
edition: 1                # written by `init`; new checks are errors only in a newer edition
language: vi              # vi (default) or en: interface strings
timezone: Asia/Ho_Chi_Minh
page_size: 20             # newest items on an index page; older ones by year
root_unit: ldld-tinh      # whose site this is (dated list accepted); "tỉnh" in texts means its
masthead: {owner: …, editor: …, licence: …, address: …, phone: …, email: …}   # cơ quan chủ quản
slogan: …                 # banner text that a writer can change himself
sections:                 # chuyên mục, in menu order; a default list is given
  - {id: tin-hoat-dong, title: Tin hoạt động, types: [tin, hoi-nghi, dai-hoi]}
lists:                    # named lists that any template may ask for, resolved in the plan
  thong-bao-moi: {type: thong-bao, count: 5}
"""
GLOSSARY = """\
BCH: Ban Chấp hành
CĐCS: Công đoàn cơ sở
CBCCVC: {text: cán bộ, công chức, viên chức, variants: ["CB,CC,VC"]}
"""


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A site of the contract's examples."""
    files = {
        "content/articles/a.md": article("Đại hội", "24/5/2023", "slug: a", CONGRESS),
        "content/articles/b.md": article("Quà", "26/10/2025", body="CBCCVC và CB,CC,VC."),
        "content/units/cd-so-tttt.md": matter(UNIT),
        "content/units/cdvc-tinh.md": matter("ten: CĐVC tỉnh", "truc_thuoc: ldld-tinh"),
        "content/units/ldld-tinh.md": matter("ten: LĐLĐ tỉnh"),
        "content/changes/2025-ket-thuc-cdvc.md": matter(CHANGE),
        "content/glossary.yaml": GLOSSARY,
    }
    return build(tmp_path_factory.mktemp("printed"), files, settings=SETTINGS)


def test_the_examples_of_the_contract_build_as_they_are_printed(printed: Run) -> None:
    assert (printed.code, printed.problems()) == (0, [])


def test_comments_of_the_examples_are_not_published(printed: Run) -> None:
    for path in printed.written:
        if path.endswith((".html", ".xml")):
            text = printed.site.text(path)
            for comment in ("loai_hinh", "noi_lam_viec", "required", "# ", "banner text"):
                assert comment not in text, path


def test_a_meaning_with_commas_is_whole(printed: Run) -> None:
    page = printed.site.text("chu-viet-tat/index.html")
    assert "cán bộ, công chức, viên chức" in page


def test_a_front_matter_with_every_key(tmp_path: Path) -> None:
    lines = [
        "tieu_de_ngan: Ngắn",
        "the_loai: Đại hội",
        "chuyen_muc: tin-hoat-dong",
        "don_vi: cd-a",
        "don_vi_tham_gia: [cd-a]",
        'tac_gia: "Bài: A; ảnh: B"',
        "nguon: {ten: Báo, dia_chi: https://a.vn/}",
        "sapo: Một câu.",
        "su_kien: {bat_dau: 23/5/2023, ket_thuc: 24/5/2023, dia_diem: B, don_vi_to_chuc: C,",
        "  chu_tri: D, noi_dung: E, tinh_trang: Đã diễn ra}",
        "dai_hoi: {nhiem_ky: 2023 – 2028}",
        "nhan_su: [{ten: A, to_chuc: bch, chuc_danh: B, chuc_vu: C, hinh_thuc: bầu,",
        "  tu_ngay: 24/5/2023, nhiem_ky: 2023-2028, quyet_dinh: D}]",
        "nhan_vat: [{ten: A, chuc_vu: B, vai_tro: Chủ trì}]",
        "van_ban: {so_ky_hieu: 1/A, loai: B, ngay_ban_hanh: 1/2/2023, co_quan: C, nguoi_ky: D,",
        "  trich_yeu: E, tep: /articles/c.pdf}",
        "vien_dan: [{so: 05-CT/TW, ngay: 15/5/2016, co_quan: A, ten: B, lien_ket: https://a.vn/}]",
        "so_lieu: [{ten: Quỹ, gia_tri: 153.591.678, don_vi_tinh: đồng}]",
        "anh_dai_dien: {anh: hop.jpg, mo_ta: Quang cảnh, chu_thich: B, anh_cua: C}",
        "thu_vien_anh: [{anh: hop.jpg, mo_ta: Quang cảnh}]",
        "video: https://a.vn/v",
        "tep_dinh_kem: [{tep: c.pdf, ten: Nghị quyết}]",
        "chu_de: [a, b]",
        "dong_su_kien: Tháng Công nhân",
        "lien_quan: [b.md]",
        "trang_thai: Gỡ bài",
        "go_bai: {ngay: 1/6/2023, ly_do: Sai}",
        "dang_luc: 24/5/2023",
        "het_han: 1/1/2027",
        "cap_nhat: 25/5/2023",
        "dinh_chinh: [{ngay: 26/5/2023, noi_dung: Sửa tên}]",
        "duong_dan: bai-a",
        "dia_chi_cu: [/cu/1.html, /tin.aspx?id=5]",
        "ngon_ngu: vi",
        "khong_lap_chi_muc: có",
        "luu_tru: không",
        "ghim: không",
        "khac: {a: b}",
    ]
    files: dict[str, str | bytes] = {
        "content/articles/a.md": article("A", "24/5/2023", *lines),
        "content/articles/b.md": article("B", "25/5/2023"),
        "content/articles/hop.jpg": photo(),
        "content/articles/c.pdf": b"%PDF-1.4",
        "content/units/cd-a.md": matter("ten: Công đoàn A"),
    }
    run = build(tmp_path, files)
    assert (run.code, run.problems()) == (0, [])
    assert "153.591.678" in run.site.page("/tin/2023/bai-a/").main
