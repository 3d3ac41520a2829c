"""The baseline: problems that an old archive is known to have, in a file under git.

A known problem stops nothing and is not told again. The file only shrinks: what is found once more
than it says is new, and new problems get in by no command but the first one that makes the file. A
problem is known by its id, its file and what it is about, never by its line: text above it may
grow.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping

from msgspec import Struct, structs

from sitegen.diagnostics import Diagnostic, Severity, Span, error

FILE = "baseline.tsv"
_HEADER = "# sitegen: lỗi cũ đã biết · known problems; sitegen check --baseline"
_FIELDS = 4
_DIGITS = 9

# What is said of a problem changes with the rest of the site, and of links with that of the web.
_PASSING = frozenset({"suggestion", "choices", "answer", "host", "private", "malformed"})

# Id, path, what it is about.
Identity = tuple[str, str, str]


class Baseline(Struct, frozen=True):
    """How often each known problem occurs."""

    counts: Mapping[Identity, int]

    def graded(self, found: Iterable[Diagnostic], gradable: Container[str]) -> list[Diagnostic]:
        """Return problems with the known ones marked so: of equal ones those that come first."""
        left = Counter(self.counts)
        graded = []
        for problem in found:
            known = identity(problem)
            if left[known] > 0 and can_be_known(problem, gradable):
                left[known] -= 1
                problem = structs.replace(problem, severity=Severity.KNOWN)
            graded.append(problem)
        return graded

    def shrunk(
        self,
        found: Iterable[Diagnostic],
        gradable: Container[str],
        unasked: Callable[[Identity], bool] = lambda known: False,
    ) -> Baseline:
        """Return what is left of this of the problems found without it; nothing is added.

        What is `unasked` nobody has looked for, and it stays.
        """
        now = counted(found, gradable).counts
        left = {
            known: count if unasked(known) else min(count, now[known])
            for known, count in self.counts.items()
            if known in now or unasked(known)
        }
        return Baseline(left)

    def text(self) -> str:
        """Return the file: a line a problem, in order."""
        lines = [
            "\t".join((*map(_written, known), str(count)))
            for known, count in sorted(self.counts.items())
        ]
        return "\n".join((_HEADER, *lines)) + "\n"


NONE = Baseline({})


def counted(found: Iterable[Diagnostic], gradable: Container[str]) -> Baseline:
    """Return a baseline of all problems that can be known."""
    return Baseline(Counter(identity(p) for p in found if can_be_known(p, gradable)))


def can_be_known(problem: Diagnostic, gradable: Container[str]) -> bool:
    """Tell whether a site can live with a problem: what only checks find, and any warning.

    An article whose front matter cannot be read is no article, whoever knows of it.
    """
    severity = problem.severity
    return severity is Severity.WARNING or (severity is Severity.ERROR and problem.id in gradable)


def identity(problem: Diagnostic) -> Identity:
    """Return what a problem is known by."""
    about = [
        " | ".join(value) if isinstance(value, tuple) else value
        for name, value in problem.args
        if not isinstance(value, int) and name not in _PASSING
    ]
    return problem.id, problem.span.path, " · ".join(about)


def read_baseline(text: str) -> tuple[Baseline, tuple[Diagnostic, ...]]:
    """Return what a file says, and an error for each line that says nothing."""
    counts: Counter[Identity] = Counter()
    problems = []
    for number, line in enumerate(text.split("\n"), 1):
        line = line.removesuffix("\r")
        if not line.strip() or line.startswith("#"):
            continue
        try:
            known, count = _line(line)
        except ValueError:
            span = Span(FILE, number, 1, len(line) + 1)
            problems.append(error("baseline-line-unreadable", span))
        else:
            counts[known] += count
    return Baseline(counts), tuple(problems)


def _line(line: str) -> tuple[Identity, int]:
    """Return what a line says; raises ValueError."""
    fields = line.split("\t")
    if len(fields) != _FIELDS:
        raise ValueError(line)
    id, path, about, count = map(_read, fields)
    if not (count.isascii() and count.isdigit() and len(count) < _DIGITS):
        raise ValueError(line)
    return (id, path, about), int(count)


def _written(text: str) -> str:
    """Return a text as JSON has it, without the quotes around it: no tab and no end of a line."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        # The name of a file need not be UTF-8; the baseline is.
        return json.dumps(text)[1:-1]
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _read(text: str) -> str:
    """Return a text that was written so; raises ValueError."""
    return str(json.loads(f'"{text}"'))
