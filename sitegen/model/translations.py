"""Which articles are one text in several languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from sitegen.content.document import Placement
from sitegen.model.links import Links, ToDocument


class Translation(Struct, frozen=True, array_like=True):
    """An article as one of several languages; the `original` names no other one."""

    path: str
    lang: str
    original: bool


def translations(
    placements: Iterable[Placement], links: Links, language: str
) -> dict[str, tuple[Translation, ...]]:
    """Return for each article with translations all of its group, originals first.

    Those that name each other, however far around, are one group, whoever names whom; an article
    that names none and is named by none is in no group. `language` is that of the site.
    """
    known = {placement.path: placement for placement in placements}
    groups: dict[str, list[str]] = {}
    for path, placement in known.items():
        if not placement.translation_of:
            continue
        leads = links.resolve(path, placement.translation_of)
        if not isinstance(leads, ToDocument) or leads.path not in known or leads.path == path:
            continue
        one, other = groups.get(path, [path]), groups.get(leads.path, [leads.path])
        joined = one if one is other else [*one, *other]
        groups |= dict.fromkeys(joined, joined)
    return {path: _members(group, known, language) for path, group in groups.items()}


def _members(
    paths: Iterable[str], known: Mapping[str, Placement], language: str
) -> tuple[Translation, ...]:
    found = (
        Translation(path, known[path].lang or language, not known[path].translation_of)
        for path in paths
    )
    return tuple(sorted(found, key=lambda one: (not one.original, one.lang, one.path)))
