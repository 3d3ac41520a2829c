"""How addresses are written in a text: targets of links, bare URLs, e-mail."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from sitegen.text.pattern import pattern

URL = pattern(r"https?://[^\s<>\"“”‘’|\\^`{}\[\]\ue002\ue003]{1,2000}", re.IGNORECASE)
MAIL_NAME = pattern(r"(?<![\w.+-])[A-Za-z0-9][\w.+-]*$")
MAIL_HOST = pattern(r"@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)(?![\w@])")
_TITLE_QUOTES = {'"': '"', "'": "'", "“": "”", "(": ")"}
_BACKSLASHED = pattern(r"\\([\\`*_{}\[\]()>#+\-.!|<@ ])")
_MARKS = pattern(r"\\.|`+|[*_]+", re.DOTALL)


class Target(NamedTuple):
    """Where a link goes: the target, its place in the text, a title."""

    target: str
    start: int
    end: int
    title: str


def folded_label(label: str) -> str:
    """Return a reference's label as it is compared."""
    return " ".join(label.split()).casefold()


def read_target(text: str, start: int, end: int, base: int) -> Target:
    """Read what stands in the parentheses of a link: an address, perhaps with spaces, a title."""
    inside = text[start:end]
    title = ""
    stripped = inside.rstrip()
    for opening, closing in _TITLE_QUOTES.items():
        if len(stripped) > 1 and stripped.endswith(closing):
            at = _quote(stripped, opening)
            if at >= 0:
                title = html.unescape(_unescaped(stripped[at + 1 : -1]))
                stripped = stripped[:at].rstrip()
                break
    shift = len(stripped) - len(stripped.lstrip())
    target = stripped.lstrip()
    if target.startswith("<") and target.endswith(">"):
        shift += 1
        target = target[1:-1]
    at = base + start + shift
    written = html.unescape(_unescaped(" ".join(target.split("\n"))))
    return Target(written, at, at + len(target), title)


def _quote(text: str, opening: str) -> int:
    """Return where the title begins: at the first such quote that is the first thing or follows
    a space."""
    if text.startswith(opening) and opening != "(":
        return 0
    places = [text.find(f"{space}{opening}", 0, len(text) - 1) for space in " \t\n"]
    first = min((place for place in places if place >= 0), default=-2)
    return first + 1


def _unescaped(text: str) -> str:
    return _BACKSLASHED.sub(r"\1", text)


def plain_alt(alt: str) -> str:
    """Return the text of an image's description without Markdown's marks."""
    return " ".join(html.unescape(_unescaped(_MARKS.sub(_unmarked, alt))).split())


def _unmarked(found: re.Match[str]) -> str:
    """Return what a mark leaves: nothing, but for what stands inside of a word or file name."""
    if found[0][0] == "\\":
        return found[0]
    before = found.string[found.start() - 1 : found.start()]
    after = found.string[found.end() : found.end() + 1]
    return found[0] if found[0][0] != "`" and before.isalnum() and after.isalnum() else ""


def without_punctuation(address: str) -> str:
    """Cut what ends the sentence, not the address."""
    while address:
        last = address[-1]
        if last in ".,;:!?'*_~…»" or (last == ")" and address.count("(") < address.count(")")):
            address = address[:-1]
        else:
            break
    return address
