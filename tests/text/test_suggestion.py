from __future__ import annotations

import pytest

from sitegen.text.suggestion import closest, distance, near

KEYS = ("tieu_de", "tieu_de_ngan", "ngay_dang", "tac_gia", "the_loai", "don_vi", "title", "date")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tieude", "tieu_de"),
        ("Tiêu đê", "tieu_de"),
        ("titel", "title"),
        ("ngay_dagn", "ngay_dang"),
        ("tac gai", "tac_gia"),
        ("dat", "date"),
        ("don", "don_vi"),
        ("ngay", "ngay_dang"),
        ("xyz", None),
        ("", None),
    ],
)
def test_closest(typed: str, meant: str | None) -> None:
    assert closest(typed, KEYS) == meant


def test_near_puts_the_nearest_first_and_breaks_ties_by_name() -> None:
    assert near("hoi thao", ["hội thảo khoa học", "hội thao", "hội thi"]) == (
        *("hội thao", "hội thi", "hội thảo khoa học"),
    )
    assert near("abx", ["abz", "aby", "abc", "abd"], limit=2) == ("abc", "abd")
    assert near("abx", ["abd", "abc", "aby", "abz"], limit=2) == ("abc", "abd")


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("abc", "abc", 0),
        ("abc", "acb", 1),
        ("abc", "ab", 1),
        ("abc", "xbcd", 2),
        ("abc", "xyz", None),
    ],
)
def test_distance(one: str, other: str, steps: int | None) -> None:
    assert distance(one, other, 2) == steps
    assert distance(other, one, 2) == steps
