"""A site served in a process of its own, as a writer has it."""

from __future__ import annotations

import contextlib
import http.client
import os
import queue
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import sitegen
from tests.sites import NOW

_URL = re.compile(r"http://(?P<host>[^/]+):(?P<port>\d+)(?P<prefix>/\S*)")


@dataclass(frozen=True)
class Served:
    """A running server and what it says."""

    port: int
    url: str
    said: queue.Queue[str]

    def get(
        self, path: str, headers: dict[str, str] | None = None, method: str = "GET"
    ) -> tuple[int, str, dict[str, str]]:
        """Return status, body and headers of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        with contextlib.closing(connection):
            connection.request(method, path, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.read().decode("utf-8", "replace"), dict(answer.headers)

    def rebuilt(self, count: int = 1) -> str:
        """Wait for so many rebuilds and return what the last one said."""
        line = ""
        while count:
            line = self.said.get(timeout=30)
            count -= line.startswith("Đã cập nhật")
        return line


@contextlib.contextmanager
def served(root: Path, *options: str) -> Iterator[Served]:
    """Serve a site for as long as the block takes."""
    package = str(Path(sitegen.__file__).parent.parent)
    command = [sys.executable, "-m", "sitegen", "serve", "--root", str(root), "--port", "0"]
    process = subprocess.Popen(
        [*command, "--now", NOW, *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "PYTHONPATH": package, "PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"},
        encoding="utf-8",
    )
    said: queue.Queue[str] = queue.Queue()
    assert process.stdout is not None
    listener = threading.Thread(target=_listen, args=(process.stdout, said), daemon=True)
    listener.start()
    try:
        found, heard = None, []
        while found is None:
            heard.append(said.get(timeout=30))
            assert heard[-1], "".join(heard)
            found = _URL.search(heard[-1])
        yield Served(int(found["port"]), found.group(), said)
    finally:
        process.terminate()
        process.wait(timeout=20)
        listener.join(timeout=5)
        process.stdout.close()


def _listen(stream: IO[str], said: queue.Queue[str]) -> None:
    for line in stream:
        said.put(line)
    said.put("")
