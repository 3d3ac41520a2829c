"""The text of a diagnostic in one language."""

from __future__ import annotations

from msgspec import Struct


class Text(Struct, frozen=True):
    """One terse message and the sentences that tell what to do; `{name}` stands for an argument.

    A help sentence that names a missing or empty argument is left out.
    """

    message: str
    help: tuple[str, ...] = ()
