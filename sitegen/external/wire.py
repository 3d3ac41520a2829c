"""Addresses of the web as they go over the wire: all ASCII, without anchor and password."""

from __future__ import annotations

import contextlib
import ipaddress
import re
from urllib.parse import quote, urljoin, urlsplit

from msgspec import Struct

_PORTS = {"http": 80, "https": 443}
# What may stand in a path or a query as it is; everything else is written as %XX of its UTF-8.
_PLAIN = "!$&'()*+,-./:;=?@_~%[]|"
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_LONGEST = 8000


class Wire(Struct, frozen=True, order=True):
    """An address in the parts that a request is made of; `host` has no brackets."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and, unless it goes without saying, port: as in an address."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The address as one text."""
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def is_literal(self) -> bool:
        """Whether the host is a number or this very machine, not a name that somebody gave."""
        if self.host == "localhost" or self.host.endswith(".localhost"):
            return True
        try:
            ipaddress.ip_address(self.host)
        except ValueError:
            return False
        return True


def wire(address: str) -> Wire | None:
    """Return an address as it is asked for, or None if it is none of the web."""
    try:
        # As browsers do it.
        parts = urlsplit(address.strip().replace("\\", "/"))
        scheme, port = parts.scheme, parts.port
        host = _host(parts.hostname or "")
    except ValueError:
        return None
    if scheme not in _PORTS or not host or port == 0:
        return None
    target = _escaped(parts.path) or "/"
    if parts.query:
        target += "?" + _escaped(parts.query)
    if len(target) > _LONGEST:
        return None
    return Wire(scheme, host, port or _PORTS[scheme], target)


def followed(here: Wire, location: str) -> Wire | None:
    """Return where a redirect leads; servers may write UTF-8 where only ASCII is allowed."""
    with contextlib.suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    try:
        return wire(urljoin(here.url, location.strip()))
    except ValueError:
        return None


def _host(name: str) -> str:
    """Return a host as ASCII; raises ValueError (also as UnicodeError) if that cannot be."""
    if ":" in name:
        return str(ipaddress.IPv6Address(name))
    host = name.rstrip(".").encode("idna").decode("ascii").lower()
    if not re.fullmatch(r"[a-z0-9_.-]{1,253}", host):
        raise ValueError(name)
    return host


def _escaped(text: str) -> str:
    return quote(_LONE_PERCENT.sub("%25", text), safe=_PLAIN, errors="replace")
