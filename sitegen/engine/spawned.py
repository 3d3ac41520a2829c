"""Spawned workers: they start afresh and are sent what they work on."""

from __future__ import annotations

import contextlib
import functools
import multiprocessing
import pickle
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from multiprocessing.connection import wait
from typing import Any

from sitegen.engine.worker import NO_ITEM, Unpack, Work, Worker, answer_chunks, blocked, end

_STOP_SECONDS = 1.0


@contextlib.contextmanager
def spawned(count: int, items: Sequence[Any], work: Work) -> Iterator[list[Worker]]:
    """Give `count` workers, ended with the block; OSError if the system has no room for them."""
    workers: list[Worker] = []
    try:
        # A terminal sends Ctrl-C to all of them, and they are deaf to it before Python runs.
        with blocked(signal.SIGINT):
            for _ in range(count):
                workers.append(Spawned(items, work))
        yield workers
    finally:
        end(workers)


class Spawned:
    """A worker that starts afresh and is sent its items."""

    # It reads whenever it is sent something, so large chunks cannot block both ends.
    depth = 1

    def __init__(self, items: Sequence[Any], work: Work) -> None:
        context = multiprocessing.get_context("spawn")
        self.chunks: deque[range] = deque()
        self.progress = context.RawArray("q", [NO_ITEM])
        self._items = items
        self._connection, theirs = context.Pipe()
        self._process = context.Process(
            target=_run, args=(theirs, self.progress, work), daemon=True
        )
        try:
            self._process.start()
        except BaseException:
            self._connection.close()
            raise
        finally:
            theirs.close()

    def send(self, chunk: range) -> None:
        with contextlib.suppress(ConnectionError):
            self._connection.send((chunk.start, self._items[chunk.start : chunk.stop]))

    def receive(self) -> bytes:
        return self._connection.recv_bytes()

    def kill(self) -> None:
        self._process.terminate()

    def join(self) -> int | None:
        self._connection.close()
        self._process.join(_STOP_SECONDS)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        code = self._process.exitcode
        self._process.close()
        return code

    @staticmethod
    def ready(workers: Sequence[Spawned]) -> list[Spawned]:
        found = wait([worker._connection for worker in workers])
        return [worker for worker in workers if worker._connection in found]


def _run(connection: Any, progress: Any, work: Work) -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    with contextlib.suppress(EOFError, ConnectionError):
        answer_chunks(work, _sent_chunks(connection), connection.send_bytes, parent.join, progress)


def _sent_chunks(connection: Any) -> Iterator[Unpack]:
    while True:
        yield functools.partial(pickle.loads, connection.recv_bytes())
