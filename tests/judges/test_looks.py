"""One page of each kind in Chromium: accessible, inside its width, silent, in our fonts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.judges.built import BuiltSite
from tests.judges.looking import DESK, NARROW, PHONE, Scheme, looking
from tests.judges.programs import AXE, package
from tests.judges.server import serving

pytestmark = [pytest.mark.browser]

# The kinds that a site of news cannot be without; each page says its own in <body data-kind>.
EXPECTED = frozenset({"home", "article", "section", "type", "unit", "tag", "author", "not-found"})

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


def test_every_page_says_its_kind(demo: BuiltSite) -> None:
    silent = [page for page in demo.pages if demo.outlines[page].kind is None]
    assert silent == []
    assert set(demo.kinds) >= EXPECTED


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing(
    demo: BuiltSite, demo_address: str, browser: Browser, size: tuple[int, int], scheme: Scheme
) -> None:
    found: dict[str, list[str]] = {}
    with looking(browser, demo_address, size=size, scheme=scheme) as (page, _):
        for kind, name in demo.kinds.items():
            page.goto(demo_address + name)
            if violations := axe(page):
                found[f"{kind} ({name})"] = violations
    assert found == {}


@pytest.mark.parametrize("size", [NARROW, PHONE, DESK], ids=["narrow", "phone", "desk"])
def test_no_page_is_wider_than_its_window_or_complains_or_calls_elsewhere(
    demo: BuiltSite, demo_address: str, browser: Browser, size: tuple[int, int]
) -> None:
    wide: dict[str, list[str]] = {}
    with looking(browser, demo_address, size=size) as (page, watch):
        for name in demo.kinds.values():
            page.goto(demo_address + name, wait_until="load")
            if overflow := page.evaluate(OVERFLOW):
                wide[name] = overflow
    assert wide == {}
    assert watch.elsewhere == []
    assert watch.complaints == []


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


def test_pages_are_whole_without_scripts(
    demo: BuiltSite, demo_address: str, browser: Browser
) -> None:
    name = demo.kinds["article"]
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(demo_address + name)
    assert page.locator("h1").count() == 1
    assert page.locator("main").inner_text().strip()
    context.close()


# Letters, digits and punctuation that Vietnamese text is made of; the rest may come from elsewhere.
VIETNAMESE = frozenset(
    " \n\t,.;:!?()[]/%&+-–—…“”‘’\"'₫0123456789"
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợ"
    "pqrstuùúủũụưừứửữựvwxyỳýỷỹỵz"
)


def test_every_vietnamese_letter_is_set_in_the_font_we_chose(
    demo: BuiltSite, demo_address: str, browser: Browser
) -> None:
    """A letter missing from a font is taken from another, and its accents no longer match."""
    found: dict[str, set[str]] = {}
    seen = 0
    with looking(browser, demo_address) as (page, _):
        session = page.context.new_cdp_session(page)
        for kind in ("home", "article"):
            page.goto(demo_address + demo.kinds[kind])
            session.send("DOM.enable")
            session.send("CSS.enable")
            nodes = session.send("DOM.getFlattenedDocument", {"depth": -1})["nodes"]
            for node in nodes:
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
    assert seen > 100
    assert found == {}


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
