"""What the caller of a stage may leave out, and in which order the disk hears of the rest."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from sitegen.engine.digest import digest
from sitegen.engine.disk import Disk
from sitegen.engine.manifest import Manifest, state_line
from sitegen.engine.output import OutputFolder, open_output
from sitegen.engine.output_path import PathConflict, PathRefused
from sitegen.engine.staging import ForeignFiles, OutputFailed, Stage
from tests.engine.disks import CaseIgnoringDisk, FlakyDisk
from tests.engine.site import manifest, manifest_file, names, publish, tree, write


def output(root: Path, disk: Disk | None = None) -> OutputFolder:
    return open_output(root / "output", root / ".sitegen", disk=disk)


def adopt(stage: Stage, path: str, number: int, text: str, standing: str | None = None) -> None:
    """Write a draft as a worker does, and adopt it."""
    data = text.encode("utf-8")
    Disk().write(str(Path(stage.drafts(), str(number))), data)
    stage.adopt(path, number, digest(data), standing=standing)


class UnreadDisk(Disk):
    """Does not let the files of an output be read."""

    def read(self, path: str) -> bytes:
        assert f"{os.sep}output{os.sep}" not in path
        return super().read(path)


class BlindDisk(UnreadDisk):
    """Does not let the files of an output be looked at."""

    def status(self, path: str) -> os.stat_result | None:
        assert f"{os.sep}output{os.sep}" not in path or path.endswith("-staging")
        return super().status(path)


def test_what_is_kept_is_not_looked_at(tmp_path: Path) -> None:
    publish(tmp_path, {"a": "1", "b/c": "2"})
    with output(tmp_path, BlindDisk()).stage() as stage:
        stage.keep("a", digest(b"1"))
        stage.keep("b/c", digest(b"2"))
        result = stage.publish()
    assert (result.kept, result.written, result.statuses) == (2, (), {})


def test_what_is_kept_is_ours_from_then_on(tmp_path: Path) -> None:
    publish(tmp_path, {"a": "1"})
    write(tmp_path, {"b": "2"})
    with output(tmp_path).stage() as stage:
        stage.keep("a", digest(b"1"))
        stage.keep("b", digest(b"2"))
        stage.publish()
    assert publish(tmp_path, {}).removed == ("a", "b")


def test_what_stands_at_an_adopted_path_need_not_be_read(tmp_path: Path) -> None:
    publish(tmp_path, {"a": "1", "b": "2"})
    with output(tmp_path, UnreadDisk()).stage() as stage:
        adopt(stage, "a", 5, "new", standing=digest(b"1"))
        adopt(stage, "b", 6, "2", standing=digest(b"2"))
        result = stage.publish()
    assert (result.written, result.kept, result.notes) == (("a",), 1, ())
    assert result.statuses.keys() == {"a", "b"}
    assert tree(tmp_path) == {"a": "new", "b": "2"}


def test_a_link_is_not_what_a_caller_says_that_it_is(tmp_path: Path) -> None:
    publish(tmp_path, {"a": "1"})
    (tmp_path / "secret").write_text("1", encoding="utf-8")
    (tmp_path / "output" / "a").unlink()
    (tmp_path / "output" / "a").symlink_to("../secret")
    with output(tmp_path).stage() as stage:
        adopt(stage, "a", 0, "1", standing=digest(b"1"))
        result = stage.publish()
    assert (result.written, result.notes) == (("a",), (("edited-restored", "a"),))
    assert tree(tmp_path) == {"a": "1"}


def test_a_large_foreign_file_is_not_read_to_be_refused(tmp_path: Path) -> None:
    publish(tmp_path, {"a": "1"})
    write(tmp_path, {"b": "something longer"})
    with output(tmp_path, UnreadDisk()).stage() as stage:
        stage.keep("a", digest(b"1"))
        adopt(stage, "b", 0, "2")
        with pytest.raises(ForeignFiles) as caught:
            stage.publish()
    assert caught.value.paths == ("b",)
    assert tree(tmp_path) == {"a": "1", "b": "something longer"}


def test_drafts_of_the_stage_and_of_others_do_not_collide(tmp_path: Path) -> None:
    with output(tmp_path).stage() as stage:
        for number in range(3):
            stage.add(f"added{number}", b"%d" % number)
            adopt(stage, f"adopted{number}", number, f"by others {number}")
        stage.publish()
    assert tree(tmp_path) == {
        **{f"added{number}": str(number) for number in range(3)},
        **{f"adopted{number}": f"by others {number}" for number in range(3)},
    }


def test_drafts_nobody_adopted_are_thrown_away(tmp_path: Path) -> None:
    with output(tmp_path).stage() as stage:
        Disk().write(str(Path(stage.drafts(), "7")), b"x")
        adopt(stage, "a", 8, "1")
        stage.publish()
    assert tree(tmp_path) == {"a": "1"}
    assert names(tmp_path) == [".sitegen", "output"]


def test_a_draft_is_adopted_once_and_from_the_folder_given_out(tmp_path: Path) -> None:
    with output(tmp_path).stage() as stage:
        with pytest.raises(ValueError, match="draft 0"):
            stage.adopt("a", 0, digest(b""))
        adopt(stage, "a", 0, "1")
        for number in (0, -1, 10**9):
            with pytest.raises(ValueError, match=f"draft {number}"):
                stage.adopt("b", number, digest(b""))
        stage.publish()
    assert tree(tmp_path) == {"a": "1"}


def test_a_draft_that_is_not_there_fails_before_anything_moves(tmp_path: Path) -> None:
    publish(tmp_path, {"a": "1"})
    before = manifest_file(tmp_path).read_bytes()
    with output(tmp_path).stage() as stage:
        adopt(stage, "a", 0, "new")
        stage.adopt("b", 1, digest(b""))
        missing = Path(stage.drafts(), "1")
        with pytest.raises(OutputFailed) as caught:
            stage.publish()
    assert (caught.value.path, caught.value.errno) == (str(missing), errno.ENOENT)
    assert tree(tmp_path) == {"a": "1"}
    assert manifest_file(tmp_path).read_bytes() == before


@pytest.mark.parametrize(
    ("paths", "problem"),
    [
        (["b", "b"], PathConflict("b", "b")),
        (["b", "B/c"], PathConflict("b", "B/c")),
        (["A"], PathConflict("a", "A")),
        (["../x"], PathRefused("path-dot-segment", "../x")),
        ([".output-staging/x"], PathRefused("path-staging", ".output-staging/x")),
    ],
)
@pytest.mark.parametrize("keeps", [False, True])
def test_a_plan_that_was_not_checked_is_stopped_before_anything_moves(
    tmp_path: Path, paths: list[str], problem: Exception, keeps: bool
) -> None:
    publish(tmp_path, {"a": "1"})
    with output(tmp_path).stage() as stage:
        stage.keep("a", digest(b"1"))

        def plan() -> None:
            for number, path in enumerate(paths):
                if keeps:
                    stage.keep(path, digest(b"new"))
                else:
                    adopt(stage, path, number, "new")
            stage.publish()

        with pytest.raises(type(problem)) as caught:
            plan()
    assert caught.value.args == problem.args
    assert tree(tmp_path) == {"a": "1"}


def test_a_forged_manifest_does_not_vouch_for_a_path(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious", encoding="utf-8")
    publish(tmp_path, {"a": "1"})
    claim = Manifest({"../victim": digest(b"precious"), "a": digest(b"1")})
    manifest_file(tmp_path).write_bytes(state_line(claim))
    with output(tmp_path).stage() as stage:
        stage.keep("a", digest(b"1"))
        adopt(stage, "../victim", 0, "new")
        with pytest.raises(PathRefused):
            stage.publish()
    assert victim.read_text(encoding="utf-8") == "precious"


def test_kept_files_are_spelt_anew_where_case_is_ignored(tmp_path: Path) -> None:
    disk = CaseIgnoringDisk(os.path.realpath(tmp_path))
    publish(tmp_path, {"Tin/a": "1", "b": "2"}, disk=disk)
    with output(tmp_path, disk).stage() as stage:
        stage.keep("tin/A", digest(b"1"))
        stage.keep("b", digest(b"2"))
        result = stage.publish()
    assert tree(tmp_path) == {"tin/A": "1", "b": "2"}
    assert result.statuses.keys() == {"tin/A"}


def test_a_file_that_is_not_what_was_kept_is_not_spelt_anew(tmp_path: Path) -> None:
    disk = CaseIgnoringDisk(os.path.realpath(tmp_path))
    publish(tmp_path, {"A": "1"}, disk=disk)
    with output(tmp_path, disk).stage() as stage:
        stage.keep("a", digest(b"2"))
        with pytest.raises(OutputFailed) as caught:
            stage.publish()
    assert caught.value.errno == errno.ESTALE
    assert tree(tmp_path) == {"A": "1"}


# What lasts


class ListeningDisk(Disk):
    """Writes down what happens to a site."""

    def __init__(self, root: Path, *, syncs_everything: bool = True) -> None:
        self._top = os.path.realpath(root)
        self._syncs_everything = syncs_everything
        self.heard: list[tuple[str, str]] = []

    def hear(self, what: str, path: str) -> None:
        self.heard.append((what, os.path.relpath(path, self._top).replace(os.sep, "/")))

    def write(self, path: str, data: bytes, *, sync: bool = False) -> None:
        super().write(path, data, sync=sync)
        if path.endswith(".json.new"):
            self.hear("record, synced" if sync else "record", path)

    def append(self, path: str, data: bytes, *, sync: bool = False) -> None:
        super().append(path, data, sync=sync)
        self.hear("record, synced" if sync else "record", path)

    def replace(self, source: str, target: str) -> None:
        super().replace(source, target)
        if not target.endswith(".json"):
            self.hear("move", target)

    def unlink(self, path: str) -> None:
        super().unlink(path)
        self.hear("remove", path)

    def link(self, source: str, name: str) -> None:
        super().link(source, name)
        self.hear("hold", source)

    def sync(self, paths: Sequence[str]) -> None:
        super().sync(paths)
        for path in paths:
            self.hear("sync", path)

    def sync_everything(self) -> bool:
        self.hear("sync everything", self._top)
        return self._syncs_everything


def test_intent_moves_removals_sync_result(tmp_path: Path) -> None:
    publish(tmp_path, {"a.html": "1", "b": "2", "gone/x": "3"})
    record = manifest_file(tmp_path).relative_to(tmp_path).as_posix()
    disk = ListeningDisk(tmp_path)
    with output(tmp_path, disk).stage() as stage:
        adopt(stage, "a.html", 0, "new")
        adopt(stage, "c/d/e", 1, "new")
        stage.keep("b", digest(b"2"))
        stage.publish()
    assert disk.heard == [
        ("record", record),
        ("move", "output/c/d/e"),
        ("move", "output/a.html"),
        ("remove", "output/gone/x"),
        ("sync", "output/a.html"),
        ("sync", "output/c/d/e"),
        ("sync", "output"),
        ("sync", "output/c"),
        ("sync", "output/c/d"),
        ("record, synced", record),
    ]


@pytest.mark.parametrize("syncs_everything", [True, False])
def test_many_files_are_synced_at_once_where_the_system_can(
    tmp_path: Path, syncs_everything: bool
) -> None:
    disk = ListeningDisk(tmp_path, syncs_everything=syncs_everything)
    plan = {f"{number:02}": "x" for number in range(65)}
    publish(tmp_path, plan, disk=disk)
    synced = [path for what, path in disk.heard if what == "sync"]
    last = [what for what, _ in disk.heard if "sync" in what]
    if syncs_everything:
        assert last == ["sync everything", "sync everything", "record, synced"]
    else:
        assert synced[:65] == [f"output/{path}" for path in plan]
        assert last == [*["sync everything"] * 2, *["sync"] * len(synced), "record, synced"]


def test_many_moves_wait_for_nothing_but_each_other(tmp_path: Path) -> None:
    before = {f"{number:02}": "x" for number in range(65)}
    publish(tmp_path, before)
    disk = ListeningDisk(tmp_path)
    publish(tmp_path, dict.fromkeys(before, "y"), disk=disk)
    assert [what for what, _ in disk.heard] == [
        "record",
        "sync everything",
        *["hold"] * 65,
        *["move"] * 65,
        *["remove"] * 65,
        "sync everything",
        "record, synced",
    ]
    assert not any(path.startswith("output/") for what, path in disk.heard if what == "remove")
    assert {Path(tmp_path, "output", path).stat().st_nlink for path in before} == {1}


def test_where_no_file_can_have_two_names_many_are_moved_all_the_same(tmp_path: Path) -> None:
    class PlainDisk(Disk):
        def link(self, source: str, name: str) -> None:
            raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    before = {f"{number:02}": "x" for number in range(65)}
    publish(tmp_path, before)
    after = dict.fromkeys(before, "y")
    assert publish(tmp_path, after, disk=PlainDisk()).written == tuple(before)
    assert tree(tmp_path) == after


def test_every_file_is_synced_and_the_first_failure_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda file: synced.append(os.fstat(file).st_ino))
    paths = [tmp_path / str(number) for number in range(50)]
    for path in paths:
        path.write_bytes(b"")
    Disk().sync([str(path) for path in (*paths, tmp_path)])
    expected = [path.stat().st_ino for path in (*paths, tmp_path)]
    assert sorted(synced) == sorted(expected if os.name == "posix" else expected[:-1])
    with pytest.raises(FileNotFoundError):
        Disk().sync([str(paths[0]), str(tmp_path / "missing")])


def test_nothing_is_recorded_that_might_not_last(tmp_path: Path) -> None:
    class UnsyncedDisk(Disk):
        def sync(self, paths: Sequence[str]) -> None:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    publish(tmp_path, {"a": "1"})
    with pytest.raises(OutputFailed) as caught:
        publish(tmp_path, {"a": "2"}, disk=UnsyncedDisk())
    assert caught.value.errno == errno.EIO
    assert manifest(tmp_path) == Manifest({"a": digest(b"1")}, {"a": (digest(b"2"),)})
    assert publish(tmp_path, {"a": "2"}).notes == ()


def test_a_publication_without_changes_syncs_nothing(tmp_path: Path) -> None:
    publish(tmp_path, {"a": "1"})
    disk = ListeningDisk(tmp_path)
    publish(tmp_path, {"a": "1"}, disk=disk)
    assert disk.heard == []


def test_what_failed_once_may_be_tried_again_by_another_stage(tmp_path: Path) -> None:
    publish(tmp_path, {"a": "1"})
    # The fourth change: after drafts, folder and intent, the move.
    disk = FlakyDisk(3)
    with output(tmp_path, disk).stage() as stage:
        stage.add("a", b"2")
        with pytest.raises(OutputFailed):
            stage.publish()
    with output(tmp_path, disk).stage() as stage:
        stage.add("a", b"2")
        assert stage.publish().notes == ()
    assert tree(tmp_path) == {"a": "2"}
