"""What the reading of one source text finds, while it is being read."""

from __future__ import annotations

import html
import re
from bisect import bisect_right

from sitegen.content.markup.body import Photo, Reference
from sitegen.content.markup.html import is_free_id, kept, safe_target, tag
from sitegen.content.markup.placeholders import HELD, RELEASED
from sitegen.diagnostics import Diagnostic, Span, error, warning
from sitegen.text.pattern import pattern

# Beyond this many the writer has pasted a page, and knows it.
MAX_REPORTED = 100

# Kinds of held pieces: what stands alone, an image, a line break, anything else inside a line.
BLOCK, IMAGE, BREAK, PIECE = "b", "p", "n", "i"

# Characters that mean something to Markdown, held so that they are only themselves.
_LITERALS = "\\`*_{}[]()>#+-.!|<@&"
LITERAL = {
    character: f"{HELD}{PIECE}{number}{RELEASED}" for number, character in enumerate(_LITERALS)
}
_LITERAL_PIECES = tuple(html.escape(character) for character in _LITERALS)

# A drive, a file of this machine, or the share of a server: `C:\…`, `file:///…`, `\\server\…`.
_ON_THIS_MACHINE = pattern(r"[A-Za-z]:|file:|\\\\", re.IGNORECASE)

HELD_BLOCK = pattern(rf"<p>({HELD}{BLOCK}\d+{RELEASED})</p>")
HELD_PIECE = pattern(rf"{HELD}[a-z](\d+){RELEASED}")


class Refusal(Exception):
    """The text would cost more than an article may."""

    def __init__(self, id: str, line: int, limit: int) -> None:
        super().__init__(id, line, limit)
        self.id = id
        self.line = line
        self.limit = limit


class Findings:
    """Collects held pieces of HTML, links, images and problems of one text; used once."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.text = text
        self.path = path
        self.first_line = first_line
        self.pieces: list[str] = [*_LITERAL_PIECES]
        self.links: list[Reference] = []
        self.photos: list[Photo] = []
        self.titles: list[str] = []
        self.ids: set[str] = set()
        self.problems: list[Diagnostic] = []
        self._unreported = 0
        self._on_this_machine = 0
        self._line_starts: list[int] | None = None

    def hold(self, piece: str, kind: str = PIECE) -> str:
        """Keep a piece of HTML out of Markdown's sight; return the mark that stands for it."""
        self.pieces.append(piece)
        return f"{HELD}{kind}{len(self.pieces) - 1}{RELEASED}"

    def release(self, rendered: str) -> str:
        """Put the held pieces back."""
        if HELD not in rendered:
            return rendered
        return HELD_PIECE.sub(lambda found: self.pieces[int(found[1])], rendered)

    @property
    def _starts(self) -> list[int]:
        """Where the lines begin; most texts have nothing to report and never ask."""
        if self._line_starts is None:
            self._line_starts = [0, *(found.end() for found in re.finditer("\n", self.text))]
        return self._line_starts

    def line_of(self, offset: int) -> int:
        """Return the line of an offset, counted from 0."""
        return bisect_right(self._starts, offset) - 1

    def span(self, start: int, end: int) -> Span:
        """Return the place of a part of the text, cut at the end of its first line."""
        line = self.line_of(start)
        begins = self._starts[line]
        stops = self._starts[line + 1] - 1 if line + 1 < len(self._starts) else len(self.text)
        return Span(
            self.path,
            self.first_line + line,
            start - begins + 1,
            max(min(end, stops), start) - begins + 1,
        )

    def drop(self, what: str, start: int, end: int) -> None:
        """Report something that will not be on the page."""
        if len(self.problems) >= MAX_REPORTED:
            self._unreported += 1
            return
        shown = " ".join(what.split())
        shown = shown if len(shown) <= 60 else f"{shown[:57]}…"
        self.problems.append(warning("html-dropped", self.span(start, end), what=shown))

    def refused(self, refusal: Refusal) -> Diagnostic:
        """Return the error for a refusal."""
        line = self.text.split("\n", refusal.line + 1)[: refusal.line + 1]
        end = len(line[refusal.line]) if refusal.line < len(line) else 0
        place = Span(self.path, self.first_line + refusal.line, 1, end + 1)
        return error(refusal.id, place, limit=refusal.limit)

    def diagnostics(self) -> list[Diagnostic]:
        """Return the problems found, with one more for those beyond the limit."""
        if not self._unreported:
            return self.problems
        last = self.problems[-1].span
        return [*self.problems, warning("html-dropped-more", last, count=self._unreported)]

    def link(self, target: str, start: int, end: int) -> str | None:
        """Register a link; return its number as an href, or None for one not to be followed."""
        if self._is_on_this_machine(target, start, end):
            return None
        safe = safe_target(target)
        if not safe:
            self.drop(target or "[…]()", start, end)
            return None
        self.links.append(Reference(safe, self.span(start, end)))
        return f"k{len(self.links) - 1}"

    def image(
        self, target: str, alt: str, title: str, start: int, end: int, identifier: str = ""
    ) -> str:
        """Register an image; return what stands for it: its text, if its target is refused."""
        if self._is_on_this_machine(target, start, end):
            return html.escape(alt)
        safe = safe_target(target)
        if not safe or safe.lower().startswith(("mailto:", "tel:")):
            self.drop(target or "![…]()", start, end)
            return html.escape(alt)
        self.photos.append(Photo(safe, alt, "", "", self.span(start, end)))
        self.titles.append(title)
        attributes = [("src", f"k{len(self.photos) - 1}")]
        if identifier:
            attributes.append(("id", identifier))
        return self.hold(tag("img", tuple(attributes)), IMAGE)

    def _is_on_this_machine(self, target: str, start: int, end: int) -> bool:
        """Tell whether no reader could open a target, and report it.

        Markdown takes one backslash of a share away: what was typed counts as well.
        """
        if not (_ON_THIS_MACHINE.match(target) or self.text.startswith("\\\\", start)):
            return False
        self._on_this_machine += 1
        if self._on_this_machine <= MAX_REPORTED:
            shown = target if len(target) <= 60 else f"{target[:57]}…"
            self.problems.append(error("path-on-this-machine", self.span(start, end), text=shown))
        return True

    def attributes(self, name: str, text: str, offset: int) -> tuple[tuple[str, str], ...] | None:
        """Return what is kept of a tag's attributes, reporting the rest; None drops the tag."""
        if not text.strip(" \t\n/"):
            return ()
        found = kept(name, text)
        result = list(found.attributes)
        for what, attribute in found.dropped:
            start = offset + attribute.start
            self.drop(what, start, start + max(1, len(attribute.name)))
        for attribute in found.ids:
            start = offset + attribute.start
            if attribute is found.ids[0] and self.take_id(attribute.value, start):
                result.append(("id", attribute.value))
        if name == "a" and found.targets:
            first = found.targets[0]
            start = offset + first.value_start
            number = self.link(first.value, start, start + len(first.raw))
            if number is None:
                return None
            result.insert(0, ("href", number))
        return tuple(result)

    def take_id(self, value: str, start: int) -> bool:
        """Tell whether a writer may have this id here; report it if not."""
        if is_free_id(value) and value not in self.ids:
            self.ids.add(value)
            return True
        self.drop(f'id="{value}"', start, start + len(value))
        return False
