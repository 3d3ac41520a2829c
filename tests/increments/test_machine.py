"""Any edits in any order: what a build leaves behind is what a build from nothing would.

A failure names its seed and the shortest run of turns that was found to fail as well; `run` takes
that run as it is printed. With `-s`, what the builds did is printed at the end.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.increments.accidents import ACCIDENTS
from tests.increments.edits import EDITS
from tests.increments.forgetting import coarse_clock
from tests.increments.machine import Tally, Turn, check, run, turns

Tallies = list[Tally]


@pytest.fixture(scope="module")
def tallies() -> Iterator[Tallies]:
    """Collects what builds did, and prints it when all are done."""
    found: Tallies = []
    yield found
    total = sum(found, Tally())
    print(f"\n{total}\n  in vain because of: {total.wasted_by.most_common(12)}")


def _check(tmp_path: Path, tallies: Tallies, seed: int, count: int) -> None:
    # On every third a file system whose clock is coarse, so that few stamps can be believed.
    clock = coarse_clock if seed % 3 == 0 else contextlib.nullcontext
    tallies.append(check(tmp_path / "run", seed, count, clock))


@pytest.mark.parametrize("seed", [1, *(pytest.param(n, marks=pytest.mark.slow) for n in (2, 3))])
def test_a_few_turns(tmp_path: Path, tallies: Tallies, seed: int) -> None:
    _check(tmp_path, tallies, seed, 8)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10, 14))
def test_some_dozens_of_turns(tmp_path: Path, tallies: Tallies, seed: int) -> None:
    _check(tmp_path, tallies, seed, 30)


@pytest.mark.exhaustive
@pytest.mark.parametrize("seed", range(100, 180))
def test_thousands_of_turns(tmp_path: Path, tallies: Tallies, seed: int) -> None:
    _check(tmp_path, tallies, seed, 50)


def test_a_run_is_made_of_its_seed_alone_and_of_every_kind_of_edit() -> None:
    assert turns(7, 50) == turns(7, 50)
    used = {name for seed in range(40) for turn in turns(seed, 20) for name, _ in turn.edits}
    assert used == EDITS.keys() | ACCIDENTS.keys()


def test_a_turn_that_changes_nothing_renders_nothing(tmp_path: Path) -> None:
    tally = run(tmp_path / "run", [Turn((("nothing", 0),)), Turn((("touch", 3),), again=True)])
    assert (tally.turns, tally.failed, tally.rendered) == (2, 0, 0)
