"""The units that could not be read for their errors: nobody can call them unknown."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

REGISTRY = "content/units.csv"
FOLDER = "content/units/"
# As a file that was left out: rows whose units are known by their ids, but not by all of the rest.
ROWS = f"{REGISTRY}#"


class UnreadUnits(Struct, frozen=True):
    """Units whose files have errors, by id; with the registry, anybody may be one.

    With `rows` all ids are known, but not all that goes with them.
    """

    ids: frozenset[str]
    registry: bool
    rows: bool = False

    def may_be(self, id: str) -> bool:
        """Tell whether a unit of that id may stand in what could not be read."""
        return self.registry or id in self.ids

    @property
    def any(self) -> bool:
        """Whether there are any: each may bear whatever name."""
        return self.registry or self.rows or bool(self.ids)


def unread_units(held: Collection[str]) -> UnreadUnits:
    """Return the units of the documents that were left out, wholly or in part, for their errors."""
    files = [path for path in held if path.startswith(FOLDER)]
    ids = frozenset(path.rpartition("/")[2].removesuffix(".md") for path in files)
    return UnreadUnits(ids, REGISTRY in held, ROWS in held)
