"""One article in two spellings of tones: "hóa" here, "hoá" there."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from types import MappingProxyType

from sitegen.checks.check import OTHER, OTHER_TEXTS, DocumentCheck, Texts
from sitegen.checks.source import Source
from sitegen.content.document import Document, GlossaryDocument
from sitegen.diagnostics import Diagnostic, Related, advice
from sitegen.locale.text import Text
from sitegen.text.folding import TONED
from sitegen.text.pattern import pattern

# The tone on the last letter, as schools teach it, and on the first, as most people type it. Only
# these ends of words have a choice; "qu" is a consonant. Each begins with what is searched for.
_LAST = (pattern(r"o[áàảãạéèẻẽẹ](?!\w)"), pattern(r"u[ýỳỷỹỵ](?<![qQ]u.)(?!\w)"))
_FIRST = pattern(r"[óòỏõọúùủũụ](?:(?<=[óòỏõọ])[ae]|(?<=[úùủũụ])y)(?!\w)")
_WORD = pattern(r"\w*\Z")
_BACK = MappingProxyType({first: last for last, first in TONED.items()})
# So many words of a spelling are enough to tell which one a text prefers.
_MOST = 1000


def run(document: Document, source: Source) -> Iterator[Diagnostic]:
    """Yield a remark on the first word in the spelling that a text has less often.

    Names keep the spelling of who bears them: words that begin with a capital do not count.
    """
    if isinstance(document, GlossaryDocument) or document.body is None:
        return
    # Front matter as well: to find out where it ends costs more than to look at it.
    if not (_LAST[0].search(source.text) or _LAST[1].search(source.text)):
        return
    body = source.body
    last = list(itertools.islice(_words(source, _LAST), _MOST))
    first = list(itertools.islice(_words(source, (_FIRST,)), _MOST)) if last else []
    if not last or not first:
        return
    rare, common, moved = (last, first, TONED) if len(last) <= len(first) else (first, last, _BACK)
    (start, end), (also_start, also_end) = min(rare), min(common)
    word = body[start:end]
    yield advice(
        "tone-mixed",
        source.span(start, end),
        related=(Related(source.span(also_start, also_end), OTHER),),
        text=word,
        suggestion=word[:-2] + moved[word[-2:]],
        other=body[also_start:also_end],
    )


def _words(source: Source, forms: Iterable[re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    """Yield where words of a spelling stand."""
    body = source.body
    for form in forms:
        for found in form.finditer(body):
            line = max(body.rfind("\n", 0, found.start()) + 1, found.start() - 8)
            before = _WORD.search(body, line, found.start())
            start = before.start() if before else found.start()
            word = body[start : found.end()]
            if word[0].islower() and source.masked[start : found.end()] == word:
                yield start, found.end()


TEXTS: Texts = {
    **OTHER_TEXTS,
    "tone-mixed": (
        Text(
            "Bài đặt dấu thanh theo hai kiểu: “{text}” và “{other}”.",
            ("Nên viết một kiểu trong cả bài: {suggestion}",),
        ),
        Text(
            "The article places tones in two ways: “{text}” and “{other}”.",
            ("Better keep to one: {suggestion}",),
        ),
    ),
}

TONE_MARKS = DocumentCheck("tone-marks", run, TEXTS)
