"""A manifest is deterministic, and what is not exactly one is none."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sitegen.engine.manifest import Manifest, decode, encode, manifest_name, of_plan

OLD = "0" * 32
NEW = "f" * 32


def test_text_form() -> None:
    manifest = Manifest({"tin/hội.html": (NEW, OLD), "index.html": (OLD,)})
    assert encode(manifest).decode("utf-8") == (
        '{"files": {"index.html": ["00000000000000000000000000000000"],\n'
        '"tin/hội.html": ["00000000000000000000000000000000",\n'
        '"ffffffffffffffffffffffffffffffff"]},\n'
        '"version": 1}\n'
    )


def test_round_trip_and_independence_of_order() -> None:
    one = Manifest({"a": (OLD,), "b": (OLD, NEW)})
    other = Manifest({"b": (NEW, OLD), "a": (OLD,)})
    assert decode(encode(one)) == one
    assert encode(one) == encode(other)


def test_on_the_way_to_a_plan_a_file_may_be_old_or_new() -> None:
    old = of_plan({"gone": OLD, "same": OLD, "changed": OLD})
    on_the_way = old.together_with({"same": OLD, "changed": NEW, "added": NEW})
    assert on_the_way.files == {
        "gone": (OLD,),
        "same": (OLD,),
        "changed": (OLD, NEW),
        "added": (NEW,),
    }


def document(**changes: Any) -> bytes:
    return json.dumps({"version": 1, "files": {"a": [OLD]}, **changes}).encode("utf-8")


def test_the_document_that_the_bad_ones_differ_from_is_good() -> None:
    assert decode(document()) == Manifest({"a": (OLD,)})


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"version": ' + b"1" * 5_000 + b"}",
        b"{}",
        encode(of_plan({"a": OLD}))[:-3],
        document(version=2),
        document(version=True),
        document(version="1"),
        document(more=1),
        document(files=["a"]),
        document(files={"a": OLD}),
        document(files={"a": []}),
        document(files={"a": [1]}),
        document(files={"a": [OLD[:-1]]}),
        document(files={"a": [OLD + "\n"]}),
        document(files={"a": ["Z" * 32]}),
        document(files={"good": [OLD], "../x": [OLD]}),
        document(files={"/etc/passwd": [OLD]}),
        document(files={"": [OLD]}),
        document(files={"a/./b": [OLD]}),
        document(files={"C:/x": [OLD]}),
        document(files={"..\\x": [OLD]}),
        document(files={".git/config": [OLD]}),
        document(files={"\udcff": [OLD]}),
        document() + b" " * (64 * 1024 * 1024),
    ],
    ids=lambda data: repr(data[:40]),
)
def test_anything_else_is_no_manifest(data: bytes) -> None:
    assert decode(data) is None


def test_each_output_folder_has_a_manifest_of_its_own() -> None:
    cases = [("output", True), ("out/put", True), ("out-put", True), ("/output", False)]
    found = {manifest_name(path, inside_site=inside) for path, inside in cases}
    assert len(found) == len(cases)
    assert manifest_name("output", inside_site=True) == "manifest-output-91c00204.json"
    assert len(manifest_name("đ/" * 300, inside_site=True)) < 80
