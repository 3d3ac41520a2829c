"""What a publication did, apart from what does it: most builds only repeat what the last said."""

from __future__ import annotations

import os
from collections.abc import Mapping

from msgspec import Struct, field


class Published(Struct, frozen=True):
    """What a publication did; paths are POSIX, relative to the output folder, sorted.

    `foreign_kept` is looked for only when there was no manifest; a folder without a planned file
    is one entry ending in "/". `notes` are (id, path): "manifest-lost", "edited-restored",
    "edited-kept" (no longer planned, but not as we wrote it either, so not removed), "linked-kept"
    (no longer planned, but a symbolic link now leads to it). `statuses` describe the files that
    were added or adopted, whether they were written or found in place: as they are now.
    """

    written: tuple[str, ...]
    kept: int
    removed: tuple[str, ...]
    foreign_kept: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]
    statuses: Mapping[str, os.stat_result] = field(default_factory=dict)
