"""One term of office that an article about a congress gives in two ways."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from sitegen.checks.check import OTHER, OTHER_TEXTS, DocumentCheck, Texts, place
from sitegen.checks.source import Source
from sitegen.content.document import ArticleDocument, Document
from sitegen.diagnostics import Diagnostic, Related, Span, warning
from sitegen.locale.text import Text
from sitegen.schema.value import Term

_TERM = re.compile(r"nhiệm kỳ (?:này|trước|mới|qua)?\s*\(?(\d{4})\s*[-–—]\s*(\d{4})", re.IGNORECASE)
# Terms of one body differ by half a term or more; a year or two is a slip of the pen.
_SLIP = 2


def run(document: Document, source: Source) -> Iterator[Diagnostic]:
    """Yield a warning for each pair of terms in a text of which one must be wrong.

    Only terms that touch the congress's own are compared: its own, given in two ways, or two that
    both end where it begins. Other bodies that a report mentions have terms of their own.
    """
    if not isinstance(document, ArticleDocument):
        return
    congress, text = document.matter.congress, document.body.text
    if congress is not None:
        anchor = congress.term
        stated = [(anchor, "congress.term")]
        if congress.previous_term is not None:
            stated.append((congress.previous_term, "congress.previous_term"))
    else:
        titled = [term for term, _ in _terms(document.matter.title)]
        if len(titled) != 1:
            return
        anchor = titled[0]
        stated = [(anchor, "title")]
    if "nhiệm kỳ" not in text.lower():
        return
    written = dict(reversed([*_terms(text)]))
    terms = dict.fromkeys((*(term for term, _ in stated), *(term for term, _ in _terms(text))))
    own = [t for t in terms if (t.first == anchor.first) != (t.last == anchor.last)]
    before = [t for t in terms if t.last == anchor.first]
    pairs = [(anchor, t) for t in own if _is_slip(anchor, t)]
    pairs += [pair for pair in itertools.combinations(before, 2) if _is_slip(*pair)]
    if not pairs:
        return
    spans = {term: _place(source, words) for term, words in written.items()}
    for term, key in stated:
        # A title may be the first line of the text.
        if key in document.spans or term not in spans:
            spans[term] = place(document.spans, document.path, key, "title")
    for one, other in pairs:
        also = Related(spans[one], OTHER)
        yield warning(
            "term-contradiction", spans[other], related=(also,), term=str(one), other=str(other)
        )


def _terms(text: str) -> Iterator[tuple[Term, str]]:
    """Yield the terms that a text names, each with its words."""
    for found in _TERM.finditer(text):
        first, last = int(found[1]), int(found[2])
        if first < last <= first + 10:
            yield Term(first, last), found[0]


def _place(source: Source, words: str) -> Span:
    """Return the place of a term's years, which end its words."""
    found = source.find(words)
    if found is None:
        return source.place_of(words)
    years = source.find("".join(re.findall(r"\d{4}", words)), found[0])
    return source.span(*(years or found))


def _is_slip(one: Term, other: Term) -> bool:
    return 0 < abs(one.first - other.first) + abs(one.last - other.last) <= _SLIP


TEXTS: Texts = {
    **OTHER_TEXTS,
    "term-contradiction": (
        Text(
            "Bài ghi một nhiệm kỳ theo hai cách: {term} và {other}.",
            ("Hãy kiểm tra lại và sửa cho thống nhất trong cả bài.",),
        ),
        Text(
            "The article gives one term in two ways: {term} and {other}.",
            ("Find out which is right and use it throughout.",),
        ),
    ),
}

NEEDS = {
    "term-contradiction": ("title", "congress.term", "congress.previous_term"),
}

TERMS_IN_TEXT = DocumentCheck("terms-in-text", run, TEXTS, needs=NEEDS)
