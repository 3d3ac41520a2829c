"""A folder with an output, for tests of publishing: what was, what is planned, what is there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from sitegen.engine.disk import Disk
from sitegen.engine.output import open_output
from sitegen.engine.staging import Published

Plan = Mapping[str, str]


def publish(root: Path, plan: Plan, *, disk: Disk | None = None) -> Published:
    """Publish texts to `output` of the site in `root`, as a build does."""
    folder = open_output(root / "output", root / ".sitegen", (root / "content",), disk)
    with folder.stage() as stage:
        for path, text in plan.items():
            stage.add(path, text.encode("utf-8"))
        return stage.publish()


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


def names(root: Path) -> list[str]:
    """List what lies in the site's root."""
    return sorted(path.name for path in root.iterdir())
