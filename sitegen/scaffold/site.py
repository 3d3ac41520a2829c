"""A new site: its settings, its first article, units, glossary and help for editors."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from string import Template

from sitegen.config import default_sections
from sitegen.locale.starter import starter
from sitegen.scaffold.editor import editor_support
from sitegen.scaffold.writing import write_new
from sitegen.text import Language
from sitegen.text.dates import zone_of


class FolderInUseError(Exception):
    """The folder of a new site holds something already."""


def new_site(folder: Path, now: datetime, language: Language) -> tuple[str, ...]:
    """Write the files of a new site; return their paths, POSIX and relative to `folder`.

    Of those for editors, the folder alone is told. Raises FolderInUseError if `folder` exists and
    is not empty, and OSError.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderInUseError(str(folder))
    today = now.astimezone(zone_of("Asia/Ho_Chi_Minh")) if now.tzinfo else now
    filled = {
        "date": today.strftime("%d/%m/%Y"),
        "year": str(today.year),
        "sections": "\n".join(_sections(language)),
    }
    written = []
    for path, text in starter(language).site.items():
        place = Template(path).substitute(filled)
        write_new(folder, place, Template(text).substitute(filled))
        written.append(place)
    for path, text in editor_support(language).items():
        write_new(folder, path, text)
    return (*written, ".vscode/")


def _sections(language: Language) -> list[str]:
    """Return the default sections as lines of config that can be put to use."""
    lines = ["#sections:"]
    for section in default_sections(language):
        lines += [
            f"#  - id: {section.id}",
            f"#    title: {section.title}",
            f"#    types: [{', '.join(section.types)}]",
        ]
    return lines
