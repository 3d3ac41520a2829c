"""The program's own name: another one as soon as its code or what it is built on differs."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import sitegen
from sitegen.flow.program import program_digest

SOURCE = Path(sitegen.__file__).parent


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the package that takes itself for the program."""
    folder = tmp_path / "sitegen"
    shutil.copytree(SOURCE, folder, ignore=shutil.ignore_patterns("__pycache__", "theme"))
    monkeypatch.setattr(sitegen, "__file__", str(folder / "__init__.py"))
    yield folder


def test_a_copy_of_the_program_is_the_program(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = program_digest()
    monkeypatch.setattr(sitegen, "__file__", str(SOURCE / "__init__.py"))
    assert program_digest() == here


@pytest.mark.parametrize("module", ["cli.py", "text/slug.py", "content/markup/converter.py"])
def test_a_module_that_changes_is_another_program(copy: Path, module: str) -> None:
    before = program_digest()
    (copy / module).write_bytes((copy / module).read_bytes() + b"\n")
    assert program_digest() != before


def test_a_module_more_or_less_or_of_another_name_is_another_program(copy: Path) -> None:
    names = [program_digest()]
    (copy / "text" / "them.py").write_bytes(b"")
    names.append(program_digest())
    (copy / "text" / "them.py").rename(copy / "text" / "khac.py")
    names.append(program_digest())
    (copy / "text" / "khac.py").rename(copy / "khac.py")
    names.append(program_digest())
    assert len(set(names)) == 4
    (copy / "khac.py").unlink()
    assert program_digest() == names[0]


def test_what_python_keeps_beside_modules_is_no_part_of_it(copy: Path) -> None:
    before = program_digest()
    (copy / "text" / "__pycache__").mkdir()
    (copy / "text" / "__pycache__" / "slug.cpython-399.py").write_bytes(b"x")
    (copy / "py.typed").write_bytes(b"")
    # Templates have a digest of their own, the site's among them.
    (copy / "theme").mkdir()
    (copy / "theme" / "x.py").write_bytes(b"x")
    assert program_digest() == before


@pytest.mark.parametrize(
    ("name", "matters"),
    [
        ("markdown-99.1.dist-info", True),
        ("Markdown-99.1.dist-info", True),
        ("pillow-99.1.dist-info", True),
        ("msgspec-99.1.dist-info", True),
        ("msgspec-99.1.egg", False),
        ("pytest-99.1.dist-info", False),
    ],
)
def test_libraries_that_make_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, matters: bool
) -> None:
    before = program_digest()
    (tmp_path / name).mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path), str(tmp_path / "none")])
    assert (program_digest() != before) is matters


def test_another_interpreter_is_another_program(monkeypatch: pytest.MonkeyPatch) -> None:
    before = program_digest()
    monkeypatch.setattr(sys, "version", "3.99.0")
    assert program_digest() != before
