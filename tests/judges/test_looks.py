"""Pages of every kind in Chromium: accessible, inside their width, silent."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page

from tests.judges.built import BuiltSite
from tests.judges.looking import DESK, PHONE, Scheme, Watch, looking
from tests.judges.server import serving
from tests.judges.sights import KINDS, Sight
from tests.judges.views import (
    OVERFLOW,
    Size,
    Views,
    axe,
    axe_in_dark,
    of_desk,
    of_narrow,
    of_phone,
    told_of,
)  # fmt: skip

pytestmark = [pytest.mark.browser]


def test_every_kind_of_page_is_looked_at(demo: BuiltSite, sights: tuple[Sight, ...]) -> None:
    silent = [page for page in demo.pages if demo.outlines[page].kind is None]
    assert silent == []
    assert {sight.kind for sight in sights} == KINDS


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [of_phone, of_desk])
def test_axe_finds_nothing(views: Views, size: Size, scheme: Scheme) -> None:
    seen = views(size)
    assert {label: v.axe[scheme] for label, v in seen.items() if v.axe[scheme]} == {}
    assert len(seen) >= len(KINDS)


@pytest.mark.parametrize("size", [of_narrow, of_phone, of_desk])
def test_no_page_is_wider_than_its_window(views: Views, size: Size) -> None:
    assert {label: view.wide for label, view in views(size).items() if view.wide} == {}


@pytest.mark.parametrize("size", [of_narrow, of_phone, of_desk])
def test_no_page_complains_or_calls_elsewhere(views: Views, size: Size) -> None:
    seen = views(size).items()
    assert {label: view.complaints for label, view in seen if view.complaints} == {}
    assert {label: view.elsewhere for label, view in seen if view.elsewhere} == {}


def test_the_second_column_of_an_article_is_no_void(
    sights: tuple[Sight, ...], browser: Browser
) -> None:
    articles = [sight for sight in sights if sight.kind == "article"]
    told = told_of(browser, articles, lambda page, _: page.evaluate(BETWEEN), size=DESK)
    gaps: dict[str, list[float]] = {label: columns for label, columns in told.items() if columns}
    # What stands under another thing follows it at once, in either column.
    assert gaps
    assert {label: gap for label, gap in gaps.items() if max(gap) > 96 or min(gap) < 16} == {}


def test_the_columns_of_a_unit_begin_at_one_height(
    demo: BuiltSite, demo_address: str, browser: Browser
) -> None:
    beside = [
        name
        for name in demo.pages
        if demo.outlines[name].kind == "unit"
        and "leaders side" in (demo.folder / name).read_text(encoding="utf-8")
    ]
    offsets = {}
    with looking(browser, demo_address, size=DESK) as (page, _):
        for name in beside:
            page.goto(demo_address + name)
            offsets[name] = page.evaluate(OFFSET)
    assert len(offsets) > 1
    assert set(offsets.values()) == {0}


OFFSET = """() => {
  const top = name => document.querySelector(`.with-side > ${name}`)?.getBoundingClientRect().top;
  return Math.round((top('.run') ?? top('.side')) - top('.side'));
}"""


# Between words, or alone.
SIGN = re.compile(r'(: "?| )[·/]( |"?$)')


def test_signs_that_part_words_are_not_spoken(sights: tuple[Sight, ...], browser: Browser) -> None:
    def said(page: Page, _: Watch) -> list[str]:
        lines = page.locator("body").aria_snapshot().splitlines()
        # Addresses of links, which stand in lines of their own, are not said.
        return [line for line in lines if not line.lstrip().startswith("- /url:")]

    told = told_of(browser, sights, said, size=PHONE)
    assert min(map(len, told.values())) > 10
    signs = {label: [line for line in lines if SIGN.search(line)] for label, lines in told.items()}
    assert {label: lines for label, lines in signs.items() if lines} == {}


BETWEEN = """() => {
  const box = name => document.querySelector(`.article > ${name}`)?.getBoundingClientRect();
  const [facts, timeline] = [box('.fact-box'), box('.timeline')];
  if (!facts || !timeline) return null;
  const end = document.querySelector('.column > .text').lastElementChild.getBoundingClientRect();
  return [timeline.top - facts.bottom,
          box('.column > .text').top - (box('.opening') || box('header')).bottom,
          box('.column > .tools').top - end.bottom];
}"""


def test_pages_under_a_path_find_their_styles_and_photos(
    prefixed: BuiltSite, browser: Browser
) -> None:
    with (
        serving(prefixed) as address,
        looking(browser, address) as (page, watch),
    ):
        for name in prefixed.kinds.values():
            page.goto(address + name, wait_until="load")
            assert page.evaluate("document.styleSheets.length") > 0
    assert watch.complaints == []
    assert watch.elsewhere == []


# Good in light alone: in dark a text fades, and another goes.
DIM = """<!DOCTYPE html><html lang="vi"><title>a</title><main><h1>Tối</h1><p>Mờ</p><b>Mất</b></main>
<style>@media (prefers-color-scheme: dark) { p { color: #ccc } b { display: none } }"""


def test_what_is_wrong_in_dark_alone_is_found(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("dim")
    (folder / "index.html").write_text(DIM, encoding="utf-8")
    with (
        serving(BuiltSite(folder, "https://a.example/")) as address,
        looking(browser, address, size=PHONE) as (page, _),
    ):
        page.goto(address)
        assert axe(page) == []
        moved, faded = axe_in_dark(page)
    assert "not laid out" in moved
    assert faded.startswith("color-contrast: <p>")


BAD = """<!DOCTYPE html><html><title></title><body>
<p style="color:#bbb;background:#fff">Mờ</p><img src="/a.png"><a href="/b"></a>
<div style="width:3000px">rộng</div><script>nowhere()</script>
<img src="https://elsewhere.example/a.png" alt="">"""


def test_the_judges_find_faults(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("bad")
    (folder / "index.html").write_text(BAD, encoding="utf-8")
    with (
        serving(BuiltSite(folder, "https://a.example/")) as address,
        looking(browser, address, size=PHONE) as (page, watch),
    ):
        page.goto(address, wait_until="load")
        assert {line.split(":")[0] for line in axe(page)} >= {
            "image-alt",
            "link-name",
            "color-contrast",
            "html-has-lang",
        }
        assert page.evaluate(OVERFLOW)
    assert watch.elsewhere == ["https://elsewhere.example/a.png"]
    assert any("nowhere" in line for line in watch.complaints)
