"""The beginning of a text in whole sentences, for lists, feeds and previews."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.text.normalise import on_one_line
from sitegen.text.pattern import pattern

_CLOSING = r"”’\"'»)\]"
_STOP = pattern(rf"[.!?…]+[{_CLOSING}]*(?=\s|$)")
# After one of these a dot ends no sentence: "TP. Sóc Trăng", "ThS. Nguyễn …".
_ABBREVIATIONS = frozenset(
    "tp tx tt ths ts tskh pgs gs bs ks cn ds đ/c đc kp st nxb vd no mr mrs ms dr".split()
)
_MARKER = pattern(r"(?:\d{1,2}|[IVX]+|[a-zđ])\.?")
_OPENING = "“‘\"'«([-–—•"
_TRAILING = " ,;:–—-(“‘\"'"


def summary(text: str, limit: int = 260) -> str:
    """Return the first whole sentences of a plain text, at most `limit` characters.

    A line end separates paragraphs and so ends a sentence. A first sentence that is longer
    than the limit is cut at a word and ends in "…", and so does one that announces a list.
    """
    chosen = ""
    for sentence in sentences(text):
        longer = f"{chosen} {sentence}" if chosen else sentence
        if len(longer) > limit or (chosen and sentence.endswith(":")):
            break
        chosen = longer
        if sentence.endswith(":"):
            return f"{chosen.rstrip(_TRAILING)}…"
    if chosen:
        return chosen
    first = next(sentences(text), "")
    if not first:
        return ""
    cut = first[:limit].rpartition(" ")[0] or first[: limit - 1]
    return f"{cut.rstrip(_TRAILING + '.…')}…"


def sentences(text: str) -> Iterator[str]:
    """Return the sentences of a plain text in which a line is a paragraph."""
    for line in text.split("\n"):
        paragraph = on_one_line(line)
        start = 0
        for stop in _STOP.finditer(paragraph):
            if _ends_sentence(paragraph, start, stop):
                yield paragraph[start : stop.end()]
                start = stop.end() + 1
        if start < len(paragraph):
            yield paragraph[start:]


def words(text: str) -> int:
    """Return the number of words as Vietnamese counts them: what stands between spaces."""
    return sum(any(character.isalnum() for character in word) for word in text.split())


def _ends_sentence(paragraph: str, start: int, stop: re.Match[str]) -> bool:
    rest = paragraph[stop.end() + 1 :].lstrip(_OPENING + " ")
    if rest and rest[0].islower():
        return False
    if stop.group() != ".":
        return True
    before = paragraph[start : stop.start()]
    last = before.rpartition(" ")[2].lstrip("“‘\"'(")
    if before == last and _MARKER.fullmatch(last):
        return False  # "1. Xây dựng …": the number of an item
    if len(last) == 1 and last.isupper():
        return False  # an initial
    return not (rest and last.lower().rpartition(".")[2] in _ABBREVIATIONS)
