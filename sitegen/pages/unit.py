"""The page of a unit: who it is, what it did, who leads it, what is under it, what became of it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct

from sitegen.locale.strings import Strings
from sitegen.model import permalink
from sitegen.model.site import Site
from sitegen.pages import facts, view
from sitegen.pages.archive import YEAR_SOURCE, Index, index_years, numbers, year_links, years_of
from sitegen.pages.body import BodyPlan, body_html, plan_body
from sitegen.pages.ended import Ended, ended_notice, plan_ended
from sitegen.pages.frame import page_view
from sitegen.pages.leaf_values import ArticleRecord, UnitRecord
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Page, PageKind, Ref, cards, headlines
from sitegen.pages.share_card import page_preview
from sitegen.pages.unit_data import unit_things
from sitegen.pages.units import unit_line
from sitegen.schema.value import Term
from sitegen.schema.vocabulary import LEVELS
from sitegen.text import date_format
from sitegen.text.excerpt import summary
from sitegen.text.folding import unaccented

FEED_FROM = 20
# A group of units that is no kind and no level.
ENDED = "ended"
_LEAVING = frozenset(("thoi-tham-gia", "nghi-huu"))
# How the posts that lead a unit are written, without accents, whatever the language of the site.
_CHAIR = ("chu tich", "chair")
_VICE_CHAIR = ("pho chu tich", "vice-chair", "vice chair")


class UnitOwn(Struct, frozen=True, array_like=True):
    """What the plan knows of a unit's page.

    `posts` are articles with posts, oldest first; `changes` go with the other units they concern;
    `past` is the term that leaders are of, where it is over and nobody was named since.
    """

    id: str
    ancestors: tuple[str, ...]
    introduction: str
    body: BodyPlan | None
    paths: tuple[str, ...]
    years: tuple[int, ...]
    terms: tuple[tuple[Term, tuple[str, ...]], ...]
    posts: tuple[str, ...]
    past: Term | None
    children: tuple[tuple[str, tuple[str, ...]], ...]
    changes: tuple[tuple[str, tuple[str, ...]], ...]
    ended: Ended | None
    feed: bool


class UnitContext(Struct, frozen=True):
    """What the page of a unit shows."""

    page: view.PageView
    unit: view.UnitView
    cards: tuple[view.Card, ...]
    years: tuple[view.Link, ...]


def has_feed(site: Site, id: str) -> bool:
    """Tell whether a unit has a feed of its own: as it says, else from FEED_FROM articles on."""
    wanted = site.units.entries[id].matter.feeds
    count = len(site.unit_articles.get(id, ()))
    return count > 0 and (count >= FEED_FROM if wanted is None else wanted)


def plan_unit_pages(site: Site) -> Iterator[Page]:
    """Yield the page of every unit and its years."""
    for id, entry in site.units.entries.items():
        paths = site.unit_articles.get(id, ())
        introduction = site.introductions.get(id)
        body = None
        if introduction is not None and introduction.body is not None:
            text = introduction.body
            body = plan_body(
                site,
                introduction.path,
                [link.target for link in text.links],
                [photo.target for photo in text.photos],
                text.abbreviations,
            )
        newest = paths[: site.config.page_size]
        years = years_of(site, paths)
        own = UnitOwn(
            id=id,
            ancestors=tuple(reversed(site.units.ancestors(id))),
            introduction=introduction.path if introduction is not None else "",
            body=body,
            paths=newest,
            years=numbers(years),
            terms=site.congresses.get(id, ()),
            posts=tuple(reversed(site.posts.get(id, ()))),
            past=_past(site, id),
            children=_children(site, id),
            changes=tuple((path, _others(site, id, path)) for path in entry.changes),
            ended=plan_ended(site, id),
            feed=has_feed(site, id),
        )
        yield Page(
            kind="unit",
            address=permalink.unit(id),
            template="unit.html",
            own=own,
            refs=_refs(site, own),
            source=entry.path,
        )
        index = Index(permalink.unit(id), entry.name, paths, YEAR_SOURCE)
        yield from index_years(index, years)


def _past(site: Site, id: str) -> Term | None:
    terms, posts = site.congresses.get(id, ()), site.posts.get(id, ())
    if not terms or not posts:
        return None
    term, _ = terms[0]
    named = site.entries[posts[0]].year
    return term if term.last < site.now.year and named <= term.last else None


def _children(site: Site, id: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the units directly under a unit, by kind or else level, those that ended last."""
    groups: dict[str, list[str]] = {}
    children = site.units.children.get(id, ())
    for child in sorted(children, key=lambda c: site.units.entries[c].ended is not None):
        entry = site.units.entries[child]
        group = ENDED if entry.ended else entry.matter.kind or entry.matter.level
        groups.setdefault(group, []).append(child)
    return tuple((group, tuple(units)) for group, units in groups.items())


def _others(site: Site, id: str, change: str) -> tuple[str, ...]:
    """Return the units on the other side of a change.

    Units that came to the same end are no part of this one's history.
    """
    matter = site.units.changes[change].matter
    across = matter.to if id in matter.from_ else matter.from_
    return tuple(unit for unit in across if unit != id and unit in site.units.entries)


def _refs(site: Site, own: UnitOwn) -> tuple[Ref, ...]:
    reports = [path for _, paths in own.terms for path in paths]
    units = [*own.ancestors, *(id for _, group in own.children for id in group)]
    refs: list[Ref] = [("unit-page", own.id), *cards(own.paths), *headlines(reports)]
    refs += [("record", path) for path in (*reports, *own.posts)]
    refs += [("unit", id) for id in units]
    for path, others in own.changes:
        refs += [("change", path), *(("unit", id) for id in others)]
    refs += own.ended.refs if own.ended is not None else ()
    if own.introduction and own.body is not None:
        refs += [("introduction", own.introduction), *own.body.refs]
    return tuple(dict.fromkeys(refs))


def unit_context(page: Page, leaves: Leaves) -> UnitContext:
    """Return the context of a unit's page."""
    own: UnitOwn = page.own
    t, entry = leaves.t, leaves.unit_page(own.id)
    feed = None
    if own.feed:
        feed = view.Link(entry.name, leaves.url(permalink.feed(page.address)))
    introduction, description = Markup(""), ""
    if own.introduction and own.body is not None:
        text = leaves.introduction(own.introduction)
        if text is not None:
            introduction, description = body_html(leaves, text, own.body), summary(text.text)
    units = view.Link(t("units"), leaves.url(permalink.UNITS))
    above = (leaves.unit_link(id, short=True) for id in own.ancestors)
    contact = entry.contact
    notices: tuple[view.Notice, ...] = ()
    if own.ended is not None:
        strong, custodian = ended_notice(leaves, own.ended)
        notices = (view.Notice("ended", strong, custodian),)
    unit = view.UnitView(
        name=entry.name,
        short=entry.short,
        kind=entry.kind,
        level=t(f"level_{entry.level.replace('-', '_')}") if entry.level else "",
        years=_years(leaves.t, entry),
        workplace=entry.workplace,
        notices=notices,
        contact=(
            view.Contact(contact.address, contact.phone, contact.email, contact.zalo_oa)
            if contact is not None
            else None
        ),
        introduction=introduction,
        leaders=_leaders(leaves, own) if entry.ended is None else (),
        leaders_term=str(own.past) if own.past is not None else "",
        former_names=_former_names(t, entry),
        terms=tuple(_term(leaves, term, paths) for term, paths in own.terms),
        children=tuple(_group(leaves, group, units) for group, units in own.children),
        history=tuple(_history(leaves, path, others) for path, others in own.changes),
    )
    return UnitContext(
        page=page_view(
            leaves,
            page,
            entry.name,
            description=description,
            crumbs=(units, *above),
            feed=feed,
            preview=page_preview(leaves, page, entry.name),
            things=lambda: unit_things(
                leaves,
                leaves.absolute(page.address),
                entry,
                unit.leaders if own.past is None else (),
                leaves.unit_link(own.ancestors[-1]) if own.ancestors else None,
                description,
            ),
        ),
        unit=unit,
        cards=tuple(leaves.card(path) for path in own.paths),
        years=year_links(leaves, page.address, own.years),
    )


def _years(t: Strings, entry: UnitRecord) -> str:
    first = entry.founded.year if entry.founded else None
    last = entry.ended.year if entry.ended else None
    if first and last:
        return f"{first}–{last}"
    if first:
        return t("since_year", year=first)
    return t("until_year", year=last) if last else ""


def _former_names(t: Strings, entry: UnitRecord) -> tuple[view.Fact, ...]:
    """Return the names a unit bore before the present one, each with its years as far as known."""
    facts_ = []
    for name, following in itertools.pairwise(entry.names):
        first = str(name.from_.year) if name.from_ else ""
        last = str(following.from_.year) if following.from_ else ""
        years = f"{first}–{last}"
        if not last:
            years = t("former_name")
        elif not first:
            years = t("until_year", year=last)
        facts_.append(view.Fact(years, (view.Link(name.name, ""),)))
    return tuple(facts_)


def _group(leaves: Leaves, group: str, units: tuple[str, ...]) -> view.UnitGroup:
    title = group or leaves.t("other_units")
    if group == ENDED:
        title = leaves.t("ended_units")
    if group in LEVELS:
        title = leaves.t(f"level_{group.replace('-', '_')}")
    return view.UnitGroup(title, tuple(unit_line(leaves, id) for id in units))


def _term(leaves: Leaves, term: Term, paths: tuple[str, ...]) -> view.TermLine:
    """Return a row of the terms: the first article that states a thing states it for all."""
    chair = committee = nth = ""
    for path in reversed(paths):
        congress = leaves.record(path).congress
        if congress is None:
            continue
        nth = nth or facts.ordinal(congress.ordinal)
        results = congress.results
        if results is not None:
            if results.chair is not None:
                chair = chair or results.chair.name
            if results.committee is not None:
                committee = committee or facts.committee(leaves.t, results.committee)
    return view.TermLine(
        title=str(term),
        ordinal=nth,
        chair=chair,
        committee=committee,
        articles=tuple(leaves.headline(path) for path in paths),
    )


def _leaders(leaves: Leaves, own: UnitOwn) -> tuple[view.Post, ...]:
    """Return who chairs and vice-chairs a unit after every congress and appointment so far."""
    holders: dict[str, view.Post] = {}
    for path in own.posts:
        _apply(leaves.t, leaves.record(path), holders)
    return tuple(sorted(holders.values(), key=lambda post: not _leads(post.role, _CHAIR)))


def _leads(role: str, posts: tuple[str, ...]) -> bool:
    return unaccented(role).startswith(posts)


def _apply(t: Strings, record: ArticleRecord, holders: dict[str, view.Post]) -> None:
    results = record.congress.results if record.congress else None
    if results is not None and (results.chair or results.vice_chairs):
        # A congress elects anew: nobody keeps a post without being named again.
        holders.clear()
        if results.chair is not None:
            person = results.chair
            holders[person.name] = view.Post(person.name, t("chair"), person.position, "")
        for person in results.vice_chairs:
            holders[person.name] = view.Post(person.name, t("vice_chair"), person.position, "")
    for row in record.appointments:
        # Whoever is moved without being given a post has left the one held so far.
        if row.how in _LEAVING or (row.how == "dieu-dong" and not row.role):
            holders.pop(row.name, None)
        elif _leads(row.role, (*_CHAIR, *_VICE_CHAIR)):
            if _leads(row.role, _CHAIR):
                for name in [n for n, post in holders.items() if _leads(post.role, _CHAIR)]:
                    del holders[name]
            note = ""
            if row.from_ is not None:
                note = t("from_day", day=date_format.short(row.from_, t.language))
            holders[row.name] = view.Post(row.name, row.role, row.position, note)


def _history(leaves: Leaves, path: str, others: tuple[str, ...]) -> view.HistoryLine:
    t, change = leaves.t, leaves.change(path)
    decision = ""
    if change.decision is not None and change.decision.number:
        decision = t("decision", number=change.decision.number)
        if change.decision.date is not None:
            day = date_format.short(change.decision.date, t.language)
            decision = t("cite_dated", number=decision, day=day)
        if change.decision.issuer:
            decision = t("cite_issued", document=decision, issuer=change.decision.issuer)
    return view.HistoryLine(
        time=leaves.time(change.date),
        text=t(f"change_{change.kind.replace('-', '_')}"),
        units=tuple(leaves.unit_link(unit) for unit in others),
        decision=decision,
    )


UNIT_PAGES = PageKind("unit", "unit.html", plan_unit_pages, unit_context, UnitContext, UnitOwn)
