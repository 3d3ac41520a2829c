"""One build at a time; a dead holder never blocks."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sitegen.engine.lock import Lock, LockHeld

HOLDER = """
import sys
from pathlib import Path
from sitegen.engine.lock import Lock
with Lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def hold(path: Path) -> subprocess.Popen[str]:
    """Start a process that holds the lock until its standard input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_holder_learns_the_number_of_the_first(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with hold(path) as other:
        with pytest.raises(LockHeld) as caught, Lock(path):
            pass
        assert caught.value.pid == other.pid
        other.communicate("", timeout=30)
    with Lock(path):
        assert path.read_text(encoding="ascii") == str(os.getpid())


def test_a_killed_holder_does_not_block(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with hold(path) as other:
        other.kill()
        other.wait(30)
    # Its number is still in the file.
    assert path.read_text(encoding="ascii") == str(other.pid)
    with Lock(path):
        assert path.read_text(encoding="ascii") == str(os.getpid())


def test_waiting_for_the_other_to_finish(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with hold(path) as other:
        assert other.stdin is not None
        other.stdin.close()
        with Lock(path, wait=30):
            assert path.read_text(encoding="ascii") == str(os.getpid())


def test_two_in_one_process_exclude_each_other_too(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with Lock(path):
        with pytest.raises(LockHeld) as caught, Lock(path, wait=0.1):
            pass
        assert caught.value.pid == os.getpid()
    with Lock(path):
        pass


def test_released_after_an_exception_and_without_a_number(tmp_path: Path) -> None:
    path = tmp_path / "state" / "lock"
    with pytest.raises(ZeroDivisionError), Lock(path):
        raise ZeroDivisionError
    assert path.read_text(encoding="ascii") == ""
    with Lock(path):
        pass


@pytest.mark.parametrize("text", ["", "not a number", "-1"])
def test_a_number_that_cannot_be_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "lock"
    with Lock(path):
        path.write_text(text, encoding="ascii")
        with pytest.raises(LockHeld) as caught, Lock(path):
            pass
    assert caught.value.pid is None


@pytest.mark.skipif(os.name != "posix", reason="processes inherit differently elsewhere")
def test_a_child_process_does_not_keep_the_lock(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with Lock(path):
        child = subprocess.Popen(
            [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, close_fds=False
        )
    try:
        with Lock(path):
            assert child.poll() is None
    finally:
        child.send_signal(signal.SIGKILL)
        child.communicate(timeout=30)
