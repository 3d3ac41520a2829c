"""The program itself as an input of a build: its code, what it is built on, the interpreter."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import sitegen
from sitegen.engine.digest import digest, digest_values

# What turns bytes of content into bytes of pages; others cannot change a page.
_REQUIRED = (
    "jinja2",
    "markdown",
    "markupsafe",
    "msgspec",
    "nh3",
    "pillow",
    "python_slugify",
    "pyyaml",
    "text_unidecode",
)
# Taken where the system has no time zones of its own.
_ZONES = "tzdata"
# Installers spell one name in several ways: `text_unidecode-1.3`, `text-unidecode-1.3`, `PyYAML-6`.
_RUNS = re.compile("[-_.]+")
_RECORD = re.compile(f"({'|'.join((*_REQUIRED, _ZONES))})(?:_v?[0-9].*)?")
_ENDINGS = (".dist-info", ".egg-info", ".egg")
# What says of which year the system's time zones are.
_SYSTEM_ZONES = ("/usr/share/zoneinfo/tzdata.zi", "/usr/share/zoneinfo/+VERSION")


def program_digest() -> str:
    """Name this program: two that have the same name make the same pages of the same content."""
    package = Path(sitegen.__file__).parent
    return digest_values(sys.version, sys.byteorder, *_code(str(package), ""), *_libraries())


def _code(folder: str, above: str) -> list[str]:
    """Return names and digests of the modules, in order."""
    found: list[str] = []
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir():
            if entry.name not in ("__pycache__", "theme"):
                found += _code(entry.path, f"{above}{entry.name}/")
        elif entry.name.endswith(".py"):
            with open(entry.path, "rb") as file:  # noqa: PTH123
                found += [above + entry.name, digest(file.read())]
    return found


def _libraries() -> list[str]:
    """Return libraries with their versions, in the order in which Python looks for them."""
    found: dict[str, None] = {}
    missing = {*_REQUIRED, _ZONES}
    for folder in sys.path:
        try:
            names = sorted(os.listdir(folder or "."))  # noqa: PTH208
        except OSError:
            names = []
        records = [name for name in names if name.endswith(_ENDINGS[:2])]
        # An egg is on the path itself, and may be an archive.
        for name in (os.path.basename(folder), *records):  # noqa: PTH119
            stem, ending = os.path.splitext(name)  # noqa: PTH122
            match = _RECORD.fullmatch(_RUNS.sub("_", stem.lower())) if ending in _ENDINGS else None
            if match is not None:
                version = _version(os.path.join(folder, name), match)  # noqa: PTH118
                found[f"{match[1]} {version}"] = None
                missing.discard(match[1])
    return [*found, *_elsewhere(sorted(missing))]


def _version(path: str, match: re.Match[str]) -> str:
    """Return a library's version as the record at `path` is called, else what stands in it."""
    if match[0] != match[1]:
        return match[0].removeprefix(match[1])
    for file in (os.path.join(path, "PKG-INFO"), path):  # noqa: PTH118
        try:
            with open(file, "rb") as stream:  # noqa: PTH123
                return digest(stream.read())
        except OSError:
            continue
    return _unknown()


def _elsewhere(libraries: Iterable[str]) -> Iterator[str]:
    """Yield the versions of libraries without a record on the path: in an archive, frozen in."""
    for library in libraries:
        if library == _ZONES:
            yield f"{library} {_system_zones()}"
            continue
        # Slow to import, and rarely needed.
        from importlib.metadata import PackageNotFoundError, version

        try:
            known = version(library.replace("_", "-"))
        except PackageNotFoundError:
            known = None
        yield f"{library} {known or _unknown()}"


def _system_zones() -> str:
    for file in _SYSTEM_ZONES:
        try:
            with open(file, "rb") as stream:  # noqa: PTH123
                return digest(stream.readline(100))
        except OSError:
            continue
    return ""


def _unknown() -> str:
    """Return the version of what cannot be told: equal to no other, not even to itself later."""
    return os.urandom(16).hex()
