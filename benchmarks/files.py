"""Files put down and counted; text is UTF-8 with plain line ends on every system."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path


def write(path: Path, text: str) -> None:
    """Write a file, making the folders above it."""
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except FileNotFoundError:
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def copy_folder(source: Path, target: Path) -> None:
    """Copy a folder with all that is in it."""
    shutil.copytree(source, target)


@dataclass(frozen=True, slots=True)
class Census:
    """What an output folder holds: files and bytes, and how many of the files are HTML or feeds."""

    files: int
    bytes: int
    html: int
    feeds: int


def census(folder: Path) -> Census:
    """Count an output folder; a feed is XML other than a sitemap."""
    files = size = html = feeds = 0
    for at, _, names in os.walk(folder):
        for name in names:
            files += 1
            size += (Path(at) / name).stat().st_size
            html += name.endswith(".html")
            feeds += name.endswith(".xml") and not name.startswith("sitemap")
    return Census(files, size, html, feeds)
