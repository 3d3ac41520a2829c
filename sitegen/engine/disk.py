"""The disk: every effect that publishing has on files, in one place for tests to break each."""

# Texts, not pathlib: a warm build looks at every file of the output.
# ruff: noqa: PTH101, PTH102, PTH105, PTH106, PTH108, PTH112, PTH120, PTH123, PTH208

from __future__ import annotations

import contextlib
import io
import os
import stat
import sys
from collections.abc import Callable, Sequence

FILE_MODE = 0o644
FOLDER_MODE = 0o755

_POSIX = sys.platform != "win32"
_NO_LINK = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _NO_LINK
_END_OF_FILE = os.O_WRONLY | os.O_APPEND | _NO_LINK
# Windows flushes only what is open for writing.
_SYNCED_FILE = (os.O_RDONLY if _POSIX else os.O_RDWR) | _NO_LINK
_REPARSE_POINT = 0x400
_THREADS = 16
_REMOVED_IN_TURN = 64


class Disk:
    """File operations of the machine; methods raise OSError.

    Nothing is written or removed through a symbolic link in the last segment of a path. Modes do
    not depend on the umask.
    """

    def status(self, path: str) -> os.stat_result | None:
        """Describe what stands at `path`; None if nothing does."""
        try:
            return os.lstat(path)
        except (FileNotFoundError, NotADirectoryError):
            return None

    def is_enterable(self, path: str) -> bool:
        """Tell whether `path` is a folder or a link to one."""
        return os.path.isdir(path)

    def read(self, path: str) -> bytes:
        """Return the bytes of the file at `path`."""
        with open(path, "rb") as file:
            return file.read()

    def names(self, path: str) -> list[str]:
        """List the folder at `path`, sorted."""
        return sorted(os.listdir(path))

    def write(self, path: str, data: bytes, *, sync: bool = False) -> None:
        """Write a file of mode 0644; with `sync`, return only when the disk has it."""
        descriptor = os.open(path, _NEW_FILE, FILE_MODE)
        with open(descriptor, "wb", buffering=0) as file:
            if sys.platform != "win32":
                os.fchmod(descriptor, FILE_MODE)
            _write_all(file, data)
            if sync:
                os.fsync(descriptor)

    def append(self, path: str, data: bytes, *, sync: bool = False) -> None:
        """Write at the end of a file; with `sync`, return only when the disk has it."""
        descriptor = os.open(path, _END_OF_FILE)
        with open(descriptor, "wb", buffering=0) as file:
            _write_all(file, data)
            if sync:
                os.fsync(descriptor)

    def sync(self, paths: Sequence[str]) -> None:
        """Return when the disk has the files and, but for Windows, the folders at `paths`.

        From several threads: what is asked for together, a journaling file system writes in one go.
        """
        _together(self._sync, paths)

    def _sync(self, path: str) -> None:
        if sys.platform == "win32" and os.path.isdir(path):
            return
        descriptor = os.open(path, _SYNCED_FILE)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def sync_everything(self) -> bool:
        """Return when the disk has all that was written; False where no system call does it."""
        if sys.platform == "win32":
            return False
        os.sync()
        return True

    def replace(self, source: str, target: str) -> None:
        """Move a file, atomically taking the place of `target`."""
        os.replace(source, target)

    def unlink(self, path: str) -> None:
        """Remove a file or a symbolic link."""
        os.unlink(path)

    def unlink_all(self, paths: Sequence[str]) -> None:
        """Remove files and symbolic links; many from several threads, for each has to wait."""
        if len(paths) > _REMOVED_IN_TURN:
            _together(self.unlink, paths)
            return
        for path in paths:
            self.unlink(path)

    def link(self, source: str, name: str) -> None:
        """Give the file or symbolic link at `source` a second name."""
        os.link(source, name, follow_symlinks=False)

    def make_folder(self, path: str) -> None:
        """Make a folder of mode 0755."""
        os.mkdir(path, FOLDER_MODE)
        if _POSIX:
            os.chmod(path, FOLDER_MODE)

    def remove_folder(self, path: str) -> None:
        """Remove an empty folder."""
        os.rmdir(path)

    def set_mode(self, path: str, mode: int) -> None:
        """Set the permissions of a folder known to be no link."""
        os.chmod(path, mode)


class Folders:
    """Makes folders, each asked for once; links are followed only above the output folder."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._made: set[str] = set()
        self.new: list[str] = []

    def make(self, folder: str) -> None:
        """Make `folder` and those above it; `new` are all that were missing."""
        if folder in self._made:
            return
        if not self._disk.is_enterable(folder):
            self.make(os.path.dirname(folder))
            with contextlib.suppress(FileExistsError):
                self._disk.make_folder(folder)
            self.new.append(folder)
        self._made.add(folder)


def _together(act: Callable[[str], None], paths: Sequence[str]) -> None:
    """Act on each of `paths`, from several threads; raises the first OSError of any."""
    import threading  # of no use to a build that writes nothing

    failures: list[OSError] = []

    def work(share: Sequence[str]) -> None:
        try:
            for path in share:
                act(path)
        except OSError as error:
            failures.append(error)

    crew = min(len(paths), _THREADS)
    threads = [threading.Thread(target=work, args=(paths[nth::crew],)) for nth in range(crew)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def _write_all(file: io.FileIO, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]


def is_folder(status: os.stat_result) -> bool:
    """Tell whether `status` is a real folder: no symbolic link, no Windows junction."""
    return stat.S_ISDIR(status.st_mode) and not is_link(status)


def is_link(status: os.stat_result) -> bool:
    """Tell whether `status` is a symbolic link or another kind of Windows reparse point."""
    attributes = int(getattr(status, "st_file_attributes", 0))
    return stat.S_ISLNK(status.st_mode) or bool(attributes & _REPARSE_POINT)


def is_publishable(status: os.stat_result) -> bool:
    """Tell whether a file may stay in the output as it is: one name, mode 0644."""
    right_mode = not _POSIX or stat.S_IMODE(status.st_mode) == FILE_MODE
    return stat.S_ISREG(status.st_mode) and status.st_nlink == 1 and right_mode


def proper_folder_mode(status: os.stat_result) -> int | None:
    """Return the mode that a folder of the output lacks, or None if visitors can read it.

    Set-group-id and sticky bits are the owner's business and stay.
    """
    mode = stat.S_IMODE(status.st_mode)
    wanted = mode & ~0o777 | FOLDER_MODE
    return wanted if _POSIX and mode != wanted else None
