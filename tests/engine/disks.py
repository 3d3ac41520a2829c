"""Disks that misbehave: they die, they are full, they ignore case."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from pathlib import Path

from sitegen.engine.disk import Disk


class Killed(BaseException):
    """Stands for SIGKILL: nothing that follows in the program has an effect."""


class FragileDisk(Disk):
    """Counts its changes and has the one numbered `fatal` (from 0) go wrong."""

    def __init__(self, fatal: int | None = None) -> None:
        self.fatal = fatal
        self.changes = 0

    def goes_wrong(self) -> bool:
        self.changes += 1
        return self.fatal is not None and self.changes > self.fatal

    def broken(self) -> BaseException:
        raise NotImplementedError

    def write(self, path: str, data: bytes, *, sync: bool = False) -> None:
        if self.goes_wrong():
            if self.changes - 1 == self.fatal:
                super().write(path, data[: len(data) // 2])
            raise self.broken()
        super().write(path, data, sync=sync)

    def append(self, path: str, data: bytes, *, sync: bool = False) -> None:
        if self.goes_wrong():
            if self.changes - 1 == self.fatal:
                super().append(path, data[: len(data) // 2])
            raise self.broken()
        super().append(path, data, sync=sync)

    def sync(self, paths: Sequence[str]) -> None:
        if self.goes_wrong():
            raise self.broken()
        super().sync(paths)

    def sync_everything(self) -> bool:
        if self.goes_wrong():
            raise self.broken()
        return super().sync_everything()

    def replace(self, source: str, target: str) -> None:
        if self.goes_wrong():
            raise self.broken()
        super().replace(source, target)

    def unlink(self, path: str) -> None:
        if self.goes_wrong():
            raise self.broken()
        super().unlink(path)

    def link(self, source: str, name: str) -> None:
        if self.goes_wrong():
            raise self.broken()
        super().link(source, name)

    def make_folder(self, path: str) -> None:
        if self.goes_wrong():
            raise self.broken()
        super().make_folder(path)

    def remove_folder(self, path: str) -> None:
        if self.goes_wrong():
            raise self.broken()
        super().remove_folder(path)

    def set_mode(self, path: str, mode: int) -> None:
        if self.goes_wrong():
            raise self.broken()
        super().set_mode(path, mode)


class DyingDisk(FragileDisk):
    """The process is killed at the change numbered `fatal`, half of a file written."""

    def broken(self) -> BaseException:
        return Killed()


class FullDisk(FragileDisk):
    """No space is left from the change numbered `fatal` on."""

    def broken(self) -> BaseException:
        return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class FlakyDisk(FragileDisk):
    """One change fails, the next ones work."""

    def goes_wrong(self) -> bool:
        self.changes += 1
        return self.changes - 1 == self.fatal

    def broken(self) -> BaseException:
        return OSError(errno.EIO, os.strerror(errno.EIO))


class CaseIgnoringDisk(Disk):
    """A disk like those of Windows and macOS: names keep their case but are found in any."""

    def __init__(self, top: str) -> None:
        self._top = top

    def _stored(self, path: str) -> str:
        if not path.startswith(self._top + os.sep):
            return path
        stored = Path(self._top)
        for segment in Path(path).relative_to(self._top).parts:
            present = [entry.name for entry in stored.iterdir()] if stored.is_dir() else []
            same = [name for name in present if name.lower() == segment.lower()]
            stored /= same[0] if same else segment
        return str(stored)

    def status(self, path: str) -> os.stat_result | None:
        return super().status(self._stored(path))

    def is_enterable(self, path: str) -> bool:
        return super().is_enterable(self._stored(path))

    def read(self, path: str) -> bytes:
        return super().read(self._stored(path))

    def names(self, path: str) -> list[str]:
        return super().names(self._stored(path))

    def write(self, path: str, data: bytes, *, sync: bool = False) -> None:
        super().write(self._stored(path), data, sync=sync)

    def append(self, path: str, data: bytes, *, sync: bool = False) -> None:
        super().append(self._stored(path), data, sync=sync)

    def sync(self, paths: Sequence[str]) -> None:
        super().sync([self._stored(path) for path in paths])

    def replace(self, source: str, target: str) -> None:
        super().replace(self._stored(source), self._stored(target))

    def unlink(self, path: str) -> None:
        super().unlink(self._stored(path))

    def link(self, source: str, name: str) -> None:
        super().link(self._stored(source), self._stored(name))

    def make_folder(self, path: str) -> None:
        super().make_folder(self._stored(path))

    def remove_folder(self, path: str) -> None:
        super().remove_folder(self._stored(path))

    def set_mode(self, path: str, mode: int) -> None:
        super().set_mode(self._stored(path), mode)
