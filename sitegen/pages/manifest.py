"""What a phone needs to put the site on its screen: the web manifest and icons."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from markupsafe import Markup
from msgspec import Struct

from sitegen.assets.site_icon import drawn
from sitegen.model import permalink
from sitegen.model.site import Site
from sitegen.pages import view
from sitegen.pages.frame import page_view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Frameless, Page, SiteKind
from sitegen.pages.preview import initials

# Apple's phones read no manifest.
_LISTED = permalink.ICON_SIZES[1:]


class IconContext(Frameless, frozen=True):
    """What stands on an icon, its size in pixels; `accent` may be empty."""

    page: view.PageView
    letters: str
    size: int
    accent: str


def plan_icons(site: Site, pages: tuple[Page, ...]) -> Iterator[Page]:
    """Yield the icons of a site whose theme prints where they are."""
    for size in permalink.ICON_SIZES if pages else ():
        yield Page(
            kind="icon",
            address=permalink.icon(size),
            template="icon.json",
            own=size,
            refs=(("setting", "title"), ("setting", "accent")),
            source="templates/icon.json",
            listed=False,
        )


def icon_context(page: Page, leaves: Leaves) -> IconContext:
    """Return the context of an icon."""
    return IconContext(
        page=page_view(leaves, page, ""),
        letters=initials(leaves.setting("title")),
        size=page.own,
        accent=leaves.setting("accent"),
    )


class ManifestContext(Frameless, frozen=True):
    """What the web manifest shows: all but colours, already encoded; `accent` may be empty."""

    page: view.PageView
    manifest: Markup
    accent: str


class _Icon(Struct, frozen=True):
    src: str
    sizes: str
    type: str
    purpose: str


class _Manifest(Struct, frozen=True):
    name: str
    short_name: str
    description: str
    lang: str
    start_url: str
    scope: str
    display: str
    icons: tuple[_Icon, ...]


def plan_manifest(site: Site, pages: tuple[Page, ...]) -> Iterator[Page]:
    """Yield the manifest of a site whose theme prints where it is."""
    if pages:
        yield Page(
            kind="manifest",
            address=permalink.MANIFEST,
            template="manifest.json",
            own=None,
            refs=(
                ("setting", "title"),
                ("setting", "slogan"),
                ("setting", "accent"),
                *(("icon", str(size)) for size in _LISTED),
            ),
            source="templates/manifest.json",
            listed=False,
        )


def manifest_context(page: Page, leaves: Leaves) -> ManifestContext:
    """Return the context of the manifest."""
    title, accent = leaves.setting("title"), leaves.setting("accent")
    icons = (
        _Icon(leaves.icon(size), f"{size}x{size}", "image/png", purpose)
        for size in _LISTED
        for purpose in ("any", "maskable")
    )
    value = _Manifest(
        name=title,
        short_name=title,
        description=leaves.setting("slogan"),
        lang=leaves.t.language,
        start_url=leaves.url(permalink.HOME),
        scope=leaves.url(permalink.HOME),
        # With the browser's own way back: a reading page has none of its own.
        display="minimal-ui",
        icons=tuple(icons),
    )
    members = msgspec.json.encode(value).decode("utf-8").removeprefix("{").removesuffix("}")
    return ManifestContext(
        page=page_view(leaves, page, title), manifest=Markup(members), accent=accent
    )


ICONS = SiteKind(
    "icon",
    "icon.json",
    plan_icons,
    icon_context,
    IconContext,
    int,
    finish=drawn,
    previews=True,
)
MANIFEST = SiteKind(
    "manifest",
    "manifest.json",
    plan_manifest,
    manifest_context,
    ManifestContext,
    None,
    previews=True,
)
