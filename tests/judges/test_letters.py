"""Chromium tells which font each letter was taken from, on the screen and on paper."""

from __future__ import annotations

import json
from typing import Final, Literal

import pytest
from playwright.sync_api import Browser, CDPSession, Page

from tests.judges.built import BuiltSite
from tests.judges.looking import Watch, looking
from tests.judges.server import serving
from tests.judges.sights import Sight
from tests.judges.views import faults_of

pytestmark = [pytest.mark.browser]

MEDIA: Final[tuple[Literal["screen", "print"], ...]] = ("screen", "print")

# Letters, digits and punctuation that Vietnamese text is made of; the rest may come from elsewhere.
VIETNAMESE = frozenset(
    " \n\t,.;:!?()[]/%&+-–—…“”‘’\"'₫0123456789"
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợ"
    "pqrstuùúủũụưừứửữựvwxyỳýỷỹỵz"
)


# Texts that show, until each letter was met once in each font that is asked for: what a letter is
# drawn with follows from these, and an answer for every text takes longer than to open the page.
TELLING = """vietnamese => {
  const met = new Map(), telling = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode, place = document.createRange();
    const letters = [...text.data.toLowerCase()];
    place.selectNodeContents(text);
    if (!text.data.trim() || !letters.every(letter => vietnamese.includes(letter))
        || !place.getClientRects().length) continue;
    const {fontFamily, fontStyle, fontWeight, fontStretch, textTransform, fontVariant} =
      getComputedStyle(text.parentElement);
    const font = [fontFamily, fontStyle, fontWeight, fontStretch, textTransform, fontVariant,
                  text.parentElement.closest('[lang]')?.lang].join('|');
    const known = met.get(font) ?? new Set();
    met.set(font, known);
    if ([...text.data].every(letter => known.has(letter))) continue;
    [...text.data].forEach(letter => known.add(letter));
    telling.push(text);
  }
  return telling;
}"""


def strange(session: CDPSession) -> tuple[int, dict[str, set[str]]]:
    """Return how many texts were asked for, and those that are not all in one Noto font."""
    session.send("DOM.enable")
    session.send("CSS.enable")
    session.send("DOM.getDocument", {"depth": 0})
    call = f"({TELLING})({json.dumps(''.join(sorted(VIETNAMESE)))})"
    chosen = session.send("Runtime.evaluate", {"expression": call})["result"]["objectId"]
    listed = session.send("Runtime.getProperties", {"objectId": chosen, "ownProperties": True})
    texts = [one["value"] for one in listed["result"] if one["name"].isdigit()]
    found: dict[str, set[str]] = {}
    for text in texts:
        node = session.send("DOM.requestNode", {"objectId": text["objectId"]})["nodeId"]
        answer = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})
        families = {font["familyName"] for font in answer["fonts"]}
        if len(families) != 1 or not all(name.startswith("Noto ") for name in families):
            words = session.send("DOM.describeNode", {"nodeId": node})["node"]["nodeValue"]
            found[words.strip()[:60]] = families
    return len(texts), found


def test_every_vietnamese_letter_is_set_in_the_font_we_chose(
    sights: tuple[Sight, ...], browser: Browser
) -> None:
    """A letter missing from a font is taken from another, and its accents no longer match."""

    def ask(page: Page, _: Watch) -> list[str]:
        wrong = []
        for media in MEDIA:
            page.emulate_media(media=media)
            session = page.context.new_cdp_session(page)
            asked, found = strange(session)
            session.detach()
            assert asked > 3
            wrong += [f"{media}: {text}: {sorted(fonts)}" for text, fonts in found.items()]
        page.emulate_media(media="screen")
        return wrong

    assert faults_of(browser, sights, ask) == {}


def test_a_letter_from_another_font_is_found(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("letters")
    page_of_two_fonts = (
        '<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><title>a</title>'
        '<p style="font-family: Liberation Serif, DejaVu Sans Mono, monospace">Đại hội ngọn lửa'
    )
    (folder / "index.html").write_text(page_of_two_fonts, encoding="utf-8")
    with (
        serving(BuiltSite(folder, "https://a.example/")) as address,
        looking(browser, address) as (page, _),
    ):
        page.goto(address)
        _, found = strange(page.context.new_cdp_session(page))
    assert found
