"""Long lists in blocks: what is written of them after a small change, and what is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.engine.store import Store
from sitegen.flow.blocks import Blocks, cut, runs

ITEMS = [f"bai-{number}.md" for number in range(2000)]


def written(path: Path, items: list[str]) -> list[str]:
    """Write a list as a build of its own does, and return the names of its blocks."""
    blocks = Blocks(Store(path), "a/")
    return put(blocks, items)


def put(blocks: Blocks, items: list[str]) -> list[str]:
    names = blocks.put(cut(items, str))
    blocks.drop_unused()
    blocks._store.commit()
    return names


def test_a_list_is_read_as_it_was_written(tmp_path: Path) -> None:
    names = written(tmp_path / "m", ITEMS)
    assert len(names) > 20
    assert Blocks(Store(tmp_path / "m"), "a/").read(names, list[str]) == ITEMS


@pytest.mark.parametrize("place", [0, 1, 999, 2000])
def test_an_item_more_changes_two_blocks_at_most_wherever_it_stands(
    tmp_path: Path, place: int
) -> None:
    before = written(tmp_path / "m", ITEMS)
    after = written(tmp_path / "m", [*ITEMS[:place], "bai-moi.md", *ITEMS[place:]])
    assert 1 <= len(set(after) - set(before)) <= 2
    assert len(set(before) - set(after)) <= 1


def test_blocks_that_stand_there_are_not_written_again(tmp_path: Path) -> None:
    names = written(tmp_path / "m", ITEMS)
    store = Store(tmp_path / "m")
    blocks = Blocks(store, "a/")
    blocks.read(names, list[str])
    assert put(blocks, [*ITEMS, "bai-moi.md"])[:-1] == names[:-1]
    assert 0 < store.written < 2000


def test_blocks_of_no_use_are_forgotten_and_those_of_others_are_not(tmp_path: Path) -> None:
    store = Store(tmp_path / "m")
    theirs = put(Blocks(store, "b/"), ITEMS)
    put(Blocks(store, "a/"), ITEMS)
    kept = put(Blocks(store, "a/"), ITEMS[:100])
    assert store.names("block", "a/") == {f"a/{name}" for name in kept}
    assert store.names("block", "b/") == {f"b/{name}" for name in theirs}


def test_a_missing_block_is_a_missing_list(tmp_path: Path) -> None:
    names = written(tmp_path / "m", ITEMS)
    store = Store(tmp_path / "m")
    store.drop("block", [f"a/{names[3]}"])
    store.commit()
    assert Blocks(store, "a/").read(names, list[str]) is None


def test_what_was_read_from_a_store_given_up_since_is_written_again(tmp_path: Path) -> None:
    names = written(tmp_path / "m", ITEMS)
    store = Store(tmp_path / "m")
    blocks = Blocks(store, "a/")
    blocks.read(names, list[str])
    store.clear()
    store.damaged = True
    put(blocks, ITEMS)
    assert Blocks(Store(tmp_path / "m"), "a/").read(names, list[str]) == ITEMS


def test_a_list_that_grows_at_its_end_keeps_its_runs() -> None:
    before = list(runs(ITEMS[:130], 64))
    after = list(runs(ITEMS[:140], 64))
    assert [len(run) for run in before] == [64, 64, 2]
    assert before[:2] == after[:2]
