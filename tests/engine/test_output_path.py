"""Which paths may be written below the output folder, and which exclude each other."""

from __future__ import annotations

import pytest

from sitegen.engine.output_path import (
    OutputPaths,
    PathConflict,
    PathRefused,
    conflicts,
    parents,
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
        assert (caught.value.first, caught.value.second) == (one, other)


def test_paths_that_get_along() -> None:
    paths = ["a", "ab", "a.html", "b/a", "b/a.html", "b/c/a", "d", "đ", "đien", "điên", "ab/c"]
    assert [str(problem) for problem in conflicts(paths[:-1])] == []
    assert len(conflicts(paths)) == 1


def test_a_folder_conflict_names_the_first_file_that_needed_the_folder() -> None:
    paths = OutputPaths()
    for path in ("tin/2023/a", "tin/2024/b"):
        paths.add(path)
    assert paths.conflict("tin") == "tin/2023/a"
    assert paths.conflict("TIN/2025/c") == "tin/2023/a"
    assert paths.conflict("tin/2024") == "tin/2024/b"
    assert paths.conflict("tin/2025/c") is None


def test_every_problem_of_a_plan_is_found() -> None:
    problems = conflicts(["a", "b/x", "A", "../c", "b", "d"])
    assert [(type(problem), problem.args) for problem in problems] == [
        (PathConflict, ("a", "A")),
        (PathRefused, ("path-dot-segment", "../c")),
        (PathConflict, ("b/x", "b")),
    ]


def test_parents() -> None:
    assert list(parents("a/b/c.html")) == ["a/b", "a"]
    assert list(parents("c.html")) == []
