"""What is read without a parser is the tree that the parser gives, to the last column."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.content.front_matter import split
from sitegen.schema.yaml_plain import plain_mapping
from sitegen.schema.yaml_text import parsed_yaml
from sitegen.text.normalise import normalise

SITE = Path(__file__).parents[2]

_KEYS = (
    *[f"k{number}" for number in range(9)],
    *("tieu_de", "ngay_dang", "a", "B2", "đơn vị", "chu_de", "x-y", "y", "null", "1", "_a", "#a"),
)
_GAPS = (*[": "] * 9, ":  ", ":", " : ", ":\t", "：", ":\u00a0")
_TEXTS = (
    *(
        "Đại hội lần thứ VIII",
        "24/12/2009",
        "07:30 24/12",
        "null",
        "true",
        "~",
        "1.5",
        "a: b",
        "a:",
    ),
    *("Số #1", "a # b", "a#b", "“Mái ấm”: trao", "[a, b]", "[a, b", "[Đại hội, tin 1 ]", "[ a ]"),
    *(
        "[]",
        "[a,]",
        "[a:b, c]",
        "[a b,c]",
        "{a: b}",
        "'a'",
        '"a"',
        '"a',
        "&a",
        "*a",
        "!a",
        "- a",
        "|",
    ),
    *(
        "a ",
        "a  ",
        "",
        " ",
        "a, b",
        "a [b]",
        "a {b}",
        "x\u00a0y",
        "x\u2028y",
        "🙂",
        "a\\b",
        "a'b",
        "@a",
    ),
    *(
        "[a-b, c/d]",
        "[a (b), c]",
        "[a, a]",
        "[đ. a; b]",
        "[a] b",
        "[a] # b",
        "[[a]]",
        "[a, [b]]",
        "a\tb",
    ),
    *("x,y", "a?b", "[a?b]", "[a, b]  ", "---", "...", "a: ", "http://a.vn/b", "a:b", "[1, 2]"),
)
_LINES = (
    "",
    "",
    " ",
    "# Ghi chú",
    "  thêm",
    "- a",
    "---",
    "...",
    "  a: b",
    "a",
    " # b",
    "\t",
    "%a",
)


def _scribbles(seeds: range) -> Iterator[str]:
    for seed in seeds:
        choice = random.Random(seed)
        lines = [
            choice.choice(_LINES)
            if choice.random() < 0.1
            else choice.choice(_KEYS) + choice.choice(_GAPS) + choice.choice(_TEXTS)
            for _ in range(choice.randint(1, 4))
        ]
        yield normalise("\n".join(lines))


def _told_apart(texts: list[str]) -> list[str]:
    """Return the texts that are read without the parser, but not as it reads them."""
    read = [(text, plain_mapping(text, "a.md", 7)) for text in texts]
    return [t for t, node in read if node is not None and (node, []) != parsed_yaml(t, "a.md", 7)]


def test_scribbles() -> None:
    texts = list(_scribbles(range(4000)))
    assert sum(plain_mapping(text, "", 1) is not None for text in texts) > 200
    assert _told_apart(texts) == []


@pytest.mark.exhaustive
def test_very_many_scribbles() -> None:
    assert _told_apart(list(_scribbles(range(4000, 200_000)))) == []


@pytest.mark.parametrize("text", _TEXTS)
@pytest.mark.parametrize("gap", _GAPS)
def test_each_text_by_itself(gap: str, text: str) -> None:
    line = normalise(f"a{gap}{text}")
    assert _told_apart([line, f"{line}\nb: c", f"b: c\n{line}\n", f"\n# x\n{line}\n\n"]) == []


def test_the_demonstration_site() -> None:
    files = sorted((SITE / "content").rglob("*.md"))
    parts = [split(normalise(file.read_text("utf-8")), file.name)[0] for file in files]
    matters = [part.matter for part in parts if part]
    assert len(matters) > 50
    assert _told_apart(matters) == []


def test_ordinary_front_matter_needs_no_parser() -> None:
    text = (
        "tieu_de: Đại hội lần thứ VIII (2023-2028)\nngay_dang: 24/12/2009 07:30\nchu_de: [a, b c]"
    )
    assert plain_mapping(text, "a.md", 2) is not None
