"""Where a site's content leads to on other sites, for those who ask whether that is still there."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec import Struct

from sitegen.checks.external_links import Use, uses
from sitegen.flow.glance import Glance
from sitegen.flow.grading import Grade
from sitegen.flow.options import BuildOptions, Progress


class Outward(Struct, frozen=True):
    """Addresses of other sites with their places, the moment, and how the site grades problems."""

    uses: tuple[Use, ...]
    now: datetime
    grade: Grade


def outward(options: BuildOptions, found: Glance, progress: Progress) -> Outward:
    """Return all links to other sites; of a site whose settings cannot be read none.

    Faulty documents count as far as they can be read.
    """
    from sitegen.flow.modelling import contents_without
    from sitegen.flow.preparation import begin

    start, _ = begin(options, found, progress)
    now = options.now
    now = (now.replace(tzinfo=start.config.zone) if now.tzinfo is None else now).astimezone(UTC)
    if start.settings.config is None:
        return Outward((), now, start.grade)
    contents = contents_without(start.reading, ())
    return Outward(tuple(uses(contents, start.config.base_url)), now, start.grade)
