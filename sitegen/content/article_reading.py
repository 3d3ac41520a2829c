"""An article's file → its document."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from sitegen.content.article import AMBIGUOUS_KEYS, Article, Congress, Event, Image
from sitegen.content.decoding import SourceText
from sitegen.content.document import (
    ArticleCard,
    ArticleDocument,
    Parsed,
    Placement,
    Spans,
    Stated,
)
from sitegen.content.marked_file import MarkedFile, judged, parsed, read_marked
from sitegen.content.markup.body import Body
from sitegen.content.settings import ParseSettings
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.text.dates import (
    DateProblem,
    DayPart,
    Moment,
    Period,
    YearlessMoment,
    YearlessPeriod,
    with_part,
)
from sitegen.text.excerpt import summary
from sitegen.text.folding import fold
from sitegen.text.person import Credit, parse_byline
from sitegen.text.slug import slugify


def read_article(source: SourceText, settings: ParseSettings) -> Parsed:
    """Return the article in `source`, with every problem of its front matter and its text."""
    file, problems = read_marked(source, Article, settings, titled=True, ambiguous=AMBIGUOUS_KEYS)
    if file is None:
        return parsed(source, (), problems)
    matter, wrong = file.matter, file.wrong
    event, found = _event(matter, file.spans)
    if wrong is not None and not wrong.isdisjoint(_YEARS) and _lacks_year(matter):
        # Of which year it is cannot be said.
        event, found = None, [problem for problem in found if problem.id == "key-twice"]
        wrong |= _EVENT
    if found:
        wrong = (wrong or frozenset()) | _EVENT
    document = _document(source.path, file, event)
    if wrong is not None and not wrong.isdisjoint(_ADDRESS if matter.slug else _MADE_ADDRESS):
        wrong |= {"address"}
    return judged(source, document, [*problems, *found], wrong)


_EVENT = frozenset(("event", "held", "place"))
# What the year of a day without one is found by.
_YEARS = frozenset(("", "date", "congress", "congress.term"))
# What addresses are made of, where there is a slug and where there is none.
_ADDRESS = frozenset(("", "date", "slug"))
_MADE_ADDRESS = _ADDRESS | {"title"}


def _lacks_year(matter: Article) -> bool:
    days = [matter.held, *((matter.event.start, matter.event.end) if matter.event else ())]
    return any(isinstance(day, YearlessMoment | YearlessPeriod) for day in days)


def _event(matter: Article, spans: Spans) -> tuple[Event | None, list[Diagnostic]]:
    """Return the event with whole dates, from its block or from the short keys `held`, `place`."""
    problems: list[Diagnostic] = []
    event = matter.event or Event()
    for short, long, value in (("held", "start", matter.held), ("place", "place", matter.place)):
        if value and getattr(event, long):
            span = spans[short]
            problems.append(error("key-twice", span, key=short, other=f"event.{long}"))
    start = event.start or matter.held
    place = event.place or matter.place
    first_year = matter.congress.term.first if matter.congress else None
    where = spans.get("event.start") or spans.get("held") or spans[""]
    begins, ends = _resolved(start, matter.date, first_year, where, problems)
    if event.end is not None:
        end_place = spans["event.end"]
        if ends is not None:
            problems.append(error("key-twice", end_place, key="event.end", other="event.start"))
        ends, _ = _resolved(event.end, matter.date, first_year, end_place, problems)
        if begins and ends and ends.latest() < begins.earliest():
            problems.append(error("event-ends-before-start", end_place))
    if begins and event.part and begins.precision == "day" and begins.part is None:
        begins = with_part(begins, DayPart(event.part))
    if problems:
        return None, problems
    if matter.event is None and begins is None and not place:
        return None, []
    return structs.replace(event, start=begins, end=ends, place=place), []


def _resolved(
    value: object,
    published: Moment,
    first_year: int | None,
    span: Span,
    problems: list[Diagnostic],
) -> tuple[Moment | None, Moment | None]:
    if isinstance(value, YearlessMoment | YearlessPeriod):
        value = value.resolve(published, first_year)
    if isinstance(value, DateProblem):
        problems.append(value.at(span))
    if isinstance(value, Period):
        return value.start, value.end
    return (value, None) if isinstance(value, Moment) else (None, None)


def _document(path: str, file: MarkedFile[Article], event: Event | None) -> ArticleDocument:
    matter = structs.replace(file.matter, event=event, held=None, place="")
    credits = tuple(credit for line in matter.authors for credit in parse_byline(line))
    return ArticleDocument(
        path=path,
        placement=_placement(path, matter, credits, file.body),
        card=_card(matter, file.body, matter.summary or summary(file.body.text)),
        matter=matter,
        credits=credits,
        body=file.body,
        spans=file.spans,
    )


def _placement(path: str, matter: Article, credits: tuple[Credit, ...], body: Body) -> Placement:
    event = matter.event
    document = matter.document
    return Placement(
        path=path,
        slug_stated=bool(matter.slug),
        slug=matter.slug or _slug(matter.title) or f"bai-{matter.date.iso()[:10]}",
        date=matter.date,
        event_start=event.start if event else None,
        event_end=event.end if event else None,
        event_status=event.status if event else "",
        type=matter.type,
        section=matter.section,
        unit=matter.unit,
        participants=matter.participants,
        authors=tuple(dict.fromkeys(credit.name for credit in credits)),
        tags=matter.tags,
        series=matter.series,
        term=matter.congress.term if matter.congress else None,
        congress=tuple(_stated(matter.congress)) if matter.congress else (),
        status=matter.status,
        publish_at=matter.publish_at,
        expires_at=matter.expires_at,
        revised=_revised(matter),
        pinned=matter.pinned,
        archival=matter.archival,
        noindex=matter.noindex,
        aliases=matter.aliases,
        links=tuple(link.target for link in body.links),
        anchors=body.anchors,
        photos=tuple(photo.target for photo in body.photos),
        cover=matter.cover.src if matter.cover else "",
        gallery=tuple(image.src for image in matter.gallery),
        attachments=tuple(attachment.src for attachment in matter.attachments),
        document_file=document.file if document else "",
        document_issued=document.issued if document else None,
        related=matter.related,
        lang=matter.lang,
        translation_of=matter.translation_of,
        cites=tuple(dict.fromkeys(fold(cite.number) for cite in matter.cites)),
        people=tuple(dict.fromkeys(fold(person.name) for person in matter.people)),
        has_posts=bool(matter.appointments or (matter.congress and matter.congress.results)),
        is_document=matter.type == "van-ban",
        abbreviations=body.abbreviations,
    )


def _stated(congress: Congress) -> Iterator[Stated]:
    """Yield what an article states of a congress that another report may state unlike it."""
    facts: dict[str, object] = {"ordinal": congress.ordinal, "form": congress.form}
    results = congress.results
    chair = results.chair if results is not None else None
    if results is not None:
        for name in ("committee", "standing_committee", "inspection"):
            body = getattr(results, name)
            facts[f"results.{name}.size"] = body.size if body is not None else None
        up = results.delegates_up
        if up is not None:
            facts["results.delegates_up.total"] = up.total
            facts["results.delegates_up.official"] = up.official
            facts["results.delegates_up.alternate"] = up.alternate
    for key, value in facts.items():
        if value not in (None, ""):
            yield Stated(key, str(value), str(value))
    if chair is not None:
        yield Stated("results.chair", chair.name, fold(chair.name))


def _revised(matter: Article) -> Moment | None:
    """Return when an article last changed after its publication, as far as it says."""
    revisions = [correction.date for correction in matter.corrections]
    if matter.updated is not None:
        revisions.append(matter.updated)
    return max(revisions, key=Moment.earliest, default=None)


def _slug(title: str) -> str:
    """Return the slug of a title; a bare number could be taken for a year or a month."""
    slug = slugify(title)
    return f"bai-{slug}" if slug.isdigit() else slug


def _card(matter: Article, body: Body, text: str) -> ArticleCard:
    event = matter.event
    return ArticleCard(
        title=matter.title,
        short_title=matter.short_title,
        summary=text,
        date=matter.date,
        event_start=event.start if event else None,
        event_end=event.end if event else None,
        type=matter.type,
        pinned=matter.pinned,
        draft=matter.status in ("nhap", "cho-duyet"),
        lang=matter.lang,
        cover=_shown(matter, body),
    )


def _shown(matter: Article, body: Body) -> Image | None:
    """Return the picture that lists show with its texts: the cover, else the first photo."""
    if matter.cover is not None:
        return matter.cover
    for photo in body.photos[:1]:
        return Image(src=photo.target, alt=photo.alt, caption=photo.caption, credit=photo.credit)
    return next(iter(matter.gallery), None)
