"""What a command says while it runs and at its end."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from sitegen.commands.exit_code import FAULT
from sitegen.diagnostics import Diagnostic
from sitegen.locale.messages import Messages


def tell(
    problems: Sequence[Diagnostic],
    root: Path,
    words: Messages,
    *,
    style: str = "",
    to: TextIO | None = None,
) -> None:
    """Tell problems: with code frames on a terminal, a line each in a pipe, unless told a style."""
    stream = sys.stderr if to is None else to
    style = style or ("full" if stream.isatty() else "concise")
    if not problems and style != "json":
        return
    from sitegen.report.catalogue import catalogue
    from sitegen.report.formats import FORMATS

    for line in FORMATS[style](problems, catalogue(words.language), FileLines(root)):
        print(line, file=stream)


class FileLines:
    """The lines of files of a site, each file read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: dict[str, list[str]] = {}

    def __call__(self, path: str) -> list[str]:
        if path not in self._read:
            self._read[path] = self._lines(path)
        return self._read[path]

    def _lines(self, path: str) -> list[str]:
        from sitegen.text.normalise import raw_lines

        try:
            text = (self._root / path).read_bytes().decode("utf-8-sig", "replace")
        except (OSError, ValueError):
            return []
        # As positions count: by line ends alone, not by every character that Python splits at.
        return raw_lines(text)


class Refused(Exception):
    """A command cannot be carried out at all; `problem` says why, of the site at `root`."""

    def __init__(self, problem: Diagnostic, root: Path) -> None:
        super().__init__(problem)
        self.problem = problem
        self.root = root


def fault(problem: Diagnostic, root: Path, words: Messages) -> int:
    """Tell what keeps a command from running at all; return its exit code."""
    tell([problem], root, words)
    return FAULT


def progress(words: Messages) -> Callable[[str, int, int], None]:
    """Return a progress line for a terminal; in a pipe nothing is said until the end."""
    if not sys.stderr.isatty():
        return lambda stage, done, total: None
    last = [0.0, 0]

    def show(stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        if not stage:
            if last[1]:
                print("\r" + " " * int(last[1]) + "\r", end="", file=sys.stderr, flush=True)
            return
        if now - last[0] < 0.1 and done != total:
            return
        text = words(f"progress_{stage}", done=done, total=total)
        last[0], last[1] = now, max(int(last[1]), len(text))
        print("\r" + text.ljust(int(last[1])), end="", file=sys.stderr, flush=True)

    return show
