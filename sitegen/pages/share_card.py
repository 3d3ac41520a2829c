"""The picture that link previews show of a page without a photo: its title, typeset.

A page like any other, made again when what stands on it changes; but its template describes a
picture, which is drawn of what it says. Articles, sections and units have their own, all other
pages the one of the site.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from sitegen.assets.title_card import drawn
from sitegen.model import permalink
from sitegen.model.entry import Entry
from sitegen.model.site import Site
from sitegen.model.visibility import Visibility
from sitegen.pages import preview, view
from sitegen.pages.frame import page_view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Frameless, Page, Ref, SiteKind


class CardOwn(Struct, frozen=True, array_like=True):
    """What a card is about: an article by path, a section or a unit by id, or the site."""

    about: Literal["site", "article", "section", "unit"]
    key: str


class ShareCardContext(Frameless, frozen=True):
    """What stands on a title card; all but the title may be empty."""

    page: view.PageView
    title: str
    unit: str
    site_title: str
    accent: str


def has_share_card(site: Site, entry: Entry) -> bool:
    """Tell whether an article is shown by its title where a link is previewed."""
    return (
        site.config.share_cards
        and not entry.pictures
        and entry.visibility is Visibility.LISTED
        and entry.placement.status == "da-dang"
    )


def plan_share_cards(site: Site, pages: tuple[Page, ...]) -> Iterator[Page]:
    """Yield the cards of those of `pages` that have one, and the one that stands for the others."""
    if not pages or not site.config.share_cards:
        return
    yield _card(permalink.HOME, CardOwn("site", ""), ("setting", "slogan"), "config.yaml")
    for page in pages:
        if page.kind == "article":
            entry = site.entries[page.own.path]
            if has_share_card(site, entry):
                own = CardOwn("article", entry.path)
                yield _card(entry.address, own, ("headline", entry.path), entry.path)
        elif page.kind == "unit":
            id = page.own.id
            yield _card(page.address, CardOwn("unit", id), ("unit", id), page.source)
        elif page.kind == "section":
            id = page.own.id
            yield _card(page.address, CardOwn("section", id), ("section", id), page.source)


def _card(address: str, own: CardOwn, shown: Ref, source: str) -> Page:
    return Page(
        kind="share-card",
        address=permalink.share_card(address),
        template="share_card.json",
        own=own,
        refs=(shown, ("setting", "title"), ("setting", "accent")),
        source=source,
        listed=False,
    )


def share_card_context(page: Page, leaves: Leaves) -> ShareCardContext:
    """Return the context of a card."""
    own: CardOwn = page.own
    site_title, unit = leaves.setting("title"), ""
    if own.about == "article":
        headline = leaves.headline(own.key)
        title, unit = headline.title, headline.unit.title if headline.unit is not None else ""
    elif own.about == "unit":
        title = leaves.unit(own.key).name
    elif own.about == "section":
        title = leaves.section_link(own.key).title
    else:
        # Its slogan stands where other cards bear its name.
        title, site_title = site_title, leaves.setting("slogan")
    return ShareCardContext(
        page=page_view(leaves, page, title),
        title=title,
        unit=unit,
        site_title=site_title,
        accent=leaves.setting("accent"),
    )


def page_preview(leaves: Leaves, page: Page, title: str, unit: str = "") -> view.Preview | None:
    """Return the card of a page for link previews, None where cards are off; names the frame."""
    site = leaves.frame()
    if site.preview is None:
        return None
    return preview.card_preview(leaves.address, page.address, title, unit, site.title, site.accent)


SHARE_CARDS = SiteKind(
    "share-card",
    "share_card.json",
    plan_share_cards,
    share_card_context,
    ShareCardContext,
    CardOwn,
    finish=drawn,
    previews=True,
)
