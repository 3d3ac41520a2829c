"""What editors show besides the words of keys, in one language."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from sitegen.text import Language


class EditorWords(Struct, frozen=True):
    """Labels of tasks, words of the extension, and prefix and name of the beginnings of files."""

    check: str
    preview: str
    extension: str
    about: str
    command: str
    example: str
    fix: str
    failed: str
    beginnings: Mapping[str, tuple[str, str]]


def editor_words(language: Language) -> EditorWords:
    """Return the words of a language; only that language is loaded."""
    if language == "en":
        from sitegen.locale.en.editor import EDITOR
    else:
        from sitegen.locale.vi.editor import EDITOR
    return EDITOR
