"""The register of units: ids, parents, changes, names; articles about units that were no more."""

from __future__ import annotations

import pytest

from sitegen.diagnostics import Severity
from tests.checks.found import ROOTED, UNITS, A, C, U, arg, at, found, one
from tests.sites import Files, article, matter

REGISTRY = "content/units.csv"
THREE: Files = {f"{U}{id}.md": matter(f"ten: Đơn vị {id}") for id in ("cd-a", "cd-b", "cd-c")}


def change(kind: str, date: str, left: str = "", right: str = "", *lines: str) -> str:
    return matter(f"ngay: {date}", f"loai: {kind}", f"tu: [{left}]", f"thanh: [{right}]", *lines)


# What cannot be, or lacks a half


def test_a_unit_does_not_end_before_it_begins() -> None:
    rows = "id,tên,từ,đến\ncd-a,A,12/2003,2001\ncd-b,B,2003,2003\ncd-c,C,2003,\n"
    assert found({REGISTRY: rows}) == [f"unit-ends-before-start {REGISTRY}:2:16"]


@pytest.mark.parametrize("kind", ["sap-nhap", "hop-nhat", "chia-tach", "thanh-lap"])
def test_out_of_a_merger_comes_a_unit(kind: str) -> None:
    problem = one({**THREE, f"{C}1.md": change(kind, "2020", "cd-a")})
    assert (problem.id, problem.severity) == ("change-without-successor", Severity.WARNING)
    assert (problem.span.line, problem.span.column) == (3, 7)


def test_an_ending_needs_no_successor() -> None:
    assert found({**THREE, f"{C}1.md": change("ket-thuc-hoat-dong", "2020", "cd-a")}) == []


# Ids


def test_a_register_without_faults() -> None:
    assert found({REGISTRY: UNITS}, settings=ROOTED) == []


@pytest.mark.parametrize(
    ("files", "expected", "suggestion"),
    [
        ({REGISTRY: UNITS + "cd-x,Công đoàn X,ldld-tinj\n"}, f"{REGISTRY}:5:18", "ldld-tinh"),
        (
            {REGISTRY: UNITS, f"{U}cd-x.md": matter("ten: X", "truc_thuoc: cdvc-tin")},
            f"{U}cd-x.md:3:13",
            "cdvc-tinh",
        ),
        (
            {
                REGISTRY: UNITS,
                f"{U}cd-x.md": matter("ten: X", "truc_thuoc: [{ma: ldld-tinh}, {ma: la}]"),
            },
            f"{U}cd-x.md:3:36",
            "",
        ),
        ({**THREE, f"{C}1.md": change("doi-ten", "2020", "cd-x", "cd-a")}, f"{C}1.md:4:6", "cd-a"),
        (
            {**THREE, f"{C}1.md": change("hop-nhat", "2020", "cd-a", "cd-b, cd-y")},
            f"{C}1.md:5:15",
            "cd-a",
        ),
        (
            {**THREE, f"{C}1.md": change("giai-the", "2020", "cd-a", "", "noi_luu_ho_so: kho")},
            f"{C}1.md:6:16",
            "",
        ),
        (
            {
                **THREE,
                f"{C}1.md": change(
                    "chuyen-giao",
                    "2020",
                    "cd-a",
                    "",
                    "chuyen_giao: {tat_ca_truc_thuoc: cd-a, ve: cd-b, tru: [cd-c, kho]}",
                ),
            },
            f"{C}1.md:6:62",
            "",
        ),
    ],
)
def test_units_that_nobody_registered(files: Files, expected: str, suggestion: str) -> None:
    problem = one(files)
    assert at(problem) == f"unit-unknown {expected}"
    assert arg(problem, "suggestion") == suggestion


def test_a_unit_with_faults_is_known_all_the_same() -> None:
    files: Files = {
        f"{U}cd-a.md": matter("ten: A", "cap: không rõ"),
        f"{U}cd-b.md": matter("ten: B", "truc_thuoc: cd-a"),
    }
    assert found(files) == [f"choice-unknown {U}cd-a.md:3:6"]


@pytest.mark.parametrize("id", ["lich", "nhiem-ky", "tin"])
def test_reserved_ids(id: str) -> None:
    assert found({f"{U}{id}.md": matter("ten: A")}) == [f"unit-id-reserved {U}{id}.md:1:1"]
    files: Files = {REGISTRY: f"id,tên\n{id},A\n"}
    assert found(files) == [f"unit-id-reserved {REGISTRY}:2:1"]


def test_a_unit_may_have_a_row_and_one_file_only() -> None:
    files: Files = {REGISTRY: "id,tên\ncd-a,A\n", f"{U}cd-a.md": matter("ten: A")}
    assert found(files) == []
    twice = {**files, f"{U}tinh/cd-a.md": matter("ten: A")}
    problem = one(twice)
    assert at(problem) == f"unit-file-twice {U}tinh/cd-a.md"
    assert [r.span.path for r in problem.related] == [f"{U}cd-a.md"]


# Parents


@pytest.mark.parametrize(
    ("parents", "expected"),
    [
        ({"cd-a": "cd-b", "cd-b": "cd-c"}, []),
        ({"cd-a": "cd-a"}, [("cd-a → cd-a", f"{U}cd-a.md:3:13")]),
        ({"cd-a": "cd-b", "cd-b": "cd-a"}, [("cd-a → cd-b → cd-a", f"{U}cd-a.md:3:13")]),
        (
            {"cd-c": "cd-a", "cd-a": "cd-b", "cd-b": "cd-a"},
            [("cd-a → cd-b → cd-a", f"{U}cd-a.md:3:13")],
        ),
        ({"cd-b": "cd-c", "cd-c": "cd-b"}, [("cd-b → cd-c → cd-b", f"{U}cd-b.md:3:13")]),
    ],
)
def test_parents_form_no_circle(parents: dict[str, str], expected: list[tuple[str, str]]) -> None:
    files = dict(THREE)
    for id, parent in parents.items():
        files[f"{U}{id}.md"] = matter(f"ten: Đơn vị {id}", f"truc_thuoc: {parent}")
    places = found(files)
    assert places == [f"unit-parent-cycle {place}" for _, place in expected]
    if expected:
        assert arg(one(files), "chain") == expected[0][0]


def test_who_was_whose_parent_once_may_turn_around() -> None:
    files: Files = {
        **THREE,
        f"{U}cd-a.md": matter(
            "ten: A", "truc_thuoc: [{ma: cd-b, den: 2009}, {ma: cd-c, tu: 2010}]"
        ),
        f"{U}cd-b.md": matter("ten: B", "truc_thuoc: {ma: cd-a, tu: 2010}"),
    }
    assert found(files) == []


# Changes


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"1": ("thanh-lap", "2004", "", "cd-a"), "2": ("giai-the", "2020", "cd-a", "")}, []),
        ({"1": ("doi-ten", "2004", "cd-a", "cd-a")}, []),
        # Split off and taken back: the unit that stays goes on.
        ({"1": ("chia-tach", "2004", "cd-a", "cd-a, cd-b"),
          "2": ("sap-nhap", "2020", "cd-a, cd-b", "cd-a")}, []),
        ({"1": ("hop-nhat", "2004", "cd-a, cd-b", "cd-c"),
          "2": ("doi-ten", "2010", "cd-c", "cd-c")}, []),
        ({"1": ("hop-nhat", "2004", "cd-a, cd-b", "cd-a, cd-b")},
         [f"change-same-units {C}1.md:5:8"]),
        ({"1": ("sap-nhap", "2004", "cd-a", "cd-b"), "2": ("doi-ten", "2010", "cd-a", "cd-a")},
         [f"change-after-end {C}2.md:4:6"]),
        ({"1": ("sap-nhap", "2004", "cd-a", "cd-b"), "2": ("hop-nhat", "2010", "cd-b", "cd-a")},
         [f"change-after-end {C}2.md:5:9"]),
        # Who takes others in was there before, though only the others are named.
        ({"1": ("doi-ten", "2004", "cd-a", "cd-a"), "2": ("sap-nhap", "2010", "cd-b", "cd-a")},
         []),
        # An imprecise year may lie before the end.
        ({"1": ("sap-nhap", "1/6/2004", "cd-a", "cd-b"), "2": ("doi-ten", "2004", "cd-a", "cd-a")},
         []),
        ({"1": ("giai-the", "2004", "cd-a", ""), "2": ("giai-the", "2010", "cd-a", "")},
         [f"unit-ends-twice {C}2.md:4:6"]),
        ({"1": ("doi-ten", "2004", "cd-a", "cd-b"), "2": ("doi-ten", "2010", "cd-b", "cd-a")},
         [f"change-cycle {C}2.md:5:8"]),
        ({"1": ("doi-ten", "2004", "cd-a", "cd-a"), "2": ("thanh-lap", "2010", "", "cd-a")},
         [f"change-before-founding {C}1.md:4:6"]),
    ],
)  # fmt: skip
def test_changes_are_in_the_order_of_time(
    changes: dict[str, tuple[str, str, str, str]], expected: list[str]
) -> None:
    files: Files = {f"{C}{name}.md": change(*facts) for name, facts in changes.items()}
    assert found({**THREE, **files}) == expected


@pytest.mark.parametrize(
    ("end", "expected"),
    [("2020", []), ("1/6/2020", []), ("2019", [f"unit-ends-twice {C}1.md:4:6"])],
)
def test_an_end_typed_in_the_register_must_agree(end: str, expected: list[str]) -> None:
    files: Files = {
        f"{U}cd-a.md": matter("ten: A", f"den: {end}"),
        f"{C}1.md": change("giai-the", "1/6/2020", "cd-a"),
    }
    assert found(files) == expected


# Names


def test_an_alias_of_two_units() -> None:
    files: Files = {
        f"{U}cd-a.md": matter("ten: A", "ten_khac_toan_trang: [CĐ Sở]"),
        f"{U}cd-b.md": matter("ten: B", "ten_khac_toan_trang: [CĐ X, CĐ SỞ]"),
    }
    problem = one(files)
    assert at(problem) == f"unit-alias-twice {U}cd-b.md:3:29"
    assert [r.span.path for r in problem.related] == [f"{U}cd-a.md"]


def test_an_alias_that_is_the_name_of_another_unit() -> None:
    files: Files = {
        f"{U}cd-a.md": matter("ten: Công đoàn Sở"),
        f"{U}cd-b.md": matter("ten: B", "ten_khac_toan_trang: Công đoàn sở"),
    }
    assert found(files) == [f"unit-alias-twice {U}cd-b.md:3:22"]


def test_aliases_of_a_unit_are_its_own_affair() -> None:
    files: Files = {
        f"{U}cd-a.md": matter("ten: A", "ten_khac: [Công đoàn Sở]"),
        f"{U}cd-b.md": matter("ten: B", "ten_khac: [Công đoàn Sở]"),
    }
    assert found(files) == []


@pytest.mark.parametrize(
    ("one_", "other", "expected"),
    [
        (("ten: Công đoàn Sở",), ("ten: Công đoàn sở",), [f"unit-name-twice {U}cd-b.md:2:6"]),
        (("ten: Công đoàn Sở", "den: 2010"), ("ten: Công đoàn Sở", "tu: 2011"), []),
        (
            ("ten: Công đoàn Sở", "den: 2010"),
            ("ten: Công đoàn Sở", "tu: 2009"),
            [f"unit-name-twice {U}cd-b.md:2:6"],
        ),
        (
            ("ten_goi: [Công đoàn Sở, {ten: Mới, tu: 2010}]",),
            ("ten: Công đoàn Sở", "tu: 2010"),
            [],
        ),
    ],
)
def test_two_units_of_one_name(
    one_: tuple[str, ...], other: tuple[str, ...], expected: list[str]
) -> None:
    files: Files = {f"{U}cd-a.md": matter(*one_), f"{U}cd-b.md": matter(*other)}
    assert found(files) == expected
    if expected:
        assert one(files).severity is Severity.WARNING


# Articles


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("don_vi: cd-a",), "4:9"),
        (("don_vi: cd-a", "luu_tru: có"), ""),
        (("don_vi: cd-a", "dien_ra: 19/6/2020"), ""),
        (("don_vi: cd-a", "dien_ra: 20/6/2020"), ""),
        (("don_vi: cd-a", "dien_ra: 21/6/2020"), "4:9"),
        (("don_vi: cd-a", "dien_ra: 6/2020"), ""),
        (("don_vi: cd-b",), ""),
        (("don_vi: cd-a", "trang_thai: nhap"), "4:9"),
    ],
)
def test_articles_about_a_unit_that_was_no_more(lines: tuple[str, ...], expected: str) -> None:
    bai = f"{A}bai.md"
    files: Files = {
        **THREE,
        f"{C}1.md": change("ket-thuc-hoat-dong", "20/6/2020", "cd-a"),
        bai: article("Bài", "1/7/2020", *lines),
    }
    assert found(files) == ([f"unit-had-ended {bai}:{expected}"] if expected else [])
    if expected:
        problem = one(files)
        assert problem.severity is Severity.WARNING
        assert (arg(problem, "unit"), arg(problem, "ended")) == ("Đơn vị cd-a", "20/6/2020")


def test_the_unit_of_the_folder_counts_too() -> None:
    files: Files = {
        f"{U}cd-a.md": matter("ten: A", "den: 20/6/2020"),
        f"{A}cd-a/bai.md": article("Bài", "1/7/2020"),
    }
    assert found(files) == [f"unit-had-ended {A}cd-a/bai.md:3:12"]
