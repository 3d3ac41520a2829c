"""The table of official documents, newest first by their day of issue."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sitegen.model import permalink
from sitegen.model.resources import offered_file
from sitegen.model.site import Site
from sitegen.pages import view
from sitegen.pages.frame import page_view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Page, PageKind, Ref

# The form of an article that publishes an official document.
DOCUMENT = "van-ban"


class DocumentRef(Struct, frozen=True):
    """An article of type van-ban, and the file of its document or an empty string."""

    path: str
    file: str


class DocumentsContext(Struct, frozen=True):
    """What the table of documents shows."""

    page: view.PageView
    heading: str
    documents: tuple[view.DocumentLine, ...]
    total: int


def documents_of(site: Site) -> tuple[DocumentRef, ...]:
    """Return the documents, newest first by day of issue, then in the order of the site."""
    found = [site.entries[path] for path in site.types.get(DOCUMENT, ())]
    found.sort(
        key=lambda e: (e.placement.document_issued or e.placement.date).earliest(), reverse=True
    )
    refs = []
    for entry in found:
        placement = entry.placement
        targets = (placement.document_file, *placement.attachments)
        files = (offered_file(site.links, entry.path, target) for target in targets if target)
        file = next(filter(None, files), "")
        refs.append(DocumentRef(entry.path, file))
    return tuple(refs)


def document_refs(documents: tuple[DocumentRef, ...]) -> tuple[Ref, ...]:
    """Return the leaves that lines of documents show."""
    refs: list[Ref] = []
    for document in documents:
        refs += [("record", document.path), ("headline", document.path)]
        if document.file:
            refs.append(("file", document.file))
    return tuple(dict.fromkeys(refs))


def document_line(leaves: Leaves, document: DocumentRef) -> view.DocumentLine:
    """Return a row of the table of documents."""
    headline = leaves.headline(document.path)
    record = leaves.record(document.path).document
    return view.DocumentLine(
        number=record.number if record else "",
        kind=record.kind if record else "",
        issued=leaves.time(record.issued) if record and record.issued else headline.published,
        issuer=record.issuer if record else "",
        abstract=(record.abstract if record else "") or headline.title,
        url=headline.url,
        file=leaves.file(document.file, "") if document.file else None,
    )


def plan_documents(site: Site) -> Iterator[Page]:
    """Yield the table of documents where there are any."""
    documents = documents_of(site)
    if documents:
        yield Page(
            kind="documents",
            address=permalink.DOCUMENTS,
            template="documents.html",
            own=documents,
            refs=document_refs(documents),
            source="templates/documents.html",
        )


def documents_context(page: Page, leaves: Leaves) -> DocumentsContext:
    """Return the context of the table of documents."""
    heading = leaves.t("documents")
    return DocumentsContext(
        page=page_view(leaves, page, heading),
        heading=heading,
        documents=tuple(document_line(leaves, document) for document in page.own),
        total=len(page.own),
    )


DOCUMENTS = PageKind(
    "documents",
    "documents.html",
    plan_documents,
    documents_context,
    DocumentsContext,
    tuple[DocumentRef, ...],
)
