"""Staging: files are written beside the output and moved in by rename once everything is right.

Invariants, for a build killed at any point and whatever somebody did to the output by hand:
- a file of the output holds its whole old or its whole new bytes;
- what the manifest does not name, or names with other digests, is not ours and never removed;
- the manifest names every file of ours before it appears, so the next build can finish.
"""

# Texts, not pathlib: a warm build looks at every file of the output.
# ruff: noqa: PTH118, PTH119, PTH120

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterable, Iterator
from types import TracebackType

from msgspec import Struct

from sitegen.engine.digest import digest
from sitegen.engine.disk import Disk, is_folder, is_publishable
from sitegen.engine.manifest import MAX_MANIFEST_BYTES, Manifest, decode, encode, of_plan
from sitegen.engine.output_path import OutputPaths, PathRefused, fold, parents
from sitegen.engine.survey import spellings, survey
from sitegen.engine.view import Place, View, is_regular

_NOT_EMPTY = frozenset({errno.ENOTEMPTY, errno.EEXIST, errno.ENOENT, errno.ENOTDIR})
_NO_ROOM_BESIDE = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class OutputFailed(Exception):
    """The operating system refused to read or write `path`; `errno` says why."""

    def __init__(self, path: str, errno: int) -> None:
        super().__init__(path, errno)
        self.path = path
        self.errno = errno


class ForeignFiles(Exception):
    """Files that are not ours stand where pages are planned; nothing was moved.

    `paths` are all of them, relative to the output folder, sorted.
    """

    def __init__(self, paths: tuple[str, ...]) -> None:
        super().__init__(paths)
        self.paths = paths


class Published(Struct, frozen=True):
    """What a publication did; paths are POSIX, relative to the output folder, sorted.

    `foreign_kept` is looked for only when there was no manifest; a folder without a planned file
    is one entry ending in "/". `notes` are (id, path): "manifest-lost", "edited-restored",
    "edited-kept" (no longer planned, but not as we wrote it either, so not removed), "linked-kept"
    (no longer planned, but a symbolic link now leads to it).
    """

    written: tuple[str, ...]
    kept: int
    removed: tuple[str, ...]
    foreign_kept: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]


class Stage:
    """One publication: `add` every file of the plan, then `publish`.

    A context manager: what was not published when it ends is abandoned, the staging folder removed.
    Not for several threads at once.
    """

    def __init__(self, output: str, manifest_path: str, disk: Disk) -> None:
        self._output = output
        self._manifest_path = manifest_path
        self._disk = disk
        parent, name = os.path.split(output)
        self._staging_name = f".{name}-staging"
        self._beside = os.path.join(parent, self._staging_name)
        # For an output that is a file system of its own, or whose parent takes no new folder.
        self._inside = os.path.join(output, self._staging_name)
        self._manifest_draft = f"{manifest_path}.new"
        self._staging: str | None = None
        self._clear_staging()
        self._old_data = self._read_manifest()
        self._old = None if self._old_data is None else decode(self._old_data)
        self._notes: list[tuple[str, str]] = []
        if self._old_data is not None and self._old is None:
            self._notes.append(("manifest-lost", os.path.basename(manifest_path)))
        self._ours = self._old.files if self._old else {}
        self._spelt = spellings(self._ours)
        self._view = View(output, disk)
        self._paths = OutputPaths()
        self._planned: dict[str, str] = {}
        self._staged: dict[str, str] = {}
        self._adopted: set[str] = set()
        self._made: set[str] = set()

    def __enter__(self) -> Stage:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.abandon()

    def add(self, path: str, data: bytes) -> None:
        """Plan the file `path` with the bytes `data`; staged unless the output holds it already.

        Raises PathRefused, PathConflict, OutputFailed.
        """
        if fold(path.partition("/")[0]) == fold(self._staging_name):
            raise PathRefused("path-staging", path)
        self._paths.add(path)
        self._planned[path] = digest(data)
        with _failing(self._view.full(path)):
            if self._is_in_place(path, data):
                return
            staged = os.path.join(self._staging_folder(), str(len(self._staged)))
            self._disk.write(staged, data)
        self._staged[path] = staged

    def publish(self) -> Published:
        """Move the staged files in, remove ours that are no longer planned, record what is there.

        Raises ForeignFiles before anything is moved; OutputFailed at any point, after which the
        output is a mixture of whole old and whole new files that the next build completes.
        """
        view = View(self._output, self._disk)
        with _failing(self._output):
            found = survey(
                view,
                planned=self._paths,
                staged=self._staged,
                adopted=self._adopted,
                manifest=self._old,
                spelt=self._spelt,
                staging_name=self._staging_name,
            )
        if found.in_the_way:
            raise ForeignFiles(found.in_the_way)
        if self._staged:
            intent = (self._old or Manifest()).together_with(self._planned)
            self._write_manifest(encode(intent), sync=False)
        self._remove(view, found.early, obsolete=found.obsolete)
        self._move_in()
        self._remove(view, found.late, obsolete=found.obsolete)
        self._mend_folders()
        self._clear_staging()
        # Last, so that it never forgets a file of ours that is still there.
        self._write_manifest(encode(of_plan(self._planned)), sync=True)
        return Published(
            written=tuple(sorted(self._staged)),
            kept=len(self._planned) - len(self._staged),
            removed=tuple(sorted((*found.early, *found.late))),
            foreign_kept=found.foreign,
            notes=tuple(sorted((*self._notes, *found.notes))),
        )

    def abandon(self) -> None:
        """Remove the staging folder; what the disk keeps of it the next build removes."""
        with contextlib.suppress(OutputFailed):
            self._clear_staging()

    def _is_in_place(self, path: str, data: bytes) -> bool:
        if any(other != path for other in self._spelt.get(fold(path), ())):
            # Where case is ignored, the file seen here is the old spelling, soon to be removed.
            return False
        status = self._view.status(path)
        if status is None:
            return False
        if self._view.holds(path, status, data):
            if is_publishable(status):
                return True
            self._adopted.add(path)
        elif path in self._ours and self._view.digest(path) not in self._ours[path]:
            self._notes.append(("edited-restored", path))
        return False

    def _staging_folder(self) -> str:
        if self._staging is None:
            try:
                self._make_folders(self._beside)
                self._staging = self._beside
            except OSError as error:
                if error.errno not in _NO_ROOM_BESIDE or not self._disk.is_enterable(self._output):
                    raise
                self._make_folders(self._inside)
                self._staging = self._inside
        return self._staging

    def _clear_staging(self) -> None:
        """Remove what staging writes; a staging folder that holds anything else is an error."""
        for folder in (self._beside, self._inside):
            with _failing(folder):
                status = self._disk.status(folder)
                if status is None:
                    continue
                if not is_folder(status):
                    raise OSError(errno.EEXIST, os.strerror(errno.EEXIST), folder)
                for name in self._disk.names(folder):
                    if name.isdecimal():
                        self._disk.unlink(os.path.join(folder, name))
                self._disk.remove_folder(folder)
        self._staging = None
        with _failing(self._manifest_draft):
            if self._disk.status(self._manifest_draft) is not None:
                self._disk.unlink(self._manifest_draft)

    def _remove(self, view: View, paths: Iterable[str], *, obsolete: Iterable[str]) -> None:
        """Remove `paths`, then the folders of `obsolete` that are empty and no longer planned."""
        for path in paths:
            with _failing(view.full(path)), contextlib.suppress(FileNotFoundError):
                self._disk.unlink(view.full(path))
        folders = {folder for path in obsolete for folder in parents(path)}
        # In reverse order a folder follows what it contains.
        for folder in sorted(folders, reverse=True):
            if view.place(folder) is Place.FOLDER and not self._paths.spells_folder(folder):
                self._remove_if_empty(view.full(folder))

    def _remove_if_empty(self, folder: str) -> None:
        with _failing(folder):
            try:
                self._disk.remove_folder(folder)
            except OSError as error:
                if error.errno not in _NOT_EMPTY:
                    raise

    def _move_in(self) -> None:
        # Pages last: none appears before the images and styles that it asks for.
        for path in sorted(self._staged, key=lambda path: (path.endswith(".html"), path)):
            target = self._view.full(path)
            with _failing(target):
                self._make_folders(os.path.dirname(target))
                self._remove_empty_tree(target)
                self._replace(self._staged[path], target)

    def _replace(self, staged: str, target: str) -> None:
        try:
            self._disk.replace(staged, target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            self._make_folders(self._inside)
            nearer = os.path.join(self._inside, os.path.basename(staged))
            self._disk.write(nearer, self._disk.read(staged))
            self._disk.replace(nearer, target)

    def _remove_empty_tree(self, path: str) -> None:
        """Remove a folder of folders where a file is to stand; anything else is left alone."""
        status = self._disk.status(path)
        if status is not None and is_folder(status):
            for name in self._disk.names(path):
                self._remove_empty_tree(os.path.join(path, name))
            self._disk.remove_folder(path)

    def _make_folders(self, folder: str) -> None:
        """Make `folder` and those above it; links are followed only above the output folder."""
        if folder in self._made:
            return
        if not self._disk.is_enterable(folder):
            self._make_folders(os.path.dirname(folder))
            with contextlib.suppress(FileExistsError):
                self._disk.make_folder(folder)
        self._made.add(folder)

    def _mend_folders(self) -> None:
        for folder, mode in self._view.unreadable:
            # A folder that belongs to somebody else is theirs to open.
            with _failing(folder), contextlib.suppress(FileNotFoundError, PermissionError):
                self._disk.set_mode(folder, mode)

    def _read_manifest(self) -> bytes | None:
        path = self._manifest_path
        with _failing(path):
            status = self._disk.status(path)
            if status is None:
                return None
            if not is_regular(status) or status.st_size > MAX_MANIFEST_BYTES:
                return b""
            return self._disk.read(path)

    def _write_manifest(self, data: bytes, *, sync: bool) -> None:
        """Replace the manifest, unless the disk has it so already."""
        if data == self._old_data:
            return
        with _failing(self._manifest_path):
            self._make_folders(os.path.dirname(self._manifest_path))
            self._disk.write(self._manifest_draft, data, sync=sync)
            self._disk.replace(self._manifest_draft, self._manifest_path)
        self._old_data = data if sync else None


@contextlib.contextmanager
def _failing(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputFailed(path, error.errno or 0) from error
