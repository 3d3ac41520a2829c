"""The reference of the keys says what the code says, and its examples are right."""

from __future__ import annotations

import pytest

from sitegen.schema.node import Mapping
from sitegen.schema.record import Key, keys_of
from sitegen.schema.value import Reading
from sitegen.schema.yaml_text import read_yaml
from sitegen.text.dates import zone_of
from tools.front_matter_reference import KINDS, TARGET, records_in, reference, unworded
from tools.front_matter_words import TITLES, WORDS

RECORDS = tuple(dict.fromkeys(inner for record, _ in KINDS for inner in records_in(record)))
KEYS = [(record, known) for record in RECORDS for known in keys_of(record)]


def test_every_key_has_words_and_no_word_lacks_a_key() -> None:
    lacking = [f"{TITLES[r]}: {known.english}" for r, _ in KINDS for known in unworded(r)]
    assert lacking == []
    known = {record: {key.english for key in keys_of(record)} for record in RECORDS}
    assert {record: set(words) for record, words in WORDS.items()} == known


def test_the_reference_is_current() -> None:
    assert TARGET.read_text(encoding="utf-8") == reference(), "run `make docs`"


@pytest.mark.parametrize(
    ("record", "known"), KEYS, ids=[f"{record.__name__}.{key.english}" for record, key in KEYS]
)
def test_every_example_is_read_without_a_remark(record: type, known: Key) -> None:
    _, example = WORDS[record][known.english]
    node, problems = read_yaml(f"{known.vietnamese}: {example}\n", "vi-du.md")
    assert isinstance(node, Mapping)
    reading = Reading(zone_of("Asia/Ho_Chi_Minh"))
    known.type.read(node.entries[0][1], reading, known.english)
    assert [*problems, *reading.problems] == []
