"""`sitegen serve` in a browser: what a writer saves shows, what he breaks is told, until mended."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sitegen.render.theme import default_theme
from tests.judges.looking import until
from tests.serve.running import Served, served
from tests.sites import CONFIG, Files, Written, article, photo, site_at

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

A = "content/articles/"
LONG = "\n\n".join(f"Đoạn văn thứ {number} của bài." for number in range(120))
FILES: Files = {
    A + "a.md": article(
        "Bài A", "1/6/2020", "don_vi: cd-a", body=f"![Lễ trao quà](a.jpg)\n\n{LONG}\n\nCâu cuối."
    ),
    A + "a.jpg": photo(40, 30),
    "content/units.csv": "id,tên\ncd-a,Công đoàn cơ sở A\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Written:
    return site_at(tmp_path, FILES)


@pytest.fixture
def server(site: Written) -> Iterator[Served]:
    with served(site.root) as running:
        yield running


@pytest.fixture
def page(server: Served, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(server.url.rstrip("/") + "/tin/2020/bai-a/")
    expect(page.locator("#sitegen-problems")).to_be_attached()
    yield page
    context.close()


def change(site: Written, path: str, old: str, new: str) -> None:
    file = site.root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_sentence_that_is_saved_shows_where_the_reader_was(site: Written, page: Page) -> None:
    page.evaluate("scrollTo(0, 2000)")
    change(site, A + "a.md", "Câu cuối.", "Câu cuối đã sửa.")
    expect(page.get_by_text("Câu cuối đã sửa.")).to_be_attached()
    until(page, "scrollY > 1900 && scrollY < 2100")


def test_a_mistake_is_told_with_its_line_and_goes_when_it_is_mended(
    site: Written, page: Page
) -> None:
    change(site, A + "a.md", "1/6/2020", "31/6/2020")
    heading = page.get_by_role("button", name="1 lỗi")
    expect(heading).to_be_visible()
    expect(page.locator("#sitegen-problems pre")).to_contain_text("ngay_dang: 31/6/2020")
    expect(page.get_by_text(f"{A}a.md:3:12")).to_be_visible()
    # The last good page is still there, and can be read.
    expect(page.get_by_role("heading", name="Bài A", exact=True)).to_be_attached()
    heading.click()
    expect(page.locator("#sitegen-problems pre")).to_be_hidden()
    page.reload()
    expect(page.get_by_role("heading", name="Bài A", exact=True)).to_be_attached()
    expect(page.get_by_role("button", name="1 lỗi")).to_be_visible()
    change(site, A + "a.md", "31/6/2020", "30/6/2020")
    expect(page.get_by_role("button", name="1 lỗi")).to_be_hidden()
    expect(page.locator("time").first).to_contain_text("30/6/2020")


def test_the_name_of_a_unit(site: Written, page: Page) -> None:
    change(site, "content/units.csv", "Công đoàn cơ sở A", "Công đoàn cơ sở Bến Thuyền")
    expect(page.get_by_text("Công đoàn cơ sở Bến Thuyền").first).to_be_attached()


def test_the_settings(site: Written, page: Page) -> None:
    (site.root / "config.yaml").write_text(
        CONFIG.replace("Bản tin thử", "Bản tin khác"), encoding="utf-8"
    )
    expect(page).to_have_title("Bài A – Bản tin khác")


def test_a_template(site: Written, page: Page) -> None:
    own = site.root / "templates/article.html"
    own.parent.mkdir()
    theme = (default_theme() / "article.html").read_text(encoding="utf-8")
    own.write_text(
        theme.replace("{% block content %}", "{% block content %}<p>Dòng thêm</p>"), "utf-8"
    )
    expect(page.get_by_text("Dòng thêm")).to_be_attached()
    own.write_text(
        "{% extends 'base.html' %}{% block content %}{{ khong_co }}{% endblock %}", "utf-8"
    )
    expect(page.get_by_role("button", name="1 lỗi")).to_be_visible()
    own.unlink()
    expect(page.get_by_role("button", name="1 lỗi")).to_be_hidden()


def test_a_style_comes_without_a_reload(site: Written, page: Page) -> None:
    page.evaluate("window.same = true")
    own = site.root / "templates/site.css"
    own.parent.mkdir()
    theme = (default_theme() / "site.css").read_text(encoding="utf-8")
    own.write_text(theme + "\nbody { outline: 7px solid red; }\n", encoding="utf-8")
    until(page, "getComputedStyle(document.body).outlineWidth === '7px'")
    assert page.evaluate("window.same") is True
    own.write_text(theme + "\nbody { outline: 9px solid red; }\n", encoding="utf-8")
    until(page, "getComputedStyle(document.body).outlineWidth === '9px'")
    assert page.evaluate("window.same") is True
    until(page, "document.querySelectorAll('link[rel=stylesheet]').length === 1")


def test_a_photo(site: Written, page: Page) -> None:
    before = page.locator("article img").first.get_attribute("src")
    (site.root / A / "a.jpg").write_bytes(photo(60, 30, "maroon"))
    expect(page.locator("article img").first).not_to_have_attribute("src", before or "")
    expect(page.locator("article img").first).to_have_attribute("width", "60")


def test_a_change_of_another_page_leaves_this_one_alone(site: Written, page: Page) -> None:
    page.evaluate("window.same = true")
    text = article("Bài B", "2/6/2010")
    (site.root / A / "b.md").write_text(text, encoding="utf-8")
    change(site, A + "a.md", "Câu cuối.", "Câu cuối hai.")
    expect(page.get_by_text("Câu cuối hai.")).to_be_attached()
    page.evaluate("window.same = true")
    (site.root / A / "b.md").write_text(text.replace("Một câu.", "Hai câu."), encoding="utf-8")
    page.wait_for_timeout(600)
    assert page.evaluate("window.same") is True
