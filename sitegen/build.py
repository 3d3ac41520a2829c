"""A build: nothing if nothing has changed, else the flow of `production`."""

from __future__ import annotations

from msgspec import structs

from sitegen.engine.lock import Lock
from sitegen.engine.output import open_output
from sitegen.flow.glance import STATE, glance
from sitegen.flow.options import BuildOptions, Progress
from sitegen.flow.result import BuildResult

CONFIG = "config.yaml"


class SiteMissingError(Exception):
    """The folder has no config.yaml: it is no site."""


def build(options: BuildOptions, progress: Progress) -> BuildResult:
    """Build the site at `options.root` into `options.output`.

    Raises SiteMissingError, OSError, LockHeld, OutputRefused, OutputFailed, ForeignFiles, and
    WorkerDied. Nothing in the output changes unless every page and check has passed.
    """
    root = options.root
    try:
        config = (root / CONFIG).read_bytes()
    except FileNotFoundError:
        raise SiteMissingError(str(root)) from None
    folder = open_output(
        options.output, root / STATE, (root / "content", root / "templates", root / CONFIG)
    )
    with Lock(root / STATE / "lock"):
        found = glance(options, config, folder)
        try:
            if found.result is not None:
                return found.result
            # Loaded only now: a build of a site that has not changed needs none of it.
            from sitegen.flow.production import produce

            result = produce(options, found, progress)
            return structs.replace(result, memory_lost=found.memory.lost)
        finally:
            found.memory.store.close()
