"""A converted body filled for a page: links led to addresses, photos shown, abbreviations told."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from sitegen.content.markup.body import Body, Photo
from sitegen.content.markup.placeholders import OPEN, fill, photo
from sitegen.content.markup.placeholders import Photo as Filling
from sitegen.model import permalink
from sitegen.model.links import External, ToAddress, ToDocument, ToFile, ToUnit
from sitegen.model.resources import STATIC, is_active, is_picture
from sitegen.model.site import Site
from sitegen.pages import view
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Ref
from sitegen.pages.picture_html import IN_TEXT, picture_html
from sitegen.pages.tables import framed

_PICTURE = "picture:"
# Characters of HTML that a telephone shows at once.
_FIRST_SCREEN = 600


class BodyPlan(Struct, frozen=True, array_like=True):
    """Where the links of a body lead and which files its photos are, both in their order.

    A link is an address of this site (it starts with a slash), an address elsewhere, a picture by
    its path, or None where it leads to nothing that is published.
    """

    links: tuple[str | None, ...]
    photos: tuple[str, ...]
    abbreviations: tuple[str, ...]

    @property
    def refs(self) -> tuple[Ref, ...]:
        """The leaves that the filled body shows."""
        if not (self.links or self.photos or self.abbreviations):
            return ()
        linked = (link for link in self.links if link and link.startswith(_PICTURE))
        pictures = (*self.photos, *(link.removeprefix(_PICTURE) for link in linked))
        return (
            *(("picture", path) for path in dict.fromkeys(pictures) if path),
            *(("abbreviation", short) for short in self.abbreviations),
        )


# Of the many texts that name nothing.
NO_BODY = BodyPlan((), (), ())


def plan_body(
    site: Site,
    source: str,
    links: Sequence[str],
    photos: Sequence[str],
    abbreviations: Sequence[str],
) -> BodyPlan:
    """Return where the links and photos of the document at `source` lead."""
    if not links and not photos and not abbreviations:
        return NO_BODY
    return BodyPlan(
        links=tuple(destination(site, source, target) for target in links),
        photos=tuple(_picture(site, source, target) for target in photos),
        abbreviations=tuple(short for short in abbreviations if short in site.meanings),
    )


def destination(site: Site, source: str, target: str) -> str | None:
    """Return where one link leads, as in BodyPlan."""
    leads = site.links.resolve(source, target)
    if isinstance(leads, External):
        return leads.url
    if isinstance(leads, ToFile):
        if leads.path.startswith(STATIC):
            return leads.path.removeprefix("content/static")
        if is_picture(leads.path):
            return _PICTURE + leads.path
        if is_active(leads.path):
            return None
        return permalink.attachment(leads.path)
    if isinstance(leads, ToUnit):
        return permalink.unit(leads.id) + _fragment(leads.anchor)
    if isinstance(leads, ToAddress):
        return leads.address + _fragment(leads.anchor)
    if isinstance(leads, ToDocument):
        address = _address(site, leads.path)
        if leads.path == source and leads.anchor:
            return _fragment(leads.anchor)
        return address and address + _fragment(leads.anchor)
    return None


def body_html(
    leaves: Leaves, body: Body, plan: BodyPlan, *, absolute: str = "", opening: bool = False
) -> Markup:
    """Return the HTML of a body.

    With `absolute`, the address of the body's own page, every address carries the host, as feeds
    need. With `opening`, a photo near its beginning is the first that the page shows.
    """
    if OPEN not in body.html:
        return Markup(body.html if absolute else framed(body.html, leaves.t("table")))
    site = leaves.absolute if absolute else leaves.url

    first = plan.photos[0] if opening and _opens_with_photo(body.html) else ""

    def href(link: str | None) -> str | None:
        if absolute and link is not None and link.startswith("#"):
            return site(absolute) + link
        if link is None or not link.startswith(("/", _PICTURE)):
            return link
        if link.startswith(_PICTURE):
            return site(leaves.large_picture_address(link.removeprefix(_PICTURE)))
        return site(link)

    def picture(path: str, shot: Photo) -> Filling:
        if not path:
            return Filling("", "")
        shown = leaves.picture(path, shot)
        if absolute:
            image = Markup('<img src="{}" width="{}" height="{}" alt="{}">').format(
                site(leaves.picture_address(path)), shown.width, shown.height, shown.alt
            )
            return Filling(image, image)
        image = picture_html(shown, IN_TEXT, first=path == first)
        label = f"{leaves.t('open_large')}: {shown.alt}" if shown.alt else leaves.t("open_large")
        link = Markup('<a class="zoom" href="{}" aria-label="{}">{}</a>')
        return Filling(link.format(shown.large, label, image), image)

    def abbreviation(short: str) -> str:
        if short not in plan.abbreviations:
            return escape(short)
        return Markup('<abbr title="{}">{}</abbr>').format(leaves.abbreviation(short).text, short)

    def way_back(number: str) -> str:
        return leaves.t("note_back_to", number=number) if number else leaves.t("note_back")

    photos = [picture(p, shot) for p, shot in zip(plan.photos, body.photos, strict=True)]
    links = [href(link) for link in plan.links]
    html = fill(body.html, links, photos, abbreviation, way_back)
    if not absolute:
        return Markup(framed(html, leaves.t("table")))
    # What is left are footnotes: they lead to the foot of the page, whatever a reader shows.
    return Markup(html.replace('<a href="#', f'<a href="{site(absolute)}#'))


def _opens_with_photo(html: str) -> bool:
    """Tell whether a photo stands where readers see it before they scroll."""
    return photo(0) in html[:_FIRST_SCREEN]


def abbreviations(leaves: Leaves, plan: BodyPlan) -> tuple[view.Abbreviation, ...]:
    """Return the abbreviations of a body in the order of their first use."""
    return tuple(leaves.abbreviation(short) for short in plan.abbreviations)


def _address(site: Site, path: str) -> str | None:
    entry = site.entries.get(path)
    if entry is not None:
        return entry.address
    page = site.pages.get(path)
    if page is not None:
        return permalink.page(page.segments)
    name = path.rpartition("/")[2].removesuffix(".md")
    if path.startswith("content/units/") and name in site.units.entries:
        return permalink.unit(name)
    return None


def _picture(site: Site, source: str, target: str) -> str:
    leads = site.links.resolve(source, target)
    return leads.path if isinstance(leads, ToFile) and is_picture(leads.path) else ""


def _fragment(anchor: str) -> str:
    return f"#{anchor}" if anchor else ""
