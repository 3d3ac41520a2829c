"""The site's newest articles as JSON Feed 1.1, for readers that ask for it; made of the feed."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from markupsafe import Markup
from msgspec import structs

from sitegen.model import permalink
from sitegen.model.site import Site
from sitegen.pages import view
from sitegen.pages.feed import FeedOwn, feed_view, plan_feed
from sitegen.pages.frame import page_view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Frameless, Page, PageKind
from sitegen.pages.structured_data import Thing

VERSION = "https://jsonfeed.org/version/1.1"


class JsonFeedContext(Frameless, frozen=True):
    """What the JSON feed shows: the whole of it, already encoded."""

    page: view.PageView
    json: Markup


def plan_json_feed(site: Site) -> Iterator[Page]:
    """Yield the JSON feed of a site that has articles."""
    if site.listed:
        page = plan_feed(site, permalink.HOME, "", site.listed, "templates/feed.json")
        yield structs.replace(
            page, kind="json-feed", address=permalink.SITE_JSON_FEED, template="feed.json"
        )


def json_feed_context(page: Page, leaves: Leaves) -> JsonFeedContext:
    """Return the context of the JSON feed."""
    feed = feed_view(page, leaves)
    return JsonFeedContext(
        page=page_view(leaves, page, feed.title),
        json=Markup(msgspec.json.encode(_feed(feed)).decode("utf-8")),
    )


def _feed(feed: view.FeedView) -> Thing:
    return {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.url,
        "language": feed.language,
        "authors": [{"name": feed.author, "url": feed.home}],
        "items": [_item(entry) for entry in feed.entries],
    }


def _item(entry: view.EntryView) -> Thing:
    # An item needs contents; a title alone is what an article without words has to say.
    text = "" if entry.content else entry.summary or entry.title
    item = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.content,
        "content_text": text,
        "summary": entry.summary,
        "image": entry.image,
        "date_published": entry.published,
        "date_modified": entry.updated,
        "authors": [{"name": name} for name in entry.authors],
        "tags": list(entry.tags),
        "language": entry.language,
    }
    return {key: value for key, value in item.items() if value}


JSON_FEED = PageKind(
    "json-feed", "feed.json", plan_json_feed, json_feed_context, JsonFeedContext, FeedOwn
)
