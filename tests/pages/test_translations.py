"""Articles in several languages know each other, whoever names whom."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.sites import Files, Html, Modelled, article, model

A = "content/articles/"
HOST = "https://congdoan.example.vn"
VI, EN = "/tin/2020/dai-hoi/", "/tin/2020/congress/"
FILES: Files = {
    A + "vi.md": article("Đại hội", "1/6/2020"),
    A + "en.md": article("Congress", "2/6/2020", "ngon_ngu: en", "ban_dich_cua: vi.md"),
    A + "khac.md": article("Khác", "3/6/2020"),
}


def _alternates(page: Html) -> list[tuple[str, str]]:
    links = page.all("//head/link[@rel='alternate'][@hreflang]")
    return [(link.get("hreflang"), link.get("href")) for link in links]


def _news(site: Modelled, address: str) -> dict[str, Any]:
    (script,) = site.html(address).all("//script[@type='application/ld+json']")
    return next(t for t in json.loads(script.text)["@graph"] if t["@type"] == "NewsArticle")


def test_both_pages_name_both_languages() -> None:
    site = model(FILES)
    both = [("vi", HOST + VI), ("en", HOST + EN)]
    assert _alternates(site.html(VI)) == _alternates(site.html(EN)) == both
    assert _alternates(site.html("/tin/2020/khac/")) == []


def test_readers_are_led_to_the_other_language() -> None:
    site = model(FILES)
    shown = "//ul[contains(@class, 'translations')]"
    assert site.html(VI).text(shown) == "Đọc bằng tiếng Anh: Congress"
    assert site.html(EN).text(shown) == "Đọc bằng tiếng Việt: Đại hội"
    (link,) = site.html(VI).all(shown + "//a")
    assert (link.get("hreflang"), link.get("lang")) == ("en", "en")


def test_search_engines_learn_which_is_the_original() -> None:
    site = model(FILES)
    assert _news(site, EN)["translationOfWork"]["url"] == HOST + VI
    (work,) = _news(site, VI)["workTranslation"]
    assert (work["url"], work["inLanguage"]) == (HOST + EN, "en")


def test_it_does_not_matter_who_names_whom() -> None:
    files = {
        **FILES,
        A + "vi.md": article("Đại hội", "1/6/2020", "ban_dich_cua: en.md"),
        A + "fr.md": article("Congrès", "4/6/2020", "ngon_ngu: fr", "ban_dich_cua: en.md"),
    }
    site = model(files)
    assert {lang for lang, _ in _alternates(site.html(VI))} == {"vi", "en", "fr"}
    assert _alternates(site.html(VI)) == _alternates(site.html("/tin/2020/congres/"))


@pytest.mark.parametrize("line", ["trang_thai: nhap", "dang_luc: 1/1/2030"])
def test_what_is_not_there_yet_is_no_translation(line: str) -> None:
    files = {
        **FILES,
        A + "en.md": article("Congress", "2/6/2020", "ngon_ngu: en", "ban_dich_cua: vi.md", line),
    }
    assert _alternates(model(files).html(VI)) == []


def test_words_of_another_language_say_so_and_the_words_around_them_do_not() -> None:
    files = {
        **FILES,
        A + "en.md": article(
            "Congress", "2/6/2020", "ngon_ngu: en", "sapo: A day.", "the_loai: tin", body="Text."
        ),
    }
    site = model(files)
    foreign = "//*[@lang='en']"
    page = site.html(EN)
    assert page.texts("//article" + foreign) == ["Congress", "A day.", "Text."]
    # On the front page, in an index, among neighbours: the headline and what is told of it.
    assert site.html("/").texts("//main" + foreign) == ["Congress"]
    assert site.html("/hoat-dong/tin/").texts("//main" + foreign) == ["Congress", "A day."]
    assert site.html(VI).texts("//nav" + foreign) == ["Congress"]
    assert site.html("/tin/2020/khac/").texts("//nav" + foreign) == ["Congress"]
    assert site.html(VI).all("//*[@lang='vi'][not(self::html)]") == []
