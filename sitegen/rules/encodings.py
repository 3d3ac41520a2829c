"""Rules on files as such: how their letters are saved, their names, their size."""

from __future__ import annotations

from sitegen.diagnostics import Severity
from sitegen.rules.rule import Example, RuleDoc, article

_HUGE = "Chữ được dán lặp lại nhiều lần. " * 50_000

RULES = (
    RuleDoc(
        "encoding-utf16",
        (
            (
                "Notepad cũ và Excel có khi lưu chữ theo mã UTF-16 (“Unicode”); trang mạng thì "
                "dùng UTF-8."
            ),
            "Old versions of Notepad and Excel save as UTF-16 (“Unicode”); the web uses UTF-8.",
        ),
        Example("⟦⟧" + article(), article(), encoding="utf-16"),
    ),
    RuleDoc(
        "encoding-not-utf8",
        (
            (
                "Tệp được lưu bằng một bảng mã khác, hoặc có chỗ bị hỏng khi chép, nên chữ có dấu "
                "thành ký tự lạ."
            ),
            (
                "The file was saved in another encoding, or broken when it was copied, so letters "
                "with accents are garbled."
            ),
        ),
        Example(
            article("tieu_de: Trao qu⟦à⟧ trong xuân", body="Trao sau."),
            article("tieu_de: Trao quà trong xuân"),
            encoding="cp1258",
        ),
    ),
    RuleDoc(
        "file-is-binary",
        (
            (
                "Bên trong không phải chữ: thường là tệp Word, ảnh hay PDF chỉ được đổi đuôi thành "
                ".md."
            ),
            "There is no text inside: usually a Word file, a picture or a PDF renamed to .md.",
        ),
        Example("PK\3\4⟦\0⟧\0word/document.xml", article()),
    ),
    RuleDoc(
        "text-file-too-large",
        (
            "Bài dài tới mức này thường có ảnh được dán thẳng vào trong chữ.",
            "An article of this size usually has pictures pasted into its text.",
        ),
        Example("⟦⟧" + article(body=_HUGE), article()),
    ),
    RuleDoc(
        "control-character",
        (
            (
                "Ký tự ẩn không hiện trên màn hình, nhưng làm hỏng việc tìm kiếm và đọc thành "
                "tiếng; nó lẫn vào khi chép từ Word, PDF."
            ),
            (
                "A hidden character shows nowhere, but breaks searching and reading aloud; it "
                "comes along when text is copied from Word or a PDF."
            ),
        ),
        Example(article(body="Trao⟦\x0b⟧ quà."), article(body="Trao quà.")),
        Severity.WARNING,
    ),
    RuleDoc(
        "file-is-link",
        (
            "Lối tắt chỉ trỏ tới tệp ở nơi khác, mà nơi đó không có trên máy dựng trang tin.",
            "A shortcut points to a file elsewhere, which is not there where the site is built.",
        ),
    ),
    RuleDoc(
        "file-is-special",
        (
            "Đây là một thiết bị hay một ống dẫn của hệ thống, không phải tệp để đọc.",
            "This is a device or a pipe of the system, and no file to be read.",
        ),
    ),
    RuleDoc(
        "file-name-invalid",
        (
            "Tên tệp có ký tự ẩn hoặc dấu \\, nên nhiều máy không mở được tệp.",
            "The name holds a hidden character or a \\, so that many computers cannot open it.",
        ),
    ),
    RuleDoc(
        "file-name-twice",
        (
            (
                "Hai tên trông giống hệt nhau nhưng dấu được gõ bằng hai kiểu; trên mạng chúng là "
                "một địa chỉ."
            ),
            (
                "Two names look alike, their accents typed in two ways; on the web they are one "
                "address."
            ),
        ),
    ),
    RuleDoc(
        "path-too-long",
        (
            "Tên thư mục và tên tệp cộng lại quá dài, nên nhiều máy không chép được tệp này.",
            (
                "The names of folders and file together are so long that many computers cannot "
                "copy them."
            ),
        ),
    ),
    RuleDoc(
        "file-too-large",
        (
            "Tệp lớn thế này thì người đọc tải rất lâu, và kho bài không lưu nổi.",
            "Nobody would download a file of this size, and the archive cannot hold it.",
        ),
    ),
    RuleDoc(
        "file-unreadable",
        (
            "Máy không cho đọc tệp: chương trình khác đang giữ nó, hoặc thiếu quyền.",
            (
                "The system does not let the file be read: another program holds it, or a right is "
                "missing."
            ),
        ),
    ),
    RuleDoc(
        "file-not-understood",
        (
            (
                "Chương trình tự vấp lỗi ở tệp này; người viết không làm gì sai, và các tệp khác "
                "vẫn được đọc."
            ),
            (
                "The program itself stumbled over this file; the writer did nothing wrong, and the "
                "others are still read."
            ),
        ),
    ),
)
