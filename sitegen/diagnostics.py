"""What went wrong, as data: an id, a place and arguments; the words are in `locale`."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from msgspec import Struct

Arg = str | int | tuple[str, ...]


class Severity(enum.Enum):
    """How much a problem matters: errors stop a build, warnings want a look, advice is style.

    Known ones stand in the site's baseline: they stop nothing and are only counted.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    KNOWN = "known"

    @property
    def rank(self) -> int:
        """0 for the gravest; the order in which equal places are reported."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


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


class Edit(Struct, frozen=True, array_like=True, order=True):
    """A stretch of a file to be replaced by `text`; it ends before its end, and may be empty.

    Lines and columns count as those of a Span, in the file's own characters.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


class Fix(Struct, frozen=True, array_like=True):
    """What makes a problem go away without changing what the writer means: all edits or none.

    With an `encoding`, the file is to be read in it and written as UTF-8.
    """

    edits: tuple[Edit, ...] = ()
    encoding: str = ""


class Diagnostic(Struct, frozen=True, array_like=True):
    """One problem; `args` are the named values that the texts of `id` refer to.

    `fix` is there where a program may mend it: safe, and never a matter of judgement.
    """

    id: str
    severity: Severity
    span: Span
    args: tuple[tuple[str, Arg], ...] = ()
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


def error(
    id: str,
    span: Span,
    *,
    related: Iterable[Related] = (),
    fix: Fix | None = None,
    **args: Arg,
) -> Diagnostic:
    """Return a problem that would make a page wrong, unsafe or ambiguous."""
    return Diagnostic(id, Severity.ERROR, span, tuple(args.items()), tuple(related), fix)


def warning(
    id: str,
    span: Span,
    *,
    related: Iterable[Related] = (),
    fix: Fix | None = None,
    **args: Arg,
) -> Diagnostic:
    """Return a problem that a person should look at; the page is still right."""
    return Diagnostic(id, Severity.WARNING, span, tuple(args.items()), tuple(related), fix)


def advice(
    id: str,
    span: Span,
    *,
    related: Iterable[Related] = (),
    fix: Fix | None = None,
    **args: Arg,
) -> Diagnostic:
    """Return a remark on style or completeness."""
    return Diagnostic(id, Severity.ADVICE, span, tuple(args.items()), tuple(related), fix)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return each distinct problem once, by place, severity and id: a total order."""
    return tuple(
        sorted(
            set(diagnostics),
            key=lambda d: (
                d.span,
                d.severity.rank,
                d.id,
                repr(d.args),
                repr(d.related),
                repr(d.fix),
            ),
        )
    )


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether any of the problems is an error."""
    return any(d.severity is Severity.ERROR for d in diagnostics)
