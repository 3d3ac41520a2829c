"""Edits before a measured build: another text in every round, and never a fault."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from benchmarks.cases import CASES, COLD, Site
from benchmarks.corpus import LAST, Corpus
from benchmarks.site import write_site
from sitegen.cli import main

EDITS = [name for name in CASES if name not in (COLD, "no change")]


def sources(root: Path) -> dict[str, str]:
    """Return a digest of every file of a site that a writer or a designer wrote."""
    files = [path for part in ("content", "templates") for path in (root / part).rglob("*.*")]
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if path.is_file()
    }


def site(root: Path, *, plain: bool = True) -> Site:
    """Write a small site."""
    corpus = Corpus(40)
    write_site(root, corpus, plain=plain)
    return Site(root, corpus, plain)


@pytest.mark.parametrize("plain", [True, False])
@pytest.mark.parametrize("name", EDITS)
def test_every_round_of_an_edit_leaves_files_as_they_never_were(
    tmp_path: Path, name: str, plain: bool
) -> None:
    edited = site(tmp_path, plain=plain)
    seen = [sources(tmp_path)]
    for round in range(3):
        CASES[name](edited, round)
        seen.append(sources(tmp_path))
    for now, before in zip(seen[1:], seen, strict=False):
        changed = {path for path in now if now[path] != before.get(path)}
        assert len(changed) == 1, "one file at a time"
    assert len({tuple(sorted(state.items())) for state in seen}) == 4


def test_new_articles_are_the_newest_and_one_of_ten_years_before(tmp_path: Path) -> None:
    edited = site(tmp_path)
    before = sources(tmp_path)
    CASES["new newest article"](edited, 0)
    CASES["back-dated article"](edited, 0)
    added = sorted(sources(tmp_path).keys() - before.keys())
    years = [path.split("/")[2] for path in added]
    assert years == [str(LAST.year - 10), str(LAST.year)]


@pytest.mark.parametrize("plain", [True, pytest.param(False, marks=pytest.mark.slow)])
def test_a_site_after_all_edits_builds_and_shows_them(tmp_path: Path, plain: bool) -> None:
    edited = site(tmp_path, plain=plain)
    for round in range(2):
        for name in EDITS:
            CASES[name](edited, round)
    assert main(["build", "--root", str(tmp_path)]) == 0
    pages = "".join(p.read_text(encoding="utf-8") for p in edited.output.rglob("*.html"))
    for words in ("sửa lần thứ 2", "tin thêm 2", "của vòng 2", "mở rộng lần 2", "<p>Mẫu 2</p>"):
        assert words in pages, words


def test_a_cold_build_finds_nothing_of_an_earlier_one(tmp_path: Path) -> None:
    edited = site(tmp_path)
    assert main(["build", "--root", str(tmp_path)]) == 0
    CASES[COLD](edited, 0)
    assert not edited.output.exists()
    assert not (tmp_path / ".sitegen").exists()
