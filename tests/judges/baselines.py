"""Takes the pictures that pages of the specimen are compared with: `make baselines`.

Look at what changed before committing it: the pictures say what the pages are meant to look like.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.judges.built import BuiltSite
from tests.judges.looking import DESK, PHONE, Scheme, launch, looking
from tests.judges.server import serving
from tests.judges.specimen import build_specimen

FOLDER = Path(__file__).parent / "baselines"
ENGINE = FOLDER / "engine.txt"
# All of it lives in the repository's history for ever.
LIMIT = 2_000_000
# Enough of a page to show all of its parts once.
TALLEST = 3000


@dataclass(frozen=True)
class View:
    """One page as one reader sees it."""

    name: str
    kind: str
    size: tuple[int, int]
    scheme: Scheme = "light"
    print: bool = False
    # Part of the address, where the kind's largest page is not the one.
    address: str = ""


VIEWS = (
    View("home-phone", "home", PHONE),
    View("home-desk", "home", DESK),
    View("article-phone", "article", PHONE),
    View("article-desk-dark", "article", DESK, "dark"),
    View("photos-desk", "article", DESK, address="hoi-dien-bon-dem"),
    View("photos-phone-dark", "article", PHONE, "dark", address="hoi-dien-bon-dem"),
    View("unit-phone", "unit", PHONE, address="don-vi/cd-ubnd/index"),
    View("unit-desk", "unit", DESK, address="don-vi/cd-may/index"),
    View("documents-desk", "documents", DESK),
    View("article-paper", "article", (794, 1123), print=True),
)


def taken(site: BuiltSite, address: str, browser: Browser) -> Iterator[tuple[View, bytes]]:
    """Yield each view with its picture, a PNG of few colours."""
    for view in VIEWS:
        named = (name for name in site.pages if view.address in name)
        page_name = next(named) if view.address else site.kinds[view.kind]
        with looking(
            browser, address, size=view.size, scheme=view.scheme, reduced_motion="reduce"
        ) as (page, _):
            if view.print:
                page.emulate_media(media="print")
            page.goto(address + page_name)
            page.evaluate(
                """async () => {
                  const photos = [...document.querySelectorAll('img[src]')];
                  photos.forEach(photo => { photo.loading = 'eager'; });
                  while (!photos.every(photo => photo.complete))
                    await new Promise(r => setTimeout(r, 20));
                  await document.fonts.ready;
                }"""
            )
            width = view.size[0]
            height = min(int(page.evaluate("document.documentElement.scrollHeight")), TALLEST)
            shot = page.screenshot(
                full_page=True,
                clip={"x": 0, "y": 0, "width": width, "height": height},
                animations="disabled",
                caret="hide",
            )
        yield view, reduced(shot)


def reduced(shot: bytes) -> bytes:
    """Return a picture in 64 colours: letters and rules keep theirs, photos need no more."""
    stream = io.BytesIO()
    picture = Image.open(io.BytesIO(shot)).convert("RGB")
    few = picture.quantize(64, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(stream, "PNG", optimize=True)
    return stream.getvalue()


def main() -> int:
    """Write all pictures and the version of the engine that drew them."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    with TemporaryDirectory() as temporary, sync_playwright() as playwright:
        site = build_specimen(Path(temporary))
        browser = launch(playwright)
        with serving(site) as address:
            for view, picture in taken(site, address, browser):
                (FOLDER / f"{view.name}.png").write_bytes(picture)
                print(f"{len(picture):8} {view.name}")
        ENGINE.write_text(f"Chromium {browser.version}\n", encoding="utf-8")
        browser.close()
    return int(sum(file.stat().st_size for file in FOLDER.glob("*.png")) > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
