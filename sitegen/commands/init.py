"""`sitegen init`: a new site."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from sitegen.commands.clock import now
from sitegen.commands.console import fault
from sitegen.commands.exit_code import OK
from sitegen.diagnostics import Span, error
from sitegen.locale.messages import Messages
from sitegen.scaffold.site import FolderInUseError, new_site


def run(arguments: argparse.Namespace, words: Messages) -> int:
    """Make a site in an empty folder."""
    folder = Path(arguments.folder)
    try:
        written = new_site(folder, now(arguments.now, os.environ, words), words.language)
    except FolderInUseError:
        return fault(error("folder-in-use", Span(str(folder))), folder, words)
    for path in written:
        print(words("created", path=path))
    print(words("init_next", folder=folder))
    return OK
