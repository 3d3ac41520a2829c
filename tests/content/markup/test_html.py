"""Raw HTML: what is safe survives, the rest is reported, nothing runs."""

from __future__ import annotations

import pytest

from sitegen.content.markup.html import ALLOWED, RESERVED_IDS, SCHEMES, safe_target
from sitegen.content.markup.placeholders import Photo, fill
from tests.content.markup.payloads import PAYLOADS
from tests.content.markup.reading import Elements, converted, dropped, shown

ATTRIBUTES = frozenset(
    "class colspan datetime href id lang open reversed rowspan scope start title type".split()
)

KEPT = {
    "a table, with Word's noise": (
        '<table class="MsoNormal">\n<tr><td align="right">1</td></tr>\n</table>',
        '<table><tbody><tr><td class="can-phai">1</td></tr></tbody></table>',
    ),
    "line breaks": ("a<br>b<br/>c", "<p>a<br>b<br>c</p>"),
    "formatting": ("H<sub>2</sub>O <u>x</u>", "<p>H<sub>2</sub>O <u>x</u></p>"),
    "Markdown inside of a container": (
        '<div class="ghi-chu">\n\n**a**\n\n</div>',
        '<div class="ghi-chu"><p><strong>a</strong></p></div>',
    ),
    "comments go": ("a <!-- x --> b\n\n<!-- y\n\nz -->\n\nc", "<p>a  b</p><p>c</p>"),
    "Word's tags go": ("a<o:p></o:p><?xml:namespace prefix = o />", "<p>a</p>"),
    "what is no HTML is text": ("<Tên đơn vị> <ten>", "<p>&lt;Tên đơn vị&gt; &lt;ten&gt;</p>"),
    "comparisons are text": ("a < b && c > d <3", "<p>a &lt; b &amp;&amp; c &gt; d &lt;3</p>"),
    "an unknown element leaves its text": ("<font>x</font>", "<p>x</p>"),
    "formatting left open ends with its paragraph": (
        "a <b>b\n\nc",
        "<p>a <b>b</b></p><p>c</p>",
    ),
    "entities": ("&lt;b&gt; &copy; &nbsp;x", "<p>&lt;b&gt; © \u00a0x</p>"),
    "a link in a link": (
        '<div><a href="x">a<table><td><a href="y">b</a></table></div>',
        '<div><a href="⟦l0⟧">a<table><tbody><tr><td>b</td></tr></tbody></table></a></div>',
    ),
    "a list that counts on": (
        '<ol start="3" type="a" onclick="x"><li value=2>x</li></ol>',
        '<ol start="3" type="a"><li>x</li></ol>',
    ),
}


@pytest.mark.parametrize(("text", "expected"), KEPT.values(), ids=KEPT.keys())
def test_html(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_what_is_dropped_is_named_with_its_place() -> None:
    text = (
        "Chữ <script>alert(1)</script>\n"
        '<b onclick="x" style="color: red">đậm</b> [a](javascript:alert(1))\n\n'
        "`<script>`\n\n```\n<script>\n```\n\n"
        "[b](//x.example) ![c](data:image/png;base64,AA) <p id=main>\n"
    )
    assert dropped(text) == [
        ("<script>", 1, 5),
        ("onclick", 2, 4),
        ("style", 2, 16),
        ("javascript:alert(1)", 2, 47),
        ("//x.example", 10, 5),
        ("data:image/png;base64,AA", 10, 23),
        ('id="main"', 10, 52),
    ]


def test_a_pasted_page_is_reported_in_one_breath() -> None:
    _, problems = converted('<font color="red">x</font> ' * 300)
    assert [problem.id for problem in problems] == ["html-dropped"] * 100 + ["html-dropped-more"]
    assert dict(problems[-1].args) == {"count": 200}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_runs(payload: str) -> None:
    body, _ = converted(payload)
    for target in (link.target for link in body.links):
        assert safe_target(target) == target
    html = fill(body.html, ["/x/"] * len(body.links), [Photo("", "")] * len(body.photos), str, str)
    seen = Elements(html)
    assert not seen.comments
    for name, attributes in seen.found:
        assert name in ALLOWED
        assert set(attributes) <= ATTRIBUTES
        assert attributes.get("href", "/x/") == "/x/" or attributes["href"].startswith("#fn")
        assert attributes.get("id") not in RESERVED_IDS


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_runs_in_a_block_after_another(payload: str) -> None:
    body, _ = converted(f"<div>\n\n- a {payload}\n\n> {payload}\n\n| a |\n|---|\n| {payload} |\n")
    html = fill(body.html, ["/x/"] * len(body.links), [Photo("", "")] * len(body.photos), str, str)
    for name, attributes in Elements(html).found:
        assert name in ALLOWED
        assert set(attributes) <= ATTRIBUTES


TARGETS = {
    "../2023/a b.md#x": "../2023/a b.md#x",
    "/tin/": "/tin/",
    "#muc": "#muc",
    "?a": "?a",
    "https://x.example": "https://x.example",
    "TEL:+84912": "TEL:+84912",
    " mailto:a@x.example ": "mailto:a@x.example",
    "anh/hop: 1.jpg": "anh/hop: 1.jpg",
    "ja\nvascript:x": None,
    "file:///etc/passwd": None,
    "C:\\a.doc": None,
    "//x.example": None,
    "/\\x.example": None,
    "\\\\may-chu\\tep": None,
    "/\t/x.example": None,
}


@pytest.mark.parametrize(("written", "expected"), TARGETS.items())
def test_targets(written: str, expected: str | None) -> None:
    assert safe_target(written) == expected


def test_only_schemes_that_open_pages_mail_or_telephone() -> None:
    assert {"http", "https", "mailto", "tel"} == SCHEMES
