from __future__ import annotations

from datetime import timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.text.date_format import event, formal, long, medium, period, short
from sitegen.text.date_parsing import AnyDate, parse_moment, parse_period
from sitegen.text.dates import (
    DateProblem,
    DayPart,
    Moment,
    Period,
    YearlessMoment,
    YearlessPeriod,
    last_day,
    zone_of,
)

VIETNAM = zone_of("Asia/Ho_Chi_Minh")


def shown(found: AnyDate | DateProblem) -> str:
    """A date in one short line: ISO 8601, then the part of the day; "--" for a missing year."""
    if isinstance(found, DateProblem):
        return " ".join([found.id, *(f"{key}={value}" for key, value in found.args[1:])])
    if isinstance(found, Period | YearlessPeriod):
        return f"{shown(found.start)} / {shown(found.end)}"
    part = f" {found.part.value}" if found.part else ""
    if isinstance(found, Moment):
        return found.iso().removesuffix(":00") + part
    time = "" if found.hour is None else f"T{found.hour:02}:{found.minute:02}"
    weekday = "" if found.weekday is None else f" weekday {found.weekday}"
    return f"--{found.month:02}-{found.day:02}{time}{part}{weekday}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # as the five source documents have them
        ("10/11/2016", "2016-11-10"),
        ("22.6.2016", "2016-06-22"),
        ("(11/07/2016)", "2016-07-11"),
        ("9:1, Thứ Tư, 24-5-2023", "2023-05-24T09:01"),
        ("Chiều ngày 23/5/2023", "2023-05-23 chieu"),
        # in quotes, as somebody puts whatever is a value
        ("“26/10/2025”", "2025-10-26"),
        ("‘7h30 ngày 1/12/2020’", "2020-12-01T07:30"),
        ("29/08/2011 - 07:32", "2011-08-29T07:32"),
        ("Chiều ngày 25-8-2011", "2011-08-25 chieu"),
        ("Chiều ngày 16-10", "--10-16 chieu"),
        # ISO 8601
        ("2023-05-24", "2023-05-24"),
        ("2023/5/4", "2023-05-04"),
        ("2023-05-24T09:01", "2023-05-24T09:01"),
        ("2023-05-24 09:01:30", "2023-05-24T09:01:30"),
        ("2023-05-24 9:1", "2023-05-24T09:01"),
        ("2023-05-24T02:01Z", "2023-05-24T09:01"),
        ("2023-05-24T20:30:15.250Z", "2023-05-25T03:30:15"),
        ("2023-05-24T09:01:00+07:00", "2023-05-24T09:01"),
        ("2023-05-24 09:01 +0700", "2023-05-24T09:01"),
        ("2023-12-31T19:30-05:00", "2024-01-01T07:30"),
        # a month, a year
        ("2017", "2017"),
        ("năm 2017", "2017"),
        ("2017-10", "2017-10"),
        ("10/2017", "2017-10"),
        ("tháng 10/2017", "2017-10"),
        ("tháng 10-2017", "2017-10"),
        ("Tháng 10 năm 2017", "2017-10"),
        ("T10/2017", "2017-10"),
        # a day in words
        ("ngày 05 tháng 02 năm 2023", "2023-02-05"),
        ("Ngày 5 tháng 2, năm 2023", "2023-02-05"),
        ("ngày 5 tháng 2/2023", "2023-02-05"),
        ("mùng 2 tháng 9 năm 2020", "2020-09-02"),
        ("24/5 năm 2023", "2023-05-24"),
        # times
        ("7h30 ngày 1/12/2020", "2020-12-01T07:30"),
        ("7g30 1/12/2020", "2020-12-01T07:30"),
        ("7h30' ngày 1/12/2020", "2020-12-01T07:30"),
        ("7 h 30 phút, 1/12/2020", "2020-12-01T07:30"),
        ("lúc 7 giờ ngày 1/12/2020", "2020-12-01T07:00"),
        ("7 giờ rưỡi ngày 1/12/2020", "2020-12-01T07:30"),
        ("7h 30/4/2020", "2020-04-30T07:00"),
        ("7h 30 tháng 4 năm 2020", "2020-04-30T07:00"),
        ("8 giờ 05 phút, Chủ nhật, 5/2/2023", "2023-02-05T08:05"),
        ("2 giờ chiều ngày 23/5/2023", "2023-05-23T14:00 chieu"),
        ("8h tối 23/5/2023", "2023-05-23T20:00 toi"),
        ("12h trưa 23/5/2023", "2023-05-23T12:00 trua"),
        ("14h chiều 23/5/2023", "2023-05-23T14:00 chieu"),
        # parts of the day
        ("Sáng 23/5/2023", "2023-05-23 sang"),
        ("Trưa ngày 23/5/2023", "2023-05-23 trua"),
        ("Buổi tối ngày 23/5/2023", "2023-05-23 toi"),
        ("Cả ngày 23/5/2023", "2023-05-23 ca-ngay"),
        ("Chiều thứ Ba, 23/5/2023", "2023-05-23 chieu"),
        # weekdays
        ("thu tu 24/5/2023", "2023-05-24"),
        ("Thứ 4, ngày 24/5/2023", "2023-05-24"),
        ("T4, 24/5/2023", "2023-05-24"),
        ("CN 28/5/2023", "2023-05-28"),
        ("Thứ năm, 25/5/2023", "2023-05-25"),
        ("Thứ Ba, 16-10", "--10-16 weekday 1"),
        # sloppy
        ("  24 / 5 /2023. ", "2023-05-24"),
        ("24–5–2023", "2023-05-24"),
        ("24\u00a0/\u00a05/2023", "2023-05-24"),
        ("NGÀY 24/5/2023", "2023-05-24"),
        ("29/2/2016", "2016-02-29"),
        ("29/2", "--02-29"),
    ],
)
def test_a_moment(text: str, expected: str) -> None:
    assert shown(parse_moment(text, VIETNAM)) == expected
    assert shown(parse_period(text, VIETNAM)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("16-20/7/2019", "2019-07-16 / 2019-07-20"),
        ("16 – 20/7/2019", "2019-07-16 / 2019-07-20"),
        ("16-20.7.2019", "2019-07-16 / 2019-07-20"),
        ("16-20-7-2019", "2019-07-16 / 2019-07-20"),
        ("28/6-2/7/2019", "2019-06-28 / 2019-07-02"),
        ("28-6 - 2-7-2019", "2019-06-28 / 2019-07-02"),
        ("từ 16 đến 20/7/2019", "2019-07-16 / 2019-07-20"),
        ("Từ ngày 16 đến ngày 20 tháng 7 năm 2019", "2019-07-16 / 2019-07-20"),
        ("từ ngày 16/7/2019 đến hết ngày 20/7/2019", "2019-07-16 / 2019-07-20"),
        ("từ 16/7/2019 đến 20/7", "2019-07-16 / 2019-07-20"),
        ("16/7/2019 - 20/7/2019", "2019-07-16 / 2019-07-20"),
        ("16-7-2019 - 20-7-2019", "2019-07-16 / 2019-07-20"),
        ("28/12/2019 – 2/1/2020", "2019-12-28 / 2020-01-02"),
        ("2019-07-16 - 2019-07-20", "2019-07-16 / 2019-07-20"),
        ("16–20 tháng 7 năm 2019", "2019-07-16 / 2019-07-20"),
        ("trong hai ngày 16-17/7/2019", "2019-07-16 / 2019-07-17"),
        ("16 và 17/7/2019", "2019-07-16 / 2019-07-17"),
        ("30/6, 1/7/2019", "2019-06-30 / 2019-07-01"),
        ("thứ Ba 16 - thứ Bảy 20/7/2019", "2019-07-16 / 2019-07-20"),
        ("tháng 10–12/2017", "2017-10 / 2017-12"),
        ("tháng 10 - tháng 12/2017", "2017-10 / 2017-12"),
        ("11/2017 - 2/2018", "2017-11 / 2018-02"),
        ("7h30-11h30 ngày 1/12/2020", "2020-12-01T07:30 / 2020-12-01T11:30"),
        ("1/12/2020, 7:30 - 11:30", "2020-12-01T07:30 / 2020-12-01T11:30"),
        ("sáng 16/7 đến chiều 17/7/2019", "2019-07-16 sang / 2019-07-17 chieu"),
        ("từ sáng đến chiều 16/7/2019", "2019-07-16 sang / 2019-07-16 chieu"),
        ("16-20/7", "--07-16 / --07-20"),
        ("28/12-2/1", "--12-28 / --01-02"),
    ],
)
def test_a_period(text: str, expected: str) -> None:
    assert shown(parse_period(text, VIETNAM)) == expected
    assert shown(parse_moment(text, VIETNAM)) == "date-range-unexpected"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("05/13/2016", "date-month-first month=13 suggestion=13/5/2016"),
        ("10/13/2024", "date-month-first month=13 suggestion=13/10/2024"),
        ("10/13", "date-month-first month=13 suggestion=13/10"),
        ("2/30/2024", "date-no-such-month month=30"),
        ("13/13/2024", "date-no-such-month month=13"),
        ("tháng 13/2017", "date-no-such-month month=13"),
        ("5/0/2023", "date-no-such-month month=0"),
        ("31/02/2016", "date-impossible month=2/2016 last=29"),
        ("30/2/2016", "date-impossible month=2/2016 last=29"),
        ("29/2/2023", "date-impossible month=2/2023 last=28"),
        ("0/5/2023", "date-impossible month=5/2023 last=31"),
        ("2016-11-31", "date-impossible month=11/2016 last=30"),
        ("2016-11-31T10:00Z", "date-impossible month=11/2016 last=30"),
        ("30/2", "date-impossible month=2 last=29"),
        ("5/6/16", "date-two-digit-year year=16"),
        ("7h ngày 5-6-16", "date-two-digit-year year=16"),
        ("1/1/1850", "date-year-out-of-range year=1850"),
        ("1/1/2200", "date-year-out-of-range year=2200"),
        ("1/1/20166", "date-year-out-of-range year=20166"),
        ("Thứ Ba, 24-5-2023", "date-wrong-weekday date=24/5/2023 given=thứ Ba right=thứ Tư"),
        ("T2, 28/5/2023", "date-wrong-weekday date=28/5/2023 given=thứ Hai right=Chủ Nhật"),
        ("tháng 10", "date-no-year"),
        ("25:00 24/5/2023", "date-time-impossible time=25:00"),
        ("7h75 24/5/2023", "date-time-impossible time=7:75"),
        ("9h chiều 24/5/2023", "date-time-impossible time=9:00"),
        ("sáng 24/5/2023, 15:30", "date-time-impossible time=15:30"),
        ("20-16/7/2019", "date-range-backwards"),
        ("28/12-2/1/2020", "date-range-backwards"),
        ("20-16/7", "date-range-backwards"),
        ("11h-7h ngày 1/12/2020", "date-range-backwards"),
        ("16-31/6/2019", "date-impossible month=6/2019 last=30"),
        ("thứ Hai 16 - 20/7/2019", "date-wrong-weekday date=16/7/2019 given=thứ Hai right=thứ Ba"),
        ("", "date-unreadable"),
        ("hôm qua", "date-unreadable"),
        ("nhiệm kỳ 2017-2022", "date-unreadable"),
        ("2017-2022", "date-unreadable"),
        ("05-CT/TW", "date-unreadable"),
        ("28.150", "date-unreadable"),
        ("7:30", "date-unreadable"),
        ("16", "date-unreadable"),
        ("10/11/2016, 12/11/2016", "date-unreadable"),
        ("16 và 18/7/2019", "date-unreadable"),
        ("16 - 7/2019", "date-unreadable"),
        ("10-12/2017", "date-unreadable"),  # October to December, or 10 December
        ("16-10/2017", "date-unreadable"),
        ("7h30 tháng 5/2023", "date-unreadable"),
        ("12/2016/10", "date-unreadable"),
        ("24/5/2023 24/5/2023", "date-unreadable"),
        ("2023-05-24T09:01+99:00", "date-unreadable"),
    ],
)
def test_never_a_guess(text: str, expected: str) -> None:
    found = parse_period(text, VIETNAM)
    assert shown(found) == expected
    assert isinstance(found, DateProblem)
    assert found.args[0] == ("text", text)


def test_another_zone() -> None:
    west = timezone(timedelta(hours=-3))
    assert shown(parse_moment("2023-05-24T09:01+07:00", west)) == "2023-05-23T23:01"
    assert shown(parse_moment("9:01 24/5/2023", west)) == "2023-05-24T09:01"


DAYS = st.dates(
    min_value=Moment(1900, 1, 1).earliest().date(), max_value=Moment(2199, 12, 31).earliest().date()
)
TIMES = st.none() | st.tuples(st.integers(0, 23), st.integers(0, 59))


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    day = draw(DAYS)
    hour, minute = draw(TIMES) or (None, None)
    part = None if hour is not None else draw(st.none() | st.sampled_from(DayPart))
    return Moment(day.year, day.month, day.day, hour, minute, 0, part)


@given(moments())
@settings(max_examples=100, deadline=None)
def test_what_is_printed_is_read_back(moment: Moment) -> None:
    day = Moment(moment.year, moment.month, moment.day)
    assert parse_moment(event(moment, "vi"), VIETNAM) == moment
    assert parse_moment(moment.iso(), VIETNAM) == (day if moment.hour is None else moment)
    for printed in (short, long, formal):
        assert parse_moment(printed(moment, "vi"), VIETNAM) == day
    if moment.part is None:
        assert parse_moment(medium(moment, "vi"), VIETNAM) == moment


@given(moments(), moments())
@settings(max_examples=100, deadline=None)
def test_printed_periods_are_read_back(one: Moment, other: Moment) -> None:
    start, end = sorted((one, other), key=lambda moment: (moment.earliest(), moment.latest()))
    stretch = Period(start, end)
    if start != end:
        assert parse_period(period(stretch, "vi"), VIETNAM) == stretch


@given(st.text(alphabet="0123456789/-. :,h–TZ+ngàyứưtăđếềuộ", max_size=20))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_a_date_or_a_problem(text: str) -> None:
    found = parse_period(text, VIETNAM)
    assert isinstance(found, Period | Moment | YearlessMoment | YearlessPeriod | DateProblem)
    if isinstance(found, Moment) and found.month is not None and found.day is not None:
        assert found.day <= last_day(found.year, found.month)


@pytest.mark.parametrize("mark", "/.-")
def test_everyday_dates_are_read_like_any_other(mark: str) -> None:
    dates = [
        f"{day}{mark}{month}{mark}{year}"
        for day in ("0", "00", "01", "1", "12", "13", "29", "30", "31", "32", "99")
        for month in ("0", "1", "02", "2", "11", "12", "13", "25", "31")
        for year in ("0000", "0099", "1899", "1900", "2023", "2024", "2199", "2200", "9999")
    ]
    # In parentheses a date takes the long way.
    told = [
        (shown(parse_period(d, VIETNAM)), shown(parse_period(f"({d})", VIETNAM))) for d in dates
    ]
    assert [pair for pair in told if pair[0] != pair[1]] == []
