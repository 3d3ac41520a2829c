"""The demonstration site, built once for all judges, and the browser that looks at it."""

from __future__ import annotations

import functools
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from sitegen.engine.lock import Lock
from tests.judges.built import REPOSITORY, BuiltSite, base_url, built
from tests.judges.looking import launch
from tests.judges.server import serving
from tests.judges.sights import Sight, sights_of
from tests.judges.specimen import write_specimen
from tests.judges.views import Views, views_of

PREFIXED = "https://congdoan.example.vn/bantin/"
# Seconds that a worker waits for another that builds; a guard against hanging.
PATIENCE = 600.0

Once = Callable[[str, Callable[[Path], None]], BuiltSite]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Once:
    """Build a site where no worker of this run has built it, and return it."""
    own = tmp_path_factory.getbasetemp()
    common = own if worker_id == "master" else own.parent

    def site_of(name: str, write: Callable[[Path], None]) -> BuiltSite:
        root = common / f"judged-{name}"
        # Two builds of one folder exclude each other, and the tests have several workers.
        with Lock(common / f"judged-{name}.lock", wait=PATIENCE):
            finished = root / "output.finished"
            if finished.exists():
                return BuiltSite(root / "output", base_url(root))
            # What another worker failed to build fails here with the same words.
            shutil.rmtree(root, ignore_errors=True)
            root.mkdir()
            write(root)
            site = built(root, root / "output")
            finished.touch()
            return site

    return site_of


@pytest.fixture(scope="session")
def demo(once: Once) -> BuiltSite:
    """The demonstration site as its config.yaml has it, in a folder of its own."""
    return once("demo", copy_site)


@pytest.fixture(scope="session")
def prefixed(once: Once) -> BuiltSite:
    """The same site where it is not alone on its host."""

    def write(root: Path) -> None:
        copy_site(root)
        config = root / "config.yaml"
        text = config.read_text(encoding="utf-8")
        changed, times = re.subn(r"(?m)^base_url:.*$", f"base_url: {PREFIXED}", text)
        assert times == 1
        config.write_text(changed, encoding="utf-8", newline="\n")

    return once("prefixed", write)


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
def specimen(once: Once) -> BuiltSite:
    """The site that never changes, which has every kind of page."""
    return once("specimen", write_specimen)


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
def views(sights: tuple[Sight, ...], browser: Browser) -> Views:
    """What is seen of them at one size, looked at when it is first asked for."""
    return functools.cache(lambda size: views_of(browser, sights, size))


@pytest.fixture(scope="session")
def large_print(playwright: Playwright) -> Iterator[Browser]:
    """Chromium as a reader with weak eyes has set it: text of twice the usual size."""
    launched = launch(playwright, "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26")
    yield launched
    launched.close()
