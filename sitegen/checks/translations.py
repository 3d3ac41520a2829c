"""Translations that lead to no article, or two of a text in one language."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import OTHER, OTHER_TEXTS, SiteCheck, Texts, place
from sitegen.content.document import Contents
from sitegen.diagnostics import Diagnostic, Related, error
from sitegen.locale.text import Text
from sitegen.model.links import ToDocument
from sitegen.model.site import Site
from sitegen.model.translations import translations
from sitegen.pages.plan import Plan


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield an error for each translation of nothing, and for each language that comes twice.

    Articles that readers cannot see yet are looked at too.
    """
    marked = [p for p in contents.placements.values() if p.translation_of]
    if not marked:
        return
    for placement in marked:
        leads = site.links.resolve(placement.path, placement.translation_of)
        if isinstance(leads, ToDocument) and leads.path in site.held:
            continue
        if (
            not isinstance(leads, ToDocument)
            or leads.path not in contents.placements
            or leads.path == placement.path
        ):
            spans = contents.article(placement.path).spans
            span = place(spans, placement.path, "translation_of")
            yield error("translation-not-article", span, target=placement.translation_of)
    told: set[str] = set()
    groups = translations(contents.placements.values(), site.links, site.config.language)
    for path in sorted(groups):
        first: dict[str, str] = {}
        for one in groups[path]:
            other = first.setdefault(one.lang, one.path)
            if other != one.path and one.path not in told:
                told.add(one.path)
                spans = contents.article(one.path).spans
                there = contents.article(other).spans
                yield error(
                    "translation-same-language",
                    place(spans, one.path, "lang", "translation_of"),
                    related=(Related(place(there, other, "lang", "title"), OTHER),),
                    lang=one.lang,
                    path=other,
                )


TEXTS: Texts = {
    **OTHER_TEXTS,
    "translation-not-article": (
        Text(
            "“{target}” trong mục ban_dich_cua không phải là một bài viết khác.",
            ("Hãy ghi đường dẫn tới bài gốc, ví dụ: dai-hoi.md",),
        ),
        Text(
            "“{target}” under translation_of is no other article.",
            ("Give the path of the original, such as dai-hoi.md",),
        ),
    ),
    "translation-same-language": (
        Text(
            "Bài này và {path} là bản dịch của nhau nhưng cùng ghi một ngôn ngữ: {lang}.",
            ("Thêm dòng ngon_ngu với ngôn ngữ của bài, ví dụ: ngon_ngu: en",),
        ),
        Text(
            "This and {path} are translations of each other in one language: {lang}.",
            ("Add a line lang with the article's language, such as lang: en",),
        ),
    ),
}
NEEDS = {
    "translation-not-article": ("translation_of",),
    "translation-same-language": ("lang", "translation_of"),
}

TRANSLATIONS = SiteCheck("translations", run, TEXTS, needs=NEEDS)
