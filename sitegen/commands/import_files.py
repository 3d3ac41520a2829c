"""`sitegen import`: articles made of files of other kinds."""

from __future__ import annotations

import argparse
from pathlib import Path

from sitegen.commands.console import tell
from sitegen.commands.exit_code import FAULT, OK
from sitegen.commands.site import required_site
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.importers.imported import ImportRefusedError
from sitegen.importers.table import importer_for
from sitegen.locale.messages import Messages
from sitegen.scaffold.imported import file_imported
from sitegen.scaffold.writing import FileExistsAlreadyError


def run(arguments: argparse.Namespace, words: Messages) -> int:
    """Bring files into a site; what was guessed of them is told."""
    root = required_site(arguments)
    problems: list[Diagnostic] = []
    for name in arguments.files:
        try:
            data = Path(name).read_bytes()
        except OSError:
            problems.append(error("file-unreadable", Span(name)))
            continue
        importer = importer_for(name, data)
        if importer is None:
            problems.append(error("import-format-unknown", Span(name)))
            continue
        try:
            imported = importer.read(name, data)
            path = file_imported(root, imported, name, arguments.to)
        except ImportRefusedError as refused:
            problems += refused.diagnostics
            continue
        except FileExistsAlreadyError as exists:
            problems.append(error("file-exists", Span(exists.path)))
            continue
        print(words("created", path=path))
        for guess in imported.guesses:
            value = guess.value if len(guess.value) <= 100 else f"{guess.value[:99]}…"
            print("  " + words(f"import_{guess.reason.replace('-', '_')}", value=value))
    tell(problems, root, words)
    return FAULT if problems else OK
