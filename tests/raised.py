"""Reads from a module's source which diagnostics it raises, and with which arguments."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]

# Who takes an id, at which place, and the arguments that reach the diagnostic besides its own.
CARRIERS: Mapping[str, tuple[int, frozenset[str]]] = {
    "error": (0, frozenset()),
    "warning": (0, frozenset()),
    "advice": (0, frozenset()),
    "report": (0, frozenset()),
    ".fail": (0, frozenset()),
    ".advise": (0, frozenset()),
    ".warn": (0, frozenset()),
    "DateProblem": (0, frozenset()),
    "Refusal": (0, frozenset({"limit"})),
    "OutputRefused": (0, frozenset({"other"})),
    "_problem": (0, frozenset({"detail", "page", "name", "suggestion"})),
    "Missing": (1, frozenset({"target", "suggestion"})),
    "Related": (1, frozenset()),
}


@dataclass(frozen=True, slots=True)
class Raised:
    """A place that makes a diagnostic, or names a note beside a related place."""

    id: str
    args: frozenset[str] = frozenset()
    note: bool = False


@dataclass(slots=True)
class Findings:
    """What one module raises; `opaque` are expressions for ids that come from elsewhere."""

    raised: set[Raised] = field(default_factory=set)
    opaque: set[str] = field(default_factory=set)


def modules(under: str = "sitegen") -> Iterator[tuple[str, str]]:
    """Yield every module of the program: its path from the root, and its source."""
    for path in sorted((ROOT / under).rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


@cache
def findings() -> Mapping[str, Findings]:
    """Return what each module raises, by its path."""
    return {path: raised_in(source) for path, source in modules()}


def raised() -> set[Raised]:
    """Return all that the program raises."""
    return set().union(*(found.raised for found in findings().values()))


def raised_in(source: str) -> Findings:
    """Return what the source of a module raises."""
    tree = ast.parse(source)
    aliases: dict[str, str] = {}
    constants: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sitegen."):
            for alias in node.names:
                aliases[alias.asname or alias.name] = alias.name
                if alias.name.isupper():
                    value = getattr(importlib.import_module(node.module or ""), alias.name)
                    if isinstance(value, str):
                        constants[alias.asname or alias.name] = value
    reader = _Reader(tree, aliases, constants)
    reader.visit(tree)
    return reader.found


class _Reader(ast.NodeVisitor):
    def __init__(
        self, tree: ast.Module, aliases: Mapping[str, str], constants: Mapping[str, str]
    ) -> None:
        self.found = Findings()
        self._aliases = aliases
        self._constants = constants
        # Of the module only what stands at its top; of functions all that is in them.
        top = [node for node in tree.body if isinstance(node, ast.Assign)]
        self._scopes: list[ast.AST] = [ast.Module(body=[*top], type_ignores=[])]

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._scopes.append(node)
        self.generic_visit(node)
        self._scopes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        if isinstance(node.func, ast.Name):
            name = self._aliases.get(node.func.id, node.func.id)
        elif isinstance(node.func, ast.Attribute):
            name = f".{node.func.attr}"
        else:
            return
        place, args = CARRIERS.get(name, (-1, frozenset()))
        if not 0 <= place < len(node.args):
            return
        ids = self._texts(node.args[place])
        if not ids:
            self.found.opaque.add(ast.unparse(node.args[place]))
            return
        args |= {word.arg for word in node.keywords if word.arg} - {"related", "fix"}
        if name == "DateProblem":
            args |= self._pairs(node.args[1])
        self.found.raised |= {Raised(id, args, note=name == "Related") for id in ids}

    def _texts(self, node: ast.AST) -> set[str]:
        """Return every text that an expression may stand for; none if that cannot be told."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return {node.value}
        if isinstance(node, ast.IfExp):
            return self._texts(node.body) | self._texts(node.orelse)
        if isinstance(node, ast.FormattedValue):
            return self._texts(node.value)
        if isinstance(node, ast.JoinedStr):
            whole = {""}
            for part in node.values:
                whole = {start + end for start in whole for end in self._texts(part)}
            return whole
        if isinstance(node, ast.Name) and node.id in self._constants:
            return {self._constants[node.id]}
        if isinstance(node, ast.Name):
            return {text for value in self._values(node.id) for text in self._texts(value)}
        return set()

    def _values(self, name: str) -> Iterable[ast.expr]:
        """Yield what a name is given in the functions around: by assignment, or by a loop."""
        for scope in self._scopes:
            for node in ast.walk(scope):
                if isinstance(node, ast.Assign) and len(node.targets) == 1:
                    yield from _given(node.targets[0], node.value, name)
                elif isinstance(node, ast.For) and isinstance(node.iter, ast.Tuple):
                    for item in node.iter.elts:
                        yield from _given(node.target, item, name)

    def _pairs(self, node: ast.AST) -> frozenset[str]:
        """Return the names in a tuple of (name, value) pairs."""
        values = self._values(node.id) if isinstance(node, ast.Name) else (node,)
        return frozenset(
            name
            for value in values
            if isinstance(value, ast.Tuple)
            for pair in value.elts
            if isinstance(pair, ast.Tuple)
            for name in self._texts(pair.elts[0])
        )


def _given(target: ast.expr, value: ast.expr, name: str) -> Iterable[ast.expr]:
    """Yield the part of a value that an assignment gives to a name."""
    if isinstance(target, ast.Name):
        if target.id == name:
            yield value
    elif isinstance(target, ast.Tuple):
        if isinstance(value, ast.IfExp):
            yield from _given(target, value.body, name)
            yield from _given(target, value.orelse, name)
        elif isinstance(value, ast.Tuple):
            for one, part in zip(target.elts, value.elts, strict=False):
                yield from _given(one, part, name)
