"""Faults of config.yaml are told in its own words, where they are."""

from __future__ import annotations

import pytest

from sitegen.config import read_config, read_located
from sitegen.diagnostics import Diagnostic, Span
from tests.checks.found import at, found, one
from tests.sites import CONFIG

FILE = "config.yaml"


def _one(text: str) -> Diagnostic:
    config, (problem,) = read_config(text)
    assert config is None
    return problem


@pytest.mark.parametrize(
    ("text", "key", "other", "example"),
    [
        ("base_url: https://a.vn/", "title", "ten_trang", "Bản tin Công đoàn"),
        ("ten_trang: A", "base_url", "dia_chi_trang", "https://congdoan.example.vn/"),
        (CONFIG + "sections: [{title: Tin}]", "id", "ma", ""),
        (CONFIG + "chuyen_muc: [{ma: tin}]", "title", "ten", ""),
        (CONFIG + "root_unit: [{from: 2025}]", "id", "ma", ""),
    ],
)
def test_a_missing_setting_is_told_by_both_names(
    text: str, key: str, other: str, example: str
) -> None:
    problem = _one(text)
    assert problem.id == "setting-missing"
    assert problem.args == (("key", key), ("other", other), ("example", example))


@pytest.mark.parametrize(
    ("line", "suggestion"),
    [
        ("titel: A", "title"),
        ("baseurl: A", "base_url"),
        ("khau_hiue: A", "khau_hieu"),
        ("masthead: {adress: A}", "address"),
        ("lists: {a: {tipe: tin}}", "type"),
        ("xyz: A", ""),
    ],
)
def test_a_mistyped_setting_is_suggested_in_the_language_it_was_typed_in(
    line: str, suggestion: str
) -> None:
    config, problems = read_config(CONFIG + line)
    assert config is None
    assert [(p.id, dict(p.args)["suggestion"]) for p in problems] == [("key-unknown", suggestion)]


def test_settings_are_known_by_their_place() -> None:
    config, places, problems = read_located("title: A\nbase_url: https://a.vn/\nroot_unit: cd-a\n")
    assert config is not None and problems == ()
    assert places["root_unit"] == Span(FILE, 3, 12, 16)


def test_a_list_that_nothing_can_meet_is_told_where_it_says_so() -> None:
    text = "title: A\nbase_url: https://a.vn/\nlists:\n  moi:\n    section: tinn\n    unit: x\n"
    assert found({}, settings=text) == [
        "list-section-unknown config.yaml:5:14",
        "list-unit-unknown config.yaml:6:11",
    ]


@pytest.mark.parametrize(
    ("line", "column"),
    [("root_unit: ldld-tin", 12), ("root_unit: [{id: ldld-tin, from: 1/2020}]", 18)],
)
def test_a_root_unit_that_nobody_registered_is_told_where_it_is_named(
    line: str, column: int
) -> None:
    text = f"title: A\nbase_url: https://a.vn/\n{line}\n"
    problem = one({"content/units.csv": "id,tên\nldld-tinh,LĐLĐ tỉnh\n"}, settings=text)
    assert at(problem) == f"root-unit-unknown config.yaml:3:{column}"
    assert dict(problem.args)["suggestion"] == "ldld-tinh"
