"""Two builds of one site at once, and builds whose processes die."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sitegen.engine.lock import Lock
from tests.damage.sample import (
    EDITS,
    FILES,
    FOREIGN,
    A,
    built_at,
    clean,
    copied,
    edit,
    put_foreign,
    rebuilt,
    settled,
    undone,
)
from tests.damage.traced import ROOT, killed_at, points, traced
from tests.faults.running import run
from tests.sites import NOW, Written, site_at

pytestmark = pytest.mark.slow


def _everything(site: Written) -> dict[str, bytes]:
    return {
        path.relative_to(site.root).as_posix(): path.read_bytes()
        for path in site.root.rglob("*")
        if path.is_file() and path.name != "lock"
    }


@pytest.mark.parametrize("left", [b"", b"1", b"999999999", b"khong phai so", bytes(100)])
def test_a_lock_left_behind_blocks_nobody(tmp_path: Path, left: bytes) -> None:
    site = built_at(tmp_path)
    (site.root / ".sitegen" / "lock").write_bytes(left)
    edit(site, EDITS["text"])
    assert rebuilt(site).err == ""
    assert site.files() == clean("text")


def test_a_build_that_is_not_alone_says_so_and_changes_nothing(tmp_path: Path) -> None:
    site = built_at(tmp_path)
    edit(site, EDITS["moves"])
    before = _everything(site)
    with Lock(site.root / ".sitegen" / "lock"):
        ran = run(site)
        assert _everything(site) == before
    assert (ran.code, "[build-running]" in ran.err, str(os.getpid()) in ran.err) == (2, True, True)
    assert "Traceback" not in ran.err
    rebuilt(site)
    assert site.files() == clean("moves")


def _started(site: Written) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "sitegen", "build", "--root", str(site.root), "--now", NOW],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def test_two_builds_at_once(tmp_path: Path) -> None:
    site = built_at(tmp_path)
    put_foreign(site)
    for number in range(5):
        names = ["moves"] if number % 2 == 0 else []
        edit(site, EDITS["moves"] if names else undone(EDITS["moves"]))
        builds = [_started(site), _started(site)]
        said = [build.communicate(timeout=120)[1] for build in builds]
        codes = sorted(build.returncode for build in builds)
        assert codes in ([0, 0], [0, 2]), said
        for build, text in zip(builds, said, strict=True):
            assert (b"[build-running]" in text) == (build.returncode == 2), text
            assert b"Traceback" not in text
        assert site.files() == {**clean(*names), **FOREIGN}
        settled(site)


def _without_worker(site: Written, path: Path) -> str:
    """Build with two workers, of which the one that opens a file is killed; return what is said."""
    kill = ("-P", str(path), "-e", "trace=openat", "-e", "inject=openat:signal=KILL:when=1")
    ended = traced(site, *kill, jobs=2)
    assert (ended.code, "Traceback" in ended.err) == (2, False), ended
    return ended.err


@pytest.mark.skipif(os.name == "nt", reason="strace is a program of Linux")
@pytest.mark.parametrize("task", ["reading", "rendering"])
def test_a_worker_that_is_killed_fails_the_build_by_the_name_of_its_article(
    tmp_path: Path, task: str
) -> None:
    site = site_at(tmp_path, FILES)
    # The first pages are those of articles, in the order of their addresses.
    drafts = site.root / ".output-staging"
    files = [A + f"{number}.md" for number in range(1, 5)]
    opened = site.root / files[2] if task == "reading" else drafts / "2"
    said = _without_worker(site, opened)
    (named,) = [path for path in files if f"{path}:1:1: error[worker-died]" in said]
    assert task == "rendering" or named == files[2]
    assert not site.output.exists()
    assert not drafts.exists()
    rebuilt(site)
    assert site.files() == clean()
    settled(site)


@pytest.mark.skipif(os.name == "nt", reason="strace is a program of Linux")
def test_a_build_with_workers_that_is_killed(tmp_path: Path) -> None:
    start = site_at(tmp_path / "start", FILES)
    moves = [p for p in points(copied(start, tmp_path / "recorded")) if p.call == "rename"]
    for number, point in enumerate((moves[0], moves[len(moves) // 2])):
        site = copied(start, tmp_path / str(number))
        ended = killed_at(site, point, jobs=2)
        assert ended.code in (-signal.SIGKILL, 137), ended
        rebuilt(site)
        assert site.files() == clean()
        settled(site)
