"""Texts that are the same wherever they stand: made once for a site and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from markupsafe import Markup
from msgspec.structs import StructConfig

# A value with its text: as long as the value lives, no other has its identity.
_Texts = dict[int, tuple[object, Markup]]
# Of one macro. Pages that show the same cards stand near each other; a larger site than this has
# more articles than memory is worth.
MOST_KEPT = 20_000


class Kept:
    """What macros said of values, for one site.

    A macro that is imported without context sees its arguments, the site and the words: of the same
    frozen value it says the same on every page. Any other macro is called each time.
    """

    def __init__(self) -> None:
        self._pure: dict[int, object] = {}
        self._texts: dict[tuple[Any, ...], _Texts] = {}

    def admit(self, macros: Iterable[object]) -> None:
        """Take macros for such as see no page."""
        self._pure.update((id(macro), macro) for macro in macros)

    def once(self, macro: Callable[..., Markup], value: object, *args: object) -> Markup:
        """Return what `macro` says of a value; `args` are texts, numbers and tuples of them."""
        texts = self._texts_of(macro, args)
        if texts is None:
            return macro(value, *args)
        found = texts.get(id(value))
        if found is None:
            _make_room(texts)
            found = texts[id(value)] = (_frozen(value), macro(value, *args))
        return found[1]

    def each(self, macro: Callable[..., Markup], values: Iterable[object], *args: object) -> Markup:
        """Return what `macro` says of each value, one after the other."""
        texts = self._texts_of(macro, args)
        if texts is None:
            return Markup("".join([macro(value, *args) for value in values]))
        said = []
        for value in values:
            found = texts.get(id(value))
            if found is None:
                _make_room(texts)
                found = texts[id(value)] = (_frozen(value), macro(value, *args))
            said.append(found[1])
        return Markup("".join(said))

    def _texts_of(self, macro: object, args: tuple[object, ...]) -> _Texts | None:
        if id(macro) not in self._pure:
            return None
        # Types too: a Markup equals the text that it would be escaped from.
        key = (macro, args, tuple(map(type, args))) if args else (macro,)
        texts = self._texts.get(key)
        if texts is None:
            texts = self._texts[key] = {}
        return texts


def _make_room(texts: _Texts) -> None:
    if len(texts) >= MOST_KEPT:
        texts.clear()


def _frozen(value: object) -> object:
    config = getattr(type(value), "__struct_config__", None)
    if not isinstance(config, StructConfig) or not config.frozen:
        raise TypeError(f"{type(value).__name__} may change: only of a frozen value is a text kept")
    return value
