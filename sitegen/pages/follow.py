"""The page that tells readers how to follow the site, with every feed there is."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sitegen.model import permalink
from sitegen.model.site import Site
from sitegen.pages import view
from sitegen.pages.frame import page_view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Page, PageKind
from sitegen.pages.unit import has_feed


class FollowOwn(Struct, frozen=True, array_like=True):
    """The units that have feeds of their own."""

    units: tuple[str, ...]


class FollowContext(Struct, frozen=True):
    """What the page shows: each feed by its title and absolute address."""

    page: view.PageView
    heading: str
    site_feeds: tuple[view.Link, ...]
    unit_feeds: tuple[view.Link, ...]


def plan_follow(site: Site) -> Iterator[Page]:
    """Yield the page of a site that has articles, and so a feed."""
    if not site.listed:
        return
    units = tuple(id for id in site.units.entries if has_feed(site, id))
    yield Page(
        kind="follow",
        address=permalink.FOLLOW,
        template="follow.html",
        own=FollowOwn(units),
        refs=tuple(("unit", id) for id in units),
        source="templates/follow.html",
    )


def follow_context(page: Page, leaves: Leaves) -> FollowContext:
    """Return the context of the page."""
    own: FollowOwn = page.own
    t = leaves.t
    heading = t("follow")
    return FollowContext(
        page=page_view(leaves, page, heading, description=t("follow_intro")),
        heading=heading,
        site_feeds=(
            view.Link(t("feed_atom"), leaves.absolute(permalink.SITE_FEED)),
            view.Link(t("feed_json"), leaves.absolute(permalink.SITE_JSON_FEED)),
        ),
        unit_feeds=tuple(
            view.Link(leaves.unit(id).name, leaves.absolute(permalink.feed(permalink.unit(id))))
            for id in own.units
        ),
    )


FOLLOW = PageKind("follow", "follow.html", plan_follow, follow_context, FollowContext, FollowOwn)
