"""Many addresses at once: several hosts at a time, one request a host, and a pause between two."""

from __future__ import annotations

import contextlib
import queue
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from sitegen.checks.external_links import Verdict
from sitegen.external.asking import ask
from sitegen.external.network import Network
from sitegen.external.wire import Wire

THREADS = 8
# A host that says nothing this many times in a row is not asked for the rest: each takes its time.
MOST_SILENCES = 2
_TOO_MANY = "429"
_PATIENCE = 0.5
_HEARD = ("answer", "certificate", "encryption", "redirects")

_Found: TypeAlias = tuple[Wire, Verdict] | BaseException


def crowd(network: Network, wires: Iterable[Wire]) -> Iterator[tuple[Wire, Verdict]]:
    """Yield each address with its verdict as it comes in.

    Once the iterator is closed no more is asked than what is under way.
    """
    hosts: dict[str, list[Wire]] = {}
    for wire in sorted(set(wires)):
        hosts.setdefault(wire.host, []).append(wire)
    # The longest first: they are what one waits for in the end.
    waiting: queue.SimpleQueue[Sequence[Wire]] = queue.SimpleQueue()
    for group in sorted(hosts.values(), key=len, reverse=True):
        waiting.put(group)
    done: queue.SimpleQueue[_Found] = queue.SimpleQueue()
    stopped = threading.Event()
    turns = _Turns(network.pause)

    def work() -> None:
        try:
            while not stopped.is_set():
                for found in _group(network, turns, waiting.get_nowait(), stopped):
                    done.put(found)
        except queue.Empty:
            pass
        except BaseException as problem:
            done.put(problem)

    for _ in range(min(THREADS, len(hosts))):
        threading.Thread(target=work, daemon=True).start()
    try:
        for _ in range(sum(map(len, hosts.values()))):
            found = _next(done)
            if isinstance(found, BaseException):
                raise found
            yield found
    finally:
        stopped.set()


def _next(done: queue.SimpleQueue[_Found]) -> _Found:
    """Wait for what comes next; a wait without end hears of no signal on Windows."""
    while True:
        with contextlib.suppress(queue.Empty):
            return done.get(timeout=_PATIENCE)


def _group(
    network: Network, turns: _Turns, group: Sequence[Wire], stopped: threading.Event
) -> Iterator[tuple[Wire, Verdict]]:
    """Ask the addresses of one host one after the other."""
    silences = 0
    given_up: Verdict | None = None
    for wire in group:
        if stopped.is_set():
            return
        verdict = given_up or ask(network, turns.of, wire)
        yield wire, verdict
        silent = verdict.cause == "silence" and verdict.detail == wire.host
        silences = silences + 1 if silent else 0
        unknown = verdict.cause == "host" and verdict.detail == wire.host
        too_many = verdict.cause == "answer" and verdict.detail.startswith(_TOO_MANY)
        if unknown or too_many or silences >= MOST_SILENCES:
            given_up = verdict


class _Turns:
    """Who may ask a host: one at a time, and never right after the one before."""

    def __init__(self, pause: float) -> None:
        self._pause = pause
        self._guard = threading.Lock()
        self._hosts: dict[str, threading.Lock] = {}
        self._ended: dict[str, float] = {}

    @contextlib.contextmanager
    def of(self, host: str) -> Iterator[None]:
        """Wait for a host to be free, and keep it."""
        with self._guard:
            lock = self._hosts.setdefault(host, threading.Lock())
        with lock:
            if host in self._ended:
                time.sleep(max(0.0, self._ended[host] + self._pause - time.monotonic()))
            try:
                yield
            finally:
                self._ended[host] = time.monotonic()


def heard(verdicts: Mapping[Wire, Verdict]) -> bool:
    """Tell whether any server at all said something: there is a network."""
    return any(v.cause in _HEARD for v in verdicts.values())
