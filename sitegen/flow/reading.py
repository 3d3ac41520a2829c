"""Reading the content: what is remembered of a file as long as its bytes are the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sitegen.content.kinds import kind_of
from sitegen.content.source import MAX_TEXT_BYTES
from sitegen.engine.pool import map_ordered
from sitegen.flow.articles import Articles, Away
from sitegen.flow.glance import Glance
from sitegen.flow.memory import Head, row_input
from sitegen.flow.options import BuildOptions, Progress
from sitegen.flow.parsing import ParseTask, article_parts, head_of, parse_task
from sitegen.flow.sources import changed

# Bytes of rows that are held in memory: some 20,000 articles.
_MOST_HELD = 256 * 1024 * 1024


class Reading:
    """The files of content as read: their heads by path, in the order of paths.

    `before` are the heads of the last successful build. Rows are kept here if they were read just
    now, else asked of the memory; one that has been lost is read again.
    """

    def __init__(self, found: Glance, timezone: str) -> None:
        self.heads: dict[str, Head] = {}
        self.before: Mapping[str, Head] = {}
        self.converted = 0
        self._found = found
        self._timezone = timezone
        self._rows: dict[str, bytes] = {}
        self._fresh: list[str] = []
        self._away: dict[str, Away] = {}
        self._may_put_away = True

    def read(self, options: BuildOptions, progress: Progress) -> None:
        """Fill `heads`; files whose bytes are not known are read in worker processes."""
        found = self._found
        paths = [path for path in found.sources.files if kind_of(path) is not None]
        if found.last is not None:
            self.before = found.memory.heads(found.last)
        heads = self._remembered(paths)
        unknown = [path for path in paths if path not in heads]
        tasks = [self._task(path) for path in unknown]
        jobs = options.jobs_for(len(tasks))
        held = 0
        for done in map_ordered(parse_task, tasks, jobs=jobs, label=lambda task: task.file.path):
            path = unknown[self.converted]
            self.converted += 1
            found.sources.note(path, done.digest)
            self._rows[path] = done.row
            self._fresh.append(path)
            heads[path] = head_of(done.row)
            held += len(done.row)
            if held > _MOST_HELD and self._may_put_away:
                self._put_away(heads)
                held = 0
            progress("parse", self.converted, len(tasks))
        self.heads = {path: heads[path] for path in paths}

    def _remembered(self, paths: Iterable[str]) -> dict[str, Head]:
        """Return the heads of files whose bytes have been read by this or an earlier build."""
        found = self._found
        heads: dict[str, Head] = {}
        last = found.last
        if last is None and (found.program == "" or not found.memory.file.exists()):
            return heads
        same_settings = last is not None and last.fixed["config"] == found.fixed["config"]
        wanted: dict[str, str] = {}
        for path in paths:
            head = self.before.get(path)
            name = found.sources.known(path)
            if name and head is not None and head.input and same_settings:
                heads[path] = head
                continue
            try:
                name = found.sources.digest(path, MAX_TEXT_BYTES)
            except OSError:
                continue
            input = row_input(path, name, self._timezone, found.program)
            if head is not None and head.input == input:
                heads[path] = head
            else:
                wanted[path] = input
        rows = found.memory.rows(wanted.values())
        for path, input in wanted.items():
            row = rows.get(input)
            if row is not None:
                self._rows[path] = row
                heads[path] = head_of(row)
        return heads

    def _task(self, path: str) -> ParseTask:
        found = self._found
        return ParseTask(found.sources.files[path], self._timezone, found.program)

    def rows(self, paths: Iterable[str]) -> dict[str, bytes]:
        """Return the rows of some files; raises OSError if one that was lost has changed since."""
        paths = list(paths)
        away = [path for path in paths if path not in self._rows]
        if away:
            rows = self._found.memory.rows(self.heads[path].input for path in away)
            for path in away:
                row = rows.get(self.heads[path].input)
                if row is None:
                    row = parse_task(self._task(path)).row
                    if head_of(row).input != self.heads[path].input:
                        # Changed since: under the name of its head it would be another file's row.
                        raise changed(path)
                    self.converted += 1
                    self._fresh.append(path)
                self._rows[path] = row
        return {path: self._rows[path] for path in paths}

    def articles(self, paths: Iterable[str]) -> Articles:
        """Return what pages name of some articles."""
        here = [path for path in paths if path not in self._away]
        return Articles(self.rows(here), self._away, self._found.memory.file)

    def close(self) -> None:
        """Close the memory's file, which is not for processes forked from this one."""
        self._found.memory.store.close()

    def put_rows(self) -> list[str]:
        """Give the rows that were read just now to the memory; return the names of all of them."""
        for path in self._fresh:
            input = self.heads[path].input
            row = self._rows.get(path)
            if input and row is not None:
                self._found.memory.put_row(input, row)
        return [self.heads[path].input for path in self._fresh if self.heads[path].input]

    def _put_away(self, heads: Mapping[str, Head]) -> None:
        """Write the rows at hand to the memory's file: a large site's exceed the machine's."""
        memory = self._found.memory
        put: list[str] = []
        for path, row in self._rows.items():
            head = heads[path]
            if head.input:
                memory.put_row(head.input, row)
                put.append(head.input)
                if head.placement:
                    parts = article_parts(row)
                    self._away[path] = Away(head.input, parts.card, parts.record)
        # Should this build fail, the next one that succeeds knows what nobody needs.
        memory.put_spare({*memory.spare(), *put})
        if not memory.store.commit():
            # It stays at hand, as much of it as the machine can take.
            self._away.clear()
            self._may_put_away = False
            return
        self._rows = {path: row for path, row in self._rows.items() if not heads[path].input}
