"""Rules on links to other sites: what became of the pages that they lead to."""

from __future__ import annotations

from sitegen.diagnostics import Severity
from sitegen.rules.rule import RuleDoc

RULES = (
    RuleDoc(
        "external-dead",
        (
            (
                "Máy chủ trả lời rằng không có trang này (404, 410), hoặc tên miền không còn; "
                "người đọc bấm vào chỉ thấy trang báo lỗi. Bản dựng không bị chặn vì việc này, "
                "trừ khi mục muc_do ghi là lỗi; trang hỏng thì 1 ngày sau hỏi lại, trang mở "
                "được thì 30 ngày."
            ),
            (
                "The server says that there is no such page (404, 410), or the domain is no more; "
                "readers only see an error. No build is stopped by it unless severities say so; "
                "what is gone is asked again after 1 day, what answers after 30."
            ),
        ),
        severity=Severity.WARNING,
    ),
    RuleDoc(
        "external-moved",
        (
            (
                "Máy chủ nói trang đã chuyển hẳn sang địa chỉ khác (301 hoặc 308). Liên kết cũ còn "
                "mở được, nhưng chỉ chừng nào máy chủ ấy còn chuyển tiếp."
            ),
            (
                "The server says that the page has moved for good (301 or 308). The old link "
                "works, but only as long as that server sends readers on."
            ),
        ),
        severity=Severity.ADVICE,
    ),
    RuleDoc(
        "external-unsure",
        (
            (
                "Máy chủ không trả lời trong 10 giây, không tiếp chương trình (403, 429), đang "
                "hỏng (500, 503), có chứng chỉ https không hợp lệ, hoặc chuyển tiếp hơn 5 lần. "
                "Nhiều máy chủ làm thế với chương trình mà người đọc vẫn mở được: hãy tự mở thử."
            ),
            (
                "The server did not answer within 10 seconds, turns programs away (403, 429), is "
                "out of order (500, 503), has a certificate that is not valid, or sends on more "
                "than 5 times. Many do so to programs while readers get through: open the page "
                "yourself."
            ),
        ),
        severity=Severity.ADVICE,
    ),
    RuleDoc(
        "external-offline",
        (
            (
                "Không máy chủ nào trả lời: có lẽ máy này không nối mạng, hoặc mạng cơ quan chặn "
                "chương trình. Không kết luận gì về các liên kết, và không ghi nhớ gì."
            ),
            (
                "No server at all answered: this machine may be offline, or the office's network "
                "keeps programs out. Nothing is concluded of the links, and nothing remembered."
            ),
        ),
        severity=Severity.ADVICE,
    ),
)
