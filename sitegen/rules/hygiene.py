"""Rules on letters: old encodings and fonts, garbled text, what nobody sees."""

from __future__ import annotations

from sitegen.diagnostics import Severity
from sitegen.rules.rule import Example, RuleDoc, article

_OLD = (
    (
        "Trước khi có Unicode, mỗi bộ phông tự đặt số cho chữ có dấu; trang mạng và điện thoại "
        "không có phông ấy nên chỉ hiện ký tự lạ."
    ),
    (
        "Before Unicode each family of fonts had numbers of its own for letters with accents; "
        "browsers and telephones do not have those fonts."
    ),
)
_GOOD = article("tieu_de: Công đoàn cơ sở trao quà cho đoàn viên")
# Files in an old encoding, written as what a program sees that takes them for Latin letters.
_TCVN3 = article("tieu_de: C⟦«⟧ng ®oµn c¬ së trao quµ cho ®oµn viªn", body="§oµn viªn.")
_VNI = article("tieu_de: Co⟦â⟧ng ñoaøn cô sôû trao quaø cho ñoaøn vieân", body="Ñoaøn vieân.")
_VISCII = article("tieu_de: C⟦ô⟧ng ðoàn c½ s· trao quà cho ðoàn viên nghèo · xã", body="Xã, huy®n.")

RULES = (
    RuleDoc(
        "encoding-windows-1258",
        (
            (
                "Windows và Excel đời cũ có khi lưu chữ Việt bằng bảng mã riêng (windows-1258); "
                "trang mạng dùng UTF-8."
            ),
            "Old versions of Windows and Excel had an encoding of their own for Vietnamese.",
        ),
        Example(
            article("tieu_de: C⟦ô⟧ng đoàn trao quà", body="Công đoàn."),
            article("tieu_de: Công đoàn trao quà"),
            encoding="cp1258",
        ),
    ),
    RuleDoc("encoding-tcvn3", _OLD, Example(_TCVN3, _GOOD, encoding="latin-1")),
    RuleDoc("encoding-vni", _OLD, Example(_VNI, _GOOD, encoding="latin-1")),
    RuleDoc("encoding-viscii", _OLD, Example(_VISCII, _GOOD, encoding="latin-1")),
    RuleDoc(
        "text-misread",
        (
            (
                "Một chương trình đã đọc chữ UTF-8 theo mã khác rồi lưu lại, nên mỗi chữ có dấu "
                "thành hai ba ký tự lạ."
            ),
            (
                "Some program read UTF-8 as another encoding and saved it again, so each letter "
                "with an accent became two or three."
            ),
        ),
        Example(
            article(body="⟦Ä\u0090oÃ n viÃªn cÃ´ng Ä‘oÃ\xa0⟧n."),
            article(body="Đoàn viên công đoàn."),
        ),
    ),
    RuleDoc(
        "hidden-characters",
        (
            (
                "Chép từ PDF, Word hay máy Mac, một chữ có dấu có thể thành hai ký tự, hoặc kèm ký "
                "tự không ai thấy; tìm chữ trong tệp sẽ không ra."
            ),
            (
                "Copied from a PDF, from Word or a Mac, a letter may come in two parts or with "
                "signs that nobody sees; searching the file then finds nothing."
            ),
        ),
        Example(
            article(body="Công đo⟦a\u0300⟧n trao quà.\n\nÐoàn viên."),
            article(body="Công đoàn trao quà.\n\nĐoàn viên."),
        ),
        Severity.ADVICE,
    ),
    RuleDoc(
        "text-old-font",
        _OLD,
        Example(
            article("tieu_de: ⟦C«ng ®oµn trao quµ⟧"),
            article("tieu_de: Công đoàn trao quà"),
        ),
    ),
    RuleDoc(
        "no-break-space",
        (
            (
                "Word chèn dấu cách không ngắt để hai chữ không rời nhau; đứng cạnh một dấu cách "
                "khác nó chỉ làm hở chữ."
            ),
            (
                "Word puts no-break spaces where two words must not part; beside another space one "
                "only leaves a gap."
            ),
        ),
        Example(
            article(body="Công đoàn⟦\u00a0 ⟧trao quà."),
            article(body="Công đoàn trao quà."),
        ),
        Severity.ADVICE,
    ),
    RuleDoc(
        "tone-mixed",
        (
            (
                "Cả hai kiểu đều đúng, nhưng người tìm “hóa” không thấy “hoá”, và một bài hai kiểu "
                "trông như chép từ hai nơi."
            ),
            (
                "Both are right, but who searches for one does not find the other, and an article "
                "with both looks pieced together."
            ),
        ),
        Example(
            article(body="Xây dựng gia đình văn hóa, xóa nhà tạm, nâng cao sức ⟦khoẻ⟧."),
            article(body="Xây dựng gia đình văn hóa, xóa nhà tạm, nâng cao sức khỏe."),
        ),
        Severity.ADVICE,
    ),
)
