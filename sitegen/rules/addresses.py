"""Rules on addresses: each belongs to one source, for good."""

from __future__ import annotations

from sitegen.diagnostics import Severity
from sitegen.rules.rule import ARTICLE, Example, RuleDoc, article, matter

_OTHER = "content/articles/y.md"

RULES = (
    RuleDoc(
        "address-twice",
        (
            (
                "Hai bài cùng tiêu đề trong một năm có chung địa chỉ: người đọc chỉ mở được một "
                "bài, bài kia mất hẳn. Ghi thêm duong_dan cho một bài."
            ),
            (
                "Two articles of one title in one year share an address: readers could open only "
                "one of them. Give one of them a slug of its own."
            ),
        ),
        Example(
            {
                ARTICLE: article("tieu_de: Hội nghị sơ kết", "ngay_dang: 5/7/2023"),
                _OTHER: article("tieu_de: ⟦Hội nghị sơ kết⟧", "ngay_dang: 6/7/2023"),
            },
            {
                ARTICLE: article("tieu_de: Hội nghị sơ kết", "ngay_dang: 5/7/2023"),
                _OTHER: article(
                    "tieu_de: Hội nghị sơ kết",
                    "ngay_dang: 6/7/2023",
                    "duong_dan: hoi-nghi-so-ket-khoi-truong-hoc",
                ),
            },
        ),
    ),
    RuleDoc(
        "address-reserved",
        (
            (
                "Địa chỉ như /tin/ hay /don-vi/ là của các trang do chương trình lập; trang mang "
                "tên ấy sẽ che mất danh sách tin hoặc danh sách đơn vị."
            ),
            (
                "Addresses such as /tin/ or /don-vi/ are those of pages that the program makes; a "
                "page of that name would hide the list of news or of units."
            ),
        ),
        Example(
            {"content/pages/lich.md": "⟦⟧" + matter("tieu_de: Lịch công tác", body="Một câu.")},
            {"content/pages/lich-cong-tac.md": matter("tieu_de: Lịch công tác", body="Một câu.")},
        ),
    ),
    RuleDoc(
        "alias-own-address",
        (
            (
                "Mục dia_chi_cu ghi địa chỉ bài từng có để người đọc cũ được đưa sang địa chỉ "
                "mới; ghi chính địa chỉ hiện nay thì không có gì để đưa sang."
            ),
            (
                "Aliases are addresses that an article once had, from which readers are led to "
                "the present one; the present one itself leads nowhere else."
            ),
        ),
        Example(
            article("dia_chi_cu: [⟦/tin/2023/trao-qua-cho-doan-vien/⟧]"),
            article("dia_chi_cu: [/ban-tin/trao-qua.html]"),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "output-clash",
        (
            (
                "Trên nhiều máy chủ, hai tên chỉ khác chữ hoa chữ thường là một; tệp sau sẽ ghi "
                "đè tệp trước và người đọc mất một trong hai."
            ),
            (
                "To many servers two names that differ only in case are one; the later file would "
                "replace the earlier one."
            ),
        ),
    ),
    RuleDoc(
        "output-path-refused",
        (
            (
                "Tên quá dài hoặc có tên mà Windows giữ riêng (con, aux, nul) thì có máy không "
                "tạo được tệp, và trang chép sang máy khác sẽ thiếu."
            ),
            (
                "A name that is too long, or that Windows keeps for itself (con, aux, nul), "
                "cannot be created everywhere; a copy of the site would lack it."
            ),
        ),
    ),
    RuleDoc(
        "term-clash",
        (
            (
                "Hai chủ đề khác nhau mà bỏ dấu đi lại giống nhau thì chung một địa chỉ: bài của "
                "hai chủ đề sẽ lẫn vào nhau."
            ),
            (
                "Two tags that differ only in their accents share an address: the articles of "
                "both would be mixed up."
            ),
        ),
        Example(
            {
                ARTICLE: article("chu_de: [hội thảo]"),
                _OTHER: article(
                    "tieu_de: Khai mạc giải bóng chuyền",
                    "ngay_dang: 2/6/2023",
                    "chu_de: [⟦hội thao⟧]",
                ),
            },
            {
                ARTICLE: article("chu_de: [hội thảo khoa học]"),
                _OTHER: article(
                    "tieu_de: Khai mạc giải bóng chuyền",
                    "ngay_dang: 2/6/2023",
                    "chu_de: [hội thao]",
                ),
            },
        ),
    ),
    RuleDoc(
        "tag-spelling",
        (
            (
                "Một chủ đề viết theo hai cách vẫn được gộp làm một, nhưng trên trang chỉ hiện "
                "cách viết của bài cũ nhất; viết giống nhau thì dễ tìm lại hơn."
            ),
            (
                "Two spellings of a tag are taken for one, and that of the oldest article is "
                "shown; alike they are easier to find again."
            ),
        ),
        Example(
            {
                ARTICLE: article("chu_de: [Văn hóa]"),
                _OTHER: article(
                    "tieu_de: Hội diễn văn nghệ", "ngay_dang: 2/6/2023", "chu_de: [⟦Văn hoá⟧]"
                ),
            },
            {
                ARTICLE: article("chu_de: [Văn hóa]"),
                _OTHER: article(
                    "tieu_de: Hội diễn văn nghệ", "ngay_dang: 2/6/2023", "chu_de: [Văn hóa]"
                ),
            },
        ),
        Severity.ADVICE,
    ),
)
