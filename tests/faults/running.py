"""Run a command as a user does, in this process, and read what it says."""

from __future__ import annotations

import contextlib
import io
import re
import signal
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sitegen.cli import main
from tests.sites import CONFIG, NOW, Written, site_at

_LINE = re.compile(
    r"(?P<path>[^\n]*?):(?P<line>\d+):(?P<column>\d+): "
    r"(?P<severity>error|warning)\[(?P<id>[a-z0-9-]+)\] (?P<message>.+)"
)


@dataclass(frozen=True)
class Run:
    """What a command said and how it ended."""

    site: Written
    code: int
    out: str
    err: str

    def problems(self, path: str | None = None, severity: str = "error") -> list[str]:
        """Return "line:column id" of each problem, of one file or of all with their paths.

        The first letter of a file, which also stands for the file as a whole, is left out.
        """
        found = []
        for text in self.err.splitlines():
            match = _LINE.fullmatch(text)
            if match is None or match["severity"] != severity:
                continue
            place = f"{match['line']}:{match['column']}"
            place = "" if place == "1:1" else place
            if path is None:
                found.append(" ".join(filter(None, (match["path"], place, match["id"]))))
            elif match["path"] == path:
                found.append(" ".join(filter(None, (place, match["id"]))))
        return found

    @property
    def written(self) -> list[str]:
        """The files of the output."""
        return list(self.site.files()) if self.site.output.is_dir() else []


def run(site: Written, *options: str, command: str = "build", now: str = NOW) -> Run:
    """Run a command over a site."""
    out, err = io.StringIO(), io.StringIO()
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    clock = ["--now", now] if now else []
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main([command, "--root", str(site.root), *clock, *options])
    finally:
        for number, handler in kept.items():
            signal.signal(number, handler)
    assert "Traceback" not in err.getvalue()
    return Run(site, code, out.getvalue(), err.getvalue())


def build(
    folder: Path, files: Mapping[str, str | bytes], *options: str, settings: str = CONFIG
) -> Run:
    """Build a site of these files in a new folder."""
    return run(site_at(folder, files, settings), *options)
