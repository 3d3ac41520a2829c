"""`sitegen check`: every problem, nothing written, and what a site says of its problems."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.cli import main
from tests.sites import CONFIG, NOW, Files, Written, article, site_at

A = "content/articles/"
SOUND: Files = {A + "a.md": article("Bài A", "1/6/2020")}
BROKEN: Files = {
    **SOUND,
    A + "b.md": article("Bài B", "2/6/2020", body="[Cũ](/tin/2011/cu/)"),
    A + "c.md": article("Bài C", "30/2/2020"),
}
DEAD_LINKS: Files = {
    A + "a.md": article("Bài A", "1/6/2020", body="[Cũ](/tin/2011/cu/) [Cũ](/tin/2011/cu/)"),
    A + "b.md": article("Bài B", "2/6/2020", body="[Cũ](/tin/2012/cu/)"),
}


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    """The command line takes over signals; give them back."""
    before = {n: signal.getsignal(n) for n in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    return capsys


def run(site: Written, *options: str, command: str = "check") -> int:
    return main([command, "--root", str(site.root), "--now", NOW, *options])


def told(site: Written, said: pytest.CaptureFixture[str], *options: str) -> tuple[int, list[str]]:
    """Return the exit code and "path:line:column id" of each problem."""
    said.readouterr()
    code = run(site, "--format", "json", *options)
    found = json.loads(said.readouterr().out)
    return code, [f"{p['path']}:{p['line']}:{p['column']} {p['id']}" for p in found]


def everything(site: Written) -> dict[str, tuple[bytes, int]]:
    """Return every file in and beside the site, with its bytes and times."""
    return {
        path.relative_to(site.root.parent).as_posix(): (
            path.read_bytes() if path.is_file() else b"",
            path.lstat().st_mtime_ns,
        )
        for path in site.root.parent.rglob("*")
    }


def test_a_sound_site(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    assert run(site_at(tmp_path, SOUND)) == 0
    assert said.readouterr() == ("", "Không có lỗi nào.\n")


def test_all_problems_of_all_files_each_at_its_place(
    tmp_path: Path, said: pytest.CaptureFixture[str]
) -> None:
    code, found = told(site_at(tmp_path, BROKEN), said)
    assert code == 1
    assert found == [f"{A}b.md:5:6 link-broken", f"{A}c.md:3:12 date-impossible"]


@pytest.mark.parametrize("built", [False, True])
def test_nothing_is_written(tmp_path: Path, built: bool) -> None:
    site = site_at(tmp_path, SOUND)
    if built:
        assert run(site, command="build") == 0
        (site.root / A / "b.md").write_text(BROKEN[A + "b.md"], encoding="utf-8")  # type: ignore[arg-type]
    before = everything(site)
    assert run(site) == (1 if built else 0)
    assert everything(site) == before


def test_a_check_says_what_a_build_says(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    site = site_at(tmp_path, BROKEN)
    _, cold = told(site, said)
    assert run(site, command="build") == 1
    assert told(site, said)[1] == cold
    for path in ("b.md", "c.md"):
        (site.root / A / path).unlink()
    assert run(site, command="build") == 0
    assert told(site, said) == (0, [])


def test_a_page_that_cannot_be_rendered(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    home = "{% extends 'base.html' %}{% block main %}{{ 1 // 0 }}{% endblock %}\n"
    site = site_at(tmp_path, {**SOUND, "templates/home.html": home})
    assert told(site, said) == (1, ["templates/home.html:1:1 template-failed"])


def test_a_folder_that_is_no_site(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(tmp_path)]) == 2
    assert "site-missing" in said.readouterr().err


# Formats


def test_a_line_a_problem(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    run(site_at(tmp_path, BROKEN), "--format", "concise")
    out, err = said.readouterr()
    first, second = out.splitlines()
    assert first.startswith(f"{A}b.md:5:6: error[link-broken] ")
    assert second.startswith(f"{A}c.md:3:12: error[date-impossible] ")
    assert err == "Tìm thấy 2 lỗi.\n"


def test_a_frame_with_a_caret_under_letters_of_several_characters(
    tmp_path: Path, said: pytest.CaptureFixture[str]
) -> None:
    # The first letters are composed of two and three characters; the caret stands under the link.
    body = "Đại hội: [Cũ](/tin/2011/cu/)"
    text = article("Bài B", "2/6/2020", body="Đại hội: " + body)
    run(site_at(tmp_path, {A + "b.md": text}), "--format", "full")
    lines = said.readouterr().out.splitlines()
    assert lines[1] == f"  --> {A}b.md:5:{text.splitlines()[4].index('/tin') + 1}"
    shown, marked = lines[3], lines[4]
    assert shown.endswith(body)
    start = marked.index("^")
    drawn = [c for c in shown if c not in "\u0323\u0302\u0301"]
    assert "".join(drawn[start : start + marked.count("^")]) == "/tin/2011/cu/"


def test_annotations_of_a_commit(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    files = {A + "100%, b.md": BROKEN[A + "b.md"]}
    run(site_at(tmp_path, files), "--format", "github")
    lines = said.readouterr().out.splitlines()
    place = "file=content/articles/100%25%2C b.md,line=5,col=6,endColumn=19,title=link-broken"
    assert lines[0].startswith(f"::error {place}::Không có ")
    assert "%0A" in lines[0]
    assert lines[1:] == ["1 lỗi"]


def test_problems_for_programs(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    site = site_at(tmp_path, BROKEN)
    assert run(site, "--format", "json", "--lang", "en") == 1
    [link, date] = json.loads(said.readouterr().out)
    assert (link["severity"], link["end_column"], link["related"]) == ("error", 19, [])
    assert date["message"] == "There is no day “30/2/2020”: month 2/2020 has 29 days."
    assert run(site_at(tmp_path / "other", SOUND), "--format", "json") == 0
    assert said.readouterr().out == "[]\n"


# What a site says of its problems


def test_a_severity_is_the_sites_own(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    for severity, code in (("warning", 0), ("lưu ý", 0), ("off", 0), ("tắt", 0), ("lỗi", 1)):
        settings = f"{CONFIG}severities:\n  link-broken: {severity}\n"
        site = site_at(tmp_path / severity, DEAD_LINKS, settings=settings)
        assert run(site) == code, severity
        assert said.readouterr().out.count("link-broken") == (
            0 if severity in ("off", "tắt") else 3
        )
        assert run(site, command="build") == code, severity
        said.readouterr()


@pytest.mark.parametrize("id", ["khong-co", "key-unknown", "date-impossible"])
def test_a_severity_of_what_no_check_finds(
    tmp_path: Path, said: pytest.CaptureFixture[str], id: str
) -> None:
    site = site_at(tmp_path, SOUND, settings=f"{CONFIG}severities:\n  {id}: off\n")
    assert told(site, said) == (1, ["config.yaml:4:3 severity-unknown"])


def test_a_baseline_lets_old_problems_pass_and_new_ones_not(
    tmp_path: Path, said: pytest.CaptureFixture[str]
) -> None:
    site = site_at(tmp_path, DEAD_LINKS)
    assert run(site, "--baseline") == 0
    assert "2 lỗi cũ đã biết" not in said.readouterr().out
    assert told(site, said) == (0, [])
    assert run(site, command="build") == 0
    assert "link-broken" not in said.readouterr().err
    # Above the old ones, so that their lines move.
    old = (site.root / A / "a.md").read_text(encoding="utf-8")
    new = old.replace("[Cũ]", "[Mới](/tin/2013/moi/)\n\n[Cũ]", 1)
    (site.root / A / "a.md").write_text(new, encoding="utf-8")
    assert told(site, said) == (1, [f"{A}a.md:5:7 link-broken"])
    assert run(site, command="build") == 1


def test_one_more_of_the_same_is_new(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    site = site_at(tmp_path, DEAD_LINKS)
    run(site, "--baseline")
    with (site.root / A / "b.md").open("a", encoding="utf-8") as file:
        file.write("[Cũ](/tin/2012/cu/)\n")
    assert told(site, said) == (1, [f"{A}b.md:6:6 link-broken"])


def test_a_baseline_only_shrinks(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    site = site_at(tmp_path, DEAD_LINKS)
    run(site, "--baseline")
    path = site.root / "baseline.tsv"
    assert [line.split("\t")[1:] for line in path.read_text(encoding="utf-8").splitlines()[1:]] == [
        [f"{A}a.md", "/tin/2011/cu/", "2"],
        [f"{A}b.md", "/tin/2012/cu/", "1"],
    ]
    (site.root / A / "b.md").write_text(
        article("Bài B", "2/6/2020", body="[Khác](/tin/2014/khac/)"), encoding="utf-8"
    )
    assert run(site, "--baseline") == 1
    [_, left] = path.read_text(encoding="utf-8").splitlines()
    assert left.split("\t")[1:] == [f"{A}a.md", "/tin/2011/cu/", "2"]
    assert told(site, said) == (1, [f"{A}b.md:5:8 link-broken"])


def test_no_baseline_saves_an_article_that_cannot_be_read(
    tmp_path: Path, said: pytest.CaptureFixture[str]
) -> None:
    site = site_at(tmp_path, BROKEN)
    assert run(site, "--baseline") == 1
    assert told(site, said) == (1, [f"{A}c.md:3:12 date-impossible"])


@pytest.mark.parametrize("line", ["một dòng", "a\tb\tc\tkhông", 'a\tb\t"\t1', "a\tb\tc\t\\u0661"])
def test_a_baseline_that_says_nothing(
    tmp_path: Path, said: pytest.CaptureFixture[str], line: str
) -> None:
    site = site_at(tmp_path, {**SOUND, "baseline.tsv": f"# đầu\n\n{line}\n"})
    assert told(site, said) == (1, ["baseline.tsv:3:1 baseline-line-unreadable"])
