"""A check: what it looks at, and the words of what it finds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

from sitegen.diagnostics import Diagnostic, Span
from sitegen.locale.text import Text

# Types only: a check of documents has no use for the model, nor one of pages for the plan.
if TYPE_CHECKING:
    from sitegen.checks.source import Source
    from sitegen.content.document import ArticleDocument, Contents, Document, Spans
    from sitegen.model.site import Site
    from sitegen.pages.page import Page
    from sitegen.pages.plan import Plan

# Texts by diagnostic id: Vietnamese, then English.
Texts = Mapping[str, tuple[Text, Text]]

# The note beside the second place of a problem that two places make together.
OTHER = "other-place"
OTHER_TEXTS: Texts = {OTHER: (Text("chỗ kia"), Text("the other place"))}


# `since` of a check is the edition of the rules that it came with: in a site written under an older
# one its errors are warnings, so that a newer program never stops an old site.
#
# `needs` are, by id, the values that a problem rests on, where a faulty file may lack them: in one
# whose date cannot be read nothing is told that follows from the date. Values are named by their
# English paths (`congress.term`), without the numbers of items; `people[]` if no item may lack. See
# `trust`.


class DocumentCheck(Struct, frozen=True):
    """Looks at one document by itself and the text it was written in; runs where it is parsed.

    All places that it sees and tells are those of the normalised text.
    """

    name: str
    run: Callable[[Document, Source], Iterable[Diagnostic]]
    texts: Texts
    since: int = 1
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class SiteCheck(Struct, frozen=True):
    """Looks at the site as a whole, its contents, and the plan of its pages.

    What it decides of an article, it decides from its placement: see `Contents`.
    """

    name: str
    run: Callable[[Site, Contents, Plan], Iterable[Diagnostic]]
    texts: Texts
    since: int = 1
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class HeadlineCheck(Struct, frozen=True):
    """Looks at groups of sound articles that have title and date in common.

    The groups are given by path; an article is decoded when it is asked for.
    """

    name: str
    run: Callable[
        [Iterable[Collection[str]], Callable[[str], ArticleDocument]], Iterable[Diagnostic]
    ]
    texts: Texts
    since: int = 1


class PictureCheck(Struct, frozen=True):
    """Looks at a picture that can be published: path, size in bytes, width and height."""

    name: str
    run: Callable[[str, int, int, int], Iterable[Diagnostic]]
    texts: Texts
    since: int = 1


class FileCheck(Struct, frozen=True):
    """Looks at the bytes of a file for download whose name has one of the `endings`."""

    name: str
    run: Callable[[str, bytes], Iterable[Diagnostic]]
    texts: Texts
    endings: tuple[str, ...]
    since: int = 1


class PageCheck(Struct, frozen=True):
    """Looks at the bytes of a rendered page."""

    name: str
    run: Callable[[Page, bytes], Iterable[Diagnostic]]
    texts: Texts
    since: int = 1


class ExternalCheck(Struct, frozen=True):
    """The words of what only `sitegen check --external` finds, which no build runs."""

    name: str
    texts: Texts
    since: int = 1


Check = (
    DocumentCheck | SiteCheck | HeadlineCheck | PictureCheck | FileCheck | PageCheck | ExternalCheck
)


def place(spans: Spans, path: str, *keys: str) -> Span:
    """Return the place of the first of `keys` that was written, else that of the front matter."""
    for key in (*keys, ""):
        if key in spans:
            return spans[key]
    return Span(path)
