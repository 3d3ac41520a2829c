"""Escapes what templates print: as markupsafe does, without a `Markup` that is thrown away."""

from __future__ import annotations

from collections.abc import Callable

import markupsafe
from markupsafe import Markup


def _plainly(text: str) -> str:
    return str(markupsafe.escape(text))


# What markupsafe's own `escape` wraps into a Markup; older ones have no such function.
_escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", _plainly)


def escape(value: object) -> str:
    """Return a value as it stands in a page: a Markup as it is, anything else escaped.

    For printing only: the text is joined with others and never looked at again.
    """
    if type(value) is str:
        return _escaped(value)
    return value if type(value) is Markup else markupsafe.escape(value)
