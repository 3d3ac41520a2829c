"""CPU by feature: what a moment of a build is put down to."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import FrameType

import markdown
import pytest
from markdown.blockprocessors import BlockProcessor

from benchmarks.corpus import Corpus
from benchmarks.features import feature, sample, table
from benchmarks.site import write_site
from sitegen.model import permalink


def frame_in(file: str, inner: str = "") -> FrameType:
    """Return the frame of a function that a file of this name holds, called by another's."""
    source = f"import sys\ndef f():\n    return {inner or 'sys._getframe()'}\n"
    names: dict[str, object] = {"sys": sys, "frame_in": frame_in}
    exec(compile(source, file, "exec"), names)
    made = names["f"]()  # type: ignore[operator]
    assert isinstance(made, FrameType)
    return made


@pytest.mark.parametrize(
    "file, expected",
    [
        (permalink.__file__, "model"),
        (markdown.__file__, "Markdown: library"),
        ("<template>", "templates"),
        ("/a/site-packages/jinja2/runtime.py", "templates"),
        ("/a/site-packages/jinja2/compiler.py", "reading templates"),
        ("C:/x/sitegen/content/markup/inline.py", "Markdown: our part"),
        ("C:/x/sitegen/pages/article.py", "contexts of pages"),
        ("C:/x/sitegen/build.py", "the rest of the flow"),
    ],
)
def test_a_moment_belongs_to_the_file_it_is_spent_in(file: str, expected: str) -> None:
    frame = frame_in(file)
    assert feature(frame) == expected


def test_what_stands_between_belongs_to_who_called_it() -> None:
    nested = f"frame_in({'/lib/json/decoder.py'!r})"
    # The standard library has no line of its own; the model called it.
    assert feature(frame_in(permalink.__file__, nested)) == "model"


def test_pages_are_planned_under_the_plan_and_else_shown() -> None:
    inner = f"frame_in({'/x/sitegen/pages/article.py'!r})"
    assert feature(frame_in("/x/sitegen/pages/plan.py", inner)) == "plan"


def test_importing_is_told_from_what_is_imported() -> None:
    inner = f"frame_in({BlockProcessor.__module__.replace('.', '/') + '.py'!r})"
    assert feature(frame_in("<frozen importlib._bootstrap>", inner)) == "imports"


def test_all_that_was_spent_is_in_the_table(tmp_path: Path) -> None:
    write_site(tmp_path / "site", Corpus(20))
    report = tmp_path / "report.json"
    assert sample(tmp_path / "site", report) == 0
    spent = json.loads(report.read_text(encoding="utf-8"))
    assert {"templates", "start of Python"} <= spent.keys()
    text = table(spent, 20, "plain")
    assert all(f"| {name} |" in text for name in spent)
