"""The lock: one build of a site at a time, released by the system when its holder dies."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from pathlib import Path
from types import TracebackType

_PAUSE = 0.05  # seconds between two attempts

if sys.platform == "win32":
    import msvcrt

    # Windows denies reading what is locked: a byte far behind the holder's number is.
    _LOCKED_BYTE = 1 << 30

    def _acquire(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _release(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _acquire(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _release(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


class LockHeld(Exception):
    """Another process holds the lock; `pid` is its number, None if it could not be read."""

    def __init__(self, pid: int | None) -> None:
        super().__init__(pid)
        self.pid = pid


class Lock:
    """A context manager that holds the lock file `path`; the folder is made if missing.

    Entering waits `wait` seconds for another holder, then raises LockHeld; OSError if the file
    cannot be written. The file stays behind: removing it could free a lock just taken.
    """

    def __init__(self, path: Path, *, wait: float = 0.0) -> None:
        self._path = path
        self._wait = wait
        self._descriptor: int | None = None

    def __enter__(self) -> Lock:
        if self._descriptor is not None:
            raise RuntimeError("a lock is entered once")
        self._path.parent.mkdir(parents=True, exist_ok=True)
        # Not inherited by child processes, so a worker that outlives its parent does not hold it.
        descriptor = os.open(
            self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644
        )
        try:
            deadline = time.monotonic() + self._wait
            while not _acquire(descriptor):
                if time.monotonic() >= deadline:
                    raise LockHeld(_holder(descriptor))
                time.sleep(_PAUSE)
            _write_holder(descriptor, str(os.getpid()))
        except BaseException as error:
            os.close(descriptor)
            if isinstance(error, OSError):
                error.filename = str(self._path)
            raise
        self._descriptor = descriptor
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            try:
                # The number is for messages alone; a number left behind means nothing.
                with contextlib.suppress(OSError):
                    _write_holder(descriptor, "")
                _release(descriptor)
            finally:
                os.close(descriptor)


def _write_holder(descriptor: int, text: str) -> None:
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, text.encode("ascii"))


def _holder(descriptor: int) -> int | None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    text = os.read(descriptor, 20)
    return int(text) if text.isdigit() else None
