"""Output folders in which nothing is ever written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sitegen.engine.output import OutputFolder, OutputRefused, open_output


@pytest.fixture
def root(tmp_path: Path) -> Path:
    site = tmp_path / "home" / "site"
    (site / "content" / "articles").mkdir(parents=True)
    (site / "templates").mkdir()
    (site / "config.yaml").write_text("", encoding="utf-8")
    return site


@pytest.fixture(autouse=True)
def home(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(root.parent))
    monkeypatch.setenv("USERPROFILE", str(root.parent))


def open_in(root: Path, output: Path) -> OutputFolder:
    sources = ("content", "templates", "config.yaml")
    return open_output(output, root / ".sitegen", tuple(root / name for name in sources))


@pytest.mark.parametrize(
    ("output", "reason", "other"),
    [
        (".", "output-is-site", "."),
        ("output/..", "output-is-site", "."),
        ("..", "output-is-home", ".."),
        ("../..", "output-holds-home", ".."),
        ("content", "output-is-source", "content"),
        ("content/articles", "output-in-source", "content"),
        ("content/new/output", "output-in-source", "content"),
        ("templates/x", "output-in-source", "templates"),
        (".sitegen", "output-is-state", ".sitegen"),
        (".git", "output-in-git", None),
        (".git/pages", "output-in-git", None),
        ("config.yaml/x", "output-in-source", "config.yaml"),
        ("note.txt", "output-is-file", None),
        ("note.txt/output", "output-not-writable", "note.txt"),
        ("link", "output-is-link", None),
        ("dangling", "output-is-link", None),
        ("link/articles", "output-in-source", "content"),
    ],
)
def test_refused(root: Path, output: str, reason: str, other: str | None) -> None:
    (root / "note.txt").write_text("", encoding="utf-8")
    (root / "link").symlink_to(root / "content", target_is_directory=True)
    (root / "dangling").symlink_to(root / "nowhere", target_is_directory=True)
    before = sorted(root.rglob("*"))
    with pytest.raises(OutputRefused) as caught:
        open_in(root, root / output)
    assert (caught.value.reason, caught.value.path) == (reason, str(root / output))
    if other is not None:
        assert Path(caught.value.other) == Path(os.path.realpath(root / other))
    assert sorted(root.rglob("*")) == before


def test_the_top_of_the_file_system_is_refused(root: Path) -> None:
    with pytest.raises(OutputRefused) as caught:
        open_in(root, Path(root.anchor))
    assert caught.value.reason == "output-is-root"


def test_a_folder_above_a_source_outside_the_site_is_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "shared" / "content").mkdir(parents=True)
    with pytest.raises(OutputRefused) as caught:
        open_output(tmp_path / "shared", root / ".sitegen", (tmp_path / "shared" / "content",))
    assert caught.value.reason == "output-holds-source"


def test_a_source_is_recognised_by_identity_not_by_name(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on macOS, where `Content` is `content`."""
    real = os.path.samefile
    monkeypatch.setattr(os.path, "samefile", lambda one, other: real(one.lower(), other.lower()))
    lower = Path(str(root).lower())
    lower.mkdir(parents=True, exist_ok=True)
    (lower / "content").mkdir(exist_ok=True)
    with pytest.raises(OutputRefused) as caught:
        open_in(lower, lower / "Content" / "x")
    assert caught.value.reason == "output-in-source"


def test_a_folder_that_takes_no_files_is_refused(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != root / "output")
    assert open_in(root, root / "output").path == os.path.realpath(root / "output")
    (root / "output").mkdir()
    with pytest.raises(OutputRefused) as caught:
        open_in(root, root / "output")
    assert caught.value.reason == "output-not-writable"


@pytest.mark.parametrize(
    "output",
    ["output", "build/site", ".sitegen/serve", "content-html", "../elsewhere", "gitless.git"],
)
def test_accepted_and_nothing_written(root: Path, output: str) -> None:
    before = sorted(root.parent.rglob("*"))
    assert open_in(root, root / output).path == os.path.realpath(root / output)
    assert sorted(root.parent.rglob("*")) == before


def test_an_output_below_a_linked_folder_is_accepted(root: Path, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (root / "link").symlink_to(tmp_path / "disk", target_is_directory=True)
    opened = open_in(root, root / "link" / "output")
    assert opened.path == os.path.realpath(tmp_path / "disk" / "output")


def test_the_manifest_moves_with_the_checkout(tmp_path: Path) -> None:
    def name(site: str, output: str) -> str:
        folder = open_output(tmp_path / output, tmp_path / site / ".sitegen")
        path = Path(folder.manifest_path)
        assert path.parent == Path(os.path.realpath(tmp_path / site / ".sitegen"))
        return path.name

    assert name("one", "one/output") == name("two", "two/output")
    assert name("one", "one/output") != name("one", "one/public")
    assert name("one", "outside/output") == name("two", "outside/output")
    assert name("one", "outside/output") != name("one", "outside/public")
