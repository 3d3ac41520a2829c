"""Blocks: long lists written down in pieces named by their bytes; a small change writes little.

Where a list is cut follows from what stands there, not from how far down: something added at its
head moves no cut behind it.
"""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

import msgspec

from sitegen.engine.digest import digest
from sitegen.engine.store import Store

_KIND = "block"
# Items in a block on average; a power of two. A new article changes some thirty pages, each in a
# block of its own at worst.
_USUAL = 32
# How every value of the memory is written down.
encode = msgspec.msgpack.Encoder().encode

T = TypeVar("T")


class Blocks:
    """The blocks of one build's memory, whose names begin with `prefix`."""

    def __init__(self, store: Store, prefix: str) -> None:
        self._store = store
        self._prefix = prefix
        self._there: set[str] = set()
        self._used: set[str] = set()

    def read(self, names: Iterable[str], type: type[list[T]]) -> list[T] | None:
        """Return a list from its blocks, None if one is missing; raises msgspec.MsgspecError."""
        wanted = [self._prefix + name for name in names]
        found = self._store.get_all(_KIND, wanted)
        if len(found) < len(set(wanted)):
            return None
        self._there.update(found)
        decode = msgspec.msgpack.Decoder(type).decode
        return list(itertools.chain.from_iterable(decode(found[name]) for name in wanted))

    def put(self, pieces: Iterable[Sequence[T]]) -> list[str]:
        """Put a list in pieces, and return the names to read it by."""
        names = []
        for piece in pieces:
            data = encode(piece)
            names.append(digest(data))
            name = self._prefix + names[-1]
            self._used.add(name)
            # What was read from a store that has been given up since is there no more.
            if name not in self._there or self._store.damaged:
                self._store.put(_KIND, name, data)
        return names

    def drop_unused(self) -> None:
        """Forget the blocks that were not put since this was made."""
        self._store.drop(_KIND, self._store.names(_KIND, self._prefix) - self._used)


def cut(items: Iterable[T], name: Callable[[T], str]) -> Iterator[list[T]]:
    """Cut a list behind each item whose `name` is one of those that happen to end a piece."""
    piece: list[T] = []
    for item in items:
        piece.append(item)
        if not zlib.crc32(name(item).encode("utf-8", "surrogatepass")) & (_USUAL - 1):
            yield piece
            piece = []
    if piece:
        yield piece


def runs(items: Sequence[T], length: int) -> Iterator[Sequence[T]]:
    """Cut a list that only grows at its end into runs of one `length`."""
    return (items[start : start + length] for start in range(0, len(items), length))
