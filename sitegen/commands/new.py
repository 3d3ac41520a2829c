"""`sitegen new`: a file for a writer to fill in; what was not said is asked on a terminal."""

from __future__ import annotations

import argparse
import os
import re
import sys

from msgspec import structs

from sitegen.arguments import UsageError
from sitegen.commands.clock import now
from sitegen.commands.console import fault, tell
from sitegen.commands.exit_code import FAULT, INTERRUPTED, OK
from sitegen.commands.site import required_site
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.locale.messages import Messages
from sitegen.scaffold.desk import desk_of
from sitegen.scaffold.file import new_file, problem_of
from sitegen.scaffold.wanted import NewFile
from sitegen.scaffold.writing import FileExistsAlreadyError

# Arrow keys and the like, where the terminal does not take them for itself.
_KEYS = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|O[A-Z]|.)?|[\x00-\x08\x0b-\x1f\x7f]")


def run(arguments: argparse.Namespace, words: Messages) -> int:
    """Make an article, a page, a unit, a change of units or a letter."""
    root = required_site(arguments)
    desk = desk_of(root, now(arguments.now, os.environ, words))
    if isinstance(desk, tuple):
        tell(desk, root, words)
        return FAULT
    wanted = NewFile(
        kind=arguments.kind or "",
        title=arguments.title,
        date=arguments.date or "",
        type=arguments.type or "",
        unit=arguments.unit or "",
        id=arguments.id or "",
        status=arguments.status or "",
        from_=getattr(arguments, "from") or "",
        to=arguments.to or "",
        about=arguments.article or "",
    )
    if sys.stdin.isatty() and sys.stdout.isatty():
        from sitegen.locale.asking import asking_words
        from sitegen.report.catalogue import catalogue
        from sitegen.scaffold.asking import Talk, asked, asked_kind

        told = catalogue(words.language)

        def refuse(problem: Diagnostic) -> None:
            print(" ".join((told.message(problem), *told.help(problem))))

        talk = Talk(_line, print, refuse, asking_words(words.language))
        try:
            print(talk.words("intro"))
            wanted = structs.replace(wanted, kind=asked_kind(wanted.kind, talk))
            problem = problem_of(wanted, desk)
            if problem is not None:
                return fault(problem, root, words)
            wanted = asked(wanted, desk, talk)
        except EOFError:
            print("\n" + words("stopped"), file=sys.stderr)
            return INTERRUPTED
    elif not wanted.kind:
        raise UsageError(words("usage_missing", name="KIND"))
    try:
        created = new_file(root, wanted, desk)
    except FileExistsAlreadyError as exists:
        return fault(error("file-exists", Span(exists.path)), root, words)
    if isinstance(created, Diagnostic):
        return fault(created, root, words)
    print(words("created", path=created))
    return OK


def _line(question: str) -> str:
    """Return a line typed on the terminal, without what is no text; raises EOFError."""
    typed = input(question).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return _KEYS.sub("", typed).replace("\ufffd", "")
