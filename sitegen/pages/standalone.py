"""Standalone pages, the glossary, and the page for an address that has none."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct

from sitegen.model import permalink
from sitegen.model.site import Site
from sitegen.pages import view
from sitegen.pages.body import BodyPlan, abbreviations, body_html, plan_body
from sitegen.pages.frame import page_view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Page, PageKind, cards
from sitegen.pages.tools import TOOLS, tools_view
from sitegen.text.collation import sort_key

LATEST = 5


class StandaloneOwn(Struct, frozen=True, array_like=True):
    """A standalone page, its body's plan, and the pages above it as titles and addresses."""

    path: str
    body: BodyPlan
    above: tuple[tuple[str, str], ...]


class StandaloneContext(Struct, frozen=True):
    """What a standalone page shows."""

    page: view.PageView
    heading: str
    body: Markup
    abbreviations: tuple[view.Abbreviation, ...]
    tools: view.ToolsView


def plan_pages(site: Site) -> Iterator[Page]:
    """Yield every standalone page."""
    titles = {page.segments: page.title for page in site.pages.values()}
    for path, document in site.pages.items():
        body = plan_body(
            site,
            path,
            [link.target for link in document.body.links],
            [photo.target for photo in document.body.photos],
            document.body.abbreviations,
        )
        parents = (document.segments[:depth] for depth in range(1, len(document.segments)))
        above = tuple((titles[p], permalink.page(p)) for p in parents if p in titles)
        yield Page(
            kind="page",
            address=permalink.page(document.segments),
            template="page.html",
            own=StandaloneOwn(path, body, above),
            refs=(("page", path), TOOLS, *dict.fromkeys(body.refs)),
            source=path,
            listed=not document.matter.noindex,
        )


def standalone_context(page: Page, leaves: Leaves) -> StandaloneContext:
    """Return the context of a standalone page."""
    own: StandaloneOwn = page.own
    document = leaves.page(own.path)
    return StandaloneContext(
        page=page_view(
            leaves,
            page,
            document.title,
            description=document.summary,
            crumbs=tuple(view.Link(title, leaves.url(address)) for title, address in own.above),
            noindex=not page.listed,
        ),
        heading=document.title,
        body=body_html(leaves, document.body, own.body),
        abbreviations=abbreviations(leaves, own.body),
        tools=tools_view(
            leaves.tools(), leaves.t, document.title, leaves.absolute(page.address), own.path
        ),
    )


class GlossaryContext(Struct, frozen=True):
    """What the glossary shows."""

    page: view.PageView
    heading: str
    entries: tuple[view.Abbreviation, ...]


def plan_glossary(site: Site) -> Iterator[Page]:
    """Yield the glossary where there is one, in the order of the alphabet."""
    shorts = tuple(entry.short for entry in sorted(site.glossary, key=lambda e: sort_key(e.short)))
    if shorts:
        yield Page(
            kind="glossary",
            address=permalink.GLOSSARY,
            template="glossary.html",
            own=shorts,
            refs=tuple(("abbreviation", short) for short in shorts),
            source="content/glossary.yaml",
        )


def glossary_context(page: Page, leaves: Leaves) -> GlossaryContext:
    """Return the context of the glossary."""
    heading = leaves.t("glossary")
    return GlossaryContext(
        page=page_view(leaves, page, heading),
        heading=heading,
        entries=tuple(leaves.abbreviation(short) for short in page.own),
    )


class NotFoundContext(Struct, frozen=True):
    """What stands at an address that has no page."""

    page: view.PageView
    heading: str
    latest: tuple[view.Card, ...]


def plan_not_found(site: Site) -> Iterator[Page]:
    """Yield 404.html, which hosts show for any unknown address."""
    newest = site.listed[:LATEST]
    yield Page(
        kind="not-found",
        address=permalink.NOT_FOUND,
        template="not_found.html",
        own=newest,
        refs=cards(newest),
        source="templates/not_found.html",
        listed=False,
    )


def not_found_context(page: Page, leaves: Leaves) -> NotFoundContext:
    """Return the context of 404.html."""
    heading = leaves.t("not_found")
    return NotFoundContext(
        page=page_view(leaves, page, heading, noindex=True),
        heading=heading,
        latest=tuple(leaves.card(path) for path in page.own),
    )


PAGES = PageKind(
    "page", "page.html", plan_pages, standalone_context, StandaloneContext, StandaloneOwn
)
GLOSSARY = PageKind(
    "glossary", "glossary.html", plan_glossary, glossary_context, GlossaryContext, tuple[str, ...]
)
NOT_FOUND = PageKind(
    "not-found",
    "not_found.html",
    plan_not_found,
    not_found_context,
    NotFoundContext,
    tuple[str, ...],
)
