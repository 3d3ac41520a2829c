"""An article as search engines are told of it: NewsArticle, and the Event that it reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.content.article import Article
from sitegen.pages import view
from sitegen.pages.leaves import Leaves
from sitegen.pages.structured_data import (
    Thing,
    full,
    known,
    one_or_all,
    person,
    picture,
    publisher,
    publisher_id,
    union,
)

# Search engines cut what is longer.
LONGEST_HEADLINE = 110
_EVENT_TYPES = {
    "hoi-thao-the-thao": "SportsEvent",
    "hoi-dien": "TheaterEvent",
    "tap-huan": "EducationEvent",
}
_STATUS = {"hoan": "EventPostponed", "huy": "EventCancelled"}
# What was done by people who did not write the text.
_EDITED, _MADE = ("bien-tap",), ("anh", "video")


def article_things(
    leaves: Leaves,
    address: str,
    article: view.ArticleView,
    matter: Article,
    unit: view.Link | None,
    preview: view.Preview | None,
    image: view.Picture | None,
    credits: Iterable[tuple[str, view.Link]],
) -> Iterator[Thing]:
    """Yield an article at an absolute address, who publishes it, and what it reports.

    `unit` is the unit by its full name, `image` what the article shows, which tells more than
    its `preview`; `credits` are roles and people.
    """
    event = _event(leaves, address, article, matter, unit)
    by_role = list(credits)
    card = article.card
    about = [union(leaves, unit)] if unit is not None else []
    about += [{"@id": event["@id"]}] if event is not None else []
    title = headline(card.title, card.short_title)
    yield known(
        type="NewsArticle",
        id=address + "#bai",
        mainEntityOfPage=address,
        url=address,
        headline=title,
        name=card.title if title != card.title else "",
        description=card.summary,
        inLanguage=article.lang or leaves.t.language,
        datePublished=card.published.iso,
        dateModified=article.modified,
        author=one_or_all(
            person(leaves, p) for role, p in by_role if role not in (*_EDITED, *_MADE)
        ),
        editor=one_or_all(person(leaves, p) for role, p in by_role if role in _EDITED),
        contributor=one_or_all(person(leaves, p) for role, p in by_role if role in _MADE),
        publisher={"@id": publisher_id(leaves)},
        image=_image(leaves, preview, image),
        articleSection=card.section.title,
        genre=card.type.title,
        keywords=[tag.title for tag in article.tags],
        about=about,
        mentions=[
            known(type="Person", name=one.name, jobTitle=one.position) for one in matter.people
        ],
        citation=[
            known(type="CreativeWork", name=cite.text, url=cite.url) for cite in article.citations
        ],
        translationOfWork=one_or_all(_works(article, original=True)),
        workTranslation=_works(article, original=False),
        isPartOf=_series(leaves, article),
        isBasedOn=article.source.url if article.source is not None else "",
        correction=[
            known(type="CorrectionComment", text=note.text, datePublished=note.time.iso)
            for note in article.corrections
        ],
    )
    yield publisher(leaves)
    if event is not None:
        yield event


def _image(
    leaves: Leaves, preview: view.Preview | None, image: view.Picture | None
) -> Thing | None:
    if image is not None:
        return picture(leaves, image)
    if preview is None:
        return None
    return known(type="ImageObject", url=preview.url, width=preview.width, height=preview.height)


def headline(title: str, short: str) -> str:
    """Return a title as a headline: whole, else the short title, else its first words."""
    for text in (title, short):
        if text and len(text) <= LONGEST_HEADLINE:
            return text
    return title[: LONGEST_HEADLINE - 1].rpartition(" ")[0].rstrip(" ,;:–-") + "…"


def _works(article: view.ArticleView, *, original: bool) -> list[Thing]:
    """Return the articles that this one translates, or else those that translate it."""
    own = next((one for one in article.translations if one.own), None)
    if own is None or own.original is original:
        return []
    return [
        known(type="NewsArticle", id=one.url + "#bai", url=one.url, inLanguage=one.lang)
        for one in article.translations
        if not one.own and one.original is original
    ]


def _series(leaves: Leaves, article: view.ArticleView) -> Thing | None:
    if article.series is None:
        return None
    url = full(leaves, article.series.url)
    return known(type="CreativeWorkSeries", name=article.series.title, url=url)


def _event(
    leaves: Leaves,
    address: str,
    article: view.ArticleView,
    matter: Article,
    unit: view.Link | None,
) -> Thing | None:
    """Return what an article reports; only what took or takes place on a date is an event."""
    event, card = matter.event, article.card
    start = event.start if event is not None else None
    if event is None or start is None:
        return None
    zone = leaves.address.zone
    organizer: Thing = {"@id": publisher_id(leaves)}
    if event.organizer:
        organizer = known(type="Organization", name=event.organizer)
    elif unit is not None:
        organizer = union(leaves, unit)
    return known(
        type=_EVENT_TYPES.get(matter.type, "Event"),
        id=address + "#su-kien",
        name=card.short_title or card.title,
        startDate=start.iso(zone),
        endDate=event.end.iso(zone) if event.end is not None else "",
        eventStatus=f"https://schema.org/{_STATUS.get(event.status, 'EventScheduled')}",
        location=(
            known(type="Place", name=event.place, address=event.place) if event.place else None
        ),
        organizer=organizer,
        superEvent=_congress(leaves, matter, unit),
    )


def _congress(leaves: Leaves, matter: Article, unit: view.Link | None) -> Thing | None:
    """Return the congress that a meeting belongs to: several articles may report one."""
    if matter.congress is None or unit is None:
        return None
    term = matter.congress.term
    title = leaves.t("congress_of", unit=unit.title, term=term)
    return known(
        type="Event",
        id=f"{full(leaves, unit.url)}#dai-hoi-{term.slug}",
        name=title,
        organizer=union(leaves, unit),
    )
