"""Results as Markdown, and the sections of docs/benchmarks.md that hold them."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Sequence
from pathlib import Path

from benchmarks.cases import COLD
from benchmarks.measure import PROBE, Measured, Results
from benchmarks.programs import Program, version

HUGO = "hugo"
_MB = 1_000_000
_COSTS = ("wall s, best (median)", "CPU s, best (median)", "PSS MB")


def cold_table(results: Results, programs: Sequence[Program]) -> str:
    """Return what a cold build costs each program, and what it publishes."""
    rows = _head("cold build", *_COSTS, "files", "HTML", "feeds", "output MB")
    for program in programs:
        cost, output = results.of(program.name, COLD), results.outputs[program.name]
        rows.append(
            f"| {program.name} | {cost.wall:.2f} ({cost.median_wall:.2f})"
            f" | {cost.cpu:.2f} ({cost.median_cpu:.2f}) | {cost.memory / _MB:.0f}"
            f" | {output.files} | {output.html} | {output.feeds} | {output.bytes / _MB:.1f} |"
        )
    return "\n".join(rows)


def case_table(results: Results, program: Program, cases: Sequence[str]) -> str:
    """Return what every case costs a program; each ratio is of the best to the best.

    × probe and × Hugo are of wall / of CPU; × cold is of CPU to its own cold build.
    """
    name = program.name
    base, cold = results.of(name, PROBE), results.of(name, COLD)
    hugo = results.cases.get((HUGO, COLD))
    ratios = (f"× {other}, wall / CPU" for other in ("probe", "own cold", "Hugo"))
    rows = _head(name, *_COSTS, *ratios)
    for case in (PROBE, *cases):
        cost = results.of(name, case)
        memory = f"{cost.memory / _MB:.0f}" if cost.memory else ""
        rows.append(
            f"| {case} | {cost.wall:.3f} ({cost.median_wall:.3f})"
            f" | {cost.cpu:.3f} ({cost.median_cpu:.3f}) | {memory}"
            f" | {_ratio(cost, base)} | {_ratio(cost, cold)} | {_ratio(cost, hugo)} |"
        )
    return "\n".join(rows)


def _head(first: str, *columns: str) -> list[str]:
    return [f"| {' | '.join((first, *columns))} |", f"|---|{'--:|' * len(columns)}"]


def _ratio(cost: Measured, other: Measured | None) -> str:
    if other is None:
        return "–"
    return f"{cost.wall / other.wall:.2f} / {cost.cpu / other.cpu:.2f}"


def machine(programs: Sequence[Program]) -> str:
    """Return on what it was measured, and with which versions."""
    cpu = platform.processor() or platform.machine()
    found = re.search(r"^model name\s*:\s*(.+)$", _read("/proc/cpuinfo"), re.MULTILINE)
    total = re.search(r"^MemTotal:\s*(\d+) kB$", _read("/proc/meminfo"), re.MULTILINE)
    memory = int(total[1]) // 1024**2 if total else 0
    versions = ", ".join(dict.fromkeys(version(program) for program in programs))
    load = os.getloadavg()[2]
    return (
        f"{os.cpu_count()} × {found[1] if found else cpu}, {memory} GB, Linux {platform.release()};"
        f" Python {platform.python_version()}; {versions}; load of the last quarter {load:.1f}."
    )


def _read(path: str) -> str:
    return Path(path).read_text(encoding="utf-8")


def put_section(document: Path, name: str, text: str) -> None:
    """Put a text between the marks of a section of a document; raises ValueError without them."""
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
    old = document.read_text(encoding="utf-8")
    before, mark, rest = old.partition(begin)
    _, closing, after = rest.partition(end)
    if not (mark and closing):
        raise ValueError(f"{document.name} has no section {name}")
    document.write_text(
        f"{before}{begin}\n{text.strip()}\n\n{end}{after}", encoding="utf-8", newline="\n"
    )
