"""Writes dates the way Vietnamese papers print them, and in English for an English site."""

from __future__ import annotations

from sitegen.text import Language
from sitegen.text.dates import WEEKDAYS, DayPart, Moment, Period

_WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS_EN = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_PARTS_VI = {
    DayPart.MORNING: "sáng",
    DayPart.NOON: "trưa",
    DayPart.AFTERNOON: "chiều",
    DayPart.EVENING: "tối",
    DayPart.ALL_DAY: "cả ngày",
}
_PARTS_EN = {
    DayPart.MORNING: "morning",
    DayPart.NOON: "midday",
    DayPart.AFTERNOON: "afternoon",
    DayPart.EVENING: "evening",
    DayPart.ALL_DAY: "all day",
}


def short(moment: Moment, language: Language) -> str:
    """Return the day alone, or the vague date: `24/5/2023`, `tháng 10/2017`, `năm 2017`."""
    year, month, day = moment.year, moment.month, moment.day
    if language == "en":
        name = "" if month is None else f"{_MONTHS_EN[month - 1]} "
        return f"{'' if day is None else f'{day} '}{name}{year}"
    if month is None:
        return f"năm {year}"
    return f"tháng {month}/{year}" if day is None else f"{day}/{month}/{year}"


def long(moment: Moment, language: Language) -> str:
    """Return the day with its weekday: `thứ Tư, 24/5/2023`; vague dates as in `short`."""
    name = weekday(moment, language)
    if not name:
        return short(moment, language)
    return f"{name}{', ' if language == 'vi' else ' '}{short(moment, language)}"


def medium(moment: Moment, language: Language) -> str:
    """Return day and time: `09:01, thứ Tư, 24/5/2023`; without a time as in `long`."""
    time = clock(moment)
    return f"{time}, {long(moment, language)}" if time else long(moment, language)


def formal(moment: Moment, language: Language) -> str:
    """Return the day as decisions print it: `ngày 05 tháng 02 năm 2023`."""
    if language == "en" or moment.month is None:
        return short(moment, language)
    # Official forms pad the days below 10 and only the first two months.
    month = f"{moment.month:02}" if moment.month < 3 else str(moment.month)
    day = "" if moment.day is None else f"ngày {moment.day:02} "
    return f"{day}tháng {month} năm {moment.year}"


def event(when: Moment | Period, language: Language) -> str:
    """Return when something took place, with a capital: `Chiều thứ Ba, 23/5/2023`."""
    if isinstance(when, Period):
        text = period(when, language)
    elif when.part is None or when.hour is not None:
        text = medium(when, language)
    elif language == "vi":
        text = f"{_PARTS_VI[when.part]} {long(when, language)}"
    else:
        text = f"{long(when, language)}, {_PARTS_EN[when.part]}"
    return text[:1].upper() + text[1:]


def period(period: Period, language: Language) -> str:
    """Return a stretch of time, shared parts once: `16–20/7/2019`, `28/6–2/7/2019`."""
    start, end = period.start, period.end
    if start == end:
        return medium(start, language)
    same_day = start.calendar_date is not None and start.calendar_date == end.calendar_date
    if same_day and start.hour is not None and end.hour is not None:
        return f"{clock(start)}–{clock(end)}, {long(start, language)}"
    if any(moment.hour is not None or moment.part is not None for moment in (start, end)):
        return f"{_with_time(start, language)} – {_with_time(end, language)}"
    if language == "en":
        return _days_en(start, end)
    if start.year != end.year or start.month is None or same_day:
        return f"{short(start, 'vi')}–{short(end, 'vi')}"
    if start.day is None:
        return f"tháng {start.month}–{end.month}/{end.year}"
    if start.month == end.month:
        return f"{start.day}–{short(end, 'vi')}"
    return f"{start.day}/{start.month}–{short(end, 'vi')}"


def weekday(moment: Moment, language: Language) -> str:
    """Return the name of the day of the week, or '' for a vague date."""
    day = moment.calendar_date
    if day is None:
        return ""
    return (WEEKDAYS if language == "vi" else _WEEKDAYS_EN)[day.weekday()]


def clock(moment: Moment) -> str:
    """Return the time on a clock of 24 hours, or '' if it isn't known: `09:01`."""
    return "" if moment.hour is None else f"{moment.hour:02}:{moment.minute:02}"


def _with_time(moment: Moment, language: Language) -> str:
    day = short(moment, language)
    if moment.hour is not None:
        return f"{clock(moment)}, {day}"
    if moment.part is None:
        return day
    return (
        f"{_PARTS_VI[moment.part]} {day}"
        if language == "vi"
        else f"{day}, {_PARTS_EN[moment.part]}"
    )


def _days_en(start: Moment, end: Moment) -> str:
    if start.year == end.year and start.month is not None and start.month == end.month:
        return f"{start.day}–{short(end, 'en')}"
    left = short(start, "en")
    if start.year == end.year:
        left = left.removesuffix(f" {start.year}")
    return f"{left} – {short(end, 'en')}"
