"""Imported articles, put where articles of their year are."""

from __future__ import annotations

from pathlib import Path, PurePath

from sitegen.importers.imported import Imported
from sitegen.scaffold.article import ARTICLES
from sitegen.scaffold.writing import write_new
from sitegen.text.slug import slugify

# Where imported articles wait whose original tells no date.
UNDATED = "chua-ro-ngay"


def file_imported(root: Path, imported: Imported, source: str, folder: str = "") -> str:
    """Write an imported article; return its path. `folder` is where, by default that of its year.

    The name of the file it came from, `source`, serves where a title leaves no slug. Raises
    FileExistsAlreadyError and OSError.
    """
    where = folder or f"{ARTICLES}/{imported.year or UNDATED}"
    name = slugify(imported.title) or slugify(Path(source).stem) or "bai"
    path = (PurePath(where) / f"{name}.md").as_posix()
    write_new(root, path, imported.text)
    return path
