"""Of a faulty file nothing is told that rests on what could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from sitegen.checks.check import DocumentCheck, SiteCheck
from sitegen.checks.document_checks import DOCUMENT_CHECKS
from sitegen.checks.site_checks import SITE_CHECKS, SITE_NEEDS
from sitegen.checks.trust import trusted
from sitegen.content.article import Article
from sitegen.content.unit import Unit, UnitChange
from sitegen.diagnostics import Related, Span, error
from sitegen.schema.record import Keyed, Record, keys_of

NEEDED = {"x": ("congress.term", "people[]", "content/changes/")}
PROBLEM = error("x", Span("a.md", 1, 1, 2), related=(Related(Span("b.md"), "other-place"),))

# What is wrong, by file → whether the problem is told.
TOLD: dict[str, tuple[dict[str, tuple[str, ...]], bool]] = {
    "nothing": ({}, True),
    "the-value": ({"a.md": ("congress.term",)}, False),
    "what-it-is-in": ({"a.md": ("congress",)}, False),
    "all": ({"a.md": ("",)}, False),
    "what-stands-beside-it": ({"a.md": ("congress.ordinal", "congress.terms", "con")}, True),
    "what-is-in-it": ({"a.md": ("congress.term.first",)}, True),
    "an-item": ({"a.md": ("people[]",)}, False),
    "a-value-of-an-item": ({"a.md": ("people.role",)}, True),
    "in-the-other-file": ({"b.md": ("congress.term",)}, False),
    "in-a-third-file": ({"c.md": ("congress.term",)}, True),
    "in-a-folder-that-has-to-be-sound": ({"content/changes/c.md": ("kind",)}, False),
}


@pytest.mark.parametrize("name", TOLD)
def test_what_is_told(name: str) -> None:
    wrong, told = TOLD[name]
    assert list(trusted([PROBLEM], wrong, NEEDED)) == ([PROBLEM] if told else [])


def test_what_rests_on_nothing_is_always_told() -> None:
    assert list(trusted([PROBLEM], {"a.md": ("",)}, {})) == [PROBLEM]


def paths_of(record: type[Keyed], at: str = "") -> Iterator[str]:
    for key in keys_of(record):
        path = f"{at}{key.english}"
        yield from (path, f"{path}[]")
        type: Any = key.type
        while type is not None and not isinstance(type, Record):
            type = getattr(type, "record", None) or getattr(type, "item", None)
        if type is not None:
            yield from paths_of(type.record, f"{path}.")


def test_checks_need_what_there_is() -> None:
    known = {"address", *paths_of(Article), *paths_of(Unit), *paths_of(UnitChange)}
    checks: list[DocumentCheck | SiteCheck] = [*DOCUMENT_CHECKS, *SITE_CHECKS]
    tables = [check.needs for check in checks]
    needed = {path for table in (*tables, SITE_NEEDS) for paths in table.values() for path in paths}
    assert {path for path in needed if not path.startswith("content/")} <= known
    for check in checks:
        assert check.needs.keys() <= check.texts.keys()
