"""What `sitegen rule` prints: the words of a rule, its cause, and its example with the places."""

from __future__ import annotations

import pytest

from sitegen.report.catalogue import catalogue
from sitegen.report.rule import listed, nearest, told
from sitegen.rules.rule import Example, RuleDoc, Side, article
from sitegen.rules.table import RULES

CAUSE = ("Vì thế này thế kia.", "Because of this and that.")


def lines(bad: Side, good: Side = "", *, encoding: str = "utf-8") -> list[str]:
    """Return what is told of an example, without the lines of the rule itself."""
    rule = RuleDoc("date-impossible", CAUSE, Example(bad, good, encoding=encoding))
    alone = RuleDoc("date-impossible", CAUSE)
    words = catalogue("vi")
    return [*told(rule, words)][len([*told(alone, words)]) + 1 :]


def test_a_rule_is_told_from_its_message_to_what_is_right() -> None:
    rule = RuleDoc(
        "date-impossible", CAUSE, Example("---\nngay_dang: ⟦30/2/2023⟧\n", "---\nngay_dang: 1/2\n")
    )
    assert [*told(rule, catalogue("vi"))] == [
        "lỗi[date-impossible]: Không có ngày “…”: tháng … chỉ có … ngày.",
        "",
        "  Vì thế này thế kia.",
        "",
        "  = cách sửa: Hãy kiểm tra lại ngày và tháng.",
        "",
        "sai: content/articles/x.md",
        "  1 | ---",
        "  2 | ngay_dang: 30/2/2023",
        "    |            ^^^^^^^^^",
        "",
        "đúng: content/articles/x.md",
        "  1 | ---",
        "  2 | ngay_dang: 1/2",
    ]
    assert [*told(rule, catalogue("en"))][:5] == [
        "error[date-impossible]: There is no day “…”: month … has … days.",
        "",
        "  Because of this and that.",
        "",
        "  = help: Check the day and the month.",
    ]


def test_two_places_of_a_line_have_a_caret_each() -> None:
    assert lines("a ⟦bc⟧ d ⟦e⟧")[1:3] == ["  1 | a bc d e", "    |   ^^   ^"]


def test_combining_marks_take_no_column() -> None:
    assert lines("xa\u0303 ⟦b⟧")[1:3] == ["  1 | xa\u0303 b", "    |    ^"]


def test_signs_that_nobody_sees_are_shown() -> None:
    assert lines("a⟦\t⟧b\x0bc")[1:3] == ["  1 | a␉b␋c", "    |  ^"]


def test_of_a_long_file_the_opening_and_the_places_are_shown() -> None:
    text = "\n".join(f"⟦{n}⟧" if n == 30 else str(n) for n in range(1, 41))
    shown = lines(text)
    assert shown[12:20] == [
        "  12 | 12", "     | …", "  29 | 29", "  30 | 30", "     | ^^", "  31 | 31", "     | …", "",
    ]  # fmt: skip


def test_a_long_line_is_cut_and_its_caret_too() -> None:
    line, caret = lines(f"⟦{'a' * 300}⟧")[1:3]
    assert (line, caret) == (f"  1 | {'a' * 99}…", f"    | {'^' * 100}")


def test_a_picture_is_named_and_an_encoding_said() -> None:
    assert lines({"content/articles/a.png": "⟦⟧PNG"})[0] == "sai: content/articles/a.png PNG"
    assert lines("a", encoding="utf-16")[0] == "sai (UTF-16): content/articles/x.md"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_rule_is_told_and_listed(language: str) -> None:
    words = catalogue("vi" if language == "vi" else "en")
    for rule in RULES.values():
        head = next(told(rule, words))
        assert f"[{rule.id}]: " in head and "{" not in head
    assert [line.split()[0] for line in listed(words)] == sorted(RULES)


@pytest.mark.parametrize(
    ("typed", "meant"), [("date-imposible", "date-impossible"), ("qwertyuiop", "")]
)
def test_a_mistyped_id_has_a_nearest_one(typed: str, meant: str) -> None:
    assert nearest(typed) == meant


def test_an_article_is_complete_without_being_told_so() -> None:
    assert article("ghim: có") == (
        "---\ntieu_de: Trao quà cho đoàn viên\nngay_dang: 24/5/2023\nghim: có\n---\nMột câu.\n"
    )
    assert article("⟦title⟧: A") == "---\n⟦title⟧: A\nngay_dang: 24/5/2023\n---\nMột câu.\n"
    assert article("date: 1/2/2023", "title: A", body="") == (
        "---\ndate: 1/2/2023\ntitle: A\n---\n"
    )
