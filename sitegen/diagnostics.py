"""What went wrong, as data: an id, a place and arguments; the words are in `locale`."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from msgspec import Struct

Arg = str | int | tuple[str, ...]


class Severity(enum.Enum):
    """How much a problem matters: errors stop a build, warnings want a look, advice is style."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """0 for the gravest; the order in which equal places are reported."""
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


class Span(Struct, frozen=True, array_like=True, order=True):
    """A place in a file: lines and columns count from 1, columns in code points.

    `path` is a POSIX path relative to the site's root. Line 0 means the file as a whole.
    """

    path: str
    line: int = 0
    column: int = 0
    end_column: int = 0


class Related(Struct, frozen=True, array_like=True):
    """A second place that explains the first, with a note named by its id in `locale`."""

    span: Span
    note: str


class Diagnostic(Struct, frozen=True, array_like=True):
    """One problem; `args` are the named values that the texts of `id` refer to."""

    id: str
    severity: Severity
    span: Span
    args: tuple[tuple[str, Arg], ...] = ()
    related: tuple[Related, ...] = ()


def error(id: str, span: Span, *, related: Iterable[Related] = (), **args: Arg) -> Diagnostic:
    """Return a problem that would make a page wrong, unsafe or ambiguous."""
    return Diagnostic(id, Severity.ERROR, span, tuple(args.items()), tuple(related))


def warning(id: str, span: Span, *, related: Iterable[Related] = (), **args: Arg) -> Diagnostic:
    """Return a problem that a person should look at; the page is still right."""
    return Diagnostic(id, Severity.WARNING, span, tuple(args.items()), tuple(related))


def advice(id: str, span: Span, *, related: Iterable[Related] = (), **args: Arg) -> Diagnostic:
    """Return a remark on style or completeness."""
    return Diagnostic(id, Severity.ADVICE, span, tuple(args.items()), tuple(related))


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return each distinct problem once, by place, severity and id: a total order."""
    return tuple(
        sorted(
            set(diagnostics),
            key=lambda d: (d.span, d.severity.rank, d.id, repr(d.args), repr(d.related)),
        )
    )


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether any of the problems is an error."""
    return any(d.severity is Severity.ERROR for d in diagnostics)
