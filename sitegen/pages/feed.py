"""Feeds of the site and of units: what they show of articles; as Atom."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from msgspec import Struct

from sitegen.content.article import Article
from sitegen.model import permalink
from sitegen.model.site import Site
from sitegen.pages import view
from sitegen.pages.body import BodyPlan, body_html, plan_body
from sitegen.pages.frame import page_view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Frameless, Page, PageKind, Ref
from sitegen.pages.unit import has_feed
from sitegen.text.dates import Moment

# The kinds of pages that a reader program reads.
FEED_KINDS = ("feed", "json-feed")


class FeedEntry(Struct, frozen=True, array_like=True):
    """An article in a feed, with the plan of its text where feeds have whole texts.

    Tags are spelled as their pages are.
    """

    path: str
    body: BodyPlan | None
    tags: tuple[str, ...]


class FeedOwn(Struct, frozen=True, array_like=True):
    """A feed: its title (empty for the site's), the page it belongs to, and its articles."""

    title: str
    home: str
    entries: tuple[FeedEntry, ...]


class FeedContext(Frameless, frozen=True):
    """What a feed shows."""

    page: view.PageView
    feed: view.FeedView


def plan_feeds(site: Site) -> Iterator[Page]:
    """Yield the feed of the site and those of the units that have one."""
    if site.listed:
        yield plan_feed(site, permalink.HOME, "", site.listed, "templates/atom.xml")
    for id, entry in site.units.entries.items():
        if has_feed(site, id):
            paths = site.unit_articles[id]
            yield plan_feed(site, permalink.unit(id), entry.name, paths, entry.path)


def plan_feed(site: Site, home: str, title: str, paths: tuple[str, ...], source: str) -> Page:
    """Return the feed of the newest of some articles, beside the page `home`."""
    settings = site.config.feeds
    entries = []
    refs: list[Ref] = [("setting", "title"), ("setting", "owner")]
    for path in paths[: settings.count]:
        refs += [("article", path), ("card", path)]
        plan, placement = None, site.entries[path].placement
        if settings.content == "full":
            plan = plan_body(site, path, placement.links, placement.photos, placement.abbreviations)
            refs += plan.refs
        tags = (term.title for tag in placement.tags if (term := site.tags.of(tag)) is not None)
        entries.append(FeedEntry(path, plan, tuple(dict.fromkeys(tags))))
    return Page(
        kind="feed",
        address=permalink.feed(home),
        template="atom.xml",
        own=FeedOwn(title, home, tuple(entries)),
        refs=tuple(dict.fromkeys(refs)),
        source=source,
        listed=False,
    )


def feed_context(page: Page, leaves: Leaves) -> FeedContext:
    """Return the context of a feed."""
    feed = feed_view(page, leaves)
    return FeedContext(page=page_view(leaves, page, feed.title), feed=feed)


def feed_view(page: Page, leaves: Leaves) -> view.FeedView:
    """Return what a feed shows, in whatever form."""
    own: FeedOwn = page.own
    entries = tuple(_entry(leaves, entry) for entry in own.entries)
    title = site_title = leaves.setting("title")
    if own.title:
        title = f"{own.title} – {site_title}"
    return view.FeedView(
        id=leaves.absolute(page.address),
        title=title,
        url=leaves.absolute(page.address),
        home=leaves.absolute(own.home),
        language=leaves.t.language,
        author=leaves.setting("owner") or site_title,
        updated=max(entry.updated for entry in entries),
        entries=entries,
    )


def _entry(leaves: Leaves, entry: FeedEntry) -> view.EntryView:
    document = leaves.article(entry.path)
    matter, card = document.matter, leaves.card(entry.path)
    address = "/" + card.url.removeprefix(leaves.address.prefix)
    published = _instant(leaves, matter.publish_at or matter.date)
    content = ""
    if entry.body is not None:
        content = str(body_html(leaves, document.body, entry.body, absolute=address))
    return view.EntryView(
        id=entry_id(leaves.address.base_url, entry.path),
        title=card.short_title or card.title,
        url=leaves.absolute(address),
        published=published,
        updated=max(published, *(_instant(leaves, moment) for moment in _revisions(matter))),
        summary=card.summary,
        content=content,
        authors=tuple(dict.fromkeys(credit.name for credit in document.credits)),
        tags=entry.tags,
        image=leaves.address.host + card.cover.url if card.cover is not None else "",
        language=matter.lang if matter.lang != leaves.t.language else "",
    )


def entry_id(base_url: str, path: str) -> str:
    """Return the id of an article in every feed, from its source path.

    Not its address, which follows the title: a reader would be told an old article anew.
    """
    host = urlsplit(base_url).hostname or ""
    name = path.removeprefix("content/").removesuffix(".md").removesuffix("/index")
    return f"tag:{host},2000:{quote(name)}"


def _revisions(matter: Article) -> Iterator[Moment]:
    yield matter.publish_at or matter.date
    if matter.updated is not None:
        yield matter.updated
    for correction in matter.corrections:
        yield correction.date


def _instant(leaves: Leaves, moment: Moment) -> str:
    """Return a moment as RFC 3339 has it; a vague one as its first instant."""
    return moment.earliest().replace(tzinfo=leaves.address.zone).isoformat(timespec="seconds")


FEEDS = PageKind("feed", "atom.xml", plan_feeds, feed_context, FeedContext, FeedOwn)
