"""The programs that are compared: their sites on the disk and the commands that build them."""

from __future__ import annotations

import functools
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.cases import Site
from benchmarks.corpus import Corpus
from benchmarks.files import Census, census, set_aside
from benchmarks.peers import hugo, pelican
from benchmarks.site import write_site

CHECKOUT = Path(__file__).parent.parent
PEERS = ("hugo", "pelican", "hugo-few")

# An interpreter that starts and asks for the status of everything a build reads or has written.
_PROBE = """\
import os, sys
todo = sys.argv[1:]
while todo:
    with os.scandir(todo.pop()) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                todo.append(entry.path)
            else:
                entry.stat(follow_symlinks=False)
"""


class PeerMissing(Exception):
    """A program that was asked for is not installed."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program with a site of its own; `site` is that of sitegen, which edits are made to."""

    name: str
    command: tuple[str, ...]
    cwd: Path
    output: Path
    site: Site | None = None
    same_pages: bool = True

    def clean(self) -> None:
        """Put out of the way what earlier builds left."""
        state = self.output.parent / ".sitegen"
        for folder in (self.output, state, self.output.parent / "resources"):
            set_aside(folder)

    def census(self) -> Census:
        """Count what the last build published."""
        return census(self.output)


def ours(
    name: str, folder: Path, corpus: Corpus, *, plain: bool = True, checkout: Path = CHECKOUT
) -> Program:
    """Write a site of sitegen under `folder`; the program is run from a checkout of it."""
    site = Site(folder / name.replace(" ", "-"), corpus, plain)
    write_site(site.root, corpus, plain=plain)
    command = (sys.executable, "-m", "sitegen", "build", "--root", str(site.root))
    return Program(name, command, checkout, site.output, site)


def peer(name: str, folder: Path, corpus: Corpus, tools: Path) -> Program:
    """Write the site of a peer; raises PeerMissing. `tools` is the environment they live in.

    "hugo-few" is Hugo without the pages of years and months, as nobody would make them for it.
    """
    root = folder / name
    if name != "pelican":
        # The program itself and not the script that finds it, which would start a Python first.
        found = sorted(tools.glob("lib/python3*/site-packages/hugo/binaries/hugo*"))
        arguments: tuple[str, ...] = ("build", "--quiet")
        write = functools.partial(hugo.write_site, with_periods=name == "hugo")
    else:
        found = sorted(tools.glob("bin/pelican"))
        arguments = ("--quiet", "--settings", "pelicanconf.py")
        write = functools.partial(pelican.write_site)
    if not found:
        raise PeerMissing(f"{name}: not in {tools}; make bench installs it")
    write(root, corpus)
    command = (str(found[0].resolve()), *arguments)
    return Program(name, command, root, root / "public", same_pages=name != "hugo-few")


def version(program: Program) -> str:
    """Return what a program calls itself."""
    if program.site is not None:
        head = _said(["git", "-C", str(program.cwd), "rev-parse", "--short", "HEAD"])
        return f"{program.name} {head}".strip()
    if program.name.startswith("hugo"):
        return " ".join(_said([program.command[0], "version"]).split("-")[0].split())
    return f"pelican {_said([program.command[0], '--version'])}"


def _said(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def probe(site: Site) -> tuple[str, ...]:
    """Return the command of the probe for a site."""
    return (sys.executable, "-c", _PROBE, str(site.root / "content"), str(site.output))
