"""Articles on one congress that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import OTHER, OTHER_TEXTS, SiteCheck, Texts, place
from sitegen.content.document import Contents, Stated
from sitegen.diagnostics import Diagnostic, Related, Span, warning
from sitegen.locale.text import Text
from sitegen.model.site import Site
from sitegen.pages.plan import Plan
from sitegen.text.folding import fold


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield a warning for each fact of a congress that an article states unlike an older one."""
    for unit, terms in site.congresses.items():
        for _, paths in terms:
            if len(paths) > 1:
                for group in _same_congress(site, unit, paths):
                    yield from _contradictions(group, contents)


def _same_congress(site: Site, unit: str, paths: tuple[str, ...]) -> list[list[str]]:
    """Return the reports, oldest first, by congress.

    Articles of units that nobody registered stay with the root unit; they are told apart by what
    their writers called the unit.
    """
    groups: dict[str, list[str]] = {}
    for path in reversed(paths):
        named = fold(site.entries[path].placement.unit) if unit == site.units.root else ""
        groups.setdefault(named, []).append(path)
    return list(groups.values())


def _contradictions(paths: list[str], contents: Contents) -> Iterator[Diagnostic]:
    first: dict[str, tuple[str, Stated]] = {}
    for path in paths:
        for fact in contents.placements[path].congress:
            elsewhere, said = first.setdefault(fact.key, (path, fact))
            if said.value != fact.value:
                also = Related(_span(contents, elsewhere, fact.key), OTHER)
                yield warning(
                    "congress-contradiction",
                    _span(contents, path, fact.key),
                    related=(also,),
                    value=fact.shown,
                    other=said.shown,
                    path=elsewhere,
                )


def _span(contents: Contents, path: str, key: str) -> Span:
    at = f"congress.{key}"
    return place(contents.article(path).spans, path, f"{at}.name", at, "congress")


TEXTS: Texts = {
    **OTHER_TEXTS,
    "congress-contradiction": (
        Text(
            "Cùng một đại hội, bài này ghi “{value}”, bài “{path}” ghi “{other}”.",
            ("Hãy kiểm tra lại và sửa bài ghi sai.",),
        ),
        Text(
            "On one congress this article says “{value}”, but “{path}” says “{other}”.",
            ("Find out which is right and correct the other.",),
        ),
    ),
}

# Whether and in which order an article is listed.
_LISTED = ("date", "status", "publish_at", "expires_at")
NEEDS = {
    "congress-contradiction": (*_LISTED, "congress.term", "unit", "event.start", "held"),
}

CONGRESS_REPORTS = SiteCheck("congress-reports", run, TEXTS, needs=NEEDS)
