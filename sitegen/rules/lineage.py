"""Rules on the lives of units: founded once, ended once, and under somebody else."""

from __future__ import annotations

from sitegen.diagnostics import Severity
from sitegen.rules.rule import Example, RuleDoc, matter

_TABLE = "content/units.csv"
_TWO = "id,tên\ncd-xa-an,Công đoàn xã An\ncd-xa-binh,Công đoàn xã Bình\n"


def _change(date: str, kind: str, *lines: str) -> str:
    return matter(f"ngay: {date}", f"loai: {kind}", *lines)


RULES = (
    RuleDoc(
        "unit-parent-cycle",
        (
            (
                "Đơn vị này trực thuộc đơn vị kia, đơn vị kia lại trực thuộc đơn vị này: không "
                "biết ai là cấp trên, và sơ đồ tổ chức không vẽ được."
            ),
            (
                "Each unit is under the other: nobody knows which is above, and the tree of units "
                "cannot be drawn."
            ),
        ),
        Example(
            {
                _TABLE: "id,tên,trực thuộc\nldld-huyen,LĐLĐ huyện,⟦ldld-tinh⟧\n"
                "ldld-tinh,LĐLĐ tỉnh,ldld-huyen\n"
            },
            {_TABLE: "id,tên,trực thuộc\nldld-huyen,LĐLĐ huyện,ldld-tinh\nldld-tinh,LĐLĐ tỉnh,\n"},
        ),
    ),
    RuleDoc(
        "unit-ends-before-start",
        (
            "Năm thành lập và năm kết thúc ghi lộn chỗ, hoặc gõ nhầm một chữ số.",
            "The first and the last year were swapped, or a digit was mistyped.",
        ),
        Example(
            {_TABLE: "id,tên,từ,đến\ncd-xa-an,Công đoàn xã An,2003,⟦2001⟧\n"},
            {_TABLE: "id,tên,từ,đến\ncd-xa-an,Công đoàn xã An,2001,2003\n"},
        ),
    ),
    RuleDoc(
        "change-without-successor",
        (
            (
                "Sáp nhập, hợp nhất, chia tách hay thành lập thì phải có đơn vị sau đó; thiếu thì "
                "trang đơn vị cũ không chỉ được người đọc đi tiếp đâu."
            ),
            (
                "Out of a merger, a split or a founding comes a unit; without it the page of the "
                "old one cannot say where readers find it now."
            ),
        ),
        Example(
            {
                _TABLE: _TWO,
                "content/changes/sap-nhap.md": _change("1/7/2025", "⟦sap-nhap⟧", "tu: [cd-xa-an]"),
            },
            {
                _TABLE: _TWO,
                "content/changes/sap-nhap.md": _change(
                    "1/7/2025", "ket-thuc-hoat-dong", "tu: [cd-xa-an]"
                ),
            },
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "unit-ends-twice",
        (
            (
                "Một đơn vị chỉ kết thúc hoạt động một lần; hai ngày khác nhau thì trang đơn vị "
                "không biết in ngày nào."
            ),
            "A unit ends once; of two different days its page would not know which to print.",
        ),
        Example(
            {
                _TABLE: _TWO,
                "content/changes/giai-the.md": _change("1/3/2024", "giai-the", "tu: [cd-xa-an]"),
                "content/changes/ket-thuc.md": _change(
                    "1/7/2025", "ket-thuc-hoat-dong", "tu: [⟦cd-xa-an⟧]"
                ),
            },
            {
                _TABLE: _TWO,
                "content/changes/ket-thuc.md": _change(
                    "1/7/2025", "ket-thuc-hoat-dong", "tu: [cd-xa-an]"
                ),
            },
        ),
    ),
    RuleDoc(
        "change-after-end",
        (
            (
                "Đơn vị đã kết thúc hoạt động thì không thể sáp nhập hay đổi tên sau đó: một "
                "trong hai ngày sai, hoặc phải là mã của đơn vị mới."
            ),
            (
                "A unit that has ended cannot be merged or renamed afterwards: one of the days is "
                "wrong, or it is a new unit with an id of its own."
            ),
        ),
        Example(
            {
                _TABLE: _TWO,
                "content/changes/giai-the.md": _change("1/3/2024", "giai-the", "tu: [cd-xa-an]"),
                "content/changes/chuyen.md": _change(
                    "1/7/2025", "chuyen-giao", "tu: [⟦cd-xa-an⟧]", "thanh: [cd-xa-an]"
                ),
            },
            {
                _TABLE: _TWO,
                "content/changes/giai-the.md": _change("1/3/2024", "giai-the", "tu: [cd-xa-an]"),
                "content/changes/chuyen.md": _change(
                    "1/7/2023", "chuyen-giao", "tu: [cd-xa-an]", "thanh: [cd-xa-an]"
                ),
            },
        ),
    ),
    RuleDoc(
        "change-before-founding",
        (
            (
                "Đơn vị chưa thành lập thì chưa thể sáp nhập, chia tách hay giải thể: một trong "
                "hai ngày bị gõ nhầm."
            ),
            "Nothing can happen to a unit before it is founded: one of the two days is a slip.",
        ),
        Example(
            {
                _TABLE: _TWO,
                "content/changes/thanh-lap.md": _change(
                    "1/7/2025", "thanh-lap", "thanh: [cd-xa-an]"
                ),
                "content/changes/chuyen.md": _change(
                    "1/3/2024", "chuyen-giao", "tu: [⟦cd-xa-an⟧]", "thanh: [cd-xa-an]"
                ),
            },
            {
                _TABLE: _TWO,
                "content/changes/thanh-lap.md": _change(
                    "1/7/2023", "thanh-lap", "thanh: [cd-xa-an]"
                ),
                "content/changes/chuyen.md": _change(
                    "1/3/2024", "chuyen-giao", "tu: [cd-xa-an]", "thanh: [cd-xa-an]"
                ),
            },
        ),
    ),
    RuleDoc(
        "change-same-units",
        (
            (
                "Sáp nhập hay chia tách phải cho ra đơn vị khác; ghi trước và sau giống hệt nhau "
                "thì không biết đơn vị nào còn, đơn vị nào mất."
            ),
            (
                "A merger or a split brings forth other units; with the same ones before and "
                "after nobody knows which went on and which did not."
            ),
        ),
        Example(
            {
                _TABLE: _TWO,
                "content/changes/sap-nhap.md": _change(
                    "1/7/2025", "sap-nhap", "tu: [cd-xa-an]", "thanh: ⟦[cd-xa-an]⟧"
                ),
            },
            {
                _TABLE: _TWO,
                "content/changes/sap-nhap.md": _change(
                    "1/7/2025", "sap-nhap", "tu: [cd-xa-an]", "thanh: [cd-xa-binh]"
                ),
            },
        ),
    ),
    RuleDoc(
        "change-cycle",
        (
            (
                "Mã của đơn vị cũ không dùng lại cho đơn vị mới: bài của mười năm trước sẽ hiện "
                "như bài của đơn vị mới."
            ),
            (
                "The id of an old unit is never used again: articles of ten years ago would look "
                "like those of the new one."
            ),
        ),
        Example(
            {
                _TABLE: _TWO,
                "content/changes/2020.md": _change(
                    "1/7/2020", "doi-ten", "tu: [cd-xa-an]", "thanh: [cd-xa-binh]"
                ),
                "content/changes/2025.md": _change(
                    "1/7/2025", "doi-ten", "tu: [cd-xa-binh]", "thanh: ⟦[cd-xa-an]⟧"
                ),
            },
            {
                _TABLE: f"{_TWO}cd-xa-an-binh,Công đoàn xã An Bình\n",
                "content/changes/2020.md": _change(
                    "1/7/2020", "doi-ten", "tu: [cd-xa-an]", "thanh: [cd-xa-binh]"
                ),
                "content/changes/2025.md": _change(
                    "1/7/2025", "doi-ten", "tu: [cd-xa-binh]", "thanh: [cd-xa-an-binh]"
                ),
            },
        ),
    ),
)
