"""`sitegen check --external`: what became of links to other sites, over the network.

The one option of check that writes something: what servers said, in the site's own state.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sitegen.build import outward
from sitegen.checks.external_links import EXTERNAL_LINKS, not_asked, told
from sitegen.diagnostics import Diagnostic
from sitegen.external.network import internet
from sitegen.external.verdicts import judge
from sitegen.flow.glance import STATE
from sitegen.flow.options import BuildOptions, Progress

# Id, path, and what a problem is about: see `Baseline`.
_Identity = tuple[str, str, str]


def external_problems(options: BuildOptions, progress: Progress) -> tuple[Diagnostic, ...]:
    """Return what is wrong with links to other sites, as the site grades that.

    Raises what `check` raises.
    """
    found = outward(options, progress)
    judgement = judge(
        (use.address for use in found.uses), internet(), options.root / STATE, found.now, progress
    )
    problems = [*told(found.uses, judgement.verdicts)]
    if judgement.unasked:
        problems.append(not_asked(len(judgement.unasked)))
    return found.grade(problems)


def unasked(found: Sequence[Diagnostic] | None) -> Callable[[_Identity], bool]:
    """Return what tells of a known problem whether nobody could look for it.

    `found` is what `external_problems` returned, or None if it was not asked.
    """
    given = () if found is None else found
    offline = found is None or any(problem.id == "external-offline" for problem in given)
    unsure = {
        (problem.span.path, dict(problem.args)["address"])
        for problem in given
        if problem.id == "external-unsure"
    }

    def is_unasked(known: _Identity) -> bool:
        id, path, about = known
        return id in EXTERNAL_LINKS.texts and (offline or (path, about) in unsure)

    return is_unasked
