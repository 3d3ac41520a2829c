"""A new letter: who wrote it, about which article; its words are to be copied below."""

from __future__ import annotations

from sitegen.content.letter import Letter
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.model.article_code import read_code
from sitegen.scaffold.desk import Desk, meant_date
from sitegen.scaffold.front_matter import checked, line, text_of, typed
from sitegen.scaffold.wanted import NewFile
from sitegen.schema.value import Text
from sitegen.text.slug import slugify

LETTERS = "content/letters"
_BLOCKS = ("letter_place", "letter_reply")


def letter(wanted: NewFile, title: str, desk: Desk) -> tuple[str, str] | Diagnostic:
    """Return path and text of a letter; its file is called by day and writer."""
    date = meant_date(wanted.date, desk)
    if isinstance(date, Diagnostic):
        return date
    about = meant_about(wanted.about)
    if isinstance(about, Diagnostic):
        return about
    lines = [
        line(Letter, "article", about, desk),
        line(Letter, "name", title, desk),
        line(Letter, "date", typed(date), desk),
    ]
    text = text_of(lines, desk.words.letter_hint, _BLOCKS, {"date": typed(date)}, desk)
    name = "-".join(part for part in (date.iso()[:10], slugify(title)) if part)
    return f"{LETTERS}/{name}.md", text


def meant_about(text: str) -> str | Diagnostic:
    """Return what tells the article, a code as it is printed; a build says if there is none."""
    plain = " ".join(text.split())
    if not plain:
        return error("article-missing", Span("--article"))
    found: str | Diagnostic = read_code(plain) or checked(Text(500), plain, "--article")
    return found
