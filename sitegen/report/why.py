"""A biography in words: whether and where something is published, and what hides it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from sitegen.content.article import Article
from sitegen.content.letter import Letter
from sitegen.content.standalone_page import StandalonePage
from sitegen.content.unit import Unit
from sitegen.diagnostics import Span
from sitegen.inquiry.biography import GENERATED, HELD, Biography, Bound
from sitegen.inquiry.subject import Unknown
from sitegen.locale.messages import Messages
from sitegen.locale.why import why_words
from sitegen.model.visibility import Visibility
from sitegen.report.catalogue import catalogue
from sitegen.report.concise import Lines, concise, where
from sitegen.report.instant import told as told_instant
from sitegen.schema.record import keys_of

# What is longer is cut; the first ones are the ones looked for.
_MOST = 12
_RECORDS = {"article": Article, "page": StandalonePage, "unit": Unit, "letter": Letter}
_HIDDEN = frozenset(
    v.value for v in (Visibility.DRAFT, Visibility.PENDING, Visibility.SCHEDULED)
) | {HELD}


def told(found: Biography, base_url: str, words: Messages, lines: Lines) -> Iterator[str]:
    """Yield a biography, line by line, in the language of `words`."""
    say = why_words(words.language)
    # A page of the program is known by its address, all else by the file that says it.
    is_generated = found.kind == GENERATED
    name = found.address if is_generated else found.path
    kind = say(f"kind_{found.kind}")
    yield say("headed_titled" if found.title else "headed", name=name, kind=kind, title=found.title)
    if found.via:
        yield say("via", address=found.via)
    yield _state(found, say)
    if found.kind == "unit" and found.until is not None:
        yield say("ended", when=_when(found.until, say), stated=_stated(found, found.until, say))
    if found.address:
        later = "address_later" if found.state in _HIDDEN else "address"
        yield say(later, url=base_url + found.address.lstrip("/"))
    if is_generated:
        yield say("source", path=found.path)
    yield from _places(found, say)
    yield from _connections(found, say)
    if found.problems:
        told_problems = list(concise(found.problems, catalogue(words.language), lines))
        yield from _some("problems", told_problems, say, most=len(told_problems))
    if found.blocked:
        yield say("blocked", n=found.blocked)


def told_unknown(text: str, found: Unknown, words: Messages, *, is_folder: bool) -> Iterator[str]:
    """Yield that nothing is called so, and what may have been meant."""
    say = why_words(words.language)
    yield say("unknown_folder" if is_folder else "unknown", text=text)
    if found.near and not is_folder:
        yield say("unknown_near", near=", ".join(found.near))


def _state(found: Biography, say: Messages) -> str:
    since, until = found.since, found.until
    listed = found.state == Visibility.LISTED.value
    bounds = ""
    if listed and since is not None:
        bounds = say("from", when=_when(since, say), stated=_stated(found, since, say))
        if until is not None:
            end = "until_day" if _is_midnight(until) else "until"
            bounds += say(end, when=_until(until, say), stated=_stated(found, until, say))
    stated = _place(found, _key_of(found), found.stated, say) if found.stated else ""
    return say(
        f"state_{found.state.replace('-', '_')}",
        bounds=bounds,
        stated=stated,
        since=_when(since, say) if since is not None else "",
        until=_until(until, say) if until is not None else "",
    )


def _key_of(found: Biography) -> str:
    """Return the key that hides a document, in English."""
    if found.state == Visibility.SCHEDULED.value and found.since is not None:
        return found.since.key
    if found.state == Visibility.EXPIRED.value and found.until is not None:
        return found.until.key
    return "status"


def _places(found: Biography, say: Messages) -> Iterator[str]:
    if found.lists:
        shown = [
            say("listed_place", address=one.address, place=one.place, of=one.of)
            if one.place
            else say("listed", address=one.address)
            for one in found.lists
        ]
        yield from _some("lists", shown, say)
    elif found.kind == "article" and found.state == Visibility.LISTED.value:
        yield say("lists_none")
    yield from _some("feeds", found.feeds, say)
    if found.beside:
        yield say("beside", n=found.beside)
    key = f"shows_{found.kind}" if found.kind in ("change", "unit", "letter") else "shows"
    shown = [
        say("shown_titled", name=name, title=title) if title else name
        for name, title in found.shows
    ]
    yield from _some(key, shown, say)


def _connections(found: Biography, say: Messages) -> Iterator[str]:
    if found.mentions:
        shown = [
            say("mention" if one.seen else "mention_hidden", where=where(one.span))
            for one in found.mentions
        ]
        yield from _some("mentions", shown, say)
    elif found.kind in ("article", "page", "picture", "file"):
        yield say("mentions_none")
    leads = [say(f"lead_{one.state}", to=one.to or one.target) for one in found.leads]
    yield from _some("leads", leads, say)
    yield from _some("aliases", found.aliases, say)


def _some(key: str, shown: Sequence[str], say: Messages, most: int = _MOST) -> Iterator[str]:
    """Yield a heading and the first things under it; nothing where there are none."""
    if not shown:
        return
    yield say(key, n=len(shown))
    yield from (f"  {one}" for one in shown[:most])
    if len(shown) > most:
        yield "  " + say("more", n=len(shown) - most)


def _when(bound: Bound, say: Messages) -> str:
    return told_instant(bound.at, say.language)


def _until(bound: Bound, say: Messages) -> str:
    """Return the end of a stretch as it was typed: a day is over at its end."""
    at = bound.at - timedelta(days=1) if _is_midnight(bound) else bound.at
    return told_instant(at, say.language)


def _is_midnight(bound: Bound) -> bool:
    return (bound.at.hour, bound.at.minute, bound.at.second) == (0, 0, 0)


def _stated(found: Biography, bound: Bound, say: Messages) -> str:
    return _place(found, bound.key, bound.span, say)


def _place(found: Biography, key: str, span: Span, say: Messages) -> str:
    name = _named(found.kind, key, say)
    if not span.line:
        return say("stated_key", name=name)
    return say("stated", name=name, line=span.line)


def _named(kind: str, key: str, say: Messages) -> str:
    """Return a key in the language of the words."""
    record = _RECORDS.get(kind)
    if record is None or say.language == "en":
        return key
    return next((k.vietnamese for k in keys_of(record) if k.english == key), key)
