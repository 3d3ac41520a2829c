"""What nothing leads to: photos that no article shows, pages that nobody can find."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator

from sitegen.checks.check import SiteCheck, Texts, place
from sitegen.checks.unread_files import is_list
from sitegen.content.document import Contents, GlossaryDocument
from sitegen.diagnostics import Diagnostic, Span, advice
from sitegen.locale.text import Text
from sitegen.model import permalink
from sitegen.model.entry import PICTURE_ENDINGS
from sitegen.model.links import Broken, ToAddress, ToDocument, ToFile
from sitegen.model.site import Site
from sitegen.pages.navigation import page_paths
from sitegen.pages.plan import STATIC, Plan

# What is there to be shown or downloaded; of other files somebody else has an opinion.
_ENDINGS = (*PICTURE_ENDINGS, ".pdf", ".xls", ".xlsx", ".ppt", ".pptx", ".zip", ".rar", ".mp4")
_NAMED = 3


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield a remark on each folder with such files, and on each such page."""
    yield from _files(site, contents, plan)
    yield from _pages(site, contents)


def _files(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    published = {file.source for file in plan.files}.union(plan.pictures)
    unused = [
        path
        for path in sorted(site.links.files)
        if path not in published
        and not path.startswith(STATIC)
        and _is_offer(path)
        and not is_list(path)
    ]
    if not unused:
        return
    # What is published uses none of them; what is hidden may, and what is misspelt means one.
    waiting = set(_waiting(site, contents))
    unsure = {posixpath.dirname(path) for path in site.held}
    unsure.update(_misspelt(site, contents, {posixpath.dirname(path) for path in unused}))
    folders: dict[str, list[str]] = {}
    for path in unused:
        folder = posixpath.dirname(path)
        if path not in waiting and unsure.isdisjoint((folder, posixpath.dirname(folder))):
            folders.setdefault(folder, []).append(path)
    for paths in folders.values():
        names = ", ".join(posixpath.basename(path) for path in paths[:_NAMED])
        more = ", …" if len(paths) > _NAMED else ""
        yield advice("file-unused", Span(paths[0]), count=len(paths), names=f"{names}{more}")


def _is_offer(path: str) -> bool:
    return path.lower().endswith(_ENDINGS)


def _misspelt(site: Site, contents: Contents, folders: Collection[str]) -> Iterator[str]:
    """Yield the folders of documents, in or just above others, that name what is not there."""
    near = {*folders, *map(posixpath.dirname, folders)}
    for path, placement in contents.placements.items():
        folder = path[: path.rfind("/")]
        if folder in near:
            named = (*placement.photos, *placement.links, *placement.attachments)
            named += (*placement.gallery, placement.cover, placement.document_file)
            if any(isinstance(site.links.resolve(path, t), Broken) for t in named if t):
                yield folder
    for document in contents.others:
        if not isinstance(document, GlossaryDocument) and document.body is not None:
            targets = [link.target for link in document.body.links]
            targets += [photo.target for photo in document.body.photos]
            if any(isinstance(site.links.resolve(document.path, t), Broken) for t in targets):
                yield posixpath.dirname(document.path)


def _waiting(site: Site, contents: Contents) -> Iterator[str]:
    """Yield the files of documents that are not published now."""
    for entry in site.hidden:
        yield from entry.pictures
        placement = entry.placement
        named = (*placement.links, *placement.attachments, *placement.photos)
        yield from _led(site, entry.path, (*named, placement.document_file))
    for document in contents.others:
        if not isinstance(document, GlossaryDocument) and document.body is not None:
            targets = [link.target for link in document.body.links]
            targets += [photo.target for photo in document.body.photos]
            yield from _led(site, document.path, targets)


def _led(site: Site, source: str, targets: Iterable[str]) -> Iterator[str]:
    for target in targets:
        leads = site.links.resolve(source, target) if target else None
        if isinstance(leads, ToFile):
            yield leads.path


def _pages(site: Site, contents: Contents) -> Iterator[Diagnostic]:
    """Yield pages that are in no menu and that no document links to."""
    hidden = {
        path: permalink.page(page.segments)
        for path, page in site.pages.items()
        if not (page.matter.menu and len(page.segments) == 1)
    }
    if not hidden or site.held:
        return
    linked = _in_menus(site)
    for path, placement in contents.placements.items():
        linked |= _aims(site, path, placement.links)
    for document in contents.others:
        if not isinstance(document, GlossaryDocument) and document.body is not None:
            targets = [link.target for link in document.body.links]
            linked |= _aims(site, document.path, targets)
    for path, address in hidden.items():
        if path not in linked and address not in linked:
            spans = site.pages[path].spans
            yield advice("page-orphan", place(spans, path, "menu", "title"), address=address)


def _in_menus(site: Site) -> set[str]:
    """Return the paths and addresses of pages that config's menus may lead to."""
    config = site.config
    links = [*config.menu, *config.footer.links]
    return {path for link in links for path in (*page_paths(link.page), link.url)}


def _aims(site: Site, source: str, targets: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for target in targets:
        leads = site.links.resolve(source, target)
        if isinstance(leads, ToDocument) and leads.path != source:
            found.add(leads.path)
        elif isinstance(leads, ToAddress):
            found.add(leads.address)
    return found


TEXTS: Texts = {
    "file-unused": (
        Text(
            "{count} tệp trong thư mục này không bài nào dùng: {names}",
            ("Đưa ảnh vào bài hoặc ghi tệp vào tep_dinh_kem; tệp thừa thì xóa cho nhẹ kho bài.",),
        ),
        Text(
            "{count} files of this folder are used nowhere: {names}",
            ("Show or attach them, or delete what is not needed.",),
        ),
    ),
    "page-orphan": (
        Text(
            "Không có đường nào dẫn tới trang này ({address}).",
            ("Ghi trong_menu: có, hoặc đặt liên kết tới trang ở một bài hay trang khác.",),
        ),
        Text(
            "Nothing leads to this page ({address}).",
            ("Write menu: yes, or link to it from an article or another page.",),
        ),
    ),
}

ORPHANS = SiteCheck("orphans", run, TEXTS)
