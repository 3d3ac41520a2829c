"""Making: the pages that are not what they were are rendered, in workers where there are many."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from msgspec import Struct

from sitegen.diagnostics import Diagnostic
from sitegen.engine.pool import map_ordered
from sitegen.engine.trace import stale
from sitegen.flow.comparison import leaf_values, reasons
from sitegen.flow.glance import Glance
from sitegen.flow.options import Progress
from sitegen.flow.preparation import Order
from sitegen.flow.rendering import (
    Bench,
    Rendered,
    RenderTask,
    begin,
    render_task,
    source_of,
)
from sitegen.flow.result import Reason
from sitegen.flow.theming import changed_files, theme_before
from sitegen.locale.strings import strings
from sitegen.pages.address import site_address
from sitegen.pages.leaf_values import ARTICLE_LEAVES
from sitegen.pages.leaves import Leaves

# More errors than this have one cause.
_MOST_ERRORS = 20


class Made(Struct, frozen=True):
    """The pages rendered, by output, and why each of them was."""

    rendered: Mapping[str, Rendered]
    reasons: Mapping[str, tuple[Reason, ...]]


def outdated(order: Order) -> dict[str, tuple[Reason, ...]]:
    """Return the pages to render, each with the reasons."""
    planned, before, found = order.planned, order.start.before, order.start.found
    if before is None:
        return every_page(order)
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


def every_page(order: Order) -> dict[str, tuple[Reason, ...]]:
    """Return all pages, to be rendered without a look at the last build."""
    return {trace.target: (Reason("all"),) for trace in order.planned.traces}


def make(
    order: Order,
    todo: Mapping[str, tuple[Reason, ...]],
    drafts: Callable[[], str],
    progress: Progress,
) -> Made:
    """Render pages into drafts, in worker processes where there are many."""
    start, planned = order.start, order.planned
    options = start.options
    tasks = [
        RenderTask(number, trace, standing(start.found, trace.target))
        for number, trace in enumerate(planned.traces)
        if trace.target in todo
    ]
    if not tasks:
        return Made({}, {})
    leaves = leaves_of(order, set().union(*(task.trace.leaves for task in tasks)))
    folder = drafts()
    bench = Bench(order.templates, start.theme.python, leaves, planned.names, folder)
    # Its file is not for processes forked from this one.
    start.found.memory.store.close()
    jobs = options.jobs_for(len(tasks))
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
    return Made(rendered, todo)


def leaves_of(order: Order, numbers: Collection[int]) -> Leaves:
    """Return the values of some leaves of the plan; raises OSError."""
    start, planned = order.start, order.planned
    names = [planned.names[number] for number in numbers]
    shown = dict.fromkeys(key for kind, key in names if kind in ARTICLE_LEAVES)
    return Leaves(
        address=site_address(start.config),
        t=strings(start.config.language),
        _values=leaf_values(planned, numbers),
        _articles=start.reading.articles(shown),
    )


def _page_name(task: RenderTask) -> str:
    return source_of(task.trace) or task.trace.target


def standing(found: Glance, path: str) -> str:
    """Return the digest of what the last build wrote to a file, empty if it is not there now."""
    seen = found.outputs.get(path)
    return "" if seen is None else seen.digest


def page_diagnostics(order: Order, made: Made) -> dict[str, tuple[Diagnostic, ...]]:
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
