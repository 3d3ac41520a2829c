"""The manifest's file is appended to while that is short, and damage to it costs nobody a file."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from sitegen.engine import journal
from sitegen.engine.digest import digest
from sitegen.engine.manifest import Manifest, decode, intent_line
from tests.engine.disks import DyingDisk, Killed
from tests.engine.site import Way, manifest, manifest_file, names, publish, tree, write


def test_a_publication_appends_to_the_manifest(tmp_path: Path) -> None:
    publish(tmp_path, {"a": "1", "b": "2"})
    before = manifest_file(tmp_path).read_bytes()
    publish(tmp_path, {"a": "new", "c": "3"})
    after = manifest_file(tmp_path).read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == before.count(b"\n") + 2
    assert manifest(tmp_path) == Manifest({"a": digest(b"new"), "c": digest(b"3")})


def test_a_manifest_with_more_history_than_state_is_written_anew(tmp_path: Path) -> None:
    sizes: list[int] = []
    for number in range(60):
        publish(tmp_path, {"a": str(number)})
        sizes.append(manifest_file(tmp_path).stat().st_size)
    assert max(sizes) < 200 + 8 * 1024
    assert any(later < earlier for earlier, later in pairwise(sizes))
    assert manifest(tmp_path) == Manifest({"a": digest(b"59")})


def test_a_large_state_takes_a_long_history(tmp_path: Path) -> None:
    plan = {f"{number:03}": "x" for number in range(400)}
    publish(tmp_path, plan)
    state = manifest_file(tmp_path).read_bytes()
    assert state.count(b"\n") == 1
    # Another intent for every file would be as long again.
    publish(tmp_path, dict.fromkeys(plan, "y"))
    assert manifest_file(tmp_path).read_bytes().count(b"\n") == 1
    publish(tmp_path, {**dict.fromkeys(plan, "y"), "000": "z"})
    assert manifest_file(tmp_path).read_bytes().count(b"\n") == 3


@pytest.mark.skipif(os.name != "posix", reason="Windows makes no hard links to open files")
def test_a_manifest_with_a_second_name_is_not_written_through(tmp_path: Path) -> None:
    publish(tmp_path, {"a": "1"})
    copy = tmp_path / "copy"
    copy.hardlink_to(manifest_file(tmp_path))
    before = copy.read_bytes()
    publish(tmp_path, {"a": "2"})
    assert copy.read_bytes() == before
    assert manifest(tmp_path) == Manifest({"a": digest(b"2")})


@pytest.mark.parametrize("text", ["1", "old"])
def test_a_manifest_of_the_first_version_is_read_once(tmp_path: Path, text: str) -> None:
    publish(tmp_path, {"a": text, "b": "2", "c/d": "3"})
    write(tmp_path, {"CNAME": "mine"})
    digests = {"a": ["old", "1"], "b": ["2"], "c/d": ["3"], "e": ["5"]}
    files = {path: [digest(text.encode()) for text in texts] for path, texts in digests.items()}
    document = {"version": 1, "files": files}
    manifest_file(tmp_path).write_text(json.dumps(document), encoding="utf-8")
    result = publish(tmp_path, {"a": "new", "b": "2"})
    assert (result.written, result.removed, result.notes) == (("a",), ("c/d",), ())
    assert tree(tmp_path) == {"a": "new", "b": "2", "CNAME": "mine"}
    assert manifest(tmp_path) == Manifest({"a": digest(b"new"), "b": digest(b"2")})
    assert manifest_file(tmp_path).read_bytes()[:1] != b"{"


FOREIGN = {"CNAME": "mine", "gone/note": "mine"}
PLAN = {"a": "newer", "b": "2", "f": "6"}


@pytest.fixture
def site() -> Iterator[Path]:
    """A site with a journal of several publications, the last one killed; in memory if possible."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as top:
        root = Path(top, "site")
        publish(root, {"a": "1", "b": "2", "gone/c": "3", "d": "4"})
        write(root, FOREIGN)
        publish(root, {"a": "new", "b": "2", "gone/c": "3", "e": "5"})
        with pytest.raises(Killed):
            publish(root, {"a": "newer", "b": "2", "e": "5"}, disk=DyingDisk(6))
        # By hand again where something of ours was removed, and where it was edited.
        write(root, {"d": "by hand", "gone/c": "by hand"})
        assert manifest_file(root).read_bytes().count(b"\n") == 5
        assert tree(root)["a"] == "newer"
        yield root


def damages(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield a sample; what is read of each is tested at every place with the manifest."""
    ends = {place + near for place in range(len(data)) if data[place] == 10 for near in (-1, 0, 1)}
    for place in sorted({*range(0, len(data), 7), *ends} & {*range(len(data))}):
        yield f"cut at {place}", data[:place]
        damaged = bytearray(data)
        damaged[place] ^= 1
        yield f"flipped at {place}", bytes(damaged)
    yield "forged", data + intent_line({"CNAME": digest(b"other"), "../victim": digest(b"x")})


def test_no_damage_makes_a_build_remove_what_is_not_ours(site: Path) -> None:
    data = manifest_file(site).read_bytes()
    theirs = {**FOREIGN, "d": "by hand", "gone/c": "by hand"}
    outcomes: set[tuple[str, ...]] = set()
    victim = site.parent / "victim"
    victim.write_text("x", encoding="utf-8")
    for number, (name, damaged) in enumerate(damages(data)):
        root = site.parent / "copy"
        shutil.copytree(site, root)
        manifest_file(root).write_bytes(damaged)
        result = publish(root, PLAN, way=list(Way)[number % len(Way)])
        lost = ("manifest-lost", manifest_file(root).name) in result.notes
        # What the manifest does not name is not removed, not even what was ours.
        recorded = None if lost else decode(damaged)
        removed = recorded is not None and "e" in recorded.manifest
        assert tree(root) == {**PLAN, **theirs, **({} if removed else {"e": "5"})}, name
        assert result.removed == (("e",) if removed else ()), name
        expected = {path: digest(text.encode()) for path, text in PLAN.items()}
        assert manifest(root) == Manifest(expected), name
        assert names(root) == [".sitegen", "output"], name
        outcomes.add((name.split()[0], "lost" if lost else "removed" if removed else "torn"))
        shutil.rmtree(root)
    assert victim.read_text(encoding="utf-8") == "x"
    assert outcomes == {
        ("cut", "lost"),
        ("cut", "removed"),
        ("cut", "torn"),
        ("flipped", "lost"),
        ("flipped", "removed"),
        ("forged", "lost"),
    }


def test_a_torn_line_is_not_written_behind(tmp_path: Path) -> None:
    publish(tmp_path, {"a": "1"})
    with manifest_file(tmp_path).open("ab") as file:
        file.write(intent_line({"a": digest(b"2")})[:-1])
    publish(tmp_path, {"a": "3"})
    assert manifest(tmp_path) == Manifest({"a": digest(b"3")})
    assert publish(tmp_path, {"a": "3"}).notes == ()


def test_a_torn_line_is_cleared_away_even_if_nothing_changed(tmp_path: Path) -> None:
    publish(tmp_path, {"a": "1"})
    file = manifest_file(tmp_path)
    with file.open("ab") as journal_file:
        journal_file.write(b"torn")
    publish(tmp_path, {"a": "1"})
    assert file.read_bytes().endswith(b"\n")
    assert manifest(tmp_path) == Manifest({"a": digest(b"1")})


def test_a_manifest_never_outgrows_what_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path, {"a": "1"})
    monkeypatch.setattr(journal, "MAX_MANIFEST_BYTES", manifest_file(tmp_path).stat().st_size + 9)
    publish(tmp_path, {"a": "2"})
    assert manifest_file(tmp_path).read_bytes().count(b"\n") == 1
    assert publish(tmp_path, {"a": "2"}).notes == ()
