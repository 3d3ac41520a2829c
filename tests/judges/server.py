"""A server on loopback that behaves as a plain Git host's: folders, a 404 page, nothing more."""

from __future__ import annotations

import gzip
import mimetypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from tests.judges.built import BuiltSite

# Where the system's table differs between machines.
TYPES = {
    ".atom": "application/atom+xml",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".xml": "application/xml",
}

# What hosts send by gzip to whoever takes it, as every browser does.
PACKED = (".html", ".css", ".js", ".xml", ".json", ".svg", ".txt", ".webmanifest")


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        """Let a browser that leaves a page hang up; anything else is the test's business."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serving(site: BuiltSite, *, packed: bool = False) -> Iterator[str]:
    """Offer the site and yield the address of its root; `packed` sends texts by gzip."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            name = site.file_of(unquote(urlsplit(self.path).path))
            found = name or "404.html"
            body = b""
            if (site.folder / found).is_file():
                body = (site.folder / found).read_bytes()
            self.send_response(200 if name else 404)
            self.send_header("Content-Type", _type(found))
            if packed and found.endswith(PACKED):
                body = gzip.compress(body, compresslevel=6, mtime=0)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        do_HEAD = do_GET

        def log_message(self, format: str, *args: object) -> None:
            """Be quiet: the judges speak."""

    server = _Server(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{site.prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _type(name: str) -> str:
    suffix = Path(name).suffix
    guessed = TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return guessed + "; charset=utf-8" if guessed in {"text/html", "text/css"} else guessed
