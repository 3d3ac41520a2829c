"""What publishing writes, keeps, removes and refuses."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from sitegen.engine.digest import digest
from sitegen.engine.disk import Disk
from sitegen.engine.manifest import Manifest, state_line
from sitegen.engine.output import open_output
from sitegen.engine.output_path import PathConflict, PathRefused
from sitegen.engine.staging import ForeignFiles, OutputFailed, Published
from tests.engine.disks import CaseIgnoringDisk
from tests.engine.site import Publish, Way, manifest, manifest_file, names, tree, write
from tests.engine.site import publish as publish_in_a_way

posix_only = pytest.mark.skipif(os.name != "posix", reason="Windows has other permissions")


def published(
    written: tuple[str, ...] = (),
    kept: int = 0,
    removed: tuple[str, ...] = (),
    foreign_kept: tuple[str, ...] = (),
    notes: tuple[tuple[str, str], ...] = (),
) -> Published:
    return Published(written, kept, removed, foreign_kept, notes)


@pytest.fixture(params=list(Way), ids=lambda way: way.name.lower())
def publish(request: pytest.FixtureRequest) -> Publish:
    """Publish in every way: what comes out has to be the same."""
    return partial(publish_in_a_way, way=request.param)


# Plain builds


def test_a_first_build(tmp_path: Path, publish: Publish) -> None:
    plan = {"index.html": "home", "tin/a/index.html": "a", "style.css": ""}
    assert publish(tmp_path, plan) == published(("index.html", "style.css", "tin/a/index.html"))
    assert tree(tmp_path) == plan
    assert names(tmp_path) == [".sitegen", "output"]
    expected = {path: digest(text.encode()) for path, text in plan.items()}
    assert manifest(tmp_path) == Manifest(expected)


def test_the_next_build_writes_only_what_differs(tmp_path: Path, publish: Publish) -> None:
    publish(tmp_path, {"a": "1", "b": "2", "c/d": "3", "e/f/g": "4"})
    result = publish(tmp_path, {"a": "1", "b": "two", "h": "5"})
    assert result == published(("b", "h"), kept=1, removed=("c/d", "e/f/g"))
    assert tree(tmp_path) == {"a": "1", "b": "two", "h": "5"}


def test_nothing_changed_writes_nothing(tmp_path: Path, publish: Publish) -> None:
    class ReadOnlyDisk(Disk):
        def write(self, path: str, data: bytes, *, sync: bool = False) -> None:
            assert Path(path).parent.name == ".output-staging"
            super().write(path, data)

        def append(self, path: str, data: bytes, *, sync: bool = False) -> None:
            raise AssertionError(path)

        def replace(self, source: str, target: str) -> None:
            raise AssertionError(target)

        def make_folder(self, path: str) -> None:
            assert Path(path).name == ".output-staging"
            super().make_folder(path)

    publish(tmp_path, {"a": "1", "CNAME": "x", "b/c": "2"})
    again = publish(tmp_path, {"b/c": "2", "a": "1", "CNAME": "x"}, disk=ReadOnlyDisk())
    assert again == published(kept=3)


def test_pages_appear_after_what_they_ask_for(tmp_path: Path, publish: Publish) -> None:
    moved: list[str] = []

    class WatchedDisk(Disk):
        def replace(self, source: str, target: str) -> None:
            moved.append(Path(target).name)
            super().replace(source, target)

    publish(tmp_path, {"a.html": "", "z.css": "", "b/c.html": "", "y.jpg": ""}, disk=WatchedDisk())
    assert [name for name in moved if not name.startswith("manifest")] == [
        "y.jpg",
        "z.css",
        "a.html",
        "c.html",
    ]


def test_nothing_moves_before_publish_and_nothing_stays_after_abandon(
    tmp_path: Path, publish: Publish
) -> None:
    publish(tmp_path, {"a": "old"})
    with open_output(tmp_path / "output", tmp_path / ".sitegen").stage() as stage:
        stage.add("a", b"new")
        stage.add("b", b"new")
        assert names(tmp_path) == [".output-staging", ".sitegen", "output"]
    assert tree(tmp_path) == {"a": "old"}
    assert names(tmp_path) == [".sitegen", "output"]


def test_an_exception_of_the_build_abandons(tmp_path: Path) -> None:
    folder = open_output(tmp_path / "output", tmp_path / ".sitegen")
    with pytest.raises(ZeroDivisionError), folder.stage() as stage:
        stage.add("a", b"new")
        raise ZeroDivisionError
    assert names(tmp_path) == []


def test_output_folders_of_one_site_are_independent(tmp_path: Path, publish: Publish) -> None:
    publish(tmp_path, {"a": "1"})
    with open_output(tmp_path / "public", tmp_path / ".sitegen").stage() as stage:
        stage.add("b", b"2")
        stage.publish()
    publish(tmp_path, {})
    assert tree(tmp_path) == {}
    assert (tmp_path / "public" / "b").read_bytes() == b"2"


# Bad plans


def test_two_paths_in_each_others_way(tmp_path: Path, publish: Publish) -> None:
    with pytest.raises(PathConflict) as caught:
        publish(tmp_path, {"a": "1", "A/index.html": "2"})
    assert caught.value.args == ("a", "A/index.html")
    assert names(tmp_path) == []


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", "CON", ".output-staging/0"])
def test_a_path_out_of_bounds(tmp_path: Path, publish: Publish, path: str) -> None:
    with pytest.raises(PathRefused):
        publish(tmp_path, {path: "1"})
    assert names(tmp_path) == []


# Foreign files


def test_foreign_files_are_never_touched(tmp_path: Path, publish: Publish) -> None:
    foreign = {"CNAME": "x", ".git/config": "y", "tin/note.txt": "z"}
    publish(tmp_path, {"tin/a": "1"})
    write(tmp_path, foreign)
    publish(tmp_path, {"b": "2"})
    assert tree(tmp_path) == {"b": "2", **foreign}


def test_all_conflicts_are_reported_before_anything_moves(tmp_path: Path, publish: Publish) -> None:
    publish(tmp_path, {"a": "1"})
    foreign = {"b": "mine", "c/d": "mine", "e": "mine", "f/g/h": "mine", "f/i": "mine"}
    write(tmp_path, foreign)
    with pytest.raises(ForeignFiles) as caught:
        publish(tmp_path, {"a": "new", "b": "2", "c/d": "3", "e/x": "4", "e/y": "4", "f": "5"})
    assert caught.value.paths == ("b", "c/d", "e", "f/g/h", "f/i")
    assert tree(tmp_path) == {"a": "1", **foreign}
    assert names(tmp_path) == [".sitegen", "output"]


def test_a_foreign_file_of_the_same_bytes_becomes_ours(tmp_path: Path, publish: Publish) -> None:
    publish(tmp_path, {"a": "1"})
    write(tmp_path, {"CNAME": "x"})
    assert publish(tmp_path, {"a": "1", "CNAME": "x"}) == published(kept=2)
    assert publish(tmp_path, {"a": "1"}) == published(kept=1, removed=("CNAME",))
    assert tree(tmp_path) == {"a": "1"}


@posix_only
def test_a_foreign_file_of_the_same_bytes_is_mended_not_refused(
    tmp_path: Path, publish: Publish
) -> None:
    publish(tmp_path, {"a": "1"})
    write(tmp_path, {"CNAME": "x"})
    (tmp_path / "output" / "CNAME").chmod(0o600)
    assert publish(tmp_path, {"a": "1", "CNAME": "x"}) == published(("CNAME",), kept=1)
    assert stat.S_IMODE((tmp_path / "output" / "CNAME").stat().st_mode) == 0o644


def test_an_empty_folder_is_no_obstacle(tmp_path: Path, publish: Publish) -> None:
    publish(tmp_path, {"a": "1"})
    (tmp_path / "output" / "b" / "c").mkdir(parents=True)
    publish(tmp_path, {"a": "1", "b": "2"})
    assert tree(tmp_path) == {"a": "1", "b": "2"}


# Edited by hand


def test_edited_deleted_and_truncated_files_are_restored(tmp_path: Path, publish: Publish) -> None:
    plan = {"edited": "same length", "truncated": "text", "deleted": "x", "d/e": "y", "fine": "z"}
    publish(tmp_path, plan)
    write(tmp_path, {"edited": "SAME LENGTH", "truncated": ""})
    (tmp_path / "output" / "deleted").unlink()
    (tmp_path / "output" / "d" / "e").unlink()
    (tmp_path / "output" / "d").rmdir()
    assert publish(tmp_path, plan) == published(
        ("d/e", "deleted", "edited", "truncated"),
        kept=1,
        notes=(("edited-restored", "edited"), ("edited-restored", "truncated")),
    )
    assert tree(tmp_path) == plan


def test_an_edited_file_is_not_removed(tmp_path: Path, publish: Publish) -> None:
    publish(tmp_path, {"a": "1", "b/c": "2"})
    write(tmp_path, {"b/c": "by hand"})
    assert publish(tmp_path, {"a": "1"}) == published(kept=1, notes=(("edited-kept", "b/c"),))
    # From now on it is foreign.
    assert publish(tmp_path, {"a": "1"}) == published(kept=1)
    assert tree(tmp_path) == {"a": "1", "b/c": "by hand"}


def test_an_edited_file_where_a_folder_is_planned_is_in_the_way(
    tmp_path: Path, publish: Publish
) -> None:
    publish(tmp_path, {"a": "1"})
    write(tmp_path, {"a": "by hand"})
    with pytest.raises(ForeignFiles) as caught:
        publish(tmp_path, {"a/index.html": "2"})
    assert caught.value.paths == ("a",)
    assert tree(tmp_path) == {"a": "by hand"}


# Lost and forged manifests


def test_without_a_manifest_planned_addresses_are_overwritten_and_others_listed(
    tmp_path: Path,
    publish: Publish,
) -> None:
    foreign = {"CNAME": "x", ".git/config": "y", "tin/old.html": "z", "old/b": "w", "d": "/"}
    write(tmp_path, {"index.html": "theirs", **foreign})
    (tmp_path / "output" / "d").unlink()
    (tmp_path / "output" / "d").mkdir()
    plan = {"index.html": "home", "tin/a": "1"}
    assert publish(tmp_path, plan) == published(
        ("index.html", "tin/a"),
        foreign_kept=(".git/", "CNAME", "d/", "old/", "tin/old.html"),
    )
    assert tree(tmp_path) == {**plan, **foreign}
    assert publish(tmp_path, plan) == published(kept=2)


def forgeries(inside: str) -> Iterator[tuple[str, bytes]]:
    yield "empty", b""
    yield "cut", b'{"files": {"a'
    yield "nested", b"[" * 100_000
    yield "other version", b'{"version": 99, "files": {}}'
    for name, path in (("upwards", "../victim"), ("absolute", inside)):
        yield name, state_line(Manifest({path: digest(b"precious"), "a": digest(b"1")}))


@pytest.mark.parametrize("name", ["empty", "cut", "nested", "other version", "upwards", "absolute"])
def test_a_bad_manifest_is_a_lost_one(tmp_path: Path, publish: Publish, name: str) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious", encoding="utf-8")
    publish(tmp_path, {"a": "1", "b": "2"})
    file = manifest_file(tmp_path)
    file.write_bytes(dict(forgeries(victim.as_posix()))[name])
    assert publish(tmp_path, {"b": "new"}) == published(
        ("b",), foreign_kept=("a",), notes=(("manifest-lost", file.name),)
    )
    assert tree(tmp_path) == {"a": "1", "b": "new"}
    assert victim.read_text(encoding="utf-8") == "precious"
    assert publish(tmp_path, {"b": "new"}) == published(kept=1)


def test_a_manifest_that_claims_foreign_files_removes_none(
    tmp_path: Path, publish: Publish
) -> None:
    publish(tmp_path, {"a": "1"})
    write(tmp_path, {"CNAME": "x"})
    claim = Manifest({"a": digest(b"1"), "CNAME": digest(b"other"), "gone": digest(b"")})
    manifest_file(tmp_path).write_bytes(state_line(claim))
    assert publish(tmp_path, {"a": "1"}) == published(kept=1, notes=(("edited-kept", "CNAME"),))
    assert tree(tmp_path) == {"a": "1", "CNAME": "x"}


def test_a_folder_in_place_of_the_manifest_fails_before_anything_moves(
    tmp_path: Path, publish: Publish
) -> None:
    publish(tmp_path, {"a": "1"})
    file = manifest_file(tmp_path)
    file.unlink()
    file.mkdir()
    with pytest.raises(OutputFailed) as caught:
        publish(tmp_path, {"a": "new"})
    assert caught.value.path == os.path.realpath(file)
    assert tree(tmp_path) == {"a": "1"}


def test_a_file_in_place_of_the_state_folder_fails_before_anything_moves(
    tmp_path: Path, publish: Publish
) -> None:
    write(tmp_path, {"a": "1"})
    (tmp_path / ".sitegen").write_text("", encoding="utf-8")
    with pytest.raises(OutputFailed):
        publish(tmp_path, {"a": "new"})
    assert tree(tmp_path) == {"a": "1"}


# Files and folders that change into each other


def test_a_file_becomes_a_folder_and_back(tmp_path: Path, publish: Publish) -> None:
    one = {"tin": "1", "x/y/z": "2"}
    other = {"tin/index.html": "3", "x/y": "4"}
    publish(tmp_path, one)
    result = publish(tmp_path, other)
    assert result == published(("tin/index.html", "x/y"), removed=("tin", "x/y/z"))
    assert tree(tmp_path) == other
    publish(tmp_path, one)
    assert tree(tmp_path) == one


@pytest.mark.parametrize("ignores_case", [False, True])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"a": "1"}, {"A": "1"}),
        ({"a": "1"}, {"A": "2"}),
        ({"A": "1", "b": "1"}, {"a": "2", "B": "1"}),
        ({"Tin/x": "1"}, {"tin/x": "1"}),
        ({"Tin/x": "1", "Tin/y": "2"}, {"tin/z": "3", "tin/y": "2"}),
        ({"Tin/x": "1"}, {"tin/z": "3"}),
        ({"Tin": "1"}, {"tin/index.html": "1"}),
        ({"Tin/index.html": "1"}, {"tin": "1"}),
    ],
)
def test_an_address_changes_its_case(
    tmp_path: Path,
    publish: Publish,
    ignores_case: bool,
    before: dict[str, str],
    after: dict[str, str],
) -> None:
    disk = CaseIgnoringDisk(os.path.realpath(tmp_path)) if ignores_case else Disk()
    publish(tmp_path, before, disk=disk)
    publish(tmp_path, after, disk=disk)
    assert tree(tmp_path) == after
    assert publish(tmp_path, after, disk=disk) == published(kept=len(after))


def test_a_folder_that_stays_planned_is_never_removed(tmp_path: Path, publish: Publish) -> None:
    removed: list[str] = []

    class WatchedDisk(Disk):
        def remove_folder(self, path: str) -> None:
            super().remove_folder(path)
            removed.append(Path(path).name)

    publish(tmp_path, {"tin/2024/a": "1"})
    publish(tmp_path, {"tin/2024/A": "1"}, disk=WatchedDisk())
    assert removed == [".output-staging"]


def test_a_foreign_file_in_another_case_is_not_ours(tmp_path: Path, publish: Publish) -> None:
    publish(tmp_path, {"cname": "1"})
    write(tmp_path, {"CNAME": "mine"})
    if len(tree(tmp_path)) == 1:
        pytest.skip("this disk ignores case")
    with pytest.raises(ForeignFiles) as caught:
        publish(tmp_path, {"CNAME": "2"})
    assert caught.value.paths == ("CNAME",)
    assert tree(tmp_path) == {"cname": "1", "CNAME": "mine"}


# Links and permissions


def test_a_linked_folder_is_never_followed(tmp_path: Path, publish: Publish) -> None:
    outside = tmp_path / "outside"
    publish(tmp_path, {"a/x": "1", "a/b/y": "2"})
    (tmp_path / "output" / "a").rename(outside)
    (tmp_path / "output" / "a").symlink_to(outside, target_is_directory=True)
    with pytest.raises(ForeignFiles) as caught:
        publish(tmp_path, {"a/x": "new", "a/b/z": "new"})
    assert caught.value.paths == ("a",)
    with pytest.raises(ForeignFiles):
        publish(tmp_path, {"a/x": "1"})
    assert publish(tmp_path, {}) == published(
        notes=(("linked-kept", "a/b/y"), ("linked-kept", "a/x"))
    )
    assert names(outside) == ["b", "x"]
    assert (outside / "b" / "y").read_text(encoding="utf-8") == "2"
    assert (outside / "x").read_text(encoding="utf-8") == "1"
    assert (tmp_path / "output" / "a").is_symlink()


@pytest.mark.parametrize("target", ["../secret", "nowhere"])
def test_a_link_in_place_of_our_file_is_replaced_not_followed(
    tmp_path: Path, publish: Publish, target: str
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("1", encoding="utf-8")
    publish(tmp_path, {"a": "1"})
    (tmp_path / "output" / "a").unlink()
    (tmp_path / "output" / "a").symlink_to(target)
    result = publish(tmp_path, {"a": "1"})
    assert result == published(("a",), notes=(("edited-restored", "a"),))
    assert tree(tmp_path) == {"a": "1"}
    assert secret.read_text(encoding="utf-8") == "1"


def test_a_link_that_is_not_ours_is_in_the_way(tmp_path: Path, publish: Publish) -> None:
    publish(tmp_path, {"a": "1"})
    (tmp_path / "output" / "b").symlink_to("a")
    with pytest.raises(ForeignFiles):
        publish(tmp_path, {"a": "1", "b": "1"})
    assert tree(tmp_path) == {"a": "1", "b": "-> a"}


def test_a_linked_or_occupied_staging_folder_is_left_alone(
    tmp_path: Path, publish: Publish
) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "0").write_text("x", encoding="utf-8")
    staging = tmp_path / ".output-staging"
    staging.symlink_to(precious, target_is_directory=True)
    with pytest.raises(OutputFailed):
        publish(tmp_path, {"a": "1"})
    staging.unlink()
    staging.mkdir()
    (staging / "thesis.docx").write_text("x", encoding="utf-8")
    with pytest.raises(OutputFailed) as caught:
        publish(tmp_path, {"a": "1"})
    assert caught.value.errno == errno.ENOTEMPTY
    assert (precious / "0").exists()
    assert (staging / "thesis.docx").exists()


@posix_only
def test_modes_do_not_depend_on_the_umask(tmp_path: Path, publish: Publish) -> None:
    before = os.umask(0o077)
    try:
        publish(tmp_path, {"a": "1", "b/c/d": "2"})
    finally:
        os.umask(before)
    output = tmp_path / "output"
    found = {path: stat.S_IMODE(path.stat().st_mode) for path in (output, *output.rglob("*"))}
    assert found == {
        output: 0o755,
        output / "a": 0o644,
        output / "b": 0o755,
        output / "b" / "c": 0o755,
        output / "b" / "c" / "d": 0o644,
    }


@posix_only
def test_modes_and_hard_links_are_mended(tmp_path: Path, publish: Publish) -> None:
    plan = {"a/b": "1", "a/c": "2", "a/d": "3"}
    publish(tmp_path, plan)
    folder = tmp_path / "output" / "a"
    (folder / "b").chmod(0o600)
    (tmp_path / "twin").hardlink_to(folder / "c")
    folder.chmod(0o2700)
    assert publish(tmp_path, plan) == published(("a/b", "a/c"), kept=1)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o2755
    assert [(file.stat().st_mode & 0o777, file.stat().st_nlink) for file in folder.iterdir()] == [
        (0o644, 1)
    ] * 3
    assert (tmp_path / "twin").read_text(encoding="utf-8") == "2"


@posix_only
def test_a_file_in_place_of_an_unreadable_folder_has_the_mode_of_a_file(
    tmp_path: Path, publish: Publish
) -> None:
    publish(tmp_path, {"a/b": "1"})
    (tmp_path / "output" / "a").chmod(0o700)
    publish(tmp_path, {"a": "2"})
    assert stat.S_IMODE((tmp_path / "output" / "a").stat().st_mode) == 0o644


@posix_only
def test_a_pipe_in_place_of_our_file_does_not_block(tmp_path: Path, publish: Publish) -> None:
    publish(tmp_path, {"a": "1", "b": "2"})
    for name in ("a", "b"):
        (tmp_path / "output" / name).unlink()
        os.mkfifo(tmp_path / "output" / name)
    result = publish(tmp_path, {"a": "1"})
    assert result == published(("a",), notes=(("edited-kept", "b"), ("edited-restored", "a")))
    assert (tmp_path / "output" / "a").read_text(encoding="utf-8") == "1"
    assert (tmp_path / "output" / "b").is_fifo()


# File systems


def test_an_output_that_is_a_file_system_of_its_own(tmp_path: Path, publish: Publish) -> None:
    output = os.path.realpath(tmp_path / "output")

    class MountedDisk(Disk):
        def replace(self, source: str, target: str) -> None:
            if source.startswith(output) != target.startswith(output + os.sep):
                raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
            super().replace(source, target)

    publish(tmp_path, {"a": "1", "b/c": "2"}, disk=MountedDisk())
    publish(tmp_path, {"a": "new", "d": "3"}, disk=MountedDisk())
    assert tree(tmp_path) == {"a": "new", "d": "3"}
    assert names(tmp_path) == [".sitegen", "output"]


def test_an_output_whose_parent_takes_no_new_folder(tmp_path: Path, publish: Publish) -> None:
    class ClosedDisk(Disk):
        def make_folder(self, path: str) -> None:
            if path == os.path.realpath(tmp_path / ".output-staging"):
                raise OSError(errno.EACCES, os.strerror(errno.EACCES))
            super().make_folder(path)

    with pytest.raises(OutputFailed) as caught:
        publish(tmp_path, {"a": "1"}, disk=ClosedDisk())
    assert caught.value.errno == errno.EACCES
    write(tmp_path, {"CNAME": "x"})
    result = publish(tmp_path, {"a": "1"}, disk=ClosedDisk())
    assert result == published(("a",), foreign_kept=("CNAME",))
    assert tree(tmp_path) == {"a": "1", "CNAME": "x"}


def test_missing_folders_above_the_output_are_made(tmp_path: Path) -> None:
    with open_output(tmp_path / "x" / "y" / "z", tmp_path / ".sitegen").stage() as stage:
        stage.add("a", b"1")
        stage.publish()
    assert (tmp_path / "x" / "y" / "z" / "a").read_bytes() == b"1"
    assert names(tmp_path / "x" / "y") == ["z"]
