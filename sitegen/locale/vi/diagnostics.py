"""Diagnostic texts, by id."""

from __future__ import annotations

from sitegen.locale.text import Text

TEXTS: dict[str, Text] = {
}
