"""Tags and authors: different ones for one address, one of them spelt in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitegen.checks.check import OTHER, OTHER_TEXTS, SiteCheck, Texts, place
from sitegen.content.document import ArticleDocument, Document
from sitegen.diagnostics import Diagnostic, Related, Span, advice, error
from sitegen.locale.text import Text
from sitegen.model import permalink
from sitegen.model.site import Site
from sitegen.model.taxonomy import SlugClash
from sitegen.pages.plan import Plan


def run(site: Site, documents: Mapping[str, Document], plan: Plan) -> Iterator[Diagnostic]:
    """Yield an error for each pair of terms with one slug, a remark for each second spelling."""
    for clash in site.tags.clashes:
        yield _clash(clash, permalink.tag(clash.slug), "tags", documents)
    for clash in site.authors.clashes:
        yield _clash(clash, permalink.author(clash.slug), "authors", documents)
    told: set[str] = set()
    # From the oldest on, whose spelling is the one that is shown.
    for path in reversed(site.listed):
        for spelling in site.entries[path].placement.tags:
            if spelling in told:
                continue
            told.add(spelling)
            term = site.tags.of(spelling)
            if term is not None and term.title != spelling:
                span = _span(documents, path, "tags", spelling)
                yield advice("tag-spelling", span, text=spelling, suggestion=term.title)


def _clash(
    clash: SlugClash, address: str, key: str, documents: Mapping[str, Document]
) -> Diagnostic:
    (one, first), (other, second) = clash.first, clash.second
    return error(
        "term-clash",
        _span(documents, second, key, other),
        related=(Related(_span(documents, first, key, one), OTHER),),
        one=one,
        other=other,
        first=first,
        second=second,
        address=address,
    )


def _span(documents: Mapping[str, Document], path: str, key: str, spelling: str) -> Span:
    document = documents.get(path)
    if not isinstance(document, ArticleDocument):
        return Span(path)
    if key == "tags" and spelling in document.matter.tags:
        index = document.matter.tags.index(spelling)
        return place(document.spans, path, f"tags[{index}]", "tags")
    for index, line in enumerate(document.matter.authors):
        if spelling in line:
            return place(document.spans, path, f"authors[{index}]", "authors")
    return place(document.spans, path, key)


TEXTS: Texts = {
    **OTHER_TEXTS,
    "term-clash": (
        Text(
            "“{one}” ({first}) và “{other}” ({second}) khác nhau mà cùng địa chỉ {address}.",
            ("Nếu là một, hãy viết giống nhau ở cả hai bài; nếu không, hãy viết rõ hơn.",),
        ),
        Text(
            "“{one}” ({first}) and “{other}” ({second}) differ, but share the address {address}.",
            ("If they are one, spell them alike; otherwise make one of them more specific.",),
        ),
    ),
    "tag-spelling": (
        Text("Chủ đề “{text}” ở bài khác viết là “{suggestion}”.", ("Nên viết: {suggestion}",)),
        Text("The tag “{text}” is spelt “{suggestion}” elsewhere.", ("Better: {suggestion}",)),
    ),
}

TERMS = SiteCheck("terms", run, TEXTS)
