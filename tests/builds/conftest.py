"""A site that has been built once, for the tests of one process; each gets a copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builds.edits import copy_of, new_site
from tests.sites import Written


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The site, built; nobody may change it."""
    return new_site(tmp_path_factory.mktemp("built"))


@pytest.fixture
def site(built: Written, tmp_path: Path) -> Written:
    """A copy of the site, built."""
    return copy_of(built, tmp_path)
