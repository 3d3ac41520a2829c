"""With shortcuts or without: the same body and the same problems, whatever is written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import markdown
import pytest

from sitegen.content.decoding import decode
from sitegen.content.front_matter import split
from sitegen.content.markup import fragment, shortcuts
from sitegen.content.markup.converter import Converter, converter
from sitegen.text.normalise import normalise
from tests.content.markup.payloads import PAYLOADS
from tests.content.markup.scribble import scribbles

PATH = "content/articles/tin.md"
SITE = Path(__file__).parents[3]


def ask(text: str) -> str:
    """Ask Python-Markdown, set up as the converter has it."""
    try:
        return converter(shortcuts=False).rendered(text)
    except AttributeError as problem:
        # Footnotes that no article can have, because its lines are arranged, are too much for it.
        return repr(problem)


def told_apart(texts: Iterable[str]) -> list[str]:
    """Return the texts of which anything differs: what is rendered, the body, the problems."""
    return [text for text in texts if _differs(text)]


def _differs(text: str) -> bool:
    short, long = converter(), converter(shortcuts=False)
    # As it stands, without the lines being arranged first: harder than what articles can bring.
    if shortcuts.rendered(text, ask) != ask(text):
        return True
    normalised = normalise(text)
    return any(
        short.convert(normalised, PATH, 1, titled) != long.convert(normalised, PATH, 1, titled)
        for titled in (False, True)
    )


def of_python_markdown() -> list[str]:
    """Return the inputs of Python-Markdown's own tests."""
    file = Path(__file__).with_name("python_markdown.json")
    texts: list[str] = json.loads(file.read_text(encoding="utf-8"))["texts"]
    return texts


def of_the_site() -> Iterator[str]:
    """Yield the bodies of the demonstration site."""
    for file in sorted((SITE / "content").rglob("*.md")):
        source, _ = decode(file.name, file.read_bytes())
        parts = split(source.text, file.name)[0] if source else None
        if parts:
            yield parts.body


def test_the_inputs_of_python_markdowns_own_tests() -> None:
    assert told_apart(of_python_markdown()) == []


def test_the_demonstration_site() -> None:
    texts = list(of_the_site())
    assert len(texts) > 50
    assert told_apart(texts) == []


def test_hostile_texts() -> None:
    assert told_apart(PAYLOADS) == []


def test_scribbles() -> None:
    assert told_apart(scribbles(range(150))) == []


@pytest.mark.exhaustive
def test_very_many_scribbles() -> None:
    assert told_apart(scribbles(range(150, 20_000))) == []


def test_the_body_of_plain_html_is_what_the_full_walk_finds() -> None:
    texts = [normalise(text) for text in (*scribbles(range(150)), *of_the_site())]
    longer = pytest.MonkeyPatch()
    longer.setattr(fragment, "_TELLING", re.compile(""))
    with longer.context():
        walked = [converter().convert(text, PATH, 1) for text in texts]
    longer.undo()
    assert [converter().convert(text, PATH, 1) for text in texts] == walked


# Each is one condition forgotten, with a text that shows why it is there.
FORGOTTEN: dict[str, tuple[str, object, str]] = {
    "footnotes": ("_BEYOND", ("{", "\\", "\x02", "\x03"), "a[^1]\n\n[^1]: b"),
    "attribute lists": ("_BEYOND", ("[^", "\\", "\x02", "\x03"), "## a {: .b }"),
    "its own marks": ("_BEYOND", ("[^", "{", "\\"), "a \x02amp\x03 b"),
    "headings": ("_MARKERS", frozenset(">+-"), "- # a"),
    "quotes": ("_MARKERS", frozenset("#+-"), "> a"),
    "bullets": ("_MARKERS", frozenset("#>"), "- - a"),
    "numbers": ("_NUMBERED", re.compile(r"(1)\.[ ]+"), "2. a"),
    "spaces after emphasis": (
        "_CLEAR_EMPHASIS",
        re.compile(r"(\*{1,2})([^*_]*[^\s*_])\1(?!\*)"),
        "a * b c*",
    ),
    "spaces before the end": (
        "_CLEAR_EMPHASIS",
        re.compile(r"(\*{1,2})(?![\s*])([^*_]+)\1(?!\*)"),
        "*a * b",
    ),
    "runs of asterisks": (
        "_CLEAR_EMPHASIS",
        re.compile(r"(\*{1,2})(?![\s*])([^*_]*[^\s*_])\1"),
        "*a**b*",
    ),
    "underscores": ("_is_unclear", lambda text: "*" in text, "a _b_"),
    "asterisks": ("_is_unclear", lambda text: "_" in text, "***a***"),
}


@pytest.mark.parametrize("name", FORGOTTEN)
def test_no_condition_may_be_forgotten(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    attribute, weaker, shows = FORGOTTEN[name]
    assert told_apart([shows]) == []
    monkeypatch.setattr(shortcuts, attribute, weaker)
    assert told_apart([shows]) == [shows]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["attribute lists", "underscores", "asterisks", "bullets"])
def test_scribbles_find_what_was_forgotten(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    attribute, weaker, _ = FORGOTTEN[name]
    monkeypatch.setattr(shortcuts, attribute, weaker)
    assert told_apart(scribbles(range(100)))


def _refuse(text: str) -> str:
    raise AssertionError(f"asked about {text!r}")


@pytest.mark.parametrize(
    "text",
    [
        "Đoạn một.\n\nĐoạn *hai*, **ba**.",
        "## Việc sắp tới\n\nĐoạn.",
        "1. Một\n2. Hai\n    - Ý\n    - Ý nữa\n\n- Ba\n\n* * *",
        "3. Bắt đầu từ ba",
    ],
)
def test_nothing_is_asked_about_plain_blocks(text: str) -> None:
    assert shortcuts.rendered(text, _refuse) == ask(text)


def test_only_the_blocks_that_are_not_plain_are_asked_about() -> None:
    asked: list[str] = []

    def listening(text: str) -> str:
        asked.append(text)
        return ask(text)

    text = "Đoạn một.\n\n> Lời trích\n\n    thêm\n\nĐoạn hai.\n\n| a | b |\n|---|---|\n| 1 | 2 |"
    assert shortcuts.rendered(text, listening) == ask(text)
    assert asked == ["> Lời trích\n\n    thêm", "| a | b |\n|---|---|\n| 1 | 2 |"]


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ((3, 11, 3), True),
        ((3, 11, 2), False),
        ((3, 11, 4), False),
        ((4, 0, 0), False),
    ],
)
def test_other_versions_are_asked_about_everything(
    version: tuple[int, int, int], expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shortcuts, "installed", lambda: version)
    assert shortcuts.proved() is expected
    assert _asked_for(_Listening()) == (0 if expected else 1)


def test_the_version_is_known_without_loading_it() -> None:
    assert shortcuts.installed() == markdown.__version_info__[:3]


def test_shortcuts_can_be_switched_off() -> None:
    assert _asked_for(_Listening(shortcuts=False)) == 1


class _Listening(Converter):
    """Counts how often Python-Markdown is asked."""

    asked = 0

    def rendered(self, arranged: str) -> str:
        self.asked += 1
        return super().rendered(arranged)


def _asked_for(made: _Listening) -> int:
    made.convert("Đoạn một.", PATH, 1)
    return made.asked
