"""Rechecking: is the output what the site renders to, byte for byte?"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

from sitegen.engine.digest import digest
from sitegen.engine.disk import is_publishable
from sitegen.engine.output import OutputFolder


def differing(folder: OutputFolder, wanted: Mapping[str, str]) -> Iterator[str]:
    """Yield the paths at which the output is not as wanted, in order.

    That is where it does not hold the bytes of the wanted digest, and where a file of ours stands
    that is not wanted any more; files of others are theirs.
    """
    ours = folder.published()
    for path in sorted({*wanted, *ours}):
        full = os.path.join(folder.path, path)  # noqa: PTH118
        name = wanted.get(path)
        if name is None:
            if os.path.lexists(full):
                yield path
            continue
        try:
            if not is_publishable(os.lstat(full)):
                yield path
                continue
            with open(full, "rb") as file:  # noqa: PTH123
                same = digest(file.read()) == name
        except OSError:
            same = False
        if not same:
            yield path
