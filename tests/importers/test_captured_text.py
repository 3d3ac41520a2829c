"""The text of an old page becomes an article; whatever was guessed is told."""

from __future__ import annotations

import pytest

from sitegen.diagnostics import Fix, Span, error
from sitegen.flow.parsing import checked
from sitegen.importers.captured_text import CAPTURED_TEXT, matches, read
from sitegen.importers.imported import Guess, Imported, ImportRefusedError
from sitegen.importers.table import IMPORTERS, importer_for

UTF_16 = Fix(encoding="utf-16")
BODY = "Sáng nay, công đoàn cơ sở mở lớp tập huấn.\n\nLớp có 30 người."


def page(*lines: str) -> Imported:
    return read("trang.txt", "\n".join(lines).encode("utf-8"))


def told(imported: Imported) -> list[tuple[str, str]]:
    return [(guess.reason, guess.value) for guess in imported.guesses]


def matter(imported: Imported, key: str) -> list[str]:
    return [line for line in imported.matter if line.lstrip("#").startswith(f"{key}:")]


# A whole page of each shape that is known


def test_a_page_with_a_line_of_date_and_time() -> None:
    imported = page(
        "Công đoàn Cảng mở lớp: an toàn là bạn",
        "",
        "8:5, Thứ Sáu, 12-5-2023",
        "",
        "Xem với cỡ chữ : A- A A+",
        "",
        "Chiều ngày\u00a011/5/2023, công đoàn mở lớp.",
        "",
        "Nội dung gồm:",
        "- Nhận biết nguy cơ.",
        "-100% tổ có mạng lưới viên.",
        "",
        "Lê Bến",
        "",
        "\u00a0",
        "",
        "Các tin khác",
    )
    assert imported == Imported(
        title="Công đoàn Cảng mở lớp: an toàn là bạn",
        year=2023,
        matter=(
            "tieu_de: 'Công đoàn Cảng mở lớp: an toàn là bạn'",
            "ngay_dang: 8:5, Thứ Sáu, 12-5-2023",
            "tac_gia: Lê Bến",
            "#dien_ra: Chiều ngày 11/5/2023",
        ),
        body="Chiều ngày 11/5/2023, công đoàn mở lớp.\n\nNội dung gồm:\n- Nhận biết nguy cơ.\n"
        "-100% tổ có mạng lưới viên.",
        guesses=(
            Guess("", "Xem với cỡ chữ : A- A A+", "tool-left-out"),
            Guess("", "Các tin khác", "tool-left-out"),
            Guess("tieu_de", "Công đoàn Cảng mở lớp: an toàn là bạn", "title-from-first-line"),
            Guess("ngay_dang", "8:5, Thứ Sáu, 12-5-2023", "date-from-line"),
            Guess("tac_gia", "Lê Bến", "author-from-last-line"),
            Guess("dien_ra", "Chiều ngày 11/5/2023", "event-suggested"),
        ),
    )


def test_a_page_with_a_doubled_heading_and_a_date_in_the_title() -> None:
    imported = page(
        "TIN CÔNG ĐOÀN TIN CÔNG ĐOÀN",
        "",
        "Back",
        "Ngày 3.7.2016, công đoàn xã mở hội thi (09/07/2016)",
        "Hội thi có sáu đội.",
        "",
        "Phan Sông",
    )
    assert imported.matter == (
        "tieu_de: Ngày 3.7.2016, công đoàn xã mở hội thi",
        "ngay_dang: 09/07/2016",
        "tac_gia: Phan Sông",
        "#dien_ra: Ngày 3.7.2016",
    )
    assert (imported.year, imported.body) == (2016, "Hội thi có sáu đội.")
    assert ("heading-left-out", "TIN CÔNG ĐOÀN TIN CÔNG ĐOÀN") in told(imported)
    assert ("date-from-title", "09/07/2016") in told(imported)


def test_a_page_without_a_date_waits_for_a_person() -> None:
    imported = page(
        "Họp tổng kết năm",
        "",
        "Email In PDF.",
        "",
        "Ngày 5/12/2016, công đoàn họp tổng kết.",
        "",
        "Copy of image01t2Chủ tịch nêu ba việc:",
        "1. Chăm lo Tết.",
        "2. Kết nạp đoàn viên.",
        "",
        "Hà Trầm",
        "",
        "",
        "Tin mới hơn:",
        "Tin cũ hơn:",
    )
    assert imported.year is None
    assert imported.matter == (
        "tieu_de: Họp tổng kết năm",
        "#ngay_dang:",
        "tac_gia: Hà Trầm",
        "#dien_ra: Ngày 5/12/2016",
    )
    assert imported.body == (
        "Ngày 5/12/2016, công đoàn họp tổng kết.\n\n"
        "Chủ tịch nêu ba việc:\n1. Chăm lo Tết.\n2. Kết nạp đoàn viên."
    )
    assert told(imported) == [
        ("tool-left-out", "Email In PDF."),
        ("tool-left-out", "Tin mới hơn:"),
        ("tool-left-out", "Tin cũ hơn:"),
        ("title-from-first-line", "Họp tổng kết năm"),
        ("date-missing", ""),
        ("author-from-last-line", "Hà Trầm"),
        ("image-name-left-out", "Copy of image01t2"),
        ("event-suggested", "Ngày 5/12/2016"),
    ]


def test_a_page_with_comments_of_readers() -> None:
    imported = page(
        "Tọa đàm về nhà ở", "", "29/08/2011 - 07:32", "", BODY, "", "TRẦN CẢNG", "",
        "Chia sẻ bài viết", "", "BÌNH LUẬN", "Bạn đọc A: Hay lắm.",
    )  # fmt: skip
    assert imported.matter[1:] == ("ngay_dang: 29/08/2011 - 07:32", "tac_gia: TRẦN CẢNG")
    assert imported.body == BODY
    assert ("comment-left-out", "Bạn đọc A: Hay lắm.") in told(imported)


# Date


@pytest.mark.parametrize(
    ("line", "kept", "year"),
    [
        ("(11/07/2016)", "(11/07/2016)", 2016),
        ("Cập nhật lúc: 07:32 29/08/2011", "07:32 29/08/2011", 2011),
        ("Đăng ngày 29/08/2011", "29/08/2011", 2011),
        ("Ngày đăng: 29/08/2011 07:32 (GMT+7)", "29/08/2011 07:32", 2011),
        ("Thứ Hai, 29/08/2011", "Thứ Hai, 29/08/2011", 2011),
    ],
)
def test_a_line_that_is_a_date_is_the_date_of_publication(line: str, kept: str, year: int) -> None:
    imported = page("Tin", line, "", BODY)
    assert matter(imported, "ngay_dang") == [f"ngay_dang: {kept}"]
    assert (imported.year, imported.body) == (year, BODY)


def test_the_date_may_stand_above_the_title() -> None:
    imported = page("29/08/2011", "Tin", BODY)
    assert imported.matter[:2] == ("tieu_de: Tin", "ngay_dang: 29/08/2011")


@pytest.mark.parametrize("line", ["Thứ Ba, 29/08/2011", "31/6/2011"])
def test_an_impossible_date_is_left_to_a_person(line: str) -> None:
    imported = page("Tin", line, "", BODY)
    assert matter(imported, "ngay_dang") == [f"#ngay_dang: {line}"]
    assert imported.year is None
    assert ("date-doubtful", line) in told(imported)


@pytest.mark.parametrize("line", ["Tháng 8/2011", "Nhiệm kỳ 2011-2016", "16-10", "2011"])
def test_what_is_no_day_is_text(line: str) -> None:
    imported = page("Tin", line, "", BODY)
    assert imported.body == f"{line}\n\n{BODY}"
    assert matter(imported, "ngay_dang") == ["#ngay_dang:"]


def test_a_bracket_that_is_no_day_stays_in_the_title() -> None:
    imported = page("Đại hội (2017-2022)", BODY)
    assert imported.title == "Đại hội (2017-2022)"


def test_a_date_further_down_is_the_events_at_most() -> None:
    imported = page("Tin", "Chiều ngày 16-10, công đoàn họp.", "", "Theo văn bản ngày 1/2/2017.")
    assert matter(imported, "ngay_dang") == ["#ngay_dang:"]
    assert matter(imported, "dien_ra") == ["#dien_ra: Chiều ngày 16-10"]


# Author


@pytest.mark.parametrize(
    "line",
    [
        "Lê Bến",
        "TRẦN THỊ CẢNG",
        "Tin, ảnh: Lê Bến",
        "Bài: A; ảnh: B",
        "Lê Bến – Hà Trầm",
        "Ban Biên tập",
    ],
)
def test_a_short_last_line_with_names_is_the_author(line: str) -> None:
    imported = page("Tin", BODY, "", line)
    assert ("author-from-last-line", line) in told(imported)
    assert imported.body == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Lớp học bế mạc chiều cùng ngày.",
        "Các đại biểu chụp ảnh lưu niệm",
        "- Lê Bến",
        "Trưởng",
        "Lớp Học Có Rất Nhiều Người Dự",
        "Quỹ Mái Ấm 2023",
    ],
)
def test_any_other_last_line_is_text(line: str) -> None:
    imported = page("Tin", BODY, "", line)
    assert matter(imported, "tac_gia") == []
    assert imported.body == f"{BODY}\n\n{line}"


# Text


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Copy of Copy of DSC_0123Thay mặt công đoàn", "Thay mặt công đoàn"),
        ("Copy (2) of anh01Đồng chí", "Đồng chí"),
        ("IMG_2041.JPG", ""),
        ("image003“Mái ấm”", "“Mái ấm”"),
    ],
)
def test_names_of_pictures_are_left_out(line: str, kept: str) -> None:
    imported = page("Tin", BODY, "", line)
    assert imported.body == f"{BODY}\n\n{kept}".rstrip()
    assert "image-name-left-out" in {guess.reason for guess in imported.guesses}


@pytest.mark.parametrize(
    "line",
    [
        "image2 là tên tệp.",
        "Copy of lỗi.",
        "IMG của máy ảnh.",
        "Xem thêm DSC_01Thay.",
        "-----",
        "In ấn tài liệu.",
    ],
)
def test_other_lines_stay(line: str) -> None:
    assert page("Tin", BODY, "", line).body == f"{BODY}\n\n{line}"


@pytest.mark.parametrize(
    "line",
    [
        "Email In PDF.",
        "Back",
        "Quay lại",
        "Xem với cỡ chữ : A- A A+",
        "Chia sẻ bài viết",
        "In trang",
        "Lượt xem: 1.204",
        "Facebook Zalo",
        "Tin liên quan",
        "Các tin khác:",
        "Tin cùng chuyên mục",
    ],
)
def test_tools_are_left_out_wherever_they_stand(line: str) -> None:
    for lines in ((line, "Tin", BODY), ("Tin", line, BODY), ("Tin", BODY, line)):
        imported = page(*lines)
        assert (imported.title, imported.body) == ("Tin", BODY)
        assert ("tool-left-out", line) in told(imported)


def test_titles_of_other_articles_are_left_out_up_to_the_next_prose() -> None:
    imported = page(
        "Tin", "Câu đầu.", "Tin liên quan", "Hội thi ở cảng", "Trao quà ở xã", "Câu sau."
    )
    assert imported.body == "Câu đầu.\nCâu sau."
    assert told(imported)[1:3] == [
        ("link-left-out", "Hội thi ở cảng"),
        ("link-left-out", "Trao quà ở xã"),
    ]


def test_a_title_over_the_limit_is_told() -> None:
    assert "title-too-long" in {g.reason for g in page("x" * 301, BODY).guesses}


def test_windows_line_ends_and_byte_order_mark() -> None:
    imported = read("a.txt", b"\xef\xbb\xbfTin\r\n\r\nM\xe1\xbb\x99t c\xc3\xa2u.\r\n")
    assert (imported.title, imported.body) == ("Tin", "Một câu.")


def test_a_dated_page_passes_as_it_is() -> None:
    imported = page("Đại hội: mở đầu", "12/5/2023", "", BODY, "", "Tin, ảnh: Lê Bến")
    data = imported.text.encode("utf-8")
    parsed = checked("content/articles/a.md", data, "Asia/Ho_Chi_Minh")
    assert parsed.diagnostics == ()
    assert len(parsed.documents) == 1


# Format


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("a.txt", b"Tin", True),
        ("A.TXT", b"\xef\xbb\xbfTin", True),
        ("a.txt", b"", True),
        ("a.md", b"Tin", False),
        ("a.txt", b"\n<!DOCTYPE html>", False),
        ("a.txt", b"---\ntieu_de: a\n---\n", False),
    ],
)
def test_captured_text_is_told_apart(name: str, head: bytes, expected: bool) -> None:
    assert matches(name, head) is expected
    assert importer_for(name, head) is (CAPTURED_TEXT if expected else None)


def test_names_of_importers_are_distinct() -> None:
    assert len({importer.name for importer in IMPORTERS}) == len(IMPORTERS)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", error("import-nothing-found", Span("a.txt"))),
        (b"\nBack\n \n", error("import-nothing-found", Span("a.txt"))),
        ("Tin".encode("utf-16"), error("encoding-utf16", Span("a.txt"), fix=UTF_16)),
        (b"Tin \xff", error("encoding-not-utf8", Span("a.txt", 1, 5, 6), offset=4)),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, expected: object) -> None:
    with pytest.raises(ImportRefusedError) as caught:
        read("a.txt", data)
    assert caught.value.diagnostics == (expected,)
