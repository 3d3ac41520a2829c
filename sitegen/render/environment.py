"""The Jinja environment: everything escaped, nothing undefined, no loop without an end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.runtime import Context, Macro
from jinja2.utils import missing

from sitegen.render.compiled import CompiledLoader
from sitegen.render.filters import nowrap, sized, within
from sitegen.render.generator import Generator, marked
from sitegen.render.kept import Kept
from sitegen.render.theme import Templates

MAX_RANGE = 100_000


class _Template(jinja2.Template):
    """A template whose macros are made once for a site where they are imported without context."""

    environment: SiteEnvironment

    def new_context(
        self,
        vars: dict[str, Any] | None = None,
        shared: bool = False,
        locals: Mapping[str, Any] | None = None,
    ) -> Context:
        """Return a context, without asking which of its names are global: nobody wants to know."""
        env = self.environment
        seen = (vars or {}) if shared else {**env.globals, **(vars or {})}
        if locals:
            given = {name: value for name, value in locals.items() if value is not missing}
            seen = {**seen, **given}
        return env.context_class(env, seen, self.name, self.blocks)

    def _get_default_module(self, ctx: Context | None = None) -> Any:
        # Jinja makes the module anew for a page with names of its own, which it can't see anyway.
        if self._module is None:
            self._module = self.make_module()
            macros = vars(self._module).values()
            self.environment.kept.admit(m for m in macros if isinstance(m, Macro))
        return self._module


class SiteEnvironment(jinja2.Environment):
    """An environment for the pages of one site: `given` is what every template and macro sees."""

    code_generator_class = Generator
    template_class = _Template

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._known: dict[str, jinja2.Template] = {}
        self._own = {**self.globals, "range": bounded_range}
        del self._own["lipsum"]
        self.share({})

    def share(self, names: Mapping[str, Any]) -> None:
        """Let all templates see `names`; what was kept for others is forgotten."""
        self.given = names
        self.kept = Kept()
        self._known.clear()
        if self.cache is not None:
            self.cache.clear()
        self.globals.clear()
        self.globals.update(self._own, **names, once=self.kept.once, each=self.kept.each)

    def get_template(
        self,
        name: str | jinja2.Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,
    ) -> jinja2.Template:
        """Return a template; raises TemplateNotFound and TemplateSyntaxError."""
        known = self._known.get(name) if isinstance(name, str) else None
        if known is None:
            known = super().get_template(name, parent, globals)
            if isinstance(name, str) and globals is None:
                self._known[name] = known
        return known

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,
    ) -> str:
        return marked(super()._generate(source, name, filename, defer_init))


def environment(templates: Templates, python: Mapping[str, str] | None = None) -> SiteEnvironment:
    """Return an environment over the sources of `templates`; it reads no file.

    A template that `python` has, as `compiled` made it, is loaded without a look at its source.
    Output is escaped whatever a template is called: the default by file name leaves .xml.j2, .atom
    and .txt unescaped.
    """

    env = SiteEnvironment(
        loader=CompiledLoader(templates, python or {}),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    env.filters["nowrap"] = nowrap
    env.filters["sized"] = sized
    env.filters["within"] = within
    return env


def bounded_range(*args: int) -> Iterator[int] | Any:
    """Return a range, or refuse one that would keep a build busy for good."""
    numbers = range(*args)
    if len(numbers) > MAX_RANGE:
        raise OverflowError(f"range({len(numbers)})")
    return numbers
