"""`sitegen fmt`: keys in the site's language and in order."""

from __future__ import annotations

import argparse
import sys
import unicodedata
from collections.abc import Collection
from pathlib import Path

from sitegen.commands.console import tell
from sitegen.commands.exit_code import FAULT, OK, PROBLEMS
from sitegen.commands.site import required_site
from sitegen.flow.formatting import format_files
from sitegen.flow.glance import CONFIG
from sitegen.locale.messages import Messages


def run(arguments: argparse.Namespace, words: Messages) -> int:
    """Put the front matter of files in order, or tell which are not."""
    root = required_site(arguments)
    paths = {typed: _inside(root, typed) for typed in arguments.paths}
    for typed, path in paths.items():
        if path is None:
            print(words("fmt_no_file", path=typed), file=sys.stderr)
            return FAULT
    asked = {path for path in paths.values() if path is not None}
    done = format_files(root, lambda path: _is_asked(path, asked), write=not arguments.check)
    for path in done.changed:
        print(words("fmt_needed" if arguments.check else "fmt_done", path=path))
    tell(done.problems, root, words)
    for path in sorted({problem.span.path for problem in done.problems} - {CONFIG}):
        print(words("fmt_refused", path=path), file=sys.stderr)
    if not done.changed and not done.problems:
        print(words("fmt_fine", n=done.looked))
    return PROBLEMS if done.problems or (arguments.check and done.changed) else OK


def _inside(root: Path, typed: str) -> str | None:
    """Return the path inside the site of what was typed, from here or from the site's folder."""
    for file in (Path(typed), root / typed):
        whole = file.resolve()
        if file.exists() and whole.is_relative_to(root.resolve()):
            return unicodedata.normalize("NFC", whole.relative_to(root.resolve()).as_posix())
    return None


def _is_asked(path: str, asked: Collection[str]) -> bool:
    """Tell whether a file, or a folder that it is in, was asked for, or all are."""
    return not asked or any(one in (path, ".") or path.startswith(f"{one}/") for one in asked)
