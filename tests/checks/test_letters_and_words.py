"""What checks see in the text itself: old fonts, blanks, spellings, dates, numbers of persons."""

from __future__ import annotations

import pytest

from sitegen.diagnostics import Severity
from sitegen.fixing import apply
from tests.checks.found import A, P, U, arg, found, one, problems
from tests.sites import Files, article, matter

PATH = f"{A}a.md"


def body(*paragraphs: str) -> Files:
    """Return an article of these paragraphs, the first on line 5."""
    return {PATH: article("Tin", "24/5/2023", body="\n\n".join(paragraphs))}


def told(*paragraphs: str) -> list[str]:
    return [line.replace(f" {PATH}:", " ") for line in found(body(*paragraphs), remarks=True)]


def mended(*paragraphs: str) -> str:
    """Return the body after the fixes of everything that is told of it."""
    [text] = body(*paragraphs).values()
    assert isinstance(text, str)
    fixes = [problem.fix for problem in problems({PATH: text}) if problem.fix is not None]
    data, _ = apply(text.encode("utf-8"), fixes)
    return data.decode("utf-8").partition("\n---\n")[2].rstrip("\n")


# Old fonts


def test_a_title_in_an_old_font_is_an_error_a_paragraph_a_warning() -> None:
    files = {
        PATH: article("Coâng ñoaøn tỉnh", "24/5/2023", body="Mở đầu.\n\nAnh C«ng ®oµn viªn nãi.")
    }
    title, text = problems(files)
    assert (title.id, title.severity) == ("text-old-font", Severity.ERROR)
    assert (title.span.line, title.span.column) == (2, 10)
    assert arg(title, "suggestion") == "Công đoàn tỉnh"
    assert (text.id, text.severity) == ("text-old-font", Severity.WARNING)
    assert (text.span.line, text.span.column, text.span.end_column) == (7, 5, 24)


@pytest.mark.parametrize(
    "text",
    [
        "Ông Muñoz tặng loa Bose® cho xã.",
        "Bản quyền © 2024, dung sai ±5 µm.",
        "Đội bóng Đông Âu: Malmø, Brøndby.",
        "Naïve và señorita là tiếng nước ngoài.",
    ],
)
def test_foreign_letters_are_not_an_old_font(text: str) -> None:
    assert told(text) == []


# Blanks


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Công\u00a0 đoàn", "Công đoàn"),
        ("Công \u00a0đoàn", "Công đoàn"),
        ("Hết.\u00a0", "Hết."),
        ("Dòng một\u00a0  \ndòng hai", "Dòng một  \ndòng hai"),
        ("Đoạn một.\n\n\u00a0\u00a0Đoạn hai", "Đoạn một.\n\nĐoạn hai"),
    ],
)
def test_a_needless_no_break_space_goes(text: str, right: str) -> None:
    assert [line.split()[0] for line in told(text)] == ["no-break-space"]
    assert mended(text) == right
    assert told(right) == []


@pytest.mark.parametrize(
    "text",
    [
        "ngày\u00a024 tháng\u00a05",
        "TM. BCH\u00a0\u00a0\u00a0\u00a0 Nơi nhận",
        "`mã\u00a0 lệnh`",
        "\u00a0- không thành danh sách",
        "Một\n\n\u00a0\n\nHai",
    ],
)
def test_a_no_break_space_that_was_meant_stays(text: str) -> None:
    assert told(text) == []


# Tones


def test_the_rarer_placement_of_tones_is_told_once() -> None:
    text = "Nhà văn hóa, xóa nghèo, sức khoẻ, uỷ quyền và thủy lợi."
    assert told("Mở.", text) == ["tone-mixed 7:29"]
    problem = problems(body("Mở.", text))[0]
    assert [arg(problem, name) for name in ("text", "suggestion", "other")] == [
        "khoẻ", "khỏe", "hóa",
    ]  # fmt: skip
    assert problem.related[0].span.column == 9
    assert arg(problems(body("Hoá thì tuỳ, uỷ thì xóa."))[0], "suggestion") == "xoá"


@pytest.mark.parametrize(
    "text",
    [
        "Văn hóa, thủy lợi, ủy ban, quý, quỹ, quý vị, quỷ.",
        "Văn hoá, thuỷ lợi, toàn, khoảng, quyết, hoạt động.",
        # Names are spelt as their bearers spell them.
        "Chị Thuý và anh Hoà lo văn hóa.",
        "Văn hóa ở `khoẻ` và [đây](uỷ-ban.md#hoá).",
    ],
)
def test_one_placement_of_tones_is_no_mixture(text: str) -> None:
    files = {**body(text), f"{A}uỷ-ban.md": article("B", "24/5/2023")}
    assert [line for line in found(files, remarks=True) if "tone" in line] == []


# Dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng thứ Hai, ngày 24/5/2023, họp.", "text-weekday 5:6"),
        ("Thứ 5, ngày 24/5/2023, họp.", "text-weekday 5:1"),
        ("Chủ nhật ngày 24 tháng 5 năm 2023 họp.", "text-weekday 5:1"),
        ("Họp ngày 24/5/2023 (thứ ba).", "text-weekday 5:5"),
        ("Vào chiều thứ sáu, ngày 24 tháng 5 năm 2023.", "text-weekday 5:11"),
        ("Hạn là ngày 31/4/2023.", "text-date-impossible 5:8"),
        ("Ngày 30 tháng 2 năm 2024 nghỉ.", "text-date-impossible 5:1"),
        ("Từ ngày 24/13/2023.", "text-date-impossible 5:4"),
        ("Thứ Hai, ngày 31/4/2023.", "text-date-impossible 5:1"),
    ],
)
def test_a_day_that_cannot_be_is_told(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Sáng thứ Tư, ngày 24/5/2023; thứ 4 (ngày 24/5/2023).",
        "Đại hội lần thứ hai, ngày 24/5/2023.",
        "Đại hội lần thứ Hai, ngày 24/5/2023.",
        "Thứ hai, ngày 24/5/2023 đã nộp xong hồ sơ.",
        "Văn bản số 31/4/2023 và 45/13/2020/QĐ.",
        "`ngày 31/4/2023` và [ảnh](https://a.vn/ngày 31/4/2023)",
        "Thứ Hai hằng tuần. Ngày 24/5/2023 họp.",
        "ngày 24/5/20233 và ngày 31/4/9999",
    ],
)
def test_other_days_and_numbers_are_left_alone(text: str) -> None:
    assert [line for line in told(text) if line.startswith("text-")] == []


# Persons


@pytest.mark.parametrize(
    ("text", "place", "digits"),
    [
        ("Căn cước 079190000001 cấp 2021.", "5:10", 12),
        ("Căn cước: 079 190 000 001.", "5:11", 12),
        ("SĐT: 0912345678", "5:6", 10),
        ("ĐT: 0912.345.678", "5:5", 10),
        ("Gọi chị ấy: +84 912 345 678", "5:13", 11),
        ("CMND số 123456789 cấp 2010", "5:9", 9),
        ("chứng minh nhân dân 123 456 789", "5:21", 9),
    ],
)
def test_a_number_of_a_person_is_told_but_not_which(text: str, place: str, digits: int) -> None:
    assert told(text) == [f"personal-data {place}"]
    problem = one(body(text))
    assert problem.severity is Severity.WARNING
    # Logs can be read by everybody.
    assert problem.args == (("digits", digits),)


@pytest.mark.parametrize(
    "text",
    [
        "Đường dây nóng 0912 345 678, liên hệ: 0987654321.",
        "Gọi [0912 345 678](tel:0912345678).",
        "Tài khoản 0011004123456, mã số thuế 0101234567, bàn 024 3825 1234.",
        "Quyết định 0123/2020/QĐ, tệp 0912345678.jpg, a0912345678, 10912345678.",
        "https://a.vn/0912345678 và 1.000.000.000 đồng, 09/12/2023 10:30",
        "Mã 979990000001 và 079990 và 0791900000012",
    ],
)
def test_other_numbers_are_not(text: str) -> None:
    assert told(text) == []


def test_front_matter_is_looked_at_too_and_units_may_be_called() -> None:
    assert found({PATH: article("Tin", "24/5/2023", "sapo: Gọi cô ấy, 0912345678")}) == [
        f"personal-data {PATH}:4:18"
    ]
    page = matter("tieu_de: Địa chỉ", body="Số 0912345678, căn cước 079190000001.")
    assert found({f"{P}a.md": page}) == [f"personal-data {P}a.md:4:25"]
    assert found({f"{U}a.md": matter("ten: A", body="Văn phòng 0912345678.")}) == []


# Headings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("### A\n\nMột.", ["heading-skipped 5:1"]),
        ("## A\n\nMột.\n\n#### **B** c\n\n###### D", ["heading-skipped 9:1"]),
        ("# A\n\n# B\n\nMột\n\n### C", ["heading-skipped 11:1"]),
        ("## A\n\n### B\n\n## C\n\n### D", []),
        ("```\n### A\n```", []),
    ],
)
def test_a_heading_that_skips_a_level_is_told_once(text: str, expected: list[str]) -> None:
    assert told(text) == expected


# Dates of what happens to an article


def test_nothing_happens_to_an_article_before_it_is_out() -> None:
    files = {
        PATH: article(
            "Tin",
            "24/5/2023",
            "trang_thai: go-bai",
            "cap_nhat: 23/5/2023",
            "dinh_chinh: [{ngay: 5/2023, noi_dung: a}, {ngay: 4/2023, noi_dung: b}]",
            "go_bai: {ngay: 1/5/2023, ly_do: c}",
        )
    }
    assert found(files) == [
        f"dated-before-published {PATH}:5:11",
        f"dated-before-published {PATH}:6:50",
        f"dated-before-published {PATH}:7:16",
    ]
    assert problems(files)[0].related[0].span.line == 3


# Descriptions


@pytest.mark.parametrize(
    "alt", ["ảnh", "Hình ảnh", "Ảnh 1", "hình minh hoạ 2.", "mô tả", "...", "1"]
)
def test_a_description_that_says_nothing_is_told(alt: str) -> None:
    files = {**body(f"![{alt}](a.jpg)"), f"{A}a.jpg": b""}
    assert found(files) == [f"alt-says-nothing {PATH}:5:3"]
    cover = {PATH: article("Tin", "24/5/2023", f'anh_dai_dien: {{anh: a.jpg, mo_ta: "{alt}"}}')}
    assert found({**cover, f"{A}a.jpg": b""}) == [f"alt-says-nothing {PATH}:4:35"]


@pytest.mark.parametrize("text", ["![Ảnh chụp 12 đoàn viên](a.jpg)", "![ảnh](a.jpg)\n*Trao quà*"])
def test_a_description_or_a_caption_is_enough(text: str) -> None:
    assert found({**body(text), f"{A}a.jpg": b""}) == []
