"""What the program writes for writers to begin with, in one language."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Starter(Struct, frozen=True):
    """The files of a new site by path, and the blocks of front matter by their English key.

    All are templates of `string.Template`. A line that can be put to use begins with `#` at once,
    an explanation with `# `; blocks are written as they read once the `#` is gone.
    """

    site: Mapping[str, str]
    article_hint: str
    unit_hint: str
    page_hint: str
    change_hint: str
    letter_hint: str
    blocks: Mapping[str, str]


def starter(language: str) -> Starter:
    """Return the texts of a language; Vietnamese for any but "en"."""
    if language == "en":
        from sitegen.locale.en.starter import STARTER
    else:
        from sitegen.locale.vi.starter import STARTER
    return STARTER
