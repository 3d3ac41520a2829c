"""Rechecking: is the output what the site renders to, byte for byte?"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

from sitegen.engine.digest import digest
from sitegen.engine.disk import is_publishable


def differing(output: str, wanted: Mapping[str, str]) -> Iterator[str]:
    """Yield the paths at which a folder does not hold the bytes of the wanted digest, in order."""
    for path, name in sorted(wanted.items()):
        full = os.path.join(output, path)  # noqa: PTH118
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
