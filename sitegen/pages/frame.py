"""What every page says of itself, whatever its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sitegen.model import permalink
from sitegen.pages import view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Page
from sitegen.pages.structured_data import StructuredData, Thing, path_to

Things = Callable[[], Iterable[Thing]]


def page_view(
    leaves: Leaves,
    page: Page,
    title: str,
    *,
    short_title: str = "",
    description: str = "",
    crumbs: tuple[view.Link, ...] = (),
    feed: view.Link | None = None,
    noindex: bool = False,
    preview: view.Preview | None = None,
    canonical: str = "",
    things: Things = tuple,
) -> view.PageView:
    """Return a page's view; its crumbs start at the home page.

    `things` gives what search engines are told of it besides the path to it.
    """
    home = view.Link(leaves.t("home"), leaves.url(permalink.HOME))
    above = () if page.address == permalink.HOME else (home, *crumbs)

    def told() -> Iterator[Thing]:
        yield from things()
        yield from path_to(leaves, title, leaves.url(page.address), above)

    return view.PageView(
        kind=page.kind,
        title=title,
        share_title=short_title or title,
        description=description,
        url=leaves.url(page.address),
        canonical=canonical or leaves.absolute(page.address),
        crumbs=above,
        feed=feed,
        noindex=noindex,
        # What may not be found needs no explanation.
        structured_data=None if noindex else StructuredData(told),
        preview=preview,
    )


def preview_of(leaves: Leaves, picture: view.Picture) -> view.Preview:
    """Return a published picture as link previews show it."""
    return view.Preview(
        url=leaves.address.host + picture.large,
        width=picture.width,
        height=picture.height,
        alt=picture.alt,
    )
