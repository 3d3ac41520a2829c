"""The made-up corpus: the same anywhere, hardly repeating itself, and without a fault."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks import words
from benchmarks.corpus import AUTHOR_COUNT, UNITS, Article, Corpus
from benchmarks.indexes import indexes_of, periods
from benchmarks.site import write_site
from sitegen.cli import main

ROOT = Path(__file__).parent.parent.parent
_DIGEST = """\
import hashlib
from benchmarks.corpus import Corpus
print(hashlib.sha256(repr(list(Corpus(60).articles())).encode()).hexdigest())
"""


def distinct_share(articles: Iterable[Article]) -> float:
    """Return which share of all sentences, list items and headings is like no other."""
    seen: set[str] = set()
    total = 0
    for article in articles:
        for line in article.body.splitlines():
            text = re.sub(r"^(?:\d\.|-|>|##) ", "", line)
            for sentence in re.split(r"(?<=[.!?])\s+(?=\D)", text):
                if sentence:
                    seen.add(sentence)
                    total += 1
    return len(seen) / total


def test_two_processes_make_the_same_articles_whatever_their_surroundings() -> None:
    digests = {
        subprocess.run(
            [sys.executable, "-c", _DIGEST],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": zone},
            check=True,
            capture_output=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Ho_Chi_Minh"))
    }
    assert len(digests) == 1


def test_an_article_can_be_made_without_the_others() -> None:
    corpus = Corpus(40)
    assert corpus.article(17) == list(corpus.articles())[17]
    assert Corpus(40, seed=2).article(17) != corpus.article(17)


def test_nearly_all_sentences_of_a_thousand_articles_differ() -> None:
    assert distinct_share(Corpus(1000).articles()) >= 0.95


@pytest.mark.slow
def test_nearly_all_sentences_of_ten_thousand_articles_differ() -> None:
    assert distinct_share(Corpus(10_000).articles()) >= 0.95


@pytest.mark.slow
def test_nearly_all_sentences_of_a_hundred_thousand_articles_differ_by_a_sample() -> None:
    # Chances of meeting a like grow with the number of the others: ten times those of the sample.
    corpus = Corpus(100_000)
    sample = (corpus.article(number) for number in range(0, corpus.size, 10))
    assert 1 - 10 * (1 - distinct_share(sample)) >= 0.95


@pytest.mark.exhaustive
def test_nearly_all_sentences_of_a_hundred_thousand_articles_differ() -> None:
    assert distinct_share(Corpus(100_000).articles()) >= 0.95


def test_no_two_articles_share_an_address_a_file_or_a_minute() -> None:
    articles = [Corpus(1000).article(number) for number in range(1000)]
    assert len({(a.published.year, a.slug) for a in articles}) == 1000
    assert len({a.path for a in articles}) == 1000
    moments = [Corpus(100_000).published(number) for number in range(100_000)]
    assert all(before < after for before, after in pairwise(moments))


def test_the_corpus_is_as_large_and_as_varied_as_it_says() -> None:
    articles = list(Corpus(1000).articles())
    size = sum(len(a.body.encode("utf-8")) for a in articles) / 1000
    assert 4300 <= size <= 5300
    assert len(UNITS) == len({u.id for u in UNITS}) == len({u.name for u in UNITS}) == 100
    assert {a.unit for a in articles} == {u.id for u in UNITS}
    assert {a.type for a in articles} == {type for type, _, _ in words.TYPES}
    assert AUTHOR_COUNT * 0.9 <= len({n for a in articles for n in a.authors}) <= AUTHOR_COUNT
    assert {t for a in articles for t in a.tags} == set(words.TAGS)
    for mark in ("\n- ", "\n1. ", "**", "](../", "\n## ", "\n> "):
        assert any(mark in a.body for a in articles), mark


def built(root: Path, corpus: Corpus, *, plain: bool) -> list[str]:
    """Return the addresses of all pages of a corpus, built."""
    write_site(root, corpus, plain=plain)
    assert main(["build", "--root", str(root)]) == 0
    pages = (root / "output").rglob("*.html")
    return [path.relative_to(root / "output").as_posix() for path in pages]


def expected_pages(corpus: Corpus) -> int:
    """Return how many pages the indexes say there are."""
    counted = periods(corpus)
    articles = list(corpus.articles())
    lists = {index for article in articles for index in indexes_of(article)}
    lists |= {f"don-vi-{unit.id}" for unit in UNITS}
    terms = {term for article in articles for term in counted.terms(article)}
    monthly = len(list(counted.monthly()))
    # And the front page, the lists of units, tags and authors, how to follow the site, and the page
    # for what is missing.
    return len(articles) + len(lists) + len(terms) + monthly + 6


@pytest.mark.parametrize("plain", [True, pytest.param(False, marks=pytest.mark.slow)])
def test_the_site_builds_without_a_problem_and_has_the_pages_that_peers_are_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], plain: bool
) -> None:
    corpus = Corpus(100)
    pages = built(tmp_path, corpus, plain=plain)
    said = capsys.readouterr()
    assert "[" not in said.out + said.err, "a diagnostic was printed"
    assert len(pages) == expected_pages(corpus)


@pytest.mark.slow
def test_large_years_have_pages_for_their_months_in_peers_too(tmp_path: Path) -> None:
    corpus = Corpus(1500)
    assert list(periods(corpus).monthly())
    assert len(built(tmp_path, corpus, plain=True)) == expected_pages(corpus)
