"""The description of a picture is what was typed, but for marks of emphasis."""

from __future__ import annotations

import pytest

from sitegen.content.markup.addresses import plain_alt
from tests.content.markup.reading import converted, shown


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Lễ **trao** _quà_ Tết", "Lễ trao quà Tết"),
        ("_Lễ_", "Lễ"),
        ("***Lễ*** `A`", "Lễ A"),
        ("Lễ_trao_quà Tết", "Lễ_trao_quà Tết"),
        ("IMG_2034.JPG", "IMG_2034.JPG"),
        ("2*3 m", "2*3 m"),
        (r"IMG\_2034 \*", "IMG_2034 *"),
        ("A&amp;B", "A&B"),
    ],
)
def test_only_marks_are_taken_off(typed: str, text: str) -> None:
    assert plain_alt(typed) == text
    [photo] = converted(f"![{typed}](a.jpg)")[0].photos
    assert photo.alt == text


def test_a_row_of_a_table_is_no_note() -> None:
    # Python-Markdown would take it for one, and fall over the other inside of it.
    assert "[^1]:[^1]:" in shown("|\n-|\n[^1]:[^1]:|a")
    assert "<td>[^1]: x</td>" in shown("Xem[^1]\n\n|a|b|\n|-|-|\n[^1]: x | c\n\n[^1]: Chú thích")
