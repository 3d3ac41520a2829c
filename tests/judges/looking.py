"""A reader's look at a page: its size and colours, and what the page did that it should not."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Playwright, Route

from tests.judges.programs import chromium

PHONE = (390, 844)
DESK = (1280, 900)
NARROW = (320, 640)
# Seconds.
PATIENCE = 15.0

Scheme = Literal["light", "dark"]


@dataclass
class Watch:
    """What was noticed while the page was open."""

    complaints: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)


def launch(playwright: Playwright, *flags: str) -> Browser:
    """Start the machine's Chromium, without a window."""
    return playwright.chromium.launch(
        executable_path=chromium(),
        chromium_sandbox=False,  # there is none for root
        args=["--disable-gpu", "--disable-quic", "--disable-background-networking", *flags],
    )


@contextmanager
def looking(
    browser: Browser,
    address: str,
    *,
    size: tuple[int, int] = DESK,
    scheme: Scheme = "light",
    strict: bool = False,
    pictures: bool = True,
    **more: Any,
) -> Iterator[tuple[Page, Watch]]:
    """Open one tab as a reader in Vietnam; requests to other hosts are noted and refused.

    With `strict` the page's own policy holds, as it does for readers; judges that bring a script
    of theirs need it lifted. Without `pictures` none comes. `more` is for the context.
    """
    watch = Watch()
    host = urlsplit(address).netloc
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme=scheme,
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
        bypass_csp=not strict,
        **more,
    )

    def gate(route: Route) -> None:
        url = route.request.url
        if route.request.resource_type == "image" and not pictures:
            route.abort()
        elif urlsplit(url).netloc == host or url.startswith(("data:", "blob:")):
            route.continue_()
        else:
            watch.elsewhere.append(url)
            route.abort()

    context.route("**/*", gate)
    page = context.new_page()
    page.on(
        "console",
        lambda m: watch.complaints.append(m.text) if m.type in {"error", "warning"} else None,
    )
    page.on("pageerror", lambda error: watch.complaints.append(str(error)))
    # A request still under way when the reader moves on is no fault of the page.
    page.on(
        "requestfailed",
        lambda request: (
            None
            if request.failure == "net::ERR_ABORTED"
            else watch.complaints.append(f"{request.failure}: {request.url}")
        ),
    )
    try:
        yield page, watch
    finally:
        context.close()


def resize(page: Page, size: tuple[int, int]) -> None:
    """Make the window of the open page that large, as turning a phone does."""
    page.set_viewport_size({"width": size[0], "height": size[1]})


def until(page: Page, condition: str) -> None:
    """Wait until an expression is true; Playwright's own wait is an eval, which policies forbid."""
    deadline = time.monotonic() + PATIENCE
    while not page.evaluate(condition):
        assert time.monotonic() < deadline, f"never: {condition}"
        page.wait_for_timeout(50)
