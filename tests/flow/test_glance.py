"""The glance at a site: what it believes of the output, and what it leaves when it fails."""

from __future__ import annotations

import os
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest

from sitegen.build import build
from sitegen.engine import stamp
from sitegen.engine.aside import aside
from sitegen.engine.output import open_output
from sitegen.flow import glance, reading, remembering
from sitegen.flow.glance import STATE, seen_files
from sitegen.flow.memory import Last, Memory
from sitegen.flow.options import BuildOptions
from sitegen.flow.program import program_digest
from tests.sites import NOW, Written, article, site_at

FILES = {f"content/articles/{name}.md": article(f"Bài {name}", "1/6/2020") for name in "abc"}
PAGE = "tin/2020/bai-a/index.html"
# Longer than any tick of a clock whose time a stamp may have to be older than, in seconds.
_TICK = 0.03


@pytest.fixture(autouse=True)
def stamps_are_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "BELIEVED", True)


@pytest.fixture(params=["here", "aside"], autouse=True)
def looker(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outputs are looked at by this process, as few are, or by one of its own."""
    by_itself = request.param == "aside"
    monkeypatch.setattr(glance, "aside", lambda *call, worth: aside(*call, worth=by_itself))


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Written:
    """A site whose memory lies on another file system than its content and its output."""
    for module in (glance, remembering):
        monkeypatch.setattr(module, "clock_device", lambda folder: -2)
    return site_at(tmp_path, FILES)


def _last(site: Written) -> Last:
    manifest = Path(open_output(site.output, site.root / STATE).manifest_path).name
    last = Memory(site.root / STATE, manifest).last(program_digest())
    assert last is not None
    return last


def test_what_was_just_published_to_another_file_system_is_not_believed(tmp_path: Path) -> None:
    """Its clock may be behind ours, so that what somebody wrote since looks older than that."""
    file = tmp_path / "a"
    file.write_bytes(b"x")
    status = file.stat()
    moved = now = status.st_ctime_ns + 3600 * 10**9
    for device, believed in ((status.st_dev, True), (status.st_dev + 1, False)):
        (seen,) = seen_files({"a": "name"}, {"a": status}, moved, now, device).values()
        assert (seen.stamp is not None) is believed
    (seen,) = seen_files({"a": "name"}, {"a": status}, 0, now, status.st_dev).values()
    assert seen.stamp is None, "written since by somebody else"


def test_on_another_file_system_outputs_are_believed_that_are_older_than_others(
    elsewhere: Written,
) -> None:
    elsewhere.built()
    time.sleep(_TICK)
    # As a build leaves it whose bytes are the same.
    page = elsewhere.output / PAGE
    page.write_bytes(page.read_bytes())
    # Long enough by our own clock.
    time.sleep(_TICK)
    assert elsewhere.built().rendered == {}
    stamps = {path: seen.stamp for path, seen in _last(elsewhere).outputs.items()}
    assert stamps.pop(PAGE) is None
    assert None not in stamps.values()


@pytest.mark.parametrize("edit", range(3))
def test_edits_on_another_file_system_are_seen(elsewhere: Written, edit: int) -> None:
    elsewhere.built()
    clean = elsewhere.files()
    elsewhere.built()
    page, source = elsewhere.output / PAGE, elsewhere.root / "content/articles/a.md"
    if edit == 0:
        page.write_bytes(page.read_bytes().replace(b"<main", b"<niam", 1))
    elif edit == 1:
        page.unlink()
    else:
        source.write_text(article("Bài a", "1/6/2020", body="Hai câu."), encoding="utf-8")
    elsewhere.built()
    assert ("Hai câu." in elsewhere.text(PAGE)) is (edit == 2)
    assert edit == 2 or elsewhere.files() == clean


@pytest.mark.skipif(sys.platform != "linux", reason="open files are listed there")
@pytest.mark.parametrize("place", ["scan", "load_templates", "_believed"])
def test_a_glance_that_fails_leaves_no_file_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    site = site_at(tmp_path, FILES)
    site.built()

    def failing(*args: object) -> None:
        raise OSError("no")

    monkeypatch.setattr(glance, place, failing)
    with pytest.raises(OSError, match="no") as caught:
        site.build()
    opened = {os.path.realpath(entry) for entry in Path("/proc/self/fd").iterdir()}
    assert not [path for path in opened if path.startswith(str(tmp_path.resolve()))]
    assert caught.traceback, "which keeps what the glance had at hand"


def _rechecked(site: Written) -> tuple[str, ...] | None:
    options = BuildOptions(
        root=site.root,
        output=site.output,
        now=datetime.fromisoformat(NOW),
        jobs=1,
        recheck=True,
    )
    return build(options, lambda stage, done, total: None).different


def _state(site: Written) -> dict[str, bytes]:
    found = {path.name: path.read_bytes() for path in (site.root / STATE).iterdir()}
    return {name: data for name, data in found.items() if name not in ("lock", ".clock")}


@pytest.mark.parametrize("damage", ["nothing", "cut", "no memory", "another version"])
def test_a_recheck_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    site = site_at(tmp_path, FILES)
    site.built()
    # As if its texts were more than a machine has room for.
    monkeypatch.setattr(reading, "_MOST_HELD", 0)
    memory = site.root / STATE / "memory.sqlite"
    if damage == "cut":
        os.truncate(memory, 9000)
    elif damage == "no memory":
        memory.unlink()
    elif damage == "another version":
        monkeypatch.setattr(glance, "program_digest", lambda: "another")
    before = _state(site)
    assert _rechecked(site) == ()
    assert _state(site) == before
