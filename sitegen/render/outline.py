"""What one template says of itself: which templates, blocks, names and lists it uses, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import jinja2
from jinja2 import meta, nodes
from msgspec import Struct

# Attributes that lead to the pictures that other programs show of a page or of the site.
_PREVIEWS = frozenset(("preview", "structured_data", "manifest", "touch_icon"))
# A line and what stands there.
At = tuple[int, str]


class Outline(Struct, frozen=True):
    """A template's references and names, gathered in one walk of its syntax tree.

    `drawn_in` are the templates it extends or includes outright, `reached` all that it names at
    all; where it is `open`, there are others, known only on a page. `names` maps every name to its
    first line; `bound` are those it sets, imports, loops over or defines anywhere: coarser than
    scopes, because a template's blocks see what it sets outside them, and Jinja's own analysis
    takes a name that is set within an `if` for undeclared. One that `previews` prints what link
    previews or search engines show of a page.
    """

    parent: str | None
    drawn_in: tuple[At, ...]
    imported: tuple[At, ...]
    reached: tuple[str, ...]
    open: bool
    blocks: tuple[At, ...]
    nested: frozenset[str]
    names: Mapping[str, int]
    bound: frozenset[str]
    lists: tuple[str, ...]
    previews: bool
    faults: tuple[At, ...]


def outline(env: jinja2.Environment, source: str, name: str) -> Outline:
    """Return the outline of a template; raises TemplateSyntaxError."""
    tree = env.parse(source, name)
    parts = list(tree.find_all(nodes.Node))
    extended = [_drawn(n) for n in parts if isinstance(n, nodes.Extends)]
    included = [_drawn(n) for n in parts if isinstance(n, nodes.Include)]
    imported = [_drawn(n) for n in parts if isinstance(n, nodes.Import | nodes.FromImport)]
    blocks = [n for n in parts if isinstance(n, nodes.Block)]
    inner = (i for b in blocks for i in b.find_all(nodes.Block) if i is not b)
    names = [n for n in parts if isinstance(n, nodes.Name)]
    named = list(meta.find_referenced_templates(tree))
    outright = [at for at in extended if at is not None]
    return Outline(
        parent=outright[0][1] if outright else None,
        drawn_in=tuple(at for at in (*extended, *included) if at is not None),
        imported=tuple(at for at in imported if at is not None),
        reached=tuple(name for name in named if name),
        open=None in named,
        blocks=tuple((b.lineno, b.name) for b in blocks),
        nested=frozenset(i.name for i in inner),
        names={n.name: n.lineno for n in reversed(names)},
        bound=frozenset(_bound(parts)),
        lists=tuple(dict.fromkeys(_lists(parts))),
        previews=any(isinstance(n, nodes.Getattr) and n.attr in _PREVIEWS for n in parts),
        faults=(*_faults(env, parts), *_states(tree)),
    )


def _drawn(node: nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport) -> At | None:
    template = node.template
    return (node.lineno, str(template.value)) if isinstance(template, nodes.Const) else None


def _bound(parts: list[nodes.Node]) -> Iterator[str]:
    for node in parts:
        if isinstance(node, nodes.Name) and node.ctx in ("store", "param"):
            yield node.name
        elif isinstance(node, nodes.Import):
            yield node.target
        elif isinstance(node, nodes.Macro):
            yield node.name
        elif isinstance(node, nodes.FromImport):
            yield from (n if isinstance(n, str) else n[1] for n in node.names)


def _lists(parts: list[nodes.Node]) -> Iterator[str]:
    """Yield the named lists asked for, as `lists["name"]` or `lists.name`."""
    for node in parts:
        if isinstance(node, nodes.Getitem) and _is_lists(node.node):
            if isinstance(node.arg, nodes.Const):
                yield str(node.arg.value)
        elif isinstance(node, nodes.Getattr) and _is_lists(node.node):
            yield node.attr


def _is_lists(node: nodes.Expr) -> bool:
    return isinstance(node, nodes.Name) and node.name == "lists"


def _faults(env: jinja2.Environment, parts: list[nodes.Node]) -> Iterator[At]:
    """Yield each filter and test that does not exist; Jinja looks only where a page gets to."""
    for node in parts:
        if isinstance(node, nodes.Filter) and node.name not in env.filters:
            yield node.lineno, f"No filter named {node.name!r}."
        elif isinstance(node, nodes.Test) and node.name not in env.tests:
            yield node.lineno, f"No test named {node.name!r}."


def _states(tree: nodes.Template) -> Iterator[At]:
    """Yield what macros of a template could change for the next page: they are made once a build.

    A macro that counts has to be given its counter.
    """
    if not any(isinstance(node, nodes.Macro) for node in tree.body):
        return
    for node in tree.body:
        if isinstance(node, nodes.Assign) and any(map(_is_state, node.find_all(nodes.Expr))):
            yield node.lineno, "A value that macros could change between pages."


def _is_state(node: nodes.Expr) -> bool:
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name):
        return node.node.name in ("namespace", "cycler", "joiner", "dict")
    return isinstance(node, nodes.List | nodes.Dict)
