"""Rules on the lists of a site: the registry of units and the glossary."""

from __future__ import annotations

from sitegen.rules.rule import Example, RuleDoc

_TABLE = "content/units.csv"
_ROW = "cd-ben-thuyen,Công đoàn phường Bến Thuyền"

RULES = (
    RuleDoc(
        "registry-empty",
        (
            (
                "Bảng đơn vị không có cả dòng tên cột, thường vì lưu nhầm một trang tính trống: "
                "mọi đơn vị ghi trong bài sẽ thành “chưa có”."
            ),
            (
                "The registry has not even a row of headings, mostly because an empty sheet was "
                "saved: every unit in the articles would be unknown."
            ),
        ),
        Example({_TABLE: "⟦⟧\n\n"}, {_TABLE: f"id,tên\n{_ROW}\n"}),
    ),
    RuleDoc(
        "registry-heading-missing",
        (
            (
                "Dòng đầu của bảng phải có cột id và cột tên; thiếu thì không biết ô nào là mã, ô "
                "nào là tên đơn vị, nên cả bảng không dùng được."
            ),
            (
                "The first row has to name the columns id and tên; without them nobody knows "
                "which cell is what, and no row can be used."
            ),
        ),
        Example({_TABLE: f"⟦id⟧,trực thuộc\n{_ROW}\n"}, {_TABLE: f"id,tên\n{_ROW}\n"}),
    ),
    RuleDoc(
        "registry-heading-unknown",
        (
            (
                "Tên cột gõ sai hoặc cột lạ thì cả cột bị bỏ qua: đơn vị sẽ thiếu cấp, thiếu đơn "
                "vị cấp trên mà không ai hay."
            ),
            (
                "A mistyped or strange heading would leave out the whole column: units would lack "
                "their level or parent unnoticed."
            ),
        ),
        Example(
            {_TABLE: f"id,tên,⟦trực thuộ⟧\nldld-tinh,LĐLĐ tỉnh,\n{_ROW},ldld-tinh\n"},
            {_TABLE: f"id,tên,trực thuộc\nldld-tinh,LĐLĐ tỉnh,\n{_ROW},ldld-tinh\n"},
        ),
    ),
    RuleDoc(
        "registry-cell-empty",
        (
            "Thiếu mã hay tên thì không biết dòng này nói về đơn vị nào.",
            "Without an id or a name nobody knows which unit a row is about.",
        ),
        Example(
            {_TABLE: "id,tên\n⟦cd-ben-thuyen⟧,\n"},
            {_TABLE: f"id,tên\n{_ROW}\n"},
        ),
    ),
    RuleDoc(
        "registry-name-cut",
        (
            (
                "Tên có dấu phẩy mà không đặt trong dấu nháy kép thì bị cắt làm hai ô, và các ô "
                "sau lệch cột: cấp thành tên, ngày thành cấp."
            ),
            (
                "A name with a comma outside of quotes is cut into two cells, and what follows "
                "slips into the next column."
            ),
        ),
        Example(
            {_TABLE: "id,tên\ncd-so-vhtt,⟦Công đoàn Sở Văn hóa, Thể thao và Du lịch⟧\n"},
            {_TABLE: 'id,tên\ncd-so-vhtt,"Công đoàn Sở Văn hóa, Thể thao và Du lịch"\n'},
        ),
    ),
    RuleDoc(
        "registry-row-too-long",
        (
            (
                "Một dòng có nhiều ô hơn số cột thì có ô thừa hoặc có ô bị cắt đôi, và không biết "
                "ô nào đứng dưới tên cột nào."
            ),
            (
                "In a row with more cells than there are columns one is too many or was cut in "
                "two, and nobody knows which belongs under which heading."
            ),
        ),
        Example(
            {_TABLE: "id;tên\ncd-ben-thuyen;Công đoàn phường Bến Thuyền;⟦2025⟧\n"},
            {_TABLE: "id;tên\ncd-ben-thuyen;Công đoàn phường Bến Thuyền\n"},
        ),
    ),
    RuleDoc(
        "registry-unreadable",
        (
            (
                "Bảng bị hỏng từ dòng này, thường vì một dấu nháy kép mở mà không đóng làm mọi "
                "dòng sau dồn vào một ô: các đơn vị phía dưới mất hết."
            ),
            (
                "The table is broken from this row on, mostly by a quote that is never closed and "
                "puts all later rows into one cell: the units below would be lost."
            ),
        ),
    ),
    RuleDoc(
        "registry-quote",
        (
            (
                "Bảng dùng dấu nháy kép để gói một ô; thiếu dấu đóng thì máy tưởng mọi dòng sau "
                "vẫn thuộc ô ấy."
            ),
            (
                "Quotation marks enclose a cell; where the second one is missing, all rows below "
                "seem to belong to that cell."
            ),
        ),
        Example(
            {_TABLE: f'id,tên\ncd-cua-tram,⟦"Công đoàn xã Cửa Tràm⟧\n{_ROW}\n'},
            {_TABLE: f'id,tên\ncd-cua-tram,"Công đoàn xã Cửa Tràm"\n{_ROW}\n'},
        ),
    ),
    RuleDoc(
        "unit-twice",
        (
            (
                "Mã là địa chỉ trang của đơn vị và không dùng lại; hai dòng cùng mã thì dòng sau "
                "bị bỏ, hoặc bài của hai đơn vị lẫn vào một trang."
            ),
            (
                "The id is the address of a unit and hers alone; of two rows with one id the "
                "articles of both units would end up on one page."
            ),
        ),
        Example(
            {_TABLE: f"id,tên\n{_ROW}\n⟦cd-ben-thuyen⟧,Công đoàn Trường THCS Bến Thuyền\n"},
            {_TABLE: f"id,tên\n{_ROW}\ncd-thcs-ben-thuyen,Công đoàn Trường THCS Bến Thuyền\n"},
        ),
    ),
    RuleDoc(
        "glossary-not-keys",
        (
            (
                "Mỗi chữ viết tắt ghi một dòng “chữ tắt: nghĩa”; viết thành câu hay thành danh "
                "sách thì không biết đâu là chữ tắt, và trang chữ viết tắt để trống."
            ),
            (
                "Each abbreviation is a line “short: meaning”; in sentences or a list nobody "
                "knows which is which, and the page of abbreviations would be empty."
            ),
        ),
        Example(
            {"content/glossary.yaml": "⟦- CĐCS là Công đoàn cơ sở⟧\n- BCH là Ban Chấp hành\n"},
            {"content/glossary.yaml": "CĐCS: Công đoàn cơ sở\nBCH: Ban Chấp hành\n"},
        ),
    ),
)
