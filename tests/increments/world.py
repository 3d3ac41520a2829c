"""A site on disk together with what it is meant to hold, changed by edits and by accidents."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from random import Random

from tests.increments.starting import NOW, A, files

Snapshot = dict[str, bytes]


@dataclass
class World:
    """A site, its output and everything that its next build depends on.

    `files` is what stands on disk below `root`, `links` the symbolic links there. `foreign` are
    files of the output that are nobody's business; `damaged` are outputs that somebody has changed
    since the last build, `lost` tells that the record of what is ours may be gone. `settled` are
    the files at the last build that succeeded.
    """

    root: Path
    files: Snapshot = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    now: datetime = datetime.fromisoformat(NOW)
    drafts: bool = False
    hold: bool = False
    foreign: Snapshot = field(default_factory=dict)
    damaged: set[str] = field(default_factory=set)
    lost: bool = False
    settled: Snapshot = field(default_factory=dict)
    failing: bool = False

    @property
    def output(self) -> Path:
        """Where the site is built."""
        return self.root / "output"

    @property
    def state(self) -> Path:
        """Where builds remember things."""
        return self.root / ".sitegen"

    def begin(self) -> None:
        """Write the site that every run begins with."""
        for path, data in files().items():
            self.put(path, data)
        self.settled = dict(self.files)

    def put(self, path: str, data: bytes | str) -> None:
        """Write a file as an editor does: in place."""
        data = data.encode("utf-8") if isinstance(data, str) else data
        file = self.root / path
        if any(part in self.files for part in _above(path)) or self._is_folder(path):
            return
        self.unlink(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        self.files[path] = data

    def replace(self, path: str, data: bytes) -> None:
        """Write a file as git does: another one takes its place."""
        draft = self.root / "new-file"
        draft.write_bytes(data)
        draft.replace(self.root / path)
        self.files[path] = data

    def link(self, path: str, target: str) -> None:
        """Put a symbolic link in the place of a file."""
        self.remove(path)
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).symlink_to(target)
        self.links[path] = target

    def unlink(self, path: str) -> None:
        """Remove the link at `path`, if there is one."""
        if self.links.pop(path, None) is not None:
            (self.root / path).unlink()

    def remove(self, path: str) -> None:
        """Delete a file; its folder stays if it is empty."""
        if self.files.pop(path, None) is not None:
            (self.root / path).unlink()

    def move(self, path: str, target: str) -> None:
        """Rename a file, which keeps its times and its inode."""
        if target in self.files or target in self.links or path not in self.files:
            return
        if self._is_folder(target) or any(part in self.files for part in _above(target)):
            return
        (self.root / target).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).rename(self.root / target)
        self.files[target] = self.files.pop(path)

    def text(self, path: str) -> str:
        """Return a file as text, as far as it is one."""
        return self.files.get(path, b"").decode("utf-8", "replace")

    def revert(self) -> None:
        """Restore every file as it was when a build last succeeded."""
        for path in list(self.links):
            self.unlink(path)
        for path in self.files.keys() - self.settled.keys():
            self.remove(path)
        for path, data in self.settled.items():
            if self.files.get(path) != data:
                self.put(path, data)

    def copy_to(self, root: Path) -> None:
        """Write the same site into a fresh folder."""
        root.mkdir()
        (root / "content").mkdir()
        made: set[str] = set()
        for path, data in self.files.items():
            folder = path.rpartition("/")[0]
            if folder not in made:
                (root / folder).mkdir(parents=True, exist_ok=True)
                made.add(folder)
            with open(root / path, "wb") as file:  # noqa: PTH123
                file.write(data)
        for path, target in self.links.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).symlink_to(target)

    def articles(self) -> list[str]:
        """Return the paths of articles."""
        return [p for p in sorted(self.files) if p.startswith(A) and p.endswith(".md")]

    def under(self, *starts: str, ending: str = "") -> list[str]:
        """Return the paths below some folders."""
        return [p for p in sorted(self.files) if p.startswith(starts) and p.endswith(ending)]

    def texts(self) -> list[str]:
        """Return the paths of text files of the content."""
        ends = (".md", ".csv", ".yaml", ".txt", ".html")
        return [p for p in sorted(self.files) if p.endswith(ends)]

    def outputs(self) -> list[str]:
        """Return the regular files of the output that are ours."""
        return [
            path
            for path, (kind, _) in sorted(tree(self.output).items())
            if kind == "file" and path not in self.foreign
        ]

    def _is_folder(self, path: str) -> bool:
        return any(other.startswith(f"{path}/") for other in self.files)


def _above(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]


Tree = dict[str, tuple[str, object]]


def tree(folder: Path) -> Tree:
    """Return everything below a folder: kind, and bytes and mode, or target; folders too."""
    found: Tree = {}
    if not folder.is_dir():
        return found
    prefix = len(str(folder)) + 1
    waiting = [str(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                path = entry.path[prefix:].replace(os.sep, "/")
                if entry.is_symlink():
                    found[path] = ("link", os.readlink(entry.path))  # noqa: PTH115
                elif entry.is_dir():
                    found[path] = ("folder", None)
                    waiting.append(entry.path)
                else:
                    mode = entry.stat().st_mode & 0o777
                    with open(entry.path, "rb") as file:  # noqa: PTH123
                        found[path] = ("file", (file.read(), mode))
    return found


def discard(path: Path) -> None:
    """Remove whatever stands at a path."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def with_key(text: str, key: str, value: str | None) -> str:
    """Return a marked file with another value of one key of its front matter; None removes it."""
    if not text.startswith("---\n"):
        return text
    head, mark, body = text[4:].partition("---\n")
    lines = [line for line in head.splitlines() if not line.startswith(f"{key}:")]
    if value is not None:
        lines.append(f"{key}: {value}")
    return "---\n" + "".join(f"{line}\n" for line in lines) + mark + body


def with_body(text: str, body: str) -> str:
    """Return a marked file with another body."""
    head, mark, _ = text[4:].partition("---\n")
    return "---\n" + head + mark + body


def body_of(text: str) -> str:
    """Return the body of a marked file."""
    return text[4:].partition("---\n")[2] if text.startswith("---\n") else text


def same_size(data: bytes, random: Random) -> bytes:
    """Return bytes of the same length that differ in one letter or digit, near the end rather."""
    places = [match.start() for match in re.finditer(rb"[a-z0-9]", data)]
    if not places:
        return data
    place = places[-1 - int(len(places) * random.random() ** 2)]
    old = data[place : place + 1]
    letters = b"0123456789" if old.isdigit() else b"abcdeghiklmnopqrstuvxy"
    choices = [letters[n : n + 1] for n in range(len(letters)) if letters[n : n + 1] != old]
    return data[:place] + random.choice(choices) + data[place + 1 :]
