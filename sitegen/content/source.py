"""The files under a site's content folder: found, told apart and read. The only effects of content.

Content is not trusted: nothing is followed out of the folder, opened when it could block, or read
without a limit. Paths inside are POSIX, relative to the site's root and NFC; `real` is the name on
disk, which may be NFD.
"""

from __future__ import annotations

import operator
import os
import re
import stat
import unicodedata
from pathlib import Path

from msgspec import Struct

from sitegen.diagnostics import Diagnostic, Span, error

MAX_TEXT_BYTES = 2 * 1024 * 1024
MAX_FILE_BYTES = 100 * 1024 * 1024
MAX_PATH_CHARACTERS = 1000

_NOISE_NAMES = frozenset(("thumbs.db", "desktop.ini", "__macosx", "icon\r"))
_NOISE_ENDINGS = ("~", ".swp", ".swo", ".tmp", ".bak", ".orig", ".crdownload", ".part")
# Under content/static these hidden names have a meaning to hosts; no other hidden file is ours.
_PUBLIC_HIDDEN = frozenset((".well-known", ".nojekyll", ".htaccess", ".domains"))

_LONGEST_PLAIN = 120
_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]{0,110}\.(?:md|jpe?g|png|webp|pdf|csv|yaml)")
_NAME = operator.attrgetter("name")


class SourceFile(Struct, frozen=True):
    """A file that a build may use.

    `size` in bytes and `stamp` (see `engine.stamp`) are those of the moment it was found; `device`
    is the number of its file system.
    """

    path: str
    real: str
    size: int
    stamp: tuple[int, int, int, int]
    device: int


def scan(root: Path, folder: str = "content") -> tuple[tuple[SourceFile, ...], list[Diagnostic]]:
    """Return every usable file under `root`/`folder` in the order of paths, and what was refused.

    Raises OSError if the folder itself cannot be listed.
    """
    walk = _Walk()
    walk.folder(str(root / folder), folder)
    files: dict[str, SourceFile] = {}
    for file in walk.files:
        if file.path in files:
            walk.problems.append(error("file-name-twice", Span(file.path)))
        else:
            files[file.path] = file
    return tuple(files[path] for path in sorted(files)), walk.problems


def found_again(file: SourceFile) -> SourceFile | None:
    """Return a file as it is now, None if it is gone or has become something else."""
    try:
        status = os.lstat(file.real)
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_FILE_BYTES:
        return None
    return _source_file(file.path, file.real, status)


def _source_file(path: str, real: str, status: os.stat_result) -> SourceFile:
    stamp = (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
    return SourceFile(path, real, status.st_size, stamp, status.st_dev)


def read(file: SourceFile, limit: int = MAX_FILE_BYTES) -> bytes:
    """Return the bytes of a file, at most `limit` + 1 of them; raises OSError."""
    # O_NOFOLLOW and O_NONBLOCK: the file may have been swapped for a link or a pipe since the scan.
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0)
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with os.fdopen(os.open(file.real, flags), "rb") as stream:
        return stream.read(limit + 1)


class _Walk:
    """Collects the files of a folder and those below it, and what is refused."""

    def __init__(self) -> None:
        self.files: list[SourceFile] = []
        self.problems: list[Diagnostic] = []

    def folder(self, folder: str, path: str) -> None:
        """Look at every entry of a folder in the order of names; raises OSError."""
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=_NAME)
        plain = len(path) < MAX_PATH_CHARACTERS - _LONGEST_PLAIN
        for entry in entries:
            # Nearly all files; whatever else there is to know of names cannot concern them.
            if plain and _PLAIN.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                self._file(entry, f"{path}/{entry.name}")
            else:
                self._entry(entry, path)

    def _entry(self, entry: os.DirEntry[str], path: str) -> None:
        # Names are UTF-8 whatever the machine's locale takes them for.
        spelled = os.fsencode(entry.name).decode("utf-8", "surrogateescape")
        name = unicodedata.normalize("NFC", spelled)
        inner = f"{path}/{name}"
        if _is_noise(name, inner):
            return
        if any(ord(c) < 32 or c in "\x7f\\" or 0xD800 <= ord(c) <= 0xDFFF for c in name):
            shown = "".join(c if c.isprintable() else "?" for c in name)
            self.problems.append(error("file-name-invalid", Span(f"{path}/{shown}"), name=shown))
        elif len(inner) > MAX_PATH_CHARACTERS:
            self.problems.append(error("path-too-long", Span(path), limit=MAX_PATH_CHARACTERS))
        # A link is refused without a look at its target, whose existence is nobody's business.
        elif entry.is_symlink():
            self.problems.append(error("file-is-link", Span(inner)))
        elif entry.is_dir(follow_symlinks=False):
            try:
                self.folder(entry.path, inner)
            except OSError:
                self.problems.append(error("file-unreadable", Span(inner)))
        else:
            self._file(entry, inner)

    def _file(self, entry: os.DirEntry[str], path: str) -> None:
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError:
            self.problems.append(error("file-unreadable", Span(path)))
            return
        if not stat.S_ISREG(status.st_mode):
            self.problems.append(error("file-is-special", Span(path)))
        elif status.st_size > MAX_FILE_BYTES:
            self.problems.append(
                error("file-too-large", Span(path), limit=MAX_FILE_BYTES // (1024 * 1024))
            )
        else:
            self.files.append(_source_file(path, entry.path, status))


def _is_noise(name: str, path: str) -> bool:
    """Tell whether a file is an editor's or a system's leftover, never to be published."""
    lower = name.lower()
    if lower in _NOISE_NAMES or lower.endswith(_NOISE_ENDINGS) or lower.startswith("~$"):
        return True
    return name.startswith(".") and not (
        path.startswith("content/static/") and name in _PUBLIC_HIDDEN
    )
