"""Python-Markdown's footnotes, in a time that grows with their number and not with its square."""

from __future__ import annotations

from typing import SupportsIndex

from markdown.extensions.footnotes import FootnoteExtension


class LinearFootnotes(FootnoteExtension):
    """The footnotes of a text, whose labels are looked up and not searched for."""

    def reset(self) -> None:
        """Forget the footnotes of the text before."""
        super().reset()
        self.footnote_order = _Labels()


class _Labels(list[str]):
    """Labels in the order of the text; Python-Markdown asks for the place of each, again and again.

    Only what it calls is made quick: labels are added at the end and never taken out.
    """

    def __init__(self) -> None:
        super().__init__()
        self._places: dict[str, int] = {}

    def append(self, label: str) -> None:
        self._places.setdefault(label, len(self))
        super().append(label)

    def __contains__(self, label: object) -> bool:
        return label in self._places

    def index(self, label: str, start: SupportsIndex = 0, stop: SupportsIndex | None = None) -> int:
        return self._places[label]
