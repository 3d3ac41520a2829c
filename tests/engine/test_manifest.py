"""A manifest is deterministic, and what is not exactly one is none; only its end may be torn."""

from __future__ import annotations

import json
from itertools import accumulate
from typing import Any

import pytest

from sitegen.engine.digest import digest
from sitegen.engine.manifest import (
    MAX_MANIFEST_BYTES,
    Manifest,
    Recorded,
    decode,
    intent_line,
    manifest_name,
    result_line,
    state_line,
)

OLD = "0" * 32
NEW = "f" * 32


def test_text_form() -> None:
    manifest = Manifest({"tin/hội.html": OLD, "index.html": NEW}, {"a": (NEW, OLD)})
    text = (
        '{"type":"state","version":2,'
        f'"files":{{"index.html":"{NEW}","tin/hội.html":"{OLD}"}},'
        f'"maybe":{{"a":["{OLD}","{NEW}"]}}}}'
    )
    assert state_line(manifest).decode("utf-8") == f"{digest(text.encode('utf-8'))} {text}\n"
    assert intent_line({"a": NEW}).endswith(
        b' {"type":"intent","maybe":{"a":"%b"}}\n' % NEW.encode()
    )
    assert result_line({"a": NEW}, ["b"]).endswith(
        b' {"type":"result","files":{"a":"%b"},"gone":["b"]}\n' % NEW.encode()
    )


def test_round_trip_and_independence_of_order() -> None:
    one = Manifest({"a": OLD, "b": NEW}, {"c": (OLD, NEW), "b": (OLD,)})
    other = Manifest({"b": NEW, "a": OLD}, {"b": (OLD,), "c": (NEW, OLD)})
    data = state_line(one)
    assert decode(data) == Recorded(one, head=len(data), size=len(data))
    assert data == state_line(other)


def test_on_the_way_to_a_plan_a_file_may_be_old_or_new() -> None:
    old = Manifest({"gone": OLD, "same": OLD, "changed": OLD})
    intended = {"same": OLD, "changed": NEW, "added": NEW}
    on_the_way = old.together_with(intended)
    assert {path: on_the_way.digests(path) for path in on_the_way.paths()} == {
        "gone": (OLD,),
        "same": (OLD,),
        "changed": (OLD, NEW),
        "added": (NEW,),
    }
    assert old.unsettled(intended) == {"changed": NEW, "added": NEW}
    assert on_the_way.together_with(intended) == on_the_way
    assert "added" in on_the_way and "other" not in on_the_way
    assert on_the_way.digests("other") == ()


# What was written, line by line, and what it says after each.
LINES = [
    state_line(Manifest({"a": OLD, "b": OLD}, {"c": (NEW,)})),
    intent_line({"a": NEW, "c": OLD}),
    result_line({"a": NEW, "c": OLD}, ["b"]),
    intent_line({"a": OLD}),
    intent_line({"a": "1" * 32, "ậ": NEW}),
]
STEPS = [
    Manifest({"a": OLD, "b": OLD}, {"c": (NEW,)}),
    Manifest({"a": OLD, "b": OLD}, {"c": (NEW, OLD), "a": (NEW,)}),
    Manifest({"a": NEW, "c": OLD}),
    Manifest({"a": NEW, "c": OLD}, {"a": (OLD,)}),
    Manifest({"a": NEW, "c": OLD}, {"a": (OLD, "1" * 32), "ậ": (NEW,)}),
]
ENDS = list(accumulate(map(len, LINES)))


def test_the_lines_of_a_journal_add_up() -> None:
    for end, manifest in zip(ENDS, STEPS, strict=True):
        assert decode(b"".join(LINES)[:end]) == Recorded(manifest, head=ENDS[0], size=end)


def test_a_torn_line_counts_for_nothing_and_nothing_may_follow_it() -> None:
    for size in range(ENDS[-1]):
        whole = [step for step, end in zip(STEPS, ENDS, strict=True) if end <= size]
        head = ENDS[0] if size in ENDS else 0
        expected = Recorded(whole[-1], head, size) if whole else None
        assert decode(b"".join(LINES)[:size]) == expected, size


@pytest.mark.parametrize("mask", [1, 0x20, 0x80, 0xFF])
def test_any_damage_but_to_the_end_is_no_manifest(mask: int) -> None:
    data = b"".join(LINES)
    # Where the last line but one ends, the damage makes one torn line of two.
    last = ENDS[-2] - 1
    for place in range(len(data)):
        damaged = bytearray(data)
        damaged[place] ^= mask
        found = decode(bytes(damaged))
        if place < last:
            assert found is None, place
        else:
            step = STEPS[-3] if place == last else STEPS[-2]
            assert found == Recorded(step, head=0, size=len(data)), place


def test_only_one_line_can_be_torn() -> None:
    damaged = bytearray(b"".join(LINES))
    damaged[ENDS[-2] - 2] ^= 1
    for size in range(ENDS[-2] + 1, ENDS[-1]):
        assert decode(bytes(damaged[:size])) is None, size


def test_a_line_feed_anywhere_is_damage() -> None:
    data = b"".join(LINES)
    for place in range(len(data)):
        damaged = data[:place] + b"\n" + data[place + 1 :]
        if damaged != data:
            assert (decode(damaged) is None) == (place < len(data) - 1), place


@pytest.mark.parametrize("order", [(1, 0), (0, 0), (1,), (0, 2, 0), (0, 0, 1)])
def test_a_state_stands_first_and_once(order: tuple[int, ...]) -> None:
    assert decode(b"".join(LINES[number] for number in order)) is None


def line(**changes: Any) -> bytes:
    document = {"type": "state", "version": 2, "files": {"a": OLD}, "maybe": {}, **changes}
    data = json.dumps(document).encode("utf-8")
    return b"%b %b\n" % (digest(data).encode("ascii"), data)


def first_version(**changes: Any) -> bytes:
    return json.dumps({"version": 1, "files": {"a": [OLD]}, **changes}).encode("utf-8")


def test_the_documents_that_the_bad_ones_differ_from_are_good() -> None:
    data = line()
    assert decode(data) == Recorded(Manifest({"a": OLD}), head=len(data), size=len(data))
    # It may have been an intent, whose paths need not get along: all of it is pending.
    data = first_version()
    assert decode(data) == Recorded(Manifest({}, {"a": (OLD,)}), head=0, size=len(data))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"{",
        b"null",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"version": ' + b"1" * 5_000 + b"}",
        b"{}",
        line(version=1),
        line(version=3),
        line(version=True),
        line(version="2"),
        line(more=1),
        line(type="other"),
        line(files=["a"]),
        line(files={"a": [OLD]}),
        line(files={"a": 1}),
        line(files={"\udcff": OLD}),
        line(maybe={"a": OLD}),
        line(maybe={"a": [1]}),
        line(gone=[]),
        first_version(version=2),
        first_version(version=True),
        first_version(version="1"),
        first_version(more=1),
        first_version(files=["a"]),
        first_version(files={"a": OLD}),
        first_version(files={"a": []}),
        first_version(files={"a": [1]}),
        first_version(files={"a": [OLD[:-1]]}),
        first_version(files={"a": [OLD + "\n"]}),
        first_version(files={"a": ["Z" * 32]}),
        first_version(files={"\udcff": [OLD]}),
        first_version()[:-3],
        first_version() + b" " * MAX_MANIFEST_BYTES,
        line() + b" " * MAX_MANIFEST_BYTES,
    ],
    ids=lambda data: repr(data[-40:]),
)
def test_anything_else_is_no_manifest(data: bytes) -> None:
    assert decode(data) is None


def test_each_output_folder_has_a_manifest_of_its_own() -> None:
    cases = [("output", True), ("out/put", True), ("out-put", True), ("/output", False)]
    found = {manifest_name(path, inside_site=inside) for path, inside in cases}
    assert len(found) == len(cases)
    assert manifest_name("output", inside_site=True) == "manifest-output-91c00204.json"
    assert len(manifest_name("đ/" * 300, inside_site=True)) < 80
