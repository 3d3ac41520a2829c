"""The photos and files for download that published documents use; nothing else is published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sitegen.config import FILE, Config
from sitegen.content.markup.body import Body
from sitegen.model.entry import PICTURE_ENDINGS
from sitegen.model.links import Links, ToFile
from sitegen.model.site import Site
from sitegen.text.slug import safe_file_name

STATIC = "content/static/"
# What browsers open as a page or run as a script: pages, drawings and XML that may hold scripts,
# and scripts, which a page of the same site may load whatever its policy says of others.
_PAGES = "html htm xhtml xht shtml shtm phtml mht mhtml"
_OTHERS = "svg svgz xml xsl xslt rdf rss atom mml js mjs cjs"
_ACTIVE = frozenset(f"{_PAGES} {_OTHERS}".split())


def is_picture(path: str) -> bool:
    """Tell whether a file is a picture by its name."""
    return path.lower().endswith(PICTURE_ENDINGS)


def is_active(path: str) -> bool:
    """Tell whether a browser would run what is in a file, by the name it would be published under.

    Such a file could do on the site's own address whatever the site itself can do. What lies in
    content/static/ is the site owner's own.
    """
    if path.startswith(STATIC):
        return False
    _, dot, ending = safe_file_name(path.rsplit("/", 1)[-1]).rpartition(".")
    return bool(dot) and ending in _ACTIVE


def offered_file(links: Links, source: str, target: str) -> str | None:
    """Return the file that a target leads to, if it may be offered for download."""
    leads = links.resolve(source, target)
    return leads.path if isinstance(leads, ToFile) and not is_active(leads.path) else None


class Used(NamedTuple):
    """The paths of every picture on a published page, and of every file offered for download."""

    pictures: tuple[str, ...]
    files: tuple[str, ...]


def used(site: Site) -> Used:
    """Return what published documents use, in the order of paths."""
    found = set(_used(site))
    pictures = {path for path in found if is_picture(path)}
    pictures.update(filter(is_picture, appearance_files(site.config, site.links).values()))
    shown = {path for entry in site.entries.values() for path in entry.pictures}
    return Used(tuple(sorted(shown | pictures)), tuple(sorted(found - pictures)))


def appearance_files(config: Config, links: Links) -> Mapping[str, str]:
    """Return the files of the site's logo and banner by their settings; those that are there."""
    found = {}
    for name, picture in (("logo", config.appearance.logo), ("banner", config.appearance.banner)):
        leads = links.resolve(f"content/{FILE}", picture.file) if picture is not None else None
        if isinstance(leads, ToFile):
            found[name] = leads.path
    return found


def _used(site: Site) -> Iterator[str]:
    for entry in site.entries.values():
        placement = entry.placement
        named = (*placement.links, *placement.attachments, *placement.photos)
        if placement.document_file:
            named += (placement.document_file,)
        if named:
            yield from _files(site, entry.path, named)
    bodies: list[tuple[str, Body | None]] = [(p.path, p.body) for p in site.pages.values()]
    bodies += [(document.path, document.body) for document in site.introductions.values()]
    shown = (path for path in site.letters if path in site.entries)
    bodies += [(one.path, one.body) for path in shown for one in site.letters[path]]
    for path, body in bodies:
        if body is not None:
            targets = (link.target for link in body.links)
            yield from _files(site, path, (*targets, *(photo.target for photo in body.photos)))


def _files(site: Site, source: str, targets: Iterable[str]) -> Iterator[str]:
    for target in targets:
        path = offered_file(site.links, source, target)
        if path is not None and not path.startswith(STATIC):
            yield path
