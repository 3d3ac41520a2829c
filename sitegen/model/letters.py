"""Which article a letter is about: told by a path, an address of today or of once, or a code."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from sitegen.content.document import LetterDocument
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.model.article_code import article_code, read_code
from sitegen.model.links import Links, ToAddress, ToDocument
from sitegen.text.suggestion import closest

ARTICLES = "content/articles/"
_CONTENT = "content/"
# Comparing a name with that of every article takes a while.
_MOST_SEARCHES = 20


def letters_by_article(
    letters: Sequence[LetterDocument],
    addresses: Iterable[tuple[str, str]],
    paths: Collection[str],
    links: Links,
    held: Collection[str],
) -> tuple[Mapping[str, tuple[LetterDocument, ...]], list[Diagnostic]]:
    """Return the letters about each article in the order of their dates, and what is wrong.

    `addresses` are pairs of an address, former ones included, and the article's path; `paths` are
    those of all articles, `held` those of documents that are left out.
    """
    if not letters:
        return {}, []
    known: dict[str, str] = {}
    codes: dict[str, dict[str, None]] = {}
    for address, path in addresses:
        known.setdefault(address, path)
        codes.setdefault(article_code(address), {})[path] = None
    about: dict[str, list[LetterDocument]] = {}
    problems: list[Diagnostic] = []
    for letter in sorted(letters, key=lambda letter: letter.path):
        if not letter.body.text.strip():
            continue
        text = letter.matter.article
        code = read_code(text)
        found = tuple(codes.get(code, ())) if code else ()
        if not found:
            found = tuple(_named(text, letter.path, known, paths, links))[:1]
        if len(found) == 1:
            about.setdefault(found[0], []).append(letter)
        elif text:
            near = () if len(problems) >= _MOST_SEARCHES else paths
            problems += _unknown(letter, found, near, held)
    return {path: tuple(sorted(found, key=_order)) for path, found in about.items()}, problems


def _order(letter: LetterDocument) -> tuple[object, ...]:
    return letter.matter.date.earliest(), letter.path


def _named(
    text: str, source: str, known: Mapping[str, str], paths: Collection[str], links: Links
) -> Iterator[str]:
    """Yield the articles that a text names as a path or an address, the most literal first."""
    for spelt in _spellings(text):
        leads = links.resolve(source, spelt)
        if isinstance(leads, ToDocument) and leads.path in paths:
            yield leads.path
        elif isinstance(leads, ToAddress):
            yield from (known[a] for a in (leads.address, f"{leads.address}/") if a in known)


def _spellings(text: str) -> Iterator[str]:
    """Yield what a path or an address may mean as a link."""
    plain = text.replace("\\", "/")
    # An address is copied from a browser with whatever host the site is looked at by.
    path = urlsplit(plain).path if plain.lower().startswith(("http://", "https://")) else plain
    yield plain
    bare = path.lstrip("/").removeprefix(_CONTENT)
    for start in ("/", "/articles/"):
        yield start + bare
        yield f"{start}{bare}.md"


def _unknown(
    letter: LetterDocument,
    found: tuple[str, ...],
    paths: Iterable[str],
    held: Collection[str],
) -> Iterator[Diagnostic]:
    text, span = letter.matter.article, letter.spans.get("article", Span(letter.path))
    if found:
        yield error("letter-article-ambiguous", span, text=text, choices=found)
        return
    if any(path.startswith(ARTICLES) for path in held):
        # It may be one that could not be read: what is wrong with that is told there.
        return
    near = closest(text.removeprefix("/"), [path.removeprefix(ARTICLES) for path in paths]) or ""
    yield error("letter-article-unknown", span, text=text, suggestion=near)
