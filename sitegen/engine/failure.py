"""What ends a build: a file system that refuses, files of others in the way, a worker that dies."""

from __future__ import annotations

from types import TracebackType


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


class WorkerDied(Exception):
    """A worker process ended by itself or was killed, out of memory as a rule.

    `item` names what it was working on, None if nothing; `exit_code` is negative for a signal.
    """

    def __init__(self, item: str | None, exit_code: int | None) -> None:
        super().__init__(item, exit_code)
        self.item = item
        self.exit_code = exit_code


class Failing:
    """A context in which an OSError becomes an OutputFailed of `path`.

    A class, not a generator: it is entered several times for each file of a site.
    """

    __slots__ = ("_path",)

    def __init__(self, path: str) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if isinstance(error, OSError):
            raise OutputFailed(self._path, error.errno or 0) from error
