"""A file of content with its front matter in the site's language and in order."""

from __future__ import annotations

import codecs
from collections.abc import Mapping

from sitegen.content.article import Article
from sitegen.content.decoding import decode
from sitegen.content.front_matter import split
from sitegen.content.kinds import kind_of
from sitegen.content.placing import placed
from sitegen.content.settings import ParseSettings
from sitegen.content.standalone_page import StandalonePage
from sitegen.content.unit import Unit, UnitChange
from sitegen.diagnostics import Diagnostic, Severity
from sitegen.schema.record import Keyed
from sitegen.schema.rewriting import rewritten
from sitegen.text import Language
from sitegen.text.pattern import pattern

RECORDS: Mapping[str, type[Keyed]] = {
    "article": Article,
    "page": StandalonePage,
    "unit": Unit,
    "change": UnitChange,
}
_LINE_END = pattern(r"\r\n|\r|\n")


def has_front_matter(path: str) -> bool:
    """Tell whether a file of content is one that writers begin with keys."""
    kind = kind_of(path)
    return kind is not None and kind.name in RECORDS


def formatted(
    path: str, data: bytes, language: Language, settings: ParseSettings
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Return the bytes of a file with its keys in a language and in order; all else as it is.

    With errors in its front matter it comes back unchanged, with them. Raises KeyError if a file at
    `path` has none.
    """
    kind = kind_of(path)
    record = RECORDS["" if kind is None else kind.name]
    assert kind is not None
    source, problems = decode(path, data)
    if source is None:
        return data, tuple(problems)
    parts, wrong = split(source.text, path)
    if parts is not None:
        found = kind.read(source, settings).diagnostics
        wrong = [p for p in found if p.span.line < parts.body_line]
    wrong = [placed(p, source) for p in wrong if p.severity is Severity.ERROR]
    if parts is None or wrong:
        return data, tuple(wrong)
    text = data.decode("utf-8").removeprefix("\ufeff")
    starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
    start, end = starts[parts.matter_line - 1], starts[parts.body_line - 2]
    changed = text[:start] + rewritten(text[start:end], record, language) + text[end:]
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark + changed.encode("utf-8"), ()
