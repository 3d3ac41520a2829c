"""The other languages of an article, for readers and for what finds them."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.locale.strings import Strings
from sitegen.model.translations import Translation
from sitegen.pages import view
from sitegen.pages.leaves import Leaves
from sitegen.pages.structured_data import full


def translation_links(
    leaves: Leaves, own: str, group: Iterable[Translation]
) -> tuple[view.Translation, ...]:
    """Return an article's group as its page shows it; names the headline of each."""
    found = []
    for one in group:
        headline = leaves.headline(one.path)
        found.append(
            view.Translation(
                lang=one.lang,
                label=language_name(leaves.t, one.lang),
                title=headline.title,
                url=full(leaves, headline.url),
                own=one.path == own,
                original=one.original,
            )
        )
    return tuple(found)


def language_name(t: Strings, lang: str) -> str:
    """Return a language in words; one that has none here by its code."""
    key = f"language_{lang.partition('-')[0]}"
    return t(key) if key in t.table else lang
