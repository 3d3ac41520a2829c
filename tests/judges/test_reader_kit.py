"""What readers choose and use, in Chromium: by finger, by keyboard, and with scripts off."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.judges.built import SMALL as SMALL_SITE
from tests.judges.built import BuiltSite, built, write_site
from tests.judges.looking import DESK, NARROW, PHONE, looking, resize, until
from tests.judges.server import serving
from tests.sites import article

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


TEXT = "parseFloat(getComputedStyle(document.querySelector('.text p')).fontSize)"
MENU = "parseFloat(getComputedStyle(document.querySelector('.contents')).fontSize)"
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SIZED = ("article", "page")


def larger(page: Page) -> Locator:
    return page.get_by_role("button", name="A+ chữ lớn hơn")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_size_is_remembered_and_nothing_shifts(
    demo: BuiltSite, demo_address: str, browser: Browser, size: tuple[int, int]
) -> None:
    with looking(browser, demo_address, size=size, strict=True) as (page, watch):
        page.add_init_script(SHIFTS)
        page.goto(demo_address + demo.kinds["article"])
        usual, menu = page.evaluate(TEXT), page.evaluate(MENU)
        larger(page).scroll_into_view_if_needed()
        for percent in (125, 150, 175, 200):
            before = larger(page).bounding_box()
            larger(page).click()
            expect(page.get_by_text(f"Cỡ chữ: {percent}%")).to_be_visible()
            assert page.evaluate(TEXT) == pytest.approx(usual * percent / 100)
            after = larger(page).bounding_box()
            # The text above has grown, and the button is still under the finger.
            assert before and after and abs(before["y"] - after["y"]) <= 1
        expect(larger(page)).to_have_attribute("aria-disabled", "true")
        assert page.evaluate(MENU) == menu
        for kind in SIZED:
            page.goto(demo_address + demo.kinds[kind])
            assert page.evaluate(TEXT) == pytest.approx(usual * 2), kind
            assert shifted(page) == 0, kind
            # Nor where the controls come in late, within what the reader looks at.
            page.goto(demo_address + demo.kinds[kind] + "#cong-cu")
            page.reload()
            assert shifted(page) == 0, kind
        page.get_by_role("button", name="A cỡ chữ thường").click()
        assert page.evaluate(TEXT) == usual
        page.reload()
        assert page.evaluate(TEXT) == usual
    assert watch.complaints == []


# Goes through pages in a frame as wide as a narrow phone: half of what it costs to open each.
FRAMED = """async ([addresses, width, height]) => {
  const frame = document.createElement('iframe'), seen = [];
  Object.assign(frame, {width, height});
  frame.style.border = 0;
  document.body.replaceChildren(frame);
  for (const address of addresses) {
    const loaded = new Promise(done => { frame.onload = done; });
    frame.src = address;
    await loaded;
    const root = frame.contentDocument.documentElement;
    seen.push([frame.contentWindow.location.href, root.dataset.size, root.clientWidth,
               root.scrollWidth]);
  }
  return seen;
}"""


def test_where_it_is_narrowest_no_page_is_wider_than_its_window_at_twice_the_size(
    demo: BuiltSite, demo_address: str, browser: Browser
) -> None:
    """A title of any article may be too long, so every page is looked at."""
    addresses = [demo_address + name for name in demo.pages]
    with looking(browser, demo_address) as (page, _):
        page.goto(demo_address)
        page.evaluate("localStorage.setItem('sitegen-size', '200')")
        seen = page.evaluate(FRAMED, [addresses, *NARROW])
    assert [address for address, *_ in seen] == addresses
    assert {(size, width) for _, size, width, _ in seen} == {("200", NARROW[0])}
    assert {address: needed for address, _, width, needed in seen if needed > width} == {}


def test_no_kind_of_page_is_wider_than_its_window_at_twice_the_size(
    demo: BuiltSite, demo_address: str, browser: Browser
) -> None:
    wide: dict[str, int] = {}
    with looking(browser, demo_address, size=PHONE) as (page, _):
        page.goto(demo_address)
        page.evaluate("localStorage.setItem('sitegen-size', '200')")
        for name in demo.kinds.values():
            page.goto(demo_address + name)
            for size in (PHONE, DESK):
                resize(page, size)
                if (too_much := page.evaluate(WIDE)) > 0:
                    wide[f"{name} at {size[0]}"] = too_much
    assert wide == {}


def test_a_choice_in_one_tab_holds_in_the_other(
    demo: BuiltSite, demo_address: str, browser: Browser
) -> None:
    with looking(browser, demo_address) as (page, _):
        page.goto(demo_address)
        other = page.context.new_page()
        other.goto(demo_address + demo.kinds["article"])
        other.get_by_role("button", name="Tối").click()
        expect(page.get_by_role("button", name="Tối")).to_have_attribute("aria-pressed", "true")
        assert page.evaluate(PAPER) == NIGHT


def test_a_reader_who_forbids_storage_can_still_choose(
    demo: BuiltSite, demo_address: str, browser: Browser
) -> None:
    with looking(browser, demo_address, strict=True) as (page, watch):
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }});"
        )
        page.goto(demo_address + demo.kinds["article"])
        usual = page.evaluate(TEXT)
        larger(page).click()
        page.get_by_role("button", name="Tối").click()
        assert page.evaluate(TEXT) > usual
        assert page.evaluate(PAPER) == NIGHT
    assert watch.complaints == []


SAYINGS = """() => {
  window.said = [];
  const place = document.querySelector(".made [role=status]");
  new MutationObserver((changes) => changes.forEach((change) => {
    if (change.removedNodes.length) said.push("");
    change.addedNodes.forEach((words) => said.push(words.data));
  })).observe(place, {childList: true});
}"""


def test_the_ways_to_share_are_those_that_the_device_has(
    demo: BuiltSite, demo_address: str, browser: Browser
) -> None:
    address = demo_address + demo.kinds["article"]
    with looking(
        browser, demo_address, strict=True, permissions=["clipboard-read", "clipboard-write"]
    ) as (page, watch):
        page.goto(address)
        expect(page.get_by_role("button", name="Chia sẻ…")).to_have_count(0)
        expect(page.get_by_text("dán vào tin nhắn")).to_be_visible()
        page.get_by_role("button", name="Sao chép liên kết").click()
        expect(page.get_by_text("Đã sao chép liên kết.")).to_be_visible()
        canonical = page.locator("link[rel=canonical]").get_attribute("href")
        assert page.evaluate("navigator.clipboard.readText()") == canonical
        # Copied once more it is said once more: words that stay the same are not read out.
        page.evaluate(SAYINGS)
        page.get_by_role("button", name="Sao chép liên kết").click()
        until(page, "said.length > 1")
        assert page.evaluate("said") == ["", "Đã sao chép liên kết."]
        page.add_init_script(
            "navigator.share = (what) => { window.shared = what; return Promise.resolve(); };"
            "window.print = () => { window.printed = true; };"
        )
        page.reload()
        page.get_by_role("button", name="Chia sẻ…").click()
        assert page.evaluate("shared.url") == canonical
        expect(page.get_by_text("rồi chọn Zalo")).to_be_visible()
        page.get_by_role("button", name="In bài").click()
        assert page.evaluate("printed") is True
    assert watch.complaints == []
    assert watch.elsewhere == []


@pytest.mark.parametrize("size", [NARROW, PHONE, DESK], ids=["narrow", "phone", "desk"])
def test_a_site_that_shares_nothing_leaves_no_room_for_it(
    browser: Browser, tmp_path: Path, size: tuple[int, int]
) -> None:
    write_site(tmp_path, {"articles/a.md": article("Họp", "1/6/2026")}, config=UNSHARED)
    with (
        serving(built(tmp_path, tmp_path / "output")) as address,
        looking(browser, address, size=size) as (page, _),
    ):
        page.add_init_script(SHIFTS)
        page.goto(address + "tin/2026/hop/")
        expect(page.get_by_role("button", name="In bài")).to_be_visible()
        assert page.evaluate(ROOM) < 24
        assert shifted(page) == 0


UNSHARED = SMALL_SITE + "sharing: []\n"
ROOM = """() => document.querySelector(".tools").getBoundingClientRect().bottom -
  [...document.querySelectorAll(".tools button")].at(-1).getBoundingClientRect().bottom"""

SMALL = """() => [...document.querySelectorAll("button, .tools a, .to-tools")]
  .filter(e => e.offsetParent)
  .map(e => [e.textContent, e.getBoundingClientRect()])
  .filter(([, box]) => box.height < 44 || box.width < 44)
  .map(([text, box]) => `${text} ${box.width}x${box.height}`)"""


def test_controls_are_large_enough_for_a_finger(
    demo: BuiltSite, demo_address: str, browser: Browser
) -> None:
    with looking(browser, demo_address, size=PHONE) as (page, _):
        for name in demo.kinds.values():
            page.goto(demo_address + name)
            assert page.locator("button").count() >= 3
            for size in (NARROW, PHONE, DESK):
                resize(page, size)
                assert page.evaluate(SMALL) == [], (name, size)


def test_by_keyboard_every_control_is_reached_and_seen(
    demo: BuiltSite, demo_address: str, browser: Browser
) -> None:
    with looking(browser, demo_address) as (page, _):
        page.goto(demo_address + demo.kinds["article"])
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Đến nội dung chính")).to_be_focused()
        page.keyboard.press("Enter")
        reached: list[str] = []
        for _ in range(200):
            page.keyboard.press("Tab")
            name, outline = page.evaluate(
                "(e => [e.tagName + ' ' + (e.ariaLabel || e.textContent).trim(),"
                " getComputedStyle(e).outlineWidth])(document.activeElement)"
            )
            if name.startswith("BODY"):
                break
            reached.append(name)
            assert outline == "3px", name
        buttons = page.locator("button:visible")
        wanted = {
            "BUTTON " + (one.get_attribute("aria-label") or one.inner_text())
            for one in buttons.all()
        }
        assert len(wanted) >= 8
        assert wanted <= set(reached)
        page.get_by_role("button", name="A+ chữ lớn hơn").press("Space")
        expect(page.get_by_text("Cỡ chữ: 125%")).to_be_visible()
        page.get_by_role("button", name="Tối").press("Enter")
        assert page.evaluate(PAPER) == NIGHT


def test_with_scripts_off_no_control_is_dead(
    demo: BuiltSite, demo_address: str, browser: Browser
) -> None:
    with looking(browser, demo_address, java_script_enabled=False) as (page, watch):
        for name in demo.kinds.values():
            page.goto(demo_address + name)
            assert page.locator("button, input, select, dialog").count() == 0
            for link in page.locator(".tools a, .to-tools").all():
                assert link.get_attribute("href") not in (None, "", "#")
        page.goto(demo_address + demo.kinds["article"])
        expect(page.get_by_role("link", name="Gửi qua thư điện tử")).to_be_visible()
        # No room is left for what never comes.
        room = page.locator(".tools").bounding_box()
        last = page.locator(".tools ul").bounding_box()
        assert room and last and room["y"] + room["height"] - last["y"] - last["height"] < 24
        photo = page.locator("a.zoom").first
        photo.click()
        assert page.url.endswith(photo_file(demo, page.url))
    assert watch.elsewhere == []


def photo_file(site: BuiltSite, url: str) -> str:
    """Return the name of the site's picture behind an address; there has to be one."""
    (name,) = [one for one in site.files if url.endswith("/" + one)]
    assert name.startswith("anh/")
    return name
