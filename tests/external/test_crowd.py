"""Many addresses: several hosts at a time, none of them troubled more than need be."""

from __future__ import annotations

import pytest

from sitegen.checks.external_links import Verdict
from sitegen.external import crowd as module
from sitegen.external.crowd import MOST_SILENCES, THREADS, crowd
from sitegen.external.network import Network
from sitegen.external.wire import Wire, wire
from tests.external.web import NOWHERE, Web


def wires(*urls: str) -> list[Wire]:
    return [found for url in urls if (found := wire(f"http://{url}")) is not None]


def outcomes(network: Network, *urls: str) -> dict[str, str]:
    return {one.url[7:]: v.outcome for one, v in crowd(network, wires(*urls))}


class Clock:
    """Time that only passes while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def test_each_address_has_its_verdict(web: Web) -> None:
    web.says("a.vn/2", 404)
    urls = [f"{host}.vn/{number}" for host in "abcdefghijkl" for number in range(3)]
    assert outcomes(web.network(), *urls) == {
        url: "dead" if url == "a.vn/2" else "good" for url in urls
    }


def test_no_addresses(web: Web) -> None:
    assert outcomes(web.network()) == {}


def test_the_same_address_is_asked_once(web: Web) -> None:
    outcomes(web.network(), "a.vn/1#x", "a.vn/1#y", "a.vn/1")
    assert web.asked == ["HEAD a.vn/1"]


def test_a_host_is_asked_by_one_at_a_time_also_where_others_send_on_to_it(web: Web) -> None:
    for number in range(THREADS):
        web.says(f"{number}.vn/", 302, f"http://a.vn/from/{number}")
    urls = [*(f"a.vn/{number}" for number in range(5)), *(f"{n}.vn/" for n in range(THREADS))]
    outcomes(web.network(), *urls)
    assert len(web.asked) == 5 + 2 * THREADS
    assert web.most_at_once["a.vn"] == 1


def test_between_two_requests_to_a_host_there_is_a_pause(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    web.says("a.vn/1", 302, "/2")
    outcomes(web.network(pause=0.5), "a.vn/1", "a.vn/3")
    assert web.asked == ["HEAD a.vn/1", "HEAD a.vn/2", "HEAD a.vn/3"]
    assert clock.slept == [0.5, 0.5]


def test_a_silent_host_is_given_up(web: Web) -> None:
    urls = [f"a.vn/{number}" for number in range(9)]
    for url in urls:
        web.says(url, 200, "hang up")
    assert outcomes(web.network(), *urls) == dict.fromkeys(urls, "unsure")
    assert {what.split()[1] for what in web.asked} == set(urls[:MOST_SILENCES])


def test_a_host_that_is_silent_now_and_then_is_not(web: Web) -> None:
    urls = [f"a.vn/{number}" for number in range(6)]
    for url in urls[::2]:
        web.says(url, 200, "hang up")
    outcomes(web.network(), *urls)
    assert {what.split()[1] for what in web.asked} == set(urls)


def test_a_host_that_has_had_enough_is_left_alone(web: Web) -> None:
    web.says("a.vn/0", 429)
    found = outcomes(web.network(), "a.vn/0", "a.vn/1", "b.vn/1")
    assert found == {"a.vn/0": "unsure", "a.vn/1": "unsure", "b.vn/1": "good"}
    assert sorted(web.asked) == ["HEAD a.vn/0", "HEAD b.vn/1"]


def test_a_name_that_nobody_has_is_looked_up_once(web: Web) -> None:
    found = outcomes(web.network(), f"{NOWHERE}/1", f"{NOWHERE}/2")
    assert found == {f"{NOWHERE}/1": "dead", f"{NOWHERE}/2": "dead"}
    assert web.resolved == [NOWHERE]


def test_a_fault_of_the_program_is_no_silence(web: Web) -> None:
    def broken(host: str, port: int) -> list[tuple[int, tuple[str, int]]]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        outcomes(web.network(resolve=broken), "a.vn/1", "b.vn/1")


def test_who_has_waited_long_enough_asks_no_more(web: Web) -> None:
    found = crowd(web.network(), wires(*(f"a.vn/{number}" for number in range(3))))
    _, verdict = next(found)
    assert verdict == Verdict("good", "answer", "200 OK")
    found.close()  # type: ignore[attr-defined]
    assert web.most_at_once["a.vn"] == 1
