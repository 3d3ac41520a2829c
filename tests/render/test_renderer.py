"""Rendering: everything escaped, nothing undefined, every failure with its line."""

from __future__ import annotations

import pytest
from msgspec import Struct

from sitegen.render.environment import MAX_RANGE, environment
from sitegen.render.renderer import RenderError, render
from sitegen.render.theme import Templates


class Context(Struct, frozen=True):
    """What the templates of these tests see."""

    text: str


def _render(name: str, more: dict[str, str] | None = None, text: str = "", **sources: str) -> str:
    found = {**{key.replace("_", "."): value for key, value in sources.items()}, **(more or {})}
    templates = Templates(found, {key: f"templates/{key}" for key in found})
    return render(environment(templates), templates, name, Context(text), {}, "/a/").decode("utf-8")


@pytest.mark.parametrize("ending", ["html", "xml", "atom", "txt", "xml.j2", "j2"])
def test_every_template_is_escaped_whatever_it_is_called(ending: str) -> None:
    shown = _render(f"a.{ending}", {f"a.{ending}": "{{ text }}"}, text="""<b>"&'""")
    assert shown == "&lt;b&gt;&#34;&amp;&#39;"


def test_a_value_is_never_a_template() -> None:
    assert _render("a.html", a_html="{{ text }}", text="{{ 7 * 7 }}{% raw %}") == (
        "{{ 7 * 7 }}{% raw %}"
    )


@pytest.mark.parametrize(
    ("source", "id", "line"),
    [
        ("\n{{ text.nope }}", "template-undefined", 2),
        ("\n\n{{ missing }}", "template-undefined", 3),
        ("\n{{ 1 / 0 }}", "template-failed", 2),
        ("\n{% for n in range(10 ** 9) %}{% endfor %}", "template-failed", 2),
        ("\n{{ text.format(1, 2)[9] }}", "template-undefined", 2),
        ('\n{% include "nope.html" %}', "template-not-found", 2),
        ("\n{% include text %}", "template-not-found", 2),
        ('\n{% include ["a.html"] %}', "template-loop", 2),
    ],
)
def test_a_failure_names_file_line_and_page(source: str, id: str, line: int) -> None:
    with pytest.raises(RenderError) as raised:
        _render("a.html", a_html=source, text="nope.html")
    problem = raised.value.diagnostic
    assert (problem.id, problem.span.path, problem.span.line) == (id, "templates/a.html", line)
    assert dict(problem.args)["page"] == "/a/"


def test_a_failure_in_an_included_template_names_that_one() -> None:
    with pytest.raises(RenderError) as raised:
        _render("a.html", a_html='{% include "b.html" %}', b_html="\n\n{{ text.nope }}")
    span = raised.value.diagnostic.span
    assert (span.path, span.line) == ("templates/b.html", 3)


def test_ranges_end() -> None:
    assert _render("a.html", a_html="{% for n in range(3) %}{{ n }}{% endfor %}") == "012"
    assert MAX_RANGE == 100_000


def test_templates_get_no_file_system_and_no_environment() -> None:
    with pytest.raises(RenderError):
        _render("a.html", a_html='{% include "/etc/passwd" %}')
    with pytest.raises(RenderError):
        _render("a.html", a_html='{% include "../secret.html" %}')
    assert "lipsum" not in environment(Templates({}, {})).globals


def test_a_page_that_is_not_given_the_frame_does_not_see_that_of_the_page_before() -> None:
    sources = {
        "page.html": "{{ site }}{% import text as other %}{{ other.shown() }}",
        "feed.html": "{% import text as other %}{{ other.shown() }}",
        "parts.html": "{% macro shown() %}{{ site }}{% endmacro %}",
    }
    templates = Templates(sources, sources)
    env, context = environment(templates), Context("parts.html")

    def rendered(name: str, common: dict[str, str]) -> bytes:
        return render(env, templates, name, context, common, "/a/")

    assert rendered("page.html", {"site": "A", "t": "vi"}) == b"AA"
    with pytest.raises(RenderError, match="site"):
        rendered("feed.html", {"t": "vi"})
    assert rendered("page.html", {"site": "A", "t": "vi"}) == b"AA"
