"""Asking one address, redirects followed: from what servers say to a verdict."""

from __future__ import annotations

import http.client
import ssl
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TypeAlias

from sitegen.checks.external_links import Outcome, Verdict
from sitegen.external.network import Network, PrivateAddressError, Reply, UnknownHostError
from sitegen.external.wire import Wire, followed

# Held while a request to a host is under way.
Turn: TypeAlias = Callable[[str], AbstractContextManager[None]]

MOST_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_FOR_GOOD = (301, 308)
_GONE = (404, 410)
# What servers say that know of GET alone; that a page is gone is not believed of HEAD either.
_ASK_AGAIN = (400, 403, 404, 405, 500, 501)
# The range that was asked for does not exist in what is empty.
_EMPTY = 416


def ask(network: Network, turn: Turn, start: Wire) -> Verdict:
    """Return what became of an address."""
    here, moved, for_good = start, start, True
    for _ in range(MOST_REDIRECTS + 1):
        try:
            reply = _reply(network, turn, here)
        except PrivateAddressError:
            own = here is start and here.is_literal
            if own:
                return Verdict("dead", "private", here.host)
            return Verdict("unsure", "withheld", here.host)
        except UnknownHostError:
            return Verdict("dead", "host", here.host)
        except ssl.SSLCertVerificationError:
            return Verdict("unsure", "certificate", here.host)
        except (ssl.SSLEOFError, ssl.SSLZeroReturnError):
            # Hung up, as others do without https.
            return Verdict("unsure", "silence", here.host)
        except ssl.SSLError:
            return Verdict("unsure", "encryption", here.host)
        except (OSError, http.client.HTTPException, UnicodeError):
            return Verdict("unsure", "silence", here.host)
        if reply.status not in _REDIRECTS or not reply.location:
            return _judged(reply, start, moved)
        leads = followed(here, reply.location)
        if leads is None:
            return Verdict("unsure", "redirects", here.host)
        for_good = for_good and reply.status in _FOR_GOOD
        if for_good:
            moved = leads
        here = leads
    return Verdict("unsure", "redirects", start.host)


def _judged(reply: Reply, start: Wire, moved: Wire) -> Verdict:
    answer = _told(reply)
    if reply.status in _GONE:
        return Verdict("dead", "answer", answer)
    if not (200 <= reply.status < 300 or reply.status == _EMPTY):
        return Verdict("unsure", "answer", answer)
    outcome: Outcome = "good" if moved == start else "moved"
    return Verdict(outcome, "answer", answer, "" if moved == start else moved.url)


def _told(reply: Reply) -> str:
    """Return an answer in its server's words, as far as these are plain ones and few."""
    words = "".join(c for c in reply.reason if c.isascii() and c.isprintable())
    return f"{reply.status} {words[:60]}".rstrip()


def _reply(network: Network, turn: Turn, wire: Wire) -> Reply:
    try:
        with turn(wire.host):
            reply = network.ask(wire, "HEAD")
    except (http.client.HTTPException, ConnectionResetError):
        # Some hang up on whatever is not GET.
        pass
    else:
        if reply.status not in _ASK_AGAIN:
            return reply
    with turn(wire.host):
        return network.ask(wire, "GET")
