"""An output that somebody changed by hand: restored, and what is not ours stays."""

from __future__ import annotations

import os
import shutil
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.damage.sample import (
    EDITS,
    FOREIGN,
    built_at,
    clean,
    edit,
    put_foreign,
    rebuilt,
    settled,
    undone,
)
from tests.faults.running import run
from tests.sites import Written

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="pipes, links and modes of a POSIX system"),
]

PAGE = "tin/2020/bai-2/index.html"
# Longer than any tick of a clock whose time a stamp may have to be older than, in seconds.
_TICK = 0.03


def _edited(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"<!-- x -->")


def _edited_in_size_and_time(path: Path) -> None:
    status, data = path.stat(), path.read_bytes()
    path.write_bytes(data.replace(b"<main", b"<niam", 1))
    assert path.stat().st_size == status.st_size
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def _exchanged(path: Path) -> None:
    other = path.parents[1] / "bai-4" / "index.html"
    third = path.with_name("third")
    path.rename(third)
    other.rename(path)
    third.rename(other)


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _cut_short(path: Path) -> None:
    os.truncate(path, 100)


def _deleted(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    (path / "a" / "b").mkdir(parents=True)


def _link_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


def _link_to_its_bytes(path: Path) -> None:
    elsewhere = path.parents[4] / "elsewhere.html"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _closed_to_visitors(path: Path) -> None:
    path.chmod(0o600)


def _runnable(path: Path) -> None:
    path.chmod(0o755)


def _second_name(path: Path) -> None:
    os.link(path, path.parents[4] / "elsewhere.html")


def _second_name_and_edited(path: Path) -> None:
    os.link(path, path.parents[4] / "elsewhere.html")
    _edited(path)


def _folder_gone(path: Path) -> None:
    shutil.rmtree(path.parent)


def _folder_is_a_file(path: Path) -> None:
    shutil.rmtree(path.parent)
    path.parent.write_bytes(b"")


_WAYS = [
    _edited,
    _edited_in_size_and_time,
    _exchanged,
    _emptied,
    _cut_short,
    _deleted,
    _folder,
    _link_to_itself,
    _link_to_its_bytes,
    _pipe,
    _closed_to_visitors,
    _runnable,
    _second_name,
    _second_name_and_edited,
    _folder_gone,
]


def _site(folder: Path) -> Written:
    site = built_at(folder)
    put_foreign(site)
    # So that stamps are believed.
    time.sleep(_TICK)
    settled(site)
    return site


def _is_right(site: Written, *names: str) -> None:
    """Assert that the output is a clean build's, readable by visitors, and no second name of it."""
    assert site.files() == {**clean(*names), **FOREIGN}
    for path in clean(*names):
        status = (site.output / path).lstat()
        assert (stat.S_ISREG(status.st_mode), stat.S_IMODE(status.st_mode)) == (True, 0o644), path
        assert status.st_nlink == 1, path


@pytest.mark.parametrize("way", _WAYS)
def test_a_page_changed_by_hand(tmp_path: Path, way: Callable[[Path], None]) -> None:
    site = _site(tmp_path)
    way(site.output / PAGE)
    elsewhere = site.root / "elsewhere.html"
    theirs = elsewhere.read_bytes() if elsewhere.exists() else None
    rebuilt(site)
    _is_right(site)
    # What somebody keeps elsewhere is never written through.
    if theirs is not None:
        assert elsewhere.read_bytes() == theirs
    settled(site)


@pytest.mark.parametrize("way", _WAYS)
@pytest.mark.parametrize("name", ["title", "moves"])
def test_a_page_changed_by_hand_while_the_site_is_edited(
    tmp_path: Path, way: Callable[[Path], None], name: str
) -> None:
    site = _site(tmp_path)
    way(site.output / PAGE)
    edit(site, EDITS[name])
    rebuilt(site)
    _is_right(site, name)
    settled(site)


def _one_byte_in_size_and_time(path: Path) -> None:
    status, data = path.stat(), bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def _halved(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


_COPIED = [path for path in clean() if path.startswith(("anh/", "giao-dien/", "tep/"))]


@pytest.mark.parametrize("path", _COPIED, ids=lambda path: path.rpartition(".")[2])
@pytest.mark.parametrize("name", [None, "title"])
def test_files_that_are_no_pages_changed_by_hand(
    tmp_path: Path, path: str, name: str | None
) -> None:
    """Attachments, pictures, files of the theme: nothing renders them, all the same they are made.

    One site for all the ways: nothing of one may be left for the next.
    """
    site = _site(tmp_path)
    done: list[str] = []
    for way in (
        _edited,
        _one_byte_in_size_and_time,
        _emptied,
        _halved,
        _deleted,
        _folder,
        _link_to_itself,
        _pipe,
        _closed_to_visitors,
    ):
        way(site.output / path)
        if name is not None:
            edit(site, undone(EDITS[name]) if done else EDITS[name])
            done = [] if done else [name]
        rebuilt(site)
        _is_right(site, *done)
    settled(site)


def test_what_an_article_no_longer_shows_goes_unless_it_was_changed_by_hand(tmp_path: Path) -> None:
    site = _site(tmp_path)
    picture = next(path for path in _COPIED if path.startswith("anh/"))
    _edited(site.output / "tep/a.pdf")
    edit(site, EDITS["moves"])
    ran = rebuilt(site)
    # Whoever edited it may want it; it is told.
    assert "tep/a.pdf" in ran.err
    assert (site.output / "tep/a.pdf").read_bytes().endswith(b"<!-- x -->")
    assert not (site.output / picture).exists()


def test_a_file_where_a_folder_of_pages_was_is_somebodys(tmp_path: Path) -> None:
    site = _site(tmp_path)
    _folder_is_a_file(site.output / PAGE)
    before = site.files()
    ran = run(site)
    assert (ran.code, "tin/2020/bai-2" in ran.err, "Traceback" in ran.err) == (2, True, False)
    assert site.files() == before
    (site.output / PAGE).parent.unlink()
    rebuilt(site)
    _is_right(site)


def test_a_file_in_a_folder_where_a_page_was_is_somebodys(tmp_path: Path) -> None:
    site = _site(tmp_path)
    _folder(site.output / PAGE)
    theirs = site.output / PAGE / "a" / "ghi-chu.txt"
    theirs.write_bytes(b"x")
    ran = run(site)
    assert (ran.code, theirs.name in ran.err, "Traceback" in ran.err) == (2, True, False)
    assert theirs.read_bytes() == b"x"


@pytest.mark.parametrize("name", [None, "title"])
def test_nothing_is_written_through_a_folder_that_is_a_link(
    tmp_path: Path, name: str | None
) -> None:
    site = _site(tmp_path)
    folder = (site.output / PAGE).parent
    elsewhere = tmp_path / "elsewhere"
    folder.rename(elsewhere)
    folder.symlink_to(elsewhere)
    before = (elsewhere / "index.html").read_bytes()
    if name is not None:
        edit(site, EDITS[name])
    ran = run(site)
    assert (ran.code, "Traceback" in ran.err) == (2, False), ran.err
    assert (elsewhere / "index.html").read_bytes() == before


def test_the_whole_output_gone(tmp_path: Path) -> None:
    site = _site(tmp_path)
    shutil.rmtree(site.output)
    rebuilt(site)
    assert site.files() == clean()
    settled(site)


def test_every_page_deleted_in_turn(tmp_path: Path) -> None:
    site = _site(tmp_path)
    for path in clean():
        (site.output / path).unlink()
        result = site.built()
        _is_right(site)
        assert {*result.rendered} <= {path}


def test_what_a_killed_build_has_left_is_removed_where_nothing_has_changed(tmp_path: Path) -> None:
    site = _site(tmp_path)
    for place in (site.root, site.output):
        left = place / ".output-staging"
        left.mkdir()
        (left / "0").write_bytes(b"<!doctype")
        rebuilt(site)
        assert not left.exists()
        _is_right(site)
