"""The kinds of content: which files they live in and how each is read. A plain table."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, structs

from sitegen.content.article_reading import read_article
from sitegen.content.decoding import SourceText, decode
from sitegen.content.document import Parsed
from sitegen.content.glossary import read_glossary
from sitegen.content.letter_reading import read_letter
from sitegen.content.page_reading import read_page
from sitegen.content.placing import in_file
from sitegen.content.settings import ParseSettings
from sitegen.content.unit_reading import read_change, read_unit
from sitegen.content.unit_registry import read_registry


class ContentKind(Struct, frozen=True):
    """A kind of content: files under `prefix` that end in `suffix` are read by `read`."""

    name: str
    prefix: str
    suffix: str
    read: Callable[[SourceText, ParseSettings], Parsed]


KINDS = (
    ContentKind("article", "content/articles/", ".md", read_article),
    ContentKind("page", "content/pages/", ".md", read_page),
    ContentKind("unit", "content/units/", ".md", read_unit),
    ContentKind("change", "content/changes/", ".md", read_change),
    ContentKind("letter", "content/letters/", ".md", read_letter),
    ContentKind("units", "content/units.csv", "", read_registry),
    ContentKind("glossary", "content/glossary.yaml", "", read_glossary),
)


def kind_of(path: str) -> ContentKind | None:
    """Return the kind of the file at `path`; photos, attachments and static files have none."""
    for kind in KINDS:
        if path.startswith(kind.prefix) and path.lower().endswith(kind.suffix):
            return kind if kind.suffix or path == kind.prefix else None
    return None


def parse(path: str, data: bytes, settings: ParseSettings) -> Parsed:
    """Return what the bytes of one file mean; a pure function of its arguments.

    Raises KeyError if no kind of content lives at `path`.
    """
    source, problems = decode(path, data)
    if source is None:
        return Parsed(path, (), tuple(problems))
    result = in_file(source, parse_text(source, settings))
    return structs.replace(result, diagnostics=(*problems, *result.diagnostics))


def parse_text(source: SourceText, settings: ParseSettings) -> Parsed:
    """Return what the text of one file means, its places those of the normalised text.

    Raises KeyError if no kind of content lives at its path.
    """
    kind = kind_of(source.path)
    if kind is None:
        raise KeyError(source.path)
    return kind.read(source, settings)
