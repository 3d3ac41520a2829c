"""The memory of a site's builds: what the last two successful ones knew and read.

Plain values, written down by msgspec and checked when read. What is missing or does not fit is made
again: a row is read from its file, of a part nothing is known. What belongs together is tied
together: `Last` has the mark of every part, and parts name their blocks by the bytes of these, so
nothing of another build is ever mixed in. Rows are shared by all output folders of a site; `Last`
and its parts are of one folder, and go when neither of the last two builds published there.
"""

from __future__ import annotations

import contextlib
import operator
import os
from collections.abc import Iterable, Mapping, Set
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Raw, Struct, structs

from sitegen.assets.recipe import Measured
from sitegen.diagnostics import Diagnostic
from sitegen.engine.digest import digest_values
from sitegen.engine.stamp import Stamp
from sitegen.engine.store import Store
from sitegen.engine.trace import Name, Trace
from sitegen.flow.blocks import Blocks, cut, runs
from sitegen.flow.blocks import encode as encode
from sitegen.text.turn import Turn

FILE = "memory.sqlite"
ROW, _PART, _LAST = "row", "part", "last"
# What is written down for no output folder, but for all.
_ANY = ""
# Bytes at the head of a part that no other part ever had.
_MARK = 16

# Numbers are given in the order in which the plan names leaves: neighbours change together.
_LEAVES_A_BLOCK = 64

P = TypeVar("P")
T = TypeVar("T")


class Seen(Struct, frozen=True, array_like=True):
    """A file as it was seen: digest of its bytes, and its stamp where that can be believed."""

    digest: str
    stamp: Stamp | None


class Head(Struct, frozen=True, array_like=True):
    """What is kept at hand of a file of content: all that model and plan look at in an article.

    `input` names the bytes and all else that it was made of; `placement` is written down, empty
    where the file is no article or could not be read; the next four are digests of the article's
    parts, `others` is the digest of documents of other kinds, empty too if there are none. `wrong`
    is None but for a file with errors that can be read in part: the paths of what cannot.
    """

    input: str
    placement: bytes
    card: str
    headline: str
    record: str
    article: str
    others: str
    diagnostics: tuple[Diagnostic, ...]
    wrong: tuple[str, ...] | None = None


class Row(Struct, frozen=True, array_like=True):
    """Everything that was read in a file of content, in parts that are decoded when asked for.

    `article` is an EncodedArticle, `places` says where in the file things stand, `others` are
    documents of other kinds.
    """

    head: Head
    article: Raw
    places: Raw
    others: Raw


class Judged(Struct, frozen=True, array_like=True):
    """What was found in a picture of this digest: what it is, or why it cannot be published."""

    source: str
    picture: Measured | None
    problem: Diagnostic | None


class Inspected(Struct, frozen=True, array_like=True):
    """What checks found in the bytes of this digest, of a file for download."""

    source: str
    problems: tuple[Diagnostic, ...]


class Planned(Struct, frozen=True, array_like=True, kw_only=True):
    """Model, plan and checks of the site, as remembered under the name of all they looked at.

    Valid from `since` until `due`, when `turns` happen, and while the documents in `mentions`
    (path: input) are the same: problems say in which line something stands; so are the pictures, by
    digest of their source, the `sizes` of files for download and what was `inspected` in some, and
    `dismissed`: pictures that only documents held back show, by digest, for one that is mended
    brings its document back. `files` are sources and outputs, `icon` as in Plan. `values` are those
    of the leaves `names`, empty for the parts of articles, whose heads have them.
    """

    inputs: str
    since: datetime
    due: datetime | None
    turns: tuple[Turn, ...]
    mentions: dict[str, str]
    judged: dict[str, Judged]
    dismissed: dict[str, str]
    inspected: dict[str, Inspected]
    sizes: dict[str, int]
    names: list[Name]
    values: list[bytes]
    traces: list[Trace]
    files: list[tuple[str, str]]
    icon: str
    diagnostics: tuple[Diagnostic, ...]
    hidden: tuple[tuple[str, str], ...]


class _PlanRecord(Struct, frozen=True, array_like=True):
    """A plan as it is written: its leaves and traces stand in blocks."""

    rest: Planned
    leaves: list[str]
    traces: list[str]


class ThemeRecord(Struct, frozen=True, array_like=True):
    """What is known of a theme, so that none of its templates has to be parsed again.

    `files` are digests by name; by template that a page is rendered with: the named lists it asks
    for, the templates it may reach and the digest of all of them. `previewing` are those that
    print what link previews show. `python` is what Jinja made of each template.
    """

    files: dict[str, str]
    lists: dict[str, tuple[str, ...]]
    previewing: tuple[str, ...]
    closures: dict[str, tuple[str, ...]]
    digests: dict[str, str]
    python: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]


class Last(Struct, frozen=True, array_like=True, kw_only=True):
    """The last successful build: its inputs as the file system showed them, and what it said.

    `folder` is that of its output.
    `page_diagnostics` are the warnings about pages by output, told again while these are kept.
    """

    program: str
    folder: str
    asked: str
    fixed: dict[str, str]
    timezone: str
    since: datetime
    due: datetime | None
    turns: tuple[Turn, ...]
    sources: dict[str, Seen]
    refused: tuple[Diagnostic, ...]
    outputs: dict[str, Seen]
    manifest: Seen
    pages: int
    diagnostics: tuple[Diagnostic, ...]
    page_diagnostics: dict[str, tuple[Diagnostic, ...]]
    held: tuple[str, ...]
    hidden: tuple[tuple[str, str], ...]
    parts: dict[str, str]


class _Builds(Struct, frozen=True, array_like=True):
    """The program of the last two successful builds, and their output folders, the latest last."""

    program: str
    outputs: tuple[str, str]


class Memory:
    """What is remembered of builds of one site into one output folder, called `name`.

    `lost` tells that there was a memory which could not be used. One that is `read_only` remembers
    nothing more.
    """

    def __init__(
        self, state: Path, name: str, *, read_only: bool = False, store: Store | None = None
    ) -> None:
        self.file = state / FILE
        self.store = store or Store(self.file, read_only=read_only)
        self._name = name
        self._parts: dict[str, bytes] = {}
        self._blocks = Blocks(self.store, f"{name}/")
        self._unfit = False

    @property
    def lost(self) -> bool:
        """Whether there was a memory that could not be used."""
        return self.store.damaged or self._unfit

    def last(self, program: str) -> Last | None:
        """Return what the last successful build left, if this `program` made it."""
        found = self.store.get_all(_LAST, (_ANY, self._name))
        builds = self._decoded(found[_ANY], _Builds) if _ANY in found else None
        if builds is not None and builds.program != program:
            # Another version of the program makes other pages, and writes other records, which
            # are not even looked at; that is no damage.
            self.store.clear()
            return None
        last = self._decoded(found[self._name], Last) if self._name in found else None
        if last is not None and last.program != program:
            self.store.clear()
            return None
        return last

    def beside(self, program: str) -> tuple[Last, Planned | None] | None:
        """Return the last build into another output folder, of whose pictures some may be of use.

        None if there is none that this `program` made.
        """
        data = self.store.get(_LAST, _ANY)
        builds = self._decoded(data, _Builds) if data is not None else None
        for name in reversed(builds.outputs if builds is not None else ()):
            other = self._of(name)
            last = other.last(program) if name != self._name else None
            if last is not None:
                return last, other.plan(last)
        return None

    def part(self, last: Last, kind: str, type: type[P]) -> P | None:
        """Return a part of the memory, if it is the one that belongs to `last`."""
        data = self.store.get(_PART, f"{self._name}/{kind}")
        if data is None or last.parts.get(kind) != data[:_MARK].hex():
            self._unfit = True
            return None
        self._parts[kind] = data
        return self._decoded(memoryview(data)[_MARK:], type)

    def heads(self, last: Last) -> dict[str, Head]:
        """Return what is at hand of each file of content, by path; empty if it cannot be used."""
        names = self.part(last, "heads", list[str])
        return dict(self._listed(names, list[tuple[str, Head]]) or ()) if names else {}

    def plan(self, last: Last) -> Planned | None:
        """Return the last build's plan, if it can be used."""
        record = self.part(last, "plan", _PlanRecord)
        if record is None:
            return None
        leaves = self._listed(record.leaves, list[tuple[Name, bytes]])
        traces = self._listed(record.traces, list[Trace])
        if leaves is None or traces is None:
            return None
        return structs.replace(
            record.rest,
            names=[name for name, _ in leaves],
            values=[value for _, value in leaves],
            traces=traces,
        )

    def rows(self, inputs: Iterable[str]) -> dict[str, bytes]:
        """Return files of content as they were read, by input; those that are remembered."""
        return self.store.get_all(ROW, inputs)

    def put_row(self, input: str, row: bytes) -> None:
        """Remember what was read in a file."""
        self.store.put(ROW, input, row)

    def put_parts(
        self,
        config: object,
        theme: ThemeRecord,
        heads: Mapping[str, Head],
        planned: Planned,
    ) -> dict[str, str]:
        """Remember the parts of a build, and return the marks that tie them to a Last."""
        leaves = list(zip(planned.names, planned.values, strict=True))
        parts = {
            "config": config,
            "theme": theme,
            "heads": self._blocks.put(cut(heads.items(), _path)),
            "plan": _PlanRecord(
                structs.replace(planned, names=[], values=[], traces=[]),
                self._blocks.put(runs(leaves, _LEAVES_A_BLOCK)),
                self._blocks.put(cut(planned.traces, operator.attrgetter("target"))),
            ),
        }
        self._blocks.drop_unused()
        marks: dict[str, str] = {}
        for kind, value in parts.items():
            data, before = encode(value), self._parts.get(kind, b"")
            mark = before[:_MARK]
            # What was read from a store that has been given up since is there no more.
            if before[_MARK:] != data or not before or self.store.damaged:
                mark = os.urandom(_MARK)
                self.store.put(_PART, f"{self._name}/{kind}", mark + data)
            marks[kind] = mark.hex()
        return marks

    def put_last(self, last: Last) -> None:
        """Remember the build that has just succeeded."""
        self.store.put(_LAST, self._name, encode(last))

    def keep(
        self, program: str, used: Set[str], before: Mapping[str, Head], fresh: Iterable[str]
    ) -> None:
        """Keep what this build and the last successful one used; forget everything older.

        `used` names the rows of this build, `fresh` those that were made in it; `before` are the
        heads of the last build into this folder.
        """
        data = self.store.get(_LAST, _ANY)
        builds = self._decoded(data, _Builds) if data is not None else None
        outputs = builds.outputs if builds is not None else (self._name, self._name)
        latest = outputs[-1]
        known = {*self.spare(), *fresh}
        if latest != self._name or self._unfit:
            # Nobody took note of what the build before that one used.
            known |= self.store.names(ROW, "")
        if latest != self._name:
            other = self._of(latest)
            last = other.last(program)
            before = other.heads(last) if last is not None else {}
        spare = {head.input for head in before.values()} - used
        self.store.drop(ROW, known - used - spare)
        self.put_spare(spare)
        for name in {*outputs} - {latest, self._name}:
            self._of(name)._forget()
        now = _Builds(program, (latest, self._name))
        if now != builds or self.store.damaged:
            self.store.put(_LAST, _ANY, encode(now))

    def _of(self, name: str) -> Memory:
        """Return what is remembered of builds into another output folder."""
        return Memory(self.file.parent, name, store=self.store)

    def _forget(self) -> None:
        self.store.drop(_LAST, (self._name,))
        self.store.drop(_PART, self.store.names(_PART, f"{self._name}/"))
        self._blocks.drop_unused()

    def spare(self) -> list[str]:
        """Return the rows that are remembered though the last build did not use them."""
        data = self.store.get("spare", "rows")
        return (self._decoded(data, list[str]) or []) if data is not None else []

    def put_spare(self, inputs: Iterable[str]) -> None:
        """Take note of rows that are remembered though the last build did not use them."""
        self.store.put("spare", "rows", encode(sorted(inputs)))

    def _listed(self, names: list[str], type: type[list[T]]) -> list[T] | None:
        with contextlib.suppress(msgspec.MsgspecError, ValueError, RecursionError):
            found = self._blocks.read(names, type)
            if found is not None:
                return found
        self._unfit = True
        return None

    def _decoded(self, data: bytes | memoryview, type: type[P]) -> P | None:
        with contextlib.suppress(msgspec.MsgspecError, ValueError, RecursionError):
            return msgspec.msgpack.decode(data, type=type)
        self._unfit = True
        return None


def _path(item: tuple[str, Head]) -> str:
    return item[0]


def row_input(path: str, content: str, timezone: str, program: str) -> str:
    """Name all that the reading of a file depends on: its path, the digest of its bytes, …"""
    return digest_values(path, content, timezone, program)
