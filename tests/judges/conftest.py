"""The demonstration site, built once for all judges, and the browser that looks at it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.judges.built import REPOSITORY, BuiltSite, built
from tests.judges.looking import launch
from tests.judges.server import serving
from tests.judges.sights import Sight, sights_of
from tests.judges.specimen import build_specimen

PREFIXED = "https://congdoan.example.vn/bantin/"


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The demonstration site as its config.yaml has it, in a folder of its own.

    Two builds of one folder exclude each other, and the tests have several workers.
    """
    root = tmp_path_factory.mktemp("demo")
    copy_site(root)
    return built(root, root / "output")


@pytest.fixture(scope="session")
def prefixed(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The same site where it is not alone on its host."""
    root = tmp_path_factory.mktemp("prefixed")
    copy_site(root)
    config = root / "config.yaml"
    text = config.read_text(encoding="utf-8")
    changed, times = re.subn(r"(?m)^base_url:.*$", f"base_url: {PREFIXED}", text)
    assert times == 1
    config.write_text(changed, encoding="utf-8", newline="\n")
    return built(root, root / "output")


def copy_site(root: Path) -> None:
    """Copy the demonstration site's sources to `root`, without anything derived from them."""
    shutil.copy2(REPOSITORY / "config.yaml", root)
    shutil.copytree(REPOSITORY / "content", root / "content")


@pytest.fixture(scope="session", params=["demo", "prefixed"])
def site(request: pytest.FixtureRequest) -> BuiltSite:
    """The demonstration site at the root of its host, then under a path."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, BuiltSite)
    return found


@pytest.fixture(scope="session")
def demo_address(demo: BuiltSite) -> Iterator[str]:
    """Where the demonstration site is served, on loopback."""
    with serving(demo) as address:
        yield address


@pytest.fixture(scope="session")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site that never changes, which has every kind of page."""
    return build_specimen(tmp_path_factory.mktemp("specimen"))


@pytest.fixture(scope="session")
def specimen_address(specimen: BuiltSite) -> Iterator[str]:
    """Where it is served, on loopback."""
    with serving(specimen) as address:
        yield address


@pytest.fixture(scope="session")
def sights(
    demo: BuiltSite, demo_address: str, specimen: BuiltSite, specimen_address: str
) -> tuple[Sight, ...]:
    """What every judge of looks has to see: all kinds of pages, some of them in several states."""
    return sights_of(demo, demo_address, specimen, specimen_address)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver of browsers; a thread can have but one."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The machine's Chromium, without a window and without the network."""
    launched = launch(playwright)
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def large_print(playwright: Playwright) -> Iterator[Browser]:
    """Chromium as a reader with weak eyes has set it: text of twice the usual size."""
    launched = launch(playwright, "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26")
    yield launched
    launched.close()
