"""Templates kept as Python: the same pages, the same complaints, nothing lexed again."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from msgspec import Struct

from sitegen.pages.plan import KINDS
from sitegen.render import contract
from sitegen.render.compiled import compiled
from sitegen.render.environment import environment
from sitegen.render.renderer import RenderError, render
from sitegen.render.theme import Templates, load_templates

pytestmark = pytest.mark.slow

SOURCES = {
    "base.html": "<title>{% block title %}{% endblock %}</title>\n",
    "page.html": '{% extends "base.html" %}{% from "part.html" import bold %}\n'
    "{% block title %}\n{{ bold(text) }}{% if text == '!' %}\n\n{{ text.nope }}{% endif %}"
    "{% endblock %}",
    "part.html": "{% macro bold(text) %}<b>{{ text }}</b>{% endmacro %}",
}
TEMPLATES = Templates(SOURCES, {name: f"templates/{name}" for name in SOURCES})
WITHOUT_SOURCES = Templates({}, TEMPLATES.files)


class Context(Struct, frozen=True):
    """What the templates of these tests see."""

    text: str


def _page(templates: Templates, python: dict[str, str], text: str = "a & b") -> str:
    env = environment(templates, python)
    return render(env, templates, "page.html", Context(text), {}, "/a/").decode("utf-8")


def test_pages_need_no_source_once_it_is_python() -> None:
    python = compiled(environment(TEMPLATES), TEMPLATES, SOURCES)
    assert _page(WITHOUT_SOURCES, python) == _page(TEMPLATES, {})
    assert _page(TEMPLATES, {}) == "<title>\n<b>a &amp; b</b></title>\n".replace("\n<b", "<b")


def test_nothing_is_lexed_or_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    python = compiled(environment(TEMPLATES), TEMPLATES, SOURCES)

    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(jinja2.Environment, "_parse", refuse)
    assert "<b>" in _page(TEMPLATES, python)
    with pytest.raises(RenderError):
        _page(TEMPLATES, {})


def test_a_failure_still_names_the_line_of_the_template() -> None:
    python = compiled(environment(TEMPLATES), TEMPLATES, SOURCES)
    with pytest.raises(RenderError) as raised:
        _page(WITHOUT_SOURCES, python, text="!")
    problem = raised.value.diagnostic
    assert (problem.id, problem.span.path, problem.span.line) == (
        "template-undefined",
        "templates/page.html",
        5,
    )


def test_python_made_by_another_version_is_not_used() -> None:
    python = compiled(environment(TEMPLATES), TEMPLATES, SOURCES)
    version = f"Jinja {jinja2.__version__}"
    assert all(version in text.partition("\n")[0] for text in python.values())
    older = {name: text.replace(version, "Jinja 2.0") for name, text in python.items()}
    older["page.html"] += "raise AssertionError\n"
    assert _page(TEMPLATES, older) == _page(TEMPLATES, {})
    with pytest.raises(RenderError) as raised:
        _page(WITHOUT_SOURCES, older)
    assert raised.value.diagnostic.id == "template-not-found"


def test_python_is_the_same_text_each_time() -> None:
    templates = load_templates(Path("no-such-site"))
    trees, _ = contract.parse_all(environment(templates), templates)
    once = compiled(environment(templates), templates, trees)
    assert set(once) == set(trees)
    assert compiled(environment(templates), templates, trees) == once


def _reach(sources: dict[str, str], name: str) -> contract.Reach:
    templates = Templates(sources, sources)
    trees, _ = contract.parse_all(environment(templates), templates)
    return contract.reach(trees, name, sources)


def test_a_template_reaches_what_it_extends_includes_and_imports() -> None:
    sources = {
        "a.html": '{% extends "b.html" %}{% import "c.html" as c %}',
        "b.html": '{% include ["d.html", "e.html"] %}',
        "c.html": '{{ lists["moi"] }}',
        "d.html": "",
        "e.html": "",
        "f.html": '{{ lists["khac"] }}',
    }
    found = _reach(sources, "a.html")
    assert found.templates == ("a.html", "b.html", "c.html", "d.html", "e.html")
    assert found.lists == ("moi",)


def test_drawings_and_scripts_that_are_drawn_in_belong_to_a_template() -> None:
    sources = {"a.html": '{% include "dau.svg" %}', "dau.svg": "<svg/>", "khac.svg": "<svg/>"}
    assert _reach(sources, "a.html").templates == ("a.html", "dau.svg")
    anything = {**sources, "a.html": "{% include x %}"}
    assert _reach(anything, "a.html").templates == ("a.html", "dau.svg", "khac.svg")


@pytest.mark.parametrize("drawn", ["{% include x %}", '{% include "b" if x else "c" %}'])
def test_a_template_that_a_page_chooses_may_be_any(drawn: str) -> None:
    sources = {"a.html": drawn, "b": "", "c": '{{ lists["moi"] }}', "d": ""}
    assert _reach(sources, "a.html") == contract.Reach(
        ("a.html", "b", "c", "d"), ("moi",), previews=False
    )
    assert _reach(sources, "b").templates == ("b",)


def test_what_a_kind_of_page_reaches_is_enough_to_render_it() -> None:
    templates = load_templates(Path("no-such-site"))
    trees, _ = contract.parse_all(environment(templates), templates)
    for kind in KINDS.values():
        names = contract.closure(trees, kind.template)
        python = compiled(environment(templates), templates, names)
        assert set(python) == names
        assert kind.template in names
