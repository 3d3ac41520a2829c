"""A call made aside gives what it gives here, whatever becomes of the process that makes it."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator

import pytest

from sitegen.engine.aside import aside
from sitegen.engine.pool import default_start


def where(number: int) -> tuple[int, int]:
    return number, os.getpid()


def broken(text: str) -> str:
    raise ValueError(text)


def fatal(parent: int) -> str:
    if os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return "here"


@pytest.fixture(autouse=True)
def no_process_is_left() -> Iterator[None]:
    yield
    if os.name == "posix":
        with pytest.raises(ChildProcessError):
            os.waitpid(-1, os.WNOHANG)


def test_what_is_worth_it_is_done_by_another_process_meanwhile() -> None:
    with aside(where, 7, worth=True) as result:
        number, process = result()
    assert number == 7
    assert (process == os.getpid()) is (default_start() == "spawn")


def test_what_is_not_worth_it_is_done_here() -> None:
    with aside(where, 7, worth=False) as result:
        assert result() == (7, os.getpid())


def test_beside_another_thread_nothing_is_forked() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        with aside(where, 7, worth=True) as result:
            assert result() == (7, os.getpid())
    finally:
        done.set()
        thread.join()


def test_what_it_raises_is_raised_where_its_result_is_asked_for() -> None:
    with aside(broken, "no", worth=True) as result, pytest.raises(ValueError, match="no"):
        result()


def test_a_process_that_dies_costs_time_and_no_more() -> None:
    with aside(fatal, os.getpid(), worth=True) as result:
        assert result() == "here"


def test_where_there_is_no_room_for_a_process_it_is_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(os, "fork", full, raising=False)
    with aside(where, 7, worth=True) as result:
        assert result() == (7, os.getpid())


def test_a_result_nobody_asks_for_keeps_nobody_waiting() -> None:
    with aside(threading.Event().wait, 60, worth=True):
        pass
