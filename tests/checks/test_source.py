"""Where the words of a text stand that a check speaks of."""

from __future__ import annotations

from sitegen.checks.source import Source
from sitegen.content.document import ArticleDocument
from sitegen.content.front_matter import split
from sitegen.diagnostics import Edit, Span
from sitegen.flow.parsing import checked
from tests.sites import article, matter

PATH = "content/articles/a.md"
BODY = "Câu một.\n\nLễ **trao\nquà** cho [công nhân](ten.md) năm 2023.\n"
FILE = article("Tin", "24/5/2023", body=BODY)
SOURCE = Source(PATH, FILE)


def test_the_body_is_what_stands_under_the_front_matter() -> None:
    for text in (FILE, "\n---  \na: 1\n---\t\nBài\n---\n", "---\na: 1\n...", "---\n---\n\nb"):
        parts, _ = split(text, PATH)
        assert parts is not None
        source = Source(PATH, text)
        assert source.body == parts.body
        assert source.body_line == parts.body_line or not source.body


def test_a_file_without_front_matter_has_no_body() -> None:
    assert Source("content/units.csv", "id,tên\n---\na,b\n---\n").body == ""


def test_words_are_found_over_marks_and_line_ends() -> None:
    found = SOURCE.find("Lễ trao quà cho công nhân")
    assert found is not None
    assert SOURCE.body[slice(*found)] == "Lễ **trao\nquà** cho [công nhân"
    assert SOURCE.span(*found) == Span(PATH, 7, 1, 10)


def test_words_after_a_place_are_those_that_come_next() -> None:
    source = Source(PATH, matter("a: 1", body="ảnh, ảnh, ảnh"))
    first = source.find("ảnh")
    assert first is not None
    second = source.find("ảnh", first[1])
    assert second is not None
    assert second[0] == first[0] + len("ảnh, ")
    assert source.find("ảnh", len(source.body)) is None


def test_words_of_the_text_come_before_those_of_code_and_of_links() -> None:
    source = Source(PATH, matter("a: 1", body="[a](ten.md) và `mã`, tên: ten.md"))
    found = source.find("ten md")
    assert found == (len(source.body) - len("ten.md\n"), len(source.body) - 1)
    code = source.find("mã")
    assert code is not None
    assert source.body[slice(*code)] == "mã"
    assert source.find("…") is None


def test_words_that_cannot_be_found_are_told_at_the_first_line() -> None:
    assert SOURCE.place_of("chuyện khác") == Span(PATH, SOURCE.body_line, 1, 9)


def test_an_edit_may_reach_over_lines() -> None:
    found = SOURCE.find("trao quà")
    assert found is not None
    assert SOURCE.edit(*found, "tặng quà") == Edit(7, 6, 8, 4, "tặng quà")


def test_headings_are_the_lines_that_become_some() -> None:
    body = "## Việc đã làm  \n\n```\n# mã\n```\n\n##Sai\n\n  # Việc **sắp** tới\n#\n"
    text = article("Tin", "24/5/2023", body=body)
    source = Source(PATH, text)
    shown = [(one.level, source.body[one.start : one.end]) for one in source.headings]
    assert shown == [(2, "## Việc đã làm"), (1, "# Việc **sắp** tới")]
    [document] = checked(PATH, text.encode(), "Asia/Ho_Chi_Minh").documents
    assert isinstance(document, ArticleDocument)
    assert [one.text for one in document.body.headings] == ["Việc đã làm", "Việc sắp tới"]
    assert source.offset(source.span(4, 6)) == 4
