"""What writers are told of the keys they fill in, in one language."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from sitegen.text import Language


class KeyWords(Struct, frozen=True):
    """Titles of records and the words of their keys, both by the name of the record.

    The words of a key are its meaning and an example as typed after the colon; `values` are names
    of values that the interface has no string for.
    """

    titles: Mapping[str, str]
    words: Mapping[str, Mapping[str, tuple[str, str]]]
    values: Mapping[str, str]


def key_words(language: Language) -> KeyWords:
    """Return the words of a language; only that language is loaded."""
    if language == "en":
        from sitegen.locale.en.keys import KEYS
    else:
        from sitegen.locale.vi.keys import KEYS
    return KEYS
