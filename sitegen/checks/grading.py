"""Grading: how much a problem matters on this site, whatever the check that found it thought.

By the edition of the rules that the site was written under, its settings, and its baseline, in
this order. Only what checks find is graded: the contract of front matter is the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, structs

from sitegen.checks.baseline import Baseline
from sitegen.checks.check import place
from sitegen.checks.every_check import EVERY_CHECK
from sitegen.config import FILE, Config
from sitegen.content.document import Spans
from sitegen.diagnostics import Diagnostic, Severity, error
from sitegen.text.suggestion import closest

_OFF = "off"


class Grading(Struct, frozen=True):
    """What problems are made of, by id: the edition of its check, the severity a site gives it."""

    edition: int
    since: Mapping[str, int]
    severities: Mapping[str, str]
    baseline: Baseline

    def graded(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Return the problems that are left, each with its severity on this site.

        All problems of one kind in one file have to be given together.
        """
        return tuple(self.baseline.graded(self._weighed(found), self.since))

    def _weighed(self, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        for problem in found:
            if problem.id not in self.since:
                yield problem
                continue
            severity = problem.severity
            if severity is Severity.ERROR and self.since[problem.id] > self.edition:
                severity = Severity.WARNING
            wanted = self.severities.get(problem.id)
            if wanted == _OFF:
                continue
            if wanted is not None:
                severity = Severity(wanted)
            same = severity is problem.severity
            yield problem if same else structs.replace(problem, severity=severity)


def grading(config: Config, baseline: Baseline) -> Grading:
    """Return how a site grades problems."""
    return Grading(config.edition, editions(), dict(config.severities), baseline)


def editions() -> dict[str, int]:
    """Return the edition since which each problem that checks find is one, by id."""
    return {id: check.since for check in EVERY_CHECK for id in check.texts}


def unknown_severities(config: Config, places: Spans) -> Iterator[Diagnostic]:
    """Yield an error for each severity that is set for nothing that a check finds."""
    known = editions()
    for id, _ in config.severities:
        if id not in known:
            span = place(places, FILE, f"severities.{id}")
            yield error("severity-unknown", span, name=id, suggestion=closest(id, known) or "")
