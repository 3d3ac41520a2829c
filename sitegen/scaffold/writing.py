"""Files that do not exist yet: written once, never over another."""

from __future__ import annotations

from pathlib import Path


class FileExistsAlreadyError(Exception):
    """There is a file where a new one should be; `path` is relative to the site's root."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


def write_new(root: Path, path: str, text: str) -> None:
    """Write a file that does not exist yet, and the folders above it.

    Raises FileExistsAlreadyError, whatever is there, and OSError.
    """
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        with place.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        raise FileExistsAlreadyError(path) from None
