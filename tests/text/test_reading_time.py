"""How long a text takes to read."""

from __future__ import annotations

import pytest

from sitegen.text.reading_time import reading_minutes


@pytest.mark.parametrize(
    ("count", "language", "minutes"),
    [
        (0, "vi", 0),
        (1, "vi", 1),
        (389, "vi", 1),
        (391, "vi", 2),
        (2600, "vi", 10),
        (2600, "en", 11),
        (2600, "en-GB", 11),
        (2600, "vi-VN", 10),
    ],
)
def test_minutes_are_whole_and_never_none_for_a_text(
    count: int, language: str, minutes: int
) -> None:
    assert reading_minutes(count, language) == minutes
