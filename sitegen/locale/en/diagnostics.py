"""Diagnostic texts, by id."""

from __future__ import annotations

from sitegen.locale.text import Text

TEXTS: dict[str, Text] = {
    # text/dates
    "date-unreadable": Text(
        "Cannot read the date “{text}”.",
        (
            "Write day, month and year in digits, for example 24/5/2023.",
            "A time or a part of the day may be added: 7h30 ngày 24/5/2023, Chiều ngày 24/5/2023.",
        ),
    ),
    "date-impossible": Text(
        "There is no day “{text}”: month {month} has {last} days.",
        ("Check the day and the month.",),
    ),
    "date-month-first": Text(
        "There is no month {month} in “{text}”: the day comes first, then the month.",
        ("Did you mean {suggestion}?",),
    ),
    "date-no-such-month": Text(
        "There is no month {month} in “{text}”.",
        ("Write the day first, then the month, for example 24/5/2023.",),
    ),
    "date-two-digit-year": Text(
        "The year in “{text}” has only two digits ({year}).",
        ("Write all four, for example 24/5/2023.",),
    ),
    "date-year-out-of-range": Text(
        "The year {year} in “{text}” is outside 1900–2199.",
        ("Check the year.",),
    ),
    "date-wrong-weekday": Text(
        "{date} is {right}, not {given}.",
        ("Correct the day or the weekday, or leave the weekday out.",),
    ),
    "date-no-year": Text(
        "“{text}” has no year.",
        ("Add the year, for example 16/10/2023.",),
    ),
    "date-time-impossible": Text(
        "The time {time} in “{text}” is impossible.",
        ("Write an hour from 0 to 23 and minutes from 0 to 59, fitting the part of the day.",),
    ),
    "date-range-backwards": Text(
        "The range “{text}” ends before it begins.",
        ("Write the first day first; over New Year, write the year of both days.",),
    ),
    "date-range-unexpected": Text(
        "One day belongs here, not the range “{text}”.",
        ("Keep one day, for example 24/5/2023.",),
    ),
}
