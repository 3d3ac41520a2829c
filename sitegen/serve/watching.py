"""Watching: which files of a site have changed, told when things have gone quiet.

Events are hints. An editor saves by writing elsewhere and moving the file in, a branch switch is a
thousand events, and some are lost: what is told is the names, and that there may be more of them.
Where the system tells nothing, the folders are looked at every second.
"""

from __future__ import annotations

import contextlib
import os
import stat
import threading
import time
import unicodedata
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

# Seconds: without an event until things are quiet, after the first event at most, between looks.
QUIET, PATIENCE, EVERY = 0.04, 0.5, 1.0
# More names than these are no help.
_MANY = 100
_FOLDERS = ("content", "templates")
_FILES = ("config.yaml", "baseline.tsv")
_EVENTS = frozenset({"created", "modified", "moved", "deleted", "closed"})


class Watch:
    """The changes of the site at `root`, until it is closed."""

    def __init__(self, root: Path, *, poll: bool = False) -> None:
        self._root = Path(os.path.realpath(root))
        self._changed: set[str] | None = set()
        self._first = self._latest = 0.0
        self._wake = threading.Condition()
        self._closed = self._moved = False
        self._seen: dict[str, _Stamp] = _stamps(self._root)
        self._handler = _Handler(self._event)
        self._watched: dict[str, ObservedWatch] = {}
        self._observer: BaseObserver | None = None if poll else Observer()
        self._begin()

    @property
    def polls(self) -> bool:
        """Whether the folders are looked at, for want of events."""
        return self._observer is None

    def _begin(self) -> None:
        if self._observer is None:
            return
        try:
            self._observer.schedule(self._handler, str(self._root), recursive=False)
            self._watch_folders()
            self._observer.start()
        except OSError:
            # No more watches are to be had on this machine.
            self._observer = None

    def _watch_folders(self) -> None:
        """Watch the folders that are there now; one that was made anew is another folder."""
        assert self._observer is not None
        for folder in _FOLDERS:
            known = self._watched.pop(folder, None)
            if known is not None:
                with contextlib.suppress(KeyError, OSError):
                    self._observer.unschedule(known)
            path = self._root / folder
            if path.is_dir():
                self._watched[folder] = self._observer.schedule(
                    self._handler, str(path), recursive=True
                )

    def wait(self, seconds: float | None) -> Collection[str] | None:
        """Return the paths that have changed, relative to the root, POSIX; None for too many.

        Nothing after so many seconds, or when the watch is closed.
        """
        end = None if seconds is None else time.monotonic() + seconds
        if self._observer is None:
            return self._looked(end)
        with self._wake:
            while not self._closed:
                now = time.monotonic()
                if self._changed is None or self._changed:
                    quiet = min(self._latest + QUIET, self._first + PATIENCE)
                    if now >= quiet:
                        changed, self._changed = self._changed, set()
                        break
                    self._wake.wait(quiet - now)
                elif end is not None and now >= end:
                    return ()
                else:
                    self._wake.wait(None if end is None else end - now)
            else:
                return ()
        if self._moved:
            self._moved = False
            with contextlib.suppress(OSError):
                self._watch_folders()
        self._take_note(changed)
        return changed

    def _take_note(self, changed: Collection[str] | None) -> None:
        """Remember files as they are that are about to be told of."""
        if changed is None:
            self._seen = _stamps(self._root)
            return
        for path in changed:
            stamp = _stamp(str(self._root / path))
            if stamp is None:
                self._seen.pop(str(self._root / path), None)
            else:
                self._seen[str(self._root / path)] = stamp

    def missed(self) -> bool:
        """Tell whether files differ from the last such look: events may have been lost."""
        before, self._seen = self._seen, _stamps(self._root)
        return before != self._seen

    def close(self) -> None:
        """Stop watching."""
        with self._wake:
            self._closed = True
            self._wake.notify_all()
        if self._observer is not None:
            self._observer.stop()
            self._observer.join(1.0)

    def _looked(self, end: float | None) -> Collection[str] | None:
        while not self._closed:
            if self.missed():
                return None
            if end is not None and time.monotonic() >= end:
                return ()
            with self._wake:
                self._wake.wait(EVERY)
        return ()

    def _event(self, event: FileSystemEvent) -> None:
        if event.event_type not in _EVENTS:
            return
        paths = [path for path in map(self._path, (event.src_path, event.dest_path)) if path]
        if not paths or (event.is_directory and event.event_type == "modified"):
            return
        with self._wake:
            now = time.monotonic()
            if self._changed is not None and not self._changed:
                self._first = now
            self._latest = now
            self._moved |= any(path in _FOLDERS for path in paths)
            if event.is_directory:
                # What is in a folder that came or went is told by no event.
                self._changed = None
            elif self._changed is not None:
                self._changed.update(paths)
                if len(self._changed) > _MANY:
                    self._changed = None
            self._wake.notify_all()

    def _path(self, name: str | bytes) -> str:
        """Return a path of the site, or nothing for one that is none of ours."""
        if not name:
            return ""
        text = os.path.relpath(os.fsdecode(name), self._root).replace(os.sep, "/")
        path = unicodedata.normalize("NFC", text)
        return path if path in _FILES or path.split("/", 1)[0] in _FOLDERS else ""


class _Handler(FileSystemEventHandler):
    def __init__(self, told: Callable[[FileSystemEvent], None]) -> None:
        self._told = told

    def dispatch(self, event: FileSystemEvent) -> None:
        self._told(event)


# Times of the last change of the bytes and of anything about a file, size, inode.
_Stamp = tuple[int, int, int, int]


def _stamps(root: Path) -> dict[str, _Stamp]:
    stamps = ((path, _stamp(path)) for path in _files(root))
    return {path: stamp for path, stamp in stamps if stamp is not None}


def _stamp(path: str) -> _Stamp | None:
    try:
        status = os.lstat(path)
    except OSError:
        return None
    if stat.S_ISDIR(status.st_mode):
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


def _files(root: Path) -> Iterator[str]:
    for name in _FILES:
        yield str(root / name)
    for folder in _FOLDERS:
        for where, _, names in os.walk(root / folder):
            for name in names:
                yield os.path.join(where, name)  # noqa: PTH118
