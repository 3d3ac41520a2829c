"""`python -m benchmarks [ARTICLES …]`: whole builds as processes, against a start of Python.

The probe, an interpreter that starts and reads the status of every source, is measured in the same
run; a ratio to it means the same on a fast machine and a slow one.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.corpus import write_corpus

RUNS = 3
_PROBE = "import os,sys\nfor d,_,fs in os.walk(sys.argv[1]):\n for f in fs: os.stat(d+'/'+f)"


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds of a process and its children, and the largest memory of one of them in MB."""

    cpu: float
    memory: float


def measured(command: list[str]) -> Cost:
    """Run a command to its end; raises CalledProcessError."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu, after.ru_maxrss / 1024)


def cases(root: Path) -> dict[str, Callable[[], None]]:
    """Return what is done to the corpus before each build, in order."""
    article = sorted((root / "content/articles/2015").iterdir())[0]

    def edit(old: str, new: str) -> Callable[[], None]:
        def apply() -> None:
            text = article.read_text(encoding="utf-8")
            article.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

        return apply

    return {
        "nothing changed": lambda: None,
        "body edit": edit("Hội nghị thống nhất", "Hội nghị nhất trí"),
        "title edit": edit("tieu_de: ", "tieu_de: Tin vui, "),
    }


def bench(articles: int) -> None:
    """Print the costs of a cold build and of builds after small edits."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_corpus(root, articles)
        command = [sys.executable, "-m", "sitegen", "build", "--root", folder]
        probe = median(measured([sys.executable, "-c", _PROBE, folder]).cpu for _ in range(RUNS))
        cold = measured(command)
        print(f"{articles} articles; probe {probe:.3f} s CPU")
        print(f"{'case':20} {'CPU s':>8} {'× probe':>8} {'× cold':>7} {'MB':>6}")
        _line("cold", cold, probe, cold)
        for name, prepare in cases(root).items():
            prepare()
            _line(name, measured(command), probe, cold)


def _line(name: str, cost: Cost, probe: float, cold: Cost) -> None:
    ratio = cost.cpu / cold.cpu
    print(f"{name:20} {cost.cpu:8.2f} {cost.cpu / probe:8.1f} {ratio:7.2f} {cost.memory:6.0f}")


if __name__ == "__main__":
    for size in sys.argv[1:] or ["100", "1000"]:
        bench(int(size))
