"""Addresses, and articles by year and month."""

from __future__ import annotations

import pytest

from sitegen.model import permalink
from sitegen.model.archive import MONTHLY_ABOVE, Month, Year, by_year


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (permalink.article(2023, "dai-hoi"), "/tin/2023/dai-hoi/"),
        (permalink.year("/tin/", 2023), "/tin/2023/"),
        (permalink.month("/tin/", 2023, 5), "/tin/2023/05/"),
        (permalink.section("tin-hoat-dong"), "/chuyen-muc/tin-hoat-dong/"),
        (permalink.type_index("dai-hoi"), "/hoat-dong/dai-hoi/"),
        (permalink.unit("cd-a"), "/don-vi/cd-a/"),
        (permalink.year(permalink.unit("cd-a"), 2016), "/don-vi/cd-a/2016/"),
        (permalink.author("phan-tuan"), "/tac-gia/phan-tuan/"),
        (permalink.tag("tet"), "/chu-de/tet/"),
        (permalink.series("giai"), "/dong-su-kien/giai/"),
        (permalink.page(("gioi-thieu", "lich-su")), "/gioi-thieu/lich-su/"),
        (permalink.feed("/don-vi/cd-a/"), "/don-vi/cd-a/atom.xml"),
        (permalink.attachment("content/articles/2023/tep/Nghị quyết số 05.PDF"),
         "/tep/2023/nghi-quyet-so-05.pdf"),
    ],
)  # fmt: skip
def test_addresses(address: str, expected: str) -> None:
    assert address == expected


@pytest.mark.parametrize(
    ("address", "output"),
    [("/", "index.html"), ("/a/", "a/index.html"), ("/a.html", "a.html"), ("/a", "a")],
)
def test_the_file_that_answers_an_address(address: str, output: str) -> None:
    assert permalink.output_of(address) == output


@pytest.mark.parametrize(
    ("segment", "reserved"),
    [("tin", True), ("don-vi", True), ("2023", True), ("05", True), ("123", False), ("gt", False)],
)
def test_reserved_segments(segment: str, reserved: bool) -> None:
    assert permalink.is_reserved(segment) is reserved


def test_articles_by_year_and_month() -> None:
    months = {"d": (2024, 2), "c": (2024, 1), "b": (2024, 0), "a": (2022, 12)}
    years = by_year(months, months)
    assert years == (
        Year(2024, (Month(2024, 2, ("d",)), Month(2024, 1, ("c",)), Month(2024, 0, ("b",)))),
        Year(2022, (Month(2022, 12, ("a",)),)),
    )
    assert [year.count for year in years] == [3, 1]


@pytest.mark.parametrize(("count", "monthly"), [(MONTHLY_ABOVE, False), (MONTHLY_ABOVE + 1, True)])
def test_a_year_has_pages_of_months_above_sixty_articles(count: int, monthly: bool) -> None:
    assert MONTHLY_ABOVE == 60
    months = {str(n): (2024, 1 + n % 12) for n in range(count)}
    (year,) = by_year(months, months)
    assert year.monthly is monthly
