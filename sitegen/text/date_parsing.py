"""Reads the dates that Vietnamese officers type: day first, nothing guessed, no locale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta, timezone, tzinfo

from msgspec import Struct, structs
from msgspec.structs import replace

from sitegen.text.dates import (
    FIRST_YEAR,
    HOURS,
    LAST_YEAR,
    LEAP_YEAR,
    DateProblem,
    DayPart,
    Moment,
    Period,
    YearlessMoment,
    YearlessPeriod,
    day_problem,
    last_day,
)
from sitegen.text.folding import unaccented
from sitegen.text.pattern import pattern

AnyDate = Period | Moment | YearlessMoment | YearlessPeriod


class _Parts(Struct, frozen=True):
    """What one half of a text says; None is what it leaves out."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    part: DayPart | None = None
    weekday: int | None = None


# How nearly every date is written; the patterns below come to the same, but they are many.
_EVERYDAY = pattern(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", re.ASCII)

# All patterns see text without accents and in lower case, with "-" for every dash.
_SEPARATED = r"(?P<day>\d{1,2})\s?(?P<sep>[/.-])\s?(?P<month>\d{1,2})"
_END = r"(?![\d/])"
_ISO = pattern(
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
    r"(?:(?P<t>t)|\s)(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
    # After a space, "09:01-11:30" is a stretch of time and no offset.
    r"\s?(?P<offset>z|\+\d\d(?::?\d\d)?|(?(t)-\d\d(?::?\d\d)?|(?!)))?",
    re.ASCII,
)
_DATES = tuple(
    pattern(form + _END)
    for form in (
        r"(?P<year>\d{4})\s?(?P<sep>[/.-])\s?(?P<month>\d{1,2})\s?(?P=sep)\s?(?P<day>\d{1,2})",
        _SEPARATED + r"\s?(?P=sep)\s?(?P<year>\d+)",
        _SEPARATED + r",?\s?nam\s?(?P<year>\d+)",
        r"(?P<day>\d{1,2})\s?thang\s?(?P<month>\d{1,2})(?:\s?[/.-]\s?|,?\s?nam\s?|,\s?)(?P<year>\d+)",
        r"(?P<day>\d{1,2})\s?thang\s?(?P<month>\d{1,2})",
        r"(?:thang\s?|t)(?P<month>\d{1,2})(?:\s?[/.-]\s?|,?\s?nam\s?)(?P<year>\d{4})",
        r"thang\s?(?P<month>\d{1,2})",
        r"(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>\d{4})",
        r"(?P<year>\d{4})\s?[/-]\s?(?P<month>\d{1,2})",
        _SEPARATED,
        r"(?:nam\s?)?(?P<year>\d{4})",
    )
)
_BARE_DAY = pattern(r"(?P<day>\d{1,2})(?![\d:])")
_HOUR = r"(?P<hour>\d{1,2})\s?(?:gio|h|g)"
# What looks like the minutes of "7h 30/4/2020" is a day.
_NO_DAY = r"(?!\d|\s?[/.]\s?\d)(?(gap)(?!\s?-\s?\d{1,2}\s?-|\s?thang))"
_TIMES = tuple(
    pattern(form)
    for form in (
        r"(?P<hour>\d{1,2})\s?:\s?(?P<minute>\d{1,2})(?::(?P<second>\d{2}))?(?!\d)",
        _HOUR + r"\s?(?P<half>ruoi)\b",
        _HOUR + r"(?P<gap>\s)?(?P<minute>\d{1,2})" + _NO_DAY + r"(?:\s?(?:phut|ph|p)\b|\s?['’′])?",
        _HOUR + r"(?![a-z])",
    )
)
_WEEKDAY = pattern(
    r"(?:thu\s?(?P<name>hai|ba|tu|nam|sau|bay|[2-7])|t(?P<number>[2-7])|(?P<sunday>chu nhat|cn))\b"
)
_WEEKDAY_NUMBERS = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5}
_PART = pattern(r"(?:buoi\s)?(?P<part>sang|trua|chieu|toi|ca ngay)\b")
_DAY_PARTS = {
    "sang": DayPart.MORNING,
    "trua": DayPart.NOON,
    "chieu": DayPart.AFTERNOON,
    "toi": DayPart.EVENING,
    "ca ngay": DayPart.ALL_DAY,
}
_SAYS_NOTHING = (
    r"[\s,;()|]+|-|\.(?!\S)|trong (?:hai|ba|bon|nam|\d) ngay\b|(?:ngay|vao|luc|hoi|mung|mong|hom)\b"
)
_FILLER = pattern(_SAYS_NOTHING)
_HALF_FILLER = pattern(rf"tu\b|{_SAYS_NOTHING}")
_CONNECTOR = pattern(r"\bden(?: het)?\b|-|\bva\b|,")
_DASHES = pattern("[\u2010-\u2015\u2212\ufe58\uff0d]")


def parse_moment(text: str, zone: tzinfo) -> Moment | YearlessMoment | DateProblem:
    """Return the point in time that a text names, on the wall clock of `zone`.

    A range is a problem here, and so is everything that could be read in two ways.
    """
    found = parse_period(text, zone)
    if isinstance(found, Period | YearlessPeriod):
        return DateProblem("date-range-unexpected", (("text", text.strip()),))
    return found


def parse_period(text: str, zone: tzinfo) -> AnyDate | DateProblem:
    """Return the point or stretch of time that a text names, on the wall clock of `zone`."""
    # Who puts values in quotes puts dates in them as well, and Word makes them curly.
    shown = text.strip("\"'“”„‘’«» \t\u00a0")
    if found := _EVERYDAY.fullmatch(shown):
        return _complete(_Parts(int(found[4]), int(found[3]), int(found[1])), shown)
    folded = _DASHES.sub("-", unaccented(shown))
    instant = _ISO.fullmatch(folded.strip("() "))
    if instant is not None:
        return _read_instant(instant, shown, zone)
    whole = _scan(folded, half=False)
    single = _unreadable(shown) if whole is None else _complete(whole, shown)
    if not isinstance(single, DateProblem) or single.id != "date-unreadable":
        return single
    ranges: list[Period | YearlessPeriod | DateProblem] = []
    # "and" joins two days only where nothing says "to": a comma may as well stand after an hour.
    for conjunction in (False, True):
        ranges += [
            _read_range(left, right, both, shown)
            for left, right, both in _halves(folded)
            if both is conjunction
        ]
        read = {found for found in ranges if not isinstance(found, DateProblem)}
        if read:
            return read.pop() if len(read) == 1 else single
    telling = (p for p in ranges if isinstance(p, DateProblem) and p.id != single.id)
    return next(telling, single)


def _unreadable(shown: str) -> DateProblem:
    return DateProblem("date-unreadable", (("text", shown),))


def _read_instant(found: re.Match[str], shown: str, zone: tzinfo) -> AnyDate | DateProblem:
    """Read an ISO 8601 date with a time; an offset moves it to the site's wall clock."""
    local = _complete(_parts_of(found), shown)
    offset = found["offset"]
    if offset is None or not isinstance(local, Moment):
        return local
    digits = "".join(re.findall(r"\d", offset)).ljust(4, "0")
    distance = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if distance >= timedelta(hours=15):
        return _unreadable(shown)
    there = timezone(-distance if offset[0] == "-" else distance)
    return Moment.of(local.earliest().replace(tzinfo=there), zone)


def _scan(text: str, *, half: bool) -> _Parts | None:
    """Return what a text says, if every word of it is understood and nothing is said twice.

    A `half` of a range may begin with "từ" and leave a day without its month.
    """
    parts = _Parts()
    position = 0
    while position < len(text):
        token = _token(text, position, half=half)
        if token is None:
            return None
        end, said = token
        new = structs.asdict(said)
        given = {name: value for name, value in new.items() if value is not None}
        if any(getattr(parts, name) is not None for name in given):
            return None
        parts = replace(parts, **given)
        position = end
    return parts


def _token(text: str, position: int, *, half: bool) -> tuple[int, _Parts] | None:
    """Return where the words at a position end, and what they say."""
    if found := _PART.match(text, position):
        return found.end(), _Parts(part=_DAY_PARTS[found["part"]])
    for form in (*_TIMES, *_DATES):
        if found := form.match(text, position):
            return found.end(), _parts_of(found)
    if found := _WEEKDAY.match(text, position):
        return found.end(), _Parts(weekday=_weekday(found))
    if half and (found := _BARE_DAY.match(text, position)):
        return found.end(), _parts_of(found)
    if found := (_HALF_FILLER if half else _FILLER).match(text, position):
        return found.end(), _Parts()
    return None


def _parts_of(found: re.Match[str]) -> _Parts:
    given = found.groupdict()
    hour, minute = given.get("hour"), given.get("minute")
    if hour is not None and minute is None:
        minute = "30" if given.get("half") else "0"
    return _Parts(
        _number(given.get("year")),
        _number(given.get("month")),
        _number(given.get("day")),
        _number(hour),
        _number(minute),
        _number(given.get("second")),
    )


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _weekday(found: re.Match[str]) -> int:
    if found["sunday"]:
        return 6
    name = found["name"] or found["number"]
    return int(name) - 2 if name.isdigit() else _WEEKDAY_NUMBERS[name]


def _complete(parts: _Parts, shown: str) -> Moment | YearlessMoment | DateProblem:
    """Return what the parts amount to, each checked against the calendar and the clock."""
    year, month, day = parts.year, parts.month, parts.day
    exact = (parts.hour, parts.part, parts.weekday) != (None, None, None)
    if (month is None and (day is not None or year is None)) or (day is None and exact):
        return _unreadable(shown)
    problem = _day_problem(parts, shown)
    if problem is not None:
        return problem
    hour = _hour_of(parts)
    if hour is not None and not (hour < 24 and (parts.minute or 0) < 60 > (parts.second or 0)):
        time = f"{parts.hour}:{parts.minute or 0:02}"
        return DateProblem("date-time-impossible", (("text", shown), ("time", time)))
    clock = (hour, parts.minute, parts.second or 0, parts.part)
    if year is not None:
        return Moment(year, month, day, *clock)
    if month is None or day is None:
        return DateProblem("date-no-year", (("text", shown),))
    return YearlessMoment(day, month, *clock, parts.weekday)


def _day_problem(parts: _Parts, shown: str) -> DateProblem | None:
    year, month, day = parts.year, parts.month, parts.day
    if year is not None and year < 100:
        return DateProblem("date-two-digit-year", (("text", shown), ("year", f"{year:02}")))
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        return DateProblem("date-year-out-of-range", (("text", shown), ("year", year)))
    if month is None:
        return None
    if not 1 <= month <= 12:
        known_year = LEAP_YEAR if year is None else year
        if day is not None and 1 <= day <= 12 and 1 <= month <= last_day(known_year, day):
            swapped = f"{month}/{day}" if year is None else f"{month}/{day}/{year}"
            args = (("text", shown), ("month", month), ("suggestion", swapped))
            return DateProblem("date-month-first", args)
        return DateProblem("date-no-such-month", (("text", shown), ("month", month)))
    if day is None:
        return None
    return day_problem(shown, year, month, day, parts.weekday)


def _hour_of(parts: _Parts) -> int | None:
    """Return the hour on a clock of 24: "2 giờ chiều" is 14; 99 if the two can't both be."""
    hour = parts.hour
    if hour is None or parts.part is None:
        return hour
    return next((h for h in (hour, hour + 12) if h in HOURS[parts.part]), 99)


def _halves(text: str) -> Iterator[tuple[str, str, bool]]:
    """Return the ways to cut a text in two, and whether the cut is "and" rather than "to"."""
    for found in _CONNECTOR.finditer(text):
        yield text[: found.start()], text[found.end() :], found.group() in {"va", ","}


def _read_range(
    left: str, right: str, both: bool, shown: str
) -> Period | YearlessPeriod | DateProblem:
    """Return the stretch between two halves; each may leave out what the other says."""
    first, last = _scan(left, half=True), _scan(right, half=True)
    if first is None or last is None or (last.day is not None and last.month is None):
        return _unreadable(shown)
    filled = _fill(first, last)
    if filled is None:
        return _unreadable(shown)
    start, end = (_complete(parts, shown) for parts in filled)
    if isinstance(end, DateProblem):
        return end
    if isinstance(start, DateProblem):
        return start
    if isinstance(start, Moment) and isinstance(end, Moment):
        return _range_problem(start, end, both, shown) or Period(start, end)
    if isinstance(start, Moment) or isinstance(end, Moment):
        return _unreadable(shown)
    # Without a year only a later month may come first: "28/12-2/1" goes over New Year.
    year = LEAP_YEAR + (end.month < start.month)
    problem = _range_problem(_in_year(start, LEAP_YEAR), _in_year(end, year), both, shown)
    return problem or YearlessPeriod(start, end)


def _in_year(moment: YearlessMoment, year: int) -> Moment:
    day = min(moment.day, last_day(year, moment.month))
    return Moment(year, moment.month, day, moment.hour, moment.minute, moment.second, moment.part)


def _range_problem(start: Moment, end: Moment, both: bool, shown: str) -> DateProblem | None:
    """Return what is wrong with a range; `both` days of "16 và 17/7" have to be neighbours."""
    first, last = start.calendar_date, end.calendar_date
    if start.month is None or (first is None) != (last is None):
        return _unreadable(shown)
    if both and (first is None or last is None or last - first != timedelta(days=1)):
        return _unreadable(shown)
    if start.earliest() > end.latest():
        return DateProblem("date-range-backwards", (("text", shown),))
    return None


def _fill(first: _Parts, last: _Parts) -> tuple[_Parts, _Parts] | None:
    """Return both halves with what they leave to each other, or None if they don't match."""
    alike = (first.hour is None, first.part is None) == (last.hour is None, last.part is None)
    timed = first.hour is not None or first.part is not None
    for one, other in ((first, last), (last, first)):
        if (one.year, one.month, one.day) == (None, None, None):
            if not (alike and timed and one.weekday is None and other.day is not None):
                return None
            dated = replace(one, year=other.year, month=other.month, day=other.day)
            return (dated, last) if one is first else (first, dated)
    if first.day is not None and first.month is None:
        if first.year is not None or last.day is None:
            return None
        first = replace(first, month=last.month)
    if first.year is None:
        return replace(first, year=last.year), last
    return first, last if last.year is not None else replace(last, year=first.year)
