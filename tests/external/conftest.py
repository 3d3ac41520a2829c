"""A web of one machine, for each test its own; the servers are there for all of them."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator, Mapping

import pytest

from tests.external.web import CERTIFICATE, Handler, Server, Web


@pytest.fixture(scope="session")
def servers() -> Iterator[Mapping[str, Server]]:
    made = {scheme: Server(("127.0.0.1", 0), Handler) for scheme in ("http", "https")}
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    made["https"].socket = context.wrap_socket(
        made["https"].socket, server_side=True, do_handshake_on_connect=False
    )
    threads = [
        threading.Thread(target=one.serve_forever, args=(0.01,), daemon=True)
        for one in made.values()
    ]
    for thread in threads:
        thread.start()
    yield made
    for one in made.values():
        one.shutdown()
        one.server_close()


@pytest.fixture
def web(servers: Mapping[str, Server]) -> Iterator[Web]:
    made = Web(ports={scheme: one.server_address[1] for scheme, one in servers.items()})
    for one in servers.values():
        one.web = made
    yield made
    made.over.set()
