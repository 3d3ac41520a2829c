"""The store: what builds remember, as named bytes in one SQLite file; any damage to it is a miss.

Nothing in it is needed: a store that is missing, damaged or of another version is an empty one, and
one that somebody else has locked is left alone for this once. Every value carries a digest of
itself and its name, so that what is read is what was written. That is against damage, not against
forgery: whoever can write here can write the site's templates too. Nothing is synced either: what a
power failure leaves does not have its digest.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from sitegen.engine.digest import blake2b

STORE_VERSION = 1
# "sitg", in the place that SQLite's header has for the name of a program.
_APPLICATION = 0x73697467
_NAMES_A_QUESTION = 500
_NEW_FILE = (
    "PRAGMA page_size = 8192",
    f"PRAGMA application_id = {_APPLICATION}",
    f"PRAGMA user_version = {STORE_VERSION}",
    """CREATE TABLE value (
        kind TEXT NOT NULL, name TEXT NOT NULL, sum BLOB NOT NULL, data BLOB NOT NULL,
        UNIQUE (kind, name)
    )""",
)


class Store:
    """The values remembered in the file `path`.

    One process writes it, by the site's lock; others may read what was committed. A connection is
    of no use to a process that is forked: close it before, and let that one have its own Store.

    `damaged` tells that a file was there and of no use; it is removed. `statements` and `written`
    count what was asked of SQLite and the bytes given to it. A store that is `read_only` is never
    written, removed or mended: what was put is lost with a `commit` that says so.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self._path = str(path)
        self._read_only = read_only
        self._connection: sqlite3.Connection | None = None
        self._put: dict[tuple[str, str], bytes] = {}
        self._dropped: dict[tuple[str, str], None] = {}
        self.damaged = False
        self.statements = 0
        self.written = 0

    def get(self, kind: str, name: str) -> bytes | None:
        """Return a value, or None."""
        return self.get_all(kind, (name,)).get(name)

    def get_all(self, kind: str, names: Iterable[str]) -> dict[str, bytes]:
        """Return those of the named values that are there."""
        found: dict[str, bytes] = {}
        asked: list[str] = []
        for name in names:
            put = self._put.get((kind, name))
            if put is None:
                asked.append(name)
            else:
                found[name] = put
        try:
            for start in range(0, len(asked), _NAMES_A_QUESTION):
                self._read(kind, asked[start : start + _NAMES_A_QUESTION], found)
        except sqlite3.Error as problem:
            if self._is_of_no_use_now(problem):
                # Somebody looks into the file; it is sound, and for this once of no use.
                self.close()
                return {}
            self._give_up()
        return {} if self.damaged else found

    def names(self, kind: str, prefix: str) -> set[str]:
        """Return the names of the values written so far that begin with `prefix`."""
        try:
            connection = self._opened(make=False)
            if connection is None:
                return set()
            rows = connection.execute(
                "SELECT name FROM value WHERE kind = ? AND substr(name, 1, ?) = ?",
                (kind, len(prefix), prefix),
            )
            self.statements += 1
            return {name for (name,) in rows}
        except sqlite3.Error as problem:
            if self._is_of_no_use_now(problem):
                self.close()
            else:
                self._give_up()
            return set()

    def put(self, kind: str, name: str, data: bytes) -> None:
        """Put a value, to be written by the next `commit`."""
        self._put[kind, name] = data

    def drop(self, kind: str, names: Iterable[str]) -> None:
        """Let values be forgotten by the next `commit`."""
        self._dropped.update(dict.fromkeys((kind, name) for name in names))

    def commit(self) -> bool:
        """Write what was put and forget what was dropped, all or nothing; tell whether it is done.

        A store that cannot be written is left alone: the next build is slower, not wrong.
        """
        done = False
        for _ in range(0 if self._read_only else 2):
            try:
                self._write()
                done = True
            except sqlite3.DatabaseError as problem:
                if isinstance(problem, sqlite3.OperationalError):
                    # A full disk, no rights, a lock: another file would fare no better.
                    self.close()
                    break
                self._give_up()
            else:
                break
        self._put.clear()
        self._dropped.clear()
        return done

    def clear(self) -> None:
        """Forget everything."""
        self.close()
        self._remove()

    def close(self) -> None:
        """Close the file; a later question opens it again."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(sqlite3.Error):
                connection.close()

    def _read(self, kind: str, names: list[str], found: dict[str, bytes]) -> None:
        connection = self._opened(make=False)
        if connection is None:
            return
        marks = ",".join("?" * len(names))
        rows = connection.execute(
            f"SELECT name, sum, data FROM value WHERE kind = ? AND name IN ({marks})",
            (kind, *names),
        )
        self.statements += 1
        for name, sum, data in rows:
            if not isinstance(data, bytes) or sum != _sum(kind, name, data):
                raise sqlite3.DatabaseError(name)
            found[name] = data

    def _write(self) -> None:
        connection = self._opened(make=True)
        assert connection is not None
        rows = [
            (kind, name, _sum(kind, name, data), data) for (kind, name), data in self._put.items()
        ]
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.executemany(
                "DELETE FROM value WHERE kind = ? AND name = ?", list(self._dropped)
            )
            connection.executemany("INSERT OR REPLACE INTO value VALUES (?, ?, ?, ?)", rows)
            connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise
        self.statements += 2 + len(rows) + len(self._dropped)
        self.written += sum(len(row[3]) for row in rows)

    def _opened(self, *, make: bool) -> sqlite3.Connection | None:
        if self._connection is not None:
            return self._connection
        there = os.path.exists(self._path)  # noqa: PTH110
        if not there and not make:
            return None
        # Autocommit: transactions begin and end where this module says so.
        path = self._path
        if self._read_only:
            path = f"{Path(path).absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(path, isolation_level=None, timeout=1.0, uri=self._read_only)
        try:
            connection.execute("PRAGMA synchronous = OFF")
            if not there:
                for statement in _NEW_FILE:
                    connection.execute(statement)
            header = [
                connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("application_id", "user_version")
            ]
            if header != [_APPLICATION, STORE_VERSION]:
                raise sqlite3.DatabaseError(str(header))
        except sqlite3.Error:
            connection.close()
            raise
        self._connection = connection
        return connection

    def _give_up(self) -> None:
        """Remove the file: nothing read from it may be used any more."""
        self.damaged = True
        self.close()
        self._remove()

    def _is_of_no_use_now(self, problem: sqlite3.Error) -> bool:
        """Tell whether the file may be sound: somebody else writes, or has to mend it."""
        code = getattr(problem, "sqlite_errorcode", 0) or 0
        if code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return True
        return self._read_only and isinstance(problem, sqlite3.OperationalError)

    def _remove(self) -> None:
        if self._read_only:
            return
        for ending in ("", "-journal", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                os.unlink(self._path + ending)  # noqa: PTH108


def _sum(kind: str, name: str, data: bytes) -> bytes:
    state = blake2b(f"{kind}\0{name}\0".encode("utf-8", "surrogatepass"), digest_size=16)
    state.update(data)
    return state.digest()
