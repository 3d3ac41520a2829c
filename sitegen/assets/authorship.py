"""Who made a file for download, as the file tells by itself: PDF, Office and OpenDocument.

Content is not trusted: nothing here is parsed as XML or PDF, whose references and nesting have no
end. The few places that name people are found as text, and no more is unpacked than they can need.
"""

from __future__ import annotations

import codecs
import contextlib
import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterator

ENDINGS = (
    ".pdf", ".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".pptx", ".pptm", ".odt", ".ods", ".odp",
)  # fmt: skip
# Programs write them where nobody is named.
_NOBODY = frozenset(
    "administrator admin user users pc owner windows microsoft office unknown none author "
    "python-docx openpyxl".split()
) | {"microsoft office user", "windows user", "user name"}

_LONGEST = 200
_MOST_PEOPLE = 5
_MOST_XML = 1024 * 1024
_MOST_UNPACKED = 8 * 1024 * 1024
_MOST_STREAMS = 500

_IN_OFFICE = re.compile(
    rb"<(dc:creator|cp:lastModifiedBy|meta:initial-creator)(?:\s[^<>]{0,200})?>([^<]{1,2000})</\1>"
)
_IN_XMP = re.compile(
    rb"<dc:creator>\s*<rdf:(?:Seq|Bag)>\s*<rdf:li(?:\s[^<>]{0,200})?>([^<]{1,2000})</rdf:li>"
)
_IN_PDF = re.compile(
    rb"/Author\s*(?:\(((?:[^()\\]|\\.){0,2000})\)|<([0-9A-Fa-f\s]{0,4000})>)", re.S
)
_OBJECTS, _STREAM, _LONGEST_HEAD = b"/ObjStm", re.compile(rb"stream\r?\n"), 500
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.S)
_CONTROLS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def people_named(path: str, data: bytes) -> tuple[str, ...]:
    """Return the people that a file names as its makers, each once."""
    pdf = path.lower().endswith(".pdf")
    found = _of_pdf(data) if pdf else _of_office(data)
    names: dict[str, None] = {}
    for name in found:
        clean = " ".join("".join(c if c.isprintable() else " " for c in name).split())[:_LONGEST]
        if clean and clean.casefold() not in _NOBODY:
            names[clean] = None
        if len(names) == _MOST_PEOPLE:
            break
    return tuple(names)


def _of_office(data: bytes) -> Iterator[str]:
    for part in ("docProps/core.xml", "meta.xml"):
        for found in _IN_OFFICE.finditer(_part(data, part)):
            yield html.unescape(found[2].decode("utf-8", "replace"))


def _part(data: bytes, name: str) -> bytes:
    """Return the beginning of a part of an archive; nothing if it has no such part, or is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(name) as stream:
            return stream.read(_MOST_XML)
    except (zipfile.BadZipFile, KeyError, OSError, ValueError, RuntimeError, zlib.error):
        return b""


def _of_pdf(data: bytes) -> Iterator[str]:
    for text in (data, _unpacked(data)):
        for found in _IN_PDF.finditer(text):
            yield _pdf_text(found)
        for found in _IN_XMP.finditer(text):
            yield html.unescape(found[1].decode("utf-8", "replace"))


def _unpacked(data: bytes) -> bytes:
    """Return the compressed objects of a PDF, among which newer programs put the author."""
    parts, left = [], _MOST_UNPACKED
    at = data.find(_OBJECTS)
    for _ in range(_MOST_STREAMS):
        if at < 0 or left <= 0:
            break
        begins = _STREAM.search(data, at, at + _LONGEST_HEAD)
        if begins is not None:
            packed = data[begins.end() : begins.end() + left]
            with contextlib.suppress(zlib.error):
                part = zlib.decompressobj().decompress(packed, left)
                parts.append(part)
                left -= len(part)
        at = data.find(_OBJECTS, at + 1)
    return b"\n".join(parts)


def _pdf_text(found: re.Match[bytes]) -> str:
    if found[1] is not None:
        raw = _ESCAPED.sub(_escaped, found[1])
    else:
        digits = re.sub(rb"\s", b"", found[2])
        raw = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    if raw.startswith((codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)):
        return raw.decode("utf-16", "replace")
    if raw.startswith(codecs.BOM_UTF8):
        return raw.decode("utf-8-sig", "replace")
    return raw.decode("latin-1")


def _escaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    if code.isdigit():
        return bytes([int(code, 8) & 0xFF])
    return b"" if code in (b"\n", b"\r", b"\r\n") else _CONTROLS.get(code, code)
