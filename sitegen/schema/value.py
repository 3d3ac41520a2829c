"""The types a value may have: each reads a node, reports every problem and returns a plain value.

`INVALID` stands for a value whose problem has been reported already, so that nothing is said twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import tzinfo
from typing import Any, ClassVar, Protocol

from msgspec import Struct, field
from msgspec.structs import replace

from sitegen.diagnostics import Arg, Diagnostic, Fix, Severity, Span
from sitegen.schema.counting import ordinal_of, without_counted
from sitegen.schema.node import Faulty, Mapping, Node, Scalar, Sequence, in_quotes, is_blank
from sitegen.text.date_parsing import parse_moment, parse_period
from sitegen.text.dates import DateProblem, YearlessMoment
from sitegen.text.folding import fold_key, unaccented
from sitegen.text.normalise import on_one_line
from sitegen.text.numbers import read_number
from sitegen.text.pattern import pattern
from sitegen.text.suggestion import closest


class _Invalid:
    """The type of INVALID; one object, compared by identity also after pickling."""

    def __reduce__(self) -> str:
        return "INVALID"


INVALID = _Invalid()

_INDEX = pattern(r"\[\d+\]")


class Reading(Struct):
    """One read in progress: what it knows, and the problems and places it has gathered.

    `spans` maps the English path of a value (`event.start`, `people[0].name`) to its place, `keys`
    to that of its key. Not missing are the paths in `mistyped`, which a wrong key was probably
    meant for, and wherever one is wanted the keys in `lost`, of lines that could not be read.
    `rests` are what can be used of faulty records and lists, by path; `wrong` are the paths of
    what is lacking in them, `people[]` that of an item.
    """

    zone: tzinfo
    problems: list[Diagnostic] = field(default_factory=list)
    spans: dict[str, Span] = field(default_factory=dict)
    keys: dict[str, Span] = field(default_factory=dict)
    mistyped: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    wrong: set[str] = field(default_factory=set)
    rests: dict[str, Any] = field(default_factory=dict)
    searches: int = 0

    def fail(self, id: str, span: Span, *, fix: Fix | None = None, **args: Arg) -> _Invalid:
        """Report an error and return INVALID."""
        problem = Diagnostic(id, Severity.ERROR, span, tuple(args.items()), fix=fix)
        self.problems.append(problem)
        return INVALID

    @property
    def untrusted(self) -> frozenset[str]:
        """The paths whose values are not what the writer meant, without the numbers of items."""
        return frozenset(_INDEX.sub("", path) for path in self.wrong | self.mistyped)

    def warn(self, id: str, span: Span, **args: Arg) -> None:
        """Report what a person should look at."""
        self.problems.append(Diagnostic(id, Severity.WARNING, span, tuple(args.items())))

    def advise(self, id: str, span: Span, *, fix: Fix | None = None, **args: Arg) -> None:
        """Report a remark on style."""
        problem = Diagnostic(id, Severity.ADVICE, span, tuple(args.items()), fix=fix)
        self.problems.append(problem)


class Type(Protocol):
    """Reads a node into a plain value, or into INVALID after reporting why not."""

    def read(self, node: Node, reading: Reading, at: str) -> Any:
        """Return the value of `node`, which stands at the English path `at`."""


def shape_of(node: Node) -> str:
    """Return the id of the interface word for a node's shape."""
    if isinstance(node, Mapping):
        return "mapping"
    return "list" if isinstance(node, Sequence) else "text"


class OneText:
    """A type whose values are written as one text on one line.

    After a value that is no free text, ` #` begins a comment; `comment` finds it.
    """

    __slots__ = ()
    comment: ClassVar[re.Pattern[str]] = pattern(r"\s#.*", re.DOTALL)

    def read(self, node: Node, reading: Reading, at: str) -> Any:
        """Return the value of a scalar; lists and mappings are refused."""
        if isinstance(node, Faulty):
            return INVALID
        if not isinstance(node, Scalar):
            return reading.fail("expected-text", node.span, found=shape_of(node))
        text, span = node.text, node.span
        if node.repaired:
            comment = self.comment.search(text)
            if comment is None:
                reading.advise("value-quoted", span, fix=node.quoting, key=node.repaired)
            else:
                text = text[: comment.start()].rstrip()
                end = min(span.end_column, span.column + len(text))
                span = replace(span, end_column=end)
        return self.value(self.tidied(text), span, reading)

    def tidied(self, text: str) -> str:
        """Return the text on one line, with one space where there were several."""
        return on_one_line(text)

    def value(self, text: str, span: Span, reading: Reading) -> Any:
        """Return what `text` means, or INVALID after reporting why it means nothing."""
        raise NotImplementedError


class Text(Struct, OneText, frozen=True):
    """A text on one line, within a length in characters.

    ` #` is a part of it; a comment stands apart by two spaces, as in the examples of the schema.
    """

    comment: ClassVar[re.Pattern[str]] = pattern(r"\s\s#(?:\s.*)?$", re.DOTALL)
    most: int = 500
    least: int = 1
    advised: int = 0

    def value(self, text: str, span: Span, reading: Reading) -> Any:
        if len(text) < self.least:
            return reading.fail("text-empty", span)
        if len(text) > self.most:
            return reading.fail("text-too-long", span, length=len(text), limit=self.most)
        if self.advised and len(text) > self.advised:
            reading.advise("text-long", span, length=len(text), limit=self.advised)
        return text


class Whole(Struct, OneText, frozen=True):
    """A whole number; leading zeros and the people counted ("05 đồng chí") are fine."""

    least: int = 0
    most: int = 100_000

    def value(self, text: str, span: Span, reading: Reading) -> Any:
        number = read_number(without_counted(text))
        if number is None or number != int(number):
            return reading.fail("number-unreadable", span, text=text)
        if not self.least <= number <= self.most:
            return reading.fail(
                "number-out-of-range", span, text=text, least=self.least, most=self.most
            )
        return int(number)


class Ordinal(Struct, OneText, frozen=True):
    """An ordinal in numerals or, up to 20, in words, also as "lần thứ VIII", 1 to 99."""

    def value(self, text: str, span: Span, reading: Reading) -> Any:
        number = ordinal_of(text)
        if number is None or not 1 <= number <= 99:
            return reading.fail("ordinal-unreadable", span, text=text)
        return number


class Term(Struct, frozen=True, array_like=True, order=True):
    """A term of office, first and last year."""

    first: int
    last: int

    @property
    def slug(self) -> str:
        """The form used in addresses: 2023-2028."""
        return f"{self.first}-{self.last}"

    def __str__(self) -> str:
        return f"{self.first}–{self.last}"


class TermYears(Struct, OneText, frozen=True):
    """A term of office such as 2023-2028, with a hyphen or a dash, spaces or none."""

    def value(self, text: str, span: Span, reading: Reading) -> Any:
        match = re.fullmatch(r"(?:[Nn]hiệm kỳ )?(\d{4})(?:\s*[-–—]\s*|\s+)(\d{4})", text)
        if not match:
            return reading.fail("term-unreadable", span, text=text)
        first, last = int(match[1]), int(match[2])
        if last < first:
            return reading.fail("term-backwards", span, text=text)
        return Term(first, last)


_YES = frozenset(("co", "true", "yes", "on", "x", "dung"))
_NO = frozenset(("khong", "false", "no", "off", "sai"))


class YesNo(Struct, OneText, frozen=True):
    """có or không (true and false, yes and no too); nothing is true merely by being there."""

    def value(self, text: str, span: Span, reading: Reading) -> Any:
        word = unaccented(text)
        if word in _YES:
            return True
        if word in _NO:
            return False
        return reading.fail("not-yes-or-no", span, text=text)


class Choice(Struct, OneText, frozen=True):
    """One of a few values, matched without accents and case.

    `values` are the canonical ids; `aliases` other spellings of them; `ambiguous` maps a folded
    text to the ids it could mean, which is an error that offers both.
    """

    values: tuple[str, ...]
    aliases: tuple[tuple[str, str], ...] = ()
    ambiguous: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def value(self, text: str, span: Span, reading: Reading) -> Any:
        # A canonical id is what folding makes of it.
        word = text if text in self.values else _hyphenated(text)
        if word in self.values:
            return word
        for alias, value in self.aliases:
            if word == alias:
                return value
        for folded, candidates in self.ambiguous:
            if word == folded:
                return reading.fail("choice-ambiguous", span, text=text, choices=candidates)
        names = (*self.values, *(alias for alias, _ in self.aliases))
        near = closest(word, names) or ""
        near = dict(self.aliases).get(near, near)
        return reading.fail("choice-unknown", span, text=text, suggestion=near, choices=self.values)


def _hyphenated(text: str) -> str:
    return fold_key(text).replace("_", "-")


class MomentText(Struct, OneText, frozen=True):
    """A date, or a date and time, in any form of the schema; `yearless` admits "16-10"."""

    yearless: bool = False

    def value(self, text: str, span: Span, reading: Reading) -> Any:
        moment = parse_moment(text, reading.zone)
        if isinstance(moment, DateProblem):
            reading.problems.append(moment.at(span))
            return INVALID
        if isinstance(moment, YearlessMoment) and not self.yearless:
            return reading.fail("date-no-year", span, text=text)
        return moment


class PeriodText(Struct, OneText, frozen=True):
    """A date or a range of dates, with or without a year."""

    def value(self, text: str, span: Span, reading: Reading) -> Any:
        period = parse_period(text, reading.zone)
        if isinstance(period, DateProblem):
            reading.problems.append(period.at(span))
            return INVALID
        return period


class ListOf(Struct, frozen=True):
    """A list; a single value counts as a list of one.

    With `wary`, commas in that value are remarked: several were probably meant.
    """

    item: Type
    most: int = 500
    wary: bool = False

    def read(self, node: Node, reading: Reading, at: str) -> Any:
        if is_blank(node):
            return ()
        if isinstance(node, Scalar) and node.plain:
            if node.text.startswith("[") and "]" not in node.text:
                return reading.fail("yaml-brackets", node.span)
            if self.wary and re.search(r"[,;]\s", node.text):
                reading.warn("list-as-text", node.span, text=node.text)
        items = node.items if isinstance(node, Sequence) else (node,)
        if len(items) > self.most:
            return reading.fail("list-too-long", node.span, limit=self.most)
        values: list[Any] = []
        for item in items:
            if is_blank(item):
                continue
            place = f"{at}[{len(values)}]"
            reading.spans[place] = item.span
            if isinstance(self.item, Text):
                item = _as_text(item)
            values.append(self.item.read(item, reading, place))
        if any(value is INVALID for value in values):
            reading.rests[at] = _rest(values, reading, at)
            return INVALID
        return tuple(values)


def _rest(values: list[Any], reading: Reading, at: str) -> tuple[Any, ...]:
    """Return the items of a list that can be used, after giving their places their new numbers."""
    kept: list[Any] = []
    moved: dict[str, str] = {}
    for index, value in enumerate(values):
        place = f"{at}[{index}]"
        if value is INVALID and place not in reading.rests:
            reading.wrong.add(f"{at}[]")
            continue
        moved[place] = f"{at}[{len(kept)}]"
        kept.append(reading.rests.pop(place) if value is INVALID else value)
    if len(kept) < len(values):
        spans = reading.spans
        inside = [key for key in spans if key.startswith(f"{at}[")]
        for key, span in [(key, spans.pop(key)) for key in inside]:
            number = key.index("]", len(at)) + 1
            if key[:number] in moved:
                spans[moved[key[:number]] + key[number:]] = span
    return tuple(kept)


def _as_text(item: Node) -> Node:
    """Return `- Tin, ảnh: Phan Tuấn`, which YAML takes for a key and its value, as one text."""
    if not isinstance(item, Mapping) or item.braces or len(item.entries) != 1:
        return item
    key, value = item.entries[0]
    if not isinstance(value, Scalar) or not (key.plain and value.plain and value.text):
        return item
    text = f"{key.text}: {value.text}"
    return Scalar(text, item.span, True, key.text, in_quotes(text, item.span))


class Free(Struct, frozen=True):
    """Anything: free data for the site's own templates, as texts, tuples and pairs."""

    def read(self, node: Node, reading: Reading, at: str) -> Any:
        if isinstance(node, Faulty):
            return INVALID
        if isinstance(node, Scalar):
            if node.repaired:
                reading.advise("value-quoted", node.span, fix=node.quoting, key=node.repaired)
            # Whether a block ends in a line end depends on what stands below it.
            return node.text.rstrip("\n")
        if isinstance(node, Sequence):
            items = tuple(self.read(item, reading, at) for item in node.items)
            return INVALID if INVALID in items else items
        pairs = tuple((key.text, self.read(value, reading, at)) for key, value in node.entries)
        return INVALID if any(value is INVALID for _, value in pairs) else pairs


class Either(Struct, frozen=True):
    """A record in its short form (one text) or its long form (a mapping).

    `expand` turns the short form into the long one, so that both read alike.
    """

    record: Type
    expand: Callable[[Scalar], Node]

    def read(self, node: Node, reading: Reading, at: str) -> Any:
        return self.record.read(
            self.expand(node) if isinstance(node, Scalar) else node, reading, at
        )


def as_field(key: str) -> Callable[[Scalar], Node]:
    """Return an expansion that puts a lone text under `key`."""

    def expand(node: Scalar) -> Node:
        return Mapping(((Scalar(key, node.span), node),), node.span)

    return expand
