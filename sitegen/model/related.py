"""Related articles: what an article shares with older ones, scored; linear in their number.

Each shared feature keeps only its newest articles, so that an article is compared with a bounded
number of others whatever the size of the archive. Only older ones are suggested: a new article
changes no old page.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct

COUNT = 4
_REMEMBERED = 24

# By weight; the heaviest shared kind is the reason shown. Units and a type are no reason, however
# many are shared: most articles of a unit would be related. They only rank what has a reason.
_WEIGHTS = {
    "term": 8,
    "series": 7,
    "cites": 5,
    "people": 5,
    "tags": 4,
    "unit": 2,
    "type": 1,
}
_REASON = 4


class Features(Struct, frozen=True):
    """What may be shared: pairs of kind and value; every kind has a weight."""

    path: str
    values: tuple[tuple[str, str], ...]


class Relation(Struct, frozen=True):
    """A related article and the kind of what is shared; "pinned" where the writer named it."""

    path: str
    reason: str


def relate(
    oldest_first: Iterable[Features],
    pins: Mapping[str, tuple[str, ...]],
    shown_elsewhere: Mapping[str, Collection[str]],
) -> dict[str, tuple[Relation, ...]]:
    """Return the related articles of each, pins first, at most COUNT, none shown elsewhere on it.

    Ties go to the newer article, then to the one that comes first in the total order. A pin that
    is not among the articles given is in no list, and not in this one.
    """
    articles = tuple(oldest_first)
    listed = {features.path for features in articles}
    recent: dict[tuple[str, str], deque[int]] = {}
    order: list[str] = []
    found: dict[str, tuple[Relation, ...]] = {}
    for features in articles:
        path = features.path
        scores: dict[int, int] = {}
        reasons: dict[int, str] = {}
        for value in sorted(features.values, key=_lightness):
            kind = value[0]
            weight = _WEIGHTS[kind]
            for index in recent.get(value, ()):
                if weight >= _REASON or index in scores:
                    scores[index] = scores.get(index, 0) + weight
                    reasons.setdefault(index, kind)
        pinned = tuple(pin for pin in dict.fromkeys(pins.get(path, ())) if pin in listed)
        hidden = {*pinned, *shown_elsewhere.get(path, ()), path}
        ranked = sorted(scores, key=lambda index: (-scores[index], -index))
        relations = [Relation(pin, "pinned") for pin in pinned if pin != path]
        for index in ranked:
            if len(relations) >= COUNT:
                break
            if order[index] not in hidden:
                relations.append(Relation(order[index], reasons[index]))
        found[path] = tuple(relations[: max(COUNT, len(pinned))])
        for value in features.values:
            recent.setdefault(value, deque(maxlen=_REMEMBERED)).append(len(order))
        order.append(path)
    return found


def _lightness(value: tuple[str, str]) -> int:
    return -_WEIGHTS[value[0]]
