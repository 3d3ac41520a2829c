"""A seeded corpus of Vietnamese union articles: the same articles for the same size, anywhere.

An article is a function of seed, size and its number, and of nothing else: any of them can be made
without the others. Only `Random.random` is asked, the one method whose values Python promises to
keep from version to version.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import TypeVar

from benchmarks import words

T = TypeVar("T")

UNIT_COUNT = 100
UPPER_UNITS = 10
AUTHOR_COUNT = 300
ROOT = "ldld-tinh"
SITE_TITLE = "Bản tin Công đoàn Sơn Hải"
BASE_URL = "https://congdoan.example.vn/"
FIRST = datetime(2009, 1, 2, 6, 0)
LAST = datetime(2025, 11, 20, 18, 0)
_NAMES = words.names()
_WEIGHTED_TYPES = tuple(
    (type, patterns) for type, share, patterns in words.TYPES for _ in range(share)
)
SECTION_OF = {type: id for id, _, types in words.SECTIONS for type in types}


@dataclass(frozen=True, slots=True)
class Unit:
    """A row of the register of units; the root has no parent."""

    id: str
    name: str
    parent: str


def _units() -> Iterator[Unit]:
    yield Unit(ROOT, "Liên đoàn Lao động tỉnh Sơn Hải", "")
    for number in range(1, UNIT_COUNT):
        place = words.PLACES[number % len(words.PLACES)]
        if number <= UPPER_UNITS:
            yield Unit(f"cd-{number:02}", f"Công đoàn phường {place}", ROOT)
            continue
        kind = words.UNIT_KINDS[number % len(words.UNIT_KINDS)]
        trade = words.TRADES[number % len(words.TRADES)]
        name = f"{kind.format(trade=trade, place=place)} số {number}"
        yield Unit(f"cd-{number:02}", name, f"cd-{number % UPPER_UNITS + 1:02}")


# The root, ten units under it, and the others under those.
UNITS = tuple(_units())


@dataclass(frozen=True, slots=True)
class Article:
    """An article; `body` is Markdown in which a link to another article is its relative path."""

    number: int
    slug: str
    title: str
    published: datetime
    type: str
    unit: str
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    body: str

    @property
    def path(self) -> str:
        """Return where the article stands under the folder of articles."""
        return path_of(self.number, self.published)

    @property
    def section(self) -> str:
        """Return the section that takes in the article's type."""
        return SECTION_OF[self.type]


@dataclass(frozen=True, slots=True)
class Corpus:
    """A size and a seed: all there is to say about a corpus."""

    size: int
    seed: int = 1

    def articles(self) -> Iterator[Article]:
        """Yield every article, oldest first."""
        return (self.article(number) for number in range(self.size))

    def published(self, number: int) -> datetime:
        """Return when an article was published: evenly spread, no two in the same minute."""
        minutes = int((LAST - FIRST).total_seconds() // 60)
        return FIRST + timedelta(minutes=minutes * number // max(self.size - 1, 1))

    def article(self, number: int) -> Article:
        """Return the article of a number, 0 being the oldest."""
        draw = _Draw(Random(f"{self.seed}/{self.size}/{number}"))
        unit = draw.one(UNITS)
        type, patterns = draw.one(_WEIGHTED_TYPES)
        place = draw.one(words.PLACES)
        act = draw.text(draw.one(patterns))
        # Few people write much, many a little.
        authors = {self._author(draw) for _ in range(2 if draw.chance(0.2) else 1)}
        tags = {draw.one(words.TAGS) for _ in range(int(draw.random() * 4))}
        title = f"{place} {act}"
        return Article(
            number=number,
            slug=f"{ascii_slug(title)[:48].strip('-')}-{number}",
            title=title,
            published=self.published(number),
            type=type,
            unit=unit.id,
            authors=tuple(sorted(authors)),
            tags=tuple(sorted(tags)),
            body=self._body(draw, number, unit),
        )

    def _author(self, draw: _Draw) -> str:
        rank = int(draw.random() ** 1.3 * AUTHOR_COUNT)
        # A step that has no divisor in common with their number, for names that look unlike.
        return _NAMES[rank * 1511 % len(_NAMES)]

    def _body(self, draw: _Draw, number: int, unit: Unit) -> str:
        blocks = [f"{draw.text(draw.one(words.OPENINGS), unit=unit.name)} {draw.text()}"]
        wanted = 2300 + int(draw.random() * 2600)
        length = 0
        while length < wanted:
            paragraph = " ".join(draw.text() for _ in range(3 + int(draw.random() * 4)))
            blocks.append(paragraph)
            length += len(paragraph.encode("utf-8"))
        if draw.chance(0.4):
            points = [draw.text() for _ in range(3 + int(draw.random() * 4))]
            marks = [f"{n}." for n in range(1, 9)] if draw.chance(0.5) else ["-"] * 8
            lead = draw.text(draw.one(words.LEADS_TO_LIST))
            lines = "\n".join(f"{mark} {text}" for mark, text in zip(marks, points, strict=False))
            blocks[2:2] = [lead, lines]
        if draw.chance(0.2):
            blocks.insert(len(blocks) // 2, f"## {draw.text(draw.one(words.HEADINGS))}")
        if draw.chance(0.3):
            sentence = draw.text("Tổng cộng **{n} triệu đồng** đã đến tay {a} người ở {place}.")
            blocks[1] += f" {sentence}"
        if number and draw.chance(0.25):
            other = int(draw.random() * number)
            target = f"../{path_of(other, self.published(other))}"
            blocks.append(
                draw.text("Xem thêm [bài về {thing} ở {place}]({target}).", target=target)
            )
        if draw.chance(0.05):
            blocks.append(f"> {draw.text()}")
        return "\n\n".join(blocks)


def path_of(number: int, published: datetime) -> str:
    """Return where an article stands under the folder of articles: a folder a year."""
    return f"{published.year}/bai-{number}.md"


def ascii_slug(text: str) -> str:
    """Return a title in ASCII with hyphens."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in plain if c.isascii())
    return "-".join(kept.split())


class _Draw:
    """What chance decides, from one source of it."""

    def __init__(self, source: Random) -> None:
        self.random = source.random

    def one(self, choices: Sequence[T]) -> T:
        """Return one of several."""
        return choices[int(self.random() * len(choices))]

    def chance(self, share: float) -> bool:
        """Tell whether a thing happens that happens in a share of all cases."""
        return self.random() < share

    def text(self, pattern: str = "", **given: str) -> str:
        """Return a pattern, by default that of any sentence, with its places filled."""
        random = self.random
        return (pattern or self.one(words.SENTENCES)).format(
            person=self.one(_NAMES),
            other=self.one(_NAMES),
            place=self.one(words.PLACES),
            trade=self.one(words.TRADES),
            thing=self.one(words.THINGS),
            n=112 + int(random() * 9688),
            a=2 + int(random() * 95),
            q=1 + int(random() * 4),
            d=1 + int(random() * 28),
            m=1 + int(random() * 12),
            **given,
        )
