"""Rules on readers' letters, and on how readers are asked to write."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.diagnostics import Severity
from sitegen.rules.rule import ARTICLE, Example, RuleDoc, article, matter

_CONFIG = "config.yaml"
_LETTER = "content/letters/chi-lan.md"
_SITE = "title: Bản tin Công đoàn tỉnh\nbase_url: https://congdoan.example.vn/\n"
_WORDS = "Chúng tôi rất mừng khi đọc tin này."


def _config(*lines: str) -> str:
    return _SITE + "\n".join((*lines, ""))


_ASKED = _config("comments: {provider: letters, email: bantin@congdoan.example.vn}")


def _letter(body: str, bai: str = "x", *, config: str = _ASKED) -> Mapping[str, str]:
    """Return a letter about the article at ARTICLE, on a site that publishes letters."""
    return {
        _CONFIG: config,
        ARTICLE: article(),
        _LETTER: matter(f"bai: {bai}", "ten: Chị Lan", "ngay: 26/5/2023", body=body),
    }


RULES = (
    RuleDoc(
        "letter-article-unknown",
        (
            ("Thư hiện ở cuối bài mà nó nói tới; không biết bài nào thì thư không hiện ở đâu cả."),
            (
                "A letter stands under the article it is about; if there is none, nobody will "
                "see it."
            ),
        ),
        Example(_letter(_WORDS, "⟦2023/trao-quaa⟧"), _letter(_WORDS)),
    ),
    RuleDoc(
        "letter-article-ambiguous",
        (
            (
                "Mã bài suy ra từ địa chỉ bài; rất hiếm khi hai bài trùng mã, và khi ấy phải ghi "
                "rõ tên tệp."
            ),
            (
                "A code follows from the address of an article; once in a very long while two "
                "have the same, and then the file has to be named."
            ),
        ),
    ),
    RuleDoc(
        "letter-empty",
        (
            "Thư chưa có lời thì chưa hiện: dưới bài sẽ chỉ còn một cái tên.",
            "A letter without words is not shown: there would be a mere name under the article.",
        ),
        Example(
            {**_letter(""), _LETTER: "⟦---⟧" + _letter("")[_LETTER][3:]},
            _letter(_WORDS),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "letter-too-long",
        (
            (
                "Thư dài hơn bài thì người đọc trên điện thoại không tới được những thư sau; thư "
                "dài đáng đăng thành bài riêng."
            ),
            (
                "On a telephone nobody gets past a letter that is longer than the article; it "
                "deserves to be one of its own."
            ),
        ),
        Example(_letter(f"⟦{(_WORDS + ' ') * 180}⟧".replace(" ⟧", "⟧")), _letter(_WORDS)),
    ),
    RuleDoc(
        "letter-picture",
        (
            (
                "Ảnh người đọc gửi chưa rõ ai chụp, trong ảnh là ai và họ có đồng ý không; dưới "
                "bài của người khác cũng không có chỗ cho ảnh."
            ),
            (
                "Of a picture that was sent in nobody knows who took it, whom it shows and whether "
                "they agree; nor is there room for it under somebody else's article."
            ),
        ),
        Example(
            {**_letter(f"{_WORDS} ![Chị Lan nhận quà](⟦anh.jpg⟧)"), "content/letters/anh.jpg": ""},
            _letter(_WORDS),
        ),
    ),
    RuleDoc(
        "letter-not-plain",
        (
            (
                "Tiêu đề, bảng hay chú thích trong thư sẽ lẫn với những thứ ấy của bài: người "
                "khiếm thị nghe trang sẽ tưởng đó là phần của bài."
            ),
            (
                "Headings, tables or footnotes of a letter would mix with those of the article: "
                "who listens to the page takes them for a part of it."
            ),
        ),
        Example(
            _letter(f"⟦## Kính gửi tòa soạn⟧\n\n{_WORDS}"),
            _letter(f"Kính gửi tòa soạn.\n\n{_WORDS}"),
        ),
    ),
    RuleDoc(
        "personal-email",
        (
            (
                "Địa chỉ thư đưa lên mạng sẽ bị máy gom để gửi thư rác và lừa đảo; người gửi chỉ "
                "cho tòa soạn biết."
            ),
            (
                "Addresses on the web are gathered for spam and fraud; the writer gave it to the "
                "editors alone."
            ),
        ),
        Example(_letter(f"{_WORDS} Thư của tôi: ⟦lan@example.vn⟧"), _letter(_WORDS)),
    ),
    RuleDoc(
        "letters-not-shown",
        (
            (
                "Thư đã chép vào content/letters nhưng config.yaml không bật thư bạn đọc: người "
                "gửi chờ mãi không thấy thư của mình."
            ),
            (
                "Letters lie in content/letters, but config.yaml does not ask for any: who wrote "
                "them waits in vain."
            ),
        ),
        Example(
            {
                **_letter(_WORDS, config=_config()),
                _LETTER: "⟦⟧" + _letter(_WORDS)[_LETTER],
            },
            _letter(_WORDS),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "email-invalid",
        (
            (
                "Nút gửi thư mở chương trình thư với đúng địa chỉ này; sai thì thư của bạn đọc "
                "không tới nơi."
            ),
            (
                "The link opens a mail program with this very address; if it is wrong, no letter "
                "arrives."
            ),
        ),
        Example(
            {_CONFIG: _config("comments:", "  provider: mail", "  email: ⟦bantin congdoan.vn⟧")},
            {_CONFIG: _config("comments:", "  provider: mail", "  email: bantin@congdoan.vn")},
        ),
    ),
    RuleDoc(
        "server-invalid",
        (
            (
                "Trình duyệt của người đọc tải ý kiến từ địa chỉ này; không phải https thì ai "
                "đứng giữa đường truyền cũng đọc và sửa được."
            ),
            (
                "Readers' browsers load comments from this address; without https anybody on the "
                "way can read and change them."
            ),
        ),
        Example(
            {
                _CONFIG: _config(
                    "comments:", "  provider: isso", "  server: ⟦http://gop-y.example.vn/⟧"
                )
            },
            {
                _CONFIG: _config(
                    "comments:", "  provider: isso", "  server: https://gop-y.example.vn/"
                )
            },
        ),
    ),
    RuleDoc(
        "comments-email-missing",
        (
            "Đã mời bạn đọc viết thì phải có chỗ nhận: không có hộp thư, nút gửi thư không có ích.",
            "Readers who are asked to write need somewhere to write to.",
        ),
        Example(
            {_CONFIG: _config("comments:", "  provider: ⟦mail⟧")},
            {_CONFIG: _config("comments:", "  provider: mail", "  email: bantin@congdoan.vn")},
        ),
    ),
    RuleDoc(
        "comments-server-missing",
        (
            "Ý kiến gửi thẳng lên trang do máy chủ isso giữ; không biết ở đâu thì không hiện ra.",
            "Comments are kept by a server; where it answers has to be said for them to show.",
        ),
        Example(
            {_CONFIG: _config("comments:", "  provider: ⟦isso⟧")},
            {_CONFIG: _config("comments:", "  provider: isso", "  server: /gop-y/")},
        ),
    ),
)
