"""A tree of located texts: the one form in which YAML, CSV and front matter reach the schema.

Scalars stay text; what a text means is decided by the key it stands under, never by its looks.
"""

from __future__ import annotations

from msgspec import Struct

from sitegen.diagnostics import Span


class Scalar(Struct, frozen=True):
    """One text; `plain` tells that it stood there without quotes.

    `repaired` is the key, as typed, of a plain text that YAML would have broken or cut; '' for all
    others.
    """

    text: str
    span: Span
    plain: bool = True
    repaired: str = ""


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
