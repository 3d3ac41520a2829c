"""`python -m benchmarks`: whole builds as processes, against other programs and a bare start."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.cases import CASES, COLD
from benchmarks.corpus import Corpus
from benchmarks.measure import Results, measure
from benchmarks.process import RunFailed
from benchmarks.programs import CHECKOUT, PEERS, PeerMissing, Program, ours, peer
from benchmarks.table import case_table, cold_table, machine, put_section

DOCUMENT = CHECKOUT / "docs" / "benchmarks.md"
COMPARABLE = 1000
PLAIN, FULL, BEFORE = "sitegen, plain theme", "sitegen, default theme", "sitegen, before"


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; return 1 if programs did not publish the same number of pages."""
    options = _arguments(argv)
    corpus = Corpus(options.articles)
    cases = [COLD, *(case for case in CASES if case in options.cases and case != COLD)]
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.folder) as name:
        try:
            programs = list(_programs(options, corpus, Path(name)))
            results = measure(
                programs, cases, options.runs, lambda line: print(line, file=sys.stderr)
            )
        except (PeerMissing, RunFailed) as problem:
            print(problem, file=sys.stderr)
            return 2
        tables = [cold_table(results, programs)]
        if len(cases) > 1:
            tables += [case_table(results, p, cases) for p in programs if p.site is not None]
        title = f"{corpus.size:,} articles, best and median of {options.runs}."
        text = "\n\n".join([f"{title} {machine(programs)}", *tables])
    print(text)
    if options.write:
        put_section(DOCUMENT, f"{corpus.size} articles", text)
    unequal = _unequal(results, programs) if corpus.size >= COMPARABLE else []
    if unequal:
        print(f"Not the same pages: {', '.join(unequal)}", file=sys.stderr)
    return 1 if unequal else 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument(
        "--cases",
        type=lambda text: [name.strip() for name in text.split(",")],
        default=list(CASES),
        help=f"comma-separated; a cold build comes first always ({', '.join(CASES)})",
    )
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(
        "--peers",
        type=lambda text: [name for name in text.split(",") if name],
        default=list(PEERS),
        help=f"{','.join(PEERS)}, some of them or nothing; all unless told",
    )
    parser.add_argument("--themes", choices=("plain", "both", "default"), default="both")
    parser.add_argument("--against", type=Path, help="another checkout, measured alternately")
    parser.add_argument("--tools", type=Path, default=Path(sys.prefix) / "bench")
    parser.add_argument("--folder", type=Path, help="where sites are written and built")
    parser.add_argument("--write", action="store_true", help="put the tables into the document")
    options = parser.parse_args(argv)
    for name in options.cases:
        if name not in CASES:
            parser.error(f"no case is called {name}: {', '.join(CASES)}")
    for name in options.peers:
        if name not in PEERS:
            parser.error(f"no peer is called {name}: {', '.join(PEERS)}")
    return options


def _programs(options: argparse.Namespace, corpus: Corpus, folder: Path) -> list[Program]:
    programs = []
    if options.themes != "default":
        programs.append(ours(PLAIN, folder, corpus))
    if options.against is not None:
        programs.append(ours(BEFORE, folder, corpus, checkout=options.against.resolve()))
    programs += [peer(name, folder, corpus, options.tools) for name in options.peers]
    if options.themes != "plain":
        programs.append(ours(FULL, folder, corpus, plain=False))
    return programs


def _unequal(results: Results, programs: Sequence[Program]) -> list[str]:
    """Return the programs whose number of pages differs by over a hundredth from the first's.

    Among few articles some units have none, and such a list Pelican does not write.
    """
    wanted = results.outputs[programs[0].name].html
    return [
        f"{program.name} {results.outputs[program.name].html} instead of {wanted}"
        for program in programs
        if program.same_pages and abs(results.outputs[program.name].html - wanted) > wanted / 100
    ]


if __name__ == "__main__":
    raise SystemExit(main())
