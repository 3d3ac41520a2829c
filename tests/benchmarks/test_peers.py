"""The corpus as other programs are given it: the same texts under the same lists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.corpus import Corpus
from benchmarks.files import census
from benchmarks.indexes import periods
from benchmarks.peers import hugo, pelican
from benchmarks.site import article_file, write_site
from benchmarks.table import put_section

CORPUS = Corpus(50)
LARGE = Corpus(1500)


def body_of(path: Path) -> str:
    """Return what follows the front matter of a file."""
    text = path.read_text(encoding="utf-8")
    return re.sub(r"\A(?:---\n.*?\n---|.*?(?=\n\n))\n+", "", text, count=1, flags=re.DOTALL)


def test_all_programs_read_the_same_markdown(tmp_path: Path) -> None:
    write_site(tmp_path / "a", CORPUS)
    hugo.write_site(tmp_path / "b", CORPUS)
    pelican.write_site(tmp_path / "c", CORPUS)
    for article in CORPUS.articles():
        text = article.body + "\n"
        assert body_of(article_file(tmp_path / "a", article)) == text
        assert body_of(tmp_path / "b" / "content" / "tin" / article.path) == text
        linked = body_of(tmp_path / "c" / "content" / "tin" / article.path)
        assert linked.replace("]({filename}../", "](../") == text


def test_an_article_is_in_one_period_of_every_index_that_has_any() -> None:
    counted = periods(LARGE)
    article = LARGE.article(700)
    year, month = article.published.year, article.published.month
    terms = counted.terms(article)
    assert f"tin-{year}-{month:02}" in terms, "88 articles a year"
    assert f"don-vi-ldld-tinh-{year}-{month:02}" in terms, "all of them under the root"
    assert f"don-vi-{article.unit}-{year}" in terms
    assert len(terms) == len(set(terms))


def test_years_of_many_articles_tell_how_many_each_month_has() -> None:
    found = {(index, year): months for index, year, months in periods(LARGE).monthly()}
    months = found["tin", 2015]
    assert [month for month, _ in months] == list(range(12, 0, -1))
    assert sum(count for _, count in months) == sum(
        article.published.year == 2015 for article in LARGE.articles()
    )


def test_outputs_are_counted_by_what_they_are(tmp_path: Path) -> None:
    for name in ("index.html", "a/index.html", "atom.xml", "a/index.xml", "sitemap.xml", "x.css"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"12345")
    counted = census(tmp_path)
    assert (counted.files, counted.bytes, counted.html, counted.feeds) == (6, 30, 2, 2)


def test_only_the_section_of_a_measure_is_replaced(tmp_path: Path) -> None:
    document = tmp_path / "x.md"
    document.write_text(
        "a\n<!-- m -->\nold\n<!-- end of m -->\nb\n", encoding="utf-8", newline="\n"
    )
    put_section(document, "m", "new")
    put_section(document, "m", "newer")
    text = document.read_text(encoding="utf-8")
    assert text == "a\n<!-- m -->\n\nnewer\n\n<!-- end of m -->\nb\n"


@pytest.mark.slow
def test_hugo_can_be_spared_the_pages_of_years_and_months(tmp_path: Path) -> None:
    hugo.write_site(tmp_path / "all", LARGE)
    hugo.write_site(tmp_path / "few", LARGE, with_periods=False)
    named = {
        folder: sum(
            "\nky: " in p.read_text(encoding="utf-8") for p in (tmp_path / folder).rglob("*.md")
        )
        for folder in ("all", "few")
    }
    assert named == {"all": 1500, "few": 0}
    assert len(list((tmp_path / "all" / "content" / "ky").iterdir())) > 1
    assert len(list((tmp_path / "few" / "content" / "ky").iterdir())) == 1
