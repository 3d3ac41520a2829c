from __future__ import annotations

import sys
import types
import unicodedata
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.text.slug import is_id, is_slug, safe_file_name, slugify, transliterated

# The vowels of Vietnamese in every tone, and đ: with their capitals, 146 letters.
BASES = {
    "a": "aàảãáạăằẳẵắặâầẩẫấậ",
    "d": "đ",
    "e": "eèẻẽéẹêềểễếệ",
    "i": "iìỉĩíị",
    "o": "oòỏõóọôồổỗốộơờởỡớợ",
    "u": "uùủũúụưừửữứự",
    "y": "yỳỷỹýỵ",
}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_every_vietnamese_letter(form: Literal["NFC", "NFD"]) -> None:
    letters = [(letter, base) for base, row in BASES.items() for letter in row + row.upper()]
    assert len(letters) == 146
    wrong = [
        (letter, slugify(unicodedata.normalize(form, f"x{letter}x")))
        for letter, base in letters
        if slugify(unicodedata.normalize(form, f"x{letter}x")) != f"x{base}x"
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Đại hội Công đoàn nhiệm kỳ 2017–2022", "dai-hoi-cong-doan-nhiem-ky-2017-2022"),
        ("TN&MT", "tnmt"),
        ("A & B", "a-b"),
        ("trao 1,5 triệu", "trao-1-5-trieu"),
        ("05-CT/TW", "05-ct-tw"),
        ("22.6.2016", "22-6-2016"),
        ("100% đoàn viên", "100-doan-vien"),
        ("Q-Office", "q-office"),
        ("“Mái ấm” … ‘2 giỏi’", "mai-am-2-gioi"),
        ("văn hoá = văn hóa", "van-hoa-van-hoa"),
        ("A &amp; B", "a-amp-b"),  # the text of a title is no HTML
        ("🎉 !!!", ""),
        ("", ""),
    ],
)
def test_titles(title: str, expected: str) -> None:
    assert slugify(title) == expected


def test_a_long_title_is_cut_at_a_word_and_keeps_the_order() -> None:
    title = "Công đoàn Viên chức tỉnh tổng kết hoạt động và đề ra nhiệm vụ trọng tâm của quý tới I"
    expected = "cong-doan-vien-chuc-tinh-tong-ket-hoat-dong-va-de-ra-nhiem-vu-trong-tam-cua-quy"
    assert slugify(title) == expected
    assert slugify("x" * 200) == "x" * 80


@pytest.mark.parametrize("name", ["Con", "AUX", "nul", "COM1", "lpt9", "Prn"])
def test_names_that_windows_reserves(name: str) -> None:
    assert slugify(name) == f"{name.lower()}-1"
    assert not is_slug(name.lower())
    assert not is_id(name.lower())
    assert safe_file_name(f"{name}.pdf") == f"{name.lower()}-1.pdf"


@given(st.text(max_size=120))
@settings(max_examples=150, deadline=None)
def test_a_slug_is_empty_or_valid_and_its_own_slug(text: str) -> None:
    made = slugify(text)
    assert made == "" or (is_slug(made) and slugify(made) == made)


def test_the_transliterator_is_not_chosen_by_what_is_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    intruder = types.ModuleType("unidecode")
    intruder.unidecode = lambda text: "wrong"  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "unidecode", intruder)
    assert slugify("Đại hội") == "dai-hoi"


@pytest.mark.parametrize(
    ("text", "slug_too", "id_too"),
    [
        ("dai-hoi", True, True),
        ("2023-dai-hoi", True, False),
        ("a" * 60, True, True),
        ("a" * 61, True, False),
        ("a" * 81, False, False),
        ("Dai-hoi", False, False),
        ("dai--hoi", False, False),
        ("-a", False, False),
        ("a-", False, False),
        ("a_b", False, False),
        ("đại-hội", False, False),
        ("a\n", False, False),
        ("", False, False),
    ],
)
def test_is_slug_and_is_id(text: str, slug_too: bool, id_too: bool) -> None:
    assert (is_slug(text), is_id(text)) == (slug_too, id_too)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Nghị quyết số 05.PDF", "nghi-quyet-so-05.pdf"),
        ("danh sách.tar.gz", "danh-sach-tar.gz"),
        ("!!!.docx", "tep.docx"),
        (".htaccess", "htaccess"),
        ("README", "readme"),
        ("../../etc/passwd", "etc-passwd"),
        ("biểu mẫu.b*d", "bieu-mau-b-d"),
        ("", "tep"),
    ],
)
def test_file_names(name: str, expected: str) -> None:
    assert safe_file_name(name) == expected


def test_a_long_file_name_keeps_its_extension() -> None:
    made = safe_file_name("công văn " * 40 + ".xlsx")
    assert made.endswith(".xlsx")
    assert len(made) <= 100


LETTERS = "".join(BASES.values()) + "".join(BASES.values()).upper() + "abczABCZ019"
EVERYDAY = st.text(
    st.sampled_from(f"{LETTERS}      &'\"’‘“”–—….,-/()_\u212a\u0301\u00a0ß"), max_size=120
)


@given(EVERYDAY)
@settings(max_examples=2000)
def test_everyday_titles_get_the_slug_that_any_text_would_get(text: str) -> None:
    named = transliterated(text)
    assert slugify(text) in (named, f"{named}-1")


def test_each_character_in_a_word() -> None:
    words = [f"an{chr(code)}toàn" for code in range(0x2100)]
    assert [word for word in words if slugify(word) != transliterated(word)] == []


def test_everyday_titles_need_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "slugify", None)
    assert slugify("Đại hội “Đoàn kết – Đổi mới” lần thứ VIII, nhiệm kỳ 2023-2028…").startswith(
        "dai-hoi-doan"
    )
