"""Links of the content that lead nowhere, to a missing anchor, or to what readers cannot see."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
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
from sitegen.checks.respelling import respelt
from sitegen.content.document import (
    Contents,
    GlossaryDocument,
    PageDocument,
    Placement,
    UnitDocument,
)
from sitegen.diagnostics import Diagnostic, Span, error, warning
from sitegen.locale.text import Text
from sitegen.model import permalink
from sitegen.model.entry import Entry
from sitegen.model.links import Broken, ToAddress, ToDocument
from sitegen.model.site import Site
from sitegen.model.visibility import Visibility
from sitegen.pages.plan import Plan
from sitegen.text.date_format import short
from sitegen.text.slug import slugify
from sitegen.text.suggestion import closest

_SHOWN_AT = {"content/glossary.yaml": permalink.GLOSSARY, "content/units.csv": permalink.UNITS}
# As a page's source where no document's anchors are known.
_NO_DOCUMENT = ""


class _Use(NamedTuple):
    """The link of a number in a text; `seen` tells whether readers see the document it is in."""

    source: str
    number: int
    target: str
    seen: bool


class _Look(Struct):
    """One run: what is hidden, by path and by address, and what is wrong."""

    site: Site
    contents: Contents
    plan: Plan
    hidden: Mapping[str, Entry | PageDocument]
    hidden_addresses: Mapping[str, Entry | PageDocument]
    missing: list[Missing] = field(default_factory=list)
    unanswered: list[tuple[Span, _Use]] = field(default_factory=list)
    _outputs: dict[str, str] = field(default_factory=dict)

    @property
    def outputs(self) -> Mapping[str, str]:
        """The source of every output, where its anchors are known; listed when a link asks."""
        if not self._outputs:
            self._outputs.update((file.output, _NO_DOCUMENT) for file in self.plan.files)
            for page in self.plan.pages:
                # A unit's page has more anchors than its text.
                shows = page.kind in ("article", "page")
                self._outputs[page.output] = page.source if shows else _NO_DOCUMENT
        return self._outputs

    def span(self, use: _Use) -> Span:
        """Return where a link stands; asked only when there is something to say of it."""
        document = self.contents.documents[use.source]
        assert not isinstance(document, GlossaryDocument)
        assert document.body is not None
        return document.body.links[use.number].span


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield the faults of every link in every document, the hidden ones included."""
    look = _look(site, contents, plan)
    for path, placement in contents.placements.items():
        if placement.links:
            yield from _links(look, path, placement.links)
        if placement.related:
            yield from _related(look, placement, path not in look.hidden)
    for document in contents.others:
        if not isinstance(document, GlossaryDocument) and document.body is not None:
            targets = [link.target for link in document.body.links]
            yield from _links(look, document.path, targets)
    yield from explained(look.missing, site)
    yield from _unanswered(look)


def _look(site: Site, contents: Contents, plan: Plan) -> _Look:
    hidden: dict[str, Entry | PageDocument] = {entry.path: entry for entry in site.hidden}
    addresses: dict[str, Entry | PageDocument] = {entry.address: entry for entry in site.hidden}
    for document in contents.others:
        if isinstance(document, PageDocument) and document.path not in site.pages:
            hidden[document.path] = addresses[permalink.page(document.segments)] = document
    return _Look(site, contents, plan, hidden, addresses)


def _why(hidden: Entry | PageDocument) -> str:
    """Return what the front matter says that hides a document."""
    if isinstance(hidden, PageDocument):
        return f"trang_thai: {hidden.matter.status}"
    placement = hidden.placement
    if hidden.visibility is Visibility.SCHEDULED:
        if placement.publish_at is not None:
            return f"dang_luc: {short(placement.publish_at, 'vi')}"
        return f"ngay_dang: {short(placement.date, 'vi')}"
    return f"trang_thai: {placement.status}"


def _links(look: _Look, source: str, targets: Iterable[str]) -> Iterator[Diagnostic]:
    seen = source not in look.hidden
    for number, target in enumerate(targets):
        use = _Use(source, number, target, seen)
        leads = look.site.links.resolve(source, target)
        if isinstance(leads, ToDocument):
            yield from _to_document(look, use, leads)
        elif isinstance(leads, ToAddress):
            yield from _to_address(look, use, leads)
        elif isinstance(leads, Broken) and not leads.path:
            yield error("link-outside", look.span(use), target=target)
        elif isinstance(leads, Broken):
            span = look.span(use)
            look.missing.append(Missing(span, "link-broken", source, target, leads.path, ANYTHING))


def _to_document(look: _Look, use: _Use, leads: ToDocument) -> Iterator[Diagnostic]:
    path = leads.path
    held = path in look.site.held
    if path in look.hidden and use.seen and not held:
        why = _why(look.hidden[path])
        yield warning("link-to-hidden", look.span(use), target=use.target, why=why)
    anchors = _anchors(look.contents, path)
    if anchors is None and held:
        return
    if anchors is None:
        shown = _SHOWN_AT.get(path, "")
        span = look.span(use)
        yield error("link-without-page", span, target=use.target, suggestion=shown)
    elif leads.anchor:
        yield from _anchor(look, use, leads.anchor, anchors)


def _anchors(contents: Contents, path: str) -> tuple[str, ...] | None:
    """Return the anchors of an article, a page or a unit; None for what has no page."""
    placement = contents.placements.get(path)
    if placement is not None:
        return placement.anchors
    document = contents.documents.get(path)
    if not isinstance(document, PageDocument | UnitDocument):
        return None
    return document.body.anchors if document.body is not None else ()


def _anchor(look: _Look, use: _Use, anchor: str, anchors: tuple[str, ...]) -> Iterator[Diagnostic]:
    wanted = unicodedata.normalize("NFC", unquote(anchor))
    if anchor not in anchors and wanted not in anchors:
        near = closest(wanted, anchors) or ""
        suggestion = use.target.partition("#")[0] + f"#{near}" if near else ""
        span = look.span(use)
        yield error("link-anchor-missing", span, anchor=anchor, suggestion=suggestion)


def _to_address(look: _Look, use: _Use, leads: ToAddress) -> Iterator[Diagnostic]:
    address = leads.address.partition("?")[0]
    output = permalink.output_of(address)
    if output in look.outputs:
        anchors = _anchors(look.contents, look.outputs[output]) if leads.anchor else None
        if anchors is not None:
            yield from _anchor(look, use, leads.anchor, anchors)
    elif address in look.hidden_addresses:
        if use.seen:
            why = _why(look.hidden_addresses[address])
            yield warning("link-to-hidden", look.span(use), target=use.target, why=why)
    elif f"{output}/index.html" in look.outputs:
        suggestion = f"{address}/"
        span, path = look.span(use), re.split("[?#]", use.target, maxsplit=1)[0]
        fix = respelt(span, use.target, f"{path}/{use.target[len(path) :]}")
        yield error("link-no-slash", span, fix=fix, target=use.target, suggestion=suggestion)
    elif not _may_be_unit(look, address) and not _may_be_held(look, address):
        look.unanswered.append((look.span(use), use))


def _may_be_unit(look: _Look, address: str) -> bool:
    """Tell whether an address may be that of a unit that could not be read."""
    id = address.removeprefix(permalink.UNITS).strip("/")
    return address.startswith(permalink.UNITS) and look.site.unread.may_be(id)


def _may_be_held(look: _Look, address: str) -> bool:
    """Tell whether an address may be that of an article whose own is not known for its errors."""
    slug = address.rstrip("/").rpartition("/")[2]
    if not slug or not address.startswith(permalink.ARCHIVE):
        return False
    for path in look.site.held:
        placement = look.contents.placements.get(path)
        if placement is not None and placement.slug == slug:
            return True
        if path.startswith("content/articles/") and slugify(PurePosixPath(path).stem) == slug:
            return True
    return False


def _unanswered(look: _Look) -> Iterator[Diagnostic]:
    """Yield an error for each address that nothing answers, with the one that is most like it."""
    if not look.unanswered:
        return
    addresses = [
        "/" + (o.removesuffix("index.html") if o.endswith("/index.html") else o)
        for o in look.outputs
    ]
    uses = sorted((span, use.target) for span, use in look.unanswered)
    for number, (span, target) in enumerate(uses):
        near = closest_of_many(target, addresses) if number < MOST_SEARCHES else ""
        yield error("link-broken", span, target=target, suggestion=near)


def _related(look: _Look, placement: Placement, seen: bool) -> Iterator[Diagnostic]:
    path, contents = placement.path, look.contents
    for index, target in enumerate(placement.related):
        leads = look.site.links.resolve(path, target)
        if isinstance(leads, ToDocument):
            known = leads.path in contents.placements
            if leads.path in look.site.held or (known and not seen):
                continue
            if known and leads.path not in look.hidden:
                continue
        span = place(contents.article(path).spans, path, f"related[{index}]", "related")
        if not isinstance(leads, ToDocument):
            wanted = getattr(leads, "path", "") or "content" + getattr(leads, "address", "")
            look.missing.append(Missing(span, "link-broken", path, target, wanted, ARTICLE))
        elif leads.path not in contents.placements:
            yield error("related-not-article", span, target=target)
        else:
            why = _why(look.hidden[leads.path])
            yield warning("link-to-hidden", span, target=target, why=why)


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

NEEDS = {
    "link-to-hidden": ("date", "status", "publish_at"),
}

LINKS = SiteCheck("links", run, TEXTS, needs=NEEDS)
