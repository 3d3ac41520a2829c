"""Readers' letters: nothing private in them, and somewhere to be shown."""

from __future__ import annotations

from tests.checks.found import A, found
from tests.sites import CONFIG, Files, article, matter

LETTER = "content/letters/1.md"
ASKED = CONFIG + "comments: {provider: letters, email: bantin@congdoan.example.vn}\n"


def site(body: str) -> Files:
    letter = matter("bai: a.md", "ten: Chị Hoài", "ngay: 2/6/2020", body=body)
    return {A + "a.md": article("Bữa cơm ca", "1/6/2020"), LETTER: letter}


def test_letters_that_nobody_is_shown_are_told_once() -> None:
    assert found(site("Cảm ơn."), settings=ASKED) == []
    assert found(site("Cảm ơn."), settings=CONFIG) == [f"letters-not-shown {LETTER}"]


def test_what_a_reader_told_the_editors_alone_is_not_published() -> None:
    body = "Gọi tôi theo số 0912 345 678, hoặc hoai@thu.example.vn."
    assert found(site(body), settings=ASKED) == [
        f"personal-data {LETTER}:6:17",
        f"personal-email {LETTER}:6:36",
    ]
