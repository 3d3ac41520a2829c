"""Stamps: git's racy rule, as a table."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sitegen.engine import stamp
from sitegen.engine.stamp import Clocks, Stamp, clock, clock_device, is_settled, stamp_of

SECOND, MILLI = 1_000_000_000, 1_000_000
# Some moment that is no whole second.
NOW = 1_700_000_000 * SECOND + 123_456_789


@pytest.fixture(autouse=True)
def stamps_are_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "BELIEVED", True)


@pytest.mark.parametrize(
    ("modified", "changed", "settled"),
    [
        # Long ago.
        (NOW - 3600 * SECOND, NOW - 3600 * SECOND, True),
        (NOW - 21 * MILLI, NOW - 21 * MILLI, True),
        # In the tick of the look, or one that may be the same.
        (NOW - 20 * MILLI, NOW - 20 * MILLI, False),
        (NOW, NOW, False),
        # After it: the bytes read may be older than the stamp.
        (NOW + MILLI, NOW + MILLI, False),
        (NOW + 3600 * SECOND, NOW + 3600 * SECOND, False),
        # A time of modification can be set back, that of change cannot.
        (NOW - 3600 * SECOND, NOW - MILLI, False),
        # And one that was set forward tells nothing.
        (NOW + 3600 * SECOND, NOW - 3600 * SECOND, False),
    ],
)
def test_a_stamp_is_worth_nothing_in_the_tick_it_was_made(
    modified: int, changed: int, settled: bool
) -> None:
    assert is_settled((modified, changed, 10, 7), NOW) is settled


@pytest.mark.parametrize(
    ("age", "settled"), [(3 * SECOND, True), (2 * SECOND + 123_456_789, True), (SECOND, False)]
)
def test_a_file_system_that_counts_in_seconds_needs_longer(age: int, settled: bool) -> None:
    whole = (NOW - age) // SECOND * SECOND
    assert is_settled((whole, whole, 10, 7), whole + age) is settled
    # FAT does so for one of the two only.
    assert is_settled((whole, whole - 1, 10, 7), whole + age) is settled
    assert is_settled((whole - 1, whole, 10, 7), whole + age) is settled
    assert is_settled((whole - 1, whole - 1, 10, 7), whole + age)


OURS, THEIRS = 1, 2


def _changed(time: int) -> Stamp:
    # Times of modification can be set to anything.
    return (NOW + 3600 * SECOND, time, 10, 7)


@pytest.mark.parametrize("behind", [0, 1, 3600])
def test_of_another_file_system_only_the_changes_seen_tell_the_time(behind: int) -> None:
    theirs = NOW - behind * SECOND
    seen = [(OURS, _changed(NOW)), (THEIRS, _changed(theirs - SECOND)), (THEIRS, _changed(theirs))]
    clocks = Clocks(NOW, OURS, seen)
    assert [clocks.at(OURS), clocks.at(THEIRS), clocks.at(3)] == [NOW, theirs, 0]
    # So the newest file there is not believed, however long ago that was, and an older one is.
    assert not is_settled((theirs, theirs, 10, 7), clocks.at(THEIRS))
    assert is_settled((theirs - SECOND - 1, theirs - SECOND - 1, 10, 7), clocks.at(THEIRS))


def test_a_change_in_the_future_is_no_proof() -> None:
    clocks = Clocks(NOW, OURS, [(THEIRS, _changed(NOW + 3600 * SECOND))])
    assert clocks.at(THEIRS) == NOW


def test_where_stamps_are_not_believed_none_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "BELIEVED", False)
    assert not is_settled((0, 0, 10, 7), NOW)


def test_every_part_of_a_stamp_is_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"12345")
    os.utime(file, ns=(5 * SECOND, 7 * SECOND + 1))
    status = file.stat()
    assert stamp_of(status) == (7 * SECOND + 1, status.st_ctime_ns, 5, status.st_ino)
    (tmp_path / "b").write_bytes(b"12345")
    os.utime(tmp_path / "b", ns=(5 * SECOND, 7 * SECOND + 1))
    (tmp_path / "b").replace(file)
    assert stamp_of(file.stat()) != stamp_of(status), "another file of the same size and time"


def test_the_clock_is_that_of_the_files(tmp_path: Path) -> None:
    before = clock(str(tmp_path))
    file = tmp_path / "a"
    file.write_bytes(b"x")
    after = clock(str(tmp_path))
    assert before <= file.stat().st_mtime_ns <= after
    assert clock_device(str(tmp_path)) == file.stat().st_dev
    assert not is_settled(stamp_of(file.stat()), after) or after - before > 20 * MILLI


def test_where_nothing_can_be_written_no_stamp_is_settled(tmp_path: Path) -> None:
    now = clock(str(tmp_path / "không-có"))
    assert (now, clock_device(str(tmp_path / "không-có"))) == (0, -1)
    assert Clocks(0, -1, [(THEIRS, _changed(NOW))]).at(THEIRS) == 0
    assert not is_settled((1, 1, 1, 1), now)
