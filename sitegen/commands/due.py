"""`sitegen due`: when the site changes by itself next, for those who build it on a schedule."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from sitegen.build import SiteMissingError, outlook
from sitegen.commands.clock import now
from sitegen.commands.console import fault, progress, tell
from sitegen.commands.exit_code import OK, PROBLEMS
from sitegen.diagnostics import Severity, Span, error
from sitegen.flow.options import BuildOptions
from sitegen.flow.outlook import Outlook
from sitegen.locale.messages import Messages


def run(arguments: argparse.Namespace, words: Messages) -> int:
    """Tell when the site changes by itself next, and what changes then; nothing is written."""
    root = Path(arguments.root)
    options = BuildOptions(
        root=root,
        output=Path(arguments.output) if arguments.output else root / "output",
        now=now(arguments.now, os.environ, words),
        drafts=arguments.drafts,
        hold=arguments.hold,
        check=True,
        cpus=os.cpu_count() or 1,
    )
    show = progress(words)
    try:
        found = outlook(options, show)
    except SiteMissingError:
        return fault(error("site-missing", Span(str(root))), root, words)
    finally:
        show("", 0, 0)
    if isinstance(found, tuple):
        tell(found, root, words)
        return PROBLEMS
    if arguments.json:
        _print_json(found)
    else:
        _print(found, words)
    if not options.hold:
        errors = sum(problem.severity is Severity.ERROR for problem in found.problems)
        if errors:
            print(words("due_stopped", n=errors), file=sys.stderr)
    return OK


def _print_json(found: Outlook) -> None:
    why = [{"path": turn.path, "what": turn.key} for turn in found.turns]
    due = found.due.isoformat() if found.due is not None else None
    print(json.dumps({"due": due, "why": why}, ensure_ascii=False))


def _print(found: Outlook, words: Messages) -> None:
    from sitegen.report.instant import told, turned

    if found.due is None:
        print(words("due_never"))
        return
    print(words("due_at", when=told(found.due, words.language)))
    for turn in found.turns:
        print(f"  {turn.path}: {turned(turn, words)}")
