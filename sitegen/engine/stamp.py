"""Stamps: what the file system says of a file, to save reading it again.

A stamp is believed only where every change of the bytes must have changed it; elsewhere the bytes
decide. After git's rule for its index: a file that changed in the same tick of the clock in which
it was looked at may change again without a trace, so its stamp is worth nothing.
"""

from __future__ import annotations

import os
import sys
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
# Neither through a link nor into a pipe that nobody reads.
_CLOCK = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
_CLOCK |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def stamp_of(status: os.stat_result) -> Stamp:
    """Return the stamp of a file."""
    return (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)


def is_settled(stamp: Stamp, looked: int) -> bool:
    """Tell whether a file with this stamp cannot have changed since `looked` without losing it.

    `looked` is the time (ns, on the clock of the file system) before its bytes were read.
    """
    modified, changed, _, _ = stamp
    coarse = modified % _SECOND == 0 and changed % _SECOND == 0
    return BELIEVED and max(modified, changed) < looked - (_COARSE_TICK if coarse else _TICK)


def clock(folder: str) -> int:
    """Return the time in ns by the file system of `folder`, which may be another machine's.

    0, at which no stamp is settled, where nothing can be written.
    """
    path = os.path.join(folder, ".clock")  # noqa: PTH118
    try:
        descriptor = os.open(path, _CLOCK, 0o644)
        try:
            os.write(descriptor, b"\0")
            return os.fstat(descriptor).st_mtime_ns
        finally:
            os.close(descriptor)
    except OSError:
        return 0
