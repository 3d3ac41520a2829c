"""The page of an article, with its neighbours in the unit and on the site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct, structs

from sitegen.content.article import Article, Image
from sitegen.content.markup.body import Photo
from sitegen.model import permalink
from sitegen.model.entry import Entry
from sitegen.model.related import Relation
from sitegen.model.resources import offered_file
from sitegen.model.site import NEWER_IN_UNIT, OLDER_IN_UNIT, Site
from sitegen.model.taxonomy import Taxonomy
from sitegen.model.translations import Translation
from sitegen.model.units import SITE
from sitegen.model.visibility import Visibility
from sitegen.pages import facts, view
from sitegen.pages.article_data import article_things
from sitegen.pages.body import BodyPlan, abbreviations, body_html, plan_body
from sitegen.pages.byline import byline
from sitegen.pages.comments import CommentsPlan, comments_view, plan_comments
from sitegen.pages.ended import Ended, ended_notice, plan_ended
from sitegen.pages.frame import page_view, preview_of
from sitegen.pages.languages import translation_links
from sitegen.pages.leaf_values import ArticleText
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Page, PageKind, Ref, headlines
from sitegen.pages.share_card import has_share_card, page_preview
from sitegen.pages.tools import TOOLS, tools_view
from sitegen.text import date_format
from sitegen.text.person import Credit
from sitegen.text.reading_time import reading_minutes
from sitegen.text.slug import slugify


class ArticleOwn(Struct, frozen=True, array_like=True):
    """What the plan knows of an article's page."""

    path: str
    visibility: Visibility
    unit: str
    participants: tuple[str, ...]
    body: BodyPlan
    cover: str
    gallery: tuple[str, ...]
    attachments: tuple[str, ...]
    document_file: str
    tags: tuple[tuple[str, str], ...]
    series: tuple[str, str] | None
    author_slugs: tuple[tuple[str, str], ...]
    newer: str | None
    older: str | None
    newer_in_unit: tuple[str, ...]
    older_in_unit: tuple[str, ...]
    related: tuple[Relation, ...]
    ended: Ended | None
    old_name: str
    translations: tuple[Translation, ...]
    share_card: bool
    comments: CommentsPlan | None


class ArticleContext(Struct, frozen=True):
    """What the page of an article shows."""

    page: view.PageView
    article: view.ArticleView
    tools: view.ToolsView
    timeline: view.Timeline | None
    related: tuple[view.Reason, ...]
    newer: view.Headline | None
    older: view.Headline | None
    comments: view.Comments | None


def plan_articles(site: Site) -> Iterator[Page]:
    """Yield a page for every article that has one."""
    terms = _Terms(_Links(site.tags), _Links(site.authors))
    for path, entry, near in _with_neighbours(site):
        own = _own(site, entry, near, terms)
        yield Page(
            kind="article",
            address=entry.address,
            template="article.html",
            own=own,
            refs=_refs(site, own),
            source=path,
            listed=(
                entry.visibility is Visibility.LISTED
                and entry.placement.status == "da-dang"
                and not entry.placement.noindex
            ),
        )


class _Near(NamedTuple):
    """The neighbours of an article on the site and in its unit; of one out of lists, none."""

    newer: str | None = None
    older: str | None = None
    newer_in_unit: tuple[str, ...] = ()
    older_in_unit: tuple[str, ...] = ()


def _with_neighbours(site: Site) -> Iterator[tuple[str, Entry, _Near]]:
    # Entries and both lists are in one order, so that places are counted and not looked up.
    order = (None, *site.listed, None)
    index = 0
    places = dict.fromkeys(site.own_articles, 0)
    for path, entry in site.entries.items():
        if entry.visibility is not Visibility.LISTED:
            yield path, entry, _Near()
            continue
        index += 1
        siblings = site.own_articles[entry.unit]
        at = places[entry.unit]
        places[entry.unit] = at + 1
        newer_here = siblings[max(0, at - NEWER_IN_UNIT) : at]
        older_here = siblings[at + 1 : at + 1 + OLDER_IN_UNIT]
        yield path, entry, _Near(order[index - 1], order[index + 1], newer_here, older_here)


class _Links(dict[str, tuple[str, str] | None]):
    """The title and the slug of the term that a spelling belongs to, found once a spelling."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        super().__init__()
        self._taxonomy = taxonomy

    def __missing__(self, spelling: str) -> tuple[str, str] | None:
        term = self._taxonomy.of(spelling)
        self[spelling] = link = (term.title, term.slug) if term is not None else None
        return link


class _Terms(NamedTuple):
    tags: _Links
    authors: _Links


def _own(site: Site, entry: Entry, near: _Near, terms: _Terms) -> ArticleOwn:
    placement = entry.placement
    unit = site.units.entries.get(entry.unit)
    old_name = ""
    if unit is not None and len(unit.names) > 1:
        then = unit.name_on((placement.event_start or placement.date).earliest()).name
        old_name = then if then != unit.name else ""
    tags = [link for tag in placement.tags if (link := terms.tags[tag]) is not None]
    authors = [(name, link[1]) for name in placement.authors if (link := terms.authors[name])]
    series = site.series.get(slugify(placement.series)) if placement.series else None
    return ArticleOwn(
        path=entry.path,
        visibility=entry.visibility,
        unit=entry.unit,
        participants=entry.participants,
        body=plan_body(
            site, entry.path, placement.links, placement.photos, placement.abbreviations
        ),
        cover=entry.cover,
        gallery=entry.gallery,
        attachments=_files(site, entry.path, placement.attachments),
        document_file="".join(_files(site, entry.path, (placement.document_file,))),
        tags=tuple(dict.fromkeys(tags)),
        series=(series.title, series.slug) if series is not None else None,
        author_slugs=tuple(authors),
        newer=near.newer,
        older=near.older,
        newer_in_unit=near.newer_in_unit,
        older_in_unit=near.older_in_unit,
        related=site.related.get(entry.path, ()),
        ended=plan_ended(site, entry.unit),
        old_name=old_name,
        translations=site.translations.get(entry.path, ()),
        share_card=has_share_card(site, entry),
        comments=plan_comments(site, entry),
    )


def _files(site: Site, source: str, targets: tuple[str, ...]) -> tuple[str, ...]:
    """Return the files that targets lead to, in order; a miss is empty, an error of the checks."""
    if not any(targets):
        return ()
    return tuple(offered_file(site.links, source, target) or "" for target in targets)


def _refs(site: Site, own: ArticleOwn) -> tuple[Ref, ...]:
    near = (own.newer, own.older, *own.newer_in_unit, *own.older_in_unit)
    shown = [*filter(None, near), *[relation.path for relation in own.related]]
    shown += [one.path for one in own.translations]
    refs: list[Ref] = [("picture", path) for path in (own.cover, *own.gallery) if path]
    refs += [("file", path) for path in (*own.attachments, own.document_file) if path]
    refs += [("unit", id) for id in (own.unit, *own.participants) if id in site.units.entries]
    if own.ended is not None:
        refs += own.ended.refs
    if own.comments is not None:
        refs += own.comments.refs
    refs += own.body.refs
    return (
        ("article", own.path),
        ("card", own.path),
        TOOLS,
        *headlines(dict.fromkeys(shown)),
        *(refs if len(refs) < 2 else dict.fromkeys(refs)),
    )


def article_context(page: Page, leaves: Leaves) -> ArticleContext:
    """Return the context of an article's page."""
    own: ArticleOwn = page.own
    document = leaves.article(own.path)
    card = leaves.card(own.path)
    cover = _cover(leaves, own, document)
    article = _article(leaves, own, document, card, cover)
    unit = leaves.unit_link(own.unit) if own.unit != SITE else None
    image = cover or card.cover
    preview = preview_of(leaves, image) if image is not None else None
    if own.share_card:
        preview = page_preview(leaves, page, card.title, card.unit.title if card.unit else "")
    address = leaves.absolute(page.address)
    timeline = None
    if unit is not None:
        timeline = view.Timeline(
            unit=unit,
            newer=tuple(leaves.headline(path) for path in own.newer_in_unit),
            older=tuple(leaves.headline(path) for path in own.older_in_unit),
        )
    return ArticleContext(
        page=page_view(
            leaves,
            page,
            card.title,
            short_title=card.short_title,
            description=card.summary,
            crumbs=(card.section,),  # the unit is linked right above the title
            noindex=not page.listed,
            preview=preview,
            things=lambda: article_things(
                leaves,
                leaves.absolute(page.address),
                article,
                document.matter,
                unit,
                preview,
                image,
                _credits(leaves, own, document.credits),
            ),
        ),
        article=article,
        tools=tools_view(leaves.tools(), leaves.t, card.title, address, own.path, card.section),
        timeline=timeline,
        related=tuple(
            view.Reason(leaves.headline(r.path), leaves.t(f"related_{r.reason}"))
            for r in own.related
        ),
        newer=leaves.headline(own.newer) if own.newer else None,
        older=leaves.headline(own.older) if own.older else None,
        comments=comments_view(
            leaves, page, own.comments, card.title, welcome=document.matter.comments
        ),
    )


def _article(
    leaves: Leaves,
    own: ArticleOwn,
    document: ArticleText,
    card: view.Card,
    cover: view.Picture | None,
) -> view.ArticleView:
    t, matter = leaves.t, document.matter
    source = matter.source
    participants = tuple(leaves.unit_link(id) for id in own.participants)
    fact_box, more_facts = facts.fact_box(leaves, matter, participants)
    return view.ArticleView(
        card=card,
        lang=leaves.foreign(matter.lang),
        sapo=matter.summary,
        cover=cover,
        updated=leaves.time(matter.updated) if matter.updated else None,
        minutes=reading_minutes(document.words, matter.lang or t.language),
        modified=_modified(leaves, matter),
        byline=byline(leaves, document.credits, dict(own.author_slugs)),
        translations=translation_links(leaves, own.path, own.translations),
        source=view.Link(source.name, source.url) if source else None,
        notices=tuple(_notices(leaves, own, document)),
        fact_box=fact_box,
        more_facts=more_facts,
        body=body_html(leaves, document.body, own.body, opening=cover is None),
        figures=facts.figures(t, matter),
        people=facts.people(t, matter),
        appointments=facts.appointments(t, matter),
        citations=tuple(facts.citation(t, cite) for cite in matter.cites),
        gallery=_gallery(leaves, own, matter.gallery, card.title),
        video=view.Link(matter.video, matter.video) if matter.video else None,
        attachments=_attachments(leaves, own, document),
        corrections=tuple(
            view.Note(leaves.time(correction.date), correction.note)
            for correction in matter.corrections
        ),
        abbreviations=abbreviations(leaves, own.body),
        tags=tuple(view.Link(title, leaves.url(permalink.tag(slug))) for title, slug in own.tags),
        series=(
            view.Link(own.series[0], leaves.url(permalink.series(own.series[1])))
            if own.series
            else None
        ),
    )


def _modified(leaves: Leaves, matter: Article) -> str:
    """Return when an article was last changed, as it says itself; empty if it does not."""
    times = [correction.date for correction in matter.corrections]
    times += [matter.updated] if matter.updated is not None else []
    return max((leaves.time(moment).iso for moment in times), default="")


def _cover(leaves: Leaves, own: ArticleOwn, document: ArticleText) -> view.Picture | None:
    image = document.matter.cover
    if image is None or not own.cover or own.cover in (*own.body.photos, *own.gallery):
        return None
    return leaves.picture(own.cover, image)


def _gallery(
    leaves: Leaves, own: ArticleOwn, images: tuple[Image, ...], title: str
) -> tuple[view.Picture, ...]:
    """Return the gallery; the pictures of a folder bear the texts of their entry, if it is one."""
    if len(images) == len(own.gallery):
        pairs = zip(own.gallery, images, strict=True)
        return tuple(leaves.picture(path, image) for path, image in pairs)
    by_name = {image.src.rsplit("/", 1)[-1]: image for image in images}
    folder = next((image for image in images if image.src.endswith("/") or len(images) == 1), None)
    plain = folder or Image(src="")
    shown: list[view.Picture] = []
    for number, path in enumerate(own.gallery, 1):
        image: Image | Photo = by_name.get(path.rsplit("/", 1)[-1], plain)
        picture = leaves.picture(path, image)
        if not picture.alt:
            # A folder has no words of its own, and a picture without any is none to the blind.
            picture = structs.replace(picture, alt=leaves.t("photo_of", n=number, title=title))
        shown.append(picture)
    return tuple(shown)


def _attachments(
    leaves: Leaves, own: ArticleOwn, document: ArticleText
) -> tuple[view.Attachment, ...]:
    matter = document.matter
    titles = [a.title for a in matter.attachments]
    titled = zip(own.attachments, titles, strict=False)
    files = [leaves.file(path, title) for path, title in titled if path]
    if own.document_file and own.document_file not in own.attachments:
        title = matter.document.abstract if matter.document else ""
        files.insert(0, leaves.file(own.document_file, title))
    return tuple(files)


def _credits(
    leaves: Leaves, own: ArticleOwn, credits: tuple[Credit, ...]
) -> Iterator[tuple[str, view.Link]]:
    """Yield who did what, each once."""
    slugs = dict(own.author_slugs)
    for role, name in dict.fromkeys((credit.role or "", credit.name) for credit in credits):
        url = leaves.url(permalink.author(slugs[name])) if name in slugs else ""
        yield role, view.Link(name, url)


def _notices(leaves: Leaves, own: ArticleOwn, document: ArticleText) -> Iterator[view.Notice]:
    t, matter = leaves.t, document.matter
    if leaves.card(own.path).draft:
        yield view.Notice("draft", t("notice_draft"), "")
    if own.visibility is Visibility.WITHDRAWN and matter.withdrawn is not None:
        day = date_format.short(matter.withdrawn.date, t.language)
        yield view.Notice("withdrawn", t("notice_withdrawn", day=day), matter.withdrawn.reason)
    if own.visibility is Visibility.EXPIRED and matter.expires_at is not None:
        day = date_format.short(matter.expires_at, t.language)
        yield view.Notice("expired", t("notice_expired", day=day), "")
    if own.ended is not None:
        strong, text = ended_notice(leaves, own.ended)
        link = view.Link(t("see_unit"), leaves.url(permalink.unit(own.unit)))
        yield view.Notice("ended", strong, f"{t('notice_kept')} {text}".strip(), link)
    if own.old_name:
        yield view.Notice("old-name", t("notice_old_name"), own.old_name)


ARTICLES = PageKind(
    "article", "article.html", plan_articles, article_context, ArticleContext, ArticleOwn
)
