"""The program itself as an input of a build: its code, what it is built on, the interpreter."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import sitegen
from sitegen.engine.digest import digest, digest_values

# What turns bytes of content into bytes of pages; others cannot change a page.
_LIBRARIES = (
    "jinja2",
    "markdown",
    "markupsafe",
    "msgspec",
    "nh3",
    "pillow",
    "python_slugify",
    "pyyaml",
    "text_unidecode",
    "tzdata",
)


def program_digest() -> str:
    """Name this program: two that have the same name make the same pages of the same content."""
    package = Path(sitegen.__file__).parent
    return digest_values(sys.version, sys.byteorder, *_code(str(package), ""), *_libraries())


def _code(folder: str, above: str) -> list[str]:
    """Return names and digests of the modules, in order."""
    found: list[str] = []
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir():
            if entry.name not in ("__pycache__", "theme"):
                found += _code(entry.path, f"{above}{entry.name}/")
        elif entry.name.endswith(".py"):
            with open(entry.path, "rb") as file:  # noqa: PTH123
                found += [above + entry.name, digest(file.read())]
    return found


def _libraries() -> list[str]:
    """Return the versions as the names of the folders that installers leave beside a library."""
    found: set[str] = set()
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208
        except OSError:
            continue
        found.update(
            name
            for name in names
            if name.endswith(".dist-info") and name.lower().startswith(_LIBRARIES)
        )
    return sorted(found)
