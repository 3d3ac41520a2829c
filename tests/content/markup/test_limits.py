"""Texts made to cost: each is converted or refused, and soon."""

from __future__ import annotations

import time

import pytest

from sitegen.content.markup.converter import MAX_BYTES
from sitegen.content.markup.footnotes import LinearFootnotes
from tests.content.markup.reading import converted

# Far above what any of these takes, so that only an explosion is seen.
GUARD = 15.0

WIDE = 20_000
BOMBS = {
    "cdata": "<![CDATA[" * 5000,
    "brackets": "[" * 50_000,
    "closed brackets": "[" * 5000 + "]" * 5000,
    "links in links": "[" * 5000 + "](a)" * 5000,
    "images": "![" * 25_000,
    "links": "[a](" * 10_000,
    "links with titles": '[a](b "' * 10_000,
    "tags": "<a " * 20_000,
    "tags with quotes": "<a b='\" " * 10_000,
    "attributes": "<a" + ' b=""' * 20_000,
    "backticks": "` " * 10_000 + "`` " * 5000,
    "rising backticks": " ".join("`" * n for n in range(1, 500)),
    "asterisks": "*" * 50_000,
    "emphasis": "*a **b ***c " * 600,
    "underscores": "_a " * 3000,
    "items in an item": "* " * 1000 + "a",
    "quotes": ">" * 5000,
    "quotes with spaces": "> " * 5000 + "a",
    "deep list": "\n".join("  " * n + "- a" for n in range(300)),
    "definition list": "a\n:   b\n" * 3000,
    "wide table": f"|{'a|' * WIDE}\n|{'-|' * WIDE}\n|{'a|' * WIDE}",
    "long table": "|a|b|\n|-|-|\n" + "|a|b|\n" * 10_000,
    "attribute lists": "{:" * 20_000,
    "whole attribute lists": "{: .ghi-chu } " * 5000,
    "open attribute list": "{" + "a=b " * 20_000,
    "comments": "<!--" + "-- >" * 20_000,
    "comment lines": "<!--\n" * 10_000,
    "footnotes": "".join(f"a[^{n}]\n" for n in range(10_000))
    + "".join(f"\n[^{n}]: b" for n in range(10_000)),
    "footnotes of footnotes": "a[^0]\n\n"
    + "".join(f"[^{n}]: b[^{n + 1}]\n\n" for n in range(4000)),
    "notes in a line": "a[^1] " * 3000 + "\n\n[^1]: b",
    "images in lines": "![a](a.jpg)\n" * 50_000,
    "a long line": "công đoàn " * 100_000,
    "a long word": "a" * 1_000_000,
    "capitals": "A," * 100_000 + "a",
    "open formatting": "".join(f'<b title="{n}">' for n in range(50)) + "<p>x" * 10_000,
    "open containers": "<div>\n\n" * 5000,
    "open scripts": "<script>\n\n" * 5000,
    "entities": "&lt;" * 20_000,
    "backslashes": "\\*" * 20_000,
    "equal headings": "## Mục tiêu\n" * 5000,
    "hashes": "# " + "#" * 100_000 + "a",
    "at signs": "@" * 50_000 + "a@a",
    "parentheses": "https://x.example/" + ")" * 50_000,
    "closed sentences": "a" + ")" * 200_000 + "x\nA",
    "definitions": "".join(f"[a{n}]: b\n" for n in range(10_000)) + "[a1] " * 5000,
    "fences": "\n".join("`" * (3 + n) + "x" for n in range(500)),
    "rule that is none": "- " * 100_000 + "x",
    "spaces": " " * 1_000_000,
    "table cells in HTML": "<table>" + "<td>" * 20_000,
}


@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS.keys())
def test_bombs(text: str) -> None:
    begun = time.monotonic()
    body, problems = converted(text)
    assert time.monotonic() - begun < GUARD
    refused = [problem for problem in problems if problem.severity.value == "error"]
    assert bool(refused) != bool(body.html) or not text.strip() or text.startswith("<")


REFUSED = {
    "markup-too-deep": ("a\n\n" + ">" * 100, 3),
    "markup-too-complex": ("a\n\nb\n\n" + "*a " * 5000, 5),
    "body-too-large": ("a" * (MAX_BYTES + 1), 1),
}


def test_more_footnotes_than_any_text_has_are_refused() -> None:
    _, problems = converted("".join(f"[^{n}]: b\n" for n in range(6000)))
    assert [(problem.id, problem.span.line) for problem in problems] == [
        ("markup-too-complex", 5001)
    ]


def test_footnotes_take_time_as_their_number() -> None:
    def steps(count: int) -> int:
        """Return how many labels are compared: what counts, whatever else the machine does."""
        compared = 0

        class Label(str):
            __slots__ = ()

            def __eq__(self, other: object) -> bool:
                nonlocal compared
                compared += 1
                return str.__eq__(self, other)

            __hash__ = str.__hash__

        footnotes = LinearFootnotes()
        for number in range(count):
            footnotes.addFootnoteRef(Label(number))
        for number in range(count):
            assert footnotes.footnote_order.index(Label(number)) == number
        return compared

    assert steps(2000) < 3 * steps(1000)


@pytest.mark.parametrize(("identifier", "case"), REFUSED.items())
def test_refusals_have_a_place(identifier: str, case: tuple[str, int]) -> None:
    text, line = case
    body, problems = converted(text)
    assert body.html == ""
    assert [(problem.id, problem.span.line) for problem in problems] == [(identifier, line)]


def test_a_deep_list_is_refused_where_it_is_too_deep() -> None:
    _, problems = converted("\n".join("  " * n + "- a" for n in range(300)))
    assert [(problem.id, problem.span.line) for problem in problems] == [("markup-too-deep", 13)]


def test_honest_long_texts_pass() -> None:
    lines = [
        f"[Bài số {n}](../2023/bai-{n}.md) đăng *ngày* {n % 28 + 1}/5/2023;" for n in range(2000)
    ]
    body, problems = converted("\n".join(lines))
    assert not problems
    assert len(body.links) == 2000
    table = "| Họ tên | Chức vụ |\n|---|---|\n" + "| Nguyễn Văn A | Ủy viên |\n" * 3000
    assert converted(table)[0].html.count("<tr>") == 3001


@pytest.mark.slow
@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS.keys())
def test_bombs_of_the_largest_size(text: str) -> None:
    line = text if text.endswith("\n") else f"{text} "
    begun = time.monotonic()
    converted((line * (MAX_BYTES // len(line.encode()) + 1))[: MAX_BYTES // 3])
    assert time.monotonic() - begun < 2 * GUARD
