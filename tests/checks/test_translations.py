"""Translations of nothing, and two of a text in one language."""

from __future__ import annotations

import pytest

from sitegen.diagnostics import Diagnostic
from sitegen.rules.rule import article
from tests.checks.found import problems
from tests.sites import Files

A = "content/articles/"
ORIGINAL = article("tieu_de: Đại hội")
PAGE = "---\ntieu_de: Giới thiệu\n---\nMột câu.\n"


def _told(files: Files) -> list[Diagnostic]:
    return [d for d in problems(files) if d.id.startswith("translation-")]


@pytest.mark.parametrize("target", ["khong-co.md", "x.md", "../pages/gioi-thieu.md"])
def test_a_translation_is_of_another_article(target: str) -> None:
    files = {
        A + "x.md": article("ngon_ngu: en", f"ban_dich_cua: {target}"),
        "content/pages/gioi-thieu.md": PAGE,
    }
    assert [d.id for d in _told(files)] == ["translation-not-article"]


def test_a_language_comes_once() -> None:
    files = {
        A + "x.md": ORIGINAL,
        A + "y.md": article("ngon_ngu: en", "ban_dich_cua: x.md"),
        A + "z.md": article("tieu_de: Bài khác", "ngon_ngu: en", "ban_dich_cua: y.md"),
    }
    (problem,) = _told(files)
    assert problem.id == "translation-same-language"
    assert (problem.span.path, problem.related[0].span.path) == (A + "z.md", A + "y.md")


def test_a_pair_in_two_languages_is_right_whoever_names_whom() -> None:
    files = {
        A + "x.md": article("tieu_de: Đại hội", "ban_dich_cua: y.md"),
        A + "y.md": article("ngon_ngu: en", "ban_dich_cua: x.md"),
    }
    assert _told(files) == []
