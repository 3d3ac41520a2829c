"""Faults of templates: told by file and line and the page, never by a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.render.theme import MAX_TEMPLATE_BYTES
from tests.faults.running import build
from tests.sites import article

A = "content/articles/"
GOOD = {A + "a.md": article("A", "24/5/2023")}
NEST = '{% extends "theme/home.html" %}\n{% block content %}\n'

# The site's home.html → what is said.
FAULTS = {
    "syntax": ("{% if %}\n", "templates/home.html template-syntax"),
    "unclosed": ("a\n{% for x in y %}\n", "templates/home.html 2:1 template-syntax"),
    "unknown tag": ("a\nb\n{% dump %}\n", "templates/home.html 3:1 template-syntax"),
    "unknown filter": ("a\n{{ 1|viethoa }}\n", "templates/home.html 2:1 template-"),
    "unknown name": (
        NEST + "{{ tieude }}\n{% endblock %}\n",
        "templates/home.html 3:1 template-name-unknown",
    ),
    "unknown field": (
        NEST + "{{ site.tieude }}\n{% endblock %}\n",
        "templates/home.html 3:1 template-undefined",
    ),
    "missing template": ('a\n{% include "khong-co.html" %}\n', "templates/home.html 2:1 template-"),
    "itself": ('a\n{% include "home.html" %}\n', "templates/home.html 2:1 template-loop"),
    "exception": (
        NEST + "\n{{ 1 // 0 }}\n{% endblock %}\n",
        "templates/home.html 4:1 template-failed",
    ),
    "endless": (
        NEST + "{% for n in range(10 ** 12) %}{% endfor %}\n{% endblock %}\n",
        "templates/home.html 3:1 template-failed",
    ),
    "out of its box": (
        NEST + "{{ ''.__class__.__mro__[1].__subclasses__()[0](1, 2, 3, 4, 5) }}\n{% endblock %}\n",
        "templates/home.html 3:1 template-",
    ),
}


@pytest.mark.parametrize("name", list(FAULTS))
def test_a_fault_is_told_by_file_and_line(tmp_path: Path, name: str) -> None:
    text, expected = FAULTS[name]
    done = build(tmp_path, {**GOOD, "templates/home.html": text})
    assert done.code == 1
    assert done.written == []
    assert any(problem.startswith(expected) for problem in done.problems()), done.err


def test_faults_of_templates_and_of_articles_come_in_one_run(tmp_path: Path) -> None:
    files = {
        "templates/home.html": "{% if %}\n",
        "templates/unit.html": "a\n{{ 1|viethoa }}\n",
        A + "a.md": article("A", "30/2/2023"),
        A + "b.md": "không có đầu bài\n",
    }
    done = build(tmp_path, files)
    assert done.code == 1
    paths = {problem.partition(".")[0].split(":")[0] for problem in done.problems()}
    assert paths >= {"templates/home", "templates/unit", "content/articles/a", "content/articles/b"}


def test_a_template_that_is_no_text(tmp_path: Path) -> None:
    done = build(tmp_path, {**GOOD, "templates/home.html": b"\xff\xfe<html>"})
    assert done.code == 1
    assert [problem.split()[-1] for problem in done.problems()] == ["template-not-utf8"]


@pytest.mark.parametrize("name", ["home.html", "khac.html", "site.css"])
@pytest.mark.parametrize(("more", "code"), [(0, 0), (1, 1)])
def test_a_template_without_end(tmp_path: Path, name: str, more: int, code: int) -> None:
    text = b"x" * (MAX_TEMPLATE_BYTES + more)
    done = build(tmp_path, {**GOOD, f"templates/{name}": text})
    assert done.code == code
    assert done.problems() == [f"templates/{name} template-too-large"] * more


def test_the_language_of_templates_in_content_is_text(tmp_path: Path) -> None:
    typed = "{{ 7*7 }} {% include 'base.html' %} {% raw %} {# gì #} ${7*7} #{7*7}"
    files = {
        A + "a.md": article(
            f"'{typed.replace(chr(39), chr(39) * 2)}'", "24/5/2023", "slug: a", body=typed
        )
    }
    done = build(tmp_path, files)
    assert done.code == 0, done.err
    page = done.site.page("/tin/2023/a/")
    for part in ("{{ 7*7 }}", "{% raw %}", "${7*7}"):
        assert part in page.text("//h1")
        assert part in page.main
    assert "49" not in page.main
