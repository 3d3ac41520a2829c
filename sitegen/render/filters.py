"""What templates may do to a text: keep pieces of it together, tell its length."""

from __future__ import annotations

import functools
from collections.abc import Collection

from markupsafe import Markup

from sitegen.pages.view import PageView
from sitegen.render.escaping import escape
from sitegen.text.phrases import nowrap_pieces

MEDIUM, LONG = 60, 110


@functools.lru_cache(maxsize=1 << 16)
def nowrap(text: str) -> Markup:
    """Return a title in which year ranges, ordinals, sums and compounds do not break."""
    # Joined as plain text: a Markup would be looked at again with every piece.
    pieces = ((escape(piece), together) for piece, together in nowrap_pieces(text))
    return Markup("".join([f'<span class="nb">{p}</span>' if kept else p for p, kept in pieces]))


def sized(text: str) -> str:
    """Return the class of a title's length in characters: up to 60, up to 110, longer."""
    return "dai-1" if len(text) <= MEDIUM else "dai-2" if len(text) <= LONG else "dai-3"


def within(page: PageView, addresses: Collection[str]) -> tuple[str, ...]:
    """Return the page's own address and then those above it, as far as `addresses` has them.

    The page's own is empty where it has not. For menus: pages that agree in this get the same.
    """
    above = (link.url for link in page.crumbs if link.url in addresses)
    return (page.url if page.url in addresses else "", *above)
