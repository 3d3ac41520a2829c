"""Which pages of years and months the corpus has, so that a peer can be made to write the same.

sitegen gives every index a page for each of its years, and one for each month of a year of more
than 60 articles; tags and authors have years only above 60 articles. That rule is written down here
once more, apart from the program, and the numbers of pages are compared after building.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.corpus import UNITS, Article, Corpus, ascii_slug

MANY = 60
# What a list shows of the newest, on its page and in its feed; and how many articles make a feed.
SHOWN = 20
ARCHIVE = "tin"
_PARENTS = {unit.id: unit.parent for unit in UNITS}


def chain(unit: str) -> tuple[str, ...]:
    """Return a unit and those above it: an article is listed on the pages of all of them."""
    above = _PARENTS[unit]
    return (unit, *chain(above)) if above else (unit,)


def indexes_of(article: Article) -> tuple[str, ...]:
    """Return the keys of the indexes that list an article."""
    return (
        ARCHIVE,
        f"chuyen-muc-{article.section}",
        f"hoat-dong-{article.type}",
        *(f"don-vi-{unit}" for unit in chain(article.unit)),
        *(f"chu-de-{ascii_slug(tag)}" for tag in article.tags),
        *(f"tac-gia-{ascii_slug(author)}" for author in article.authors),
    )


def _needs_many(index: str) -> bool:
    return index.startswith(("chu-de-", "tac-gia-"))


@dataclass(frozen=True, slots=True)
class Periods:
    """How many articles each index has in each month."""

    months: Counter[tuple[str, int, int]]
    years: Counter[tuple[str, int]]
    totals: Counter[str]

    def has_years(self, index: str) -> bool:
        """Tell whether an index has pages for its years."""
        return not _needs_many(index) or self.totals[index] > MANY

    def monthly(self) -> Iterable[tuple[str, int, list[tuple[int, int]]]]:
        """Yield the years whose page lists months: index, year, and months with their counts."""
        for (index, year), count in sorted(self.years.items()):
            if count > MANY and self.has_years(index):
                found = ((m, self.months[index, year, m]) for m in range(12, 0, -1))
                yield index, year, [(month, n) for month, n in found if n]

    def terms(self, article: Article) -> list[str]:
        """Return the periods whose pages list an article, as `don-vi-cd-07-2015`, `tin-2015-03`."""
        year, month = article.published.year, article.published.month
        return [
            f"{index}-{year}-{month:02}"
            if self.years[index, year] > MANY
            else f"{index}-{year}"
            for index in indexes_of(article)
            if self.has_years(index)
        ]  # fmt: skip


def periods(corpus: Corpus) -> Periods:
    """Count a corpus."""
    months: Counter[tuple[str, int, int]] = Counter()
    for article in corpus.articles():
        at = article.published
        months.update((index, at.year, at.month) for index in indexes_of(article))
    years: Counter[tuple[str, int]] = Counter()
    totals: Counter[str] = Counter()
    for (index, year, _), count in months.items():
        years[index, year] += count
        totals[index] += count
    return Periods(months, years, totals)
