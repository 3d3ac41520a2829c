"""One request over the network, to nobody but public servers, within a limit of time.

Addresses come from texts that nobody vouches for: a name is resolved, every answer judged, and the
connection made to what was judged, so that no second answer of a name server gets around that.
"""

from __future__ import annotations

import http.client
import io
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias, cast

from msgspec import Struct

from sitegen import __version__
from sitegen.external.wire import Wire

# The family of each address of a host, and the address as sockets take it.
Resolve: TypeAlias = Callable[[str, int], Sequence[tuple[int, tuple[Any, ...]]]]

_USER_AGENT = f"sitegen/{__version__} (link check)"
_MOST_ADDRESSES = 4
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
_PUBLIC = ipaddress.IPv6Network("2000::/3")


class PrivateAddressError(Exception):
    """A host has an address that is not for everybody."""


class UnknownHostError(Exception):
    """No host has this name."""


class Reply(Struct, frozen=True):
    """What a server answered: status, its words, and where it sends on to."""

    status: int
    reason: str
    location: str


class Network(Struct, frozen=True):
    """How other sites are reached; `limit` is the time in seconds for all of one request.

    Resolving is not part of it: that ends when the system's resolver gives up.
    """

    resolve: Resolve
    allowed: Callable[[str], bool]
    tls: ssl.SSLContext
    limit: float = 10.0
    pause: float = 0.5

    def ask(self, wire: Wire, method: str) -> Reply:
        """Send one request and return the head of the answer.

        Raises PrivateAddressError, UnknownHostError, OSError (ssl.SSLError, TimeoutError among
        them), and http.client.HTTPException for what is no answer.
        """
        until = time.monotonic() + self.limit
        sock = self._connected(wire, until)
        try:
            if wire.scheme == "https":
                sock.settimeout(_left(until))
                sock = self.tls.wrap_socket(sock, server_hostname=wire.host)
            connection = http.client.HTTPConnection(wire.host, wire.port)
            connection.sock = cast(Any, _Timed(sock, until))
            headers = {
                "Host": wire.authority,
                "User-Agent": _USER_AGENT,
                "Accept": "*/*",
                "Accept-Language": "vi, en;q=0.5",
                "Connection": "close",
            }
            if method == "GET":
                headers["Range"] = "bytes=0-0"
            connection.request(method, wire.target, headers=headers)
            answer = connection.getresponse()
            # The body is left where it is.
            return Reply(answer.status, answer.reason, answer.getheader("Location", ""))
        finally:
            sock.close()

    def _connected(self, wire: Wire, until: float) -> socket.socket:
        found = self.resolve(wire.host, wire.port)
        if not all(self.allowed(str(address[0])) for _, address in found):
            raise PrivateAddressError(wire.host)
        tried = found[:_MOST_ADDRESSES]
        problem: OSError = OSError(wire.host)
        for number, (family, address) in enumerate(tried):
            sock = socket.socket(family, socket.SOCK_STREAM)
            try:
                # Each gets its share of the time: one that is silent leaves some to the next.
                sock.settimeout(_left(until) / (len(tried) - number))
                sock.connect(address)
            except OSError as one:
                problem = one
                sock.close()
            except BaseException:
                sock.close()
                raise
            else:
                return sock
        raise problem


class _Timed:
    """A socket as http.client uses one, all of whose waiting ends at one moment."""

    def __init__(self, sock: socket.socket, until: float) -> None:
        self._sock = sock
        self._until = until

    def sendall(self, data: bytes) -> None:
        self._sock.settimeout(_left(self._until))
        self._sock.sendall(data)

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Stream(self._sock, self._until))

    def close(self) -> None:
        self._sock.close()


class _Stream(io.RawIOBase):
    def __init__(self, sock: socket.socket, until: float) -> None:
        self._sock = sock
        self._until = until

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._sock.settimeout(_left(self._until))
        return self._sock.recv_into(buffer)


def internet() -> Network:
    """Return the network as it is: the system's resolver, public addresses, its certificates."""
    return Network(resolved, is_public, ssl.create_default_context())


def resolved(host: str, port: int) -> Sequence[tuple[int, tuple[Any, ...]]]:
    """Return the addresses of a host; raises UnknownHostError and OSError."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as problem:
        # Not every system has the second one.
        unknown = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
        if problem.errno in unknown:
            raise UnknownHostError(host) from None
        raise
    except UnicodeError:
        raise UnknownHostError(host) from None
    return [(int(family), address) for family, _, _, _, address in found]


def is_public(address: str) -> bool:
    """Tell whether an IP address is one that everybody on the internet means the same by."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip in _TRANSLATED:
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
        if ip not in _PUBLIC or ip.sixtofour is not None or ip.teredo is not None:
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def _left(until: float) -> float:
    """Return how many seconds are left; raises TimeoutError if none are."""
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
