"""Files that a browser would run instead of saving are neither offered nor published."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.model.resources import is_active
from tests.checks.found import A, P, S, U, found
from tests.sites import CONFIG, Files, article, matter, model, site_at

PAGE = b"<script>alert(1)</script>"
OFFERED: Files = {
    f"{A}a.md": article(
        "Bài", "1/6/2020", "tep_dinh_kem: [quy-che.pdf, so-do.SVG, {tep: mau.docx, ten: Mẫu}]",
        "the_loai: van-ban", "van_ban: {so: 1/KH, tep: trang.html}",
        body="Xem [trang](trang.html) và [mẫu](mau.docx).",
    ),
    f"{A}quy-che.pdf": b"%PDF-1.4",
    f"{A}so-do.SVG": PAGE,
    f"{A}mau.docx": b"PK",
    f"{A}trang.html": PAGE,
}  # fmt: skip


@pytest.mark.parametrize(
    "name",
    ["a.html", "a.HTM", "a.xhtml", "a.svg", "a.svgz", "a.xml", "a.js", "a.mjs", "Sơ đồ.v2.Svg"],
)
def test_what_browsers_run_is_known_by_its_name(name: str) -> None:
    assert is_active(f"{A}tep/{name}")
    assert not is_active(f"{S}{name}")


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.zip", "a.html.pdf", "html", "a.txt", ".js"])
def test_what_browsers_save_or_show_is_not(name: str) -> None:
    assert not is_active(f"{A}{name}")


def test_every_place_that_offers_such_a_file_is_told() -> None:
    assert sorted(found(OFFERED)) == [
        f"file-active {A}a.md:4:29",
        f"file-active {A}a.md:6:26",
        f"file-active {A}a.md:8:13",
    ]
    linked: Files = {
        f"{P}gioi-thieu.md": matter("tieu_de: Giới thiệu", body="[Sơ đồ](so-do.svg)"),
        f"{U}cd-a.md": matter("ten: Công đoàn A", body="[Sơ đồ](so-do.svg)"),
        f"{P}so-do.svg": PAGE,
        f"{U}so-do.svg": PAGE,
    }
    assert [line.partition(":")[0] for line in sorted(found(linked))] == [
        f"file-active {P}gioi-thieu.md",
        f"file-active {U}cd-a.md",
    ]


def test_files_of_the_site_owner_are_published_as_they_are(tmp_path: Path) -> None:
    files: Files = {
        f"{A}a.md": article("Bài", "1/6/2020", body="[Bản đồ](/ban-do.html)"),
        f"{S}ban-do.html": PAGE,
    }
    assert found(files) == []
    site = site_at(tmp_path, files)
    site.built()
    assert site.files()["ban-do.html"] == PAGE


def test_it_is_not_published_where_the_error_is_switched_off(tmp_path: Path) -> None:
    site = site_at(tmp_path, OFFERED, CONFIG + "severities: {file-active: off}\n")
    site.built()
    assert [path for path in site.files() if path.startswith("tep/")] == [
        "tep/mau.docx",
        "tep/quy-che.pdf",
    ]
    page = site.page("/tin/2020/bai/")
    assert [a.get("href") for a in page.all("//a[starts-with(@href, '/tep/')]")] == [
        "/tep/mau.docx",
        "/tep/quy-che.pdf",
        "/tep/mau.docx",
    ]
    # Titles stay with their files.
    assert "Mẫu" in page.main


def test_a_document_of_the_table_has_no_such_file() -> None:
    table = model(OFFERED).html("/van-ban/")
    assert table.all("//a[starts-with(@href, '/tep/')]/@href") == ["/tep/quy-che.pdf"]
