"""The package tree of docs: who may import whom, and who may touch the world outside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.layers import effects, layer_breaches

ROOT = Path(__file__).parents[2]

# The only modules that may read or write files, look at the clock or at the process they run in.
MAY_TOUCH_THE_WORLD = (
    "sitegen.__main__",
    "sitegen.cli",
    "sitegen.commands",
    "sitegen.serve",
    "sitegen.scaffold",
    "sitegen.report",
    "sitegen.external",
    "sitegen.build",
    "sitegen.flow",
    "sitegen.engine",
    "sitegen.assets",
    "sitegen.importers",
    "sitegen.content.source",
    "sitegen.config",
    "sitegen.render.theme",
)


def modules() -> Iterator[tuple[str, str, bool]]:
    for path in sorted((ROOT / "sitegen").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        is_package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if is_package else parts)
        yield name, path.read_text(encoding="utf-8"), is_package


ALL = tuple(modules())
NAMES = tuple(name for name, _, _ in ALL)


def test_a_module_imports_only_from_rows_below_its_own() -> None:
    breaches = [
        breach
        for name, source, is_package in ALL
        for breach in layer_breaches(name, source, is_package=is_package, modules=NAMES)
    ]
    assert breaches == []


def test_effects_stay_at_the_edge() -> None:
    breaches = [
        breach
        for name, source, _ in ALL
        if not any(name == edge or name.startswith(edge + ".") for edge in MAY_TOUCH_THE_WORLD)
        for breach in effects(name, source)
    ]
    assert breaches == []


@pytest.mark.parametrize(
    ("module", "source", "expected"),
    [
        ("sitegen.pages.home", "from sitegen.model.site import Site", []),
        ("sitegen.model.site", "from sitegen.pages.home import plan", ["sitegen.pages.home.plan"]),
        (
            "sitegen.model.site",
            "def f():\n    import sitegen.render.environment",
            ["sitegen.render.environment"],
        ),
        ("sitegen.model.site", "from ..render import environment", ["sitegen.render.environment"]),
        ("sitegen.model.site", "from . import unit\nfrom .term import Term", []),
        ("sitegen.content.article", "from sitegen.config import Config", ["sitegen.config.Config"]),
        ("sitegen.schema.node", "from sitegen.diagnostics import Span", []),
        ("sitegen.diagnostics", "from sitegen.text.slug import slug", ["sitegen.text.slug.slug"]),
        (
            "sitegen.engine.store",
            "from sitegen.diagnostics import Span",
            ["sitegen.diagnostics.Span"],
        ),
        ("sitegen.engine.store", "from sitegen.engine.digest import digest", []),
        (
            "sitegen.render.page",
            "from sitegen.engine.digest import digest",
            ["sitegen.engine.digest.digest"],
        ),
        ("sitegen.build", "from sitegen.engine.digest import digest", []),
        ("sitegen.build", "from sitegen.cli import main", ["sitegen.cli.main"]),
        ("sitegen.content.markup.body", "from sitegen.content.markup.blocks import x", []),
        ("sitegen.content.markup.body", "from sitegen.text.slug import slug", []),
        (
            "sitegen.content.markup.body",
            "from sitegen.schema.node import Node",
            ["sitegen.schema.node.Node"],
        ),
        (
            "sitegen.content.markup.body",
            "from sitegen.content.article import A",
            ["sitegen.content.article.A"],
        ),
        ("sitegen.cli", "from sitegen import __version__", []),
        ("sitegen.engine.store", "from sitegen import __version__", ["sitegen.__version__"]),
    ],
)
def test_the_checker_sees_imports(module: str, source: str, expected: list[str]) -> None:
    found = layer_breaches(module, source, modules=NAMES)
    assert [breach.what for breach in found] == [f"imports {name}" for name in expected]


def test_the_checker_asks_for_a_row() -> None:
    [breach] = layer_breaches("sitegen.utils", "")
    assert breach.what == "utils stands in no row of the table"


@pytest.mark.parametrize(
    "source",
    [
        "open('a')",
        "path.read_text()",
        "for p in root.rglob('*'): pass",
        "datetime.now()",
        "datetime.datetime.now(tz=UTC)",
        "date.today()",
        "time.time()",
        "from time import time",
        "os.environ.get('TZ')",
        "import os\nhome = os.environ['HOME']",
        "print('a')",
        "import subprocess",
        "def f():\n    from tempfile import mkdtemp",
    ],
)
def test_the_checker_sees_effects(source: str) -> None:
    assert effects("sitegen.model.site", source) != []


@pytest.mark.parametrize(
    "source",
    [
        "datetime(2026, 1, 2)",
        "text.replace('a', 'b')",
        "when.time()",
        "import os.path",
        "date(1, 1, 1)",
    ],
)
def test_the_checker_lets_values_be(source: str) -> None:
    assert effects("sitegen.model.site", source) == []
