"""Rules on what an article says of a congress: terms and numbers that have to agree."""

from __future__ import annotations

from sitegen.diagnostics import Severity
from sitegen.rules.rule import ARTICLE, Example, RuleDoc, article


def _results(*lines: str) -> str:
    """Return an article on a congress with these results."""
    results = ("  ket_qua:", *(f"    {line}" for line in lines))
    return article("dai_hoi:", "  nhiem_ky: 2023-2028", *results)


RULES = (
    RuleDoc(
        "congress-term-order",
        (
            (
                "Nhiệm kỳ trước phải bắt đầu trước nhiệm kỳ này; ghi đảo thì trang của đơn vị xếp "
                "sai thứ tự các kỳ đại hội."
            ),
            (
                "The previous term begins before the present one; swapped, they put the "
                "congresses of the unit into the wrong order."
            ),
        ),
        Example(
            article("dai_hoi:", "  nhiem_ky: 2018-2023", "  nhiem_ky_truoc: ⟦2023-2028⟧"),
            article("dai_hoi:", "  nhiem_ky: 2023-2028", "  nhiem_ky_truoc: 2018-2023"),
        ),
    ),
    RuleDoc(
        "congress-present-over-size",
        (
            (
                "Số người hiện có không thể nhiều hơn số lượng đại hội ấn định; một trong hai số "
                "bị gõ nhầm, và con số này được in trên trang đơn vị."
            ),
            (
                "No more seats can be filled than there are; one of the numbers is a slip, and it "
                "is printed on the page of the unit."
            ),
        ),
        Example(
            _results("bch: {so_luong: 13, hien_co: ⟦15⟧}"),
            _results("bch: {so_luong: 15, hien_co: 13}"),
        ),
    ),
    RuleDoc(
        "congress-standing-over-committee",
        (
            (
                "Ban Thường vụ được bầu trong số ủy viên Ban Chấp hành nên không thể đông hơn; "
                "thường là hai dòng bị ghi đảo."
            ),
            (
                "The standing committee is chosen from the committee and cannot be larger; mostly "
                "the two lines were swapped."
            ),
        ),
        Example(
            _results("bch: 5", "btv: ⟦15⟧"),
            _results("bch: 15", "btv: 5"),
        ),
    ),
    RuleDoc(
        "congress-names-over-size",
        (
            (
                "Chủ tịch, Phó Chủ tịch và ủy viên đều là người trong Ban Chấp hành; nêu tên "
                "nhiều hơn số lượng thì số lượng sai hoặc có tên thừa."
            ),
            (
                "Chair, vice chairs and members all belong to the committee; with more names than "
                "seats either the number is wrong or a name is one too many."
            ),
        ),
        Example(
            _results("bch: 2", "chu_tich: Lê Thị Hạnh", "uy_vien: ⟦[Hà Văn Bình, Vũ Minh Châu]⟧"),
            _results("bch: 3", "chu_tich: Lê Thị Hạnh", "uy_vien: [Hà Văn Bình, Vũ Minh Châu]"),
        ),
    ),
    RuleDoc(
        "congress-delegates-sum",
        (
            (
                "Đại biểu chính thức cộng dự khuyết phải bằng tổng; không bằng thì người đọc "
                "không biết tin số nào."
            ),
            (
                "Official and alternate delegates have to make the total; otherwise readers "
                "cannot tell which number to believe."
            ),
        ),
        Example(
            _results("dai_bieu: {chinh_thuc: 12, du_khuyet: 2, tong: ⟦15⟧}"),
            _results("dai_bieu: {chinh_thuc: 12, du_khuyet: 2, tong: 14}"),
        ),
    ),
    RuleDoc(
        "term-contradiction",
        (
            (
                "Một nhiệm kỳ được ghi theo hai cách trong cùng bài, lệch nhau một hai năm: có "
                "một chỗ gõ nhầm, và người đọc không biết chỗ nào đúng."
            ),
            (
                "One term is given in two ways, a year or two apart: one of them is a slip, and "
                "readers cannot tell which."
            ),
        ),
        Example(
            article(
                "dai_hoi:",
                "  nhiem_ky: 2023-2028",
                body="Đại hội bầu Ban Chấp hành nhiệm kỳ ⟦2023-2027⟧.",
            ),
            article(
                "dai_hoi:",
                "  nhiem_ky: 2023-2028",
                body="Đại hội bầu Ban Chấp hành nhiệm kỳ 2023-2028.",
            ),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "congress-contradiction",
        (
            (
                "Hai bài cùng kể một đại hội mà ghi khác nhau, ví dụ bài này 13 ủy viên, bài kia "
                "15; trang của đơn vị chỉ in được một con số."
            ),
            (
                "Two articles on one congress disagree, such as 13 members in one and 15 in the "
                "other; the page of the unit can print one number only."
            ),
        ),
        Example(
            {
                ARTICLE: _results("bch: 15"),
                "content/articles/y.md": article(
                    "tieu_de: Bế mạc đại hội",
                    "ngay_dang: 26/5/2023",
                    "dai_hoi:",
                    "  nhiem_ky: 2023-2028",
                    "  ket_qua:",
                    "    bch: ⟦13⟧",
                ),
            },
            {
                ARTICLE: _results("bch: 15"),
                "content/articles/y.md": article(
                    "tieu_de: Bế mạc đại hội",
                    "ngay_dang: 26/5/2023",
                    "dai_hoi:",
                    "  nhiem_ky: 2023-2028",
                    "  ket_qua:",
                    "    bch: 15",
                ),
            },
        ),
        Severity.WARNING,
    ),
)
