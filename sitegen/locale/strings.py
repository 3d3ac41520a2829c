"""Interface strings of one language, by key."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from sitegen.text import Language


class Strings(Struct, frozen=True):
    """Looks up what readers see; `key_one` stands in for `key` where `n` is 1."""

    language: Language
    table: Mapping[str, str]

    def __call__(self, key: str, **args: object) -> str:
        """Return the text of `key` with its fields filled; KeyError if there is no such key."""
        text = self.table[key]
        if args.get("n") == 1:
            text = self.table.get(f"{key}_one", text)
        return text.format(**args) if args else text


def strings(language: Language) -> Strings:
    """Return the interface strings of a language; only that language is loaded."""
    if language == "en":
        from sitegen.locale.en.interface import STRINGS
    else:
        from sitegen.locale.vi.interface import STRINGS
    return Strings(language, STRINGS)
