"""The memory keeps what the last two successful builds used, whichever folders they were for."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from sitegen.build import build
from sitegen.engine.output import open_output
from sitegen.flow import glance
from sitegen.flow.glance import STATE
from sitegen.flow.memory import FILE
from sitegen.flow.options import BuildOptions
from sitegen.flow.result import BuildResult
from tests.sites import NOW, Written, article, site_at

A = "content/articles/"
FILES = {A + f"{name}.md": article(f"Bài {name}", "1/6/2020", body=name) for name in "abc"}


@pytest.fixture
def site(tmp_path: Path) -> Written:
    return site_at(tmp_path, FILES)


def _built(site: Written, folder: str, **bodies: str) -> BuildResult:
    """Give articles other bodies, and build the site into a folder."""
    for name, body in bodies.items():
        site.write({A + f"{name}.md": article(f"Bài {name}", "1/6/2020", body=body)})
    options = BuildOptions(
        root=site.root,
        output=site.root.parent / folder,
        now=datetime.fromisoformat(NOW),
        jobs=1,
    )
    result = build(options, lambda stage, done, total: None)
    assert result.published is not None
    return result


def _remembered(site: Written) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(site.root / STATE / FILE)) as connection:
        return list(connection.execute("SELECT kind, name FROM value"))


def _rows(site: Written) -> int:
    return sum(kind == "row" for kind, _ in _remembered(site))


def _is_known(site: Written, folder: str) -> bool:
    path = open_output(site.root.parent / folder, site.root / STATE).manifest_path
    return any(name.startswith(Path(path).name) for _, name in _remembered(site))


def _files(site: Written, folder: str) -> dict[str, bytes]:
    output = site.root.parent / folder
    files = [path for path in output.rglob("*") if path.is_file()]
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in files}


def test_a_folder_that_the_last_two_builds_did_not_publish_to_is_forgotten(site: Written) -> None:
    _built(site, "output")
    _built(site, "elsewhere")
    assert _is_known(site, "output")
    _built(site, "output", a="hai")
    assert _is_known(site, "elsewhere")
    # Where nothing has changed nothing is written, and nothing forgotten.
    _built(site, "output")
    assert _is_known(site, "elsewhere")
    _built(site, "output", a="ba")
    assert _is_known(site, "output")
    assert not _is_known(site, "elsewhere")
    assert _rows(site) == 4


def test_of_many_folders_two_are_known(site: Written) -> None:
    folders = [f"output-{number}" for number in range(4)]
    for folder in folders:
        assert _built(site, folder).counts.converted == (3 if folder == folders[0] else 0)
    assert [_is_known(site, folder) for folder in folders] == [False, False, True, True]
    assert _rows(site) == 3


def test_a_folder_that_was_forgotten_is_built_as_if_for_the_first_time(site: Written) -> None:
    _built(site, "elsewhere")
    _built(site, "output", a="hai")
    _built(site, "output", a="ba")
    again = _built(site, "elsewhere")
    assert len(again.rendered) == again.pages
    assert again.counts.converted == 0
    assert _files(site, "elsewhere") == _files(site, "output")
    assert _built(site, "elsewhere").rendered == {}


def test_what_builds_into_two_folders_by_turns_used_is_kept_and_no_more(site: Written) -> None:
    _built(site, "one")
    _built(site, "other")
    for number in range(4):
        assert _built(site, "one", a=f"một {number}").counts.converted == 1
        assert _built(site, "other").counts.converted == 0
        assert _rows(site) == 3
        assert _built(site, "other", b=f"hai {number}").counts.converted == 1
        assert _rows(site) == 4
        assert _built(site, "one").counts.converted == 0
        assert _rows(site) == 3
    assert _files(site, "one") == _files(site, "other")


def test_another_program_forgets_every_folder(
    site: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    _built(site, "one")
    monkeypatch.setattr(glance, "program_digest", lambda: "another")
    result = _built(site, "other")
    assert (result.counts.converted, result.memory_lost) == (3, False)
    assert [_is_known(site, folder) for folder in ("one", "other")] == [False, True]
    assert _rows(site) == 3
