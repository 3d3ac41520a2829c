"""A standalone page's file → its document."""

from __future__ import annotations

from sitegen.content.decoding import SourceText
from sitegen.content.document import PageDocument, Parsed
from sitegen.content.marked_file import judged, parsed, read_marked
from sitegen.content.settings import ParseSettings
from sitegen.content.standalone_page import StandalonePage
from sitegen.diagnostics import Span, error
from sitegen.text.excerpt import summary
from sitegen.text.slug import slugify

_ROOT = "content/pages/"


def read_page(source: SourceText, settings: ParseSettings) -> Parsed:
    """Return the standalone page in `source`; its address is its path under content/pages."""
    file, problems = read_marked(source, StandalonePage, settings, titled=True)
    segments = _segments(source.path)
    if not all(segments) or segments == ("index",):
        # The front page is the program's; content/pages/index.md would ask for its address.
        segments = ()
        problems.append(error("page-path-invalid", Span(source.path)))
    if file is None or not segments:
        return parsed(source, (), problems)
    document = PageDocument(
        path=source.path,
        segments=segments,
        title=file.matter.title,
        summary=file.matter.summary or summary(file.body.text),
        matter=file.matter,
        body=file.body,
        spans=file.spans,
    )
    return judged(source, document, problems, file.wrong)


def _segments(path: str) -> tuple[str, ...]:
    """Return the address of a page as slugs of its path; `index.md` stands for its folder."""
    *folders, name = path.removeprefix(_ROOT).split("/")
    stem = name[: -len(".md")]
    parts = folders if stem == "index" and folders else [*folders, stem]
    return tuple(slugify(part) for part in parts)
