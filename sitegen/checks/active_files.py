"""Files offered for download that browsers would run instead: they are not published."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator

from sitegen.checks.check import SiteCheck, Texts, place
from sitegen.content.document import Contents, GlossaryDocument
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.locale.text import Text
from sitegen.model.links import ToFile
from sitegen.model.resources import is_active
from sitegen.model.site import Site
from sitegen.pages.plan import Plan


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield an error for every place of a document that offers such a file."""
    # Hardly any site has one, and then no link needs to be followed.
    active = frozenset(filter(is_active, site.links.files))
    if not active:
        return
    for path, placement in contents.placements.items():
        for index, target in _led(site, path, placement.attachments, active):
            keys = (f"attachments[{index}].src", f"attachments[{index}]")
            yield _error(place(contents.article(path).spans, path, *keys), target)
        for _, target in _led(site, path, (placement.document_file,), active):
            yield _error(place(contents.article(path).spans, path, "document.file"), target)
        for index, target in _led(site, path, placement.links, active):
            yield _error(contents.article(path).body.links[index].span, target)
    for document in contents.others:
        if isinstance(document, GlossaryDocument) or document.body is None:
            continue
        targets = [link.target for link in document.body.links]
        for index, target in _led(site, document.path, targets, active):
            yield _error(document.body.links[index].span, target)


def _led(
    site: Site, source: str, targets: Iterable[str], active: Collection[str]
) -> Iterator[tuple[int, str]]:
    """Yield those targets that lead to active files, each with its number."""
    for index, target in enumerate(targets):
        leads = site.links.resolve(source, target) if target else None
        if isinstance(leads, ToFile) and leads.path in active:
            yield index, target


def _error(span: Span, target: str) -> Diagnostic:
    ending = posixpath.splitext(target)[1].lower()
    return error("file-active", span, target=target, ending=ending)


TEXTS: Texts = {
    "file-active": (
        Text(
            "“{target}” mở ra là chạy được mã ngay trên trang tin, nên không đăng cho tải về.",
            (
                "Mở tệp, in hoặc xuất (Export) thành .pdf rồi ghi tên tệp .pdf ấy vào bài.",
                "Nếu cần đúng tệp {ending} này, nén nó thành .zip rồi đăng tệp .zip.",
            ),
        ),
        Text(
            "“{target}” would run as code on this site when opened; it is not published.",
            (
                "Print or export it as .pdf and name that file.",
                "Where it has to be this {ending}, put it into a .zip and offer that.",
            ),
        ),
    ),
}

ACTIVE_FILES = SiteCheck("active-files", run, TEXTS)
