"""The photos and files for download that published documents use; nothing else is published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.content.markup.body import Body
from sitegen.model.links import ToFile
from sitegen.model.site import PICTURE_ENDINGS, Site


def is_picture(path: str) -> bool:
    """Tell whether a file is a picture by its name."""
    return path.lower().endswith(PICTURE_ENDINGS)


def used_pictures(site: Site) -> tuple[str, ...]:
    """Return the paths of every picture on a published page, in order."""
    shown = {path for entry in site.entries.values() for path in entry.pictures}
    return tuple(sorted(shown | {path for path in _used(site) if is_picture(path)}))


def used_files(site: Site) -> tuple[str, ...]:
    """Return the paths of every file offered for download, in order."""
    return tuple(sorted({path for path in _used(site) if not is_picture(path)}))


def _used(site: Site) -> Iterator[str]:
    for entry in site.entries.values():
        placement = entry.placement
        files = (placement.document_file,) if placement.document_file else ()
        yield from _files(
            site, entry.path, (*placement.links, *placement.attachments, *files, *placement.photos)
        )
    bodies: list[tuple[str, Body | None]] = [(p.path, p.body) for p in site.pages.values()]
    bodies += [(document.path, document.body) for document in site.introductions.values()]
    for path, body in bodies:
        if body is not None:
            targets = (link.target for link in body.links)
            yield from _files(site, path, (*targets, *(photo.target for photo in body.photos)))


def _files(site: Site, source: str, targets: Iterable[str]) -> Iterator[str]:
    for target in targets:
        leads = site.links.resolve(source, target)
        if isinstance(leads, ToFile) and not leads.path.startswith("content/static/"):
            yield leads.path
