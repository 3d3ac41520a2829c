"""Texts made once a site: only of values that stay, by macros that see no page."""

from __future__ import annotations

import pytest
from markupsafe import Markup, escape
from msgspec import Struct

from sitegen.pages.view import Link, PageView
from sitegen.render import escaping
from sitegen.render.environment import SiteEnvironment, environment
from sitegen.render.filters import within
from sitegen.render.renderer import RenderError, render
from sitegen.render.theme import Templates

PARTS = (
    '{% macro link(to, level="2") %}<a{{ level }} {{ t() }}>{{ to.title }}</a>{% endmacro %}\n'
    "{% macro here(to) %}{{ links | length }}{{ to.title }}{% endmacro %}"
)


class Context(Struct, frozen=True):
    """What the templates of these tests see."""

    links: tuple[object, ...]


class Words:
    """Counts how often a text is asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> str:
        self.asked += 1
        return f"{self.asked}"


class Changing(Struct):
    """A value that may change."""

    title: str


def _rendered(
    body: str, *pages: tuple[object, ...], words: tuple[Words, ...] = (), imported: str = ""
) -> list[str]:
    """Return what pages say, all of one environment; the site is new where the words are."""
    sources = {"part": PARTS, "page": f'{{% import "part" as part{imported} %}}{body}'}
    templates = Templates(sources, {name: name for name in sources})
    env = environment(templates)
    return [
        render(env, templates, "page", Context(links), {"t": word}, "/").decode("utf-8")
        for word in words or (Words(),)
        for links in pages
    ]


A, B = Link("a", ""), Link("b", "")
ONCE = "{% for link in links %}{{ once(part.link, link) }}{% endfor %}"
EACH = "{{ each(part.link, links) }}"


@pytest.mark.parametrize("body", [ONCE, EACH])
def test_a_text_is_made_once_for_all_pages(body: str) -> None:
    first, second = _rendered(body, (A, B), (B, A, A))
    assert first == "<a2 1>a</a><a2 2>b</a>"
    assert second == "<a2 2>b</a><a2 1>a</a><a2 1>a</a>"


def test_it_is_made_again_for_other_arguments() -> None:
    body = '{% for link in links %}{{ once(part.link, link, "3") }}{{ once(part.link, link, 3) }}'
    (page,) = _rendered(body + '{{ once(part.link, link, "3") }}{% endfor %}', (A,))
    assert page == "<a3 1>a</a><a3 2>a</a><a3 1>a</a>"


def test_a_markup_is_not_the_text_that_it_looks_like() -> None:
    body = '{% for link in links %}{{ once(part.link, link, "<") }}'
    (page,) = _rendered(body + '{{ once(part.link, link, "<" | safe) }}{% endfor %}', (A,))
    assert page == "<a&lt; 1>a</a><a< 2>a</a>"


def test_it_is_made_again_for_another_site() -> None:
    assert _rendered(EACH, (A,), words=(Words(), Words())) == ["<a2 1>a</a>"] * 2


@pytest.mark.parametrize("body", [ONCE, EACH])
def test_a_macro_that_sees_the_page_is_called_each_time(body: str) -> None:
    pages = _rendered(body.replace(".link", ".here"), (A,), (A, B), imported=" with context")
    assert pages == ["1a", "2a2b"]


def test_a_macro_imported_without_context_sees_no_page() -> None:
    with pytest.raises(RenderError) as raised:
        _rendered("{% for link in links %}{{ part.here(link) }}{% endfor %}", (A,))
    problem = raised.value.diagnostic
    assert (problem.id, problem.span.path, problem.span.line) == ("template-undefined", "part", 2)


@pytest.mark.parametrize("value", [Changing("a"), "a", None, ["a"]])
@pytest.mark.parametrize("body", [ONCE, EACH])
def test_of_what_may_change_nothing_is_kept(value: object, body: str) -> None:
    with pytest.raises(RenderError) as raised:
        _rendered(body, (value,))
    assert raised.value.diagnostic.id == "template-failed"
    assert raised.value.diagnostic.span.path == "page"


@pytest.mark.parametrize(
    "value", ["<b>&\"'", "", 'đ"', Markup("<b>"), 5, None, 1.5, (1, "<"), Link("<", "'")]
)
def test_what_is_printed_is_escaped_as_markupsafe_does(value: object) -> None:
    assert str(escaping.escape(value)) == str(escape(value))


def test_a_name_that_is_a_word_of_the_theme_can_be_called_with_anything() -> None:
    sources = {"a": "{{ t('x', **{'n': 2}) }}{{ t(*['y']) }}{{ t('z', class=1) }}"}
    templates = Templates(sources, {name: name for name in sources})
    env: SiteEnvironment = environment(templates)
    words = {"t": lambda key, **args: f"{key}{sorted(args.items())}"}

    class Empty(Struct, frozen=True):
        pass

    text = render(env, templates, "a", Empty(), words, "/").decode("utf-8")
    assert text == str(escape("x[('n', 2)]y[]z[('class', 1)]"))


def test_menus_ask_for_what_they_have_of_a_path() -> None:
    crumbs = (Link("", "/"), Link("", "/a/"), Link("", "/b/"))
    page = PageView("page", "", "", "", "/b/c/", "", crumbs, None, False)
    assert within(page, ("/b/", "/a/")) == ("", "/a/", "/b/")
    assert within(page, ("/b/c/",)) == ("/b/c/",)
