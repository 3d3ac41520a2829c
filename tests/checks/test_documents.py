"""What is checked of one document by itself."""

from __future__ import annotations

import pytest

from sitegen.checks.alternative_texts import is_file_name
from sitegen.checks.announced_photos import announces
from sitegen.checks.check import OTHER
from sitegen.diagnostics import Related, Severity, Span
from tests.checks.found import A, P, U, arg, found, one
from tests.sites import Files, article, matter

BAI = f"{A}bai.md"
PHOTO = f"{A}anh.jpg"


def _found(*lines: str, body: str = "Một câu.", date: str = "24/5/2023") -> list[str]:
    """Return what is found in an article beside a photo; its own lines begin at line 4."""
    return found({BAI: article("Bài viết", date, *lines, body=body), PHOTO: b""})


# Congress


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ("dai_bieu: {chinh_thuc: 2, du_khuyet: 1, tong: 3}", []),
        ("dai_bieu: {chinh_thuc: 2, du_khuyet: 1, tong: 4}", ["congress-delegates-sum {bai}:6:59"]),
        ("dai_bieu: {chinh_thuc: 5, tong: 4}", ["congress-delegates-sum {bai}:6:45"]),
        ("dai_bieu: {chinh_thuc: 2, tong: 4}", []),
        ("dai_bieu: 4", []),
        ("bch: {so_luong: 15, hien_co: 13}", []),
        ("bch: {so_luong: 13, hien_co: 15}", ["congress-present-over-size {bai}:6:42"]),
        ("ubkt: {so_luong: 3, hien_co: 4}", ["congress-present-over-size {bai}:6:42"]),
        ("{bch: 5, btv: 7}", ["congress-standing-over-committee {bai}:6:26"]),
        ("{bch: 15, btv: 5, ubkt: 3}", []),
        ("{bch: 3, chu_tich: A, uy_vien: [A, B, C]}", []),
        ("{bch: 3, uy_vien: [A, B, C, D]}", ["congress-names-over-size {bai}:6:30"]),
        ("{bch: 2, chu_tich: A, pho_chu_tich: [B, C]}", ["congress-names-over-size {bai}:6:48"]),
        ("{bch: 1, chu_tich: A, uy_vien: [B]}", ["congress-names-over-size {bai}:6:43"]),
    ],
)
def test_sums_of_a_congress(results: str, expected: list[str]) -> None:
    lines = ("dai_hoi:", "  nhiem_ky: 2023-2028", f"  ket_qua: {_braced(results)}")
    assert _found(*lines) == [line.replace("{bai}", BAI) for line in expected]


def _braced(results: str) -> str:
    return results if results.startswith("{") else "{" + results + "}"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("2018-2023", []),
        ("2017-2022", []),
        ("2020-2025", []),  # cut short by a merger: terms may overlap
        ("2023-2028", [f"congress-term-order {BAI}:6:19"]),
        ("2028-2033", [f"congress-term-order {BAI}:6:19"]),
    ],
)
def test_the_term_before_begins_before(before: str, expected: list[str]) -> None:
    lines = ("dai_hoi:", "  nhiem_ky: 2023-2028", f"  nhiem_ky_truoc: {before}")
    assert _found(*lines) == expected


# States of publication


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("trang_thai: go-bai", "go_bai: {ngay: 25/5/2023, ly_do: nhầm tên}"), []),
        (("trang_thai: go-bai",), [f"withdrawal-missing {BAI}:4:13"]),
        (("go_bai: {ngay: 25/5/2023, ly_do: x}",), [f"withdrawal-without-status {BAI}:4:9"]),
        (("het_han: 25/5/2023",), []),
        (("het_han: 24/5/2023",), []),  # seen until the end of that day
        (("het_han: 23/5/2023",), [f"expires-before-published {BAI}:4:10"]),
        (
            ("dang_luc: 1/6/2023", "het_han: 25/5/2023"),
            [f"expires-before-published {BAI}:5:10"],
        ),
    ],
)
def test_states_of_publication(lines: tuple[str, ...], expected: list[str]) -> None:
    assert _found(*lines) == expected


# Events


@pytest.mark.parametrize(
    ("date", "lines", "expected"),
    [
        ("24/5/2023", ("dien_ra: 23/5/2023",), []),
        ("24/5/2023", ("dien_ra: 24/5/2023",), []),
        ("24/5/2023", ("dien_ra: 20-26/5/2023",), []),  # its end doesn't count
        ("24/5/2023", ("dien_ra: 25/5/2023",), [f"event-after-report {BAI}:4:10"]),
        ("9:1, 24-5-2023", ("dien_ra: Chiều ngày 24/5/2023",), [f"event-after-report {BAI}:4:10"]),
        ("24/5/2023", ("dien_ra: 5/2023",), []),  # may have been before
        ("24/5/2023", ("dien_ra: 2023-06",), [f"event-after-report {BAI}:4:10"]),
        ("5/2023", ("dien_ra: 30/5/2023",), []),
        ("24/5/2023", ("su_kien:", "  bat_dau: 25/5/2023"), [f"event-after-report {BAI}:5:12"]),
        ("24/5/2023", ("su_kien: {bat_dau: 25/5/2023, tinh_trang: du-kien}",), []),
        ("24/5/2023", ("su_kien: {bat_dau: 25/5/2023, tinh_trang: hoan}",), []),
        ("24/5/2023", ("su_kien: {bat_dau: 25/5/2023, tinh_trang: huy}",), []),
        (
            "24/5/2023",
            ("su_kien: {bat_dau: 25/5/2023, tinh_trang: da-dien-ra}",),
            [f"event-after-report {BAI}:4:20"],
        ),
    ],
)
def test_an_event_after_its_report(date: str, lines: tuple[str, ...], expected: list[str]) -> None:
    assert _found(*lines, date=date) == expected


def test_an_event_after_its_report_is_worth_a_look_only() -> None:
    problem = one({BAI: article("Bài", "24/5/2023", "dien_ra: 25/5/2023")})
    assert problem.severity is Severity.WARNING
    assert (arg(problem, "start"), arg(problem, "published")) == ("25/5/2023", "24/5/2023")


# Pictures


@pytest.mark.parametrize(
    ("lines", "body", "expected"),
    [
        (("anh_dai_dien: {anh: anh.jpg, mo_ta: Trao quà}",), "", []),
        (("anh_dai_dien: anh.jpg",), "", [f"cover-alt-missing {BAI}:4:15"]),
        (
            ("anh_dai_dien: {anh: anh.jpg, chu_thich: Trao quà}",),  # a caption won't do here
            "",
            [f"cover-alt-missing {BAI}:4:15"],
        ),
        (("anh_dai_dien: {anh: anh.jpg, mo_ta: IMG_2034}",), "", [f"alt-is-file-name {BAI}:4:37"]),
        (("thu_vien_anh: [{anh: anh.jpg, mo_ta: Trao quà}]",), "", []),
        (("thu_vien_anh: [{anh: anh.jpg, chu_thich: Trao quà}]",), "", []),
        (("thu_vien_anh: [anh.jpg]",), "", [f"gallery-alt-missing {BAI}:4:16"]),
        (
            ("thu_vien_anh: [{anh: anh.jpg, mo_ta: anh}]",),
            "",
            [f"alt-is-file-name {BAI}:4:38"],
        ),
        ((), "![Trao quà](anh.jpg)", []),
        ((), "![](anh.jpg)\n*Trao quà*", []),
        ((), "Một câu.\n\n![](anh.jpg)", [f"photo-alt-missing {BAI}:7:5"]),
        ((), "![Copy of image00t1](anh.jpg)", [f"alt-is-file-name {BAI}:5:3"]),
        ((), "Tệp ![IMG_1](<anh.jpg>)", [f"alt-is-file-name {BAI}:5:7"]),
        ((), "![IMG_1][a]\n\n[a]: anh.jpg", [f"alt-is-file-name {BAI}:5:3"]),
        ((), '<img src="anh.jpg" alt="IMG_1">', [f"alt-is-file-name {BAI}:5:25"]),
    ],
)
def test_pictures_say_what_they_show(
    lines: tuple[str, ...], body: str, expected: list[str]
) -> None:
    assert _found(*lines, body=body) == expected


def test_pictures_of_pages_and_units_say_what_they_show() -> None:
    files: Files = {
        f"{P}gioi-thieu.md": matter("tieu_de: Giới thiệu", body="![](/anh.jpg)"),
        f"{U}cd-a.md": matter("ten: Công đoàn A", body="![DSC0001.JPG](/anh.jpg)"),
        "content/anh.jpg": b"",
    }
    assert found(files) == [
        f"photo-alt-missing {P}gioi-thieu.md:4:5",
        f"alt-is-file-name {U}cd-a.md:4:3",
    ]


@pytest.mark.parametrize(
    "alt",
    [
        "Copy of image00t1",
        "IMG_2034",
        "IMG-20230524-WA0003",
        "DSC0001.JPG",
        "DSC_0412",
        "DSCN0001",
        "P1010023",
        "PXL_20230524_091533",
        "z4371923847123_abc",
        "image001",
        "Picture 1",
        "FB_IMG_1684",
        "20230524_091533",
        "received_123456",
        "anh1",
        "trao-qua.png",
        "Bản sao của IMG_1",
        "hop-dang",
        "Hop-Dang",
    ],
)
def test_names_of_files_describe_nothing(alt: str) -> None:
    assert is_file_name(alt, "anh/hop-dang.jpg")


@pytest.mark.parametrize(
    "alt",
    [
        "Họp đảng",
        "Hop dang",
        "Ảnh chụp toàn cảnh",
        "Bản sao giấy khen",
        "Copy of the decision",
        "50 suất quà",
        "Năm 2023",
        "Phòng 12",
        "A",
    ],
)
def test_descriptions_are_no_names_of_files(alt: str) -> None:
    assert not is_file_name(alt, "anh/hop-dang.jpg")


# Announced pictures


@pytest.mark.parametrize(
    "text",
    [
        "(Một số hình ảnh tại buổi lễ)",
        "Một số hình ảnh tại hội nghị:",
        "Một vài hình ảnh của chuyến đi",
        "Sau đây là một số hình ảnh tại buổi trao quà.",
        "Những hình ảnh trong ngày hội",
        "Chùm ảnh ngày hội",
        "Ảnh dưới đây do đoàn viên chụp.",
        "Mọi người vui vẻ (ảnh dưới).",
        "MỘT SỐ HÌNH ẢNH",
    ],
)
def test_texts_that_announce_pictures(text: str) -> None:
    assert announces(text)


@pytest.mark.parametrize(
    "text",
    [
        "Một số hình ảnh được chọn sẽ treo ở nhà văn hóa.",
        "Các ảnh đoạt giải sẽ in khổ lớn.",
        "Mỗi người gửi tối đa năm ảnh.",
        "Bà không cho chụp ảnh.",
        "Hình ảnh người thợ mỏ đi vào thơ ca.",
        "Một câu.",
    ],
)
def test_texts_that_only_speak_of_pictures(text: str) -> None:
    assert not announces(text)


@pytest.mark.parametrize(
    ("lines", "body", "expected"),
    [
        ((), "Một câu.\n\n(Một số hình ảnh tại buổi lễ)", [f"photos-announced {BAI}:7:2"]),
        ((), "(Một số hình ảnh tại buổi lễ)\n\n![Trao quà](anh.jpg)", []),
        ((), "(Một số hình ảnh tại buổi lễ)\n\n[Xem](anh.jpg)", []),
        (("thu_vien_anh: [{anh: anh.jpg, mo_ta: Trao quà}]",), "(Một số hình ảnh)", []),
    ],
)
def test_announced_pictures_are_there(
    lines: tuple[str, ...], body: str, expected: list[str]
) -> None:
    assert _found(*lines, body=body) == expected


# Terms of office


@pytest.mark.parametrize(
    ("congress", "body", "expected"),
    [
        ("2023-2028", "Báo cáo nhiệm kỳ 2017 – 2023. Trong nhiệm kỳ 2018 - 2023, tốt.", ["6:46"]),
        ("2023-2028", "Báo cáo nhiệm kỳ 2018 – 2023, phương hướng nhiệm kỳ 2023-2028.", []),
        ("2023-2028", "Mục tiêu nhiệm kỳ 2023-2027.", ["6:19"]),
        ("2023-2028", "Nghị quyết Đảng bộ nhiệm kỳ 2020-2025; Quốc hội nhiệm kỳ 2021-2026.", []),
        ("2023-2028", "Kế hoạch giai đoạn 2023-2027.", []),
        ("2023-2028", "Nhiệm kỳ 2018-2023 và nhiệm kỳ 2013-2018.", []),
        ("2023-2028", "Công đoàn phường nhiệm kỳ 2023-2025 (nửa nhiệm kỳ).", []),
        ("", "Báo cáo nhiệm kỳ 2017 – 2023. Trong nhiệm kỳ 2018 - 2023, tốt.", []),
    ],
)
def test_terms_that_contradict_each_other(congress: str, body: str, expected: list[str]) -> None:
    lines = (f"dai_hoi: {congress}",) if congress else ()
    assert _found(*lines, body=body) == [f"term-contradiction {BAI}:{place}" for place in expected]


def test_a_title_with_a_term_stands_for_the_record() -> None:
    title = "Đại hội Công đoàn Sở nhiệm kỳ 2023-2028"
    body = "Báo cáo nhiệm kỳ 2017-2023. Trong nhiệm kỳ 2018-2023, tốt."
    problem = one({BAI: article(title, "24/5/2023", body=body)})
    assert problem.severity is Severity.WARNING
    assert (arg(problem, "term"), arg(problem, "other")) == ("2017–2023", "2018–2023")
    assert problem.span == Span(BAI, 5, 44, 53)
    assert problem.related == (Related(Span(BAI, 5, 18, 27), OTHER),)


def test_the_term_of_a_congress_is_where_its_article_says_it() -> None:
    problem = one(
        {BAI: article("Bài", "24/5/2023", "dai_hoi: 2023-2028", body="Nhiệm kỳ **2023-\n2027**.")}
    )
    assert problem.span == Span(BAI, 6, 12, 17)
    assert problem.related == (Related(Span(BAI, 4, 10, 19), OTHER),)
