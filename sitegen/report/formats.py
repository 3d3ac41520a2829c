"""The formats of a report: a plain table. A format is a module and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sitegen.diagnostics import Diagnostic
from sitegen.report.catalogue import Catalogue
from sitegen.report.concise import Lines, concise
from sitegen.report.full import full
from sitegen.report.github import github
from sitegen.report.json_lines import json_lines

Format = Callable[[Iterable[Diagnostic], Catalogue, Lines], Iterator[str]]

FORMATS: dict[str, Format] = {
    "full": full,
    "concise": concise,
    "json": json_lines,
    "github": github,
}
