"""A page as planned: keys, not contents. A kind of page: how it is planned, what it shows."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from msgspec import Struct

from sitegen.model.permalink import output_of
from sitegen.model.site import Site

# A leaf by kind and key: the only values a page's context may be built from.
Ref: TypeAlias = tuple[str, str]
# What every page names but for a Frameless one: what all of them show of the site.
FRAME: Ref = ("frame", "")
# What every page names: host, path prefix, time zone and language.
ADDRESS: Ref = ("setting", "address")


class Frameless(Struct, frozen=True):
    """The context of a page without a frame: its template does not see `site`.

    What it shows of the site stands in the context, so that no edit of the menu makes it stale.
    """


class Page(Struct, frozen=True, kw_only=True):
    """One page to be written: a pure function of `own` and the leaves that `refs` name.

    `refs` names no leaf twice; what all pages of a kind share (`shared_refs`) is added when the
    plan is written down. `source` is the file that asks for this address, for messages;
    pages of the program name the template's. `listed` pages stand in the sitemap.
    """

    kind: str
    address: str
    template: str
    own: Any
    refs: tuple[Ref, ...]
    source: str
    listed: bool = True

    @property
    def output(self) -> str:
        """The file in the output folder, POSIX."""
        return output_of(self.address)


class PageKind(Struct, frozen=True):
    """A kind of page: its plan over the site, and its context from the leaves a page names.

    `contract` is the struct of the context: its fields are all that the template can see besides
    what every template sees (`site` unless it is Frameless, `t`, `lists`). `own` is the type of
    `Page.own`, by which it is written down and read again: a struct, or plain values.
    """

    name: str
    template: str
    plan: Callable[[Site], Iterable[Page]]
    context: Callable[[Page, Any], Any]
    contract: type[Struct]
    own: Any
    finish: None = None


class SiteKind(Struct, frozen=True):
    """A kind of page about pages, such as the sitemap: planned when all others are.

    One that `previews` is planned for those pages alone whose templates print what link previews
    show. `finish` makes the file of what the template says; it raises ValueError.
    """

    name: str
    template: str
    plan: Callable[[Site, tuple[Page, ...]], Iterable[Page]]
    context: Callable[[Page, Any], Any]
    contract: type[Struct]
    own: Any
    previews: bool = False
    finish: Callable[[bytes], bytes] | None = None


def headlines(paths: Iterable[str]) -> tuple[Ref, ...]:
    """Return references to the headlines of articles."""
    return tuple(zip(itertools.repeat("headline"), paths))


def cards(paths: Iterable[str]) -> tuple[Ref, ...]:
    """Return references to the cards of articles."""
    return tuple(zip(itertools.repeat("card"), paths))
