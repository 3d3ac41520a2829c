"""A build, or a check: nothing if nothing has changed, else the flow of `production`."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs

from sitegen.diagnostics import Diagnostic
from sitegen.engine.lock import Lock
from sitegen.engine.output import named_output, open_output
from sitegen.flow.glance import CONFIG, STATE, Glance, glance
from sitegen.flow.options import BuildOptions, Progress
from sitegen.flow.result import BuildResult

if TYPE_CHECKING:
    from sitegen.flow.fixing import Mended
    from sitegen.flow.outlook import Outlook
    from sitegen.flow.outward import Outward
    from sitegen.inquiry.known import Known


class SiteMissingError(Exception):
    """The folder has no config.yaml: it is no site."""


def build(options: BuildOptions, progress: Progress) -> BuildResult:
    """Build the site at `options.root` into `options.output`.

    Raises SiteMissingError, OSError, LockHeld, OutputRefused, OutputFailed, ForeignFiles, and
    WorkerDied. Nothing in the output changes unless every page and check has passed.
    """
    root = options.root
    _require_site(root)
    folder = open_output(
        options.output, root / STATE, (root / "content", root / "templates", root / CONFIG)
    )
    with Lock(root / STATE / "lock"):
        found = glance(options, folder)
        try:
            if found.result is not None:
                return found.result
            # Loaded only now: a build of a site that has not changed needs none of it.
            from sitegen.flow.production import produce

            result = produce(options, found, progress)
            return structs.replace(result, memory_lost=found.memory.lost)
        finally:
            found.memory.store.close()


def check(options: BuildOptions, progress: Progress) -> tuple[Diagnostic, ...]:
    """Return all that is wrong with the site at `options.root`; nothing is written anywhere.

    Raises SiteMissingError, OSError and WorkerDied. What the builds into `options.output` remember
    is made use of; a build may go on at the same time.
    """
    return _inspected(options, progress)[1]


def mended(options: BuildOptions, progress: Progress) -> Mended:
    """Check the site at `options.root`, and mend in its files what can be mended safely.

    Raises what `check` raises; of a file that cannot be written OSError.
    """
    from sitegen.flow.fixing import Judged, judged, mend

    def look() -> Judged:
        return judged(options.root, *_inspected(options, progress))

    return mend(look)


def survey(options: BuildOptions, progress: Progress) -> Known | tuple[Diagnostic, ...]:
    """Return the site at `options.root` as a build would have it, or what is wrong with settings.

    Writes nothing and raises what `check` raises.
    """
    from sitegen.flow.survey import survey

    with _glanced(options) as found:
        return survey(options, found, progress)


def outlook(options: BuildOptions, progress: Progress) -> Outlook | tuple[Diagnostic, ...]:
    """Return what changes next by itself at `options.root`, or what is wrong with settings.

    Writes nothing and raises what `check` raises; hardly more is done than a look at the files
    where the last build is still right.
    """
    from sitegen.flow.outlook import outlook

    with _glanced(options) as found:
        return outlook(options, found, progress)


def outward(options: BuildOptions, progress: Progress) -> Outward:
    """Return where the site at `options.root` leads to on other sites; none of them is asked.

    Writes nothing and raises what `check` raises.
    """
    from sitegen.flow.outward import outward

    with _glanced(options) as found:
        return outward(options, found, progress)


@contextlib.contextmanager
def _glanced(options: BuildOptions) -> Iterator[Glance]:
    """Look at a site that is left as it is."""
    _require_site(options.root)
    found = glance(options, named_output(options.output, options.root / STATE))
    try:
        yield found
    finally:
        found.memory.store.close()


def _inspected(options: BuildOptions, progress: Progress) -> tuple[Glance, tuple[Diagnostic, ...]]:
    with _glanced(options) as found:
        if found.result is not None:
            return found, found.result.diagnostics
        from sitegen.flow.production import inspect

        return found, inspect(options, found, progress).diagnostics


def _require_site(root: Path) -> None:
    if not (root / CONFIG).exists():
        raise SiteMissingError(str(root))
