"""What pages say to search engines: things of schema.org as JSON-LD, one graph a page.

A thing is a plain dict whose keys stand in a fixed order. What is not known is left out, and so is
what nobody wrote: an article without a byline has no author, a date is no more exact than it was.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

import msgspec

from sitegen.model import permalink
from sitegen.pages import view
from sitegen.pages.leaves import Leaves

Thing: TypeAlias = dict[str, Any]
CONTEXT = "https://schema.org"
# Inside <script> only these could end the element or open a comment; in JSON they may stand so.
_ESCAPED = ((b"<", rb"\u003c"), (b">", rb"\u003e"), (b"&", rb"\u0026"))


class StructuredData:
    """The graph of a page as the text of a script element, made when a template prints it.

    A theme without it does not pay for it: on a large site it is a tenth of all rendering.
    """

    def __init__(self, things: Callable[[], Iterable[Thing]]) -> None:
        self._things = things

    def __html__(self) -> str:
        """Return the text, which needs no escaping; Jinja asks for this."""
        return self._text

    @functools.cached_property
    def _text(self) -> str:
        return encoded(self._things())


def encoded(things: Iterable[Thing]) -> str:
    """Return a graph as JSON in which nothing can end a script element."""
    data = msgspec.json.encode({"@context": CONTEXT, "@graph": list(things)})
    for character, escape in _ESCAPED:
        data = data.replace(character, escape)
    return data.decode("utf-8")


def known(**properties: object) -> Thing:
    """Return a thing of what is known: empty values are left out. `type` and `id` get their @."""
    named = {"type": "@type", "id": "@id"}
    return {named.get(key, key): value for key, value in properties.items() if value}


def one_or_all(values: Iterable[Any]) -> Any:
    """Return the only value, or all of them."""
    found = list(values)
    return found[0] if len(found) == 1 else found


def full(leaves: Leaves, url: str) -> str:
    """Return an address with prefix as one with a host; one that has a host stays as it is."""
    return leaves.address.host + url if url.startswith("/") else url


def publisher_id(leaves: Leaves) -> str:
    """Return the name that all pages give to who publishes the site."""
    return leaves.absolute(permalink.HOME) + "#co-quan"


def publisher(leaves: Leaves) -> Thing:
    """Return who publishes the site; names the frame."""
    site = leaves.frame()
    masthead = site.masthead
    return known(
        type="NewsMediaOrganization",
        id=publisher_id(leaves),
        name=masthead.owner or site.title,
        url=leaves.absolute(permalink.HOME),
        email=masthead.contact.email,
        telephone=masthead.contact.phone,
        address=masthead.contact.address,
    )


def website(leaves: Leaves) -> Thing:
    """Return the site as the front page presents it; names the frame."""
    site = leaves.frame()
    return known(
        type="WebSite",
        id=leaves.absolute(permalink.HOME) + "#trang",
        name=site.title,
        description=site.slogan,
        url=leaves.absolute(permalink.HOME),
        inLanguage=site.language,
        publisher={"@id": publisher_id(leaves)},
    )


def union(leaves: Leaves, unit: view.Link) -> Thing:
    """Return a unit as other things name it."""
    address = full(leaves, unit.url)
    return known(type="WorkersUnion", id=address + "#don-vi", name=unit.title, url=address)


def picture(leaves: Leaves, image: view.Picture) -> Thing:
    """Return a published picture."""
    return known(
        type="ImageObject",
        url=full(leaves, image.large),
        width=image.width,
        height=image.height,
        caption=image.caption or image.alt,
        creditText=image.credit,
    )


def person(leaves: Leaves, one: view.Link) -> Thing:
    """Return somebody, with the page of what he or she wrote where there is one."""
    return known(type="Person", name=one.title, url=full(leaves, one.url) if one.url else "")


def path_to(leaves: Leaves, title: str, url: str, crumbs: Iterable[view.Link]) -> Iterator[Thing]:
    """Yield the path to a page from the front page down, unless it is the front page."""
    steps = [*crumbs, view.Link(title, url)]
    if len(steps) < 2:
        return
    yield known(
        type="BreadcrumbList",
        itemListElement=[
            known(type="ListItem", position=n, name=link.title, item=full(leaves, link.url))
            for n, link in enumerate(steps, start=1)
        ],
    )
