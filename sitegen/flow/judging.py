"""Judging pictures and files for download by their bytes: each is looked at once.

In worker processes where there are several, for pictures have to be decoded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sitegen.checks.file_checks import FILE_CHECKS
from sitegen.content.source import SourceFile, read
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.engine.digest import digest
from sitegen.engine.pool import map_ordered
from sitegen.flow.memory import Inspected, Judged
from sitegen.flow.options import BuildOptions
from sitegen.flow.sources import Sources


def judged_pictures(
    paths: Iterable[str], sources: Sources, before: Mapping[str, Judged], options: BuildOptions
) -> dict[str, Judged]:
    """Return what is in pictures; only those are decoded that were not, as they are now."""
    found: dict[str, Judged] = {}
    fresh: list[SourceFile] = []
    for path in paths:
        known = before.get(path)
        if known is not None and known.source == _digest(sources, path):
            found[path] = known
        else:
            fresh.append(sources.files[path])
    jobs = options.jobs_for_pictures(len(fresh))
    for file, judged in zip(fresh, map_ordered(judge, fresh, jobs=jobs, label=_path), strict=True):
        sources.note(file.path, judged.source)
        found[file.path] = judged
    return found


def inspected_files(
    paths: Iterable[str], sources: Sources, before: Mapping[str, Inspected]
) -> dict[str, Inspected]:
    """Return what checks find in files; only those are read that are not as they were."""
    found: dict[str, Inspected] = {}
    for path in paths:
        checks = [check for check in FILE_CHECKS if path.lower().endswith(check.endings)]
        if not checks:
            continue
        known = before.get(path)
        if known is not None and known.source == _digest(sources, path):
            found[path] = known
            continue
        try:
            data = sources.data(path)
        except OSError:
            # Whoever copies it says so.
            continue
        problems = tuple(problem for check in checks for problem in check.run(path, data))
        found[path] = Inspected(sources.digest(path), problems)
    return found


def _digest(sources: Sources, path: str) -> str:
    try:
        return sources.digest(path)
    except OSError:
        return "unknown"


def judge(file: SourceFile) -> Judged:
    """Return what is in the file of a picture."""
    from sitegen.assets.picture import judge_picture  # which takes long to load

    try:
        data = read(file)
    except OSError:
        data = None
    if data is None or len(data) != file.size:
        # Gone, or being copied right now: the next build has to try again.
        return Judged("", None, error("file-unreadable", Span(file.path)))
    found = judge_picture(file.path, data)
    name = digest(data)
    return Judged(name, None, found) if isinstance(found, Diagnostic) else Judged(name, found, None)


def _path(file: SourceFile) -> str:
    return file.path
