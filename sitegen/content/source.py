"""The files under a site's content folder: found, told apart and read. The only effects of content.

Content is not trusted: nothing is followed out of the folder, opened when it could block, or read
without a limit. Paths inside are POSIX, relative to the site's root and NFC; `real` is the name on
disk, which may be NFD.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
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


class SourceFile(Struct, frozen=True):
    """A file that a build may use; `size` in bytes when it was found."""

    path: str
    real: str
    size: int


def scan(root: Path, folder: str = "content") -> tuple[tuple[SourceFile, ...], list[Diagnostic]]:
    """Return every usable file under `root`/`folder` in the order of paths, and what was refused.

    Raises OSError if the folder itself cannot be listed.
    """
    problems: list[Diagnostic] = []
    files: dict[str, SourceFile] = {}
    for file in _walk(root / folder, folder, problems):
        other = files.get(file.path)
        if other is not None:
            problems.append(error("file-name-twice", Span(file.path)))
            continue
        files[file.path] = file
    return tuple(files[path] for path in sorted(files)), problems


def read(file: SourceFile, limit: int = MAX_FILE_BYTES) -> bytes:
    """Return the bytes of a file, at most `limit` + 1 of them; raises OSError."""
    # O_NOFOLLOW and O_NONBLOCK: the file may have been swapped for a link or a pipe since the scan.
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0)
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with os.fdopen(os.open(file.real, flags), "rb") as stream:
        return stream.read(limit + 1)


def _walk(folder: Path, path: str, problems: list[Diagnostic]) -> Iterator[SourceFile]:
    with os.scandir(folder) as listing:
        entries = sorted(listing, key=lambda entry: entry.name)
    for entry in entries:
        # Names are UTF-8 whatever the machine's locale takes them for.
        spelled = os.fsencode(entry.name).decode("utf-8", "surrogateescape")
        name = unicodedata.normalize("NFC", spelled)
        inner = f"{path}/{name}"
        if _is_noise(name, inner):
            continue
        if any(ord(c) < 32 or c in "\x7f\\" or 0xD800 <= ord(c) <= 0xDFFF for c in name):
            shown = "".join(c if c.isprintable() else "?" for c in name)
            problems.append(error("file-name-invalid", Span(f"{path}/{shown}"), name=shown))
            continue
        if len(inner) > MAX_PATH_CHARACTERS:
            problems.append(error("path-too-long", Span(path), limit=MAX_PATH_CHARACTERS))
            continue
        # A link is refused without a look at its target, whose existence is nobody's business.
        if entry.is_symlink():
            problems.append(error("file-is-link", Span(inner)))
            continue
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError:
            problems.append(error("file-unreadable", Span(inner)))
            continue
        if stat.S_ISDIR(status.st_mode):
            try:
                yield from _walk(folder / entry.name, inner, problems)
            except OSError:
                problems.append(error("file-unreadable", Span(inner)))
        elif not stat.S_ISREG(status.st_mode):
            problems.append(error("file-is-special", Span(inner)))
        elif status.st_size > MAX_FILE_BYTES:
            limit = MAX_FILE_BYTES // (1024 * 1024)
            problems.append(error("file-too-large", Span(inner), limit=limit))
        else:
            yield SourceFile(inner, entry.path, status.st_size)


def _is_noise(name: str, path: str) -> bool:
    """Tell whether a file is an editor's or a system's leftover, never to be published."""
    lower = name.lower()
    if lower in _NOISE_NAMES or lower.endswith(_NOISE_ENDINGS) or lower.startswith("~$"):
        return True
    return name.startswith(".") and not (
        path.startswith("content/static/") and name in _PUBLIC_HIDDEN
    )
