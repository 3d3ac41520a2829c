"""The text of a file as checks look at it: where its body begins, and where words of it stand."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

from sitegen.content.front_matter import body_start
from sitegen.content.markup.masking import masked
from sitegen.diagnostics import Edit, Span
from sitegen.text.pattern import pattern

# What the converter makes characters of, or leaves out of a paragraph's words.
_UNREAD = pattern(r"\[\^[^\[\]\s^]{1,60}\]|&#?\w{1,32};")
_LETTER = pattern(r"[^\W_]")
_HEADING = pattern(
    r"^[ \t\u00a0\u2000-\u200a\u3000]*+(#{1,6})(?=[ \t\u00a0]+\S)[^\n]*[^\s]", re.MULTILINE
)


class HeadingLine(NamedTuple):
    """A heading as written: how many "#", and where in the body it begins and ends."""

    level: int
    start: int
    end: int


class Source(Struct, frozen=True, dict=True):
    """The normalised text of a file (NFC, LF) whose front matter and body can be told apart.

    Offsets count in `body`; places and edits in lines and columns of the normalised text: they are
    turned into the file's own when the checks have run. What is not asked for costs nothing.
    """

    path: str
    text: str

    @functools.cached_property
    def body_start(self) -> int:
        """The offset of the body in the text; its length where there is none."""
        return body_start(self.text) if self.path.endswith(".md") else len(self.text)

    @functools.cached_property
    def body(self) -> str:
        """The text below the front matter, as it was written."""
        return self.text[self.body_start :]

    @functools.cached_property
    def masked(self) -> str:
        """The body with spaces for code, HTML tags, attributes and the targets of links.

        It is as long as the body: an offset in it is one in the body.
        """
        return masked(self.body)

    @functools.cached_property
    def headings(self) -> tuple[HeadingLine, ...]:
        """The lines that become headings, in their order."""
        if "#" not in self.body:
            return ()
        found = _HEADING.finditer(self.masked)
        return tuple(HeadingLine(len(one[1]), one.start(1), one.end()) for one in found)

    @functools.cached_property
    def body_line(self) -> int:
        """The line on which the body begins."""
        return self._line_of(self.body_start) + 1

    def span(self, start: int, end: int) -> Span:
        """Return the place of a part of the body, cut at the end of its first line."""
        return self.span_in_text(self.body_start + start, self.body_start + end)

    def span_in_text(self, start: int, end: int) -> Span:
        """Return the place of a part of the whole text, cut at the end of its first line."""
        line = self._line_of(start)
        begins = self._line_starts[line]
        stop = self.text.find("\n", start)
        stop = len(self.text) if stop < 0 else stop
        return Span(
            self.path, line + 1, start - begins + 1, max(min(end, stop), start) - begins + 1
        )

    def offset(self, span: Span) -> int:
        """Return the offset in the body at which a place of this file begins."""
        return self._line_starts[span.line - 1] + span.column - 1 - self.body_start

    def edit(self, start: int, end: int, text: str) -> Edit:
        """Return what replaces a part of the body by `text`."""
        return self.edit_in_text(self.body_start + start, self.body_start + end, text)

    def edit_in_text(self, start: int, end: int, text: str) -> Edit:
        """Return what replaces a part of the whole text by `text`."""
        first, last = self._line_of(start), self._line_of(end)
        starts = self._line_starts
        return Edit(first + 1, start - starts[first] + 1, last + 1, end - starts[last] + 1, text)

    def find(self, words: str, after: int = 0) -> tuple[int, int] | None:
        """Return where words of a converted text stand in the body, from an offset on.

        Only letters and digits are compared, so that marks, tags and line ends between them do not
        matter. What is masked is looked through only if the words stand nowhere else. None if they
        are not there at all, or `words` has no letter or digit.
        """
        wanted = "".join(_LETTER.findall(words))
        if not wanted:
            return None
        for letters, offsets in (self._words, self._letters):
            found = letters.find(wanted, bisect_right(offsets, after - 1))
            if found >= 0:
                return offsets[found], offsets[found + len(wanted) - 1] + 1
        return None

    def place_of(self, words: str) -> Span:
        """Return the place of words of a converted text, else that of the body's first line."""
        found = self.find(words)
        if found is None:
            line = self.text.find("\n", self.body_start)
            end = len(self.text) if line < 0 else line
            return self.span_in_text(self.body_start, end)
        return self.span(*found)

    @functools.cached_property
    def _words(self) -> tuple[str, list[int]]:
        return _letters(self.masked)

    @functools.cached_property
    def _letters(self) -> tuple[str, list[int]]:
        return _letters(self.body)

    @functools.cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def _line_of(self, offset: int) -> int:
        return bisect_right(self._line_starts, offset) - 1


def lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the offset of each line of a text, and the line."""
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _letters(text: str) -> tuple[str, list[int]]:
    """Return the letters and digits of a text, and the offset of each."""
    read = _UNREAD.sub(lambda found: " " * len(found[0]), text)
    found = list(_LETTER.finditer(read))
    return "".join(one[0] for one in found), [one.start() for one in found]
