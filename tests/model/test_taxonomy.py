"""Tags, authors and series: which spellings are one term, how it is shown, where it lives."""

from __future__ import annotations

import unicodedata

import pytest

from sitegen.model.taxonomy import SlugClash, Term, series, taxonomy
from tests.sites import article, ids, model

A = "content/articles/"


def _terms(*newest_first: tuple[str, str]) -> list[Term]:
    return list(taxonomy((path, (text,)) for path, text in newest_first).terms.values())


@pytest.mark.parametrize(
    "other", ["Văn Hoá", "văn hóa", "VĂN  HÓA", unicodedata.normalize("NFD", "Văn hóa")]
)
def test_spellings_that_fold_alike_are_one_term_shown_as_the_oldest_article_has_it(
    other: str,
) -> None:
    assert _terms(("new", other), ("old", "Văn hóa")) == [
        Term("van-hoa", "Văn hóa", ("new", "old"))
    ]
    assert _terms(("new", "Văn hóa"), ("old", other)) == [Term("van-hoa", other, ("new", "old"))]


def test_a_tag_twice_in_one_article_counts_once() -> None:
    found = taxonomy([("a", ("hoá", "hóa", "Hóa"))])
    assert [t.paths for t in found.terms.values()] == [("a",)]


@pytest.mark.parametrize(
    ("older", "newer", "slug"),
    [
        ("mã túy", "ma tuý", "ma-tuy"),
        ("an toàn", "An-toàn", "an-toan"),
        ("C", "C++", "c"),
        ("!!!", "???", "khac"),
    ],
)
def test_of_two_tags_for_one_address_the_newer_clashes(older: str, newer: str, slug: str) -> None:
    found = taxonomy([("b", (newer,)), ("a", (older,))])
    assert found.clashes == (SlugClash(slug, (older, "a"), (newer, "b")),)
    assert found.terms == {slug: Term(slug, older, ("a",))}


def test_authors_whose_names_differ_by_a_tone_are_told_apart() -> None:
    site = model(
        {
            A + "a.md": article("A", "1/6/2020", "tac_gia: Lê Văn Thanh"),
            A + "b.md": article("B", "2/6/2020", "tac_gia: Lê Văn Thành"),
            A + "c.md": article("C", "3/6/2020", "tac_gia: Lê Văn Thạnh"),
        }
    )
    assert [(t.slug, t.title) for t in site.site.authors.terms.values()] == [
        ("le-van-thanh-3", "Lê Văn Thạnh"),
        ("le-van-thanh-2", "Lê Văn Thành"),
        ("le-van-thanh", "Lê Văn Thanh"),
    ]


def test_two_spellings_of_one_tag_are_no_error() -> None:
    site = model(
        {
            A + "a.md": article("A", "1/6/2020", "chu_de: [hoá đơn]"),
            A + "b.md": article("B", "2/6/2020", "chu_de: [Hóa đơn]"),
        }
    )
    assert ids(site.problems) == []


def test_a_series_is_named_by_its_id_or_its_title() -> None:
    found = series([("c", "giai-bong-da"), ("b", "Giải bóng đá"), ("a", "giai-bong-da")])
    assert found == {"giai-bong-da": Term("giai-bong-da", "Giải bóng đá", ("c", "b", "a"))}


def test_authors_come_from_bylines() -> None:
    site = model(
        {
            A + "a.md": article("A", "3/6/2020", "tac_gia: Tin, ảnh: Phan Tuấn"),
            A + "b.md": article("B", "2/6/2020", "tac_gia: ĐOÀN LUÔNG"),
            A + "c.md": article("C", "1/6/2020", 'tac_gia: "Bài: Phan Tuấn; ảnh: Lê Hoà"'),
        }
    ).site
    terms = {t.title: (t.slug, len(t.paths)) for t in site.authors.terms.values()}
    assert terms == {
        "Phan Tuấn": ("phan-tuan", 2),
        "Đoàn Luông": ("doan-luong", 1),
        "Lê Hoà": ("le-hoa", 1),
    }
