"""Facts of an article in words: its fact box, its people and posts, what it cites and counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.content.article import (
    Article,
    Citation,
    Committee,
    Congress,
    DelegatesUp,
    Elected,
    OfficialDocument,
)
from sitegen.locale.strings import Strings
from sitegen.pages import view
from sitegen.pages.leaves import Leaves
from sitegen.text import date_format
from sitegen.text.numbers import format_number, int_to_roman

MOST_FACTS = 7


def fact_box(
    leaves: Leaves, article: Article, participants: tuple[view.Link, ...]
) -> tuple[view.FactBox | None, tuple[view.Fact, ...]]:
    """Return the facts of a congress, a document or an event, and those the box has no room for."""
    t = leaves.t
    # Whoever looks up a meeting has to learn first that it is called off.
    facts = list(_standing(t, article))
    title = t("event_facts")
    if article.congress is not None:
        title = t("congress_facts")
        facts += _congress(leaves, article.congress)
    if article.document is not None:
        title = title if article.congress is not None else t("document_facts")
        facts += _document(leaves, article.document)
    facts += _event(t, article, participants)
    if not facts:
        return None, ()
    return view.FactBox(title, tuple(facts[:MOST_FACTS])), tuple(facts[MOST_FACTS:])


def people(t: Strings, article: Article) -> tuple[view.Post, ...]:
    """Return those who took part, in the article's order, which is one of rank."""
    return tuple(
        view.Post(
            name=person.name,
            role=t(f"role_{person.role.replace('-', '_')}") if person.role else "",
            position=person.position,
            note="",
        )
        for person in article.people
    )


def appointments(t: Strings, article: Article) -> tuple[view.Post, ...]:
    """Return who came into or left which post."""
    rows = []
    for row in article.appointments:
        notes = [t(f"how_{row.how.replace('-', '_')}")] if row.how else []
        if row.from_ is not None:
            notes.append(t("from_day", day=date_format.short(row.from_, t.language)))
        if row.term is not None:
            notes.append(t("in_term", term=row.term))
        if row.decision:
            notes.append(t("by_decision", number=row.decision))
        role = row.role or body_name(t, row.body)
        rows.append(view.Post(row.name, role, row.position, "; ".join(notes)))
    return tuple(rows)


def body_name(t: Strings, body: str) -> str:
    """Return a body of a union in words; a name the program does not know stays as it is."""
    key = f"body_{body.replace('-', '_')}"
    return t(key) if key in t.table else body


def figures(t: Strings, article: Article) -> tuple[view.Fact, ...]:
    """Return the numbers an article reports, each with what it counts."""
    facts = []
    for figure in article.figures:
        number = format_number(figure.value.number, t.language)
        measure = figure.measure or figure.value.measure
        gap = "" if measure.startswith("%") else " "
        facts.append(view.Fact(figure.label, (_plain(f"{number}{gap}{measure}".strip()),)))
    return tuple(facts)


def citation(t: Strings, cite: Citation) -> view.Citation:
    """Return a cited document as one line."""
    line = cite.number
    if cite.date is not None:
        day = date_format.short(cite.date, t.language)
        vague = cite.date.day is None
        line = f"{line}, {day}" if vague else t("cite_dated", number=line, day=day)
    if cite.issuer:
        line = t("cite_issued", document=line, issuer=cite.issuer)
    return view.Citation(f"{line}: {cite.title}" if cite.title else line, cite.url)


def elected(t: Strings, person: Elected) -> str:
    """Return a person elected with position and the way the post was come by."""
    text = f"{person.name}, {person.position}" if person.position else person.name
    return f"{text} ({t('how_' + person.how.replace('-', '_')).lower()})" if person.how else text


def committee(t: Strings, size: Committee) -> str:
    """Return the size of a committee, with the seats filled where some are vacant."""
    if size.present is not None and size.present != size.size:
        return t("committee_vacant", n=size.size, present=size.present)
    return t("members_count", n=size.size)


def ordinal(number: int | None) -> str:
    """Return the ordinal of a congress in Roman numerals, as congresses are numbered."""
    return int_to_roman(number) if number else ""


def _congress(leaves: Leaves, congress: Congress) -> Iterator[view.Fact]:
    t = leaves.t
    yield _fact(t("term"), str(congress.term))
    if congress.ordinal or congress.form:
        form = t(f"form_{congress.form.replace('-', '_')}") if congress.form else ""
        nth = t("nth", ordinal=ordinal(congress.ordinal)) if congress.ordinal else ""
        yield _fact(t("congress"), ", ".join(part for part in (form, nth) if part))
    results = congress.results
    if results is None:
        return
    if results.committee is not None:
        named = len(results.members)
        text = committee(t, results.committee)
        if 0 < named < results.committee.size:
            text += " " + t("named_members", named=named, size=results.committee.size)
        yield _fact(t("body_bch"), text)
    if results.chair is not None:
        yield _fact(t("chair"), elected(t, results.chair))
    if results.vice_chairs:
        yield view.Fact(
            t("vice_chairs"), tuple(_plain(elected(t, person)) for person in results.vice_chairs)
        )
    if results.standing_committee is not None:
        yield _fact(t("body_btv"), committee(t, results.standing_committee))
    if results.inspection is not None:
        yield _fact(t("body_ubkt"), committee(t, results.inspection))
    if results.delegates_up is not None:
        yield _delegates(leaves, results.delegates_up)


def _delegates(leaves: Leaves, delegates: DelegatesUp) -> view.Fact:
    t = leaves.t
    parts = []
    if delegates.official is not None:
        parts.append(t("delegates_official", n=delegates.official))
    if delegates.alternate:
        parts.append(t("delegates_alternate", n=delegates.alternate))
    total = delegates.total
    if total is None:
        total = (delegates.official or 0) + (delegates.alternate or 0)
    text = t("delegates_total", n=total) + (f" ({', '.join(parts)})" if parts else "")
    return _fact(t("delegates_up"), text)


def _document(leaves: Leaves, document: OfficialDocument) -> Iterator[view.Fact]:
    t = leaves.t
    rows = (("document_number", document.number), ("document_kind", document.kind))
    for key, text in rows:
        if text:
            yield _fact(t(key), text)
    if document.issued is not None:
        yield view.Fact(t("document_issued"), (), leaves.time(document.issued))
    for key, text in (
        ("document_issuer", document.issuer),
        ("document_signer", document.signer),
        ("document_abstract", document.abstract),
    ):
        if text:
            yield _fact(t(key), text)


def _standing(t: Strings, article: Article) -> Iterator[view.Fact]:
    status = article.event.status if article.event is not None else ""
    if status and status != "da-dien-ra":
        yield _fact(t("event_status"), t(f"status_{status.replace('-', '_')}"))


def _event(
    t: Strings, article: Article, participants: tuple[view.Link, ...]
) -> Iterator[view.Fact]:
    event = article.event
    if event is not None:
        if event.place:
            yield _fact(t("place"), event.place)
        if event.organizer:
            yield _fact(t("organizer"), event.organizer)
        if event.chair:
            yield view.Fact(t("chaired_by"), _plains(event.chair))
        if event.topic:
            yield _fact(t("topic"), event.topic)
    if participants:
        yield view.Fact(t("participants"), participants)


def _fact(label: str, text: str) -> view.Fact:
    return view.Fact(label, (_plain(text),))


def _plain(text: str) -> view.Link:
    return view.Link(text, "")


def _plains(texts: Iterable[str]) -> tuple[view.Link, ...]:
    return tuple(_plain(text) for text in texts)
