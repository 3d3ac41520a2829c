"""Dates in the text that no calendar has, and weekdays that are not those of their dates."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from sitegen.checks.check import DocumentCheck, Texts
from sitegen.checks.source import Source
from sitegen.content.document import Document, GlossaryDocument
from sitegen.diagnostics import Diagnostic, warning
from sitegen.locale.text import Text
from sitegen.text.dates import FIRST_YEAR, LAST_YEAR, day_problem
from sitegen.text.folding import fold
from sitegen.text.pattern import pattern

# Each begins with what is searched for fast; the day stands before.
_MONTHS = (
    pattern(r"/(\d\d?)/(\d{4})(?![\d/])"),
    pattern(r"áng[ \u00a0](\d\d?),?[ \u00a0]năm[ \u00a0](\d{4})(?!\d)"),
)
# Only what says that it is a day: numbers with strokes are also those of documents.
_DAY = pattern(r"[Nn]gày[ \u00a0](\d\d?)(?:[ \u00a0]th)?\Z")
_NAMES = r"[Tt]hứ\s(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ\s[Nn]hật"
_BEFORE = pattern(rf"({_NAMES})(?:,\s|\s\(?|\s?\()\Z")
_AFTER = pattern(rf"\s\(({_NAMES})\)")
# "Lần thứ hai, ngày …" and "Thứ hai, ngày …" count; a part of the day or a capital tells a day.
_OF_A_DAY = pattern(r"\b(?:sáng|trưa|chiều|tối|đêm|vào|hôm)\s\Z", re.IGNORECASE)
_FIRST_OF = pattern(r"(?:^|[.,;:(–-]\s?|\A)\Z")
_NUMBERS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5}
_WINDOW = 40
_LONGEST_DAY = len("ngày 24 th")
_MOST = 20


def run(document: Document, source: Source) -> Iterator[Diagnostic]:
    """Yield a warning for each day that is none, or not the weekday that is said."""
    if isinstance(document, GlossaryDocument) or document.body is None:
        return
    yield from itertools.islice(_found(source), _MOST)


def _found(source: Source) -> Iterator[Diagnostic]:
    text = source.text
    for form in _MONTHS:
        for found in form.finditer(text):
            start = found.start()
            said = _DAY.search(text[max(0, start - _LONGEST_DAY) : start])
            if said is not None:
                day, month, year = int(said[1]), int(found[1]), int(found[2])
                start -= len(said[0])
                yield from _judged(source, start, found.end(), year, month, day)


def _judged(
    source: Source, start: int, end: int, year: int, month: int, day: int
) -> Iterator[Diagnostic]:
    """Yield what is wrong with a date, if it stands in the body and is not code."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return
    start, end, weekday = _weekday(source.text, start, end)
    problem = None
    if 1 <= month <= 12:
        problem = day_problem("", year, month, day, weekday)
        if problem is None:
            return
    # Where the body begins is asked for only now: it costs more than all of the above.
    start, end = start - source.body_start, end - source.body_start
    if start < 0 or source.masked[start:end] != source.body[start:end]:
        return
    span = source.span(start, end)
    shown = " ".join(source.body[start:end].split())
    args = dict(problem.args) if problem is not None else {}
    if "right" in args:
        right, date = str(args["right"]), str(args["date"])
        yield warning("text-weekday", span, text=shown, right=right, date=date)
    else:
        yield warning("text-date-impossible", span, text=shown)


def _weekday(text: str, start: int, end: int) -> tuple[int, int, int | None]:
    """Return the weekday said beside a date, if it is one, and where both stand."""
    window = text[max(0, start - _WINDOW) : start].rpartition("\n\n")[2]
    if found := _BEFORE.search(window):
        before = window[: found.start()]
        capital = found[1][4:].strip()[:1].isupper() or found[1][-1].isdigit()
        named = found[1].lower().startswith("chủ")
        if _OF_A_DAY.search(before) or named or (capital and _FIRST_OF.search(before)):
            return start - len(window) + found.start(), end, _number(found[1])
    if found := _AFTER.match(text, end):
        return start, found.end(), _number(found[1])
    return start, end, None


def _number(name: str) -> int:
    last = fold(name).split()[-1]
    if last == "nhật":
        return 6
    return int(last) - 2 if last.isdigit() else _NUMBERS[last]


TEXTS: Texts = {
    "text-weekday": (
        Text(
            "“{text}” không khớp: ngày {date} là {right}.",
            ("Hãy xem lại ngày và thứ; gõ cho khớp hoặc bỏ thứ đi.",),
        ),
        Text(
            "“{text}” cannot be: {date} is a {right}.",
            ("Check the date and the weekday; correct one or leave out the weekday.",),
        ),
    ),
    "text-date-impossible": (
        Text("Không có “{text}” trong lịch.", ("Hãy xem lại ngày và tháng.",)),
        Text("There is no “{text}” in the calendar.", ("Check the day and the month.",)),
    ),
}

DATES_IN_TEXT = DocumentCheck("dates-in-text", run, TEXTS)
