"""Programs run and measured from outside: wall, CPU and memory of the whole tree. Linux only.

Time and memory are taken in separate runs: reading the memory of a large process halts it for some
milliseconds each time.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.05
# Programs keep compiled modules, whatever this process was told: their users' do.
_ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


class RunFailed(Exception):
    """A measured program failed; the message ends with what it said."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of wall, and of CPU (user and system) of a process and all that it waited for."""

    wall: float
    cpu: float


def timed(command: Sequence[str], cwd: Path) -> Cost:
    """Run a program to its end; raises RunFailed."""
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = _started(command, cwd, said.fileno())
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        _check(process, said.fileno())
    return Cost(wall, usage.ru_utime + usage.ru_stime)


def peak(command: Sequence[str], cwd: Path) -> int:
    """Run a program to its end; return the most memory its tree held at once, in bytes of PSS.

    Raises RunFailed. A page shared by several processes is counted once.
    """
    most = 0
    with tempfile.TemporaryFile() as said:
        process = _started(command, cwd, said.fileno())
        while process.poll() is None:
            most = max(most, sum(_pss(pid) for pid in _tree(process.pid)))
            time.sleep(_EVERY)
        _check(process, said.fileno())
    return most


def settle() -> None:
    """Let what was written reach the disk, and every clock tick on past the last stamp."""
    os.sync()
    time.sleep(1.5)


def _started(command: Sequence[str], cwd: Path, said: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command, cwd=cwd, env=_ENVIRONMENT, stdout=said, stderr=subprocess.STDOUT
    )


def _check(process: subprocess.Popen[bytes], said: int) -> None:
    if process.returncode:
        size = os.lseek(said, 0, os.SEEK_END)
        text = os.pread(said, 2000, max(0, size - 2000)).decode("utf-8", "replace")
        raise RunFailed(f"{process.args!r} ended with {process.returncode}:\n{text}")


def _tree(root: int) -> list[int]:
    """Return a process and all that descend from it."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            stat = (entry / "stat").read_bytes()
        except (FileNotFoundError, ProcessLookupError):
            continue
        # The name of a program may hold spaces and brackets; the parent follows the last one.
        parent = int(stat.rpartition(b")")[2].split()[1])
        children.setdefault(parent, []).append(int(entry.name))
    found = [root]
    for pid in found:
        found += children.get(pid, ())
    return found


def _pss(pid: int) -> int:
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except (FileNotFoundError, ProcessLookupError):
        return 0
    line = next((line for line in text.splitlines() if line.startswith("Pss:")), "Pss: 0 kB")
    return int(line.split()[1]) * 1024
