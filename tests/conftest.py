"""What holds for every test: none depends on timing, and CI draws the same examples each time."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from sitegen.engine.digest import digest_values
from sitegen.flow import theming
from sitegen.flow.memory import ThemeRecord
from sitegen.render import compiled
from sitegen.render.theme import Templates

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture(scope="session", autouse=True)
def themes_are_compiled_once() -> Iterator[None]:
    """Let builds share what they make of a theme: two pure functions, most of a small build."""
    made: dict[str, ThemeRecord] = {}
    check = theming._checked

    def checked(templates: Templates) -> ThemeRecord:
        parts = [part for item in sorted(templates.files.items()) for part in item]
        parts += [part for item in sorted(templates.sources.items()) for part in item]
        name = digest_values(*parts)
        if name not in made:
            made[name] = check(templates)
        return made[name]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(theming, "_checked", checked)
        patch.setattr(compiled, "compile", functools.lru_cache(200)(compile), raising=False)
        yield
