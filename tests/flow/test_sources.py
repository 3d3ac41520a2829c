"""Files of a site: read where stamps cannot be believed, remembered only as they were read."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from msgspec import structs

from sitegen.content import source
from sitegen.content.source import SourceFile, scan
from sitegen.engine import stamp
from sitegen.engine.digest import digest
from sitegen.flow.memory import Seen
from sitegen.flow.sources import Sources

PATH = "content/articles/a.md"
LONG_AGO = 10**18 + 123
LATER = 2 * 10**18 + 123


@pytest.fixture(autouse=True)
def stamps_are_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "BELIEVED", True)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / PATH
    file.parent.mkdir(parents=True)
    file.write_bytes(b"mot")
    return file


def _scanned(root: Path) -> SourceFile:
    (found,) = scan(root)[0]
    return found


def _sources(found: SourceFile, before: Seen | None = None, looked: int = LATER) -> Sources:
    known = {} if before is None else {PATH: before}
    return Sources([found], known, looked, found.device)


def test_a_file_with_the_stamp_it_had_is_not_read(tmp_path: Path, file: Path) -> None:
    found = _scanned(tmp_path)
    sources = _sources(found, Seen("name", found.stamp))
    assert sources.digest(PATH) == sources.known(PATH) == "name"
    assert sources.read == 0
    assert sources.seen() == {PATH: Seen("name", found.stamp)}


@pytest.mark.parametrize("part", range(4))
def test_a_file_with_another_stamp_is_read(tmp_path: Path, file: Path, part: int) -> None:
    found = _scanned(tmp_path)
    other = tuple(value + (number == part) for number, value in enumerate(found.stamp))
    assert len(other) == 4
    sources = _sources(found, Seen("name", other))
    assert sources.known(PATH) == ""
    assert sources.digest(PATH) == digest(b"mot")
    assert sources.read == 1
    assert sources.seen() == {PATH: Seen(digest(b"mot"), found.stamp)}


@pytest.mark.parametrize("before", [None, Seen("name", None)])
def test_a_file_without_a_stamp_is_read(tmp_path: Path, file: Path, before: Seen | None) -> None:
    sources = _sources(_scanned(tmp_path), before)
    assert (sources.known(PATH), sources.digest(PATH)) == ("", digest(b"mot"))


def test_a_file_is_read_once_for_its_digest(tmp_path: Path, file: Path) -> None:
    sources = _sources(_scanned(tmp_path))
    assert sources.digest(PATH) == sources.digest(PATH)
    assert sources.read == 1
    sources.note(PATH, "name")
    assert (sources.digest(PATH), sources.read) == ("name", 1)


def test_a_file_read_in_the_tick_of_its_change_is_remembered_without_a_stamp(
    tmp_path: Path, file: Path
) -> None:
    found = _scanned(tmp_path)
    sources = _sources(found, looked=found.stamp[1] + 1)
    sources.digest(PATH)
    assert sources.seen() == {PATH: Seen(digest(b"mot"), None)}


def test_on_another_file_system_a_file_is_believed_once_a_newer_change_was_seen_there(
    tmp_path: Path, file: Path
) -> None:
    """Its clock may be behind ours: what changed there long ago by ours changed just now."""
    found = _scanned(tmp_path)
    alone = Sources([found], {}, LATER, found.device + 1)
    alone.digest(PATH)
    assert alone.seen() == {PATH: Seen(digest(b"mot"), None)}
    modified, changed, size, inode = found.stamp
    newer = structs.replace(
        found, path="content/b.md", stamp=(modified, changed + 3 * 10**9, size, inode)
    )
    both = Sources([found, newer], {}, LATER, found.device + 1)
    both.digest(PATH)
    both.digest("content/b.md")
    assert both.seen() == {
        PATH: Seen(digest(b"mot"), found.stamp),
        "content/b.md": Seen(digest(b"mot"), None),
    }
    # One of the first file system says nothing of the other.
    ours = structs.replace(newer, device=found.device + 1)
    apart = Sources([found, ours], {}, LATER, found.device + 1)
    apart.digest(PATH)
    assert apart.seen()[PATH] == Seen(digest(b"mot"), None)


def test_a_file_that_changes_before_it_is_read_is_remembered_as_it_was_read(
    tmp_path: Path, file: Path
) -> None:
    """Its bytes go with the stamp of the scan, which no later scan will find."""
    found = _scanned(tmp_path)
    sources = _sources(found)
    file.write_bytes(b"hai")
    assert sources.data(PATH) == b"hai"
    seen = sources.seen()[PATH]
    assert seen == Seen(digest(b"hai"), found.stamp)
    again = _sources(_scanned(tmp_path), seen)
    assert (again.known(PATH), again.digest(PATH)) == ("", digest(b"hai"))


def test_a_file_that_became_longer_or_shorter_since_the_scan_is_not_taken(
    tmp_path: Path, file: Path
) -> None:
    """Pages tell sizes: were it remembered, the next build would find nothing changed."""
    for data in (b"mo", b"mot hai"):
        sources = _sources(_scanned(tmp_path))
        before = file.read_bytes()
        file.write_bytes(data)
        with pytest.raises(OSError, match=PATH) as caught:
            sources.digest(PATH)
        assert caught.value.errno == errno.ESTALE
        assert sources.seen()[PATH] == Seen("", None)
        file.write_bytes(before)


def test_a_file_never_read_has_no_digest_and_is_never_taken_for_one(
    tmp_path: Path, file: Path
) -> None:
    found = _scanned(tmp_path)
    seen = _sources(found).seen()
    assert seen == {PATH: Seen("", found.stamp)}
    assert _sources(found, seen[PATH]).known(PATH) == ""
    assert _sources(found, seen[PATH]).digest(PATH) == digest(b"mot")


def test_of_a_large_file_only_the_beginning_counts(tmp_path: Path, file: Path) -> None:
    found = _scanned(tmp_path)
    assert _sources(found).digest(PATH, 1) == digest(b"mo")
    assert _sources(found).data(PATH, 2) == b"mot"


def test_a_file_that_is_gone(tmp_path: Path, file: Path) -> None:
    sources = _sources(_scanned(tmp_path))
    file.unlink()
    with pytest.raises(FileNotFoundError):
        sources.digest(PATH)
    assert sources.seen()[PATH].digest == ""


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="links are followed there")
def test_a_file_that_became_a_link_is_not_followed(tmp_path: Path, file: Path) -> None:
    sources = _sources(_scanned(tmp_path))
    (tmp_path / "secret").write_bytes(b"x")
    file.unlink()
    file.symlink_to(tmp_path / "secret")
    with pytest.raises(OSError, match="symbolic"):
        sources.data(PATH)
    assert source.MAX_TEXT_BYTES < source.MAX_FILE_BYTES
