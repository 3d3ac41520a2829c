"""Chromium tells which font each letter was taken from, on the screen and on paper."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Browser, CDPSession

from tests.judges.built import BuiltSite
from tests.judges.looking import looking
from tests.judges.server import serving
from tests.judges.sights import Sight

pytestmark = [pytest.mark.browser]

# Letters, digits and punctuation that Vietnamese text is made of; the rest may come from elsewhere.
VIETNAMESE = frozenset(
    " \n\t,.;:!?()[]/%&+-–—…“”‘’\"'₫0123456789"
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợ"
    "pqrstuùúủũụưừứửữựvwxyỳýỷỹỵz"
)


def strange(session: CDPSession) -> tuple[int, dict[str, set[str]]]:
    """Return how many texts the page shows, and those that are not all in one Noto font."""
    session.send("DOM.enable")
    session.send("CSS.enable")
    found: dict[str, set[str]] = {}
    seen = 0
    for node in session.send("DOM.getFlattenedDocument", {"depth": -1})["nodes"]:
        text = str(node["nodeValue"])
        if node["nodeType"] != 3 or not text.strip() or not set(text.lower()) <= VIETNAMESE:
            continue
        answer = session.send("CSS.getPlatformFontsForNode", {"nodeId": node["nodeId"]})
        families = {font["familyName"] for font in answer["fonts"]}
        if not families:  # not shown
            continue
        seen += 1
        if len(families) > 1 or not all(name.startswith("Noto ") for name in families):
            found[text.strip()[:60]] = families
    return seen, found


@pytest.mark.parametrize("media", ["screen", "print"])
def test_every_vietnamese_letter_is_set_in_the_font_we_chose(
    sights: tuple[Sight, ...], browser: Browser, media: Literal["screen", "print"]
) -> None:
    """A letter missing from a font is taken from another, and its accents no longer match."""
    for sight in sights:
        with looking(browser, sight.url) as (page, _):
            page.emulate_media(media=media)
            page.goto(sight.url)
            seen, found = strange(page.context.new_cdp_session(page))
            assert (sight.label, found) == (sight.label, {})
            assert seen > 3, sight.label


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
