"""The door: every text that is read passes here once, before anything looks at it."""

from __future__ import annotations

import itertools
import re
import unicodedata
from bisect import bisect_left

from sitegen.text.pattern import pattern

_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17)
)
_REMOVED = "\ufeff\u200b\u00ad"
_RESERVED = "\ue000-\ue00f"  # the program's own placeholders: nothing read may hold one
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff" + _NONCHARACTERS

_NEWLINE = pattern(r"\r\n?")
_LINE_END = pattern(r"\r\n|\r|\n")
_VANISHING = pattern(f"[{_REMOVED}{_RESERVED}]")
_BLANKED = pattern(f"[{_CONTROLS}]")
_ODD = pattern(f"[{_REMOVED}{_RESERVED}{_CONTROLS}\u00d0\u00f0]")
_BLANKS = ("\n", "\t", "\u00a0")
_WARNED = pattern(f"[{_RESERVED}{_CONTROLS}]")

# Eth is turned into Đ everywhere, not only in words that look Vietnamese: short words and
# abbreviations ("ÐVCÐ") give no other sign, and nobody here writes Icelandic.
_ETH = {"\u00d0": "\u0110", "\u00f0": "\u0111"}


def normalise(raw: str) -> str:
    """Return the text as the program knows it: NFC, LF, without invisible or control characters.

    Lines are neither added nor taken away: `\\n` is the only line end in the result, and what
    Word means by U+000B becomes a space. Applying it twice changes nothing.
    """
    text = _NEWLINE.sub("\n", raw) if "\r" in raw else raw
    if not is_printable(text) or any(eth in text for eth in _ETH):
        text = _ODD.sub(_replacement, text)
    return unicodedata.normalize("NFC", text)


def is_printable(text: str) -> bool:
    """Tell whether a text holds nothing but visible characters and everyday blanks.

    What is reserved, invisible or a control character is never printable to Python; asking it costs
    a tenth of a search for any of them.
    """
    for blank in _BLANKS:
        text = text.replace(blank, "")
    return text.isprintable()


def on_one_line(text: str) -> str:
    """Return the text with one space wherever there were blanks of any kind, none at the ends."""
    # The only blank that Python calls printable is the space.
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    return " ".join(text.split())


def raw_lines(raw: str) -> list[str]:
    """Return the lines of a text as read, without their ends; as many as `normalise` leaves."""
    return _LINE_END.split(raw)


def control_characters(raw: str, most: int = 20) -> tuple[tuple[int, int, int], ...]:
    """Return (line, column, code point) of the first characters that no writer typed on purpose.

    These are the characters that `normalise` turns into a space, and the reserved private-use
    ones, which it drops. Columns are those of the text as read.
    """
    if is_printable(raw) or not _WARNED.search(raw):
        return ()
    found = (
        (number, one.start() + 1, ord(one.group()))
        for number, line in enumerate(raw_lines(raw), start=1)
        for one in _WARNED.finditer(line)
    )
    return tuple(itertools.islice(found, most))


class OriginalColumns:
    """The columns of a line as read by those of the normalised line; both count from 1."""

    def __init__(self, raw_line: str) -> None:
        self._ends = _cluster_ends(raw_line)
        starts = [0, *self._ends]
        lengths = (
            len(normalise(raw_line[start:end]))
            for start, end in zip(starts, self._ends, strict=False)
        )
        self._seen = list(itertools.accumulate(lengths))

    def of(self, column: int) -> int:
        """Return the column as read of what stands at `column` of the normalised line.

        Columns past the end keep their distance from it.
        """
        piece = bisect_left(self._seen, column)
        start = self._ends[piece - 1] if piece else 0
        seen = self._seen[piece - 1] if piece else 0
        if piece == len(self._ends):
            return start + column - seen
        return start + 1 + min(column - seen - 1, self._ends[piece] - start - 1)


def _replacement(found: re.Match[str]) -> str:
    character = found.group()
    if character in _ETH:
        return _ETH[character]
    return "" if _VANISHING.match(character) else " "


def _cluster_ends(raw_line: str) -> list[int]:
    """Return where the pieces end that are normalised each by itself."""
    ends: list[int] = []
    start = 0
    for index in range(1, len(raw_line)):
        character = raw_line[index]
        # Latin letters, ready-made ones of Vietnamese among them, never join what is before them.
        if (
            character < "\u0300"
            or "\u1e00" <= character <= "\u1eff"
            or not (unicodedata.combining(character) or _joins(raw_line[start:index], character))
        ):
            ends.append(index)
            start = index
    return [*ends, len(raw_line)] if raw_line else ends


def _joins(cluster: str, character: str) -> bool:
    both = normalise(cluster + character)
    return both != normalise(cluster) + normalise(character)
