"""Builds that are killed, or that the disk fails, at each call that changes something.

A sample of the calls in `make test`, all of them in `make test-slow`.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.damage.sample import (
    EDITS,
    FILES,
    FOREIGN,
    built_at,
    clean,
    copied,
    edit,
    lines_about_the_memory,
    put_foreign,
    rebuilt,
    settled,
)
from tests.damage.traced import (
    Ended,
    Point,
    failing_at,
    killed_at,
    points,
    sample,
)
from tests.sites import Written, site_at

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="strace is a program of Linux"),
]

COLD = "cold"
_OURS = {".sitegen", "config.yaml", "content", "output", "templates"}


def _start(name: str, folder: Path) -> tuple[Written, dict[str, bytes], dict[str, bytes]]:
    """Return a site in which a build has something to do, its output, and what that will be."""
    if name == COLD:
        site = site_at(folder, FILES)
        before, after = {}, clean()
    else:
        site, before, after = built_at(folder), clean(), clean(name)
        edit(site, EDITS[name])
    put_foreign(site)
    return site, before, after


def _is_whole(site: Written, before: dict[str, bytes], after: dict[str, bytes]) -> None:
    """Assert that files of the output are old or new, each as a whole, and others as they were."""
    found = site.files()
    assert {path: found.pop(path, None) for path in FOREIGN} == FOREIGN
    for path, data in found.items():
        assert data in (before.get(path), after.get(path)), path
    assert before.keys() & after.keys() <= found.keys()


def _recovers(site: Written, after: dict[str, bytes]) -> None:
    """Assert that the next build makes what a clean one makes, and leaves nothing to the next."""
    ran = rebuilt(site)
    # A memory half made is told, and where nothing was known of the output yet, what others have.
    about_memory = lines_about_the_memory(ran)
    assert len(about_memory) <= 1
    others = [line for line in ran.err.splitlines() if line not in about_memory]
    assert all(any(path in line for path in FOREIGN) for line in others), ran.err
    assert site.files() == {**after, **FOREIGN}
    assert {path.name for path in site.root.iterdir()} == _OURS
    settled(site)


def _sweep(folder: Path, name: str, choose: Callable[[list[Point]], list[Point]]) -> int:
    """Have builds killed, and others failed by the disk, at some of their calls; return how many.

    Recorded once: the calls of a build are always the same.
    """
    start, before, after = _start(name, folder / "start")
    found = choose(points(copied(start, folder / "recorded")))
    for number, point in enumerate(found):
        site = copied(start, folder / f"{number}-killed")
        ended = killed_at(site, point)
        assert ended.code in (-9, 137), (str(point), ended)
        _is_whole(site, before, after)
        _recovers(site, after)

        site = copied(start, folder / f"{number}-failing")
        ended = failing_at(site, point, "ENOSPC" if number % 2 else "EIO")
        assert ended.injected, (str(point), ended)
        _is_told(point, ended)
        _is_whole(site, before, after)
        if ended.code == 0:
            assert site.files() == {**after, **FOREIGN}, str(point)
        _recovers(site, after)
    return len(found)


def _is_told(point: Point, ended: Ended) -> None:
    """Assert that a build that failed says so in a sentence that names what could not be done."""
    assert ended.code in (0, 2), (str(point), ended)
    assert "Traceback" not in ended.err, (str(point), ended)
    assert "Lỗi của chính chương trình" not in ended.err, (str(point), ended)
    if ended.code:
        assert os.strerror(5) in ended.err or os.strerror(28) in ended.err, (str(point), ended)


COLD_AND_EDITS = (COLD, "text", "moves", "template")


@pytest.mark.parametrize("name", COLD_AND_EDITS)
def test_some_calls(tmp_path: Path, name: str) -> None:
    assert _sweep(tmp_path, name, lambda found: sample(found, 3, first=7)) == 3


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", COLD_AND_EDITS)
def test_every_call(tmp_path: Path, name: str) -> None:
    assert _sweep(tmp_path, name, list) > 40
