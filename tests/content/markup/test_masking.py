"""What of a text is words: the rest is blanked, and every character keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.content.markup.masking import masked


@pytest.mark.parametrize(
    ("text", "blanked"),
    [
        ("Đại hội `mã 1` xong", ["`mã 1`"]),
        ("a ``b ` c`` d", ["``b ` c``"]),
        ("a `b\n\nc` d", []),
        ("a\n```\nmã\n```\nb", ["```\nmã\n```"]),
        ("a\n```\nkhông đóng", []),
        ("[Tên](/tin/2023/a.md) sau", ["/tin/2023/a.md"]),
        ("![Ảnh](a (1).jpg) sau", ["a (1).jpg"]),
        ("[Tên](a.md", []),
        ("[nhãn]: https://x.vn/a", ["https://x.vn/a"]),
        ("xem https://x.vn/2023.", ["https://x.vn/2023"]),
        ("<b>Đậm</b> và <Tên đơn vị>", ["<b>", "</b>"]),
        ("a <!-- 0912 345 678\n --> b", ["<!-- 0912 345 678\n -->"]),
        ("a <script>let x</script> b", ["<script>let x</script>"]),
        (r"a \`b\` c", []),
        (r"a \``b`", ["`b`"]),
        ("Giờ: 7://x, xhttps://a.vn, HTTP://b.vn", ["HTTP://b.vn"]),
        ("# Tên {#muc-1}", ["{#muc-1}"]),
        ("Nói 5 < 6 và 7 > 2", []),
    ],
)
def test_only_words_are_left(text: str, blanked: list[str]) -> None:
    wanted = text
    for piece in blanked:
        blank = "\n".join(" " * len(line) for line in piece.split("\n"))
        wanted = wanted.replace(piece, blank, 1)
    assert masked(text) == wanted


@given(st.text(st.sampled_from("a1 \n`<>()[]!{}#~\\/:\"'-=*é"), max_size=60))
def test_nothing_moves(text: str) -> None:
    result = masked(text)
    assert len(result) == len(text)
    assert all(kept in (was, " ") for kept, was in zip(result, text, strict=True))
    assert [i for i, c in enumerate(result) if c == "\n"] == [
        i for i, c in enumerate(text) if c == "\n"
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["`", "](", "<a ", "<!--", "{#a ", "<script>", "](\n", "[^", "``` "]
)
def test_no_text_takes_long(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    assert len(masked(text)) == len(text)
