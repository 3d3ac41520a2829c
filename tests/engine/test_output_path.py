"""Which paths may be written below the output folder, and which exclude each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.engine.output_path import (
    OutputPaths,
    PathConflict,
    PathRefused,
    all_writable,
    get_along,
    parents,
    plan_paths,
    refusal,
)


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "CNAME",
        ".well-known/security.txt",
        "tin/2024/dai-hoi/index.html",
        "tệp đính kèm/Nghị quyết số 5.pdf",
        "a..b/...c",
        "console/comb/nullable.html",
        "com10/lpt.html",
        "~/x",
        "%2e%2e/x",
        "．．/x",
        "#/a",
        "-rf",
        "a" * 255,
        "/".join(["a" * 100] * 9),
    ],
)
def test_accepted(path: str) -> None:
    assert refusal(path) is None
    assert all_writable([path, "a/b"])


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("", "path-empty"),
        ("/etc/passwd", "path-absolute"),
        ("//host/x", "path-absolute"),
        ("/", "path-absolute"),
        ("a//b", "path-empty-segment"),
        ("a/", "path-empty-segment"),
        (".", "path-dot-segment"),
        ("..", "path-dot-segment"),
        ("../public-evil/x", "path-dot-segment"),
        ("a/../../b", "path-dot-segment"),
        ("a/./b", "path-dot-segment"),
        ("..\\x", "path-backslash"),
        ("a\\b", "path-backslash"),
        ("a\0b", "path-control-character"),
        ("a\nb", "path-control-character"),
        ("a\x7fb", "path-control-character"),
        ("a\x85b", "path-control-character"),
        ("C:/x", "path-windows-character"),
        ("http://host", "path-windows-character"),
        ("tin?x", "path-windows-character"),
        ("a*b", "path-windows-character"),
        ("a|b", "path-windows-character"),
        ("<a>", "path-windows-character"),
        ('"a"', "path-windows-character"),
        ("a./b", "path-trailing-dot-or-space"),
        ("a ", "path-trailing-dot-or-space"),
        ("...", "path-trailing-dot-or-space"),
        ("CON", "path-windows-name"),
        ("tin/aux.html", "path-windows-name"),
        ("nul.tar.gz", "path-windows-name"),
        ("Com1/x", "path-windows-name"),
        ("LPT9.txt", "path-windows-name"),
        ("com¹.txt", "path-windows-name"),
        ("prn .txt", "path-windows-name"),
        ("conin$", "path-windows-name"),
        (".git/hooks/post-checkout", "path-git"),
        ("a/.GIT/config", "path-git"),
        ("\udcff", "path-not-unicode"),
        ("a" * 256, "path-too-long"),
        ("ậ" * 86, "path-too-long"),
    ],
)
def test_refused(path: str, reason: str) -> None:
    assert refusal(path) == reason
    assert not all_writable(["a/b", path])
    with pytest.raises(PathRefused) as caught:
        OutputPaths().add(path)
    assert (caught.value.reason, caught.value.path) == (reason, path)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a", "a"),
        ("a", "A"),
        ("tin/x.html", "tin/X.HTML"),
        ("Điện", "điện"),
        ("điện", "đie\u0323\u0302n"),
        ("STRASSE", "straße"),
        ("a", "a/index.html"),
        ("a", "A/b/c.html"),
        ("tin/a", "tin/a/index.html"),
        ("Tin/a", "tin/b"),
        ("a/Đ/x", "a/đ/y"),
    ],
)
def test_two_paths_that_exclude_each_other(first: str, second: str) -> None:
    for one, other in ((first, second), (second, first)):
        paths = OutputPaths()
        paths.add(one)
        with pytest.raises(PathConflict) as caught:
            paths.add(other)
        assert not get_along([one, "x/y", other])
        assert (caught.value.first, caught.value.second) == (one, other)


def test_paths_that_get_along() -> None:
    paths = ["a", "ab", "a.html", "b/a", "b/a.html", "b/c/a", "d", "đ", "đien", "điên", "ab/c"]
    assert [str(problem) for problem in plan_paths(paths[:-1])] == []
    assert len(plan_paths(paths)) == 1


def test_a_folder_conflict_names_the_first_file_that_needed_the_folder() -> None:
    paths = OutputPaths()
    for path in ("tin/2023/a", "tin/2024/b"):
        paths.add(path)
    assert paths.conflict("tin") == "tin/2023/a"
    assert paths.conflict("TIN/2025/c") == "tin/2023/a"
    assert paths.conflict("tin/2024") == "tin/2024/b"
    assert paths.conflict("tin/2025/c") is None


def test_every_problem_of_a_plan_is_found() -> None:
    problems = plan_paths(["a", "b/x", "A", "../c", "b", "d"])
    assert [(type(problem), problem.args) for problem in problems] == [
        (PathConflict, ("a", "A")),
        (PathRefused, ("path-dot-segment", "../c")),
        (PathConflict, ("b/x", "b")),
    ]


def test_parents() -> None:
    assert list(parents("a/b/c.html")) == ["a/b", "a"]
    assert list(parents("c.html")) == []


def test_the_reserved_name_is_refused_in_any_spelling() -> None:
    paths = [".output-staging/0", ".Output-Staging", "a/.output-staging", ".output-staging2"]
    problems = plan_paths(paths, reserved=".output-staging")
    assert [problem.args for problem in problems] == [
        ("path-staging", ".output-staging/0"),
        ("path-staging", ".Output-Staging"),
    ]
    assert plan_paths(paths[2:], reserved=".output-staging") == []
    assert plan_paths(["/a"])[0].args == ("path-absolute", "/a")


NAMES = ["a", "A", "ab", "b.html", "con", "Con .x", "x y", "y ", ".git", ".giT.", "com1", "coma"]
NAMES += [
    "",
    ".",
    "..",
    "đ",
    "Đ",
    "e\u0323",
    "\u1eb9",
    "\udcff",
    "a:b",
    "a\\b",
    "\t",
    "x" * 256,
    "lpt\xb9",
]
paths_of_names = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map("/".join)
paths_of_letters = st.text(alphabet="aB./ ~\x7f", max_size=6)


@given(st.lists(paths_of_names | paths_of_letters, max_size=5))
def test_many_paths_are_judged_as_each_of_them(paths: list[str]) -> None:
    assert all_writable(paths) == all(refusal(path) is None for path in paths)


GOOD = [name for name in NAMES if refusal(name) is None]


@given(st.lists(st.lists(st.sampled_from(GOOD), min_size=1, max_size=3).map("/".join), max_size=6))
def test_a_plan_gets_along_if_each_path_does_with_those_before(paths: list[str]) -> None:
    planned = OutputPaths()
    problems: list[PathConflict] = []
    for path in paths:
        try:
            planned.add(path)
        except PathConflict as problem:
            problems.append(problem)
    assert get_along(paths) == (not problems)
    assert [p.args for p in plan_paths(paths)] == [p.args for p in problems]
    if not problems:
        agreed = OutputPaths(paths)
        for path in [*paths, *(f"{a}/{b}" for a in GOOD for b in GOOD)]:
            assert agreed.conflict(path) == planned.conflict(path)
            assert agreed.has_folder(path) == planned.has_folder(path)
            assert agreed.file_like(path) == planned.file_like(path)
            assert agreed.spells_folder(path) == planned.spells_folder(path)
