"""Rules on days, hours and ranges of days."""

from __future__ import annotations

from sitegen.rules.rule import Example, RuleDoc, article

RULES = (
    RuleDoc(
        "date-unreadable",
        (
            "Máy chỉ đọc được ngày, tháng, năm ghi rõ; “tuần trước” thì mỗi lúc đọc là một ngày khác.",
            "Only a day, month and year that are written out can be read; “last week” drifts.",
        ),
        Example(article("ngay_dang: ⟦tuần trước⟧"), article("ngay_dang: 17/5/2023")),
    ),
)
