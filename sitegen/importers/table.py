"""The importers: a plain table. The first that matches a file reads it."""

from __future__ import annotations

from sitegen.importers.captured_text import CAPTURED_TEXT
from sitegen.importers.imported import Importer

IMPORTERS: tuple[Importer, ...] = (CAPTURED_TEXT,)
HEAD_BYTES = 4096


def importer_for(name: str, data: bytes) -> Importer | None:
    """Return the importer of a file, or None if its format is not known."""
    head = data[:HEAD_BYTES]
    return next((importer for importer in IMPORTERS if importer.matches(name, head)), None)
