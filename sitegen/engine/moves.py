"""The moves: the only changes that a publication makes to an output folder."""

# Texts, not pathlib: a build moves every file of the output.
# ruff: noqa: PTH118, PTH120

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Collection, Mapping, Sequence

from sitegen.engine.disk import Disk, Folders, is_folder
from sitegen.engine.drafts import Drafts
from sitegen.engine.failure import Failing
from sitegen.engine.survey import Survey
from sitegen.engine.view import Place, View

# Up to here only these files are made to last: the disk may be busy with much that is not ours.
_SYNCED_SINGLY = 64

_NOT_EMPTY = frozenset({errno.ENOTEMPTY, errno.EEXIST, errno.ENOENT, errno.ENOTDIR})


class Moves:
    """Carries out what `found` says of the output that `view` sees; methods raise OutputFailed."""

    def __init__(self, found: Survey, view: View, disk: Disk, folders: Folders) -> None:
        self._found = found
        self._view = view
        self._disk = disk
        self._folders = folders

    def prepare(self, staged: Collection[str], drafts: Drafts) -> None:
        """Make many moves brief, so that the output is a mixture of old and new for a moment only.

        What makes a move long is to free what it replaces, and, for a file system that fears for a
        file taking another's place, to write the new one: both are done before or after all moves.
        """
        if len(staged) <= _SYNCED_SINGLY:
            return
        with Failing(self._view.full("")):
            self._disk.sync_everything()
            for path in staged:
                if not drafts.hold(self._view.full(path)):
                    return

    def remove(self, paths: Collection[str]) -> None:
        """Remove files, and the folders that this leaves empty if nothing in them is planned."""
        for path in paths:
            full = self._view.full(path)
            with Failing(full), contextlib.suppress(FileNotFoundError):
                self._disk.unlink(full)
        for folder in self._found.emptied:
            if self._view.place(folder) is Place.FOLDER:
                self._remove_if_empty(self._view.full(folder))

    def _remove_if_empty(self, folder: str) -> None:
        with Failing(folder):
            try:
                self._disk.remove_folder(folder)
            except OSError as error:
                if error.errno not in _NOT_EMPTY:
                    raise

    def move_in(self, staged: Mapping[str, str], drafts: Drafts) -> None:
        """Move the drafts `staged` to their paths.

        Pages last: none appears before the images and styles that it asks for.
        """
        for path in sorted(staged, key=lambda path: (path.endswith(".html"), path)):
            target = self._view.full(path)
            with Failing(target):
                self._folders.make(os.path.dirname(target))
                if path in self._found.under_folders:
                    self._remove_empty_tree(target)
                drafts.replace(staged[path], target)

    def _remove_empty_tree(self, path: str) -> None:
        """Remove a folder of folders where a file is to stand; anything else is left alone."""
        status = self._disk.status(path)
        if status is not None and is_folder(status):
            for name in self._disk.names(path):
                self._remove_empty_tree(os.path.join(path, name))
            self._disk.remove_folder(path)

    def mend(self, unreadable: Sequence[tuple[str, int]]) -> None:
        """Give folders the modes with which visitors can read them."""
        for folder, mode in unreadable:
            with Failing(folder):
                status = self._disk.status(folder)
                if status is not None and is_folder(status):
                    # A folder that belongs to somebody else is theirs to open.
                    with contextlib.suppress(FileNotFoundError, PermissionError):
                        self._disk.set_mode(folder, mode)

    def statuses(self, paths: Collection[str]) -> dict[str, os.stat_result]:
        """Describe the files at `paths`, which were moved in."""
        found: dict[str, os.stat_result] = {}
        for path in paths:
            full = self._view.full(path)
            with Failing(full):
                status = self._disk.status(full)
                if status is None:
                    raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
            found[path] = status
        return found

    def sync(self, moved: Collection[str], removed: Collection[str]) -> None:
        """Return when a loss of power undoes none of the moves.

        What is recorded after it is trusted by its stamp alone: a file must not turn out empty.
        """
        if len(moved) + len(removed) > _SYNCED_SINGLY:
            with Failing(self._view.full("")):
                if self._disk.sync_everything():
                    return
        files = [self._view.full(path) for path in sorted(moved)]
        folders = {os.path.dirname(self._view.full(path)) for path in removed}
        for folder in self._folders.new:
            # The staging folder is new too, and gone again.
            if self._disk.is_enterable(folder):
                folders.update((folder, os.path.dirname(folder)))
        # Of folders that a removal emptied nothing is left.
        files += sorted(filter(self._disk.is_enterable, folders))
        if files:
            with Failing(self._view.full("")):
                self._disk.sync(files)
