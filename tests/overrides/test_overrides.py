"""A site with templates of its own, kept as sites in use are: every version has to build it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sitegen.cli import main

SITE = Path(__file__).parent / "site"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("overrides") / "site"
    shutil.copytree(SITE, root)
    assert main(["build", "--root", str(root), "--now", "2025-03-01"]) == 0
    return root / "output"


def read(output: Path, path: str) -> str:
    return (output / path).read_text(encoding="utf-8")


def test_an_override_of_the_base_is_the_base_of_every_page(output: Path) -> None:
    pages = [
        p for p in output.rglob("*.html") if 'http-equiv="refresh"' not in p.read_text("utf-8")
    ]
    assert len(pages) > 10
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert '<meta name="author" content="Bản tin Nghiệp đoàn Bến Mới">' in text, page
        assert text.count('class="bang-tin"') == 1, page


def test_a_named_list_shows_in_every_page_that_asks_for_it(output: Path) -> None:
    link = '<li><a href="/bantin/tin/2025/thong-bao-giu-nguyen-muc-doan-phi-nam-2025/">'
    assert link in read(output, "noi-quy/index.html")


def test_an_extended_template_keeps_what_it_does_not_override(output: Path) -> None:
    text = read(output, "tin/2025/hop-mat-dau-nam-o-ben-do-ngang/index.html")
    assert '<p class="ky-ten">Bản tin Nghiệp đoàn Bến Mới, 6/2/2025</p>' in text
    assert '<time datetime="2025-02-05">Sáng thứ Tư, 5/2/2025</time>' in text
    assert 'href="/bantin/noi-quy/"' in text


def test_a_replaced_template_stands_alone(output: Path) -> None:
    text = read(output, "404.html")
    assert '<p>Không tìm thấy trang. <a href="/bantin/">Trang chủ</a></p>' in text
    assert text.count("hop-mat-dau-nam-o-ben-do-ngang") == 1
