"""The parts of articles that pages name: at hand or, of a large site, in the memory's file."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field

from sitegen.engine.store import Store
from sitegen.flow.memory import ROW
from sitegen.flow.parsing import article_parts
from sitegen.pages.leaf_values import EncodedArticle


class Away(Struct, frozen=True, array_like=True):
    """An article whose row was put away: the row's name, and what lists show of it."""

    input: str
    card: bytes
    record: bytes


class _Open(Struct):
    """The store as opened by one process; a connection is of no use to a process forked later."""

    process: int = 0
    store: Store | None = None


class Articles(Struct, frozen=True):
    """Gives the parts of articles, from rows at hand or put away in the store at `file`.

    KeyError for an article that was not asked for beforehand; OSError if the file fails.
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
            row = self._fetched(self.away[path].input)
        return article_parts(row)

    def _fetched(self, input: str) -> bytes:
        if self._open.store is None or self._open.process != os.getpid():
            self._open.process, self._open.store = os.getpid(), Store(self.file)
        row = self._open.store.get(ROW, input)
        if row is None:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(self.file))
        return row
