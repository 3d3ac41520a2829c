"""Output paths: which may be written on every system, and which exclude each other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_SEGMENT_BYTES = 255
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_WINDOWS_CHARACTERS = re.compile(r'[<>:"|?*]')
_WINDOWS_NAMES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"]
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


def fold(path: str) -> str:
    """Reduce `path` to what a file system that ignores case and normalisation sees of it."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())


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

    def __init__(self) -> None:
        self._files: dict[str, str] = {}
        # For a folder: its spelling, and the first path that needed it.
        self._folders: dict[str, tuple[str, str]] = {}
        self._spelled_folders: set[str] = set()

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
        for folder in parents(path):
            if folder in self._spelled_folders:
                break
            self._spelled_folders.add(folder)
            self._folders[fold(folder)] = (folder, path)

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

    def spells_file(self, path: str) -> bool:
        """Tell whether `path` is planned exactly so."""
        return self._files.get(fold(path)) == path

    def spells_folder(self, path: str) -> bool:
        """Tell whether a planned path lies below the folder spelt exactly `path`."""
        return path in self._spelled_folders


def conflicts(paths: Iterable[str]) -> tuple[PathRefused | PathConflict, ...]:
    """Return everything wrong with a plan of `paths`, in their order, without raising."""
    planned = OutputPaths()
    problems: list[PathRefused | PathConflict] = []
    for path in paths:
        try:
            planned.add(path)
        except (PathRefused, PathConflict) as problem:
            problems.append(problem)
    return tuple(problems)
