"""The drafts: files that wait in the staging folder, beside the output, until they are moved in."""

# Texts, not pathlib: a build moves every file of the output.
# ruff: noqa: PTH118, PTH119, PTH120

from __future__ import annotations

import errno
import os

from sitegen.engine.disk import Disk, Folders, is_folder
from sitegen.engine.failure import Failing

# Drafts with lower numbers are named by others, who write into the folder by themselves.
OWN_DRAFTS = 10**9

_NO_SECOND_NAME = frozenset(
    {
        errno.EACCES,
        errno.EISDIR,
        errno.EMLINK,
        errno.ENOTSUP,
        errno.EOPNOTSUPP,
        errno.ENOSYS,
        errno.EPERM,
        errno.EXDEV,
    }
)
_NO_ROOM_BESIDE = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class Drafts:
    """The staging folder of one publication, made when the first draft is written."""

    def __init__(self, output: str, name: str, disk: Disk, folders: Folders) -> None:
        self._output = output
        self._beside = os.path.join(os.path.dirname(output), name)
        # For an output that is a file system of its own, or whose parent takes no new folder.
        self._inside = os.path.join(output, name)
        self._disk = disk
        self._folders = folders
        self._made: str | None = None
        self._next = OWN_DRAFTS

    def folder(self) -> str:
        """Return the staging folder, made if it is missing; raises OSError."""
        if self._made is None:
            try:
                self._folders.make(self._beside)
                self._made = self._beside
            except OSError as error:
                if error.errno not in _NO_ROOM_BESIDE or not self._disk.is_enterable(self._output):
                    raise
                self._folders.make(self._inside)
                self._made = self._inside
        return self._made

    def write(self, data: bytes) -> str:
        """Return the path of a new draft of `data`; raises OSError."""
        path = os.path.join(self.folder(), str(self._next))
        self._next += 1
        self._disk.write(path, data)
        return path

    def adopt(self, number: int) -> str:
        """Return the path of the draft `number`, whoever writes it; raises ValueError."""
        if self._made is None or not 0 <= number < OWN_DRAFTS:
            raise ValueError(f"nobody was given room for draft {number}")
        return os.path.join(self._made, str(number))

    def present(self) -> frozenset[str]:
        """Return the paths of all drafts; raises OSError."""
        folder = self.folder()
        return frozenset(os.path.join(folder, name) for name in self._disk.names(folder))

    def replace(self, draft: str, target: str) -> None:
        """Move a draft to `target`, on whichever file system that is; raises OSError."""
        try:
            self._disk.replace(draft, target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            self._folders.make(self._inside)
            nearer = os.path.join(self._inside, os.path.basename(draft))
            self._disk.write(nearer, self._disk.read(draft))
            self._disk.replace(nearer, target)

    def hold(self, target: str) -> bool:
        """Let the file at `target`, if there is one, live on until `clear` when it is replaced.

        Returns False where a file cannot have two names; raises OSError.
        """
        held = os.path.join(self.folder(), str(self._next))
        self._next += 1
        try:
            self._disk.link(target, held)
        except (FileNotFoundError, NotADirectoryError):
            return True
        except OSError as error:
            if error.errno not in _NO_SECOND_NAME:
                raise
            return False
        return True

    def clear(self) -> None:
        """Remove the staging folder; one that holds anything but drafts is an OutputFailed."""
        for folder in (self._beside, self._inside):
            with Failing(folder):
                status = self._disk.status(folder)
                if status is None:
                    continue
                if not is_folder(status):
                    raise OSError(errno.EEXIST, os.strerror(errno.EEXIST), folder)
                names = filter(str.isdecimal, self._disk.names(folder))
                self._disk.unlink_all([os.path.join(folder, name) for name in names])
                self._disk.remove_folder(folder)
        self._made = None
