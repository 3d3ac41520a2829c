from __future__ import annotations

import unicodedata

import pytest

from sitegen.text.folding import bare, fold, fold_key, unaccented


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("hoà", "hòa"),
        ("khoẻ", "khỏe"),
        ("uỷ", "ủy"),
        ("tuỵ", "tụy"),
        ("Thuý", "thúy"),
        ("UỶ BAN", "ủy ban"),
        ("Đảng uỷ khối", "đảng ủy khối"),
        ("toạ đàm", "tọa đàm"),
        ("văn hoá-xã hội", "văn hóa-xã hội"),
    ],
)
def test_new_tone_placement_meets_the_old(new: str, old: str) -> None:
    assert fold(new) == fold(old) == old


@pytest.mark.parametrize(
    "word", ["hoàn", "hoạt", "quý", "quả", "ngoài", "huỳnh", "khuỷu", "xoáy", "quỳ", "thuở"]
)
def test_closed_syllables_and_qu_stay(word: str) -> None:
    assert fold(word) == word


def test_fold_joins_case_spacing_and_composition_but_keeps_accents() -> None:
    assert fold(unicodedata.normalize("NFD", " CÔNG\u00a0 ĐOÀN\tSở ")) == "công đoàn sở"
    assert fold("Cống đoạn") != fold("Công đoàn")


def test_unaccented() -> None:
    assert unaccented("Đảng uỷ  Khối ƯỚC, Ỹ") == "dang uy khoi uoc, y"
    assert bare("Đường Ưu Ái") == "Duong Uu Ai"


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("Tiêu đề", "tieu_de"),
        ("TIEU-DE", "tieu_de"),
        ("tieu_de ", "tieu_de"),
        ("Ngày đăng", "ngay_dang"),
        ("Số, ký hiệu", "so,_ky_hieu"),
        ("title", "title"),
    ],
)
def test_fold_key(key: str, expected: str) -> None:
    assert fold_key(key) == expected
