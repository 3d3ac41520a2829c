"""A survey: the site as a build would have it, for those who ask about it and publish nothing."""

from __future__ import annotations

from sitegen.diagnostics import Diagnostic, in_order
from sitegen.flow.glance import Glance
from sitegen.flow.holding import at_fault
from sitegen.flow.options import BuildOptions, Progress
from sitegen.flow.preparation import begin, modelled_site
from sitegen.flow.publication import published_pictures, theme_addresses
from sitegen.inquiry.known import Known


def survey(
    options: BuildOptions, found: Glance, progress: Progress
) -> Known | tuple[Diagnostic, ...]:
    """Read and model a site; without settings there is none, but what is wrong with them."""
    # Loaded by nobody who finds the site as it was.
    from sitegen.flow.modelling import contents_without

    start, problems = begin(options, found, progress)
    if start.settings.config is None:
        return in_order(problems)
    whole = modelled_site(start, hold=False)
    problems += whole.diagnostics
    sound = modelled_site(start, hold=True) if at_fault(problems) else whole
    return Known(
        files=tuple(found.sources.files),
        site=sound.site,
        plan=sound.plan,
        whole=whole.site,
        contents=contents_without(start.reading, whole.held),
        held=sound.held,
        pictures={
            path: one.addresses
            for path, one in published_pictures(
                sound.pictures, avif=start.config.images.avif
            ).items()
        },
        theme={} if found.templates is None else theme_addresses(found.templates, start.config),
        problems=in_order(problems),
    )
