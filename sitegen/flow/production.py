"""The flow, read from top to bottom: read, parse, model, plan, render, stage, publish, remember.

A page is made again only if something it names has changed since the last successful build: what
that build knew is in the memory, what it left in the output the glance has looked at.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from sitegen.config import Config
from sitegen.diagnostics import Diagnostic, Span, error, in_order
from sitegen.engine.output_path import PathConflict, plan_paths
from sitegen.engine.pool import map_ordered
from sitegen.engine.staging import Stage
from sitegen.engine.stamp import clock
from sitegen.engine.trace import Numbering, stale
from sitegen.flow.comparison import (
    changed_leaves,
    leaf_values,
    plan_inputs,
    reasons,
    still_holds,
    with_templates,
)
from sitegen.flow.configuration import ConfigRecord, config_record
from sitegen.flow.glance import Glance
from sitegen.flow.holding import stops
from sitegen.flow.memory import Planned, ThemeRecord
from sitegen.flow.options import BuildOptions, Progress
from sitegen.flow.publication import (
    PlainFile,
    plain_files,
    published_files,
    published_pictures,
    theme_addresses,
)
from sitegen.flow.reading import Reading
from sitegen.flow.rechecking import differing
from sitegen.flow.remembering import remember, remember_rows
from sitegen.flow.rendering import (
    Bench,
    Rendered,
    RenderTask,
    begin,
    render_task,
    source_of,
)
from sitegen.flow.result import BuildResult, Counts, Reason
from sitegen.flow.theming import changed_files, theme_before, theme_record, unknown_lists
from sitegen.locale.strings import strings
from sitegen.pages.address import site_address
from sitegen.pages.leaf_values import ARTICLE_LEAVES
from sitegen.pages.leaves import Leaves
from sitegen.render.theme import Templates

if TYPE_CHECKING:
    from sitegen.flow.modelling import Modelled

# Below this many pages a second process costs more than it saves.
_WORTH_A_POOL = 200
# More errors than this have one cause.
_MOST_ERRORS = 20


class _Start(Struct, frozen=True):
    """What was read: the site's settings, its theme and its content."""

    options: BuildOptions
    found: Glance
    settings: ConfigRecord
    config: Config
    theme: ThemeRecord
    reading: Reading
    before: Planned | None


class _Order(Struct, frozen=True):
    """What is to be published: the plan, the leaves that differ, and the files that are no pages.

    `held` are the documents that are left out because of their errors.
    """

    start: _Start
    templates: Templates
    planned: Planned
    changed: frozenset[int]
    held: frozenset[str]
    others: tuple[PlainFile, ...]


class _Made(Struct, frozen=True):
    """The pages rendered, by output, and why each of them was."""

    rendered: Mapping[str, Rendered]
    reasons: Mapping[str, tuple[Reason, ...]]


def produce(options: BuildOptions, found: Glance, progress: Progress) -> BuildResult:
    """Make the output what the site says, as `build` promises."""
    settings = config_record(found)
    config, problems = settings.config, [*settings.diagnostics]
    if config is None:
        return _stopped(problems)
    theme = theme_record(found)
    problems += [*theme.diagnostics, *unknown_lists(theme, found.templates, config)]
    problems += found.refused
    reading = Reading(found, config.timezone)
    reading.read(options, progress)
    problems += [p for head in reading.heads.values() for p in head.diagnostics]
    before = None
    if found.last is not None:
        before = found.memory.plan(found.last)
    start = _Start(options, found, settings, config, theme, reading, before)

    inputs = _inputs(start)
    planned, modelled = _remembered_plan(start, inputs), None
    if planned is None or found.last is None:
        modelled = _modelled(start)
        diagnostics, held = modelled.diagnostics, modelled.held
    else:
        diagnostics, held = planned.diagnostics, frozenset(found.last.held)
    problems += diagnostics
    if found.templates is None or stops(problems, held, hold=options.hold):
        return _kept(start, _stopped(problems, held))
    if modelled is not None:
        planned = _written(start, modelled, inputs, found.templates)
        # A large site as modelled takes half the memory, and is of no more use.
        modelled = None
    assert planned is not None

    order = _order(start, found.templates, planned, held)
    problems += _clashes(order)
    if stops(problems, held, hold=options.hold):
        return _kept(start, _stopped(problems, held))
    if options.recheck:
        return _rechecked(order, problems, progress)
    with found.folder.stage() as stage:
        made = _render(order, _stale(order), stage.drafts, progress)
        by_page = _page_diagnostics(order, made)
        problems += [p for some in by_page.values() for p in some]
        if stops(problems, held, hold=options.hold):
            return _kept(start, _stopped(problems, held))
        digests = _stage(order, made, stage)
        moved = clock(os.path.dirname(found.folder.manifest_path))  # noqa: PTH120
        published = stage.publish()
    result = BuildResult(
        published=published,
        pages=len(planned.traces),
        diagnostics=in_order(problems),
        held=tuple(sorted(held)),
        hidden=planned.hidden,
        due=planned.due,
        rendered=made.reasons,
    )
    remember(found, settings, theme, reading, planned, digests, result, by_page, moved)
    return structs.replace(result, counts=_counts(order, made, result))


def _stopped(problems: Iterable[Diagnostic], held: Iterable[str] = ()) -> BuildResult:
    return BuildResult(None, 0, in_order(problems), tuple(sorted(held)))


def _kept(start: _Start, result: BuildResult) -> BuildResult:
    """Remember at least what was read, for the build that follows when the errors are mended."""
    if not start.options.recheck:
        remember_rows(start.found, start.reading)
    return result


def _now(start: _Start) -> datetime:
    """Return the moment of the build on the site's clock."""
    now = start.options.now
    return now if now.tzinfo is None else now.astimezone(start.config.zone).replace(tzinfo=None)


def _inputs(start: _Start) -> str:
    found, theme = start.found, start.theme
    assets = theme_addresses(found.templates) if found.templates is not None else {}
    settings = (found.fixed["config"], theme.lists, assets, found.program, found.asked)
    return plan_inputs(start.reading, found.sources.files, settings)


def _remembered_plan(start: _Start, inputs: str) -> Planned | None:
    """Return the last build's plan if nothing has changed that it was made of."""
    before = start.before
    if before is None or not still_holds(
        before, inputs, _now(start), start.reading.heads, start.found.sources
    ):
        return None
    return with_templates(before, start.theme.digests)


def _modelled(start: _Start) -> Modelled:
    from sitegen.flow.modelling import model  # most warm builds do without

    return model(
        start.reading,
        start.found.sources,
        start.config,
        start.settings.places,
        start.theme.lists,
        start.before.judged if start.before is not None else {},
        _now(start),
        drafts=start.options.drafts,
        hold=start.options.hold,
    )


def _written(start: _Start, modelled: Modelled, inputs: str, templates: Templates) -> Planned:
    from sitegen.flow.planning import written_plan  # most warm builds do without

    return written_plan(
        modelled,
        inputs=inputs,
        heads=start.reading.heads,
        pictures=published_pictures(modelled.pictures),
        files=published_files(modelled.plan, start.found.sources),
        assets=theme_addresses(templates),
        digests=start.theme.digests,
        numbering=Numbering(start.before.names if start.before is not None else ()),
    )


def _order(start: _Start, templates: Templates, planned: Planned, held: frozenset[str]) -> _Order:
    """Return what is to be published, with what differs from the last build."""
    reading, before = start.reading, start.before
    changed: set[int] = set()
    if before is not None and planned.names[: len(before.names)] != before.names:
        # Numbered anew: nothing can be compared.
        start, before = structs.replace(start, before=None), None
    if before is not None:
        changed = changed_leaves(before, planned, reading.before, reading.heads)
    others = tuple(plain_files(planned, templates, start.found.sources))
    return _Order(start, templates, planned, frozenset(changed), held, others)


def _clashes(order: _Order) -> Iterator[Diagnostic]:
    """Yield two files for one place in the output, and names that no host can serve."""
    planned, found = order.planned, order.start.found
    outputs = [file.output for file in order.others] + [trace.target for trace in planned.traces]
    last = found.last
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
    sources |= {trace.target: source_of(trace) for trace in planned.traces}
    for problem in problems:
        if isinstance(problem, PathConflict):
            path, other = problem.second, problem.first
            span = Span(sources[path] or sources[other])
            first = sources[other] or other
            yield error("output-clash", span, path=path, other=other, first=first)
        else:
            yield error("output-path-refused", Span(sources[problem.path]), path=problem.path)


def _stale(order: _Order) -> dict[str, tuple[Reason, ...]]:
    """Return the pages to render, each with the reasons."""
    planned, before, found = order.planned, order.start.before, order.start.found
    if before is None:
        return {trace.target: (Reason("all"),) for trace in planned.traces}
    old = {trace.target: trace for trace in before.traces}
    differ = stale(planned.traces, old, order.changed)
    changed = changed_files(order.start.theme, theme_before(found))
    outputs = found.outputs
    todo: dict[str, tuple[Reason, ...]] = {}
    for trace in planned.traces:
        path = trace.target
        if path in differ:
            why = reasons(trace, old.get(path), planned.names, order.changed, changed)
            todo[path] = tuple(why)
        elif path not in outputs:
            todo[path] = (Reason("output"),)
    return todo


def _render(
    order: _Order,
    todo: Mapping[str, tuple[Reason, ...]],
    drafts: Callable[[], str],
    progress: Progress,
) -> _Made:
    """Render pages into drafts, in worker processes where there are many."""
    start, planned = order.start, order.planned
    options = start.options
    tasks = [
        RenderTask(number, trace, _known(start.found, trace.target))
        for number, trace in enumerate(planned.traces)
        if trace.target in todo
    ]
    if not tasks:
        return _Made({}, {})
    named = set().union(*(task.trace.leaves for task in tasks))
    names = [planned.names[number] for number in named]
    shown = dict.fromkeys(key for kind, key in names if kind in ARTICLE_LEAVES)
    leaves = Leaves(
        address=site_address(start.config),
        t=strings(start.config.language),
        _values=leaf_values(planned, named),
        _articles=start.reading.articles(shown),
    )
    folder = drafts()
    bench = Bench(order.templates, start.theme.python, leaves, planned.names, folder)
    # Its file is not for processes forked from this one.
    start.found.memory.store.close()
    jobs = options.jobs or (min(options.cpus, 4) if len(tasks) >= _WORTH_A_POOL else 1)
    # Here and not only in the workers: forked ones find everything done.
    begin(bench)
    rendered: dict[str, Rendered] = {}
    errors = 0
    for done in map_ordered(
        render_task, tasks, jobs=jobs, initializer=begin, initargs=(bench,), label=_page_name
    ):
        rendered[tasks[len(rendered)].trace.target] = done
        progress("render", len(rendered), len(tasks))
        errors += not done.digest
        if errors > _MOST_ERRORS:
            break
    return _Made(rendered, todo)


def _page_name(task: RenderTask) -> str:
    return source_of(task.trace) or task.trace.target


def _known(found: Glance, path: str) -> str:
    seen = found.outputs.get(path)
    return "" if seen is None else seen.digest


def _page_diagnostics(order: _Order, made: _Made) -> dict[str, tuple[Diagnostic, ...]]:
    """Return what is wrong with pages, of those that are kept as it was found back then."""
    last = order.start.found.last
    kept = last.page_diagnostics if last is not None else {}
    found = {
        path: kept[path]
        for path in (trace.target for trace in order.planned.traces if kept)
        if path in kept and path not in made.rendered
    }
    found |= {path: one.diagnostics for path, one in made.rendered.items() if one.diagnostics}
    return found


def _stage(order: _Order, made: _Made, stage: Stage) -> dict[str, str]:
    """Plan every file of the output: kept, made just now or copied; return their digests."""
    found, digests = order.start.found, {}
    for file in order.others:
        if _known(found, file.output) == file.digest:
            stage.keep(file.output, file.digest)
        else:
            stage.add(file.output, file.data())
        digests[file.output] = file.digest
    for trace in order.planned.traces:
        path = trace.target
        known, done = _known(found, path), made.rendered.get(path)
        if done is None or done.digest == known:
            stage.keep(path, known)
            digests[path] = known
        else:
            stage.adopt(path, done.number, done.digest, standing=known or None)
            digests[path] = done.digest
    return digests


def _rechecked(order: _Order, problems: list[Diagnostic], progress: Progress) -> BuildResult:
    """Render every page in memory and compare the output with what it should be."""
    planned = order.planned
    todo = {trace.target: (Reason("all"),) for trace in planned.traces}
    made = _render(order, todo, str, progress)
    problems += [p for one in made.rendered.values() for p in one.diagnostics]
    wanted = {file.output: file.digest for file in order.others}
    wanted |= {path: one.digest for path, one in made.rendered.items()}
    return BuildResult(
        published=None,
        pages=len(planned.traces),
        diagnostics=in_order(problems),
        held=tuple(sorted(order.held)),
        hidden=planned.hidden,
        due=planned.due,
        different=tuple(differing(order.start.found.folder, wanted)),
    )


def _counts(order: _Order, made: _Made, result: BuildResult) -> Counts:
    same = sum(one.digest == _known(order.start.found, path) for path, one in made.rendered.items())
    statuses = result.published.statuses if result.published is not None else {}
    return Counts(
        converted=order.start.reading.converted,
        rendered=len(made.rendered),
        wasted=same,
        written=sum(status.st_size for status in statuses.values()),
        statements=order.start.found.memory.store.statements,
    )
