"""What a build is asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from msgspec import Struct

# Told of a stage, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]

# Below this many articles or pages a second process costs more than it saves.
_WORTH_A_POOL = 200
# A picture takes longer than a process takes to start.
_PICTURES_WORTH_A_POOL = 3
# More than that wait for the one that hands out and publishes.
_MOST_JOBS = 4


class BuildOptions(Struct, frozen=True, kw_only=True):
    """What a build is asked for.

    A naive `now` is on the site's clock; with `jobs` 0 the program chooses. With `recheck` every
    page is rendered and compared with the output, and nothing is published or remembered; with
    `check` problems are found, the output is not even looked at, and nothing at all is written.
    Without `baseline` no problem is known before.
    """

    root: Path
    output: Path
    now: datetime
    drafts: bool = False
    hold: bool = False
    jobs: int = 0
    cpus: int = 1
    recheck: bool = False
    check: bool = False
    baseline: bool = True

    @property
    def dry(self) -> bool:
        """Whether nothing is to be published or remembered."""
        return self.recheck or self.check

    def jobs_for(self, count: int) -> int:
        """Return how many processes are to share `count` articles or pages."""
        return self._jobs(count, _WORTH_A_POOL)

    def jobs_for_pictures(self, count: int) -> int:
        """Return how many processes are to share `count` pictures."""
        return self._jobs(count, _PICTURES_WORTH_A_POOL)

    def _jobs(self, count: int, worth: int) -> int:
        return self.jobs or (min(self.cpus, _MOST_JOBS) if count >= worth else 1)
