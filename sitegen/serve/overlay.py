"""What the browser shows of problems: headings, frames and help, as data for its script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sitegen.diagnostics import Diagnostic, Severity
from sitegen.report.catalogue import Catalogue
from sitegen.report.concise import Lines, where
from sitegen.report.full import frame

# More than anybody reads before mending the first.
_MOST = 30
_SHOWN = (Severity.ERROR, Severity.WARNING)


def overlay(problems: Iterable[Diagnostic], words: Catalogue, lines: Lines) -> dict[str, Any]:
    """Return the problems to show, the gravest first; advice is for `check`."""
    shown = sorted((p for p in problems if p.severity in _SHOWN), key=lambda p: p.severity.rank)
    rest = len(shown) - _MOST
    return {
        "heading": words.counted(shown),
        "problems": [_told(problem, words, lines) for problem in shown[:_MOST]],
        "more": f"+ {rest}" if rest > 0 else "",
    }


def _told(problem: Diagnostic, words: Catalogue, lines: Lines) -> dict[str, Any]:
    return {
        "id": problem.id,
        "severity": problem.severity.value,
        "message": words.message(problem),
        "place": where(problem.span),
        "frame": "\n".join(_frame(problem, lines)),
        "help": list(words.help(problem)),
    }


def _frame(problem: Diagnostic, lines: Lines) -> Iterator[str]:
    # The first line says where, which stands above already.
    yield from list(frame(problem.span, lines))[1:]
