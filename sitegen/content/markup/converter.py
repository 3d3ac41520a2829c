"""Markdown in, a body out: the order of the steps, and the one Python-Markdown instance."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from sitegen.content.markup import figures, fragment
from sitegen.content.markup.blocks import LINE_BREAK, SEPARATOR, arrange
from sitegen.content.markup.body import Body
from sitegen.content.markup.findings import HELD_BLOCK, Findings, Refusal
from sitegen.content.markup.html import cleaner
from sitegen.content.markup.placeholders import without_marks
from sitegen.content.markup.shortcuts import proved, rendered, sanitised
from sitegen.content.markup.source import read
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.text.normalise import is_printable

if TYPE_CHECKING:
    from markdown import Markdown

MAX_BYTES = 2 * 1024 * 1024

# What Python-Markdown would do that `source`, `inline` and `blocks` have done already.
_PREPROCESSORS = ("normalize_whitespace", "html_block")
_BLOCKS = ("code", "setextheader", "reference")
_INLINE = (
    "backtick reference link image_link image_reference short_reference short_image_ref autolink"
    " automail linebreak html escape entity"
).split()


class Converter:
    """Converts any number of texts; what one text holds never shows in the next."""

    def __init__(self, shortcuts: bool = True) -> None:
        self._shortcuts = shortcuts and proved()
        self._cleaner = cleaner()

    def __reduce__(self) -> tuple[type[Converter], tuple[bool]]:
        return (Converter, (self._shortcuts,))

    def convert(
        self, text: str, path: str, first_line: int, take_title: bool = False
    ) -> tuple[Body, tuple[Diagnostic, ...]]:
        """Return the body of a normalised text (NFC, LF) and its problems.

        `first_line` is the text's line in its file. `take_title` leaves a leading `# …` line
        out of the HTML. Refused texts give an empty body and an error.
        """
        if len(text) > MAX_BYTES // 4 and len(text.encode("utf-8", "replace")) > MAX_BYTES:
            place = Span(path, first_line, 1, 1)
            return Body(), (error("body-too-large", place, limit=MAX_BYTES // 1024 // 1024),)
        printable = is_printable(text)
        findings = Findings(text if printable else without_marks(text), path, first_line)
        try:
            arranged = arrange(read(findings))
            html = sanitised(arranged) if printable and self._shortcuts else None
            if html is None:
                html = self._sanitised(arranged, findings)
            body = fragment.finished(html, findings, take_title)
        except Refusal as refusal:
            return Body(), (findings.refused(refusal),)
        except RecursionError:
            return Body(), (findings.refused(Refusal("markup-too-deep", 0, 0)),)
        return body, tuple(findings.diagnostics())

    @functools.cached_property
    def _markdown(self) -> Markdown:
        return _markdown()

    def rendered(self, arranged: str) -> str:
        """Return what Python-Markdown, as it is set up here, makes of a text."""
        self._markdown.reset()
        return self._markdown.convert(arranged)

    def _sanitised(self, arranged: str, findings: Findings) -> str:
        asked = self.rendered
        result = rendered(arranged, asked) if self._shortcuts else asked(arranged)
        if "<p>\ue002" in result:
            result = HELD_BLOCK.sub(r"\1", result)
        result = findings.release(figures.finished(result))
        result = result.replace(LINE_BREAK, "<br>\n").replace(SEPARATOR, "")
        if "text-align" in result:
            result = result.replace('style="text-align: right;"', 'class="can-phai"').replace(
                'style="text-align: center;"', 'class="can-giua"'
            )
        return fragment.cleaned(self._cleaner.clean(result))


@functools.cache
def converter(shortcuts: bool = True) -> Converter:
    """Return this process's converter, made when it is first asked for.

    Without `shortcuts` all is left to Python-Markdown; what comes out is the same.
    """
    return Converter(shortcuts)


def _markdown() -> Markdown:
    # Imported where it is used: articles of plain text never ask for it.
    from markdown import Markdown
    from markdown.extensions.attr_list import AttrListExtension
    from markdown.extensions.sane_lists import SaneListExtension
    from markdown.extensions.tables import TableExtension

    from sitegen.content.markup.footnotes import LinearFootnotes

    result = Markdown(
        extensions=[
            AttrListExtension(),
            LinearFootnotes(
                BACKLINK_TEXT="",
                # The words depend on the site: `fragment` puts marks for them here.
                BACKLINK_TITLE="{}",
                USE_DEFINITION_ORDER=False,
            ),
            SaneListExtension(),
            TableExtension(),
        ]
    )
    for name in _PREPROCESSORS:
        result.preprocessors.deregister(name, strict=False)
    for name in _BLOCKS:
        result.parser.blockprocessors.deregister(name, strict=False)
    for name in _INLINE:
        result.inlinePatterns.deregister(name, strict=False)
    return result
