"""Tags: different ones for one address, and one of them spelt in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import OTHER, OTHER_TEXTS, SiteCheck, Texts, place
from sitegen.checks.respelling import respelt
from sitegen.content.document import Contents
from sitegen.diagnostics import Diagnostic, Related, Span, advice, error
from sitegen.locale.text import Text
from sitegen.model import permalink
from sitegen.model.site import Site
from sitegen.model.taxonomy import SlugClash
from sitegen.pages.plan import Plan
from sitegen.text.folding import bare


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield an error for each pair of tags with one slug, a remark for each second spelling."""
    for clash in site.tags.clashes:
        yield _clash(clash, contents)
    terms = site.tags.terms
    unlike = {s: terms[slug].title for s, slug in site.tags.spelt.items() if terms[slug].title != s}
    if not unlike:
        return
    # From the oldest on, whose spelling is the one that is shown.
    for path in reversed(site.listed):
        for spelling in contents.placements[path].tags:
            shown = unlike.get(spelling, "")
            if not shown:
                continue
            span, fix = _span(contents, path, spelling), None
            if bare(spelling) == bare(shown):
                # Told of every article: each can be mended.
                fix = respelt(span, spelling, shown)
            else:
                del unlike[spelling]
            yield advice("tag-spelling", span, fix=fix, text=spelling, suggestion=shown)


def _clash(clash: SlugClash, contents: Contents) -> Diagnostic:
    (one, first), (other, second) = clash.first, clash.second
    return error(
        "term-clash",
        _span(contents, second, other),
        related=(Related(_span(contents, first, one), OTHER),),
        one=one,
        other=other,
        first=first,
        second=second,
        address=permalink.tag(clash.slug),
    )


def _span(contents: Contents, path: str, spelling: str) -> Span:
    tags = contents.placements[path].tags
    key = f"tags[{tags.index(spelling)}]" if spelling in tags else "tags"
    return place(contents.article(path).spans, path, key, "tags")


TEXTS: Texts = {
    **OTHER_TEXTS,
    "term-clash": (
        Text(
            "“{one}” ({first}) và “{other}” ({second}) khác nhau mà cùng địa chỉ {address}.",
            (
                (
                    "Nếu là một, hãy viết giống nhau ở cả hai bài; nếu không, hãy viết rõ hơn, "
                    "ví dụ: hội thảo khoa học."
                ),
            ),
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

# Whether and in which order an article is listed.
_LISTED = ("date", "status", "publish_at", "expires_at")
NEEDS = {
    "term-clash": _LISTED,
    "tag-spelling": _LISTED,
}

TERMS = SiteCheck("terms", run, TEXTS, needs=NEEDS)
