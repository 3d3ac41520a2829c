"""A session: a site kept at hand while somebody writes, rebuilt at each change, never published.

What a build writes to its memory a session keeps to itself; the memory of builds is only read. No
page is rendered before it is asked for: a rebuild is reading what changed, and a plan.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, structs

from sitegen.content.source import SourceFile, found_again
from sitegen.diagnostics import Diagnostic, in_order
from sitegen.engine.output import named_output
from sitegen.engine.trace import Trace
from sitegen.flow.glance import STATE, Glance, look
from sitegen.flow.making import leaves_of
from sitegen.flow.memory import Head, Last, Memory, Planned, Seen
from sitegen.flow.options import BuildOptions, Progress
from sitegen.flow.picturing import rendition_bytes
from sitegen.flow.preparation import Order, Prepared, prepare
from sitegen.flow.publication import PictureFile, PlainFile, theme_addresses
from sitegen.flow.rendering import Bench, Renderer, source_of
from sitegen.text.dates import clock_time

P = TypeVar("P")

# Pages as they were last seen whole, in case they are so no more.
_MOST_SEEN = 200
# Renditions at hand: some tens of megabytes.
_MOST_PICTURES = 200


class Answer(Struct, frozen=True):
    """A file of the site as it would be published.

    `data` is None where there is none; of a page that cannot be made any more it is the last that
    could. `problems` are those of this page alone.
    """

    data: bytes | None
    problems: tuple[Diagnostic, ...] = ()


class State(Struct, frozen=True):
    """What the latest rebuild came to; `number` counts them.

    `stuck` tells that something is wrong with the site as a whole, which is shown as it was before.
    """

    number: int
    problems: tuple[Diagnostic, ...]
    stuck: bool


class Session:
    """The site at hand. `rebuild` is for one thread; anybody may ask for files meanwhile."""

    def __init__(self, options: BuildOptions) -> None:
        self._options = structs.replace(options, check=True, hold=True)
        self.state = State(0, (), stuck=True)
        self.converted = 0
        self._lock = threading.Lock()
        self._found: Glance | None = None
        self._memory: _SessionMemory | None = None
        self._shown: _Shown | None = None
        # Pages as they were last seen whole, and those of documents that are held back now.
        self._last_good: dict[str, bytes] = {}
        self._held: dict[str, str] = {}
        # Renditions by output, which are the same for every rebuild.
        self._made: dict[str, bytes] = {}

    def rebuild(self, changed: Collection[str] | None, now: datetime, progress: Progress) -> State:
        """Take in what has changed: paths relative to the root, POSIX; None for anything.

        Raises OSError and WorkerDied; the site is then shown as before.
        """
        found = self._looked(changed)
        ready = prepare(structs.replace(self._options, now=now), found, progress)
        # From now on there are threads, of which no process can be forked.
        self._options = structs.replace(self._options, jobs=1)
        assert self._memory is not None
        if ready.start is not None:
            self._memory.take(ready, found)
            self.converted += ready.start.reading.converted
        with self._lock:
            self._found = found
            if ready.order is not None:
                self._keep_held(ready)
                self._shown = _Shown(ready.order, self._made)
            self.state = State(
                self.state.number + 1, in_order(ready.problems), stuck=ready.order is None
            )
        return self.state

    @property
    def prefix(self) -> str:
        """The path that the site lies under, with a slash at both ends."""
        return "/" if self._shown is None else self._shown.order.start.config.prefix

    @property
    def stylesheet(self) -> str:
        """The address of the style sheet, with the prefix of the site."""
        if self._shown is None:
            return ""
        order = self._shown.order
        address = theme_addresses(order.templates, order.start.config)["site.css"]
        return self.prefix.rstrip("/") + address

    def is_due(self, now: datetime) -> bool:
        """Tell whether the site has changed by itself since the last rebuild."""
        if self._shown is None:
            return False
        order = self._shown.order
        due = order.planned.due
        return due is not None and due <= clock_time(now, order.start.config.zone)

    def answer(self, output: str) -> Answer:
        """Return a file of the site by its path in the output folder."""
        with self._lock:
            shown = self._shown
            if shown is None:
                return Answer(None)
            data, problems = shown.file(output)
            if data is not None:
                self._see(output, data)
                return Answer(data, problems=problems)
            if not problems and output not in self._held:
                return Answer(None)
            return Answer(self._last_good.get(output), problems=problems)

    def _keep_held(self, ready: Prepared) -> None:
        """Render the pages that are about to go for their errors, while they are still whole."""
        self._held = {page: path for page, path in self._held.items() if path in ready.held}
        if self._shown is None or ready.order is None:
            return
        going = ready.held - self._shown.order.held
        wanted = {trace.target for trace in ready.order.planned.traces} if going else set()
        for trace in self._shown.order.planned.traces if going else ():
            if source_of(trace) in going and trace.target not in wanted:
                data, _ = self._shown.file(trace.target)
                if data is not None:
                    self._see(trace.target, data)
                    self._held[trace.target] = source_of(trace)

    def _see(self, output: str, data: bytes) -> None:
        if output.endswith((".html", ".xml", ".txt", ".json")):
            self._last_good.pop(output, None)
            self._last_good[output] = data
            while len(self._last_good) > _MOST_SEEN:
                del self._last_good[next(iter(self._last_good))]

    def _looked(self, changed: Collection[str] | None) -> Glance:
        root = self._options.root
        if self._found is None or self._memory is None:
            folder = named_output(self._options.output, root / STATE)
            name = os.path.basename(folder.manifest_path)  # noqa: PTH119
            self._memory = _SessionMemory(root / STATE, name)
            found, last = look(self._options, folder, self._memory), None
            files = [*found.sources.files.values()]
        else:
            found, last = self._found, self._memory.latest
            again = _found_again(found.sources.files, changed)
            if again is None:
                found = look(self._options, found.folder, self._memory)
            files = [*found.sources.files.values()] if again is None else again
        # No file is made to ask a file system for the time; a clock that is wrong costs a reading.
        sources = found.sources.again(files, *_clock(root))
        return structs.replace(found, result=None, sources=sources, last=last or found.last)


class _Shown:
    """A plan of which pages are rendered when somebody asks."""

    def __init__(self, order: Order, made: dict[str, bytes]) -> None:
        self.order = order
        self._made = made
        self._traces: dict[str, Trace] = {t.target: t for t in order.planned.traces}
        self._plain: dict[str, PlainFile] = {file.output: file for file in order.others}
        self._pictures = {file.output: file for file in order.pictures}
        self._renderer: Renderer | None = None

    def file(self, output: str) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
        """Return a file and what is wrong with it; None where there is none or it cannot be."""
        plain = self._plain.get(output)
        if plain is not None:
            try:
                return plain.data(), ()
            except OSError:
                return None, ()
        if output in self._pictures:
            return self._rendition(self._pictures[output]), ()
        trace = self._traces.get(output)
        if trace is None:
            return None, ()
        leaves = leaves_of(self.order, trace.leaves)
        if self._renderer is None:
            start, planned = self.order.start, self.order.planned
            bench = Bench(self.order.templates, start.theme.python, leaves, planned.names, "")
            self._renderer = Renderer(bench)
        return self._renderer.page(trace, leaves)

    def _rendition(self, file: PictureFile) -> bytes | None:
        data = self._made.get(file.output)
        if data is None:
            try:
                data = rendition_bytes(self.order, file)
            except OSError:
                return None
            # A gallery is looked at more than once; a name stands for its bytes.
            self._made[file.output] = data
            while len(self._made) > _MOST_PICTURES:
                del self._made[next(iter(self._made))]
        return data


class _SessionMemory(Memory):
    """What the latest rebuild knew, at hand; behind it what builds remember, which is only read."""

    def __init__(self, state: Path, name: str) -> None:
        super().__init__(state, name, read_only=True)
        self.latest: Last | None = None
        self._rows: dict[str, bytes] = {}
        self._heads: dict[str, Head] = {}
        self.latest_plan: Planned | None = None
        self.held: frozenset[str] = frozenset()
        self.outputs: dict[str, Seen] = {}
        self._asking = threading.Lock()
        self._records: dict[str, object] = {}

    def take(self, ready: Prepared, found: Glance) -> None:
        """Let the next rebuild begin where this one ended."""
        start = ready.start
        assert start is not None
        start.reading.put_rows()
        self._heads = start.reading.heads
        if ready.order is not None:
            if self.latest_plan is not ready.order.planned:
                self.outputs = dict.fromkeys(ready.order.outputs, Seen("", None))
            self.latest_plan, self.held = ready.order.planned, ready.held
        self._records = {"config": start.settings, "theme": start.theme}
        used = {head.input for head in self._heads.values()}
        if len(self._rows) > 2 * len(used) + 1000:
            self._rows = {input: row for input, row in self._rows.items() if input in used}
        self.latest = _last(found, start.config.timezone, self)
        self.store.close()

    def rows(self, inputs: Iterable[str]) -> dict[str, bytes]:
        """Return files as they were read, by input."""
        inputs = list(inputs)
        with self._asking:
            found = {input: self._rows[input] for input in inputs if input in self._rows}
            asked = [input for input in inputs if input not in found]
            if asked:
                more = super().rows(asked)
                # A connection is of use to the thread only that opened it.
                self.store.close()
                self._rows.update(more)
                found |= more
            return found

    def last(self, program: str) -> Last | None:
        """Return the latest rebuild, else the last build."""
        return super().last(program) if self.latest is None else self.latest

    def put_row(self, input: str, row: bytes) -> None:
        """Keep what was read in a file."""
        self._rows[input] = row

    def heads(self, last: Last) -> dict[str, Head]:
        """Return the heads of the latest rebuild, else of the last build."""
        return super().heads(last) if self.latest is None else self._heads

    def plan(self, last: Last) -> Planned | None:
        """Return the plan of the latest rebuild that had one, else of the last build."""
        return super().plan(last) if self.latest is None else self.latest_plan

    def part(self, last: Last, kind: str, type: type[P]) -> P | None:
        """Return a record of the latest rebuild, else a part of the last build."""
        if self.latest is None:
            return super().part(last, kind, type)
        found = self._records.get(kind)
        return found if isinstance(found, type) else None


def _clock(root: Path) -> tuple[int, int]:
    """Return the time in ns by this machine's clock, and the file system it is taken to be of."""
    return time.time_ns(), os.lstat(root).st_dev


def _found_again(
    files: Mapping[str, SourceFile], changed: Collection[str] | None
) -> list[SourceFile] | None:
    """Return the content's files if no more has changed than the bytes of some of them."""
    if changed is None or not all(path in files for path in changed):
        return None
    now = dict(files)
    for path in changed:
        again = found_again(files[path])
        if again is None:
            return None
        now[path] = again
    return list(now.values())


def _last(found: Glance, timezone: str, memory: _SessionMemory) -> Last:
    """Return a rebuild as a last build: what of it the next one asks for."""
    plan = memory.latest_plan
    return Last(
        program=found.program,
        folder=found.folder.path,
        asked=found.asked,
        fixed=found.fixed,
        timezone=timezone,
        since=plan.since if plan is not None else datetime.min,
        due=plan.due if plan is not None else None,
        turns=(),
        sources=found.sources.seen(),
        refused=found.refused,
        # Their names alone: whether they clash has been looked at.
        outputs=memory.outputs,
        manifest=Seen("", None),
        pages=0,
        diagnostics=(),
        page_diagnostics={},
        held=tuple(sorted(memory.held)),
        hidden=(),
        parts={},
    )
