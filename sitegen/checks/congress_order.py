"""Congresses of one unit in a row: their terms and numbers should tell one story."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from sitegen.checks.check import OTHER, OTHER_TEXTS, SiteCheck, Texts, place
from sitegen.content.document import Contents
from sitegen.diagnostics import Diagnostic, Related, Span, advice
from sitegen.locale.text import Text
from sitegen.model.site import Site
from sitegen.pages.plan import Plan
from sitegen.schema.value import Term


class _Congress(NamedTuple):
    """A term, the first article on it, and the number of the congress; 0 if none says it."""

    term: Term
    path: str
    ordinal: int


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield a remark on each two neighbours of which terms and numbers cannot both be right.

    A term without an article is no mistake: an archive has gaps. Units that nobody registered are
    all the root unit's, and told apart by nothing.
    """
    for unit, terms in site.congresses.items():
        if len(terms) > 1 and unit != site.units.root:
            row = [_congress(term, paths, contents) for term, paths in reversed(terms)]
            for one, other in itertools.pairwise(row):
                yield from _judged(one, other, contents)


def _judged(one: _Congress, other: _Congress, contents: Contents) -> Iterator[Diagnostic]:
    between = other.term.first - one.term.last
    apart = other.ordinal - one.ordinal if one.ordinal and other.ordinal else 0
    numbered = bool(one.ordinal and other.ordinal)
    if between < 0:
        id, key = "term-overlap", "term"
    elif between > 0 and apart == 1:
        id, key = "term-gap", "term"
    elif numbered and (apart < 1 or (between == 0 and apart > 1)):
        id, key = "ordinal-gap", "ordinal"
    else:
        return
    also = Related(_span(one.path, key, contents), OTHER)
    yield advice(
        id,
        _span(other.path, key, contents),
        related=(also,),
        term=str(one.term),
        other=str(other.term),
        first=one.ordinal,
        second=other.ordinal,
    )


def _congress(term: Term, paths: tuple[str, ...], contents: Contents) -> _Congress:
    for path in reversed(paths):
        for fact in contents.placements[path].congress:
            if fact.key == "ordinal" and fact.value.isdecimal():
                return _Congress(term, path, int(fact.value))
    return _Congress(term, paths[-1], 0)


def _span(path: str, key: str, contents: Contents) -> Span:
    return place(contents.article(path).spans, path, f"congress.{key}", "congress.term", "congress")


_CHECK = "Hãy xem lại hai bài, sửa bài ghi nhầm."
_CHECK_EN = "Check both articles, and correct the one that is wrong."

TEXTS: Texts = {
    **OTHER_TEXTS,
    "term-overlap": (
        Text("Nhiệm kỳ {term} và {other} của cùng một đơn vị chồng lên nhau.", (_CHECK,)),
        Text("The terms {term} and {other} of one unit overlap.", (_CHECK_EN,)),
    ),
    "term-gap": (
        Text(
            (
                "Đại hội lần {first} và lần {second} liền nhau, nhưng nhiệm kỳ {term} và {other} "
                "thì cách quãng."
            ),
            (_CHECK,),
        ),
        Text(
            (
                "Congresses {first} and {second} follow each other, but terms {term} and {other} "
                "leave a gap."
            ),
            (_CHECK_EN,),
        ),
    ),
    "ordinal-gap": (
        Text(
            (
                "Sau đại hội lần {first} (nhiệm kỳ {term}) không thể là lần {second} (nhiệm kỳ "
                "{other})."
            ),
            (_CHECK,),
        ),
        Text(
            "After congress {first} (term {term}) there can't be congress {second} (term {other}).",
            (_CHECK_EN,),
        ),
    ),
}

# What orders congresses, and says whether an article is listed.
_LISTED = ("date", "status", "publish_at", "expires_at", "unit", "congress.term")
NEEDS = {
    "term-overlap": _LISTED,
    "term-gap": (*_LISTED, "congress.ordinal"),
    "ordinal-gap": (*_LISTED, "congress.ordinal"),
}

CONGRESS_ORDER = SiteCheck("congress-order", run, TEXTS, needs=NEEDS)
