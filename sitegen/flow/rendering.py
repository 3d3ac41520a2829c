"""Rendering one page, from the leaves it names to the bytes of its file; runs in workers."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Raw, Struct

from sitegen.checks.page_checks import PAGE_CHECKS
from sitegen.diagnostics import Diagnostic
from sitegen.engine.digest import digest
from sitegen.engine.disk import Disk
from sitegen.engine.failure import Failing
from sitegen.engine.trace import Name, Trace
from sitegen.flow.memory import encode
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Page
from sitegen.pages.plan import KINDS, is_framed
from sitegen.render.environment import environment
from sitegen.render.renderer import RenderError, render
from sitegen.render.theme import Templates


class OwnPart(Struct, frozen=True, array_like=True):
    """What a trace keeps of a page besides its leaves."""

    kind: str
    address: str
    template: str
    source: str
    listed: bool
    own: Raw


class RenderTask(Struct, frozen=True):
    """A page to render; `known` is the digest of the file that stands in its place, or empty.

    The bytes are written as the draft `number`, unless they are those of the file.
    """

    number: int
    trace: Trace
    known: str


class Rendered(Struct, frozen=True, array_like=True):
    """What came of a page: the digest and length of its bytes; errors if there are none."""

    number: int
    digest: str
    size: int
    diagnostics: tuple[Diagnostic, ...]


class Bench(Struct, frozen=True):
    """Everything that rendering takes besides the page; without `drafts` nothing is written."""

    templates: Templates
    python: Mapping[str, str]
    leaves: Leaves
    names: Sequence[Name]
    drafts: str


def own_part(page: Page) -> bytes:
    """Write down what a trace keeps of a page besides its leaves."""
    # The fields of an OwnPart, whose last one is only raw when it is read.
    return encode((page.kind, page.address, page.template, page.source, page.listed, page.own))


_own_part = msgspec.msgpack.Decoder(OwnPart).decode


@functools.cache
def _own_of(kind: str) -> Callable[[bytes], Any]:
    return msgspec.msgpack.Decoder(KINDS[kind].own).decode


def source_of(trace: Trace) -> str:
    """Return the file that asks for a page."""
    return _own_part(trace.own).source


def page_of(trace: Trace, names: Sequence[Name]) -> Page:
    """Return the page that a trace was made of."""
    part = _own_part(trace.own)
    return Page(
        kind=part.kind,
        address=part.address,
        template=part.template,
        own=_own_of(part.kind)(part.own),
        refs=tuple([names[number] for number in trace.leaves]),
        source=part.source,
        listed=part.listed,
    )


class Renderer:
    """Renders the pages of one build in one process."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self._env = environment(bench.templates, bench.python)
        self._disk = Disk()

    def __call__(self, task: RenderTask) -> Rendered:
        """Render a page and write its draft; raises OutputFailed, or OSError for the memory."""
        data, found = self.page(task.trace, self.bench.leaves)
        if data is None:
            return Rendered(task.number, "", 0, found)
        name = digest(data)
        if name != task.known and self.bench.drafts:
            draft = os.path.join(self.bench.drafts, str(task.number))  # noqa: PTH118
            with Failing(draft):
                self._disk.write(draft, data)
        return Rendered(task.number, name, len(data), found)

    def page(self, trace: Trace, leaves: Leaves) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
        """Return a page, None if it cannot be rendered, and what is wrong with it."""
        page = page_of(trace, self.bench.names)
        try:
            data = self._render(page, leaves.of(page))
        except RenderError as failure:
            return None, (failure.diagnostic,)
        return data, tuple(problem for check in PAGE_CHECKS for problem in check.run(page, data))

    def _render(self, page: Page, leaves: Leaves) -> bytes:
        context = KINDS[page.kind].context(page, leaves)
        lists = {name: leaves.list_cards(name) for kind, name in page.refs if kind == "list"}
        common: dict[str, Any] = {"t": leaves.t, "lists": lists}
        if is_framed(page.kind):
            common["site"] = leaves.frame()
        return render(
            self._env,
            self.bench.templates,
            page.template,
            context,
            common,
            page.address,
            finish=KINDS[page.kind].finish,
        )


# Set once a process, by the pool, before its first task.
_renderer: Renderer | None = None


def begin(bench: Bench) -> None:
    """Prepare this process for the pages of one build, unless it was born prepared."""
    global _renderer
    if _renderer is None or _renderer.bench is not bench:
        _renderer = Renderer(bench)


def render_task(task: RenderTask) -> Rendered:
    """Render a page; raises as its Renderer does."""
    assert _renderer is not None
    return _renderer(task)
