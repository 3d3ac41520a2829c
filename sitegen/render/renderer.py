"""Renders a context; what goes wrong is told by the template's line and the page."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from typing import Any

import jinja2
from msgspec import structs

from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.render.environment import SiteEnvironment
from sitegen.render.theme import Templates

# The same for every page of a build: macros see them too.
SHARED = ("site", "t")


class RenderError(Exception):
    """A template failed on a page; `diagnostic` says where."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic)
        self.diagnostic = diagnostic


def render(
    env: jinja2.Environment,
    templates: Templates,
    template: str,
    context: Any,
    common: Mapping[str, Any],
    page: str,
    *,
    finish: Callable[[bytes], bytes] | None = None,
) -> bytes:
    """Return a page's bytes, UTF-8; `page` names it in messages. Raises RenderError.

    With `finish`, the page is what it makes of them; what it cannot use is the template's fault.

    The names of `common` that are SHARED are given to macros too; texts are kept as long as these
    are the same objects.
    """
    assert isinstance(env, SiteEnvironment)
    shared = {name: value for name, value in common.items() if name in SHARED}
    # By their names too: what a page is not given must not be there from another one.
    if shared.keys() != env.given.keys() or any(
        env.given[name] is not value for name, value in shared.items()
    ):
        env.share(shared)
    names = structs.asdict(context)
    names["lists"] = common.get("lists", {})
    try:
        data = env.get_template(template).render(names).encode("utf-8", "replace")
        return data if finish is None else finish(data)
    except RecursionError as problem:
        raise RenderError(_problem("template-loop", template, templates, problem, page)) from None
    except jinja2.TemplateNotFound as problem:
        raise RenderError(
            _problem("template-not-found", template, templates, problem, page)
        ) from None
    except jinja2.UndefinedError as problem:
        raise RenderError(
            _problem("template-undefined", template, templates, problem, page)
        ) from None
    except Exception as problem:
        raise RenderError(_problem("template-failed", template, templates, problem, page)) from None


def _problem(
    id: str, template: str, templates: Templates, problem: BaseException, page: str
) -> Diagnostic:
    name, line = template, 0
    if isinstance(problem, jinja2.TemplateSyntaxError):
        name, line = problem.name or template, problem.lineno
    else:
        # Jinja rewrites the traceback so that its frames are the templates' own lines.
        for frame in traceback.extract_tb(problem.__traceback__):
            if frame.filename in templates.files or frame.name in ("top-level template code",):
                name, line = frame.filename, frame.lineno or 0
    name = name if name in templates.files else template
    detail = " ".join(str(problem).split())[:200] or type(problem).__name__
    return error(
        id,
        Span(templates.files[name], line, 1, 1),
        detail=detail,
        page=page,
        name=detail,
        suggestion="",
    )
