"""The view of an output folder before publishing: what stands at a path, no link ever followed."""

# Texts, not pathlib: a warm build looks at every file of the output.
# ruff: noqa: PTH118

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from enum import Enum, auto

from sitegen.engine.digest import digest
from sitegen.engine.disk import Disk, is_folder, is_link, proper_folder_mode


class Place(Enum):
    """What a folder's path leads to."""

    ABSENT = auto()
    FOLDER = auto()
    LINK = auto()  # it, or a folder above it, is a symbolic link
    OTHER = auto()  # it, or the nearest thing above it, is neither


class View:
    """Reads of one output folder; remembers the folders seen, so true for one moment only."""

    def __init__(self, output: str, disk: Disk) -> None:
        self._output = output
        self._prefix = os.path.join(output, "")
        self._disk = disk
        self._places: dict[str, Place] = {}
        self._unreadable: list[tuple[str, int]] = []

    @property
    def unreadable(self) -> Sequence[tuple[str, int]]:
        """Folders seen that visitors cannot read, with the mode that they should have."""
        return self._unreadable

    def full(self, path: str) -> str:
        """Return the path on this machine of `path` ("" for the output folder itself)."""
        return self._prefix + path.replace("/", os.sep) if path else self._output

    def place(self, folder: str) -> Place:
        """Tell what stands at `folder`."""
        known = self._places.get(folder)
        if known is None:
            above = self.place(folder.rpartition("/")[0]) if folder else Place.FOLDER
            known = self._look(folder) if above is Place.FOLDER else above
            self._places[folder] = known
        return known

    def _look(self, folder: str) -> Place:
        full = self.full(folder)
        status = self._disk.status(full)
        if status is None:
            return Place.ABSENT
        if is_link(status):
            return Place.LINK
        if not is_folder(status):
            return Place.OTHER
        mode = proper_folder_mode(status)
        if mode is not None:
            self._unreadable.append((full, mode))
        return Place.FOLDER

    def folder_of(self, path: str) -> Place:
        """Tell what stands where `path` has its folder."""
        return self.place(path.rpartition("/")[0])

    def status(self, path: str) -> os.stat_result | None:
        """Describe what stands at `path`; None for nothing, or only through a link."""
        if self.folder_of(path) is not Place.FOLDER:
            return None
        return self._disk.status(self.full(path))

    def digest(self, path: str) -> str | None:
        """Digest the regular file at `path`; None for anything else."""
        status = self.status(path)
        if status is None or not is_regular(status):
            return None
        return digest(self._disk.read(self.full(path)))

    def names(self, folder: str) -> list[str]:
        """List the paths in the real folder `folder`, sorted."""
        prefix = f"{folder}/" if folder else ""
        return [prefix + name for name in self._disk.names(self.full(folder))]


def is_regular(status: os.stat_result) -> bool:
    """Tell whether `status` is a regular file: never a link, pipe, socket or device."""
    return stat.S_ISREG(status.st_mode) and not is_link(status)
