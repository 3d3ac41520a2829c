"""From places in a normalised text to places in its file, once a file has been read."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import structs

from sitegen.content.decoding import SourceText
from sitegen.content.document import Document, GlossaryDocument, Parsed, Spans
from sitegen.content.markup.body import Body
from sitegen.diagnostics import Diagnostic, Edit, Fix, Span

_Place = Callable[[Span], Span]


def in_file(source: SourceText, parsed: Parsed) -> Parsed:
    """Return what a file means with all places of it in the file's own numbering."""
    if not source.raw:
        return parsed
    return Parsed(
        parsed.path,
        tuple(_document(document, source.in_file) for document in parsed.documents),
        tuple(placed(problem, source) for problem in parsed.diagnostics),
        tuple(
            structs.replace(partial, document=_document(partial.document, source.in_file))
            for partial in parsed.partial
        ),
    )


def _document(document: Document, place: _Place) -> Document:
    if isinstance(document, GlossaryDocument):
        return document
    spans = _spans(document.spans, place)
    if document.body is None:
        return structs.replace(document, spans=spans)
    return structs.replace(document, spans=spans, body=_body(document.body, place))


def _spans(spans: Spans, place: _Place) -> Spans:
    return {key: place(span) for key, span in spans.items()}


def _body(body: Body, place: _Place) -> Body:
    return structs.replace(
        body,
        links=tuple(structs.replace(link, span=place(link.span)) for link in body.links),
        photos=tuple(structs.replace(photo, span=place(photo.span)) for photo in body.photos),
    )


def placed(problem: Diagnostic, source: SourceText) -> Diagnostic:
    """Return a problem of a normalised text with its places and its fix in the file's numbering."""
    place = source.in_file
    return structs.replace(
        problem,
        span=place(problem.span),
        related=tuple(structs.replace(also, span=place(also.span)) for also in problem.related),
        fix=_fix(problem.fix, source) if problem.fix is not None else None,
    )


def _fix(fix: Fix, source: SourceText) -> Fix:
    return structs.replace(fix, edits=tuple(_edit(edit, source) for edit in fix.edits))


def _edit(edit: Edit, source: SourceText) -> Edit:
    start = source.in_file(Span(source.path, edit.line, edit.column, edit.column))
    end = source.in_file(Span(source.path, edit.end_line, edit.end_column, edit.end_column))
    return structs.replace(edit, column=start.column, end_column=end.column)
