"""The plan as it is remembered: traces of pages and the values of the leaves they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sitegen.engine.trace import Name, Numbering, Trace
from sitegen.flow.memory import Head, Planned
from sitegen.flow.modelling import Modelled
from sitegen.flow.rendering import own_part
from sitegen.locale.strings import strings
from sitegen.pages.leaf_values import (
    PublishedFile,
    PublishedPicture,
    SiteValues,
)
from sitegen.pages.page import Page
from sitegen.pages.plan import KINDS, shared_refs

# Numbers out of use that are not worth the rendering of every page.
_FEW = 1000


def written_plan(
    modelled: Modelled,
    *,
    inputs: str,
    heads: Mapping[str, Head],
    pictures: Mapping[str, PublishedPicture],
    files: Mapping[str, PublishedFile],
    assets: Mapping[str, str],
    digests: Mapping[str, str],
    numbering: Numbering,
) -> Planned:
    """Write a plan down.

    `assets` are the addresses of the theme's files, `digests` are of all the templates that
    each template leads to. Leaves are numbered anew when most numbers are out of use.
    """
    site, plan = modelled.site, modelled.plan
    values = SiteValues(
        site,
        {document.path: document for document in modelled.others},
        pictures,
        files,
        assets,
        plan.lists,
        strings(site.config.language),
    )
    traces = _traces(plan.pages, numbering)
    used = {number for trace in traces for number in trace.leaves}
    if len(numbering.names) > 2 * len(used) + _FEW:
        numbering = Numbering()
        traces = _traces(plan.pages, numbering)
        used = set(range(len(numbering.names)))
    return Planned(
        inputs=inputs,
        since=site.now,
        due=site.due,
        turns=site.turns,
        mentions=_mentions(modelled, heads),
        judged={path: modelled.pictures[path] for path in plan.pictures},
        dismissed={
            path: judged.source
            for path, judged in modelled.pictures.items()
            if path not in plan.pictures
        },
        inspected=dict(modelled.inspected),
        sizes={path: file.size for path, file in files.items()},
        names=numbering.names,
        values=[
            _value(name, values, digests) if number in used else b""
            for number, name in enumerate(numbering.names)
        ],
        traces=traces,
        files=[(file.source, file.output) for file in plan.files],
        icon=plan.icon,
        diagnostics=modelled.diagnostics,
        hidden=tuple((entry.path, entry.visibility.value) for entry in site.hidden),
    )


def _traces(pages: Iterable[Page], numbering: Numbering) -> list[Trace]:
    numbers = numbering.numbers
    shared = {kind: numbers(shared_refs(kind)) for kind in KINDS}
    templates = _Templates(numbering)
    return [
        Trace(
            page.output,
            own_part(page),
            (*shared[page.kind], *numbers(page.refs), *templates[page.template]),
        )
        for page in pages
    ]


class _Templates(dict[str, tuple[int, ...]]):
    """The numbers of templates, each asked for once."""

    def __init__(self, numbering: Numbering) -> None:
        super().__init__()
        self._numbering = numbering

    def __missing__(self, template: str) -> tuple[int, ...]:
        numbers = self[template] = self._numbering.numbers((("template", template),))
        return numbers


def _value(name: Name, values: SiteValues, digests: Mapping[str, str]) -> bytes:
    kind, key = name
    return digests[key].encode("ascii") if kind == "template" else values.planned(name)


def _mentions(modelled: Modelled, heads: Mapping[str, Head]) -> dict[str, str]:
    """Return the documents that a problem points at, whose lines it names."""
    spans = [p.span for p in modelled.diagnostics]
    spans += [also.span for p in modelled.diagnostics for also in p.related]
    return {span.path: heads[span.path].input for span in spans if span.path in heads}
