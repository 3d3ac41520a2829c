"""Results come in order whatever the number of jobs; workers never hang or outlive their parent."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sitegen.engine.pool import WorkerDied, map_ordered
from tests.engine import work

posix_only = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
JOBS = pytest.mark.parametrize("jobs", [1, 2])
ROOT = Path(__file__).parents[2]


def collect(
    function: Callable[[Any], Any], items: list[Any], jobs: int
) -> tuple[list[Any], Exception | None]:
    """Return the results, and the exception that ended them."""
    results: list[Any] = []
    try:
        for result in map_ordered(function, items, jobs=jobs):
            results.append(result)
    except Exception as error:
        return results, error
    return results, None


@pytest.mark.parametrize(("jobs", "count"), [(1, 3), (2, 0), (2, 1), (2, 2), (3, 500)])
def test_results_in_order(jobs: int, count: int) -> None:
    expected = [number * number for number in range(count)]
    assert list(map_ordered(work.square, range(count), jobs=jobs)) == expected
    assert multiprocessing.active_children() == []


def test_one_job_stays_in_this_process_and_more_do_not() -> None:
    here = os.getpid()
    assert [pid for _, pid in map_ordered(work.process, range(5), jobs=1)] == [here] * 5
    elsewhere = {pid for _, pid in map_ordered(work.process, range(50), jobs=2)}
    assert here not in elsewhere
    assert 1 <= len(elsewhere) <= 2


@JOBS
def test_the_initializer_runs_before_the_work(jobs: int) -> None:
    found = map_ordered(
        work.greet, ["An", "Bình"], jobs=jobs, initializer=work.prepare, initargs=("Chào",)
    )
    assert list(found) == ["Chào An", "Chào Bình"]


@JOBS
def test_results_up_to_the_first_failure_then_its_exception(jobs: int) -> None:
    items = [*range(1, 41), 0, *range(1, 40), 0]
    results, error = collect(work.invert, items, jobs)
    assert results == [1 / number for number in range(1, 41)]
    assert type(error) is ZeroDivisionError
    assert str(error) == "division by zero"
    assert multiprocessing.active_children() == []


def test_an_exception_tells_where_in_the_worker_it_was_raised() -> None:
    _, error = collect(work.invert, [1, 0], 2)
    assert error is not None
    assert "in invert" in error.__notes__[0]


@JOBS
def test_an_exception_of_the_initializer(jobs: int) -> None:
    with pytest.raises(ValueError, match="Chào"):
        list(
            map_ordered(
                work.greet, "ab", jobs=jobs, initializer=work.prepare_badly, initargs=("Chào",)
            )
        )


def test_an_exception_that_cannot_travel_is_told_in_words() -> None:
    _, error = collect(work.fail_oddly, [1, 2], 2)
    assert type(error) is RuntimeError
    assert "OddError: one and other" in str(error)


def test_a_result_that_cannot_travel_is_an_error_not_a_hang() -> None:
    results, error = collect(work.give_unpicklable, [1, 2], 2)
    assert results == []
    assert "pickle" in str(error)


@pytest.mark.parametrize("count", [8, 400])
def test_a_worker_that_dies_names_its_item(count: int) -> None:
    found = map_ordered(
        work.die_at_seven, range(count), jobs=2, label=lambda number: f"bài-{number}.md"
    )
    with pytest.raises(WorkerDied) as caught:
        list(found)
    assert caught.value.args == ("bài-7.md", 9)
    assert multiprocessing.active_children() == []


@posix_only
def test_a_worker_that_is_killed_names_its_item() -> None:
    _, error = collect(work.be_killed_at_seven, list(range(20)), 2)
    assert isinstance(error, WorkerDied)
    assert error.args == ("7", -signal.SIGKILL)


def test_a_worker_that_dies_while_starting() -> None:
    with pytest.raises(WorkerDied) as caught:
        list(
            map_ordered(
                work.square, range(9), jobs=2, initializer=work.prepare_and_die, initargs=("",)
            )
        )
    assert caught.value.args == (None, 3)


def test_results_larger_than_a_pipe_holds() -> None:
    assert [data[:1] for data in map_ordered(work.large, range(8), jobs=2)] == [
        bytes([number]) for number in range(8)
    ]


def test_items_larger_than_a_pipe_holds() -> None:
    items = [bytes([number]) * 3_000_000 for number in range(8)]
    assert list(map_ordered(len, items, jobs=2)) == [3_000_000] * 8


def test_a_consumer_that_stops_ends_the_workers_at_once() -> None:
    started = time.monotonic()
    results = map_ordered(work.wait_long_at_the_end, range(4), jobs=2)
    assert next(results) == 0
    assert multiprocessing.active_children() != []
    results.close()
    assert multiprocessing.active_children() == []
    assert time.monotonic() - started < 60


@posix_only
def test_workers_are_born_deaf_to_the_keyboard() -> None:
    assert list(map_ordered(work.is_deaf_to_interrupts, range(2), jobs=2)) == [True, True]
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def start_build(folder: Path) -> tuple[subprocess.Popen[str], list[int]]:
    """Start a program whose two workers are busy for minutes; return it and their numbers."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.engine.work", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )
    deadline = time.monotonic() + 60
    while len(workers := [int(file.name) for file in folder.iterdir()]) < 2:
        assert time.monotonic() < deadline
        assert process.poll() is None
        time.sleep(0.02)
    return process, workers


def assert_gone(workers: list[int]) -> None:
    deadline = time.monotonic() + 60
    while any(map(is_running, workers)):
        assert time.monotonic() < deadline
        time.sleep(0.02)


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # An orphan that nobody has waited for yet is no longer running.
    status = Path(f"/proc/{pid}/stat")
    try:
        return status.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return not Path("/proc/self").exists()


@posix_only
def test_an_interrupt_from_the_keyboard_ends_everything_without_a_traceback(tmp_path: Path) -> None:
    process, workers = start_build(tmp_path)
    # As a terminal does: to the program and its workers alike.
    os.killpg(process.pid, signal.SIGINT)
    assert process.communicate(timeout=60) == ("interrupted\n", "")
    assert process.returncode == 130
    assert_gone(workers)


@posix_only
def test_workers_do_not_outlive_a_killed_parent(tmp_path: Path) -> None:
    process, workers = start_build(tmp_path)
    process.kill()
    process.communicate(timeout=60)
    assert_gone(workers)
