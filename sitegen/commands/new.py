"""`sitegen new`: a file for a writer to fill in."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from sitegen.commands.clock import now
from sitegen.commands.console import fault
from sitegen.commands.exit_code import OK
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.locale.messages import Messages
from sitegen.scaffold import FileExistsAlreadyError, NewFile, new_file


def run(arguments: argparse.Namespace, words: Messages) -> int:
    """Make an article or a unit."""
    root = Path(arguments.root)
    if not (root / "config.yaml").is_file():
        return fault(error("site-missing", Span(str(root))), root, words)
    wanted = NewFile(
        kind=arguments.kind,
        title=arguments.title,
        date=arguments.date or "",
        type=arguments.type or "",
        unit=arguments.unit or "",
        id=arguments.id or "",
    )
    try:
        created = new_file(root, wanted, now(arguments.now, os.environ, words))
    except FileExistsAlreadyError as exists:
        return fault(error("file-exists", Span(exists.path)), root, words)
    if isinstance(created, Diagnostic):
        return fault(created, root, words)
    print(words("created", path=created))
    return OK
