"""Terms that articles share by what writers typed: tags and authors.

Two spellings are one term when they fold alike (hoá = hóa, case, NFD); the oldest article's is
shown. Two tags that differ but would share an address are an error of the site.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from msgspec import Struct

from sitegen.text.folding import fold
from sitegen.text.slug import slugify


class Folded(dict[str, str]):
    """Spellings with their folded forms: thousands of articles share a few, folded once each."""

    def __missing__(self, spelling: str) -> str:
        self[spelling] = folded = fold(spelling)
        return folded


class Slugs(dict[str, str]):
    """Texts with their slugs, each made once."""

    def __missing__(self, text: str) -> str:
        self[text] = slug = slugify(text)
        return slug


class Term(Struct, frozen=True):
    """A term, the slug of its address and its articles in the order given."""

    slug: str
    title: str
    paths: tuple[str, ...]


class SlugClash(Struct, frozen=True):
    """Two different terms for one slug, the older first, each with its oldest article."""

    slug: str
    first: tuple[str, str]
    second: tuple[str, str]


class Taxonomy(Struct, frozen=True):
    """Terms by slug, in the order of first use.

    `slugs` maps each folded spelling to its term, `spelt` each spelling as it was written.
    """

    terms: dict[str, Term]
    slugs: dict[str, str]
    spelt: dict[str, str]
    clashes: tuple[SlugClash, ...]

    def of(self, spelling: str) -> Term | None:
        """Return the term that a writer's spelling belongs to."""
        slug = self.spelt.get(spelling) or self.slugs.get(fold(spelling))
        return self.terms.get(slug) if slug is not None else None


def series(newest_first: Iterable[tuple[str, str]]) -> dict[str, Term]:
    """Return series by id, given as pairs of path and what the article calls its series.

    A series is named by its id or by its title, whose slug is the id; the oldest article that
    gives a title names it, else the id in words.
    """
    paths: dict[str, list[str]] = {}
    titles: dict[str, str] = {}
    ids = Slugs()
    for path, spelling in newest_first:
        id = ids[spelling]
        if id:
            paths.setdefault(id, []).append(path)
            if spelling != id:
                titles[id] = spelling
    return {
        id: Term(id, titles.get(id) or id.replace("-", " ").capitalize(), tuple(group))
        for id, group in sorted(paths.items())
    }


def taxonomy(
    newest_first: Iterable[tuple[str, tuple[str, ...]]], *, numbered: bool = False
) -> Taxonomy:
    """Return the terms of articles, given as pairs of path and spellings, newest article first.

    Of two terms for one slug the older owns it. The other one clashes, or with `numbered` gets a
    number, as people do: nobody can be asked for another name.
    """
    titles: dict[str, str] = {}
    paths: dict[str, list[str]] = {}
    last: dict[str, int] = {}
    folded = Folded()
    for place, (path, spellings) in enumerate(newest_first):
        for name, spelling in {folded[s]: s for s in spellings}.items():
            titles[name] = spelling  # overwritten until the oldest article's stands
            paths.setdefault(name, []).append(path)
            last[name] = place
    owner: dict[str, str] = {}
    slugs: dict[str, str] = {}
    clashes = []
    for name in sorted(paths, key=lambda name: (-last[name], name)):
        slug = slugify(titles[name]) or "khac"
        other = owner.get(slug)
        if other is not None and not numbered:
            first, second = ((titles[n], paths[n][-1]) for n in (other, name))
            clashes.append(SlugClash(slug, first, second))
            continue
        free = (f"{slug}-{number}" for number in itertools.count(2))
        slug = slug if other is None else next(s for s in free if s not in owner)
        owner[slug] = name
        slugs[name] = slug
    terms = {
        slugs[name]: Term(slugs[name], titles[name], tuple(paths[name]))
        for name in paths
        if name in slugs
    }
    spelt = {spelling: slugs[name] for spelling, name in folded.items() if name in slugs}
    return Taxonomy(terms, slugs, spelt, tuple(clashes))
