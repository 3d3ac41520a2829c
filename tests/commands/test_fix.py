"""`sitegen check --fix`: mends what is safe, leaves the rest of every file as it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sitegen.cli import main
from sitegen.diagnostics import Edit, Fix, Span, error
from sitegen.engine.digest import digest
from sitegen.flow.fixing import MOST_ROUNDS, Judged, mend
from tests.sites import CONFIG, NOW, Files, Written, article, photo, site_at

A = "content/articles/"
QUOTED = article("Đại hội: nhiệm kỳ mới", "1/6/2020").replace("\n", "\r\n")
SITE: Files = {
    A + "a.md": QUOTED,
    A + "b.md": article("Bài B", "30/2/2020", body="##Mục\n\n[Cũ](/tin/cu/)"),
    A + "c.md": article("Bài C", "1/6/2020"),
}


def run(site: Written, *options: str) -> int:
    return main(["check", "--fix", "--root", str(site.root), "--now", NOW, *options])


def test_what_was_mended_is_told_then_what_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = site_at(tmp_path, SITE)
    assert run(site) == 1
    out, err = capsys.readouterr()
    assert err.splitlines() == [
        f"Đã sửa {A}a.md: 1 chỗ.",
        f"Đã sửa {A}b.md: 1 chỗ.",
        "Tìm thấy 2 lỗi.",
    ]
    assert [line.split()[1] for line in out.splitlines()] == [
        "error[date-impossible]",
        "error[link-broken]",
    ]


def test_nothing_but_the_places_of_fixes_is_changed(tmp_path: Path) -> None:
    site = site_at(tmp_path, SITE)
    before = {path: (site.root / path).read_bytes() for path in SITE}
    run(site)
    assert (site.root / A / "a.md").read_bytes() == QUOTED.replace(
        "Đại hội: nhiệm kỳ mới", "'Đại hội: nhiệm kỳ mới'"
    ).encode()
    assert site.text_of(A + "b.md") == before[A + "b.md"].decode().replace("##M", "## M")
    assert (site.root / A / "c.md").read_bytes() == before[A + "c.md"]


def test_a_second_run_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = site_at(tmp_path, SITE)
    run(site)
    files = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in site.root.rglob("*.md")}
    left = capsys.readouterr().out
    assert run(site) == 1
    assert {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in site.root.rglob("*.md")} == files
    out, err = capsys.readouterr()
    assert out == left
    assert err.startswith("Không có gì để tự sửa.\n")


def test_where_all_could_be_mended_the_site_is_sound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = site_at(tmp_path, {A + "a.md": "—\ntieu_de: Bài\n\tngay_dang: 1/6/2020\n—\nMột câu.\n"})
    assert run(site) == 0
    assert site.text_of(A + "a.md") == "---\ntieu_de: Bài\nngay_dang: 1/6/2020\n---\nMột câu.\n"
    assert capsys.readouterr().err.splitlines()[-1] == "Không có lỗi nào."
    assert site.build().published is not None


def test_settings_are_mended_too(tmp_path: Path) -> None:
    site = site_at(tmp_path, {A + "a.md": article("Bài", "1/6/2020")})
    site.write({"config.yaml": CONFIG.replace("title:", "titl:")})
    assert run(site) == 0
    assert site.text_of("config.yaml") == CONFIG


def test_nothing_is_left_beside_the_files_and_permissions_stay(tmp_path: Path) -> None:
    site = site_at(tmp_path, SITE)
    file = site.root / A / "a.md"
    file.chmod(0o640)
    run(site)
    assert sorted(path.name for path in file.parent.iterdir()) == ["a.md", "b.md", "c.md"]
    assert os.name == "nt" or file.stat().st_mode & 0o777 == 0o640


def test_the_case_of_a_name_is_mended_where_one_file_has_it(tmp_path: Path) -> None:
    body = "![Trao quà](ANH/a.JPG) ![Họp](anh/b.jpg)"
    site = site_at(
        tmp_path,
        {
            A + "x.md": article("Bài", "1/6/2020", body=body),
            A + "anh/A.jpg": photo(),
            A + "anh/B.jpg": photo(),
            A + "anh/B.JPG": photo(),
        },
    )
    if len(list((site.root / A / "anh").iterdir())) < 3:
        pytest.skip("names on this disk do not differ by case")
    run(site)
    assert "![Trao quà](anh/A.jpg) ![Họp](anh/b.jpg)" in site.text_of(A + "x.md")


# The rounds


def judged(file: Path, *fixes: Fix, name: str = "") -> Judged:
    problems = tuple(error("a", Span("x", 1, 1, 1), fix=fix, n=n) for n, fix in enumerate(fixes))
    return Judged(problems, {"x": str(file)}, {"x": name or digest(file.read_bytes())})


def put_in(text: str) -> Fix:
    return Fix((Edit(1, 1, 1, 1, text),))


def test_fixes_go_on_until_there_are_none(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"")
    looks = iter([[put_in("a"), put_in("b")], [put_in("b")], []])
    done = mend(lambda: judged(file, *next(looks)))
    assert (done.fixed, done.diagnostics) == ({"x": 2}, ())
    assert file.read_bytes() == b"ba"


def test_what_goes_in_circles_comes_to_an_end(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"")
    done = mend(lambda: judged(file, put_in("a")))
    assert done.fixed == {"x": MOST_ROUNDS}
    assert len(done.diagnostics) == 1


def test_a_file_that_is_not_as_it_was_judged_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"new")
    done = mend(lambda: judged(file, put_in("a"), name=digest(b"old")))
    assert (done.fixed, file.read_bytes()) == ({}, b"new")


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"old")
    file = tmp_path / "x"
    try:
        file.symlink_to(target)
    except OSError:
        pytest.skip("no links on this machine")
    done = mend(lambda: judged(file, put_in("a"), name=digest(b"old")))
    assert (done.fixed, target.read_bytes(), file.is_symlink()) == ({}, b"old", True)


def test_a_place_that_is_no_file_of_the_site_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"old")
    elsewhere = error("a", Span("../x", 1, 1, 1), fix=put_in("a"))
    done = mend(lambda: Judged((elsewhere,), {"x": str(file)}, {"x": digest(b"old")}))
    assert (done.fixed, file.read_bytes()) == ({}, b"old")


# What is told of fixes


def test_a_problem_that_can_be_mended_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = site_at(tmp_path, SITE)
    assert main(["check", "--root", str(site.root), "--now", NOW, "--format", "full"]) == 1
    told = capsys.readouterr().out.split("\n\n")
    mended = [part.split("]")[0] for part in told if "“sitegen check --fix” sửa được" in part]
    assert mended == ["góp ý[value-quoted", "lưu ý[heading-not-read"]


def test_fixes_are_remembered_with_their_problems(tmp_path: Path) -> None:
    site = site_at(tmp_path, {A + "a.md": QUOTED})
    assert site.build().published is not None
    # Nothing has changed since: no file is read, and its fix is known all the same.
    assert run(site) == 0
    assert "'Đại hội: nhiệm kỳ mới'" in site.text_of(A + "a.md")
