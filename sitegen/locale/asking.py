"""The questions of `sitegen new`, apart from the messages that every command loads."""

from __future__ import annotations

from sitegen.locale.messages import Messages
from sitegen.text import Language


def asking_words(language: Language) -> Messages:
    """Return the questions in a language."""
    if language == "en":
        from sitegen.locale.en.asking import WORDS
    else:
        from sitegen.locale.vi.asking import WORDS
    return Messages(language, WORDS)
