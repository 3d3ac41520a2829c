"""What is told of faulty files: only what rests on values that could be read.

Otherwise the one mistake in a date would be told again wherever the date matters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sitegen.checks.check import DocumentCheck, SiteCheck
from sitegen.diagnostics import Diagnostic

# By the id of a problem: the paths of the values that it rests on, in the front matter of the files
# it is told of; `people[]` for a list of which no item may lack; `content/…` for the files of which
# every one has to be sound.
Needs = Mapping[str, tuple[str, ...]]
# By path of a faulty file: the paths of its values that are not what the writer meant.
Wrong = Mapping[str, tuple[str, ...]]


def needs_of(checks: Iterable[DocumentCheck | SiteCheck]) -> Needs:
    """Return what the problems that checks find rest on."""
    return {id: needed for check in checks for id, needed in check.needs.items()}


def trusted(found: Iterable[Diagnostic], wrong: Wrong, needs: Needs) -> Iterator[Diagnostic]:
    """Yield the problems that rest on nothing wrong."""
    for problem in found:
        needed = needs.get(problem.id, ())
        paths = (problem.span.path, *(also.span.path for also in problem.related))
        if not any(_is_wrong(value, paths, wrong) for value in needed):
            yield problem


def _is_wrong(needed: str, paths: Iterable[str], wrong: Wrong) -> bool:
    if needed.startswith("content/"):
        return any(path.startswith(needed) for path in wrong)
    return any(
        not value or needed == value or needed.startswith(f"{value}.")
        for path in paths
        for value in wrong.get(path, ())
    )
