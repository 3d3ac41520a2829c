"""A faulty file is checked against the others, and they against what could be read of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from sitegen.build import check
from sitegen.flow.options import BuildOptions
from tests.checks.found import UNITS, A, C, P, U, at
from tests.sites import CONFIG, NOW, Files, article, matter, site_at

FAULT = "the_loai: zz"
TOLD = f"choice-unknown {A}c.md:4:11"


def found(folder: Path, files: Files) -> list[str]:
    """Return what a check tells of a site, as "id path:line:column"."""
    root = site_at(folder, files, CONFIG).root
    now = datetime.fromisoformat(NOW)
    options = BuildOptions(root=root, output=root / "output", now=now, jobs=1, check=True)
    return [at(one) for one in check(options, lambda stage, done, total: None)]


# A faulty article c.md with more lines, what links to it → what is told besides its fault.
LINKS = {
    "its-address": (article("C", "24/5/2023", FAULT), "[C](/tin/2023/c/)", []),
    "its-file": (article("C", "24/5/2023", FAULT), "[C](c.md)", []),
    "its-anchor": (article("C", "24/5/2023", FAULT, body="## Hai\n"), "[C](c.md#hai)", []),
    "no-anchor": (
        article("C", "24/5/2023", FAULT, body="## Hai\n"),
        "[C](c.md#ba)",
        [f"link-anchor-missing {A}b.md:5:5"],
    ),
    "hidden": (
        article("C", "24/5/2023", FAULT, "trang_thai: nhap"),
        "[C](c.md)",
        [f"link-to-hidden {A}b.md:5:5"],
    ),
    "perhaps-hidden": (article("C", "24/5/2023", FAULT, "trang_thai: zz"), "[C](c.md)", []),
    "another-address": (
        article("C", "24/5/2023", FAULT),
        "[C](/tin/2023/d/)",
        [f"link-broken {A}b.md:5:5"],
    ),
    "address-without-its-day": (article("C", "31/2/2023", FAULT), "[C](/tin/2023/c/)", []),
    "address-by-its-file": (article("[x]", "24/5/2023", FAULT), "[C](/tin/2023/c/)", []),
}


@pytest.mark.parametrize("name", LINKS)
def test_a_link_to_a_faulty_article(tmp_path: Path, name: str) -> None:
    text, link, others = LINKS[name]

    told = found(tmp_path, {f"{A}c.md": text, f"{A}b.md": article("B", "1/1/2024", body=link)})

    assert [one for one in told if f"{A}b.md" in one] == others
    assert TOLD in told


def test_two_faulty_articles_may_want_one_address(tmp_path: Path) -> None:
    files = {f"{A}{name}.md": article("C", "24/5/2023", FAULT) for name in "bc"}
    told = found(tmp_path, files)
    assert [one.partition(":")[0] for one in told] == [
        f"choice-unknown {A}b.md",
        f"address-twice {A}c.md",
        f"choice-unknown {A}c.md",
    ]


def test_a_day_that_cannot_be_read_clashes_with_nothing(tmp_path: Path) -> None:
    files = {f"{A}{name}.md": article("C", "31/2/2023") for name in "bc"}
    assert {one.partition(" ")[0] for one in found(tmp_path, files)} == {"date-impossible"}


def test_a_unit_with_a_fault_is_known_and_its_other_references_are_checked(tmp_path: Path) -> None:
    files: Files = {
        f"{U}cd-a.md": matter("ten: Công đoàn A", "cap: xã", "truc_thuoc: cd-khong"),
        f"{A}a.md": article("A", "24/5/2023", "don_vi: cd-a", body="[A](/don-vi/cd-a/)"),
        f"{A}b.md": article("B", "24/5/2023", "don_vi: cd-b"),
    }
    assert found(tmp_path, files) == [
        f"unit-id-unknown {A}b.md:4:9",
        f"choice-unknown {U}cd-a.md:3:6",
        f"unit-unknown {U}cd-a.md:4:13",
    ]


def test_a_change_without_its_day_contradicts_nobody(tmp_path: Path) -> None:
    files: Files = {
        "content/units.csv": UNITS,
        f"{C}a.md": matter("ngay: 31/2/2020", "loai: giai-the", "tu: cdvc-tinh"),
        f"{C}b.md": matter("ngay: 1/1/2021", "loai: doi-ten", "tu: cdvc-tinh", "thanh: cd-khong"),
        f"{A}a.md": article("A", "24/5/2023", "don_vi: cdvc-tinh"),
    }
    assert found(tmp_path, files) == [
        f"date-impossible {C}a.md:2:7",
        f"unit-unknown {C}b.md:5:8",
    ]


def test_a_page_with_a_fault_is_there_and_checked(tmp_path: Path) -> None:
    files: Files = {
        f"{P}gt.md": matter("tieu_de: Giới thiệu", "la: 1", body="[A](khong.md) ![](a.png)"),
        f"{A}a.md": article("A", "24/5/2023", body="[G](/gt/)"),
    }
    assert found(tmp_path, files) == [
        f"key-unknown {P}gt.md:3:1",
        f"link-broken {P}gt.md:5:5",
        f"file-missing {P}gt.md:5:19",
        f"photo-alt-missing {P}gt.md:5:19",
    ]


def test_nothing_of_a_faulty_article_is_published_when_it_is_held_back(tmp_path: Path) -> None:
    site = site_at(
        tmp_path,
        {f"{A}c.md": article("C", "24/5/2023", FAULT), f"{A}b.md": article("B", "1/1/2024")},
        CONFIG,
    )
    assert not site.build().published
    assert list(site.output.rglob("*")) == []

    site.build(hold=True)

    outputs = {path.relative_to(site.output).as_posix() for path in site.output.rglob("*.html")}
    assert "tin/2024/b/index.html" in outputs
    assert not any("2023" in path for path in outputs)


# A value in a row of the registry → what is told of the rest of the site.
ROWS = {
    "level": ("cd-b,Công đoàn B,xã", ["choice-unknown", "unit-id-unknown"]),
    "no-name": ("cd-b,,co-so", ["registry-cell-empty", "unit-id-unknown"]),
    "no-id": (",Công đoàn B,co-so", ["registry-cell-empty"]),
    "both": ("cd-b,Công đoàn B,xã\nCĐ C,Công đoàn C,", ["choice-unknown", "id-invalid"]),
}


@pytest.mark.parametrize("name", ROWS)
def test_ids_are_checked_unless_a_row_lacks_its_own(tmp_path: Path, name: str) -> None:
    row, ids = ROWS[name]
    files: Files = {
        "content/units.csv": f"mã,tên,cấp\ncd-a,Công đoàn A,\n{row}\n",
        f"{A}a.md": article("A", "24/5/2023", "don_vi: cd-khong", "don_vi_tham_gia: [cd-a, Tên]"),
    }
    assert sorted(one.partition(" ")[0] for one in found(tmp_path, files)) == ids
