"""Content is converted when its bytes are new, and not again as long as they are remembered."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from sitegen.content.source import SourceFile
from sitegen.content.source import read as read_file
from sitegen.engine.digest import digest
from sitegen.engine.lock import Lock
from sitegen.engine.output import open_output
from sitegen.engine.store import Store
from sitegen.flow import parsing
from sitegen.flow.glance import glance
from sitegen.flow.memory import FILE, ROW, row_input
from sitegen.flow.options import BuildOptions
from sitegen.flow.parsing import documents_of
from sitegen.flow.program import program_digest
from sitegen.flow.reading import Reading
from tests.sites import CONFIG, NOW, Written, article, site_at

A = "content/articles/"
ZONE = "Asia/Ho_Chi_Minh"
FILES = {A + f"{name}.md": article(f"Bài {name}", "1/6/2020", body=name) for name in "abc"}


@pytest.fixture
def site(tmp_path: Path) -> Written:
    site = site_at(tmp_path, FILES)
    assert site.built().counts.converted == 3
    return site


def _converted(site: Written, **bodies: str) -> int:
    """Give articles other bodies, build, and return how many files were converted."""
    site.write(
        {A + f"{n}.md": article(f"Bài {n}", "1/6/2020", body=body) for n, body in bodies.items()}
    )
    return site.built().counts.converted


def _memory(site: Written) -> Path:
    return site.root / ".sitegen" / FILE


def _rows(site: Written) -> int:
    with closing(sqlite3.connect(_memory(site))) as connection:
        (count,) = connection.execute(
            "SELECT count(*) FROM value WHERE kind = ?", (ROW,)
        ).fetchone()
    return int(count)


def test_only_what_changed_is_converted(site: Written) -> None:
    assert _converted(site) == 0
    assert _converted(site, a="khác") == 1
    assert _converted(site, b="khác", c="khác") == 2


def test_a_text_that_goes_back_to_what_it_was_is_not_converted_again(site: Written) -> None:
    assert _converted(site, a="khác") == 1
    assert _converted(site, a="a") == 0
    assert _converted(site, a="khác") == 0


def test_what_the_last_two_builds_used_is_kept_and_no_more(site: Written) -> None:
    _converted(site, a="hai")
    assert _rows(site) == 4
    _converted(site, a="ba")
    assert _rows(site) == 4
    assert _converted(site, a="a") == 1, "of three builds ago"
    site.remove(A + "b.md")
    _converted(site)
    _converted(site, c="khác")
    _converted(site, c="nữa")
    assert _rows(site) == 3


def test_what_was_read_for_a_build_that_failed_is_not_read_again(site: Written) -> None:
    site.write({A + "d.md": article("Bài d", "30/2/2020")})
    site.write({A + "a.md": article("Bài a", "1/6/2020", body="khác")})
    assert site.build().published is None
    site.write({A + "d.md": article("Bài d", "28/2/2020")})
    assert site.built().counts.converted == 1
    # What only the failed build needed is forgotten with the others of its time.
    _converted(site, b="khác")
    _converted(site, b="nữa")
    assert _rows(site) == 5


def test_settings_that_no_file_is_read_by(site: Written) -> None:
    site.write({"config.yaml": CONFIG.replace("thử", "khác")})
    assert _converted(site) == 0
    site.write({"config.yaml": CONFIG + "timezone: Europe/Paris\n"})
    assert _converted(site) == 3


def test_rows_that_are_lost_are_read_again_when_asked_for(site: Written) -> None:
    _forget_rows(_memory(site))
    assert _converted(site) == 0, "nobody asks"
    before = site.files()
    # Every page is rendered, and with them every text.
    site.write({"config.yaml": CONFIG + "slogan: Đoàn kết\n"})
    assert _converted(site) == 3
    site.write({"config.yaml": CONFIG})
    assert _converted(site) == 0
    assert site.files() == before


@contextmanager
def _reading(site: Written) -> Iterator[Reading]:
    """Read a site as a build does."""
    root = site.root
    options = BuildOptions(root=root, output=site.output, now=datetime.fromisoformat(NOW), jobs=1)
    folder = open_output(site.output, root / ".sitegen", (root / "content",))
    with Lock(root / ".sitegen" / "lock"):
        found = glance(options, folder)
        reading = Reading(found, ZONE)
        reading.read(options, lambda stage, done, total: None)
        yield reading
        found.memory.store.close()


def _forget_rows(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DELETE FROM value WHERE kind = ?", (ROW,))


def test_heads_are_those_of_the_files_in_the_order_of_paths(site: Written) -> None:
    site.write({A + "aa.md": article("Bài aa", "1/6/2020")})
    with _reading(site) as reading:
        assert list(reading.heads) == [A + f"{name}.md" for name in ("a", "aa", "b", "c")]
        assert list(reading.before) == [A + f"{name}.md" for name in "abc"]
        for path, head in reading.heads.items():
            data = (site.root / path).read_bytes()
            assert head.input == row_input(path, digest(data), ZONE, program_digest())
            (document,) = documents_of(path, reading.rows([path])[path])
            assert document.path == path
        assert reading.converted == 1


def test_a_file_that_changes_when_a_lost_row_is_read_again_ends_the_build(site: Written) -> None:
    """Its bytes are not those of its head; remembered under that, they would come back one day."""
    with _reading(site) as reading:
        _forget_rows(_memory(site))
        site.write({A + "a.md": article("Bài a", "1/6/2020", body="khác")})
        with pytest.raises(OSError) as caught:
            reading.rows([A + "a.md"])
        assert (caught.value.errno, caught.value.filename) == (errno.ESTALE, A + "a.md")
        assert reading.put_rows() == []


def test_a_file_that_changes_between_scan_and_reading_is_what_was_read(
    site: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = article("Bài a", "1/6/2020", body="trong khi đọc")

    def late(file: SourceFile, limit: int) -> bytes:
        if file.path == A + "a.md":
            (site.root / file.path).write_text(changed, encoding="utf-8")
        return read_file(file, limit)

    monkeypatch.setattr(parsing, "read", late)
    _memory(site).unlink()
    assert _converted(site) == 3
    monkeypatch.undo()
    assert "trong khi đọc" in site.text("tin/2020/bai-a/index.html")
    assert _converted(site) == 0
    assert _converted(site, a="a") == 1
    assert "trong khi đọc" not in site.text("tin/2020/bai-a/index.html")


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_a_file_that_cannot_be_read_is_never_remembered(
    site: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(file: SourceFile, limit: int) -> bytes:
        if file.path == A + "a.md":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), file.path)
        return read_file(file, limit)

    site.write({A + "a.md": article("Bài a", "1/6/2020", body="khác")})
    monkeypatch.setattr(parsing, "read", refused)
    failed = site.build()
    assert failed.published is None
    assert [d.id for d in failed.diagnostics] == ["file-unreadable"]
    monkeypatch.undo()
    assert _converted(site) == 1
    assert "khác" in site.text("tin/2020/bai-a/index.html")


def test_a_memory_that_cannot_be_written_makes_builds_slower_not_wrong(
    site: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = site.files()

    def full(store: Store) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Store, "_write", full)
    assert _converted(site, a="khác") == 1
    assert "khác" in site.text("tin/2020/bai-a/index.html")
    assert _converted(site, a="khác") == 1
    assert _converted(site, a="a") == 0
    assert site.files() == first
