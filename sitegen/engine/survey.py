"""The survey before publishing: what is in the way, what is obsolete, what is not ours."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from sitegen.engine.manifest import Manifest
from sitegen.engine.output_path import OutputPaths, fold, parents
from sitegen.engine.view import Place, View

Spellings = Mapping[str, Sequence[str]]


class Survey(Struct, frozen=True):
    """The findings; paths are relative to the output folder and sorted.

    `obsolete` were ours by the manifest and are not planned; of these `early` have to be removed
    before anything is moved in, because they and a planned path exclude each other, and `late`
    after. The rest of `obsolete` is gone or no longer ours (see `notes`).
    """

    in_the_way: tuple[str, ...]
    obsolete: tuple[str, ...]
    early: tuple[str, ...]
    late: tuple[str, ...]
    foreign: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]


def survey(
    view: View,
    *,
    planned: OutputPaths,
    staged: Collection[str],
    adopted: Collection[str],
    manifest: Manifest | None,
    spelt: Spellings,
    staging_name: str,
) -> Survey:
    """Compare the output folder with the plan; reads only.

    `staged` are the planned paths that will be moved in, `adopted` those of them whose bytes were
    there already, `spelt` the manifest's paths as `spellings` groups them. Without a
    manifest every planned path may be overwritten, and what else stands in the folder is foreign.
    """
    files = manifest.files if manifest else {}
    obsolete = tuple(sorted(path for path in files if not planned.spells_file(path)))
    removable: set[str] = set()
    notes: list[tuple[str, str]] = []
    for path in obsolete:
        if view.folder_of(path) is Place.LINK:
            notes.append(("linked-kept", path))
        elif view.status(path) is not None:
            # Where case is ignored, a killed build may have put the new spelling's bytes here.
            ours = {known for other in spelt[fold(path)] for known in files[other]}
            if view.digest(path) in ours:
                removable.add(path)
            else:
                notes.append(("edited-kept", path))
    leaves = _Leaving(view, removable, spelt)
    blocked: set[str] = set()
    for path in staged:
        blocked.update(_blocking_folder(view, path, leaves))
        replaceable = manifest is None or path in files or path in adopted
        blocked.update(_occupants(view, path, leaves, replaceable))
    early = tuple(sorted(path for path in removable if planned.conflict(path) is not None))
    return Survey(
        in_the_way=tuple(sorted(blocked)),
        obsolete=obsolete,
        early=early,
        late=tuple(sorted(removable.difference(early))),
        foreign=tuple(_foreign(view, planned, staging_name)) if manifest is None else (),
        notes=tuple(notes),
    )


def spellings(paths: Collection[str]) -> Spellings:
    """Group `paths` by what a file system that ignores case sees of them."""
    groups: dict[str, list[str]] = {}
    for path in paths:
        groups.setdefault(fold(path), []).append(path)
    return groups


class _Leaving:
    """Answers whether what stands at a path will be removed before anything is moved in."""

    def __init__(self, view: View, removable: Collection[str], spelt: Spellings) -> None:
        self._view = view
        self._removable = removable
        self._spelt = spelt

    def __call__(self, path: str) -> bool:
        if path in self._removable:
            return True
        # Where case is ignored, the old spelling of an address answers to the new one.
        status = self._view.status(path)
        for other in self._spelt.get(fold(path), ()):
            other_status = self._view.status(other) if other in self._removable else None
            if status and other_status and os.path.samestat(status, other_status):
                return True
        return False


def _blocking_folder(view: View, path: str, leaves: _Leaving) -> Iterator[str]:
    """Yield what stands where `path` needs a folder and will not be removed."""
    for folder in parents(path):
        above = folder.rpartition("/")[0]
        place = view.place(folder)
        if place in (Place.LINK, Place.OTHER) and view.place(above) is Place.FOLDER:
            if not leaves(folder):
                yield folder
            return


def _occupants(view: View, path: str, leaves: _Leaving, replaceable: bool) -> Iterator[str]:
    """Yield what stands at `path` itself and must not be replaced."""
    if view.status(path) is None:
        return
    if view.place(path) is Place.FOLDER:
        yield from (file for file in _files_below(view, path) if not leaves(file))
    elif not replaceable and not leaves(path):
        yield path


def _files_below(view: View, folder: str) -> Iterator[str]:
    for path in view.names(folder):
        if view.place(path) is Place.FOLDER:
            yield from _files_below(view, path)
        else:
            yield path


def _foreign(view: View, planned: OutputPaths, staging_name: str) -> Iterator[str]:
    """Yield what the output holds besides the plan; a folder without planned files as one entry."""
    folders = [""] if view.place("") is Place.FOLDER else []
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
