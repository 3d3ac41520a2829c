"""`--explain`, `--recheck` and `--jobs`, as asked for on the command line."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.checks.check import PageCheck
from sitegen.content.document import Parsed
from sitegen.diagnostics import Diagnostic
from sitegen.engine.pool import default_start
from sitegen.flow import parsing, rendering
from sitegen.pages.page import Page
from tests.builds.edits import FILES, SETTINGS, A, pages_of, text
from tests.faults.running import run
from tests.sites import Written, site_at

pytestmark = pytest.mark.slow

# Who kills workers from within needs workers that have the same code.
forks = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="workers are not forked there"
)

_OF_A_YEAR = "vị trí của trang thay đổi (months); vị trí của trang thay đổi (total)"


def _told(site: Written, *options: str) -> list[str]:
    """Return what a build says on its output but for its last line, which tells the time."""
    done = run(site, "--explain", *options)
    assert (done.code, done.err) == (0, "")
    return done.out.splitlines()[:-1]


def test_pages_are_told_with_their_reasons(site: Written) -> None:
    site.write({A + "20.md": text(20, more="Một đoạn nữa.")})
    site.remove(A + "00.md")
    assert _told(site) == [
        "atom.xml: nội dung thay đổi (article content/articles/20.md)",
        f"chuyen-muc/tin-hoat-dong/2023/index.html: {_OF_A_YEAR}",
        f"don-vi/cd-b/2023/index.html: {_OF_A_YEAR}",
        f"don-vi/ld-tinh/2023/index.html: {_OF_A_YEAR}",
        "don-vi/ld-tinh/atom.xml: nội dung thay đổi (article content/articles/20.md)",
        "feed.json: nội dung thay đổi (article content/articles/20.md)",
        f"hoat-dong/tin/2023/index.html: {_OF_A_YEAR}",
        "sitemap.xml: vị trí của trang thay đổi (sitemap)",
        "tin/2023/bai-1/index.html: vị trí của trang thay đổi (older)",
        "tin/2023/bai-2/index.html: vị trí của trang thay đổi (older_in_unit)",
        "tin/2023/bai-4/index.html: vị trí của trang thay đổi (older_in_unit)",
        "tin/2023/bai-6/index.html: vị trí của trang thay đổi (older_in_unit)",
        f"tin/2023/index.html: {_OF_A_YEAR}",
        "tin/2024/bai-20/index.html: nội dung thay đổi (article content/articles/20.md)",
        "tin/2023/bai-0/index.html: không còn trong trang tin, đã gỡ",
    ]
    assert _told(site) == []


def test_other_reasons(site: Written) -> None:
    (site.output / "404.html").write_bytes(b"")
    site.write(
        {
            "templates/page.html": '{% extends "theme/page.html" %}\n',
            "content/pages/lien-he/index.md": "---\ntieu_de: Liên hệ\nan: có\n---\n",
        }
    )
    done = run(site, "--explain")
    assert (done.code, done.out) == (1, ""), "nothing is explained that was not published"
    site.remove("content/pages/lien-he/index.md")
    site.write({A + "moi.md": text(0, title="Mới", date="1/1/2020", unit="ld-tinh")})
    told = run(site, "--explain", "--lang", "en").out.splitlines()
    assert "gioi-thieu/index.html: template changed (page.html)" in told
    assert "404.html: the published file is missing or edited" in told
    assert "tin/2020/moi/index.html: a new page" in told
    assert "tin/2023/bai-0/index.html: the plan of the page changed (older)" in told


def test_everything_is_new_in_a_first_build(tmp_path: Path) -> None:
    site = site_at(tmp_path, FILES, SETTINGS)
    told = _told(site)
    assert {line.partition(": ")[2] for line in told} == {"chưa có gì được ghi nhớ"}
    assert len(told) == len(pages_of(site))


def _state(site: Written) -> dict[str, bytes]:
    """Return everything in a site but locks and clocks."""
    return {
        path.relative_to(site.root).as_posix(): path.read_bytes()
        for path in site.root.rglob("*")
        if path.is_file() and path.name not in ("lock", ".clock")
    }


def test_a_recheck_of_what_was_built_finds_nothing(site: Written) -> None:
    before = _state(site)
    done = run(site, "--recheck")
    pages = len(pages_of(site))
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        f"Đã dựng lại {pages} trang để so sánh: trang đã xuất bản không sai tệp nào.\n"
    )
    assert _state(site) == before


def test_a_recheck_lists_what_differs_and_mends_nothing(site: Written) -> None:
    page = site.output / "tin/2023/bai-3/index.html"
    status = page.stat()
    # As long as before, and as old.
    page.write_bytes(page.read_bytes().replace("Bài 3".encode(), "Bài 4".encode()))
    os.utime(page, ns=(status.st_atime_ns, status.st_mtime_ns))
    (site.output / "tep/mau.pdf").write_bytes(b"%PDF-1.4 hai")
    (site.output / "robots.txt").unlink()
    (site.output / "khach.html").write_text("của người khác", encoding="utf-8")
    before = _state(site)
    done = run(site, "--recheck")
    assert (done.code, done.err) == (1, "")
    assert done.out.splitlines() == [
        "Không đúng với bản dựng lại: robots.txt",
        "Không đúng với bản dựng lại: tep/mau.pdf",
        "Không đúng với bản dựng lại: tin/2023/bai-3/index.html",
    ]
    assert _state(site) == before
    # A build mends what it finds, and then a recheck agrees.
    assert run(site).code == 0
    assert run(site, "--recheck").code == 0


def test_a_recheck_publishes_and_remembers_nothing(site: Written) -> None:
    site.write({A + "02.md": text(2, more="Một đoạn nữa."), "content/static/x.txt": "x"})
    before = _state(site)
    done = run(site, "--recheck")
    assert done.code == 1
    assert done.out.splitlines() == [
        "Không đúng với bản dựng lại: tin/2023/bai-2/index.html",
        "Không đúng với bản dựng lại: x.txt",
    ]
    assert _state(site) == before
    result = site.built()
    assert (result.counts.converted, list(result.rendered)) == (1, ["tin/2023/bai-2/index.html"])


def test_a_recheck_needs_neither_memory_nor_output(tmp_path: Path) -> None:
    site = site_at(tmp_path, FILES, SETTINGS)
    done = run(site, "--recheck")
    assert (done.code, done.err) == (1, "")
    assert site.files() == {}
    assert "Không đúng với bản dựng lại: index.html" in done.out.splitlines()
    site.built()
    assert len(done.out.splitlines()) == len(site.files())


def test_a_recheck_of_a_faulty_site_tells_the_faults(site: Written) -> None:
    site.write({A + "02.md": text(2, date="30/2/2023")})
    done = run(site, "--recheck")
    assert (done.code, done.problems()) == (1, [f"{A}02.md 3:12 date-impossible"])
    assert "so sánh" not in done.out


@pytest.mark.parametrize("jobs", ["1", "2", "64"])
def test_the_number_of_workers_changes_nothing(built: Written, tmp_path: Path, jobs: str) -> None:
    site = site_at(tmp_path, FILES, SETTINGS)
    assert run(site, "--jobs", jobs).code == 0
    assert site.files() == built.files()
    assert run(site, "--jobs", jobs, "--recheck").code == 0


@forks
@pytest.mark.parametrize("name", ["00.md", "13.md", "25.md"])
def test_a_worker_that_dies_is_told_by_the_file_it_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    check = parsing.checked

    def deadly(path: str, data: bytes, timezone: str) -> Parsed:
        if path == A + name:
            os.kill(os.getpid(), signal.SIGKILL)
        return check(path, data, timezone)

    site = site_at(tmp_path, FILES, SETTINGS)
    assert default_start() == "fork"
    monkeypatch.setattr(parsing, "checked", deadly)
    done = run(site, "--jobs", "2")
    assert (done.code, done.problems()) == (2, [f"{A}{name} worker-died"])
    assert done.out == "" and done.written == []
    monkeypatch.setattr(parsing, "checked", check)
    assert run(site, "--jobs", "2").code == 0


@forks
def test_a_worker_that_dies_over_a_page_is_told_by_the_file_that_asks_for_it(
    site: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deadly(page: Page, data: bytes) -> Iterator[Diagnostic]:
        if page.source == A + "13.md":
            os.kill(os.getpid(), signal.SIGKILL)
        yield from ()

    before = site.files()
    site.write({"config.yaml": SETTINGS + "slogan: Đoàn kết\n"})
    monkeypatch.setattr(rendering, "PAGE_CHECKS", (PageCheck("deadly", deadly, {}),))
    done = run(site, "--jobs", "2")
    assert (done.code, done.problems()) == (2, [f"{A}13.md worker-died"])
    assert site.files() == before, "nothing is half-published"
    monkeypatch.undo()
    assert run(site, "--jobs", "2").code == 0
    assert re.search("Đoàn kết", site.text("index.html"))
