"""The survey before publishing: what is in the way, what is obsolete, what is not ours."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from enum import Enum, auto

from msgspec import Struct

from sitegen.engine.disk import is_folder, is_publishable
from sitegen.engine.manifest import Manifest
from sitegen.engine.output_path import OutputPaths, fold, folded, parents
from sitegen.engine.view import Place, View, is_regular


class Standing(Enum):
    """What stands at a planned path."""

    NOTHING = auto()
    WANTED = auto()  # the file as it is planned
    ADOPTABLE = auto()  # the bytes that are planned, but with another mode or a second name
    EDITED = auto()  # at a path of ours something that we did not put there
    OTHER = auto()  # what we put there once, or what was never ours


class Survey(Struct, frozen=True):
    """The findings; paths are relative to the output folder and sorted.

    `obsolete` were ours by the manifest and are not planned; of these `early` have to be removed
    before anything is moved in, because they and a planned path exclude each other, and `late`
    after. The rest of `obsolete` is gone or no longer ours (see `notes`). `respelt` are planned
    paths, not staged, that differ from an obsolete one only for a disk that tells cases apart.
    `emptied` are folders of obsolete paths, innermost first, in which nothing is planned;
    `under_folders` planned files at whose path a folder stands.
    """

    in_the_way: tuple[str, ...]
    early: tuple[str, ...]
    late: tuple[str, ...]
    respelt: tuple[str, ...]
    emptied: tuple[str, ...]
    under_folders: frozenset[str]
    foreign: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]


def survey(
    view: View,
    *,
    planned: Mapping[str, str],
    staged: Collection[str],
    adopted: Collection[str],
    manifest: Manifest | None,
    spelt: Spellings,
    staging_name: str,
) -> Survey:
    """Compare the output folder with the plan; reads only.

    `staged` are the planned paths that will be moved in, `adopted` those of them whose bytes were
    there already, `spelt` the spellings of the manifest's paths. Without a manifest every planned
    path may be overwritten, and what else stands in the folder is foreign.
    """
    obsolete = sorted(manifest.paths() - planned.keys()) if manifest else []
    removable, notes = _removable(view, obsolete, manifest or Manifest(), spelt)
    leaves = _Leaving(view, removable, spelt)
    blocked = set(_blocking_folders(view, staged, leaves))
    under_folders: set[str] = set()
    for path in staged:
        status = view.status(path)
        if status is None:
            continue
        if is_folder(status):
            under_folders.add(path)
            blocked.update(file for file in _files_below(view, path) if not leaves(file))
        elif not (manifest is None or path in manifest or path in adopted or leaves(path)):
            blocked.add(path)
    early: list[str] = []
    respelt: list[str] = []
    emptied: list[str] = []
    if obsolete:
        paths = OutputPaths(planned.keys())
        early = sorted(path for path in removable if paths.conflict(path) is not None)
        twins = filter(None, map(paths.file_like, obsolete))
        respelt = sorted(path for path in set(twins) if path not in staged)
        folders = {folder for path in obsolete for folder in parents(path)}
        # In reverse order a folder follows what it contains.
        emptied = sorted((f for f in folders if not paths.spells_folder(f)), reverse=True)
    is_new = manifest is None and view.place("") is Place.FOLDER
    return Survey(
        in_the_way=tuple(sorted(blocked)),
        early=tuple(early),
        late=tuple(sorted(removable.difference(early))),
        respelt=tuple(respelt),
        emptied=tuple(emptied),
        under_folders=frozenset(under_folders),
        foreign=tuple(_foreign(view, OutputPaths(planned.keys()), staging_name)) if is_new else (),
        notes=tuple(notes),
    )


def judge(
    view: View,
    path: str,
    wanted: str,
    size: Callable[[], int],
    ours: Sequence[str],
    known: str | None = None,
) -> tuple[Standing, os.stat_result | None]:
    """Tell what stands at `path`, where a file of `size` bytes and the digest `wanted` is planned.

    `ours` are the digests that a file of ours may have there, none if the path is not ours. A
    caller who knows the digest of the regular file that stands there tells it as `known`.
    """
    status = view.status(path)
    if status is None:
        return Standing.NOTHING, None
    if not is_regular(status) or not (ours or status.st_size == size()):
        found = None
    else:
        found = known or view.digest(path)
    if found == wanted:
        return (Standing.WANTED if is_publishable(status) else Standing.ADOPTABLE), status
    return (Standing.EDITED if ours and found not in ours else Standing.OTHER), status


class Spellings:
    """The paths of a manifest by what a file system that ignores case sees of them."""

    def __init__(self, manifest: Manifest) -> None:
        self._manifest = manifest
        self._known: dict[str, tuple[str, ...]] | None = None

    def of(self, path: str) -> Sequence[str]:
        """Return the paths that are `path` for a disk that ignores case, itself among them."""
        if self._known is None:
            paths = self._manifest.paths()
            self._known = {}
            for key, other in zip(folded(paths), paths, strict=True):
                self._known[key] = (*self._known.get(key, ()), other)
        return self._known.get(fold(path), ())

    def has_other(self, path: str) -> bool:
        """Tell whether `path` is known in another spelling."""
        if path in self._manifest.settled and not self._manifest.pending:
            # What is settled gets along.
            return False
        return any(other != path for other in self.of(path))


def _removable(
    view: View, obsolete: Collection[str], manifest: Manifest, spelt: Spellings
) -> tuple[set[str], list[tuple[str, str]]]:
    """Return which of our `obsolete` files may be removed, and notes about the others."""
    removable: set[str] = set()
    notes: list[tuple[str, str]] = []
    for path in obsolete:
        if view.folder_of(path) is Place.LINK:
            notes.append(("linked-kept", path))
        elif view.status(path) is not None:
            # Where case is ignored, a killed build may have put the new spelling's bytes here.
            ours = {known for other in spelt.of(path) for known in manifest.digests(other)}
            if view.digest(path) in ours:
                removable.add(path)
            else:
                notes.append(("edited-kept", path))
    return removable, notes


class _Leaving:
    """Answers whether what stands at a path will be removed before anything is moved in."""

    def __init__(self, view: View, removable: Collection[str], spelt: Spellings) -> None:
        self._view = view
        self._removable = removable
        self._spelt = spelt

    def __call__(self, path: str) -> bool:
        if path in self._removable:
            return True
        if not self._removable:
            return False
        # Where case is ignored, the old spelling of an address answers to the new one.
        status = self._view.status(path)
        for other in self._spelt.of(path):
            other_status = self._view.status(other) if other in self._removable else None
            if status and other_status and os.path.samestat(status, other_status):
                return True
        return False


def _blocking_folders(view: View, staged: Collection[str], leaves: _Leaving) -> Iterator[str]:
    """Yield what stands where staged paths need a folder and will not be removed."""
    if view.place("") is not Place.FOLDER:
        return
    for folder in {path.rpartition("/")[0] for path in staged}:
        if view.place(folder) in (Place.FOLDER, Place.ABSENT):
            continue
        # The outermost one is what stands in the way; what is above it is a folder.
        hurdle = folder
        while view.place(above := hurdle.rpartition("/")[0]) is not Place.FOLDER:
            hurdle = above
        if not leaves(hurdle):
            yield hurdle


def _files_below(view: View, folder: str) -> Iterator[str]:
    for path in view.names(folder):
        if view.place(path) is Place.FOLDER:
            yield from _files_below(view, path)
        else:
            yield path


def _foreign(view: View, planned: OutputPaths, staging_name: str) -> Iterator[str]:
    """Yield what the output holds besides the plan; a folder without planned files as one entry."""
    folders = [""]
    found: list[str] = []
    while folders:
        for path in view.names(folders.pop()):
            if path == staging_name or planned.has_file(path):
                continue
            if view.place(path) is not Place.FOLDER:
                found.append(path)
            elif planned.has_folder(path):
                folders.append(path)
            else:
                found.append(f"{path}/")
    yield from sorted(found)
