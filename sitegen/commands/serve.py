"""`sitegen serve`: the site in the browser of whoever writes it, renewed at each change."""

from __future__ import annotations

import argparse
import gc
import os
import socket
import sys
import threading
import time
from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from sitegen.commands.clock import now
from sitegen.commands.console import FileLines, progress, tell
from sitegen.commands.exit_code import FAULT, OK
from sitegen.commands.site import options_of, required_site
from sitegen.diagnostics import Diagnostic, Severity
from sitegen.engine.failure import WorkerDied
from sitegen.flow.session import Session, State
from sitegen.locale.messages import Messages
from sitegen.report.catalogue import catalogue
from sitegen.serve.access import Access
from sitegen.serve.server import SiteServer
from sitegen.serve.watching import Watch

# Ports tried, from the one that was asked for.
_PORTS = 10
# Seconds after a rebuild until it is looked whether an event was lost, and at most until the clock
# is looked at: the site may change by itself.
_AFTER, _AT_MOST = 1.0, 60.0
_EVERYWHERE = ("0.0.0.0", "::")


def run(arguments: argparse.Namespace, words: Messages) -> int:
    """Serve a site until somebody stops it."""
    root = required_site(arguments)
    # This one stays.
    gc.enable()
    options = options_of(arguments, words, drafts=not arguments.no_drafts)
    desk = _Desk(Session(options), arguments, words)
    # Before the first look, so that nothing gets lost in between.
    watch = Watch(root, poll=arguments.poll)
    try:
        desk.rebuild(None)
        server = _server(arguments, desk.session, root, words)
        if server is None:
            ours = _is_ours(arguments.host)
            said = "serve_no_port" if ours else "serve_no_host"
            print(words(said, port=arguments.port, host=arguments.host), file=sys.stderr)
            return FAULT
        _announce(server, desk.session, arguments.host, watch, words)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            _follow(watch, desk, server)
        finally:
            server.live.close()
            server.shutdown()
            server.server_close()
    finally:
        watch.close()
    return OK


class _Desk:
    """Rebuilds, and tells what came of it."""

    def __init__(self, session: Session, arguments: argparse.Namespace, words: Messages) -> None:
        self.session = session
        self._arguments = arguments
        self._words = words
        self._told: tuple[Diagnostic, ...] = ()

    def rebuild(self, changed: Collection[str] | None) -> None:
        """Rebuild after a change; what goes wrong with the machine is told, and tried again."""
        began = time.monotonic()
        words = self._words
        show = progress(words)
        try:
            state = self.session.rebuild(changed, self.now(), show)
        except (OSError, WorkerDied) as problem:
            # A file that was just being written, a folder that was just being moved.
            print(words("serve_failed", reason=problem), file=sys.stderr)
            return
        finally:
            show("", 0, 0)
        self._tell(state, time.monotonic() - began)

    def now(self) -> datetime:
        """Return what time it is for the site."""
        return now(self._arguments.now, os.environ, self._words)

    def _tell(self, state: State, seconds: float) -> None:
        words = self._words
        problems = tuple(p for p in state.problems if p.severity is not Severity.ADVICE)
        if problems != self._told:
            self._told = problems
            tell(problems, Path(self._arguments.root), words)
        found = catalogue(words.language).counted(problems)
        took = f"{seconds:.2f}".replace(".", "," if words.language == "vi" else ".")
        print(words("serve_rebuilt", seconds=took, found=found or words("checked_fine")))


def _follow(watch: Watch, desk: _Desk, server: SiteServer) -> None:
    """Rebuild at each change, and when the site changes by itself."""
    unsure = True
    while True:
        changed = watch.wait(_AFTER if unsure else _AT_MOST)
        if changed is not None and not changed:
            if unsure:
                unsure = watch.missed()
                changed = None
            if not unsure and not desk.session.is_due(desk.now()):
                continue
        unsure = True
        desk.rebuild(changed)
        server.live.tell()


def _server(
    arguments: argparse.Namespace, session: Session, root: Path, words: Messages
) -> SiteServer | None:
    """Return a server on the first free port, None if there is none."""
    for port in range(arguments.port, min(arguments.port + _PORTS, 65536)):
        try:
            return SiteServer(
                (arguments.host, port),
                session,
                Access(arguments.host),
                catalogue(words.language),
                lambda: FileLines(root),
                words("serve_no_page"),
            )
        except socket.gaierror:
            return None
        except OSError:
            continue
    return None


def _is_ours(host: str) -> bool:
    """Tell whether a name or an address belongs to this machine, as far as can be told."""
    try:
        family, kind, *_, address = socket.getaddrinfo(host, 0, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.bind(address)
    except OSError:
        return False
    return True


def _announce(
    server: SiteServer, session: Session, host: str, watch: Watch, words: Messages
) -> None:
    port = server.server_address[1]
    name = _own_address() if host in _EVERYWHERE else host
    shown = f"[{name}]" if ":" in name else name
    print(words("serving", url=f"http://{shown}:{port}{session.prefix}"), flush=True)
    if name not in ("127.0.0.1", "localhost", "::1"):
        print(words("serve_open"), file=sys.stderr)
    if watch.polls:
        print(words("serve_polls"), file=sys.stderr)


def _own_address() -> str:
    """Return the address of this machine in its network; nothing is sent to find it out."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])
