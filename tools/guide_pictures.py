"""Takes the pictures of the guide for writers: a terminal with what the program really says, and
the browser while a site is served.

Run it with `make screenshots`. The commands are run on a pseudo-terminal, so not on Windows.
"""

from __future__ import annotations

import html
import os
import pty
import re
import select
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, expect, sync_playwright

from tests.judges.looking import looking
from tests.judges.programs import chromium
from tests.serve.running import served
from tests.sites import NOW
from tools.screenshots import ROOT, TARGET, small

WINDOW = (1000, 620)
SITE = "ban-tin"
TITLE = "Công đoàn phường Bến Thuyền trao 50 suất quà"
FILE = "content/articles/2026/cong-doan-phuong-ben-thuyen-trao-50-suat-qua.md"
ADDRESS = "tin/2026/cong-doan-phuong-ben-thuyen-trao-50-suat-qua/"
BODY = """
Sáng 30/6, Công đoàn phường Bến Thuyền đến thăm và trao 50 suất quà cho đoàn viên.

Chị Nguyễn Thị Hoa, công nhân may, nói: “Tôi sẽ mua áo ấm cho con.”

## Việc sắp tới

Tháng 7, công đoàn phường tổ chức khám sức khỏe cho đoàn viên ở khu phố 3.
"""
# Wrong on purpose: a day that no calendar has, a heading without its space.
MISTAKES = (("ngay_dang: 01/07/2026", "ngay_dang: 31/6/2026"), ("## Việc", "##Việc"))

_STYLE = """
body { margin: 0; background: #0c0c0c; color: #e6e6e6; }
pre { margin: 0; padding: 18px 22px; display: inline-block; box-sizing: border-box; min-width: 100%;
  font: 15px/1.45 "Noto Sans Mono", "DejaVu Sans Mono", monospace; white-space: pre-wrap; }
b { color: #8ad7ff; font-weight: 400; }
"""
_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def pictures() -> Iterator[Path]:
    """Yield every picture of the guide after writing it."""
    with TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        browser = playwright.chromium.launch(
            executable_path=chromium(),
            chromium_sandbox=False,  # there is none for root
            args=["--disable-gpu", "--hide-scrollbars"],
        )
        started = _typed(folder, ("init", SITE))
        yield _terminal(browser, "guide-init", [(">", f"sitegen init {SITE}", started)])
        root = folder / SITE
        asked = _typed(root, ("new",), ("1", TITLE, "", "", ""))
        yield _terminal(browser, "guide-new", [(f"{SITE}>", "sitegen new", asked)])
        article = root / FILE
        text = article.read_text(encoding="utf-8") + BODY
        article.write_text(text, encoding="utf-8", newline="\n")
        yield from _served(browser, root, article, text)
        wrong = _wrong(text)
        article.write_text(wrong, encoding="utf-8", newline="\n")
        checked = _typed(root, ("check",))
        yield _terminal(browser, "guide-check", [(f"{SITE}>", "sitegen check", checked)])
        mended = _typed(root, ("check", "--fix"))
        yield _terminal(browser, "guide-fix", [(f"{SITE}>", "sitegen check --fix", mended)])
        browser.close()


def _served(browser: Browser, root: Path, article: Path, text: str) -> Iterator[Path]:
    """Yield the page as it is served, then with a mistake told above it."""
    with served(root) as server:
        address = server.url.rstrip("/") + "/" + ADDRESS
        with looking(browser, address, size=WINDOW) as (page, _):
            page.goto(address)
            expect(page.locator("#sitegen-problems")).to_be_attached()
            yield _written("guide-page", page.screenshot())
            article.write_text(_wrong(text), encoding="utf-8", newline="\n")
            expect(page.get_by_role("button", name="1 lỗi")).to_be_visible()
            yield _written("guide-overlay", page.screenshot())


def _wrong(text: str) -> str:
    for good, bad in MISTAKES:
        if good not in text:
            raise SystemExit(f"“{good}” is not in the article")
        text = text.replace(good, bad)
    return text


def _typed(folder: Path, command: Sequence[str], answers: Sequence[str] = ()) -> str:
    """Run sitegen on a terminal in a folder; return all that it shows, answers included."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "sitegen", *command, "--now", NOW],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "SITEGEN_LANG": "vi"},
        close_fds=True,
    )
    os.close(theirs)
    shown, left = b"", list(answers)
    while True:
        ready, _, _ = select.select([ours], [], [], 60)
        try:
            data = os.read(ours, 4096) if ready else b""
        except OSError:  # how Linux says that the other side has gone
            data = b""
        if not data:
            break
        shown += data
        if left and shown.endswith(b": "):
            os.write(ours, f"{left.pop(0)}\n".encode())
    os.close(ours)
    process.wait(timeout=60)
    lines = _ESCAPE.sub("", shown.decode("utf-8")).replace("\r\n", "\n").split("\n")
    # Of a line that was written over, its last state is what stands there.
    return "\n".join(line.rpartition("\r")[2] for line in lines).strip("\n")


def _terminal(browser: Browser, name: str, scenes: Sequence[tuple[str, str, str]]) -> Path:
    parts = [
        f"<b>{html.escape(f'{prompt} {command}')}</b>\n{html.escape(shown)}"
        for prompt, command, shown in scenes
    ]
    document = f"<meta charset=utf-8><style>{_STYLE}</style><pre>{chr(10).join(parts)}</pre>"
    page = browser.new_page(viewport={"width": WINDOW[0], "height": 100})
    page.set_content(document)
    picture = page.screenshot(full_page=True)
    page.close()
    return _written(name, picture)


def _written(name: str, picture: bytes) -> Path:
    target = TARGET / f"{name}.png"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(small(picture))
    return target


if __name__ == "__main__":
    for path in pictures():
        print(f"{path.stat().st_size:8} {path.name}")
