"""What holds for every test: none depends on timing, and CI draws the same examples each time."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterable, Iterator

import jinja2
import pytest
from _pytest.nodeid import coerce_node_id
from hypothesis import settings

from sitegen.flow import glance, theming
from sitegen.flow.memory import ThemeRecord
from sitegen.flow.program import program_digest
from sitegen.render import compiled, contract
from sitegen.render.environment import environment
from sitegen.render.outline import outline
from sitegen.render.theme import Templates

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tell xdist the groups of tests, which it looks for at the end of their names.

    It means to write them there itself, but pytest 9.2 keeps names elsewhere, and then groups are
    scattered without a word (pytest-dev/pytest-xdist, issue 1386).
    """
    if not config.getoption("loadgroup", default=False):  # set in workers alone
        return
    for item in items:
        mark = item.get_closest_marker("xdist_group")
        if mark is not None and not item.nodeid.endswith(suffix := f"@{mark.args[0]}"):
            item._id = coerce_node_id(item.nodeid + suffix)
            assert item.nodeid.endswith(suffix)


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


def _theme(templates: Templates) -> tuple[frozenset[tuple[str, str]], ...]:
    """Return all there is to templates, to be compared."""
    return frozenset(templates.sources.items()), frozenset(templates.files.items())


# Reading all of its own code is a fifth of a small build.
_program = functools.cache(program_digest)
_really_checked = theming._checked
_records: dict[tuple[frozenset[tuple[str, str]], ...], ThemeRecord] = {}


def _checked(templates: Templates) -> ThemeRecord:
    known = _theme(templates)
    if known not in _records:
        _records[known] = _really_checked(templates)
    return _records[known]


@pytest.fixture(scope="module", autouse=True)
def what_no_site_changes_is_made_once(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let builds share the name of the program and what they make of a template.

    But in the tests of templates.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(glance, "program_digest", _program)
        if request.path.parent.name != "render":
            patch.setattr(contract, "outline", lambda env, source, name: _outline(source, name))
            patch.setattr(compiled, "compiled", _compiled)
            patch.setattr(compiled, "compile", _code, raising=False)
            patch.setattr(theming, "_checked", _checked)
        yield


@pytest.fixture(scope="module", autouse=True)
def no_test_waits_for_the_disk(request: pytest.FixtureRequest) -> Iterator[None]:
    """Write for the memory of the machine: `sync` waits for all that others have written too.

    But in the tests of what is asked of the disk. Programs that tests start ask as ever.
    """
    with pytest.MonkeyPatch.context() as patch:
        if request.path.name != "test_stage.py":
            patch.setattr(os, "fsync", os.fstat)
            patch.setattr(os, "sync", lambda: None, raising=False)
        yield
