"""Vietnamese from before Unicode is known by what its words become."""

from __future__ import annotations

import pytest

from sitegen.text.normalise import normalise
from sitegen.text.old_fonts import is_syllable, old_bytes, old_letters

SAID = "Công đoàn Sở tổ chức đại hội, nữ đoàn viên nhận thưởng ở xã"
# As a program shows it that takes every byte for a Latin letter.
TCVN3 = "C«ng ®oµn Së tæ chøc ®¹i héi, n÷ ®oµn viªn nhËn th\xadëng ë x·"
VNI = "Coâng ñoaøn Sôû toå chöùc ñaïi hoäi, nöõ ñoaøn vieân nhaän thöôûng ôû xaõ"
VISCII = "Công ðoàn S· t± chÑc ðÕi hµi, næ ðoàn viên nh§n thß·ng · xã"
WINDOWS = "Công ðoàn Sõ\xd2 tô\xd2 chý\xecc ðaòi hôòi, nýÞ ðoàn viên nhâòn thýõÒng õÒ xaÞ"


@pytest.mark.parametrize(
    ("encoding", "letters"),
    [("tcvn3", TCVN3), ("vni", VNI), ("viscii", VISCII), ("windows-1258", WINDOWS)],
)
def test_old_bytes_are_read(encoding: str, letters: str) -> None:
    old = old_bytes(letters.encode("latin-1"))
    assert old is not None
    assert (old.encoding, old.text, old.share) == (encoding, SAID, 1.0)


@pytest.mark.parametrize(
    "data", ["Café à la crème, déjà vu, façade", "Trao quà trong xuân", "abc", "\xff\xfe\xfd" * 30]
)
def test_other_bytes_and_too_few_are_not(data: str) -> None:
    assert old_bytes(data.encode("latin-1")) is None


@pytest.mark.parametrize(
    ("encoding", "letters", "meant"),
    [
        ("tcvn3", "C«ng ®oµn", "Công đoàn"),
        ("vni", "Coâng ñoaøn", "Công đoàn"),
        ("vni", "COÂNG ÑOAØN", "CÔNG ĐOÀN"),
        # Capital Eth is é in TCVN3, and read as Đ everywhere.
        ("tcvn3", "t\xd0 c«ng ®oµn", "té công đoàn"),
        # What stands between its signs would do as Vietnamese: “suÊt”, “ã”.
        ("tcvn3", "S¸ng nay C«ng ®oµn trao suÊt ®ã", "Sáng nay Công đoàn trao suất đó"),
    ],
)
def test_what_was_pasted_is_read(encoding: str, letters: str, meant: str) -> None:
    old = old_letters(normalise(letters))
    assert old is not None
    assert (old.encoding, old.text) == (encoding, meant)


@pytest.mark.parametrize(
    "text",
    [
        SAID,
        "Nhãn hiệu Café Ñoño® của Công ty Nestlé",
        "El señor Muñoz vive en España",
        "Smørrebrød på Grønland, naïve",
        "Cỡ 25 µm ± 2, © 2024 Công đoàn",
        "«Công đoàn» ¾ số suất, ½ số quà, 30 m² nhà",
        "",
    ],
)
def test_other_texts_are_left_alone(text: str) -> None:
    assert old_letters(text) is None


@pytest.mark.parametrize("word", ["nghiêng", "Uỷ", "quyết", "ĐOÀN", "xoong", "gì", "thuở", "yêu"])
def test_a_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["café", "España", "đđ", "tổố", "xở\u0300", "été"])
def test_no_syllable(word: str) -> None:
    assert not is_syllable(word)
