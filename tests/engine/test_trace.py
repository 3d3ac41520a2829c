"""Traces: which targets are stale, and numbers that mean the same from build to build."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.engine.trace import Name, Numbering, Trace, stale

A, B, C = ("card", "a"), ("card", "b"), ("unit", "a")
NAMES = st.lists(st.tuples(st.sampled_from("xyz"), st.sampled_from("abcd")), max_size=12)


def test_names_are_numbered_in_the_order_they_come_up() -> None:
    numbering = Numbering()
    assert numbering.numbers((B, A, B)) == (0, 1, 0)
    assert numbering.numbers((C, A)) == (2, 1)
    assert numbering.names == [B, A, C]


def test_numbers_of_an_earlier_build_are_kept_and_its_list_is_not_touched() -> None:
    known = [A, B]
    numbering = Numbering(known)
    assert numbering.numbers((C, B)) == (2, 1)
    assert numbering.names == [A, B, C]
    assert known == [A, B]


@given(st.lists(NAMES, max_size=4))
def test_a_number_means_one_name_over_any_number_of_builds(builds: list[list[Name]]) -> None:
    names: list[Name] = []
    meant: dict[int, Name] = {}
    for asked in builds:
        numbering = Numbering(names)
        for number, name in zip(numbering.numbers(asked), asked, strict=True):
            assert numbering.names[number] == name
            assert meant.setdefault(number, name) == name
        names = numbering.names
        assert len(set(names)) == len(names)


OLD = Trace("p.html", b"own", (0, 2))


@pytest.mark.parametrize(
    ("trace", "changed", "is_stale"),
    [
        (OLD, set(), False),
        (OLD, {1, 3}, False),
        (OLD, {2}, True),
        (Trace("p.html", b"other", (0, 2)), set(), True),
        (Trace("p.html", b"own", (0, 2, 3)), set(), True),
        (Trace("p.html", b"own", (0,)), set(), True),
        # The order of what it names may be the order in which it shows it.
        (Trace("p.html", b"own", (2, 0)), set(), True),
        (Trace("new.html", b"own", (0, 2)), set(), True),
    ],
)
def test_a_target_is_stale_as_soon_as_one_thing_differs(
    trace: Trace, changed: set[int], is_stale: bool
) -> None:
    assert stale([trace], {"p.html": OLD}, changed) == ({trace.target} if is_stale else set())


def test_only_targets_that_are_planned_are_made() -> None:
    fresh, touched = Trace("a", b"", (0,)), Trace("b", b"", (1,))
    gone = Trace("c", b"", (1,))
    before = {trace.target: trace for trace in (fresh, touched, gone)}
    assert stale([fresh, touched], before, {1}) == {"b"}
    assert stale([], before, {1}) == set()
