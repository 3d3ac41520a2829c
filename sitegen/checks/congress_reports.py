"""Articles on one congress that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitegen.checks.check import OTHER, OTHER_TEXTS, SiteCheck, Texts, place
from sitegen.content.article import Congress
from sitegen.content.document import ArticleDocument, Document
from sitegen.diagnostics import Diagnostic, Related, Span, warning
from sitegen.locale.text import Text
from sitegen.model.site import Site
from sitegen.pages.plan import Plan
from sitegen.text.folding import fold


def run(site: Site, documents: Mapping[str, Document], plan: Plan) -> Iterator[Diagnostic]:
    """Yield a warning for each fact of a congress that an article states unlike an older one."""
    for unit, terms in site.congresses.items():
        for _, paths in terms:
            if len(paths) > 1:
                for group in _same_congress(site, unit, paths):
                    yield from _contradictions(group, documents)


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


def _contradictions(paths: list[str], documents: Mapping[str, Document]) -> Iterator[Diagnostic]:
    first: dict[str, tuple[str, ArticleDocument]] = {}
    for path in paths:
        document = documents.get(path)
        if not isinstance(document, ArticleDocument) or document.matter.congress is None:
            continue
        for key, (shown, value) in _facts(document.matter.congress).items():
            said, elsewhere = first.setdefault(key, (value, document))
            if said != value:
                other = _facts_shown(elsewhere, key)
                also = Related(_span(elsewhere, key), OTHER)
                yield warning(
                    "congress-contradiction",
                    _span(document, key),
                    related=(also,),
                    value=shown,
                    other=other,
                    path=elsewhere.path,
                )


def _facts(congress: Congress) -> dict[str, tuple[str, str]]:
    """Return what is stated of a congress: by English path, as shown and as compared."""
    facts: dict[str, object] = {"ordinal": congress.ordinal, "form": congress.form}
    results = congress.results
    chair = results.chair if results is not None else None
    if results is not None:
        for name in ("committee", "standing_committee", "inspection"):
            body = getattr(results, name)
            facts[f"results.{name}.size"] = body.size if body is not None else None
        up = results.delegates_up
        if up is not None:
            facts["results.delegates_up.total"] = up.total
            facts["results.delegates_up.official"] = up.official
            facts["results.delegates_up.alternate"] = up.alternate
    found = {key: (str(v), str(v)) for key, v in facts.items() if v not in (None, "")}
    if chair is not None:
        found["results.chair"] = (chair.name, fold(chair.name))
    return found


def _facts_shown(document: ArticleDocument, key: str) -> str:
    congress = document.matter.congress
    return _facts(congress)[key][0] if congress is not None else ""


def _span(document: ArticleDocument, key: str) -> Span:
    at = f"congress.{key}"
    return place(document.spans, document.path, f"{at}.name", at, "congress")


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

CONGRESS_REPORTS = SiteCheck("congress-reports", run, TEXTS)
