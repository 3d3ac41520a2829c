"""The Jinja environment: everything escaped, nothing undefined, no loop without an end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import jinja2

from sitegen.render.filters import nowrap, sized
from sitegen.render.theme import Templates

MAX_RANGE = 100_000


def environment(templates: Templates) -> jinja2.Environment:
    """Return an environment over the sources of `templates`; it reads no file.

    Output is escaped whatever a template is called: the default by file name leaves .xml.j2, .atom
    and .txt unescaped.
    """

    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        # The name serves as the file's, so that tracebacks name templates.
        source = templates.sources.get(name)
        return None if source is None else (source, name, lambda: True)

    env = jinja2.Environment(
        loader=jinja2.FunctionLoader(load),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    env.filters["nowrap"] = nowrap
    env.filters["sized"] = sized
    env.globals["range"] = bounded_range
    del env.globals["lipsum"]
    return env


def bounded_range(*args: int) -> Iterator[int] | Any:
    """Return a range, or refuse one that would keep a build busy for good."""
    numbers = range(*args)
    if len(numbers) > MAX_RANGE:
        raise OverflowError(f"range({len(numbers)})")
    return numbers
