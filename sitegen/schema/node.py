"""A tree of located texts: the one form in which YAML, CSV and front matter reach the schema.

Scalars stay text; what a text means is decided by the key it stands under, never by its looks.
"""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """One text; `plain` tells that it stood there without quotes."""

    text: str
    span: Span
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order they were written; keys are distinct."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span


Node = Scalar | Sequence | Mapping


def is_blank(node: Node) -> bool:
    """Tell whether nothing was typed: a key left empty counts as absent."""
    return isinstance(node, Scalar) and node.plain and not node.text.strip()
