"""Fixes put into the files they were found for: only those that are as they were judged."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from sitegen.content.source import MAX_TEXT_BYTES, SourceFile, read
from sitegen.diagnostics import Diagnostic, Fix
from sitegen.engine.digest import digest
from sitegen.engine.replacement import replace_file
from sitegen.fixing import apply
from sitegen.flow.glance import CONFIG, Glance

# A fix may bring to light what another one mends; what takes longer than this goes in circles.
MOST_ROUNDS = 5


class Judged(Struct, frozen=True):
    """What is wrong with a site, and the files that may be mended: their names on disk, by path.

    `digests` name the bytes that were judged; a file without one is left alone.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: Mapping[str, str]
    digests: Mapping[str, str]


class Mended(Struct, frozen=True):
    """How many fixes went into each file, and what is wrong now."""

    fixed: Mapping[str, int]
    diagnostics: tuple[Diagnostic, ...]


def judged(root: Path, found: Glance, diagnostics: tuple[Diagnostic, ...]) -> Judged:
    """Return what a look at the site came to: its content and its settings may be mended."""
    files = {path: file.real for path, file in found.sources.files.items()}
    digests = {path: seen.digest for path, seen in found.sources.seen().items()}
    return Judged(
        diagnostics,
        {**files, CONFIG: str(root / CONFIG)},
        {**digests, CONFIG: found.fixed["config"]},
    )


def mend(look: Callable[[], Judged]) -> Mended:
    """Apply every fix there is, and look again, until there is none or none can be applied.

    Raises OSError, and what `look` raises.
    """
    fixed: dict[str, int] = {}
    for _ in range(MOST_ROUNDS):
        found = look()
        applied = _applied(found)
        for path, count in applied.items():
            fixed[path] = fixed.get(path, 0) + count
        if not applied:
            return Mended(fixed, found.diagnostics)
    return Mended(fixed, look().diagnostics)


def _applied(found: Judged) -> dict[str, int]:
    """Apply fixes to the files; return how many went into each."""
    by_path: dict[str, list[Fix]] = {}
    for problem in found.diagnostics:
        if problem.fix is not None and found.digests.get(problem.span.path):
            fixes = by_path.setdefault(problem.span.path, [])
            if problem.fix not in fixes:
                fixes.append(problem.fix)
    counts = {
        path: _mended(found.files[path], found.digests[path], fixes)
        for path, fixes in by_path.items()
    }
    return {path: count for path, count in counts.items() if count}


def _mended(real: str, name: str, fixes: Iterable[Fix]) -> int:
    """Mend a file if it still holds the bytes of this digest; return the number of fixes."""
    data = plain_bytes(real)
    if data is None or digest(data) != name:
        return 0
    mended, count = apply(data, fixes)
    if count and len(mended) <= MAX_TEXT_BYTES:
        replace_file(Path(real), mended)
        return count
    return 0


def plain_bytes(real: str) -> bytes | None:
    """Return the bytes of a file; None if it is a link or anything else, or no text by its size."""
    status = os.lstat(real)
    if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_TEXT_BYTES:
        return None
    return read(SourceFile("", real, status.st_size, (0, 0, 0, 0), 0), MAX_TEXT_BYTES)
