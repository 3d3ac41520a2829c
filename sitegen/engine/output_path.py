"""Output paths: which may be written on every system, and which exclude each other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator

_SEGMENT_BYTES = 255
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_WINDOWS_CHARACTERS = re.compile(r'[<>:"|?*]')
_WINDOWS_NAMES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"]
)

# What `_segment_refusal` looks for, for many ASCII paths at once: "/" before, between and after.
_SAFE_ASCII = bytes(code for code in range(0x20, 0x7F) if chr(code) not in '\\<>:"|?*')
_REFUSED_ASCII = re.compile(
    rb"/(?:/|\.git/|(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9]) *[./])"
)


class PathRefused(Exception):
    """A path that must not be written; `reason` is an id."""

    def __init__(self, reason: str, path: str) -> None:
        super().__init__(reason, path)
        self.reason = reason
        self.path = path


class PathConflict(Exception):
    """Two paths that cannot both exist on every file system, in the order they were planned."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(first, second)
        self.first = first
        self.second = second


def refusal(path: str) -> str | None:
    """Say by an id why `path` may not be written below the output folder, or None if it may.

    Accepted: relative POSIX paths of segments that Linux, macOS and Windows all store as they are.
    """
    if not path:
        return "path-empty"
    if path.startswith("/"):
        return "path-absolute"
    for segment in path.split("/"):
        reason = _segment_refusal(segment)
        if reason is not None:
            return reason
    return None


def _segment_refusal(segment: str) -> str | None:
    if not segment:
        return "path-empty-segment"
    if segment in (".", ".."):
        return "path-dot-segment"
    if "\\" in segment:
        return "path-backslash"
    if _CONTROL.search(segment):
        return "path-control-character"
    if _WINDOWS_CHARACTERS.search(segment):
        return "path-windows-character"
    if segment[-1] in ". ":
        return "path-trailing-dot-or-space"
    name = segment.lower()
    # Windows reserves the names with any ending, and with spaces before it: "aux .tar.gz" is AUX.
    if name.partition(".")[0].rstrip(" ") in _WINDOWS_NAMES:
        return "path-windows-name"
    if name == ".git":
        return "path-git"
    try:
        encoded = segment.encode("utf-8")
    except UnicodeEncodeError:
        return "path-not-unicode"
    return "path-too-long" if len(encoded) > _SEGMENT_BYTES else None


def all_writable(paths: Collection[str]) -> bool:
    """Tell whether `refusal` accepts every path of `paths`; much faster than asking it."""
    text = "/".join(paths)
    if not text.isascii():
        if any(refusal(path) is not None for path in paths if not path.isascii()):
            return False
        paths = [path for path in paths if path.isascii()]
        text = "/".join(paths)
    if not paths:
        return True
    framed = b"/%b/" % text.lower().encode("ascii")
    if framed.translate(None, _SAFE_ASCII) or b"./" in framed or b" /" in framed:
        return False
    if _REFUSED_ASCII.search(framed):
        return False
    if max(map(len, paths)) <= _SEGMENT_BYTES:
        return True
    return all(refusal(path) is None for path in paths if len(path) > _SEGMENT_BYTES)


def fold(path: str) -> str:
    """Reduce `path` to what a file system that ignores case and normalisation sees of it."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())


def folded(paths: Collection[str]) -> list[str]:
    """Return `fold` of each of `paths`, which have to be writable."""
    if not paths:
        return []
    text = "\n".join(paths)
    if not text.isascii():
        return list(map(fold, paths))
    # No writable path holds a line feed.
    lowered = text.lower()
    return list(paths) if lowered == text else lowered.split("\n")


def parents(path: str) -> Iterator[str]:
    """Yield the folders above `path`, nearest first, without the output folder itself."""
    end = path.rfind("/")
    while end > 0:
        yield path[:end]
        end = path.rfind("/", 0, end)


class OutputPaths:
    """The paths of one plan; no two of them stand in each other's way on any file system.

    Folders count too: `Tin/a` and `tin/b` are one folder on Windows and two on Linux, so whichever
    machine builds, one of the two addresses would be missing on some other.
    """

    def __init__(self, agreed: Collection[str] = ()) -> None:
        """Begin with `agreed`: paths that are writable and get along (see `get_along`)."""
        self._files = dict(zip(folded(agreed), agreed, strict=True))
        # For a folder: its spelling, and the first path that needed it.
        self._folders: dict[str, tuple[str, str]] = {}
        self._spelled_folders: set[str] = set()
        for path in agreed:
            self._need_folders(path)

    def _need_folders(self, path: str) -> None:
        for folder in parents(path):
            if folder in self._spelled_folders:
                break
            self._spelled_folders.add(folder)
            self._folders[fold(folder)] = (folder, path)

    def add(self, path: str) -> None:
        """Take `path` into the plan.

        Raises PathRefused, or PathConflict if a path planned before excludes it.
        """
        reason = refusal(path)
        if reason is not None:
            raise PathRefused(reason, path)
        other = self.conflict(path)
        if other is not None:
            raise PathConflict(other, path)
        self._files[fold(path)] = path
        self._need_folders(path)

    def conflict(self, path: str) -> str | None:
        """Return the planned path that excludes `path`, itself if it is planned already."""
        key = fold(path)
        if key in self._files:
            return self._files[key]
        if key in self._folders:
            return self._folders[key][1]
        for folder in parents(path):
            if folder in self._spelled_folders:
                return None
            key = fold(folder)
            if key in self._files:
                return self._files[key]
            if key in self._folders:
                return self._folders[key][1]
        return None

    def has_file(self, path: str) -> bool:
        """Tell whether `path` is planned, in whatever spelling."""
        return fold(path) in self._files

    def has_folder(self, path: str) -> bool:
        """Tell whether a planned path lies below the folder `path`, in whatever spelling."""
        return fold(path) in self._folders

    def file_like(self, path: str) -> str | None:
        """Return the planned path that is `path` in whatever spelling."""
        return self._files.get(fold(path))

    def spells_folder(self, path: str) -> bool:
        """Tell whether a planned path lies below the folder spelt exactly `path`."""
        return path in self._spelled_folders


def get_along(paths: Collection[str]) -> bool:
    """Tell whether `plan_paths` finds nothing wrong with `paths`."""
    if not all_writable(paths):
        return False
    files = set(folded(paths))
    if len(files) < len(paths):
        return False
    folders: set[str] = set()
    above = {path.rpartition("/")[0] for path in paths}
    while above:
        folders |= above
        above = {folder.rpartition("/")[0] for folder in above} - folders
    folders.discard("")
    keys = set(folded(folders))
    return len(keys) == len(folders) and keys.isdisjoint(files)


def plan_paths(paths: Collection[str], *, reserved: str = "") -> list[PathRefused | PathConflict]:
    """Return everything wrong with a plan of `paths`, in their order; it raises nothing.

    A path with a problem is out of the plan, so that it causes no further one. `reserved` is the
    first segment that no path may have (see `OutputFolder.reserved`).
    """
    key = fold(reserved)
    taken = {top for top in {path.partition("/")[0] for path in paths} if fold(top) == key}
    if get_along(paths) and not (reserved and taken):
        return []
    planned = OutputPaths()
    problems: list[PathRefused | PathConflict] = []
    for path in paths:
        try:
            if reserved and path.partition("/")[0] in taken:
                raise PathRefused("path-staging", path)
            planned.add(path)
        except (PathRefused, PathConflict) as problem:
            problems.append(problem)
    return problems
