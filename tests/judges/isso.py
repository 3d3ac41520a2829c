"""A real isso on loopback, with a database of its own, moderated as the guide for editors says."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.judges.programs import missing

_PROGRAM = Path(sys.prefix) / "isso/bin/isso"
_SETTINGS = """\
[general]
dbpath = {folder}/comments.db
host = {site}
notify = stdout
log-file =
[moderation]
enabled = true
[server]
listen = {address}
public-endpoint = {address}
[guard]
enabled = true
require-author = true
[markup]
renderer = mistune
"""
_ACCEPT = re.compile(r"Activate comment: (\S+)")


@dataclass(frozen=True)
class Isso:
    """A server at `address` that says what happens into `log`."""

    address: str
    log: Path

    def links(self) -> list[str]:
        """Return the links by which the comments so far are accepted, as a moderator gets them."""
        return _ACCEPT.findall(self.log.read_text(encoding="utf-8"))


@contextmanager
def moderated(folder: Path, site: str, port: int) -> Iterator[Isso]:
    """Run isso for the site at an address; every comment waits until somebody accepts it."""
    if not _PROGRAM.is_file():
        missing("isso", "run `make judges`")
    address = f"http://127.0.0.1:{port}"
    settings, log = folder / "isso.cfg", folder / "isso.log"
    settings.write_text(_SETTINGS.format(folder=folder, site=site, address=address))
    with log.open("w", encoding="utf-8") as said:
        server = subprocess.Popen(
            [_PROGRAM, "-c", settings, "run"],
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait(address, server, log)
        yield Isso(address, log)
    finally:
        server.terminate()
        server.wait(timeout=30)


def free_port() -> int:
    """Return a port of loopback on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the server answers."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        assert server.poll() is None, log.read_text(encoding="utf-8")
        try:
            with urllib.request.urlopen(f"{address}/config", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise AssertionError(f"isso does not answer: {log.read_text(encoding='utf-8')}")
