"""What becomes of an address, by what servers say to whom they do not know."""

from __future__ import annotations

import contextlib
import socket
import ssl
import sys

import pytest

from sitegen.checks.external_links import Verdict
from sitegen.external.asking import MOST_REDIRECTS, ask
from sitegen.external.network import Network, is_public, resolved
from sitegen.external.wire import wire
from tests.external.web import NOWHERE, Web

HOST = "cu.example.vn"
URL = f"http://{HOST}/tin"


def verdict(network: Network, url: str = URL) -> Verdict:
    start = wire(url)
    assert start is not None
    return ask(network, lambda host: contextlib.nullcontext(), start)


def outcome(network: Network, url: str = URL) -> tuple[str, str]:
    found = verdict(network, url)
    return found.outcome, found.cause


# Answers


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (200, "good"),
        (204, "good"),
        (416, "good"),
        (404, "dead"),
        (410, "dead"),
        (400, "unsure"),
        (401, "unsure"),
        (403, "unsure"),
        (405, "unsure"),
        (429, "unsure"),
        (500, "unsure"),
        (503, "unsure"),
        (304, "unsure"),
        (301, "unsure"),
    ],
)
def test_a_status_that_is_the_same_for_all_methods(web: Web, status: int, expected: str) -> None:
    web.says(f"{HOST}/tin", status)
    assert outcome(web.network()) == (expected, "answer")


def test_the_answer_is_told_in_its_servers_words(web: Web) -> None:
    web.says(f"{HOST}/tin", 404)
    assert verdict(web.network()).detail == "404 Not Found"


def test_a_page_that_is_there_is_asked_once_and_not_fetched(web: Web) -> None:
    assert outcome(web.network()) == ("good", "answer")
    assert web.asked == [f"HEAD {HOST}/tin"]


@pytest.mark.parametrize("status", [403, 404, 405, 501])
def test_one_who_refuses_to_answer_in_short_is_asked_for_one_byte(web: Web, status: int) -> None:
    web.says(f"HEAD {HOST}/tin", status)
    web.says(f"GET {HOST}/tin", 206)
    assert outcome(web.network()) == ("good", "answer")
    assert web.asked == [f"HEAD {HOST}/tin", f"GET {HOST}/tin"]
    assert [headers.get("Range") for headers in web.headers] == [None, "bytes=0-0"]


def test_one_who_hangs_up_is_asked_for_one_byte(web: Web) -> None:
    web.says(f"HEAD {HOST}/tin", 200, "hang up")
    assert outcome(web.network()) == ("good", "answer")


@pytest.mark.parametrize("how", ["silence", "drip", "hang up", "rubbish"])
def test_no_answer_is_no_verdict(web: Web, how: str) -> None:
    web.says(f"{HOST}/tin", 200, how)
    assert verdict(web.network(limit=0.2)) == Verdict("unsure", "silence", HOST)


def test_nobody_listens(web: Web) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        web.ports["http"] = free.getsockname()[1]
    assert verdict(web.network()) == Verdict("unsure", "silence", HOST)


def test_of_several_addresses_of_a_host_one_is_enough(web: Web) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        closed = (socket.AF_INET, free.getsockname())
    network = web.network(resolve=lambda host, port: [closed, *web.resolve(host, port)])
    assert outcome(network) == ("good", "answer")


def test_a_name_that_nobody_has(web: Web) -> None:
    assert verdict(web.network(), f"http://{NOWHERE}/") == Verdict("dead", "host", NOWHERE)


def test_who_asks_says_so(web: Web) -> None:
    verdict(web.network())
    [headers] = web.headers
    assert headers["User-Agent"].startswith("sitegen/")
    assert "Cookie" not in headers and "Authorization" not in headers and "Referer" not in headers


# Redirects


def test_what_has_moved_for_good_is_told_with_its_new_address(web: Web) -> None:
    web.says(f"{HOST}/tin", 301, "/moi")
    web.says(f"{HOST}/moi", 308, "http://moi.example.vn/tin?a=1")
    found = verdict(web.network())
    assert (found.outcome, found.moved) == ("moved", "http://moi.example.vn/tin?a=1")


def test_what_is_elsewhere_for_now_has_not_moved(web: Web) -> None:
    web.says(f"{HOST}/tin", 302, "/dang-nhap")
    assert verdict(web.network()).outcome == "good"


def test_after_a_detour_nothing_is_for_good(web: Web) -> None:
    web.says(f"{HOST}/tin", 301, "/a")
    web.says(f"{HOST}/a", 302, "/b")
    web.says(f"{HOST}/b", 301, "/c")
    assert verdict(web.network()).moved == f"http://{HOST}/a"


def test_what_has_moved_to_nowhere_is_dead(web: Web) -> None:
    web.says(f"{HOST}/tin", 301, "/moi")
    web.says(f"{HOST}/moi", 404)
    assert outcome(web.network()) == ("dead", "answer")


def test_a_new_address_in_vietnamese(web: Web) -> None:
    # As servers send it: UTF-8 that is called Latin-1.
    web.says(f"{HOST}/tin", 301, "/tin-tức".encode().decode("latin-1"))
    assert verdict(web.network()).moved == f"http://{HOST}/tin-t%E1%BB%A9c"


@pytest.mark.parametrize(("count", "expected"), [(0, "good"), (1, "unsure")])
def test_redirects_come_to_an_end(web: Web, count: int, expected: str) -> None:
    count += MOST_REDIRECTS
    web.says(f"{HOST}/tin", 302, "/1")
    for number in range(1, count):
        web.says(f"{HOST}/{number}", 302, f"/{number + 1}")
    assert verdict(web.network()).outcome == expected
    assert len(web.asked) == MOST_REDIRECTS + 1


@pytest.mark.parametrize("location", ["ftp://a.example.vn/", "http://[::", "javascript:alert(1)"])
def test_nobody_is_followed_out_of_the_web(web: Web, location: str) -> None:
    web.says(f"{HOST}/tin", 302, location)
    assert outcome(web.network()) == ("unsure", "redirects")


# Certificates


def test_a_certificate_that_is_valid(web: Web) -> None:
    assert outcome(web.network(), "https://an-toan.example.vn/") == ("good", "answer")


def test_a_certificate_of_another_name(web: Web) -> None:
    url = "https://khac.example.vn/"
    assert verdict(web.network(), url) == Verdict("unsure", "certificate", "khac.example.vn")
    assert web.asked == []


def test_a_certificate_that_nobody_vouches_for(web: Web) -> None:
    network = web.network(tls=ssl.create_default_context())
    assert outcome(network, "https://an-toan.example.vn/") == ("unsure", "certificate")


def test_no_https_at_all(web: Web) -> None:
    web.ports["https"] = web.ports["http"]
    found = verdict(web.network(), "https://an-toan.example.vn/")
    assert found == Verdict("unsure", "encryption", "an-toan.example.vn")


def test_one_who_hangs_up_on_https_too(web: Web) -> None:
    web.says("an-toan.example.vn/", 200, "hang up")
    assert outcome(web.network(), "https://an-toan.example.vn/") == ("unsure", "silence")


# Private addresses


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.9.9.9",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "240.0.0.1",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "::7f00:1",
        "64:ff9b::10.0.0.1",
        "2002:7f00:1::",
        "2001:0:1::1",
        "2001:db8::1",
        "không",
        "",
    ],
)
def test_addresses_that_are_not_for_everybody(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "203.162.4.190", "2400:cb00::1", "64:ff9b::808:808"]
)
def test_addresses_that_are(address: str) -> None:
    assert is_public(address)


def test_nobody_is_asked_inside_the_house(web: Web) -> None:
    network = web.network(allowed=is_public)
    assert verdict(network) == Verdict("unsure", "withheld", HOST)
    assert web.asked == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "in.localhost", "[::1]"])
def test_an_address_inside_a_house_is_of_no_use_to_readers(web: Web, host: str) -> None:
    found = verdict(web.network(allowed=is_public), f"http://{host}/")
    assert found == Verdict("dead", "private", host.strip("[]"))
    assert web.asked == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks name servers for these")
@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1"])
def test_an_address_that_hides_what_it_is(web: Web, host: str) -> None:
    # The system reads it by itself, and asks no name server for numbers.
    network = web.network(allowed=is_public, resolve=resolved)
    assert outcome(network, f"http://{host}/") == ("unsure", "withheld")
    assert web.asked == []


def test_one_private_address_among_public_ones_is_enough(web: Web) -> None:
    mixed = [(socket.AF_INET, ("203.0.113.1", 80)), *web.resolve(HOST, 80)]
    network = web.network(resolve=lambda host, port: mixed, allowed=lambda ip: ip != "127.0.0.1")
    assert outcome(network) == ("unsure", "withheld")


def test_no_redirect_leads_inside_the_house(web: Web) -> None:
    web.says(f"{HOST}/tin", 302, "http://trong.example.vn/")
    house = [(socket.AF_INET, ("10.0.0.1", 80))]
    network = web.network(
        resolve=lambda host, port: house if host.startswith("trong") else web.resolve(host, port)
    )
    assert verdict(network) == Verdict("unsure", "withheld", "trong.example.vn")
    assert web.asked == [f"HEAD {HOST}/tin"]


def test_the_connection_goes_to_the_address_that_was_judged(web: Web) -> None:
    verdict(web.network())
    assert web.resolved == [HOST]
