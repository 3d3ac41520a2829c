"""What the command line itself says, by key, in one language."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from sitegen.text import Language


class Messages(Struct, frozen=True):
    """Looks up what users of the command line read."""

    language: Language
    table: Mapping[str, str]

    def __call__(self, key: str, **args: object) -> str:
        """Return the text of `key` with its fields filled; KeyError if there is no such key."""
        return self.table[key].format(**args)


def messages(language: str) -> Messages:
    """Return the messages of a language; Vietnamese for any but "en"."""
    if language == "en":
        from sitegen.locale.en.messages import MESSAGES

        return Messages("en", MESSAGES)
    from sitegen.locale.vi.messages import MESSAGES

    return Messages("vi", MESSAGES)
