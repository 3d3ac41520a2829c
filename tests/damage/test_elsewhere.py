"""A site that goes elsewhere with all that builds left in it, and one that goes to and fro."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.damage.sample import (
    EDITS,
    FILES,
    A,
    built_at,
    clean,
    copied,
    edit,
    rebuilt,
    settled,
    undone,
)
from tests.damage.traced import ROOT
from tests.sites import NOW, Written

pytestmark = pytest.mark.slow


def _copy(site: Written, folder: Path) -> Written:
    return copied(site, folder)


def _copy_without_times(site: Written, folder: Path) -> Written:
    shutil.copytree(site.root, folder / "site", copy_function=shutil.copyfile)
    for path in (folder / "site" / "output").rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return Written(folder / "site")


def _archive(site: Written, folder: Path) -> Written:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as tar:
        tar.add(site.root, "site")
    data.seek(0)
    with tarfile.open(fileobj=data) as tar:
        tar.extractall(folder, filter="data")
    return Written(folder / "site")


def _moved(site: Written, folder: Path) -> Written:
    folder.mkdir()
    site.root.rename(folder / "site")
    return Written(folder / "site")


def _old(site: Written, folder: Path) -> Written:
    copy = copied(site, folder)
    for path in copy.root.rglob("*"):
        os.utime(path, (1, 1))
    return copy


_WAYS = [_copy, _copy_without_times, _archive, _moved, _old]


@pytest.mark.parametrize("way", _WAYS)
@pytest.mark.parametrize("name", [None, "title", "moves", "template"])
def test_a_site_with_its_memory_in_another_place(
    tmp_path: Path, way: Callable[[Written, Path], Written], name: str | None
) -> None:
    there = way(built_at(tmp_path / "here"), tmp_path / "there")
    names = [name] if name is not None else []
    for one in names:
        edit(there, EDITS[one])
    ran = rebuilt(there)
    assert ran.err == ""
    assert there.files() == clean(*names)
    assert settled(there).counts.converted == 0


@pytest.mark.parametrize("with_output", [True, False])
@pytest.mark.parametrize("name", ["text", "moves", "template"])
def test_an_older_cache_of_a_build_machine(tmp_path: Path, name: str, with_output: bool) -> None:
    """Content is checked out anew; memory and output are what some earlier build left."""
    cache = built_at(tmp_path / "cache")
    site = built_at(tmp_path / "here")
    edit(site, EDITS[name])
    site.built()
    shutil.rmtree(site.output)
    shutil.rmtree(site.root / ".sitegen")
    shutil.copytree(cache.root / ".sitegen", site.root / ".sitegen")
    if with_output:
        shutil.copytree(cache.output, site.output)
    ran = rebuilt(site)
    assert ran.err == ""
    assert site.files() == clean(name)
    settled(site)


def _built_with(site: Written, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "sitegen", "build", "--root", str(site.root), "--now", NOW],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b""), done
    return done.stdout.decode("utf-8")


def test_another_time_zone_language_and_seed(tmp_path: Path) -> None:
    site = built_at(tmp_path)
    _built_with(site, TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="1", PYTHONUTF8="0")
    assert site.files() == clean()
    assert settled(site).counts.converted == 0
    edit(site, EDITS["moves"])
    _built_with(site, TZ="America/Adak", LC_ALL="C.UTF-8", PYTHONHASHSEED="2")
    assert site.files() == clean("moves")
    edit(site, undone(EDITS["moves"]))
    _built_with(site, TZ="", LC_ALL="POSIX", PYTHONHASHSEED="3", PYTHONUTF8="0")
    assert site.files() == clean()
    settled(site)


def test_branches_to_and_fro_convert_nothing_twice(tmp_path: Path) -> None:
    site = built_at(tmp_path)
    edit(site, EDITS["moves"])
    assert site.built().counts.converted == 1
    assert site.files() == clean("moves")
    for _ in range(3):
        edit(site, undone(EDITS["moves"]))
        assert site.built().counts.converted == 0
        assert site.files() == clean()
        edit(site, EDITS["moves"])
        assert site.built().counts.converted == 0
        assert site.files() == clean("moves")


def test_branches_with_errors_on_the_way(tmp_path: Path) -> None:
    site = built_at(tmp_path)
    broken = {A + "2.md": FILES[A + "2.md"].replace("ngay_dang", "ngay_dan")}  # type: ignore[arg-type]
    edit(site, EDITS["moves"])
    edit(site, broken)
    assert site.build().published is None
    assert site.files() == clean()
    edit(site, undone(broken))
    result = site.built()
    # What was read in the build that failed.
    assert result.counts.converted == 0
    assert site.files() == clean("moves")
