"""Photos and files that documents name: they have to be there, and fit to be published."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct, field

from sitegen.checks.check import SiteCheck, Texts, place
from sitegen.checks.nearest import CASE_TEXTS, FILE, PICTURE, Missing, explained
from sitegen.content.document import Contents, GlossaryDocument, Placement
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.locale.text import Text
from sitegen.model.links import Broken, External, Links, Target, ToAddress, ToFile
from sitegen.model.resources import is_picture
from sitegen.model.site import Site
from sitegen.pages.plan import Plan

_PICTURES_WE_CANNOT_SHOW = (".bmp", ".heic", ".heif", ".tif", ".tiff", ".avif", ".raw")


class _Look(Struct):
    """One run: what links lead to, the folders that hold pictures, and what is missing."""

    links: Links
    missing: list[Missing] = field(default_factory=list)
    _folders: frozenset[str] | None = None

    @property
    def folders(self) -> frozenset[str]:
        """The folders with pictures, counted when a gallery asks."""
        if self._folders is None:
            pictures = (path for path in self.links.files if is_picture(path))
            self._folders = frozenset(map(posixpath.dirname, pictures))
        return self._folders


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield the faults of every photo and file that a document names."""
    look = _Look(site.links)
    for path, placement in contents.placements.items():
        named = placement.cover or placement.gallery or placement.attachments
        if named or placement.document_file:
            yield from _front_matter(look, placement, contents)
        for index, target in enumerate(placement.photos):
            yield from _picture(look, path, target, _Photo(contents, path, index))
    for document in contents.others:
        if isinstance(document, GlossaryDocument) or document.body is None:
            continue
        for index, photo in enumerate(document.body.photos):
            where = _Photo(contents, document.path, index)
            yield from _picture(look, document.path, photo.target, where)
    yield from explained(look.missing, site)


class _Photo(NamedTuple):
    """Where a photo stands in a text; found out when there is something to say."""

    contents: Contents
    path: str
    number: int

    def __call__(self) -> Span:
        document = self.contents.documents[self.path]
        assert not isinstance(document, GlossaryDocument)
        assert document.body is not None
        return document.body.photos[self.number].span


class _Key(NamedTuple):
    """Where front matter says something, by the keys that may have been written."""

    contents: Contents
    path: str
    keys: tuple[str, ...]

    def __call__(self) -> Span:
        return place(self.contents.article(self.path).spans, self.path, *self.keys)


_Where = _Photo | _Key


def _front_matter(look: _Look, placement: Placement, contents: Contents) -> Iterator[Diagnostic]:
    path = placement.path
    if placement.cover:
        where = _Key(contents, path, ("cover.src", "cover"))
        yield from _picture(look, path, placement.cover, where)
    for index, target in enumerate(placement.gallery):
        where = _Key(contents, path, (f"gallery[{index}].src", f"gallery[{index}]"))
        yield from _gallery_item(look, path, target, where)
    for index, target in enumerate(placement.attachments):
        where = _Key(contents, path, (f"attachments[{index}].src", f"attachments[{index}]"))
        _file(look, path, target, where)
    if placement.document_file:
        _file(look, path, placement.document_file, _Key(contents, path, ("document.file",)))


def _gallery_item(look: _Look, source: str, target: str, where: _Where) -> Iterator[Diagnostic]:
    """Judge a picture or a folder of pictures; what has no ending was meant for a folder."""
    leads = look.links.resolve(source, target)
    if not target or (isinstance(leads, Broken) and leads.path in look.folders):
        # A faulty file's picture without a name has been told of.
        return
    if isinstance(leads, ToFile) or posixpath.splitext(target)[1].strip("."):
        yield from _picture(look, source, target, where)
    else:
        yield error("gallery-folder-empty", where(), target=target)


def _picture(look: _Look, source: str, target: str, where: _Where) -> Iterator[Diagnostic]:
    leads = look.links.resolve(source, target)
    if isinstance(leads, External):
        yield error("picture-remote", where(), target=target)
    elif not isinstance(leads, ToFile):
        wanted = _wanted(leads)
        look.missing.append(Missing(where(), "file-missing", source, target, wanted, PICTURE))
    elif not is_picture(leads.path):
        if leads.path.lower().endswith(".svg"):
            yield error("picture-svg", where(), target=target)
            return
        known = leads.path.lower().endswith(_PICTURES_WE_CANNOT_SHOW)
        ending = posixpath.splitext(leads.path)[1] if known else ""
        yield error("picture-format", where(), target=target, ending=ending)


def _file(look: _Look, source: str, target: str, where: _Where) -> None:
    leads = look.links.resolve(source, target)
    if not isinstance(leads, ToFile):
        wanted = _wanted(leads)
        look.missing.append(Missing(where(), "file-missing", source, target, wanted, FILE))


def _wanted(leads: Target) -> str:
    """Return the path in the content that was asked for, or an empty text."""
    if isinstance(leads, Broken):
        return leads.path
    return f"content{leads.address}" if isinstance(leads, ToAddress) else ""


TEXTS: Texts = {
    **CASE_TEXTS,
    "file-missing": (
        Text(
            "Không tìm thấy tệp “{target}”.",
            (
                "Ý bạn có phải là “{suggestion}”?",
                "Hãy chép tệp vào cạnh bài viết, hoặc sửa tên tệp cho đúng.",
            ),
        ),
        Text(
            "There is no file “{target}”.",
            (
                "Did you mean “{suggestion}”?",
                "Put the file beside the article or correct its name.",
            ),
        ),
    ),
    "picture-remote": (
        Text(
            "Ảnh “{target}” nằm ở trang khác.",
            ("Hãy tải ảnh về, chép vào cạnh bài viết rồi ghi tên tệp.",),
        ),
        Text(
            "The picture “{target}” lies on another site.",
            ("Download it, put it beside the article and write the file's name.",),
        ),
    ),
    "picture-format": (
        Text(
            "“{target}” không phải là ảnh đăng được trên trang tin.",
            (
                "Nhiều trình duyệt không hiện được ảnh {ending}.",
                "Hãy mở ảnh, lưu lại thành tệp .jpg hoặc .png rồi ghi tên tệp mới.",
            ),
        ),
        Text(
            "“{target}” is no picture that can be published.",
            (
                "Many browsers cannot show {ending}.",
                "Save it as .jpg or .png and write the new name.",
            ),
        ),
    ),
    "picture-svg": (
        Text(
            "“{target}” là tệp .svg, có thể chứa mã chạy được, nên không đăng làm ảnh.",
            ("Mở tệp, xuất (Export) thành .png ngang khoảng 1600 điểm, rồi ghi tên tệp mới.",),
        ),
        Text(
            "“{target}” is an .svg file, which may hold code that runs; it is not published.",
            ("Export it as .png, about 1600 pixels wide, and write the new name.",),
        ),
    ),
    "gallery-folder-empty": (
        Text(
            "Không có ảnh nào trong thư mục “{target}”.",
            ("Hãy kiểm tra tên thư mục; ảnh phải là tệp .jpg, .png, .webp hoặc .gif.",),
        ),
        Text(
            "There is no picture in the folder “{target}”.",
            ("Check the folder's name; pictures end in .jpg, .png, .webp or .gif.",),
        ),
    ),
}

FILES = SiteCheck("files", run, TEXTS)
