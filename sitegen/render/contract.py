"""What templates promise: they use only what their kinds of page give, and blocks that exist.

Checked when templates load, for every page kind, so that a misspelt name is found without a page
that happens to reach it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

import jinja2
from msgspec import Struct

from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.pages.page import Frameless
from sitegen.render.outline import At, Outline, outline
from sitegen.render.theme import THEME_PREFIX, Templates
from sitegen.text.suggestion import closest

COMMON = frozenset(("site", "t", "lists"))
# Those of them that only a page with a frame has.
FRAME_NAMES = frozenset(("site",))
# What Jinja itself provides.
_SPECIAL = frozenset(
    "loop self super caller varargs kwargs range dict cycler joiner namespace once each".split()
)
# Drawn in as they are.
_NO_OUTLINE = (".css", ".svg", ".js")


class Contract(Struct, frozen=True):
    """The names that the templates of a kind of page see besides the common ones.

    Templates of a kind that is not `framed` do not see `site`.
    """

    kind: str
    template: str
    names: tuple[str, ...]
    framed: bool = True


class Reach(Struct, frozen=True):
    """The templates that a template may lead to, itself included, and the named lists they ask for.

    As long as their sources are the same, so is what the template makes of a context. `previews`
    tells that one of them prints what link previews show.
    """

    templates: tuple[str, ...]
    lists: tuple[str, ...]
    previews: bool


def contract(kind: str, template: str, context: type[Struct]) -> Contract:
    """Return the contract of a kind of page from the struct of its context."""
    framed = not issubclass(context, Frameless)
    return Contract(kind, template, context.__struct_fields__, framed)


def parse_all(
    env: jinja2.Environment, templates: Templates
) -> tuple[dict[str, Outline], list[Diagnostic]]:
    """Return the outlines of all templates, and every syntax error."""
    trees: dict[str, Outline] = {}
    problems: list[Diagnostic] = []
    # Most templates stand under two names, their own and the theme's.
    known: dict[str, Outline | At] = {}
    for name, source in templates.sources.items():
        if name.endswith(_NO_OUTLINE):
            continue
        found = known.get(source)
        if found is None:
            try:
                found = outline(env, source, name)
            except jinja2.TemplateSyntaxError as problem:
                found = (problem.lineno, problem.message or "")
            known[source] = found
        if isinstance(found, Outline):
            trees[name] = found
        for line, detail in found.faults if isinstance(found, Outline) else (found,):
            span = Span(templates.files[name], line, 1, 1)
            problems.append(error("template-syntax", span, detail=detail))
    return trees, list(dict.fromkeys(problems))


def closure(
    trees: Mapping[str, Outline], template: str, files: Iterable[str] = ()
) -> frozenset[str]:
    """Return a template and all that it may reach: everything, where a page decides that.

    `files` are the names of all there is: drawings and scripts have no outline, but are drawn in.
    """
    named = _named(trees, template)
    if any(trees[name].open for name in named):
        return frozenset((*trees, *files))
    return frozenset((*named, *(target for name in named for target in trees[name].reached)))


def reach(trees: Mapping[str, Outline], template: str, files: Iterable[str]) -> Reach:
    """Return what the pages of a template depend on, to be remembered with the theme."""
    reached = closure(trees, template, files)
    return Reach(
        templates=tuple(sorted(reached)),
        lists=lists_used(trees, template),
        previews=any(trees[name].previews for name in reached & trees.keys()),
    )


def judged(
    trees: Mapping[str, Outline], templates: Templates, contracts: Iterable[Contract]
) -> frozenset[str]:
    """Return the templates that a page may be made of, as far as a mistake in them is told.

    That is those that the templates of `contracts` name; and all of the site's own where one of
    these names another only on a page, or cannot be read.
    """
    found = {agreed.template for agreed in contracts}
    for template in tuple(found):
        named = _named(trees, template)
        found.update(named, *(trees[name].reached for name in named))
    known = [name for name in found & templates.sources.keys() if not name.endswith(_NO_OUTLINE)]
    if any(name not in trees or trees[name].open for name in known):
        found |= {n for n, file in templates.files.items() if not file.startswith(THEME_PREFIX)}
    return frozenset(found)


def check_syntax(
    problems: Iterable[Diagnostic], templates: Templates, used: Container[str]
) -> list[Diagnostic]:
    """Return those of the syntax errors that lie in templates of which pages may be made."""
    files = {file for name, file in templates.files.items() if name in used}
    return [problem for problem in problems if problem.span.path in files]


def check(
    trees: Mapping[str, Outline], templates: Templates, contracts: Iterable[Contract]
) -> list[Diagnostic]:
    """Return every reference to a missing template, unknown name or block without a parent.

    Only of templates that a page may be made of: those of the theme that a site has replaced need
    not fit into what it put in their place.
    """
    contracts = list(contracts)
    used = judged(trees, templates, contracts)
    problems: list[Diagnostic] = []
    for name, tree in trees.items():
        if name in used:
            problems += _references(name, tree, trees, templates)
            problems += _blocks(name, tree, trees, templates)
    problems += (problem for name, problem in _cycles(trees, templates) if name in used)
    for agreed in contracts:
        if agreed.template not in templates.sources:
            problems.append(error("template-missing", Span(f"templates/{agreed.template}")))
            continue
        known = COMMON.difference(() if agreed.framed else FRAME_NAMES) | set(agreed.names)
        for name in _named(trees, agreed.template):
            problems += _undeclared(name, trees[name], known, agreed, templates)
    return list(dict.fromkeys(problems))


def lists_used(trees: Mapping[str, Outline], template: str) -> tuple[str, ...]:
    """Return the named lists that a template and all it may reach ask for."""
    named = _named(trees, template)
    # What is named outright comes first, in its order.
    reached = dict.fromkeys((*named, *sorted(closure(trees, template))))
    known = (trees[name] for name in reached if name in trees)
    return tuple(dict.fromkeys(list for tree in known for list in tree.lists))


def blocks_of(tree: Outline) -> tuple[str, ...]:
    """Return the names of the blocks that a template defines, in order."""
    return tuple(dict.fromkeys(name for _, name in tree.blocks))


def parent_of(tree: Outline) -> str | None:
    """Return the template that this one extends, if it names one outright."""
    return tree.parent


def _named(trees: Mapping[str, Outline], template: str) -> tuple[str, ...]:
    """Return a template and all that it reaches by name, nearest first."""
    found: dict[str, None] = {}
    todo = [template]
    while todo:
        name = todo.pop(0)
        if name not in found and name in trees:
            found[name] = None
            todo += trees[name].reached
    return tuple(found)


def _references(
    name: str, tree: Outline, trees: Mapping[str, Outline], templates: Templates
) -> Iterator[Diagnostic]:
    for line, target in (*tree.drawn_in, *tree.imported):
        if target not in templates.sources:
            span = Span(templates.files[name], line, 1, 1)
            near = closest(target, trees) or ""
            yield error("template-not-found", span, name=target, suggestion=near)


def _blocks(
    name: str, tree: Outline, trees: Mapping[str, Outline], templates: Templates
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
    for line, block in tree.blocks:
        if block not in inherited and block not in tree.nested:
            span = Span(templates.files[name], line, 1, 1)
            near = closest(block, inherited) or ""
            yield error("template-block-unknown", span, block=block, parent=parent, suggestion=near)


def _cycles(trees: Mapping[str, Outline], templates: Templates) -> Iterator[tuple[str, Diagnostic]]:
    """Yield every template that extends or includes itself, however far around."""
    edges = {name: [target for _, target in tree.drawn_in] for name, tree in trees.items()}
    for name, tree in trees.items():
        if name.startswith(THEME_PREFIX):
            continue
        for line, first in tree.drawn_in:
            if name in _drawn_in(first, edges):
                span = Span(templates.files[name], line, 1, 1)
                yield name, error("template-loop", span, name=name)
                break


def _drawn_in(first: str, edges: Mapping[str, list[str]]) -> set[str]:
    """Return a template and all that it extends or includes, however far around."""
    reached: set[str] = set()
    todo = [first]
    while todo:
        target = todo.pop()
        if target not in reached:
            reached.add(target)
            todo += edges.get(target, ())
    return reached


def _undeclared(
    name: str,
    tree: Outline,
    known: set[str] | frozenset[str],
    agreed: Contract,
    templates: Templates,
) -> Iterator[Diagnostic]:
    for missing in sorted(set(tree.names) - known - _SPECIAL - tree.bound):
        line = tree.names[missing]
        near = closest(missing, known) or ""
        yield error(
            "template-name-unknown",
            Span(templates.files[name], line, 1, 1),
            name=missing,
            kind=agreed.kind,
            suggestion=near,
        )
