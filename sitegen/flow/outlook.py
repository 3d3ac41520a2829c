"""The outlook: what changes next on a site by itself, from the last build where that is right."""

from __future__ import annotations

from datetime import datetime, tzinfo

from msgspec import Struct

from sitegen.diagnostics import Diagnostic, in_order
from sitegen.flow.glance import Glance
from sitegen.flow.options import BuildOptions, Progress
from sitegen.text.dates import zone_of
from sitegen.text.turn import Turn


class Outlook(Struct, frozen=True):
    """What changes next by itself on the clock of the site's time zone, and known problems."""

    zone: tzinfo
    turns: tuple[Turn, ...]
    problems: tuple[Diagnostic, ...]

    @property
    def due(self) -> datetime | None:
        """When that is, with the offset that the site's time zone has then."""
        return self.turns[0].at.replace(tzinfo=self.zone) if self.turns else None


def outlook(
    options: BuildOptions, found: Glance, progress: Progress
) -> Outlook | tuple[Diagnostic, ...]:
    """Return what changes next; without settings nobody knows, and what is wrong is returned."""
    if found.result is not None and found.last is not None:
        zone = zone_of(found.last.timezone)
        return Outlook(zone, found.result.turns, found.result.diagnostics)
    # Loaded only now: where nothing has changed none of it is needed.
    from sitegen.flow.preparation import begin, modelled_site, plan_name, remembered_plan

    start, problems = begin(options, found, progress)
    if start.settings.config is None:
        return in_order(problems)
    planned = remembered_plan(start, plan_name(start))
    if planned is not None:
        turns, wrong = planned.turns, planned.diagnostics
    else:
        # What a faulty document says of times is not to be trusted.
        modelled = modelled_site(start, hold=True)
        turns, wrong = modelled.site.turns, modelled.diagnostics
    return Outlook(start.config.zone, turns, in_order((*problems, *wrong)))
