"""Addresses as people write them, and as they go over the wire."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.external.wire import followed, wire


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("http://a.vn", "http://a.vn/"),
        ("HTTPS://A.vn/Tin", "https://a.vn/Tin"),
        ("http://a.vn/tin#muc", "http://a.vn/tin"),
        ("http://a.vn?x=1#muc", "http://a.vn/?x=1"),
        ("http://a.vn:80/", "http://a.vn/"),
        ("https://a.vn:443/", "https://a.vn/"),
        ("http://a.vn:8080/", "http://a.vn:8080/"),
        ("http://a.vn./", "http://a.vn/"),
        ("http://ten:mat-khau@a.vn/", "http://a.vn/"),
        ("http://a.vn/tin tức", "http://a.vn/tin%20t%E1%BB%A9c"),
        ("http://a.vn/tin%20t%E1%BB%A9c", "http://a.vn/tin%20t%E1%BB%A9c"),
        ("http://a.vn/100%", "http://a.vn/100%25"),
        ("http://a.vn/?q=đoàn%20viên&b=1+2", "http://a.vn/?q=%C4%91o%C3%A0n%20vi%C3%AAn&b=1+2"),
        ("http://a.vn\\tin", "http://a.vn/tin"),
        # The example of RFC 3492.
        (
            "http://tạisaohọkhôngthểchỉnóitiếngviệt.vn/",
            "http://xn--tisaohkhngthchnitingvit-kjcr8268qyxafd2f1b9g.vn/",
        ),
        (
            "http://TẠISAOHỌKHÔNGTHỂCHỈNÓITIẾNGVIỆT.vn/",
            "http://xn--tisaohkhngthchnitingvit-kjcr8268qyxafd2f1b9g.vn/",
        ),
        ("http://[2400:CB00::1]:81/", "http://[2400:cb00::1]:81/"),
    ],
)
def test_what_is_sent(written: str, sent: str) -> None:
    found = wire(written)
    assert found is not None
    assert found.url == sent


@pytest.mark.parametrize(
    "written",
    [
        "http://",
        "http:///tin",
        "http://a..vn/",
        "http://a b/",
        "http://a.vn:x/",
        "http://a.vn:0/",
        "http://a.vn:99999/",
        "http://[::1/",
        "http://[x]/",
        "http://" + "a" * 64 + ".vn/",
        "http://a.vn/" + "x" * 9000,
        "ftp://a.vn/",
        "//a.vn/",
        "",
    ],
)
def test_what_is_no_address(written: str) -> None:
    assert wire(written) is None


@given(st.text(max_size=40), st.text(max_size=40))
def test_nothing_but_plain_characters_is_ever_sent(host: str, rest: str) -> None:
    for written in (f"http://{host}/{rest}", f"http://a.vn/{rest}", rest):
        found = wire(written)
        if found is not None:
            assert all("!" <= c <= "~" for c in found.target + found.authority)
            assert wire(found.url) == found


@given(st.text(alphabet=st.characters(max_codepoint=255), max_size=40))
def test_wherever_a_server_sends_on_to(location: str) -> None:
    here = wire("http://a.vn/b/c")
    assert here is not None
    found = followed(here, location)
    assert found is None or found.scheme in ("http", "https")
