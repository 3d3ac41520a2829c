"""A built site as the judges see it: a folder of files under an address."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import yaml

REPOSITORY = Path(__file__).parents[2]
# After the newest article of the demonstration, so that all of it is published.
NOW = "2026-12-31T12:00:00+07:00"
SMALL = "title: Bản tin thử\nbase_url: https://congdoan.example.vn/\n"


class _Outline(HTMLParser):
    """Reads from a page what says what sort of page it is."""

    def __init__(self) -> None:
        super().__init__()
        self.kind: str | None = None
        self.redirects = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "body":
            self.kind = values.get("data-kind")
        if tag == "meta" and (values.get("http-equiv") or "").lower() == "refresh":
            self.redirects = True


@dataclass(frozen=True)
class BuiltSite:
    """`folder` holds the files that a server offers at `base_url`."""

    folder: Path
    base_url: str

    @property
    def prefix(self) -> str:
        """The path of the site's root, with a slash at both ends."""
        return urlsplit(self.base_url).path.rstrip("/") + "/"

    @cached_property
    def files(self) -> tuple[str, ...]:
        """Every file, as a POSIX path below the folder."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return tuple(sorted(path.relative_to(self.folder).as_posix() for path in found))

    @cached_property
    def outlines(self) -> Mapping[str, _Outline]:
        """What each HTML file says of itself."""
        read = {}
        for name in self.files:
            if name.endswith(".html"):
                outline = _Outline()
                outline.feed((self.folder / name).read_text(encoding="utf-8"))
                read[name] = outline
        return read

    @property
    def pages(self) -> tuple[str, ...]:
        """The HTML files that a reader meets: all but those that send him elsewhere."""
        return tuple(name for name, outline in self.outlines.items() if not outline.redirects)

    @property
    def kinds(self) -> Mapping[str, str]:
        """One page a kind, the largest: the one with most on it that can go wrong."""
        chosen: dict[str, str] = {}
        for name in sorted(self.pages, key=lambda n: (-(self.folder / n).stat().st_size, n)):
            kind = self.outlines[name].kind
            if kind is not None:
                chosen.setdefault(kind, name)
        return dict(sorted(chosen.items()))

    def address(self, name: str) -> str:
        """The path by which a server offers the file."""
        return self.prefix + re.sub(r"(^|/)index\.html$", r"\1", name)

    def file_of(self, path: str) -> str | None:
        """The file behind a path of the server, None where there is none."""
        if not path.startswith(self.prefix):
            return None
        name = path.removeprefix(self.prefix)
        name = name + "index.html" if name == "" or name.endswith("/") else name
        return name if name in self._names else None

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(self.files)


def build(
    root: Path,
    output: Path,
    *,
    options: tuple[str, ...] = (),
    environment: Mapping[str, str] | None = None,
    python: tuple[str, ...] = (sys.executable,),
) -> subprocess.CompletedProcess[str]:
    """Run `sitegen build` as a process of its own and return it, whatever its exit code."""
    return subprocess.run(
        [
            *python,
            "-m",
            "sitegen",
            "build",
            "--root",
            str(root),
            "--output",
            str(output),
            "--now",
            NOW,
            *options,
        ],
        cwd=REPOSITORY,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        stdin=subprocess.DEVNULL,
        timeout=600,
        check=False,
    )


def built(root: Path, output: Path, *, options: tuple[str, ...] = ()) -> BuiltSite:
    """Build the site in `root` and return it; a build that fails fails the test with its words."""
    done = build(root, output, options=options)
    assert done.returncode == 0, f"build ended with {done.returncode}:\n{done.stdout}{done.stderr}"
    return BuiltSite(output, base_url(root))


def base_url(root: Path) -> str:
    """The address that the site's config.yaml states."""
    config = yaml.safe_load((root / "config.yaml").read_text(encoding="utf-8"))
    return str(config["base_url"])


def write_site(root: Path, content: Mapping[str, str], *, config: str = SMALL) -> None:
    """Write a site of these files of `content/` and the least that config.yaml may say."""
    for name, text in {
        "config.yaml": config,
        **{f"content/{k}": v for k, v in content.items()},
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
