"""Articles by year and month, so that a back-dated article touches one page of any index."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping

from msgspec import Struct

# Above this many articles in a year an index has a page for every month of it. A constant and no
# setting, because it decides which addresses exist.
MONTHLY_ABOVE = 60


class Month(Struct, frozen=True):
    """The articles of a month, newest first; month 0 holds those dated by the year alone."""

    year: int
    month: int
    paths: tuple[str, ...]


class Year(Struct, frozen=True):
    """The articles of a year by month, newest first."""

    year: int
    months: tuple[Month, ...]

    @property
    def count(self) -> int:
        """How many articles the year has."""
        return sum(len(month.paths) for month in self.months)

    @property
    def monthly(self) -> bool:
        """Whether the months have pages of their own."""
        return self.count > MONTHLY_ABOVE


def by_year(newest_first: Iterable[str], months: Mapping[str, tuple[int, int]]) -> tuple[Year, ...]:
    """Return years, newest first, of articles whose year and month (0 for none) are given."""
    groups: dict[tuple[int, int], list[str]] = {}
    # Newest first, the articles of a month mostly follow each other.
    for month, run in itertools.groupby(newest_first, months.__getitem__):
        groups.setdefault(month, []).extend(run)
    years: dict[int, list[Month]] = {}
    for year, number in sorted(groups, reverse=True):
        years.setdefault(year, []).append(Month(year, number, tuple(groups[year, number])))
    return tuple(Year(year, tuple(held)) for year, held in years.items())
