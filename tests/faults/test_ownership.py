"""The output folder: what is ours follows the sources, what is not is left alone."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from tests.faults.running import run
from tests.sites import Written, article, photo, site_at

A = "content/articles/"
ONE = article("Một", "24/5/2023", "chu_de: [a]", body="![Quang cảnh hội trường](a.jpg)")
FILES: dict[str, str | bytes] = {
    A + "a.md": ONE,
    A + "a.jpg": photo(),
    A + "b.md": article("Hai", "25/5/2023"),
}


@pytest.fixture
def site(tmp_path: Path) -> Written:
    """A site that was built once."""
    site = site_at(tmp_path, FILES)
    assert run(site).code == 0
    return site


def clean(folder: Path, site: Written) -> dict[str, bytes]:
    """Return what a build of the same sources into a new folder gives."""
    other = Written(folder / "clean")
    for path in site.root.rglob("*"):
        relative = path.relative_to(site.root).as_posix()
        if path.is_file() and not relative.startswith(("output/", ".sitegen/")):
            other.write({relative: path.read_bytes()})
    done = run(other)
    assert done.code == 0, done.err
    return other.files()


EDITS = {
    "deleted": {A + "a.md": None},
    "renamed": {A + "a.md": None, A + "c.md": ONE},
    "unpublished": {A + "a.md": ONE.replace("chu_de", "trang_thai: nhap\nchu_de")},
    "other slug": {A + "a.md": ONE.replace("chu_de", "slug: khac\nchu_de")},
    "other year": {A + "a.md": ONE.replace("24/5/2023", "24/5/2019")},
    "without its tag": {A + "a.md": ONE.replace("chu_de: [a]\n", "")},
    "without its photo": {A + "a.md": ONE.replace("![Quang cảnh hội trường](a.jpg)", "Chữ.")},
}


@pytest.mark.parametrize("edit", list(EDITS.values()), ids=list(EDITS))
def test_what_an_edit_leaves_is_what_a_clean_build_gives(
    tmp_path: Path, site: Written, edit: dict[str, str | None]
) -> None:
    for path, text in edit.items():
        if text is None:
            site.remove(path)
        else:
            site.write({path: text})
    assert run(site).code == 0
    assert site.files() == clean(tmp_path, site)


def test_a_failed_build_changes_nothing(site: Written) -> None:
    before = {p: p.stat().st_mtime_ns for p in sorted(site.output.rglob("*"))}
    site.write({A + "c.md": article("Ba", "30/2/2023"), A + "b.md": article("Hai", "1/1/2020")})
    site.remove(A + "a.md")
    assert run(site).code == 1
    assert {p: p.stat().st_mtime_ns for p in sorted(site.output.rglob("*"))} == before


FOREIGN = ("CNAME", ".git/HEAD", ".well-known/x", "google123.html", "tin/2023/ghi-chu.txt")


def test_foreign_files_are_left_alone(site: Written) -> None:
    for path in FOREIGN:
        site.write({f"output/{path}": "của người khác"})
    site.remove(A + "a.md")
    assert run(site).code == 0
    for path in FOREIGN:
        assert (site.output / path).read_text(encoding="utf-8") == "của người khác"


def test_a_foreign_file_in_the_way_is_an_error_and_stays(site: Written) -> None:
    site.write({"output/gioi-thieu/index.html": "của người khác"})
    site.write({"content/pages/gioi-thieu.md": "---\ntieu_de: Giới thiệu\n---\nA.\n"})
    before = site.files()
    done = run(site)
    assert done.code == 2
    assert "output-foreign-file" in done.err
    assert "gioi-thieu/index.html" in done.err
    assert site.files() == before


@pytest.mark.parametrize("harm", ["edited", "deleted", "truncated"])
def test_a_page_that_was_harmed_is_restored(site: Written, harm: str) -> None:
    before = site.files()
    page = site.output / "index.html"
    if harm == "deleted":
        page.unlink()
    else:
        page.write_bytes(b"x" if harm == "edited" else b"")
    assert run(site).code == 0
    assert site.files() == before


@pytest.mark.parametrize(
    "content",
    [None, b"", b"{", b"\xff", b'{"version": 999}', b"[]", b'{"files": {"../../x": "0"}}'],
)
def test_a_lost_or_forged_manifest_does_no_harm(
    tmp_path: Path, site: Written, content: bytes | None
) -> None:
    outside = tmp_path / "x"
    outside.write_text("ngoài", encoding="utf-8")
    manifests = [p for p in (site.root / ".sitegen").rglob("*") if p.is_file() and p.name != "lock"]
    assert manifests
    for manifest in manifests:
        if content is None:
            manifest.unlink()
        else:
            manifest.write_bytes(content)
    before = site.files()
    assert run(site).code == 0
    assert site.files() == before
    assert outside.read_text(encoding="utf-8") == "ngoài"


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
def test_modes_are_those_that_hosts_ask_for(tmp_path: Path) -> None:
    site = site_at(tmp_path, FILES)
    mask = os.umask(0o077)
    try:
        assert run(site).code == 0
    finally:
        os.umask(mask)
    for path in (site.output, *site.output.rglob("*")):
        mode = path.lstat().st_mode
        assert not stat.S_ISLNK(mode)
        assert stat.S_IMODE(mode) == (0o755 if stat.S_ISDIR(mode) else 0o644), path
        assert stat.S_ISDIR(mode) or path.lstat().st_nlink == 1


def test_files_of_the_theme_are_called_by_their_content(site: Written) -> None:
    styles = {path for path in site.files() if path.startswith("giao-dien/")}
    assert styles
    page = site.text("index.html")
    assert any(f"/{path}" in page for path in styles)
