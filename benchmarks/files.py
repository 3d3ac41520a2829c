"""Files put down and counted; text is UTF-8 with plain line ends on every system."""

from __future__ import annotations

import os
import shutil
import tempfile
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


def set_aside(folder: Path) -> None:
    """Move a folder, if it is there, out of the way without deleting anything.

    For minutes after many files were deleted ext4 is slow to make new ones, up to 15 times: it
    passes over every inode freed of late.
    """
    if folder.exists():
        folder.rename(tempfile.mkdtemp(prefix=f"{folder.name}-", dir=folder.parent))


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
