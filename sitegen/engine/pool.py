"""The worker pool: a function over many items in several processes, results in the items' order.

Our own in place of `concurrent.futures`, whose broken pool does not tell at which item a process
died (running the suspects again would use up the memory again), whose processes cannot be stopped
at once, and whose processes stay forever when their parent is killed.
"""

from __future__ import annotations

import pickle
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Literal, TypeVar

from sitegen.engine.failure import WorkerDied as WorkerDied
from sitegen.engine.worker import NO_ITEM, Done, Work, Worker

Item = TypeVar("Item")
Result = TypeVar("Result")
Start = Literal["fork", "spawn"]

# Windows waits for 63 handles at most.
MAX_JOBS = 60
# Chunks a worker: enough that all finish together, few enough that messages cost nothing.
_CHUNKS_A_WORKER = 8
_MAX_CHUNK = 64
# How many chunks a worker may be ahead of the first result that is missing: bounds what is kept.
_CHUNKS_AHEAD = 4


def map_ordered(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    jobs: int,
    initializer: Callable[..., None] | None = None,
    initargs: tuple[Any, ...] = (),
    label: Callable[[Item], str] = str,
    start: Start | None = None,
) -> Generator[Result, None, None]:
    """Yield `function(item)` for each item in order, computed by `jobs` processes.

    With one job, or fewer than two items, everything runs in this process, `initializer` too.
    Else each worker runs `initializer(*initargs)` once. Whatever the number of jobs, results up to
    the first failing item are yielded and then its exception is raised; WorkerDied with
    `label(item)` if its process died. Closing the iterator, or an exception in the consumer, ends
    the workers at once.

    Workers are forked from this process where that is safe, else spawned; `start` forces one.
    Forked ones inherit function, arguments and items as they are at the first `next()`; spawned
    ones get them pickled, so functions have to stand at the top of a module. Results are pickled.
    Nothing may depend on which: a function must neither rely on what this process computed or
    opened before (files and connections are cut off), nor on starting afresh.
    """
    todo = list(items)
    jobs = min(jobs, len(todo), MAX_JOBS)
    if jobs <= 1:
        return _map_serial(function, todo, initializer, initargs)
    work = Work(function, initializer, initargs)
    if (start or default_start()) == "fork":
        from sitegen.engine.forked import forked

        return _map_parallel(forked(jobs, todo, work), todo, jobs, label)
    from sitegen.engine.spawned import spawned

    return _map_parallel(spawned(jobs, todo, work), todo, jobs, label)


def default_start() -> Start:
    """Tell how workers are started here and now."""
    # The frameworks of macOS do not survive a fork, nor do locks that another thread holds.
    if sys.platform in ("win32", "darwin") or threading.active_count() > 1:
        return "spawn"
    return "fork"


def _map_serial(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    initializer: Callable[..., None] | None,
    initargs: tuple[Any, ...],
) -> Generator[Result, None, None]:
    if items and initializer is not None:
        initializer(*initargs)
    for item in items:
        yield function(item)


def _map_parallel(
    team: AbstractContextManager[list[Worker]],
    items: Sequence[Item],
    jobs: int,
    label: Callable[[Item], str],
) -> Generator[Result, None, None]:
    size = max(1, min(_MAX_CHUNK, len(items) // (jobs * _CHUNKS_A_WORKER)))
    ahead = jobs * _CHUNKS_AHEAD * size
    indexes = range(len(items))
    waiting = deque(indexes[start : start + size] for start in indexes[::size])
    done: dict[int, Done] = {}
    position = 0
    with team as workers:
        while position < len(items):
            _hand_out(workers, waiting, position + ahead)
            busy = [worker for worker in workers if worker.chunks]
            for worker in busy[0].ready(busy):
                start = worker.chunks[0].start
                done[start] = _receive(worker, workers, items, label)
                if done[start].error is not None:
                    # Earlier chunks are all handed out; later ones will not be asked for.
                    waiting.clear()
            # Before the consumer takes its time.
            _hand_out(workers, waiting, position + ahead)
            while position in done:
                answer = done.pop(position)
                yield from answer.results
                if answer.error is not None:
                    raise answer.error
                position += len(answer.results)


def _hand_out(workers: Sequence[Worker], waiting: deque[range], end: int) -> None:
    """Hand out chunks that start before `end`, to idle workers first."""
    for queued in (0, 1):
        for worker in workers:
            # Near the end, what is queued at a busy worker could have been an idle one's.
            if not waiting or waiting[0].start >= end or (queued and len(waiting) <= len(workers)):
                return
            if len(worker.chunks) == queued < worker.depth:
                chunk = waiting.popleft()
                worker.chunks.append(chunk)
                worker.send(chunk)


def _receive(
    worker: Worker,
    workers: list[Worker],
    items: Sequence[Item],
    label: Callable[[Item], str],
) -> Done:
    """Return the answer to the oldest chunk of `worker`; one that died leaves `workers`."""
    worker.chunks.popleft()
    try:
        data = worker.receive()
    except (EOFError, OSError):
        workers.remove(worker)
        code = worker.join()
        index = worker.progress[0]
        return Done((), WorkerDied(None if index == NO_ITEM else label(items[index]), code))
    try:
        answer = pickle.loads(data)
    except Exception as error:
        return Done((), error)
    assert isinstance(answer, Done)
    return answer
