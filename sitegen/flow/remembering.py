"""Remembering: what a build leaves to the next, written when everything else is done."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping

import msgspec

from sitegen.diagnostics import Diagnostic
from sitegen.engine.stamp import clock, clock_device
from sitegen.flow.glance import Glance, seen_file, seen_files
from sitegen.flow.memory import Last, Seen
from sitegen.flow.preparation import Order
from sitegen.flow.reading import Reading
from sitegen.flow.result import BuildResult


def remember(
    order: Order,
    digests: Mapping[str, str],
    result: BuildResult,
    page_diagnostics: dict[str, tuple[Diagnostic, ...]],
    moved: int,
) -> None:
    """Remember a successful build, published after the time `moved` in ns.

    `digests` are those of every file of its output. What cannot be remembered is not: the next
    build is slower, not wrong.
    """
    with contextlib.suppress(OSError, UnicodeEncodeError, msgspec.MsgspecError):
        start, planned = order.start, order.planned
        found, reading, settings = start.found, start.reading, start.settings
        memory = found.memory
        now = clock(os.path.dirname(found.folder.manifest_path))  # noqa: PTH120
        used = {head.input for head in reading.heads.values()}
        memory.keep(found.program, used, reading.before, reading.put_rows())
        memory.put_last(
            Last(
                program=found.program,
                folder=found.folder.path,
                asked=found.asked,
                fixed=found.fixed,
                timezone=settings.config.timezone if settings.config is not None else "",
                since=planned.since,
                due=planned.due,
                turns=planned.turns,
                sources=found.sources.seen(),
                refused=found.refused,
                outputs=_outputs(found, digests, result, moved, now),
                manifest=seen_file(found.folder.manifest_path, now),
                pages=result.pages,
                diagnostics=result.diagnostics,
                page_diagnostics=page_diagnostics,
                held=result.held,
                hidden=result.hidden,
                parts=memory.put_parts(settings, start.theme, reading.heads, planned),
            )
        )
        memory.store.commit()


def remember_rows(found: Glance, reading: Reading) -> None:
    """Remember what was read in a build that failed, until the next one that succeeds."""
    fresh = reading.put_rows()
    if fresh:
        found.memory.put_spare({*found.memory.spare(), *fresh})
        found.memory.store.commit()


def _outputs(
    found: Glance, digests: Mapping[str, str], result: BuildResult, moved: int, now: int
) -> dict[str, Seen]:
    """Return every file of the output as it is now: kept, moved in, or found to be there."""
    assert result.published is not None
    statuses = result.published.statuses
    kept = {path: found.outputs[path] for path in digests if path not in statuses}
    device = clock_device(os.path.dirname(found.folder.manifest_path))  # noqa: PTH120
    return kept | seen_files(digests, statuses, moved, now, device)
