"""What a problem stops: the whole build, or with `hold` only the document that it lies in."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.content.kinds import kind_of
from sitegen.diagnostics import Diagnostic, Severity

# The notes beside a document that shows a picture, or offers a file, with a problem.
SHOWN_HERE, OFFERED_HERE = "shown-here", "offered-here"
_USED = (SHOWN_HERE, OFFERED_HERE)
_DOCUMENT_FOLDERS = ("content/articles/", "content/pages/", "content/letters/")


def at_fault(found: Iterable[Diagnostic]) -> frozenset[str]:
    """Return the documents that errors lie in, or that show or offer a file with an error."""
    errors = [p for p in found if p.severity is Severity.ERROR]
    paths = {p.span.path for p in errors}
    paths |= {also.span.path for p in errors for also in p.related if also.note in _USED}
    return frozenset(path for path in paths if is_document(path))


def is_document(path: str) -> bool:
    """Tell whether a file is an article, a standalone page or a letter: what can be held back."""
    return path.startswith(_DOCUMENT_FOLDERS) and kind_of(path) is not None


def stops(problems: Iterable[Diagnostic], held: frozenset[str], *, hold: bool) -> bool:
    """Tell whether a problem forbids publishing: any error, or with `hold` one of the site."""
    errors = [p for p in problems if p.severity is Severity.ERROR]
    if not hold:
        return bool(errors)
    return any(
        not p.span.path.startswith(_DOCUMENT_FOLDERS)
        or (is_document(p.span.path) and p.span.path not in held)
        for p in errors
    )
