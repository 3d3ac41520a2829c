"""docs/theme.md: every example in it, put into one site and built."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import lxml.html
import pytest

from sitegen.cli import main
from tests.sites import Html, photo

HERE = Path(__file__).parent
GUIDE = HERE.parents[1] / "docs" / "theme.md"
_EXAMPLE = re.compile(
    r"^```\w+\n((?:# |/\* |\{# )([\w./]+)(?: \*/| #\})?\n.*?)^```$", re.MULTILINE | re.DOTALL
)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("guide") / "site"
    shutil.copytree(HERE / "site" / "content", root / "content")
    examples = {name: text for text, name in _EXAMPLE.findall(GUIDE.read_text(encoding="utf-8"))}
    assert set(examples) == {
        "config.yaml",
        "templates/extra.css",
        "templates/base.html",
        "templates/article.html",
        "templates/not_found.html",
    }
    examples["config.yaml"] += "lists: {thong-bao-moi: {type: thong-bao, count: 2}}\n"
    for name, text in examples.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    (root / "content/hinh").mkdir()
    (root / "content/hinh/bieu-trung.png").write_bytes(photo(256, 256, "darkgreen", "PNG"))
    (root / "content/hinh/ben-do.jpg").write_bytes(photo(1600, 320))
    assert main(["build", "--root", str(root), "--now", "2025-03-01"]) == 0
    return root / "output"


def page(output: Path, path: str) -> Html:
    return Html(lxml.html.document_fromstring((output / path).read_bytes()))


def sheet(output: Path) -> str:
    (url,) = page(output, "index.html").all("//link[@rel='stylesheet']/@href")
    return Path(output, url.removeprefix("/bantin/")).read_text(encoding="utf-8")


def test_colours_and_own_rules_follow_the_rules_of_the_theme(output: Path) -> None:
    text = sheet(output)
    places = [
        text.index(part)
        for part in ("--accent-light: #9e1b22", "--accent-light: #0b6b3a", ".slogan { font-style")
    ]
    assert places == sorted(places)
    assert "--link-light: #7a3e00" in text and text.count("--link-dark: #") == 2


def test_the_banner_stands_on_the_front_page_and_the_logo_on_all(output: Path) -> None:
    home, other = page(output, "index.html"), page(output, "noi-quy/index.html")
    (banner,) = home.all("//header//img[@class='banner']")
    assert banner.get("alt") == "Bến đò ngang lúc bình minh"
    assert (banner.get("width"), banner.get("height")) == ("1600", "320")
    assert other.all("//img[@class='banner']") == []
    for shown in (home, other):
        (logo,) = shown.all("//header//img[@class='logo']")
        assert (logo.get("alt"), logo.get("width"), logo.get("height")) == ("", "256", "256")
        assert (output / logo.get("src").removeprefix("/bantin/")).is_file()
    assert home.text("//h1") == "Bản tin Nghiệp đoàn Bến Mới"


def test_menu_and_foot_are_as_written(output: Path) -> None:
    shown = page(output, "noi-quy/index.html")
    assert shown.texts("//nav[@class='bar']//a")[-1] == "Liên đoàn Lao động tỉnh"
    assert shown.texts("//nav[@class='bar']//a[@aria-current]") == ["Nội quy"]
    assert "Ghi rõ nguồn" in shown.text("//footer")


def test_blocks_and_templates_of_the_guide_show(output: Path) -> None:
    shown = page(output, "tin/2025/hop-mat-dau-nam-o-ben-do-ngang/index.html")
    assert shown.texts("//p[@class='ky-ten']") == ["Bản tin Nghiệp đoàn Bến Mới, 6/2/2025"]
    assert len(shown.all("//aside[@class='bang-tin']")) == 1
    assert page(output, "404.html").links("//main") == ["/bantin/"]
