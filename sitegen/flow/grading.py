"""Problems as a site grades them, where it does: most sites take the checks' word for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from msgspec import structs

from sitegen.checks.baseline import FILE, NONE, Baseline, read_baseline
from sitegen.config import EDITION, Config
from sitegen.content.decoding import decode
from sitegen.content.document import Spans
from sitegen.diagnostics import Diagnostic
from sitegen.flow.glance import Glance
from sitegen.flow.memory import Head

# Gives problems their severity on this site; those of one kind in one file are given together.
Grade: TypeAlias = Callable[[Iterable[Diagnostic]], tuple[Diagnostic, ...]]


def grade_of(found: Glance, config: Config, places: Spans) -> tuple[Grade, list[Diagnostic]]:
    """Return how a site grades problems, and what is wrong with what it says about that."""
    baseline, problems = _baseline(found)
    if not (baseline.counts or config.severities or config.edition < EDITION):
        return tuple, problems
    # Loaded only here: it knows every check.
    from sitegen.checks.grading import grading, unknown_severities

    problems += unknown_severities(config, places)
    return grading(config, baseline).graded, problems


def graded_heads(heads: Mapping[str, Head], grade: Grade) -> Mapping[str, Head]:
    """Return heads with graded problems; the others are the same objects."""
    if grade is tuple:
        return heads
    return {
        path: structs.replace(head, diagnostics=grade(head.diagnostics))
        if head.diagnostics
        else head
        for path, head in heads.items()
    }


def _baseline(found: Glance) -> tuple[Baseline, list[Diagnostic]]:
    if found.baseline is None:
        return NONE, []
    source, problems = decode(FILE, found.baseline)
    if source is None:
        return NONE, list(problems)
    baseline, wrong = read_baseline(source.text)
    return baseline, [*problems, *wrong]
