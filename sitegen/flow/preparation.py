"""Preparation: read, model and plan a site, as far as they are not remembered.

Pages are not rendered here: what comes out is what would be published, or why nothing can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from sitegen.config import Config
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.engine.output_path import PathConflict, plan_paths
from sitegen.engine.trace import Numbering
from sitegen.flow.comparison import changed_leaves, plan_inputs, still_holds, with_templates
from sitegen.flow.configuration import ConfigRecord, config_record
from sitegen.flow.glance import Glance
from sitegen.flow.grading import Grade, grade_of, graded_heads
from sitegen.flow.headlines import headline_problems
from sitegen.flow.holding import stops
from sitegen.flow.memory import Head, Last, Planned, ThemeRecord
from sitegen.flow.options import BuildOptions, Progress
from sitegen.flow.publication import (
    PictureFile,
    PlainFile,
    picture_files,
    plain_files,
    published_files,
    published_pictures,
    theme_addresses,
)
from sitegen.flow.reading import Reading
from sitegen.flow.rendering import source_of
from sitegen.flow.theming import theme_record, unknown_lists
from sitegen.render.theme import Templates
from sitegen.text.dates import clock_time

if TYPE_CHECKING:
    from sitegen.flow.modelling import Modelled


# Stands in for settings that could not be read, so that files can be.
_UNREAD = Config(title="", base_url="https://example.invalid/")


class Start(Struct, frozen=True):
    """What was read: the site's settings, its theme and its content.

    `heads` are those of `reading` with their problems as this site grades them. `before` is the
    last build's plan; where there was none into this folder, `beside` is one into another.
    """

    options: BuildOptions
    found: Glance
    settings: ConfigRecord
    config: Config
    theme: ThemeRecord
    reading: Reading
    heads: Mapping[str, Head]
    grade: Grade
    before: Planned | None
    beside: tuple[Last, Planned | None] | None

    @property
    def now(self) -> datetime:
        """The moment of the build on the site's clock."""
        return clock_time(self.options.now, self.config.zone)


class Order(Struct, frozen=True):
    """What is to be published: the plan, the leaves that differ, and the files that are no pages.

    `held` are the documents that are left out because of their errors.
    """

    start: Start
    templates: Templates
    planned: Planned
    changed: frozenset[int]
    held: frozenset[str]
    others: tuple[PlainFile, ...]
    pictures: tuple[PictureFile, ...]

    @property
    def outputs(self) -> list[str]:
        """Every file that is to stand in the output."""
        found = [file.output for file in self.others]
        found += [file.output for file in self.pictures]
        return found + [trace.target for trace in self.planned.traces]


class Prepared(Struct, frozen=True):
    """What preparation came to: all problems so far, and an order unless they stop the build.

    `held` are the documents that are left out because of their errors.
    """

    problems: tuple[Diagnostic, ...]
    held: frozenset[str]
    start: Start
    order: Order | None = None


def begin(
    options: BuildOptions, found: Glance, progress: Progress
) -> tuple[Start, list[Diagnostic]]:
    """Read the site; return what is there, and what is wrong with it taken by itself."""
    settings = config_record(found)
    config, problems = settings.config or _UNREAD, [*settings.diagnostics]
    theme = theme_record(found)
    problems += theme.diagnostics
    problems += found.refused
    reading = Reading(found, config.timezone)
    reading.read(options, progress)
    grade, wrong = grade_of(found, config, settings.places)
    problems += wrong
    heads = graded_heads(reading.heads, grade)
    problems += [p for head in heads.values() for p in head.diagnostics]
    problems += grade(headline_problems(reading))
    before = found.memory.plan(found.last) if found.last is not None else None
    # For a folder of its own that nothing was built into yet, unless nothing may be believed.
    alone = found.last is None and not options.recheck
    beside = found.memory.beside(found.program) if alone else None
    start = Start(options, found, settings, config, theme, reading, heads, grade, before, beside)
    if settings.config is not None:
        problems += unknown_lists(theme, found.templates, config)
    return start, problems


def prepare(options: BuildOptions, found: Glance, progress: Progress) -> Prepared:
    """Read the site, and plan what is to be published."""
    start, problems = begin(options, found, progress)
    if start.settings.config is None:
        # What the files say by themselves is told all the same; more would be guesswork.
        return Prepared(tuple(problems), frozenset(), start)

    inputs = plan_name(start)
    planned, modelled = remembered_plan(start, inputs), None
    if planned is None or found.last is None:
        modelled = modelled_site(start, hold=options.hold)
        diagnostics, held = modelled.diagnostics, modelled.held
    else:
        diagnostics, held = planned.diagnostics, frozenset(found.last.held)
    problems += diagnostics
    if found.templates is None or stops(problems, held, hold=options.hold):
        return Prepared(tuple(problems), held, start)
    if modelled is not None:
        planned = _written(start, modelled, inputs, found.templates)
        # A large site as modelled takes half the memory, and is of no more use.
        modelled = None
    assert planned is not None
    order = _order(start, found.templates, planned, held)
    problems += _clashes(order)
    if stops(problems, held, hold=options.hold):
        return Prepared(tuple(problems), held, start)
    return Prepared(tuple(problems), held, start, order)


def plan_name(start: Start) -> str:
    """Name all that a plan is made of, but for the time."""
    found, theme = start.found, start.theme
    assets = theme_addresses(found.templates, start.config) if found.templates is not None else {}
    fixed = (found.fixed["config"], found.fixed["baseline"])
    settings = (fixed, theme.lists, theme.previewing, assets, found.program, found.asked)
    return plan_inputs(start.heads, found.sources.files, settings)


def remembered_plan(start: Start, inputs: str) -> Planned | None:
    """Return the last build's plan if nothing has changed that it was made of."""
    before = start.before
    if before is None or not still_holds(
        before, inputs, start.now, start.reading.heads, start.found.sources
    ):
        return None
    return with_templates(before, start.theme.digests)


def modelled_site(start: Start, *, hold: bool) -> Modelled:
    """Return the site as a value; with `hold`, without the documents that have errors."""
    from sitegen.flow.modelling import model  # most warm builds do without

    return model(
        start.reading,
        start.heads,
        start.grade,
        start.found.sources,
        start.config,
        start.settings.places,
        start.theme.lists,
        start.theme.previewing,
        start.before or (start.beside[1] if start.beside is not None else None),
        start.now,
        start.options,
        hold=hold,
    )


def _written(start: Start, modelled: Modelled, inputs: str, templates: Templates) -> Planned:
    from sitegen.flow.planning import written_plan  # most warm builds do without

    return written_plan(
        modelled,
        inputs=inputs,
        heads=start.reading.heads,
        pictures=published_pictures(modelled.pictures, avif=start.config.images.avif),
        files=published_files(modelled.plan, start.found.sources),
        assets=theme_addresses(templates, start.config),
        digests=start.theme.digests,
        numbering=Numbering(start.before.names if start.before is not None else ()),
    )


def _order(start: Start, templates: Templates, planned: Planned, held: frozenset[str]) -> Order:
    """Return what is to be published, with what differs from the last build."""
    reading, before = start.reading, start.before
    changed: set[int] = set()
    if before is not None and planned.names[: len(before.names)] != before.names:
        # Numbered anew: nothing can be compared.
        start, before = structs.replace(start, before=None), None
    if before is not None:
        changed = changed_leaves(before, planned, reading.before, reading.heads)
    others = tuple(plain_files(planned, templates, start.config, start.found.sources))
    pictures = tuple(picture_files(planned, avif=start.config.images.avif))
    return Order(start, templates, planned, frozenset(changed), held, others, pictures)


def _clashes(order: Order) -> Iterator[Diagnostic]:
    """Yield two files for one place in the output, and names that no host can serve."""
    planned, found = order.planned, order.start.found
    outputs, last = order.outputs, found.last
    if (
        last is not None
        and len(outputs) == len(last.outputs)
        and set(outputs) == last.outputs.keys()
    ):
        return
    problems = plan_paths(outputs, reserved=found.folder.reserved)
    if not problems:
        return
    sources = {file.output: file.source for file in order.others}
    sources |= {file.output: file.source for file in order.pictures}
    sources |= {trace.target: source_of(trace) for trace in planned.traces}
    for problem in problems:
        if isinstance(problem, PathConflict):
            path, other = problem.second, problem.first
            span = Span(sources[path] or sources[other])
            first = sources[other] or other
            yield error("output-clash", span, path=path, other=other, first=first)
        else:
            yield error("output-path-refused", Span(sources[problem.path]), path=problem.path)
