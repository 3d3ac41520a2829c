"""The vocabulary of schema.org as the package schema-dts has it: types and their properties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tests.judges.programs import PACKAGES, package

_INTERFACE = re.compile(
    r"^(?:export )?interface (\w+?)(Base|Leaf)(?: extends ([^{]+))? \{\n(.*?)^\}", re.M | re.S
)
# A role stands between a thing and the value of a property, which it has itself.
_ROLE = re.compile(r"^export type (\w*Role)Leaf<.*?> = Omit<(\w+), TProperty>", re.M)
_PROPERTY = re.compile(r'^    "(\w+)"\?:', re.M)


class Vocabulary:
    """Types by name, each with the properties of its own and of all above it."""

    def __init__(self) -> None:
        text = package(PACKAGES / "schema-dts/dist/schema.d.ts").read_text(encoding="utf-8")
        self._own: dict[str, frozenset[str]] = {}
        self._above: dict[str, tuple[str, ...]] = {}
        self.types: set[str] = set()
        for name, sort, above, body in _INTERFACE.findall(text):
            if sort == "Leaf":
                self.types.add(name)
            key = name + sort
            self._own[key] = frozenset(_PROPERTY.findall(body))
            self._above[key] = tuple(part.strip() for part in above.split(",") if part.strip())

        self._roles = dict(_ROLE.findall(text))
        self.types |= self._roles.keys()
        self._above |= {f"{role}Leaf": (base,) for role, base in self._roles.items()}

    def properties(self, type: str) -> frozenset[str]:
        """Return everything that a type may have."""
        found: set[str] = set()
        todo = [f"{type}Leaf"]
        while todo:
            key = todo.pop()
            found |= self._own.get(key, frozenset())
            todo += self._above.get(key, ())
        return frozenset(found)

    def faults(self, thing: Mapping[str, Any], at: str = "", under: str = "") -> Iterator[str]:
        """Yield what a thing has that its type has not, and types that are none."""
        type = thing.get("@type")
        if type is None:
            if set(thing) != {"@id"}:
                yield f"{at}: neither a type nor a reference: {sorted(thing)}"
            return
        if type not in self.types:
            yield f"{at}: no type {type}"
            return
        known = self.properties(type) | ({under} if type in self._roles else set())
        for name, value in thing.items():
            here = f"{at}/{type}.{name}"
            if not name.startswith("@") and name not in known:
                yield f"{here}: no such property"
            for part in value if isinstance(value, list) else [value]:
                if isinstance(part, dict):
                    yield from self.faults(part, here, name)
