"""`sitegen schema`: what editors are told of the files that writers fill in."""

from __future__ import annotations

import argparse
from pathlib import Path

from sitegen.commands.exit_code import OK
from sitegen.commands.site import required_site
from sitegen.config import FILE, read_config
from sitegen.editor.schemas import schema_text
from sitegen.locale.messages import Messages
from sitegen.scaffold.editor import write_editor_support
from sitegen.text import Language


def run(arguments: argparse.Namespace, words: Messages) -> int:
    """Print JSON Schemas, or write them beside a site with all else for VS Code."""
    root = Path(arguments.root)
    if not arguments.write:
        print(schema_text(arguments.kind, _language(root, words)))
        return OK
    required_site(arguments)
    written, kept = write_editor_support(root, _language(root, words))
    for path in written:
        print(words("created", path=path))
    for path in kept:
        print(words("editor_kept", path=path))
    return OK


def _language(root: Path, words: Messages) -> Language:
    """Return the language of a site, whose keys are offered in it."""
    try:
        config, _ = read_config((root / FILE).read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        config = None
    return words.language if config is None else config.language
