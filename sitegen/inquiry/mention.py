"""Who names a document, a unit or a file, and what a document itself leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from sitegen.content.document import (
    ArticleDocument,
    ChangeDocument,
    Document,
    GlossaryDocument,
    LetterDocument,
    PageDocument,
    UnitDocument,
)
from sitegen.content.markup.body import Body
from sitegen.diagnostics import Span
from sitegen.inquiry.known import Known
from sitegen.model import permalink
from sitegen.model.entry import PICTURE_ENDINGS
from sitegen.model.links import Broken, External, Target, ToAddress, ToDocument, ToFile, ToUnit
from sitegen.pages.page import Page

SEEN, HIDDEN, NOTHING, OUTSIDE = "seen", "hidden", "nothing", "outside"
# Whether a target that a document names is what is asked about.
Meets = Callable[[str, str], bool]


class Mention(Struct, frozen=True, order=True):
    """Where something is named; `seen` tells whether readers see the document that does."""

    span: Span
    seen: bool


class Lead(Struct, frozen=True):
    """What a document leads to: as written, what that is, and whether readers get there.

    `state` is SEEN, HIDDEN (a document that is not shown), NOTHING or OUTSIDE of the site.
    """

    target: str
    to: str
    state: str


def meets(known: Known, *, path: str = "", id: str = "", addresses: Iterable[str] = ()) -> Meets:
    """Return the test for a document, a file or a unit with its present and former addresses."""
    own, resolve = frozenset(addresses), known.whole.links.resolve

    def test(source: str, target: str) -> bool:
        if not target:
            return False
        leads = resolve(source, target)
        match leads:
            case ToDocument() | ToFile():
                return leads.path == path
            case ToUnit():
                return leads.id == id
            case ToAddress():
                return leads.address in own or leads.address + "/" in own
            case Broken():
                # The photos of a folder are named by the folder.
                folder, _, _ = path.rpartition("/")
                is_picture = path.lower().endswith(PICTURE_ENDINGS)
                return bool(leads.path) and is_picture and leads.path.rstrip("/") == folder
        return False

    return test


def mentions(known: Known, test: Meets, itself: str) -> tuple[Mention, ...]:
    """Return every place that names what `test` is true of, but for `itself`."""
    found: dict[Mention, None] = {}
    for path, placement in known.contents.placements.items():
        named = (
            *placement.links,
            *placement.related,
            *placement.photos,
            *placement.gallery,
            *placement.attachments,
            placement.cover,
            placement.document_file,
        )
        # The text of an article is decoded only if there is a place in it to tell.
        if path != itself and any(test(path, target) for target in named):
            places = _places(known.contents.article(path), test)
            seen = path in known.site.entries
            found.update((Mention(span, seen), None) for span in places)
    for document in known.contents.others:
        if not isinstance(document, GlossaryDocument) and document.path != itself:
            places = _in_body(document.body, document.path, test)
            found.update((Mention(span, _is_seen(document, known)), None) for span in places)
    return tuple(sorted(found))


def letters_about(known: Known, path: str) -> Iterator[Mention]:
    """Yield where letters name the article that they are about."""
    for letter in known.whole.letters.get(path, ()):
        yield Mention(letter.spans.get("article", Span(letter.path)), _is_seen(letter, known))


def _places(document: ArticleDocument, test: Meets) -> Iterator[Span]:
    path, placement, spans = document.path, document.placement, document.spans
    yield from _in_body(document.body, path, test)
    keyed = [("cover", placement.cover), ("document", placement.document_file)]
    for key, targets in (
        ("related", placement.related),
        ("gallery", placement.gallery),
        ("attachments", placement.attachments),
    ):
        keyed += [(f"{key}[{index}]", target) for index, target in enumerate(targets)]
    for key, target in keyed:
        if target and test(path, target):
            whole = key.partition("[")[0]
            at = next((spans[k] for k in (f"{key}.src", key, whole) if k in spans), Span(path))
            yield at


def _in_body(body: Body | None, path: str, test: Meets) -> Iterator[Span]:
    if body is not None:
        yield from (link.span for link in body.links if test(path, link.target))
        yield from (photo.span for photo in body.photos if test(path, photo.target))


def _is_seen(document: Document, known: Known) -> bool:
    match document:
        case PageDocument():
            return document.path in known.site.pages
        case UnitDocument():
            return document.id in known.site.units.entries
        case ChangeDocument():
            return document.path in known.site.units.changes
        case LetterDocument():
            ref = ("letter", document.path)
            return any(ref in page.refs for page in known.plan.pages if page.kind == "article")
    return False


def leads(known: Known, document: Document, pages: Iterable[Page]) -> tuple[Lead, ...]:
    """Return what the text of a document leads to, and what it names as related, each once."""
    if isinstance(document, GlossaryDocument) or document.body is None:
        return ()
    targets = [link.target for link in document.body.links]
    if isinstance(document, ArticleDocument):
        targets += document.placement.related
    answered = {page.address for page in pages}
    answered |= {file.address for file in known.plan.files}
    resolve, path = known.whole.links.resolve, document.path
    found = (_lead(known, target, resolve(path, target), answered) for target in targets)
    return tuple({lead.to or lead.target: lead for lead in found if lead.to != path}.values())


def _lead(known: Known, target: str, leads: Target, answered: set[str]) -> Lead:
    match leads:
        case External():
            return Lead(target, leads.url, OUTSIDE)
        case ToUnit():
            return Lead(target, permalink.unit(leads.id), SEEN)
        case ToFile():
            return Lead(target, leads.path, SEEN)
        case ToAddress():
            seen = leads.address in answered or leads.address + "/" in answered
            return Lead(target, leads.address, SEEN if seen else NOTHING)
        case ToDocument():
            path = leads.path
            id = path.removeprefix("content/units/").removesuffix(".md")
            seen = path in known.site.entries or path in known.site.pages
            seen = seen or not path.startswith(("content/articles/", "content/pages/"))
            return Lead(
                target,
                permalink.unit(id) if "content/units/" in path else path,
                SEEN if seen else HIDDEN,
            )
    return Lead(target, "", NOTHING)
