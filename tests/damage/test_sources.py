"""Files of content that change while they are built: never remembered as what they are not."""

from __future__ import annotations

import errno
import os
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sitegen.content.source import SourceFile, read
from sitegen.flow import judging, parsing, picturing, reading, sources
from tests.damage.sample import EDITS, FILES, A, Edit, clean, edit, memory_of, rebuilt, settled
from tests.faults.running import run
from tests.sites import Written, photo, site_at

pytestmark = pytest.mark.slow

ARTICLE, FILE, PICTURE = A + "2.md", A + "tep/a.pdf", A + "anh/a.jpg"
_OTHER: Edit = {
    ARTICLE: EDITS["text"][ARTICLE],
    FILE: b"%PDF-1.4 va nhieu hon nua" * 100,
    PICTURE: photo(44, 33),
}


def _bytes(content: str | bytes | None) -> bytes:
    assert content is not None
    return content if isinstance(content, bytes) else content.encode("utf-8")


def _same_size(data: bytes) -> bytes:
    """Return other bytes of the same length that are as good."""
    if data.startswith(b"%PDF"):
        return data[:-1] + b"5"
    changed = data.replace("Một".encode(), b"Hai".ljust(5), 1)
    changed = changed.replace(b"BCH", b"BTV", 1) if changed == data else changed
    assert len(changed) == len(data)
    return changed


def _clean(folder: Path, path: str, data: bytes) -> dict[str, bytes]:
    site = site_at(folder / "clean", {**FILES, path: data})
    site.built()
    return site.files()


def _changing(
    monkeypatch: pytest.MonkeyPatch, path: str, data: bytes, *, first: bool
) -> Callable[[], bool]:
    """Have a file change just before, or else just after, it is read for the first time."""
    changed = False

    def reader(file: SourceFile, *limit: int) -> bytes:
        nonlocal changed
        mine = not changed and file.path == path
        changed = changed or mine
        if mine and first:
            Path(file.real).write_bytes(data)
        found = read(file, *limit)
        if mine and not first:
            Path(file.real).write_bytes(data)
        return found

    monkeypatch.setattr(parsing, "read", reader)
    for module in (judging, picturing, sources):
        monkeypatch.setattr(module, "read", reader)
    return lambda: changed


@pytest.mark.parametrize("path", [ARTICLE, FILE, PICTURE])
@pytest.mark.parametrize("first", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("size", ["same size", "another size"])
@pytest.mark.parametrize("warm", [False, True], ids=["cold", "warm"])
def test_a_file_that_changes_when_it_is_read(
    tmp_path: Path, path: str, first: bool, size: str, warm: bool
) -> None:
    if (path, size) == (PICTURE, "same size"):
        pytest.skip("no other picture has that size")
    old = _bytes(FILES[path])
    new = _bytes(_OTHER[path]) if size != "same size" else _same_size(old)
    site = site_at(tmp_path, FILES)
    if warm:
        site.built()
        # So that it is read again, though its bytes are known.
        os.utime(site.root / path)
    with pytest.MonkeyPatch.context() as patched:
        happened = _changing(patched, path, new, first=first)
        ran = run(site, "--jobs", "1")
        assert happened()
    assert ran.code in (0, 1, 2)
    assert "Traceback" not in ran.err
    assert "Lỗi của chính chương trình" not in ran.err
    rebuilt(site)
    assert site.files() == _clean(tmp_path, path, new)
    # Nor is it remembered for its old bytes what the new ones mean.
    edit(site, {path: old})
    rebuilt(site)
    assert site.files() == clean()


def _failing(monkeypatch: pytest.MonkeyPatch, path: str, first: int) -> Callable[[], int]:
    """Have the disk fail from the `first` time on that a file is read; return how often it was."""
    times = 0

    def reader(file: SourceFile, *limit: int) -> bytes:
        nonlocal times
        if file.path == path:
            times += 1
            if times >= first:
                raise OSError(errno.EIO, os.strerror(errno.EIO), file.real)
        return read(file, *limit)

    monkeypatch.setattr(parsing, "read", reader)
    for module in (judging, picturing, sources):
        monkeypatch.setattr(module, "read", reader)
    return lambda: times


@pytest.mark.parametrize("path", [ARTICLE, FILE, PICTURE])
@pytest.mark.parametrize("state", ["cold", "touched", "changed", "elsewhere changed"])
@pytest.mark.parametrize("hold", [False, True], ids=["", "hold"])
@pytest.mark.parametrize("first", [1, 2])
def test_a_file_that_a_disk_fails_to_read_takes_nothing_away_in_silence(
    tmp_path: Path, path: str, state: str, hold: bool, first: int
) -> None:
    site = site_at(tmp_path, FILES)
    before: dict[str, bytes] = {}
    if state != "cold":
        site.built()
        before = clean()
    changes: Edit = {}
    if state == "touched":
        os.utime(site.root / path)
    elif state == "changed":
        changes = {path: _OTHER[path]}
    elif state == "elsewhere changed":
        os.utime(site.root / path)
        changes = EDITS["title"] if path != ARTICLE else EDITS["template"]
    edit(site, changes)
    with pytest.MonkeyPatch.context() as patched:
        times = _failing(patched, path, first)
        ran = run(site, "--jobs", "1", *["--hold"] * hold)
        failed = times() >= first
    assert "Traceback" not in ran.err
    assert failed or first == 2
    if not failed:
        assert ran.code == 0
    elif not hold or ran.code:
        # Told, and everything is as it was.
        assert ran.code in (1, 2)
        assert Path(path).name in ran.err
        assert (site.files() if site.output.exists() else {}) == before
    else:
        # Told, and nothing goes but the article that shows it.
        assert Path(path).name in ran.err
        article = path if path == ARTICLE else A + "1.md"
        assert article in ran.out
    rebuilt(site)
    other = site_at(tmp_path / "clean", FILES)
    edit(other, changes)
    other.built()
    assert site.files() == other.files()


def test_a_file_that_changes_while_what_was_remembered_of_it_has_been_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = site_at(tmp_path, FILES)
    site.built()
    with sqlite3.connect(memory_of(site)) as connection:
        connection.execute("DELETE FROM value WHERE kind = 'row'")
    connection.close()
    edit(site, EDITS["template"])
    really = parsing.parse_task
    new = _bytes(_OTHER[ARTICLE])

    def parse(task: Any) -> Any:
        if task.file.path == ARTICLE:
            (site.root / ARTICLE).write_bytes(new)
        return really(task)

    with monkeypatch.context() as patched:
        patched.setattr(reading, "parse_task", parse)
        ran = run(site, "--jobs", "1")
    assert (ran.code, ARTICLE in ran.err, len(ran.err.splitlines())) == (2, True, 1), ran.err
    edit(site, {ARTICLE: FILES[ARTICLE]})
    rebuilt(site)
    assert site.files() == clean("template")
    edit(site, {ARTICLE: new})
    rebuilt(site)
    edit(site, {ARTICLE: FILES[ARTICLE]})
    rebuilt(site)
    assert site.files() == clean("template")


def test_a_file_written_again_and_again(tmp_path: Path) -> None:
    site = site_at(tmp_path, FILES)
    texts = [_bytes(FILES[ARTICLE]), _bytes(EDITS["text"][ARTICLE])]
    over = threading.Event()

    def write() -> None:
        number = 0
        while not over.is_set():
            edit(site, {ARTICLE: texts[number % 2]})
            number += 1
            time.sleep(0.001)

    for final, names in ((0, ()), (1, ("text",)), (0, ())):
        over.clear()
        writer = threading.Thread(target=write)
        writer.start()
        try:
            for _ in range(3):
                ran = run(site, "--jobs", "1")
                assert ran.code in (0, 1, 2)
                assert "Traceback" not in ran.err
        finally:
            over.set()
            writer.join()
        edit(site, {ARTICLE: texts[final]})
        rebuilt(site)
        assert site.files() == clean(*names)
        settled(site)


def _in_place(site: Written, path: str, data: bytes) -> None:
    """Write other bytes into a file and give it its old time: size, time and inode are as before.

    What is left is the time of the change, unless all is done in one tick of the clock.
    """
    file = site.root / path
    status = file.stat()
    assert status.st_size == len(data)
    with file.open("r+b") as stream:
        stream.write(data)
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def test_an_edit_that_leaves_size_and_time_as_they_were(tmp_path: Path) -> None:
    site = site_at(tmp_path, FILES)
    old = _bytes(FILES[ARTICLE])
    new = _same_size(old)
    site.built()
    outputs = [clean(), _clean(tmp_path, ARTICLE, new)]
    for number in range(1, 11):
        _in_place(site, ARTICLE, (old, new)[number % 2])
        rebuilt(site)
        assert site.files() == outputs[number % 2]


@pytest.mark.parametrize("path", ["config.yaml", "templates/base.html"])
def test_settings_and_templates_that_keep_size_and_time(tmp_path: Path, path: str) -> None:
    site = site_at(tmp_path, FILES)
    site.built()
    old = (site.root / path).read_bytes()
    new = old.replace("Bản tin".encode(), "Bản tim".encode()).replace(b"<body", b"<BODY", 1)
    assert new != old
    _in_place(site, path, new)
    rebuilt(site)
    other = site_at(tmp_path / "clean", FILES)
    (other.root / path).write_bytes(new)
    other.built()
    assert site.files() == other.files() != clean()
