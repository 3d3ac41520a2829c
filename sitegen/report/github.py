"""Problems as annotations of a commit: workflow commands that GitHub reads from a job's output.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions says how they are
written. GitHub shows ten errors and ten warnings a step, so the gravest come first, and a last line
tells how many there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.diagnostics import Diagnostic, Severity
from sitegen.report.catalogue import Catalogue
from sitegen.report.concise import Lines, where

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def github(diagnostics: Iterable[Diagnostic], words: Catalogue, lines: Lines) -> Iterator[str]:
    """Yield a workflow command a diagnostic, errors first, and how many there are of each kind."""
    found = sorted(diagnostics, key=lambda diagnostic: diagnostic.severity.rank)
    for diagnostic in found:
        span = diagnostic.span
        # A command without a line is shown nowhere in the file; its first line is the next best.
        properties = {
            "file": span.path,
            "line": str(span.line or 1),
            "col": str(span.column or 1),
            "endColumn": str(span.end_column or (span.column or 1) + 1),
            "title": diagnostic.id,
        }
        also = [f"{words.note(r.note)}: {where(r.span)}" for r in diagnostic.related]
        told = "\n".join((words.message(diagnostic), *words.help(diagnostic), *also))
        listed = ",".join(f"{name}={_property(text)}" for name, text in properties.items())
        yield f"::{_COMMANDS[diagnostic.severity]} {listed}::{_data(told)}"
    if found:
        yield words.counted(found)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
