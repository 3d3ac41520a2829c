"""A tree of located texts: the one form in which YAML, CSV and front matter reach the schema.

Scalars stay text; what a text means is decided by the key it stands under, never by its looks.
"""

from __future__ import annotations

from msgspec import Struct

from sitegen.diagnostics import Edit, Fix, Span


class Scalar(Struct, frozen=True):
    """One text; `plain` tells that it stood there without quotes.

    `repaired` is the key, as typed, of a plain text that YAML would have broken or cut; '' for all
    others. `quoting` puts such a text in quotes, where it is known how.
    """

    text: str
    span: Span
    plain: bool = True
    repaired: str = ""
    quoting: Fix | None = None


class Sequence(Struct, frozen=True):
    """A list."""

    items: tuple[Node, ...]
    span: Span


class Mapping(Struct, frozen=True):
    """Keys and values in the order they were written; keys are distinct.

    `braces` tells that it was written as `{…}`; `lost` are keys of values that were not taken: of
    second ones, and of the tree also those in lines that could not be read.
    """

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span
    braces: bool = False
    lost: tuple[str, ...] = ()


class Faulty(Struct, frozen=True):
    """What cannot be used and has been reported: it is there, but nothing more is said of it."""

    span: Span


Node = Scalar | Sequence | Mapping | Faulty


def is_blank(node: Node) -> bool:
    """Tell whether nothing was typed: a key left empty counts as absent."""
    return isinstance(node, Scalar) and node.plain and not node.text.strip()


def in_quotes(text: str, span: Span) -> Fix | None:
    """Return what puts the text at a place in quotes; None if it is not written there as it is.

    What goes on in the next line, or is written otherwise than it is read, has another length.
    """
    if span.end_column - span.column != len(text):
        return None
    start, end = (span.line, span.column), (span.line, span.end_column)
    own = doubled(text, span.line, span.column)
    return Fix((put_in(start, "'"), *own, put_in(end, "'")))


def left_out(key: Scalar, value: Node, other: Node) -> Fix | None:
    """Return what takes a key that is not the first of its block out of the file.

    None unless its value is a text on the same line that says what the `other` one says.
    """
    if not (isinstance(value, Scalar) and isinstance(other, Scalar)):
        return None
    if value.text != other.text or not stands_on_line_of(key, value):
        return None
    line = key.span.line
    return Fix((Edit(line, 1, line, value.span.end_column, ""),))


def stands_on_line_of(key: Scalar, value: Scalar) -> bool:
    """Tell whether a value stands as it is, at most in quotes, on the line of its key.

    One that goes on in the next line, or is written otherwise than it is read, has another length.
    """
    length = value.span.end_column - value.span.column - (0 if value.plain else 2)
    return value.span.line == key.span.line and length == len(value.text)


def put_in(place: tuple[int, int], text: str) -> Edit:
    """Return the edit that puts a text in at a line and a column."""
    return Edit(*place, *place, text)


def doubled(text: str, line: int, column: int) -> tuple[Edit, ...]:
    """Return the edits that write each single quote of the text at a place twice."""
    own = [n for n, character in enumerate(text, column) if character == "'"]
    return tuple(Edit(line, n, line, n + 1, "''") for n in own)
