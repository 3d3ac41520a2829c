"""The machine sees what it is there to see: an engine that forgets one thing does not pass it.

For each such engine the shortest run that the machine found is kept in `caught`. Where an edit has
changed so that a run no longer tells the two apart, `python -m tests.increments.caught` finds new
ones.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.increments.caught import CAUGHT
from tests.increments.forgetting import FORGETTING
from tests.increments.machine import Known, Mismatch, run


@pytest.mark.slow
@pytest.mark.parametrize("forgotten", FORGETTING)
def test_an_engine_that_forgets_is_caught(tmp_path: Path, forgotten: str) -> None:
    known: Known = {}
    run(tmp_path / "run", CAUGHT[forgotten], known=known)
    with pytest.raises(Mismatch):
        run(tmp_path / "run", CAUGHT[forgotten], FORGETTING[forgotten], known)
