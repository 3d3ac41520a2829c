from __future__ import annotations

import pytest

from sitegen.text.date_format import clock, event, formal, long, medium, period, short, weekday
from sitegen.text.dates import DayPart, Moment, Period

DAY = Moment(2023, 5, 24)
TIME = Moment(2023, 5, 24, 9, 1)
CHIEU = Moment(2023, 5, 23, part=DayPart.AFTERNOON)


@pytest.mark.parametrize(
    ("moment", "vi", "en"),
    [
        (DAY, "24/5/2023", "24 May 2023"),
        (TIME, "24/5/2023", "24 May 2023"),
        (Moment(2017, 10), "tháng 10/2017", "October 2017"),
        (Moment(2017), "năm 2017", "2017"),
    ],
)
def test_short(moment: Moment, vi: str, en: str) -> None:
    assert short(moment, "vi") == vi
    assert short(moment, "en") == en


@pytest.mark.parametrize(
    ("moment", "vi", "en"),
    [
        (TIME, "09:01, thứ Tư, 24/5/2023", "09:01, Wednesday 24 May 2023"),
        (DAY, "thứ Tư, 24/5/2023", "Wednesday 24 May 2023"),
        (Moment(2023, 5, 28), "Chủ Nhật, 28/5/2023", "Sunday 28 May 2023"),
        (Moment(2017, 10), "tháng 10/2017", "October 2017"),
    ],
)
def test_medium(moment: Moment, vi: str, en: str) -> None:
    assert medium(moment, "vi") == vi
    assert medium(moment, "en") == en


def test_long_leaves_the_time_out() -> None:
    assert long(TIME, "vi") == "thứ Tư, 24/5/2023"
    assert long(Moment(2017), "vi") == "năm 2017"
    assert (clock(TIME), clock(DAY)) == ("09:01", "")
    assert (weekday(DAY, "vi"), weekday(Moment(2017, 10), "vi")) == ("thứ Tư", "")


@pytest.mark.parametrize(
    ("moment", "vi"),
    [
        (Moment(2023, 2, 5), "ngày 05 tháng 02 năm 2023"),
        (Moment(2023, 3, 10), "ngày 10 tháng 3 năm 2023"),
        (Moment(2017, 10), "tháng 10 năm 2017"),
        (Moment(2017), "năm 2017"),
    ],
)
def test_formal(moment: Moment, vi: str) -> None:
    assert formal(moment, "vi") == vi


@pytest.mark.parametrize(
    ("when", "vi", "en"),
    [
        (CHIEU, "Chiều thứ Ba, 23/5/2023", "Tuesday 23 May 2023, afternoon"),
        (DAY, "Thứ Tư, 24/5/2023", "Wednesday 24 May 2023"),
        (TIME, "09:01, thứ Tư, 24/5/2023", "09:01, Wednesday 24 May 2023"),
        (Moment(2017, 10), "Tháng 10/2017", "October 2017"),
        (Period(DAY, Moment(2023, 5, 26)), "24–26/5/2023", "24–26 May 2023"),
    ],
)
def test_event(when: Moment | Period, vi: str, en: str) -> None:
    assert event(when, "vi") == vi
    assert event(when, "en") == en


@pytest.mark.parametrize(
    ("start", "end", "vi", "en"),
    [
        (Moment(2019, 7, 16), Moment(2019, 7, 20), "16–20/7/2019", "16–20 July 2019"),
        (Moment(2019, 6, 28), Moment(2019, 7, 2), "28/6–2/7/2019", "28 June – 2 July 2019"),
        (
            *(Moment(2019, 12, 28), Moment(2020, 1, 2)),
            *("28/12/2019–2/1/2020", "28 December 2019 – 2 January 2020"),
        ),
        (Moment(2017, 10), Moment(2017, 12), "tháng 10–12/2017", "October – December 2017"),
        (
            *(Moment(2017, 11), Moment(2018, 2)),
            *("tháng 11/2017–tháng 2/2018", "November 2017 – February 2018"),
        ),
        (
            *(TIME, Moment(2023, 5, 24, 11, 30)),
            *("09:01–11:30, thứ Tư, 24/5/2023", "09:01–11:30, Wednesday 24 May 2023"),
        ),
        (
            *(CHIEU, Moment(2023, 5, 24, part=DayPart.MORNING)),
            *("chiều 23/5/2023 – sáng 24/5/2023", "23 May 2023, afternoon – 24 May 2023, morning"),
        ),
        (
            *(TIME, Moment(2023, 5, 26)),
            *("09:01, 24/5/2023 – 26/5/2023", "09:01, 24 May 2023 – 26 May 2023"),
        ),
        (DAY, DAY, "thứ Tư, 24/5/2023", "Wednesday 24 May 2023"),
    ],
)
def test_period(start: Moment, end: Moment, vi: str, en: str) -> None:
    assert period(Period(start, end), "vi") == vi
    assert period(Period(start, end), "en") == en
