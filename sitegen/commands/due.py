"""`sitegen due`: when the site changes by itself next, for those who build it on a schedule."""

from __future__ import annotations

import argparse
import json
import sys

from sitegen.build import outlook
from sitegen.commands.console import tell
from sitegen.commands.exit_code import OK, PROBLEMS
from sitegen.commands.site import at_work, options_of
from sitegen.diagnostics import Severity
from sitegen.flow.outlook import Outlook
from sitegen.locale.messages import Messages


def run(arguments: argparse.Namespace, words: Messages) -> int:
    """Tell when the site changes by itself next, and what changes then; nothing is written."""
    options = options_of(arguments, words, drafts=arguments.drafts, hold=arguments.hold, check=True)
    with at_work(options, words) as show:
        found = outlook(options, show)
    if isinstance(found, tuple):
        tell(found, options.root, words)
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
