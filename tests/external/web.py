"""A web of one machine: every host is a server in this process, and says what the test wants."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast

from sitegen.external.network import Network, UnknownHostError

CERTIFICATE = Path(__file__).with_name("certificate.pem")
# Status, and where it sends on to.
Answer = tuple[int, str]
NOWHERE = "khong-co.example.vn"


@dataclass
class Web:
    """What hosts say, and what they were asked: "HEAD cu.example.vn/tin"."""

    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[Mapping[str, str]] = field(default_factory=list)
    most_at_once: Counter[str] = field(default_factory=Counter)
    # Set at the end: whoever is silent until then may go.
    over: threading.Event = field(default_factory=threading.Event)
    ports: dict[str, int] = field(default_factory=dict)
    resolved: list[str] = field(default_factory=list)
    is_down: bool = False
    _here: Counter[str] = field(default_factory=Counter)
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def says(self, url: str, status: int, location: str = "") -> None:
        """Let "GET host/path" or "host/path", for all methods, be answered so; others get 200."""
        self.answers[url] = (status, location)

    def network(self, **changes: Any) -> Network:
        """Return a network of which this is all."""
        tls = ssl.create_default_context(cafile=str(CERTIFICATE))
        wanted: dict[str, Any] = {"limit": 10.0, "pause": 0.0, "tls": tls, **changes}
        return Network(
            resolve=wanted.pop("resolve", self.resolve),
            allowed=wanted.pop("allowed", lambda ip: ip == "127.0.0.1"),
            **wanted,
        )

    def resolve(self, host: str, port: int) -> Sequence[tuple[int, tuple[Any, ...]]]:
        """Resolve every name to this machine, but for one that nobody has."""
        self.resolved.append(host)
        if self.is_down:
            raise OSError("no network")
        if host == NOWHERE:
            raise UnknownHostError(host)
        scheme = "https" if port == 443 else "http"
        return [(socket.AF_INET, ("127.0.0.1", self.ports[scheme]))]

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        host = handler.headers["Host"]
        what = f"{host}{handler.path}"
        with self._guard:
            self.asked.append(f"{handler.command} {what}")
            self.headers.append(dict(handler.headers))
            self._here[host] += 1
            self.most_at_once[host] = max(self.most_at_once[host], self._here[host])
        found = self.answers.get(f"{handler.command} {what}", self.answers.get(what, (200, "")))
        # Long enough for another request to be seen beside this one, and over before the answer:
        # who got it may ask again at once.
        time.sleep(0.003)
        with self._guard:
            self._here[host] -= 1
        self._send(handler, *found)

    def _send(self, handler: BaseHTTPRequestHandler, status: int, location: str) -> None:
        if location == "silence":
            self.over.wait(60)
        elif location == "drip":
            while not self.over.wait(0.02):
                handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: " if status else b"x")
                status = 0
        elif location == "hang up":
            handler.close_connection = True
        elif location == "rubbish":
            handler.wfile.write(b"\x00\x01 no answer\r\n\r\n")
        else:
            handler.send_response(status)
            if location:
                handler.send_header("Location", location)
            handler.send_header("Content-Length", "0")
            handler.end_headers()


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    web: Web

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep quiet: who asks may hang up."""


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        cast(Server, self.server).web.answer(self)

    do_HEAD = do_GET

    def log_message(self, *args: Any) -> None:
        pass
