"""No file, whatever stands in it, stops the program, is told wrong or gets through unescaped."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.fuzz.inputs import FILES, as_bytes
from tests.fuzz.judging import judge, mended

pytestmark = pytest.mark.slow

SAMPLE = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
# With those of sites 100,000 inputs in all.
MANY = settings(
    max_examples=16_500,
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)


def of_kind(path: str) -> Callable[[], None]:
    """Return a property of all files at a path."""

    @given(as_bytes(FILES[path]))
    def is_read(data: bytes) -> None:
        if any(problem.fix is not None for problem in judge(path, data).diagnostics):
            judge(path, mended(path, data))

    return is_read


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_read_told_and_mended(path: str) -> None:
    SAMPLE(of_kind(path))()


@pytest.mark.exhaustive
@pytest.mark.parametrize("path", FILES)
def test_many_files_are_read_told_and_mended(path: str) -> None:
    MANY(of_kind(path))()
