"""Links of the content that lead nowhere, to a missing anchor, or to what readers cannot see."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import unquote

from msgspec import Struct, field

from sitegen.checks.check import SiteCheck, Texts, place
from sitegen.checks.nearest import (
    ANYTHING,
    ARTICLE,
    CASE_TEXTS,
    MOST_SEARCHES,
    Missing,
    closest_of_many,
    explained,
)
from sitegen.content.document import (
    ArticleDocument,
    Document,
    GlossaryDocument,
    PageDocument,
    UnitDocument,
)
from sitegen.diagnostics import Diagnostic, Span, error, warning
from sitegen.locale.text import Text
from sitegen.model import permalink
from sitegen.model.links import Broken, ToAddress, ToDocument
from sitegen.model.site import Entry, Site
from sitegen.model.visibility import Visibility
from sitegen.pages.plan import Plan
from sitegen.text.date_format import short
from sitegen.text.suggestion import closest

_SHOWN_AT = {"content/glossary.yaml": permalink.GLOSSARY, "content/units.csv": permalink.UNITS}
# As a page's source where no document's anchors are known.
_NO_DOCUMENT = ""


class _Use(NamedTuple):
    """A link in its place; `seen` tells whether readers see the document it stands in."""

    source: str
    target: str
    span: Span
    seen: bool


class _Look(Struct):
    """One run: which output answers from which document, what is hidden and why, what is wrong."""

    site: Site
    documents: Mapping[str, Document]
    outputs: Mapping[str, str]
    hidden: Mapping[str, str]
    hidden_addresses: Mapping[str, str]
    missing: list[Missing] = field(default_factory=list)
    unanswered: list[_Use] = field(default_factory=list)


def run(site: Site, documents: Mapping[str, Document], plan: Plan) -> Iterator[Diagnostic]:
    """Yield the faults of every link in every document, the hidden ones included."""
    look = _look(site, documents, plan)
    for document in documents.values():
        if isinstance(document, GlossaryDocument) or document.body is None:
            continue
        seen = document.path not in look.hidden
        for link in document.body.links:
            yield from _link(look, _Use(document.path, link.target, link.span, seen))
        if isinstance(document, ArticleDocument) and document.matter.related:
            yield from _related(look, document, seen)
    yield from explained(look.missing, site)
    yield from _unanswered(look)


def _look(site: Site, documents: Mapping[str, Document], plan: Plan) -> _Look:
    outputs = {file.output: _NO_DOCUMENT for file in plan.files}
    for page in plan.pages:
        shows = page.kind in ("article", "page", "unit")
        outputs[page.output] = page.source if shows else _NO_DOCUMENT
    hidden = {entry.path: _why(entry) for entry in site.hidden}
    addresses = {entry.address: hidden[entry.path] for entry in site.hidden}
    for path, document in documents.items():
        if isinstance(document, PageDocument) and path not in site.pages:
            hidden[path] = f"trang_thai: {document.matter.status}"
            addresses[permalink.page(document.segments)] = hidden[path]
    return _Look(site, documents, outputs, hidden, addresses)


def _why(entry: Entry) -> str:
    """Return what the front matter says that hides an article."""
    placement = entry.placement
    if entry.visibility is Visibility.SCHEDULED:
        if placement.publish_at is not None:
            return f"dang_luc: {short(placement.publish_at, 'vi')}"
        return f"ngay_dang: {short(placement.date, 'vi')}"
    return f"trang_thai: {placement.status}"


def _link(look: _Look, use: _Use) -> Iterator[Diagnostic]:
    leads = look.site.links.resolve(use.source, use.target)
    if isinstance(leads, ToDocument):
        yield from _to_document(look, use, leads)
    elif isinstance(leads, ToAddress):
        yield from _to_address(look, use, leads)
    elif isinstance(leads, Broken) and not leads.path:
        yield error("link-outside", use.span, target=use.target)
    elif isinstance(leads, Broken):
        look.missing.append(
            Missing(use.span, "link-broken", use.source, use.target, leads.path, ANYTHING)
        )


def _to_document(look: _Look, use: _Use, leads: ToDocument) -> Iterator[Diagnostic]:
    path = leads.path
    if path in look.site.held:
        return
    if path in look.hidden and use.seen:
        why = look.hidden[path]
        yield warning("link-to-hidden", use.span, target=use.target, why=why)
    document = look.documents.get(path)
    if not isinstance(document, ArticleDocument | PageDocument | UnitDocument):
        shown = _SHOWN_AT.get(path, "")
        yield error("link-without-page", use.span, target=use.target, suggestion=shown)
    elif leads.anchor:
        yield from _anchor(use, leads.anchor, document)


def _anchor(
    use: _Use, anchor: str, document: ArticleDocument | PageDocument | UnitDocument
) -> Iterator[Diagnostic]:
    anchors = document.body.anchors if document.body is not None else ()
    wanted = unicodedata.normalize("NFC", unquote(anchor))
    if anchor not in anchors and wanted not in anchors:
        near = closest(wanted, anchors) or ""
        suggestion = use.target.partition("#")[0] + f"#{near}" if near else ""
        yield error("link-anchor-missing", use.span, anchor=anchor, suggestion=suggestion)


def _to_address(look: _Look, use: _Use, leads: ToAddress) -> Iterator[Diagnostic]:
    address = leads.address.partition("?")[0]
    output = permalink.output_of(address)
    if output in look.outputs:
        document = look.documents.get(look.outputs[output])
        if leads.anchor and isinstance(document, ArticleDocument | PageDocument):
            yield from _anchor(use, leads.anchor, document)
    elif address in look.hidden_addresses:
        if use.seen:
            why = look.hidden_addresses[address]
            yield warning("link-to-hidden", use.span, target=use.target, why=why)
    elif f"{output}/index.html" in look.outputs:
        yield error("link-no-slash", use.span, target=use.target, suggestion=f"{address}/")
    elif not _may_be_unit(look, address):
        look.unanswered.append(use)


def _may_be_unit(look: _Look, address: str) -> bool:
    """Tell whether an address may be that of a unit that could not be read."""
    id = address.removeprefix(permalink.UNITS).strip("/")
    return address.startswith(permalink.UNITS) and look.site.unread.may_be(id)


def _unanswered(look: _Look) -> Iterator[Diagnostic]:
    """Yield an error for each address that nothing answers, with the one that is most like it."""
    if not look.unanswered:
        return
    addresses = [
        "/" + (o.removesuffix("index.html") if o.endswith("/index.html") else o)
        for o in look.outputs
    ]
    for number, use in enumerate(sorted(look.unanswered, key=lambda use: (use.span, use.target))):
        near = closest_of_many(use.target, addresses) if number < MOST_SEARCHES else ""
        yield error("link-broken", use.span, target=use.target, suggestion=near)


def _related(look: _Look, document: ArticleDocument, seen: bool) -> Iterator[Diagnostic]:
    for index, target in enumerate(document.matter.related):
        span = place(document.spans, document.path, f"related[{index}]", "related")
        leads = look.site.links.resolve(document.path, target)
        if not isinstance(leads, ToDocument):
            wanted = getattr(leads, "path", "") or "content" + getattr(leads, "address", "")
            look.missing.append(
                Missing(span, "link-broken", document.path, target, wanted, ARTICLE)
            )
        elif leads.path in look.site.held:
            continue
        elif not isinstance(look.documents.get(leads.path), ArticleDocument):
            yield error("related-not-article", span, target=target)
        elif leads.path in look.hidden and seen:
            yield warning("link-to-hidden", span, target=target, why=look.hidden[leads.path])


TEXTS: Texts = {
    **CASE_TEXTS,
    "link-broken": (
        Text(
            "Không có gì ở “{target}”.",
            ("Ý bạn có phải là “{suggestion}”?", "Hãy sửa liên kết, hoặc bỏ liên kết đi."),
        ),
        Text(
            "There is nothing at “{target}”.",
            ("Did you mean “{suggestion}”?", "Correct the link or remove it."),
        ),
    ),
    "link-outside": (
        Text(
            "Liên kết “{target}” trỏ ra ngoài thư mục content.",
            ("Chỉ liên kết được tới bài viết và tệp nằm trong content.",),
        ),
        Text(
            "The link “{target}” leads out of the folder content.",
            ("Only articles and files inside content can be linked.",),
        ),
    ),
    "link-anchor-missing": (
        Text(
            "Bài được liên kết không có mục “#{anchor}”.",
            ("Ý bạn có phải là “{suggestion}”?", "Hãy sửa phần sau dấu #, hoặc bỏ phần ấy đi."),
        ),
        Text(
            "The page has no place named “#{anchor}”.",
            ("Did you mean “{suggestion}”?", "Correct what follows the #, or remove it."),
        ),
    ),
    "link-no-slash": (
        Text("Địa chỉ “{target}” thiếu dấu / ở cuối.", ("Hãy ghi: {suggestion}",)),
        Text("The address “{target}” lacks the slash at its end.", ("Write: {suggestion}",)),
    ),
    "link-without-page": (
        Text(
            "“{target}” không có trang riêng trên trang tin.",
            ("Hãy liên kết tới: {suggestion}", "Chỉ bài viết, trang và đơn vị có trang riêng."),
        ),
        Text(
            "“{target}” has no page of its own.",
            ("Link to: {suggestion}", "Only articles, pages and units have one."),
        ),
    ),
    "link-to-hidden": (
        Text(
            "Liên kết “{target}” trỏ tới bài chưa hiện trên trang tin ({why}).",
            ("Liên kết sẽ tự hiện khi bài ấy được đăng.",),
        ),
        Text(
            "The link “{target}” leads to what readers cannot see yet ({why}).",
            ("It becomes a link as soon as that is published.",),
        ),
    ),
    "related-not-article": (
        Text(
            "“{target}” trong mục lien_quan không phải là bài viết.",
            ("Hãy ghi đường dẫn tới một bài viết, ví dụ: ../2023/dai-hoi.md",),
        ),
        Text(
            "“{target}” under related is no article.",
            ("Give the path of an article, such as ../2023/dai-hoi.md",),
        ),
    ),
}

LINKS = SiteCheck("links", run, TEXTS)
