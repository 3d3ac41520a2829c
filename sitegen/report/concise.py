"""One line a diagnostic: `path:line:col: severity[id] message`; for pipes and editors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from sitegen.diagnostics import Diagnostic, Span
from sitegen.report.catalogue import Catalogue

Lines = Callable[[str], Sequence[str]]


def concise(diagnostics: Iterable[Diagnostic], words: Catalogue, lines: Lines) -> Iterator[str]:
    """Yield a line a diagnostic: place, message, what to do, and the places that explain it.

    A log is often all that a writer gets to see, so nothing but the code frame is left out.
    """
    for diagnostic in diagnostics:
        severity = diagnostic.severity.value
        told = " ".join((words.message(diagnostic), *words.help(diagnostic)))
        also = "".join(f" ({words.note(r.note)}: {where(r.span)})" for r in diagnostic.related)
        yield f"{_opened(diagnostic.span)}: {severity}[{diagnostic.id}] {told}{also}"


def _opened(span: Span) -> str:
    """Return a place as programs look for it: a file as a whole is opened at its first letter."""
    return f"{span.path}:{span.line or 1}:{span.column or 1}"


def where(span: Span) -> str:
    """Return a place as people read it; a file as a whole is its path alone."""
    if not span.line:
        return span.path
    return f"{span.path}:{span.line}:{span.column}" if span.column else f"{span.path}:{span.line}"
