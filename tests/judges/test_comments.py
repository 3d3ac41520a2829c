"""A comment is written on the built page, waits, is accepted by isso's link, and is seen."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.judges.built import SMALL, built, write_site
from tests.judges.isso import Isso, free_port, moderated
from tests.judges.looking import Scheme
from tests.judges.server import serving
from tests.judges.test_reader_kit import VIOLATIONS
from tests.judges.views import axe
from tests.sites import article, matter

pytestmark = [pytest.mark.browser, pytest.mark.judge]

ADDRESS = "tin/2026/tang-them-suat-an-ca/"
FILES = {
    "articles/an-ca.md": article(
        "Tăng thêm suất ăn ca", "24/5/2026", "duong_dan: tang-them-suat-an-ca"
    ),
    "letters/hoa.md": matter("bai: an-ca", "ten: Chị Hòa", "ngay: 26/5/2026", body="Rất mừng."),
}
WORDS = "Mong ca đêm cũng có suất ăn như thế."


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Isso]]:
    """Yield the address of a site that asks for comments, and the server that keeps them."""
    root, port = tmp_path_factory.mktemp("talk"), free_port()
    comments = (
        "comments:\n  provider: isso\n  email: bantin@example.vn\n"
        f"  server: http://127.0.0.1:{port}/\n"
    )
    write_site(root, FILES, config=SMALL + comments)
    with serving(built(root, root / "output")) as address:
        origin = "{0.scheme}://{0.netloc}/".format(urlsplit(address))
        with moderated(root, origin, port) as isso:
            yield address, isso


@pytest.fixture
def reader(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """Yield a reader's tab, in which the page's policy holds, and what it asks for."""
    context = browser.new_context(locale="vi-VN", viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.add_init_script(VIOLATIONS)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    yield page, asked
    context.close()


def test_a_comment_is_written_accepted_and_seen(
    talk: tuple[str, Isso], reader: tuple[Page, list[str]], browser: Browser
) -> None:
    address, isso = talk
    page, asked = reader
    page.goto(address + ADDRESS, wait_until="networkidle")
    assert [url for url in asked if url.startswith(isso.address)] == []

    # By keyboard alone.
    page.get_by_role("button", name="Xem và viết ý kiến").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Ý kiến gửi thẳng lên trang")).to_be_focused()
    page.get_by_role("textbox", name="Ý kiến của bạn", exact=True).fill(WORDS)
    page.locator("[name=author]").fill("Anh Bình")
    page.locator(".isso-post-action [type=submit]").press("Enter")
    expect(page.locator(".isso-note")).to_contain_text("chờ duyệt")
    assert page.evaluate("violations") == []

    other = browser.new_context(locale="vi-VN")
    try:
        tab = other.new_page()
        assert seen(tab, address) == []
        (link,) = isso.links()
        with urllib.request.urlopen(urllib.request.Request(link, method="POST"), timeout=30) as r:
            assert r.status == 200
        assert seen(tab, address) == [WORDS]
    finally:
        other.close()


def seen(tab: Page, address: str) -> list[str]:
    """Return the comments that a reader of the article sees who asks for them."""
    tab.goto(address + ADDRESS)
    tab.get_by_role("button", name="Xem và viết ý kiến").click()
    expect(tab.locator(".isso-thread-heading")).not_to_be_empty()
    return tab.locator(".isso-text p").all_inner_texts()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_letters_and_in_what_isso_brings(
    talk: tuple[str, Isso], browser: Browser, scheme: Scheme
) -> None:
    address, _ = talk
    context = browser.new_context(
        locale="vi-VN", viewport={"width": 390, "height": 844}, color_scheme=scheme, bypass_csp=True
    )
    try:
        page = context.new_page()
        seen(page, address)
        page.locator(".isso-textarea").fill(WORDS)
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == 390
    finally:
        context.close()


def test_who_cannot_reach_the_server_is_told_and_may_write_by_mail(
    talk: tuple[str, Isso], reader: tuple[Page, list[str]]
) -> None:
    address, isso = talk
    page, _ = reader
    page.route(f"{isso.address}/**", lambda route: route.abort())
    page.goto(address + ADDRESS)
    button = page.get_by_role("button", name="Xem và viết ý kiến")
    button.click()
    expect(page.get_by_role("alert")).to_contain_text("Chưa kết nối được")
    expect(button).to_be_focused()
    expect(page.get_by_role("link", name="Gửi ý kiến bằng thư điện tử")).to_be_visible()


def test_without_scripts_there_is_no_dead_button(talk: tuple[str, Isso], browser: Browser) -> None:
    address, _ = talk
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(address + ADDRESS)
        assert page.get_by_role("button", name="Xem và viết ý kiến").count() == 0
        assert "JavaScript" in page.locator(".comments").inner_text()
        expect(page.get_by_text("Rất mừng.")).to_be_visible()
    finally:
        context.close()
