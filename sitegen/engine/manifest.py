"""The manifest: which files of an output folder are ours, by the digests of what we wrote."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from msgspec import Struct, field

from sitegen.engine.digest import DIGEST_LENGTH, digest_values
from sitegen.engine.output_path import refusal

MANIFEST_VERSION = 1
# 200 bytes a file: far above the largest folder that any web host accepts.
MAX_MANIFEST_BYTES = 64 * 1024 * 1024

_DIGEST = re.compile(rf"[0-9a-f]{{{DIGEST_LENGTH}}}")
_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


class Manifest(Struct, frozen=True):
    """For each path of ours the digests it may have: one, or several while files are moved."""

    files: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def together_with(self, planned: Mapping[str, str]) -> Manifest:
        """Return the manifest that is true at every moment of the way from this to `planned`."""
        files = dict(self.files)
        for path, new in planned.items():
            old = files.get(path, ())
            if new not in old:
                files[path] = (*old, new)
        return Manifest(files)


def of_plan(planned: Mapping[str, str]) -> Manifest:
    """Return the manifest of an output that holds exactly the digests `planned`."""
    return Manifest({path: (new,) for path, new in planned.items()})


def encode(manifest: Manifest) -> bytes:
    """Write a manifest down; equal manifests give equal bytes."""
    files = {path: sorted(digests) for path, digests in manifest.files.items()}
    document = {"version": MANIFEST_VERSION, "files": files}
    # One path a line; `indent` would do it too, several times slower.
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",\n", ": "))
    return text.encode("utf-8") + b"\n"


def decode(data: bytes) -> Manifest | None:
    """Read a manifest; None for anything that `encode` of this version cannot have written.

    What is read here decides what is deleted, so one bad entry discredits the whole.
    """
    if len(data) > MAX_MANIFEST_BYTES:
        return None
    try:
        document = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(document, dict) or set(document) != {"version", "files"}:
        return None
    # `True == 1` and `1.0 == 1`, hence the type.
    if type(document["version"]) is not int or document["version"] != MANIFEST_VERSION:
        return None
    files = document["files"]
    if not isinstance(files, dict):
        return None
    known: dict[str, tuple[str, ...]] = {}
    for path, digests in files.items():
        if not isinstance(digests, list) or not digests or not all(map(_is_digest, digests)):
            return None
        known[path] = tuple(digests)
    return Manifest(known) if _all_writable(known) else None


def _is_digest(value: object) -> bool:
    return isinstance(value, str) and _DIGEST.fullmatch(value) is not None


def _all_writable(paths: Iterable[str]) -> bool:
    # Most segments occur many times; each is judged once.
    segments: set[str] = set()
    for path in paths:
        segments.update(path.split("/"))
    return all(refusal(segment) is None for segment in segments)


def manifest_name(output: str, *, inside_site: bool) -> str:
    """Name the manifest of an output folder, different for each folder of one site.

    `output` is relative to the site's root where it lies inside, so that a checkout can be moved,
    and absolute elsewhere; POSIX in both cases.
    """
    readable = _UNSAFE.sub("-", output).strip("-").lower()[-40:]
    kind = "relative" if inside_site else "absolute"
    return f"manifest-{readable}-{digest_values(kind, output)[:8]}.json"
