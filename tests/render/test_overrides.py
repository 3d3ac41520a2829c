"""A site's own templates: how they override the theme, and every way they can be wrong."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from sitegen.pages.plan import KINDS, is_framed
from sitegen.render import contract
from sitegen.render.environment import environment
from sitegen.render.theme import Templates, load_templates
from tests.sites import article, site_at

A = "content/articles/"


def _checked(sources: Mapping[str, str]) -> list[tuple[str, int, dict[str, object]]]:
    """Return the problems of templates, given without a theme, as id, line and arguments."""
    templates = Templates(sources, {name: f"templates/{name}" for name in sources})
    env = environment(templates)
    trees, faults = contract.parse_all(env, templates)
    agreed = [contract.Contract("home", "home.html", ("page", "cards"))]
    used = contract.judged(trees, templates, agreed)
    problems = contract.check_syntax(faults, templates, used)
    problems += contract.check(trees, templates, agreed)
    return [(p.id, p.span.line, dict(p.args)) for p in problems]


BASE = "<title>{% block title %}{% endblock %}</title>{% block main %}{% endblock %}"


def test_templates_without_a_fault() -> None:
    home = (
        '{% extends "base.html" %}{% block main %}{{ page.title }}{% for card in cards %}'
        '{{ loop.index }}{{ card.url }}{% endfor %}{% set a = 1 %}{{ a }}{{ t("home") }}'
        '{{ site.title }}{{ lists["x"] }}{% endblock %}'
    )
    assert _checked({"base.html": BASE, "home.html": home}) == []


def test_a_feed_sees_no_frame() -> None:
    sources = {"atom.xml": "{{ t('feed') }}{{ lists.x }}\n{{ site.title }}"}
    templates = Templates(sources, {"atom.xml": "templates/atom.xml"})
    trees, _ = contract.parse_all(environment(templates), templates)
    feed = KINDS["feed"]
    agreed = [contract.contract(feed.name, feed.template, feed.contract)]
    (problem,) = contract.check(trees, templates, agreed)
    assert (problem.id, problem.span.line) == ("template-name-unknown", 2)
    assert dict(problem.args)["name"] == "site"


@pytest.mark.parametrize(
    ("home", "id", "line", "args"),
    [
        (
            '{% extends "base.html" %}\n{% block titel %}{% endblock %}',
            "template-block-unknown",
            2,
            {"block": "titel", "parent": "base.html", "suggestion": "title"},
        ),
        (
            '{% extends "base.html" %}\n\n{% block main %}{{ pgae.title }}{% endblock %}',
            "template-name-unknown",
            3,
            {"name": "pgae", "kind": "home", "suggestion": "page"},
        ),
        (
            '{% extends "bse.html" %}',
            "template-not-found",
            1,
            {"name": "bse.html", "suggestion": "base.html"},
        ),
        (
            '\n{% include "khong-co" %}',
            "template-not-found",
            2,
            {"name": "khong-co", "suggestion": ""},
        ),
        ('{% extends "home.html" %}', "template-loop", 1, {"name": "home.html"}),
        ('{% include "home.html" %}', "template-loop", 1, {"name": "home.html"}),
    ],
)
def test_a_fault_is_found_by_its_line(
    home: str, id: str, line: int, args: dict[str, object]
) -> None:
    assert _checked({"base.html": BASE, "home.html": home}) == [(id, line, args)]


@pytest.mark.parametrize("text", ["{% if page %}", "\n{{ page. }}", "\n{% enfor %}", "\n{{ 'a' }"])
def test_a_syntax_error_is_told_by_file_and_line(text: str) -> None:
    ((id, line, _),) = [p for p in _checked({"home.html": text}) if p[0] != "template-missing"]
    assert (id, line) == ("template-syntax", 1 + text.count("\n"))


@pytest.mark.parametrize("text", ["\n{{ page | titel }}", "\n{% if page is defnied %}{% endif %}"])
def test_an_unknown_filter_or_test_is_an_error(text: str) -> None:
    ((id, line, args),) = _checked({"home.html": text})
    assert (id, line) == ("template-syntax", 2)
    assert "titel" in str(args) or "defnied" in str(args)


def test_a_loop_over_two_files_is_found() -> None:
    sources = {"home.html": '{% include "a.html" %}', "a.html": '{% include "home.html" %}'}
    assert [p[0] for p in _checked(sources)] == ["template-loop", "template-loop"]


def test_a_missing_template_of_a_page_kind_is_an_error() -> None:
    assert [p[0] for p in _checked({"base.html": BASE})] == ["template-missing"]


# Each of them is wrong in another way.
UNUSED = {
    "a.html": "{% if %}",
    "b.html": '{% extends "base.html" %}{% block la %}{% endblock %}',
    "c.html": '{% include "khong-co.html" %}',
    "d.html": '{% include "d.html" %}',
    "e.html": "{{ 1 | titel }}",
}


def test_templates_of_which_no_page_is_made_are_nobodys_business() -> None:
    assert _checked({"base.html": BASE, "home.html": "", **UNUSED}) == []


@pytest.mark.parametrize("name", list(UNUSED))
@pytest.mark.parametrize(
    "home",
    ['{% include "NAME" %}', '{% include "part.html" %}', "{% include page.part %}"],
    ids=["by name", "by another", "open"],
)
def test_templates_of_which_a_page_may_be_made_are_judged(name: str, home: str) -> None:
    sources = {
        "base.html": BASE,
        "home.html": home.replace("NAME", name),
        "part.html": '{% import "NAME" as other %}'.replace("NAME", name),
        name: UNUSED[name],
    }
    (found,) = _checked(sources)
    assert found[0].startswith("template-")


def test_what_a_template_that_cannot_be_read_leads_to_is_judged_too() -> None:
    found = _checked({"base.html": BASE, "home.html": "{% if %}", "b.html": UNUSED["b.html"]})
    assert [id for id, _, _ in found] == ["template-syntax", "template-block-unknown"]


def test_a_site_may_replace_the_base_by_one_with_other_blocks(tmp_path: Path) -> None:
    page = '{% extends "base.html" %}{% block than %}{{ site.title }}{% endblock %}'
    kinds = {kind.template for name, kind in KINDS.items() if is_framed(name)}
    own = {f"templates/{name}": page for name in kinds}
    site = site_at(
        tmp_path,
        {
            A + "a.md": article("A", "1/6/2020"),
            **own,
            "templates/base.html": "<h1>{% block than %}{% endblock %}</h1>",
        },
    )
    site.built()
    assert site.text("tin/2020/a/index.html") == "<h1>Bản tin thử</h1>"


def test_a_template_of_the_theme_that_is_still_used_has_to_fit_into_a_base(tmp_path: Path) -> None:
    files = {"templates/base.html": "<h1>{% block than %}{% endblock %}</h1>"}
    site = site_at(tmp_path, {A + "a.md": article("A", "1/6/2020"), **files})
    result = site.build()
    assert result.published is None
    assert ("template-block-unknown", "theme/home.html") in {
        (d.id, d.span.path) for d in result.diagnostics
    }


@pytest.mark.parametrize(
    "text",
    [
        '{{ lists["thong-bao-moi"] }}',
        "{% for card in lists['thong-bao-moi'] %}{% endfor %}",
        '{% include "part.html" %}',
    ],
)
def test_the_lists_that_a_template_asks_for_are_known_beforehand(text: str) -> None:
    sources = {"home.html": text, "part.html": "{{ lists['thong-bao-moi'] | length }}"}
    env = environment(Templates(sources, sources))
    trees, _ = contract.parse_all(env, Templates(sources, sources))
    assert contract.lists_used(trees, "home.html") == ("thong-bao-moi",)


def test_the_default_theme_keeps_its_contracts() -> None:
    templates = load_templates(Path("no-such-site"))
    trees, problems = contract.parse_all(environment(templates), templates)
    agreed = [contract.contract(k.name, k.template, k.contract) for k in KINDS.values()]
    assert problems + contract.check(trees, templates, agreed) == []
    used = {name for a in agreed for name in contract.closure(trees, a.template)}
    assert {n for n in trees if not n.startswith("theme/")} == used


LISTS = """\
title: Bản tin thử
base_url: https://congdoan.example.vn/
lists:
  thong-bao-moi: {type: thong-bao, count: 2}
  ve-an-toan: {tag: an toàn}
"""


def test_one_site_with_overrides_and_a_named_list(tmp_path: Path) -> None:
    site = site_at(
        tmp_path,
        {
            A + "1.md": article("Thông báo 1", "1/6/2020", "the_loai: thong-bao"),
            A + "2.md": article("Thông báo 2", "2/6/2020", "the_loai: thong-bao"),
            A + "3.md": article("Thông báo 3", "3/6/2020", "the_loai: thong-bao"),
            A + "4.md": article("Tin", "4/6/2020", "chu_de: [An toàn]"),
            "templates/base.html": '{% extends "theme/base.html" %}\n'
            '{% block head_extra %}<meta name="generator" content="riêng">{% endblock %}\n'
            "{% block footer %}{{ super() }}<ul class=moi>"
            '{% for card in lists["thong-bao-moi"] %}<li>{{ card.title }}</li>{% endfor %}</ul>'
            "{% endblock %}",
            "templates/glossary.html": '{% extends "theme/glossary.html" %}',
            "content/glossary.yaml": "BCH: Ban Chấp hành\n",
            "templates/site.css": "body { color: red }",
        },
        settings=LISTS,
    )
    site.built()
    # One override of base.html is the base of every page, the theme's own included.
    for address in ("/chu-viet-tat/", "/404.html", "/tin/2020/"):
        page = site.page(address)
        assert page.all("//meta[@name='generator']/@content") == ["riêng"], address
        assert page.texts("//ul[@class='moi']/li") == ["Thông báo 3", "Thông báo 2"], address
    (sheet,) = site.page("/").all("//link[@rel='stylesheet']/@href")
    assert site.text(sheet.lstrip("/")) == "body { color: red }"
    assert sheet.startswith("/giao-dien/site.")


BROKEN = {
    "templates/home.html": '{% extends "theme/home.html" %}\n{% block la %}{% endblock %}\n',
    "templates/page.html": '{% extends "base.html" %}\n{% block content %}{{ nope }}{% endblock %}',
    "templates/terms.html": "{% if %}",
    "templates/units.html": '{% include "khong-co.html" %}',
    "templates/year.html": '{{ lists["khong-co"] }}',
}


def test_all_faults_of_all_templates_are_told_at_once_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    site = site_at(tmp_path, {A + "1.md": article("Tin", "4/6/2020"), **BROKEN})
    result = site.build()
    assert result.published is None
    assert not site.output.exists() or site.files() == {}
    found = {(d.id, d.span.path, d.span.line) for d in result.diagnostics}
    assert found == {
        ("template-block-unknown", "templates/home.html", 2),
        ("template-name-unknown", "templates/page.html", 2),
        ("template-syntax", "templates/terms.html", 1),
        ("template-not-found", "templates/units.html", 1),
        ("list-unknown", "templates/year.html", 1),
    }


def test_what_only_shows_on_a_page_is_told_with_line_and_page(tmp_path: Path) -> None:
    site = site_at(
        tmp_path,
        {
            A + "1.md": article("Tin", "4/6/2020"),
            "templates/not_found.html": '{% extends "theme/not_found.html" %}\n'
            "{% block content %}\n{{ page.titel }}\n{% endblock %}",
            "templates/archive.html": "{% for n in range(99999999) %}{{ n }}{% endfor %}",
        },
    )
    result = site.build()
    assert result.published is None
    assert site.files() == {}
    found = [(d.id, d.span.path, d.span.line, dict(d.args)["page"]) for d in result.diagnostics]
    assert found == [
        ("template-failed", "templates/archive.html", 1, "/tin/"),
        ("template-undefined", "templates/not_found.html", 3, "/404.html"),
    ]


def test_a_mark_that_windows_editors_put_first_is_no_part_of_a_template(tmp_path: Path) -> None:
    text = "\ufeff<p>{{ site.title }}</p>"
    site = site_at(
        tmp_path, {A + "a.md": article("A", "1/6/2020"), "templates/parts/feed.html": text}
    )
    site.built()
    page = site.text("tin/index.html")
    assert "<p>Bản tin thử</p>" in page
    assert "\ufeff" not in page
