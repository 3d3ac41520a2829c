"""A folder with an output, for tests of publishing: what was, what is planned, what is there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace

from sitegen.engine.digest import digest
from sitegen.engine.disk import Disk, is_publishable
from sitegen.engine.manifest import Manifest, decode
from sitegen.engine.output import open_output
from sitegen.engine.staging import OutputFailed, Published

Plan = Mapping[str, str]


class Way(Enum):
    """How files get into a publication."""

    ADD = auto()
    ADOPT = auto()  # drafts written by others
    KEEP = auto()  # what the caller finds in place is kept, the rest adopted
    MIXED = auto()  # all of it


def publish(root: Path, plan: Plan, *, disk: Disk | None = None, way: Way = Way.ADD) -> Published:
    """Publish texts to `output` of the site in `root`, as a build does."""
    disk = disk or Disk()
    folder = open_output(root / "output", root / ".sitegen", (root / "content",), disk)
    with folder.stage() as stage:
        for number, (path, text) in enumerate(plan.items()):
            data = text.encode("utf-8")
            if way in (Way.KEEP, Way.MIXED) and is_in_place(root, path, data, disk):
                stage.keep(path, digest(data))
            elif way is Way.ADD or (way is Way.MIXED and number % 2):
                assert stage.add(path, data) == digest(data)
            else:
                draft = Path(stage.drafts(), str(number))
                try:
                    disk.write(str(draft), data)
                except OSError as error:
                    raise OutputFailed(str(draft), error.errno or 0) from error
                stage.adopt(path, number, digest(data))
        result = stage.publish()
    for path, status in result.statuses.items():
        # Not compared: the time of access, which whoever compares a file changes.
        now = disk.status(str(Path(os.path.realpath(root), "output", path)))
        assert now is not None
        assert (status.st_ino, status.st_mode, status.st_nlink) == (
            now.st_ino,
            now.st_mode,
            now.st_nlink,
        )
        assert (status.st_size, status.st_mtime_ns, status.st_ctime_ns) == (
            now.st_size,
            now.st_mtime_ns,
            now.st_ctime_ns,
        )
    assert {*result.written} <= result.statuses.keys() <= plan.keys()
    return replace(result, statuses={})


class Publish(Protocol):
    """`publish` in one way."""

    def __call__(self, root: Path, plan: Plan, *, disk: Disk | None = None) -> Published: ...


def is_in_place(root: Path, path: str, data: bytes, disk: Disk) -> bool:
    """Tell whether a caller may keep `path`: the output holds it as it is published."""
    file = str(Path(os.path.realpath(root), "output", path))
    status = disk.status(file)
    linked = any(above.is_symlink() for above in (root / "output" / path).parents)
    if linked or status is None or not is_publishable(status):
        return False
    return disk.read(file) == data


def write(root: Path, files: Plan) -> None:
    """Put files into `output` by hand."""
    for path, text in files.items():
        file = root / "output" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")


def tree(root: Path) -> dict[str, str]:
    """Return all of `output`: texts of files, "/" for empty folders, targets of links."""
    found: dict[str, str] = {}
    top = root / "output"
    for folder, folders, files in os.walk(top):
        for name in [*files, *folders]:
            path = Path(folder, name)
            key = path.relative_to(top).as_posix()
            if path.is_symlink():
                found[key] = f"-> {path.readlink().as_posix()}"
            elif path.is_file():
                found[key] = path.read_text(encoding="utf-8")
            elif not any(path.iterdir()):
                found[key] = "/"
    return found


def manifest_file(root: Path) -> Path:
    """Return the manifest, the only file of the state folder."""
    (file,) = (root / ".sitegen").iterdir()
    return file


def manifest(root: Path) -> Manifest | None:
    """Return what the manifest says."""
    recorded = decode(manifest_file(root).read_bytes())
    return recorded.manifest if recorded else None


def names(root: Path) -> list[str]:
    """List what lies in the site's root."""
    return sorted(path.name for path in root.iterdir())
