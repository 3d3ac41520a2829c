"""What a body tells besides its HTML."""

from __future__ import annotations

import pickle

import pytest

from sitegen.content.markup.body import Heading
from sitegen.content.markup.converter import Converter, converter
from sitegen.content.markup.placeholders import Photo, fill, way_back
from tests.content.markup.reading import PATH, converted, shown


def test_links_are_numbered_and_located() -> None:
    body, problems = converter().convert(
        'Xem [bài](../2023/dai hoi.md#muc-tieu "Bài").\n'
        '<a href="tep/a.pdf">tệp</a> và [bảng][b], [bảng][b]\n\n'
        "https://x.example/a_b_c). a.b@x.example; <https://y.example>\n\n[b]: tep/b.xlsx\n",
        PATH,
        11,
    )
    assert not problems
    assert [(r.target, r.span.line, r.span.column, r.span.end_column) for r in body.links] == [
        ("../2023/dai hoi.md#muc-tieu", 11, 11, 38),
        ("tep/a.pdf", 12, 10, 19),
        ("tep/b.xlsx", 16, 6, 16),
        ("tep/b.xlsx", 16, 6, 16),
        ("https://x.example/a_b_c", 14, 1, 24),
        ("mailto:a.b@x.example", 14, 27, 40),
        ("https://y.example", 14, 43, 60),
    ]


def test_two_links_to_one_target_have_two_places() -> None:
    body, _ = converted("[a](x.md) [b](x.md)")
    assert [link.span.column for link in body.links] == [5, 15]


LINKS = {
    "in emphasis": ("**[a](x)**", '<p><strong><a href="⟦l0⟧">a</a></strong></p>'),
    "with emphasis": ("[*a* b](x)", '<p><a href="⟦l0⟧"><em>a</em> b</a></p>'),
    "with parentheses": ("[a](x(1).md)", '<p><a href="⟦l0⟧">a</a></p>'),
    "around a photo": ("[![a](1.jpg)](2.md)", '<p><a href="⟦l0⟧">⟦p0⟧</a></p>'),
    "a bare address in a link": (
        "[https://x.example](y.md)",
        '<p><a href="⟦l0⟧">https://x.example</a></p>',
    ),
    "no link": ("[sic] và a[1] (x)", "<p>[sic] và a[1] (x)</p>"),
    "not in code": ("`[a](x) https://x.example`", "<p><code>[a](x) https://x.example</code></p>"),
    "escaped": (r"\[a](x)", "<p>[a](x)</p>"),
    "a sentence's end": (
        "(https://x.example/a?b=1&c=2).",
        '<p>(<a href="⟦l0⟧">https://x.example/a?b=1&amp;c=2</a>).</p>',
    ),
}


@pytest.mark.parametrize(("text", "expected"), LINKS.values(), ids=LINKS.keys())
def test_links(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_a_photo_with_its_caption_and_who_took_it() -> None:
    body, _ = converted("![Họp](anh/hop.jpg)\n*Toàn cảnh\nhội nghị. Ảnh: Hoàng Cường*\nĐoạn sau.")
    photo = body.photos[0]
    assert (photo.target, photo.alt) == ("anh/hop.jpg", "Họp")
    assert (photo.caption, photo.credit) == ("Toàn cảnh hội nghị.", "Hoàng Cường")
    assert (photo.span.line, photo.span.column, photo.span.end_column) == (1, 8, 19)
    assert body.text == "Đoạn sau.\nToàn cảnh hội nghị. Ảnh: Hoàng Cường"
    assert body.html.count("<figcaption>") == 1


FIGURES = {
    "alone": ("![a](1.jpg)", "<figure>⟦p0⟧</figure>"),
    "in a text": ("a ![a](1.jpg) b", "<p>a ⟦p0⟧ b</p>"),
    "between lines": ("a\n![a](1.jpg)\nb", "<p>a</p><figure>⟦p0⟧</figure><p>b</p>"),
    "several": (
        "![a](1.jpg) ![b](2.jpg)\n![c](3.jpg)\n_Ba ảnh_",
        (
            "<figure>⟦p0⟧</figure><figure>⟦p1⟧</figure>"
            "<figure>⟦p2⟧<figcaption>Ba ảnh</figcaption></figure>"
        ),
    ),
    "strong is no caption": (
        "![a](1.jpg)\n**Mục**",
        "<figure>⟦p0⟧</figure><p><strong>Mục</strong></p>",
    ),
    "half in italics is no caption": (
        "![a](1.jpg)\n*Một* và *hai*",
        "<figure>⟦p0⟧</figure><p><em>Một</em> và <em>hai</em></p>",
    ),
    "a title": ('![a](1.jpg "Chú")', "<figure>⟦p0⟧<figcaption>Chú</figcaption></figure>"),
    "in HTML": (
        '<figure><img src="1.jpg" alt="a"><figcaption>Chú</figcaption></figure>',
        "<figure>⟦p0⟧<figcaption>Chú</figcaption></figure>",
    ),
}


@pytest.mark.parametrize(("text", "expected"), FIGURES.values(), ids=FIGURES.keys())
def test_figures(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_the_first_abbreviation_of_each_kind_is_marked() -> None:
    text = (
        "# LĐLĐ\n\nCĐCS, CĐCS, TN&MT, VHTT&amp;DL, CB,CC,VC, [TT&TT](x) `UBND` khóa XII, Đ/c A.\n"
    )
    assert converted(text)[0].abbreviations == ("CĐCS", "TN&MT", "VHTT&DL", "CB,CC,VC")
    assert "<p>⟦aCĐCS⟧, CĐCS, ⟦aTN&amp;MT⟧, " in shown(text)


def test_headings_are_unique_ascii_and_not_the_themes() -> None:
    body, problems = converted(
        "## Đại hội\n\n## Đại hội\n\n### ‼\n\n## Mục lục\n\n## Title\n\n## Khác {#dai-hoi-2}"
    )
    assert not problems
    assert body.headings == (
        Heading(2, "dai-hoi", "Đại hội"),
        Heading(2, "dai-hoi-3", "Đại hội"),
        Heading(3, "muc", "‼"),
        Heading(2, "muc-luc-2", "Mục lục"),
        Heading(2, "title-2", "Title"),
        Heading(2, "dai-hoi-2", "Khác"),
    )
    assert body.anchors == tuple(heading.id for heading in body.headings)


@pytest.mark.parametrize("written", ["main", "muc-luc", "location", "Đ", "A b", "x.y", "fn-1"])
def test_ids_that_are_not_the_writers(written: str) -> None:
    body, problems = converted(f'<p id="{written}">x</p>')
    assert body.anchors == ()
    assert [problem.id for problem in problems] == ["html-dropped"]


def test_headings_go_down_under_a_title() -> None:
    body, _ = converted("# Tên bài\n\nx\n\n## Mục")
    assert [(h.level, h.text) for h in body.headings] == [(2, "Tên bài"), (3, "Mục")]
    assert body.lead_title == "Tên bài"


def test_a_title_taken_out() -> None:
    body, _ = converted("# Tên *bài*\n\nx\n\n## Mục", take_title=True)
    assert body.lead_title == "Tên bài"
    assert body.html == '<p>x</p>\n<h2 id="muc">Mục</h2>'
    assert body.text == "x\nMục"


def test_no_title_in_mid_text() -> None:
    body, _ = converted("x\n\n# Mục", take_title=True)
    assert (body.lead_title, body.headings) == ("", (Heading(2, "muc", "Mục"),))


def test_footnotes() -> None:
    body, _ = converted("Câu[^nđ], câu[^2] và[^nđ].\n\n[^2]: Hai.\n[^nđ]: Một\nvà tiếp.")
    assert body.text == "Câu, câu và.\nMột và tiếp.\nHai."
    assert set(body.anchors) == {"fnref-1", "fnref-2", "fnref-1-2", "fn-1", "fn-2"}
    assert "↩" not in body.html and f">{way_back()}</a>" in body.html
    assert not body.links


def test_a_footnote_without_a_text_is_none() -> None:
    assert (
        shown("a[^1]\n\n[^1]:\n\n- [^1]: b") == "<p>a[^1]</p><p>[^1]:</p><ul><li>[^1]: b</li></ul>"
    )


def test_plain_text_has_a_paragraph_a_line() -> None:
    body, _ = converted("Một &amp; hai\nba.\n\n- a\n- **b** `c`\n\n| x | y |\n|---|---|\n| 1 | 2 |")
    assert body.text == "Một & hai ba.\na\nb c\nx y\n1 2"


def test_fill() -> None:
    body, _ = converted('CĐCS [a](x){: #m } [b](y) [c](z "T&")\n\n![d](1.jpg)')
    filled = fill(
        body.html,
        ["/tin/?a=1&b=2", None, None],
        [Photo("<a href='/1.jpg'><img></a>", "<img>")],
        lambda word: f"<abbr>{word}</abbr>",
        str,
    )
    assert filled == (
        '<p><abbr>CĐCS</abbr> <a href="/tin/?a=1&amp;b=2" id="m">a</a> b c</p>\n'
        "<figure><a href='/1.jpg'><img></a></figure>"
    )


@pytest.mark.parametrize(
    ("text", "links", "shown"),
    [
        ("[![d](1.jpg)](x)", ["/x/"], '<a href="/x/"><img></a>'),
        ("[![d](1.jpg)](x)", [None], "<a><img></a>"),
        ("[![d](1.jpg)](x){: #m }", [None], '<a id="m"><img></a>'),
        ("[a](x) ![d](1.jpg)", ["/x/"], '<a href="/x/">a</a> <a><img></a>'),
    ],
)
def test_a_photo_in_a_link_is_no_link_of_its_own(
    text: str, links: list[str | None], shown: str
) -> None:
    body, _ = converted(text)
    filled = fill(body.html, links, [Photo("<a><img></a>", "<img>")], str, str)
    assert shown in filled
    assert filled.count("<a") == filled.count("</a>") == shown.count("<a")


def test_the_way_back_from_a_footnote_is_told_in_the_words_of_the_site() -> None:
    body, _ = converted("Câu[^a].\n\n[^a]: Một.")
    filled = fill(body.html, [], [], str, lambda number: f"Back to <{number}>" if number else "Up")
    assert 'title="Back to &lt;1&gt;">Up</a>' in filled


def test_an_anchor_outlives_its_address() -> None:
    body, _ = converted("[a](x){: #m }")
    assert fill(body.html, [None], [], str, str) == '<p><a id="m">a</a></p>'


FORGED = (
    "\ue000l0\ue001 \ue000p0\ue001 \ue000aX\ue001 \ue002i0\ue003",
    "&#xe000;p0&#xE001; &#57344;l0&#57345;",
    '<a title="&#xe000;p0&#xe001;">x</a>',
    "`\ue000p0\ue001`\n\n```\n\ue000p0\ue001\n```\n\n\ue000<b>p0\ue001</b>",
    "## \ue000p0\ue001\n\n[x](\ue000l7\ue001) ![\ue000p0\ue001](1.jpg)",
)


@pytest.mark.parametrize("text", FORGED)
def test_marks_cannot_be_forged(text: str) -> None:
    body, _ = converted(text)
    marks = body.html.count("\ue000")
    assert marks == body.html.count("\ue001")
    assert marks == len(body.links) + len(body.photos) + len(body.abbreviations)
    assert "\ue002" not in body.html and "\ue000" not in body.text
    fill(
        body.html, ["/x/"] * len(body.links), [Photo("<img>", "<img>")] * len(body.photos), str, str
    )


def test_nothing_is_kept_between_texts() -> None:
    one = "Câu[^1] [a][r] {#x}\n\n[^1]: Chú.\n\n[r]: x.md\n\n## Mục {#muc-1}\n\nCĐCS"
    two = "Câu[^1] [a][r]\n\n## Mục {#muc-1}\n\nCĐCS"
    fresh = [Converter().convert(text, PATH, 1) for text in (one, two)]
    used = Converter()
    used.convert("- a\n" * 60_000, PATH, 1)
    assert [used.convert(text, PATH, 1) for text in (one, two, one, two)] == fresh * 2


def test_a_converter_can_be_sent_to_a_worker() -> None:
    copy = pickle.loads(pickle.dumps(Converter()))
    assert copy.convert("a", PATH, 1) == converted("a")
