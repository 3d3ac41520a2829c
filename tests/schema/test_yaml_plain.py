"""What is read without a parser is the tree that the parser gives, to the last column."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.content.front_matter import split
from sitegen.schema.yaml_events import parsed_yaml
from sitegen.schema.yaml_plain import plain_mapping
from sitegen.text.normalise import normalise

SITE = Path(__file__).parents[2]

_KEYS = (
    *[f"k{number}" for number in range(9)],
    *("tieu_de", "ngay_dang", "a", "B2", "đơn vị", "chu_de", "x-y", "y", "null", "1", "_a", "#a"),
)
_GAPS = (*[": "] * 9, ":  ", ":", " : ", ":\t", "：", ":\u00a0")
_TEXTS = (
    *(
        '""',
        "''",
        '"a" b',
        "'a''b'",
        '"a\\nb"',
        '"a: b # c"',
        "'a: b'  ",
        '"a',
        "'a",
        '"a"b"',
        '" a "',
    ),
    *("{a: b ,c: d}", "{ a: b}", "{a:b}", "{a:  b, }", "{a: b, c}", "{a: b} c", "{a: b, a: c}"),
    *(
        "{a: 'b'}",
        "{a: b, c: [d]}",
        "{a: b-c, d: 1.5}",
        "[a , b]",
        "[a-b, c&d, e*f]",
        "[a 'b', c!]",
    ),
    *("['a']", "{{a: b}}", "[{a: b}]", "{a b: c}", "{đ: c}"),
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


def _nested(seeds: range) -> Iterator[str]:
    """Yield blocks in blocks, most of them as they should be."""
    for seed in seeds:
        choice = random.Random(seed)
        lines = [line for _ in range(choice.randint(1, 3)) for line in _block(choice, 0)]
        if choice.random() < 0.3:
            at = choice.randrange(len(lines))
            slip = choice.choice((" ", "- ", "  ", "a: ", "#", " - ", "\t"))
            lines[at] = choice.choice((f"{slip}{lines[at]}", lines[at][1:], "", slip))
        yield normalise("\n".join(lines))


def _block(choice: random.Random, level: int) -> Iterator[str]:
    key = f"k{choice.randrange(40)}"
    kind = choice.choice("ttlmsr" if level < 3 else "t")
    step = choice.choice(("  ", "  ", "    ", ""))
    if kind == "t":
        yield f"{key}: {choice.choice(_WORDS)}"
        return
    inner = [line for _ in range(choice.randint(1, 2)) for line in _block(choice, level + 1)]
    yield f"{key}:" + choice.choice(("", "", "", "", " ", " # x"))
    if kind == "m":
        yield from (f"{step or ' '}{line}" for line in inner)
    elif kind == "l":
        yield from (f"{step}- {choice.choice(_WORDS)}" for _ in range(choice.randint(1, 3)))
    elif kind == "r":
        for _ in range(choice.randint(1, 3)):
            yield f"{step}- {inner[0]}"
            yield from (f"{step}  {line}" for line in inner[1:])


_PARTS = (
    "[2019-11-05, a'b]",
    "{ten: Bà A, b: c-d }",
    '"a: b #c"',
    "'Số \"1\"'",
    "{a: [b]}",
    "{a: b, a: c}",
)
_WORDS = ("Đại hội", "1/2/2024", "[a, b c]", "Ông A (Chủ tịch)", "a", "x ", "07:30", *_PARTS)


def _told_apart(texts: list[str]) -> list[str]:
    """Return the texts that are read without the parser, but not as it reads them."""
    read = [(text, plain_mapping(text, "a.md", 7)) for text in texts]
    return [t for t, node in read if node is not None and (node, []) != parsed_yaml(t, "a.md", 7)]


def test_scribbles() -> None:
    texts = list(_scribbles(range(4000)))
    assert sum(plain_mapping(text, "", 1) is not None for text in texts) > 200
    assert _told_apart(texts) == []


def test_blocks_in_blocks() -> None:
    texts = list(_nested(range(4000)))
    assert sum(plain_mapping(text, "", 1) is not None for text in texts) > 600
    assert _told_apart(texts) == []


@pytest.mark.exhaustive
def test_very_many_scribbles() -> None:
    assert _told_apart(list(_scribbles(range(4000, 200_000)))) == []
    assert _told_apart(list(_nested(range(4000, 200_000)))) == []


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
