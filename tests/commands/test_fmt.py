"""`sitegen fmt`: keys in the site's language and in order, on the disk."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from sitegen.cli import main
from tests.sites import CONFIG, NOW, Files, Written, site_at

A = "content/articles/"
MIXED = "---\ndate: 1/6/2020\nTiêu đề: Bài A\n---\n\nMột câu.\n"
ORDERED = "---\ntieu_de: Bài A\nngay_dang: 1/6/2020\n---\n\nMột câu.\n"
FAULTY = "---\ndate: 30/2/2020\ntieu_de: Bài B\n---\n"
SITE: Files = {A + "a.md": MIXED, A + "nam/c.md": MIXED, A + "s.md": ORDERED}


def run(site: Written, *options: str) -> int:
    return main(["fmt", "--root", str(site.root), "--now", NOW, *options])


def files(site: Written) -> dict[str, tuple[bytes, int]]:
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns)
        for path in site.root.rglob("*")
        if path.is_file()
    }


def test_files_are_put_in_order_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = site_at(tmp_path, SITE)
    before = files(site)
    assert run(site) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"Đã xếp lại phần đầu bài: {A}a.md",
        f"Đã xếp lại phần đầu bài: {A}nam/c.md",
    ]
    assert site.text_of(A + "a.md") == site.text_of(A + "nam/c.md") == ORDERED
    assert files(site)["s.md"] == before["s.md"]


def test_a_second_run_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = site_at(tmp_path, SITE)
    run(site)
    before = files(site)
    capsys.readouterr()
    assert run(site) == 0
    assert capsys.readouterr().out == "Phần đầu của 3 tệp đã đúng thứ tự.\n"
    assert files(site) == before


def test_keys_are_those_of_the_language_of_the_site(tmp_path: Path) -> None:
    site = site_at(tmp_path, SITE)
    site.write({"config.yaml": CONFIG + "language: en\n"})
    run(site)
    assert site.text_of(A + "s.md").splitlines()[1:3] == ["title: Bài A", "date: 1/6/2020"]


def test_a_check_tells_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = site_at(tmp_path, SITE)
    before = files(site)
    assert run(site, "--check") == 1
    assert capsys.readouterr().out.splitlines()[0] == f"Cần xếp lại phần đầu bài: {A}a.md"
    assert files(site) == before
    run(site)
    assert run(site, "--check") == 0


def test_a_file_with_errors_in_its_front_matter_is_left_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = site_at(tmp_path, {**SITE, A + "b.md": FAULTY})
    assert run(site) == 1
    assert site.text_of(A + "b.md") == FAULTY
    assert site.text_of(A + "a.md") == ORDERED
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith(f"{A}b.md:2:7: error[date-impossible]")
    assert told[1] == (f"{A}b.md: phần đầu bài còn lỗi nên giữ nguyên; hãy sửa lỗi trước.")


def test_an_error_in_the_text_is_no_matter(tmp_path: Path) -> None:
    site = site_at(tmp_path, {A + "a.md": MIXED + "\n![](C:/a.jpg)\n"})
    assert run(site) == 0
    assert site.text_of(A + "a.md") == ORDERED + "\n![](C:/a.jpg)\n"


@pytest.mark.parametrize("path", [A + "nam", A + "nam/c.md", "content/articles/nam/"])
def test_only_what_was_asked_for(tmp_path: Path, path: str) -> None:
    site = site_at(tmp_path, SITE)
    assert run(site, path) == 0
    assert site.text_of(A + "nam/c.md") == ORDERED
    assert site.text_of(A + "a.md") == MIXED
    assert run(site, str(site.root / A / "a.md")) == 0
    assert site.text_of(A + "a.md") == ORDERED


@pytest.mark.parametrize("path", ["content/khong-co.md", ".."])
def test_what_is_not_there_is_told(
    tmp_path: Path, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    site = site_at(tmp_path / "site", SITE)
    assert run(site, str(site.root / path)) == 2
    assert "Không có tệp hay thư mục" in capsys.readouterr().err
    assert site.text_of(A + "a.md") == MIXED


def test_with_faulty_settings_nothing_is_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = site_at(tmp_path, SITE)
    site.write({"config.yaml": "title: A\n"})
    assert run(site) == 1
    assert site.text_of(A + "a.md") == MIXED
    assert "setting-missing" in capsys.readouterr().err


def test_without_a_site_nothing_is_done(tmp_path: Path) -> None:
    assert main(["fmt", "--root", str(tmp_path)]) == 2


def test_line_ends_and_the_byte_order_mark_stay(tmp_path: Path) -> None:
    site = site_at(tmp_path, {})
    site.write({A + "a.md": codecs.BOM_UTF8 + MIXED.replace("\n", "\r\n").encode()})
    run(site)
    data = (site.root / A / "a.md").read_bytes()
    assert data == codecs.BOM_UTF8 + ORDERED.replace("\n", "\r\n").encode()
