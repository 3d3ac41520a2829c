"""A manifest damaged in every way: nothing foreign is touched, and the output is a clean one's."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.damage.sample import (
    EDITS,
    FOREIGN,
    built_at,
    clean,
    edit,
    manifest_of,
    put_foreign,
    rebuilt,
    settled,
    undone,
)
from tests.damage.test_memory import flipped
from tests.faults.running import run

pytestmark = pytest.mark.slow

SEED = 20260702


class Subject:
    """A site that goes to and fro between two states, its manifest damaged before every build."""

    def __init__(self, folder: Path) -> None:
        self.site = built_at(folder)
        put_foreign(self.site)
        self.path = manifest_of(self.site)
        # One that has been appended to.
        edit(self.site, EDITS["text"])
        self.site.built()
        edit(self.site, undone(EDITS["text"]))
        self.site.built()
        self.edited = False
        self.told = 0

    def survives(self, damage: Callable[[bytes], bytes]) -> None:
        """Assert that a damage does not show, neither where nothing is edited nor after edits."""
        for edited in (self.edited, not self.edited):
            self.path.write_bytes(damage(self.path.read_bytes()))
            if edited != self.edited:
                edit(self.site, EDITS["title"] if edited else undone(EDITS["title"]))
            ran = rebuilt(self.site)
            assert self.site.files() == {**clean(*["title"] * edited), **FOREIGN}
            # What is not known to be ours may be somebody else's, and is told.
            others = [line for line in ran.err.splitlines() if self.path.name not in line]
            assert all(any(path in line for path in FOREIGN) for line in others), ran.err
            self.told += bool(ran.err)
        self.edited = edited


def _flip(folder: Path, count: int, seed: int) -> None:
    subject = Subject(folder)
    generator = random.Random(seed)
    for _ in range(count):
        subject.survives(lambda data: flipped(data, generator))
    assert subject.told > 0
    settled(subject.site)


def test_a_flipped_byte(tmp_path: Path) -> None:
    _flip(tmp_path, 15, SEED)


def test_two_hundred_flipped_bytes(tmp_path: Path) -> None:
    _flip(tmp_path, 200, SEED + 1)


def test_a_manifest_cut_short(tmp_path: Path) -> None:
    subject = Subject(tmp_path)
    for length in (0, 1, 40, 1000, -500, -2, -1):
        subject.survives(lambda data, length=length: data[:length])  # type: ignore[misc]
    assert subject.told > 0


def test_a_manifest_of_lines_in_another_order_or_told_twice(tmp_path: Path) -> None:
    subject = Subject(tmp_path)
    subject.survives(lambda data: data + data)
    subject.survives(lambda data: b"".join(reversed(data.splitlines(keepends=True))))
    subject.survives(lambda data: data + data.splitlines(keepends=True)[-1])


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _link(path: Path) -> None:
    elsewhere = path.with_name("elsewhere")
    path.rename(elsewhere)
    path.symlink_to(elsewhere.name)


def _link_to_nothing(path: Path) -> None:
    path.unlink()
    path.symlink_to("nothing")


def _gone(path: Path) -> None:
    path.unlink()


def _second_name(path: Path) -> None:
    os.link(path, path.with_name("elsewhere"))


@pytest.mark.skipif(os.name == "nt", reason="pipes and links of a POSIX system")
@pytest.mark.parametrize("damage", [_pipe, _link, _link_to_nothing, _gone, _second_name])
@pytest.mark.parametrize("edited", [False, True])
def test_a_manifest_that_is_none(
    tmp_path: Path, damage: Callable[[Path], None], edited: bool
) -> None:
    site = built_at(tmp_path)
    put_foreign(site)
    damage(manifest_of(site))
    if edited:
        edit(site, EDITS["title"])
    rebuilt(site)
    assert site.files() == {**clean(*["title"] * edited), **FOREIGN}
    settled(site)


def test_a_manifest_from_before_the_last_build(tmp_path: Path) -> None:
    site = built_at(tmp_path)
    old = manifest_of(site).read_bytes()
    edit(site, EDITS["text"])
    site.built()
    manifest_of(site).write_bytes(old)
    rebuilt(site)
    assert site.files() == clean("text")
    settled(site)


def test_a_folder_in_its_place_is_told_and_left_alone(tmp_path: Path) -> None:
    site = built_at(tmp_path)
    path = manifest_of(site)
    path.unlink()
    (path / "x").mkdir(parents=True)
    edit(site, EDITS["text"])
    ran = run(site)
    assert (ran.code, path.name in ran.err, "Traceback" in ran.err) == (2, True, False), ran.err
    assert (path / "x").is_dir()
    (path / "x").rmdir()
    path.rmdir()
    rebuilt(site)
    assert site.files() == clean("text")
