"""One line a diagnostic: `path:line:col: severity[id] message`; for pipes and editors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from sitegen.diagnostics import Diagnostic, Span
from sitegen.report.catalogue import Catalogue

Lines = Callable[[str], Sequence[str]]


def concise(diagnostics: Iterable[Diagnostic], words: Catalogue, lines: Lines) -> Iterator[str]:
    """Yield a line a diagnostic; related places and help are left out."""
    for diagnostic in diagnostics:
        severity = diagnostic.severity.value
        place = where(diagnostic.span)
        yield f"{place}: {severity}[{diagnostic.id}] {words.message(diagnostic)}"


def where(span: Span) -> str:
    """Return a place as editors open it; a file as a whole is its path alone."""
    if not span.line:
        return span.path
    return f"{span.path}:{span.line}:{span.column}" if span.column else f"{span.path}:{span.line}"
