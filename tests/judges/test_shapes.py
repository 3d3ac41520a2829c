"""Pages bear whatever content brings: no page is wider than its window, at any size of text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.judges.built import BuiltSite, built
from tests.judges.looking import DESK, NARROW, PHONE, looking, resize
from tests.judges.server import serving
from tests.judges.shapes import SHAPES, write_shape
from tests.judges.views import OVERFLOW, axe

pytestmark = [pytest.mark.browser]

# What a reader with weak eyes sets in the browser: all of the theme is measured by it.
TWICE = "html { font-size: 32px }"

# Headings that stand over nothing, and lists and columns without anything in them.
VOIDS = """() => {
  const shown = e => e.getClientRects().length > 0;
  const holders = 'main ul, main ol, main dl, main tbody, main section, main nav, footer ul';
  const empty = [...document.querySelectorAll(holders)].filter(
    e => shown(e) && !e.textContent.trim() && !e.querySelector('img'));
  const bare = [...document.querySelectorAll('main h2, main h3')].filter(e => {
    const next = e.nextElementSibling;
    return shown(e) && !next && e.parentElement.children.length === 1
      && !e.closest('article, li, .lead, .group');
  });
  return [...empty, ...bare].map(e => e.outerHTML.slice(0, 120));
}"""

# Lines of a heading that come closer than its letters are high, marks included.
TIGHT = """() => [...document.querySelectorAll('h1, h2, h3, .headline, .name')].flatMap(e => {
  const style = getComputedStyle(e);
  const ratio = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
  return ratio < 1.295 ? [`${ratio.toFixed(2)}: ${e.outerHTML.slice(0, 100)}`] : [];
})"""


@pytest.fixture(scope="module", params=sorted(SHAPES))
def shape(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[BuiltSite, str]]:
    """A site of each shape, and where it is served."""
    root = tmp_path_factory.mktemp("shape") / request.param
    write_shape(root, request.param)
    site = built(root, root / "output")
    with serving(site) as address:
        yield site, address


def chosen(site: BuiltSite) -> tuple[str, ...]:
    """The largest page of each kind, and every article of two years: they differ most."""
    news = (name for name in site.pages if name.startswith(("tin/2025/", "tin/2023/")))
    return tuple(dict.fromkeys((*site.kinds.values(), *news)))


def test_every_page_bears_what_stands_in_it(shape: tuple[BuiltSite, str], browser: Browser) -> None:
    """No page is wider than its window, also with text of twice the size; nothing is void."""
    site, address = shape
    found: dict[str, list[str]] = {}
    with looking(browser, address, size=PHONE) as (page, watch):
        for name in chosen(site):
            page.goto(address + name)
            told = page.evaluate(VOIDS) + page.evaluate(TIGHT) + axe(page)
            for text in ("", TWICE):
                if text:
                    page.add_style_tag(content=text)
                for size in (NARROW, DESK, PHONE):
                    resize(page, size)
                    told += [f"at {size[0]}: {line}" for line in page.evaluate(OVERFLOW)]
            if told:
                found[name] = told
    assert found == {}
    assert watch.complaints == []


def test_the_judges_of_shapes_find_faults(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><main><section><h2 style='line-height:1.1'>Trống</h2></section><ul></ul>"
        f"<p>{'dài' * 300}</p></main>",
        encoding="utf-8",
    )
    with (
        serving(BuiltSite(tmp_path, "https://a.example/")) as address,
        looking(browser, address, size=PHONE) as (page, _),
    ):
        page.goto(address)
        assert page.evaluate(OVERFLOW)
        assert len(page.evaluate(VOIDS)) == 2
        assert len(page.evaluate(TIGHT)) == 1
