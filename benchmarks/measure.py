"""Rounds of builds: every program in turn, so that a busy minute of the machine falls on all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median

from benchmarks.cases import CASES, COLD, Site
from benchmarks.files import Census
from benchmarks.process import Cost, peak, settle, timed
from benchmarks.programs import Program, probe

PROBE = "probe"
Say = Callable[[str], None]


@dataclass(slots=True)
class Measured:
    """What a program cost in one case, over all rounds; memory in bytes, 0 if it was not taken."""

    costs: list[Cost] = field(default_factory=list)
    memory: int = 0

    @property
    def wall(self) -> float:
        """Return the best wall time."""
        return min(cost.wall for cost in self.costs)

    @property
    def cpu(self) -> float:
        """Return the best CPU time."""
        return min(cost.cpu for cost in self.costs)

    @property
    def median_wall(self) -> float:
        """Return the median of wall times."""
        return median(cost.wall for cost in self.costs)

    @property
    def median_cpu(self) -> float:
        """Return the median of CPU times."""
        return median(cost.cpu for cost in self.costs)


@dataclass(slots=True)
class Results:
    """Costs by program and case, and what each program published in a cold build."""

    cases: dict[tuple[str, str], Measured] = field(default_factory=dict)
    outputs: dict[str, Census] = field(default_factory=dict)

    def of(self, program: str, case: str) -> Measured:
        """Return the costs of a program in a case, none to begin with."""
        return self.cases.setdefault((program, case), Measured())


def measure(programs: Sequence[Program], cases: Sequence[str], runs: int, say: Say) -> Results:
    """Build every site in every case, `runs` times for time and once for memory.

    Peers know no state: for them every build is a cold one, and no other case is measured. A case
    after the other: those that replace most files come last and disturb none (see `set_aside`).
    """
    results = Results()
    for case in cases:
        for round in range(runs + 1):
            for program in programs:
                if program.site is None and case != COLD:
                    continue
                if case == COLD:
                    program.clean()
                if program.site is not None:
                    CASES[case](program.site, round)
                settle()
                measured = results.of(program.name, case)
                if round == runs:
                    measured.memory = peak(program.command, program.cwd)
                    continue
                measured.costs.append(timed(program.command, program.cwd))
                last = measured.costs[-1]
                say(f"{round + 1}/{runs} {case}: {program.name} {last.wall:.2f} s wall")
                if case == COLD and round == 0:
                    results.outputs[program.name] = program.census()
                if program.site is not None:
                    results.of(program.name, PROBE).costs.append(_probed(program, program.site))
    return results


def _probed(program: Program, site: Site) -> Cost:
    # The first reading fills the caches of the system and is no measure.
    timed(probe(site), program.cwd)
    return timed(probe(site), program.cwd)
