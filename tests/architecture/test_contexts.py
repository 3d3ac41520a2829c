"""A context is made of leaves alone: no function that has leaves sees the site they come from."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PAGES = Path(__file__).parents[2] / "sitegen" / "pages"
# The module that makes leaves out of the site.
MAKER = "leaves.py"
_SITE = frozenset(("Site", "Config", "Modelled"))


def breaches(source: str) -> list[str]:
    """Return where a function with `Leaves` reads what no leaf names, as "line: what"."""
    found = []
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, ast.FunctionDef | ast.Lambda):
            continue
        taken = dict(_parameters(function))
        if "Leaves" not in taken.values():
            continue
        for name, kind in taken.items():
            if kind in _SITE:
                found.append(f"{function.lineno}: {name}: {kind}")
        for node in ast.walk(function):
            if isinstance(node, ast.Attribute) and node.attr.startswith("_"):
                found.append(f"{node.lineno}: {node.attr}")
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("getattr", "vars"):
                found.append(f"{node.lineno}: {ast.unparse(node.func)}")
    return found


def _parameters(function: ast.FunctionDef | ast.Lambda) -> Iterator[tuple[str, str]]:
    arguments = function.args
    for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
        yield argument.arg, ast.unparse(argument.annotation) if argument.annotation else ""


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.py")), ids=lambda path: path.name)
def test_a_context_reads_leaves_only(path: Path) -> None:
    if path.name != MAKER:
        assert breaches(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("def f(page: Page, leaves: Leaves): return leaves.card(page.own)", []),
        ("def f(site: Site): return site._x", []),
        ("def f(leaves: Leaves): return leaves._site.config", ["1: _site"]),
        ("def f(leaves: Leaves, site: Site): pass", ["1: site: Site"]),
        ("def f(leaves: Leaves, *, c: Config): pass", ["1: c: Config"]),
        ("def f(leaves: Leaves):\n    return getattr(leaves, '_' + 'site')", ["2: getattr"]),
        (
            "def f(leaves: Leaves):\n    def g(path):\n        return leaves._files[path]",
            ["3: _files"],
        ),
    ],
)
def test_a_breach_is_found(source: str, expected: list[str]) -> None:
    assert breaches(source) == expected
