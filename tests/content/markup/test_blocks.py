"""Blocks as officers type them."""

from __future__ import annotations

import pytest

from tests.content.markup.reading import shown

LISTS = {
    "a list right under a paragraph, and the sentence after it": (
        "Kết quả như sau:\n1. Một.\n2. Hai.\nHội nghị bế mạc.",
        "<p>Kết quả như sau:</p><ol><li>Một.</li><li>Hai.</li></ol><p>Hội nghị bế mạc.</p>",
    ),
    "a closing sentence after short items without full stops": (
        "- Một\n- Hai\nHội nghị bế mạc.",
        "<ul><li>Một</li><li>Hai</li></ul><p>Hội nghị bế mạc.</p>",
    ),
    "an item continued in small letters": (
        "- Một việc\nđã làm xong.",
        "<ul><li>Một việc<br>đã làm xong.</li></ul>",
    ),
    "numbers begin where the writer begins": (
        "Tiếp theo:\n8. Tám\n9. Chín",
        '<p>Tiếp theo:</p><ol start="8"><li>Tám</li><li>Chín</li></ol>',
    ),
    "numbers left out are not renumbered": (
        "1. Một\n3. Ba",
        '<ol><li>Một</li></ol><ol start="3"><li>Ba</li></ol>',
    ),
    "other ways to number": ("1) một\n2) hai", "<ol><li>một</li><li>hai</li></ol>"),
    "numbers with a stroke": ("1/ Một\n2/Hai", "<ol><li>Một</li><li>Hai</li></ol>"),
    "numbers without a space": ("1.Một\n2.Hai", "<ol><li>Một</li><li>Hai</li></ol>"),
    "dashes of all kinds make one list": (
        "-100% đoàn viên\n–50% cán bộ\n• 20 tổ\n* một\n+ hai",
        (
            "<ul><li>100% đoàn viên</li><li>50% cán bộ</li><li>20 tổ</li>"
            "<li>một<ul><li>hai</li></ul></li></ul>"
        ),
    ),
    "blank lines between items": (
        "- a\n\n-100% b\n\n\n- c",
        "<ul><li>a</li><li>100% b</li><li>c</li></ul>",
    ),
    "dashes under numbers, pluses under dashes": (
        "1. A:\n- b:\n+ c\n- d\n2. E",
        "<ol><li>A:<ul><li>b:<ul><li>c</li></ul></li><li>d</li></ul></li><li>E</li></ol>",
    ),
    "levels by two spaces": (
        "- a\n  - b\n    - c\n- d",
        "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
    ),
    "a second paragraph of an item": (
        "- a\n\n  b\n- c",
        "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>",
    ),
    "dashes after numbers and a blank line are a list of their own": (
        "1. a\n\n- b",
        "<ol><li>a</li></ol><ul><li>b</li></ul>",
    ),
    "a list after a photo goes on counting": (
        "1. a\n\n![x](1.jpg)\n\n2. b",
        '<ol><li>a</li></ol><figure>⟦p0⟧</figure><ol start="2"><li>b</li></ol>',
    ),
    "an aside between dashes is none": (
        "ông Trần Thanh Hà\n– Chủ tịch Công đoàn – chủ trì.",
        "<p>ông Trần Thanh Hà<br>– Chủ tịch Công đoàn – chủ trì.</p>",
    ),
    "a year is none": ("2016. Năm của thi đua", "<p>2016. Năm của thi đua</p>"),
    "a number that a wrapped line begins with is none": (
        "theo Nghị định số\n71. Các đại biểu",
        "<p>theo Nghị định số<br>71. Các đại biểu</p>",
    ),
    "a date is none": ("1/6 là ngày Quốc tế Thiếu nhi", "<p>1/6 là ngày Quốc tế Thiếu nhi</p>"),
    "a decimal is none": ("1.5 triệu đồng", "<p>1.5 triệu đồng</p>"),
    "a telephone number is none": ("+84 912 345 678", "<p>+84 912 345 678</p>"),
}

BLOCKS = {
    "a line that ends a sentence and one that begins one": (
        "Câu một.\nCâu hai:\n“Câu ba”\nCâu bốn",
        "<p>Câu một.</p><p>Câu hai:</p><p>“Câu ba”</p><p>Câu bốn</p>",
    ),
    "other lines": ("Chủ tịch\nNguyễn Văn A", "<p>Chủ tịch<br>Nguyễn Văn A</p>"),
    "emphasis around the ends": (
        "**Câu một.**\n**Câu** hai",
        "<p><strong>Câu một.</strong></p><p><strong>Câu</strong> hai</p>",
    ),
    "first-line indents": (
        "\tMột đoạn.\n\n    Hai đoạn.\n\n\u00a0\u00a0\u00a0\u00a0Ba.",
        "<p>Một đoạn.</p><p>Hai đoạn.</p><p>Ba.</p>",
    ),
    "an indented paragraph after a list of a text with indents": (
        "    Một đoạn:\n\n- a\n\n    Hai đoạn.",
        "<p>Một đoạn:</p><ul><li>a</li></ul><p>Hai đoạn.</p>",
    ),
    "a signature over a line": ("Hải Tín\n-----", "<p>Hải Tín</p><hr>"),
    "lines drawn": ("***\n- - -\n====", "<hr><hr><hr>"),
    "a hashtag": ("#CongDoan và #1", "<p>#CongDoan và #1</p>"),
    "headings": ("## Một\nchữ\n### Hai ##", '<h2 id="mot">Một</h2><p>chữ</p><h3 id="hai">Hai</h3>'),
    "a quote": (
        "> Trích:\n> - a\n> - b\nsau",
        "<blockquote><p>Trích:</p><ul><li>a</li><li>b</li></ul></blockquote><p>sau</p>",
    ),
    "a table under a paragraph, aligned by classes": (
        "Bảng:\n| A | B |\n|--:|:-:|\n| 1 | `a|b` |\nHết.",
        (
            "<p>Bảng:</p><table><thead><tr>"
            '<th class="can-phai">A</th><th class="can-giua">B</th></tr></thead><tbody><tr>'
            '<td class="can-phai">1</td><td class="can-giua"><code>a|b</code></td></tr></tbody>'
            "</table><p>Hết.</p>"
        ),
    ),
    "code": ("```\n<b> *x*\n  y\n```", "<pre><code>&lt;b&gt; *x*  y</code></pre>"),
    "an open fence": ("```\nx", "<p>```<br>x</p>"),
    "marks as text": (
        r"\*x\* \<b> 2 \- 1 `a``b c",
        "<p>*x* &lt;b&gt; 2 - 1 `a``b c</p>",
    ),
    "emphasis as officers set it": (
        "**“Tinh thần”**đảm nhiệm_kỳ_2017",
        "<p><strong>“Tinh thần”</strong>đảm nhiệm_kỳ_2017</p>",
    ),
    "an attribute list": ("Giám đốc\n{: .can-phai }", '<p class="can-phai">Giám đốc</p>'),
    "templates are text": (
        "{{ 7*7 }} {% include 'x' %} {# x #}\n\n## Mục {{ x }}",
        "<p>{{ 7*7 }} {% include 'x' %} {# x #}</p><h2 id=\"muc-x\">Mục {{ x }}</h2>",
    ),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS.keys())
def test_lists(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), BLOCKS.values(), ids=BLOCKS.keys())
def test_blocks(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_a_report_with_eight_tasks_and_a_closing_sentence() -> None:
    tasks = "\n".join(f"{n}. Việc thứ {n} trong năm; làm xong trước quý III." for n in range(1, 9))
    text = (
        f"Ngày 10/11/2016, Công đoàn Sở họp.\nCuộc họp đề ra các việc sau:\n{tasks}\n"
        "Để làm tốt các việc ấy, Chủ tịch đề nghị các tổ phối hợp.\n\nLê Minh"
    )
    html = shown(text)
    assert html.count("<ol>") == 1 and html.count("<li>") == 8
    assert html.endswith(
        "</li></ol><p>Để làm tốt các việc ấy, Chủ tịch đề nghị các tổ phối hợp.</p><p>Lê Minh</p>"
    )


def test_a_congress_with_twelve_targets_and_three_requests() -> None:
    targets = "\n\n".join(
        f"{'-' if n in (4, 6) else '- '}{100 - n}% đoàn viên đạt chỉ tiêu." for n in range(1, 13)
    )
    requests = "\n\n".join(f"- Thứ {word}, giữ kỷ luật." for word in ("nhất", "hai", "ba"))
    html = shown(
        f"Các chỉ tiêu:\n\n{targets}\n\nGiám đốc Sở đề nghị:\n\n{requests}\n\nĐại hội bầu."
    )
    first, second = html.split("<p>Giám đốc Sở đề nghị:</p>")
    assert html.count("<ul>") == 2
    assert (first.count("<li>"), second.count("<li>")) == (12, 3)
    assert second.endswith("</ul><p>Đại hội bầu.</p>")
