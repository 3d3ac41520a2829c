"""Everything the program can say, it can say in both languages, and it says nothing else."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

import jinja2
import pytest
from jinja2 import nodes

from sitegen.diagnostics import Span, error
from sitegen.locale.en.interface import STRINGS as EN_STRINGS
from sitegen.locale.en.messages import MESSAGES as EN_MESSAGES
from sitegen.locale.text import Text
from sitegen.locale.vi.interface import STRINGS as VI_STRINGS
from sitegen.locale.vi.messages import MESSAGES as VI_MESSAGES
from sitegen.model.visibility import Visibility
from sitegen.report.catalogue import all_texts, catalogue
from sitegen.schema import vocabulary
from sitegen.text import Language
from sitegen.text.person import Role
from tests.raised import Raised, findings, modules, raised, raised_in

ROOT = Path(__file__).parents[1]
LANGUAGES: tuple[Language, ...] = ("vi", "en")

# Where an id arrives from a carrier, whose own makers are collected instead.
FORWARDED = {
    "sitegen/checks/nearest.py": {"one.id"},
    "sitegen/commands/build.py": {"refused.reason"},
    "sitegen/content/markup/findings.py": {"refusal.id"},
    "sitegen/render/renderer.py": {"id"},
}

# What a Vietnamese officer must not have to look up.
FOREIGN = (
    "character encoding error field file folder front invalid key line link list matter "
    "missing parser string unknown value warning yaml"
).split()


def fields(text: str) -> set[str]:
    return {
        re.split(r"[.\[]", name)[0]
        for _, name, _, _ in string.Formatter().parse(text)
        if name is not None
    }


# The collector


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('error("a", span)', [Raised("a")]),
        ('warning("a", span, text=1, n=2)', [Raised("a", frozenset({"text", "n"}))]),
        ('advice("a", span, related=(x,))', [Raised("a")]),
        ('reading.fail("a", span, key=1)', [Raised("a", frozenset({"key"}))]),
        ('error("a" if x else "b", span)', [Raised("a"), Raised("b")]),
        ('def f():\n id = "a" if x else "b"\n error(id, s)', [Raised("a"), Raised("b")]),
        (
            'def f():\n report, id = (error, "a") if x else (warning, "b")\n report(id, s)',
            [Raised("a"), Raised("b")],
        ),
        (
            'def f():\n for w, _ in (("x", 1), ("y", 2)):\n  OutputRefused(f"is-{w}", p)',
            [Raised("is-x", frozenset({"other"})), Raised("is-y", frozenset({"other"}))],
        ),
        ('DateProblem("a", (("text", t),))', [Raised("a", frozenset({"text"}))]),
        (
            'def f():\n args = (("text", t), ("n", n))\n DateProblem("a", args)',
            [Raised("a", frozenset({"text", "n"}))],
        ),
        ('Related(span, "a")', [Raised("a", note=True)]),
        (
            'from sitegen.diagnostics import Related as Also\nAlso(span, "a")',
            [Raised("a", note=True)],
        ),
        ('NOTE = "a"\nRelated(span, NOTE)', [Raised("a", note=True)]),
        (
            "from sitegen.checks.check import OTHER\nRelated(span, OTHER)",
            [Raised("other-place", note=True)],
        ),
        ('print("a")', []),
    ],
)
def test_what_is_raised_is_found(source: str, expected: list[Raised]) -> None:
    found = raised_in(source)
    assert (found.raised, found.opaque) == (set(expected), set())


def test_an_id_from_elsewhere_is_opaque() -> None:
    assert raised_in("def f(id):\n error(id, span)").opaque == {"id"}


def test_no_id_escapes_the_collector() -> None:
    opaque = {path: found.opaque for path, found in findings().items() if found.opaque}
    assert opaque == FORWARDED


# Diagnostics


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_diagnostic_has_a_text_and_each_text_a_diagnostic(language: Language) -> None:
    assert set(all_texts(language)) == {one.id for one in raised()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_name_only_what_is_passed(language: Language) -> None:
    wrong = []
    known = raised()
    for id, text in all_texts(language).items():
        passed = [one.args for one in known if one.id == id]
        always = frozenset.intersection(*passed) if passed else frozenset()
        ever = frozenset().union(*passed)
        wrong += [(id, name) for name in fields(text.message) - always]
        wrong += [(id, name) for help in text.help for name in fields(help) - ever]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_are_terse_and_help_is_there(language: Language) -> None:
    notes = {one.id for one in raised() if one.note}
    wrong = {
        id: text
        for id, text in all_texts(language).items()
        if id not in notes
        and not (len(text.message) <= 120 and text.message.endswith((".", "?", "}")) and text.help)
    }
    assert wrong == {}


def foreign_words(text: str) -> list[str]:
    # A word within a name such as config.yaml or base_url is something to type, not to understand.
    return [
        word
        for word in re.findall(r"(?<![\w.{/-])[a-z]+(?![\w}/:-])", text.lower())
        if word in FOREIGN
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("YAML không đúng", ["yaml"]),
        ("Sửa file này.", ["file"]),
        ("Sửa config.yaml.", []),
        ("Sửa mục “{key}”.", []),
        ("Thêm vào mục lists.", []),
    ],
)
def test_foreign_words_are_found(text: str, expected: list[str]) -> None:
    assert foreign_words(text) == expected


def test_vietnamese_texts_are_vietnamese() -> None:
    def words(text: Text) -> list[str]:
        return foreign_words(" ".join((text.message, *text.help)))

    texts = all_texts("vi")
    assert {id: found for id, text in texts.items() if (found := words(text))} == {}


def test_a_guess_is_offered_only_if_there_is_one() -> None:
    words = catalogue("vi")
    near = error("key-unknown", Span("a.md"), key="tieude", suggestion="tieu_de")
    far = error("key-unknown", Span("a.md"), key="xyz", suggestion="")
    assert words.message(near) == "Không có mục nào tên là “tieude”."
    assert words.help(near) == (
        "Ý bạn có phải là “tieu_de”?",
        "Kiểm tra lại tên mục, hoặc xóa dòng này nếu không cần.",
    )
    assert words.help(far) == words.help(near)[1:]


# Interface strings and messages


TABLES = [(VI_STRINGS, EN_STRINGS), (VI_MESSAGES, EN_MESSAGES)]


@pytest.mark.parametrize(("vi", "en"), TABLES, ids=["strings", "messages"])
def test_both_languages_say_the_same(vi: Mapping[str, str], en: Mapping[str, str]) -> None:
    ones = {key for key in en if key.endswith("_one")}
    assert set(vi) == set(en) - ones
    assert {key for key in vi if fields(vi[key]) != fields(en[key])} == set()
    assert {key for key in ones if not fields(en[key]) <= fields(en[key[:-4]])} == set()


def hyphened(*groups: tuple[str, tuple[str, ...]]) -> set[str]:
    return {prefix + word.replace("-", "_") for prefix, words in groups for word in words}


def test_every_word_of_the_vocabulary_has_a_string() -> None:
    wanted = hyphened(
        ("type_", vocabulary.ARTICLE_TYPES),
        ("status_", vocabulary.EVENT_STATUS.values),
        ("role_", vocabulary.ROLE.values),
        ("form_", vocabulary.CONGRESS_FORM.values),
        ("how_", vocabulary.APPOINTMENT.values),
        ("level_", vocabulary.LEVELS),
        ("change_", vocabulary.CHANGE_KINDS),
        ("credit_", get_args(Role)),
        ("related_", ("pinned", "term", "series", "cites", "people", "tags", "unit", "type")),
        ("month_", tuple(str(month) for month in range(1, 13))),
    )
    assert wanted - set(VI_STRINGS) == set()


def calls_in_python(source: str, names: tuple[str, ...]) -> Iterator[tuple[str, set[str]]]:
    """Yield each constant key looked up, with the arguments given."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and node.args):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        key = node.args[0]
        if name in names and isinstance(key, ast.Constant) and isinstance(key.value, str):
            yield key.value, {word.arg for word in node.keywords if word.arg}


def calls_in_template(source: str) -> Iterator[tuple[str, set[str]]]:
    """Yield each constant key looked up with `t`, with the arguments given."""
    environment = jinja2.Environment(autoescape=True)
    for node in environment.parse(source).find_all(nodes.Call):
        if isinstance(node.node, nodes.Name) and node.node.name == "t" and node.args:
            key = node.args[0]
            if isinstance(key, nodes.Const):
                yield key.value, {word.key for word in node.kwargs}


def test_calls_are_found() -> None:
    assert [*calls_in_python('t("a"); leaves.t("b", n=1); u("c"); t(d)', ("t",))] == [
        ("a", set()),
        ("b", {"n"}),
    ]
    assert [*calls_in_template("{{ t('a', n=1) }}{% if t(b) %}{{ t('c') }}{% endif %}")] == [
        ("a", {"n"}),
        ("c", set()),
    ]


def misused(
    calls: Iterator[tuple[str, set[str]]], tables: tuple[Mapping[str, str], ...]
) -> list[str]:
    """Return the keys that a table lacks, or whose fields a call leaves empty."""
    return [
        key
        for key, given in calls
        if not all(key in table and fields(table[key]) <= given for table in tables)
    ]


def test_pages_look_up_only_strings_that_exist() -> None:
    found = {
        path: wrong
        for path, source in modules("sitegen/pages")
        if (wrong := misused(calls_in_python(source, ("t",)), (VI_STRINGS, EN_STRINGS)))
    }
    assert found == {}


def test_templates_look_up_only_strings_that_exist() -> None:
    found = {
        path.name: wrong
        for path in sorted((ROOT / "templates").rglob("*"))
        if path.suffix in {".html", ".xml", ".txt"}
        if (
            wrong := misused(
                calls_in_template(path.read_text(encoding="utf-8")), (VI_STRINGS, EN_STRINGS)
            )
        )
    }
    assert found == {}


def test_the_command_line_looks_up_only_messages_that_exist() -> None:
    tables = (VI_MESSAGES, EN_MESSAGES)
    for path in ("sitegen/cli.py", "sitegen/arguments.py"):
        source = (ROOT / path).read_text(encoding="utf-8")
        assert misused(calls_in_python(source, ("words",)), tables) == []


def notes_of_publishing(source: str) -> set[str]:
    """Return the ids put into a list called `notes` or `_notes`."""
    return {
        str(ast.literal_eval(node.args[0].elts[0]))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in ("notes.append", "self._notes.append")
        and isinstance(node.args[0], ast.Tuple)
    }


def test_whatever_a_build_notes_has_a_message() -> None:
    notes = {
        note for _, source in modules("sitegen/engine") for note in notes_of_publishing(source)
    }
    stages = {
        stage
        for part in ("sitegen/flow", "sitegen/external")
        for stage, _ in calls_in_python(
            "".join(source for _, source in modules(part)), ("progress",)
        )
    }
    hidden = tuple(kind.value for kind in Visibility if not kind.has_page)
    said = {key for key in VI_MESSAGES if key.startswith(("note_", "progress_", "hidden_"))}
    assert said == hyphened(
        ("note_", tuple(notes)), ("progress_", tuple(stages)), ("hidden_", hidden)
    )
