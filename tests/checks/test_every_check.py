"""What holds for all checks: they speak of what is wrong, and of nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.checks.check import OTHER
from sitegen.checks.every_check import EVERY_CHECK
from sitegen.content.kinds import kind_of
from sitegen.content.source import read, scan
from sitegen.diagnostics import Severity
from sitegen.report.catalogue import catalogue
from sitegen.text import Language
from tests.checks.found import A, C, U, found, problems
from tests.sites import Files, article, matter

ROOT = Path(__file__).parents[2]


def test_names_of_checks_are_their_own() -> None:
    names = [check.name for check in EVERY_CHECK]
    assert len(names) == len(set(names))


def test_a_text_of_two_checks_is_the_same_text() -> None:
    texts = {id: pair for check in EVERY_CHECK for id, pair in check.texts.items()}
    assert [id for c in EVERY_CHECK for id, pair in c.texts.items() if texts[id] != pair] == []
    assert OTHER in texts


def test_each_id_of_a_check_is_provoked_by_a_test() -> None:
    specified = "".join(
        path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py")
    )
    ids = {id for check in EVERY_CHECK for id in check.texts} - {OTHER}
    assert {id for id in ids if id not in specified} == set()


def test_the_demonstration_is_free_of_errors_and_warnings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    sources, refused = scan(ROOT)
    files: dict[str, bytes] = {
        file.path: read(file) if kind_of(file.path) else b"" for file in sources
    }
    settings = (ROOT / "config.yaml").read_text(encoding="utf-8")
    assert (refused, found(files, settings=settings, now="2026-11-21T07:00:00+07:00")) == ([], [])


BROKEN: Files = {
    "content/units.csv": "id,tên,trực thuộc\na,A,b\nb,B,a\nc,C,c\nd,D,khong-co\n",
    f"{U}a.md": matter("ten: A", "truc_thuoc: [b, e]", "den: 1999", body="[x](y)"),
    f"{U}x/a.md": matter("ten: A", "ten_khac_toan_trang: [B, B]"),
    f"{C}1.md": matter(
        "ngay: 2020", "loai: hop-nhat", "tu: [a, a, zz]", "thanh: [a, a, zz]",
        "chuyen_giao: {tat_ca_truc_thuoc: a, ve: a, tru: [a]}",
    ),
    f"{C}2.md": matter("ngay: 2010", "loai: giai-the", "tu: [a, b]", "thanh: []"),
    f"{C}3.md": matter("ngay: 2012", "loai: giai-the", "tu: [a, b]", "thanh: [c]"),
    f"{A}a.md": article("A", "1/1/2023", "don_vi: khong-co", "lien_quan: [a.md, b.md]"),
    f"{A}b.md": article("A", "1/1/2023", "don_vi: a", "thu_vien_anh: [., .., /]"),
    f"{A}c.md": article("Hỏng", "hôm qua"),
}  # fmt: skip


def test_checks_get_through_a_broken_site() -> None:
    said = problems(BROKEN)
    assert {p.id for p in said if p.severity is Severity.ERROR} >= {
        "unit-parent-cycle",
        "unit-unknown",
        "unit-file-twice",
        "unit-alias-twice",
        "unit-ends-twice",
        "change-same-units",
        "change-after-end",
        "address-twice",
        "gallery-folder-empty",
        "link-broken",
        "date-unreadable",
    }
    languages: tuple[Language, ...] = ("vi", "en")
    for words in map(catalogue, languages):
        assert all(words.message(problem) and words.help(problem) for problem in said)


def test_what_is_said_does_not_hang_on_the_order_of_files() -> None:
    # Of two files for one unit the model takes the later one.
    files = {path: content for path, content in BROKEN.items() if path != f"{U}x/a.md"}
    assert problems(dict(reversed(files.items()))) == problems(files)


def test_rows_of_a_register_are_looked_at_one_by_one() -> None:
    registry = "id,tên,trực thuộc\na,A,khong-co\nb,B,khong-co\n"
    assert found({"content/units.csv": registry}) == [
        "unit-unknown content/units.csv:2:5",
        "unit-unknown content/units.csv:3:5",
    ]
