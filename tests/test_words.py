"""No word that a reader sees stands in a template, a style, a script or in Python."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from sitegen.locale.en.interface import STRINGS as EN
from sitegen.locale.vi.interface import STRINGS as VI
from tests.raised import modules
from tests.shown import shown

TEMPLATES = Path(__file__).parents[1] / "templates"

# A name that is no word, and what is nothing but fields.
SAME = frozenset({"zalo", "index_in_period", "feed_json"})

# Not for people: a block that stands in an attribute of its parent; the name of the program.
TOKEN_BLOCKS = frozenset({"og_type"})
PROGRAM = "sitegen"

# A directive and a media query.
CODE = frozenset({"use strict", "not all"})

# Stands for what an expression will be.
FILLED = "\ufffc"
LETTER = re.compile(r"[^\W\d_]")
MARKS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")


def is_marked(text: str) -> bool:
    """Tell whether a text holds a letter by which Vietnamese is known."""
    return any(letter in MARKS or letter in "đĐ" for letter in unicodedata.normalize("NFD", text))


def is_prose(text: str) -> bool:
    """Tell whether a constant of code is words for people: several, or one with a capital."""
    words = r"[^\W\d_]+(?:[,;:]? [^\W\d_]+)+[.!?…:]?|[A-ZĐ][a-z]+(?:\.|!|\?|…|:)"
    return is_marked(text) or re.fullmatch(words, text.strip()) is not None


# The tables


def test_no_string_is_empty_or_in_the_other_language() -> None:
    assert [key for table in (VI, EN) for key in table if not table[key].strip()] == []
    assert [key for key in EN if is_marked(EN[key])] == []
    assert {key for key in VI if EN[key] == VI[key]} == SAME


# Templates


def unfilled(template: str) -> str:
    """Return a template's text, all branches of it, with constants where they would be shown."""
    return "".join(_pieces(jinja2.Environment(autoescape=True).parse(template)))


def _pieces(node: nodes.Node) -> Iterator[str]:
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.TemplateData):
            yield child.data
        elif isinstance(child, nodes.Expr):
            if isinstance(node, nodes.Output):
                yield FILLED.join(("", *_constants(child), ""))
        elif not (isinstance(child, nodes.Block) and child.name in TOKEN_BLOCKS):
            yield from _pieces(child)


def _constants(node: nodes.Node) -> Iterator[str]:
    """Yield the constants that an expression may come to; what is compared or passed is not."""
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, nodes.CondExpr):
        yield from _constants(node.expr1)
        if node.expr2 is not None:
            yield from _constants(node.expr2)
    elif isinstance(node, nodes.Filter) and node.node is not None:
        yield from _constants(node.node)
    elif isinstance(node, nodes.BinExpr | nodes.Concat):
        for child in node.iter_child_nodes():
            yield from _constants(child)


def literals(template: str) -> list[str]:
    """Return the words that a template shows by itself, or hands on to be shown."""
    texts = [(where, text.replace(PROGRAM, "")) for where, text in shown(unfilled(template))]
    found = [
        f"{where}: {text}"
        for where, text in texts
        if (is_prose(text) if _is_data(where) else LETTER.search(text))
    ]
    tree = jinja2.Environment(autoescape=True).parse(template)
    constants = (node.value for node in tree.find_all(nodes.Const))
    return found + [text for text in constants if isinstance(text, str) and is_prose(text)]


def _is_data(where: str) -> bool:
    """Tell whether it is an attribute that may as well hold names for a script."""
    return " data-" in where and not where.endswith(" data-label")


def templates(*suffixes: str) -> list[Path]:
    return sorted(path for path in TEMPLATES.rglob("*") if path.suffix in suffixes)


def test_no_template_shows_a_word_of_its_own() -> None:
    found = {
        path.name: wrong
        for path in templates(".html", ".xml", ".svg")
        if (wrong := literals(path.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_every_sort_of_template_is_known_here() -> None:
    read = {".html", ".xml", ".svg", ".css", ".js"}
    # Protocols, without a word for readers.
    silent = {".txt", ".json"}
    assert {path.suffix for path in TEMPLATES.rglob("*") if path.is_file()} <= read | silent


@pytest.mark.parametrize(
    "template",
    [
        "<p>Đăng</p>",
        "<p>{% if a %}{{ a }}{% else %}none{% endif %}</p>",
        "<p>{{ 'yes' if a else t('b') }}</p>",
        "<p>{{ a ~ ' of ' ~ b }}</p>",
        '<a aria-label="Menu" href="x">{{ a }}</a>',
        '<a title="{{ a }} now" href="x">{{ a }}</a>',
        '<img alt="Photo {{ n }}" src="x">',
        '<input placeholder="Search">',
        '<p data-copied="Link copied" data-label="a"></p>',
        '<td data-label="name"></td>',
        '<input type="submit" value="Go">',
        '<meta name="description" content="News">',
        "{{ rows(a, 'Họ tên') }}",
        "{% set x = 'All news' %}",
        "{% macro m() %}<b>Bold</b>{% endmacro %}",
    ],
)
def test_a_literal_is_found(template: str) -> None:
    assert literals(template)


@pytest.mark.parametrize(
    "template",
    [
        '<p class="{{ "a-b" if a else "c" }}" data-x="y">{{ t("b", n=1) }} · {{ c | d("e") }}</p>',
        "<script>let a = 'b c';</script><style>p { color: red }</style>",
        '<meta property="og:type" content="website"><link rel="icon" href="a" title="{{ b }}">',
        '{% if a.kind == "home" %}<br>{% endif %}{# Words among ourselves. #}',
    ],
)
def test_what_no_reader_sees_is_left_alone(template: str) -> None:
    assert literals(template) == []


# Styles and scripts


def style_words(css: str) -> list[str]:
    """Return the words that a style sets before or after something."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    values = re.findall(r"\bcontent:\s*([^;}]*)", css)
    texts = [text for value in values for text in re.findall(r'"([^"]*)"', value)]
    return [text for text in texts if LETTER.search(text)]


_SCRIPT = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`""",
    re.DOTALL,
)


def script_words(script: str) -> list[str]:
    """Return the constants of a script that are words for people."""
    constants = ["".join(filter(None, found.groups())) for found in _SCRIPT.finditer(script)]
    constants = [re.sub(r"\$\{[^}]*\}", FILLED, text) for text in constants]
    return [text for text in constants if is_prose(text) and text not in CODE]


def test_no_style_and_no_script_brings_words() -> None:
    found = {
        path.name: wrong
        for path in templates(".css", ".js")
        if (
            wrong := (style_words if path.suffix == ".css" else script_words)(
                path.read_text(encoding="utf-8")
            )
        )
    }
    assert found == {}


def test_words_of_styles_and_scripts_are_found() -> None:
    assert style_words('a::after { content: " · " } b::after { content: attr(x) "mới"; }') == [
        "mới"
    ]
    script = """
      // don't
      "use strict"; a("dark"); b.textContent = "Đã chép"; c('Link copied.'); d(`${n} of ${m}`);
      q("main a[href]"); e('#x .y'); f = "Copied!"; key === "Escape";
    """
    assert script_words(script) == ["Đã chép", "Link copied.", "Copied!"]


# Python


def python_words(source: str) -> list[str]:
    """Return constants with Vietnamese letters, or HTML with words in it; docstrings are ours."""
    tree = ast.parse(source)
    ours = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    texts = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in ours
    ]
    return [text for text in texts if is_marked(text) or (_is_html(text) and _shows(text))]


def _is_html(text: str) -> bool:
    return re.search(r"</?[a-z][^<]*>", text) is not None


def _shows(text: str) -> bool:
    return any(LETTER.search(re.sub(r"\{[^}]*\}", "", words)) for _, words in shown(text))


def test_what_makes_pages_brings_no_words() -> None:
    found = {
        path: wrong
        for package in ("sitegen/pages", "sitegen/render", "sitegen/assets")
        for path, source in modules(package)
        if (wrong := python_words(source))
    }
    assert found == {}


def test_words_in_python_are_found() -> None:
    source = '"""Bản tin."""\na = "Đăng"\nb = Markup("<a>more</a>")\nc = "<img alt={}>{x}"'
    assert python_words(source) == ["Đăng", "<a>more</a>"]
