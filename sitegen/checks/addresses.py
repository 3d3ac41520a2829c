"""Two sources for one address, and addresses that belong to the program."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from sitegen.checks.check import OTHER, OTHER_TEXTS, SiteCheck, Texts, place
from sitegen.content.document import ArticleDocument, Contents, PageDocument
from sitegen.diagnostics import Diagnostic, Related, Span, error, warning
from sitegen.locale.text import Text
from sitegen.model import permalink
from sitegen.model.entry import Entry
from sitegen.model.site import Site
from sitegen.pages.page import Page
from sitegen.pages.plan import STATIC, Plan
from sitegen.text.slug import MAX_SLUG

# Of two sources for an address the one further down is told to move: an alias before a file, a
# file before a page, a page before an article; the program's own pages never are.
_PROGRAM, _ARTICLE, _PAGE, _FILE, _ALIAS = range(5)


class _Claim(NamedTuple):
    """A source that wants an output; claims are in the order in which they take precedence."""

    rank: int
    time: datetime
    source: str
    output: str
    address: str


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield an error for each pair of sources of one address, and for each reserved one."""
    reserved = dict(_reserved(contents, plan))
    yield from reserved.values()
    yield from _own_aliases(contents)
    outputs = tuple(_outputs(site, contents, plan))
    meeting = _meeting(outputs)
    if not meeting:
        return
    used = frozenset(map(_key, outputs))
    claims = sorted(c for c in _claims(site, contents, plan, meeting) if c.source not in reserved)
    taken: dict[str, _Claim] = {}
    folders: dict[str, _Claim] = {}
    pairs: list[tuple[_Claim, _Claim]] = []
    for claim in claims:
        key = _key(claim.output)
        first = taken.setdefault(key, claim)
        if first is not claim:
            pairs.append((first, claim))
        for folder in _above(key):
            folders.setdefault(folder, claim)
    for key in sorted(taken.keys() & folders.keys()):
        one, other = taken[key], folders[key]
        pairs.append((min(one, other), max(one, other)))
    for first, later in pairs:
        if first.source != later.source:
            yield _twice(first, later, contents, site, used)


def _meeting(outputs: Sequence[str]) -> frozenset[str]:
    """Return the outputs that are the same as another, a folder of another, or in such a folder.

    There are few, if any: only these are told apart by who wants them.
    """
    keys = [_key(output) for output in outputs]
    times = Counter(keys)
    twice = {key for key, count in times.items() if count > 1} if len(times) < len(keys) else set()
    above: set[str] = set()
    level = {key.rpartition("/")[0] for key in times}
    while level:
        above |= level
        level = {folder.rpartition("/")[0] for folder in level} - above
    folders = times.keys() & above
    if not twice and not folders:
        return frozenset()
    inside = tuple(f"{folder}/" for folder in folders)
    return frozenset(
        output
        for output, key in zip(outputs, keys, strict=True)
        if key in twice or key in folders or key.startswith(inside)
    )


def _above(path: str) -> Iterator[str]:
    """Yield the folders above a file or folder, the nearest first."""
    folder = path.rpartition("/")[0]
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]


def _key(output: str) -> str:
    """Return the key under which outputs meet on systems that ignore case or normal form."""
    if output.isascii():
        return output.lower()
    return unicodedata.normalize("NFC", output).casefold()


def _outputs(site: Site, contents: Contents, plan: Plan) -> Iterator[str]:
    """Yield the output of every claim, and no more of it."""
    for page in _claiming(plan):
        yield permalink.output_of(page.address)
    for entry in site.hidden:
        yield permalink.output_of(entry.address)
    for document in _hidden_pages(site, contents):
        yield permalink.output_of(permalink.page(document.segments))
    for file in plan.files:
        yield file.output


def _claiming(plan: Plan) -> Iterator[Page]:
    """Yield the pages but for title cards: one stands beside its page and clashes with it."""
    return (page for page in plan.pages if page.kind != "share-card")


def _hidden_pages(site: Site, contents: Contents) -> Iterator[PageDocument]:
    for document in contents.others:
        if isinstance(document, PageDocument) and document.path not in site.pages:
            yield document


def _claims(
    site: Site, contents: Contents, plan: Plan, wanted: Collection[str]
) -> Iterator[_Claim]:
    """Yield the claims to some outputs."""
    ranks = {"article": _ARTICLE, "page": _PAGE, "redirect": _ALIAS}
    for page in _claiming(plan):
        if permalink.output_of(page.address) not in wanted:
            continue
        rank = ranks.get(page.kind, _PROGRAM)
        entry = site.entries.get(page.source) if rank == _ARTICLE else None
        time = entry.time if entry is not None else datetime.min
        yield _Claim(rank, time, page.source, page.output, page.address)
    for entry in site.hidden:
        output = permalink.output_of(entry.address)
        if output in wanted:
            yield _Claim(_ARTICLE, entry.time, entry.path, output, entry.address)
    for document in _hidden_pages(site, contents):
        address = permalink.page(document.segments)
        output = permalink.output_of(address)
        if output in wanted:
            yield _Claim(_PAGE, datetime.min, document.path, output, address)
    for file in plan.files:
        if file.output in wanted:
            yield _Claim(_FILE, datetime.min, file.source, file.output, file.address)


def _twice(
    first: _Claim,
    later: _Claim,
    contents: Contents,
    site: Site,
    used: Collection[str],
) -> Diagnostic:
    articles = later.rank == _ARTICLE == first.rank
    return error(
        "address-twice",
        _place(later, contents),
        related=(Related(_place(first, contents), OTHER),),
        address=later.address,
        first=first.source,
        second=later.source,
        suggestion=_free_slug(later, site, used) if articles else "",
    )


def _place(claim: _Claim, contents: Contents) -> Span:
    document = contents.documents.get(claim.source)
    if not isinstance(document, ArticleDocument | PageDocument):
        return Span(claim.source)
    if claim.rank != _ALIAS:
        return place(document.spans, document.path, "slug", "title")
    # A redirect's address is the alias, perhaps with a slash at the end.
    for index, alias in enumerate(document.matter.aliases):
        if alias.strip("/") == claim.address.strip("/"):
            return place(document.spans, document.path, f"aliases[{index}]", "aliases")
    return place(document.spans, document.path, "aliases")


def _free_slug(claim: _Claim, site: Site, used: Collection[str]) -> str:
    """Return a slug in nobody's use: with the day of the article, else with a number."""
    entry = _entry(site, claim.source)
    date = entry.placement.date
    stem = entry.placement.slug[: MAX_SLUG - 6].strip("-")
    dated = [f"{stem}-{date.day}-{date.month}"] if date.day is not None else []
    for slug in (*dated, *(f"{stem}-{number}" for number in range(2, 100))):
        if _key(permalink.output_of(permalink.article(entry.year, slug))) not in used:
            return slug
    return ""


def _entry(site: Site, path: str) -> Entry:
    entry = site.entries.get(path)
    return entry if entry is not None else next(e for e in site.hidden if e.path == path)


def _reserved(contents: Contents, plan: Plan) -> Iterator[tuple[str, Diagnostic]]:
    for path, placement in contents.placements.items():
        if placement.slug_stated and permalink.is_reserved(placement.slug):
            yield path, _taken(contents.article(path).spans["slug"], placement.slug)
    for document in contents.others:
        if isinstance(document, PageDocument) and permalink.is_reserved(document.segments[0]):
            yield document.path, _taken(Span(document.path), document.segments[0])
    for file in plan.files:
        first, slash, _ = file.address.lstrip("/").partition("/")
        if file.source.startswith(STATIC) and permalink.is_reserved(first.casefold()):
            yield file.source, _taken(Span(file.source), first + slash)


def _taken(span: Span, segment: str) -> Diagnostic:
    return error("address-reserved", span, segment=segment.rstrip("/"))


def _own_aliases(contents: Contents) -> Iterator[Diagnostic]:
    for path, placement in contents.placements.items():
        if placement.aliases:
            own = permalink.article(placement.date.year, placement.slug)
            yield from _alias_of_itself(path, own, placement.aliases, contents)
    for document in contents.others:
        if isinstance(document, PageDocument):
            own = permalink.page(document.segments)
            yield from _alias_of_itself(document.path, own, document.matter.aliases, contents)


def _alias_of_itself(
    path: str, own: str, aliases: tuple[str, ...], contents: Contents
) -> Iterator[Diagnostic]:
    for index, alias in enumerate(aliases):
        if _key(alias.strip("/")) == _key(own.strip("/")):
            document = contents.documents[path]
            assert isinstance(document, ArticleDocument | PageDocument)
            span = place(document.spans, path, f"aliases[{index}]", "aliases")
            yield warning("alias-own-address", span, alias=alias)


TEXTS: Texts = {
    **OTHER_TEXTS,
    "address-twice": (
        Text(
            "Hai nơi cùng dùng địa chỉ {address}: “{first}” và “{second}”.",
            (
                "Hãy đặt duong_dan khác cho một trong hai bài, ví dụ: duong_dan: {suggestion}",
                "Mỗi địa chỉ chỉ thuộc về một bài, một trang hoặc một tệp.",
            ),
        ),
        Text(
            "The address {address} is wanted twice: by “{first}” and by “{second}”.",
            (
                "Give one of the two articles another slug, such as: slug: {suggestion}",
                "An address belongs to one article, one page or one file.",
            ),
        ),
    ),
    "address-reserved": (
        Text(
            "Địa chỉ bắt đầu bằng “{segment}” dành riêng cho chương trình.",
            ("Hãy đổi duong_dan của bài, hoặc tên của tệp hay thư mục này.",),
        ),
        Text(
            "Addresses that begin with “{segment}” belong to the program.",
            ("Change the slug of the article, or rename this file or folder.",),
        ),
    ),
    "alias-own-address": (
        Text(
            "Địa chỉ cũ “{alias}” chính là địa chỉ hiện nay.",
            ("Hãy bỏ địa chỉ này khỏi mục dia_chi_cu.",),
        ),
        Text(
            "The old address “{alias}” is the present one.",
            ("Remove it from aliases.",),
        ),
    ),
}

NEEDS = {
    "address-twice": ("address",),
    "alias-own-address": ("address",),
}

ADDRESSES = SiteCheck("addresses", run, TEXTS, needs=NEEDS)
