"""The lists of all tags and of all authors."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from sitegen.model import permalink
from sitegen.model.site import Site
from sitegen.model.taxonomy import Taxonomy, Term
from sitegen.pages import view
from sitegen.pages.frame import page_view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Page, PageKind
from sitegen.text.collation import person_key, sort_key


class TermsOwn(Struct, frozen=True, array_like=True):
    """Terms as title, address and count, in the order of the alphabet."""

    terms: tuple[tuple[str, str, int], ...]


class TermsContext(Struct, frozen=True):
    """What a list of terms shows."""

    page: view.PageView
    heading: str
    terms: tuple[view.Count, ...]
    total: int


def _plan(
    kind: str,
    address: str,
    taxonomy: Taxonomy,
    address_of: Callable[[str], str],
    order: Callable[[Term], object],
) -> Iterator[Page]:
    terms = sorted(taxonomy.terms.values(), key=order)  # type: ignore[arg-type]
    if terms:
        lines = tuple((term.title, address_of(term.slug), len(term.paths)) for term in terms)
        yield Page(
            kind=kind,
            address=address,
            template="terms.html",
            own=TermsOwn(lines),
            refs=(),
            source="templates/terms.html",
        )


def plan_tags(site: Site) -> Iterator[Page]:
    """Yield the list of tags."""
    yield from _plan("tags", permalink.TAGS, site.tags, permalink.tag, lambda t: sort_key(t.title))


def plan_authors(site: Site) -> Iterator[Page]:
    """Yield the list of authors, by given name as Vietnamese lists are."""
    yield from _plan(
        "authors", permalink.AUTHORS, site.authors, permalink.author, lambda t: person_key(t.title)
    )


def terms_context(page: Page, leaves: Leaves) -> TermsContext:
    """Return the context of a list of terms."""
    own: TermsOwn = page.own
    heading = leaves.t(page.kind)
    return TermsContext(
        page=page_view(leaves, page, heading),
        heading=heading,
        terms=tuple(view.Count(title, leaves.url(url), n) for title, url, n in own.terms),
        total=len(own.terms),
    )


TAG_LIST = PageKind("tags", "terms.html", plan_tags, terms_context, TermsContext, TermsOwn)
AUTHOR_LIST = PageKind("authors", "terms.html", plan_authors, terms_context, TermsContext, TermsOwn)
