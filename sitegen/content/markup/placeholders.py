"""Marks that stand in a body for what only the site can tell: links, photos, words of its own.

The marks are private-use characters, removed from every source before ours are put in: nobody
can forge one, neither as a character nor as an entity.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from sitegen.text.pattern import pattern

OPEN = "\ue000"
CLOSE = "\ue001"
# Inside the conversion only: pieces of HTML that Python-Markdown must not look into.
HELD = "\ue002"
RELEASED = "\ue003"

_MARKS = pattern(f"[{OPEN}-{RELEASED}]")

_FILLED = pattern(
    rf'<a href="{OPEN}l(\d+){CLOSE}"([^>]*)>|(</a>)|{OPEN}p(\d+){CLOSE}|{OPEN}a([^{CLOSE}]*){CLOSE}'
    rf"|{OPEN}n(\d*){CLOSE}"
)


class Photo(NamedTuple):
    """A photo as HTML: by itself a link to its large rendition, inside another link none."""

    linked: str
    plain: str


def without_marks(text: str) -> str:
    """Return the text without any character that we use as a mark."""
    return _MARKS.sub("", text)


def link(number: int) -> str:
    """Return the mark of the target of a link, for an href."""
    return f"{OPEN}l{number}{CLOSE}"


def photo(number: int) -> str:
    """Return the mark of a photo as a whole."""
    return f"{OPEN}p{number}{CLOSE}"


def abbreviation(escaped: str) -> str:
    """Return the mark of an abbreviation, given as escaped for HTML."""
    return f"{OPEN}a{escaped}{CLOSE}"


def way_back(number: str = "") -> str:
    """Return the mark of the words that lead back from a footnote; with its number, of a title."""
    return f"{OPEN}n{number}{CLOSE}"


def fill(
    body: str,
    links: Sequence[str | None],
    photos: Sequence[Photo],
    abbreviation: Callable[[str], str],
    way_back: Callable[[str], str],
) -> str:
    """Return the HTML of a body with its marks filled in, in a single pass.

    `links` are the resolved addresses, escaped here; None takes the link away and keeps its text.
    `abbreviation` gets an abbreviation as plain text and returns HTML.
    `way_back` gets what the mark of that name was given and returns words, escaped here.
    """
    unlinked = linked = False

    def filled(found: re.Match[str]) -> str:
        nonlocal unlinked, linked
        number, others, end, picture, letters, note = found.groups()
        if number is not None:
            address = links[int(number)]
            linked = True
            if address is not None:
                return f'<a href="{html.escape(address)}"{others}>'
            # A place that others link to stays one without its own address.
            unlinked = " id=" not in others
            linked = not unlinked
            return "" if unlinked else f"<a{others}>"
        if end is not None:
            kept = "" if unlinked else end
            unlinked = linked = False
            return kept
        if picture is not None:
            photo = photos[int(picture)]
            return photo.plain if linked else photo.linked
        if letters is not None:
            return abbreviation(html.unescape(letters))
        return html.escape(way_back(note))

    return _FILLED.sub(filled, body)
