"""What every page says of itself, whatever its kind."""

from __future__ import annotations

from sitegen.model import permalink
from sitegen.pages import view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Page


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
    image: str = "",
    canonical: str = "",
) -> view.PageView:
    """Return a page's view; its crumbs start at the home page."""
    home = view.Link(leaves.t("home"), leaves.url(permalink.HOME))
    return view.PageView(
        kind=page.kind,
        title=title,
        share_title=short_title or title,
        description=description,
        url=leaves.url(page.address),
        canonical=canonical or leaves.absolute(page.address),
        crumbs=() if page.address == permalink.HOME else (home, *crumbs),
        feed=feed,
        noindex=noindex,
        image=image,
    )
