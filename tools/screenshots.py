"""Takes the pictures of the demonstration site that the README shows.

Run it with `make screenshots`: docs/images/ gets the few that are committed. With a folder as its
argument every page of the list is taken there at both sizes, to be looked at.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.judges.built import built
from tests.judges.conftest import copy_site
from tests.judges.looking import DESK, PHONE, looking
from tests.judges.programs import chromium
from tests.judges.server import serving

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "images"
LIMIT = 150_000

SIZES = {"desk": DESK, "phone": PHONE}
PAGES = {
    "home": "",
    "article": "tin/2018/mot-dem-o-cang-ca-cua-tram/",
    "plain": "tin/2024/chu-tich-ubnd-tinh-doi-thoai-voi-cong-nhan-31-cau-hoi-9-viec-co-han-chot/",
    "congress": "tin/2023/dai-hoi-cong-doan-so-tttt-2023/",
    "unit": "don-vi/cd-may-thuan-phong/",
    "documents": "van-ban/",
}
COMMITTED = (("home", "desk"), ("congress", "phone"), ("unit", "phone"))


def pictures(folder: Path | None) -> Iterator[Path]:
    """Yield every picture after writing it: all to `folder`, or the committed ones."""
    with TemporaryDirectory() as temporary:
        root = Path(temporary)
        copy_site(root)
        site = built(root, root / "output")
        with serving(site) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium(),
                chromium_sandbox=False,  # there is none for root
                args=["--disable-gpu", "--hide-scrollbars"],
            )
            for page, size in _wanted(folder):
                picture = _taken(browser, address + PAGES[page], SIZES[size])
                target = (folder or TARGET) / f"{page}-{size}.png"
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(picture)
                yield target
            browser.close()


def _wanted(folder: Path | None) -> tuple[tuple[str, str], ...]:
    if folder is None:
        return COMMITTED
    return tuple((page, size) for page in PAGES for size in SIZES)


def _taken(browser: Browser, address: str, size: tuple[int, int]) -> bytes:
    """Return the top of a page."""
    with looking(browser, address, size=size) as (page, _):
        answer = page.goto(address, wait_until="load")
        if answer is None or not answer.ok:
            raise SystemExit(f"no page at {address}")
        return small(page.screenshot())


def small(picture: bytes) -> bytes:
    """Return a picture as a PNG of few colours, fewer until it is small enough."""
    shot = Image.open(io.BytesIO(picture)).convert("RGB")
    for colours in (256, 128, 64, 32):
        stream = io.BytesIO()
        few = shot.quantize(colours, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(stream, "PNG", optimize=True)
        if stream.tell() <= LIMIT:
            break
    return stream.getvalue()


if __name__ == "__main__":
    for path in pictures(Path(sys.argv[1]) if len(sys.argv) > 1 else None):
        print(f"{path.stat().st_size:8} {path.name}")
