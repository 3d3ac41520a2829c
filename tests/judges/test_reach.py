"""Pages of every kind for those who see, hold or get less: large text, no script, no picture."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.judges.built import BuiltSite, built, write_site
from tests.judges.looking import DESK, NARROW, PHONE, Watch, looking, resize, until
from tests.judges.server import serving
from tests.judges.sights import Sight
from tests.judges.views import (
    OVERFLOW,
    SMALL,
    Size,
    Views,
    axe,
    faults_of,
    lines,
    of_desk,
    of_phone,
    told_of,
)
from tests.sites import article

pytestmark = [pytest.mark.browser]

# Text cut off by a box that does not grow with it; what is meant for ears alone is a pixel wide.
CUT = """() => [...document.querySelectorAll('body *')].filter(e => {
  const style = getComputedStyle(e);
  return /hidden|clip/.test(style.overflowX + style.overflowY) && e.clientWidth > 1 &&
    (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
}).map(e => e.outerHTML.slice(0, 120))"""


def test_text_of_twice_the_size_fits(sights: tuple[Sight, ...], large_print: Browser) -> None:
    def ask(page: Page, _: Watch) -> list[str]:
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
        wrong = []
        for size in (NARROW, DESK, PHONE):
            resize(page, size)
            found = page.evaluate(OVERFLOW) + page.evaluate(CUT)
            wrong += [f"at {size[0]}: {line}" for line in found]
        return wrong

    assert faults_of(large_print, sights, ask, size=PHONE) == {}


def test_an_article_at_its_largest_step_fits(sights: tuple[Sight, ...], browser: Browser) -> None:
    def ask(page: Page, _: Watch) -> list[str]:
        page.evaluate("localStorage.setItem('sitegen-size', '200')")
        page.reload()
        assert page.evaluate(_BODY_SIZE) >= 32
        return [*page.evaluate(OVERFLOW), *page.evaluate(CUT)]

    articles = [sight for sight in sights if sight.kind == "article"]
    assert articles
    assert faults_of(browser, articles, ask, size=NARROW) == {}


def test_a_wide_table_scrolls_by_itself_and_one_that_fits_is_no_stop(
    browser: Browser, tmp_path: Path
) -> None:
    wide = "| Việc | Hạn | Xong | Đúng hạn | Nay ra sao |\n|---|---|---|---|---|\n" + "".join(
        f"| Xe buýt chuyến {n} giờ 15 | quý IV năm 2024 | 16/12/2024 | chậm | còn chạy |\n"
        for n in (20, 22)
    )
    body = f"## Chín lời hẹn\n\n{wide}\n\n## Hai cột\n\n| A | B |\n|---|---|\n| 1 | 2 |\n"
    write_site(tmp_path, {"articles/a.md": article("Bảng", "1/6/2026", body=body)})
    with (
        serving(built(tmp_path, tmp_path / "output")) as address,
        looking(browser, address, size=PHONE) as (page, _),
    ):
        page.goto(address + "tin/2026/bang/")
        table = page.get_by_role("region", name="Bảng: Chín lời hẹn")
        # No column is so narrow that a date or two syllables break, and the row's name stays.
        assert table.evaluate(COLUMNS) >= 96
        first = table.locator("tbody td").first
        before = first.bounding_box()
        table.focus()
        page.keyboard.press("ArrowRight")
        until(page, "document.querySelector('.bang').scrollLeft > 0")
        assert first.bounding_box() == before
        assert page.evaluate(OVERFLOW) == []
        assert axe(page) == []
        assert page.locator(".bang[tabindex]").count() == 1
        page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
        until(page, "!document.querySelector('.bang[tabindex]')")
        assert page.get_by_role("region", name="Bảng").count() == 0


COLUMNS = """region => Math.min(...[...region.querySelectorAll('tbody tr:first-child td')]
  .map(cell => cell.getBoundingClientRect().width))"""

_BODY_SIZE = "parseFloat(getComputedStyle(document.querySelector('article .text')).fontSize)"


@pytest.mark.parametrize("size", [of_phone, of_desk])
def test_whatever_is_pressed_is_as_large_as_a_finger(views: Views, size: Size) -> None:
    assert {label: view.small for label, view in views(size).items() if view.small} == {}


# Without scripts a control that only a script hears is dead; a form sends, `details` open.
DEAD = """() => [...document.querySelectorAll('button, select, [role=button], a[href^=javascript]')]
  .filter(e => e.checkVisibility() && !e.closest('form[action]'))
  .map(e => e.outerHTML.slice(0, 120))"""


@pytest.mark.xdist_group("phone")
def test_without_scripts_nothing_is_missing_and_nothing_is_dead(
    sights: tuple[Sight, ...], views: Views, browser: Browser
) -> None:
    def ask(page: Page, watch: Watch) -> tuple[list[str], set[str]]:
        wrong = [*page.evaluate(DEAD), *page.evaluate(OVERFLOW), *watch.complaints]
        return wrong, lines(page)

    told = told_of(browser, sights, ask, size=PHONE, java_script_enabled=False)
    assert {label: wrong for label, (wrong, _) in told.items() if wrong} == {}
    missing = {label: view.lines - told[label][1] for label, view in views(PHONE).items()}
    assert {label: gone for label, gone in missing.items() if gone} == {}


# A photo that did not come leaves its words, and a link around it something to press.
MUTE = """() => [...document.querySelectorAll('a[href]')].filter(e =>
    e.checkVisibility() && !e.innerText.trim() && !e.getAttribute('aria-label') &&
    ![...e.querySelectorAll('img')].some(i => i.alt.trim()))
  .map(e => e.outerHTML.slice(0, 160))"""


def test_without_pictures_every_word_and_link_is_there(
    sights: tuple[Sight, ...], browser: Browser
) -> None:
    refused: list[int] = []

    def ask(page: Page, _: Watch) -> list[str]:
        assert page.locator("h1").inner_text().strip()
        refused.append(page.evaluate(_REFUSED))
        return [*page.evaluate(MUTE), *page.evaluate(OVERFLOW)]

    assert faults_of(browser, sights, ask, size=PHONE, pictures=False) == {}
    assert sum(refused)


_REFUSED = "[...document.images].filter(i => i.complete && !i.naturalWidth).length"

POOR = """<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><title>a</title>
<nav><ul><li><a href="/a">ngắn</a></ul></nav><button style="width:20px">x</button>
<a href="/b"><img src="/a.png"></a><p style="height:20px;overflow:hidden">chữ<br>bị<br>cắt</p>
<main><p id="p"></p></main><script>document.getElementById("p").textContent = "muộn"</script>"""


def test_the_judges_find_what_is_out_of_reach(
    browser: Browser, large_print: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("poor")
    (folder / "index.html").write_text(POOR, encoding="utf-8")
    with serving(BuiltSite(folder, "https://a.example/")) as address:
        with looking(browser, address) as (page, _):
            page.goto(address)
            assert len(page.evaluate(SMALL)) == 2
            assert len(page.evaluate(DEAD)) == 1
            assert len(page.evaluate(MUTE)) == 1
            assert len(page.evaluate(CUT)) == 1
            assert lines(page) == {"muộn"}
        with looking(browser, address, java_script_enabled=False) as (page, _):
            page.goto(address)
            assert lines(page) == set()
        with looking(large_print, address) as (page, _):
            page.goto(address)
            assert page.evaluate("getComputedStyle(document.body).fontSize") == "32px"
