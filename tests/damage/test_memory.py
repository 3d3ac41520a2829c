"""A memory damaged in every way is no memory: what is built is what a clean build makes."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from sitegen.flow import reading
from tests.damage.sample import (
    EDITS,
    FILES,
    Edit,
    built_at,
    clean,
    copied,
    edit,
    lines_about_the_memory,
    memory_of,
    rebuilt,
    settled,
    undone,
)
from tests.faults.running import run
from tests.sites import site_at

pytestmark = pytest.mark.slow

SEED = 20260701
# Longer than any tick of a clock whose time a stamp may have to be older than, in seconds.
_TICK = 0.03


class Subject:
    """A site that goes to and fro between two states, its memory damaged before every build."""

    def __init__(self, folder: Path) -> None:
        self.site = built_at(folder)
        self.edited = False
        self.lost = 0
        self._rounds = 0
        self.keep()

    def keep(self) -> None:
        """Keep the memory of this state, with stamps that are believed."""
        if self._rounds % 10 == 0:
            time.sleep(_TICK)
            settled(self.site)
        self._rounds += 1
        self.memory = memory_of(self.site).read_bytes()

    def survives(self, damage: bytes | Callable[[Path], None], *, last: bool = False) -> None:
        """Assert that a damage does not show, neither where nothing is edited nor after edits."""
        for edited in (self.edited, not self.edited):
            self._damage(damage)
            if edited != self.edited:
                changes: Edit = EDITS["title"] if edited else undone(EDITS["title"])
                edit(self.site, changes)
            ran = rebuilt(self.site)
            assert self.site.files() == clean(*["title"] * edited)
            said = ran.err.splitlines()
            assert said == lines_about_the_memory(ran)
            assert len(said) <= 1
            self.lost += len(said)
        self.edited = edited
        if not last:
            self.keep()

    def _damage(self, damage: bytes | Callable[[Path], None]) -> None:
        path = memory_of(self.site)
        discard(path)
        if callable(damage):
            path.write_bytes(self.memory)
            damage(path)
        else:
            path.write_bytes(damage)


def discard(path: Path) -> None:
    """Remove whatever stands at the path of a memory, and beside it."""
    for ending in ("", "-journal", "-wal", "-shm"):
        found = Path(f"{path}{ending}")
        if found.is_dir() and not found.is_symlink():
            shutil.rmtree(found)
        else:
            found.unlink(missing_ok=True)


def flipped(data: bytes, generator: random.Random) -> bytes:
    """Return bytes of which one is another."""
    at = generator.randrange(len(data))
    other = data[at] ^ (1 << generator.randrange(8))
    return data[:at] + bytes([other]) + data[at + 1 :]


def _flip(folder: Path, count: int, seed: int) -> None:
    subject = Subject(folder)
    generator = random.Random(seed)
    for _ in range(count):
        subject.survives(flipped(subject.memory, generator))
    assert subject.lost > 0


def test_a_flipped_byte(tmp_path: Path) -> None:
    _flip(tmp_path, 15, SEED)


@pytest.mark.parametrize("part", range(2))
def test_two_hundred_flipped_bytes(tmp_path: Path, part: int) -> None:
    _flip(tmp_path, 100, SEED + 1 + part)


@pytest.mark.exhaustive
@pytest.mark.parametrize("part", range(10))
def test_two_thousand_flipped_bytes(tmp_path: Path, part: int) -> None:
    _flip(tmp_path, 200, SEED + 10 + part)


def test_a_memory_cut_short(tmp_path: Path) -> None:
    subject = Subject(tmp_path)
    size = len(subject.memory)
    for length in (0, 1, 99, 100, 8191, 8192, size // 2, size - 1):
        subject.survives(subject.memory[:length])
    assert subject.lost > 0


def test_a_memory_with_pages_of_zeros(tmp_path: Path) -> None:
    subject = Subject(tmp_path)
    page = 8192
    for start in range(0, len(subject.memory), 7 * page):
        data = subject.memory
        subject.survives(data[:start] + bytes(page) + data[start + page :])
    assert subject.lost > 0


def _becomes_a_folder(path: Path) -> None:
    path.unlink()
    (path / "x").mkdir(parents=True)


def _becomes_a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _becomes_a_link_to_nothing(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.with_name("nothing") / "at all")


def _becomes_a_link_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


def _is_text(path: Path) -> None:
    path.write_text("Không phải sổ ghi nhớ.\n" * 1000, encoding="utf-8")


def _is_read_only(path: Path) -> None:
    path.chmod(0o444)


def _is_another_programs(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE value (kind, name, sum, data)")
    connection.close()


def _pragma(text: str) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        connection = sqlite3.connect(path)
        connection.execute(f"PRAGMA {text}")
        connection.close()

    return damage


def _statement(text: str) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        with sqlite3.connect(path) as connection:
            connection.execute(text)
        connection.close()

    return damage


def _has_beside_it(ending: str, data: bytes | None) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        beside = Path(f"{path}{ending}")
        if data is None:
            beside.mkdir()
        else:
            beside.write_bytes(data)

    return damage


_DAMAGES: dict[str, Callable[[Path], None]] = {
    "a folder": _becomes_a_folder,
    "a pipe": _becomes_a_pipe,
    "a link to nothing": _becomes_a_link_to_nothing,
    "a link to itself": _becomes_a_link_to_itself,
    "a text": _is_text,
    "read-only": _is_read_only,
    "another program's": _is_another_programs,
    "another version": _pragma("user_version = 2"),
    "an older version": _pragma("user_version = 0"),
    "another application": _pragma("application_id = 1"),
    "in write-ahead mode": _pragma("journal_mode = WAL"),
    "without its table": _statement("DROP TABLE value"),
    "with another table": _statement("ALTER TABLE value RENAME COLUMN sum TO total"),
    "with one more column": _statement("ALTER TABLE value ADD COLUMN more"),
    "with a trigger": _statement(
        "CREATE TRIGGER t BEFORE INSERT ON value BEGIN SELECT RAISE(ABORT, 'no'); END"
    ),
    "without rows": _statement("DELETE FROM value WHERE kind = 'row'"),
    "without parts": _statement("DELETE FROM value WHERE kind = 'part'"),
    "without the last build": _statement("DELETE FROM value WHERE kind = 'last'"),
    "with texts for bytes": _statement("UPDATE value SET data = 'x'"),
    "with numbers for sums": _statement("UPDATE value SET sum = 1"),
    "with values that are none": _statement("UPDATE value SET data = zeroblob(length(data))"),
    "with values under other names": _statement(
        "UPDATE value SET data = (SELECT max(data) FROM value)"
    ),
    "beside an empty journal": _has_beside_it("-journal", b""),
    "beside a journal of zeros": _has_beside_it("-journal", bytes(9000)),
    "beside a journal that is none": _has_beside_it("-journal", b"khong phai" * 1000),
    "beside a journal that is a folder": _has_beside_it("-journal", None),
    "beside a log that is none": _has_beside_it("-wal", b"khong phai" * 1000),
    "beside a log that is a folder": _has_beside_it("-wal", None),
}


@pytest.mark.skipif(os.name == "nt", reason="pipes, links and modes of a POSIX system")
@pytest.mark.parametrize("name", sorted(_DAMAGES))
def test_a_memory_that_is(tmp_path: Path, name: str) -> None:
    Subject(tmp_path).survives(_DAMAGES[name], last=True)


def test_a_memory_that_is_a_link_leaves_alone_what_it_leads_to(tmp_path: Path) -> None:
    site = built_at(tmp_path)
    theirs = tmp_path / "theirs"
    theirs.write_bytes(b"cua nguoi khac" * 1000)
    memory_of(site).unlink()
    memory_of(site).symlink_to(theirs)
    ran = rebuilt(site)
    assert len(lines_about_the_memory(ran)) == 1
    assert theirs.read_bytes() == b"cua nguoi khac" * 1000
    settled(site)


def _older_pages(memory: bytes) -> Iterator[tuple[int, bytes]]:
    for start in range(0, len(memory), 8192):
        yield start, memory[start : start + 8192]


def test_a_memory_of_pages_of_two_builds(tmp_path: Path) -> None:
    """As a disk may leave it that lost power: nothing of the memory is synced."""
    subject = Subject(tmp_path)
    old = subject.memory
    subject.survives(lambda path: None)
    for start, page in _older_pages(old):
        data = subject.memory
        if data[start : start + 8192] != page:
            subject.survives((data[:start] + page + data[start + 8192 :])[: len(data)])
    assert subject.lost > 0


def test_the_journal_of_a_build_that_was_killed(tmp_path: Path) -> None:
    """SQLite takes back with it what was half written, as a store does when it is opened."""
    subject = Subject(tmp_path)

    def half_written(path: Path) -> None:
        copy = path.with_name("copy")
        shutil.copy(path, copy)
        connection = sqlite3.connect(copy, isolation_level=None)
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE value SET data = zeroblob(length(data))")
        shutil.copy(copy, path)
        shutil.copy(f"{copy}-journal", f"{path}-journal")
        connection.rollback()
        connection.close()
        copy.unlink()
        assert Path(f"{path}-journal").stat().st_size > 8192

    subject.survives(half_written)


def test_the_memory_of_another_site(tmp_path: Path) -> None:
    other = built_at(tmp_path / "other")
    edit(other, EDITS["moves"])
    other.built()
    theirs = memory_of(other).read_bytes()
    Subject(tmp_path).survives(theirs)


def test_the_memory_of_another_output_folder(tmp_path: Path) -> None:
    site = built_at(tmp_path)
    edit(site, EDITS["title"])
    rebuilt(site, "--output", str(site.root / "khac"))
    # Both are remembered, each for itself.
    assert site.files() == clean()
    site.built()
    assert site.files() == clean("title")
    edit(site, undone(EDITS["title"]))
    rebuilt(site, "--output", str(site.root / "khac"))
    assert site.files() == clean("title")
    site.built()
    assert site.files() == clean()


def _code(memory: bytes) -> Iterable[int]:
    """Yield where in a memory the Python of templates says what it gives."""
    at = memory.find(b"yield ")
    while at >= 0:
        yield at
        at = memory.find(b"yield ", at + 1)


def test_no_line_of_a_templates_python_runs_that_is_not_as_it_was_written(tmp_path: Path) -> None:
    subject = Subject(tmp_path)
    places = list(_code(subject.memory))
    assert len(places) > 20
    for at in places[:: len(places) // 5]:
        data = subject.memory
        if data[at : at + 6] == b"yield ":
            before = subject.lost
            # Valid Python of the same length, which would end a build.
            subject.survives(data[:at] + b"raise " + data[at + 6 :])
            assert subject.lost > before


def test_a_memory_that_was_lost_while_it_was_read_is_whole_again_after_the_build(
    tmp_path: Path,
) -> None:
    """Parts that were read before the damage was found are not the ones on the disk any more."""
    site = built_at(tmp_path)
    with sqlite3.connect(memory_of(site)) as connection:
        connection.execute("UPDATE value SET sum = x'00' WHERE kind = 'row'")
    connection.close()
    edit(site, EDITS["text"])
    assert len(lines_about_the_memory(rebuilt(site))) == 1
    assert site.files() == clean("text")
    edit(site, undone(EDITS["text"]))
    ran = rebuilt(site)
    assert ran.err == ""
    assert site.files() == clean()


def test_a_lock_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    site = built_at(tmp_path)
    lock = site.root / ".sitegen" / "lock"
    lock.unlink()
    lock.mkdir()
    ran = run(site)
    assert (ran.code, str(lock) in ran.err, len(ran.err.splitlines())) == (2, True, 1), ran.err
    lock.rmdir()
    rebuilt(site)
    assert site.files() == clean()


@pytest.mark.skipif(os.name == "nt", reason="pipes and links of a POSIX system")
@pytest.mark.parametrize("kind", ["folder", "pipe", "link"])
def test_without_a_clock_no_stamp_is_believed(tmp_path: Path, kind: str) -> None:
    site = built_at(tmp_path)
    clock = site.root / ".sitegen" / ".clock"
    theirs = tmp_path / "theirs"
    theirs.write_bytes(b"cua nguoi khac")
    clock.unlink()
    if kind == "folder":
        clock.mkdir()
    elif kind == "pipe":
        os.mkfifo(clock)
    else:
        clock.symlink_to(theirs)
    for names in (["title"], []):
        edit(site, EDITS["title"] if names else undone(EDITS["title"]))
        rebuilt(site)
        assert site.files() == clean(*names)
    assert theirs.read_bytes() == b"cua nguoi khac"


def test_nothing_of_the_memory_is_needed(tmp_path: Path) -> None:
    site = copied(built_at(tmp_path / "first"), tmp_path / "second")
    shutil.rmtree(site.root / ".sitegen")
    rebuilt(site)
    assert site.files() == clean()


def test_a_large_sites_memory_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What would be put away there is kept at hand."""
    site = site_at(tmp_path, FILES)
    memory_of(site).mkdir(parents=True)
    monkeypatch.setattr(reading, "_MOST_HELD", 1)
    rebuilt(site)
    assert site.files() == clean()
    edit(site, EDITS["moves"])
    rebuilt(site)
    assert site.files() == clean("moves")
