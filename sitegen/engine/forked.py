"""Forked workers: they inherit what they work on, and take over nothing else of their parent.

Without `multiprocessing`, whose import costs more than forking two of them.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import mmap
import os
import select
import signal
import struct
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sitegen.engine.worker import NO_ITEM, Unpack, Work, Worker, answer_chunks, blocked, end

_TICKET = struct.Struct("=qq")
_LENGTH = struct.Struct("=q")
_PIPE_BYTES = 1 << 20


@contextlib.contextmanager
def forked(count: int, items: Sequence[Any], work: Work) -> Iterator[list[Worker]]:
    """Give `count` workers, ended with the block; OSError if the system has no room for them."""
    workers: list[Worker] = []
    # The collector writes to all it looks at, here or there, and memory written to is not shared.
    thaw = gc.get_freeze_count() == 0
    gc.freeze()
    try:
        # What waits to be written must not be written by each of them too.
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(AttributeError, OSError, ValueError):
                stream.flush()
        with blocked(signal.SIGINT, signal.SIGTERM):
            for _ in range(count):
                workers.append(Forked(items, work))
        yield workers
    finally:
        end(workers)
        if thaw:
            gc.unfreeze()


class Forked:
    """A worker that inherits the items and is told by index which to take.

    It lives within the call that made it: nothing of its parent's that waits further up, neither
    a `finally` nor a finalizer nor a buffer, may ever run there.
    """

    # So that a worker does not idle while the consumer is busy. A ticket always fits into the pipe.
    depth = 2

    def __init__(self, items: Sequence[Any], work: Work) -> None:
        self.chunks: deque[range] = deque()
        self.progress = memoryview(mmap.mmap(-1, 8)).cast("q")
        self.progress[0] = NO_ITEM
        tickets, self._tickets = os.pipe()
        self._answers, answers = os.pipe()
        _widen(answers)
        try:
            self._pid = os.fork()
            if self._pid == 0:
                try:
                    _cut_off({0, 1, 2, tickets, answers})
                    # A handler of the parent's would raise here what is meant for the parent.
                    signal.signal(signal.SIGTERM, signal.SIG_DFL)
                    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
                    chunks = _inherited_chunks(tickets, items)
                    send = functools.partial(_write, answers)
                    watch = functools.partial(_wait_for_hangup, tickets)
                    answer_chunks(work, chunks, send, watch, self.progress)
                finally:
                    os._exit(1)
        except BaseException:
            os.close(self._tickets)
            os.close(self._answers)
            raise
        finally:
            # While we hold it too, a dead worker's end would never read as closed.
            os.close(tickets)
            os.close(answers)

    def send(self, chunk: range) -> None:
        with contextlib.suppress(BrokenPipeError):
            os.write(self._tickets, _TICKET.pack(chunk.start, chunk.stop))

    def receive(self) -> bytearray:
        return _read(self._answers, *_LENGTH.unpack(_read(self._answers, _LENGTH.size)))

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)

    def join(self) -> int | None:
        # One that only closed its pipe; the exit code of one that is dying cannot change.
        self.kill()
        os.close(self._tickets)
        os.close(self._answers)
        try:
            return os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        except ChildProcessError:
            # Who ignores SIGCHLD is not told.
            return None

    @staticmethod
    def ready(workers: Sequence[Forked]) -> list[Forked]:
        poll = select.poll()
        for worker in workers:
            poll.register(worker._answers, select.POLLIN)
        found = {descriptor for descriptor, _ in poll.poll()}
        return [worker for worker in workers if worker._answers in found]


def _widen(descriptor: int) -> None:
    """Let a worker go on while the consumer is busy, where the system lets us."""
    with contextlib.suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)


def _cut_off(kept: set[int]) -> None:
    """Let go of every inherited file but `kept`: locks, databases, the pipes of other workers.

    Their numbers stay taken: what the parent's objects still do must not hit a file opened here.
    """
    nothing = os.open(os.devnull, os.O_RDONLY)
    try:
        descriptors = {int(entry.name) for entry in Path("/proc/self/fd").iterdir()}
    except OSError:
        descriptors = set(range(min(os.sysconf("SC_OPEN_MAX"), 4096)))
    for descriptor in descriptors - kept - {nothing}:
        with contextlib.suppress(OSError):
            # One that is not open must not become so.
            os.fstat(descriptor)
            os.dup2(nothing, descriptor, inheritable=False)


def _inherited_chunks(tickets: int, items: Sequence[Any]) -> Iterator[Unpack]:
    # Tickets are smaller than what a pipe takes and gives at once.
    while ticket := os.read(tickets, _TICKET.size):
        yield functools.partial(_take, items, *_TICKET.unpack(ticket))


def _take(items: Sequence[Any], start: int, stop: int) -> tuple[int, Sequence[Any]]:
    return start, items[start:stop]


def _wait_for_hangup(descriptor: int) -> None:
    poll = select.poll()
    poll.register(descriptor, 0)
    poll.poll()


def _read(descriptor: int, size: int) -> bytearray:
    data = bytearray(size)
    rest = memoryview(data)
    while rest:
        count = os.readv(descriptor, [rest])
        if not count:
            raise EOFError
        rest = rest[count:]
    return data


def _write(descriptor: int, data: bytes) -> None:
    for part in (_LENGTH.pack(len(data)), data):
        rest = memoryview(part)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
