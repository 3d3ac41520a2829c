"""Who may ask: a page of somebody else's site must not read drafts through a writer's browser."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from msgspec import Struct

_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


class Access(Struct, frozen=True):
    """The names under which the site is served: this machine's own, and `host` if it has one.

    A name can be made to lead here by whoever owns it, the number of an address cannot: with a
    `host` that is open to the network, numbers are taken and names are not.
    """

    host: str

    def admits(self, host: str | None, origin: str | None, fetched_from: str | None) -> bool:
        """Judge the headers Host, Origin and Sec-Fetch-Site of a request."""
        if host is None or not self._is_ours(_name(f"//{host}")):
            return False
        if fetched_from == "cross-site" and origin is not None:
            return False
        return origin is None or self._is_ours(_name(origin))

    def _is_ours(self, name: str) -> bool:
        if name in _LOCAL or name == self.host.lower():
            return True
        return self.host not in _LOCAL and _is_number(name)


def _name(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
