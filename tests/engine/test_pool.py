"""Results come in order however they are computed; workers never hang or outlive their parent."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sitegen.engine import pool
from sitegen.engine.lock import Lock
from sitegen.engine.pool import Start, WorkerDied, map_ordered
from tests.engine import work

# Runners of tests may have threads of their own.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")

CAN_FORK = os.name == "posix" and sys.platform != "darwin"
posix_only = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
fork_only = pytest.mark.skipif(not CAN_FORK, reason="workers are never forked here")
proc_only = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="no /proc")
# An interpreter that starts anew takes half a second; where workers are forked, nobody uses it.
SPAWN_MARKS = (pytest.mark.slow,) if CAN_FORK else ()
STARTS = pytest.mark.parametrize(
    "start", [pytest.param("fork", marks=fork_only), pytest.param("spawn", marks=SPAWN_MARKS)]
)
# In this process, or in two others.
ANYWHERE = pytest.mark.parametrize(
    ("jobs", "start"),
    [
        (1, None),
        pytest.param(2, "fork", marks=fork_only),
        pytest.param(2, "spawn", marks=SPAWN_MARKS),
    ],
)
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def no_worker_is_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Give the numbers of the workers forked so far; in the end none may be left."""
    forked: list[int] = []
    if CAN_FORK:
        fork = os.fork

        def recorded() -> int:
            forked.append(fork())
            return forked[-1]

        monkeypatch.setattr(os, "fork", recorded)
    yield forked
    assert multiprocessing.active_children() == []
    assert [pid for pid in forked if exists(pid)] == []


def exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def collect(
    function: Callable[[Any], Any], items: list[Any], jobs: int = 2, start: Start | None = None
) -> tuple[list[Any], Exception | None]:
    """Return the results, and the exception that ended them."""
    results: list[Any] = []
    try:
        for result in map_ordered(function, items, jobs=jobs, start=start):
            results.append(result)
    except Exception as error:
        return results, error
    return results, None


@STARTS
@pytest.mark.parametrize(("jobs", "count"), [(1, 3), (2, 0), (2, 1), (2, 2), (3, 500), (2, 3000)])
def test_results_in_order(jobs: int, count: int, start: Start) -> None:
    expected = [number * number for number in range(count)]
    assert list(map_ordered(work.square, range(count), jobs=jobs, start=start)) == expected


@STARTS
def test_one_job_stays_in_this_process_and_more_do_not(start: Start) -> None:
    here = os.getpid()
    assert [pid for _, pid in map_ordered(work.process, range(5), jobs=1)] == [here] * 5
    elsewhere = {pid for _, pid in map_ordered(work.process, range(50), jobs=2, start=start)}
    assert here not in elsewhere
    assert 1 <= len(elsewhere) <= 2


@STARTS
def test_two_pools_at_a_time(start: Start) -> None:
    outer = map_ordered(work.square, range(50), jobs=2, start=start)
    assert next(outer) == 0
    inner = map_ordered(work.invert, range(1, 50), jobs=2, start=start)
    assert next(inner) == 1
    assert list(outer) == [number * number for number in range(1, 50)]
    assert list(inner) == [1 / number for number in range(2, 50)]


@ANYWHERE
def test_the_initializer_runs_before_the_work(jobs: int, start: Start | None) -> None:
    found = map_ordered(
        work.greet,
        ["An", "Bình"],
        jobs=jobs,
        initializer=work.prepare,
        initargs=("Chào",),
        start=start,
    )
    assert list(found) == ["Chào An", "Chào Bình"]


@ANYWHERE
def test_results_up_to_the_first_failure_then_its_exception(jobs: int, start: Start | None) -> None:
    items = [*range(1, 41), 0, *range(1, 40), 0]
    results, error = collect(work.invert, items, jobs, start)
    assert results == [1 / number for number in range(1, 41)]
    assert type(error) is ZeroDivisionError
    assert str(error) == "division by zero"


@ANYWHERE
def test_the_first_failing_item_is_told_even_if_a_later_one_fails_before(
    jobs: int, start: Start | None
) -> None:
    results, error = collect(work.fail_slowly_at_zero, list(range(9)), jobs, start)
    assert results == []
    assert str(error) == "item 0"


@STARTS
def test_an_exception_tells_where_in_the_worker_it_was_raised(start: Start) -> None:
    _, error = collect(work.invert, [1, 0], start=start)
    assert error is not None
    assert "in invert" in error.__notes__[0]


@ANYWHERE
def test_an_exception_of_the_initializer(jobs: int, start: Start | None) -> None:
    found = map_ordered(
        work.greet,
        "ab",
        jobs=jobs,
        initializer=work.prepare_badly,
        initargs=("Chào",),
        start=start,
    )
    with pytest.raises(ValueError, match="Chào"):
        list(found)


@ANYWHERE
def test_a_function_that_wants_to_exit(jobs: int, start: Start | None) -> None:
    results: list[int] = []
    with pytest.raises(SystemExit) as caught:
        results.extend(map_ordered(work.leave, range(9), jobs=jobs, start=start))
    assert caught.value.code == 5


@ANYWHERE
def test_a_stop_iteration_is_not_taken_for_the_end(jobs: int, start: Start | None) -> None:
    results, error = collect(work.stop_iteration, [1, 2], jobs, start)
    assert results == []
    assert isinstance(error, RuntimeError)


@STARTS
def test_an_exception_that_cannot_travel_is_told_in_words(start: Start) -> None:
    _, error = collect(work.fail_oddly, [1, 2], start=start)
    assert type(error) is RuntimeError
    assert "OddError: one and other" in str(error)


@STARTS
def test_a_result_that_cannot_travel_is_an_error_of_its_item(start: Start) -> None:
    results, error = collect(work.give_unpicklable_from_five, list(range(100)), start=start)
    assert results == [0, 1, 2, 3, 4]
    assert "pickle" in str(error)


@STARTS
def test_a_result_that_cannot_be_read_is_an_error(start: Start) -> None:
    results, error = collect(work.give_unreadable, [1, 2], start=start)
    assert results == []
    assert "no number" in str(error)


@STARTS
@pytest.mark.parametrize("count", [8, 400])
def test_a_worker_that_dies_names_its_item(count: int, start: Start) -> None:
    found = map_ordered(
        work.die_at_seven,
        range(count),
        jobs=2,
        label=lambda number: f"bài-{number}.md",
        start=start,
    )
    with pytest.raises(WorkerDied) as caught:
        list(found)
    assert caught.value.args == ("bài-7.md", 9)


@STARTS
def test_a_worker_that_dies_is_noticed_while_the_other_is_busy(start: Start) -> None:
    _, error = collect(work.die_or_wait_long, [0, 1], start=start)
    assert isinstance(error, WorkerDied)
    assert error.args == ("0", 9)


@posix_only
@STARTS
def test_a_worker_that_is_killed_names_its_item(start: Start) -> None:
    _, error = collect(work.be_killed_at_seven, list(range(20)), start=start)
    assert isinstance(error, WorkerDied)
    assert error.args == ("7", -signal.SIGKILL)


@proc_only
@STARTS
def test_a_worker_that_is_killed_while_it_answers_names_its_item(
    tmp_path: Path, start: Start
) -> None:
    file = tmp_path / "state"
    file.touch()
    results = map_ordered(work.end_while_answering, ["", str(file)], jobs=2, start=start)
    assert next(results) == b""
    file.write_text("go", encoding="utf-8")
    # Nobody reads its answer meanwhile.
    wait_until(lambda: file.read_text(encoding="utf-8").isdigit())
    wait_until(lambda: not is_running(int(file.read_text(encoding="utf-8"))))
    with pytest.raises(WorkerDied) as caught:
        next(results)
    assert caught.value.args == (str(file), -signal.SIGALRM)


@STARTS
def test_a_worker_that_dies_while_starting(start: Start) -> None:
    found = map_ordered(
        work.square,
        range(9),
        jobs=2,
        initializer=work.prepare_and_die,
        initargs=("",),
        start=start,
    )
    with pytest.raises(WorkerDied) as caught:
        list(found)
    assert caught.value.args == (None, 3)


@STARTS
def test_results_larger_than_a_pipe_holds(start: Start) -> None:
    found = map_ordered(work.large, range(20), jobs=2, start=start)
    assert [data[:1] for data in found] == [bytes([number]) for number in range(20)]


@STARTS
def test_items_and_results_larger_than_a_pipe_holds(start: Start) -> None:
    items = [bytes([number]) * 3_000_000 for number in range(20)]
    assert list(map_ordered(bytes, items, jobs=2, start=start)) == items


@STARTS
def test_workers_do_not_run_far_ahead_of_a_slow_item(tmp_path: Path, start: Start) -> None:
    count = 3000
    items = [(number, str(tmp_path)) for number in range(count)]
    results = map_ordered(work.mark_and_wait_at_zero, items, jobs=2, start=start)
    # Two workers, four chunks of 64 each: one waits, and may have another chunk in its queue.
    threading.Thread(target=work.let_go, args=(tmp_path, 6 * 64)).start()
    assert next(results) == 0
    assert len(list(tmp_path.iterdir())) <= 8 * 64 + len(["go"])
    assert list(results) == list(range(1, count))


@STARTS
def test_a_consumer_that_stops_ends_the_workers_at_once(
    start: Start, no_worker_is_left: list[int]
) -> None:
    results = map_ordered(work.wait_long_at_the_end, range(4), jobs=2, start=start)
    assert next(results) == 0
    assert len(no_worker_is_left) + len(multiprocessing.active_children()) == 2
    results.close()
    assert [pid for pid in no_worker_is_left if exists(pid)] == []
    assert multiprocessing.active_children() == []


@posix_only
@STARTS
def test_workers_are_born_deaf_to_the_keyboard(start: Start) -> None:
    found = map_ordered(work.is_deaf_to_interrupts, range(2), jobs=2, start=start)
    assert list(found) == [True, True]
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


@posix_only
@STARTS
def test_workers_do_not_take_over_how_their_parent_ends(start: Start) -> None:
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        found = list(map_ordered(work.handler_of_term, range(2), jobs=2, start=start))
    finally:
        signal.signal(signal.SIGTERM, before)
    assert found == [(False, True)] * 2
    assert signal.SIGTERM not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


@fork_only
def test_workers_are_forked_but_not_beside_other_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    assert pool.default_start() == "fork"
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert pool.default_start() == "spawn"


def test_workers_are_spawned_where_a_fork_is_not_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert pool.default_start() == "spawn"


@fork_only
@proc_only
def test_forked_workers_let_go_of_what_their_parent_has_open(tmp_path: Path) -> None:
    with (tmp_path / "database").open("w"), Lock(tmp_path / "lock"):
        found = list(map_ordered(work.files_open, range(2), jobs=2, start="fork"))
    assert found == [[os.devnull, "pipe", "pipe"]] * 2


@fork_only
def test_an_inherited_object_cannot_hit_a_file_of_the_worker(tmp_path: Path) -> None:
    path = tmp_path / "parent"
    with path.open("w", encoding="utf-8") as file:
        file.write("của cha")
        work._opened[:] = [file]
        ours = [str(tmp_path / str(number)) for number in range(2)]
        found = list(map_ordered(work.end_what_is_inherited, ours, jobs=2, start="fork"))
    assert found == ["", ""]
    assert path.read_text(encoding="utf-8") == "của cha"


@fork_only
def test_the_collector_leaves_alone_what_workers_share() -> None:
    # Whoever runs the tests may have done so with all of them.
    frozen = gc.get_freeze_count() > 0
    gc.unfreeze()
    try:
        results = map_ordered(work.frozen, range(2), jobs=2, start="fork")
        assert list(results) == [True, True]
        assert gc.get_freeze_count() == 0
    finally:
        if frozen:
            gc.freeze()


@fork_only
def test_what_was_frozen_before_stays_so() -> None:
    gc.freeze()
    try:
        assert list(map_ordered(work.frozen, range(2), jobs=2, start="fork")) == [True, True]
        assert gc.get_freeze_count() > 1000
    finally:
        gc.unfreeze()


@fork_only
def test_a_fork_that_fails_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    fork = os.fork
    forked: list[int] = []

    def fork_once() -> int:
        if forked:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        forked.append(0)
        return fork()

    monkeypatch.setattr(os, "fork", fork_once)
    with pytest.raises(BlockingIOError):
        list(map_ordered(work.square, range(9), jobs=2, start="fork"))
    assert gc.get_freeze_count() == 0


def start_build(folder: Path, start: Start) -> tuple[subprocess.Popen[str], list[int]]:
    """Start a program whose two workers are busy for minutes; return it and their numbers."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.engine.work", str(folder), start],
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )
    deadline = time.monotonic() + 60
    while len(workers := [int(file.name) for file in folder.glob("[0-9]*")]) < 2:
        assert time.monotonic() < deadline
        assert process.poll() is None
        time.sleep(0.02)
    return process, workers


def assert_gone(workers: list[int]) -> None:
    wait_until(lambda: not any(map(is_running, workers)))


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def is_running(pid: int) -> bool:
    # An orphan that nobody has waited for yet is no longer running.
    return exists(pid) and state(pid) != "Z"


def state(pid: int) -> str:
    """Return the letter of what a process is doing; "Z" if it has ended, "" if nobody knows."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return "Z" if Path("/proc/self").exists() else ""
    return status.rpartition(")")[2].split()[0]


@posix_only
@STARTS
def test_an_interrupt_from_the_keyboard_ends_everything_without_a_traceback(
    tmp_path: Path, start: Start
) -> None:
    process, workers = start_build(tmp_path, start)
    # As a terminal does: to the program and its workers alike.
    os.killpg(process.pid, signal.SIGINT)
    assert process.communicate(timeout=60) == ("began ..interrupted\n", "")
    assert process.returncode == 130
    assert_gone(workers)
    assert [file.name for file in tmp_path.glob("left-*")] == [f"left-{process.pid}"]


@posix_only
@STARTS
def test_workers_do_not_outlive_a_killed_parent(tmp_path: Path, start: Start) -> None:
    process, workers = start_build(tmp_path, start)
    process.kill()
    process.communicate(timeout=60)
    assert_gone(workers)
    assert list(tmp_path.glob("left-*")) == []


@proc_only
@STARTS
def test_a_worker_that_could_not_notice_yet_holds_no_lock(tmp_path: Path, start: Start) -> None:
    process, workers = start_build(tmp_path, start)
    for pid in workers:
        os.kill(pid, signal.SIGSTOP)
    wait_until(lambda: {state(pid) for pid in workers} == {"T"})
    process.kill()
    process.wait(timeout=60)
    with Lock(tmp_path / "lock"):
        assert all(map(is_running, workers))
    for pid in workers:
        os.kill(pid, signal.SIGCONT)
    process.communicate(timeout=60)
    assert_gone(workers)
