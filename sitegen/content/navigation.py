"""The links that config puts into the navigation bar and the foot of every page."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from sitegen.diagnostics import Span
from sitegen.schema.node import Node
from sitegen.schema.record import Keyed, Record, key
from sitegen.schema.reference import Id, Url
from sitegen.schema.value import INVALID, ListOf, OneText, Reading, Text


class MenuAddress(Struct, OneText, frozen=True):
    """An address on the web, or one of this site, which begins with a slash."""

    def value(self, text: str, span: Span, reading: Reading) -> object:
        if text.startswith("/") and not text.startswith("//") and not set(text) & set(" \\<>\"'"):
            return text
        return Url().value(text, span, reading)


class MenuLink(Keyed, frozen=True, kw_only=True):
    """A link of a menu to exactly one of: an address, a page, a section, a unit.

    Without a title it takes that of what it leads to; an address has none.
    """

    title: str = key("ten", Text(80), default="", also=("tieu_de",))
    url: str = key("dia_chi", MenuAddress(), default="")
    page: str = key("trang", Text(200), default="")
    section: str = key("chuyen_muc", Id(), default="")
    unit: str = key("don_vi", Id(), default="")

    @property
    def aims(self) -> tuple[str, ...]:
        """The keys that say where it leads; one, in a link that was read."""
        return tuple(name for name in ("url", "page", "section", "unit") if getattr(self, name))


class MenuLinkRecord(Struct, frozen=True):
    """Reads a MenuLink; one that leads nowhere, to two places, or has no words is told."""

    def read(self, node: Node, reading: Reading, at: str) -> Any:
        """Return the link, or INVALID after reporting what is wrong with it."""
        link = Record(MenuLink).read(node, reading, at)
        if link is INVALID:
            return link
        if len(link.aims) != 1:
            return reading.fail("menu-link-aims", node.span, count=len(link.aims))
        if link.url and not link.title:
            return reading.fail("menu-link-untitled", node.span, url=link.url)
        return link


class Footer(Keyed, frozen=True, kw_only=True):
    """What the foot of every page says besides the masthead's data."""

    links: tuple[MenuLink, ...] = key("lien_ket", ListOf(MenuLinkRecord(), most=40), default=())
    note: str = key("ghi_chu", Text(500), default="")
