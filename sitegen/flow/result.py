"""What a build did, and why."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from sitegen.diagnostics import Diagnostic
from sitegen.engine.published import Published
from sitegen.text.turn import Turn


class Reason(Struct, frozen=True, order=True):
    """Why a page was rendered.

    `kind` is "new" (no page of this address was remembered), "own" (the plan has it otherwise:
    `name` is the part), "leaf" (`name` is kind and key of one that changed), "template" (`name` is
    the file), "output" (the file was missing or not as it was written), "all" (nothing was
    remembered).
    """

    kind: str
    name: str = ""


class Counts(Struct, frozen=True):
    """What a build cost, in things that do not depend on the machine.

    Files of content converted, pages rendered, those of them that came out as they were, bytes
    written to the output, statements sent to SQLite.
    """

    converted: int = 0
    rendered: int = 0
    wasted: int = 0
    written: int = 0
    statements: int = 0


class BuildResult(Struct, frozen=True):
    """What a build did.

    `published` is None where problems stopped it before anything changed, and when it was asked to
    recheck; then `different` are the outputs that are not what the site says, None if problems were
    in the way. `turns` are what changes by itself at `due`.
    """

    published: Published | None
    pages: int
    diagnostics: tuple[Diagnostic, ...]
    held: tuple[str, ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    due: datetime | None = None
    turns: tuple[Turn, ...] = ()
    rendered: Mapping[str, tuple[Reason, ...]] = {}
    counts: Counts = Counts()
    different: tuple[str, ...] | None = None
    memory_lost: bool = False
