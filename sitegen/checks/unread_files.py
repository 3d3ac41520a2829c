"""Files in the content that nothing reads and nobody can download: an article saved otherwise."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator

from sitegen.checks.check import SiteCheck, Texts
from sitegen.content.document import Contents, PageDocument, UnitDocument
from sitegen.diagnostics import Diagnostic, Span, warning
from sitegen.locale.text import Text
from sitegen.model.links import ToFile
from sitegen.model.site import Site
from sitegen.pages.plan import STATIC, Plan

_FOLDERS = (
    "content/articles/",
    "content/pages/",
    "content/units/",
    "content/changes/",
    "content/letters/",
)
_MARKDOWN = (".md", ".markdown")
# Nobody offers these for download.
_NEVER_OFFERED = (".md.txt", ".markdown", ".mdown")
# What Notepad makes of an article, and what Word does; the first needs but another name.
_PLAIN = (".md.txt", ".txt", ".markdown", ".mdown", ".text")
_WORD = (".docx", ".doc", ".rtf", ".odt")
# Lists that are read under one name alone, by the name without ending.
_LISTS = {"units": "content/units.csv", "glossary": "content/glossary.yaml"}


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield a warning for each file that was probably meant to be read."""
    unread = [path for path in sorted(site.links.files) if not path.startswith(STATIC)]
    suspects: list[tuple[str, Diagnostic]] = []
    for path in unread:
        found = _judged(path, site.links.documents)
        if found is not None:
            suspects.append((path, found))
    if not suspects:
        return
    offered = {file.source for file in plan.files} | set(_named(site, contents))
    # What a document with errors offers, nobody knows.
    unknown = {posixpath.dirname(path) for path in site.held}
    for path, found in suspects:
        may_be_offered = not path.lower().endswith(_NEVER_OFFERED)
        if path not in offered and not (may_be_offered and posixpath.dirname(path) in unknown):
            yield found


def is_list(path: str) -> bool:
    """Tell whether a file was meant for a list of the site, under whatever ending."""
    folder, name = posixpath.split(path)
    return folder == "content" and name.lower().partition(".")[0] in _LISTS


def _judged(path: str, documents: Collection[str]) -> Diagnostic | None:
    """Return what is to be said of a file that is read by nobody, going by its name."""
    folder, name = posixpath.split(path)
    lower = name.lower()
    if is_list(path):
        wanted = _LISTS[lower.partition(".")[0]]
        return warning("list-not-read", Span(path), wanted=wanted)
    inside = path.startswith(_FOLDERS)
    if lower.endswith(_MARKDOWN) and not inside:
        return warning("file-misplaced", Span(path))
    if not inside:
        return None
    plain = next((ending for ending in _PLAIN if lower.endswith(ending)), "")
    word = next((ending for ending in _WORD if lower.endswith(ending)), "")
    if not plain and not word and "." in name:
        return None
    stem = name[: len(name) - len(plain or word)].removesuffix(".md")
    # A draft that Word has kept beside the article made of it is no mistake.
    if word and f"{folder}/{stem}.md" in documents:
        return None
    rename, retype = ("", f"{stem}.md") if word else (f"{stem}.md", "")
    return warning("file-not-read", Span(path), rename=rename, retype=retype)


def _named(site: Site, contents: Contents) -> Iterator[str]:
    """Yield the files that documents offer for download, the hidden ones included."""
    for path, placement in contents.placements.items():
        files = (*placement.links, *placement.attachments, placement.document_file)
        yield from _files(site, path, files)
    for document in contents.others:
        if isinstance(document, PageDocument | UnitDocument) and document.body is not None:
            yield from _files(site, document.path, [link.target for link in document.body.links])


def _files(site: Site, source: str, targets: Iterable[str]) -> Iterator[str]:
    for target in targets:
        leads = site.links.resolve(source, target) if target else None
        if isinstance(leads, ToFile):
            yield leads.path


_OFFER = (
    "Nếu để người đọc tải về, ghi tên tệp vào mục tep_dinh_kem của bài; nếu không cần, chuyển tệp "
    "ra khỏi thư mục content."
)

TEXTS: Texts = {
    "file-not-read": (
        Text(
            "Tệp này không được đọc nên không lên trang: bài viết phải có tên kết thúc bằng .md.",
            (
                (
                    "Nếu đây là bài viết, đổi tên tệp thành {rename} (trong cửa sổ thư mục bật "
                    "Xem → Phần mở rộng tên tệp để thấy đủ tên)."
                ),
                (
                    "Nếu đây là bài viết, chép phần chữ sang Notepad rồi lưu thành {retype}, "
                    "Mã hóa: UTF-8."
                ),
                _OFFER,
            ),
        ),
        Text(
            "This file is not read, so it is not on the site: articles are files ending in .md.",
            (
                "If it is an article, rename it to {rename}.",
                "If it is an article, save its text as {retype}, in UTF-8.",
                (
                    "If readers are to download it, name it under attachments; otherwise move it "
                    "out of the folder content."
                ),
            ),
        ),
    ),
    "list-not-read": (
        Text(
            "Tệp này không được đọc: tên của nó phải đúng là {wanted}",
            (
                (
                    "Bảng đơn vị làm bằng Excel thì lưu bằng Tệp → Lưu thành → kiểu CSV UTF-8, tên "
                    "tệp units.csv."
                ),
                "Tên khác thì đổi lại cho đúng, kể cả chữ thường và phần sau dấu chấm.",
            ),
        ),
        Text(
            "This file is not read: its name has to be exactly {wanted}",
            (
                "From Excel save the units as CSV UTF-8, named units.csv.",
                "Otherwise rename it, in lower case and with that ending.",
            ),
        ),
    ),
    "file-misplaced": (
        Text(
            "Tệp này nằm ngoài các thư mục được đọc nên không lên trang.",
            (
                (
                    "Chuyển bài viết vào content/articles, trang riêng vào content/pages, đơn vị "
                    "vào content/units, thay đổi tổ chức vào content/changes, thư bạn đọc vào "
                    "content/letters."
                ),
            ),
        ),
        Text(
            "This file lies outside the folders that are read, so it is not on the site.",
            (
                (
                    "Move articles to content/articles, pages to content/pages, units to "
                    "content/units, changes to content/changes, letters to content/letters."
                ),
            ),
        ),
    ),
}

UNREAD_FILES = SiteCheck("unread-files", run, TEXTS)
