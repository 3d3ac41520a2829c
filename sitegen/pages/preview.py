"""Where drawn pictures are: title cards and icons, by addresses that change with what they show.

Zalo, Facebook and telephones keep a picture by its address for weeks. The file is always called
the same, since titles are not known when pages are planned; but pages name it with a digest of what
is drawn behind a question mark, so one that changed is fetched anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from sitegen.assets import site_icon, title_card
from sitegen.model import permalink
from sitegen.pages import view
from sitegen.pages.address import SiteAddress

# The first of what is drawn, besides the text: raised there when the same text looks different.
_CARDS, _ICONS = f"card {title_card.LOOK}", f"icon {site_icon.LOOK}"


def card_preview(
    at: SiteAddress, address: str, title: str, unit: str, site_title: str, accent: str
) -> view.Preview:
    """Return the title card of the page at an address as link previews show it."""
    mark = _mark((_CARDS, title, unit, site_title, accent))
    return view.Preview(
        url=f"{at.absolute(permalink.share_card(address))}?v={mark}",
        width=title_card.WIDTH,
        height=title_card.HEIGHT,
        alt=title,
    )


def icon_url(at: SiteAddress, size: int, title: str, accent: str) -> str:
    """Return where the icon of a site is in a size, with prefix."""
    return f"{at.url(permalink.icon(size))}?v={_mark((_ICONS, initials(title), accent))}"


def initials(title: str) -> str:
    """Return the first letters of the first two words that begin with a capital, or of the first.

    "Bản tin Công đoàn tỉnh" is BC.
    """
    words = title.split()
    capital = [word[0] for word in words if word[0].isupper()]
    return "".join(capital[:2] or [word[0] for word in words[:1]]).upper()


def _mark(drawn: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(drawn).encode("utf-8")).hexdigest()[:8]
