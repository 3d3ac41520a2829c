"""What holds for every test: none depends on timing, and CI draws the same examples each time."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterable, Iterator

import jinja2
import pytest
from hypothesis import settings

from sitegen.render import compiled, contract
from sitegen.render.environment import environment
from sitegen.render.outline import outline
from sitegen.render.theme import Templates

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


# What Jinja makes of a template follows from its source; without this it is most of a small build.
_outline = functools.lru_cache(1000)(
    lambda source, name: outline(environment(Templates({}, {})), source, name)
)
_python = functools.lru_cache(1000)(
    lambda source, name: environment(Templates({}, {})).compile(source, name, name, raw=True)
)
_code = functools.lru_cache(1000)(compile)


def _compiled(
    env: jinja2.Environment, templates: Templates, names: Iterable[str]
) -> dict[str, str]:
    sources = templates.sources
    return {n: _python(sources[n], n) for n in dict.fromkeys(names) if n in sources}


@pytest.fixture(scope="module", autouse=True)
def templates_are_compiled_once(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let builds share what they make of a template, but in the tests of that."""
    if request.path.parent.name == "render":
        yield
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(contract, "outline", lambda env, source, name: _outline(source, name))
        patch.setattr(compiled, "compiled", _compiled)
        patch.setattr(compiled, "compile", _code, raising=False)
        yield
