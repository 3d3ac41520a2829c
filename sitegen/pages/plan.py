"""The plan: every page and every file that will be written, as keys. A total function of values."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct, structs

from sitegen.config import NamedList
from sitegen.model import permalink
from sitegen.model.entry import Entry
from sitegen.model.resources import STATIC as STATIC
from sitegen.model.resources import appearance_files, is_picture, used
from sitegen.model.site import Site
from sitegen.pages.kinds import PAGE_KINDS, SITE_KINDS
from sitegen.pages.page import ADDRESS, FRAME, Frameless, Page, PageKind, Ref, SiteKind, cards

_TABLES: tuple[PageKind | SiteKind, ...] = (*PAGE_KINDS, *SITE_KINDS)
KINDS: Mapping[str, PageKind | SiteKind] = {kind.name: kind for kind in _TABLES}


class FileCopy(Struct, frozen=True):
    """A file that is published as it is: the source's path and the address it gets."""

    source: str
    address: str

    @property
    def output(self) -> str:
        """The file in the output folder, POSIX."""
        return permalink.output_of(self.address)


class Plan(Struct, frozen=True):
    """Everything that will be written but pictures, whose names follow from their bytes.

    `icon` is the picture that icons are made of, if its size allows for it; empty if there is none.
    """

    pages: tuple[Page, ...]
    files: tuple[FileCopy, ...]
    pictures: tuple[str, ...]
    lists: Mapping[str, tuple[str, ...]]
    icon: str


def plan(
    site: Site,
    lists_by_template: Mapping[str, tuple[str, ...]],
    previewing: Collection[str] | None = None,
) -> Plan:
    """Return what to write for a site, given the named lists that each template asks for.

    `previewing` are the templates that print what link previews show; None for all of them.
    """
    lists = {named.name: _listed(site, named) for named in site.config.lists}
    pages = [
        _named(page, lists_by_template.get(page.template, ()), lists)
        for kind in PAGE_KINDS
        for page in kind.plan(site)
    ]
    known = tuple(pages)
    previewed = tuple(p for p in known if previewing is None or p.template in previewing)
    for site_kind in SITE_KINDS:
        pages += [
            _named(page, lists_by_template.get(page.template, ()), lists)
            for page in site_kind.plan(site, previewed if site_kind.previews else known)
        ]
    static = sorted(path for path in site.links.files if path.startswith(STATIC))
    files = [FileCopy(path, "/" + path.removeprefix(STATIC)) for path in static]
    found = used(site)
    files += [FileCopy(path, permalink.attachment(path)) for path in found.files]
    logo = appearance_files(site.config, site.links).get("logo", "")
    icon = logo if previewed and is_picture(logo) else ""
    return Plan(tuple(pages), tuple(files), found.pictures, lists, icon)


def is_framed(kind: str) -> bool:
    """Tell whether the templates of a kind of page see the frame."""
    return not issubclass(KINDS[kind].contract, Frameless)


def shared_refs(kind: str) -> tuple[Ref, ...]:
    """Return what every page of a kind rests on, besides the `refs` it is planned with."""
    return (FRAME, ADDRESS) if is_framed(kind) else (ADDRESS,)


def _named(page: Page, names: Iterable[str], lists: Mapping[str, tuple[str, ...]]) -> Page:
    """Return a page that also names the lists its templates ask for."""
    asked = [ref for name in names if name in lists for ref in _list_refs(name, lists[name])]
    if not asked:
        return page
    return structs.replace(page, refs=tuple(dict.fromkeys((*page.refs, *asked))))


def _list_refs(name: str, paths: Iterable[str]) -> tuple[Ref, ...]:
    return (("list", name), *cards(paths))


def _listed(site: Site, named: NamedList) -> tuple[str, ...]:
    paths = site.unit_articles.get(named.unit, ()) if named.unit else site.listed
    if named.tag:
        wanted = site.tags.of(named.tag)
        tagged = frozenset(wanted.paths if wanted is not None else ())
        paths = tuple(path for path in paths if path in tagged)
    found = (path for path in paths if _meets(site.entries[path], named))
    return tuple(itertools.islice(found, named.count))


def _meets(entry: Entry, named: NamedList) -> bool:
    if named.type and entry.placement.type not in named.type:
        return False
    return not named.section or entry.section == named.section
