"""The parts of articles that pages name: at hand or, of a large site, in the memory's file."""

from __future__ import annotations

import contextlib
import errno
import os
import weakref
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

from msgspec import Struct, field

from sitegen.engine.store import Store
from sitegen.flow.memory import ROW
from sitegen.flow.parsing import article_parts
from sitegen.pages.leaf_values import EncodedArticle

# Beside the memory; there while workers run that inherit nothing.
_LAID_DOWN = "articles.tmp"


class Away(Struct, frozen=True, array_like=True):
    """An article whose row was put away: the row's name, and what lists show of it."""

    input: str
    card: bytes
    record: bytes


class _Open(Struct):
    """What one process has opened; a connection is of no use to a process forked later."""

    process: int = 0
    store: Store | None = None
    laid_down: LaidDown | None = None


class Articles(Struct, frozen=True):
    """Gives the parts of articles, from rows at hand or put away in the store at `file`.

    KeyError for an article that was not asked for beforehand; OSError if the file fails. To a
    process that inherits nothing the parts go as a LaidDown: each would get a copy of all of them,
    and shows few.
    """

    rows: Mapping[str, bytes]
    away: Mapping[str, Away]
    file: Path
    _open: _Open = field(default_factory=_Open)

    def card(self, path: str) -> bytes:
        """Return what lists show of an article."""
        away = self.away.get(path)
        return self._parts(path).card if away is None else away.card

    def record(self, path: str) -> bytes:
        """Return what an article puts on record."""
        away = self.away.get(path)
        return self._parts(path).record if away is None else away.record

    def text(self, path: str) -> bytes:
        """Return what its own page shows of an article."""
        return self._parts(path).text

    def _parts(self, path: str) -> EncodedArticle:
        row = self.rows.get(path)
        if row is None:
            row = _fetched(self._open, self.file, self.away[path].input)
        return article_parts(row)

    def __reduce__(self) -> tuple[Any, ...]:
        """Have the parts laid down once, and give away where they are."""
        if self._open.laid_down is None:
            # A disk that is full is no reason to fail.
            with contextlib.suppress(OSError):
                self._open.laid_down = self._lay_down()
        if self._open.laid_down is None:
            return Articles, (self.rows, self.away, self.file)
        return self._open.laid_down.__reduce__()

    def _lay_down(self) -> LaidDown:
        path = self.file.with_name(_LAID_DOWN)
        places: dict[str, Laid] = {}
        # What a killed build left; never what somebody made of it.
        path.unlink(missing_ok=True)
        with path.open("xb") as stream:
            for name in {**self.rows, **self.away}:
                away = self.away.get(name)
                if away is None:
                    parts = article_parts(self.rows[name])
                    pieces = (parts.card, parts.record, parts.text)
                else:
                    pieces = (away.card, away.record, b"")
                start, (card, record, text) = stream.tell(), map(len, pieces)
                stream.writelines(pieces)
                input = away.input if away is not None else ""
                places[name] = (start, card, record, text, input)
        found = LaidDown(path, places, self.file)
        weakref.finalize(found, _remove, path, os.getpid())
        return found


# Where the card begins, the lengths of card, record and text, and the row's name if that is away.
Laid = tuple[int, int, int, int, str]


class LaidDown:
    """Gives the parts of articles as Articles does, out of one file that another process wrote."""

    def __init__(self, path: Path, places: Mapping[str, Laid], file: Path) -> None:
        self._path = path
        self._places = places
        self._file = file
        self._open = _Open()
        self._stream: BinaryIO | None = None

    def card(self, path: str) -> bytes:
        """Return what lists show of an article."""
        start, card, _, _, _ = self._places[path]
        return self._read(start, card)

    def record(self, path: str) -> bytes:
        """Return what an article puts on record."""
        start, card, record, _, _ = self._places[path]
        return self._read(start + card, record)

    def text(self, path: str) -> bytes:
        """Return what its own page shows of an article."""
        start, card, record, text, input = self._places[path]
        if input:
            return article_parts(_fetched(self._open, self._file, input)).text
        return self._read(start + card + record, text)

    def _read(self, start: int, size: int) -> bytes:
        if self._stream is None:
            self._stream = self._path.open("rb")
            weakref.finalize(self, self._stream.close)
        self._stream.seek(start)
        data = self._stream.read(size)
        if len(data) != size:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(self._path))
        return data

    def __reduce__(self) -> tuple[Any, ...]:
        """Give away what there is to know, and nothing that is open here."""
        return LaidDown, (self._path, self._places, self._file)


def _fetched(opened: _Open, file: Path, input: str) -> bytes:
    if opened.store is None or opened.process != os.getpid():
        opened.process, opened.store = os.getpid(), Store(file)
    row = opened.store.get(ROW, input)
    if row is None:
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(file))
    return row


def _remove(path: Path, process: int) -> None:
    # A process forked meanwhile ends too.
    if process == os.getpid():
        with contextlib.suppress(OSError):
            path.unlink()
