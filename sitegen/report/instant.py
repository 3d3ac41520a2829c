"""Instants and what happens at them, in words."""

from __future__ import annotations

from datetime import datetime

from sitegen.locale.messages import Messages
from sitegen.text import Language
from sitegen.text.date_format import medium
from sitegen.text.dates import Moment
from sitegen.text.turn import Turn

_KINDS = (
    ("content/articles/", "article"),
    ("content/changes/", "change"),
    ("content/units", "unit"),
    ("", "site"),
)


def told(instant: datetime, language: Language) -> str:
    """Return an instant as people write it: `07:00, thứ Ba, 28/7/2026`; midnight is the day."""
    day = Moment(instant.year, instant.month, instant.day)
    if (instant.hour, instant.minute, instant.second) != (0, 0, 0):
        day = Moment(instant.year, instant.month, instant.day, instant.hour, instant.minute)
    return medium(day, language)


def turned(turn: Turn, words: Messages) -> str:
    """Return what changes by itself."""
    kind = next(kind for prefix, kind in _KINDS if turn.path.startswith(prefix))
    return words(f"due_{kind}_{turn.key.replace('.', '_')}")
