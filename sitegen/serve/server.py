"""The server: the site as it would be published, with a script beside each page that keeps it new.

It answers from the session, never from the disk: no request names a file.
"""

from __future__ import annotations

import contextlib
import functools
import importlib.resources
import json
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from sitegen.engine.digest import digest
from sitegen.flow.session import Answer, Session
from sitegen.report.catalogue import Catalogue
from sitegen.report.concise import Lines
from sitegen.serve.access import Access
from sitegen.serve.overlay import overlay

OWN = "/__sitegen/"
_FILES = {"client.js": "text/javascript; charset=utf-8", "overlay.css": "text/css; charset=utf-8"}
_KINDS = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "svg": "image/svg+xml",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "gif": "image/gif",
    "ico": "image/x-icon",
    "pdf": "application/pdf",
    "woff2": "font/woff2",
}
# Seconds between two signs of life to a browser that waits.
_HEARTBEAT = 15.0
_FAILED = (
    "<!doctype html><html lang=vi><meta charset=utf-8>"
    "<meta name=viewport content='width=device-width'><title>{text}</title>"
    "<body><h1>{text}</h1></body></html>"
)


class Live:
    """Wakes whoever waits for the next rebuild."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._number = 0
        self.closed = False

    @property
    def number(self) -> int:
        """How often something has changed."""
        return self._number

    def tell(self) -> None:
        """Say that the site may have changed."""
        with self._condition:
            self._number += 1
            self._condition.notify_all()

    def close(self) -> None:
        """Let everybody go."""
        with self._condition:
            self.closed = True
            self._condition.notify_all()

    def wait(self, number: int, seconds: float) -> int:
        """Return the number of the latest change, as soon as it is another one or time is up."""
        with self._condition:
            self._condition.wait_for(lambda: self.closed or self._number != number, seconds)
            return self._number


class SiteServer(ThreadingHTTPServer):
    """Serves a session on one address."""

    daemon_threads = True
    # A browser opens many connections at once after a rebuild.
    request_queue_size = 64

    def __init__(
        self,
        address: tuple[str, int],
        session: Session,
        access: Access,
        words: Catalogue,
        lines: Callable[[], Lines],
        failed: str,
    ) -> None:
        super().__init__(address, _Request)
        self.session = session
        self.access = access
        self.words = words
        self.lines = lines
        self.failed = failed
        self.live = Live()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a browser that goes away in the middle is no news."""


class _Request(BaseHTTPRequestHandler):
    """One request. HTTP/1.0: every answer ends its connection, so that none is left to wait for."""

    server: SiteServer
    timeout = 60

    def do_GET(self) -> None:
        """Answer with a body."""
        self._answer(body=True)

    def do_HEAD(self) -> None:
        """Answer with a head alone."""
        self._answer(body=False)

    def _refused(self) -> None:
        self._send(HTTPStatus.METHOD_NOT_ALLOWED, _KINDS["txt"], b"", body=False)

    do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = _refused

    def log_message(self, format: str, *args: Any) -> None:
        """Log nothing: what a writer wants to see are problems."""

    def version_string(self) -> str:
        """Tell no versions."""
        return "sitegen"

    def _answer(self, *, body: bool) -> None:
        headers = self.headers
        if not self.server.access.admits(
            headers.get("Host"), headers.get("Origin"), headers.get("Sec-Fetch-Site")
        ):
            self._send(HTTPStatus.FORBIDDEN, _KINDS["txt"], b"", body=body)
            return
        try:
            parts = urlsplit(self.path)
            path = unquote(parts.path, errors="strict")
        except ValueError:
            self._send(HTTPStatus.BAD_REQUEST, _KINDS["txt"], b"", body=body)
            return
        if path.startswith(OWN):
            self._own(path.removeprefix(OWN), parse_qs(parts.query), body=body)
            return
        prefix = self.server.session.prefix
        if not path.startswith(prefix):
            self._redirect(prefix, body=body)
            return
        self._site(path, path.removeprefix(prefix), body=body)

    def _site(self, path: str, rest: str, *, body: bool) -> None:
        output = _output(rest)
        answer = self.server.session.answer(output)
        status = HTTPStatus.OK
        if answer.data is None and not answer.problems:
            if not rest.endswith("/") and self.server.session.answer(_output(rest + "/")).data:
                self._redirect(f"{path}/", body=body)
                return
            output, status = "404.html", HTTPStatus.NOT_FOUND
            answer = self.server.session.answer(output)
        data = answer.data
        if data is None:
            output, status = "failed.html", HTTPStatus.INTERNAL_SERVER_ERROR
            data = _FAILED.format(text=self.server.failed).encode("utf-8")
        kind = _KINDS.get(output.rpartition(".")[2].lower(), "application/octet-stream")
        if output.endswith(".html"):
            data = _with_script(data, _shape(data, self.server.session.stylesheet))
        self._send(status, kind, data, body=body)

    def _own(self, name: str, query: dict[str, list[str]], *, body: bool) -> None:
        if name in _FILES:
            self._send(HTTPStatus.OK, _FILES[name], _file(name), body=body)
        elif name == "events" and body:
            self._events(query.get("page", [""])[0], query.get("seen", [""])[0])
        else:
            self._send(HTTPStatus.NOT_FOUND, _KINDS["txt"], b"", body=body)

    def _events(self, path: str, seen: str) -> None:
        """Tell one page in a browser, until it goes, what has changed of it."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        server, told = self.server, ""
        live = server.live
        number = -1
        with contextlib.suppress(OSError):
            while not live.closed:
                latest = live.wait(number, 0 if number < 0 else _HEARTBEAT)
                if latest == number:
                    self.wfile.write(b": .\n\n")
                    continue
                number = latest
                answer = self._page(path)
                problems = (*server.session.state.problems, *answer.problems)
                said = json.dumps(overlay(problems, server.words, server.lines()))
                if said != told:
                    told = said
                    self._event("problems", told)
                now = _shape(answer.data or b"", server.session.stylesheet)
                if answer.data is not None and now != seen:
                    if now.partition(".")[0] != seen.partition(".")[0]:
                        self._event("page", "")
                    else:
                        self._event("style", json.dumps(server.session.stylesheet))
                    seen = now

    def _page(self, path: str) -> Answer:
        session = self.server.session
        answer = session.answer(_output(path.removeprefix(session.prefix)))
        gone = answer.data is None and not answer.problems
        return session.answer("404.html") if gone else answer

    def _event(self, name: str, data: str) -> None:
        self.wfile.write(f"event: {name}\ndata: {data}\n\n".encode())
        self.wfile.flush()

    def _redirect(self, path: str, *, body: bool) -> None:
        self.send_response(HTTPStatus.FOUND)
        # One slash: two at the head would name another host.
        self.send_header("Location", "/" + quote(path.lstrip("/")))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, kind: str, data: bytes, *, body: bool) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.end_headers()
        if body:
            self.wfile.write(data)


def _output(rest: str) -> str:
    """Return the file of the output that an address below the prefix asks for."""
    return rest + "index.html" if not rest or rest.endswith("/") else rest


def _shape(data: bytes, stylesheet: str) -> str:
    """Name a page but for its style sheet, then that: a page that differs in it alone stays."""
    return f"{digest(data.replace(stylesheet.encode(), b''))}.{digest(stylesheet.encode())}"


def _with_script(data: bytes, shape: str) -> bytes:
    script = f'<script src="{OWN}client.js" data-seen="{shape}" defer></script>'.encode()
    before, end, after = data.rpartition(b"</body>")
    return before + script + end + after if end else data + script


@functools.cache
def _file(name: str) -> bytes:
    return importlib.resources.files("sitegen.serve").joinpath(name).read_bytes()
