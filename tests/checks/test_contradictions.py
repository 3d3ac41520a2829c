"""Tags, congresses and lists that do not go together."""

from __future__ import annotations

import pytest

from sitegen.diagnostics import Severity
from tests.checks.found import ROOTED, UNITS, A, arg, at, found, one
from tests.sites import CONFIG, Files, article

ONE, TWO = f"{A}2022/mot.md", f"{A}2023/hai.md"


# Tags


@pytest.mark.parametrize(
    ("one_", "other"),
    [("đại hội", "đài hơi"), ("an-toàn", "an toàn"), ("A & B", "A B"), ("đá", "da")],
)
def test_different_tags_of_one_address(one_: str, other: str) -> None:
    files: Files = {
        ONE: article("Một", "1/1/2022", f'chu_de: [khác, "{one_}"]'),
        TWO: article("Hai", "1/1/2023", f'chu_de: ["{other}"]'),
    }
    problem = one(files)
    (also,) = problem.related
    assert at(problem) == f"term-clash {TWO}:4:10"
    assert (also.span.path, also.span.line, also.span.column) == (ONE, 4, 16)
    assert (arg(problem, "one"), arg(problem, "first")) == (one_, ONE)
    assert (arg(problem, "other"), arg(problem, "second")) == (other, TWO)


def test_people_of_one_address_are_no_fault() -> None:
    files: Files = {
        ONE: article("Một", "1/1/2022", "tac_gia: Lê Hoa"),
        TWO: article("Hai", "1/1/2023", "tac_gia: Lê Hòa"),
    }
    assert found(files) == []


@pytest.mark.parametrize(
    ("one_", "other", "remark"),
    [
        ("văn hóa", "văn hóa", False),
        ("văn hóa", "văn hoá", True),
        ("Văn hóa", "văn hóa", True),
        ("văn hóa", "thể thao", False),
    ],
)
def test_one_tag_in_two_spellings(one_: str, other: str, remark: bool) -> None:
    files: Files = {
        ONE: article("Một", "1/1/2022", f"chu_de: [{one_}]"),
        TWO: article("Hai", "1/1/2023", f"chu_de: [khác, {other}]"),
    }
    assert found(files) == []
    assert found(files, remarks=True) == ([f"tag-spelling {TWO}:4:16"] if remark else [])


# Congresses


def _two(one_: str, other: str, unit: str = "don_vi: cd-so-tttt") -> list[str]:
    files: Files = {
        "content/units.csv": UNITS,
        ONE: article("Một", "1/1/2022", unit, f"dai_hoi: {{nhiem_ky: 2021-2026, {one_}}}"),
        TWO: article("Hai", "1/1/2023", unit, f"dai_hoi: {{nhiem_ky: 2021-2026, {other}}}"),
    }
    return found(files, settings=ROOTED)


@pytest.mark.parametrize(
    ("one_", "other", "column"),
    [
        ("lan_thu: V", "lan_thu: 5", 0),
        ("lan_thu: V", "hinh_thuc: toan-the", 0),
        ("lan_thu: V", "lan_thu: VI", 41),
        ("hinh_thuc: toan-the", "hinh_thuc: dai-bieu", 43),
        ("ket_qua: {chu_tich: Lê Hòa}", "ket_qua: {chu_tich: Lê Hoà}", 0),
        ("ket_qua: {chu_tich: Lê Hòa}", "ket_qua: {chu_tich: {ten: Lê Hoa}}", 58),
        ("ket_qua: {bch: 15}", "ket_qua: {bch: {so_luong: 15, hien_co: 13}}", 0),
        ("ket_qua: {bch: 15}", "ket_qua: {bch: 13}", 47),
        ("ket_qua: {btv: 5}", "ket_qua: {btv: 3}", 47),
        ("ket_qua: {dai_bieu: 5}", "ket_qua: {dai_bieu: 6}", 52),
        ("ket_qua: {dai_bieu: {chinh_thuc: 5}}", "ket_qua: {dai_bieu: {chinh_thuc: 4}}", 65),
    ],
)
def test_articles_on_one_congress(one_: str, other: str, column: int) -> None:
    expected = [f"congress-contradiction {TWO}:5:{column}"] if column else []
    assert _two(one_, other) == expected


def test_the_older_article_is_the_other_place() -> None:
    files: Files = {
        ONE: article("Một", "1/1/2022", "dai_hoi: {nhiem_ky: 2021-2026, lan_thu: V}"),
        TWO: article("Hai", "1/1/2023", "dai_hoi: {nhiem_ky: 2021-2026, lan_thu: VI}"),
    }
    problem = one(files)
    assert problem.severity is Severity.WARNING
    assert [r.span.path for r in problem.related] == [ONE]
    assert (arg(problem, "value"), arg(problem, "other"), arg(problem, "path")) == ("6", "5", ONE)


def test_other_terms_and_other_units_are_other_congresses() -> None:
    files: Files = {
        "content/units.csv": UNITS,
        f"{A}a.md": article("A", "1/1/2022", "dai_hoi: {nhiem_ky: 2021-2026, lan_thu: V}"),
        f"{A}b.md": article("B", "1/1/2023", "dai_hoi: {nhiem_ky: 2022-2026, lan_thu: VI}"),
        f"{A}c.md": article(
            "C", "1/1/2023", "don_vi: cdvc-tinh", "dai_hoi: {nhiem_ky: 2021-2026, lan_thu: VI}"
        ),
    }
    assert found(files, settings=ROOTED) == []


def test_units_that_nobody_registered_are_told_apart_by_name() -> None:
    files: Files = {
        "content/units.csv": UNITS,
        ONE: article(
            "A", "1/1/2022", "don_vi: Trường A", "dai_hoi: {nhiem_ky: 2021-2026, lan_thu: V}"
        ),
        TWO: article(
            "B", "1/1/2023", "don_vi: Trường B", "dai_hoi: {nhiem_ky: 2021-2026, lan_thu: VI}"
        ),
    }
    assert found(files, settings=ROOTED) == [
        f"unit-name-unknown {ONE}:4:9",
        f"unit-name-unknown {TWO}:4:9",
    ]


# Named lists


@pytest.mark.parametrize(
    ("conditions", "expected", "suggestion"),
    [
        ("the_loai: thong-bao", "", ""),
        ("chuyen_muc: tin-hoat-dong", "", ""),
        ("don_vi: cdvc-tinh", "", ""),
        ("chuyen_muc: tin-hoat-don", "list-section-unknown config.yaml:4:21", "tin-hoat-dong"),
        ("don_vi: cdvc-tin", "list-unit-unknown config.yaml:4:17", "cdvc-tinh"),
    ],
)
def test_lists_name_what_exists(conditions: str, expected: str, suggestion: str) -> None:
    files: Files = {"content/units.csv": UNITS}
    settings = f"{CONFIG}danh_sach:\n  moi: {{{conditions}}}\n"
    assert found(files, settings=settings) == ([expected] if expected else [])
    if expected:
        assert arg(one(files, settings=settings), "suggestion") == suggestion
