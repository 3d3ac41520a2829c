"""Puts the examples of rules on a disk, as sites, and says what is told of them."""

from __future__ import annotations

import io
import re
import struct
import zlib
from datetime import datetime
from pathlib import Path

from sitegen.assets.picture import MAX_PIXELS
from sitegen.build import check
from sitegen.diagnostics import Diagnostic, Span
from sitegen.flow.options import BuildOptions
from sitegen.rules.rule import Side, files, unmarked
from tests.sites import NOW, photo, site_at

_PICTURE = re.compile(r"\.(jpe?g|png|gif|webp)$", re.IGNORECASE)
_SIZE = re.compile(r"(\d+)x(\d+)")
_KINDS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP"}


def marked(side: Side) -> list[Span]:
    """Return the places that one side of an example encloses, in order."""
    return sorted(span for path, text in files(side).items() for span in unmarked(path, text)[1])


def told(side: Side, encoding: str, folder: Path) -> tuple[Diagnostic, ...]:
    """Return everything that is told of a side of an example, advice included."""
    root = site_of(side, encoding, folder)
    now = datetime.fromisoformat(NOW)
    options = BuildOptions(root=root, output=root / "output", now=now, jobs=1, check=True)
    return check(options, lambda stage, done, total: None)


def site_of(side: Side, encoding: str, folder: Path) -> Path:
    """Write down one side of an example; return the root of its site."""
    written = {path: _data(path, text, encoding) for path, text in files(side).items()}
    return site_at(folder, written).root


def _data(path: str, text: str, encoding: str) -> bytes:
    plain, _ = unmarked(path, text)
    ending = _PICTURE.search(path)
    if ending is None:
        return plain.encode(encoding)
    if size := _SIZE.fullmatch(plain):
        width, height = int(size[1]), int(size[2])
        small = width * height < MAX_PIXELS
        return photo(width, height) if small else _heading(width, height)
    kind = plain or _KINDS[ending[1].lower()]
    return photo(kind=kind) if kind in _KINDS.values() else plain.encode("utf-8")


def _heading(width: int, height: int) -> bytes:
    """Return a PNG file that is all size and no picture."""
    data = io.BytesIO(b"\x89PNG\r\n\x1a\n")
    data.seek(0, io.SEEK_END)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    for name, content in ((b"IHDR", header), (b"IDAT", zlib.compress(b"")), (b"IEND", b"")):
        data.write(struct.pack(">I", len(content)) + name + content)
        data.write(struct.pack(">I", zlib.crc32(name + content)))
    return data.getvalue()
