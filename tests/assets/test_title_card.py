"""Titles as pictures: whole, in every letter of Vietnamese, the same on every machine."""

from __future__ import annotations

import hashlib
import io
import time
import unicodedata

import pytest
from PIL import Image

from sitegen.assets import title_card
from sitegen.assets.title_card import TitleCard, draw, drawn, fitted, printable
from sitegen.text.phrases import nowrap_pieces

LONG = (
    "Đại hội Công đoàn Sở Thông tin và Truyền thông lần thứ VIII, nhiệm kỳ 2023–2028: biểu dương "
    "cán bộ, công chức, viên chức, người lao động tiêu biểu giai đoạn 2020-2025"
)
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
ROOM = 380


def _opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("title", ["Họp", LONG, "ẬẤẪ ĐỰỢ ỂỆ " * 10, "x" * 300, ""])
def test_a_card_is_a_small_picture_of_the_size_that_previews_ask_for(title: str) -> None:
    data = draw(TitleCard(title=title, unit="Công đoàn Sở Y tế", site="Bản tin"))
    image = _opened(data)
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(data) <= 60_000


def test_equal_cards_have_equal_bytes() -> None:
    card = TitleCard(title=LONG, unit="Công đoàn Sở Y tế", site="Bản tin")
    assert draw(card) == draw(card)


def test_nothing_is_drawn_in_the_margins() -> None:
    for title in (LONG, "W" * 40, "ẬẤẪ" * 9):
        pixels = _opened(draw(TitleCard(title=title, site="Bản tin"))).convert("RGB")
        for box in ((0, 0, 60, 630), (1140, 0, 1200, 630), (0, 0, 1200, 30), (0, 618, 1200, 630)):
            assert pixels.crop(box).getextrema() == ((255, 255),) * 3, (title, box)


def test_a_title_keeps_all_its_words_in_few_lines() -> None:
    size, lines = fitted(LONG, ROOM)
    assert len(LONG.split()) >= 30
    assert " ".join(lines) == LONG
    assert len(lines) <= 6
    assert size >= 38
    assert max(map(len, lines)) - min(map(len, lines)) < 15


def test_what_belongs_together_stays_on_one_line() -> None:
    _, lines = fitted(LONG, ROOM)
    for piece, together in nowrap_pieces(LONG):
        assert not together or any(piece in line for line in lines), piece


def test_short_titles_are_large() -> None:
    assert fitted("Họp Ban Chấp hành", ROOM)[0] > fitted(LONG, ROOM)[0]


def test_what_is_longer_than_any_card_ends_in_dots() -> None:
    _, lines = fitted("từ " * 200 + "cuối", ROOM)
    assert len(lines) <= 6
    assert lines[-1].endswith("…")


def test_every_letter_of_vietnamese_is_drawn() -> None:
    vowels = "aăâeêioôơuưy"
    tones = "\u0300\u0301\u0303\u0309\u0323"
    text = LETTERS + "".join(v + tone for v in vowels for tone in tones)
    text = unicodedata.normalize("NFC", text)
    text += text.upper() + "0123456789.,;:!?()[]/–—-…“”‘’«»%+&@#₫€"
    known = printable(text)
    assert known == text
    missing = title_card.font(48, bold=True).getmask("\uffff").getbbox()
    for bold in (True, False):
        font = title_card.font(48, bold=bold)
        assert all(font.getmask(c).getbbox() != missing for c in known if c != " ")
        # Each has a shape of its own.
        shapes = {bytes(font.getmask(c)) for c in LETTERS}
        assert len(shapes) == len(LETTERS)


def test_what_the_font_has_no_letters_for_is_left_out() -> None:
    assert printable("Xuân 🌸 về 春") == "Xuân về"


def test_a_description_may_set_colours() -> None:
    data = drawn('{"title": "Họp", "paper": "#14171B", "ink": "#ECE9E2"}'.encode())
    assert _opened(data).convert("RGB").getpixel((0, 0)) == (0x14, 0x17, 0x1B)


@pytest.mark.parametrize(
    "text", ["{", '{"title": 5}', '{"title": "A", "colour": 1}', '{"title": "A", "ink": "red"}']
)
def test_a_wrong_description_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        drawn(text.encode())


@pytest.mark.slow
def test_a_card_costs_less_than_fifteen_milliseconds() -> None:
    card = TitleCard(title=LONG, unit="Công đoàn Sở Y tế", site="Bản tin")
    draw(card)
    spent = []
    for _ in range(5):
        start = time.process_time()
        draw(card)
        spent.append(time.process_time() - start)
    assert min(spent) < 0.015


def test_the_fonts_are_those_that_were_reviewed() -> None:
    digests = {
        name: hashlib.sha256(title_card._FONTS.joinpath(name).read_bytes()).hexdigest()[:16]
        for name in ("NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf")
    }
    assert digests == {
        "NotoSerif-Regular.ttf": "3b00526eed892251",
        "NotoSerif-Bold.ttf": "99eaaa49dd2c3797",
    }
    assert "SIL OPEN FONT LICENSE" in title_card._FONTS.joinpath("OFL.txt").read_text("utf-8")
