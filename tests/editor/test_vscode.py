"""What VS Code is given is current, does what it says, and leaves alone what people wrote."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

import pytest

from sitegen.content.kinds import kind_of, parse
from sitegen.content.markup.converter import converter
from sitegen.content.settings import ParseSettings
from sitegen.diagnostics import Diagnostic, Severity, Span, advice, error, warning
from sitegen.editor.schemas import FILE_KINDS
from sitegen.editor.snippets import snippets
from sitegen.editor.vscode import OWN_FILES, PROBLEM, editor_files
from sitegen.locale.editor import editor_words
from sitegen.report.catalogue import catalogue
from sitegen.report.concise import concise
from sitegen.scaffold.editor import editor_support, write_editor_support
from sitegen.scaffold.site import new_site
from sitegen.text import Language
from sitegen.text.dates import zone_of

ROOT = Path(__file__).parents[2]
LANGUAGES: tuple[Language, ...] = get_args(Language)


def test_the_files_of_this_site_are_current() -> None:
    written = {path: (ROOT / path).read_text(encoding="utf-8") for path in editor_support("vi")}
    assert written == editor_support("vi"), "run `make docs`"


def test_no_file_is_left_of_what_is_no_longer_generated() -> None:
    found = {p.relative_to(ROOT).as_posix() for p in (ROOT / ".vscode").rglob("*") if p.is_file()}
    assert found == set(editor_support("vi"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_site_has_them_in_its_language(language: Language, tmp_path: Path) -> None:
    new_site(tmp_path, datetime(2026, 7, 28), language)
    for path, text in editor_support(language).items():
        assert (tmp_path / path).read_text(encoding="utf-8") == text


def test_every_schema_that_is_named_is_there() -> None:
    files = editor_files("vi")
    named = set(json.loads(files[".vscode/settings.json"])["yaml.schemas"])
    manifest = json.loads(files[".vscode/extensions/sitegen/package.json"])
    by_folder = manifest["sitegen"]["kinds"]
    named |= {kind["schema"] for kind in by_folder}
    assert named == {path for path in files if path.endswith(".schema.json")}
    for kind in by_folder:
        found = kind_of(f"{kind['prefix']}a.md")
        assert found is not None and f"/{found.name}.schema.json" in kind["schema"]
    assert len(named) == len(FILE_KINDS)


# Bringing them up to date


def test_what_is_generated_is_renewed_and_what_people_wrote_is_kept(tmp_path: Path) -> None:
    everything = set(editor_support("vi"))
    assert set(write_editor_support(tmp_path, "vi")[0]) == everything
    assert write_editor_support(tmp_path, "vi") == ((), ())
    for path in everything:
        (tmp_path / path).write_text("{}\n", encoding="utf-8")
    written, kept = write_editor_support(tmp_path, "vi")
    assert set(kept) == OWN_FILES
    assert set(written) == everything - OWN_FILES
    assert (tmp_path / ".vscode/settings.json").read_text(encoding="utf-8") == "{}\n"


# The task


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (
            error("key-unknown", Span("content/a b.md", 3, 1, 6), key="titel", suggestion=""),
            ("content/a b.md", "3", "1", "error", "key-unknown"),
        ),
        (
            warning("file-not-read", Span("content/Ảnh.md")),
            ("content/Ảnh.md", "1", "1", "warning", "file-not-read"),
        ),
        (
            advice("value-quoted", Span("config.yaml", 2, 9, 12), key="a"),
            ("config.yaml", "2", "9", "advice", "value-quoted"),
        ),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_task_understands_every_line_of_a_report(
    problem: Diagnostic, told: tuple[str, ...], language: Language
) -> None:
    [line] = concise([problem], catalogue(language), lambda path: [])
    found = re.fullmatch(PROBLEM, line)
    assert found is not None and found.groups()[:5] == told
    assert found[6].startswith(catalogue(language).message(problem)[:20])


# Snippets


def inserted(snippet: Any) -> str:
    """Return what a snippet inserts when every stop is left as it is."""
    today = {"CURRENT_DATE": "28", "CURRENT_MONTH": "07", "CURRENT_YEAR": "2026"}
    text = "\n".join(snippet["body"])
    for name, value in today.items():
        text = text.replace(f"${name}", value)
    text = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", text)
    text = re.sub(r"\$\{\d+:((?:\\.|[^\\}])*)\}", r"\1", text)
    text = text.replace("$0", "")
    assert not re.search(r"(?<!\\)\$", text)
    return re.sub(r"\\([\\$}])", r"\1", text)


def errors_in(path: str, text: str) -> list[Diagnostic]:
    settings = ParseSettings(zone_of("Asia/Ho_Chi_Minh"), converter())
    found = parse(path, text.encode(), settings).diagnostics
    return [problem for problem in found if problem.severity is Severity.ERROR]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [k for k in FILE_KINDS if k.prefix.endswith("/")])
def test_the_beginning_of_a_file_is_right_as_it_stands(kind: Any, language: Language) -> None:
    _, name = editor_words(language).beginnings[kind.name]
    text = inserted(snippets(language)[name])
    assert errors_in(f"{kind.prefix}a.md", text) == []


BLOCKS = [
    (language, name)
    for language in LANGUAGES
    for name, snippet in snippets(language).items()
    if snippet["scope"] == "yaml"
]


@pytest.mark.parametrize(("language", "name"), BLOCKS, ids=[f"{a}-{b}" for a, b in BLOCKS])
def test_every_key_of_an_article_has_a_snippet_that_is_right(language: Language, name: str) -> None:
    block = inserted(snippets(language)[name])
    base = {"tieu_de": "tieu_de: Bài", "ngay_dang": "ngay_dang: 28/7/2026"}
    if language == "en":
        base = {"title": "title: Bài", "date": "date: 28/7/2026"}
    lines = [*(line for key, line in base.items() if key != name), block]
    assert errors_in("content/articles/a.md", "\n".join(["---", *lines, "---", "Bài.", ""])) == []
