"""Texts as nobody would write them, by a seed: every mark, everywhere, in Vietnamese."""

from __future__ import annotations

import random
from collections.abc import Iterator

_WORDS = (
    "Công đoàn cơ sở tổ chức Đại hội lần thứ VIII nhiệm kỳ 2023-2028 gồm 15 đồng chí; hội nghị"
    " khoẻ Đảng uỷ TN&MT CĐCS A. Đinh 24/12 1,5 “Mái ấm” (đợt 2) – … 98,5% ÔNG và 🙂"
    " tại Sóc\u00a0Trăng"
).split(" ")
_MARKS = (
    *("*", "**", "***", "_", "__", "`", "``", "\\", "\\*", "\\_", "[", "]", "![", "](", "(", ")"),
    *("<", ">", "&", "&amp;", "&#38;", "&nbsp;", "&MT;", "{", "}", "{: #a }", "{.ghi-chu}", "|"),
    *(
        "[^1]",
        "[^2]",
        "[^1]:",
        "[a]: b",
        "#",
        "##",
        "~~~",
        "  ",
        "\t",
        '"',
        "'",
        "1.",
        "-",
        "+",
        "=",
    ),
    *("https://example.vn/a_b*c", "a@example.vn", "tên_tệp_1", "![Ảnh](a.jpg)", "[b](c.md)", "[^"),
    *(
        "<b>",
        "</b>",
        "<u>x</u>",
        "<div>",
        "</div>",
        "<script>",
        "<!-- x -->",
        "<br>",
        "<p>",
        "</p>",
    ),
    *('style="text-align: right;"', "\u3000", "\u200b", "\u00ad", "“", "”", "…", "---", "***a***"),
    *(
        "*nhấn*",
        "**đậm**",
        "_nghiêng_",
        "**Kết quả:**",
        "*a* b",
        "**a***b*",
        "*a **b** c*",
        "* a *",
    ),
)
# Those which the simplest texts have too.
_EVERYDAY = (
    *("*nhấn*", "**đậm**", "_nghiêng_", "*", "tên_tệp", "{.ghi-chu}", "[^1]", "&", "***rất***"),
    *("- a", "# a", "1. a", "> a", "*a* *b*", "(**đậm**)"),
)
_OPENINGS = (
    *("", "", "", "", "", "- ", "- ", "* ", "+ ", "1. ", "1. ", "2. ", "3) ", "10. ", "a) ", "– "),
    *(
        "# ",
        "## ",
        "### ",
        "#",
        "> ",
        "> > ",
        "    ",
        "    - ",
        "    1. ",
        "        - ",
        "  ",
        "   ",
    ),
    *("\t", "|", "| ", "[^1]: ", "[^2]: ", "[x]: ", "* * *", "---", "***", "___", "- - -", "==="),
    *(
        "\u00a0",
        "\u3000",
        "•",
        "● ",
        "“",
        "(",
        "15 ",
        "2024. ",
        "١. ",
        "Ảnh: ",
        "```",
        "~~~",
        "<div>",
    ),
)
_BLOCKS = (
    "| a | b |\n|---|:-:|\n| *c | d* |\n| **e** | f_g |",
    "a | b\n--|--\n1 | 2",
    "![Ảnh](a.jpg)\n*Đại biểu dự. Ảnh: Phan Tuấn*",
    "```\n<code> *x*\n```",
    "1. a\n    - b\n    - c\n        + d\n2. e",
    "- a\n- b\n\n    c\n\n- d",
    "> a\n> - b\n>\n> c",
    "Hội nghị thống nhất:\n1. Việc một.\n2. Việc hai.\n- Ý nhỏ.",
    "[^1]: Chú thích.\n\n    Thêm nữa.",
    "<table><tr><td>\n\n**a**\n\n</td></tr></table>",
    "# Tiêu đề\n\nĐoạn đầu.",
    "- a\n\n\n1. b\n\n2. c",
    "a {: .ghi-chu }\n{: #b }",
)


def scribbles(seeds: range) -> Iterator[str]:
    """Yield one text a seed; each grows wilder within ten."""
    for seed in seeds:
        yield _text(random.Random(seed), wild=seed % 10 / 20)


def _text(choice: random.Random, wild: float) -> str:
    blocks = [_block(choice, wild) for _ in range(choice.randint(1, 7))]
    return "".join(f"{block}{choice.choice(_gaps(wild))}" for block in blocks)


def _gaps(wild: float) -> tuple[str, ...]:
    return ("\n\n", "\n\n", "\n\n", "\n", "\n\n\n", "\n \n") if wild else ("\n\n",)


def _block(choice: random.Random, wild: float) -> str:
    if choice.random() < 0.15:
        return choice.choice(_BLOCKS)
    lines = choice.choice((1, 1, 1, 2, 3, 5))
    opening = choice.choice(_OPENINGS)
    written: list[str] = []
    for _ in range(lines):
        if choice.random() < 0.2 + wild:
            opening = choice.choice(_OPENINGS)
        written.append(opening + _line(choice, wild))
    return "\n".join(written)


def _line(choice: random.Random, wild: float) -> str:
    count = choice.choice((1, 3, 8, 20))
    words = [choice.choice(_MARKS if choice.random() < wild / 2 else _WORDS) for _ in range(count)]
    if choice.random() < 0.3:
        words.insert(choice.randrange(len(words) + 1), choice.choice(_EVERYDAY))
    return "".join(word + choice.choice((" ", " ", " ", "")) for word in words).rstrip(" ")
