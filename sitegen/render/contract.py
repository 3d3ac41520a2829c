"""What templates promise: they use only what their kinds of page give, and blocks that exist.

Checked when templates load, for every page kind, so that a misspelt name is found without a page
that happens to reach it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import jinja2
from jinja2 import meta, nodes

from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.render.theme import THEME_PREFIX, Templates
from sitegen.text.suggestion import closest

COMMON = frozenset(("site", "t", "lists"))
# What Jinja itself provides.
_SPECIAL = frozenset(
    "loop self super caller varargs kwargs range dict cycler joiner namespace".split()
)


@dataclass(frozen=True, slots=True)
class Contract:
    """The names that the templates of a kind of page see besides the common ones."""

    kind: str
    template: str
    names: tuple[str, ...]


def contract(kind: str, template: str, context: type) -> Contract:
    """Return the contract of a kind of page from the dataclass of its context."""
    return Contract(kind, template, tuple(f.name for f in dataclasses.fields(context)))


def parse_all(
    env: jinja2.Environment, templates: Templates
) -> tuple[dict[str, nodes.Template], list[Diagnostic]]:
    """Return the syntax trees of all templates, and every syntax error."""
    trees: dict[str, nodes.Template] = {}
    problems: list[Diagnostic] = []
    for name, source in templates.sources.items():
        if name.endswith((".css", ".svg", ".js")):
            continue
        try:
            trees[name] = env.parse(source, name)
        except jinja2.TemplateSyntaxError as problem:
            span = Span(templates.files[name], problem.lineno, 1, 1)
            detail = problem.message or ""
            problems.append(error("template-syntax", span, detail=detail))
            continue
        for line, detail in _unknown_words(env, trees[name]):
            problems.append(
                error("template-syntax", Span(templates.files[name], line, 1, 1), detail=detail)
            )
    return trees, list(dict.fromkeys(problems))


def _unknown_words(env: jinja2.Environment, tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """Yield each filter and test that does not exist; Jinja looks only where a page gets to."""
    for used in tree.find_all(nodes.Filter):
        if used.name not in env.filters:
            yield used.lineno, f"No filter named {used.name!r}."
    for asked in tree.find_all(nodes.Test):
        if asked.name not in env.tests:
            yield asked.lineno, f"No test named {asked.name!r}."


def closure(trees: Mapping[str, nodes.Template], template: str) -> tuple[str, ...]:
    """Return a template and all that it reaches, nearest first."""
    found: dict[str, None] = {}
    todo = [template]
    while todo:
        name = todo.pop(0)
        if name in found or name not in trees:
            continue
        found[name] = None
        todo += [name for name in meta.find_referenced_templates(trees[name]) if name]
    return tuple(found)


def check(
    trees: Mapping[str, nodes.Template], templates: Templates, contracts: Iterable[Contract]
) -> list[Diagnostic]:
    """Return every reference to a missing template, unknown name or block without a parent."""
    problems: list[Diagnostic] = []
    for name, tree in trees.items():
        problems += _references(name, tree, trees, templates)
        problems += _blocks(name, tree, trees, templates)
    problems += _cycles(trees, templates)
    for agreed in contracts:
        if agreed.template not in templates.sources:
            problems.append(error("template-missing", Span(f"templates/{agreed.template}")))
            continue
        known = COMMON | set(agreed.names)
        for name in closure(trees, agreed.template):
            problems += _undeclared(name, trees[name], known, agreed, templates)
    return list(dict.fromkeys(problems))


def lists_used(trees: Mapping[str, nodes.Template], template: str) -> tuple[str, ...]:
    """Return the named lists that a template and all it reaches ask for."""
    found: dict[str, None] = {}
    for name in closure(trees, template):
        for item in trees[name].find_all(nodes.Getitem):
            if _is_lists(item.node) and isinstance(item.arg, nodes.Const):
                found[str(item.arg.value)] = None
        for attribute in trees[name].find_all(nodes.Getattr):
            if _is_lists(attribute.node):
                found[attribute.attr] = None
    return tuple(found)


def _is_lists(node: nodes.Expr) -> bool:
    return isinstance(node, nodes.Name) and node.name == "lists"


def blocks_of(tree: nodes.Template) -> tuple[str, ...]:
    """Return the names of the blocks that a template defines, in order."""
    return tuple(dict.fromkeys(block.name for block in tree.find_all(nodes.Block)))


def parent_of(tree: nodes.Template) -> str | None:
    """Return the template that this one extends, if it names one outright."""
    for node in tree.find_all(nodes.Extends):
        if isinstance(node.template, nodes.Const):
            return str(node.template.value)
    return None


def _drawn_in(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """Yield the line and name of every template that this one extends or includes outright."""
    found = [(n.lineno, n.template) for n in tree.find_all(nodes.Extends)]
    found += [(n.lineno, n.template) for n in tree.find_all(nodes.Include)]
    for line, template in found:
        if isinstance(template, nodes.Const):
            yield line, str(template.value)


def _references(
    name: str, tree: nodes.Template, trees: Mapping[str, nodes.Template], templates: Templates
) -> Iterator[Diagnostic]:
    brought = [(n.lineno, n.template) for n in tree.find_all(nodes.Import)]
    brought += [(n.lineno, n.template) for n in tree.find_all(nodes.FromImport)]
    named = [(line, str(t.value)) for line, t in brought if isinstance(t, nodes.Const)]
    for line, target in (*_drawn_in(tree), *named):
        if target not in templates.sources:
            span = Span(templates.files[name], line, 1, 1)
            near = closest(target, trees) or ""
            yield error("template-not-found", span, name=target, suggestion=near)


def _blocks(
    name: str, tree: nodes.Template, trees: Mapping[str, nodes.Template], templates: Templates
) -> Iterator[Diagnostic]:
    parent = parent_of(tree)
    if parent is None or parent not in trees:
        return
    inherited: set[str] = set()
    seen: set[str] = set()
    above: str | None = parent
    while above is not None and above in trees and above not in seen:
        seen.add(above)
        inherited.update(blocks_of(trees[above]))
        above = parent_of(trees[above])
    nested = {
        inner.name
        for block in tree.find_all(nodes.Block)
        for inner in block.find_all(nodes.Block)
        if inner is not block
    }
    for block in tree.find_all(nodes.Block):
        if block.name not in inherited and block.name not in nested:
            span = Span(templates.files[name], block.lineno, 1, 1)
            near = closest(block.name, inherited) or ""
            yield error(
                "template-block-unknown", span, block=block.name, parent=parent, suggestion=near
            )


def _cycles(trees: Mapping[str, nodes.Template], templates: Templates) -> Iterator[Diagnostic]:
    """Yield every template that extends or includes itself, however far around."""
    edges = {name: [target for _, target in _drawn_in(tree)] for name, tree in trees.items()}
    for name in trees:
        if name.startswith(THEME_PREFIX):
            continue
        reached: set[str] = set()
        todo = list(edges[name])
        while todo:
            target = todo.pop()
            if target not in reached:
                reached.add(target)
                todo += edges.get(target, ())
        if name in reached:
            yield error("template-loop", Span(templates.files[name], 1, 1, 1), name=name)


def _bound(tree: nodes.Template) -> set[str]:
    """Return the names a template binds itself, anywhere: set, imported, looped over, defined.

    Coarser than scopes, because a template's blocks see what it sets outside them, and Jinja's own
    analysis takes a name that is set within an `if` for undeclared.
    """
    names = {n.name for n in tree.find_all(nodes.Name) if n.ctx in ("store", "param")}
    names.update(n.target for n in tree.find_all(nodes.Import))
    names.update(n.name for n in tree.find_all(nodes.Macro))
    for node in tree.find_all(nodes.FromImport):
        names.update(n if isinstance(n, str) else n[1] for n in node.names)
    return names


def _undeclared(
    name: str,
    tree: nodes.Template,
    known: set[str] | frozenset[str],
    agreed: Contract,
    templates: Templates,
) -> Iterator[Diagnostic]:
    lines = {n.name: n.lineno for n in reversed(list(tree.find_all(nodes.Name)))}
    for missing in sorted(set(lines) - known - _SPECIAL - _bound(tree)):
        line = lines[missing]
        near = closest(missing, known) or ""
        yield error(
            "template-name-unknown",
            Span(templates.files[name], line, 1, 1),
            name=missing,
            kind=agreed.kind,
            suggestion=near,
        )
