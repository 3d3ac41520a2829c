"""Traces: what a file was made of, and which files have to be made again.

A verifying trace: a target is fresh as long as its own part of the plan and every leaf it names are
what they were. Leaves are numbered, so that a trace is a few integers; `Numbering` gives numbers to
names and keeps them from one build to the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from msgspec import Struct

Name = tuple[str, str]


class Trace(Struct, frozen=True, array_like=True):
    """What a file is made of: its own part of the plan, and the numbers of the leaves it names."""

    target: str
    own: bytes
    leaves: tuple[int, ...]


class Numbering:
    """Numbers for names, the same as in the build before for the names that it knew."""

    def __init__(self, known: Sequence[Name] = ()) -> None:
        self.names: list[Name] = list(known)
        self._numbers = {name: number for number, name in enumerate(self.names)}

    def numbers(self, names: Sequence[Name]) -> tuple[int, ...]:
        """Return the numbers of `names`; new names get new ones."""
        known = self._numbers
        try:
            return tuple(map(known.__getitem__, names))
        except KeyError:
            for name in names:
                if name not in known:
                    known[name] = len(self.names)
                    self.names.append(name)
            return tuple(map(known.__getitem__, names))


def stale(
    traces: Iterable[Trace],
    before: Mapping[str, Trace],
    changed: Set[int],
) -> set[str]:
    """Return the targets to make again.

    `changed` are the numbers of the leaves whose values are not what they were.
    """
    found = set()
    for trace in traces:
        old = before.get(trace.target)
        if (
            old is None
            or old.own != trace.own
            or old.leaves != trace.leaves
            or (changed and not changed.isdisjoint(trace.leaves))
        ):
            found.add(trace.target)
    return found
