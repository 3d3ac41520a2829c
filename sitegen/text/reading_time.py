"""How long a text takes to read, as far as its length can tell."""

from __future__ import annotations

# What stands between spaces, a minute: syllables in Vietnamese, words in English. Adults read some
# 240 words of English prose a minute; Vietnamese says the same in a tenth more syllables.
_SYLLABLES, _WORDS = 260, 240


def reading_minutes(count: int, language: str) -> int:
    """Return whole minutes for a text of `count` syllables or words; 0 where there is nothing.

    `language` is a tag such as "vi" or "en-GB".
    """
    pace = _SYLLABLES if language.partition("-")[0] == "vi" else _WORDS
    return max(1, round(count / pace)) if count else 0
