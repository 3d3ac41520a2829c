"""The output folder: refused where publishing could destroy something, else opened for staging."""

# The questions here are of realpath and identity, which pathlib has only in part.
# ruff: noqa: PTH111, PTH112, PTH118, PTH119, PTH120, PTH121

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from sitegen.engine.disk import Disk, is_folder, is_link
from sitegen.engine.manifest import draft_of, manifest_name

if TYPE_CHECKING:
    from sitegen.engine.staging import Stage


class OutputRefused(Exception):
    """A folder in which nothing must be written; `reason` is an id, `other` the folder it hits."""

    def __init__(self, reason: str, path: str, other: str = "") -> None:
        super().__init__(reason, path, other)
        self.reason = reason
        self.path = path
        self.other = other


class OutputFolder(Struct, frozen=True):
    """A folder that may be published to; one process at a time (see `lock`)."""

    path: str
    manifest_path: str
    disk: Disk = field(default_factory=Disk)

    @property
    def reserved(self) -> str:
        """The name that no path may begin with (see `plan_paths`): that of the staging folder."""
        return f".{os.path.basename(self.path)}-staging"

    def published(self) -> Collection[str]:
        """Return the paths that the manifest names; none if it is lost. Raises OSError."""
        from sitegen.engine.journal import Journal  # of use to rechecks only

        manifest = Journal(self.manifest_path, self.disk).manifest
        return manifest.paths() if manifest is not None else ()

    def leftovers(self) -> bool:
        """Tell whether a killed build left files behind that the next publication removes."""
        beside = os.path.join(os.path.dirname(self.path), self.reserved)
        inside = os.path.join(self.path, self.reserved)
        drafts = (beside, inside, draft_of(self.manifest_path))
        return any(self.disk.status(path) is not None for path in drafts)

    def stage(self) -> Stage:
        """Begin a publication; what a killed one left beside the output is removed.

        Raises OutputFailed.
        """
        from sitegen.engine.staging import Stage  # of no use where nothing is published

        return Stage(self.path, self.manifest_path, self.reserved, self.disk)


def open_output(
    output: Path, state: Path, forbidden: tuple[Path, ...] = (), disk: Disk | None = None
) -> OutputFolder:
    """Open the folder `output` of the site whose state folder (`.sitegen` in its root) is `state`.

    `forbidden` are folders and files of sources. Nothing is written. Raises OutputRefused with the
    id of the reason, before any work, wherever publishing could overwrite or remove what is no
    output: "output-" + "is-link", "is-file", "is-root", "is-home", "holds-home", "is-site",
    "holds-site", "is-state", "is-source", "holds-source", "in-source", "in-git", "not-writable".
    """
    disk = disk or Disk()
    shown = str(output)
    status = disk.status(str(output))
    if status is not None and is_link(status):
        raise OutputRefused("output-is-link", shown)
    if status is not None and not is_folder(status):
        raise OutputRefused("output-is-file", shown)
    # Folders above the output may be links; what counts is where they lead.
    path = os.path.realpath(output)
    state_path = os.path.realpath(state)
    root = os.path.dirname(state_path)
    _refuse_dangerous(path, root, state_path, tuple(map(os.path.realpath, forbidden)), shown)
    _refuse_unwritable(path, shown)
    return named_output(output, state, disk)


def named_output(output: Path, state: Path, disk: Disk | None = None) -> OutputFolder:
    """Return an output folder that only its name is asked of: it is not looked at."""
    path, state_path = os.path.realpath(output), os.path.realpath(state)
    root = os.path.dirname(state_path)
    inside_site = _contains(root, path)
    name = os.path.relpath(path, root) if inside_site else path
    return OutputFolder(
        path=path,
        manifest_path=os.path.join(
            state_path, manifest_name(name.replace(os.sep, "/"), inside_site=inside_site)
        ),
        disk=disk or Disk(),
    )


def _refuse_dangerous(
    path: str, root: str, state: str, forbidden: tuple[str, ...], shown: str
) -> None:
    if os.path.dirname(path) == path:
        raise OutputRefused("output-is-root", shown)
    home = os.path.realpath(os.path.expanduser("~"))
    for place, other in (("home", home), ("site", root), ("state", state)):
        if _same(path, other):
            raise OutputRefused(f"output-is-{place}", shown, other)
        if _contains(path, other):
            raise OutputRefused(f"output-holds-{place}", shown, other)
    for source in forbidden:
        if _same(path, source):
            raise OutputRefused("output-is-source", shown, source)
        if _contains(path, source):
            raise OutputRefused("output-holds-source", shown, source)
        if _contains(source, path):
            raise OutputRefused("output-in-source", shown, source)
    if ".git" in (part.lower() for part in Path(path).parts):
        raise OutputRefused("output-in-git", shown)


def _refuse_unwritable(path: str, shown: str) -> None:
    """Refuse where the nearest existing folder takes no files (Windows answers only on writing)."""
    for folder in _upwards(path):
        if os.path.isdir(folder):
            if not os.access(folder, os.W_OK | os.X_OK):
                raise OutputRefused("output-not-writable", shown, folder)
            return
        if os.path.lexists(folder):
            raise OutputRefused("output-not-writable", shown, folder)


def _contains(folder: str, path: str) -> bool:
    return any(_same(folder, above) for above in _upwards(os.path.dirname(path)))


def _upwards(path: str) -> Iterator[str]:
    yield path
    while (above := os.path.dirname(path)) != path:
        path = above
        yield path


def _same(one: str, other: str) -> bool:
    """Compare by identity where both exist: `Content` is `content` on macOS, and mounts repeat."""
    if os.path.normcase(one) == os.path.normcase(other):
        return True
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False
