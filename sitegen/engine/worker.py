"""A worker of the pool: what it does, and what its parent sees of it, however it was started."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

from msgspec import Struct

# Gives the items of a chunk and the index of the first; fails as their unpickling may.
Unpack = Callable[[], tuple[int, Sequence[Any]]]
# In place of an index, while a worker is between two chunks.
NO_ITEM = -1


class Work(Struct, frozen=True):
    """What every worker of a pool does: `initializer(*initargs)` once, then the function."""

    function: Callable[[Any], Any]
    initializer: Callable[..., None] | None
    initargs: tuple[Any, ...]


class Done(Struct, frozen=True):
    """What a chunk gave: results, and the exception that ended it early."""

    results: Sequence[Any]
    error: BaseException | None


class Worker(Protocol):
    """A worker process as its parent sees it."""

    # Chunks handed to it that it has not answered, oldest first, and how many there may be.
    chunks: deque[range]
    depth: int
    # At 0 the index of its current item; in shared memory, so it survives the worker.
    progress: Any

    def send(self, chunk: range) -> None:
        """Hand it a chunk; a worker that died is noticed on receiving, where its item is known."""

    def receive(self) -> bytes | bytearray:
        """Return its next answer; EOFError or OSError if it died."""

    def kill(self) -> None:
        """Begin to end it: it holds nothing that has to be brought to an end."""

    def join(self) -> int | None:
        """Wait until it has ended, and return its exit code."""

    @staticmethod
    def ready(workers: Sequence[Any]) -> list[Any]:
        """Wait until some of `workers` have answered or died, and return those."""


def end(workers: Sequence[Worker]) -> None:
    """End `workers` at once, and wait until they are gone."""
    for worker in workers:
        worker.kill()
    for worker in workers:
        worker.join()


@contextlib.contextmanager
def blocked(*signals: signal.Signals) -> Iterator[None]:
    """Let no handler run between a worker's birth and its record, and workers be born deaf."""
    if sys.platform == "win32":
        yield
    else:
        before = signal.pthread_sigmask(signal.SIG_BLOCK, signals)
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def answer_chunks(
    work: Work,
    chunks: Iterator[Unpack],
    send: Callable[[bytes], None],
    wait_for_parent: Callable[[], None],
    progress: Any,
) -> None:
    """Answer chunks until the parent sends no more or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, args=(wait_for_parent,), daemon=True).start()
    broken: BaseException | None = None
    try:
        if work.initializer is not None:
            work.initializer(*work.initargs)
    except BaseException as error:
        broken = _portable(error)
    for unpack in chunks:
        answer = Done((), broken) if broken else _answer(work.function, unpack, progress)
        send(_packed(answer))
        progress[0] = NO_ITEM


def _end_with_parent(wait_for_parent: Callable[[], None]) -> None:
    """End a worker busy with a long item when its parent is killed."""
    wait_for_parent()
    os._exit(1)


def _answer(function: Callable[[Any], Any], unpack: Unpack, progress: Any) -> Done:
    results: list[Any] = []
    try:
        start, items = unpack()
        for index, item in enumerate(items, start):
            progress[0] = index
            results.append(function(item))
    except BaseException as error:
        return Done(results, _portable(error))
    return Done(results, None)


def _packed(answer: Done) -> bytes:
    """Pickle an answer; a result that cannot be pickled is its item's error."""
    try:
        return pickle.dumps(answer)
    except Exception as error:
        return pickle.dumps(_first_unpicklable(answer.results) or Done((), _portable(error)))


def _first_unpicklable(results: Sequence[Any]) -> Done | None:
    for count, result in enumerate(results):
        try:
            pickle.dumps(result)
        except Exception as error:
            return Done(results[:count], _portable(error))
    return None


def _portable(error: BaseException) -> BaseException:
    """Make an exception fit to travel, with the worker's traceback as a note."""
    where = "".join(traceback.format_exception(error))
    error.add_note(f"in a worker:\n{where}")
    try:
        copy = pickle.loads(pickle.dumps(error))
    except Exception:
        copy = None
    return error if type(copy) is type(error) else RuntimeError(where)
