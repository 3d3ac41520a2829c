"""The program's own name: another one as soon as its code or what it is built on differs."""

from __future__ import annotations

import shutil
import sys
import zipfile
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
        ("PyYAML-99.1.egg-info", True),
        ("PyYAML-99.1-py3.11.egg-info", True),
        ("python-slugify-99.1.dist-info", True),
        ("Python.Slugify-99.1.egg-info", True),
        ("text-unidecode-99.1.dist-info", True),
        ("MarkupSafe-99.1.dist-info", True),
        ("tzdata-2099.1.dist-info", True),
        # What only begins like one of them.
        ("markdown_it_py-99.1.dist-info", False),
        ("pillow-heif-99.1.dist-info", False),
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


def _digest_with(monkeypatch: pytest.MonkeyPatch, *folders: Path) -> str:
    with monkeypatch.context() as patched:
        patched.setattr(sys, "path", [*map(str, folders), *sys.path])
        return program_digest()


def test_an_egg_stands_on_the_path_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digests = [_digest_with(monkeypatch)]
    for name in ("nh3-99.1-py3.11.egg", "nh3-99.2-py3.11.egg"):
        (tmp_path / name).write_bytes(b"an archive")
        digests.append(_digest_with(monkeypatch, tmp_path / name))
    assert len(set(digests)) == 3


@pytest.mark.parametrize("record", ["Markdown.egg-info/PKG-INFO", "Markdown.egg-info"])
def test_a_record_without_a_version_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record: str
) -> None:
    digests = []
    (tmp_path / record).parent.mkdir(exist_ok=True)
    for text in (b"Version: 1", b"Version: 2", b"Version: 1"):
        (tmp_path / record).write_bytes(text)
        digests.append(_digest_with(monkeypatch, tmp_path))
    assert digests[0] == digests[2] != digests[1]


def test_of_two_versions_the_one_that_python_finds_first_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for number, folder in enumerate(folders):
        (folder / f"markdown-99.{number}.dist-info").mkdir(parents=True)
    there, back = folders, folders[::-1]
    assert _digest_with(monkeypatch, *there) != _digest_with(monkeypatch, *back)
    assert _digest_with(monkeypatch, *there) == _digest_with(monkeypatch, *there)


_REQUIRED = (
    "jinja2 markdown markupsafe msgspec nh3 pillow python_slugify pyyaml text_unidecode".split()
)


def _without(library: str, folder: Path) -> list[str]:
    """Return a path on which every library has a record, but for one."""
    for name in _REQUIRED:
        if name != library:
            (folder / f"{name}-1.dist-info").mkdir()
    return [str(folder)]


@pytest.mark.parametrize("library", ["", "markdown", "python_slugify"])
def test_a_library_that_is_not_found_is_never_taken_for_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    monkeypatch.setattr(sys, "path", _without(library, tmp_path))
    assert (program_digest() == program_digest()) is (not library)


def test_a_library_in_an_archive_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _without("markdown", tmp_path)
    digests = []
    for version in ("1", "2"):
        archive = tmp_path / f"{version}.zip"
        with zipfile.ZipFile(archive, "w") as file:
            file.writestr(
                f"Markdown-{version}.dist-info/METADATA",
                f"Metadata-Version: 2.1\nName: Markdown\nVersion: {version}\n",
            )
        with monkeypatch.context() as patched:
            patched.setattr(sys, "path", [*path, str(archive)])
            digests.append(program_digest())
            assert program_digest() == digests[-1]
    assert digests[0] != digests[1]


def test_another_interpreter_is_another_program(monkeypatch: pytest.MonkeyPatch) -> None:
    before = program_digest()
    monkeypatch.setattr(sys, "version", "3.99.0")
    assert program_digest() != before
