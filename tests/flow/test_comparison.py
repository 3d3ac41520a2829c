"""The plan of the last build: when it still holds, which leaves differ, and the words for it."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec import structs

from sitegen.content.source import scan
from sitegen.diagnostics import Diagnostic, Span, error, warning
from sitegen.engine.digest import digest
from sitegen.engine.trace import Trace
from sitegen.flow.comparison import (
    changed_leaves,
    leaf_values,
    plan_inputs,
    reasons,
    still_holds,
    with_templates,
)
from sitegen.flow.memory import Head, Inspected, Judged, Planned
from sitegen.flow.rendering import own_part
from sitegen.flow.result import Reason
from sitegen.flow.sources import Sources
from sitegen.model.visibility import Visibility
from sitegen.pages.article import ArticleOwn
from sitegen.pages.body import BodyPlan
from sitegen.pages.page import Page

NOW = datetime(2026, 7, 1, 12)
PHOTO, HELD, FILE, TOLD, TEXT = (
    f"content/articles/{name}" for name in ("a.jpg", "b.jpg", "a.pdf", "b.pdf", "a.md")
)


def _head(input: str = "input", **parts: str) -> Head:
    head = Head(input, b"placement", "card", "headline", "record", "article", "others", ())
    return structs.replace(head, **parts)


PLANNED = Planned(
    inputs="inputs",
    since=NOW - timedelta(days=1),
    due=NOW + timedelta(days=1),
    turns=(),
    mentions={TEXT: "input"},
    judged={PHOTO: Judged(digest(b"anh"), None, None)},
    inspected={TOLD: Inspected(digest(b"told"), ())},
    dismissed={HELD: digest(b"anh nua")},
    sizes={FILE: 3},
    names=[("card", TEXT), ("setting", "title"), ("template", "base.html")],
    values=[b"slot", b"title", b"digest"],
    traces=[],
    files=[],
    icon="",
    diagnostics=(),
    hidden=(),
)


def _sources(root: Path) -> Sources:
    return Sources(scan(root)[0], {}, 0, 0)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "content/articles"
    folder.mkdir(parents=True)
    for path, data in (
        (PHOTO, b"anh"),
        (HELD, b"anh nua"),
        (FILE, b"pdf"),
        (TOLD, b"told"),
        (TEXT, b"bai"),
    ):
        (tmp_path / path).write_bytes(data)
    return tmp_path


def test_a_plan_holds_as_long_as_nothing_changes(root: Path) -> None:
    assert still_holds(PLANNED, "inputs", NOW, {TEXT: _head()}, _sources(root))
    forever = structs.replace(PLANNED, due=None)
    far = NOW + timedelta(days=9999)
    assert still_holds(forever, "inputs", far, {TEXT: _head()}, _sources(root))


@pytest.mark.parametrize(
    ("now", "holds"),
    [
        (timedelta(days=-1), True),
        (timedelta(days=-1, microseconds=-1), False),
        (timedelta(days=1, microseconds=-1), True),
        (timedelta(days=1), False),
    ],
)
def test_a_plan_holds_from_the_moment_it_was_made_until_it_is_due(
    root: Path, now: timedelta, holds: bool
) -> None:
    assert still_holds(PLANNED, "inputs", NOW + now, {TEXT: _head()}, _sources(root)) is holds


def test_what_a_plan_was_made_of(root: Path) -> None:
    assert not still_holds(PLANNED, "others", NOW, {TEXT: _head()}, _sources(root))


def test_a_document_that_a_problem_points_at(root: Path) -> None:
    assert not still_holds(PLANNED, "inputs", NOW, {TEXT: _head("other")}, _sources(root))
    unmentioned = structs.replace(PLANNED, mentions={})
    assert still_holds(unmentioned, "inputs", NOW, {TEXT: _head("other")}, _sources(root))


@pytest.mark.parametrize("path", [PHOTO, HELD, TOLD])
def test_a_picture_or_a_file_that_was_looked_into(root: Path, path: str) -> None:
    (root / path).write_bytes(b"ANH")
    assert not still_holds(PLANNED, "inputs", NOW, {TEXT: _head()}, _sources(root))


def test_the_size_of_a_download_but_not_its_bytes(root: Path) -> None:
    (root / FILE).write_bytes(b"PDF")
    assert still_holds(PLANNED, "inputs", NOW, {TEXT: _head()}, _sources(root))
    (root / FILE).write_bytes(b"pdf ")
    assert not still_holds(PLANNED, "inputs", NOW, {TEXT: _head()}, _sources(root))


# What is asked of a file of content: all that the plan may look at, and no more.
@pytest.mark.parametrize(
    ("part", "value", "looked_at"),
    [
        ("placement", b"other", True),
        ("others", "other", True),
        ("diagnostics", (error("x", Span(TEXT, 1)),), True),
        ("diagnostics", (warning("x", Span(TEXT, 1)),), False),
        ("input", "other", False),
        ("card", "other", False),
        ("record", "other", False),
        ("article", "other", False),
    ],
)
def test_the_plan_looks_at_placements(
    part: str, value: str | bytes | tuple[Diagnostic, ...], looked_at: bool
) -> None:
    before = _inputs({TEXT: _head()})
    head = structs.replace(_head(), **{part: value})
    assert (_inputs({TEXT: head}) != before) is looked_at


def _inputs(heads: dict[str, Head], files: tuple[str, ...] = (TEXT,), settings: str = "s") -> str:
    return plan_inputs(heads, files, (settings,))


def test_the_plan_looks_at_paths_and_settings() -> None:
    before = _inputs({TEXT: _head()})
    assert _inputs({TEXT: _head()}) == before
    assert _inputs({"content/articles/b.md": _head()}) != before
    assert _inputs({TEXT: _head()}, (TEXT, PHOTO)) != before
    assert _inputs({TEXT: _head()}, settings="t") != before
    assert _inputs({}) != before


def test_leaves_that_differ() -> None:
    heads = {TEXT: _head()}
    assert changed_leaves(PLANNED, PLANNED, heads, {TEXT: _head()}) == set()
    assert changed_leaves(PLANNED, PLANNED, heads, {TEXT: _head("other")}) == set()
    assert changed_leaves(PLANNED, PLANNED, heads, {TEXT: _head(card="x")}) == {0}
    assert changed_leaves(PLANNED, PLANNED, heads, {TEXT: _head(article="x")}) == set()
    assert changed_leaves(PLANNED, PLANNED, heads, {}) == {0}
    assert changed_leaves(PLANNED, PLANNED, {}, heads) == {0}
    other = structs.replace(PLANNED, values=[b"other", b"title", b"digest"])
    assert changed_leaves(PLANNED, other, heads, heads) == {0}
    other = structs.replace(PLANNED, values=[b"slot", b"other", b"digest"])
    assert changed_leaves(PLANNED, other, heads, heads) == {1}
    more = structs.replace(
        PLANNED, names=[*PLANNED.names, ("unit", "a")], values=[*PLANNED.values, b"new"]
    )
    assert changed_leaves(PLANNED, more, heads, heads) == set(), "nobody named it before"


def test_templates_are_leaves_of_a_plan_that_holds() -> None:
    assert with_templates(PLANNED, {"base.html": "digest"}) is PLANNED
    other = with_templates(PLANNED, {"base.html": "other"})
    assert other.values == [b"slot", b"title", b"other"]
    assert changed_leaves(PLANNED, other, {TEXT: _head()}, {TEXT: _head()}) == {2}


def test_a_card_is_read_from_its_slot() -> None:
    assert leaf_values(PLANNED, (0, 1)) == {
        ("slot", TEXT): b"slot",
        ("setting", "title"): b"title",
    }


OWN = ArticleOwn(
    path=TEXT,
    visibility=Visibility.LISTED,
    unit="a",
    participants=(),
    body=BodyPlan((), (), ()),
    cover="",
    gallery=(),
    attachments=(),
    document_file="",
    tags=(),
    series=None,
    author_slugs=(),
    newer=None,
    older=None,
    newer_in_unit=(),
    older_in_unit=(),
    related=(),
    ended=None,
    old_name="",
    translations=(),
    share_card=False,
    comments=None,
)
PAGE = Page(
    kind="article",
    address="/tin/2026/a/",
    template="article.html",
    own=OWN,
    refs=(("card", TEXT), ("setting", "title"), ("template", "base.html")),
    source=TEXT,
)


def _trace(leaves: tuple[int, ...] = (0, 1, 2), **parts: object) -> Trace:
    page = structs.replace(PAGE, **parts)
    return Trace(PAGE.output, own_part(page), leaves)


@pytest.mark.parametrize(
    ("old", "changed", "said"),
    [
        (None, set(), ["new"]),
        (_trace(), {0}, [f"leaf card {TEXT}"]),
        (_trace(), {1, 7}, ["leaf setting title"]),
        (_trace(), {2}, ["template parts/a.html", "template parts/b.html"]),
        (_trace(own=structs.replace(OWN, newer="x")), set(), ["own newer"]),
        (_trace(own=structs.replace(OWN, newer="x", unit="b")), {0},
         ["own unit", "own newer", f"leaf card {TEXT}"]),
        (_trace(source="b.md", listed=False), set(), ["own source", "own listed"]),
        (_trace(template="b.html"), set(), ["own template"]),
        (_trace((0, 1)), set(), ["own refs"]),
    ],
)  # fmt: skip
def test_reasons(old: Trace | None, changed: set[int], said: list[str]) -> None:
    templates = {"base.html": ("parts/a.html", "parts/b.html")}
    found = reasons(_trace(), old, PLANNED.names, changed, templates)
    assert [f"{reason.kind} {reason.name}".strip() for reason in found] == said


def test_a_page_of_another_kind_under_the_same_address() -> None:
    other = Trace(PAGE.output, own_part(structs.replace(PAGE, kind="robots", own=None)), (0,))
    assert list(reasons(_trace(), other, PLANNED.names, (), {})) == [Reason("own", "kind")]
