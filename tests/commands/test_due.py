"""`sitegen due`: the instant at which the site changes by itself, and builds around it."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

import pytest

from sitegen.cli import main
from sitegen.commands import clock
from sitegen.flow import preparation
from tests.sites import CONFIG, NOW, Files, Written, article, matter, site_at

A = "content/articles/"
UNITS = "id;tên;cấp;trực thuộc;đến\ncd-a;Công đoàn A;cấp tỉnh;;\ncd-b;Công đoàn B;cơ sở;cd-a;\n"
OLD: Files = {
    A + "cu.md": article("Bài cũ", "1/6/2020", "don_vi: cd-b"),
    "content/units.csv": UNITS,
}

# What changes, with what a site says of it, when, and as what it is told.
TURNS: dict[str, tuple[Files, str, str, str]] = {
    "an article of tomorrow": (
        {A + "a.md": article("Bài ngày mai", "2/7/2026")},
        "2026-07-02T00:00:00+07:00",
        A + "a.md",
        "date",
    ),
    "an article that waits for its hour": (
        {A + "a.md": article("Bài mới", "1/6/2026", "dang_luc: 07:00 28/7/2026")},
        "2026-07-28T07:00:00+07:00",
        A + "a.md",
        "publish_at",
    ),
    "an article that expires": (
        {A + "a.md": article("Thông báo", "1/6/2026", "het_han: 31/12/2026")},
        "2027-01-01T00:00:00+07:00",
        A + "a.md",
        "expires_at",
    ),
    "an event that is to come": (
        {A + "a.md": article("Hội thi", "1/6/2026", "dien_ra: 08:00 5/7/2026")},
        "2026-07-05T08:00:00+07:00",
        A + "a.md",
        "event.start",
    ),
    "a term of office that runs out": (
        {
            A + "a.md": article(
                "Đại hội",
                "1/6/2023",
                "the_loai: dai-hoi",
                "don_vi: cd-b",
                "dai_hoi: {nhiem_ky: 2023-2028, ket_qua: {chu_tich: Lê A}}",
            )
        },
        "2029-01-01T00:00:00+07:00",
        A + "a.md",
        "congress.term",
    ),
    "a new name of a unit": (
        {
            "content/units/cd-b.md": matter(
                "ten_goi: [Công đoàn B, {ten: Công đoàn Bê, tu: 1/9/2026}]"
            )
        },
        "2026-09-01T00:00:00+07:00",
        "content/units/cd-b.md",
        "names",
    ),
    "the end of a unit": (
        {"content/units/cd-b.md": matter("ten_goi: Công đoàn B", "den: 1/9/2026")},
        "2026-09-01T23:59:59+07:00",
        "content/units/cd-b.md",
        "to",
    ),
    "another parent of a unit": (
        {
            "content/units.csv": UNITS + "cd-c;Công đoàn C;cấp tỉnh;;\n",
            "content/units/cd-b.md": matter("truc_thuoc: [{ma: cd-a}, {ma: cd-c, tu: 1/9/2026}]"),
        },
        "2026-09-01T00:00:00+07:00",
        "content/units/cd-b.md",
        "parent",
    ),
    "a change of units": (
        {"content/changes/x.md": matter("ngay: 1/8/2026", "loai: giai-the", "tu: cd-b")},
        "2026-08-01T00:00:00+07:00",
        "content/changes/x.md",
        "date",
    ),
    "another unit whose site this is": (
        {"config.yaml": CONFIG + "root_unit: [cd-a, {id: cd-b, from: 2026-07-04}]\n"},
        "2026-07-04T00:00:00+07:00",
        "config.yaml",
        "root_unit",
    ),
}


def run(site: Written, *options: str, command: str = "due", now: str = NOW) -> int:
    return main([command, "--root", str(site.root), "--now", now, *options])


def told(site: Written, said: pytest.CaptureFixture[str], *options: str) -> Any:
    """Return what `--json` prints."""
    said.readouterr()
    assert run(site, "--json", *options) == 0
    return json.loads(said.readouterr().out)


@pytest.mark.parametrize("case", TURNS)
def test_the_site_changes_at_that_instant_and_not_before(
    case: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files, instant, path, key = TURNS[case]
    site = site_at(tmp_path, {**OLD, **files}, str(files.get("config.yaml", CONFIG)))
    expected = {"due": instant, "why": [{"path": path, "what": key}]}
    assert told(site, capsys) == expected, "without any build"
    site.built()
    before = site.files()
    assert told(site, capsys) == expected, "from the memory"

    due = datetime.fromisoformat(instant)
    site.built((due - timedelta(seconds=1)).isoformat())
    assert site.files() == before

    site.built(instant)
    after = site.files()
    assert after != before
    other = site.root.parent / "by-the-clock"
    set_clock(monkeypatch, due)
    assert main(["build", "--root", str(site.root), "--output", str(other)]) == 0
    found = [path for path in other.rglob("*") if path.is_file()]
    assert {path.relative_to(other).as_posix(): path.read_bytes() for path in found} == after


def set_clock(monkeypatch: pytest.MonkeyPatch, instant: datetime) -> None:
    """Let the program find this time on the machine's clock."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Any:
            return instant.astimezone(tz)

    monkeypatch.setattr(clock, "datetime", Clock)


def test_a_site_that_waits_for_nothing_has_no_due(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = site_at(tmp_path, OLD)
    assert told(site, capsys) == {"due": None, "why": []}
    assert run(site) == 0
    assert "không tự thay đổi" in capsys.readouterr().out


def test_all_that_happens_at_one_instant_is_told_and_nothing_that_happens_later(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {
        A + "b.md": article("Bài B", "1/6/2026", "dang_luc: 07:00 28/7/2026"),
        A + "a.md": article("Bài A", "1/6/2026", "het_han: 07:00 28/7/2026"),
        A + "c.md": article("Bài C", "1/6/2026", "dang_luc: 07:01 28/7/2026"),
    }
    site = site_at(tmp_path, files)
    assert [one["path"] for one in told(site, capsys)["why"]] == [A + "a.md", A + "b.md"]
    assert run(site) == 0
    said = capsys.readouterr().out.splitlines()
    assert said == [
        "Trang tin tự thay đổi lần tới: 07:00, thứ Ba, 28/7/2026.",
        f"  {A}a.md: bài hết hạn, rời các danh sách (het_han)",
        f"  {A}b.md: bài bắt đầu hiện (dang_luc)",
    ]


def test_every_kind_of_turn_has_its_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, (files, _, path, key) in enumerate(TURNS.values()):
        site = site_at(
            tmp_path / str(number), {**OLD, **files}, str(files.get("config.yaml", CONFIG))
        )
        for language in ("vi", "en"):
            assert run(site, "--lang", language) == 0
            said = capsys.readouterr().out
            assert f"  {path}: " in said
            assert key.partition(".")[0] in said or language == "vi"


def test_drafts_are_waited_for_only_where_they_are_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = article("Nháp", "1/6/2026", "trang_thai: nhap", "het_han: 31/12/2026")
    site = site_at(tmp_path, {A + "a.md": draft})
    assert told(site, capsys)["due"] is None
    assert told(site, capsys, "--drafts")["due"] == "2027-01-01T00:00:00+07:00"


def test_the_memory_answers_without_reading_the_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = site_at(tmp_path, TURNS["an article that expires"][0])
    site.built()

    def begin(*arguments: object) -> None:
        raise AssertionError("the site was read")

    monkeypatch.setattr(preparation, "begin", begin)
    assert told(site, capsys)["due"] == "2027-01-01T00:00:00+07:00"


def test_an_edit_or_the_hour_itself_makes_the_memory_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = site_at(tmp_path, TURNS["an article that expires"][0])
    site.built()
    site.write({A + "a.md": article("Thông báo", "1/6/2026", "het_han: 30/9/2026")})
    assert told(site, capsys)["due"] == "2026-10-01T00:00:00+07:00"
    assert told(site, capsys, "--now", "2026-10-01T00:00+07:00")["due"] is None


def test_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = site_at(tmp_path, OLD)
    before = sorted(tmp_path.rglob("*"))
    told(site, capsys)
    assert sorted(tmp_path.rglob("*")) == before


def test_what_a_faulty_article_says_is_not_waited_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = article("Bài", "31/2/2026", "het_han: 1/8/2026")
    site = site_at(tmp_path, {A + "a.md": bad, A + "b.md": article("B", "9/7/2026")})
    assert run(site, "--json") == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["due"] == "2026-07-09T00:00:00+07:00"
    assert "1 lỗi" in said.err


def test_without_settings_nobody_knows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = site_at(tmp_path, OLD, "title: A\nbase_url: ftp\n")
    assert run(site, "--json") == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "base-url-invalid" in said.err
    assert run(Written(tmp_path / "nowhere")) == 2


def test_from_one_instant_to_the_next_nothing_changes_in_between(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Walks through a year of a site in which everything happens that can happen by itself."""
    files: dict[str, str | bytes] = {}
    for number, (some, _, _, _) in enumerate(TURNS.values()):
        files |= {path.replace("/a.md", f"/a{number}.md"): data for path, data in some.items()}
    files["content/units.csv"] = UNITS + "cd-c;Công đoàn C;cấp tỉnh;;\ncd-d;Công đoàn D;;;\n"
    files["content/changes/x.md"] = matter("ngay: 1/8/2026", "loai: giai-the", "tu: cd-d")
    site = site_at(tmp_path, {**OLD, **files}, str(files["config.yaml"]))
    now, walked = NOW, []
    site.built(now)
    before = site.files()
    while (due := told(site, capsys, "--now", now)["due"]) is not None:
        instant = datetime.fromisoformat(due)
        site.built((instant - timedelta(seconds=1)).isoformat())
        assert site.files() == before, due
        site.built(due)
        now, after = due, site.files()
        assert after != before, due
        before = after
        walked.append(due)
    assert walked == sorted(walked)
    assert len(walked) >= 7
    site.built("2036-01-01T00:00:00+07:00")
    assert site.files() == before
