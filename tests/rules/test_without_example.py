"""Rules without an example: what would fill a screen, or only a machine does, is told too."""

from __future__ import annotations

import errno
import io
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image

from sitegen.assets.picture import MAX_BYTES
from sitegen.cli import main
from sitegen.engine.failure import OutputFailed
from sitegen.engine.output import OutputRefused, open_output
from sitegen.flow.options import BuildOptions
from sitegen.rules.rule import ARTICLE, article
from tests.faults.running import build
from tests.sites import photo


def moving(frames: int) -> bytes:
    """Return a GIF of one pixel that changes with every frame."""
    colours = [Image.new("P", (1, 1), number % 2) for number in range(frames)]
    for colour in colours:
        colour.putpalette(bytes((0, 0, 0, 255, 255, 255)))
    data = io.BytesIO()
    colours[0].save(data, "GIF", save_all=True, append_images=colours[1:])
    return data.getvalue()


LARGE: Mapping[str, tuple[dict[str, str | bytes], str]] = {
    "html-dropped-more": (
        {ARTICLE: article(body="<blink>Tin mới</blink>\n\n" * 101)},
        f"{ARTICLE} 203:1 html-dropped-more",
    ),
    "picture-too-heavy": (
        {
            ARTICLE: article(body="![Pháo hoa](a.png)"),
            "content/articles/a.png": photo(kind="PNG") + b"\0" * MAX_BYTES,
        },
        "content/articles/a.png picture-too-heavy",
    ),
    "picture-too-long": (
        {ARTICLE: article(body="![Pháo hoa](a.gif)"), "content/articles/a.gif": moving(1001)},
        "content/articles/a.gif picture-too-long",
    ),
    "registry-unreadable": (
        {"content/units.csv": 'id,tên\ncd-a,"' + "Công đoàn xã An Bình\n" * 7000},
        "content/units.csv 2:1 registry-unreadable",
    ),
}


@pytest.mark.parametrize("id", list(LARGE))
def test_what_would_fill_a_screen_is_told_at_its_place(id: str, tmp_path: Path) -> None:
    files, expected = LARGE[id]
    done = build(tmp_path, files)
    problems = [line for kind in ("error", "warning") for line in done.problems(severity=kind)]
    assert [line for line in problems if line.endswith(f" {id}")] == [expected]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no files of these names")
def test_a_file_that_not_every_system_can_hold(tmp_path: Path) -> None:
    done = build(tmp_path, {ARTICLE: article(), "content/static/aux.pdf": "%PDF-1.4"})
    assert done.problems() == ["content/static/aux.pdf output-path-refused"]


def test_a_new_site_wants_an_empty_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ghi-chu.txt").write_text("", encoding="utf-8")
    assert main(["init", str(tmp_path)]) == 2
    assert "error[folder-in-use]" in capsys.readouterr().err


def test_what_holds_the_site_is_no_place_for_its_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("home", "sites/site"):
        (tmp_path / name).mkdir(parents=True)
    with pytest.raises(OutputRefused) as caught:
        open_output(tmp_path / "sites", tmp_path / "sites/site/.sitegen")
    assert caught.value.reason == "output-holds-site"


def test_a_page_that_cannot_be_written_says_which(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(options: BuildOptions, progress: object) -> None:
        raise OutputFailed(str(tmp_path / "output/index.html"), errno.ENOSPC)

    monkeypatch.setattr("sitegen.commands.build.build", full)
    done = build(tmp_path, {ARTICLE: article()})
    assert done.code == 2
    assert [line.rsplit(" ", 1)[1] for line in done.problems()] == ["output-failed"]
