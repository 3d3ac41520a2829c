"""What a converted text is: HTML with placeholders, and what it names."""

from __future__ import annotations

from msgspec import Struct

from sitegen.diagnostics import Span


class Heading(Struct, frozen=True, array_like=True):
    """A heading of the body; `level` is the one printed (2 to 6), `text` is plain."""

    level: int
    id: str
    text: str


class Reference(Struct, frozen=True, array_like=True):
    """A link as the writer wrote it; `span` covers the target in the source."""

    target: str
    span: Span


class Photo(Struct, frozen=True, array_like=True):
    """An image as the writer wrote it; `caption` is plain text without the `credit` at its end."""

    target: str
    alt: str
    caption: str
    credit: str
    span: Span


class Body(Struct, frozen=True, array_like=True):
    """A converted text; the numbers in its placeholders count `links` and `photos` from 0.

    `html` is sanitised and goes out through `placeholders.fill` only. `text` has one paragraph a
    line, without footnote numbers; captions come last, so that a summary never begins with one.
    """

    html: str = ""
    links: tuple[Reference, ...] = ()
    photos: tuple[Photo, ...] = ()
    abbreviations: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()
    text: str = ""
    lead_title: str = ""
