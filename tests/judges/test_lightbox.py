"""Photos one at a time, in Chromium: by keyboard and by finger; what moves, and for whom."""

from __future__ import annotations

from typing import Final, Literal

import pytest
from playwright.sync_api import Browser, expect

from tests.judges.built import BuiltSite
from tests.judges.looking import PHONE, looking, until
from tests.judges.test_reader_kit import SMALL

pytestmark = [pytest.mark.browser]

WISHES: Final[tuple[Literal["no-preference", "reduce"], ...]] = ("no-preference", "reduce")


def photos(site: BuiltSite) -> str:
    """Return the page with the most photos to look at closely."""
    found = {n: (site.folder / n).read_text("utf-8").count('class="zoom"') for n in site.pages}
    name = max(found, key=lambda n: found[n])
    assert found[name] >= 3
    return name


def test_photos_one_at_a_time_by_keyboard(
    demo: BuiltSite, demo_address: str, browser: Browser
) -> None:
    with looking(browser, demo_address, size=PHONE, strict=True) as (page, watch):
        page.goto(demo_address + photos(demo))
        links = page.locator("a.zoom")
        count = links.count()
        second = links.nth(1)
        caption = page.locator("figure:has(a.zoom)").nth(1).locator("figcaption")
        said = caption.inner_text() if caption.count() else ""
        second.focus()
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog")
        expect(dialog).to_be_visible()
        expect(dialog.get_by_text(f"Ảnh 2/{count}")).to_be_visible()
        expect(dialog).to_contain_text(said)
        large = dialog.locator("img")
        expect(large).to_have_attribute("src", second.evaluate("link => link.href"))
        expect(large).to_have_attribute("alt", second.locator("img").get_attribute("alt") or "?")
        until(page, "document.querySelector('dialog img').naturalWidth > 0")
        page.keyboard.press("ArrowRight")
        expect(dialog.get_by_text(f"Ảnh 3/{count}")).to_be_visible()
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowLeft")
        expect(dialog.get_by_text(f"Ảnh 1/{count}")).to_be_visible()
        for _ in range(8):  # the focus stays among its own controls
            page.keyboard.press("Tab")
            assert page.evaluate(
                "document.activeElement === document.body || "
                "document.querySelector('dialog').contains(document.activeElement)"
            )
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(second).to_be_focused()
    assert watch.complaints == []
    assert watch.elsewhere == []


SWIPE = """([from, to]) => {
  const dialog = document.querySelector("dialog");
  const touch = (x) => new Touch({identifier: 1, target: dialog, clientX: x, clientY: 300});
  dialog.dispatchEvent(new TouchEvent("touchstart", {touches: [touch(from)]}));
  dialog.dispatchEvent(new TouchEvent("touchend", {changedTouches: [touch(to)]}));
}"""


def test_photos_one_at_a_time_by_finger(
    demo: BuiltSite, demo_address: str, browser: Browser
) -> None:
    with looking(browser, demo_address, size=PHONE, has_touch=True) as (page, watch):
        page.goto(demo_address + photos(demo))
        count = page.locator("a.zoom").count()
        page.locator("a.zoom").first.tap()
        dialog = page.get_by_role("dialog")
        page.evaluate(SWIPE, [300, 100])
        expect(dialog.get_by_text(f"Ảnh 2/{count}")).to_be_visible()
        page.evaluate(SWIPE, [100, 300])
        expect(dialog.get_by_text(f"Ảnh 1/{count}")).to_be_visible()
        page.evaluate(SWIPE, [100, 120])
        expect(dialog.get_by_text(f"Ảnh 1/{count}")).to_be_visible()
        assert page.evaluate(SMALL) == []
        # The phone's way back leads out of the picture, not of the page.
        address = page.url
        page.go_back()
        expect(dialog).to_be_hidden()
        assert page.url == address
        page.locator("a.zoom").first.tap()
        dialog.get_by_role("button", name="Đóng").tap()
        expect(dialog).to_be_hidden()
        assert page.url == address
    assert watch.complaints == []


def test_nothing_moves_by_itself(demo: BuiltSite, demo_address: str, browser: Browser) -> None:
    with looking(browser, demo_address, reduced_motion="no-preference") as (page, _):
        for name in (*demo.kinds.values(), photos(demo)):
            page.goto(demo_address + name)
            for wish in WISHES:
                page.emulate_media(reduced_motion=wish)
                assert page.evaluate(
                    "getComputedStyle(document.documentElement).scrollBehavior"
                ) == ("auto")
                assert page.evaluate("document.getAnimations().length") == 0, (name, wish)


@pytest.mark.parametrize(("wish", "moving"), [("reduce", 0), ("no-preference", 1)])
def test_nothing_moves_for_a_reader_who_asked_for_that(
    demo: BuiltSite, demo_address: str, browser: Browser, wish: str, moving: int
) -> None:
    with looking(browser, demo_address, reduced_motion=wish) as (page, _):
        page.goto(demo_address + photos(demo))
        assert page.evaluate("document.getAnimations().length") == 0
        # In one go, before a short animation can have ended.
        running = page.evaluate(
            "(document.querySelector('a.zoom').click(), document.getAnimations().length)"
        )
        assert running == moving


@pytest.mark.parametrize("way", ["back", "button"])
def test_a_reader_who_has_jumped_in_the_page_stays_at_the_photo_that_is_closed(
    demo: BuiltSite, demo_address: str, browser: Browser, way: str
) -> None:
    with looking(browser, demo_address, size=PHONE, has_touch=True) as (page, _):
        page.goto(demo_address + photos(demo))
        page.get_by_role("link", name="Công cụ đọc bài").tap()
        photo = page.locator("a.zoom").nth(1)
        photo.scroll_into_view_if_needed()
        before = page.evaluate("scrollY")
        photo.tap()
        dialog = page.get_by_role("dialog")
        expect(dialog).to_be_visible()
        if way == "back":
            page.go_back()
        else:
            dialog.get_by_role("button", name="Đóng").tap()
        expect(dialog).to_be_hidden()
        until(page, "!history.state")
        page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))")
        assert page.evaluate("scrollY") == before
        expect(photo).to_be_focused()
