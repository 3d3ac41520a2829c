"""The picture that link previews show of an article without a photo: its title, typeset.

A page like any other, made again when what stands on it changes; but its template describes a
picture, which is drawn of what it says.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.assets.title_card import HEIGHT, WIDTH, drawn
from sitegen.model import permalink
from sitegen.model.entry import Entry
from sitegen.model.site import Site
from sitegen.model.visibility import Visibility
from sitegen.pages import view
from sitegen.pages.frame import page_view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Frameless, Page, SiteKind


class ShareCardContext(Frameless, frozen=True):
    """What stands on a title card; `unit` may be empty."""

    page: view.PageView
    title: str
    unit: str
    site_title: str


def has_share_card(site: Site, entry: Entry) -> bool:
    """Tell whether an article is shown by its title where a link is previewed."""
    return (
        site.config.share_cards
        and not entry.pictures
        and entry.visibility is Visibility.LISTED
        and entry.placement.status == "da-dang"
    )


def plan_share_cards(site: Site, pages: tuple[Page, ...]) -> Iterator[Page]:
    """Yield the cards of those of `pages` that have one."""
    for page in pages:
        entry = site.entries.get(page.source) if page.kind == "article" else None
        if entry is not None and has_share_card(site, entry):
            yield Page(
                kind="share-card",
                address=permalink.share_card(entry.address),
                template="share_card.json",
                own=entry.path,
                refs=(("headline", entry.path), ("setting", "title")),
                source=entry.path,
                listed=False,
            )


def share_card_context(page: Page, leaves: Leaves) -> ShareCardContext:
    """Return the context of a card."""
    headline = leaves.headline(page.own)
    return ShareCardContext(
        page=page_view(leaves, page, headline.title),
        title=headline.title,
        unit=headline.unit.title if headline.unit is not None else "",
        site_title=leaves.setting("title"),
    )


def card_preview(leaves: Leaves, article: view.Card, address: str) -> view.Preview:
    """Return the card of the article at an address as link previews show it."""
    return view.Preview(
        url=leaves.absolute(permalink.share_card(address)),
        width=WIDTH,
        height=HEIGHT,
        alt=article.title,
    )


SHARE_CARDS = SiteKind(
    "share-card",
    "share_card.json",
    plan_share_cards,
    share_card_context,
    ShareCardContext,
    str,
    finish=drawn,
    previews=True,
)
