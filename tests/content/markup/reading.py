"""Short ways to convert a text and to look at the result, for the tests of this folder."""

from __future__ import annotations

from html.parser import HTMLParser

from sitegen.content.markup.body import Body
from sitegen.content.markup.converter import converter
from sitegen.diagnostics import Diagnostic

PATH = "content/articles/tin.md"


def converted(text: str, *, take_title: bool = False) -> tuple[Body, tuple[Diagnostic, ...]]:
    return converter().convert(text, PATH, 1, take_title)


def shown(text: str) -> str:
    """Return the HTML on one line, with ⟦…⟧ for the marks."""
    html = converted(text)[0].html
    return html.replace("\n", "").replace("\ue000", "⟦").replace("\ue001", "⟧")


def dropped(text: str) -> list[tuple[str, int, int]]:
    """Return what was reported as left out, with line and column."""
    return [
        (str(dict(problem.args)["what"]), problem.span.line, problem.span.column)
        for problem in converted(text)[1]
        if problem.id == "html-dropped"
    ]


class Elements(HTMLParser):
    """All elements and attributes of a document."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.comments: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def handle_decl(self, decl: str) -> None:
        self.comments.append(decl)

    def unknown_decl(self, data: str) -> None:
        self.comments.append(data)

    def handle_pi(self, data: str) -> None:
        self.comments.append(data)
