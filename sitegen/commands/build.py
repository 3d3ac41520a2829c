"""`sitegen build`: the site, published whole or not at all."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence

from sitegen.build import build
from sitegen.commands.console import fault, tell
from sitegen.commands.exit_code import FAULT, OK, PROBLEMS
from sitegen.commands.site import at_work, options_of
from sitegen.diagnostics import Severity, Span, error
from sitegen.engine.failure import ForeignFiles, OutputFailed, WorkerDied
from sitegen.engine.lock import LockHeld
from sitegen.engine.output import OutputRefused
from sitegen.flow.result import BuildResult
from sitegen.locale.messages import Messages

# Repairs are safe; beyond a few, their number is enough.
_MOST_MENDED = 5
# What a log that everybody can read need not repeat at each build.
_CHECK_ONLY = frozenset({"personal-data"})


def run(arguments: argparse.Namespace, words: Messages) -> int:
    """Build a site, and tell what stopped it or what became of it."""
    began = time.monotonic()
    options = options_of(
        arguments,
        words,
        drafts=arguments.drafts,
        hold=arguments.hold,
        jobs=arguments.jobs,
        recheck=arguments.recheck,
    )
    root = options.root
    try:
        with at_work(options, words) as show:
            result = build(options, show)
    except OutputRefused as refused:
        problem = error(refused.reason, Span(refused.path), other=refused.other)
        return fault(problem, root, words)
    except LockHeld as held:
        return fault(error("build-running", Span(str(root)), pid=held.pid or "?"), root, words)
    except ForeignFiles as foreign:
        problems = [error("output-foreign-file", Span(path)) for path in foreign.paths]
        tell(problems, root, words)
        return FAULT
    except OutputFailed as failed:
        problem = error("output-failed", Span(failed.path), reason=os.strerror(failed.errno))
        return fault(problem, root, words)
    except WorkerDied as died:
        return fault(error("worker-died", Span(died.item or str(root))), root, words)
    # Style is told by `check`; a build prints what stops it, what a person should look at, and
    # what it read otherwise than it was typed.
    told = [
        d
        for d in result.diagnostics
        if d.severity is Severity.ERROR
        or (d.severity is Severity.WARNING and d.id not in _CHECK_ONLY)
    ]
    tell(told, root, words)
    mended = [d for d in result.diagnostics if d.id == "value-quoted"]
    tell(mended[:_MOST_MENDED], root, words)
    if len(mended) > _MOST_MENDED:
        print(words("more_mended", n=len(mended) - _MOST_MENDED), file=sys.stderr)
    if result.memory_lost:
        print(words("memory_lost"), file=sys.stderr)
    if result.different is not None:
        return _rechecked(result.different, result.pages, words)
    published = result.published
    if published is None:
        errors = sum(d.severity is Severity.ERROR for d in result.diagnostics)
        print(words("not_published", n=errors), file=sys.stderr)
        return PROBLEMS
    for path in result.held:
        print(words("held_back", path=path))
    if sys.stdout.isatty():
        for path, why in result.hidden:
            print(words("hidden", path=path, why=words(f"hidden_{why}")))
    if arguments.explain:
        _explain(result, words)
    for id, path in published.notes:
        print(words(f"note_{id.replace('-', '_')}", path=path), file=sys.stderr)
    for path in published.foreign_kept:
        # `.git`, `.gitignore` and the like are no surprise to whoever put them there.
        if not path.startswith("."):
            print(words("foreign_kept", path=path), file=sys.stderr)
    seconds = f"{time.monotonic() - began:.1f}"
    print(
        words(
            "published",
            pages=result.pages,
            written=len(published.written),
            kept=published.kept,
            removed=len(published.removed),
            seconds=seconds.replace(".", ",") if words.language == "vi" else seconds,
        )
    )
    return OK


def _rechecked(different: Sequence[str], pages: int, words: Messages) -> int:
    for path in different:
        print(words("recheck_different", path=path))
    if different:
        return PROBLEMS
    print(words("recheck_same", pages=pages))
    return OK


def _explain(result: BuildResult, words: Messages) -> None:
    assert result.published is not None
    for path, reasons in sorted(result.rendered.items()):
        said = [words(f"explain_{reason.kind}", name=reason.name) for reason in reasons]
        print(words("explain", path=path, reasons="; ".join(said)))
    for path in result.published.removed:
        print(words("explain_removed", path=path))
