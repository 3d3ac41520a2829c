"""`sitegen why`: whether something is published, where, since when, or what hides it."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from sitegen.build import survey
from sitegen.commands.console import FileLines, tell
from sitegen.commands.exit_code import FAULT, OK, PROBLEMS
from sitegen.commands.site import at_work, options_of
from sitegen.locale.messages import Messages


def run(arguments: argparse.Namespace, words: Messages) -> int:
    """Tell all that is known of a path or an address; nothing is written."""
    from sitegen.inquiry.biography import biography
    from sitegen.inquiry.subject import Subject, subject
    from sitegen.report.catalogue import catalogue
    from sitegen.report.why import told, told_unknown
    from sitegen.report.why_json import told_json, unknown_json, unread_json

    options = options_of(arguments, words, drafts=arguments.drafts, check=True)
    root, output = options.root, options.output
    with at_work(options, words) as show:
        known = survey(options, show)
    if isinstance(known, tuple):
        if arguments.json:
            print(unread_json(known, catalogue(words.language)))
        else:
            tell(known, root, words)
        return PROBLEMS
    texts = list(dict.fromkeys(_readings(arguments.what, root, output)))
    others = [text for text in texts if text and _is_file(root / text)]
    found = subject(texts, known, others)
    lines: Iterable[str]
    if isinstance(found, Subject):
        code, config, life = OK, known.site.config, biography(found, known)
        if arguments.json:
            lines = [told_json(life, config.base_url, config.zone, catalogue(words.language))]
        else:
            lines = told(life, config.base_url, words, FileLines(root))
    else:
        is_folder = _is_folder(Path(arguments.what)) or _is_folder(root / texts[-1])
        code = FAULT
        if arguments.json:
            lines = [unknown_json(arguments.what, found, is_folder=is_folder)]
        else:
            lines = told_unknown(arguments.what, found, words, is_folder=is_folder)
    for line in lines:
        print(line)
    return code


def _readings(text: str, root: Path, output: Path) -> Iterator[str]:
    """Yield what a text may mean: a file, seen from here or from the site, or as it is typed."""
    typed = text.replace("\\", "/") if os.sep == "/" else text
    if os.path.lexists(typed):
        folder, name = os.path.split(os.path.abspath(typed))  # noqa: PTH100
        here = os.path.join(os.path.realpath(folder), name)  # noqa: PTH118
        published = _inside(here, output)
        if published:
            yield f"/{published}"
        found = _inside(here, root)
        if found:
            yield found
    yield text


def _inside(path: str, folder: Path) -> str:
    """Return a path relative to a folder, POSIX; empty if it lies elsewhere."""
    try:
        return Path(path).relative_to(os.path.realpath(folder)).as_posix()
    except ValueError:
        return ""


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
