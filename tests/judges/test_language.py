"""A Vietnamese site shows no English string, an English one nothing Vietnamese of ours."""

from __future__ import annotations

import json
import re
import string
from collections.abc import Iterator

import pytest

from sitegen.locale.en.interface import STRINGS as EN
from sitegen.locale.vi.interface import STRINGS as VI
from sitegen.text.folding import bare
from tests.judges.built import BuiltSite, built
from tests.judges.conftest import copy_site
from tests.shown import shown
from tests.test_words import is_marked

pytestmark = [pytest.mark.slow]

# What fills a field of a string: a number, a day, a name; a sentence is somebody's own.
FIELD = r"[^.,;]{1,40}"


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The demonstration site in English, its texts without a Vietnamese letter.

    So whatever has one was put there by the program.
    """
    root = tmp_path_factory.mktemp("english")
    copy_site(root)
    for path in root.rglob("*"):
        if path.suffix in {".md", ".yaml", ".csv"}:
            text = bare(path.read_text(encoding="utf-8"))
            # What was in another language than the site still is.
            text = re.sub(r"(?m)^(ngon_ngu|lang): en$", r"\1: vi", text)
            path.write_text(text, "utf-8", newline="\n")
    config = root / "config.yaml"
    text, times = re.subn(r"(?m)^language: vi$", "language: en", config.read_text("utf-8"))
    assert times == 1
    config.write_text(text, "utf-8", newline="\n")
    return built(root, root / "output")


def texts(site: BuiltSite) -> Iterator[tuple[str, str, str]]:
    """Yield whatever the pages and feeds show, with its page and place."""
    for name in site.files:
        if name.endswith((".html", ".xml", ".atom")):
            for where, text in shown((site.folder / name).read_text(encoding="utf-8")):
                yield name, where, text
        elif name.endswith((".json", ".webmanifest")):
            for text in _values(json.loads((site.folder / name).read_text(encoding="utf-8"))):
                yield name, "value", text


def _values(tree: object) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict | list):
        for child in tree.values() if isinstance(tree, dict) else tree:
            yield from _values(child)


def wording(table: dict[str, str], other: dict[str, str]) -> re.Pattern[str]:
    """Return what matches a text of the table, its fields filled, that the other does not say."""
    own = {text for text in table.values() if text not in other.values()}
    parts = []
    for text in own:
        pieces = [*string.Formatter().parse(text)]
        if re.search(r"[^\W\d_]", "".join(literal for literal, *_ in pieces)):
            parts.append(
                "".join(
                    re.escape(literal) + (FIELD if name else "") for literal, name, *_ in pieces
                )
            )
    return re.compile("|".join(parts))


def test_the_vietnamese_site_shows_no_english_string(demo: BuiltSite) -> None:
    english = wording(EN, VI)
    assert english.fullmatch("Newer and older news") and english.fullmatch("3 photos")
    assert not english.fullmatch("Zalo")
    assert {found for found in texts(demo) if english.fullmatch(found[2])} == set()


def test_the_english_site_shows_no_vietnamese(english: BuiltSite) -> None:
    vietnamese = wording(VI, EN)
    seen = [*texts(english)]
    assert {text for _, _, text in seen} >= {"Latest", "Skip to the content"}
    assert {found for found in seen if is_marked(found[2])} == set()
    unmarked = {text for text in VI.values() if not is_marked(text) and vietnamese.fullmatch(text)}
    assert unmarked
    assert {found for found in seen if found[2] in unmarked} == set()


def test_pages_say_which_language_they_are_in(demo: BuiltSite, english: BuiltSite) -> None:
    for site, language in ((demo, "vi"), (english, "en")):
        pages = ((site.folder / name).read_text(encoding="utf-8") for name in site.pages)
        assert {re.search('<html lang="([a-z]+)"', page)[1] for page in pages} == {language}  # type: ignore[index]
