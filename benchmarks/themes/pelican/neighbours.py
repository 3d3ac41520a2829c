"""Tells every article which one is next to it, as Hugo and sitegen do by themselves."""

from __future__ import annotations

import itertools
from typing import Any

from pelican import signals  # type: ignore[import-not-found]


def _tell(generator: Any) -> None:
    for newer, older in itertools.pairwise(generator.articles):
        newer.older = older
        older.newer = newer


def register() -> None:
    """Be told when all articles have been read; Pelican asks for this name."""
    signals.article_generator_finalized.connect(_tell)
