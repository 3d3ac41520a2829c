from __future__ import annotations

import random
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.text import collation
from sitegen.text.collation import person_key, sort_key

# Made-up units, people and syllables in the order of ICU 78.2 (Intl.Collator "vi", numeric).
ORDERED = (Path(__file__).parent / "collation.txt").read_text(encoding="utf-8").splitlines()


def test_the_order_is_that_of_cldr() -> None:
    shuffled = random.Random(7).sample(ORDERED, len(ORDERED))
    assert len(ORDERED) == 350
    assert sorted(shuffled, key=sort_key) == ORDERED
    assert sorted(shuffled) != ORDERED


@pytest.mark.parametrize(
    "ordered",
    [
        "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z",
        "ma Ma mà mả mã má mạ măm mân mo",
        "hạ hả-y hạn",
        "An Bến Cà Đà Êm Ông Ưng Ý",
    ],
)
def test_letters_then_tones_then_case(ordered: str) -> None:
    words = ordered.split()
    assert sorted(set(words), key=sort_key) == words


def test_tones_decide_only_between_words_that_are_else_the_same() -> None:
    names = ["Hạ An", "Hà Anh", "Ha Bình", "Há Cường"]
    assert sorted(set(names), key=sort_key) == names


def test_digits_count_as_numbers() -> None:
    names = ["Công ty 1", "Công ty 02", "Công ty 2", "Công ty 2A", "Công ty 10", "Công ty A"]
    assert sorted(set(names), key=sort_key) == names


def test_people_go_by_their_given_name() -> None:
    names = [
        *("Lê Thị An", "Trần An", "Phạm Kim Châu", "Đỗ Cường", "Hoàng Cường", "Vũ Đức"),
        *("Lê Hà", "Trần Thanh Hà", "Trần Trung Hào", "Hoàng Hiên", "Bùi Thị Hiền"),
        *("Đặng Thanh Hiến", "Nguyễn Ước"),
    ]
    assert sorted(random.Random(3).sample(names, len(names)), key=person_key) == names


@given(st.text(max_size=12), st.text(max_size=12))
@settings(max_examples=100, deadline=None)
def test_equal_keys_mean_equal_texts(one: str, other: str) -> None:
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (sort_key(one) == sort_key(other)) == same


@given(st.text(st.sampled_from("aăâAÂđĐẹệẾ Ýỹ-–“…9\u0301\u00a0é\u0345")))
@settings(max_examples=500)
def test_the_short_way_gives_the_key_of_the_long_way(name: str) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(collation, "_SPECIAL", re.compile(""))
        long_way = sort_key(name)
    assert sort_key(name) == long_way
