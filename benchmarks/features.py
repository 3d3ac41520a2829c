"""`python -m benchmarks.features`: which part of a cold build uses how much CPU.

A serial build is asked every millisecond of CPU what it is at: the innermost frame that belongs to
a part of the table below. Parts are told apart by their files, so that nothing in the program has
to know; what a library does counts for who called it, unless it has a line of its own. Time that
is spent in a call into C is put down when the call returns, in full.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from benchmarks.corpus import Corpus
from benchmarks.programs import CHECKOUT
from benchmarks.site import write_site
from benchmarks.table import put_section

DOCUMENT = CHECKOUT / "docs" / "benchmarks.md"
SECTION = "features"
_EVERY = 0.001
_START, _IMPORTS, _REST = "start of Python", "imports", "the rest of the flow"

_COMPILING = ("compiler", "parser", "lexer", "nodes", "visitor", "idtracking", "optimizer")

# Part of a path and what it belongs to; the first that fits decides.
FEATURES = (
    ("/markdown/", "Markdown: library"),
    ("sitegen/content/markup/converter", "sanitising (nh3)"),
    ("sitegen/content/markup/", "Markdown: our part"),
    ("sitegen/content/source", "scan, read, decode"),
    ("sitegen/content/decoding", "scan, read, decode"),
    ("/yaml/", "front matter"),
    ("sitegen/schema/", "front matter"),
    ("sitegen/content/", "front matter"),
    ("sitegen/model/related", "related articles"),
    ("sitegen/model/", "model"),
    ("sitegen/checks/", "checks"),
    ("sitegen/pages/plan", "plan"),
    ("sitegen/pages/", "plan and contexts"),
    *((f"/jinja2/{part}", "reading templates") for part in _COMPILING),
    ("sitegen/render/theme", "reading templates"),
    ("sitegen/render/contract", "reading templates"),
    ("sitegen/render/outline", "reading templates"),
    ("sitegen/render/compiled", "reading templates"),
    ("/jinja2/", "templates"),
    ("<template>", "templates"),
    ("sitegen/render/", "templates"),
    ("sitegen/assets/", "pictures"),
    ("sitegen/engine/store", "store"),
    ("sitegen/engine/digest", "digests"),
    ("sitegen/engine/stamp", "survey of files"),
    ("sitegen/engine/survey", "survey of files"),
    ("sitegen/engine/view", "survey of files"),
    ("sitegen/engine/pool", "workers"),
    ("sitegen/engine/forked", "workers"),
    ("sitegen/engine/spawned", "workers"),
    ("sitegen/engine/worker", "workers"),
    ("sitegen/engine/", "writing, publishing"),
)
# Who asks for pages is told apart by the outermost of these.
_PLANNED = "sitegen/pages/plan"


def feature(frame: FrameType | None) -> str:
    """Return what a stack is at, from its innermost frame."""
    found = ""
    planning = False
    while frame is not None:
        file = frame.f_code.co_filename.replace(os.sep, "/")
        if file.startswith("<frozen importlib"):
            return _IMPORTS
        planning = planning or _PLANNED in file
        if not found:
            found = next((name for part, name in FEATURES if part in file), "")
        frame = frame.f_back
    if found == "plan and contexts":
        return "plan" if planning else "contexts of pages"
    return found or _REST


class Sampler:
    """Puts the CPU time between two looks down to what is found at the second."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter({_START: 0})
        self.spent[_START] = int(time.process_time() * 1e6)
        self._last = time.process_time()

    def look(self, number: int, frame: FrameType | None) -> None:
        """Be told by a signal that some CPU time has passed."""
        now = time.process_time()
        self.spent[feature(frame)] += int((now - self._last) * 1e6)
        self._last = now


def sample(root: Path, report: Path) -> int:
    """Build a site in this process, and write what it spent, in microseconds by feature."""
    sampler = Sampler()
    signal.signal(signal.SIGPROF, sampler.look)
    signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
    from sitegen.cli import main as sitegen

    code = sitegen(["build", "--root", str(root), "--jobs", "1"])
    signal.setitimer(signal.ITIMER_PROF, 0)
    report.write_text(json.dumps(sampler.spent), encoding="utf-8")
    return code


def main(argv: Sequence[str] | None = None) -> int:
    """Print, and with --write put down, the CPU of a cold serial build by feature."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.features", description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--theme", choices=("plain", "default"), default="default")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--sample", type=Path, nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    if options.sample:
        return sample(*options.sample)
    corpus = Corpus(options.articles)
    runs: list[dict[str, int]] = []
    for _ in range(options.runs):
        with tempfile.TemporaryDirectory(prefix="bench-", dir=options.folder) as name:
            root, report = Path(name) / "site", Path(name) / "report.json"
            write_site(root, corpus, plain=options.theme == "plain")
            command = (sys.executable, "-m", "benchmarks.features", "--sample", root, report)
            # From here and not from the checkout: what is on the path is what is measured.
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            runs.append(json.loads(report.read_text(encoding="utf-8")))
    best = min(runs, key=lambda spent: sum(spent.values()))
    text = table(best, corpus.size, options.theme)
    print(text)
    if options.write:
        put_section(DOCUMENT, SECTION, text)
    return 0


def table(spent: dict[str, int], articles: int, theme: str) -> str:
    """Return what was spent as Markdown, the dearest first."""
    total = sum(spent.values())
    rows = [
        f"{articles:,} articles, {theme} theme, one process, best run: {total / 1e6:.2f} s of CPU.",
        "",
        "| feature | CPU s | ms an article | share |",
        "|---|--:|--:|--:|",
    ]
    for name, cost in sorted(spent.items(), key=lambda item: -item[1]):
        each, share = cost / 1e3 / articles, cost / total
        rows.append(f"| {name} | {cost / 1e6:.2f} | {each:.3f} | {share:.1%} |")
    return "\n".join(rows)


if __name__ == "__main__":
    raise SystemExit(main())
