"""The machine: random turns, and after each the engine's build against a build from nothing.

A turn is data: names of edits, each with a seed of its own. So a run can be written down, cut short
and repeated, and what is left of it does the same as before.
"""

from __future__ import annotations

import contextlib
import functools
import shutil
import time
import traceback
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from unittest import mock

from sitegen.build import build
from sitegen.engine.disk import Disk
from sitegen.engine.staging import ForeignFiles
from sitegen.flow import glance, theming
from sitegen.flow.memory import ThemeRecord
from sitegen.flow.options import BuildOptions
from sitegen.flow.program import program_digest
from sitegen.flow.result import BuildResult
from sitegen.render import compiled
from sitegen.render.theme import Templates
from tests.increments.accidents import ACCIDENTS
from tests.increments.edits import EDITS
from tests.increments.world import Tree, World, discard, tree

ALL = EDITS | ACCIDENTS
Mutation = Callable[[], contextlib.AbstractContextManager[object]]


class Turn(NamedTuple):
    """Some edits (name, seed), a build with `jobs` workers; `again`: one more, and a recheck."""

    edits: tuple[tuple[str, int], ...] = ()
    jobs: int = 1
    again: bool = False


@dataclass
class Tally:
    """What the builds of a run did, summed up."""

    turns: int = 0
    failed: int = 0
    rendered: int = 0
    wasted: int = 0
    pages: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    wasted_by: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.turns + other.turns,
            self.failed + other.failed,
            self.rendered + other.rendered,
            self.wasted + other.wasted,
            self.pages + other.pages,
            self.reasons + other.reasons,
            self.wasted_by + other.wasted_by,
        )

    def __str__(self) -> str:
        return (
            f"{self.turns} turns ({self.failed} of them refused by both builds), "
            f"{self.rendered} of {self.pages} pages rendered, {self.wasted} of these in vain"
        )


class Mismatch(AssertionError):
    """The engine's build is not what a build from nothing is; `turn` counts from 1."""

    turn = 0


def turns(seed: int, count: int, kinds: Collection[str] = ALL) -> list[Turn]:
    """Return the run of a seed, made of some kinds of edits."""
    random = Random(seed)
    names = sorted(kinds)
    weights = [ALL[name][0] for name in names]
    found = []
    for _ in range(count):
        picked = random.choices(names, weights, k=random.choice((1, 1, 1, 2, 3)))
        if random.random() < 0.8:
            picked.insert(0, "revert")
        edits = tuple((name, random.randrange(1000)) for name in picked)
        found.append(Turn(edits, random.choice((1,) * 7 + (2,)), random.random() < 0.15))
    return found


def run(
    folder: Path,
    run_of: Sequence[Turn],
    mutation: Mutation = contextlib.nullcontext,
    known: Known | None = None,
) -> Tally:
    """Build after every turn; raises Mismatch, which names the turn, at the first difference.

    `mutation` is in force while the engine builds and not while the clean build does. `known` keeps
    clean builds for further runs that come to the same sites.
    """
    known = {} if known is None else known
    tally = Tally()
    world = World(folder / "site")
    discard(folder)
    world.root.mkdir(parents=True)
    world.begin()
    # Until stamps can be believed, of sources now and of outputs below.
    time.sleep(0.05)
    with _cheap():
        with mutation():
            _build(world, world.root)
        time.sleep(0.05)
        for number, turn in enumerate(run_of):
            for name, seed in turn.edits:
                ALL[name][1](world, Random(seed))
            try:
                _turn(world, folder / "clean", turn, mutation, tally, known)
            except Mismatch as mismatch:
                told = Mismatch(f"turn {number + 1}, {turn}: {mismatch}")
                told.turn = number + 1
                raise told from None
    return tally


def shortened(
    folder: Path, run_of: Sequence[Turn], mutation: Mutation, seconds: float, known: Known
) -> list[Turn]:
    """Return a failing run with as few edits as can be found in that time."""
    end = time.monotonic() + seconds
    best = list(run_of)

    def fails(some: list[Turn]) -> bool:
        try:
            run(folder, some, mutation, known)
        except Mismatch:
            return True
        return False

    size = max(1, len(best) // 2)
    while size:
        start = len(best) - 1 - size
        while start >= -size + 1 and time.monotonic() < end:
            less = best[: max(start, 0)] + best[start + size :]
            if fails(less):
                best = less
            start -= size
        size //= 2
    for number in reversed(range(len(best))):
        for place in reversed(range(len(best[number].edits))):
            turn = best[number]
            fewer = turn._replace(edits=turn.edits[:place] + turn.edits[place + 1 :])
            less = [*best[:number], fewer, *best[number + 1 :]]
            if time.monotonic() < end and fails(less):
                best = less
    return best


def check(
    folder: Path, seed: int, count: int, mutation: Mutation = contextlib.nullcontext
) -> Tally:
    """Run a seed; a failure comes with the shortest run that was found for it."""
    run_of, known = turns(seed, count), Known()
    try:
        return run(folder, run_of, mutation, known)
    except Mismatch as mismatch:
        best = shortened(folder, run_of[: mismatch.turn], mutation, 20, known)
        listing = "\n".join(f"    {turn}," for turn in best)
        raise AssertionError(f"seed {seed}: {mismatch}\nshortest:\n{listing}") from mismatch


class _Outcome(NamedTuple):
    code: int
    said: tuple[object, ...]
    result: BuildResult | None


Known = dict[object, tuple[_Outcome, Tree]]


def _turn(
    world: World, clean: Path, turn: Turn, mutation: Mutation, tally: Tally, known: Known
) -> None:
    before = tree(world.output)
    with mutation():
        got = _build(world, world.root, jobs=turn.jobs)
    wanted, standing = _built_clean(world, clean, known)
    _same("exit code", got.code, wanted.code, got.said, wanted.said)
    _same("what is said", got.said, wanted.said)
    after = tree(world.output)
    world.failing = wanted.code != 0
    tally.turns += 1
    tally.failed += world.failing
    if got.result is None or got.result.published is None:
        if before != after:
            raise Mismatch(f"a failed build changed {_differences(before, after)}")
        return
    _compare(world, after, standing, before)
    _count(tally, got.result)
    world.settled = dict(world.files)
    world.damaged.clear()
    world.lost = False
    if turn.again:
        with mutation():
            _check_again(world)


def _built_clean(world: World, clean: Path, known: Known) -> tuple[_Outcome, Tree]:
    """Build the site from nothing in another folder; return what was said and the output."""
    links = tuple(sorted(world.links.items()))
    key = (frozenset(world.files.items()), links, world.now, world.drafts, world.hold)
    if key not in known:
        if clean.exists():
            shutil.rmtree(clean)
        world.copy_to(clean)
        known[key] = (_build(world, clean), tree(clean / "output"))
    return known[key]


def _check_again(world: World) -> None:
    """A build of the same site does nothing, and a recheck finds nothing."""
    again = _build(world, world.root)
    if again.result is None or again.result.counts.rendered or again.result.counts.written:
        raise Mismatch(f"a second build did something: {again}")
    checked = _build(world, world.root, recheck=True)
    if checked.result is None or checked.result.different:
        raise Mismatch(f"a recheck found something: {checked}")


def _build(world: World, root: Path, *, jobs: int = 1, recheck: bool = False) -> _Outcome:
    options = BuildOptions(
        root=root,
        output=root / "output",
        now=world.now,
        drafts=world.drafts,
        hold=world.hold,
        jobs=jobs,
        recheck=recheck,
    )
    try:
        # With two workers one of them looks at the output, however few files it has.
        with mock.patch.object(glance, "_FEW_OUTPUTS", 0):
            result = build(options, lambda stage, done, total: None)
    except ForeignFiles as foreign:
        return _Outcome(2, ("foreign", foreign.paths), None)
    except OSError as failed:
        return _Outcome(2, (type(failed).__name__, failed.errno), None)
    except Exception:
        return _Outcome(2, ("fault", traceback.format_exc()), None)
    code = 0 if result.published is not None else 1
    said: tuple[object, ...] = (result.diagnostics, result.held, result.pages)
    if code == 0:
        said += (result.hidden, result.due)
    return _Outcome(code, said, result)


def _same(what: str, got: object, wanted: object, *also: object) -> None:
    if got != wanted:
        raise Mismatch(f"{what}: {got}, not {wanted}; {also}")


def _compare(world: World, got: Tree, wanted: Tree, before: Tree) -> None:
    """Compare the output with the clean one; what somebody else put there has to be there still."""
    for path, data in world.foreign.items():
        if got.get(path, ("", (b"", 0)))[1] is None or got[path][1][0] != data:  # type: ignore[index]
            raise Mismatch(f"a foreign file is gone: {path}")
    rest = {p: what for p, what in got.items() if p not in world.foreign}
    for path in sorted(rest.keys() - wanted.keys()):
        kind = rest[path][0]
        if kind == "folder":
            if not any(other.startswith(f"{path}/") for other in got):
                if path not in world.damaged and not _left(world, path, before):
                    raise Mismatch(f"an empty folder is left: {path}")
                _clear_away(world.output, path)
            rest.pop(path)
        elif _left(world, path, before):
            # Not known to be ours any more, so kept; the owner clears it away.
            _clear_away(world.output, path)
            del rest[path]
    missing = _differences(rest, wanted)
    if missing:
        raise Mismatch(f"the output differs: {missing}")


def _clear_away(output: Path, path: str) -> None:
    discard(output / path)
    for folder in (output / path).parents:
        if folder == output or any(folder.iterdir()):
            break
        folder.rmdir()


def _left(world: World, path: str, before: Tree) -> bool:
    return path in world.damaged or (world.lost and path in before)


def _differences(one: Tree, other: Tree) -> str:
    """Name what differs, with what is there of each of the first few."""
    paths = sorted(p for p in one.keys() | other.keys() if one.get(p) != other.get(p))
    shown = [f"{path}: {_where(one.get(path), other.get(path))}" for path in paths[:5]]
    return "; ".join(shown) + (f"; {len(paths)} in all" if len(paths) > 5 else "")


def _where(one: Any, other: Any) -> str:
    if one is None or other is None or one[0] != "file" or other[0] != "file":
        return f"{one and one[0]} for {other and other[0]}"
    (mine, mode), (theirs, their_mode) = one[1], other[1]
    if mine == theirs:
        return f"mode {mode:o} for {their_mode:o}"
    place = next((n for n, (a, b) in enumerate(zip(mine, theirs, strict=False)) if a != b), 0)
    low = max(0, place - 40)
    return f"{mine[low : place + 40]!r} for {theirs[low : place + 40]!r}"


def _count(tally: Tally, result: BuildResult) -> None:
    tally.rendered += result.counts.rendered
    tally.wasted += result.counts.wasted
    tally.pages += result.pages
    written = result.published.written if result.published is not None else ()
    for path, reasons in result.rendered.items():
        kinds = {f"{r.kind} {r.name.split(' ')[0]}".strip() for r in reasons}
        tally.reasons.update(kinds)
        if path not in written and not any(r.kind in ("all", "new") for r in reasons):
            tally.wasted_by[", ".join(sorted(kinds))] += 1


@contextlib.contextmanager
def _cheap() -> Iterator[None]:
    """Do once what is the same in every build: name the program, check equal themes.

    And leave out what makes files last, which no test here asks about.
    """
    checked = theming._checked
    themes: dict[object, ThemeRecord] = {}

    def once(templates: Templates) -> ThemeRecord:
        key = (tuple(templates.sources.items()), tuple(templates.files.items()))
        if key not in themes:
            themes[key] = checked(templates)
        return themes[key]

    program = program_digest()
    with (
        mock.patch.object(theming, "_checked", once),
        mock.patch.object(glance, "program_digest", lambda: program),
        mock.patch.object(compiled, "compile", functools.cache(compile), create=True),
        mock.patch.object(Disk, "sync", lambda self, paths: None),
        mock.patch.object(Disk, "sync_everything", lambda self: True),
        mock.patch("os.fsync", lambda descriptor: None),
    ):
        yield
