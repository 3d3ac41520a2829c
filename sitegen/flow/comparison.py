"""The plan against the one of the last build: does it still hold, which leaves differ, and why.

Model, plan and checks are functions of what `plan_inputs` names; so as long as that name, the time
and the lines that problems point at are the same, their result is, and none of them runs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from msgspec import structs

from sitegen.diagnostics import has_errors
from sitegen.engine.digest import digest
from sitegen.engine.trace import Name, Trace
from sitegen.flow.memory import Head, Planned, encode
from sitegen.flow.rendering import page_of
from sitegen.flow.result import Reason
from sitegen.flow.sources import Sources
from sitegen.pages.leaf_values import ARTICLE_LEAVES, SLOTS
from sitegen.pages.page import Ref


def plan_inputs(
    heads: Mapping[str, Head], files: Iterable[str], settings: tuple[object, ...]
) -> str:
    """Name everything that model, plan and checks look at, but for times, places and pictures."""
    looked_at = [
        (path, head.placement, head.others, has_errors(head.diagnostics))
        for path, head in heads.items()
    ]
    return digest(encode((settings, looked_at, tuple(files))))


def with_templates(planned: Planned, digests: Mapping[str, str]) -> Planned:
    """Return a plan with other templates."""
    values = [
        digests[key].encode("ascii") if kind == "template" and key in digests else value
        for (kind, key), value in zip(planned.names, planned.values, strict=True)
    ]
    return planned if values == planned.values else structs.replace(planned, values=values)


def still_holds(
    planned: Planned, inputs: str, now: datetime, heads: Mapping[str, Head], sources: Sources
) -> bool:
    """Tell whether model, plan and checks would give what they gave."""
    return (
        planned.inputs == inputs
        and planned.since <= now
        and (planned.due is None or now < planned.due)
        and all(heads[path].input == input for path, input in planned.mentions.items())
        and all(_digest(sources, p) == judged.source for p, judged in planned.judged.items())
        and all(_digest(sources, path) == name for path, name in planned.dismissed.items())
        and all(_digest(sources, p) == found.source for p, found in planned.inspected.items())
        and all(sources.files[path].size == size for path, size in planned.sizes.items())
    )


def _digest(sources: Sources, path: str) -> str:
    try:
        return sources.digest(path)
    except OSError:
        # Whoever judges the picture says so.
        return ""


def changed_leaves(
    old: Planned, new: Planned, before: Mapping[str, Head], heads: Mapping[str, Head]
) -> set[int]:
    """Return the numbers of leaves that have another value than in the last build.

    Both plans are numbered alike as far as the old one goes.
    """
    changed = set()
    known = len(old.values)
    for number, (kind, key) in enumerate(new.names[:known]):
        if new.values[number] != old.values[number]:
            changed.add(number)
        elif kind in ARTICLE_LEAVES:
            was, now = before.get(key), heads.get(key)
            if was is not now and (
                was is None or now is None or getattr(was, kind) != getattr(now, kind)
            ):
                changed.add(number)
    return changed


def leaf_values(planned: Planned, numbers: Iterable[int]) -> dict[Ref, bytes]:
    """Return the values of some leaves as contexts ask for them."""
    values: dict[Ref, bytes] = {}
    for number in numbers:
        kind, key = planned.names[number]
        values[SLOTS.get(kind, kind), key] = planned.values[number]
    return values


def reasons(
    trace: Trace,
    old: Trace | None,
    names: Sequence[Name],
    changed: Collection[int],
    templates: Mapping[str, tuple[str, ...]],
) -> Iterator[Reason]:
    """Yield why a page is not what it was; `templates` tells which files changed under each."""
    if old is None:
        yield Reason("new")
        return
    if old.own != trace.own or old.leaves != trace.leaves:
        yield from _of_plan(trace, old, names)
    for number in sorted(set(trace.leaves) & set(changed)):
        kind, key = names[number]
        if kind == "template":
            for file in templates.get(key, ()) or (key,):
                yield Reason("template", file)
        else:
            yield Reason("leaf", f"{kind} {key}".strip())


def _of_plan(trace: Trace, old: Trace, names: Sequence[Name]) -> Iterator[Reason]:
    """Yield the parts of the plan in which two traces of one page differ."""
    was, now = page_of(old, names), page_of(trace, names)
    if was.kind != now.kind:
        yield Reason("own", "kind")
        return
    found = False
    for part in ("address", "template", "source", "listed"):
        if getattr(was, part) != getattr(now, part):
            found = True
            yield Reason("own", part)
    for part in getattr(type(now.own), "__struct_fields__", ()):
        if getattr(was.own, part) != getattr(now.own, part):
            found = True
            yield Reason("own", part)
    if not found:
        # An own part that is one value is called as the page is.
        yield Reason("own", "refs" if was.own == now.own else now.kind)
