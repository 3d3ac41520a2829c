"""The site that a command is about: its folder, how it is looked at, and that it is one at all."""

from __future__ import annotations

import argparse
import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sitegen.build import SiteMissingError
from sitegen.commands.clock import now
from sitegen.commands.console import Refused, progress
from sitegen.diagnostics import Span, error
from sitegen.flow.glance import CONFIG
from sitegen.flow.options import BuildOptions, Progress
from sitegen.locale.messages import Messages


def required_site(arguments: argparse.Namespace) -> Path:
    """Return the folder of the site; raises Refused if it is none."""
    root = Path(arguments.root)
    if not (root / CONFIG).is_file():
        raise _missing(root)
    return root


def options_of(arguments: argparse.Namespace, words: Messages, **asked: Any) -> BuildOptions:
    """Return what a command asks of a build: what it was told, and `asked` besides."""
    root = Path(arguments.root)
    output = getattr(arguments, "output", None)
    return BuildOptions(
        root=root,
        output=Path(output) if output else root / "output",
        now=now(arguments.now, os.environ, words),
        cpus=os.cpu_count() or 1,
        **asked,
    )


@contextlib.contextmanager
def at_work(options: BuildOptions, words: Messages) -> Iterator[Progress]:
    """Give what progress is told to, and clear its line in the end.

    Raises Refused for a folder that is no site.
    """
    show = progress(words)
    try:
        yield show
    except SiteMissingError:
        raise _missing(options.root) from None
    finally:
        show("", 0, 0)


def _missing(root: Path) -> Refused:
    return Refused(error("site-missing", Span(str(root))), root)
