"""Wrong engines: each forgets one thing, and is the right one in all else.

They are made by replacing one function where it is used. Every name of `FORGETTING` has to be told
from the right engine by the machine. Three things cannot be told, as they never change alone: the
leaf of a section, the order of a list (another date changes a card), and which leaves a page names
(its own part or a list that it names changes too).
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any
from unittest import mock

from msgspec import structs

from sitegen.content.source import SourceFile, scan
from sitegen.engine.moves import Moves
from sitegen.engine.stamp import clock
from sitegen.engine.trace import Trace, stale
from sitegen.flow import glance, making, parsing, preparation, production, reading, sources
from sitegen.flow.comparison import changed_leaves, plan_inputs, still_holds
from sitegen.flow.memory import Planned, row_input
from sitegen.flow.remembering import remember
from sitegen.flow.rendering import page_of
from sitegen.flow.sources import Sources
from sitegen.pages.leaf_values import LEAF_KINDS
from tests.increments.machine import Mutation

_LONG_AGO = datetime(1900, 1, 1)


def _replacing(module: object, name: str, wrong: Any) -> Mutation:
    return lambda: mock.patch.object(module, name, wrong)


def _leaf(forgotten: str) -> Mutation:
    """Take every leaf of a kind for what it was."""
    right = changed_leaves

    def wrong(old: Planned, new: Planned, before: Any, heads: Any) -> set[int]:
        return {n for n in right(old, new, before, heads) if new.names[n][0] != forgotten}

    return _replacing(preparation, "changed_leaves", wrong)


def _own(*parts: str) -> Mutation:
    """Compare what the plan itself decides of a page but for some parts of it."""

    @contextlib.contextmanager
    def forgetting() -> Iterator[None]:
        plans: list[Planned] = []
        order = preparation._order

        def ordered(start: Any, templates: Any, planned: Planned, held: Any) -> Any:
            plans.append(planned)
            return order(start, templates, planned, held)

        def wrong(traces: Any, before: Mapping[str, Trace], changed: Any) -> set[str]:
            names = plans[-1].names
            return stale(
                (_unlike(t, before.get(t.target), names, parts) for t in traces), before, changed
            )

        with (
            mock.patch.object(preparation, "_order", ordered),
            mock.patch.object(making, "stale", wrong),
        ):
            yield

    return forgetting


def _unlike(trace: Trace, old: Trace | None, names: Any, parts: tuple[str, ...]) -> Trace:
    """Return the old trace for one that differs from it in `parts` and in order at most."""
    if old is None or sorted(old.leaves) != sorted(trace.leaves):
        return trace
    was, now = page_of(old, names), page_of(trace, names)
    if was.kind != now.kind or was.own is None or not hasattr(was.own, "__struct_fields__"):
        return trace
    same = {part: getattr(was.own, part) for part in parts if hasattr(was.own, part)}
    like = structs.replace(now, own=structs.replace(now.own, **same), refs=was.refs)
    return old if like == was else trace


def _own_part() -> Mutation:
    """Take a page for fresh whatever the plan itself decides of it."""

    def wrong(traces: Any, before: Mapping[str, Trace], changed: Any) -> set[str]:
        alike = [
            structs.replace(t, own=before[t.target].own) if t.target in before else t
            for t in traces
        ]
        return stale(alike, before, changed)

    return _replacing(making, "stale", wrong)


def _plan(**right: Any) -> Mutation:
    """Take the plan for valid whatever some of its conditions say."""
    holds = still_holds

    def wrong(planned: Planned, *rest: Any) -> bool:
        return holds(structs.replace(planned, **right), *rest)

    return _replacing(preparation, "still_holds", wrong)


def _inputs(forgotten: str) -> Mutation:
    """Name the plan without something that it is made of."""
    right = plan_inputs

    def wrong(content: Any, files: Any, settings: tuple[Any, ...]) -> str:
        if forgotten == "files":
            files = ()
        elif forgotten == "config":
            settings = ("", *settings[1:])
        elif forgotten == "lists of templates":
            settings = (settings[0], None, *settings[2:])
        elif forgotten == "options":
            settings = settings[:-1]
        else:
            heads = {
                path: structs.replace(head, **{forgotten: type(getattr(head, forgotten))()})
                for path, head in content.heads.items()
            }
            content = mock.Mock(heads=heads)
        return right(content, files, settings)

    return _replacing(preparation, "plan_inputs", wrong)


def _glance(**right: Any) -> Mutation:
    """Take the site for unchanged whatever some things say."""
    is_current = glance._is_current

    def wrong(last: Any, found: Any, options: Any) -> bool:
        asked = {name: getattr(found, name) for name in right}
        return is_current(structs.replace(last, **asked), found, options)

    return _replacing(glance, "_is_current", wrong)


def _outputs(without: str) -> Mutation:
    """Believe outputs too readily: all that are there, or all of the right time and size."""
    right = glance._believed

    def wrong(output: str, outputs: Mapping[str, Any], *others: Any) -> dict[str, Any]:
        found = dict(right(output, outputs, *others))
        for path, seen in outputs.items():
            try:
                status = os.lstat(os.path.join(output, path))  # noqa: PTH118
            except OSError:
                continue
            stamp = (status.st_mtime_ns, status.st_size, status.st_ino)
            if without == "stamps" or (seen.stamp and (seen.stamp[0], *seen.stamp[2:]) == stamp):
                found.setdefault(path, seen)
        return found

    return _replacing(glance, "_believed", wrong)


def _stamps(changed: Callable[[SourceFile], tuple[int, int, int, int]]) -> Mutation:
    """See other stamps of sources than the file system has."""
    right = scan

    def wrong(*args: Any) -> Any:
        files, refused = right(*args)
        return tuple(structs.replace(file, stamp=changed(file)) for file in files), refused

    return _replacing(glance, "scan", wrong)


# In ns; so long that no run comes to the next tick.
_TICK = 10_000 * 1_000_000_000


@contextlib.contextmanager
def coarse_clock() -> Iterator[None]:
    """A file system with a coarse clock, as some have; no mutant."""
    time = clock

    def coarse(file: SourceFile) -> tuple[int, int, int, int]:
        modified, changed, size, inode = file.stamp
        return (modified // _TICK * _TICK, changed // _TICK * _TICK, size, inode)

    with (
        _stamps(coarse)(),
        mock.patch.object(glance, "clock", lambda folder: time(folder) // _TICK * _TICK),
    ):
        yield


@contextlib.contextmanager
def _racy() -> Iterator[None]:
    """Believe stamps of files that may have changed since in the same tick of a coarse clock."""
    with coarse_clock(), mock.patch.object(sources, "is_settled", lambda stamp, looked: True):
        yield


def _rows(forgotten: str) -> Mutation:
    """Remember what was read under a name that leaves something out."""
    right = row_input

    def wrong(path: str, content: str, timezone: str, program: str) -> str:
        if forgotten == "content":
            content = ""
        elif forgotten == "timezone":
            timezone = ""
        else:
            path = ""
        return right(path, content, timezone, program)

    @contextlib.contextmanager
    def forgetting() -> Iterator[None]:
        with (
            mock.patch.object(reading, "row_input", wrong),
            mock.patch.object(parsing, "row_input", wrong),
        ):
            yield

    return forgetting


def _held() -> Mutation:
    """Forget which documents were held back."""
    right: Callable[..., None] = remember

    def wrong(*args: Any) -> None:
        *first, result, by_page = args
        right(*first, structs.replace(result, held=()), by_page)

    return _replacing(production, "remember", wrong)


def _never_read() -> Mutation:
    """Believe the digest of a file whose stamp is as it was, though it was never read."""
    right = Sources.digest

    def wrong(self: Sources, path: str, *rest: int) -> str:
        before = self._before.get(path)
        if before is not None and before.stamp == self.files[path].stamp:
            return before.digest
        return right(self, path, *rest)

    return _replacing(Sources, "digest", wrong)


# A section's link stands in the menu too, which is part of the frame of every page.
_LEAVES = (LEAF_KINDS | {"template"}) - {"section"}

FORGETTING: dict[str, Mutation] = {
    **{f"leaf {kind}": _leaf(kind) for kind in sorted(_LEAVES)},
    "template of a remembered plan": _replacing(
        preparation, "with_templates", lambda plan, _: plan
    ),
    "links in a text": _own("body", "introduction"),
    "neighbours": _own("newer", "older", "newer_in_unit", "older_in_unit"),
    "own part of a page": _own_part(),
    "now, in the plan": _plan(due=None),
    "that time may go back, in the plan": _plan(since=_LONG_AGO),
    "lines that problems point at": _plan(mentions={}),
    "pictures of the plan": _plan(judged={}),
    "pictures of what is held back": _plan(dismissed={}),
    "sizes of files": _plan(sizes={}),
    "which files there are": _inputs("files"),
    "settings of the plan": _inputs("config"),
    "named lists of templates": _inputs("lists of templates"),
    "drafts and hold, in the plan": _inputs("options"),
    "places of articles": _inputs("placement"),
    "units and pages": _inputs("others"),
    "errors of documents": _inputs("diagnostics"),
    "now, at a glance": _replacing(glance, "_is_valid", lambda last, now: True),
    "drafts and hold, at a glance": _glance(asked=True),
    "settings and templates, at a glance": _glance(fixed=True),
    "refused files, at a glance": _glance(refused=True),
    "manifest, at a glance": _replacing(glance, "_is_same_manifest", lambda seen, found: True),
    "content, at a glance": _replacing(glance, "_is_same_content", lambda seen, found: True),
    "stamps of outputs": _outputs("stamps"),
    "times of change of outputs": _outputs("changes"),
    "times of change of sources": _stamps(lambda f: (f.stamp[0], f.stamp[0], *f.stamp[2:])),
    "racy stamps": _racy,
    "files never read": _never_read(),
    "bytes of what was read": _rows("content"),
    "time zone of what was read": _rows("timezone"),
    "path of what was read": _rows("path"),
    "held set": _held(),
    "removal of old pages": _replacing(Moves, "remove", lambda self, paths: None),
}
