"""Pages printed by Chromium, read back by poppler: what a colleague gets who wants it on paper."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.judges.built import SMALL, BuiltSite, built, write_site
from tests.judges.looking import looking
from tests.judges.programs import poppler, run
from tests.judges.server import serving
from tests.judges.sights import Sight
from tests.sites import article, matter

pytestmark = [pytest.mark.browser]

MILLIMETRE = 96 / 25.4
TALLEST = 110 * MILLIMETRE
DOCUMENTS = ("article", "unit", "year")
# The demonstration's longest reads are six or seven; a page that lost its styles has more.
MOST_PAGES = 9


@dataclass(frozen=True)
class Printed:
    """A page on paper: its sheets as texts, its fonts, what the file says of itself."""

    sheets: tuple[str, ...]
    fonts: tuple[str, ...]
    about: Mapping[str, str]

    @property
    def text(self) -> str:
        """All of it, spaces and line ends the same."""
        return " ".join(" ".join(self.sheets).split())


def printed(page: Page, file: Path) -> Printed:
    """Print the open page and read the file."""
    # A reader's own browser loads what is far below before it prints; the driver's does not wait.
    page.evaluate(
        """async () => {
          const photos = [...document.querySelectorAll('img[src]')];
          photos.forEach(photo => { photo.loading = 'eager'; });
          while (!photos.every(photo => photo.complete)) await new Promise(r => setTimeout(r, 20));
        }"""
    )
    page.pdf(path=file, prefer_css_page_size=True, tagged=True)
    text = run(poppler("pdftotext"), "-layout", str(file), "-").stdout
    fonts = run(poppler("pdffonts"), str(file)).stdout.splitlines()[2:]
    about = run(poppler("pdfinfo"), str(file)).stdout.splitlines()
    return Printed(
        tuple(text.split("\f")[:-1]),
        tuple(fonts),
        {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in about)},
    )


def test_a_page_is_a_document_on_paper(
    demo: BuiltSite, sights: tuple[Sight, ...], browser: Browser, tmp_path: Path
) -> None:
    seen = 0
    for number, sight in enumerate(sight for sight in sights if sight.kind in DOCUMENTS):
        with looking(browser, sight.url) as (page, _):
            page.goto(sight.url)
            links = page.locator("link[rel=canonical]").get_attribute("href")
            navigation = page.evaluate(NAVIGATION)
            headings = set(page.locator("main :is(h2, h3, h4):not(.headline)").all_inner_texts())
            letters = {c for c in page.locator("main").inner_text() if c.isalpha()}
            page.emulate_media(media="print")
            # `innerText` leaves out what the print style hides.
            shown = page.evaluate(SHOWN)
            assert page.evaluate(HEIGHTS, TALLEST) == []
            paper = printed(page, tmp_path / f"{number}.pdf")
        where = sight.label
        assert "(A4)" in paper.about["Page size"], where
        assert paper.about["Tagged"] == "yes", where
        assert paper.about["Title"], where
        assert 1 <= len(paper.sheets) <= MOST_PAGES, where
        # Name, type, encoding, then whether embedded, subset and with a table of characters.
        assert all(re.search(r"\b(yes)\s+(yes|no)\s+yes\s+\d+\s+\d+$", f) for f in paper.fonts), (
            where,
            paper.fonts,
        )
        # A sign such as ✓ may be from elsewhere; test_letters.py asks for each letter on paper.
        assert any("NotoSerif" in font for font in paper.fonts), (where, paper.fonts)
        text = unicodedata.normalize("NFC", paper.text)
        assert text == paper.text, where
        assert {c for c in letters if c not in text} <= hidden_letters(shown, letters), where
        # No navigation, and the last line says where it is from.
        assert [word for word in navigation if f" {word} " in f" {text} "] == [], where
        last = " ".join(paper.sheets[-1].split()[-40:])
        assert re.sub(r"\s", "", str(links)) in re.sub(r"\s", "", last), (where, last)
        assert re.search(r"\d{1,2}/\d{1,2}/\d{4}|\d{4}", last.split("://")[1]), (where, last)
        for turn, sheet in enumerate(paper.sheets, 1):
            lines = [line.strip() for line in sheet.splitlines() if line.strip()]
            assert lines[-1].replace(" ", "") == f"{turn}/{len(paper.sheets)}", (where, lines[-1])
            # More than its number on it, and no heading without what it is the heading of.
            assert len(lines) > 2, (where, turn)
            assert lines[-2] not in headings, (where, lines[-2])
        seen += 1
    assert seen >= len(DOCUMENTS)


def test_readers_letters_and_what_they_were_told_are_on_paper(
    browser: Browser, tmp_path: Path
) -> None:
    letter = matter(
        "bai: a", "ten: Chị Hòa", "ngay: 2/6/2026",
        "tra_loi: {noi_dung: Đã sửa theo ý chị., nguoi_tra_loi: Ban biên tập}",
        body="Số 12 là số 21.",
    )  # fmt: skip
    files = {
        "articles/a.md": article("Họp", "1/6/2026"),
        "articles/b.md": article("Không thư", "1/5/2026"),
        "letters/hoa.md": letter,
    }
    config = SMALL + "comments: {provider: letters, email: bantin@example.vn}\n"
    write_site(tmp_path, files, config=config)
    with (
        serving(built(tmp_path, tmp_path / "output")) as address,
        looking(browser, address) as (page, _),
    ):
        page.goto(address + "tin/2026/hop/")
        text = printed(page, tmp_path / "a.pdf").text
        page.goto(address + "tin/2026/khong-thu/")
        without = printed(page, tmp_path / "b.pdf").text
    for words in ("Ý kiến bạn đọc (1)", "Chị Hòa", "Số 12 là số 21.", "Đã sửa theo ý chị."):
        assert words in text
    assert "Gửi ý kiến" not in text and "Mã bài" not in text
    assert text.index("Đã sửa") < text.index("/tin/2026/hop/")
    assert "Ý kiến bạn đọc" not in without


def hidden_letters(shown: str, letters: set[str]) -> set[str]:
    """Return the letters that the page has on the screen only."""
    return {letter for letter in letters if letter not in shown}


# The words of links and buttons that lead somewhere else, as they stand in frame and navigation.
NAVIGATION = """() => [...document.querySelectorAll('nav h2, .contents h2, .skip, button')]
  .map(e => e.innerText.trim()).filter(t => t.length > 4)"""

SHOWN = "() => document.body.innerText"

HEIGHTS = """tallest => [...document.querySelectorAll('main img')]
  .filter(e => e.getBoundingClientRect().height > tallest + 1)
  .map(e => e.outerHTML.slice(0, 160))"""

LOOSE = """<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><title>a</title>
<style>@page { size: A5 } div { height: 170mm; overflow: hidden }</style>
<main><nav><h2>Mục lục</h2></nav><div>Đại hội</div><h3>Cô đơn</h3>
<h3 style="break-before: page">x"""


def test_the_judge_reads_what_is_on_paper(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(LOOSE, encoding="utf-8")
    with (
        serving(BuiltSite(tmp_path, "https://a.example/")) as address,
        looking(browser, address) as (page, _),
    ):
        page.goto(address)
        assert page.evaluate(NAVIGATION) == ["Mục lục"]
        paper = printed(page, tmp_path / "loose.pdf")
    assert "(A4)" not in paper.about["Page size"]
    assert "Mục lục" in paper.text and "Đại hội" in paper.text
    assert paper.sheets[0].split()[-2:] == ["Cô", "đơn"]
    assert paper.fonts
