"""Replacing a file of somebody else's: whole or not at all, and with the permissions it had."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Put other bytes in the place of a file, or make it; raises OSError.

    Its permissions stay; one that nobody may write to is not replaced.
    """
    # A name that no scan takes for content.
    number, draft = tempfile.mkstemp(prefix=".sitegen-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).chmod(_mode(path))
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """Return the permissions of a file that may be written to, or those of a new one."""
    try:
        with path.open("r+b") as file:
            return stat.S_IMODE(os.fstat(file.fileno()).st_mode)
    except FileNotFoundError:
        return 0o644
