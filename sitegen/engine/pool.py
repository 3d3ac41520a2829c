"""The worker pool: a function over many items in several processes, results in the items' order.

Our own in place of `concurrent.futures`, whose broken pool does not tell at which item a process
died (running the suspects again would use up the memory again), whose processes cannot be stopped
at once, and whose processes stay forever when their parent is killed.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess
from typing import Any, Generic, TypeVar

from msgspec import Struct

Item = TypeVar("Item")
Result = TypeVar("Result")

# Windows waits for 63 handles at most.
MAX_JOBS = 60
# Chunks a worker: enough that all finish together, few enough that messages cost nothing.
_CHUNKS_A_WORKER = 8
_MAX_CHUNK = 64
_STOP_SECONDS = 1.0
_NO_ITEM = -1


class WorkerDied(Exception):
    """A worker process ended by itself or was killed, out of memory as a rule.

    `item` names what it was working on, None if nothing; `exit_code` is negative for a signal.
    """

    def __init__(self, item: str | None, exit_code: int | None) -> None:
        super().__init__(item, exit_code)
        self.item = item
        self.exit_code = exit_code


class _Chunk(Struct, Generic[Item], frozen=True):
    start: int
    items: Sequence[Item]


class _Done(Struct, frozen=True):
    """What a chunk gave: results, and the exception that ended it early."""

    results: Sequence[Any]
    error: BaseException | None


class _Worker(Struct, frozen=True):
    process: SpawnProcess
    # Of a type that differs between Windows and the rest.
    connection: Any
    # Index in the chunk of the current item; in shared memory, so it survives the worker.
    progress: Any


def map_ordered(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    jobs: int,
    initializer: Callable[..., None] | None = None,
    initargs: tuple[Any, ...] = (),
    label: Callable[[Item], str] = str,
) -> Generator[Result, None, None]:
    """Yield `function(item)` for each item in order, computed by `jobs` processes.

    With one job, or fewer than two items, everything runs in this process, `initializer` too.
    Else each worker runs `initializer(*initargs)` once; function, arguments, items and results
    are pickled, so functions have to stand at the top of a module. Whatever the number of jobs,
    results up to the first failing item are yielded and then its exception is raised; WorkerDied
    with `label(item)` if its process died. Closing the iterator, or an exception in the consumer,
    ends the workers at once.
    """
    todo = list(items)
    jobs = min(jobs, len(todo), MAX_JOBS)
    if jobs > 1:
        return _map_parallel(function, todo, jobs, initializer, initargs, label)
    return _map_serial(function, todo, initializer, initargs)


def _map_serial(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    initializer: Callable[..., None] | None,
    initargs: tuple[Any, ...],
) -> Generator[Result, None, None]:
    if items and initializer is not None:
        initializer(*initargs)
    yield from map(function, items)


def _map_parallel(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    jobs: int,
    initializer: Callable[..., None] | None,
    initargs: tuple[Any, ...],
    label: Callable[[Item], str],
) -> Generator[Result, None, None]:
    waiting = _chunks(items, jobs)
    done: dict[int, _Done] = {}
    assigned: dict[Any, tuple[_Worker, _Chunk[Item]]] = {}
    workers: list[_Worker] = []
    position = 0
    try:
        for _ in range(min(jobs, len(waiting))):
            worker = _start(function, initializer, initargs)
            workers.append(worker)
            _assign(worker, waiting.popleft(), assigned)
        while assigned:
            for connection in wait(list(assigned)):
                worker, chunk = assigned.pop(connection)
                answer = _receive(worker, chunk, label)
                done[chunk.start] = answer
                if answer.error is not None:
                    # Earlier chunks are all assigned; later ones will not be asked for.
                    waiting.clear()
                elif waiting:
                    _assign(worker, waiting.popleft(), assigned)
            while position in done:
                answer = done.pop(position)
                yield from answer.results
                if answer.error is not None:
                    raise answer.error
                position += len(answer.results)
    finally:
        _stop(workers)


def _chunks(items: Sequence[Item], jobs: int) -> deque[_Chunk[Item]]:
    size = max(1, min(_MAX_CHUNK, len(items) // (jobs * _CHUNKS_A_WORKER)))
    return deque(_Chunk(start, items[start : start + size]) for start in range(0, len(items), size))


def _start(
    function: Callable[[Item], Result],
    initializer: Callable[..., None] | None,
    initargs: tuple[Any, ...],
) -> _Worker:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    progress = context.RawValue("q", _NO_ITEM)
    process = context.Process(
        target=_work, args=(theirs, progress, function, initializer, initargs), daemon=True
    )
    try:
        with _interrupts_blocked():
            process.start()
    except BaseException:
        ours.close()
        raise
    finally:
        # While we hold it too, a dead worker's end would never read as closed.
        theirs.close()
    return _Worker(process, ours, progress)


@contextlib.contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Let processes started here be born deaf to Ctrl-C, which a terminal sends to all of them."""
    if sys.platform == "win32":
        yield
    else:
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _assign(
    worker: _Worker,
    chunk: _Chunk[Item],
    assigned: dict[Any, tuple[_Worker, _Chunk[Item]]],
) -> None:
    """Hand `chunk` to an idle worker: it is reading, so large chunks cannot block both ends."""
    # A dead worker is noticed on receiving, where its item is known.
    with contextlib.suppress(BrokenPipeError, ConnectionError):
        worker.connection.send(chunk.items)
    assigned[worker.connection] = (worker, chunk)


def _receive(worker: _Worker, chunk: _Chunk[Item], label: Callable[[Item], str]) -> _Done:
    try:
        answer = worker.connection.recv()
    except (EOFError, ConnectionError):
        worker.process.join(_STOP_SECONDS)
        index = int(worker.progress.value)
        item = label(chunk.items[index]) if 0 <= index < len(chunk.items) else None
        return _Done((), WorkerDied(item, worker.process.exitcode))
    assert isinstance(answer, _Done)
    return answer


def _stop(workers: Sequence[_Worker]) -> None:
    """End all workers; they hold nothing that has to be brought to an end."""
    for worker in workers:
        worker.connection.close()
        worker.process.terminate()
    for worker in workers:
        worker.process.join(_STOP_SECONDS)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()
        worker.process.close()


def _work(
    connection: Any,
    progress: Any,
    function: Callable[[Any], Any],
    initializer: Callable[..., None] | None,
    initargs: tuple[Any, ...],
) -> None:
    """Run in the worker: answer chunks until the parent closes the connection or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    broken: BaseException | None = None
    try:
        if initializer is not None:
            initializer(*initargs)
    except Exception as error:
        broken = _portable(error)
    with contextlib.suppress(EOFError, ConnectionError):
        while True:
            message = connection.recv_bytes()
            _send(connection, _Done((), broken) if broken else _answer(function, message, progress))
            progress.value = _NO_ITEM


def _end_with_parent() -> None:
    """End a worker busy with a long item when its parent is killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _answer(function: Callable[[Any], Any], message: bytes, progress: Any) -> _Done:
    results: list[Any] = []
    try:
        for index, item in enumerate(pickle.loads(message)):
            progress.value = index
            results.append(function(item))
    except Exception as error:
        return _Done(results, _portable(error))
    return _Done(results, None)


def _send(connection: Any, answer: _Done) -> None:
    try:
        data = pickle.dumps(answer)
    except Exception as error:
        data = pickle.dumps(_Done((), _portable(error)))
    connection.send_bytes(data)


def _portable(error: Exception) -> BaseException:
    """Make an exception fit to travel, with the worker's traceback as a note."""
    where = "".join(traceback.format_exception(error))
    error.add_note(f"in a worker:\n{where}")
    try:
        copy = pickle.loads(pickle.dumps(error))
    except Exception:
        copy = None
    return error if type(copy) is type(error) else RuntimeError(where)
