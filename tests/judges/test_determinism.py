"""A build is a function of its sources: where, when and for whom it runs changes no byte."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.judges.built import NOW, REPOSITORY, built
from tests.judges.conftest import copy_site

pytestmark = [pytest.mark.slow]

SURROUNDINGS = (
    # A cron job on a bare server …
    {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0", "PYTHONUTF8": "0", "umask": "077"},
    # … and a desk where i is not the small I, half a day away.
    {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "tr_TR.UTF-8",
        "PYTHONHASHSEED": "4242",
        "PYTHONUTF8": "1",
        "umask": "022",
    },
)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def build_in(root: Path, surroundings: dict[str, str], *, reverse: bool) -> Path:
    copy_site(root)
    if reverse:  # another order in the directory, other times of change
        for path in sorted((root / "content").rglob("*.md"), reverse=True):
            moved = path.with_name(path.name + ".new")
            shutil.copyfile(path, moved)
            path.unlink()
            moved.rename(path)
            os.utime(path, (1_000_000_000, 1_000_000_000))
    mask = int(surroundings["umask"], 8)
    environment = {key: value for key, value in surroundings.items() if key != "umask"}
    kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT") if key in os.environ}
    done = subprocess.run(
        [sys.executable, "-m", "sitegen", "build", "--now", NOW],
        cwd=root,
        env={**kept, **environment, "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=600,
        umask=mask if os.name == "posix" else -1,
        check=False,
    )
    assert done.returncode == 0, (done.stdout + done.stderr).decode("utf-8", "replace")
    return root / "output"


def test_two_builds_in_different_surroundings_give_the_same_bytes(tmp_path: Path) -> None:
    here, there = tmp_path / "a", tmp_path / "Thư mục có dấu" / "sâu hơn"
    here.mkdir()
    there.mkdir(parents=True)
    first = build_in(here, SURROUNDINGS[0], reverse=False)
    second = build_in(there, SURROUNDINGS[1], reverse=True)
    one, other = tree(first), tree(second)
    assert len(one) > 100
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
    # Where the default theme is also the site's own folder `templates/`.
    checkout = tree(built(REPOSITORY, tmp_path / "checkout").folder)
    assert [name for name in one if one[name] != checkout.get(name)] == []
    assert sorted(one) == sorted(checkout)
    if os.name == "posix":
        modes = {
            (path.is_dir(), stat.S_IMODE(path.stat().st_mode))
            for folder in (first, second)
            for path in folder.rglob("*")
        }
        assert modes == {(True, 0o755), (False, 0o644)}
