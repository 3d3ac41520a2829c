"""What values refer to by name: addresses, files, ids, languages; judged here, found later."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, ClassVar

from msgspec import Struct

from sitegen.diagnostics import Span
from sitegen.schema.value import OneText, Reading
from sitegen.text.pattern import pattern
from sitegen.text.slug import is_file_name, is_id, is_slug


class Slug(Struct, OneText, frozen=True):
    """A part of an address: lower-case ASCII letters, digits and single hyphens."""

    def value(self, text: str, span: Span, reading: Reading) -> Any:
        return text if is_slug(text) else reading.fail("slug-invalid", span, text=text)


class Id(Struct, OneText, frozen=True):
    """The id of a unit, a section or a series."""

    def value(self, text: str, span: Span, reading: Reading) -> Any:
        return text if is_id(text) else reading.fail("id-invalid", span, text=text)


_LANGUAGE = pattern(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")


class LanguageTag(Struct, OneText, frozen=True):
    """The code of a language as HTML takes it (vi, en, km, zh-hant), in lower case."""

    most: int = 20

    def value(self, text: str, span: Span, reading: Reading) -> Any:
        tag = text.lower().replace("_", "-")
        if len(tag) > self.most or not _LANGUAGE.fullmatch(tag):
            return reading.fail("language-invalid", span, text=text)
        return tag


_SCHEME = pattern(r"[A-Za-z][A-Za-z0-9+.\-]*:")


class FilePath(Struct, OneText, frozen=True):
    """The path of a file as a writer links it: relative to the article, or from content/ by "/".

    A name may hold ` #1`; a comment has a space after its `#`.
    """

    comment: ClassVar[re.Pattern[str]] = pattern(r"\s#(?:\s.*)?$", re.DOTALL)

    def tidied(self, text: str) -> str:
        # A file may be called `Ảnh  1.jpg`.
        return text.strip()

    def value(self, text: str, span: Span, reading: Reading) -> Any:
        bad = (
            not text
            or _SCHEME.match(text)
            or text.startswith(("//", "\\\\", "~"))
            or any(ord(c) < 32 or c == "\x7f" for c in text)
        )
        if bad:
            return reading.fail("path-invalid", span, text=text)
        return text.replace("\\", "/")


class Url(Struct, OneText, frozen=True):
    """An address on the web (http or https)."""

    def value(self, text: str, span: Span, reading: Reading) -> Any:
        if not re.fullmatch(r"https?://[^\s/<>\"'\\@:]+(:\d{1,5})?([/?#][^\s<>\"'\\]*)?", text):
            return reading.fail("url-invalid", span, text=text)
        return text


class OldAddress(Struct, OneText, frozen=True):
    """An address this page once had: a path on this site, perhaps with a query string."""

    def value(self, text: str, span: Span, reading: Reading) -> Any:
        path, _, _query = text.partition("?")
        # Judged as systems may see it: `．．` is `..` to whoever folds widths.
        segments = unicodedata.normalize("NFKC", path).strip("/").split("/")
        bad = (
            not path.strip("/")
            or text.startswith(("//", "~"))
            or _SCHEME.match(text)
            or any(c in text for c in "#\\<>\"'|*")
            or any(unicodedata.category(c)[0] in "CZ" for c in text)
            or any("%" in s or not is_file_name(s) for s in segments)
            or ":" in path
        )
        if bad:
            return reading.fail("alias-invalid", span, text=text)
        return "/" + text.lstrip("/")
