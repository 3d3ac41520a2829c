"""`python -m benchmarks.serving`: how long from saving a file until a browser shows it.

A site is served in a process of its own and one article of it is open in Chromium, without a
window. Time runs from just before the file is written until the new sentence can be read in the
page. Needs Chromium and playwright, of the development environment.
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.corpus import Corpus
from benchmarks.programs import CHECKOUT
from benchmarks.site import write_site
from benchmarks.table import put_section

DOCUMENT = CHECKOUT / "docs" / "benchmarks.md"
SECTION = "serving"
_NOW = "2026-01-01T00:00:00"
_URL = re.compile(r"http://\S+")
# After the rebuild the folders are looked at once more; the next edit waits for that.
_PAUSE = 1500


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.serving", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--folder", help="where to put the site; by default for temporary files")
    parser.add_argument("--write", action="store_true", help=f"into {DOCUMENT.name}")
    options = parser.parse_args(argv)
    corpus = Corpus(options.articles)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.folder) as name:
        root = Path(name) / "site"
        write_site(root, corpus, plain=False)
        text = _measured(root, options.runs, options.articles)
    print(text)
    if options.write:
        put_section(DOCUMENT, SECTION, text)
    return 0


def _measured(root: Path, runs: int, articles: int) -> str:
    command = [sys.executable, "-m", "sitegen", "serve", "--port", "0", "--now", _NOW]
    began = time.perf_counter()
    with subprocess.Popen(
        command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    ) as server:
        try:
            url = _address(server)
            ready = time.perf_counter() - began
            rows = [f"| start, cold, until it serves | {ready:.2f} | |"]
            rows += _in_a_browser(root, url, runs)
        finally:
            server.terminate()
    head = [
        f"{articles:,} articles, default theme, best and median of {runs}; seconds of wall.",
        "",
        "| from saving until it shows | best | median |",
        "|---|--:|--:|",
    ]
    return "\n".join((*head, *rows))


def _address(server: subprocess.Popen[str]) -> str:
    assert server.stdout is not None
    for line in server.stdout:
        found = _URL.search(line)
        if found:
            return found.group()
    raise SystemExit("the server has ended")


def _in_a_browser(root: Path, url: str, runs: int) -> list[str]:
    file = sorted((root / "content/articles").glob("*/*.md"))[-1]
    text = file.read_text(encoding="utf-8")
    slug = re.search(r"^duong_dan: (\S+)", text, re.MULTILINE)
    assert slug is not None
    path = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, chromium_sandbox=False)
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto(f"{url}tin/{file.parent.name}/{slug.group(1)}/")
        page.wait_for_timeout(_PAUSE)
        body = _times(page, runs, lambda word: _append(file, word), "main")
        title = _times(page, runs, lambda word: _retitle(file, word), "h1")
        browser.close()
    return [
        f"| {name} | {min(times):.3f} | {statistics.median(times):.3f} |"
        for name, times in (("a sentence", body), ("a title", title))
    ]


def _times(page: Page, runs: int, save: Callable[[str], None], where: str) -> list[float]:
    times = []
    for _ in range(runs):
        word = f"so{time.time_ns()}"
        began = time.perf_counter()
        save(word)
        page.wait_for_function(
            "([where, word]) => document.querySelector(where)?.textContent.includes(word)",
            arg=[where, word],
            polling=5,
        )
        times.append(time.perf_counter() - began)
        page.wait_for_timeout(_PAUSE)
    return times


def _append(file: Path, word: str) -> None:
    with file.open("a", encoding="utf-8") as stream:
        stream.write(f"\nCâu thêm {word}.\n")


def _retitle(file: Path, word: str) -> None:
    text = file.read_text(encoding="utf-8")
    changed = re.sub(r"^tieu_de: .*$", f"tieu_de: Tiêu đề {word}", text, count=1, flags=re.M)
    file.write_text(changed, encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
