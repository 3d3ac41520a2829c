"""What a link in the content means: another document, a file beside it, an address, or the web."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Collection, Mapping
from urllib.parse import unquote, urlsplit

from msgspec import Struct, field, structs

from sitegen.text.slug import is_id

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")


class External(Struct, frozen=True):
    """An address elsewhere, or of another scheme (mailto, tel), kept as it is."""

    url: str


class ToDocument(Struct, frozen=True):
    """A document of this site by its source path, and the anchor in it, if any."""

    path: str
    anchor: str


class ToUnit(Struct, frozen=True):
    """A unit by id, whether or not it has a file."""

    id: str
    anchor: str


class ToFile(Struct, frozen=True):
    """A photo or an attachment by its path."""

    path: str


class ToAddress(Struct, frozen=True):
    """An address of this site, without the path prefix; the plan tells whether it answers."""

    address: str
    anchor: str


class Broken(Struct, frozen=True):
    """Nothing is there; `path` is what the link comes to, or empty if it leaves the content."""

    path: str


Target = External | ToDocument | ToUnit | ToFile | ToAddress | Broken


class Links(Struct, frozen=True):
    """What links may lead to: source paths of documents, unit ids, other files, the base URL.

    Plan and checks ask for each link of each article three to five times, so answers are kept.
    """

    documents: Collection[str]
    units: Collection[str]
    files: Collection[str]
    base_url: str
    _folders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _known: dict[tuple[str, str], Target] = field(default_factory=dict)

    def __post_init__(self) -> None:
        folders: dict[str, list[str]] = {}
        for path in sorted(self.files):
            folders.setdefault(posixpath.dirname(path), []).append(path)
        found = {folder: tuple(paths) for folder, paths in folders.items()}
        structs.force_setattr(self, "_folders", found)

    def files_in(self, folder: str) -> tuple[str, ...]:
        """Return the files directly in a folder, in the order of their names."""
        return self._folders.get(folder.rstrip("/"), ())

    def resolve(self, source: str, target: str) -> Target:
        """Return what `target`, as written in the document at `source`, leads to."""
        key = (source[: source.rfind("/")], target)
        leads = self._known.get(key)
        if leads is None:
            leads = self._led(source, target)
            # Only a link of a document to itself may hang on more than the folder it lies in.
            if not (isinstance(leads, ToDocument) and leads.path == source):
                self._known[key] = leads
        return leads

    def _led(self, source: str, target: str) -> Target:
        if _SCHEME.match(target):
            own = self._own_address(target)
            if own is None:
                return External(target)
            target = own
        if ("#" in target or "%" in target) and (file := self._literal(source, target)):
            return ToFile(file)
        raw_path, _, anchor = target.partition("#")
        path = unicodedata.normalize("NFC", unquote(raw_path.replace("\\", "/")))
        if not path:
            return ToDocument(source, anchor)
        if path.startswith("/"):
            return self._rooted(path, anchor)
        joined = source[: source.rfind("/") + 1] + path
        if "/." in joined or "//" in joined or joined.endswith("/"):
            joined = posixpath.normpath(joined)
        if joined != "content" and not joined.startswith("content/"):
            return Broken("")
        return self._file(joined, anchor) or Broken(joined)

    def _literal(self, source: str, target: str) -> str | None:
        """Return the file that is really called so: `Ảnh #1.jpg`, `50%25.jpg`."""
        folder = "content" if target.startswith("/") else posixpath.dirname(source)
        name = unicodedata.normalize("NFC", target.replace("\\", "/")).lstrip("/")
        path = posixpath.normpath(posixpath.join(folder, name))
        return path if path in self.files else None

    def _own_address(self, target: str) -> str | None:
        """Return the address on this site that an absolute URL names, if it names one."""
        base = urlsplit(self.base_url)
        parts = urlsplit(target)
        if parts.scheme not in ("http", "https") or parts.netloc != base.netloc:
            return None
        if not parts.path.startswith(base.path) or parts.query:
            return None
        anchor = f"#{parts.fragment}" if parts.fragment else ""
        return "/" + parts.path.removeprefix(base.path) + anchor

    def _rooted(self, path: str, anchor: str) -> Target:
        found = self._file("content" + path, anchor)
        if found is not None:
            return found
        # The file that answers an address is the address, as a browser's bar may have shown it.
        path = path.removesuffix("index.html") if path.endswith("/index.html") else path
        normal = posixpath.normpath(path)
        if ".." in path.split("/"):
            return Broken("")
        return ToAddress(normal + "/" if path.endswith("/") and normal != "/" else normal, anchor)

    def _file(self, path: str, anchor: str) -> Target | None:
        if path in self.documents:
            return ToDocument(path, anchor)
        if path in self.files:
            return ToFile(path)
        if (index := f"{path}/index.md") in self.documents:
            return ToDocument(index, anchor)
        folder, name = posixpath.split(path)
        id = name.removesuffix(".md")
        if folder == "content/units" and is_id(id) and id in self.units:
            return ToUnit(id, anchor)
        return None
