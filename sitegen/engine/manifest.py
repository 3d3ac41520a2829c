"""The manifest: which files of an output folder are ours, by the digests of what we wrote.

Written down as a journal of lines `<digest of the rest> <JSON>`: first a state in full, then what
publications intended and how they ended. A kill in the middle of an append tears the last line,
which then counts for nothing; what is damaged in any other way is no manifest at all, because what
is read here decides what is deleted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from types import MappingProxyType

import msgspec
from msgspec import Struct, field

from sitegen.engine.digest import DIGEST_LENGTH, digest, digest_values

MANIFEST_VERSION = 2
# 200 bytes a file: far above the largest folder that any web host accepts.
MAX_MANIFEST_BYTES = 64 * 1024 * 1024

_DIGEST = re.compile(rf"[0-9a-f]{{{DIGEST_LENGTH}}}")
_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


class Manifest(Struct, frozen=True):
    """For each path of ours the digests that its file may have.

    `settled` is how the last finished publication left the output, so these paths get along;
    `pending` are further digests that interrupted ones may have moved in, of further paths too.
    """

    settled: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    pending: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def __contains__(self, path: str) -> bool:
        """Tell whether `path` is ours."""
        return path in self.settled or path in self.pending

    def paths(self) -> Set[str]:
        """Return all paths of ours."""
        if not self.pending:
            return self.settled.keys()
        return self.settled.keys() | self.pending.keys()

    def digests(self, path: str) -> tuple[str, ...]:
        """Return the digests that the file at `path` may have; none if it is not ours."""
        settled = self.settled.get(path)
        more = self.pending.get(path, ())
        return more if settled is None else (settled, *more)

    def unsettled(self, planned: Mapping[str, str]) -> dict[str, str]:
        """Return the part of `planned` that is not settled here."""
        settled = self.settled
        return {path: new for path, new in planned.items() if settled.get(path) != new}

    def together_with(self, intended: Mapping[str, str]) -> Manifest:
        """Return the manifest that is true at every moment of the way to `intended`."""
        pending = dict(self.pending)
        for path, new in intended.items():
            if new not in self.digests(path):
                pending[path] = (*pending.get(path, ()), new)
        return Manifest(self.settled, pending)


class Recorded(Struct, frozen=True):
    """A manifest as read: `head` bytes of state in a file of `size`.

    `head` is 0 where nothing may be appended: the last line is torn, or the format an older one.
    """

    manifest: Manifest
    head: int
    size: int


class _State(Struct, frozen=True, tag="state", forbid_unknown_fields=True):
    version: int
    files: dict[str, str]
    maybe: dict[str, list[str]]


class _Intent(Struct, frozen=True, tag="intent", forbid_unknown_fields=True):
    maybe: dict[str, str]


class _Result(Struct, frozen=True, tag="result", forbid_unknown_fields=True):
    files: dict[str, str]
    gone: list[str]


class _First(Struct, frozen=True, forbid_unknown_fields=True):
    """Version 1 of the format: a single document."""

    version: int
    files: dict[str, list[str]]


_Line = _State | _Intent | _Result


def state_line(manifest: Manifest) -> bytes:
    """Write a manifest down in full; equal manifests give equal bytes."""
    files = dict(sorted(manifest.settled.items()))
    maybe = {path: sorted(digests) for path, digests in sorted(manifest.pending.items())}
    return _encode(_State(MANIFEST_VERSION, files, maybe))


def intent_line(intended: Mapping[str, str]) -> bytes:
    """Write down that the files at these paths may soon have these digests."""
    return _encode(_Intent(dict(intended)))


def result_line(changed: Mapping[str, str], gone: list[str]) -> bytes:
    """Write down how a publication ended, against what was settled before it."""
    return _encode(_Result(dict(changed), gone))


def _encode(line: _Line) -> bytes:
    data = msgspec.json.encode(line)
    return b"%b %b\n" % (digest(data).encode("ascii"), data)


def decode(data: bytes) -> Recorded | None:
    """Read a manifest; None for anything that this program cannot have written.

    Whether a path is one that may be written is left to who is going to touch it: of the thousands
    here a build touches a few.
    """
    if len(data) > MAX_MANIFEST_BYTES:
        return None
    if data.startswith(b"{"):
        manifest = _first_version(data)
        return None if manifest is None else Recorded(manifest, head=0, size=len(data))
    *whole, rest = data.split(b"\n")
    lines = [_line(line) for line in whole]
    torn = rest != b""
    if len(lines) > 1 and lines[-1] is None and not torn:
        torn = True
        del lines[-1]
    if not lines or not isinstance(lines[0], _State) or lines[0].version != MANIFEST_VERSION:
        return None
    settled = lines[0].files
    pending = {path: tuple(digests) for path, digests in lines[0].maybe.items()}
    for line in lines[1:]:
        if isinstance(line, _Intent):
            for path, new in line.maybe.items():
                pending[path] = (*pending.get(path, ()), new)
        elif isinstance(line, _Result):
            settled.update(line.files)
            for path in line.gone:
                settled.pop(path, None)
            pending = {}
        else:
            return None
    head = 0 if torn else len(whole[0]) + 1
    return Recorded(Manifest(settled, pending), head, size=len(data))


def _line(line: bytes) -> _Line | None:
    named, _, data = line.partition(b" ")
    if digest(data).encode("ascii") != named:
        return None
    try:
        found: _Line = msgspec.json.decode(data, type=_Line)
        return found
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None


def _first_version(data: bytes) -> Manifest | None:
    try:
        document = msgspec.json.decode(data, type=_First)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
    if document.version != 1:
        return None
    for digests in document.files.values():
        if not digests or not all(map(_DIGEST.fullmatch, digests)):
            return None
    # It may have been an intent, with paths that do not get along: so nothing is settled.
    return Manifest(pending={path: tuple(digests) for path, digests in document.files.items()})


def manifest_name(output: str, *, inside_site: bool) -> str:
    """Name the manifest of an output folder, different for each folder of one site.

    `output` is relative to the site's root where it lies inside, so that a checkout can be moved,
    and absolute elsewhere; POSIX in both cases.
    """
    readable = _UNSAFE.sub("-", output).strip("-").lower()[-40:]
    kind = "relative" if inside_site else "absolute"
    return f"manifest-{readable}-{digest_values(kind, output)[:8]}.json"


def draft_of(path: str) -> str:
    """Return where the manifest at `path` is written before it takes its place."""
    return f"{path}.new"
