"""Rules on an archive as a whole: what is hidden, unused, unexplained, or out of order."""

from __future__ import annotations

from sitegen.diagnostics import Severity
from sitegen.rules.rule import Example, RuleDoc, Side, article, matter

_TABLE = "content/units.csv"
_UNIT = "id,tên\ncd-ben-thuyen,Công đoàn phường Bến Thuyền\n"


def _congresses(*years: str, ordinals: tuple[str, str] = ("VIII", "IX")) -> Side:
    """Return two reports on congresses of one unit."""
    reports = {
        f"content/articles/dai-hoi-{number}.md": article(
            f"tieu_de: Đại hội {number}",
            f"ngay_dang: 24/5/{2000 + 5 * number}",
            "don_vi: cd-ben-thuyen",
            "dai_hoi:",
            f"  nhiem_ky: {term}",
            f"  lan_thu: {ordinal}",
        )
        for number, (term, ordinal) in enumerate(zip(years, ordinals, strict=True), 2)
    }
    return {_TABLE: _UNIT, **reports}


_RIGHT = _congresses("2010-2015", "2015-2020")
_ORDER = (
    (
        "Trang của đơn vị xếp các kỳ đại hội thành một hàng; số và năm không khớp thì có một bài "
        "ghi nhầm."
    ),
    (
        "The page of a unit puts its congresses in a row; where numbers and years do not fit, one "
        "article is wrong."
    ),
)

RULES = (
    RuleDoc(
        "hidden-until",
        (
            "Bài ghi ngày đăng chưa tới thì chưa lên trang, để soạn trước thông báo, thư chúc.",
            "An article with a day to come is not seen yet, so that it can be written ahead.",
        ),
        Example(
            article("ngay_dang: ⟦7:00 1/1/2100⟧"),
            article("ngay_dang: 7:00 1/1/2023"),
        ),
        Severity.ADVICE,
    ),
    RuleDoc(
        "abbreviation-unexplained",
        (
            (
                "Người ngoài ngành không biết chữ tắt; có trong content/glossary.yaml thì bài nào "
                "cũng tự giải thích."
            ),
            (
                "People outside do not know it; once in content/glossary.yaml, it is explained in "
                "every article."
            ),
        ),
        Example(
            {
                "content/articles/a.md": "⟦⟧" + article("tieu_de: Một", body="Bầu BCH mới."),
                "content/articles/b.md": article(
                    "tieu_de: Hai", "ngay_dang: 25/5/2023", body="Họp BCH."
                ),
            },
            {
                "content/glossary.yaml": "BCH: Ban Chấp hành\n",
                "content/articles/a.md": article("tieu_de: Một", body="Bầu BCH mới."),
                "content/articles/b.md": article(
                    "tieu_de: Hai", "ngay_dang: 25/5/2023", body="Họp BCH."
                ),
            },
        ),
        Severity.ADVICE,
    ),
    RuleDoc(
        "file-unused",
        (
            (
                "Ảnh chép vào mà không đưa vào bài thì không ai xem được; kho bài nặng dần vì "
                "những ảnh như vậy."
            ),
            "A picture that no article shows is seen by nobody, and only weighs on the archive.",
        ),
        Example(
            {
                "content/articles/x.md": article(),
                "content/articles/trao-qua.jpg": "⟦⟧",
            },
            {
                "content/articles/x.md": article(body="![Chủ tịch trao quà](trao-qua.jpg)"),
                "content/articles/trao-qua.jpg": "",
            },
        ),
        Severity.ADVICE,
    ),
    RuleDoc(
        "page-orphan",
        (
            "Trang không có trong thanh chọn và không bài nào dẫn tới thì không ai tìm ra.",
            "A page in no menu, to which nothing leads, is found by nobody.",
        ),
        Example(
            {"content/pages/noi-quy.md": matter("tieu_de: Nội quy", "trong_menu: ⟦không⟧")},
            {"content/pages/noi-quy.md": matter("tieu_de: Nội quy", "trong_menu: có")},
        ),
        Severity.ADVICE,
    ),
    RuleDoc(
        "file-name-reserved",
        (
            (
                "Windows giữ riêng vài tên (con, aux, prn…) và vài dấu; có một tệp như vậy thì máy "
                "Windows không tải nổi cả kho bài."
            ),
            (
                "Windows keeps some names (con, aux, prn…) and characters for itself; with one "
                "such file nobody there can fetch the archive."
            ),
        ),
        severity=Severity.WARNING,
    ),
    RuleDoc(
        "file-name-capitals",
        (
            (
                "Windows coi Bai.md và bai.md là một tên; tải kho bài về máy Windows thì chỉ còn "
                "một tệp, và lần lưu sau xóa luôn bài kia."
            ),
            (
                "To Windows, Bai.md and bai.md are one name: fetched there, only one file is left, "
                "and with the next commit the other is gone."
            ),
        ),
        Example(
            {
                "content/articles/Trao-qua.md": article(),
                "content/articles/trao-qua.md": "⟦⟧" + article("tieu_de: Trao quà lần hai"),
            },
            {
                "content/articles/trao-qua.md": article(),
                "content/articles/trao-qua-2.md": article("tieu_de: Trao quà lần hai"),
            },
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "term-overlap",
        _ORDER,
        Example(_congresses("2010-2015", "⟦2013-2018⟧"), _RIGHT),
        Severity.ADVICE,
    ),
    RuleDoc(
        "term-gap",
        _ORDER,
        Example(_congresses("2010-2015", "⟦2017-2022⟧"), _RIGHT),
        Severity.ADVICE,
    ),
    RuleDoc(
        "ordinal-gap",
        _ORDER,
        Example(_congresses("2010-2015", "2015-2020", ordinals=("VIII", "⟦XII⟧")), _RIGHT),
        Severity.ADVICE,
    ),
)
