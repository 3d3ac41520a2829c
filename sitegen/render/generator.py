"""The Python that is made of a template: Jinja's, with shorter ways to print and to call."""

from __future__ import annotations

from keyword import iskeyword

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

# Called as they are: none of them asks for Jinja's context, which `context.call` would look for.
_DIRECT = frozenset(("t", "once", "each"))
# On the line that imports what Jinja's code needs, so that the lines of a traceback stay. A change
# of what is generated needs another number here.
_FIRST = f"; from sitegen.render.escaping import escape  # 1, Jinja {jinja2.__version__}"


class Generator(CodeGenerator):
    """Jinja's generator, which calls the words and `once` without a detour."""

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """Write a call."""
        called = node.node
        direct = isinstance(called, nodes.Name) and called.name in _DIRECT and not forward_caller
        if not direct or node.dyn_args or any(iskeyword(k.key) for k in node.kwargs):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(called, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        if node.dyn_kwargs is not None:
            self.write("**")
            self.visit(node.dyn_kwargs, frame)
        self.write(")")


def marked(python: str) -> str:
    """Return generated Python that prints in our way and says what made it."""
    first, rest = python.split("\n", 1)
    return f"{first}{_FIRST}\n{rest}"


def is_current(python: str) -> bool:
    """Tell whether Python was made by this generator with this Jinja."""
    return python.partition("\n")[0].endswith(_FIRST)
