"""The words of `sitegen why`, apart from the messages that every command loads."""

from __future__ import annotations

from sitegen.locale.messages import Messages
from sitegen.text import Language


def why_words(language: Language) -> Messages:
    """Return the words in a language."""
    if language == "en":
        from sitegen.locale.en.why import WORDS
    else:
        from sitegen.locale.vi.why import WORDS
    return Messages(language, WORDS)
