"""Killed or failing at every single change to the disk, a build leaves whole files behind and the
next build ends where an undisturbed one does."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from sitegen.engine import journal, moves
from sitegen.engine.manifest import Manifest
from sitegen.engine.output import open_output
from sitegen.engine.staging import OutputFailed
from tests.engine.disks import (
    CaseIgnoringDisk,
    DyingDisk,
    FlakyDisk,
    FragileDisk,
    FullDisk,
    Killed,
)
from tests.engine.site import Plan, Publish, Way, manifest, manifest_file, names, tree, write
from tests.engine.site import publish as publish_in_a_way

pytestmark = pytest.mark.slow

FOREIGN = {"CNAME": "công-đoàn.example", "stale/note": "mine"}
BEFORE = {
    "changed.html": "old text",
    "file-to-folder": "old text",
    "folder-to-file/x/y": "old text",
    "Case/z": "old text",
    "kept": "same text",
    "stale/gone": "old text",
    "swapped/a": "text one",
    "swapped/b": "text two",
}
AFTER = {
    "added/deep/new.html": "new text",
    "case/z": "new text",
    "changed.html": "new text",
    "file-to-folder/index.html": "new text",
    "folder-to-file/x": "new text",
    "kept": "same text",
    "swapped/a": "text two",
    "swapped/b": "text one",
}
# The writer goes on editing before the next build.
LATER = {
    "added/deep": "third",
    "Case/z": "third",
    "changed.html": "third",
    "stale/gone": "old text",
}


@pytest.fixture
def before() -> Iterator[Path]:
    """A published site, to be copied; in memory where the system has a folder for that."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as top:
        root = Path(top, "before")
        publish_in_a_way(root, BEFORE)
        write(root, FOREIGN)
        yield root


@pytest.fixture(
    params=[
        (Way.ADD, False),
        (Way.ADOPT, True),
        (Way.KEEP, True),
        (Way.MIXED, False),
    ],
    ids=["added", "adopted", "kept", "mixed"],
)
def publish(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Publish:
    """Publish in every way, to a manifest that is appended to and to one written anew each time."""
    way, appends = request.param
    if not appends:
        monkeypatch.setattr(journal, "_TAIL_BYTES", 0)
    return partial(publish_in_a_way, way=way)


def copies(
    publish: Publish, before: Path, disk: type[FragileDisk]
) -> Iterator[tuple[Path, FragileDisk]]:
    """Yield a fresh copy of the site and a disk that fails, for every change a build makes."""
    counted = before.parent / "counted"
    shutil.copytree(before, counted)
    counter = disk(None)
    publish(counted, AFTER, disk=counter)
    assert counter.changes > 30
    for number in range(counter.changes):
        root = before.parent / str(number)
        shutil.copytree(before, root)
        yield root, disk(number)


def is_whole(root: Path) -> bool:
    """Tell whether every file of the output holds what some build or somebody put there."""
    allowed = {*BEFORE.items(), *AFTER.items(), *FOREIGN.items()}
    files = {path: text for path, text in tree(root).items() if text != "/"}
    return files.items() <= allowed and FOREIGN.items() <= files.items()


State = tuple[dict[str, str], Manifest | None, list[str]]


def state(root: Path) -> State:
    """Return all that a build leaves: the output, the manifest, what lies beside them."""
    return tree(root), manifest(root), names(root)


def clean(publish: Publish, before: Path, plan: Plan) -> State:
    """Return the state after a build of `plan` into an empty folder, foreign files added."""
    root = before.parent / "clean"
    publish(root, plan)
    write(root, FOREIGN)
    assert tree(root) == {**plan, **FOREIGN}
    return state(root)


@pytest.mark.parametrize("plan", [AFTER, BEFORE, LATER], ids=["again", "undone", "edited"])
def test_killed(publish: Publish, before: Path, plan: Plan) -> None:
    expected = clean(publish, before, plan)
    for root, disk in copies(publish, before, DyingDisk):
        with pytest.raises(Killed):
            publish(root, AFTER, disk=disk)
        assert is_whole(root), disk.fatal
        publish(root, plan)
        assert state(root) == expected, disk.fatal


@pytest.mark.parametrize("kind", [DyingDisk, FullDisk])
def test_cut_off_among_many(
    publish: Publish, before: Path, kind: type[FragileDisk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moves, "_SYNCED_SINGLY", 1)
    expected = clean(publish, before, AFTER)
    for root, disk in copies(publish, before, kind):
        with pytest.raises((Killed, OutputFailed)):
            publish(root, AFTER, disk=disk)
        assert is_whole(root), disk.fatal
        publish(root, AFTER)
        assert state(root) == expected, disk.fatal


def test_killed_twice(publish: Publish, before: Path) -> None:
    expected = clean(publish, before, AFTER)
    for root, disk in copies(publish, before, DyingDisk):
        assert disk.fatal is not None
        if disk.fatal % 3:
            continue
        with pytest.raises(Killed):
            publish(root, AFTER, disk=disk)
        with pytest.raises(Killed):
            publish(root, LATER, disk=DyingDisk(disk.fatal * 7 % 11))
        publish(root, AFTER)
        assert state(root) == expected, disk.fatal


@pytest.mark.parametrize("kind", [FullDisk, FlakyDisk])
def test_failing(publish: Publish, before: Path, kind: type[FragileDisk]) -> None:
    expected = clean(publish, before, AFTER)
    failed = 0
    for root, disk in copies(publish, before, kind):
        try:
            publish(root, AFTER, disk=disk)
        except OutputFailed as failure:
            failed += 1
            assert failure.errno in (errno.ENOSPC, errno.EIO)
            assert os.path.realpath(root.parent) in failure.path
        assert is_whole(root), disk.fatal
        publish(root, AFTER)
        assert state(root) == expected, disk.fatal
    assert failed > 30


def test_a_full_disk_while_staging_leaves_the_output_as_it_was(before: Path) -> None:
    published_before = tree(before)
    manifest_before = manifest_file(before).read_bytes()
    disk = FlakyDisk(3)
    with pytest.raises(OutputFailed) as caught:
        publish_in_a_way(before, AFTER, disk=disk)
    third = os.path.realpath(before / "output" / "changed.html")
    assert (caught.value.path, caught.value.errno) == (third, errno.EIO)
    assert tree(before) == published_before
    assert manifest_file(before).read_bytes() == manifest_before
    assert names(before) == [".sitegen", "output"]


def test_what_a_killed_first_build_found_in_place_is_ours(publish: Publish, before: Path) -> None:
    manifest_file(before).unlink()
    finished = False
    number = 0
    while not finished:
        root = before.parent / str(number)
        shutil.copytree(before, root)
        try:
            publish(root, {"kept": "same text", "changed.html": "new"}, disk=DyingDisk(number))
            finished = True
        except Killed:
            number += 1
        # Were it foreign, it would be in the way.
        assert publish(root, {"kept": "third"}).written == ("kept",)
        assert tree(root)["kept"] == "third"
    assert number > 5


def test_an_address_that_changes_its_case_where_case_is_ignored(
    publish: Publish, tmp_path: Path
) -> None:
    class DyingCaseIgnoringDisk(DyingDisk, CaseIgnoringDisk):
        def __init__(self, top: str, fatal: int | None) -> None:
            CaseIgnoringDisk.__init__(self, top)
            DyingDisk.__init__(self, fatal)

    one = {"Tin/a": "old", "b": "same"}
    other = {"tin/A": "new", "B": "same"}
    changes = 1
    number = 0
    while number < changes:
        root = tmp_path / str(number)
        top = os.path.realpath(root)
        publish(root, one, disk=CaseIgnoringDisk(top))
        disk = DyingCaseIgnoringDisk(top, number)
        with pytest.raises(Killed):
            publish(root, other, disk=disk)
        for name, plan in (("again", other), ("undone", one)):
            copy = shutil.copytree(root, tmp_path / f"{number}-{name}")
            result = publish(copy, plan, disk=CaseIgnoringDisk(os.path.realpath(copy)))
            assert (tree(copy), result.notes) == (plan, ()), (number, name)
        probe = tmp_path / "probe"
        if changes == 1:
            publish(probe, one, disk=CaseIgnoringDisk(os.path.realpath(probe)))
            counter = DyingCaseIgnoringDisk(os.path.realpath(probe), None)
            publish(probe, other, disk=counter)
            changes = counter.changes
        number += 1
    assert number > 10


def test_what_a_killed_build_left_is_removed_by_one_that_changes_nothing(
    publish: Publish, tmp_path: Path
) -> None:
    publish(tmp_path, {"a": "1"})
    folder = open_output(tmp_path / "output", tmp_path / ".sitegen", disk=DyingDisk(2))
    stage = folder.stage()
    stage.add("b", b"2")
    with pytest.raises(Killed):
        stage.add("c", b"3")
    assert names(tmp_path) == [".output-staging", ".sitegen", "output"]
    publish(tmp_path, {"a": "1"})
    assert names(tmp_path) == [".sitegen", "output"]
