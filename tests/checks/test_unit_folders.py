"""Folders of articles that are named almost as a unit is."""

from __future__ import annotations

import pytest

from tests.checks.found import ROOTED, UNITS, A, arg, found, one
from tests.sites import article

REGISTRY = "content/units.csv"
MORE = UNITS + (
    "cd-phuong-1,Công đoàn phường 1,ldld-tinh\n"
    "dai-hoc-ben-thuyen,Công đoàn Trường Đại học Bến Thuyền,ldld-tinh\n"
)
BAI = article("Bài", "1/6/2026")


@pytest.mark.parametrize(
    ("folder", "unit"),
    [
        ("cd-so-tttx", "cd-so-tttt"),
        ("CD-So-TTTT", "cd-so-tttt"),
        ("cd_so_tttt", "cd-so-tttt"),
        ("cd so tttt", "cd-so-tttt"),
        ("cd-so-ttt", "cd-so-tttt"),
        ("cdvc-tihn", "cdvc-tinh"),
        ("Công đoàn Viên chức tỉnh", "cdvc-tinh"),
        ("2026/cd-so-tttx", "cd-so-tttt"),
        ("cd-so-tttx/2026", "cd-so-tttt"),
        ("cdvc-tinh/cd-so-tttx", "cd-so-tttt"),
    ],
)
def test_a_folder_that_was_meant_for_a_unit(folder: str, unit: str) -> None:
    problem = one({REGISTRY: MORE, f"{A}{folder}/a.md": BAI}, settings=ROOTED)
    assert (problem.id, problem.span.path) == ("unit-folder-unknown", f"{A}{folder}/a.md")
    assert arg(problem, "suggestion") == unit


@pytest.mark.parametrize(
    "folder",
    [
        "2026",
        "2026/05",
        "thang-5",
        "Năm 2026",
        "quy-1",
        "dai-hoi",
        "hoi-nghi",
        "tin-hoat-dong",
        "Chính sách",
        "van-nghe",
        "cd-so",
        "cd-phuong-2",
        "cd-so-tttt",
        "cd-so-tttt/2026",
        "cd-so-tttx/cd-so-tttt",
        # The owner of the site has what nobody else has.
        "ldld-tihn",
    ],
)
def test_a_folder_like_any_other(folder: str) -> None:
    assert found({REGISTRY: MORE, f"{A}{folder}/a.md": BAI}, settings=ROOTED) == []


def test_an_article_with_a_folder_of_its_own_may_be_called_as_it_is() -> None:
    files = {REGISTRY: MORE, f"{A}dai-hoc-ben-thuyem/index.md": BAI}
    assert found(files, settings=ROOTED) == []


def test_one_warning_for_a_folder_and_none_for_articles_that_name_their_unit() -> None:
    folder = f"{A}cd-so-tttx/"
    files = {
        REGISTRY: MORE,
        folder + "a.md": article("Bài A", "1/6/2026", "don_vi: cdvc-tinh"),
        folder + "b.md": article("Bài B", "1/6/2026"),
        folder + "2026/c.md": article("Bài C", "1/6/2026"),
    }
    problem = one(files, settings=ROOTED)
    assert (problem.span.path, arg(problem, "count")) == (folder + "2026/c.md", 2)


def test_nobody_is_unknown_while_the_registry_cannot_be_read() -> None:
    files = {REGISTRY: "id,tên\ncd-so-tttt,\n", f"{A}cd-so-tttx/a.md": BAI}
    assert all("unit-folder" not in line for line in found(files))
