"""The command line: its commands, options and help, in the language of the messages."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import NoReturn

from sitegen import __version__
from sitegen.locale.messages import Messages

# The kinds of files that editors are told of.
EDITED = ("article", "page", "unit", "change", "letter", "config", "glossary")
_NEW = ("article", "page", "unit", "change", "letter")
FORMATS = ("full", "concise", "json", "github")


class UsageError(Exception):
    """The command line is wrong; the text says how."""


# What argparse says, and the key of our own words for it.
_COMPLAINTS = (
    (r"argument (?P<name>.+?): invalid choice: '(?P<value>.*)' \(choose from (?P<choices>.*)\)",
     "usage_choice"),
    (r"unrecognized arguments: (?P<value>.*)", "usage_unknown"),
    (r"the following arguments are required: (?P<name>.*)", "usage_missing"),
    (r"argument (?P<name>.+?): expected (?:one|at least one) argument", "usage_no_value"),
    (r"argument (?P<name>.+?): (?P<detail>.*)", "usage_value"),
)  # fmt: skip


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in the user's language; argparse itself speaks English only."""

    words: Messages

    def error(self, message: str) -> NoReturn:
        """Raise UsageError instead of leaving the program."""
        raise UsageError(f"{self._complaint(message)}\n{self.format_usage()}")

    def _complaint(self, message: str) -> str:
        for pattern, key in _COMPLAINTS:
            found = re.fullmatch(pattern, message)
            if found:
                return self.words(key, **found.groupdict())
        return self.words("usage_wrong", detail=message)

    def format_help(self) -> str:
        """Return the help with its headings in the user's language."""
        return self._translated(super().format_help())

    def format_usage(self) -> str:
        """Return the usage line with its heading in the user's language."""
        return self._translated(super().format_usage())

    def _translated(self, text: str) -> str:
        for english in ("usage:", "positional arguments:", "options:"):
            key = "help_" + english.rstrip(":").replace(" ", "_")
            text = text.replace(english, self.words(key))
        return text.replace("show this help message and exit", self.words("help_help"))


def parse_arguments(argv: Sequence[str], words: Messages) -> argparse.Namespace:
    """Return the command and its options; raises UsageError, and SystemExit after help."""
    maker = type("_LocalParser", (_Parser,), {"words": words})
    parser = maker(prog="sitegen", description=words("help_program"), allow_abbrev=False)
    parser.add_argument(
        "--version", action="version", version=f"sitegen {__version__}", help=words("help_version")
    )
    common = maker(add_help=False)
    common.add_argument("--lang", choices=("vi", "en"), help=words("help_lang"))
    common.add_argument("--now", metavar="ISO", help=words("help_now"))
    parser.add_argument("--lang", choices=("vi", "en"), help=words("help_lang"))
    made: dict[str, argparse.ArgumentParser] = {}
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(name: str) -> argparse.ArgumentParser:
        text = words(f"help_{name}")
        made[name] = commands.add_parser(
            name, help=text, description=text, parents=[common], allow_abbrev=False
        )
        return made[name]

    build = command("build")
    build.add_argument("--root", default=".", metavar="DIR", help=words("help_root"))
    build.add_argument("--output", metavar="DIR", help=words("help_output"))
    build.add_argument("--drafts", action="store_true", help=words("help_drafts"))
    build.add_argument("--hold", action="store_true", help=words("help_hold"))
    build.add_argument("--explain", action="store_true", help=words("help_explain"))
    build.add_argument("--recheck", action="store_true", help=words("help_recheck"))
    build.add_argument("--jobs", type=_jobs, default=0, metavar="N", help=words("help_jobs"))

    check = command("check")
    check.add_argument("--root", default=".", metavar="DIR", help=words("help_root"))
    check.add_argument("--output", metavar="DIR", help=words("help_check_output"))
    check.add_argument("--format", choices=FORMATS, default="", help=words("help_format"))
    check.add_argument("--fix", action="store_true", help=words("help_fix"))
    check.add_argument("--baseline", action="store_true", help=words("help_baseline"))
    check.add_argument("--external", action="store_true", help=words("help_external"))
    check.add_argument("--jobs", type=_jobs, default=0, metavar="N", help=words("help_jobs"))

    why = command("why")
    why.add_argument("what", metavar="PATH|ADDRESS", help=words("help_why_what"))
    why.add_argument("--json", action="store_true", help=words("help_why_json"))
    why.add_argument("--root", default=".", metavar="DIR", help=words("help_root"))
    why.add_argument("--output", metavar="DIR", help=words("help_check_output"))
    why.add_argument("--drafts", action="store_true", help=words("help_why_drafts"))

    due = command("due")
    due.add_argument("--json", action="store_true", help=words("help_due_json"))
    due.add_argument("--root", default=".", metavar="DIR", help=words("help_root"))
    due.add_argument("--output", metavar="DIR", help=words("help_check_output"))
    due.add_argument("--drafts", action="store_true", help=words("help_due_drafts"))
    due.add_argument("--hold", action="store_true", help=words("help_due_hold"))

    fmt = command("fmt")
    fmt.add_argument("paths", nargs="*", metavar="PATH", help=words("help_fmt_paths"))
    fmt.add_argument("--root", default=".", metavar="DIR", help=words("help_root"))
    fmt.add_argument("--check", action="store_true", help=words("help_fmt_check"))

    rule = command("rule")
    rule.add_argument("id", nargs="?", default="", metavar="ID", help=words("help_rule_id"))

    schema = command("schema")
    schema.add_argument("--kind", choices=EDITED, default="", help=words("help_schema_kind"))
    schema.add_argument("--write", action="store_true", help=words("help_schema_write"))
    schema.add_argument("--root", default=".", metavar="DIR", help=words("help_root"))

    serve = command("serve")
    serve.add_argument("--root", default=".", metavar="DIR", help=words("help_root"))
    serve.add_argument("--port", type=_port, default=8000, metavar="N", help=words("help_port"))
    serve.add_argument("--host", default="127.0.0.1", metavar="H", help=words("help_host"))
    serve.add_argument("--no-drafts", action="store_true", help=words("help_no_drafts"))
    serve.add_argument("--poll", action="store_true", help=words("help_poll"))

    init = command("init")
    init.add_argument("folder", metavar="DIR", help=words("help_folder"))

    new = command("new")
    new.add_argument("kind", nargs="?", choices=_NEW, default=None, help=words("help_kind"))
    new.add_argument("title", nargs="?", default="", help=words("help_title"))
    new.add_argument("--root", default=".", metavar="DIR", help=words("help_root"))
    new.add_argument("--date", metavar="DATE", help=words("help_date"))
    new.add_argument("--type", metavar="TYPE", help=words("help_type"))
    new.add_argument("--unit", metavar="UNIT", help=words("help_unit"))
    new.add_argument("--id", metavar="ID", help=words("help_id"))
    new.add_argument("--status", metavar="STATUS", help=words("help_status"))
    new.add_argument("--from", metavar="UNITS", help=words("help_from"))
    new.add_argument("--to", metavar="UNITS", help=words("help_change_to"))
    new.add_argument("--article", metavar="CODE", help=words("help_article"))

    bring = command("import")
    bring.add_argument("files", nargs="+", metavar="FILE", help=words("help_files"))
    bring.add_argument("--root", default=".", metavar="DIR", help=words("help_root"))
    bring.add_argument("--to", default="", metavar="DIR", help=words("help_to"))
    # What a command takes besides options may stand anywhere among them; argparse allows that only
    # to parsers without commands, so a command's own parser is asked.
    words_given = list(argv)
    known: argparse.Namespace
    known, rest = parser.parse_known_args(words_given)
    if rest and known.command in made:
        at = words_given.index(known.command)
        own = made[known.command].parse_intermixed_args(words_given[at + 1 :])
        return argparse.Namespace(**{**vars(known), **vars(own)})
    if rest:
        parser.parse_args(words_given)
    return known


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 <= int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"“{text}” (0–65535)")
    return int(text)


def _jobs(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 64):
        raise argparse.ArgumentTypeError(f"“{text}” (1–64)")
    return int(text)
