"""What readers choose and use, in Chromium: by finger, by keyboard, and with scripts off."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.judges.built import BuiltSite
from tests.judges.looking import PHONE, looking, until

pytestmark = [pytest.mark.browser]

# Said by the browser, whatever the page does about it.
VIOLATIONS = """
window.violations = [];
addEventListener("securitypolicyviolation",
  (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
"""

SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) shifted += entry.value;
}).observe({type: "layout-shift", buffered: true});
"""

PAPER = "getComputedStyle(document.body).backgroundColor"
WHITE, NIGHT = "rgb(255, 255, 255)", "rgb(20, 23, 27)"


def shifted(page: Page) -> float:
    """Return how much the open page has moved by itself since it began to load."""
    page.wait_for_load_state("networkidle")
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return float(page.evaluate("shifted"))


def test_every_kind_of_page_has_a_policy_that_it_keeps(
    demo: BuiltSite, demo_address: str, browser: Browser
) -> None:
    found: dict[str, list[str]] = {}
    with looking(browser, demo_address, strict=True) as (page, watch):
        page.add_init_script(VIOLATIONS)
        for kind, name in demo.kinds.items():
            page.goto(demo_address + name, wait_until="load")
            policy = page.locator("meta[http-equiv=Content-Security-Policy]")
            assert "unsafe" not in (policy.get_attribute("content") or "unsafe")
            # What was in the page before the policy would not be judged by it.
            assert page.evaluate("document.head.children[1].httpEquiv") == (
                "Content-Security-Policy"
            )
            if violations := page.evaluate("violations"):
                found[kind] = violations
    assert found == {}
    assert watch.complaints == []
    assert watch.elsewhere == []


def test_the_policy_stops_a_script_that_got_in(
    demo: BuiltSite, demo_address: str, browser: Browser
) -> None:
    with looking(browser, demo_address, strict=True) as (page, _):
        page.add_init_script(VIOLATIONS)
        page.goto(demo_address)
        page.evaluate(
            """() => {
              const script = document.createElement("script");
              script.textContent = "window.ran = true";
              document.body.append(script);
              document.body.setAttribute("onclick", "window.ran = true");
              document.body.click();
              const image = new Image();
              image.src = "https://elsewhere.example/a.png";
              document.body.append(image);
            }"""
        )
        until(page, "violations.length >= 3")
        assert page.evaluate("window.ran") is None


def test_the_theme_is_remembered_on_every_page(
    demo: BuiltSite, demo_address: str, browser: Browser
) -> None:
    with looking(browser, demo_address, size=PHONE, scheme="light") as (page, _):
        page.add_init_script(SHIFTS)
        page.goto(demo_address)
        assert page.evaluate(PAPER) == WHITE
        page.get_by_role("button", name="Tối").click()
        assert page.evaluate(PAPER) == NIGHT
        expect(page.get_by_role("button", name="Tối")).to_have_attribute("aria-pressed", "true")
        expect(page.get_by_role("button", name="Theo máy")).to_have_attribute(
            "aria-pressed", "false"
        )
        for name in demo.kinds.values():
            page.goto(demo_address + name)
            assert page.evaluate(PAPER) == NIGHT
            assert shifted(page) == 0
        page.get_by_role("button", name="Theo máy").click()
        assert page.evaluate(PAPER) == WHITE
        page.emulate_media(color_scheme="dark")
        assert page.evaluate(PAPER) == NIGHT
        page.get_by_role("button", name="Sáng").click()
        assert page.evaluate(PAPER) == WHITE
        # The bar around the page is of the same colour.
        bars = "[...document.querySelectorAll('meta[name=theme-color]')]"
        assert page.evaluate(
            f"{bars}.filter(m => matchMedia(m.media).matches).map(m => m.content)"
        ) == ["#ffffff"]
