"""What is known of one document, unit, file or page: where it is seen, since when, why not."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from sitegen.content.document import (
    ArticleDocument,
    ChangeDocument,
    LetterDocument,
    PageDocument,
    Spans,
    UnitDocument,
)
from sitegen.content.kinds import kind_of
from sitegen.diagnostics import Diagnostic, Severity, Span
from sitegen.inquiry.known import Known
from sitegen.inquiry.listing import (
    NO_LISTS,
    Listed,
    listed_on,
    name_of_unit,
    shown_on,
    shows_article,
    title_of,
    titled,
)
from sitegen.inquiry.mention import Lead, Mention, leads, letters_about, meets, mentions
from sitegen.inquiry.subject import DOCUMENT, FILE, PAGE, THEME, UNIT, Subject
from sitegen.model import permalink
from sitegen.model.entry import Entry
from sitegen.model.resources import is_picture
from sitegen.model.visibility import Visibility, expiry
from sitegen.pages.feed import FEED_KINDS
from sitegen.pages.plan import STATIC
from sitegen.text.dates import UNREAD

# How it stands with what is no article; of an article it is the value of a Visibility.
HELD, PUBLISHED, UNUSED, UNREAD_FILE, AMONG_OTHERS, NO_CONTENT = (
    "held",
    "published",
    "unused",
    "unread",
    "among-others",
    "no-content",
)
WAITING = "waiting"
GENERATED = "generated"
_SHOWN_AT = {"glossary": permalink.GLOSSARY, "units": permalink.UNITS}


class Bound(Struct, frozen=True):
    """An instant on the site's clock, the key that says so in English, and where it does."""

    at: datetime
    key: str
    span: Span


class Biography(Struct, frozen=True, kw_only=True):
    """All that is known of one thing.

    `kind` is article, page, unit, change, letter, glossary, units (the registry), picture, file,
    static, theme, other or GENERATED for a page that no document asks for. `state` is a value of
    Visibility, HELD (has errors), PUBLISHED, UNUSED (no document that is shown uses it),
    UNREAD_FILE (nobody reads such a file), AMONG_OTHERS (shown on pages of others), WAITING (a
    letter whose article does not show it) or NO_CONTENT;
    `stated` is where the file says so. `shows` are paths or addresses with titles, `beside` counts
    the articles whose pages refer to this one by themselves, `blocked` the errors elsewhere that
    stop a build.
    """

    kind: str
    key: str
    path: str = ""
    title: str = ""
    address: str = ""
    state: str
    stated: Span | None = None
    since: Bound | None = None
    until: Bound | None = None
    lists: tuple[Listed, ...] = ()
    feeds: tuple[str, ...] = ()
    beside: int = 0
    shows: tuple[tuple[str, str], ...] = ()
    mentions: tuple[Mention, ...] = ()
    leads: tuple[Lead, ...] = ()
    aliases: tuple[str, ...] = ()
    via: str = ""
    problems: tuple[Diagnostic, ...] = ()
    blocked: int = 0


def biography(subject: Subject, known: Known) -> Biography:
    """Return all that is known of a subject."""
    if subject.kind == DOCUMENT:
        return _document(subject, known)
    if subject.kind == UNIT:
        return _unit(subject.key, known)
    if subject.kind == FILE:
        return _file(subject.key, known)
    if subject.kind == PAGE:
        return _page(subject.key, known)
    if subject.kind == THEME:
        return Biography(
            kind=THEME,
            key=subject.key,
            path=f"templates/{subject.key}",
            address=known.theme[subject.key],
            state=PUBLISHED,
        )
    path = subject.key
    return Biography(
        kind="other",
        key=path,
        path=path,
        state=HELD if _has_errors(known, path) else NO_CONTENT,
        problems=_problems(known, path),
    )


def _document(subject: Subject, known: Known) -> Biography:
    path = subject.key
    document = known.contents.documents.get(path)
    kind = kind_of(path)
    assert kind is not None
    if isinstance(document, ArticleDocument):
        return _article(document, known, subject.via)
    if isinstance(document, PageDocument):
        return _standalone(document, known, subject.via)
    faulty = path in known.held or _has_errors(known, path)
    address = ""
    shows: tuple[tuple[str, str], ...] = ()
    if isinstance(document, ChangeDocument):
        shows = tuple(
            (permalink.unit(id), name_of_unit(known, id))
            for id in dict.fromkeys((*document.matter.from_, *document.matter.to))
        )
    elif isinstance(document, LetterDocument):
        return _letter(document, known)
    elif kind.name in _SHOWN_AT and any(
        page.address == _SHOWN_AT[kind.name] for page in known.plan.pages
    ):
        address = _SHOWN_AT[kind.name]
    return Biography(
        kind=kind.name,
        key=path,
        path=path,
        address=address,
        state=HELD if faulty else PUBLISHED if address else AMONG_OTHERS,
        shows=shows,
        leads=leads(known, document, known.plan.pages) if document is not None else (),
        problems=_problems(known, path),
        blocked=_blocked(known, path),
    )


def _letter(document: LetterDocument, known: Known) -> Biography:
    path, about = document.path, known.whole.letters
    ref = ("letter", path)
    shown = any(ref in page.refs for page in known.plan.pages)
    faulty = path in known.held or _has_errors(known, path)
    return Biography(
        kind="letter",
        key=path,
        path=path,
        state=HELD if faulty else AMONG_OTHERS if shown else WAITING,
        shows=tuple(titled((one for one in about if document in about[one]), known)),
        leads=leads(known, document, known.plan.pages),
        problems=_problems(known, path),
        blocked=_blocked(known, path),
    )


def _article(document: ArticleDocument, known: Known, via: str) -> Biography:
    path, spans = document.path, document.spans
    entry = next(entry for entry in known.entries() if entry.path == path)
    placement = entry.placement
    held = path in known.held
    # What stands for a day that could not be read is no day.
    begins = placement.publish_at or placement.date
    readable = begins != UNREAD
    key = "publish_at" if placement.publish_at else "date"
    until = placement.expires_at
    showing = [] if held else [page for page in known.plan.pages if shows_article(page, path)]
    own = {entry.address} if readable else set()
    test = meets(known, path=path, addresses=(*own, *placement.aliases))
    return Biography(
        kind="article",
        key=path,
        path=path,
        title=document.card.title,
        address=entry.address if readable else "",
        state=HELD if held else entry.visibility.value,
        stated=_stated(entry, spans),
        since=Bound(begins.earliest(), key, _at(spans, path, key)) if readable else None,
        until=Bound(expiry(until), "expires_at", _at(spans, path, "expires_at")) if until else None,
        lists=tuple(listed_on(page, path) for page in showing if page.kind not in NO_LISTS),
        feeds=tuple(page.address for page in showing if page.kind in FEED_KINDS),
        beside=sum(page.kind == "article" and page.source != path for page in showing),
        mentions=tuple(sorted((*mentions(known, test, path), *letters_about(known, path)))),
        leads=leads(known, document, known.plan.pages),
        aliases=placement.aliases,
        via=via,
        problems=_problems(known, path),
        blocked=_blocked(known, path),
    )


def _stated(entry: Entry, spans: Spans) -> Span | None:
    """Return where an article says why it is not shown as others are."""
    match entry.visibility:
        case Visibility.LISTED:
            return None
        case Visibility.SCHEDULED:
            key = "publish_at" if entry.placement.publish_at else "date"
        case Visibility.EXPIRED:
            key = "expires_at"
        case _:
            key = "status"
    return spans.get(key)


def _standalone(document: PageDocument, known: Known, via: str) -> Biography:
    path, matter = document.path, document.matter
    address = permalink.page(document.segments)
    hidden = path not in known.whole.pages
    draft = Visibility.DRAFT if matter.status == "nhap" else Visibility.PENDING
    test = meets(known, path=path, addresses=(address, *matter.aliases))
    return Biography(
        kind="page",
        key=path,
        path=path,
        title=document.title,
        address=address,
        state=HELD if path in known.held else draft.value if hidden else PUBLISHED,
        stated=document.spans.get("status") if hidden else None,
        mentions=mentions(known, test, path),
        leads=leads(known, document, known.plan.pages),
        aliases=matter.aliases,
        via=via,
        problems=_problems(known, path),
        blocked=_blocked(known, path),
    )


def _unit(id: str, known: Known) -> Biography:
    entry = known.whole.units.entries[id]
    path, address = entry.path, permalink.unit(id)
    documents = [d for d in known.contents.others if isinstance(d, UnitDocument) and d.id == id]
    paths = {document.path for document in documents}
    document = next((d for d in documents if d.body is not None), None)
    lines = {span.line for d in documents if d.body is None for span in d.spans.values()}
    problems = tuple(
        p
        for p in known.problems
        if p.span.path in paths and (p.span.path.endswith(".md") or p.span.line in lines)
    )
    articles = known.site.unit_articles.get(id, ())
    ref = ("unit", id)
    test = meets(known, path=f"content/units/{id}.md", id=id, addresses=(address,))
    ended = entry.ended
    return Biography(
        kind="unit",
        key=id,
        path=path,
        title=entry.name,
        address=address,
        state=HELD if any(p.severity is Severity.ERROR for p in problems) else PUBLISHED,
        until=Bound(ended.latest(), "to", Span(entry.ended_by or path)) if ended else None,
        lists=tuple(
            Listed(page.address, 0, 0)
            for page in known.plan.pages
            if page.kind in ("home", "units", "unit")
            and page.address != address
            and ref in page.refs
        ),
        feeds=tuple(
            page.address
            for page in known.plan.pages
            if page.kind == "feed" and page.address == permalink.feed(address)
        ),
        shows=tuple(titled(articles, known)),
        mentions=mentions(known, test, path),
        leads=leads(known, document, known.plan.pages) if document is not None else (),
        problems=problems,
        blocked=_blocked(known, *paths),
    )


def _file(path: str, known: Known) -> Biography:
    found = mentions(known, meets(known, path=path), "")
    address = next(iter(known.pictures.get(path, ())), "")
    for file in known.plan.files:
        if file.source == path:
            address = file.address
    kind = "static" if path.startswith(STATIC) else "picture" if is_picture(path) else "file"
    problems = _problems(known, path)
    unread = any(p.id in ("file-not-read", "file-misplaced", "list-not-read") for p in problems)
    state = PUBLISHED if address else UNUSED
    if _has_errors(known, path):
        state = HELD
    elif unread:
        state = UNREAD_FILE
    return Biography(
        kind=kind,
        key=path,
        path=path,
        address=address,
        state=state,
        mentions=found,
        problems=problems,
        blocked=_blocked(known, path),
    )


def _page(address: str, known: Known) -> Biography:
    page = next(page for page in known.plan.pages if page.address == address)
    return Biography(
        kind=GENERATED,
        key=address,
        path=page.source,
        title=title_of(page),
        address=address,
        state=PUBLISHED,
        shows=tuple(shown_on(page, known)),
        mentions=mentions(known, meets(known, addresses=(address,)), ""),
        blocked=_blocked(known),
    )


def _at(spans: Spans, path: str, key: str) -> Span:
    return spans.get(key, Span(path))


def _problems(known: Known, path: str) -> tuple[Diagnostic, ...]:
    """Return the problems of a file, and those of others that concern it: a photo it shows."""
    return tuple(
        problem
        for problem in known.problems
        if problem.span.path == path or any(also.span.path == path for also in problem.related)
    )


def _has_errors(known: Known, path: str) -> bool:
    return any(p.severity is Severity.ERROR and p.span.path == path for p in known.problems)


def _blocked(known: Known, *own: str) -> int:
    """Return how many errors elsewhere keep the whole site from being built."""
    return sum(p.severity is Severity.ERROR and p.span.path not in own for p in known.problems)
