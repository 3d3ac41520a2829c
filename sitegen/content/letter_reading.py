"""A letter's file → its document: words of a reader, plain enough to stand under an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.content.decoding import SourceText
from sitegen.content.document import LetterDocument, Parsed
from sitegen.content.front_matter import body_start
from sitegen.content.letter import MOST_CHARACTERS, Letter
from sitegen.content.marked_file import MarkedFile, judged, parsed, read_marked
from sitegen.content.markup.masking import masked
from sitegen.content.settings import ParseSettings
from sitegen.diagnostics import Diagnostic, Severity, Span, error, warning
from sitegen.text.pattern import pattern

# All that may stand under somebody else's article: anything with a heading, an anchor or a frame
# of its own would mix with the article's.
_PLAIN_TAGS = frozenset("a b blockquote br em hr i li ol p q s strong u ul".split())
_TAG = pattern(r"<([a-z][a-z0-9]*)([^>]*)>")
# Where it most likely is, so that the writer is led there.
_TELLTALE = pattern(
    r"^[ \t]*#{1,6}[ \t][^\n]*|\[\^[^\]\n]{1,60}\]|^[^\n]*\|[^\n]*|^[ \t]*(?:={3,}|-{3,})[ \t]*$"
    r"|<[a-z][^>\n]*>|\{[^}\n]*[#.][^}\n]*\}|^(?: {4}|\t|```)[^\n]*",
    re.MULTILINE | re.IGNORECASE,
)


def read_letter(source: SourceText, settings: ParseSettings) -> Parsed:
    """Return the letter in `source`, with every problem of its front matter and its text."""
    file, problems = read_marked(source, Letter, settings)
    if file is None:
        return parsed(source, (), problems)
    found = list(_unfit(file, source))
    wrong = file.wrong
    if wrong is None and any(p.severity is Severity.ERROR for p in found):
        # What the letter is about, who wrote it and when is known all the same.
        wrong = frozenset(("body",))
    document = LetterDocument(
        path=source.path, matter=file.matter, body=file.body, spans=file.spans
    )
    return judged(source, document, [*problems, *found], wrong)


def _unfit(file: MarkedFile[Letter], source: SourceText) -> Iterator[Diagnostic]:
    """Yield an error for whatever cannot stand under an article."""
    body = file.body
    if not body.text.strip() and not body.photos:
        # Not yet taken in: it is left out until somebody copies its words.
        yield warning("letter-empty", file.opening)
    if len(body.text) > MOST_CHARACTERS:
        place = _line(source, body_start(source.text))
        yield error("letter-too-long", place, length=len(body.text), limit=MOST_CHARACTERS)
    for photo in body.photos[:1]:
        yield error("letter-picture", photo.span)
    if not body.photos and any(map(_is_fancy, _TAG.finditer(body.html))):
        yield error("letter-not-plain", _telltale(source))


def _is_fancy(tag: re.Match[str]) -> bool:
    return tag[1] not in _PLAIN_TAGS or " id=" in tag[2] or " class=" in tag[2]


def _telltale(source: SourceText) -> Span:
    start = body_start(source.text)
    # Code is blanked out there, so an indented line is looked for in the text itself.
    for text in (masked(source.text[start:]), source.text[start:]):
        found = _TELLTALE.search(text)
        if found is not None:
            return _line(source, start + found.start())
    return _line(source, start)


def _line(source: SourceText, offset: int) -> Span:
    """Return the place of the first line with words from an offset on."""
    text = source.text
    while offset < len(text) and text[offset].isspace():
        offset += 1
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    line = text.count("\n", 0, start) + 1
    return Span(source.path, line, 1, (len(text) if end < 0 else end) - start + 1)
