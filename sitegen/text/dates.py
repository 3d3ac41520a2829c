"""Points and stretches of time as writers know them: a year, a month, a day, a part of a day.

All of them are on the wall clock of the site's time zone, and nothing here reads a clock.
"""

from __future__ import annotations

import calendar
import enum
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from sitegen.diagnostics import Arg, Diagnostic, Severity, Span

Precision = Literal["year", "month", "day", "minute"]

FIRST_YEAR, LAST_YEAR = 1900, 2199
LEAP_YEAR = 2024  # stands in where a day has no year yet: it has a 29 February


class DayPart(enum.Enum):
    """A part of the day as announcements name it; the values are those of front matter."""

    MORNING = "sang"
    NOON = "trua"
    AFTERNOON = "chieu"
    EVENING = "toi"
    ALL_DAY = "ca-ngay"


# The hours that each name may mean. They overlap: a meeting "trưa" may begin at half past ten.
HOURS = {
    DayPart.MORNING: range(12),
    DayPart.NOON: range(10, 14),
    DayPart.AFTERNOON: range(12, 19),
    DayPart.EVENING: range(17, 24),
    DayPart.ALL_DAY: range(24),
}


class DateProblem(Struct, frozen=True):
    """Why a text is no date: the id of a diagnostic and its arguments."""

    id: str
    args: tuple[tuple[str, Arg], ...] = ()

    def at(self, span: Span) -> Diagnostic:
        """Return the problem as an error at a place."""
        return Diagnostic(self.id, Severity.ERROR, span, self.args)


class Moment(Struct, frozen=True, array_like=True):
    """A point in time, as precise as it was written.

    What is not known is None, from the right: a day needs its month, an hour its day. `part`
    narrows a day, or says which half of it an hour was meant for. Raises ValueError if there
    is no such day or time.
    """

    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int = 0
    part: DayPart | None = None

    def __post_init__(self) -> None:
        known = (self.month, self.day, self.hour, self.minute)
        gap = known.index(None) if None in known else len(known)
        if any(value is not None for value in known[gap:]) or gap == 3:
            raise ValueError(f"a hole in {self!r}")
        if (self.part is not None and gap < 2) or (self.second and gap < 4):
            raise ValueError(f"too exact for what is known: {self!r}")
        self._first()

    @classmethod
    def of(cls, instant: datetime, zone: tzinfo) -> Moment:
        """Return an instant as the site's wall clock shows it; naive ones are taken as such."""
        local = instant.astimezone(zone) if instant.tzinfo else instant
        return cls(*local.timetuple()[:6])

    @property
    def precision(self) -> Precision:
        """The smallest thing that is known."""
        if self.month is None:
            return "year"
        if self.day is None:
            return "month"
        return "day" if self.hour is None else "minute"

    @property
    def calendar_date(self) -> date | None:
        """The day, if it is known."""
        return None if self.month is None or self.day is None else self._first().date()

    def earliest(self) -> datetime:
        """Return the first second of the interval, naive; a time of day is its own interval."""
        first = self._first()
        if self.part is not None and self.hour is None:
            return first.replace(hour=HOURS[self.part][0])
        return first

    def latest(self) -> datetime:
        """Return the last second of the interval, naive."""
        if self.hour is not None:
            return self._first()
        last_hour = 23 if self.part is None else HOURS[self.part][-1]
        month = self.month or 12
        day = self.day or last_day(self.year, month)
        return datetime(self.year, month, day, last_hour, 59, 59)

    def iso(self, zone: tzinfo | None = None) -> str:
        """Return it for `<time datetime>`: `2017`, `2017-10`, `2023-05-24T09:01:00+07:00`."""
        first = self._first()
        if self.precision == "minute":
            return first.replace(tzinfo=zone).isoformat(timespec="seconds")
        return first.date().isoformat()[: {"year": 4, "month": 7, "day": 10}[self.precision]]

    def _first(self) -> datetime:
        return datetime(
            self.year,
            1 if self.month is None else self.month,
            1 if self.day is None else self.day,
            self.hour or 0,
            self.minute or 0,
            self.second,
        )


# Stands in for a day that could not be read: by now nothing of that day has happened.
UNREAD = Moment(2999)


class Period(Struct, frozen=True, array_like=True):
    """From one moment to another, both included; both are equally precise or days and times."""

    start: Moment
    end: Moment

    def earliest(self) -> datetime:
        """Return the first second, naive."""
        return self.start.earliest()

    def latest(self) -> datetime:
        """Return the last second, naive."""
        return self.end.latest()


class YearlessMoment(Struct, frozen=True):
    """A day whose year the writer left to the context: "Chiều ngày 16-10".

    `weekday` (0 = Monday) is what was written beside it and is checked when the year is known.
    """

    day: int
    month: int
    hour: int | None = None
    minute: int | None = None
    second: int = 0
    part: DayPart | None = None
    weekday: int | None = None

    def resolve(self, published: Moment | None, first_year: int | None) -> Moment | DateProblem:
        """Return the day in the latest year that doesn't put it after the publication date.

        Without a publication date it is in `first_year`, the first of the congress's term;
        without either it is a problem. So is 29 February when that year has none: another
        year would be a guess.
        """
        if published is not None:
            last = published.latest()
            year = last.year - ((self.month, self.day) > (last.month, last.day))
        elif first_year is not None:
            year = first_year
        else:
            return DateProblem("date-no-year", (("text", f"{self.day}/{self.month}"),))
        return self.in_year(year)

    def in_year(self, year: int) -> Moment | DateProblem:
        """Return the day in a given year, if it has that day and the weekday is right."""
        problem = day_problem(f"{self.day}/{self.month}", year, self.month, self.day, self.weekday)
        if problem is not None:
            return problem
        return Moment(year, self.month, self.day, self.hour, self.minute, self.second, self.part)


class YearlessPeriod(Struct, frozen=True):
    """A stretch of days without a year: "16-20/7"."""

    start: YearlessMoment
    end: YearlessMoment

    def resolve(self, published: Moment | None, first_year: int | None) -> Period | DateProblem:
        """Return the period whose start is in the year that `YearlessMoment.resolve` finds."""
        start = self.start.resolve(published, first_year)
        if isinstance(start, DateProblem):
            return start
        turn = (self.end.month, self.end.day) < (self.start.month, self.start.day)
        end = self.end.in_year(start.year + turn)
        return end if isinstance(end, DateProblem) else Period(start, end)


def day_problem(
    text: str, year: int | None, month: int, day: int, weekday: int | None = None
) -> DateProblem | None:
    """Return why there is no such day, or not on that weekday (0 = Monday); else None."""
    if year is None:
        return None if 1 <= day <= last_day(LEAP_YEAR, month) else _too_late(text, month, None)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return DateProblem("date-year-out-of-range", (("text", text), ("year", year)))
    if not 1 <= day <= last_day(year, month):
        return _too_late(text, month, year)
    right = date(year, month, day).weekday()
    if weekday is not None and weekday != right:
        return DateProblem(
            "date-wrong-weekday",
            (
                ("text", text),
                ("date", f"{day}/{month}/{year}"),
                ("given", WEEKDAYS[weekday]),
                ("right", WEEKDAYS[right]),
            ),
        )
    return None


def _too_late(text: str, month: int, year: int | None) -> DateProblem:
    shown = str(month) if year is None else f"{month}/{year}"
    last = last_day(LEAP_YEAR if year is None else year, month)
    return DateProblem("date-impossible", (("text", text), ("month", shown), ("last", last)))


# What a writer has to type, so in Vietnamese whatever the language of the message.
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ Nhật")


def last_day(year: int, month: int) -> int:
    """Return the number of days of a month."""
    return calendar.monthrange(year, month)[1]


def with_part(moment: Moment, part: DayPart) -> Moment:
    """Return a day narrowed to a part of it (the key `buoi` beside a plain date)."""
    return replace(moment, part=part)


_INDOCHINA = timezone(timedelta(hours=7))
# Fixed, because loading the zone's history costs time on every start and needs a package on
# Windows; Vietnam has been at +07:00 since 1975.
_FIXED: dict[str, tzinfo] = {
    "Asia/Ho_Chi_Minh": _INDOCHINA,
    "Asia/Saigon": _INDOCHINA,
    "Asia/Bangkok": _INDOCHINA,
    "UTC": UTC,
}


def zone_of(name: str) -> tzinfo:
    """Return the time zone of an IANA name; KeyError if there is none such."""
    if name in _FIXED:
        return _FIXED[name]
    from zoneinfo import ZoneInfo  # rarely needed, and slow to import

    try:
        return ZoneInfo(name)
    except (ValueError, OSError) as unknown:
        raise KeyError(name) from unknown


def clock_time(moment: datetime, zone: tzinfo) -> datetime:
    """Return a moment as a clock in `zone` shows it; a naive one is that already."""
    return moment if moment.tzinfo is None else moment.astimezone(zone).replace(tzinfo=None)
