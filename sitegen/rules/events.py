"""Rules on the times of an article: when things took place, when it is shown and when no more."""

from __future__ import annotations

from sitegen.diagnostics import Severity
from sitegen.rules.rule import Example, RuleDoc, article

RULES = (
    RuleDoc(
        "key-twice",
        (
            (
                "Thời gian hoặc địa điểm ghi ở hai mục thì máy không biết theo mục nào: người đọc "
                "có thể đến nhầm ngày, nhầm chỗ."
            ),
            (
                "Of a time or a place that is given twice nobody knows which one holds: readers "
                "might come on the wrong day or to the wrong place."
            ),
        ),
        Example(
            article(
                "dien_ra: ⟦22/5/2023⟧", "su_kien:", "  bat_dau: 23/5/2023", "  dia_diem: Hội trường"
            ),
            article("su_kien:", "  bat_dau: 23/5/2023", "  dia_diem: Hội trường"),
        ),
    ),
    RuleDoc(
        "event-ends-before-start",
        (
            (
                "Ngày kết thúc đứng trước ngày bắt đầu, thường do gõ nhầm tháng; trên lịch, hoạt "
                "động ấy không nằm vào ngày nào cả."
            ),
            (
                "The end lies before the beginning, mostly because a month was mistyped; in the "
                "calendar such an event has no day."
            ),
        ),
        Example(
            article("su_kien:", "  bat_dau: 16/5/2023", "  ket_thuc: ⟦20/4/2023⟧"),
            article("su_kien:", "  bat_dau: 16/5/2023", "  ket_thuc: 20/5/2023"),
        ),
    ),
    RuleDoc(
        "event-after-report",
        (
            (
                "Bài kể việc đã diễn ra thì không thể đăng trước việc ấy: một trong hai ngày bị "
                "nhầm. Nếu là bài báo trước thì phải ghi rõ để người đọc biết."
            ),
            (
                "A report cannot appear before what it reports, so one of the dates is wrong. If "
                "the article announces something, say so."
            ),
        ),
        Example(
            article("ngay_dang: 24/5/2023", "dien_ra: ⟦25/6/2023⟧"),
            article("ngay_dang: 24/5/2023", "dien_ra: 23/5/2023"),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "withdrawal-missing",
        (
            (
                "Bài đã gỡ vẫn giữ địa chỉ, và người đọc đến đó cần biết gỡ ngày nào, vì sao; "
                "thiếu hai điều ấy thì trang để trống."
            ),
            (
                "A withdrawn article keeps its address, and who comes there has to be told when "
                "and why; without that the page would be empty."
            ),
        ),
        Example(
            article("trang_thai: ⟦go-bai⟧"),
            article(
                "trang_thai: go-bai", "go_bai: {ngay: 1/6/2023, ly_do: Trùng với bài ngày 20/5}"
            ),
        ),
    ),
    RuleDoc(
        "withdrawal-without-status",
        (
            (
                "Đã ghi lý do gỡ mà trạng thái vẫn là đã đăng: bài tưởng đã gỡ nhưng người đọc "
                "vẫn thấy nguyên văn."
            ),
            (
                "A reason of withdrawal is given, but the article counts as published: readers "
                "still see all of what was to be withdrawn."
            ),
        ),
        Example(
            article("go_bai: ⟦{ngay: 1/6/2023, ly_do: Số liệu chưa đúng}⟧"),
            article("trang_thai: go-bai", "go_bai: {ngay: 1/6/2023, ly_do: Số liệu chưa đúng}"),
        ),
    ),
    RuleDoc(
        "expires-before-published",
        (
            (
                "Hết hạn trước khi đăng thì bài không có ngày nào nằm trong danh sách tin: không "
                "ai đọc được thông báo ấy."
            ),
            (
                "What expires before it is published is in no list on any day: nobody would read "
                "the notice."
            ),
        ),
        Example(
            article("ngay_dang: 24/5/2023", "het_han: ⟦20/5/2023⟧"),
            article("ngay_dang: 24/5/2023", "het_han: 20/6/2023"),
        ),
    ),
)
