"""Rules on how lines of keys and values are put down: indents, quotes, brackets, signs."""

from __future__ import annotations

from sitegen.rules.rule import Example, RuleDoc, article

_DEEP = "khac: " + "[" * 12 + "⟦[⟧[a]]" + "]" * 12
_NOTE = "# Cả thân bài được dán nhầm vào đầu bài, dòng này nối tiếp dòng kia.\n" * 1000

RULES = (
    RuleDoc(
        "yaml-invalid",
        (
            "Dấu lạ ở chỗ này làm chương trình không tách được tên mục và nội dung.",
            "A sign here keeps the program from telling keys and values apart.",
        ),
        Example(
            article("⟦@dia_diem: Hội trường A⟧"),
            article("dia_diem: Hội trường A"),
        ),
    ),
    RuleDoc(
        "yaml-no-key",
        (
            "Dòng này không theo mẫu “tên mục: nội dung”, nên không biết nó thuộc về mục nào.",
            "This line does not read “key: value”, so nothing tells what it belongs to.",
        ),
        Example(
            article("dia_diem: Hội trường A", "⟦Phường Bến Thuyền⟧"),
            article("dia_diem: Hội trường A, phường Bến Thuyền"),
        ),
    ),
    RuleDoc(
        "yaml-indent",
        (
            (
                "Dấu cách ở đầu dòng cho biết dòng đó thuộc về mục nào; lùi vào lệch nhau thì "
                "không rõ nữa."
            ),
            "Spaces in front of a line say what it belongs to; uneven ones leave that open.",
        ),
        Example(
            article("su_kien:", "  dia_diem: Hội trường A", "   ⟦chu_tri: Ông Nguyễn Văn A⟧"),
            article("su_kien:", "  dia_diem: Hội trường A", "  chu_tri: Ông Nguyễn Văn A"),
        ),
    ),
    RuleDoc(
        "yaml-tab",
        (
            (
                "Dấu Tab trông như vài dấu cách nhưng mỗi máy hiện một bề rộng, nên ở đầu bài "
                "không dùng được."
            ),
            (
                "A tab looks like some spaces, but its width differs from program to program, so "
                "it cannot be used here."
            ),
        ),
        Example(
            article("su_kien:", "⟦\t⟧dia_diem: Hội trường A"),
            article("su_kien:", "  dia_diem: Hội trường A"),
        ),
    ),
    RuleDoc(
        "yaml-brackets",
        (
            (
                "Một dấu ngoặc được mở mà không đóng, hoặc trong ngoặc có dấu phẩy, dấu hai chấm "
                "gây hiểu nhầm."
            ),
            (
                "A bracket is opened and never closed, or what stands inside holds a misleading "
                "comma or colon."
            ),
        ),
        Example(article("chu_de: ⟦[Đại hội, Chăm lo⟧"), article("chu_de: [Đại hội, Chăm lo]")),
    ),
    RuleDoc(
        "yaml-unclosed-quote",
        (
            "Dấu nháy mở mà không đóng thì mọi dòng sau đó bị coi là một phần của câu này.",
            "A quote that is not closed would swallow all the lines that follow.",
        ),
        Example(article('tieu_de: ⟦"Đại hội nhiệm kỳ mới⟧'), article('tieu_de: "Đại hội mới"')),
    ),
    RuleDoc(
        "yaml-backslash",
        (
            (
                "Giữa hai dấu nháy kép, dấu \\ đổi nghĩa chữ đứng sau nó, nên chữ ấy biến mất hoặc "
                "đường dẫn kiểu Windows bị hiểu sai."
            ),
            (
                "Between double quotes a \\ changes what the next letter means: the letter is "
                "lost, and paths of Windows are misread."
            ),
        ),
        Example(
            article('tac_gia: ⟦"Ban Tuyên giáo\\Nữ công"⟧'),
            article('tac_gia: "Ban Tuyên giáo, Nữ công"'),
        ),
    ),
    RuleDoc(
        "yaml-alias",
        (
            (
                "Dấu & và dấu * ở đầu nội dung là cách nhắc lại một phần khác, rất dễ nhầm nên "
                "không dùng ở đây."
            ),
            "A leading & or * repeats another part of the text; it misleads, and is not used here.",
        ),
        Example(article("dia_diem: ⟦*a⟧"), article('dia_diem: "*a"')),
    ),
    RuleDoc(
        "yaml-tag",
        (
            "Hai dấu chấm than ở đầu nội dung có nghĩa riêng, nên chữ đứng sau nó sẽ mất.",
            "Two leading exclamation marks have a meaning of their own; the word after is lost.",
        ),
        Example(
            article("tieu_de: ⟦!!Khẩn thông báo⟧"),
            article('tieu_de: "!!Khẩn thông báo"'),
        ),
    ),
    RuleDoc(
        "yaml-key-not-text",
        (
            "Trước dấu hai chấm phải là tên mục, không phải một danh sách hay dấu ngoặc.",
            "The name of a key stands before the colon, not a list or a bracket.",
        ),
        Example(article("⟦[dia_diem]⟧: Hội trường A"), article("dia_diem: Hội trường A")),
    ),
    RuleDoc(
        "yaml-too-deep",
        (
            "Nội dung lồng quá nhiều lớp; bài thật không cần tới ba, bốn lớp.",
            "The content is nested too deeply; no real article needs more than three or four.",
        ),
        Example(article(_DEEP), article("khac: [a]")),
    ),
    RuleDoc(
        "yaml-too-large",
        (
            "Đầu bài dài bất thường: có lẽ thiếu dòng --- thứ hai, hoặc thân bài nằm nhầm ở đây.",
            "The top is far too long: its second line of --- is missing, or the text stands in it.",
        ),
        Example(article("⟦⟧tieu_de: Trao quà", "ngay_dang: 24/5/2023", _NOTE), article()),
    ),
)
