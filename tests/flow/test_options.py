"""How many processes share the work, unless somebody says so."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from sitegen.flow.options import BuildOptions


@pytest.mark.parametrize(
    ("jobs", "cpus", "count", "expected"),
    [
        # A few are not worth a second process, whatever the machine.
        (0, 64, 1, 1),
        (0, 64, 199, 1),
        (0, 1, 100_000, 1),
        (0, 2, 200, 2),
        (0, 64, 100_000, 4),
        # Who asks for a number gets it.
        (1, 64, 100_000, 1),
        (3, 1, 2, 3),
    ],
)
def test_processes(jobs: int, cpus: int, count: int, expected: int) -> None:
    options = BuildOptions(root=Path(), output=Path(), now=datetime.min, jobs=jobs, cpus=cpus)
    assert options.jobs_for(count) == expected
