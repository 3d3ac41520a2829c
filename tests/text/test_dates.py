from __future__ import annotations

import importlib
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from sitegen.diagnostics import Severity, Span
from sitegen.text.dates import (
    DateProblem,
    DayPart,
    Moment,
    Period,
    YearlessMoment,
    YearlessPeriod,
    day_problem,
    with_part,
    zone_of,
)

VIETNAM = zone_of("Asia/Ho_Chi_Minh")
CHIEU = DayPart.AFTERNOON


@pytest.mark.parametrize(
    ("moment", "precision", "iso", "earliest", "latest"),
    [
        (Moment(2017), "year", "2017", "2017-01-01 00:00:00", "2017-12-31 23:59:59"),
        (Moment(2016, 2), "month", "2016-02", "2016-02-01 00:00:00", "2016-02-29 23:59:59"),
        (Moment(2023, 5, 4), "day", "2023-05-04", "2023-05-04 00:00:00", "2023-05-04 23:59:59"),
        (
            *(Moment(2023, 5, 4, part=CHIEU), "day", "2023-05-04"),
            *("2023-05-04 12:00:00", "2023-05-04 18:59:59"),
        ),
        (
            *(Moment(2023, 5, 4, 9, 1), "minute", "2023-05-04T09:01:00+07:00"),
            *("2023-05-04 09:01:00", "2023-05-04 09:01:00"),
        ),
    ],
)
def test_a_moment_is_an_interval(
    moment: Moment, precision: str, iso: str, earliest: str, latest: str
) -> None:
    assert moment.precision == precision
    assert moment.iso(VIETNAM) == iso
    assert str(moment.earliest()) == earliest
    assert str(moment.latest()) == latest


@pytest.mark.parametrize(
    "parts",
    [
        (2023, 2, 29),
        (2023, 13),
        (2023, 0),
        (2023, None, 5),
        (2023, 5, None, 9, 0),
        (2023, 5, 4, 9),
        (2023, 5, 4, 24, 0),
        (2023, 5, None, None, None, 0, CHIEU),
        (2023, 5, 4, None, None, 7),
    ],
)
def test_no_moment_that_does_not_exist(parts: tuple[Any, ...]) -> None:
    with pytest.raises(ValueError):
        Moment(*parts)


def test_an_instant_on_the_sites_wall_clock() -> None:
    instant = datetime(2023, 12, 31, 17, 30, 5, tzinfo=UTC)
    assert Moment.of(instant, VIETNAM) == Moment(2024, 1, 1, 0, 30, 5)
    assert Moment.of(datetime(2024, 1, 1, 7), VIETNAM) == Moment(2024, 1, 1, 7, 0)


def test_a_part_given_beside_a_day() -> None:
    assert with_part(Moment(2023, 5, 4), CHIEU) == Moment(2023, 5, 4, part=CHIEU)


def test_a_period_lasts_from_its_first_second_to_its_last() -> None:
    stretch = Period(Moment(2019, 7, 16), Moment(2019, 7, 20))
    assert str(stretch.earliest()) == "2019-07-16 00:00:00"
    assert str(stretch.latest()) == "2019-07-20 23:59:59"


@pytest.mark.parametrize(
    ("published", "first_year", "year"),
    [
        (Moment(2017, 10, 20), None, 2017),
        (Moment(2017, 10, 16, 8, 0), None, 2017),  # reported on the day, before the afternoon
        (Moment(2017, 10, 15), None, 2016),
        (Moment(2018, 1, 5), 2010, 2017),
        (Moment(2017, 10), None, 2017),
        (Moment(2017, 9), None, 2016),
        (Moment(2017), None, 2017),
        (None, 2017, 2017),
    ],
)
def test_a_day_without_a_year(published: Moment | None, first_year: int | None, year: int) -> None:
    written = YearlessMoment(16, 10, part=CHIEU)
    assert written.resolve(published, first_year) == Moment(year, 10, 16, part=CHIEU)


def test_a_day_without_any_context() -> None:
    assert YearlessMoment(16, 10).resolve(None, None) == DateProblem(
        "date-no-year", (("text", "16/10"),)
    )


def test_29_february_is_not_moved_to_another_year() -> None:
    written = YearlessMoment(29, 2, 7, 30)
    assert written.resolve(Moment(2024, 3, 1), None) == Moment(2024, 2, 29, 7, 30)
    assert written.resolve(Moment(2023, 3, 1), None) == DateProblem(
        "date-impossible", (("text", "29/2"), ("month", "2/2023"), ("last", 28))
    )


def test_the_weekday_is_checked_once_the_year_is_known() -> None:
    written = YearlessMoment(16, 10, weekday=0)
    assert written.resolve(Moment(2017, 11, 1), None) == Moment(2017, 10, 16)
    found = written.resolve(Moment(2018, 11, 1), None)
    assert isinstance(found, DateProblem)
    assert found.id == "date-wrong-weekday"


def test_a_stretch_without_a_year_may_go_over_new_year() -> None:
    written = YearlessPeriod(YearlessMoment(28, 12), YearlessMoment(2, 1))
    assert written.resolve(Moment(2020, 1, 5), None) == Period(
        Moment(2019, 12, 28), Moment(2020, 1, 2)
    )
    assert isinstance(written.resolve(None, None), DateProblem)


@pytest.mark.parametrize(
    ("name", "offset"),
    [
        ("Asia/Ho_Chi_Minh", "+07:00"),
        ("Asia/Saigon", "+07:00"),
        ("Asia/Bangkok", "+07:00"),
        ("UTC", "+00:00"),
        ("Europe/Paris", "+02:00"),
    ],
)
def test_zones(name: str, offset: str) -> None:
    assert Moment(2023, 5, 24, 9, 1).iso(zone_of(name)) == f"2023-05-24T09:01:00{offset}"


@pytest.mark.parametrize("name", ["Asia/Hanoi", "", "../etc", "Asia", "+07:00"])
def test_unknown_zones(name: str) -> None:
    with pytest.raises(KeyError):
        zone_of(name)


def test_the_usual_zone_needs_no_zone_files() -> None:
    code = (
        "import sys; from sitegen.text.dates import zone_of; zone_of('Asia/Ho_Chi_Minh');"
        "sys.exit('zoneinfo' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=root).returncode == 0


PROBLEMS: dict[str, dict[str, str | int]] = {
    "date-unreadable": {},
    "date-impossible": {"month": "2/2016", "last": 29},
    "date-month-first": {"month": 13, "suggestion": "13/10/2024"},
    "date-no-such-month": {"month": 13},
    "date-two-digit-year": {"year": "16"},
    "date-year-out-of-range": {"year": 1850},
    "date-wrong-weekday": {"date": "24/5/2023", "given": "thứ Ba", "right": "thứ Tư"},
    "date-no-year": {},
    "date-time-impossible": {"time": "25:00"},
    "date-range-backwards": {},
    "date-range-unexpected": {},
}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("id", PROBLEMS)
def test_every_problem_has_its_words(id: str, language: str) -> None:
    texts = importlib.import_module(f"sitegen.locale.{language}.diagnostics").TEXTS
    args = {"text": "10/13/2024", **PROBLEMS[id]}
    for sentence in (texts[id].message, *texts[id].help):
        assert sentence.format(**args)


def test_a_problem_becomes_an_error_at_a_place() -> None:
    problem = day_problem("30/2/2016", 2016, 2, 30)
    assert problem is not None
    span = Span("content/articles/a.md", 3, 7, 16)
    found = problem.at(span)
    assert (found.id, found.severity, found.span) == ("date-impossible", Severity.ERROR, span)
    assert dict(found.args) == {"text": "30/2/2016", "month": "2/2016", "last": 29}
