"""Did you mean: the known name that a mistyped one is nearest to."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.text.folding import fold_key


def closest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that was probably meant, or None if none is near enough."""
    found = near(word, choices, limit=1)
    return found[0] if found else None


def near(word: str, choices: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Return up to `limit` choices that may have been meant, the nearest first.

    Accents, case and the kind of gap between syllables don't count. One mistake is allowed
    for every three letters; the beginning of a longer name is near too. Ties go by name.
    """
    typed = fold_key(word)
    allowed = max(1, len(typed) // 3)
    ranked: list[tuple[int, int, str]] = []
    for choice in set(choices):
        known = fold_key(choice)
        steps = distance(typed, known, allowed)
        if steps is None and len(typed) >= 3 and known.startswith(typed):
            steps = allowed + 1
        if steps is not None:
            ranked.append((steps, abs(len(known) - len(typed)), choice))
    return tuple(choice for _, _, choice in sorted(ranked)[:limit])


def distance(one: str, other: str, most: int) -> int | None:
    """Return how many letters were dropped, added, changed or swapped; None if over `most`."""
    if abs(len(one) - len(other)) > most:
        return None
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        current = [i]
        for j, wanted in enumerate(other, start=1):
            best = min(row[j] + 1, current[j - 1] + 1, row[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                best = min(best, before[j - 2] + 1)
            current.append(best)
        if min(current) > most:
            return None
        before, row = row, current
    return row[-1] if row[-1] <= most else None
