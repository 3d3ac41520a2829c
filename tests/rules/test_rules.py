"""Every rule, by its example: what is wrong is told at its place, what is right is not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from sitegen.diagnostics import Diagnostic, Span
from sitegen.rules.rule import RuleDoc, unmarked
from sitegen.rules.table import MODULES, RULES
from tests.raised import raised
from tests.rules.shown import marked, told

SHOWN = [rule for rule in RULES.values() if rule.example is not None]


def where(span: Span) -> str:
    return f"{span.path}:{span.line}:{span.column}-{span.end_column}"


def others(found: tuple[Diagnostic, ...], rule: RuleDoc) -> set[str]:
    return {one.id for one in found} - {rule.id}


# The marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a ⟦b⟧ c", ["x:1:3-4"]),
        ("⟦a⟧ b ⟦c⟧", ["x:1:1-2", "x:1:5-6"]),
        ("a\n⟦⟧b\n", ["x:2:1-1"]),
        ("⟦⟧a", ["x:0:0-0"]),
        ("⟦⟧a\nb⟦c⟧", ["x:0:0-0", "x:2:2-3"]),
        ("ab", []),
    ],
)
def test_marks_are_places(text: str, expected: list[str]) -> None:
    plain, places = unmarked("x", text)
    assert [where(place) for place in places] == expected
    assert "⟦" not in plain and "⟧" not in plain


# The examples


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.id)
def test_what_is_wrong_is_told_at_its_place_and_nothing_else(rule: RuleDoc, tmp_path: Path) -> None:
    assert rule.example is not None
    found = told(rule.example.bad, rule.example.encoding, tmp_path)
    own = [one for one in found if one.id == rule.id]
    assert sorted(where(one.span) for one in own) == sorted(
        where(span) for span in marked(rule.example.bad)
    )
    assert {one.severity for one in own} == {rule.severity}
    assert others(found, rule) == set(rule.example.also)


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.id)
def test_nothing_is_told_of_what_is_right(rule: RuleDoc, tmp_path: Path) -> None:
    assert rule.example is not None
    assert marked(rule.example.good) == []
    found = told(rule.example.good, "utf-8", tmp_path)
    assert {one.id for one in found} == set(rule.example.still)


# All of them


def test_a_rule_stands_in_one_module() -> None:
    told = Counter(rule.id for module in MODULES for rule in module.RULES)
    assert {id for id, times in told.items() if times > 1} == set()


def test_every_diagnostic_has_a_rule_and_every_rule_a_diagnostic() -> None:
    notes = {one.id for one in raised() if one.note}
    assert set(RULES) == {one.id for one in raised()} - notes


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_cause_is_one_or_two_sentences(rule: RuleDoc) -> None:
    for cause in rule.cause:
        assert cause.endswith(".")
        assert 20 <= len(cause) <= 300
