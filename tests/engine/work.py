"""What the workers do in the tests of the pool; they import it by name."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
import time
from pathlib import Path
from typing import IO

from sitegen.engine.lock import Lock
from sitegen.engine.pool import Start, map_ordered

_settings: dict[str, str] = {}
# What a test opened before the workers were forked.
_opened: list[IO[str]] = []


class OddError(Exception):
    """Cannot be unpickled: its constructor wants more than its `args`."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(f"{one} and {other}")


def square(number: int) -> int:
    return number * number


def process(number: int) -> tuple[int, int]:
    return number, os.getpid()


def prepare(greeting: str) -> None:
    _settings["greeting"] = greeting


def prepare_badly(greeting: str) -> None:
    raise ValueError(greeting)


def prepare_and_die(greeting: str) -> None:
    os._exit(3)


def greet(name: str) -> str:
    return f"{_settings['greeting']} {name}"


def invert(number: int) -> float:
    return 1 / number


def fail_slowly_at_zero(number: int) -> None:
    if number == 0:
        time.sleep(0.3)
    raise ValueError(f"item {number}")


def fail_oddly(number: int) -> int:
    raise OddError("one", "other")


def give_unpicklable_from_five(number: int) -> object:
    return number if number < 5 else lambda: number


class Unreadable:
    """Can be pickled, but not read again."""

    def __reduce__(self) -> tuple[object, ...]:
        return int, ("no number",)


def give_unreadable(number: int) -> object:
    return Unreadable()


def stop_iteration(number: int) -> int:
    return next(iter(()))


def leave(number: int) -> int:
    if number == 7:
        sys.exit(5)
    return number


def die_at_seven(number: int) -> int:
    if number == 7:
        os._exit(9)
    return number


def die_or_wait_long(number: int) -> None:
    if number == 0:
        os._exit(9)
    time.sleep(600)


def be_killed_at_seven(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def end_while_answering(file: str) -> bytes:
    """Given a file, wait until it says "go" and die when the answer has filled the pipe."""
    if not file:
        return b""
    while Path(file).read_text(encoding="utf-8") != "go":
        time.sleep(0.005)
    Path(file).write_text(str(os.getpid()), encoding="utf-8")
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    return bytes(10_000_000)


def wait_long_at_the_end(number: int) -> int:
    if number >= 2:
        time.sleep(600)
    return number


def large(number: int) -> bytes:
    return bytes([number]) * 3_000_000


def mark_and_wait_at_zero(task: tuple[int, str]) -> int:
    """Leave a file for each number; number 0 is given when another file says so."""
    number, folder = task
    while number == 0 and not Path(folder, "go").exists():
        time.sleep(0.005)
    Path(folder, str(number)).touch()
    return number


def let_go(folder: Path, count: int) -> None:
    """Let number 0 be given when `count` others have been, and as many more as may be."""
    deadline = time.monotonic() + 60
    while len(list(folder.iterdir())) < count and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.3)
    (folder / "go").touch()


def files_open(number: int) -> list[str]:
    """Return what this process has open besides its standard streams."""
    links = [Path("/proc/self/fd", str(descriptor)) for descriptor in range(3, 200)]
    names = {str(link.readlink()) for link in links if link.is_symlink()}
    return sorted(name.partition(":[")[0] for name in names)


def end_what_is_inherited(path: str) -> str:
    """Open a file so often that every free number is taken, and close an object of the parent."""
    inherited = _opened.pop()
    with contextlib.ExitStack() as stack:
        for _ in range(inherited.fileno()):
            stack.enter_context(Path(path).open("w", encoding="utf-8"))
        with contextlib.suppress(OSError):
            inherited.close()
        return Path(path).read_text(encoding="utf-8")


def frozen(number: int) -> bool:
    return gc.get_freeze_count() > 1000


def handler_of_term(number: int) -> object:
    deaf = signal.SIGTERM in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    return deaf, signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def is_deaf_to_interrupts(number: int) -> bool:
    # Blocked since before Python started, ignored since it runs.
    blocked = signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    return blocked and signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def sleep_and_tell(folder: str) -> None:
    print(".", end="", flush=True)
    Path(folder, str(os.getpid())).touch()
    time.sleep(600)


def main(folder: str, start: str) -> None:
    """Be a build that is going to be interrupted or killed by the test."""
    # A shell starts what it puts in the background deaf to the keyboard, and children inherit it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    # Waits in a buffer while the workers are born.
    sys.stdout.write("began ")
    how: Start = "fork" if start == "fork" else "spawn"
    try:
        with Lock(Path(folder, "lock")):
            list(map_ordered(sleep_and_tell, [folder] * 2, jobs=2, start=how))
    except KeyboardInterrupt:
        print("interrupted", flush=True)
        sys.exit(130)
    finally:
        # In a worker too, if it ever came to run what waits further up.
        Path(folder, f"left-{os.getpid()}").touch()


if __name__ == "__main__":
    main(*sys.argv[1:])
