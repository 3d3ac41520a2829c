"""A letter finds its article by path, by address and by a code that outlives both."""

from __future__ import annotations

import pytest

from sitegen.model.article_code import article_code, read_code
from tests.sites import Files, Modelled, article, ids, matter, model

HOP = "content/articles/2023/hop.md"
ADDRESS = "/tin/2023/hop-bch/"
ARTICLES: Files = {
    HOP: article("Họp BCH", "23/5/2023", "dia_chi_cu: [/tin.php?id=12]"),
    "content/articles/2023/khac.md": article("Khác", "24/5/2023"),
}


def letter(about: str, date: str = "26/5/2023", body: str = "Tôi đồng ý.") -> str:
    return matter(f"bai: {about}", "ten: Chị Lan", f"ngay: {date}", body=body)


def with_letters(*texts: str) -> Modelled:
    return model({**ARTICLES, **{f"content/letters/{n}.md": text for n, text in enumerate(texts)}})


def about(text: str) -> list[str]:
    """Return the articles that letters are about, given one that says `text`."""
    return list(with_letters(letter(text)).site.letters)


def test_a_code_is_eight_characters_that_nobody_misreads() -> None:
    # Printed in letters and e-mails: it may never become another one.
    assert article_code(ADDRESS) == "NKTN-J8MP"
    assert read_code("k7qm 2foi") == read_code("K7QM-2F01") == "K7QM-2F01"
    assert [read_code(text) for text in ("", "K7QM-2F0", "tin/2023", "K7QM-2F0U")] == [""] * 4


@pytest.mark.parametrize(
    "text",
    [
        article_code(ADDRESS),
        article_code(ADDRESS).lower().replace("-", ""),
        article_code("/tin.php?id=12"),
        ADDRESS,
        ADDRESS.rstrip("/"),
        f"https://congdoan.example.vn{ADDRESS}",
        f"http://localhost:8000{ADDRESS}",
        "/tin.php?id=12",
        "2023/hop.md",
        "2023/hop",
        "/articles/2023/hop.md",
        "../articles/2023/hop.md",
        HOP,
        HOP.replace("/", "\\"),
    ],
)
def test_an_article_is_found_by(text: str) -> None:
    assert about(f'"{text}"' if "\\" not in text else f"'{text}'") == [HOP]


@pytest.mark.parametrize("text", ["7777-7777", "/tin/2023/hop/", "2022/hop.md", "https://a.vn/b/"])
def test_what_is_no_article_is_told(text: str) -> None:
    found = with_letters(letter(text))
    assert ids(found.problems) == ["letter-article-unknown"]
    assert found.problems[0].span.line == 2
    assert found.site.letters == {}


def test_a_file_mistyped_is_guessed() -> None:
    (problem,) = with_letters(letter("2023/hopp.md")).problems
    assert dict(problem.args)["suggestion"] == "2023/hop.md"


def test_letters_stand_in_the_order_of_their_dates() -> None:
    site = with_letters(
        letter("2023/hop", "27/5/2023"), letter("2023/hop", "26/5/2023 09:00"), letter("2023/hop")
    ).site
    assert [one.path[-4] for one in site.letters[HOP]] == ["2", "1", "0"]


def test_a_letter_without_words_waits() -> None:
    found = with_letters(letter("2023/hop", body=""))
    assert ids(found.problems) == ["letter-empty"]
    assert found.site.letters == {}
