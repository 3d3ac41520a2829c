"""What is looked for in a build besides model and text: titles that are alike, heavy pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.checks.heavy_pictures import HEAVY_PICTURES, MOST_BYTES
from sitegen.diagnostics import Severity
from tests.checks.found import A
from tests.faults.running import build, run
from tests.sites import Files, Written, article, photo, site_at

TITLE = "Trao quà Tết"


def alike(one: str, other: str, *lines: str, title: str = TITLE, date: str = "24/5/2023") -> Files:
    return {
        one: article(TITLE, "24/5/2023", "duong_dan: a"),
        other: article(title, date, "duong_dan: b", *lines),
    }


def told(folder: Path, files: Files) -> list[str]:
    done = build(folder, files)
    return [*done.problems(), *done.problems(severity="warning")]


def test_a_title_twice_on_one_day_is_told_at_the_later_one(tmp_path: Path) -> None:
    files = alike(f"{A}2023/a.md", f"{A}2023/b/index.md")
    assert told(tmp_path, files) == [f"{A}2023/b/index.md 2:10 title-twice"]


@pytest.mark.parametrize(
    "files",
    [
        alike(f"{A}a.md", f"{A}b.md", title="Trao quà tết"),
        alike(f"{A}a.md", f"{A}b.md", date="25/5/2023"),
        # Two units may hold their congresses on one day.
        alike(f"{A}cd-a/2023/a.md", f"{A}cd-b/2023/b.md"),
        {
            f"{A}a.md": article(TITLE, "2013", "duong_dan: a"),
            f"{A}b.md": article(TITLE, "2013", "duong_dan: b"),
        },
    ],
    ids=["title", "day", "unit", "no day"],
)
def test_what_can_be_told_apart_is_not(tmp_path: Path, files: Files) -> None:
    assert told(tmp_path, files) == []


def test_a_title_that_becomes_another_ones_is_told_in_a_warm_build(tmp_path: Path) -> None:
    first = build(tmp_path, alike(f"{A}a.md", f"{A}b.md", title="Thăm đoàn viên"))
    assert first.problems(severity="warning") == []
    files = alike(f"{A}a.md", f"{A}b.md")
    again = build(tmp_path, files)
    assert again.problems(severity="warning") == [f"{A}b.md 2:10 title-twice"]
    # And once more where nothing has changed.
    assert build(tmp_path, files).problems(severity="warning") == [f"{A}b.md 2:10 title-twice"]


def test_a_faulty_article_has_no_title_to_compare(tmp_path: Path) -> None:
    files = alike(f"{A}a.md", f"{A}b.md", "the_loai: zz")
    assert told(tmp_path, files) == [f"{A}b.md 5:11 choice-unknown"]


@pytest.mark.parametrize(
    ("size", "width", "height", "heavy"),
    [
        (MOST_BYTES, 8200, 4000, False),
        (MOST_BYTES + 1, 800, 600, True),
        (1000, 8201, 10, True),
        (1000, 10, 8201, True),
    ],
)
def test_a_picture_is_heavy_by_bytes_or_length(
    size: int, width: int, height: int, heavy: bool
) -> None:
    found = [*HEAVY_PICTURES.run("a.jpg", size, width, height)]
    assert [problem.id for problem in found] == ["photo-heavy"] * heavy
    assert all(problem.severity is Severity.WARNING for problem in found)


def test_who_shows_a_heavy_picture_is_told(tmp_path: Path) -> None:
    files: Files = {
        f"{A}a.md": article("Tin", "24/5/2023", body="![Trao quà](a.jpg)"),
        f"{A}a.jpg": photo(8201, 8),
        # Nobody shows this one.
        f"{A}b.jpg": photo(8201, 8),
    }
    done = build(tmp_path, files)
    assert done.problems(severity="warning") == [f"{A}a.jpg photo-heavy"]
    assert f"{A}a.md" in done.err


def test_who_offers_a_file_that_names_its_maker_is_told(tmp_path: Path) -> None:
    files: Files = {
        f"{A}a.md": article("Tin", "24/5/2023", "tep_dinh_kem: [mau.pdf, khac.pdf]"),
        f"{A}mau.pdf": "%PDF-1.4 << /Author (Tran Thi Buoi) >>",
        f"{A}khac.pdf": "%PDF-1.4 << /Title (Mau don) >>",
    }
    build(tmp_path, files)
    # The second time nothing is looked into again.
    for _ in range(2):
        [told] = _advice(tmp_path)
        assert told.startswith(f"{A}mau.pdf:1:1: advice[file-names-maker]")
        assert "Tran Thi Buoi" in told
    site_at(tmp_path, {f"{A}mau.pdf": "%PDF-1.4 << /Title (Tran Thi Buoi) >>"})
    assert _advice(tmp_path) == []


def _advice(folder: Path) -> list[str]:
    """Return what a check of the site advises."""
    done = run(site_at(folder, {}), command="check")
    told = (done.out + done.err).splitlines()
    return [line for line in told if "advice[file-" in line]


def test_the_pages_are_published_all_the_same(tmp_path: Path) -> None:
    done = build(tmp_path, alike(f"{A}a.md", f"{A}b.md"))
    site: Written = done.site
    assert done.code == 0
    assert {"tin/2023/a/index.html", "tin/2023/b/index.html"} <= set(site.files())
