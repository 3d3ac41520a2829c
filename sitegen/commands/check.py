"""`sitegen check`: every problem of every file, and nothing written but what is to be mended."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from sitegen.build import check, mended
from sitegen.commands.console import tell
from sitegen.commands.exit_code import OK, PROBLEMS
from sitegen.commands.site import at_work, options_of
from sitegen.diagnostics import Diagnostic, Severity, in_order
from sitegen.engine.replacement import replace_file
from sitegen.flow.options import BuildOptions, Progress
from sitegen.locale.messages import Messages


def run(arguments: argparse.Namespace, words: Messages) -> int:
    """Check a site, and tell what is wrong on standard output."""
    options = options_of(
        arguments, words, jobs=arguments.jobs, check=True, baseline=not arguments.baseline
    )
    root = options.root
    with at_work(options, words) as show:
        if arguments.fix:
            done = mended(options, show)
            found = done.diagnostics
        else:
            done, found = None, check(options, show)
        outside = _external(options, show) if arguments.external else None
    if done is not None:
        _tell_fixed(done.fixed, words)
    found = in_order((*found, *(outside or ())))
    if arguments.baseline:
        return _record(root, found, outside, words)
    return _told(found, root, arguments.format, words)


def _told(found: Sequence[Diagnostic], root: Path, style: str, words: Messages) -> int:
    told = [problem for problem in found if problem.severity is not Severity.KNOWN]
    tell(told, root, words, style=style, to=sys.stdout)
    known = len(found) - len(told)
    if style not in ("json", "github"):
        from sitegen.report.catalogue import catalogue

        said = catalogue(words.language).counted(told)
        # Beside the problems, not among them: those are for programs too.
        print(
            words("checked_found", found=said) if said else words("checked_fine"), file=sys.stderr
        )
        if known:
            print(words("checked_known", n=known), file=sys.stderr)
    return PROBLEMS if any(p.severity is Severity.ERROR for p in told) else OK


def _tell_fixed(fixed: Mapping[str, int], words: Messages) -> None:
    """Tell which files were mended, beside the problems that are left."""
    for path, count in sorted(fixed.items()):
        print(words("fixed", path=path, n=count), file=sys.stderr)
    if not fixed:
        print(words("fixed_none"), file=sys.stderr)


def _external(options: BuildOptions, show: Progress) -> tuple[Diagnostic, ...]:
    # Loaded only here: all else works without a network.
    from sitegen.commands.external_links import external_problems

    return external_problems(options, show)


def _record(
    root: Path,
    found: Sequence[Diagnostic],
    outside: Sequence[Diagnostic] | None,
    words: Messages,
) -> int:
    """Write the baseline: all that is wrong when it is made, and what is left of it later on."""
    from sitegen.checks.baseline import FILE, counted, read_baseline
    from sitegen.checks.grading import editions
    from sitegen.commands.external_links import unasked

    gradable = editions()
    path = root / FILE
    made = not path.exists()
    if made:
        baseline = counted(found, gradable)
    else:
        before, problems = read_baseline(path.read_bytes().decode("utf-8-sig", "replace"))
        tell(problems, root, words)
        baseline = before.shrunk(found, gradable, unasked(outside))
    replace_file(path, baseline.text().encode("utf-8"))
    count = sum(baseline.counts.values())
    print(words("baseline_written", path=FILE, n=count), file=sys.stderr)
    left = [p for p in baseline.graded(found, gradable) if p.severity is not Severity.KNOWN]
    return _told(left, root, "", words)
