"""Rules on the text of an article: what is left out of it, and marks that were typed wrong."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.diagnostics import Severity
from sitegen.rules.rule import ARTICLE, Example, RuleDoc, article


def _signed(*lines: str) -> Mapping[str, str]:
    """Return a template that adds lines to the text of every article."""
    head = ('{% extends "theme/article.html" %}', "{% block article_body %}", "{{ super() }}")
    return {"templates/article.html": "\n".join((*head, *lines, "{% endblock %}", ""))}


RULES = (
    RuleDoc(
        "html-dropped",
        (
            (
                "Chữ chép từ trang mạng hay từ Word mang theo mã trình bày; phần có thể chạy trên "
                "máy người đọc hoặc làm hỏng khuôn trang thì bị bỏ. Bài vẫn đăng, nhưng phần ấy "
                "không hiện ra."
            ),
            (
                "Text pasted from the web or from Word brings markup along; what could run on a "
                "reader's machine or break the layout is left out. The article is published "
                "without it."
            ),
        ),
        Example(
            article(
                body="Đại hội thành công tốt đẹp.\n\n"
                '⟦<script⟧ src="https://dem.example.vn/dem.js"></script>'
            ),
            article(body="Đại hội thành công tốt đẹp."),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "html-dropped-more",
        (
            (
                "Bài có quá nhiều chỗ bị bỏ, thường vì chép cả trang mạng vào bài; chỉ 100 chỗ "
                "đầu được kể ra, các chỗ sau cũng không lên trang."
            ),
            (
                "So much is left out, mostly because a whole web page was pasted, that only the "
                "first 100 places are told; the others are not on the page either."
            ),
        ),
        severity=Severity.WARNING,
    ),
    RuleDoc(
        "path-on-this-machine",
        (
            (
                "Ổ đĩa C: hay thư mục dùng chung ở cơ quan chỉ có trên máy người viết: người đọc "
                "bấm vào sẽ không thấy gì."
            ),
            (
                "A drive C: or a folder shared in the office exists for the writer only: readers "
                "who follow the link find nothing."
            ),
        ),
        Example(
            article(body="Xem [kế hoạch tháng Công nhân](⟦C:\\CongDoan\\ke-hoach.pdf⟧)."),
            {
                ARTICLE: article(body="Xem [kế hoạch tháng Công nhân](ke-hoach.pdf)."),
                "content/articles/ke-hoach.pdf": "%PDF-1.4",
            },
        ),
    ),
    RuleDoc(
        "body-too-large",
        (
            (
                "Bài dài như vậy thường là do ảnh bị dán thẳng vào chữ; điện thoại của người đọc "
                "phải chờ rất lâu mới mở được."
            ),
            (
                "An article of that size mostly has pictures pasted into its text; a reader's "
                "phone would take very long to open it."
            ),
        ),
    ),
    RuleDoc(
        "markup-too-complex",
        (
            (
                "Quá nhiều dòng, ô bảng hay dấu định dạng trong một bài, thường do chép cả bảng "
                "tính: máy đọc rất lâu và trang cũng không ai xem nổi."
            ),
            (
                "More lines, cells or marks than an article has, mostly a pasted spreadsheet: it "
                "would take very long to read, and nobody could look at the page."
            ),
        ),
    ),
    RuleDoc(
        "markup-too-deep",
        (
            (
                "Danh sách hay đoạn trích lồng nhau hơn 12 lớp thường do dán thư trả lời qua lại; "
                "trên điện thoại không còn chỗ cho chữ."
            ),
            (
                "Lists or quotations more than 12 deep mostly come from pasted mail; on a "
                "telephone there is no room left for the words."
            ),
        ),
        Example(
            article(body="⟦" + "> " * 30 + "Kính gửi các công đoàn cơ sở.⟧"),
            article(body="> Kính gửi các công đoàn cơ sở."),
        ),
    ),
    RuleDoc(
        "heading-not-read",
        (
            (
                "Sau dấu # phải có dấu cách thì dòng ấy mới thành tiêu đề; nếu không, người đọc "
                "thấy nguyên cả dấu ##."
            ),
            (
                "A line becomes a heading only with a space after the #; without it readers see "
                "the ## itself."
            ),
        ),
        Example(
            article(body="⟦##Phương hướng nhiệm kỳ tới⟧\n\nĐại hội bầu 15 ủy viên."),
            article(body="## Phương hướng nhiệm kỳ tới\n\nĐại hội bầu 15 ủy viên."),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "table-not-read",
        (
            (
                "Bảng cần một dòng gạch ngay dưới dòng đầu; thiếu dòng ấy, người đọc thấy một "
                "chuỗi chữ và dấu | thay cho bảng."
            ),
            (
                "A table needs a line of dashes below its first row; without it readers see words "
                "and bars in a row instead of a table."
            ),
        ),
        Example(
            article(body="⟦| Đơn vị | Suất quà |⟧\n| Phường Bến Thuyền | 50 |"),
            article(body="| Đơn vị | Suất quà |\n|---|---|\n| Phường Bến Thuyền | 50 |"),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "link-not-read",
        (
            (
                "Chữ của liên kết đặt trong ngoặc vuông, tên tệp hay địa chỉ trong ngoặc tròn, "
                "viết liền nhau; ghi khác đi thì người đọc thấy dấu ngoặc và không bấm vào được."
            ),
            (
                "The words of a link stand in square brackets, the file or the address right "
                "behind them in round ones; otherwise readers see brackets and cannot follow it."
            ),
        ),
        Example(
            article(body="Xem ⟦[Tổng Liên đoàn] (https://congdoan.example.vn⟧/)."),
            article(body="Xem [Tổng Liên đoàn](https://congdoan.example.vn/)."),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "footnote-missing",
        (
            "Người đọc thấy dấu ngoặc và số, bấm vào không được, và không biết chú thích nói gì.",
            "Readers see brackets and a number, and never learn what the note says.",
        ),
        Example(
            article(body="Cả tỉnh có 46 công đoàn cơ sở⟦[^1]⟧."),
            article(body="Cả tỉnh có 46 công đoàn cơ sở[^1].\n\n[^1]: Tính đến 1/5/2023."),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "footnote-unused",
        (
            "Lời chú thích vẫn hiện ở cuối bài nhưng không ai biết nó nói về chỗ nào.",
            "The note still stands below the text, but nobody can tell what it is about.",
        ),
        Example(
            article(body="Cả tỉnh có 46 công đoàn cơ sở.\n\n⟦[^1]⟧: Tính đến 1/5/2023."),
            article(body="Cả tỉnh có 46 công đoàn cơ sở[^1].\n\n[^1]: Tính đến 1/5/2023."),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "table-of-tabs",
        (
            (
                "Bảng chép từ Word hay Excel sang chỉ còn dấu Tab giữa các ô; trên trang các ô "
                "dính vào nhau thành một đoạn chữ."
            ),
            (
                "Of a table copied from Word or Excel only tabs are left between the cells; on the "
                "page they run together in one paragraph."
            ),
        ),
        Example(
            article(body="⟦Đơn vị\tSuất quà⟧\nPhường Bến Thuyền\t50"),
            article(body="| Đơn vị | Suất quà |\n|---|---|\n| Phường Bến Thuyền | 50 |"),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "matter-in-text",
        (
            (
                "Chỉ những dòng giữa hai dòng gạch đầu tiên là khai báo; dán thêm lần nữa, hay dán "
                "nối bài khác vào, thì người đọc thấy nguyên các dòng ấy."
            ),
            (
                "Only the lines between the first two fences are front matter; pasted again, or "
                "with another article behind this one, they are seen by readers as they are."
            ),
        ),
        Example(
            article(
                body="Một câu.\n\n---\n⟦tieu_de: Bài thứ hai⟧\nngay_dang: 25/5/2023\n---\nHai câu."
            ),
            article(body="Một câu."),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "picture-not-read",
        (
            (
                "Lời mô tả đặt trong ngoặc vuông, tên tệp trong ngoặc tròn, viết liền nhau; ghi "
                "khác đi thì người đọc thấy dấu ngoặc thay cho ảnh."
            ),
            (
                "The description stands in square brackets, the file in round ones, without a "
                "space; otherwise readers see brackets instead of the picture."
            ),
        ),
        Example(
            {
                ARTICLE: article(body="⟦![Đoàn viên nhận quà] (nhan-qua.jpg⟧)"),
                "content/articles/nhan-qua.jpg": "",
            },
            {
                ARTICLE: article(body="![Đoàn viên nhận quà](nhan-qua.jpg)"),
                "content/articles/nhan-qua.jpg": "",
            },
            also=("file-unused",),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "page-id-twice",
        (
            (
                "Hai chỗ trên một trang mang cùng một mã thì liên kết tới mã ấy chỉ đến được chỗ "
                "đầu; trình đọc màn hình cũng nhầm theo."
            ),
            (
                "Of two places with one id on a page a link reaches the first only, and screen "
                "readers are led astray with it."
            ),
        ),
        Example(
            {
                **_signed('<p id="ky-ten">Ban Biên tập</p>', '<p id="ky-ten">Công đoàn tỉnh</p>'),
                ARTICLE: "⟦⟧" + article(),
            },
            {
                **_signed('<p id="ky-ten">Ban Biên tập</p>', "<p>Công đoàn tỉnh</p>"),
                ARTICLE: article(),
            },
        ),
    ),
    RuleDoc(
        "page-mark-left",
        (
            (
                "Chương trình dùng vài ký tự lạ để đánh dấu chỗ đặt ảnh và liên kết; còn sót trên "
                "trang thì người đọc thấy ô vuông, và chỗ ấy đáng ra phải có ảnh hay liên kết."
            ),
            (
                "The program marks the places of pictures and links with odd characters; where "
                "one is left readers see a box instead of what should be there."
            ),
        ),
        Example(
            {**_signed("<p>Ban Biên tập \ue000</p>"), ARTICLE: "⟦⟧" + article()},
            {**_signed("<p>Ban Biên tập</p>"), ARTICLE: article()},
        ),
    ),
)
