"""Bytes → text: UTF-8 or a refusal that names the place, the encoding and the way out."""

from __future__ import annotations

import codecs
import functools

from msgspec import Struct

from sitegen.content.mending import mended, misread_lines
from sitegen.content.source import MAX_TEXT_BYTES
from sitegen.diagnostics import Diagnostic, Fix, Span, error
from sitegen.text.normalise import OriginalColumns, normalise, raw_lines

# From how many words on, and how large a share of all, an old encoding is beyond doubt.
_ENOUGH = 40
_SURE = 0.98
# How documents begin that hold no zero byte, nor need any letter but those of ASCII.
_DOCUMENTS = (b"%PDF-", b"{\\rtf")


class SourceText(Struct, frozen=True, dict=True):
    """The text of a file, normalised, and the lines as they stand in the file if those differ."""

    path: str
    text: str
    raw: tuple[str, ...] = ()

    def in_file(self, span: Span) -> Span:
        """Return a place of the normalised text in the file's own numbering."""
        if not self.raw or span.path != self.path or not 0 < span.line <= len(self.raw):
            return span
        columns = self._columns.get(span.line)
        if columns is None:
            columns = self._columns[span.line] = OriginalColumns(self.raw[span.line - 1])
        return Span(span.path, span.line, columns.of(span.column), columns.of(span.end_column))

    @functools.cached_property
    def _columns(self) -> dict[int, OriginalColumns]:
        return {}


def decode(path: str, data: bytes) -> tuple[SourceText | None, list[Diagnostic]]:
    """Return the text of a file and what is wrong with its characters."""
    if len(data) > MAX_TEXT_BYTES:
        limit = MAX_TEXT_BYTES // (1024 * 1024)
        return None, [error("text-file-too-large", Span(path), limit=limit)]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _is_wide(data):
        return None, [error("encoding-utf16", Span(path), fix=_recoding(data))]
    if b"\0" in data:
        return None, [error("file-is-binary", _place(path, data, data.index(b"\0")))]
    if data.startswith(_DOCUMENTS):
        return None, [error("file-is-binary", _place(path, data, 0))]
    try:
        # A byte order mark is no column of the first line: no editor shows it.
        raw = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as problem:
        return None, [_unreadable(path, data, problem.start)]
    text = normalise(raw)
    garbled, lines = misread_lines(path, raw)
    if text == raw:
        source = SourceText(path, text)
        # What a warning is given for is never kept.
        found: list[Diagnostic] = []
    else:
        source = SourceText(path, text, tuple(raw_lines(raw)))
        found = list(mended(path, raw, source.raw, lines))
    if garbled is None:
        return source, found
    accented = sum(not line.isascii() for line in raw_lines(raw))
    return None if 2 * len(lines) >= accented else source, [garbled, *found]


def _unreadable(path: str, data: bytes, offset: int) -> Diagnostic:
    """Return the error for bytes that are no UTF-8, by the encoding that they are in."""
    # Loaded only here: hardly a file is in an old encoding.
    from sitegen.text.old_fonts import old_bytes

    place = _place(path, data, offset)
    read = data.decode("utf-8", "replace")
    broken = read.count("\ufffd")
    # A broken letter or two among many in UTF-8 are just that.
    whole = sum(not letter.isascii() for letter in read) - broken
    old = old_bytes(data) if whole <= broken else None
    if old is None:
        return error("encoding-not-utf8", place, offset=offset)
    words = _first_words(old.text)
    if old.encoding == "windows-1258":
        sure = old.share > _SURE and old.words >= _ENOUGH and _is(data, "cp1258")
        fix = Fix(encoding="cp1258") if sure else None
        return error("encoding-windows-1258", place, text=words, fix=fix)
    if old.encoding == "vni":
        return error("encoding-vni", place, text=words)
    id = "encoding-tcvn3" if old.encoding == "tcvn3" else "encoding-viscii"
    return error(id, place, text=words)


def _first_words(text: str) -> str:
    """Return the first line of a text that shows how it was read."""
    lines = (line.strip() for line in text.splitlines() if not line.isascii())
    return next((line for line in lines if "\0" not in line), "")[:40]


def _recoding(data: bytes) -> Fix | None:
    """Return how UTF-16 is put right, if it is nothing else; UTF-32 begins as it does."""
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if marked else "utf-16-be" if data[0] == 0 else "utf-16-le"
    sound = _is(data, encoding) and "\0" not in data.decode(encoding)
    return Fix(encoding=encoding) if sound else None


def _is(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _is_wide(data: bytes) -> bool:
    """Tell whether the bytes are UTF-16 without a mark: every other one of the opening is zero."""
    opening = data[:4]
    return len(opening) == 4 and (
        (opening[0::2] == b"\0\0" and 0 not in opening[1::2])
        or (opening[1::2] == b"\0\0" and 0 not in opening[0::2])
    )


def _place(path: str, data: bytes, offset: int) -> Span:
    """Return the place of a byte, whatever ends the lines before it."""
    before = data[:offset].removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
    lines = raw_lines(before)
    column = len(lines[-1]) + 1
    return Span(path, len(lines), column, column + 1)
