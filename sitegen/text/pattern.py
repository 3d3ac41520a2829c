"""Regular expressions that are compiled when they are first asked for.

There are nearly two hundred of them, and most builds need a fifth: compiling all of them takes
longer than reading the few articles that changed.
"""

from __future__ import annotations

import re
from typing import Any, cast


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what behaves as `re.compile(source, flags)` does."""
    return cast("re.Pattern[str]", _Pattern(source, flags))


class _Pattern:
    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Asked for what is not there yet; from now on it is, and this is not called again.
        made = re.compile(self._source, self._flags)
        value = getattr(made, name)
        setattr(self, name, value)
        return value
