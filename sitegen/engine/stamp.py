"""Stamps: what the file system says of a file, to save reading it again.

A stamp is believed only where every change of the bytes must have changed it; elsewhere the bytes
decide. After git's rule for its index: a file that changed in the same tick of the clock in which
it was looked at may change again without a trace, so its stamp is worth nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TypeAlias

# Time of the last change of the bytes, of anything about the file (both in ns), size, inode.
Stamp: TypeAlias = tuple[int, int, int, int]

# Windows keeps the time of creation where others keep that of the last change, and a time of
# modification can be set to anything.
BELIEVED = sys.platform != "win32"
# The clock of a Linux kernel ticks every 1 to 10 ms; FAT counts in two seconds.
_TICK = 20_000_000
_COARSE_TICK = 2_000_000_000
_SECOND = 1_000_000_000
_CLOCK_FILE = ".clock"
# Neither through a link nor into a pipe that nobody reads.
_CLOCK = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
_CLOCK |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def stamp_of(status: os.stat_result) -> Stamp:
    """Return the stamp of a file."""
    return (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)


def is_settled(stamp: Stamp, looked: int) -> bool:
    """Tell whether a file with this stamp cannot have changed since `looked` without losing it.

    `looked` is the time (ns, on the clock of its file system) before its bytes were read.
    """
    modified, changed, _, _ = stamp
    # One is enough: FAT counts changes of the bytes in seconds, and those of the file finer.
    coarse = modified % _SECOND == 0 or changed % _SECOND == 0
    return BELIEVED and max(modified, changed) < looked - (_COARSE_TICK if coarse else _TICK)


class Clocks:
    """What time it was, at least, by each file system when files there were looked at.

    `time` is that of `device`, where one was written just before. Another file system may have
    another machine's clock: of that is known only that it is not behind the latest change `seen`
    there. That is later than `time` only by a clock that was once wrong.
    """

    def __init__(self, time: int, device: int, seen: Iterable[tuple[int, Stamp]]) -> None:
        self._time = time
        self._device = device
        self._seen = seen
        self._latest: dict[int, int] | None = None

    def at(self, device: int) -> int:
        """Return the time in ns by the clock of a file system."""
        if device == self._device:
            return self._time
        if self._latest is None:
            self._latest = {}
            for other, (_, changed, _, _) in self._seen:
                self._latest[other] = max(changed, self._latest.get(other, 0))
        return min(self._time, self._latest.get(device, 0))


def clock(folder: str) -> int:
    """Return the time in ns by the file system of `folder`, which may be another machine's.

    0, at which no stamp is settled, where nothing can be written.
    """
    path = os.path.join(folder, _CLOCK_FILE)  # noqa: PTH118
    try:
        descriptor = os.open(path, _CLOCK, 0o644)
        try:
            os.write(descriptor, b"\0")
            return os.fstat(descriptor).st_mtime_ns
        finally:
            os.close(descriptor)
    except OSError:
        return 0


def clock_device(folder: str) -> int:
    """Return the number of the file system whose time `clock` tells; -1 where it tells none."""
    try:
        return os.lstat(os.path.join(folder, _CLOCK_FILE)).st_dev  # noqa: PTH118
    except OSError:
        return -1
