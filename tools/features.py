"""Writes docs/features.md: which documents of the demonstration site show which feature.

Run it with `make docs`; tests fail when the file is not what this would write, and when a feature
is shown nowhere. Keys and values come from the records of the schema, so none can be forgotten.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct
from PIL import Image

from sitegen.content.document import ArticleDocument
from sitegen.editor.schemas import FILE_KINDS, FileKind
from sitegen.model.visibility import Visibility
from sitegen.schema.record import Record, keys_of
from sitegen.schema.value import Choice, Either, ListOf
from tools.demonstration import ROOT, Demonstration, demonstration
from tools.feature_marks import PICTURES, SHAPES, TEXTS, Case, Mark

TARGET = ROOT / "docs" / "features.md"
SHOWN = 3

# Levels that a province's site has no unit of; that of the whole country is not ours to invent.
NOT_OURS = frozenset({"`level: trung-uong`"})


class Row(Struct, frozen=True):
    """A feature and the paths of the documents that show it, in order."""

    name: str
    shown_by: tuple[str, ...]


class Group(Struct, frozen=True):
    """Features of one sort."""

    title: str
    rows: tuple[Row, ...]


def groups(site: Demonstration) -> tuple[Group, ...]:
    """Return every feature of the program with the documents that show it."""
    return (
        *(_keys(site, kind.name, kind.content, kind.prefix) for kind in _kinds()),
        *_values(site),
        Group("What becomes of an article", tuple(_becoming(site))),
        Group("Shapes of articles", tuple(_marked(site, SHAPES))),
        Group("In the text", tuple(_marked(site, TEXTS))),
        Group("Photos", tuple(_pictures(site))),
        Group("Units with articles of their own, or taking part", tuple(_units(site))),
    )


def unused(found: Iterable[Group]) -> list[str]:
    """Return the features that nothing shows."""
    return [
        f"{group.title}: {row.name}"
        for group in found
        for row in group.rows
        if not row.shown_by and row.name not in NOT_OURS
    ]


def _kinds() -> Iterator[FileKind]:
    """Yield the kinds of files with front matter."""
    return (
        kind
        for kind in FILE_KINDS
        if isinstance(kind.content, Record) and kind.prefix.startswith("content/")
    )


def _keys(site: Demonstration, name: str, content: Any, prefix: str) -> Group:
    used: dict[str, dict[str, None]] = defaultdict(dict)
    for document in site.documents:
        if document.path.startswith(prefix.rstrip("/")) and hasattr(document, "spans"):
            for path in document.spans:
                used[re.sub(r"\[\d+\]", "", path)][document.path] = None
    rows = tuple(Row(f"`{path}`", tuple(used[path])) for path in _paths(content, ""))
    return Group(f"Keys of the kind “{name}”", rows)


def _paths(type: Any, at: str) -> Iterator[str]:
    """Yield the path of every key that a type holds, in English, items without numbers."""
    match type:
        case Record(record):
            for known in keys_of(record):
                path = f"{at}.{known.english}" if at else known.english
                yield path
                yield from _paths(known.type, path)
        case Either(inner) | ListOf(inner):
            yield from _paths(inner, at)


def _values(site: Demonstration) -> Iterator[Group]:
    found: dict[tuple[Any, str], dict[str, None]] = defaultdict(dict)
    told: set[Choice] = set()
    for document in site.documents:
        matter = getattr(document, "matter", None)
        if matter is not None:
            for choice, value in _chosen(Record(type(matter)), matter):
                found[choice, value][document.path] = None
    for kind in _kinds():
        for choice, key in _choices(kind.content, ""):
            if choice in told:
                continue
            told.add(choice)
            rows = (Row(f"`{key}: {text}`", tuple(found[choice, text])) for text in choice.values)
            yield Group(f"Values of `{key}`, kind “{kind.name}”", tuple(rows))


def _choices(type: Any, at: str) -> Iterator[tuple[Choice, str]]:
    """Yield every closed vocabulary with the key it is first met under."""
    match type:
        case Record(record):
            for known in keys_of(record):
                yield from _choices(known.type, f"{at}.{known.english}" if at else known.english)
        case Either(inner) | ListOf(inner):
            yield from _choices(inner, at)
        case Choice():
            yield type, at


def _chosen(type: Any, value: Any) -> Iterator[tuple[Choice, str]]:
    """Yield each value that was chosen from a closed vocabulary."""
    match type:
        case Record(record) if value is not None:
            for known in keys_of(record):
                yield from _chosen(known.type, getattr(value, known.field))
        case Either(inner):
            yield from _chosen(inner, value)
        case ListOf(inner):
            for item in value:
                yield from _chosen(inner, item)
        case Choice() if value:
            yield type, value


def _cases(site: Demonstration) -> Iterator[Case]:
    entries = {entry.path: entry for entry in (*site.site.entries.values(), *site.site.hidden)}
    for document in site.documents:
        if isinstance(document, ArticleDocument):
            path = document.path
            yield Case(document, site.sources[path], entries[path], site.site)


def _marked(site: Demonstration, marks: Mapping[str, Mark]) -> Iterator[Row]:
    cases = tuple(_cases(site))
    for name, mark in marks.items():
        yield Row(name, tuple(case.article.path for case in cases if mark(case)))


def _becoming(site: Demonstration) -> Iterator[Row]:
    for state in Visibility:
        cases = (case for case in _cases(site) if case.entry.visibility is state)
        yield Row(state.value, tuple(case.article.path for case in cases))


def _pictures(site: Demonstration) -> Iterator[Row]:
    shown: dict[str, list[str]] = {name: [] for name in PICTURES}
    for file in site.photos:
        with Image.open(file) as picture:
            for name, mark in PICTURES.items():
                if mark(picture):
                    shown[name].append(file.relative_to(ROOT).as_posix())
    return (Row(name, tuple(paths)) for name, paths in shown.items())


def _units(site: Demonstration) -> Iterator[Row]:
    told: dict[str, list[str]] = {id: [] for id in site.site.units.entries}
    for case in _cases(site):
        for unit in dict.fromkeys((case.entry.unit, *case.entry.participants)):
            if unit in told:
                told[unit].append(case.article.path)
    return (Row(f"`{id}`", tuple(paths)) for id, paths in told.items())


INTRODUCTION = """# What the demonstration site shows

Written by `make docs` from the site itself; please do not edit it. A test fails when a feature is
shown nowhere. Paths are those below `content/`, of articles those below `content/articles/`; where
there are many documents, the first are named.
"""


def features() -> str:
    """Return the text of docs/features.md."""
    site = demonstration()
    found = groups(site)
    articles = sum(isinstance(document, ArticleDocument) for document in site.documents)
    parts = [INTRODUCTION, f"{articles} articles, {len(site.photos)} photos.\n"]
    for group in found:
        parts += [f"## {group.title}\n", "| feature | documents | such as |", "|---|---:|---|"]
        parts += [_line(row) for row in group.rows]
        parts.append("")
    parts += ["## What each article alone, or with one other, shows\n", *_rare(found)]
    return "\n".join(parts) + "\n"


def _line(row: Row) -> str:
    named = ", ".join(_short(path) for path in row.shown_by[:SHOWN])
    more = " …" if len(row.shown_by) > SHOWN else ""
    return f"| {row.name} | {len(row.shown_by)} | {named}{more} |"


def _rare(found: Iterable[Group]) -> Iterator[str]:
    """Yield a line an article: what would be shown nowhere, or once, if it were deleted."""
    only: dict[str, list[str]] = defaultdict(list)
    for group in found:
        for row in group.rows:
            if len(row.shown_by) <= 2:
                for path in row.shown_by:
                    only[path].append(row.name)
    yield "| document | features |"
    yield "|---|---|"
    for path in sorted(only):
        yield f"| {_short(path)} | {', '.join(only[path])} |"


def _short(path: str) -> str:
    return path.removeprefix("content/").removeprefix("articles/").replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    TARGET.write_text(features(), encoding="utf-8", newline="\n")
    print(TARGET.relative_to(ROOT).as_posix())
    for name in unused(groups(demonstration())):
        print("unused:", name)
