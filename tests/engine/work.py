"""What the workers do in the tests of the pool; they import it by name."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

_settings: dict[str, str] = {}


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


def fail_oddly(number: int) -> int:
    raise OddError("one", "other")


def give_unpicklable(number: int) -> object:
    return lambda: number


def die_at_seven(number: int) -> int:
    if number == 7:
        os._exit(9)
    return number


def be_killed_at_seven(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def wait_long_at_the_end(number: int) -> int:
    if number >= 2:
        time.sleep(600)
    return number


def large(number: int) -> bytes:
    return bytes([number]) * 3_000_000


def is_deaf_to_interrupts(number: int) -> bool:
    # Blocked since before Python started, ignored since it runs.
    blocked = signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    return blocked and signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def sleep_and_tell(folder: str) -> None:
    Path(folder, str(os.getpid())).write_text("", encoding="utf-8")
    time.sleep(600)


if __name__ == "__main__":
    # A build that is going to be interrupted or killed by the test.
    from sitegen.engine.pool import map_ordered

    # A shell starts what it puts in the background deaf to the keyboard, and children inherit it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        list(map_ordered(sleep_and_tell, sys.argv[1:2] * 2, jobs=2))
    except KeyboardInterrupt:
        print("interrupted", flush=True)
        sys.exit(130)
