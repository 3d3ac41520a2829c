"""Pages of every kind in Chromium: accessible, inside their width, silent."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.judges.built import BuiltSite
from tests.judges.looking import DESK, NARROW, PHONE, Scheme, looking
from tests.judges.programs import AXE, package
from tests.judges.server import serving
from tests.judges.sights import KINDS, Sight

pytestmark = [pytest.mark.browser]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

LOOK = """async (rules) => {
  const found = await axe.run(document, {runOnly: {type: 'tag', values: rules}});
  return found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 160)}`));
}"""

OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll('body *')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width > 0 && box.right > width + 1;
  });
  return [`${document.documentElement.scrollWidth} > ${width}`,
          ...wide.slice(0, 5).map(e => e.outerHTML.slice(0, 120))];
}"""


def axe(page: Page) -> list[str]:
    """Return axe's violations on the open page."""
    page.add_script_tag(path=str(package(AXE)))
    found = page.evaluate(LOOK, RULES)
    assert isinstance(found, list)
    return [str(line) for line in found]


def test_every_kind_of_page_is_looked_at(demo: BuiltSite, sights: tuple[Sight, ...]) -> None:
    silent = [page for page in demo.pages if demo.outlines[page].kind is None]
    assert silent == []
    assert {sight.kind for sight in sights} == KINDS


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing(
    sights: tuple[Sight, ...], browser: Browser, size: tuple[int, int], scheme: Scheme
) -> None:
    found: dict[str, list[str]] = {}
    for sight in sights:
        with looking(browser, sight.url, size=size, scheme=scheme) as (page, _):
            page.goto(sight.url)
            if violations := axe(page):
                found[f"{sight.label} ({sight.url})"] = violations
    assert found == {}


@pytest.mark.parametrize("size", [NARROW, PHONE, DESK], ids=["narrow", "phone", "desk"])
def test_no_page_is_wider_than_its_window_or_complains_or_calls_elsewhere(
    sights: tuple[Sight, ...], browser: Browser, size: tuple[int, int]
) -> None:
    wide: dict[str, list[str]] = {}
    for sight in sights:
        with looking(browser, sight.url, size=size) as (page, watch):
            page.goto(sight.url, wait_until="load")
            if overflow := page.evaluate(OVERFLOW):
                wide[sight.label] = overflow
        assert (sight.label, watch.elsewhere, watch.complaints) == (sight.label, [], [])
    assert wide == {}


def test_the_second_column_of_an_article_is_no_void(
    sights: tuple[Sight, ...], browser: Browser
) -> None:
    gaps: dict[str, list[float]] = {}
    for sight in sights:
        if sight.kind == "article":
            with looking(browser, sight.url, size=DESK) as (page, _):
                page.goto(sight.url)
                if columns := page.evaluate(BETWEEN):
                    gaps[sight.label] = columns
    # What stands under another thing follows it at once, in either column.
    assert gaps
    assert {label: gap for label, gap in gaps.items() if max(gap) > 96 or min(gap) < 16} == {}


BETWEEN = """() => {
  const box = name => document.querySelector(`.article > ${name}`)?.getBoundingClientRect();
  const [facts, timeline] = [box('.fact-box'), box('.timeline')];
  if (!facts || !timeline) return null;
  return [timeline.top - facts.bottom,
          box('.text').top - (box('.opening') || box('header')).bottom];
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
