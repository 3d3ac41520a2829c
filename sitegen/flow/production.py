"""The flow, read from top to bottom: prepare, render, stage, publish, remember.

A page is made again only if something it names has changed since the last successful build: what
that build knew is in the memory, what it left in the output the glance has looked at.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from msgspec import structs

from sitegen.diagnostics import Diagnostic, in_order
from sitegen.engine.staging import Stage
from sitegen.engine.stamp import clock
from sitegen.flow.glance import Glance
from sitegen.flow.holding import stops
from sitegen.flow.making import Made, every_page, make, outdated, page_diagnostics, standing
from sitegen.flow.options import BuildOptions, Progress
from sitegen.flow.picturing import Drafted, every_picture, picture
from sitegen.flow.preparation import Order, Prepared, prepare
from sitegen.flow.rechecking import differing
from sitegen.flow.remembering import remember, remember_rows
from sitegen.flow.result import BuildResult, Counts


def produce(options: BuildOptions, found: Glance, progress: Progress) -> BuildResult:
    """Make the output what the site says, as `build` promises."""
    ready = prepare(options, found, progress)
    order = ready.order
    if order is None:
        return _kept(ready)
    if options.recheck:
        return _rechecked(ready, order, progress)
    with found.folder.stage() as stage:
        made = make(order, outdated(order), stage.drafts, progress)
        by_page = page_diagnostics(order, made)
        ready = _with_pages(ready, order, by_page)
        if stops(ready.problems, ready.held, hold=options.hold):
            return _kept(ready)
        pictured = picture(order, stage.drafts, progress)
        digests = _stage(order, made, pictured, stage)
        moved = clock(os.path.dirname(found.folder.manifest_path))  # noqa: PTH120
        published = stage.publish()
    result = structs.replace(_result(ready, order), published=published, rendered=made.reasons)
    remember(order, digests, result, by_page, moved)
    return structs.replace(result, counts=_counts(order, made, result))


def _kept(ready: Prepared) -> BuildResult:
    """Remember at least what was read, for the build that follows when the errors are mended."""
    start = ready.start
    if not start.options.dry:
        remember_rows(start.found, start.reading)
    return BuildResult(None, 0, in_order(ready.problems), tuple(sorted(ready.held)))


def inspect(options: BuildOptions, found: Glance, progress: Progress) -> BuildResult:
    """Find all problems that a build would find, and write nothing.

    Pages that are not what they were are rendered in memory, unless there are errors before.
    """
    ready = prepare(options, found, progress)
    order = ready.order
    if order is None:
        return _kept(ready)
    made = make(order, outdated(order), str, progress)
    return _result(_with_pages(ready, order, page_diagnostics(order, made)), order)


def _with_pages(
    ready: Prepared, order: Order, by_page: Mapping[str, Sequence[Diagnostic]]
) -> Prepared:
    """Add what is wrong with pages."""
    grade = order.start.grade
    found = [p for some in by_page.values() for p in grade(some)]
    return structs.replace(ready, problems=(*ready.problems, *found))


def _result(ready: Prepared, order: Order) -> BuildResult:
    planned = order.planned
    return BuildResult(
        published=None,
        pages=len(planned.traces),
        diagnostics=in_order(ready.problems),
        held=tuple(sorted(ready.held)),
        hidden=planned.hidden,
        due=planned.due,
        turns=planned.turns,
    )


def _stage(
    order: Order, made: Made, pictured: Mapping[str, Drafted], stage: Stage
) -> dict[str, str]:
    """Plan every file of the output: kept, made just now or copied; return their digests."""
    found, digests = order.start.found, {}
    for file in order.others:
        if standing(found, file.output) == file.digest:
            stage.keep(file.output, file.digest)
        else:
            stage.add(file.output, file.data())
        digests[file.output] = file.digest
    for rendition in order.pictures:
        path = rendition.output
        drafted = pictured.get(path)
        if drafted is None:
            digests[path] = standing(found, path)
            stage.keep(path, digests[path])
        else:
            digests[path] = drafted.digest
            stage.adopt(path, drafted.number, drafted.digest)
    for trace in order.planned.traces:
        path = trace.target
        known, done = standing(found, path), made.rendered.get(path)
        if done is None or done.digest == known:
            stage.keep(path, known)
            digests[path] = known
        else:
            stage.adopt(path, done.number, done.digest, standing=known or None)
            digests[path] = done.digest
    return digests


def _rechecked(ready: Prepared, order: Order, progress: Progress) -> BuildResult:
    """Render every page in memory and compare the output with what it should be."""
    made = make(order, every_page(order), str, progress)
    wanted = {file.output: file.digest for file in order.others}
    wanted |= {path: one.digest for path, one in made.rendered.items()}
    wanted |= every_picture(order, progress)
    ready = _with_pages(ready, order, page_diagnostics(order, made))
    return structs.replace(
        _result(ready, order), different=tuple(differing(order.start.found.folder, wanted))
    )


def _counts(order: Order, made: Made, result: BuildResult) -> Counts:
    same = sum(
        one.digest == standing(order.start.found, path) for path, one in made.rendered.items()
    )
    statuses = result.published.statuses if result.published is not None else {}
    return Counts(
        converted=order.start.reading.converted,
        rendered=len(made.rendered),
        wasted=same,
        written=sum(status.st_size for status in statuses.values()),
        statements=order.start.found.memory.store.statements,
    )
