"""Templates as the Python that Jinja makes of them: text, to be kept from one build to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from typing import Any

import jinja2

from sitegen.render.generator import is_current
from sitegen.render.theme import Templates

_Uptodate = Callable[[], bool]


def compiled(env: jinja2.Environment, templates: Templates, names: Iterable[str]) -> dict[str, str]:
    """Return the Python source of templates by name; raises TemplateSyntaxError.

    It says with which Jinja it was made, and is nothing to another one. Names that no template has
    are left out: whoever asks for them is told by `contract.check`.
    """
    return {
        name: env.compile(templates.sources[name], name, name, raw=True)
        for name in dict.fromkeys(names)
        if name in templates.sources
    }


class CompiledLoader(jinja2.BaseLoader):
    """Loads templates from their Python where there is one, else from their source."""

    def __init__(self, templates: Templates, python: Mapping[str, str]) -> None:
        self._templates = templates
        self._python = python

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str | None, _Uptodate | None]:
        """Return a template's source; the name serves as the file's, for tracebacks."""
        source = self._templates.sources.get(template)
        if source is None:
            raise jinja2.TemplateNotFound(template)
        return source, template, None

    def load(
        self,
        environment: jinja2.Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,
    ) -> jinja2.Template:
        """Return a template; raises TemplateNotFound and TemplateSyntaxError."""
        python = self._python.get(name)
        if python is None or not is_current(python):
            return super().load(environment, name, globals)
        code = compile(python, name, "exec", dont_inherit=True)
        return environment.template_class.from_code(environment, code, globals or {})
