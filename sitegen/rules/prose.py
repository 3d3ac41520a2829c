"""Rules on what a text says: its dates, its headings, whom it exposes."""

from __future__ import annotations

from sitegen.diagnostics import Severity
from sitegen.rules.rule import Example, RuleDoc, article

RULES = (
    RuleDoc(
        "article-empty",
        (
            (
                "Người đọc mở bài ra chỉ thấy tiêu đề và ngày: thường là dán quên nội dung, hoặc "
                "lưu nhầm tệp mẫu."
            ),
            (
                "Readers open the article and find a title and a date: mostly the text was never "
                "pasted, or a sample was saved."
            ),
        ),
        Example(
            article("tieu_de: ⟦Trao quà cho đoàn viên⟧", body=""),
            article("tieu_de: Trao quà cho đoàn viên", body="Sáng 24/5, công đoàn trao 50 suất."),
        ),
        Severity.ADVICE,
    ),
    RuleDoc(
        "bold-not-closed",
        (
            (
                "Chữ đậm phải có ** ở cả hai đầu, liền với chữ, trong cùng một đoạn; thiếu một "
                "đầu thì không chữ nào đậm và dấu ** hiện ra trên trang."
            ),
            (
                "Bold letters need ** on both sides, next to a letter, in one paragraph; without "
                "one of them nothing is bold, and the page shows the **."
            ),
        ),
        Example(
            article(body="⟦**Công⟧ đoàn phường Bến Thuyền trao 50 suất quà."),
            article(body="**Công đoàn phường Bến Thuyền** trao 50 suất quà."),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "link-not-closed",
        (
            (
                "Địa chỉ của liên kết hay ảnh phải nằm trọn trong ngoặc tròn; thiếu dấu đóng ngoặc "
                "thì người đọc thấy cả địa chỉ mà không bấm được."
            ),
            (
                "The address of a link or picture stands between parentheses; without the second "
                "one readers see the address and cannot follow it."
            ),
        ),
        Example(
            article(body="Xem ⟦[trang của tỉnh](https://congdoan.example.org/tin⟧"),
            article(body="Xem [trang của tỉnh](https://congdoan.example.org/tin)"),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "text-weekday",
        (
            "Ngày và thứ không khớp thì một trong hai bị gõ nhầm, và người đọc đến sai ngày.",
            "One of the two was mistyped, and readers come on the wrong day.",
        ),
        Example(
            article(body="Sáng ⟦thứ Hai, ngày 24/5/2023⟧, công đoàn họp."),
            article(body="Sáng thứ Tư, ngày 24/5/2023, công đoàn họp."),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "text-date-impossible",
        (
            "Tháng ấy không có ngày ấy: thường gõ nhầm một chữ số, hoặc đổi chỗ ngày và tháng.",
            "That month has no such day: a digit was mistyped, or day and month changed places.",
        ),
        Example(
            article(body="Hạn nộp là ⟦ngày 31/4/2023⟧."),
            article(body="Hạn nộp là ngày 30/4/2023."),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "personal-data",
        (
            (
                "Số căn cước và điện thoại riêng để lộ trên mạng thì bị kẻ xấu dùng ngay, và không "
                "ai gỡ hết được; luật cũng cấm đăng khi người ấy chưa đồng ý."
            ),
            (
                "Numbers of identity cards and private telephones are abused as soon as they are "
                "public, and cannot be taken back; the law wants the person's consent."
            ),
        ),
        Example(
            article(body="Chị Lan, căn cước ⟦079190000001⟧, điện thoại ⟦0912 345 678⟧."),
            article(body="Chị Lan. Đường dây nóng của công đoàn: 0912 345 678."),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "heading-skipped",
        (
            (
                "Người khiếm thị nghe trang theo cấp tiêu đề; thiếu một cấp thì họ tưởng mất một "
                "phần bài."
            ),
            (
                "Blind readers find their way by the levels of headings; where one is skipped they "
                "think that a part is missing."
            ),
        ),
        Example(
            article(body="## Việc đã làm\n\n⟦#### Thăm hỏi⟧\n\nMột câu."),
            article(body="## Việc đã làm\n\n### Thăm hỏi\n\nMột câu."),
        ),
        Severity.ADVICE,
    ),
    RuleDoc(
        "dated-before-published",
        (
            "Chỉ bài đã đăng mới có thể được cập nhật, đính chính hay gỡ: một trong hai ngày sai.",
            "Only what is out can be updated, corrected or withdrawn: one of the dates is wrong.",
        ),
        Example(
            article("ngay_dang: 24/5/2023", "cap_nhat: ⟦23/5/2023⟧"),
            article("ngay_dang: 24/5/2023", "cap_nhat: 25/5/2023"),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "title-twice",
        (
            (
                "Trong danh sách, người đọc thấy hai dòng giống hệt nhau; thường là một bài bị "
                "chép thành hai tệp."
            ),
            (
                "In lists readers see two lines that are the same; usually one article was copied "
                "into two files."
            ),
        ),
        Example(
            {
                "content/articles/trao-qua.md": article("tieu_de: ⟦Trao quà Tết⟧"),
                "content/articles/trao-qua-2.md": article(
                    "tieu_de: Trao quà Tết", "duong_dan: trao-qua-2"
                ),
            },
            {"content/articles/trao-qua.md": article("tieu_de: Trao quà Tết")},
        ),
        Severity.WARNING,
    ),
)
