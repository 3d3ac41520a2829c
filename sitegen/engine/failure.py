"""The failure of a publication: what the operating system refused, and where."""

from __future__ import annotations

from types import TracebackType


class OutputFailed(Exception):
    """The operating system refused to read or write `path`; `errno` says why."""

    def __init__(self, path: str, errno: int) -> None:
        super().__init__(path, errno)
        self.path = path
        self.errno = errno


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
