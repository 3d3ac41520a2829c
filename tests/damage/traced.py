"""A build in a process of its own, under strace: what it writes, one of its calls gone wrong."""

from __future__ import annotations

import functools
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.judges.programs import missing
from tests.sites import NOW, Written

ROOT = Path(__file__).parents[2]
# Every call that changes a file system, by any kernel and C library that is about.
_WRITING = (
    "chmod,fallocate,fchmod,fchmodat,fdatasync,fsync,ftruncate,link,linkat,mkdir,mkdirat,openat,"
    "pwrite64,pwritev,rename,renameat,renameat2,rmdir,symlink,sync,sync_file_range,syncfs,"
    "truncate,unlink,unlinkat,write,writev"
)
_CALL = re.compile(r"(?P<pid>\d+) +(?P<name>[a-z0-9_]+)\((?P<arguments>.*)")
_OPENED = re.compile(r'"(?P<path>[^"]*)", (?P<flags>[A-Z_|]+)')


@dataclass(frozen=True)
class Point:
    """The `number`th call of this name in one of the threads of a build."""

    call: str
    number: int
    shown: str

    def __str__(self) -> str:
        """Return what a message of a test needs to find it again."""
        return f"{self.call} {self.number}: {self.shown}"


@dataclass(frozen=True)
class Ended:
    """How a build under strace ended; negative codes are signals."""

    code: int
    err: str
    log: str

    @property
    def injected(self) -> bool:
        """Whether the call that was to go wrong has been made, and has."""
        return "(INJECTED)" in self.log or "killed by SIGKILL" in self.log


@functools.cache
def strace() -> str:
    """Return the command, which is missing where it cannot trace a process."""
    found = shutil.which("strace")
    if found is None:
        missing("strace", "apt-get install strace, or `make judges`")
    tried = subprocess.run(
        [found, "-f", "-e", "trace=none", "true"], capture_output=True, check=False
    )
    if tried.returncode:
        said = tried.stderr.decode("utf-8", "replace").strip()
        missing("a strace that may trace", f"allow ptrace (docker: --cap-add SYS_PTRACE): {said}")
    return found


def traced(site: Written, *options: str, jobs: int = 1) -> Ended:
    """Build a site under strace with its `options`."""
    with tempfile.NamedTemporaryFile() as log:
        done = subprocess.run(
            [
                *(strace(), "-f", "-qq", "-o", log.name, *options),
                *(sys.executable, "-m", "sitegen", "build"),
                *("--root", str(site.root), "--now", NOW, "--jobs", str(jobs)),
            ],
            cwd=ROOT,
            # Else its calls would differ from run to run.
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=120,
            check=False,
        )
        text = Path(log.name).read_text(encoding="utf-8", errors="replace")
    return Ended(done.returncode, done.stderr.decode("utf-8", "replace"), text)


def points(site: Written, *, jobs: int = 1) -> list[Point]:
    """Build a site, and return the calls by which that has changed the disk, in order."""
    ended = traced(site, "-s", "0", "-e", f"trace={_WRITING}", jobs=jobs)
    assert ended.code == 0, ended.err
    counts: Counter[tuple[str, str]] = Counter()
    found: dict[tuple[str, int], Point] = {}
    for line in ended.log.splitlines():
        match = _CALL.match(line)
        if match is None:
            continue
        call, shown = match["name"], match["arguments"]
        counts[match["pid"], call] += 1
        opened = _OPENED.search(shown) if call == "openat" else None
        if opened is not None and not {"O_CREAT", "O_APPEND"} & {*opened["flags"].split("|")}:
            continue
        number = counts[match["pid"], call]
        found.setdefault((call, number), Point(call, number, shown[:120]))
    return list(found.values())


def killed_at(site: Written, point: Point, *, jobs: int = 1) -> Ended:
    """Build a site in a process that is killed when it is about to make a call."""
    inject = f"inject={point.call}:signal=KILL:when={point.number}"
    return traced(site, "-e", f"trace={point.call}", "-e", inject, jobs=jobs)


def failing_at(site: Written, point: Point, errno: str) -> Ended:
    """Build a site on a disk that refuses one call with `errno`."""
    inject = f"inject={point.call}:error={errno}:when={point.number}"
    return traced(site, "-e", f"trace={point.call}", "-e", inject)


def sample(found: Sequence[Point], count: int, first: int) -> list[Point]:
    """Return `count` of the points, evenly spread, another choice for every `first`."""
    step = max(1, len(found) // count)
    return list(found[first % step :: step][:count])
